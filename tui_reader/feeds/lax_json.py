"""JSON as programs that put it together by hand write it. Str -> value, in linear time.

Takes control characters in strings, escapes that JSON does not know, commas before a closing
bracket, and whatever follows the value; of a list that is cut off, what is whole.
"""

from __future__ import annotations

import json
import re
from typing import Any

_DECODER = json.JSONDecoder(parse_constant=lambda _: None, strict=False)
"""Not strictly: a line's end or a tab within a string is a slip that does no harm."""
_SLIP = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s{0,1000}[\]}])', re.DOTALL)
_ESCAPE = re.compile(r'\\(?:(["\\/bfnrt]|u[0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.?))', re.DOTALL)
_BLANKS = re.compile(r"[\s,]{0,1000}")


def read(text: str) -> Any:
    """The value that a text begins with. Raises ValueError if it is none, RecursionError if it
    is too deep."""
    try:
        return _DECODER.raw_decode(text)[0]
    except ValueError:
        return _DECODER.raw_decode(_SLIP.sub(_without_slip, text))[0]


def items(text: str, name: str) -> list[Any]:
    """The whole ones of a list that a damaged text has under a name, as far as they can be read."""
    start = re.search(rf'"{name}"\s{{0,100}}:\s{{0,100}}\[', text)
    text = _SLIP.sub(_without_slip, text[start.end() :]) if start else ""
    found: list[Any] = []
    at = 0
    while True:
        blanks = _BLANKS.match(text, at)
        at = blanks.end() if blanks else at
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return found
        found.append(value)


def _without_slip(slip: re.Match[str]) -> str:
    string = slip.group(1)
    return "" if string is None else _ESCAPE.sub(_escape, string)


def _escape(escape: re.Match[str]) -> str:
    whole, code, character = escape.groups()
    if whole is not None:
        return escape.group()
    if code is not None:
        return f"\\u00{code}"
    return character or ""
