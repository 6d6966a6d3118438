"""What stands between a number and its unit: hyphens, "of a", and the unit's name."""

from __future__ import annotations

from tui_reader.annotate.figures.cardinals import Quantity
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.phrases import MEASURE_NAMES, Phrases
from tui_reader.annotate.figures.sentence import Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens
from tui_reader.annotate.figures.units import Unit


def separated(tokens: Tokens, j: int) -> int:
    """Past a hyphen that joins number and unit ("11-year", "five- year")."""
    if tokens[j].text in DASHES and tokens[j].glued and tokens[j + 1].word:
        return j if tokens[j].text == "—" else j + 1
    return j


def past_of(tokens: Tokens, q: Quantity, j: int) -> int:
    """Past "of (a)" after a fraction or a vague number: "a quarter of a century"."""
    if not (q.fraction or q.vague):
        return j
    if tokens[j].low == "of" and (q.vague or tokens[j + 1].low in ("a", "an")):
        return j + (1 if q.vague else 2)
    if q.fraction and tokens[j].low in ("a", "an"):
        return j + 1
    return j


def named(table: Phrases[Unit], s: Sentence, q: Quantity) -> tuple[Unit, int] | None:
    """A unit's name after the quantity."""
    tokens = s.tokens
    j = past_of(tokens, q, separated(tokens, q.end))
    found = table.match(tokens, j)
    if found and j == q.end and tokens[found[1]].text == "-" and tokens[found[1]].glued:
        part = tokens[found[1] + 1]
        if part.glued and part.word and part.low not in _SIZES:
            return None  # "1,300 night-shift bakers": the word is a part of another one
    return found


_SIZES = word_set("long wide high tall deep old thick per")


def unit_follows(tokens: Tokens, j: int) -> bool:
    """ "5m litres", "4m km", "1.3m sq miles": before the unit at token j "m" is a million."""
    low = tokens[j].low
    if low in _LONG_UNITS:
        return True
    return low.endswith("s") and not tokens[j].glued and MEASURE_NAMES.match(tokens, j) is not None


_LONG_UNITS = frozenset(("km", "kg", "kwh", "mwh", "sq", "square", "cubic"))
