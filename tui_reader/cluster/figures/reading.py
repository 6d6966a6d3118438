"""The figures of one sentence, read: what each counts, how it is said, what stands beside it.

Owns how cues speak of a figure by where they stand; compares nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.cluster.figures.by_kind import MEASURE, NUMBER, RULES
from tui_reader.cluster.figures.cues import Mark
from tui_reader.cluster.figures.other_times import far
from tui_reader.cluster.figures.places import Place, Sentence
from tui_reader.cluster.figures.ranges import (
    Range,
    bounds_of,
    converted,
    countable,
    in_first_unit,
    measured,
    said,
)
from tui_reader.cluster.figures.saying import Near, Saying, Use
from tui_reader.cluster.figures.told import Quote, Told
from tui_reader.kinds import NAME_KINDS, PLACE
from tui_reader.model import Annotation

_STEM = 6
"""Letters by which words are one."""


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far from a figure a cue may stand to speak of it, in words between them."""

    before: int
    after: int
    use: Use


_REACHES: dict[str, _Reach] = {
    "unsure": _Reach(99, 4, Use.OTHER),
    "part": _Reach(3, 0, Use.OTHER),
    "part_after": _Reach(0, 1, Use.OTHER),
    "rate": _Reach(2, 4, Use.OTHER),
    "earlier": _Reach(6, 5, Use.EARLIER),
    "was": _Reach(1, 0, Use.EARLIER),
}
"""By field of `Cues`. A cue that stands right beside a figure has no words between."""
_TURNS = ("up", "down", "grows")
_WAS_OF = 5
"""The reach of "from" before what is measured: "from a low of 3.5%"."""
_QUAKES = (3.0, 9.9)
"""Magnitudes that are told."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a figure counts."""

    kind: str
    unit: str | None
    noun: str = ""
    deed: str = ""
    words: tuple[str, ...] = ()


