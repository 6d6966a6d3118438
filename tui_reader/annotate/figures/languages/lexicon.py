"""A language's row made ready to be looked up. Owns what is derived from the row, no grammar."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from tui_reader.annotate.figures.languages.folding import fold
from tui_reader.annotate.figures.languages.phrases import Phrases, rows
from tui_reader.annotate.figures.languages.tables import COMMON, TONGUES
from tui_reader.annotate.figures.languages.tongue import Tongue
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens

_SAME = {"no": "nb", "nn": "nb", "bs": "hr", "sh": "hr", "be": "ru"}
"""Languages that are read by the row of another."""
_UNKNOWN = Tongue(comma=False)
_MEMORY = 20_000
"""Words that are remembered; more are forgotten, so that no text fills the memory."""

Part = tuple[str, int]
"""A shifted period: (week, -1)."""


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


def _numbered(text: str, first: int) -> str:
    groups = (group for group in text.split())
    return " ".join(f"{group}={n}" for n, group in enumerate(groups, first) if group != "-")


def _tailed(groups: str, tails: str) -> str:
    """Weekdays with the parts of the day that are written as one with them: Montagabend."""
    return " ".join(
        "/".join([group, *(group.partition("/")[0] + tail for tail in tails.split())])
        for group in groups.split()
    )


def _part(text: str) -> Part:
    for sign in "+-":
        name, found, steps = text.partition(sign)
        if found:
            return name, int(sign + steps)
    return text, 0


def _span(text: str) -> tuple[float, str]:
    value, _, unit = text.partition("*")
    return float(value), unit


class Lexicon:
    """One language's words, by what they are in a figure."""

    def __init__(self, tongue: Tongue) -> None:
        self.tongue = tongue
        self.comma = tongue.comma
        self._endings = _words(tongue.endings) | {""}
        self._calendar(tongue)
        self._numbers(tongue)
        self._units(tongue)
        self._small_words(tongue)
        self._beginners = tuple(
            phrases
            for name, phrases in vars(self).items()
            if isinstance(phrases, Phrases) and name in _BEGIN and phrases
        )
        self._known: dict[str, bool] = {}

    def _calendar(self, t: Tongue) -> None:
        self.months = self._of(_numbered(t.months, 1), int)
        self.short_months = self._of(_numbered(t.short_months, 1), int)
        self.other_months = self._of(t.other_months)
        self.weekdays = self._of(_numbered(_tailed(t.weekdays, t.day_tails), 0), int)
        self.days = self._of(t.days, int)
        self.dayparts = self._of(t.dayparts)
        self.day_nouns = self._of(t.day_nouns)
        self.seasons = self._of(t.seasons)
        self.periods = self._of(t.periods)
        self.shifts = self._of(t.shifts, int)
        self.named = self._of(t.named, _part)
        self.edges = self._of(t.edges)
        self.edges_after = self._of(t.edges_after)
        self.ago_before = self._of(t.ago_before)
        self.ago_after = self._of(t.ago_after)
        self.centuries = self._of(t.centuries)
        self.past_century = self._of(t.past_century)
        self.decades = self._of(t.decades)
        self.decade_names = self._of(t.decade_names, int)
        self.quarters = self._of(t.quarters)
        self.halves_of_day = self._of(t.halves_of_day, int)
        self.halves_before = self._of(t.halves_before, int)
        self.half_past = self._of(t.half_past)
        self.half_to = self._of(t.half_to)
        self.hours = self._of(t.hours)
        self.hours_or_duration = self._of(t.hours_or_duration)
        self.before_hour = self._of(t.before_hour)

    def _numbers(self, t: Tongue) -> None:
        self.numbers = self._of(f"{t.ones} {t.small} {t.tens} {_compounds(t)}", float)
        self.ones = self._of(t.ones)
        self.scales = self._of(t.scales, float)
        self.alone = self._of(t.alone)
        self.halves = self._of(t.halves, float)
        self.plus_before = self._of(t.plus_before, float)
        self.plus_half = self._of(t.plus_half)
        self.vague = self._of(t.vague)
        self.fractions = self._of(t.fractions, float)
        self.portions = self._of(t.portions, float)
        self.ordinals = self._of(t.ordinals, int)
        self.minus = self._of(t.minus)
        self._glued = [(word, float(factor)) for word, factor in rows(t.glued)]
        self._exact: dict[str, float] = self.numbers.exact()
        self._values: dict[str, float | None] = {}

    def _units(self, t: Tongue) -> None:
        self.percents = self._of(t.percents)
        self.percent_before = self._of(t.percent_before)
        self.points = self._of(t.points)
        self.shy_points = self._of(t.shy_points)
        self.money = self._of(t.money)
        self.whose = self._of(t.whose)
        self.measures = self._of(t.measures)
        self.per_hour = self._of(t.per_hour)
        self.durations = self._of(t.durations)
        self.spans = self._of(t.spans, _span)
        self.aged = self._of(t.aged)
        self.years_old = self._of(t.years_old)
        self.age_years = self._of(t.age_years)
        self.aged_before = self._of(t.aged_before)
        self.has = self._of(t.has)
        self.out_of = self._of(t.out_of)
        self.people = self._of(t.people)
        self.qualifiers = self._of(t.qualifiers)

    def _small_words(self, t: Tongue) -> None:
        self.on, self.links, self.of = _words(t.on), _words(t.links), _words(t.of)
        self.joins, self.to, self.and_ = _words(t.joins), _words(t.to), _words(t.and_)
        self.sure_at, self.score_to = _words(t.sure_at), _words(t.score_to)
        self.between, self.at = _words(t.between), _words(t.at)
        self.on_after, self.idioms = _words(t.on_after), self._of(t.idioms)
        self.prefixes = tuple(sorted(map(fold, t.prefixes.split()), key=len, reverse=True))
        low, _, high = t.other_years.partition("-")
        self.other_years = range(int(low or 0), int(high or 0))
        self.year_after, self.nth = _words(t.year_after), _words(t.nth)
        self.shy, self.shy_days = _words(t.shy), _words(t.shy_days)
        self.shy_plurals = tuple(t.shy_plurals.split())
        self.ordinal_signs = _words(t.ordinal_signs)
        self.ordinal_heads = self._of(t.ordinal_heads)
        self.decade_signs = _words(t.decade_signs)
        self.eras = self._of(t.eras)
        self.labels = self._of(f"{t.labels} {COMMON.labels}")
        self.streets = self._of(f"{t.streets} {COMMON.streets}")
        self.spanning = tuple(fold(word) for word in t.spanning.split())
        self.sport = tuple(fold(word) for word in t.sport.split())
        self.changes = tuple(fold(word) for word in t.changes.split())
        self.coming_begins = tuple(fold(word) for word in t.coming_begins.split())
        self.coming_ends = tuple(fold(word) for word in t.coming_ends.split())
        self.coming, self.gone = self._of(t.coming), self._of(t.gone)
        self.little = self.on | self.joins | self.to | self.and_ | self.at | self.of | self.links
        self.little |= _words(t.little)

    def _of(self, text: str, read: Callable[[str], Any] = str) -> Phrases[Any]:
        return Phrases(text, read, self._endings)

    def begins(self, low: str) -> bool:
        """Can a figure begin with this word?"""
        known = self._known.get(low)
        if known is None:
            if len(self._known) > _MEMORY:
                self._known.clear()
            known = any(phrases.begins(low) for phrases in self._beginners)
            known = known or self.glued(low) is not None or self._roman(low)
            self._known[low] = known
        return known

    def knows(self, low: str) -> bool:
        """Has the word a meaning of its own here?"""
        tables = (self.percents, self.money, self.measures, self.durations)
        return self.begins(low) or any(table.begins(low) for table in tables)

    def _roman(self, low: str) -> bool:
        """May it be the number of a century: xix, xixe?"""
        rest = low.lstrip("ivxхі")
        return rest != low and (not rest or rest in self.ordinal_signs)

    def number(self, tokens: Tokens, i: int) -> tuple[float, int] | None:
        """A number that is added, in one word or phrase: (value, token after it)."""
        found = self.numbers.match(tokens, i)
        if found or not self._glued:
            return found
        value = self.glued(tokens[i].low)
        return None if value is None else (value, i + 1)

    def glued(self, low: str) -> float | None:
        """A number of hundreds and thousands in one word: dreihundertfünfzig."""
        if not self._glued or not 4 < len(low) < 60:
            return None
        if low not in self._values:
            if len(self._values) > _MEMORY:
                self._values.clear()
            whole = any(low == word for word, _ in self._glued)
            self._values[low] = None if whole else self._take(low, 0)
        return self._values[low]

    def _take(self, low: str, first: int) -> float | None:
        if low in self._exact:
            return self._exact[low]
        for at in range(first, len(self._glued)):
            word, factor = self._glued[at]
            left, found, right = low.partition(word)
            if not found:
                continue
            times = self._take(left, at + 1) if left else 1.0
            rest = self._take(right.removeprefix(self.tongue.joins or "\0"), at) if right else 0.0
            if times is not None and rest is not None and rest < factor and times < 1000:
                return times * factor + rest
        return None


