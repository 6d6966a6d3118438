"""The forms in which servers of the Google Reader API give and take ids of stories.

A form is a name: "decimal" (signed 64 bits), "hex" (16 digits), "long", "24 hex" (no number).
"""

from __future__ import annotations

import re

ITEM = "tag:google.com,2005:reader/item/"
WHOLE = 1 << 64


def short(id: int, form: str) -> str:
    """As lists give it."""
    if form == "decimal":
        return str(id - WHOLE if id >> 63 else id)
    return {"hex": f"{id:016x}", "24 hex": f"{id:024x}", "long": long(id, form)}[form]


def long(id: int, form: str) -> str:
    """As stories bear it."""
    return ITEM + (f"{id:024x}" if form == "24 hex" else f"{id:016x}")


def number(text: str, form: str, always_hex: bool) -> int:
    """What is meant by an id of any form; -1 for what is none. `always_hex`: Miniflux 2.2.6."""
    tail = text.removeprefix(ITEM)
    if not re.fullmatch(r"-?[0-9a-fA-F]+", tail):
        return -1
    decimal = tail == text and form != "24 hex" and re.fullmatch(r"-?\d{1,20}", tail)
    return int(tail, 10 if decimal and not always_hex else 16) % WHOLE
