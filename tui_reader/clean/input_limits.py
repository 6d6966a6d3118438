"""The gate before every HTML parser: size, depth and attributes, and what to do beyond them.

Owns the limits and a linear tag stripper for pages which no parser should see. It never fails and
never takes more than linear time; it decides nothing about content.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator
from itertools import accumulate
from operator import sub

MAX_CHARS = 6_000_000
"""Longest HTML looked at; the largest news pages measured have 3 MB, most of it scripts."""
MAX_DEPTH = 200
"""Deepest nesting given to a parser; libxml2 itself stops at 256."""
MAX_TAG = 60_000
"""Longest single tag, after embedded data: images are gone."""
LONG_VALUE = 8_000
"""Attributes from this length on are taken out: data for scripts."""
MAX_TAGS = 60_000
"""Most tags given to a parser: 250 times a long article."""

_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*)")
_LONG_TAG = re.compile(rf"<[a-zA-Z/][^<>]{{{MAX_TAG}}}")
_DATA_URI = re.compile(
    r"data:[a-z0-9+./-]{0,60}(?:;[a-z0-9=-]{0,40})?;base64,[A-Za-z0-9+/=%\s]{200,}"
)
_LONG_VALUE = re.compile(rf"=\s*+(?:\"[^\"]{{{LONG_VALUE},}}+\"|'[^']{{{LONG_VALUE},}}+')")
"""A first look only: the "=" may stand inside another value, as in `onclick="go('?cat='+x)"`."""
# A tag up to its ">", read as parsers read it: a value is no place where another one starts. It
# needs no ">", so that what is left open is passed over once.
_ATTRIBUTE = r"[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>][^\s>]*+)?+)?+"
_ELEMENT = re.compile(rf"<[a-zA-Z][^\s/>]*+(?:[\s/]++|{_ATTRIBUTE})*+")
_VALUE = re.compile(rf"(?<=[\s/\"']){_ATTRIBUTE}")
# The second line closes by its next sibling, so that it does not nest when left open.
_VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("p", "li", "td", "th", "tr", "dt", "dd", "option", "thead", "tbody", "tfoot"),
        *("source", "track", "wbr"),
    )
)
_BREAKING = re.compile(
    r"</?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|blockquote|section|article|pre|figure)\b", re.I
)
_TAIL_OF_TAG = re.compile(r"^[^<>]{0,2000}>")
_SHOUTED = re.compile(r"</?(?:S[CTVctv]|T[Ee])")
_SCRIPT_TYPE = re.compile(r"ld\+json", re.I)


def without_scripts(html: str) -> str:
    """`html` without comments, scripts and styles, which only cost time. JSON-LD stays."""
    html = html[:MAX_CHARS].replace("\0", "")
    html = _drop(html, "<!--", "-->")
    for name in ("script", "style", "svg", "template"):
        html = _drop(html, f"<{name}", f"</{name}")
    if ";base64," in html:
        html = _DATA_URI.sub("data:,", html)
    if _LONG_VALUE.search(html):
        html = _ELEMENT.sub(_without_long_values, html)
    return html


def passes(html: str) -> bool:
    """Whether a parser may see it: depth, number of tags and length of tags within limits."""
    if html.count("<") > 4 * MAX_TAGS or _LONG_TAG.search(html):
        return False
    tags = _TAG.findall(html)
    return len(tags) <= MAX_TAGS and _depth(tags) <= MAX_DEPTH


def strip_tags(html: str) -> str:
    """The text of HTML in linear time without a tree: blocks become lines."""
    lines: list[str] = []
    for part in without_scripts(html).split("<"):
        head, closed, rest = part.partition(">")
        if not closed:
            rest = part if not lines else ""
        elif _BREAKING.match("<" + head[:20]):
            lines.append("\n")
        lines.append(rest)
    return entities.unescape("".join(lines))


def _without_long_values(tag: re.Match[str]) -> str:
    """The tag without attributes of 8,000 characters: data for scripts, never an address."""
    if tag.end() - tag.start() < LONG_VALUE:
        return tag.group()
    return _VALUE.sub(lambda one: one.group() if _is_short(one) else "", tag.group())


def _is_short(found: re.Match[str]) -> bool:
    return found.end() - found.start() < LONG_VALUE


def _drop(html: str, opening: str, closing: str) -> str:
    """All from each `opening` to its `closing`, in one pass; an unclosed one reaches to the end
    of its own tag only, so that a forgotten close does not eat the story."""
    lower = html.lower() if _SHOUTED.search(html) else html
    if len(lower) != len(html):  # a letter whose lower case is longer: offsets would be wrong
        lower = html
    kept, at = [], 0
    while (start := lower.find(opening, at)) >= 0:
        end = lower.find(closing, start + len(opening))
        if end < 0:
            break
        stop = end + len(closing)
        if closing.startswith("</"):
            close = html.find(">", stop)
            stop = close + 1 if close >= 0 else len(html)
        kept.append(html[at:start])
        if opening == "<script" and _SCRIPT_TYPE.search(html, start, start + 200):
            kept.append(html[start:stop])
        at = stop
    kept.append(html[at:])
    return "".join(kept)


def _depth(tags: list[str]) -> int:
    """The deepest nesting. Tags that close nothing do not count: the lowest level so far is
    the ground."""
    steps = {tag: _step(tag.lower()) for tag in set(tags)}
    levels = list(accumulate(map(steps.__getitem__, tags), initial=0))
    heights: Iterator[int] = map(sub, levels, accumulate(levels, min))
    return max(heights)


def _step(name: str) -> int:
    if name.removeprefix("/") in _VOID:
        return 0
    return -1 if name[0] == "/" else 1
