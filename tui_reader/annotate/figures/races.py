"""Races: "the 200m heats", "ran 5K", "in 18:30". Owns when "m" and "K" are lengths, no magnitudes,
and when a clock's digits are a runner's time."""

from __future__ import annotations

from tui_reader.annotate.figures.cardinals import Quantity, number
from tui_reader.annotate.figures.lemmas import plural
from tui_reader.annotate.figures.lexicon import COMMON_VERBS, STOPS
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.ranges import keep
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set

_TRACK = frozenset((20, 25, 30, 40, 50, 55, 60, 75, 80, 100, 110, 150, 200, 300, 400, 500, 600,
                    800, 1000, 1500, 1600, 2000, 3000, 3200, 5000, 10000))  # fmt: skip
_ROAD = frozenset((1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 21, 25, 30, 42, 50, 60, 100))
_RACES = word_set(
    "race races racing run runs ran running runner runners sprint sprints sprinter sprinters heat "
    "heats final finals semi-final semi-finals semifinal semifinals hurdles hurdler freestyle "
    "backstroke butterfly breaststroke medley relay relays steeplechase swim swims swam swimmer "
    "swimmers track marathon marathons half-marathon jog jogged walk walked jogging athlete "
    "athletes athletics champion championships olympic olympics medal medallist gold silver "
    "bronze dash season meet parkrun cross-country triathlon skier skiers rower rowers rowing "
    "finished finishers finish lap laps stadium cyclist pb"
)
_NAMED_RACES = word_set(
    "race races run runs sprint sprints heat heats final finals semi-final semifinal hurdles "
    "freestyle backstroke butterfly breaststroke medley relay steeplechase dash swim title "
    "champion champions record event events runner swimmer sprinter walk course distance"
)
_TIMED = word_set(
    "ran run runs finished won swam clocked lapped laps lap time record best race lap marathon "
    "mark 5k 10k marathons half-marathon crossed distance sprint rowed skied cycled"
)
_JUMPS = word_set("cleared clears jumped jumps leapt leaped vaulted threw throws height dived")
_MEETS = word_set("season year meet championships championship games career olympics day night")
_HELD = word_set("annual charity first the a this his her 's town city local trail")
"""Before a race that is spoken of by its length alone: "the annual 10K drew 2,300 runners"."""
_LONG = word_set(
    "climbing climb ascent descent elevation height altitude vertical cable rope pipe pipeline "
    "track fence fencing road coast coastline beach shoreline tunnel hose fabric wire wall "
    "seafront riverbank water snow rock ice"
)
"""What metres are of, and hardly ever millions: "6,000m of climbing"."""
_CLOCKED = word_set("clocked ran timed posted recorded of in")
_TALL = word_set("tall height stands standing feet foot inches ft cm weighs kg")
_BEFORE_TIMES = word_set("in of clocked ran was time with at a")


def distance(s: Sentence, q: Quantity) -> int:
    """ "the women's 200m heats", "the 400M race", "ran 5K", "a 10k charity run"."""
    tokens = s.tokens
    letter = tokens[q.end] if q.glued_m else tokens[q.end - 1]
    if not q.digits or not letter.glued or not isinstance(q.value, float):
        return 0
    if q.glued_m:
        jumped = "." in tokens[q.end - 1].text and (
            s.near(_JUMPS, q.start, 6, 0) or (1 <= q.value < 2.5 and s.near(_TALL, q.start, 12, 6))
        )
        long = tokens[q.end + 1].low == "of" and tokens[q.end + 2].low in _LONG
        if jumped or long or (q.value in _TRACK and _raced(s, q.start, q.end + 1)):
            return keep(s, q, q.end + 1, "measure", "m")
        return 0
    if letter.low != "k" or q.value / 1000 not in _ROAD or q.end != q.start + 2:
        return 0
    before = tokens[q.start - 1].low if q.start else ""
    if letter.text == "K" and _called(s, q.start):
        q.value /= 1000
        return keep(s, q, q.end, "measure", "km")
    held = before in _HELD and tokens[q.end].low in COMMON_VERBS and s.near(_RACES, q.start, 9, 9)
    if not (held or _raced(s, q.start, q.end)) or before in ("$", "£", "€"):
        return 0
    q.value /= 1000
    return keep(s, q, q.end, "measure", "km")


def _called(s: Sentence, start: int) -> bool:
    """ "the Leeds 10K": a race by its town and length, and no screen."""
    tokens, k = s.tokens, start - 1
    while k > 0 and tokens[k].cap and tokens[k].word:
        k -= 1
    after = tokens[start + 2]
    named = k < start - 1 and tokens[k].low == "the" and not s.headline
    return named and tokens[start].text != "8" and (not after.word or after.low in STOPS)


