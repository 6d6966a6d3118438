"""A quantity and a physical unit: "500 miles", "5 ft 10 in", "magnitude 6.1", "24°C"."""

from __future__ import annotations

from tui_reader.annotate.figures.cardinals import Quantity, number
from tui_reader.annotate.figures.lemmas import plural
from tui_reader.annotate.figures.lexicon import STOPS
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.phrases import (
    MEASURE_NAMES,
    MEASURE_SYMBOLS,
    TIME_NAMES,
)
from tui_reader.annotate.figures.quantities import quantity
from tui_reader.annotate.figures.ranges import keep
from tui_reader.annotate.figures.sentence import Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens
from tui_reader.annotate.figures.unit_joints import named, separated
from tui_reader.annotate.figures.units import Unit
from tui_reader.model import Value

_WEIGHTS = word_set(
    "weigh weighs weighed weighing weight pounder heavy lighter heavier lift lifted bench "
    "lost shed gained gain per thrust pressure fish baby"
)


_ANGLES = word_set(
    "angle angles celsius fahrenheit temperature temperatures zero warmer colder cooler "
    "hotter warming north south east west latitude longitude heat slope turn rotated below "
    "above"
)


_SPENDING = word_set(
    "pay paid pays cost costs costing price prices worth fine fined spend spent tax salary "
    "bill money sterling fee fees earn earned budget debt loan fund funding donated raised "
    "bank charge charged invest invested sold bought grant compensation damages cash wage "
    "wages"
)


_HEIGHTS = word_set(
    "high tall long wide deep thick away above below apart from high-jump race dash sprint "
    "final freestyle hurdles backstroke butterfly breaststroke relay tower of ) , . / x × by"
)


_SHORT_SAFE = frozenset(("km", "cm", "mm", "kg", "mph", "lb", "lbs", "kW", "MW", "GW", "GB", "MB"))


def measure(s: Sentence, q: Quantity) -> int:
    found = _measure_unit(s, q)
    if found is None:
        return 0
    unit, end = found
    value, end = smaller(s.tokens, q.value, unit, end)
    q.value = value  # type: ignore[assignment]
    if isinstance(value, str):
        return 0
    return keep(s, q, end, "measure", unit.id)


_FEET = ("'", "’", "′", "`")
_INCHES = ('"', "”", "″", "“")


def height(s: Sentence, q: Quantity) -> int:
    """5'4", 6’ 2”, 5'11'': feet and inches by their signs."""
    tokens, j = s.tokens, q.end
    if not q.digits or q.end != q.start + 1 or tokens[j].text not in _FEET or not tokens[j].glued:
        return 0
    inches = tokens[j + 1]
    if not inches.num or not isinstance(q.value, float) or not 0 < q.value < 10:
        return 0
    end = j + 2
    if tokens[end].glued and tokens[end].text in _INCHES:
        end += 1
    elif all(t.text in _FEET and t.glued for t in tokens[end : end + 2]):
        end += 2
    else:
        return 0
    part = number(inches.text)
    if part is None or part >= 12:
        return 0
    q.value += part / 12
    return keep(s, q, end, "measure", "ft")


def _measure_unit(s: Sentence, q: Quantity) -> tuple[Unit, int] | None:
    tokens = s.tokens
    found = named(MEASURE_NAMES, s, q)
    if found and found[0].id == "lb" and tokens[found[1] - 1].low in ("pound", "pounds"):
        return found if _weight(s, q, found[1]) else None
    if found and found[0].id == "st" and not s.near(_WEIGHTS, q.start, 9, 6):
        return None
    if found and found[0].id == "degree" and not q.digits and not s.near(_ANGLES, q.start, 8, 12):
        return None
    j = separated(tokens, q.end)
    symbol = MEASURE_SYMBOLS.match(tokens, j)
    if symbol and (q.digits or tokens[j].text in _SHORT_SAFE) and _believable(s, q, symbol, j):
        return symbol if not found or symbol[1] >= found[1] else found
    return found


def _weight(s: Sentence, q: Quantity, end: int) -> bool:
    """ "pounds": weight unless the words around speak of money."""
    tokens = s.tokens
    if tokens[end].low == "of" or tokens[end - 2].text == "-":
        return not q.scaled
    for k in (*range(q.start - 1, max(-1, q.start - 11), -1), *range(end, end + 8)):
        low = tokens[k].low
        if low in _WEIGHTS or low in _SPENDING:
            return low in _WEIGHTS
        if not low:
            break
    return not q.scaled


