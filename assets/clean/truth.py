"""How much of a block of text is story, by the true text of its page. Part of the training only."""

from __future__ import annotations

import re

NOT_WORD = re.compile(r"\W+")
WORD = re.compile(r"\w+")


def labelled(text: str, truth: dict) -> int:
    """1 story, 0 junk, -1 not clear, by the true text of the page."""
    bare = NOT_WORD.sub("", text)
    if not bare:
        return -1
    if len(bare) < 25:
        return 1 if bare in truth["lines"] else 0 if bare not in truth["blob"] else -1
    if bare in truth["blob"]:
        return 1
    grams = grams_of(text)
    share = sum(gram in truth["grams"] for gram in grams) / len(grams)
    return 1 if share > 0.8 else 0 if share < 0.1 else -1


def grams_of(text: str) -> list[tuple[str, ...]]:
    words = WORD.findall(text)
    return [tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3))]


def truth_of(text: str) -> dict:
    lines = [NOT_WORD.sub("", line) for line in text.split("\n")]
    return {"lines": set(lines), "blob": "\n".join(lines), "grams": set(grams_of(text))}


def soft_label(text: str, truth: dict) -> float:
    """How much of a block is story."""
    bare = NOT_WORD.sub("", text)
    if len(bare) < 25:
        return 1.0 if bare in truth["lines"] else 0.0 if bare not in truth["blob"] else 0.5
    grams = grams_of(text)
    found = sum(gram in truth["grams"] for gram in grams) / len(grams)
    return 1.0 if bare in truth["blob"] else found
