"""What stands around a line of a text: where a box amid a story begins and ends, the element of the
story, and what the other lines say for a line or against it.

Owns these readings; what makes a box is told in `boxes` and `cards`, whose a line is in `voices`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tui_reader.clean import appeals, rule_matcher, voice
from tui_reader.clean.blocks import Decided, TextBlock
from tui_reader.clean.tongues import Tongue, beginnings
from tui_reader.model import Role
from tui_reader.sentences import in_sentences, is_ended

TRUNK = 0.6
"""Share of what is told that stands in the innermost element that holds the story."""
NAMED = re.compile(
    r"\b(?:newsletters?|paywall|regwall|subscri\w*|sign ?up|opt ?in|donat\w*|membership|promos?|abo"
    r"|encart|whatsapp|webinar|cta|subs?|offers?|plans?|upsell|pricing|register|signup)\b"
)
"""What the markup calls an element that holds what a publisher offers."""
AVERAGE = 120
"""Characters from which a line must be surer with its length: more is lost."""
KNOWN = 4.0
"""How much a line loses at least if all that it speaks of is told elsewhere."""
NEAR, ALIKE, MOST_ALIKE = -1.5, 1.5, 3
"""From which odds a sentence that speaks to nobody sounds as such lines do, how much they lose by
each, and how many of them count: the story is about such things."""
LOUDER, LOUDEST = 0.5, 2.0
"""How much more for how sure it sounds, and at most."""
WORD = 5
"""Letters of a word that says what a line is of."""
_QUOTES = re.compile('[“„«「"][^“”„«»「」"]{12,}[“”»」"]')
SHORT = 4
"""Words up to which a line that is no sentence may head what follows it."""
PERSONS = frozenset(("you", "we"))
ASIDE = {"form": 2.0, "aside": 0.7}
"""How much a line gains that stands in such an element amid a story which does not."""
BOXED = 1.5
"""The same where the markup names the element for what a publisher offers."""


@dataclass(frozen=True, slots=True)
class Box:
    first: int
    last: int
    """The row after its last."""


def trunk_of(rows: Sequence[Decided]) -> int:
    """The innermost element that holds most of what is told; 0 where there is none."""
    told: dict[int, int] = {}
    for row in rows:
        size = in_sentences(row.block.text) if row.verdict is None else 0
        for element in row.block.dom.path if size else ():
            told[element] = told.get(element, 0) + size
    most = max(told.values(), default=0)
    return max((one for one, size in told.items() if size >= TRUNK * most), default=0)


def bounds(rows: Sequence[Decided], at: int, element: int) -> Box:
    first = last = at
    while first and element in rows[first - 1].block.dom.path:
        first -= 1
    while last + 1 < len(rows) and element in rows[last + 1].block.dom.path:
        last += 1
    return Box(first, last + 1)


@dataclass(frozen=True, slots=True)
class Outside:
    """The elements around a line that hold none of the story's paragraphs."""

    zones: frozenset[str]
    words: str
    """Their class and id words."""


def outside_of(rows: Sequence[Decided], at: int, prose: Sequence[int]) -> Outside:
    dom = rows[at].block.dom
    others = [rows[one].block.dom for one in prose if one != at]
    held = {element for other in others for element in other.path}
    own = sum(element not in held for element in dom.path)
    zones = dom.zones.intersection(*(other.zones for other in others))
    return Outside(dom.zones - zones, " ".join(dom.words.split("/")[-own:]) if own else "")


def parts_of(rows: Sequence[Decided], within: Box, depth: int) -> Iterator[Box]:
    """The rows of a box by the elements that they stand in at this depth of their paths."""
    first = within.first
    for at in range(within.first + 1, within.last + 1):
        if at < within.last:
            one, other = rows[first].block.dom.path, rows[at].block.dom.path
            if one[depth : depth + 1] == other[depth : depth + 1] != ():
                continue
        yield Box(first, at)
        first = at


@dataclass(frozen=True, slots=True)
class Text:
    """The rows of a text, and what is heard in each."""

    rows: Sequence[Decided]
    blocks: Sequence[TextBlock]
    """Those of the rows, with their roles."""
    tongue: Tongue
    said: Sequence[voice.Heard]
    prose: Sequence[int]
    """Which are paragraphs of the story."""
    tellers: frozenset[int]
    """Which tell of something, and speak to nobody."""
    told: Counter[str] = field(default_factory=Counter)
    """How many of these say each word, as `beginnings` has them."""

    def known(self, at: int) -> float:
        """The share of what a line speaks of that others tell of as well."""
        return self._share(voice.subjects(self.blocks[at].text, self.tongue), at, 1.0)

    def elsewhere(self, at: int) -> float:
        """The share of all its words, but for short ones, that others say as well."""
        words = {word for word in beginnings(self.blocks[at].text) if len(word) >= WORD}
        return self._share(words, at, 0.0)

    def _share(self, words: set[str], at: int, none: float) -> float:
        if not words:
            return none
        if not self.told:
            for one in self.tellers:
                self.told.update(beginnings(self.blocks[one].text))
        own = beginnings(self.blocks[at].text) if at in self.tellers else set[str]()
        return sum(self.told[word] > (word in own) for word in words) / len(words)

    def speaks(self, at: int) -> bool:
        """Whether a line speaks to the reader, and nobody in it does."""
        line = self.blocks[at].text
        return not PERSONS.isdisjoint(voice.about(line, self.tongue)) and not appeals.is_told(line)


