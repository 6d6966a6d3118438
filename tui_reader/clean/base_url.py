"""The address that the relative links of a page start from: its own, or the one its <base> names.

Knows no rule. What it returns passed the door.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from tui_reader import sanitise
from tui_reader.clean.blocks import Decided, Mark, Picture

_BASE = re.compile(r"<base\b[^<>]{0,2000}>", re.I)
_HREF = re.compile(
    r"\bhref\s{0,9}=\s{0,9}(?:\"([^\"]{1,2000})\"|'([^']{1,2000})'|([^\s\"'>]{1,2000}))", re.I
)
XML_BASE = "xml:base"
_ADDRESSES = ("href", "src", "data-src", "data-lazy-src", "data-original")


def href(tag: str) -> str:
    """The address that stands in a tag, "" if none does."""
    found = _HREF.search(tag)
    return entities.unescape(next(filter(None, found.groups()), "")) if found else ""


def base(html: str, url: str) -> str:
    """Where relative links of the page start: its first <base> with a web address, or `url`."""
    for found in _BASE.finditer(html):
        if raw := href(found.group()):
            named = sanitise.url(raw, url)
            return named if named and named.startswith("http") else url
    return url


def follow_xml_base(tree: Any) -> None:
    """Addresses in elements of XHTML with a base of their own start from that one."""
    bases: dict[Any, str] = {}
    for element in tree.iter():
        own, start = element.get(XML_BASE), bases.get(element.getparent(), "")
        if own and sanitise.url(own, "https://base.invalid/") is not None:
            start = _joined(own, start)
        if not start:
            continue
        bases[element] = start
        for name in _ADDRESSES:
            if raw := element.get(name):
                element.set(name, _joined(raw, start))


def rebased(rows: Sequence[Decided], start: str) -> list[Decided]:
    """The rows with links and pictures counted from `start`. Links into the page stay as they
    are: to a reader they mean this text."""
    return [_rebased(row, start) for row in rows]


def _rebased(row: Decided, start: str) -> Decided:
    block = row.block
    if not block.marks and not block.pictures and not block.after:
        return row
    marks = tuple(_mark(mark, start) for mark in block.marks)
    pictures, after = (
        tuple(Picture(_joined(picture.src, start), picture.alt, picture.media) for picture in shown)
        for shown in (block.pictures, block.after)
    )
    return replace(row, block=replace(block, marks=marks, pictures=pictures, after=after))


def _mark(mark: Mark, start: str) -> Mark:
    return Mark(mark.start, mark.end, mark.style, _joined(mark.href, start))


def _joined(raw: str, start: str) -> str:
    if not raw or raw.startswith("#"):
        return raw
    try:
        return urljoin(start, raw.strip())
    except ValueError:
        return ""
