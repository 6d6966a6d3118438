"""Phrases of a language with what they stand for, and their lookup by token. Owns the form of rows:
"a/b~=payload c_d=payload"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from tui_reader.annotate.figures.languages.folding import fold
from tui_reader.annotate.figures.tokens import Tokens

T = TypeVar("T")
Row = tuple[tuple[str, ...], T]
_LONGEST = 40
"""Letters of a word beyond which no stem is looked for."""


def rows(text: str) -> Iterator[tuple[str, str]]:
    """(word, payload) for each word of a row; "" where no payload is given."""
    for part in text.split():
        words, _, payload = part.partition("=")
        for word in words.split("/"):
            yield word.replace("÷", "/"), payload


class Phrases(Generic[T]):
    """The longest phrase that begins at a token."""

    def __init__(
        self, text: str, read: Callable[[str], T], endings: frozenset[str] = frozenset()
    ) -> None:
        self._endings = endings
        self._most = max(map(len, endings), default=0)
        self._exact: dict[str, list[Row[T]]] = {}
        self._stems: dict[str, list[Row[T]]] = {}
        for word, payload in rows(text):
            first, *rest = (fold(one) for one in word.split("_"))
            table = self._stems if first.endswith("~") else self._exact
            table.setdefault(first.rstrip("~"), []).append((tuple(rest), read(payload)))
        for table in (self._exact, self._stems):
            for found in table.values():
                found.sort(key=lambda row: -len(row[0]))

    def match(self, tokens: Tokens, i: int) -> tuple[T, int] | None:
        """(payload, token after the phrase)"""
        low = tokens[i].low
        if low in self._exact:
            found = self._rest(tokens, i, self._exact[low])
            if found:
                return found
        if self._stems and low:
            for stem in self._stems_of(low):
                found = self._rest(tokens, i, self._stems[stem])
                if found:
                    return found
        return None

    def _stems_of(self, low: str) -> Iterator[str]:
        size = len(low)
        if size > _LONGEST:
            return
        for cut in range(size, max(0, size - self._most - 1), -1):
            stem = low[:cut]
            if stem in self._stems and (cut == size or low[cut:] in self._endings):
                yield stem

    def _rest(self, tokens: Tokens, i: int, found: Iterable[Row[T]]) -> tuple[T, int] | None:
        for words, payload in found:
            if all(self._is(tokens[i + k].low, word) for k, word in enumerate(words, 1)):
                return payload, i + 1 + len(words)
        return None

    def _is(self, low: str, word: str) -> bool:
        if not word.endswith("~"):
            return low == word
        stem = word[:-1]
        return low.startswith(stem) and (low == stem or low[len(stem) :] in self._endings)

    def begins(self, low: str) -> bool:
        """Can a phrase begin with this word?"""
        return low in self._exact or (bool(self._stems) and any(self._stems_of(low)))

    def word(self, low: str) -> T | None:
        """What a single word stands for."""
        for words, payload in self._exact.get(low, ()):
            if not words:
                return payload
        for stem in self._stems_of(low) if self._stems else ():
            for words, payload in self._stems[stem]:
                if not words:
                    return payload
        return None

    def __contains__(self, low: str) -> bool:
        return self.word(low) is not None

    def __bool__(self) -> bool:
        return bool(self._exact or self._stems)

    def exact(self) -> dict[str, T]:
        """The single words without endings."""
        return {
            word: payload
            for word, found in self._exact.items()
            for words, payload in found
            if not words
        }
