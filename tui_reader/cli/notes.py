"""`notes`: the user's highlights over the library, listed and exported. Owns what it prints."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

from tui_reader.cli.dates import iso
from tui_reader.cli.session import library
from tui_reader.export import index
from tui_reader.export.files import put
from tui_reader.export.objects import instant
from tui_reader.export.passages import passages
from tui_reader.library import Library, highlights
from tui_reader.model import Highlight
from tui_reader.store.highlights import Noted

PAGE = 200


def notes(args: argparse.Namespace) -> None:
    """List all notes, or write them to a file."""
    with library() as lib:
        found = list(_all(lib, args.find))
    text = {"text": _text, "md": _markdown, "json": _json}[args.format](found)
    if args.to in (None, "-"):
        sys.stdout.write(text)
        return
    put(Path(args.to), text.encode("utf-8", "replace"))


def _all(lib: Library, words: str) -> Iterator[Noted]:
    before = 0
    while page := highlights.all_notes(lib, words, before, PAGE):
        yield from page
        before = page[-1].highlight.id


def _text(found: list[Noted]) -> str:
    lines = []
    for one, *rest in _by_story(found):
        lines.append(f"{one.row.title} [{one.row.id}]\n  {_source(one)}\n")
        for passage in passages(noted.highlight for noted in (one, *rest)):
            lines.append(f"  “{' '.join(passage.quote.split())}”{index.colours(passage)}\n")
            lines += [indent(note, "  ") + "\n" for note in passage.notes]
        for mark in _lost(one, *rest):
            lines.append(f"  “{' '.join(mark.quote.split())}” (not in the text any more)\n")
            lines += [indent(mark.note, "  ") + "\n"] if mark.note else []
    return "".join(lines)


def _markdown(found: list[Noted]) -> str:
    from tui_reader.export.markdown_inline import destination, escape

    lines = []
    for one, *rest in _by_story(found):
        link = f" · <{destination(one.link).strip('<>')}>" if one.link else ""
        lines.append(f"## {escape(one.row.title)}\n\n{escape(_source(one, link=False))}{link}\n\n")
        for passage in passages(noted.highlight for noted in (one, *rest)):
            quote = escape(passage.quote.replace("\n", " "))
            lines.append(f"> {quote}{index.colours(passage)}\n\n")
            lines += [paragraph for note in passage.notes for paragraph in _paragraphs(note)]
        for mark in _lost(one, *rest):
            quote = escape(mark.quote.replace("\n", " "))
            lines += [f"> {index.LOST}: {quote}\n\n", *_paragraphs(mark.note)]
    return "".join(lines)


def _paragraphs(note: str) -> Iterator[str]:
    from tui_reader.export.markdown_inline import escape, guard

    for part in filter(str.strip, note.split("\n\n")):
        yield "\n".join(map(guard, escape(part).split("\n"))) + "\n\n"


def _by_story(found: list[Noted]) -> Iterator[list[Noted]]:
    """The notes of each story together, the story that was noted last first."""
    stories: dict[int, list[Noted]] = {}
    for one in found:
        stories.setdefault(one.row.id, []).append(one)
    yield from stories.values()


def _lost(*noted: Noted) -> list[Highlight]:
    return [one.highlight for one in noted if one.highlight.orphaned]


def _source(one: Noted, *, link: bool = True) -> str:
    """Where a story is from: its feed, day and address."""
    parts = (one.row.feed_title, iso(one.row.at)[:10], one.link or "" if link else "")
    return " · ".join(part for part in parts if part)


def _json(found: list[Noted]) -> str:
    rows = [
        {
            "story": one.row.id,
            "title": one.row.title,
            "feed": one.row.feed_title,
            "url": one.link,
            "date": iso(one.row.at),
            "start": one.highlight.span.start,
            "end": one.highlight.span.end,
            "quote": one.highlight.quote,
            "prefix": one.highlight.prefix,
            "suffix": one.highlight.suffix,
            "colour": one.highlight.colour,
            "note": one.highlight.note,
            "orphaned": one.highlight.orphaned,
            "made": instant(one.highlight.made_at) if one.highlight.made_at else None,
        }
        for one in found
    ]
    return json.dumps(rows) + "\n"