def _raced(s: Sentence, start: int, end: int) -> bool:
    """Does a race follow, or is one spoken of and nothing counted ("20k fans", "4m runners")?"""
    tokens = s.tokens
    after = tokens[end]
    if after.low in _NAMED_RACES or (after.text in DASHES and tokens[end + 1].low in _NAMED_RACES):
        return True
    for k in range(end, end + 3):
        if tokens[k].low in _NAMED_RACES and not plural(tokens[k - 1].low):
            return True
        if not tokens[k].word or tokens[k].low in STOPS:
            break
    if after.word and after.low not in STOPS:
        return False
    if after.low == "of":
        return tokens[end + 2].low in _MEETS
    raced = s.near(_RACES, start, 9, 9) or any(hit.unit == "km" for hit in s.hits[-3:])
    return raced and after.low not in ("to", "more")


def over(s: Sentence, hit: Hit) -> bool:
    """ "champion over 800m": the length of a race, and not more than that."""
    return (
        hit.kind == "measure"
        and hit.unit in ("m", "km")
        and hit.start > 0
        and s.tokens[hit.start - 1].low == "over"
        and (s.near(_RACES, hit.start, 6, 5) or plural(s.tokens[hit.start - 2].low))
    )


def stopwatch(s: Sentence, q: Quantity) -> int:
    """ "1m 43.2s", "1m12.909s": a lap in minutes and seconds."""
    tokens = s.tokens
    j = q.end + 1
    if not q.glued_m or not isinstance(q.value, float) or not tokens[j].num:
        return 0
    seconds, sign = number(tokens[j].text), tokens[j + 1]
    if seconds is None or seconds >= 60 or not (sign.glued and sign.low in ("s", "sec", "secs")):
        return 0
    q.value += seconds / 60
    return keep(s, q, j + 2, "duration", "minute")


def seconds(s: Sentence, q: Quantity) -> int:
    """ "ran the 60m in 6.71", "clocked 9.87 in the 100m": beside the length of a race, seconds."""
    last, tokens = s.last, s.tokens
    if not q.digits or q.scaled or not q.start:
        return 0
    behind = last is not None and last.unit == "m" and last.end == q.start - 1
    ahead = [token.low for token in tokens[q.end : q.end + 2]]
    clocked = tokens[q.start - 1].low in _CLOCKED and ahead in (["in", "the"], ["over", "the"])
    if not behind and not (clocked and tokens[q.end + 3].low == "m"):
        return 0
    whole, point, rest = tokens[q.start].text.partition(".")
    short = point and len(whole) < 3 and len(rest) < 3 and q.end == q.start + 1
    counted = tokens[q.end].word and tokens[q.end].low not in STOPS
    if not short or counted or not (clocked or tokens[q.start - 1].low in ("in", "of")):
        return 0
    return keep(s, q, q.end, "duration", "second")


def lap(s: Sentence, i: int) -> int:
    """ "1:18.792": minutes, seconds and their hundredths, which no clock shows."""
    tokens = s.tokens
    minutes, seconds = tokens[i].text, tokens[i + 2].text
    whole, point, rest = seconds.partition(".")
    if not (point and rest.isdigit() and len(whole) == 2 and whole < "60" and minutes.isdigit()):
        return 0
    if len(minutes) > 2 or (tokens[i + 3].glued and tokens[i + 3].word):
        return 0
    return s.add(Hit(i, i + 3, "duration", int(minutes) + float(seconds) / 60, "minute"))


def time(s: Sentence, i: int, end: int, half: int | None) -> int:
    """ "ran 5K in 18:30", "finished the marathon in 2:04:35": minutes and hours, no clock."""
    tokens = s.tokens
    if half is not None or not i or tokens[i - 1].low not in _BEFORE_TIMES:
        return 0
    measured = any(hit.unit in ("m", "km") for hit in s.hits[-3:])
    if not measured and not s.near(_TIMED, i, 12, 0):
        return 0
    first, second = int(tokens[i].text), int(tokens[i + 2].text)
    if end == i + 5:
        third = number(tokens[i + 4].text) or 0.0
        return s.add(Hit(i, end, "duration", first + second / 60 + third / 3600, "hour"))
    if tokens[i - 1].low in ("at", "a") or not (measured or s.near(_TIMED, i, 4, 0)):
        return 0
    return s.add(Hit(i, end, "duration", first + second / 60, "minute"))
