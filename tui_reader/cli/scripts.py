"""Completion scripts and the manual page, derived from the tables. Owns their text only.

The rows come with the parsed arguments: the table, whose rows run this, is not imported here.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui_reader import __version__
from tui_reader.cli.row import Argument, Row
from tui_reader.commands import COMMANDS, SCOPES


def completion(args: argparse.Namespace) -> None:
    """Print a completion script for one shell."""
    print({"bash": _bash, "zsh": _zsh, "fish": _fish}[args.shell](args.rows), end="")


def man(args: argparse.Namespace) -> None:
    """Print the manual page, as roff for man(1)."""
    print(_man(args.rows), end="")


def _flags(row: Row) -> list[str]:
    return [name for arg in row.arguments for name in arg.names if name.startswith("-")]


def _choices(row: Row) -> list[str]:
    return [str(choice) for arg in row.arguments for choice in arg.options.get("choices", ())]


def _bash(rows: Sequence[Row]) -> str:
    cases = "".join(
        f'    {row.name}) words="{" ".join(_flags(row) + _choices(row))}" ;;\n' for row in rows
    )
    names = " ".join(row.name for row in rows)
    return (
        "_newsreader() {\n"
        '  local current="${COMP_WORDS[COMP_CWORD]}" words\n'
        '  case "${COMP_WORDS[1]}" in\n'
        f"{cases}"
        "  esac\n"
        f'  [ "$COMP_CWORD" -eq 1 ] && words="{names} --help --version"\n'
        '  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))\n'
        "}\n"
        "complete -o filenames -F _newsreader newsreader\n"
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _zsh(rows: Sequence[Row]) -> str:
    names = " ".join(_quoted(f"{row.name}:{row.help}") for row in rows)
    cases = "".join(
        f"      {row.name}) compadd -- {' '.join(_flags(row) + _choices(row))}; _files ;;\n"
        for row in rows
    )
    return (
        "#compdef newsreader\n"
        "_newsreader() {\n"
        f"  local -a commands=({names})\n"
        "  if (( CURRENT == 2 )); then\n"
        "    _describe command commands\n"
        "  else\n"
        "    case $words[2] in\n"
        f"{cases}"
        "    esac\n"
        "  fi\n"
        "}\n"
        "compdef _newsreader newsreader\n"
    )


def _fish(rows: Sequence[Row]) -> str:
    lines = []
    for row in rows:
        lines.append(
            f"complete -c newsreader -n __fish_use_subcommand -a {row.name} -d {_quoted(row.help)}"
        )
        inside = f"'__fish_seen_subcommand_from {row.name}'"
        for arg in row.arguments:
            flag = next((name for name in arg.names if name.startswith("--")), "")
            if flag:
                lines.append(
                    f"complete -c newsreader -n {inside} -l {flag[2:]} -d {_quoted(arg.help)}"
                )
        if _choices(row):
            lines.append(
                f"complete -c newsreader -n {inside} -a {_quoted(' '.join(_choices(row)))}"
            )
    return "\n".join(lines) + "\n"


def _help(argument: Argument) -> str:
    """What an argument is for, and the words it may be."""
    choices = ", ".join(map(str, argument.options.get("choices", ())))
    return f"{argument.help} ({choices})" if choices else argument.help


def _roff(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-")


def _man(rows: Sequence[Row]) -> str:
    lines = [
        f'.TH NEWSREADER 1 "" "tui\\-reader {__version__}"',
        ".SH NAME",
        "newsreader \\- a news reader for the terminal",
        ".SH SYNOPSIS",
        ".B newsreader",
        "[COMMAND] [ARGUMENTS]",
        ".SH DESCRIPTION",
        "Without a command it opens the reader.",
        ".SH COMMANDS",
    ]
    for row in rows:
        lines += [".TP", f".B {row.name}", _roff(row.help)]
        for arg in row.arguments:
            lines += [".RS", ".TP", f".B {_roff(', '.join(arg.names))}", _roff(_help(arg)), ".RE"]
    lines += _tables()
    lines.append(".SH KEYS (preset vim)")
    for scope in SCOPES.values():
        lines.append(f".SS {scope.title}")
        for command in COMMANDS:
            if found := command.keys_in(scope.id, "vim"):
                lines += [".TP", f".B {_roff(', '.join(found))}"]
                lines.append(f"{_roff(command.help)} ({command.id})")
    return "\n".join(lines) + "\n"


def _tables() -> list[str]:
    """What `export tables` and `corpus run` write."""
    from tui_reader.corpus import tables
    from tui_reader.export.tables.table import TABLES

    lines = []
    for title, some in (("TABLES", TABLES), ("TABLES OF A CORPUS", tables.TABLES)):
        lines.append(f".SH {title}")
        for table in some:
            lines += [f".SS {table.id}", _roff(f"{table.meaning}.")]
            for one in table.columns:
                of = f"{one.type.id}, {one.unit}" if one.unit else one.type.id
                lines += [".TP", f".B {_roff(one.name)}", _roff(f"{one.meaning} ({of}).")]
    return lines
