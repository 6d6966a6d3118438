"""`notes`: the user's highlights over the library, listed and exported. Owns what it prints."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

from tui_reader.cli.session import library
from tui_reader.export.files import put
from tui_reader.library import Library, highlights
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
    for one in found:
        lost = " (not in the text any more)" if one.highlight.orphaned else ""
        quote = " ".join(one.highlight.quote.split())
        lines.append(f"{one.row.title} [{one.row.id}]{lost}\n  “{quote}”\n")
        if one.highlight.note:
            lines.append(indent(one.highlight.note, "  ") + "\n")
    return "".join(lines)


def _markdown(found: list[Noted]) -> str:
    from tui_reader.export.markdown_inline import escape, guard

    lines = []
    for one in found:
        quote = escape(one.highlight.quote.replace("\n", " "))
        lines.append(f"## {escape(one.row.title)}\n\n> {quote}\n\n")
        if one.highlight.note:
            parts = one.highlight.note.split("\n\n")
            for part in filter(str.strip, parts):
                written = escape(part).split("\n")
                lines.append("\n".join(map(guard, written)) + "\n\n")
    return "".join(lines)


def _json(found: list[Noted]) -> str:
    rows = [
        {
            "story": one.row.id,
            "title": one.row.title,
            "feed": one.row.feed_title,
            "start": one.highlight.span.start,
            "end": one.highlight.span.end,
            "quote": one.highlight.quote,
            "prefix": one.highlight.prefix,
            "suffix": one.highlight.suffix,
            "colour": one.highlight.colour,
            "note": one.highlight.note,
            "orphaned": one.highlight.orphaned,
        }
        for one in found
    ]
    return json.dumps(rows) + "\n"
