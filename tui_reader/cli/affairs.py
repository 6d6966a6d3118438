"""Commands on affairs: `affairs` lists them, `briefing` tells what is new in them. Owns what they
print.

A briefing that is printed counts as read with `--mark` only: what is piped may be cut, tried again
or thrown away, and one input gives one output. The reader's own page counts when it is left.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import datetime
from pathlib import Path

from tui_reader.cli.dates import iso
from tui_reader.cli.session import library
from tui_reader.errors import UsageError
from tui_reader.export import formats
from tui_reader.export.files import put
from tui_reader.library import affair_list, briefing_document, briefings, concordance, linking
from tui_reader.library.affair_list import Listed
from tui_reader.library.affairs import Thing
from tui_reader.library.briefings import Briefing, Item
from tui_reader.model import StoryRow
from tui_reader.view.text.cells import width
from tui_reader.view.text.wrap import Lines, wrap

COLUMNS = 72
"""Cells of a line of a briefing in plain text: a mail shows it whole."""
TEXT, JSON = "text", "json"


def affairs(args: argparse.Namespace) -> None:
    """List affairs, those that most sources told first."""
    with library() as lib:
        linking.link(lib)  # what a refresh left, or a library that was never linked
        since = _since(args.since)
        found = affair_list.page(lib, " ".join(args.query), since, args.limit)
    if args.json:
        print(json.dumps([_affair(one) for one in found]))
        return
    for one in found:
        counts = f"{one.number:7} {len(one.sources):4} {one.stories:5}"
        print(f"{counts}  {iso(one.since)[:10]}  {iso(one.last)[:10]}  {one.name}")
    if not found:
        print("No affairs: none is told by several stories here.", file=sys.stderr)


def briefing(args: argparse.Namespace) -> None:
    """Print what is new in the affairs that most sources tell."""
    to = None if args.to in (None, "-") else Path(args.to).expanduser()
    if to is None and _is_binary(args.format) and sys.stdout.isatty():
        raise UsageError(f"{args.format} cannot be shown: name a file, as --to briefing.epub.")
    with library() as lib:
        linking.link(lib)
        made = briefings.make(lib, " ".join(args.query), _since(args.since), args.limit)
        _write(to, rendered(made, args.format), args.format)
        if args.mark and not briefings.mark(lib, made):
            print("newsreader: the library is read-only: it is not remembered.", file=sys.stderr)


def rendered(made: Briefing, format_id: str) -> bytes:
    """A briefing as the bytes of a format."""
    if format_id == JSON:
        return (json.dumps(_briefing(made)) + "\n").encode()
    opened = briefing_document.of(made)
    if format_id != TEXT:
        return formats.render(opened, format_id)
    plain = formats.render(opened, formats.PLAIN.id).decode("utf-8")
    return "".join(f"{line}\n" for line in _wrapped(plain)).encode()


def _wrapped(text: str) -> list[str]:
    """Lines of at most COLUMNS cells; those that go on are indented as what they go on with."""
    found = []
    for line in text.rstrip("\n").split("\n"):
        lead = line[: len(line) - len(line.lstrip(" •≠>"))]
        lines = Lines()
        wrap(line, len(lead), len(line), COLUMNS - width(lead), lines)
        again = lead if lead.startswith(">") else " " * width(lead)
        spans = zip(lines.starts, lines.ends, strict=True)
        for number, (start, end) in enumerate(spans):
            found.append(((again if number else lead) + line[start:end]).rstrip())
    return found


def _is_binary(format_id: str) -> bool:
    return format_id not in (TEXT, JSON) and formats.format_of(format_id).binary


def _write(to: Path | None, data: bytes, format_id: str) -> None:
    if to is not None:
        put(to, data)
    elif _is_binary(format_id):
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    else:
        sys.stdout.write(data.decode("utf-8"))
    sys.stdout.flush()  # what nobody took is not marked as read


def _since(text: str | None) -> datetime | None:
    return concordance.since(text) if text else None


# --- JSON ---------------------------------------------------------------------------------------


def _affair(one: Listed) -> dict[str, object]:
    return {
        "affair": one.number,
        "name": one.name,
        "sources": list(one.sources),
        "stories": one.stories,
        "new": one.new,
        "since": iso(one.since),
        "last": iso(one.last),
    }


def _briefing(made: Briefing) -> dict[str, object]:
    return {
        "since": iso(made.since),
        "until": iso(made.until),
        "query": made.query,
        "stories": made.stories,
        "affairs": made.affairs,
        "items": [_item(one) for one in made.items],
        "rising": [
            {
                "name": one.entity.name,
                "kind": one.entity.kind,
                "mentions": one.weeks[-1],
                "usual": round(one.usual, 2),
                "weeks": list(one.weeks),
            }
            for one in made.rising
        ],
        "rules": [
            {
                "query": one.rule.query,
                "do": one.rule.action,
                "stories": one.stories,
                "first": [_story(row) for row in one.rows],
            }
            for one in made.marked
        ],
    }


def _item(one: Item) -> dict[str, object]:
    affair, quoted = one.affair, one.quoted
    return {
        "affair": affair.number,
        "name": affair.name,
        "sources": [source.title for source in affair.sources],
        "stories": len(affair.rows),
        "new": one.new,
        "new_sources": one.new_sources,
        "since": iso(affair.since),
        "last": iso(affair.last),
        "quote": quoted.text if quoted else None,
        "quoted": {**_story(quoted.row), "url": quoted.link} if quoted else None,
        "news": [{**_story(new.row), "url": new.link, "others": new.others} for new in one.news],
        "disagree": [_thing(thing) for thing in one.differ],
    }


def _story(row: StoryRow) -> dict[str, object]:
    return {"story": row.id, "title": row.title, "feed": row.feed_title, "date": iso(row.at)}


def _thing(thing: Thing) -> dict[str, object]:
    return {
        "what": thing.label,
        "kind": thing.kind,
        "accounts": [
            {"written": one.written, "sources": list(one.sources), "first": iso(one.first_at)}
            for one in thing.accounts
        ],
    }
