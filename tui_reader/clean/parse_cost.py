"""What a browser's parser would make of a page's tags, counted before it sees them.

Such a parser repeats inline elements that are left open in every block that follows, and takes time
that grows with the square of the depth: a small page can ask for gigabytes. Owns the look at the
tags alone. It may count too much, never too little.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui_reader.clean.input_limits import ATTRIBUTE, MAX_TAGS

MAX_OPEN = 1_500
"""Deepest nesting given to it: 1,500 levels are some milliseconds, 20,000 seconds."""
MAX_REPEATED = 300_000
"""Most elements it may have to repeat: half a kilobyte each."""
MAX_ATTRIBUTES = 400
"""Most attributes of one element; their number counts squared too."""
LOOK = 64
"""How far up an end tag looks for its start; farther up it closes nothing, as we count."""

NEAR = 8
"""The same for inline elements: a parser gives up after eight."""


def _named(names: str) -> frozenset[str]:
    return frozenset(names.split())


_PLAIN_TAG = rf"(?:\s[^\s\"'<>=/]++=\"[^\"]*+\"){{1,{MAX_ATTRIBUTES}}}+\s*+/?+>"
"""The rest of a tag as most are written, which is seen sooner."""
_TOKEN = re.compile(
    r"<(?:(/?[a-zA-Z][^\s/>]*+|[!?]|/(?=[^a-zA-Z>]))"
    rf"(?:>|(?<=<[!?/])[^>]*+|{_PLAIN_TAG}|(?:[\s/]*+{ATTRIBUTE}){{0,{MAX_ATTRIBUTES}}}+[\s/]*+(?:>|\Z))"
    r"|(?=/?[a-zA-Z]))"
)
"""A tag's name, a sign of what is none; nothing where a tag has too many attributes."""
_NO_TAGS = frozenset("!?/")
_TITLE = re.compile(r"<title[^<>]*+>[^<]*+</title", re.I)
_RAW_NAMES = _named("xmp noframes noembed plaintext listing frameset title")
_RAW = re.compile(rf"<(?:{'|'.join(sorted(_RAW_NAMES))})\b", re.I)
_EMPTY = _named("br embed hr img meta")
_VOID = _EMPTY | _named("area base col image input link option param source track wbr")
_FORMATTING = _named("a b big code em font i nobr s small strike strong tt u")
_IN_TABLES = _named("caption colgroup tbody td tfoot th thead tr")
_NOT_TWICE = _named("html head body frame")
_NOT_PUSHED = _VOID | _NOT_TWICE
_WALLS = _named(
    "applet marquee object table template select math mi mo mn ms mtext annotation-xml"
    " svg foreignobject desc title"
)
"""No end tag reaches through these."""
_PLAIN = _FORMATTING | _named(
    "abbr bdi bdo cite del dfn ins kbd label mark q samp span sub sup time"
)
"""Elements through which every end tag reaches."""
_BARRED = {"li": _named("ul ol"), "p": _named("button")}
"""The same for one end tag."""
_BARS = _named("template math svg select")
_BLOCKS = _named(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure"
    " footer header hgroup main menu nav object ol pre section summary ul"
)
"""Elements whose end tags reach through all but walls."""
_ENDED = {
    "p": _named("p"), "li": _named("p li"), "dt": _named("p dt dd"), "dd": _named("p dt dd"),
}  # fmt: skip
"""What a start tag ends that stands right before it."""


class Tokens(NamedTuple):
    """The tags of a page as such a parser reads them."""

    names: Sequence[str]
    """Those of ends with "/", among signs of what is no tag."""
    numbers: Mapping[str, int]
    """How many there are of each: few names, however many tags."""

    def named(self) -> frozenset[str]:
        """The names of all elements, in small letters."""
        return frozenset(map(str.lower, self.numbers))


def tokens_of(html: str) -> Tokens:
    """The tags of HTML without scripts and comments."""
    names = _TOKEN.findall(html)
    return Tokens(names, Counter(names))


def is_small(html: str, tokens: Tokens | None = None) -> bool:
    """Whether a browser's parser makes a tree of it that is no deeper and larger than can be borne.
    `tokens` are its tags, if they are known."""
    tokens = tokens_of(html) if tokens is None else tokens
    names, numbers = tokens
    raw = not tokens.named().isdisjoint(_RAW_NAMES)
    if raw and len(_RAW.findall(html)) != len(_TITLE.findall(html)):
        return False  # what stands in these is text, which may look like tags
    if "" in numbers:
        return False
    each = [(name.lower(), number) for name, number in numbers.items() if name not in _NO_TAGS]
    starts = sum(number for name, number in each if name[0] != "/")
    loose = sum(number for name, number in each if name in _FORMATTING)
    if starts > MAX_TAGS:
        return False
    if starts <= MAX_OPEN and loose * (starts - loose) <= MAX_REPEATED:
        return True
    depth, repeated = counted([name.lower() for name in names if name not in _NO_TAGS])
    return depth <= MAX_OPEN and repeated <= MAX_REPEATED


def counted(tags: Sequence[str]) -> tuple[int, int]:
    """How deep the tree will be at most, tables and bodies aside, and how many elements will be
    repeated in it at most. An end tag begins with "/"."""
    stack: list[str] = []
    loose = repeated = depth = 0
    strange = "math" in tags or "svg" in tags  # in these the names of HTML mean nothing
    passed = _EMPTY if strange else _NOT_PUSHED
    for tag in tags:
        if tag[0] == "/":
            if stack and stack[-1] == (name := tag[1:]):  # as most are
                stack.pop()
                loose -= name in _FORMATTING
            else:
                loose -= _close(stack, tag[1:])
        elif tag in _IN_TABLES and not strange:
            _clear_to_table(stack)
        elif tag not in passed:
            ended = _ENDED.get(tag)
            while ended and stack and stack[-1] in ended:
                stack.pop()
            if tag in _FORMATTING:
                loose += 1 - (_close(stack, tag) if tag == "a" else 0)
            stack.append(tag)
            if len(stack) + loose > depth:
                depth = len(stack) + loose
        repeated += loose
    return depth, repeated


def _close(stack: list[str], name: str) -> int:
    """Takes away what an end tag ends. 1 if that is an inline element, which ends for good."""
    if name == "table":
        _clear_to_table(stack)
        del stack[-1 if stack and stack[-1] == name else len(stack) :]
        return 0
    alone = name in _FORMATTING or name == "form"
    for at in range(len(stack) - 1, max(-1, len(stack) - 1 - (NEAR if alone else LOOK)), -1):
        if stack[at] == name:
            del stack[at : at + 1 if alone else len(stack)]
            return int(name in _FORMATTING)
        if _stops(stack[at], name):
            return 0
    return 0


def _stops(inner: str, name: str) -> bool:
    """Whether an end tag does not reach through an element that is open inside its own."""
    if inner in _WALLS or inner in _BARRED.get(name, ()):
        return True
    through = name in _BLOCKS or name in _FORMATTING or name == "form"
    return not through and inner not in _PLAIN


def _clear_to_table(stack: list[str]) -> None:
    """Ends all in the innermost table, if nothing bars the way."""
    for at in range(len(stack) - 1, max(-1, len(stack) - 1 - LOOK), -1):
        if stack[at] == "table":
            del stack[at + 1 :]
        elif stack[at] not in _BARS:
            continue
        return
