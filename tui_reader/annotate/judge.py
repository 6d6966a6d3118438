"""The judge of names: keeps an organisation or an "other" name, calls it the other of the two, or
drops it, by the whole story.

Owns the decision. What it looks at is in `judge_features`, its weights are in `judge_weights`,
made by the script beside the model (`assets/entity-model/JUDGE.md`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Final

from tui_reader.annotate import words, worth
from tui_reader.annotate.gazetteer import fold
from tui_reader.annotate.judge_features import MOST, Features
from tui_reader.annotate.judge_weights import WEIGHTS
from tui_reader.annotate.mentions import Chances, Mention
from tui_reader.annotate.spellings import solid
from tui_reader.kinds import NAME_KINDS, ORGANISATION, OTHER

DROP: Final = "drop"
"""The verdict on what is no name, or a piece of one."""
LEAST_CHANGE: Final = 0.5
"""A name is of the other kind above this chance."""
LEAST_DROP: Final = {ORGANISATION: 0.45, OTHER: 0.4}
"""A name is dropped above this chance: to lose a right organisation costs as much as to show a
wrong one, an "other" that is doubtful costs more. Chosen on sites of class 1."""
FEW: Final = 40
"""Words of a text that is a sentence or two: it says too little of its names to doubt them."""
LEAST_IN_FEW: Final = {ORGANISATION: 0.75, OTHER: 0.5}
"""A name of such a text is dropped, or of the other kind, above this chance."""
SURE: Final = 0.985
"""From this score of one mention on the tagger is believed: the judge has nothing to say there."""
SAID: Final = 4.0
"""Log-odds for its kind by the words beside a name, from which on they are believed."""
_PLAYS: Final = re.compile(r"\bplay(?:s|ed|ing) [A-Z][\w’'-]{1,20} in [“\"‘']?$")
_STORM: Final = r"\b(?:Hurricane|Typhoon|Cyclone|Storm) "
FAR: Final = 3.0
"""Deviations from the mean that a number counts for at most."""


def names(mentions: Sequence[Mention], text: str) -> list[list[Mention]]:
    """The organisations and others: all mentions of one name and kind together."""
    found: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        if mention.like in (ORGANISATION, OTHER):
            key = (mention.kind, solid(text[mention.start : mention.end]))
            found.setdefault(key, []).append(mention)
    return list(found.values())


def judged(mentions: Sequence[Mention], text: str, chances: Chances) -> list[Mention]:
    """The mentions that stay, in order; some are of the other kind now."""
    found = names(mentions, text)
    if not found:
        return list(mentions)
    features = Features(text, chances)
    few = len(text.split(maxsplit=FEW)) <= FEW
    gone: set[int] = set()
    for same in found:
        if _is_clear(same, text, features):
            continue
        kind = same[0].like
        verdict = weigh(
            kind,
            features.of(same),
            LEAST_IN_FEW[kind] if few and text[same[0].start].isupper() else 0.0,
        )
        if verdict == DROP:
            gone.update(id(mention) for mention in same)
        elif verdict:
            for mention in same:
                mention.kind = verdict
    return [mention for mention in mentions if id(mention) not in gone]


def weigh(kind: str, found: Mapping[str, float], least: float = 0.0) -> str:
    """ "" for a name that stays as it is, the kind that it is instead, or DROP; the verdict must
    have `least` chance."""
    (other, drop), rows = WEIGHTS[kind]
    for name, (mean, deviation, for_other, for_drop) in rows.items():
        value = (found.get(name, 0.0) - mean) / deviation
        value = min(FAR, max(-FAR, value))
        other += value * for_other
        drop += value * for_drop
    sums = 1.0 + math.exp(other) + math.exp(drop)
    if math.exp(other) / sums > max(least, LEAST_CHANGE):
        return OTHER if kind == ORGANISATION else ORGANISATION
    return DROP if math.exp(drop) / sums > max(least, LEAST_DROP[kind]) else ""


def _is_clear(same: Sequence[Mention], text: str, features: Features) -> bool:
    """Nothing to judge: the tagger is sure, everybody knows the firm, the body or the thing,
    or the story says outright what it is ("the musical X", "the X Y, or XY")."""
    first = same[0]
    if any(mention.score >= SURE or mention.source == "story" for mention in same):
        return True
    surface = text[first.start : first.end]
    if first.like == ORGANISATION:
        known = surface in words.BODIES or fold(surface) in words.FIRMS
    else:
        one = fold(surface).removeprefix("the ")
        known = one in words.THINGS or worth.is_known(surface, one.split())
        known = known or re.search(_STORM + re.escape(surface), text) is not None
    return known or any(_is_said(mention, text, features) for mention in same[:MOST])


def _is_said(mention: Mention, text: str, features: Features) -> bool:
    mine = NAME_KINDS.index(mention.kind)
    if features.said(mention)[mine] >= SAID:
        return True
    plays = _PLAYS.search(text, max(0, mention.start - 60), mention.start)
    return mention.like == OTHER and plays is not None
