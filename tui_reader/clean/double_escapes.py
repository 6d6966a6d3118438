"""HTML that feeds escaped more often than they should, wholly or in part, made HTML again.

Text about HTML is left alone: what stands in code, or in the middle of a sentence.
"""

from __future__ import annotations

import html as entities
import re

TAG = re.compile(
    r"<(?:/?(?:p|div|br|a|img|span|b|i|em|strong|u|ul|ol|li|h[1-6]|blockquote|table|figure|section"
    r"|article|pre|code|font|center|iframe|body|html|hr|sup|small)\b|!doctype|!--)",
    re.I,
)
_NAMES = r"/?(?:p|div|br|a|img|span|b|i|em|strong|ul|ol|li|h[1-6]|blockquote)\b"
_ESCAPED = re.compile(rf"&(?:amp;){{0,2}}lt;{_NAMES}", re.I)
_CODE = re.compile(r"<(?:pre|code|tt|samp|kbd)\b", re.I)
_OPENED = re.compile(r"(?:^|>)\s{0,99}&lt;(?:p|div)\b[^<>]{0,300}?&gt;(?=[^\s<>&][^<>&]{39})", re.I)
_CLOSED = re.compile(r"&lt;/(?:p|div)&gt;\s{0,99}(?:<|&lt;|$)", re.I)
"""An escaped paragraph between others: it begins where text begins, and ends where it ends."""
_TAGS = re.compile(rf"&lt;({_NAMES}[^<>]{{0,1000}}?)&gt;", re.I)
ROUNDS = 3
"""How often a text is unescaped at most."""


def undone(raw: str) -> str:
    """The HTML that was meant."""
    for _ in range(ROUNDS):
        if TAG.search(raw) or not _ESCAPED.search(raw):
            break
        raw = entities.unescape(raw)
    if _OPENED.search(raw) and _CLOSED.search(raw) and not _CODE.search(raw):
        return _TAGS.sub(lambda tag: f"<{entities.unescape(tag[1])}>", raw)
    return raw
