"""A feed that stands inside something else: a page, a program's warnings, a browser's view of it.

Also what is no feed but one entry of one. Str -> str, by bounded patterns; parses nothing.
"""

from __future__ import annotations

import html
import re

_ROOT = re.compile(r"<((?:[A-Za-z_][\w.-]{0,40}:)?(?:rss|feed|rdf))(?=[\s>])[^<>]{0,4000}>", re.I)
_PART = re.compile(r"<(?:[A-Za-z_][\w.-]{0,40}:)?(?:channel|item|entry)[\s>]", re.IGNORECASE)
_ENTRY = re.compile(
    r"<(?:[A-Za-z_][\w.-]{0,40}:)?entry\s[^<>]{0,3000}"
    r"[\"'](http://www\.w3\.org/2005/Atom|http://purl\.org/atom/ns#)[\"']",
    re.IGNORECASE,
)
_VIEW = re.compile(
    r"\s{0,200}(?:<!doctype[^<>]{0,200}>\s{0,200})?<html[^<>]{0,500}>\s{0,200}"
    r"(?:<head[^<>]{0,200}>(?:[^<]{0,500}<(?!/head)){0,20}[^<]{0,500}</head>\s{0,200})?"
    r"<body[^<>]{0,500}>\s{0,200}<pre[^<>]{0,500}>\s{0,200}(?=&lt;|\{)",
    re.IGNORECASE,
)
"""How a browser shows a file that it takes for text."""
_OPEN_LINK = re.compile(
    r"<link>(\s{0,20}https?://[^<>\s]{1,2000}\s{0,20})(?!\s{0,20}</link>)(?=<)", re.I
)
"""A link as HTML writes it, for which it has no end."""
_JSON = re.compile(r"\{\s{0,200}\"[^{}\[\]]{0,3000}?jsonfeed\.org\\?/version")


def feed_in(text: str) -> str | None:
    """The document of the feed that stands somewhere in a text; None if there is none."""
    view = _VIEW.match(text)
    if view:
        end = text.lower().rfind("</pre>")
        text = html.unescape(text[view.end() : end if end > 0 else len(text)])
    root = _root(text)
    if root is not None:
        closing = text.lower().rfind(f"</{root.group(1).lower()}")
        end = text.find(">", closing) + 1 if closing > root.end() else 0
        found = text[root.start() : end or len(text)]
        return found if root.start() == 0 else _OPEN_LINK.sub(r"<link>\1</link>", found)
    json = _JSON.search(text)
    return text[json.start() :] if json else None


def feed_of(text: str) -> str | None:
    """A feed of the one entry that a text is; None if it is none."""
    entry = _ENTRY.match(text)
    return f'<feed xmlns="{entry.group(1)}">{text}</feed>' if entry else None


def _root(text: str) -> re.Match[str] | None:
    """Where a feed begins, if anything of a feed follows."""
    at = 0
    while root := _ROOT.search(text, at):
        # Licences and trackbacks were hidden in comments, as RDF.
        comment = text.find("<!--", at, root.start())
        if comment < 0:
            return root if _PART.search(text, root.end()) else None
        at = text.find("-->", comment) + 3
        if at < 3:
            return None
    return None
