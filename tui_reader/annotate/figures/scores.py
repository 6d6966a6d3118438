"""Scores, votes and records: one span in text order ("1–0", "by 52 to 48", "4-for-5")."""

from __future__ import annotations

from tui_reader.annotate.figures.cardinals import Quantity, number, words
from tui_reader.annotate.figures.lemmas import plural
from tui_reader.annotate.figures.lexicon import RECORD_WORDS, SCORE_WORDS, VOTE_WORDS
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens

_IMPROVED = word_set(
    "improved improve improves improving dropped drop drops fell fall falls falling moved move "
    "moves moving slipped slip slips"
)
_TIED = word_set(
    "draw tie win loss victory defeat lead score record decision vote ruling start final scoreline "
    "thrashing"
)


def score(s: Sentence, q: Quantity) -> int:
    """The pair that q is, or begins, as a score; 0 if it is none."""
    tokens = s.tokens
    if isinstance(q.value, tuple):
        return _pair(s, q)
    end = _for(tokens, q)
    if end:
        last = _value(tokens, end - 1)
        if last is None or not isinstance(q.value, float):
            return 0
        return s.add(Hit(q.start, end, "number", (q.value, last), "record"))
    return _to(s, q)


def _value(tokens: Tokens, i: int) -> float | None:
    if tokens[i].num:
        return number(tokens[i].text)
    parsed = words(tokens, i)
    return parsed[0] if parsed else None


def _for(tokens: Tokens, q: Quantity) -> int:
    """4-for-5"""
    j = q.end
    if (
        tokens[j].text in DASHES
        and tokens[j + 1].low in ("for", "of")
        and tokens[j + 2].text in DASHES
    ):
        return j + 4 if _value(tokens, j + 3) is not None else 0
    if tokens[j].low == "for" and tokens[j + 1].num and q.start:
        return j + 2 if tokens[q.start - 1].low in ("went", "going", "go") else 0
    return 0


def _pair(s: Sentence, q: Quantity) -> int:
    """Two numbers with a dash, a range so far."""
    tokens = s.tokens
    assert isinstance(q.value, tuple)
    first, second = q.value
    if _plane(tokens, q.start):
        return q.end
    if q.scaled or first > 999 or second > 999 or not q.digits:
        return 0
    dash = any(tokens[k].text in DASHES for k in range(q.start, q.end))
    if not dash:
        return 0
    after = tokens[q.end]
    if after.text in DASHES and tokens[q.end + 1].num and after.glued:
        third = number(tokens[q.end + 1].text) or 0.0
        if first + second + third == 10 and not s.near(RECORD_WORDS, q.start, 6, 6):
            return q.end + 2  # "4-3-3": how a team stands
        return s.add(Hit(q.start, q.end + 2, "number", None, "record"))
    unit = _listed(s, q) or _unit(s, q.start, q.end)
    counted = after.word and plural(after.low) and after.low not in SCORE_WORDS
    if first >= second or (unit and not counted):
        return s.add(Hit(q.start, q.end, "number", q.value, unit or "score"))
    return 0


def _plane(tokens: Tokens, i: int) -> bool:
    """ "787-9", "747-400"."""
    text = tokens[i].text
    return len(text) == 3 and text[0] == text[2] == "7" and text.isdigit() and tokens[i + 1].glued


_BEING = frozenset(
    ("is", "are", "was", "were", "they're", "we're", "now", "went", "go", "sit", "sits")
)


def _listed(s: Sentence, q: Quantity) -> str | None:
    """A pair that goes on with a list of them, a record in brackets after a team's name, or after
    "are": "Tideway (19-8, 6-8 SEC) beat Marlow", "6-3, 4-6, 7-5", "the Tigers are 0-4"."""
    tokens, last, k = s.tokens, s.last, q.start - 1
    if k < 0:
        return None
    before = tokens[k]
    if last is not None and last.end == k and before.text == "," and last.unit in _PAIRS:
        return last.unit
    if before.text == "(" and k and (tokens[k - 1].cap or tokens[k - 1].text == ")"):
        told = last is not None and last.unit == "score"  # "a 35-10 win over Denver (5-4)"
        return None if s.near(SCORE_WORDS, k, 8, 0) and not told else "record"
    ahead = tokens[q.end].low in ("up", "down", "ahead", "behind", "clear")
    if before.low in _BEING and not ahead and not s.near(_AT, k, 4, 0):
        return "record"
    return None


_PAIRS = frozenset(("score", "record", "vote"))
_AT = word_set("score scores scoreline vote result tally count it")


def _unit(s: Sentence, i: int, end: int) -> str | None:
    """What the words around make of a pair; None if they say nothing."""
    after = s.tokens[end : end + 2]
    improved = i > 1 and s.tokens[i - 1].low == "to" and s.tokens[i - 2].low in _IMPROVED
    if improved or any(token.low in RECORD_WORDS for token in after):
        return "record"
    if s.near(VOTE_WORDS, i, 6, end - i + 3) or _voted(s.tokens, end):
        return "vote"
    if any(token.low in _TIED for token in after) or s.near(SCORE_WORDS, i, 8, end - i + 3):
        return "score"
    if s.near(RECORD_WORDS, i, 4, 0):
        return "record"
    return None


def _voted(tokens: Tokens, end: int) -> bool:
    """ "a 5-4 largely party-line vote": the noun comes late."""
    for token in tokens[end : end + 7]:
        if token.low in _DECIDED:
            return True
        if not token.word and token.text not in DASHES:
            break
    return False


_DECIDED = word_set("vote votes ruling rulings decision decisions verdict")


def _spelled(s: Sentence, q: Quantity) -> int:
    """ "a 6-to-3 ruling", "5-to-4": only where a vote is spoken of."""
    tokens, j = s.tokens, q.end
    if tokens[j + 1].low != "to" or not (tokens[j].glued and tokens[j + 1].glued):
        return 0
    second = _value(tokens, j + 3)
    if tokens[j + 2].text not in DASHES or second is None or not isinstance(q.value, float):
        return 0
    if second > q.value or not s.near(VOTE_WORDS, q.start, 25, 25):
        return 0
    return s.add(Hit(q.start, j + 4, "number", (q.value, second), "vote"))


def _to(s: Sentence, q: Quantity) -> int:
    """ "win 4 to 0", "by 52 to 48", "five to four": falling pairs only, in a fitting context."""
    tokens = s.tokens
    if tokens[q.end].text in DASHES:
        return _spelled(s, q)
    if tokens[q.end].low != "to" or not isinstance(q.value, float) or q.scaled:
        return 0
    second = _value(tokens, q.end + 1)
    if second is None or second > q.value or q.value > 999:
        return 0
    end = q.end + 2
    if not tokens[q.end + 1].num:
        parsed = words(tokens, q.end + 1)
        end = parsed[1] if parsed else end
    unit = _unit(s, q.start, end)
    if not unit or (q.start and tokens[q.start - 1].low == "from"):
        return 0
    return s.add(Hit(q.start, end, "number", (q.value, second), unit))
