"""Reading a story without a screen. Owns what is printed."""

from __future__ import annotations

import argparse
import sys

from tui_reader.cli import linear
from tui_reader.cli.session import library
from tui_reader.errors import UsageError
from tui_reader.library import reading, saving
from tui_reader.wording import Sentence


def read(args: argparse.Namespace) -> None:
    """Print a story from top to bottom."""
    from tui_reader.export import formats
    from tui_reader.export.options import Options

    if not args.story:
        with library() as lib:
            linear.unread(lib)
        return
    if not args.story.isdigit():
        raise UsageError("A story is named by its number; `newsreader stories` lists them.")
    with library() as lib:
        if args.plain or not sys.stdout.isatty():  # no codes into a pipe or a file
            opened = reading.open_story(lib, int(args.story))
            data = formats.render(opened, formats.PLAIN.id, Options(marks=False, index=False))
        else:
            opened = saving.annotated(lib, int(args.story))
            data = formats.render(opened, formats.TERM.id, Options(colour=sys.stdout.isatty()))
        if opened.article.notice:
            print(f"newsreader: {Sentence(opened.article.notice)}", file=sys.stderr)
        sys.stdout.write(data.decode("utf-8"))
        sys.stdout.flush()
        if not lib.store.read_only:  # what was not printed is not read
            reading.mark_opened(lib, int(args.story))
