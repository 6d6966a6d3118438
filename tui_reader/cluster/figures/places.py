"""The words around a figure that may belong to it, and what stands among them.

Owns how far a figure's words reach in its sentence; knows no language but by its row.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui_reader.cluster.figures.cues import DEEDS, Lexicon, Mark, Word, words_of
from tui_reader.model import Span

_BEFORE, _AFTER = 8, 7
"""Words on each side of a figure that may belong to it."""
_BREAK = re.compile(r"[;:()\[\]–—|]|\s--?\s")
_COMMA = re.compile(r"[,/&]")
_LITTLE, _JOINT, _COMMAS = 0.34, 3.0, 1.5
"""How many words off a small word, a joining one and a comma are worth."""


@dataclass(frozen=True, slots=True)
class Place:
    """Indexes of words: those that may belong to a figure, and the figure's own."""

    left: int
    start: int
    """First of the figure's own."""
    stop: int
    """One past its last."""
    right: int
    following: int
    """Where the next figure begins, or the sentence ends."""


class Sentence:
    """A sentence with its words, and what its language's row knows of them."""

    def __init__(self, text: str, start: int, end: int, lex: Lexicon) -> None:
        self.text, self.lex = text, lex
        self.span = Span(start, start + len(text[start:end].rstrip()))
        self.words: list[Word] = words_of(text, start, end)
        self.marks: list[Mark] = lex.marks(self.words)
        self._starts = [word.start for word in self.words]

    def forget(self, what: str, spans: Sequence[Span]) -> None:
        """Marks that are words of something else: "in May" is no "may"."""

        def inside(mark: Mark) -> bool:
            word = self.words[mark.first]
            return any(span.start <= word.start < span.end for span in spans)

        self.marks = [m for m in self.marks if m.what != what or not inside(m)]

    def at(self, offset: int) -> int:
        """Index of the first word that begins there or later."""
        return bisect_left(self._starts, offset)

    def place(self, figure: Span, before: int, after: int) -> Place:
        """The words of a figure: between `before` and `after`, where others end and begin, and
        in its clause."""
        start, stop = self.at(figure.start), self.at(figure.end)
        left = max(self.at(before), start - _BEFORE)
        right = following = self.at(after)
        right = min(right, stop + _AFTER)
        for mark in self.marks:
            if mark.what == "breaks":
                if left <= mark.first < start:
                    left = min(mark.last, start)
                elif stop < mark.first < right:
                    right = mark.first
        for i in range(start - 1, left - 1, -1):
            edge = figure.start if i == start - 1 else self.words[i + 1].start
            if _BREAK.search(self.text, self.words[i].end, edge):
                left = i + 1
                break
        for i in range(stop, right):
            edge = figure.end if i == stop else self.words[i - 1].end
            if _BREAK.search(self.text, edge, self.words[i].start):
                right = i
                break
        return Place(left, start, stop, right, following)

    def marks_in(self, place: Place) -> list[Mark]:
        """What is known of the words of a figure, its own not among them."""
        return [
            mark
            for mark in self.marks
            if (place.left <= mark.first and mark.last <= place.start)
            or (place.stop <= mark.first and mark.last <= place.right)
        ]

    def distance(self, mark: Mark, place: Place) -> float:
        """How far off a mark stands from the figure, in words that tell something."""
        if mark.last <= place.start:
            first, last = mark.last, place.start
            edge = self.words[mark.last - 1].end
        else:
            first, last = place.stop, mark.first
            edge = self.words[place.stop - 1].end if place.stop else self.span.start
        off = sum(self._weight(i) for i in range(first, last))
        end = self.words[last].start if last < len(self.words) else self.span.end
        return off + _COMMAS * len(_COMMA.findall(self.text, edge, end))

    def _weight(self, i: int) -> float:
        word = self.words[i].folded
        if self.lex.knows(word, "joins"):
            return _JOINT
        return _LITTLE if self.lex.knows(word, "little") else 1.0

    def telling(self, place: Place) -> Iterator[tuple[int, int]]:
        """(index, how many words off) of those around a figure that are no small words."""
        for i in range(place.left, place.right):
            word = self.words[i].folded
            if place.start <= i < place.stop or self._short(i) or self.lex.knows(word, "little"):
                continue
            yield i, i - place.start if i < place.start else i - place.stop + 1

    def _short(self, i: int) -> bool:
        """Too short to tell anything, but for US and EU."""
        word = self.words[i]
        return len(word.folded) < 3 and not self.text[word.start : word.end].isupper()

    def deed(self, place: Place) -> Mark | None:
        """What happens to those who are counted: the nearest words that tell it."""
        best: tuple[float, int, Mark] | None = None
        for mark in self.marks_in(place):
            if mark.what not in DEEDS:
                continue
            before = mark.last <= place.start
            off = self.distance(mark, place)
            if off > (_DEED_BEFORE if before else _DEED_AFTER):
                continue
            if self._of_another(mark, place) if not before else self._done_by(mark, place):
                continue
            found = (off, int(before), mark)
            if best is None or found[:2] < best[:2]:
                best = found
        return best[2] if best else None

    def _done_by(self, mark: Mark, place: Place) -> bool:
        """ "killed by 30 soldiers" """
        return self._any(mark.last, place.start, "by")

    def _of_another(self, mark: Mark, place: Place) -> bool:
        """ "14 people, killing five": joined to what is before, and right before the next."""
        if place.following >= len(self.words) or not place.stop:
            return False
        first = self.words[place.stop - 1].end
        joined = self._any(place.stop, mark.first, "joins") or _COMMA.search(
            self.text, first, self.words[mark.first].start
        )
        between = [self.words[i].folded for i in range(mark.last, place.following)]
        return bool(joined) and all(
            self.lex.knows(word, "little") and not self.lex.knows(word, "joins") for word in between
        )

    def _any(self, first: int, last: int, what: str) -> bool:
        return any(self.lex.knows(self.words[i].folded, what) for i in range(first, last))


_DEED_BEFORE, _DEED_AFTER = 2.4, 4.0
"""How far off what happens to those who are counted may stand."""
