"""A mailbox of many mails in one file, of any length, read line by line.

A mail begins at a line "From " behind an empty one, if a date stands on it or a header below it:
texts have lines that begin so too. One mail that cannot be read does not stop the others.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from tui_reader import sanitise
from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.mail import letter
from tui_reader.documents.story import Problem, Told
from tui_reader.errors import RefusedError

_DATED = re.compile(rb"From (?:\S{1,300} {1,3})?\S.{0,80}?\d{1,2}:\d\d.{0,60}\d{4}")
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:")
_QUOTED = re.compile(rb"^>(>{0,50}From )", re.MULTILINE)
LINE = 1 << 20
"""Bytes of one line that are read at once."""
TOLD = 3
"""Mails that cannot be read of which each gets a sentence."""


def read(given: Given, limits: Limits) -> Iterator[Told]:
    """Its mails, in their order."""
    failed = 0
    with given.opened() as file:
        for number, data in enumerate(_mails(file, limits.part), 1):
            try:
                if data is None:
                    raise RefusedError(f"It is larger than {limits.part >> 20} MB.")
                found = letter.story(data)
            except RefusedError as error:
                failed += 1
                if failed <= TOLD:
                    yield _problem(f"Mail {number} could not be read. {error}")
                continue
            if found is not None:
                yield found
    if failed > TOLD:
        yield _problem(f"{failed:,} mails in all could not be read.")


def _problem(sentence: str) -> Problem:
    return Problem(sanitise.line(sentence))


def _mails(file: BinaryIO, most: int) -> Iterator[bytes | None]:
    """The bytes of each mail, without its first line; None for one that is too large."""
    mail = io.BytesIO()
    size, blank, begun = 0, True, False
    for line, following in _pairs(file):
        if blank and line.startswith(b"From ") and _begins(line, following):
            if begun and size:
                yield _unquoted(mail) if size <= most else None
            mail, size, begun = io.BytesIO(), 0, True
            continue
        size += len(line)
        if size <= most:
            mail.write(line)
        blank = not line.strip(b"\r\n")
    if begun and size:
        yield _unquoted(mail) if size <= most else None


def _pairs(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Each line with the one that follows it."""
    line = file.readline(LINE)
    while line:
        following = file.readline(LINE)
        yield line, following
        line = following


def _begins(line: bytes, following: bytes) -> bool:
    return _DATED.match(line) is not None or _HEADER.match(following) is not None


def _unquoted(mail: io.BytesIO) -> bytes:
    """One mail; of lines that were quoted as they looked like a mail's first, one sign less."""
    data = mail.getvalue()
    return _QUOTED.sub(rb"\1", data) if b">From " in data else data
