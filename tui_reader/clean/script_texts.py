"""What the scripts, templates and data of a page hold as texts, with the keys around them.

Knows no framework and no name of one: only which keys name a story, and which other things. Decides
nothing and never raises.
"""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from tui_reader.clean import input_limits, markup_words
from tui_reader.sentences import in_sentences

LEAST, LONGEST, DEEPEST = 300, 3_000_000, 60
"""Characters of a script that may hold a story, and of all that are read; how deep brackets go."""
_MARKUP = re.compile(r"\btype\s*=\s*[\"']?text/(?:html|template|x-[\w-]{2,30})", re.I)
_HELD = ("template", "textarea")
_DATA = re.compile(r"\s:?[a-z][\w-]{0,60}=(?:\"([^\"]{300,}+)\"|'([^']{300,}+)')")
"""An attribute that holds much: data for a script, or the page of a frame."""
_TOKEN = re.compile(
    r"\"((?:[^\"\\\n]|\\.)*+)\"(\s*+:)?|'((?:[^'\\\n]|\\.)*+)'(\s*+:)?|`((?:[^`\\]|\\.)*+)`"
    r"|([\[{])|([\]}])|(?<![\w$])([A-Za-z_$][\w$]{0,60}+)\s{0,20}+:(?!:)|(/\*)"
    r"|(?<![:\w\"'\\])//[^\n]*+",
    re.S,
)
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.S)
_ESCAPED = {"n": "\n", "r": "\n", "t": "\t", "b": " ", "f": " ", "v": " ", "\n": "", "0": ""}
_STREAMED = re.compile(r"^[0-9a-f]{1,6}:(?:T[0-9a-f]{1,6},|[A-Z]{0,2}(?=[\[{\"]))", re.M)
"""How React's server writes the rows of a page into a script."""

TAGGED = re.compile(
    r"<(?:p|br|div|h\d|ul|ol|li|em|strong|b|i|a|span|blockquote|figure|section|article)\b"
    r"[^<>]{0,2000}>|</\w{1,12}>",
    re.I,
)
_BODY = re.compile(
    r"(?:(?:article|story|post|entry|main|full|body|contents?|text|html|paragraphs?|copy|blocks?"
    r"|elements?|rich|rendered|raw|data|parts?|sections?)[ _]?)+"
)
"""Keys of a story, in words."""
_ASIDE = ("comment", "related", "share", "foot", "nav", "advert", "letter")
"""Groups of markup words that name other things than the story, where no word names that."""
NONE = frozenset(
    (
        *("alt", "caption", "credit", "credits", "byline", "author", "authors", "copyright"),
        *("source", "url", "href", "src", "type", "id", "slug", "name", "classname", "class"),
        *("style", "srcset", "teaser", "label", "tags", "tag", "keywords", "disclaimer", "legal"),
    )
)
"""Keys of what is no line of a story, in lower case."""


@dataclass(slots=True)
class Node:
    """What stands between two brackets, or the page."""

    rows: list[tuple[str, str | Node]] = field(default_factory=list)
    """Key, "" for none, and what stands there."""
    told: int = 0
    """How much all of it tells."""

    @property
    def texts(self) -> Iterator[tuple[str, str]]:
        for key, one in self.rows:
            if isinstance(one, str):
                yield key, one


def parts(html: str) -> Iterator[Node | str]:
    """What each of them holds: texts between brackets, or markup."""
    left, streamed = LONGEST, list[str]()
    for name, start, stop, whole in input_limits.inert(html):
        begins = input_limits.tag_end(html, start)
        text = html[begins : html.rfind("<", begins, stop)] if whole else ""
        if name in _HELD:
            yield text
        if name != "script" or not (1 if streamed else LEAST) <= len(text) <= left:
            continue
        left -= len(text)
        if _MARKUP.search(html, start, begins):
            yield text
        elif (node := _node(text)).rows:
            told = [*_strings(node)]
            goes_on = len(told) == 1 and bool(streamed) and _is_a_push(node)
            streamed += told if goes_on else filter(_STREAMED.match, told)
            yield node
    if streamed:
        yield from map(_node, _STREAMED.split("".join(streamed)))
    for found in _DATA.finditer(html):
        value = entities.unescape(found[1] or found[2])
        if value.lstrip()[:1] in ("{", "["):
            yield _node(value)
        elif "</" in value:
            yield value


