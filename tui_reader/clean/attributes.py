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
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden"
    r"|(?:\bleft|\btop|text-indent)\s*:\s*-\d{4,6}(?:\.\d{1,3})?(?:px|r?em|%)?|\bclip\s*:\s*rect\(\s*[01]p?x?\b",
    re.I,
)
"""Also what is set far beyond the screen's edge."""
_WORDS = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UNNAMED = ("", False)


class Said(NamedTuple):
    """What the attributes of an element say of it."""

    hidden: bool
    words: str
    """Folded class and id words."""
    caption: bool
    """They name a caption."""
    named: str
    """One of `NAMED`."""


NOTHING_SAID = Said(False, "", False, "")


def is_hidden(attributes: Any) -> bool:
    """Whether an element, or its attributes, say of it that it is not shown."""
    style = attributes.get("style")
    return bool(style and _HIDDEN.search(style)) or attributes.get("hidden") is not None


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
    return Said(False, words, caption, "")


@lru_cache(maxsize=8192)
def _folded(raw: str) -> tuple[str, bool]:
    lower = raw.lower()
    parted = lower if lower == raw else _CAMEL.sub(" ", raw).lower()
    words = " ".join(_WORDS.findall(parted))
    return words, _CAPTION.search(words) is not None
