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

from tui_reader.clean import embeds, shadow_roots, style_sheets

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
_SPAN = re.compile(r"</?(?:span|font)(?:\s[^<>]{0,2000})?>", re.I)
"""Colours of long code, which are left out before the code is."""
_DATA_URI = re.compile(
    r"data:[a-z0-9+./-]{0,60}(?:;[a-z0-9=-]{0,40})?;base64,[A-Za-z0-9+/=%\s]{200,}"
)
_LONG_VALUE = re.compile(rf"=\s*+(?:\"[^\"]{{{LONG_VALUE},}}+\"|'[^']{{{LONG_VALUE},}}+')")
"""A first look only: the "=" may stand inside another value, as in `onclick="go('?cat='+x)"`."""
# A tag up to its ">", read as parsers read it: a value is no place where another one starts. It
# needs no ">", so that what is left open is passed over once.
ATTRIBUTE = r"[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>][^\s>]*+)?+)?+"
_ELEMENT = re.compile(rf"<[a-zA-Z][^\s/>]*+(?:[\s/]++|{ATTRIBUTE})*+")
_VALUE = re.compile(rf"(?<=[\s/\"']){ATTRIBUTE}")
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
_INERT_NAMES = ("script", "style", "svg", "template", "iframe", "textarea", "noembed")
_CASE = re.I | re.A
"""Letters of either case: the plain ones, as in the names of elements."""
_INERT = re.compile(rf"<(?:!--|({'|'.join(_INERT_NAMES)})(?=[\s/>]))", _CASE)
_CLOSES = {name: re.compile(rf"</{name}", _CASE) for name in _INERT_NAMES}
_COMMENT_END = re.compile(r"--!?>")
_SCRIPT_TYPE = re.compile(r"ld\+json", _CASE)
_FORMULA = re.compile(r"<script[^<>]{0,200}math/tex", _CASE)


def without_scripts(html: str) -> str:
    """`html` without comments, scripts, styles and the like, which hold no text. JSON-LD stays."""
    html = html[:MAX_CHARS].replace("\0", "")
    if shadow_roots.has_any(html):
        html = shadow_roots.opened(html)
    html = _without_inert(html)
    if ";base64," in html:
        html = _DATA_URI.sub("data:,", html)
    if _LONG_VALUE.search(html):
        html = _ELEMENT.sub(_without_long_values, html)
    if html.count("<") > MAX_TAGS:
        html = _SPAN.sub("", html)
    return html


def tags_of(html: str) -> list[str]:
    """The names of all its tags, those of ends with "/"."""
    return _TAG.findall(html)


def passes(html: str, tags: list[str]) -> bool:
    """Whether a parser may see a page with these tags: depth, number of tags and length of tags
    within limits."""
    if html.count("<") > 4 * MAX_TAGS or (_may_be_long(html) and _LONG_TAG.search(html)):
        return False
    return len(tags) <= MAX_TAGS and _depth(tags) <= MAX_DEPTH


def _may_be_long(html: str) -> bool:
    """Whether there is a stretch of a page without tags that is half a tag too long: a whole one
    holds such a stretch, wherever it begins."""
    half = MAX_TAG // 2
    starts = range(0, len(html) - half + 1, half)
    return any(
        html.find("<", at, at + half) < 0 and html.find(">", at, at + half) < 0 for at in starts
    )


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


def _without_inert(html: str) -> str:
    """All but what is no text, in one pass, so that none is sought inside another. An unclosed one
    reaches to the end of its own tag only, so that a forgotten close does not eat the story."""
    kept, at = [], 0
    for name, start, stop, whole in inert(html):
        kept.append(html[at:start])
        at = stop
        if not whole:
            continue
        if name == "script" and _SCRIPT_TYPE.search(html, start, start + 200):
            kept.append(html[start:stop])
        elif name == "script" and _FORMULA.match(html, start):
            kept.append(_formula(html[start:stop]))
        elif name == "style":
            kept.append(style_sheets.stand_in(html[start:stop]))
        elif name == "iframe":
            kept.append(embeds.frame(html[start : tag_end(html, start)]))
    kept.append(html[at:])
    return "".join(kept)


def inert(html: str) -> Iterator[tuple[str, int, int, bool]]:
    """What is no text, none of it within another: its name, "!--" for a comment, where it begins
    and ends, and whether it does; else its tag is told."""
    at, open_ended = 0, set[str]()
    while found := _INERT.search(html, at):
        start, name = found.start(), (found[1] or "!--").lower()
        stop = -1 if name in open_ended else _end_of(html, name, start)
        if stop < 0:
            open_ended.add(name)
            at = tag_end(html, start) if found[1] else start + len("<!--")
            yield name, start, at, False
        else:
            at = stop
            yield name, start, stop, True


def _formula(script: str) -> str:
    """What a script would draw as a formula, as it is written."""
    text = script.partition(">")[2].rpartition("<")[0].strip()
    return f"<code>{entities.escape(entities.unescape(text))}</code>"


def _end_of(html: str, name: str, start: int) -> int:
    """Where an element or comment ends that starts here, -1 if it does not."""
    if name == "!--":
        found = _COMMENT_END.search(html, start + 2)
        return found.end() if found else -1
    close = _CLOSES[name].search(html, start)
    return tag_end(html, close.start()) if close else -1


def tag_end(html: str, start: int) -> int:
    end = html.find(">", start)
    return end + 1 if end >= 0 else len(html)


def _depth(tags: list[str]) -> int:
    """The deepest nesting, or somewhat more where that is little enough. Tags that close nothing
    do not count: the lowest level so far is the ground."""
    steps = {tag: _step(tag.lower()) for tag in set(tags)}
    levels = list(accumulate(map(steps.__getitem__, tags), initial=0))
    if (most := max(levels) - min(levels)) <= MAX_DEPTH:
        return most
    heights: Iterator[int] = map(sub, levels, accumulate(levels, min))
    return max(heights)


def _step(name: str) -> int:
    if name.removeprefix("/") in _VOID:
        return 0
    return -1 if name[0] == "/" else 1
