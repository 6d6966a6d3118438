"""One uncertain quantity in one span: "18 to 20 percent", "two or three", "€15–25"."""

from __future__ import annotations

from tui_reader.annotate.figures.cardinals import Quantity, as_millions, below, number
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.quantities import quantity
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens
from tui_reader.model import Value

_RANGING = word_set(
    "range ranges ranged ranging vary varies varied varying anywhere anything somewhere "
    "between aged ages everything"
)
_MERGED = frozenset(("percent", "money", "measure", "duration"))


def combine(value: Value, factor: float) -> float | tuple[float, float] | None:
    """The value (or both ends) times a factor."""
    if isinstance(value, tuple):
        return value[0] * factor, value[1] * factor
    return value * factor if isinstance(value, float) else None


def changes(tokens: Tokens, start: int, low: float = 0.0, high: float = 0.0) -> bool:
    """ "(rose) from 9 to 10" and "(rose) by 2 to 81" tell a change, "ranges from 9 to 10" and "by 2
    to 3" do not."""
    k = start - 1
    while (
        k > 0 and (tokens[k].low == "a" or tokens[k].low.endswith(("ed", "ly"))) and k > start - 4
    ):
        k -= 1  # "by a seasonally adjusted 10,000 to 1.3 million"
    if k < start - 1 and tokens[k].low != "by":
        k = start - 1
    if k >= 0 and tokens[k].low == "by" and high and (high > 2.2 * low or low > high):
        return True
    if k >= 0 and tokens[k].low in ("about", "around", "nearly", "over", "roughly", "some"):
        k -= 1
    if k < 0 or tokens[k].low != "from":
        return False
    return not any(token.low in _RANGING for token in tokens[max(0, k - 3) : k])


def extend(s: Sentence, q: Quantity, money: bool = False) -> Quantity:
    """The quantity with a second one joined to it, where both make one range."""
    tokens = s.tokens
    j = q.end
    token = tokens[j]
    if (q.fraction and q.end - q.start == 1) or q.ratio or not isinstance(q.value, float):
        return q
    if token.text in DASHES and token.text:
        suspended = tokens[j + 1].low in ("to", "or") and token.glued
        return _suspended(s, q, j + 2) if suspended else _dashed(s, q, j, money)
    if token.low == "to" and not changes(tokens, q.start - _sign(tokens, q.start)):
        return _joined(s, q, j, money)
    if token.low == "or":
        return _joined(s, q, j, money)
    if token.low == "and" and q.start and tokens[_first(tokens, q)].low == "between":
        return _joined(s, q, j, money)
    return q


def _first(tokens: Tokens, q: Quantity) -> int:
    """The token before the quantity (and its currency sign)."""
    k = q.start - 1
    if k > 0 and not tokens[k].word and tokens[k].text not in (",", "("):
        k -= 1
    return k


def _sign(tokens: Tokens, i: int) -> int:
    """How many tokens before the number at i make it negative: "-4", "minus 4"."""
    worded = i > 0 and tokens[i - 1].low == "minus" and not tokens[i - 2].num
    return int(below(tokens, i) or worded)


def _signed(low: float, high: float, signs: tuple[int, int]) -> tuple[float, float]:
    """Both ends with their signs, the lower one first: "-15 to -18"."""
    ends = sorted((-low if signs[0] else low, -high if signs[1] else high))
    return ends[0], ends[1]


def _suspended(s: Sentence, q: Quantity, j: int) -> Quantity:
    """ "five-to-six-day", "4- to 6-inch", "two-or-three-year": the hyphen waits for its unit."""
    tokens = s.tokens
    j += tokens[j].text in DASHES and tokens[j].glued
    second = quantity(tokens, j)
    if second is None or not isinstance(second.value, float) or second.fraction:
        return q
    if tokens[second.end].text not in DASHES or not tokens[second.end].glued:
        return q
    return _join(q, second, tokens) if second.value > (q.value or 0) else q  # type: ignore[operator]


