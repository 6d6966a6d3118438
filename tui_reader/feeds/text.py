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
_LABELS: dict[str, str] = {
    "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
    "cp866": "866 cp866 csibm866 ibm866",
    "iso8859-2": "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 l2 latin2",
    "iso8859-3": "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 l3 latin3",
    "iso8859-4": "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 l4 latin4",
    "iso8859-5": "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595",
    "iso8859-6": "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 "
                 "iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596",
    "iso8859-7": "csisolatingreek ecma-118 elot-928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 "
                 "iso88597 sun-eu-greek",
    "iso8859-8": "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-8859-8-i "
                 "csiso88598i logical iso-ir-138 iso8859-8 iso88598 visual",
    "iso8859-10": "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
    "iso8859-13": "iso-8859-13 iso8859-13 iso885913",
    "iso8859-14": "iso-8859-14 iso8859-14 iso885914",
    "iso8859-15": "csisolatin9 iso-8859-15 iso8859-15 iso885915 l9 latin9 latin-9",
    "iso8859-16": "iso-8859-16 iso8859-16 latin10",
    "koi8-r": "cskoi8r koi koi8 koi8-r",
    "koi8-u": "koi8-ru koi8-u",
    "mac-roman": "csmacintosh mac macintosh x-mac-roman macroman",
    "cp874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 tis620 windows-874 cp874",
    "cp1250": "cp1250 windows-1250 x-cp1250",
    "cp1251": "cp1251 windows-1251 x-cp1251 win-1251 win1251",
    "cp1252": "ansi-x3.4-1968 ascii us-ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 "
              "iso8859-1 iso88591 l1 latin1 latin-1 windows-1252 x-cp1252 ansi",
    "cp1253": "cp1253 windows-1253 x-cp1253",
    "cp1254": "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 l5 latin5 windows-1254 "
              "x-cp1254",
    "cp1255": "cp1255 windows-1255 x-cp1255",
    "cp1256": "cp1256 windows-1256 x-cp1256",
    "cp1257": "cp1257 windows-1257 x-cp1257",
    "cp1258": "cp1258 windows-1258 x-cp1258",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian maccyrillic",
    "gb18030": "chinese csgb2312 csiso58gb231280 gb2312 gb-2312-80 gb-2312 gbk iso-ir-58 x-gbk "
               "gb18030 euc-cn cp936 windows-936",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950 windows-950",
    "euc_jp": "cseucpkdfmtjapanese euc-jp x-euc-jp eucjp ujis",
    "iso2022_jp": "csiso2022jp iso-2022-jp",
    "cp932": "csshiftjis ms932 ms-kanji shift-jis shift_jis sjis windows-31j x-sjis cp932 "
             "windows-932",
    "cp949": "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks-c-5601-1987 ks-c-5601-1989 ksc5601 "
             "ksc-5601 windows-949 cp949 uhc euckr",
}  # fmt: skip
"""Labels of encodings and what browsers read by them (WHATWG Encoding; of those that have two
names in use the one is added)."""
_BETTER = {
    label.replace("_", "-"): codec for codec, labels in _LABELS.items() for label in labels.split()
}
_SINGLE = frozenset(name for name in _LABELS if name.startswith(("cp12", "iso8859", "koi8", "mac",
                                                                 "cp866", "cp874")))  # fmt: skip
"""Tables of one byte a character: a few of their bytes are none, which browsers read as controls.
"""


def decode(body: bytes, content_type: str = "") -> str:
    """The text: by byte order mark, HTTP charset, its own declaration, UTF-8, Windows-1252."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    # The header wins (RFC 7303), but not over bytes that disprove it: many servers say a charset
    # of their own for every file they have.
    said = [name for name in _said(content_type) if not _is_wide(name) or b"\0" in body[:400]]
    named = (*_shape(body), *said, *_declared(body), "utf-8")
    if named[0] in _SINGLE and not body.isascii():
        # Any bytes are text of such a table; that other bytes than UTF-8's are UTF-8 by chance is
        # one in some thousands even for three letters.
        named = ("utf-8", *named)
    for name in named:
        try:
            return _decoded(body, name)
        except (UnicodeError, LookupError):
            continue
    best = next(iter((*said, *_declared(body))), "utf-8")
    damaged = body.decode(best, "replace") if _multibyte(best) else body.decode("utf-8", "replace")
    # One bad byte in a long UTF-8 text is a bad byte; many are another encoding.
    if damaged.count("\ufffd") * 200 <= len(damaged):
        return damaged
    return body.decode("cp1252", "replace")


def _decoded(body: bytes, name: str) -> str:
    """Strictly; but the few bytes that a table of single ones leaves out are controls (WHATWG),
    which nobody sees."""
    if name not in _SINGLE:
        return body.decode(name)
    text = body.decode(name, "replace")
    if text.count("\ufffd") * 200 > len(text):
        raise UnicodeError("not of this table")
    return text.replace("\ufffd", "")


def wide(body: bytes) -> bool:
    """Whether the bytes begin as UTF-16 or UTF-32 do, where NULs are no fault."""
    return body.startswith(tuple(mark for mark, _ in _BOMS[1:])) or bool(_shape(body))


def known(name: str) -> str:
    """The codec for an encoding's name, or "" if we do not read it."""
    folded = name.strip().lower().replace("_", "-")
    if folded in _BETTER:
        return codecs.lookup(_BETTER[folded]).name
    if not _KNOWN.fullmatch(folded):
        return ""
    try:
        return codecs.lookup(folded.removeprefix("x-")).name
    except LookupError:
        return ""


def _is_wide(name: str) -> bool:
    return name.startswith(("utf-16", "utf-32"))


def _multibyte(name: str) -> bool:
    return name not in _SINGLE


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
