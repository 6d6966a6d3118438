"""The way in: a file -> its stories, one by one, and sentences on what could not be read.

Owns the limits that hold for every format; a reader owns those of its own. Runs in a child
(`library.tasks.DOCUMENT`), but needs none.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from tui_reader import sanitise
from tui_reader.documents import table
from tui_reader.documents.given import GZIP, Given, seen, suffix_of
from tui_reader.documents.story import DocumentStory, Member, Problem, Recognised, Told
from tui_reader.documents.table import Format
from tui_reader.errors import ParseError, RefusedError
from tui_reader.model import Entry

TOLD = 10
"""Files in a file that cannot be read, of which each gets a sentence."""


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
    yield from _limited(given, row, _stories(given, row, row.load()))


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


def _stories(given: Given, row: Format, reader: table.Reader) -> Iterator[Told]:
    """What a reader gives, and what is in the files that are in the file."""
    failed = 0
    for one in reader(given, row.limits):
        if isinstance(one, DocumentStory):
            yield replace(one, entry=replace(one.entry, document=row.whole))
        elif not isinstance(one, Member):
            yield one
        elif _is_wanted(one.name):
            try:
                yield from _inside(one)
            except ParseError as error:
                failed += 1
                if failed <= TOLD:
                    said = str(error).removeprefix(f"{PurePosixPath(one.name).name} is ")
                    what = f"{one.name} in it is {said}" if said != str(error) else (
                        f"{one.name} in it: {error}"
                    )  # fmt: skip
                    yield Problem(sanitise.line(what, 400))
    if failed > TOLD:
        yield Problem(sanitise.line(f"{failed:,} files in it could not be read."))


def _is_wanted(name: str) -> bool:
    """As of a folder: what is called as no document is stays where it is."""
    return suffix_of(name) in table.suffixes()


def _inside(member: Member) -> Iterator[Told]:
    """The stories of a file in a file; of one that holds files again, none."""
    given = _unpacked(Given(PurePosixPath(member.name).name, data=member.read()))
    row = _told(given)
    if row.load is None or row.holds_files:
        raise RefusedError(f"It is {row.label}, which is not read there.")
    yield from _limited(given, row, _stories(given, row, row.load()))


def _limited(given: Given, row: Format, told: Iterator[Told]) -> Iterator[Told]:
    """What is told of a file, within the limits of its row, and in words where it stopped."""
    count, until, problems = 0, time.monotonic() + row.limits.seconds, 0
    try:
        for one in told:
            yield from _fitting(one)
            if not isinstance(one, DocumentStory):
                problems += 1
                continue
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


def _fitting(one: Told) -> Iterator[Told]:
    """What is told, with no text longer than the library takes."""
    most = sanitise.MAX_TEXT
    if not isinstance(one, DocumentStory) or len(one.entry.content) <= most:
        yield one
        return
    yield replace(one, entry=replace(one.entry, content=one.entry.content[:most]))
    name = one.entry.title or "A story"
    yield Problem(sanitise.line(f"{name} is longer than {most:,} letters; the rest is left out."))


def _stopped(why: str, count: int) -> Problem:
    come = "the story that was read before is" if count == 1 else f"the first {count:,} are"
    return Problem(sanitise.line(f"{why}; {come} here."))