def _dashed(s: Sentence, q: Quantity, j: int, money: bool) -> Quantity:
    tokens = s.tokens
    if tokens[j].text == "—" and not (tokens[j].glued and tokens[j + 1].glued):
        return q
    second = quantity(tokens, j + 1)
    if second is None or not isinstance(second.value, float) or second.ratio:
        return q
    if second.fraction and tokens[j + 1].low == "half":
        return q
    if not q.digits and not second.digits and second.value <= (q.value or 0):  # type: ignore[operator]
        return q
    if money and second.glued_m:
        as_millions(second)  # "£3-4m"
    return _join(q, second, tokens)


def _year(tokens: Tokens, q: Quantity) -> bool:
    """Four bare digits that may be a year."""
    text = tokens[q.start].text
    return q.end == q.start + 1 and len(text) == 4 and text.isdigit() and "1000" <= text < "2200"


def _joined(s: Sentence, q: Quantity, j: int, money: bool) -> Quantity:
    tokens = s.tokens
    minus = tokens[j + 1].low == "minus" or below(tokens, j + 2)
    k = j + 1 + minus
    second = quantity(tokens, k)
    if second is None or not isinstance(second.value, float) or second.ratio:
        return q
    if (second.fraction and second.end == k + 1) or tokens[k].low == "half":
        return q
    if _year(tokens, q) and _year(tokens, second):
        return q
    joined = _join(q, second, tokens)
    if joined is q or not isinstance(joined.value, tuple):
        return q
    low, high = joined.value
    first = _sign(tokens, q.start)
    if first or (minus and low < high):
        joined.start, joined.value = q.start - first, _signed(low, high, (first, minus))
        return joined
    if low >= high or (tokens[j].low == "to" and changes(tokens, q.start, low, high)):
        return q
    if tokens[j].low == "or" and not (high <= 2.6 * low or money):
        return q
    return joined


def _join(q: Quantity, second: Quantity, tokens: Tokens) -> Quantity:
    assert isinstance(q.value, float) and isinstance(second.value, float)
    first = q.value
    if second.scaled and not q.scaled and second.digits:
        base = number(tokens[second.start].text)
        if base and first < 1000:
            first *= second.value / base
    elif second.scaled and not q.scaled and second.value >= 1000 and first < 100:
        scale = 1000.0
        while second.value / scale >= 1000:
            scale *= 1000
        first *= scale
    elif second.glued_m and not q.scaled:
        second.glued_m = True
    return Quantity(
        q.start,
        second.end,
        (first, second.value),
        digits=second.digits,
        scaled=q.scaled or second.scaled,
        glued_m=second.glued_m,
    )


def merge(s: Sentence, hit: Hit) -> int:
    """Join with the figure before when a dash, "to", or "between ... and" links two of a kind."""
    last = s.last
    tokens = s.tokens
    minus = _sign(tokens, hit.start)
    if last is None or last.end != hit.start - 1 - minus or last.kind != hit.kind:
        return 0
    if last.unit != hit.unit or hit.kind not in _MERGED or isinstance(last.value, tuple):
        return 0
    if not (isinstance(last.value, float) and isinstance(hit.value, float)):
        return 0
    link = tokens[last.end]
    first = _sign(tokens, last.start)
    start = last.start - first
    between = start > 0 and tokens[start - 1].low == "between" and link.low == "and"
    ranging = link.low == "to" and not changes(tokens, start, last.value, hit.value)
    rising = last.value < hit.value and not minus
    if not (between or ranging or link.text in DASHES) or not (first or rising):
        return 0
    last.value = _signed(_shared(tokens, last, hit), hit.value, (first, minus))
    last.start, last.end = start, hit.end
    return hit.end


def _shared(tokens: Tokens, last: Hit, hit: Hit) -> float:
    """The first value of "$5-$7 billion": it has the magnitude of the second."""
    assert isinstance(last.value, float) and isinstance(hit.value, float)
    digits = next((token for token in tokens[hit.start : hit.end] if token.num), None)
    base = number(digits.text) if digits else None
    plain = tokens[last.end - 1].num and not tokens[hit.end - 1].num
    if not base or not plain or last.value >= base or hit.value < 1000 * base:
        return last.value
    return last.value * hit.value / base


def keep(s: Sentence, q: Quantity, end: int, kind: str, unit: str) -> int:
    """Add a figure with its unit; two of a kind joined by "to" or a dash become one."""
    hit = Hit(q.start, end, kind, q.value, unit)
    return merge(s, hit) or s.add(hit)
