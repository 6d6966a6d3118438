"""Numbers that are labels of the word before them: "Category 3", "posts 542 and 543", "Op. 46"."""

from __future__ import annotations

from tui_reader.annotate.figures.calendar_words import WEEKDAYS
from tui_reader.annotate.figures.lemmas import plural
from tui_reader.annotate.figures.lexicon import (
    COMMON_VERBS,
    FUNCTION_OPENERS,
    LABEL_TIMES,
    LABELS,
    STOPS,
)
from tui_reader.annotate.figures.numerals import DASHES, SCALES
from tui_reader.annotate.figures.phrases import (
    PERCENT_NAMES,
)
from tui_reader.annotate.figures.sentence import Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token, Tokens
from tui_reader.annotate.figures.units import PLAIN_CODES

LINES = word_set("bus tram train flight ferry shirt jersey")
"""What is called by its number."""
_LABEL_VERBS = word_set(
    "starts ends opens closes airs shows covers deals stars leaves says runs lists describes "
    "begins contains includes states requires allows applies protects bans gives makes blocks adds "
    "offers features provides uses delivers lets works runs brings "
    "fixes supports ships drops gets launches arrives introduces"
)


def label(s: Sentence, i: int, end: int) -> bool:
    """Is the plain number at tokens [i, end) the label of the word before it?"""
    tokens = s.tokens
    counts = _counts(tokens, end) or plural(tokens[end].low)
    if tokens[i].num and tokens[end].low in LINES and tokens[i - 1].low in ("the", "a") and i:
        return True  # "the 73 bus"
    if s.labels >= 0 and _listed(tokens, s.labels, i) and not counts:
        s.labels = end
        return True
    found = _labelled(s, i, end)
    if found:
        s.labels = end
    return found


def _listed(tokens: Tokens, last: int, i: int) -> bool:
    """Goes on with a list of labels: "posts 542 and 543"."""
    between = tokens[last:i]
    return 0 < len(between) <= 2 and all(
        t.low in ("and", "or", "to", "-", "–", "/", ",", "&", "between") for t in between
    )


def titled_year(tokens: Tokens, i: int) -> bool:
    """ "the Policing Act of 2021": the year is a part of the name."""
    if i < 2 or tokens[i - 1].low != "of" or not tokens[i - 2].cap:
        return False
    return tokens[i - 2].low in ("act", "bill", "law", "class", "code", "statute", "resolution")


def _known_by_number(tokens: Tokens, i: int, end: int) -> bool:
    """ "the 737": three digits that count nothing."""
    after = tokens[end]
    plain = (not after.word and after.text not in DASHES and not after.glued) or after.text == ","
    named = after.word and after.cap and tokens[end + 1].low not in STOPS and tokens[end + 1].num
    plain = plain or (named and not plural(after.low))  # "the 737 MAX 9"
    return len(tokens[i].text) == 3 and plain and end == i + 1


def _labelled(s: Sentence, i: int, end: int) -> bool:
    tokens = s.tokens
    if not i:
        return False
    if tokens[i - 1].low == "the" and tokens[i].num and tokens[i].text.isdigit():
        return _known_by_number(tokens, i, end)
    if _initial(tokens, i - 1) and not _counts(tokens, end):
        return True
    k = i - 1
    if tokens[k].text == "." and k and tokens[k].glued:
        k -= 1
    before = tokens[k]
    if not before.word or before.text in PLAIN_CODES:
        return False
    if before.low == "p" and k == i - 2:
        return True  # "p. 44"
    if "." in tokens[i].text and before.cap and k and _version(tokens, before, end):
        return True
    if (before.low in LABELS or _singular_label(before.low)) and (
        before.low not in FUNCTION_OPENERS
    ):
        return _after_label(s, before, k, end)
    if k != i - 1 or before.text == before.low or before.low in FUNCTION_OPENERS:
        return False
    if s.headline:
        verb = before.low.endswith(("s", "ed", "ing")) and len(before.text) > 3
        return not verb and before.low not in COMMON_VERBS and not _counts(tokens, end)
    if k == 0 and (_counts(tokens, end) or before.low.endswith(("ing", "ed"))):
        return False
    return not _counts(tokens, end) or (tokens[end].cap and not tokens[end].text.isupper())


def _version(tokens: Tokens, before: Token, end: int) -> bool:
    """ "Bevy 0.15 patterns": the version of what has a name."""
    if before.low in FUNCTION_OPENERS or before.low in WEEKDAYS or tokens[end].text == "%":
        return False
    return not (tokens[end].low in SCALES or PERCENT_NAMES.match(tokens, end))


def _singular_label(low: str) -> bool:
    """ "Gates 10 & 11", "Rooms 4-6"."""
    return low.endswith("s") and low[:-1] in LABELS


def _initial(tokens: Tokens, k: int) -> bool:
    """ "H. R." before a number: two initials and no sentence's end."""
    if tokens[k].text == ".":
        return k > 0 and tokens[k - 1].cap and len(tokens[k - 1].text) == 1
    text = tokens[k].text
    return (
        len(text) <= 6
        and text.endswith(".")
        and text[0].isupper()
        and text.upper() == text
        and (tokens[k].low not in ("a.m.", "p.m.", "u.s.", "u.k.", "b.c.", "a.d."))
    )


def _after_label(s: Sentence, before: Token, k: int, end: int) -> bool:
    """ "page 3", "day five"; but "each day 300 people"."""
    tokens = s.tokens
    if not _counts(tokens, end):
        return True
    if before.low in LABEL_TIMES:
        return False
    return before.cap


def _counts(tokens: Tokens, end: int) -> bool:
    """Does a counted noun or a unit follow right away?"""
    after = tokens[end]
    if after.low in SCALES or after.text == "%" or PERCENT_NAMES.match(tokens, end):
        return True
    if after.low in _LABEL_VERBS:
        return False
    if after.low == "or" and tokens[end + 1].low in ("more", "fewer", "less"):
        return True
    if not after.word:
        return after.text in DASHES and after.glued and tokens[end + 1].word
    if plural(after.low) and not after.cap:
        return True
    for token in tokens[end : end + 4]:  # "plans 3,200 new affordable homes"
        if not token.word or token.cap or token.low in STOPS or token.low in FUNCTION_OPENERS:
            return False
        if plural(token.low):
            return True
    return False
