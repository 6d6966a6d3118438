"""Bytes -> a mail, by the standard library's parser, within what it takes linear time for."""

from __future__ import annotations

import re
from email import policy
from email.message import Message
from email.parser import BytesParser

from tui_reader.errors import RefusedError

_BOUNDARY = re.compile(
    rb"boundary\s{0,9}=\s{0,9}(?:\"([^\"\r\n]{1,200})\"|([^\s;\"]{1,200}))", re.I
)
BOUNDARIES = 200
"""Multiparts of one mail: each within another is a step of the parser's recursion."""
PARTS = 5_000
"""Parts of one mail: 300,000 took twelve seconds."""
HEADER_BYTES = 1 << 20
"""Of all headers on top of a mail."""


def parsed(data: bytes) -> Message:
    """The mail in some bytes. Raises RefusedError where its parts are too many or too deep."""
    data = data.lstrip(b"\xef\xbb\xbf\r\n")
    head = data.partition(b"\r\n\r\n" if b"\r\n\r\n" in data[: HEADER_BYTES * 2] else b"\n\n")[0]
    if len(head) > HEADER_BYTES and b"\n" in head:
        raise RefusedError(f"The mail's headers are longer than {HEADER_BYTES >> 20} MB.")
    names = {one or other for one, other in _BOUNDARY.findall(data)}
    if len(names) > BOUNDARIES or _count(data, names) > PARTS:
        raise RefusedError("The mail has too many parts to be read.")
    try:
        return BytesParser(policy=policy.compat32).parsebytes(data)
    except (RecursionError, ValueError, LookupError, TypeError) as error:
        raise RefusedError("The mail is nested too deeply, or damaged.") from error


def _count(data: bytes, names: set[bytes]) -> int:
    """Lines that part the mail's parts."""
    return sum(data.count(b"\n--" + name) for name in names)
