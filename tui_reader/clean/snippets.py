"""A cheap plain-text beginning of a story, for lists: no parser, linear, a few microseconds."""

from __future__ import annotations

import html as entities
import re

from tui_reader import sanitise
from tui_reader.clean import input_limits
from tui_reader.model import SafeText

READ = 12_000
"""Characters of the source looked at."""
_TAGS = re.compile(r"<[a-zA-Z/!][^<>]{0,4000}>?")
_DROPPED = re.compile(r"<(?:script|style|figcaption|noscript)\b[^<>]{0,2000}>[^<]{0,20000}", re.I)
_ESCAPED = re.compile(r"&lt;/?(?:p|div|a|br|img|span|b|i|em|strong|ul|li|h\d)\b", re.I)


def snippet(html_or_text: str, limit: int = 300) -> SafeText:
    """The first `limit` characters of the text, on one line."""
    raw = html_or_text[:READ]
    if "<" not in raw and _ESCAPED.search(raw):
        raw = entities.unescape(raw)
    if "<" in raw:
        raw = _TAGS.sub(" ", _DROPPED.sub(" ", raw))
    return sanitise.line(entities.unescape(raw) if "&" in raw else raw, limit)


def beginning(html_or_text: str, plain: bool = False) -> SafeText:
    """The first lines of a text, a block each: what a story without a title is called by until it
    is cleaned. A hundredth of the cost of cleaning it."""
    raw = html_or_text[:READ]
    if plain:
        return sanitise.text(raw)
    if "<" not in raw and _ESCAPED.search(raw):
        raw = entities.unescape(raw)
    return sanitise.text(input_limits.strip_tags(raw))