def _believable(s: Sentence, q: Quantity, found: tuple[Unit, int], j: int) -> bool:
    """Short symbols that are also words, initials or magnitudes need a fitting surrounding."""
    tokens = s.tokens
    text, after, end = tokens[j].text, tokens[found[1]], found[1]
    if end > j + 1 or len(text) > 2:
        return True
    if after.text in DASHES and after.glued and tokens[end + 1].num and not tokens[j].glued:
        return False  # "750 F-150s", "14 C-802 missiles"
    if text == "m":
        return _metres(tokens, q, j)
    if text in ("in", "″", "′"):
        return text != "in" or tokens[j].glued or after.text == ")"
    if after.glued and after.num and len(text) == 1:
        return False  # "a 2021 C300"
    if text in ("t", "g", "l", "L", "K", "V", "W", "F", "C", "A"):
        return (tokens[j].glued and text != "K") or not after.word
    if text in ("º", "°"):
        return not after.glued or not after.word
    if text in ("mb", "kt", "pt", "ha", "Mt", "nm"):
        return not after.cap
    return True


def _metres(tokens: Tokens, q: Quantity, j: int) -> bool:
    """ "335 m" are metres; "1.5m" are a million unless something is high or long."""
    after = tokens[j + 1]
    if not q.glued_m or after.text == "-":
        return True
    if after.low in _HEIGHTS and after.low not in (".", ",", "of", "from", "by"):
        return True
    if after.low in ("from", "of") and _lies(tokens, q.start - 1):
        return True
    if after.word and (plural(after.low) or after.low in ("people", "of", "to", "from")):
        return False
    return "." not in tokens[q.end - 1].text


def _lies(tokens: Tokens, k: int) -> bool:
    """ "is (only) 800m from the station", "within 200m of it"."""
    k -= tokens[k].low in _JUST and k > 0
    return k >= 0 and tokens[k].low in _LYING


_JUST = word_set("about just only some around roughly barely under over nearly almost")
_LYING = word_set(
    "is are was were lies lay stands stood lives lived sits sat within stop stopped stopping "
    "located situated parked based hit crashed fell died found"
)


def _joined(tokens: Tokens, j: int) -> int:
    """Past "and", ", and" or "-" between two parts of one measure."""
    if tokens[j].low in ("and", ",") or (tokens[j].text == "-" and tokens[j].glued):
        j += 1
    return j + 1 if tokens[j].low == "and" else j


def _nothing(tokens: Tokens, end: int, after: int) -> bool:
    """ "5ft 11", "6ft 4 and": a number that counts nothing right behind the feet."""
    behind = tokens[after]
    right = tokens[end - 1].low == "ft" and tokens[end].num
    return right and (not behind.word or behind.low in STOPS) and behind.text != "%"


def s_is(tokens: Tokens, end: int) -> bool:
    """ "six foot two": the singular, with inches right after it."""
    return tokens[end - 1].low == "foot"


def smaller(tokens: Tokens, value: Value, unit: Unit, end: int) -> tuple[Value, int]:
    """ "5 ft 10 in", "2 hours and 30 minutes": the parts added in the larger unit."""
    if not isinstance(value, float):
        return value, end
    for _ in range(3):
        j = _joined(tokens, end)
        part = quantity(tokens, j)
        if part is None or part.scaled or not isinstance(part.value, float):
            break
        k = separated(tokens, part.end)
        found = (
            MEASURE_SYMBOLS.match(tokens, k)
            or MEASURE_NAMES.match(tokens, k)
            or TIME_NAMES.match(tokens, k)
        )
        if found is None:
            person = not tokens[part.end].word and s_is(tokens, end)
            person = person or (part.digits and value < 8 and _nothing(tokens, end, part.end))
            if unit.id == "ft" and (tokens[j - 1].text == "-" or person) and part.value < 12:
                return value + part.value / 12, part.end
            break
        inner = found[0].inside
        if inner is None or inner[0] != unit.id or part.value > inner[1]:
            break
        value, end = value + part.value / inner[1], found[1]
    return value, end


def magnitude(s: Sentence, q: Quantity) -> int:
    """ "magnitude 6.1", "magnitude-6.1": the word stands before."""
    tokens = s.tokens
    k = q.start - 1
    if k > 0 and tokens[k].text == "-":
        k -= 1
    if k < 0 or tokens[k].low != "magnitude" or not q.digits:
        return 0
    q.start = k
    return keep(s, q, q.end, "measure", "magnitude")
