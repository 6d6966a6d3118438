"""The user's highlights and notes. Undoable, and never dropped because a text changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tui_reader import clock, sanitise
from tui_reader.model import Highlight, SafeText, SafeUrl, Span, StoryRow
from tui_reader.store import stories
from tui_reader.store.clauses import CALLED
from tui_reader.store.connection import Store
from tui_reader.store.types import instant, seconds

LONGEST = 1 << 40
"""Code points that no text has: what is beyond is damage."""
_COLUMNS = (
    "h.id, h.start, h.end, h.quote, h.prefix, h.suffix, h.colour, h.note, h.orphaned, h.made_at"
)


@dataclass(frozen=True, slots=True)
class Noted:
    """A highlight with the story it is in, for the list of all notes."""

    row: StoryRow
    highlight: Highlight
    link: SafeUrl | None = None
    """The story's address."""


def add(store: Store, story_id: int, highlight: Highlight) -> int:
    """Keep a highlight (its own id and date are not looked at unless dated). Its id."""
    made_at = clock.seconds() if highlight.made_at is None else seconds(highlight.made_at)
    quote = " ".join(highlight.quote[:40].split())
    with store.write(f"{'Note' if highlight.note else 'Highlight'} “{quote}”") as db:
        made = db.execute(
            "INSERT INTO highlights (story_id, start, end, quote, prefix, suffix, colour, note,"
            " orphaned, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                story_id,
                highlight.span.start,
                highlight.span.end,
                highlight.quote,
                highlight.prefix,
                highlight.suffix,
                highlight.colour,
                highlight.note,
                int(highlight.orphaned),
                made_at,
            ),
        ).lastrowid
    assert made is not None
    return made


def change(
    store: Store, highlight_id: int, *, note: SafeText | None = None, colour: str | None = None
) -> None:
    """Give another note or colour; None leaves it."""
    with store.write("Change a note") as db:
        db.execute(
            "UPDATE highlights SET note = ifnull(?, note), colour = ifnull(?, colour) WHERE id = ?",
            (note, colour, highlight_id),
        )


def remove(store: Store, highlight_id: int) -> None:
    with store.write("Remove a highlight") as db:
        db.execute("DELETE FROM highlights WHERE id = ?", (highlight_id,))


def re_anchor(store: Store, found: Sequence[Highlight]) -> None:
    """Move highlights to where their quotes stand in a changed text, or mark them orphaned.
    Not a change of the user's, so not in the undo log."""
    with store.write() as db:
        db.executemany(
            "UPDATE highlights SET start = ?, end = ?, orphaned = ? WHERE id = ?",
            [(h.span.start, h.span.end, int(h.orphaned), h.id) for h in found],
        )


def of_story(store: Store, story_id: int) -> tuple[Highlight, ...]:
    """A story's highlights in the order of the text."""
    with store.read() as db:
        rows = db.execute(
            f"SELECT {_COLUMNS} FROM highlights h WHERE h.story_id = ? ORDER BY h.start, h.id",
            (story_id,),
        ).fetchall()
    return tuple(_highlight(row) for row in rows)


def all(store: Store, words: str = "", before: int = 0, limit: int = 50) -> list[Noted]:
    """Highlights of the whole library, the newest first, after the id `before` (0: from the top);
    with `words`, those whose quote, note or title holds each of them."""
    told = f"h.quote || ' ' || h.note || ' ' || {CALLED}"
    held = f" AND (instr(casefold({told}), ?))" * len(words.split())
    with store.read() as db:
        rows = db.execute(
            f"SELECT {_COLUMNS}, d.link, {stories.ROW} FROM highlights h"
            " JOIN stories s ON s.id = h.story_id JOIN feeds f ON f.id = s.feed_id"
            " LEFT JOIN details d ON d.story_id = s.id"
            f" WHERE (? = 0 OR h.id < ?) AND s.shelf > 0 {held} ORDER BY h.id DESC LIMIT ?",
            (before, before, *(w.casefold() for w in words.split()), limit),
        ).fetchall()
    return [
        Noted(stories.row_of(row[11:]), _highlight(row[:10]), sanitise.stored_url(row[10]))
        for row in rows
    ]


def _highlight(row: Sequence[Any]) -> Highlight:
    start, end = row[1], row[2]
    placed = isinstance(start, int) and isinstance(end, int) and 0 <= start <= end < LONGEST
    return Highlight(
        id=row[0],
        # Where its place is damaged it is one whose text is gone; the quote and the note are there.
        span=Span(start, end) if placed else Span(0, 0),
        quote=sanitise.stored(row[3]),
        prefix=sanitise.stored(row[4]),
        suffix=sanitise.stored(row[5]),
        colour=row[6],
        note=sanitise.stored(row[7]),
        orphaned=row[8] == 1 or not placed,
        made_at=instant(row[9]),
    )
