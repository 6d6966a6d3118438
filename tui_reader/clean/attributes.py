"""What the attributes of an element say of it: that it is not shown, and its class and id in words.

Owns which attributes are read. Knows no tree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from tui_reader.clean.first_look import looked

NAMED = frozenset(("articlebody", "description", "alternativeheadline"))
"""Parts of a story as schema.org calls them."""
_NAMING = ("class", "id", "role", "itemprop", "data-testid", "data-component")
"""Attributes that say in words what an element is."""
_CAPTION = looked(re.compile(r"\b(?:captions?|wp caption text|figcaption|cutline|credits?)\b"))
_UNSEEN = re.compile(
    r"(?:\bleft|\btop|text-indent)\s*:\s*-\d{4,6}(?:\.\d{1,3})?(?:px|r?em|%)?|\bleft\s*:\s*-\d{3}(?:v[wh]|%)|\bclip\s*:\s*rect\(\s*[01]p?x?\b"
    r"|\bclip-path\s*:\s*inset\(\s*(?:[5-9]\d|100)%",
    re.I,
)
"""What is set far beyond the screen's edge, or cut to nothing: it waits for nobody."""
_HIDDEN = re.compile(rf"display\s*:\s*none|visibility\s*:\s*hidden|{_UNSEEN.pattern}", re.I)
_FOLDED = re.compile(r"(?<![\w-])(?:max-)?(?:height|width)\s*:\s*0(?:px|r?em|%)?\s*(?:;|$|!)", re.I)
"""What has no height or no width: nothing of it is seen where what flows over is not."""
_WORDS = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UNNAMED = ("", False)


class Said(NamedTuple):
    """What the attributes of an element say of it."""

    hidden: int
    """1 where it is not shown, -1 where it never is."""
    words: str
    """Folded class and id words."""
    caption: bool
    """They name a caption."""
    named: str
    """One of `NAMED`."""


NOTHING_SAID = Said(0, "", False, "")


def is_hidden(attributes: Any) -> int:
    """Whether an element, or its attributes, say of it that it is not shown: 1, or -1 where it
    never is."""
    style = attributes.get("style")
    if style and _HIDDEN.search(style):
        return -1 if is_never_shown(style) else 1
    if style and _FOLDED.search(style) and "hidden" in style and "overflow" in style:
        return 1
    return int(attributes.get("hidden") is not None)


def is_never_shown(style: str) -> bool:
    """Whether a style sets something where nobody sees it."""
    return _UNSEEN.search(style) is not None


def said_by(items: Sequence[tuple[str, str]]) -> Said:
    """What attributes say, each with its value. Most elements have a class alone, which pages of
    one house share."""
    if len(items) == 1 and items[0][0] == "class":
        return _said_by_class(items[0][1][:400])
    attributes = dict(items)
    raw = " ".join(filter(None, map(attributes.get, _NAMING)))
    named = attributes.get("itemprop", "").lower()
    words, caption = _folded(raw[:400]) if raw else _UNNAMED
    return Said(is_hidden(attributes), words, caption, named if named in NAMED else "")


@lru_cache(maxsize=8192)
def _said_by_class(value: str) -> Said:
    words, caption = _folded(value) if value else _UNNAMED
    return Said(0, words, caption, "")


@lru_cache(maxsize=8192)
def _folded(raw: str) -> tuple[str, bool]:
    lower = raw.lower()
    parted = lower if lower == raw else _CAMEL.sub(" ", raw).lower()
    words = " ".join(_WORDS.findall(parted))
    return words, _CAPTION.search(words) is not None
