"""The way in: a file -> its stories, one by one, and sentences on what could not be read.

Owns the limits that hold for every format; a reader owns those of its own. Runs in a child
(`library.tasks.DOCUMENT`), but needs none.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

from tui_reader import sanitise
from tui_reader.documents import table
from tui_reader.documents.given import GZIP, Given, seen
from tui_reader.documents.story import DocumentStory, Problem, Recognised, Told
from tui_reader.documents.table import Format
from tui_reader.errors import ParseError, RefusedError
from tui_reader.model import Entry


def read(given: Given, format_id: str = "") -> Iterator[Told]:
    """The stories of a file as they are read; of `format_id` where the user says what it is.

    Raises ParseError in words where nothing can be read; what goes wrong after the first story is
    told as a Problem.
    """
    given = _unpacked(given)
    row = table.BY_ID.get(format_id) or _told(given)
    if row.load is None:
        raise RefusedError(f"{given.called} is {row.label}, which is not read: {row.instead}.")
    yield Recognised(row.id)
    yield from _limited(given, row, row.load())


def entry(given: Given) -> Entry:
    """The first story in a file. Raises ParseError in words."""
    for one in read(given):
        if isinstance(one, DocumentStory):
            return one.entry
        if isinstance(one, Problem):
            raise RefusedError(one.sentence)
    raise AssertionError("a file without a story is refused")


def _unpacked(given: Given) -> Given:
    """A file that is packed with gzip, as what is in it."""
    if not given.packed and given.head()[:2] == GZIP:
        opened = replace(given, packed=True, name=given.name.removesuffix(".gz"))
        return opened if opened.head() else given
    return given


def _told(given: Given) -> Format:
    look = seen(given)
    if not look.head.strip(b"\0 \t\r\n"):
        raise RefusedError(f"{given.called} is empty.")
    row = table.told(look)
    if row is None:
        raise RefusedError(f"{given.called} is not a text file.")
    return row


def _limited(given: Given, row: Format, reader: table.Reader) -> Iterator[Told]:
    """What a reader gives, within the limits of its row, and in words where it stopped."""
    count, until, problems = 0, time.monotonic() + row.limits.seconds, 0
    try:
        for one in reader(given, row.limits):
            if not isinstance(one, DocumentStory):
                problems += 1
                yield one
                continue
            yield replace(one, entry=replace(one.entry, document=row.whole and not one.entry.plain))
            count += 1
            if count >= row.limits.items:
                yield _stopped(f"{given.called} has more than {count:,} stories", count)
                return
            if time.monotonic() > until:
                yield _stopped(f"Reading {given.called} takes too long", count)
                return
    except ParseError as error:
        if not count:
            raise
        yield _stopped(str(error).rstrip("."), count)
    if not count and not problems:
        raise RefusedError(f"{given.called} is {row.label} with no story in it.")


def _stopped(why: str, count: int) -> Problem:
    come = "the story that was read before" if count == 1 else f"the first {count:,}"
    return Problem(sanitise.line(f"{why}; {come} {'is' if count == 1 else 'are'} here."))