class Reader:
    """Reads the figures of one sentence."""

    def __init__(
        self,
        index: int,
        told: Told,
        sentence: Sentence,
        figures: Sequence[Annotation],
        aside: Sequence[Annotation],
    ) -> None:
        self._index, self._told, self._in, self._lex = index, told, sentence, sentence.lex
        self._figures = figures
        self._dates = [a for a in aside if a.kind == "date"]
        sentence.forget("unsure", [a.span for a in self._dates])
        self._names = [a.span for a in aside if a.kind in NAME_KINDS]
        self._places = frozenset(
            _bare(word.folded)
            for word in sentence.words
            if any(a.kind == PLACE and a.span.start <= word.start < a.span.end for a in aside)
        )
        self._english = told.language[:2].lower() == "en"

    def read(self, k: int) -> Saying | None:
        """What the k-th figure says; None where it counts nothing."""
        figure, bounds = self._figures[k], bounds_of(self._figures[k])
        before = self._figures[k - 1].span.end if k else self._in.span.start
        last = k + 1 == len(self._figures)
        after = self._in.span.end if last else self._figures[k + 1].span.start
        place = self._in.place(figure.span, before, after)
        marks = self._in.marks_in(place)
        counted = self._counted(figure, marks, place)
        if bounds is None or counted is None:
            return None
        if RULES[counted.kind].counts and not countable(bounds, counted.deed):
            return None
        return self._saying(k, bounds, counted, (place, marks))

    def _saying(
        self,
        k: int,
        bounds: tuple[float, float],
        counted: _Counted,
        around: tuple[Place, Sequence[Mark]],
    ) -> Saying:
        place, marks = around
        figure = self._figures[k]
        qualifier = self._qualifier(figure, marks, place)
        unit = counted.unit if RULES[counted.kind].converts else None
        near = self._near(marks, place, [_bare(word) for word in counted.words])
        span = said(*bounds, qualifier, counted.kind)
        if counted.deed and self._with_others(marks, place):
            span = Range(span.low - 1, span.high)
        return Saying(
            story=self._index,
            quote=Quote(self._told.story_id, self._in.span, figure.span),
            kind=counted.kind,
            unit=measured(counted.unit),
            own=counted.unit,
            noun=counted.noun,
            deed=counted.deed,
            low=converted(bounds[0], unit),
            high=converted(bounds[1], unit),
            range=in_first_unit(span, unit),
            hedged=qualifier in ("over", "at_least", "under", "at_most"),
            near=near,
            names=self._places | {_bare(one.written) for one in near.values() if one.name},
            turns="" if counted.deed else self._turn(marks, place),
            wide=any(mark.what == "wide" for mark in marks),
            use=self._use(k, marks, place),
            words=counted.words,
        )

    def _with_others(self, marks: Sequence[Mark], place: Place) -> bool:
        """ "nine dead, including the gunman": others may count one fewer."""
        return any(
            mark.what == "part" and place.stop <= mark.first and mark.last + 1 < place.following
            for mark in marks
        )

    def _use(self, k: int, marks: Sequence[Mark], place: Place) -> Use:
        """Whether the figure is said to be so, of the whole, now."""
        figure, uses = self._figures[k], set()
        for mark in marks:
            reach = _REACHES.get(mark.what)
            before, after = place.start - mark.last, mark.first - place.stop
            if reach is not None and (0 <= before < reach.before or 0 <= after < reach.after):
                uses.add(reach.use)
            if mark.what == "was" and not RULES[figure.kind].counts and 0 <= before < _WAS_OF:
                uses.add(Use.EARLIER)
        if RULES[figure.kind].polled and any(mark.what == "unsure" for mark in self._in.marks):
            uses.add(Use.OTHER)  # a poll is told once a sentence
        if self._from(k, place) or self._dated(place):
            uses.add(Use.EARLIER)
        return Use.EARLIER if Use.EARLIER in uses else min(uses, default=Use.SAID, key=_order)

    def _counted(
        self, figure: Annotation, marks: Sequence[Mark], place: Place
    ) -> _Counted | None:  # fmt: skip
        if not RULES[figure.kind].counts:
            return _Counted(figure.kind, figure.unit)
        if self._magnitude(figure, marks, place):
            return _Counted(MEASURE, "magnitude")
        at = self._noun_at(figure, place)
        written = self._in.words[at].folded if at >= 0 else ""
        mark = self._in.deed(place)
        noun, deed = written, mark.what if mark else ""
        if self._english and at >= 0:
            noun = figure.unit or ""
        nouns = (noun, written, figure.unit or "")
        if any(self._lex.knows(word, "not_counted") for word in nouns if word):
            return None
        if self._joined(at, place) if at >= 0 else self._aged(marks, place):
            return None
        if told := self._lex.deed_of(written):
            noun, deed, mark = "", told, None
        elif any(self._lex.knows(word, "people") for word in (noun, written)):
            noun = ""
        if not (noun or deed) or (not deed and self._year(figure)):
            return None
        told_by = self._in.words[mark.first : mark.last] if mark else []
        words = (*(self._in.words[at : at + 1] if at >= 0 else ()), *told_by)
        named = tuple(self._told.text[word.start : word.end] for word in words)
        return _Counted(NUMBER, None, self._lex.singular(noun), deed, named)

    def _magnitude(self, figure: Annotation, marks: Sequence[Mark], place: Place) -> bool:
        value = figure.value
        if not isinstance(value, float) or not _QUAKES[0] <= value <= _QUAKES[1] or not value % 1:
            return False
        return any(
            mark.what == "magnitude"
            and (0 <= place.start - mark.last < 3 or 0 <= mark.first - place.stop < 2)
            for mark in marks
        )

    def _noun_at(self, figure: Annotation, place: Place) -> int:
        """Index of the word that is counted; -1 where none is."""
        words, right = self._in.words, min(place.right, place.stop + 6)
        if self._english:
            head = (figure.unit or "").split("-")[-1][:4]
            near = (i for i in range(place.stop, right) if head)
            return next((i for i in near if words[i].folded.split("-")[-1].startswith(head)), -1)
        for i in range(place.stop, min(right, place.stop + 3)):
            if not self._lex.knows(words[i].folded, "little"):
                return i if len(words[i].folded) > 2 else -1
        return -1

    def _joined(self, at: int, place: Place) -> bool:
        """ "17 students and teachers": one figure for two nouns."""
        if at + 2 >= place.right or not self._lex.knows(self._in.words[at + 1].folded, "joins"):
            return False
        after = self._in.words[at + 2].folded
        return not (self._lex.knows(after, "little") or self._lex.deed_of(after))

    def _year(self, figure: Annotation) -> bool:
        """ "an 1868 treaty" """
        written = self._told.text[figure.span.start : figure.span.end]
        return len(written) == 4 and written.isdigit() and "1500" <= written < "2100"

    def _aged(self, marks: Sequence[Mark], place: Place) -> bool:
        """ "died at 86" """
        return any(mark.what == "aged" and mark.last == place.start for mark in marks)

    def _qualifier(self, figure: Annotation, marks: Sequence[Mark], place: Place) -> str | None:
        """As the annotator says it, but for an "up to" that is read out of "rose to"."""
        grows = any(m.what == "grows" and 0 <= place.start - m.last < 4 for m in marks)
        if figure.qualifier == "at_most" and grows:
            return None
        if figure.qualifier is None and any(
            mark.what == "rounds" and mark.last == place.start for mark in marks
        ):
            return "about"
        return figure.qualifier

    def _near(self, marks: Sequence[Mark], place: Place, words: Sequence[str]) -> dict[str, Near]:
        near: dict[str, Near] = {}
        turning = {i for m in marks if m.what in _TURNS for i in range(m.first, m.last)}
        for i, off in self._in.telling(place):
            if i in turning:
                continue
            word = self._in.words[i]
            stem = _bare(self._lex.singular(_bare(word.folded)))[:_STEM]
            named = any(s.start <= word.start and word.end <= s.end for s in self._names)
            if _bare(word.folded) not in words and stem not in near:
                near[stem] = Near(off, self._told.text[word.start : word.end], named)
        return near

    def _turn(self, marks: Sequence[Mark], place: Place) -> str:
        """The way it went, by the nearest word that tells it."""
        turns = [
            (self._in.distance(mark, place), mark.what)
            for mark in marks
            if mark.what in ("up", "down")
        ]
        return min(turns)[1] if turns else ""

    def _from(self, k: int, place: Place) -> bool:
        """The first of "from 3 to 5"."""
        if k + 1 == len(self._figures) or self._figures[k + 1].kind != self._figures[k].kind:
            return False
        between = range(place.stop, self._in.at(self._figures[k + 1].span.start))
        return len(between) < 3 and any(
            self._lex.knows(self._in.words[i].folded, "to") for i in between
        )

    def _dated(self, place: Place) -> bool:
        """A date of more than a month off stands among the figure's words."""
        if place.left >= place.right:
            return False
        start = self._in.words[place.left].start
        end = self._in.words[place.right - 1].end
        return any(
            isinstance(a.value, str) and start <= a.span.start < end and far(a.value, self._told.at)
            for a in self._dates
        )


def _order(use: Use) -> int:
    return -use.value


def _bare(word: str) -> str:
    """Folded; of abbreviations the letters, of a genitive its name."""
    return word.casefold().replace("’", "'").replace(".", "").removesuffix("'s")