def boxed(text: Text, at: int) -> float:
    """What the elements around a line say for it."""
    dom = text.rows[at].block.dom
    if dom.zones.isdisjoint(ASIDE) and not NAMED.search(dom.words):
        return 0.0
    outside = outside_of(text.rows, at, text.prose)
    more = max((gain for zone, gain in ASIDE.items() if zone in outside.zones), default=0.0)
    return more + (BOXED if NAMED.search(outside.words) else 0.0)


def against(text: Text, at: int) -> float:
    """What speaks against a line in what the others tell of."""
    return max(KNOWN, text.said[at].odds) * text.known(at) + _alike(text, at)


def _alike(text: Text, at: int) -> float:
    """How many others sound as a line does and speak to nobody, and how loud."""
    alike = sorted(text.said[one].odds for one in text.tellers if one != at)[-MOST_ALIKE:]
    return sum(ALIKE + min(LOUDEST, LOUDER * max(0.0, odds)) for odds in alike if odds >= NEAR)


def _alone(text: Text, at: int) -> float:
    """How much of a line is told nowhere else, if it speaks to the reader and no other does."""
    if not text.speaks(at) or any(text.speaks(one) for one in text.prose if one != at):
        return 0.0
    return 1.0 - text.known(at)


def _of_itself(text: Text, at: int) -> bool:
    return "we" in text.said[at].about and is_ended(_line(text, at))


def _heads(text: Text, at: int) -> bool:
    """Whether a line that is no sentence may head what follows it."""
    line = text.blocks[at].text
    short = line.count(" ") < SHORT and not is_ended(line) and at + 1 < len(text.blocks)
    return short and rule_matcher.is_prose(text.blocks[at + 1].text)


def _line(text: Text, at: int) -> str:
    return text.blocks[at].text


def _persons(text: Text, at: int) -> frozenset[str]:
    return PERSONS & text.said[at].about


AROUND: dict[str, tuple[float, Callable[[Text, int], float]]] = {
    "long": (-5.0, lambda text, at: math.log(max(1.0, len(_line(text, at)) / AVERAGE))),
    "told of": (-1.0, lambda text, at: max(KNOWN, text.said[at].odds) * text.known(at)),
    "told elsewhere": (-2.0, lambda text, at: text.elsewhere(at)),
    "others alike": (-1.0, lambda text, at: _alike(text, at)),
    "told by somebody": (-2.5, lambda text, at: appeals.is_told(_line(text, at))),
    "nobody in it": (-1.5, lambda text, at: is_ended(_line(text, at)) and not _persons(text, at)),
    "speaks alone": (2.0, lambda text, at: _alone(text, at)),
    "of itself alone": (2.5, lambda text, at: _of_itself(text, at) * _alone(text, at)),
    "quotes": (-6.0, lambda text, at: _QUOTES.search(_line(text, at)) is not None),
    "goes on": (-1.5, lambda text, at: _line(text, at)[:1].islower()),
    "label": (
        -5.0,
        lambda text, at: _line(text, at).endswith((":", "：")),
    ),
    "no sentence": (-0.7, lambda text, at: not is_ended(_line(text, at))),
    "heads": (-1.0, lambda text, at: _heads(text, at)),
    "heading": (-2.0, lambda text, at: text.blocks[at].role is Role.HEADING),
    "item": (-3.0, lambda text, at: text.blocks[at].role is Role.ITEM),
    "boxed": (1.0, lambda text, at: boxed(text, at) and boxed(text, at) * (1.0 - text.known(at))),
}
"""What is seen around a line, and how much it says for it, in the measure of its odds: one
row each. Chosen on pages of the classes 1 to 4 into which lines of `clean_voice_rows` were set that
the weights of `voice` had not seen: as many as may be go, and two story lines of class 1."""


def around(text: Text, at: int) -> float:
    """What all that is seen around a line says for it."""
    return sum([gain * of(text, at) for gain, of in AROUND.values()])
