"""Two texts -> what was removed and added, word by word. Runs in the child: the comparison's time
grows with the square of what strangers write.

Owns which words are compared with which, and when a paragraph is told whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

SAME, REMOVED, ADDED, SKIPPED = "same", "removed", "added", "skipped"
MAX_BLOCKS = 2_000
"""Blocks of a text that are compared."""
MAX_WORDS = 4_000
"""Words of a paragraph that are compared; a longer one is shown as removed and added."""
TOO_FEW = 0.35
"""Less than this in common, and word by word would be a riddle."""
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")

Paragraph = list[tuple[str, str]]
"""(kind, text) in order; SKIPPED is for people and stands alone."""


def compared(old: Sequence[str], new: Sequence[str]) -> Iterator[Paragraph]:
    """The paragraphs that differ, each word by word."""
    old, new = list(old[:MAX_BLOCKS]), list(new[:MAX_BLOCKS])
    if old == new:
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            count = i2 - i1
            yield [(SKIPPED, f"{count} paragraph{'s' if count > 1 else ''} unchanged")]
        else:
            yield from _replaced(old[i1:i2], new[j1:j2])


def whole(old: Sequence[str], new: Sequence[str]) -> Iterator[Paragraph]:
    """The same without any comparison of words: for texts that took too long."""
    before, after = set(old), set(new)
    yield from ([(REMOVED, text)] for text in old if text not in after)
    yield from ([(ADDED, text)] for text in new if text not in before)


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Paragraph]:
    """Paragraphs that took the place of others: compared pairwise, the rest taken whole."""
    for before, after in zip(old, new, strict=False):
        yield from _words(before, after)
    yield from ([(REMOVED, text)] for text in old[len(new) :])
    yield from ([(ADDED, text)] for text in new[len(old) :])


def _words(old: str, new: str) -> Iterator[Paragraph]:
    one, other = _WORDS.findall(old), _WORDS.findall(new)
    matcher = SequenceMatcher(None, one, other, autojunk=len(one) > 1_000)
    if max(len(one), len(other)) > MAX_WORDS or _common(matcher, one) < TOO_FEW:
        yield [(REMOVED, old)]
        yield [(ADDED, new)]
        return
    parts: Paragraph = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            parts.append((SAME, "".join(one[i1:i2])))
        else:
            gone, come = "".join(one[i1:i2]), "".join(other[j1:j2])
            parts += [(REMOVED, gone)] * bool(gone) + [(ADDED, come)] * bool(come)
    yield parts


def _common(matcher: SequenceMatcher[str], one: Sequence[str]) -> float:
    """How much of the text is the same words in both, blanks and stops left aside (0-1)."""
    words = [word.isalnum() for word in one]
    kept = sum(sum(words[at : at + size]) for at, _, size in matcher.get_matching_blocks())
    return kept / sum(words) if any(words) else 1.0
