"""What a tree was made of: whether a word or an element occurs in it at all, so that nobody walks
the tree for what is not there.

Owns this first look, which is cheap and may say yes for nothing. Knows no tree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageSource:
    small: bytes
    """The page in UTF-8, in small letters."""
    tags: frozenset[str]
    """The names of its elements, in small letters."""

    def says(self, *words: bytes) -> bool:
        """Whether one of these words, in small letters, stands in it somewhere."""
        return any(map(self.small.__contains__, words))

    def has(self, *names: str) -> bool:
        """Whether it has an element of one of these names."""
        return not self.tags.isdisjoint(names)


def page_source(written: bytes, tags: Iterable[str]) -> PageSource:
    """The source of a page; `tags` are all that it has, those of ends with "/"."""
    return PageSource(written.lower(), frozenset(map(str.lower, frozenset(tags))))
