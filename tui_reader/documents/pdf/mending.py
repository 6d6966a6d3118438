"""A PDF that is cut or damaged, given a new end: pdfium finds the objects, but needs to be told
which of them are pages where the end that says so is missing.
"""

from __future__ import annotations

import re

_OBJECT = re.compile(rb"(?:^|[\r\n])[ ]{0,4}(\d{1,7})[ ]{1,4}(\d{1,5})[ ]{1,4}obj\b")
_PAGE = re.compile(rb"/Type\s{0,4}/Page(?![A-Za-z])")
_MAX_OBJECTS = 200_000
_MAX_PAGES = 2_000
_LOOKED_AT = 4_000
"""Bytes of an object in which it says what it is."""
_END = (
    b"\n%(pages)d 0 obj\n<</Type/Pages/Kids[%(kids)b]/Count %(count)d>>\nendobj\n"
    b"%(root)d 0 obj\n<</Type/Catalog/Pages %(pages)d 0 R>>\nendobj\n"
    b"trailer\n<</Size %(size)d/Root %(root)d 0 R>>\nstartxref\n0\n%%%%EOF\n"
)


def mended(data: bytes) -> bytes | None:
    """The file with a list of all its pages at its end; None if no page can be seen in it, or if
    it is encrypted."""
    if b"/Encrypt" in data:
        return None
    pages: dict[int, bytes] = {}
    highest = 0
    for at, found in enumerate(_OBJECT.finditer(data)):
        if at > _MAX_OBJECTS:
            break
        number = int(found[1])
        highest = max(highest, number)
        start = found.end()
        body = data[start : start + _LOOKED_AT].split(b"endobj", 1)[0].split(b"stream", 1)[0]
        if _PAGE.search(body) and b"/Parent" in body:
            pages[number] = b"%b %b R" % (found[1], found[2])
    if not pages:
        return None
    kids = list(pages.values())[:_MAX_PAGES]
    names = {b"pages": highest + 1, b"root": highest + 2, b"size": highest + 3,
             b"kids": b" ".join(kids), b"count": len(kids)}  # fmt: skip
    return _closed(data) + _END % names


def _closed(data: bytes) -> bytes:
    """The file without an object that is cut; of a cut stream what there is stays."""
    last = data.rfind(b"endobj")
    rest = data[last + 6 :]
    if b"stream" in rest:
        return data + b"\nendstream\nendobj"
    return data[: last + 6] if last >= 0 and _OBJECT.search(rest) else data