_BEGIN = word_set(
    "idioms months short_months other_months weekdays days seasons periods shifts named edges "
    "ago_before decades decade_names numbers scales plus_before halves vague portions ordinals "
    "percent_before spans "
    "before_hour halves_before half_to centuries minus ordinal_heads eras quarters "
    "past_century"
)
"""What a figure may begin with."""


def _compounds(t: Tongue) -> str:
    """The words of ten and unit: einundzwanzig."""
    if not t.pattern:
        return ""
    inside = list(rows(t.in_pattern)) or [r for r in rows(t.small) if float(r[1] or 0) < 10]
    ones = [] if t.in_pattern else list(rows(t.ones))
    units = [(word, value) for word, value in (*inside, *ones) if "_" not in word]
    return " ".join(
        f"{t.pattern.format(unit=unit, ten=ten)}={float(tens) + float(value or 0)}"
        for ten, tens in rows(t.tens)
        for unit, value in units
        if 0 < float(value or 0) < 10
    )


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language by its code; of an unknown one digits, signs and codes are read."""
    code = language.lower().partition("-")[0].partition("_")[0][:2]
    return _ready(_SAME.get(code, code))


@cache
def _ready(code: str) -> Lexicon:
    return Lexicon(TONGUES.get(code, _UNKNOWN))
