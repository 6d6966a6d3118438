"""Parses a call into a row of the table and runs it. Owns exit codes and the wording of usage."""

from __future__ import annotations

import os
import sys

from tui_reader import __version__, paths
from tui_reader.errors import ReaderError

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from tui_reader.cli.row import Row

DESCRIPTION = "A news reader for the terminal. Without a command it opens the reader."


def main(argv: Sequence[str] | None = None) -> int:
    """Run one call; returns the exit code. Never shows a traceback for an expected failure."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    _open_closed_streams()
    paths.be_private()
    if arguments == ["--version"]:  # the one call that need not even build the parser
        print(f"newsreader {__version__}")
        return 0
    try:
        if not arguments:  # nor need the screen, and its first frame would wait for it
            from tui_reader.cli import screen

            return screen.run()
        args = parser().parse_args(arguments)
        code: int = args.load()(args) or 0
        sys.stdout.flush()
        return code
    except SystemExit as stop:  # argparse: --help, or a wrong call it has already explained
        return stop.code if isinstance(stop.code, int) else 2
    except ReaderError as error:
        print(f"newsreader: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("newsreader: stopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # `newsreader feeds | head`
        _drop_output()
        return 0
    except OSError as error:  # a full disk behind standard output, no more open files
        _drop_output()
        of = f": {error.filename}" if error.filename else ""
        print(f"newsreader: {error.strerror or error}{of}.", file=sys.stderr)
        return 1


def _open_closed_streams() -> None:
    """Stand in for standard streams that are closed, lest a file of ours gets their numbers and
    somebody's words."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # gets the lowest number that is free
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115, PTH123 - for as long as we run


def _drop_output() -> None:
    """What is still to be written is for nobody; else it would be tried again at the end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError:
        return  # no file can be opened any more


def parser() -> argparse.ArgumentParser:
    """The parser, built from the table."""
    import argparse

    from tui_reader.cli.table import ROWS

    top = argparse.ArgumentParser("newsreader", description=DESCRIPTION)
    top.add_argument("--version", action="version", version=f"newsreader {__version__}")
    top.set_defaults(rows=ROWS)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for row in ROWS:
        _add(commands.add_parser(row.name, help=row.help, description=row.help), row)
    return top


def _add(command: argparse.ArgumentParser, row: Row) -> None:
    for argument in row.arguments:
        command.add_argument(*argument.names, help=argument.help, **argument.options)
    command.set_defaults(load=row.load)
