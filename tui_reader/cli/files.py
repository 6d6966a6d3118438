"""Commands on files and one story: import, read. Owns what they print."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tui_reader.cli import linear
from tui_reader.cli.session import library
from tui_reader.errors import UsageError
from tui_reader.library import (
    files,
    imports,
    reading,
    saving,
)
from tui_reader.library.progress import FileReport, ImportReport
from tui_reader.wording import Sentence


def import_(args: argparse.Namespace) -> int:
    """Take articles and the files of other readers in; 1 if something could not be read."""
    articles: list[Path] = []
    failed = False
    with library() as lib:
        for name in args.files:
            if name.lower().startswith(("http://", "https://")):
                _say_stories(files.import_page(lib, name, args.feed, args.tag))
                continue
            path = Path(name)
            row = imports.importer_of(path, args.kind)
            if row is None:
                articles.append(path)
            else:
                _say(imports.take(lib, path, row, args.tag))
        if articles:
            taken = files.import_files(lib, articles, args.feed, args.tag)
            failed = bool(taken.problems)
            _tell(taken.problems)
            _say_stories(taken)
            if not (taken.added or taken.known or failed):
                print("There was no .txt, .md or .html file to import.", file=sys.stderr)
    return int(failed)


def _say(report: ImportReport) -> None:
    """What became of a file of another reader."""
    _tell(report.problems)
    if report.settings:
        print("# Put these lines into your settings (`newsreader dirs` says where they are).")
        print(report.settings, end="")
        return
    if report.added or report.known or not report.stories:
        print(f"{_some(report.added, 'feed')} added, {report.known} known already.")
    if report.stories:
        _say_stories(report.stories)


def _say_stories(report: FileReport) -> None:
    print(f"{_some(len(report.added), 'article')} added, {report.known} known already.")


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


def _tell(problems: tuple[str, ...]) -> None:
    for problem in problems:
        print(f"newsreader: {problem}", file=sys.stderr)


def _some(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
