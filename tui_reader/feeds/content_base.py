"""What the relative addresses in a story's text start from, where that is not the story's own link.

A feed says it by xml:base, on any element around the text; without a link, the feed's site or its
own address stands in. The text keeps it as HTML does: in a <base> before everything else, which
`clean` follows. Pure functions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import Any

from tui_reader import sanitise
from tui_reader.model import SafeUrl

_RELATIVE = re.compile(
    r"\b(?:href|src|srcset|data|poster|data-src|data-srcset|data-lazy-src|data-original)\s{0,9}="
    r"\s{0,9}[\"']?(?![\"'\s>#]|[a-zA-Z][a-zA-Z0-9+.-]{0,20}:)"
)
_BASED = "{http://www.w3.org/XML/1998/namespace}base"


@dataclass(frozen=True, slots=True)
class Base:
    """What relative addresses of a feed start from."""

    usual: str
    """The feed's site, or its own address."""
    based: bool
    """xml:base stands somewhere in the feed: each element is asked."""

    def of(self, element: Any) -> str:
        """What addresses that stand in an element of the feed itself start from."""
        return str(element.base or "") if self.based else self.usual

    def said(self, element: Any) -> str:
        """The address that xml:base gives an element, "" where none does."""
        for one in (element, *element.iterancestors()) if self.based else ():
            if one.get(_BASED):
                return str(element.base or "")
        return ""


def kept(body: str, based: str, link: SafeUrl | None, otherwise: str) -> str:
    """A text with the address that its relative ones start from: `based` is what the feed says for
    it, `otherwise` what is taken where there is no link."""
    if "=" not in body or not _RELATIVE.search(body):
        return body
    start = sanitise.url(based) if based else None
    if start is None and link is None:
        start = sanitise.url(otherwise) if otherwise else None
    if start is None or start == link or not start.startswith("http"):
        return body
    return f'<base href="{escape(start)}">{body}'
