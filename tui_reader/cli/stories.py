"""Commands on stories of the library: list them, save them. Owns what they print."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tui_reader import sanitise
from tui_reader.cli.dates import iso
from tui_reader.cli.row import ALL
from tui_reader.cli.session import library
from tui_reader.documents.table import suffixes
from tui_reader.errors import UsageError
from tui_reader.export import formats
from tui_reader.export.files import put
from tui_reader.library import Library, listing, reading, saved_searches, saving, standalone
from tui_reader.model import Listing, OpenStory, StoryRow
from tui_reader.wording import counted


def stories(args: argparse.Namespace) -> None:
    """List stories, newest first, or best first for a search."""
    words = " ".join(args.query)
    narrowed = f"({words}) is:unread" if args.unread else words
    shown = Listing("search", narrowed) if words else Listing("unread" if args.unread else "all")
    with library() as lib:
        _check(lib, words)
        rows = listing.page(lib, shown, None, args.limit)
        hint = saved_searches.misspelt(words)
        unmarked = saved_searches.unanswered(lib, words) if words else ""
        total = listing.count(lib, shown) if len(rows) == args.limit else len(rows)
        objects = [_object(lib, row, text=args.text) for row in rows] if args.json else []
    if args.json:
        print(json.dumps(objects))
    else:
        for row in rows:
            marks = ("*" if row.starred else " ") + (" " if row.read else "N")
            day = datetime.fromtimestamp(row.at, UTC).strftime("%Y-%m-%d")
            print(f"{row.id:6} {marks} {day}  {row.feed_title[:20]:20}  {row.title}")
    if not rows and not args.json:
        found_no = "Nothing was found." if words else "No stories."
        print(f"{found_no} {hint}".strip(), file=sys.stderr)
    if total > len(rows):
        said = f"{len(rows):,} of {counted(total, 'story')}; --limit 0 lists all."
        print(f"newsreader: {said}", file=sys.stderr)
    if unmarked:
        print(f"newsreader: {unmarked} `annotate --library` marks them.", file=sys.stderr)


def save(args: argparse.Namespace) -> None:
    """Save stories of the library, or article files, annotated."""
    with library() as lib:
        chosen = args.format or lib.config.saving.format
        if not all(map(_is_named, args.stories)):
            ids = _found(lib, " ".join(args.stories))
        elif all(name.isdigit() for name in args.stories):
            ids = [int(name) for name in args.stories]
        else:
            for name in args.stories:
                _save_one(lib, name, chosen, args.to)
            return
        if len(ids) > 1 and formats.format_of(chosen).book:
            _save_book(lib, ids, chosen, args.to)
            return
        for number in ids:
            _save_one(lib, str(number), chosen, args.to)


def _is_named(word: str) -> bool:
    """Whether a word is a story's number or a file, not a word of a search."""
    path = Path(word)
    looks = "/" in word or path.suffix.lower() in suffixes()
    return word.isdigit() or word == "-" or looks or path.is_file()


def _found(lib: Library, words: str) -> Sequence[int]:
    """The numbers of the stories that a search finds, best first."""
    _check(lib, words)
    rows = listing.page(lib, Listing("search", words), None, ALL)
    if not rows:
        hint = saved_searches.misspelt(words)
        said = f"There is no file {sanitise.line(words, 200)}, and no story is found by it."
        raise UsageError(f"{said} {hint}".strip())
    return [row.id for row in rows]


def _check(lib: Library, words: str) -> None:
    if wrong := words and saved_searches.problem(lib, words):
        raise UsageError(wrong)


def _save_one(lib: Library, name: str, chosen: str, to: str | None) -> None:
    loose = not name.isdigit()
    if _is_file(to, chosen):
        opened = _loose(lib, name) if loose else saving.annotated(lib, int(name))
        _write(to or "-", saving.render(lib, opened, chosen))
        return
    folder = Path(to).expanduser() if to else None
    if loose:
        print(saving.write(lib, _loose(lib, name), chosen, folder))
    else:
        print(saving.save(lib, int(name), chosen, folder))


def _save_book(lib: Library, ids: Sequence[int], chosen: str, to: str | None) -> None:
    if _is_file(to, chosen):
        _write(to or "-", saving.book(lib, ids, chosen))
        return
    for path in saving.save_many(lib, ids, chosen, Path(to).expanduser() if to else None):
        print(path)


def _is_file(to: str | None, chosen: str) -> bool:
    """Whether it goes to standard output or to a file of the user's name, not into a folder."""
    suffix = formats.format_of(chosen).suffix
    return to is not None and (
        to == "-" or (to.lower().endswith(suffix) and not Path(to).expanduser().is_dir())
    )


def _write(to: str, data: bytes) -> None:
    if to == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
        return
    put(Path(to).expanduser(), data)
    print(to)


def _loose(lib: Library, name: str) -> OpenStory:
    from tui_reader import annotate

    annotator = lib.annotator = lib.annotator or annotate.load(lib.config.reading.threads)
    return standalone.annotated(
        annotator, standalone.entry(name, standalone.read_bytes(name, sys.stdin))
    )


def _object(lib: Library, row: StoryRow, *, text: bool) -> dict[str, object]:
    """A story as JSON; each field of one type, or null."""
    story = reading.story(lib, row.id)
    made: dict[str, object] = {
        "id": row.id,
        "title": row.title,
        "titled": row.titled,
        "feed": row.feed_title,
        "url": story.link,
        "author": story.author or None,
        "date": iso(row.at),
        "at": row.at,
        "read": row.read,
        "starred": row.starred,
        "saved": row.saved,
        "tags": list(row.tags),
    }
    return made | {"text": reading.open_story(lib, row.id).article.text} if text else made
