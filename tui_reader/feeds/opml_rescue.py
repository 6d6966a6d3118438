"""Feeds of a damaged OPML that its tree has lost: found in its text, address by address.

Pure: text -> attributes of outlines, as the tree has them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator

_ADDRESS = re.compile(r"\bxmlUrl\s{0,9}=\s{0,9}([\"']?)([^\"'<>\s]{1,2000})", re.IGNORECASE)
_NAME = re.compile(r"\b(title|text)\s{0,9}=\s{0,9}[\"']([^\"'<>]{1,300})", re.IGNORECASE)
_TAG = 3000
"""Characters of a tag that are looked at."""


def lost(text: str, known: Collection[str]) -> Iterator[dict[str, str]]:
    """The outlines whose addresses are not among `known`: "xmlurl", "title", "text"; "cut" where
    the file ends in the address."""
    text = _without_comments(text)
    for found in _ADDRESS.finditer(text):
        raw, after = found.group(2), text[found.end() : found.end() + 1]
        if after == ">" and raw.endswith("/"):
            raw = raw[:-1]  # of "/>"
        row = {"xmlurl": html.unescape(raw)}
        if row["xmlurl"] in known:
            continue
        start = max(text.rfind("<", max(0, found.start() - _TAG), found.start()), 0)
        end = re.compile(r"[<>]|$").search(text, found.end(), found.end() + _TAG)
        tag = text[start : end.start() if end else found.end()]
        row |= {name.lower(): html.unescape(value) for name, value in _NAME.findall(tag)}
        if not after:
            row["cut"] = "yes"
        yield row


def _without_comments(text: str) -> str:
    """What stands in no comment; one that is never closed is none."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join((*kept, text[at:]))
