"""Words that English texts write small: "software", "climate".

Owns the bundled list (`assets/common-words`), which is read when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from tui_reader import paths


def are_common(lower: Iterable[str]) -> bool:
    """Whether each of the words, in lower case, is one; parts with a hyphen count as words."""
    known = _list()
    return all(part in known for word in lower for part in word.split("-"))


@lru_cache(maxsize=1)
def _list() -> frozenset[str]:
    """Empty where the file cannot be read: then no word is known to be common."""
    try:
        text = paths.asset("common-words", "words.txt").read_text("utf-8")
    except OSError:
        return frozenset()
    return frozenset(text.split())
