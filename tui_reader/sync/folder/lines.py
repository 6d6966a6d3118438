"""The lines of a device's file: JSON each, with a checksum and the device's name, so that each
stands for itself: in a torn file, in a merged one, in a conflicted copy. Pure functions.

{"crc":"0a1b2c3d","d":"<device>","k":"story","n":"<name>","s":{<how a story is known>},
 "w":[["read",1764460000,<stamp>],...]}

A story has no name and a thing no "s". What a later version adds is passed over and counted.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from typing import Any

from tui_reader.store.shared import naming, refs
from tui_reader.store.shared.things import STORY
from tui_reader.store.shared.words import Said, Word

VERSION = 1
"""What is read again, once, by a version that knows more."""
LONGEST = 4 << 20
"""Bytes of a line; a note of a hundred pages fits."""
MOST_WORDS = 1_000
_HEAD = '{"crc":"'
_BODY = len(_HEAD) + 8 + 2
"""Where what the checksum is of begins, after `","`."""
_MOST_STAMP = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class Read:
    """What is in a line."""

    said: Said | None = None
    sound: bool = True
    """False: it is not as it was written."""
    unknown: int = 0
    """Words that this version does not understand."""


def header(device: str, computer: str, generation: int) -> str:
    return _sealed({"newsreader": VERSION, "d": device, "of": computer, "generation": generation})


def line(said: Said) -> str | None:
    """None for one that is longer than any device would read."""
    value: dict[str, Any] = {"d": said.words[0].device, "k": said.kind}
    if said.kind == STORY:
        value["s"] = dict(said.ref)
    else:
        value["n"] = said.name
    value["w"] = [[word.field, word.value, word.stamp] for word in said.words]
    found = _sealed(value)
    return found if len(found) < LONGEST else None


def _sealed(value: dict[str, Any]) -> str:
    # ASCII: no half of a character is ever at the end of a torn file.
    body = json.dumps(value, separators=(",", ":"))[1:]
    return f'{_HEAD}{zlib.crc32(body.encode()):08x}",{body}'


def read(raw: bytes) -> Read:
    """What a line says; nothing of an empty one, and of what merging left."""
    if not raw.strip():
        return Read()
    value = _value(raw)
    if value is None:
        return Read(sound=False)
    if "w" not in value:
        newer = value.get("newsreader", VERSION)
        return Read(unknown=int(type(newer) is int and newer > VERSION))
    return _said(value)


def _value(raw: bytes) -> dict[str, Any] | None:
    head, body = raw[:_BODY], raw[_BODY:].rstrip(b"\r")
    try:
        if head != f'{_HEAD}{zlib.crc32(body):08x}",'.encode():
            return None
        found = json.loads(b"{" + body)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _said(value: dict[str, Any]) -> Read:
    device, kind, listed = value.get("d"), value.get("k"), value["w"]
    if not (isinstance(device, str) and 0 < len(device) <= 40 and isinstance(listed, list)):
        return Read(unknown=1)
    words = tuple(word for word in map(_word, listed[:MOST_WORDS], [device] * len(listed)) if word)
    unknown = len(listed) - len(words)
    if kind == STORY:
        ref = value.get("s")
        if not isinstance(ref, dict) or not refs.is_sound(ref):
            return Read(unknown=len(listed))
        said = Said(STORY, "", words, {key: ref.get(key) for key in ("f", "k", "l", "p", "t")})
    elif isinstance(kind, str) and naming.is_sound(value.get("n")):
        said = Said(kind, value["n"], words)
    else:
        return Read(unknown=len(listed))
    return Read(said, unknown=unknown)


def _word(raw: object, device: str) -> Word | None:
    if not isinstance(raw, list) or len(raw) < 3:
        return None
    field, value, stamp = raw[:3]
    sound = isinstance(field, str) and 0 < len(field) <= 400
    if not sound or type(stamp) is not int or not 0 < stamp <= _MOST_STAMP:
        return None
    return Word(field, value, stamp, device)