def _is_a_push(node: Node) -> bool:
    """Whether a script adds one text to a list: a row may be written in several."""
    inner = [one.texts for _, one in node.rows if isinstance(one, Node)]
    return any(key == "" for texts in inner for key, _ in texts)


def _node(text: str) -> Node:
    """The texts of JSON or of a script, with the brackets and keys around them. Never raises."""
    try:
        return _of_json(json.loads(text, strict=False), 0)
    except (ValueError, RecursionError):
        return _of_script(text)


def _of_json(value: Any, depth: int) -> Node:
    node = Node()
    pairs = value.items() if isinstance(value, dict) else None
    listed = value if isinstance(value, list) else [value]
    for key, one in pairs or (("", one) for one in listed):
        if isinstance(one, str):
            node.rows.append((key, _opened(one)))
        elif isinstance(one, (dict, list)) and depth < DEEPEST:
            node.rows.append((key, _of_json(one, depth + 1)))
    return node


def _of_script(text: str) -> Node:
    """The same of what is not JSON: assignments, calls, keys without quotes."""
    stack, key, at = [Node()], "", 0
    while found := _TOKEN.search(text, at):
        double, is_key, single, is_key_too, back, opens, closes, bare, comment = found.groups()
        at = found.end()
        if comment:
            end = text.find("*/", at)
            at = end + 2 if end >= 0 else len(text)
        if opens:
            node = Node()
            stack[-1].rows.append((key, node))
            if len(stack) < DEEPEST:
                stack.append(node)
        elif closes:
            stack = stack[:-1] or stack
        written = next((one for one in (double, single, back) if one is not None), None)
        if bare or is_key or is_key_too:
            key = bare or written or ""
            continue
        if written is not None:
            stack[-1].rows.append((key, _opened(_ESCAPE.sub(_plain, written))))
        key = ""
    return stack[0]


def _opened(text: str) -> str | Node:
    """A text, or where it is JSON itself, what stands in it."""
    if len(text) >= LEAST and text.lstrip()[:1] in ("{", "["):
        try:
            return _of_json(json.loads(text, strict=False), 1)
        except (ValueError, RecursionError):
            return text
    return text


def _plain(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    if code:
        return chr(int(code, 16)) if int(code, 16) < 0x110000 else ""
    return _ESCAPED.get(escape[4], escape[4])


def _strings(node: Node) -> Iterator[str]:
    for _, one in node.rows:
        if isinstance(one, str):
            yield one
        else:
            yield from _strings(one)


# --- how much they tell


def bare(text: str) -> str:
    """A text without markup."""
    return TAGGED.sub(" ", text) if "<" in text else text


def tells(key: str, text: str) -> int:
    """How much a text tells: a line of a story, none of a script."""
    if key.lower() in NONE or len(text) < 20 or text.startswith(("http", "/", "function", ".")):
        return 0
    line = bare(text)
    return 0 if "{" in line and ";" in line else in_sentences(line)


def measure(node: Node) -> int:
    node.told = sum(
        tells(key, one) if isinstance(one, str) else measure(one) * (not is_aside(key))
        for key, one in node.rows
    )
    return node.told


@lru_cache(maxsize=1024)
def is_body(key: str) -> bool:
    return _BODY.fullmatch(words(key)) is not None


@lru_cache(maxsize=1024)
def is_aside(key: str) -> bool:
    return not is_body(key) and markup_words.of_any([words(key)], _ASIDE)


def words(key: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+", " ", key).lower()
