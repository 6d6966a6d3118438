"""A text of signs as it is read: what of it is taken, and what stands around a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tui_reader.annotate.figures.languages.sign_lexicon import SignLexicon, either, values
from tui_reader.model import Annotation, Span, Value

_AROUND = 24
"""Code points around a date in which a word may say that it is to come."""


def made(start: int, end: int, kind: str, value: Value, unit: str | None = None) -> Annotation:
    """An annotation of the grammar."""
    return Annotation(Span(start, end), kind, value=value, unit=unit, source="figures")


class SignText:
    """The folded text with the story's date, the language and the places that are taken."""

    def __init__(self, text: str, when: date | None, lex: SignLexicon) -> None:
        self.text = text
        self.when = when
        self.lex = lex
        self._taken = bytearray(len(text))
        self._coming = re.compile(either(values(lex.tongue.coming)))
        self._labels = tuple(values(lex.tongue.labels))
        self._after = re.compile(f" ?(?:{either(values(lex.tongue.labels_after))})")
        self._before_words = values(lex.tongue.qualifiers)
        self._behind = values(lex.tongue.qualifiers_after)
        self._aged = tuple(values(lex.tongue.aged_before)) or ("\0",)

    def take(self, start: int, end: int) -> bool:
        """Take a stretch, if none of it is taken."""
        if self._taken.find(1, start, end) >= 0:
            return False
        self._taken[start:end] = b"\1" * (end - start)
        return True

    def free(self, start: int, end: int) -> bool:
        """Is none of it taken?"""
        return self._taken.find(1, start, end) < 0

    def places_of(self, word: str) -> Iterator[int]:
        """Where a word stands."""
        at = self.text.find(word)
        while at >= 0:
            yield at
            at = self.text.find(word, at + len(word))

    def coming(self, start: int, end: int) -> bool:
        """Do the words around say that it is to come? Those of its own sentence count."""
        before = re.split(r"[。.!?！？\n]", self.text[max(0, start - _AROUND) : start])[-1]
        after = re.split(r"[。.!?！？\n]", self.text[end : end + _AROUND])[0]
        return self._coming.search(before) is not None or self._coming.search(after) is not None

    def unit(self, end: int) -> tuple[str, int]:
        """("kind:payload", place after it) of the unit behind a number; ("", end) if none."""
        found = self.lex.unit.match(self.text, end)
        if found is None:
            return "", end
        said = self.lex.units.get(found[0], "") or self.lex.units.get(found[0].strip(), "")
        if found[0].strip().isascii() and self.text[found.end() : found.end() + 1].isalpha():
            following = self.text[found.end()]
            if following.isascii():
                return "", end
        return said, found.end()

    def unit_behind(self, end: int, kinds: tuple[str, ...]) -> bool:
        """Is the unit behind of one of the kinds?"""
        return self.unit(end)[0].partition(":")[0] in kinds

    def labelled_behind(self, end: int) -> bool:
        """Does a word that makes a label of a number stand behind it: 号, 章?"""
        return self._after.match(self.text, end) is not None

    def labelled(self, start: int, end: int) -> bool:
        """波音747, 12号: a number that counts nothing."""
        if self.labelled_behind(end):
            return True
        before = self.text[max(0, start - 8) : start].rstrip(" -.:：")
        return before.endswith(self._labels)

    def plain_number(self, start: int, end: int) -> bool:
        """May the number without a unit be one: 增至1500?"""
        after, numeral = self.text[end : end + 1], self.text[start:end]
        if after and (after in "-/_@:~" or (after.isascii() and after.isalnum())):
            return False
        if numeral.isdigit() and numeral.startswith("0"):
            return False
        signs = bool(after) and not after.isascii()
        before = self.text[start - 1 : start]
        grouped = any(word in numeral for word in self.lex.groups)
        return signs or grouped or (bool(before) and not before.isascii())

    def both(self, low: float, high: float, second: str) -> Value:
        """The ends of a range; a group behind the second is the first one's as well: 3至5万."""
        group = max((self.lex.groups[w] for w in self.lex.groups if second.endswith(w)), default=1)
        return (low * group if low < high / group else low, high)

    def numeral_before(self, end: int) -> int | None:
        """Where the numeral that ends here begins."""
        start = end
        known = self.lex.small.keys() | self.lex.places.keys()
        while start > 0 and end - start < 8:
            char = self.text[start - 1]
            if not (char.isdigit() or char in known):
                break
            start -= 1
        return start if start < end else None

    def aged(self, start: int) -> bool:
        """Is a number of years behind a word for age?"""
        return self.text[max(0, start - 8) : start].rstrip().endswith(self._aged)

    def rest(self) -> str:
        """The text with a letter for whatever was taken, as long as before."""
        taken = self._taken
        return "".join("字" if taken[i] else char for i, char in enumerate(self.text))

    def half_behind(self, end: int) -> int:
        """The place after a half behind a span of time: 一年半, 1년 반; 0 if none."""
        for half in values(self.lex.tongue.half_sign):
            if half and self.text.startswith(half, end):
                return end + len(half)
        return 0

    def part_before(self, at: int, parts: dict[str, str]) -> str | None:
        """What a part of the day right before a time says: 晚上."""
        before = self.text[max(0, at - 6) : at]
        return next((parts[word] for word in parts if before.endswith(word)), None)

    def qualifier(self, start: int, end: int) -> str | None:
        """What stands right before or behind a figure and says how exact it is."""
        before, after = self.text[max(0, start - 10) : start], self.text[end : end + 8]
        for word, said in self._before_words.items():
            if before.endswith(word):
                return said
        return next((said for word, said in self._behind.items() if after.startswith(word)), None)

    def letter_before(self, at: int) -> bool:
        """Does a word go on into this place?"""
        return at > 0 and self.text[at - 1].isalpha()
