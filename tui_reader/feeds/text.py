"""Bytes -> str, for feeds, OPML and article files. Only encodings of text are ever tried.

Python's own list also holds codecs that unpack or that take quadratic time (punycode), so what a
stranger names is looked up in a table. Never fails: the last resort reads any byte.
"""

from __future__ import annotations

import codecs
import re

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, which begins the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SHAPES: tuple[tuple[bytes, str], ...] = (
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<\x00", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00{\x00", "utf-16-be"),
    (b"{\x00", "utf-16-le"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
"""How a document begins that has no byte order mark (XML 1.0, appendix F)."""

_CHARSET = re.compile(r"charset\s?=\s?[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s?=\s?[\"']([A-Za-z0-9_.:-]{1,40})[\"']")
_META = re.compile(rb"<meta[^>]{0,300}?charset\s?=\s?[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_KNOWN = re.compile(
    r"utf-?8|utf-?(?:16|32)(?:-?[bl]e)?|u?s?-?ascii|iso-?8859-?\d{1,2}|latin-?\d{1,2}|l\d"
    r"|windows-?\d{3,4}|cp-?\d{3,4}|ibm-?\d{3,4}|koi8-?[rut]|gb-?2312|gbk|gb18030|hz|big5(?:-?hkscs)?"
    r"|euc-?(?:jp|kr|cn|tw)|(?:x-?)?s(?:hift)?-?jis(?:-?2004)?|iso-?2022-?(?:jp|kr)(?:-\d|-ext)?"
    r"|ks-?c-?5601(?:-?1987)?|uhc|johab|tis-?620|mac-?\w{1,12}|ptcp154|kz-?1048"
)
_BETTER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252"}
"""What is meant when this is said (WHATWG Encoding)."""


def decode(body: bytes, content_type: str = "") -> str:
    """The text: by byte order mark, HTTP charset, its own declaration, UTF-8, Windows-1252."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    # The header wins (RFC 7303), but not over bytes that disprove it: many servers say a charset
    # of their own for every file they have.
    said = [name for name in _said(content_type) if not _is_wide(name) or b"\0" in body[:400]]
    for name in (*_shape(body), *said, *_declared(body), "utf-8"):
        try:
            return body.decode(name)
        except (UnicodeError, LookupError):
            continue
    best = next(iter((*said, *_declared(body))), "utf-8")
    damaged = body.decode(best, "replace") if _multibyte(best) else body.decode("utf-8", "replace")
    # One bad byte in a long UTF-8 text is a bad byte; many are another encoding.
    if damaged.count("\ufffd") * 200 <= len(damaged):
        return damaged
    return body.decode("cp1252", "replace")


def wide(body: bytes) -> bool:
    """Whether the bytes begin as UTF-16 or UTF-32 do, where NULs are no fault."""
    return body.startswith(tuple(mark for mark, _ in _BOMS[1:])) or bool(_shape(body))


def known(name: str) -> str:
    """The codec for an encoding's name, or "" if we do not read it."""
    folded = name.strip().lower().replace("_", "-")
    if not _KNOWN.fullmatch(folded):
        return ""
    folded = _BETTER.get(folded, folded)
    try:
        return codecs.lookup(folded.removeprefix("x-")).name
    except LookupError:
        return ""


def _is_wide(name: str) -> bool:
    return name.startswith(("utf-16", "utf-32"))


def _multibyte(name: str) -> bool:
    return not name.startswith(("cp", "iso8859", "koi8", "ascii", "mac", "tis"))


def _shape(body: bytes) -> list[str]:
    return [name for start, name in _SHAPES if body.startswith(start)][:1]


def _said(content_type: str) -> list[str]:
    match = _CHARSET.search(content_type)
    name = known(match.group(1)) if match else ""
    return [name] if name else []


def _declared(body: bytes) -> list[str]:
    head = body[:4096]
    match = _DECLARED.search(head[:512]) or _META.search(head)
    name = known(match.group(1).decode("ascii")) if match else ""
    # A declaration that we could read as ASCII is not in UTF-16, whatever it says.
    return [name] if name and not _is_wide(name) else []
