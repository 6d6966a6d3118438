"""Numbers inside names and titles: "30 Seconds to Mars", "65 Fighter Wing", "Ocean's Eleven"."""

from __future__ import annotations

from tui_reader.annotate.figures.cardinals import Quantity
from tui_reader.annotate.figures.lemmas import plural
from tui_reader.annotate.figures.lexicon import FUNCTION_OPENERS
from tui_reader.annotate.figures.numerals import DASHES
from tui_reader.annotate.figures.sentence import Sentence


def named(s: Sentence, q: Quantity, end: int) -> bool:
    """Digits before a capitalised unit in running text: a title."""
    unit = s.tokens[end - 1]
    return (
        unit.cap
        and not unit.text.isupper()
        and len(unit.text) > 3
        and not s.headline
        and q.start > 0
    )


def unit(s: Sentence, q: Quantity, noun_end: int) -> bool:
    """ "65 Fighter Wing", "30 Rock": capitals and no plural, so a name."""
    first, head = s.tokens[q.end], s.tokens[noun_end - 1]
    if not (first.cap and head.cap) or head.text.isupper() or s.headline or q.value == 1.0:
        return False
    if first.low != head.low and s.tokens[noun_end].low in ("is", "was", "has"):
        return q.start > 0  # "12 Angry Men is back"
    return not plural(head.low) and not head.low.endswith(("ese", "ish", "ch", "ss"))


def spelled(s: Sentence, i: int, end: int) -> bool:
    """ "The Palace of Eight Paradises": a number in words inside a name or title."""
    tokens = s.tokens
    if not tokens[i].cap or not i or s.headline or tokens[i].text.isupper():
        return False
    before = tokens[i - 1]
    if i > 1 and tokens[i - 2].cap and tokens[i - 2].word and not tokens[end].cap:
        owned = before.low == "'s" and not plural(tokens[end].low)
        if owned or (before.text in DASHES and before.glued and tokens[i].glued):
            return True  # "Ocean's Eleven", "Slaughterhouse-Five"
    if tokens[end].text in DASHES and tokens[end].glued:
        return tokens[i - 1].word and tokens[end + 1].cap
    if not (tokens[end].cap and tokens[end].word):
        return (
            tokens[i - 1].cap
            and tokens[i - 1].word
            and i > 1
            and (tokens[i - 1].low not in FUNCTION_OPENERS)
        )
    return tokens[i - 1].word
