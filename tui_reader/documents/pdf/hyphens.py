"""How a line goes on in the next: words parted by a hyphen are put together, or keep it.

The document is its own dictionary: the form that it uses elsewhere decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from tui_reader.documents.pdf.lines import is_dense
from tui_reader.documents.pdf.shapes import Segment

Words = Counter[str]
_TAIL = re.compile(r"(\w[\w-]{0,80})[-\u2010]$")
_NEXT = re.compile(r"[\w-]+")
_STRIPPED = ".,;:()[]\"'“”’!?"
_WINDOW = 80
"""Letters before a line's end in which its last word begins."""
_OWN = 4
"""Letters from which two halves that are both words of the text are words of their own."""


def words_of(segments: Iterable[Segment]) -> Words:
    """How often each word of a document occurs, halves at line ends left out."""
    counted: Words = Counter()
    for segment in segments:
        for word in segment.words:
            if not word.hyphen:
                counted[word.text.strip(_STRIPPED).lower()] += 1
    return counted


def join(before: str, after: str, words: Words) -> str:
    """Two lines of one paragraph as one text."""
    if not before or not after:
        return before + after
    if before.endswith("\u00ad"):
        return before[:-1] + after
    tail = _TAIL.search(before[-_WINDOW:])
    following = _NEXT.match(after)
    if tail and following:
        kept = _keeps(tail[1], following[0], after[0], words)
        return (before if kept else before[:-1]) + after
    if is_dense(before[-1]) and is_dense(after[0]):
        return before + after
    if before.endswith(("-", "\u2010", "/")) and before[-2:-1].isalnum() and after[0].isalnum():
        return before + after
    return f"{before} {after}"


def _keeps(left: str, right: str, first: str, words: Words) -> bool:
    """Whether the hyphen between two halves is the word's own."""
    whole, hyphened = (left + right).lower(), f"{left}-{right}".lower()
    if words[hyphened] > words[whole]:
        return True
    if words[whole]:
        return False
    if first.isupper() or first.isdigit() or left[-1].isdigit():
        return True
    both = words[left.lower()] >= 2 and words[right.lower()] >= 2
    return both and len(left) >= _OWN and len(right) >= _OWN
