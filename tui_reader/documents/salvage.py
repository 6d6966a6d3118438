"""A zip whose end is missing: what its members say of themselves, one by one, from the beginning.

The directory of a zip is its end; a file that was cut has none, but each member has a head of its
own. What of the last member was written is unpacked as far as it goes.
"""

from __future__ import annotations

import re
import struct
import zlib

_HEAD = struct.Struct("<4s5H3I2H")
_MARK = b"PK\x03\x04"
_NAME = re.compile(r"[\w .,()+@%&'~\[\]/-]{1,400}")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 1
MAX_MEMBERS = 10_000


def members(data: bytes) -> dict[str, int]:
    """Names of members and where their heads stand."""
    found: dict[str, int] = {}
    at = data.find(_MARK)
    while 0 <= at < len(data) - _HEAD.size and len(found) < MAX_MEMBERS:
        length = _HEAD.unpack_from(data, at)[9]
        name = data[at + _HEAD.size : at + _HEAD.size + length].decode("utf-8", "replace")
        if length and _NAME.fullmatch(name):
            found.setdefault(name, at)
        at = data.find(_MARK, at + 4)
    return found


def names(head: bytes) -> tuple[tuple[str, ...], str]:
    """The names of members in the beginning of a file, and what its member "mimetype" says."""
    found = members(head)
    kind = read(head, found["mimetype"], 200) if "mimetype" in found else b""
    return tuple(found), kind.decode("ascii", "replace").strip()


def is_encrypted(data: bytes, at: int) -> bool:
    return bool(_HEAD.unpack_from(data, at)[2] & _ENCRYPTED)


def read(data: bytes, at: int, most: int) -> bytes:
    """The bytes of a member as far as they are there; no more than `most`."""
    head = _HEAD.unpack_from(data, at)
    method, packed = head[3], head[7]
    start = at + _HEAD.size + head[9] + head[10]
    if method == _STORED:
        end = start + packed if packed else data.find(b"PK", start)
        return data[start : end if end >= 0 else len(data)][:most]
    if method != _DEFLATED:
        return b""
    try:
        return zlib.decompressobj(-15).decompress(data[start:], most)
    except zlib.error:
        return b""
