"""In which lines of a text its publisher speaks: by the line, by what the rest of the text tells
of, and by what the page's judge doubts.

Owns how sure that must be. A story of newsletters says "newsletter" in many of its sentences, and
none of them is the publisher's; a box for one says it alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from tui_reader.clean import rule_matcher, voice
from tui_reader.clean.blocks import Decided, TextBlock
from tui_reader.clean.rules import ANYWHERE, Rule
from tui_reader.model import Role
from tui_reader.sentences import is_ended

VOICE = Rule(
    "publisher's voice", ANYWHERE, limit=400, certain=True, form=True, opens=True, speaks=True
)
"""What is said of such a line in the ledger of cuts."""
SURE, LIKELY = 2.5, 0.7
"""The logarithm of the odds from which a line is the publisher's, and that where the page's judge
doubts the line as well."""
DOUBTED = 0.2
GOES_ON = 2
"""So many paragraphs must follow in a text without elements: its end is the scorer's."""
AVERAGE = 120
"""Characters from which a line must be surer with its length."""
KNOWN = 4.0
"""How much it loses if all that it speaks of is told elsewhere in the text."""
HARDER = {Role.HEADING: 2.0, Role.ITEM: 3.0}
"""How much surer it must be of what is more than a line."""
ASKED = frozenset((Role.PARAGRAPH, Role.QUOTE, *HARDER))
LABEL = 5.0
"""The same of a line that says what follows."""
SHORT, HEADS = 4, 1.0
"""Words up to which a line that is no sentence may head what follows it, and how much surer that
makes it be."""
OF_TEXT, TO_TELL = 5, 200
"""So many of the longest lines, and of each so many characters, tell the language of a text."""


def heard(
    rows: Sequence[Decided], blocks: Sequence[TextBlock], found: Sequence[tuple[Rule, ...]]
) -> list[tuple[Rule, ...]]:
    """The rules that each line shows, with that of the publisher's voice. `blocks` are those of
    the rows, with their roles."""
    out = list(found)
    longest = sorted((block.text for block in blocks), key=len)[-OF_TEXT:]
    tongue = voice.tongue_of(text[:TO_TELL] for text in longest)
    said = [
        voice.score(block.text, tongue) if block.role in ASKED and not rules else voice.NEVER
        for block, rules in zip(blocks, found, strict=True)
    ]
    told: set[str] | None = None
    prose = [
        at for at, odds in enumerate(said) if odds < 0.0 and rule_matcher.is_prose(blocks[at].text)
    ]
    for at, odds in enumerate(said) if prose else ():
        if not rows[at].of_page and at > prose[-GOES_ON:][0]:
            break
        odds -= _harder(rows, blocks, at) if odds > LIKELY else 0.0
        if odds < LIKELY:
            continue
        told = set(_told(blocks, said)) if told is None else told
        subjects = voice.subjects(blocks[at].text, tongue)
        known = sum(one in told for one in subjects) / len(subjects) if subjects else 1.0
        least = LIKELY if rows[at].probability >= DOUBTED else SURE
        longer = math.log(max(1.0, len(blocks[at].text) / AVERAGE))  # what is lost is more
        if odds - KNOWN * known - longer >= least:
            out[at] = (*out[at], VOICE)
    return out


def _harder(rows: Sequence[Decided], blocks: Sequence[TextBlock], at: int) -> float:
    block = blocks[at]
    harder = HARDER.get(block.role, 0.0)
    if block.text.endswith((":", "：")):
        harder += LABEL
    if block.text.count(" ") < SHORT and not is_ended(block.text) and at + 1 < len(blocks):
        harder += HEADS if rule_matcher.is_prose(blocks[at + 1].text) else 0.0
    return harder


def _told(blocks: Sequence[TextBlock], said: Sequence[float]) -> Iterator[str]:
    """How the words begin that the text's prose says."""
    for block, odds in zip(blocks, said, strict=True):
        if odds < 0.0 and rule_matcher.is_prose(block.text):
            yield from voice.beginnings(block.text)
