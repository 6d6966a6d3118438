"""Commands on stories and files: import, export, save, stories, read. Owns what they print."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from tui_reader.cli.session import library
from tui_reader.errors import UsageError
from tui_reader.export.files import put
from tui_reader.library import (
    Library,
    files,
    imports,
    listing,
    reading,
    saved_searches,
    saving,
    standalone,
    subscriptions,
)
from tui_reader.library.progress import FileReport, ImportReport
from tui_reader.model import Listing, OpenStory, StoryRow
from tui_reader.wording import Sentence


def import_(args: argparse.Namespace) -> int:
    """Take articles and the files of other readers in; 1 if something could not be read."""
    articles: list[Path] = []
    failed = False
    with library() as lib:
        for path in map(Path, args.files):
            row = imports.importer_of(path, args.kind)
            if row is None:
                articles.append(path)
            else:
                _say(imports.take(lib, path, row))
        if articles:
            taken = files.import_files(lib, articles)
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


def export(args: argparse.Namespace) -> None:
    """Write the subscriptions as OPML."""
    with library() as lib:
        data = subscriptions.export_opml(lib)
    if args.to in (None, "-"):
        sys.stdout.write(data.decode("utf-8"))
        return
    put(Path(args.to), data)


def save(args: argparse.Namespace) -> None:
    """Save stories of the library, or article files, annotated."""
    with library() as lib:
        for name in args.stories:
            loose_file = not name.isdigit()
            opened = _loose(lib, name) if loose_file else saving.annotated(lib, int(name))
            chosen = args.format or lib.config.saving.format
            if args.to == "-":
                sys.stdout.flush()
                sys.stdout.buffer.write(saving.render(lib, opened, chosen))
                sys.stdout.flush()
            else:
                folder = Path(args.to).expanduser() if args.to else None
                if loose_file:
                    path = saving.write(lib, opened, chosen, folder)
                else:
                    path = saving.save(lib, int(name), chosen, folder)
                print(path)


def stories(args: argparse.Namespace) -> None:
    """List stories, newest first, or best first for a search."""
    words = " ".join(args.query)
    narrowed = f"({words}) is:unread" if args.unread else words
    shown = Listing("search", narrowed) if words else Listing("unread" if args.unread else "all")
    with library() as lib:
        if wrong := words and saved_searches.problem(lib, words):
            raise UsageError(wrong)
        rows = listing.page(lib, shown, None, args.limit)
        hint = saved_searches.misspelt(words)
    if args.json:
        print(json.dumps([_row(row) for row in rows]))
        return
    for row in rows:
        marks = ("*" if row.starred else " ") + (" " if row.read else "N")
        day = datetime.fromtimestamp(row.at, UTC).strftime("%Y-%m-%d")
        print(f"{row.id:6} {marks} {day}  {row.feed_title[:20]:20}  {row.title}")
    if not rows:
        found_no = "Nothing was found." if words else "No stories."
        print(f"{found_no} {hint}".strip(), file=sys.stderr)


def read(args: argparse.Namespace) -> None:
    """Print a story from top to bottom."""
    from tui_reader.export import formats
    from tui_reader.export.options import Options

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


def _loose(lib: Library, name: str) -> OpenStory:
    from tui_reader import annotate

    annotator = lib.annotator = lib.annotator or annotate.load(lib.config.reading.threads)
    return standalone.annotated(
        annotator, standalone.entry(name, standalone.read_bytes(name, sys.stdin))
    )


def _row(row: StoryRow) -> dict[str, object]:
    return {
        "id": row.id,
        "title": row.title,
        "feed": row.feed_title,
        "at": row.at,
        "read": row.read,
        "starred": row.starred,
        "saved": row.saved,
        "tags": list(row.tags),
    }


def _tell(problems: tuple[str, ...]) -> None:
    for problem in problems:
        print(f"newsreader: {problem}", file=sys.stderr)


def _some(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
