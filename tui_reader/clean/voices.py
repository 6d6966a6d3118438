"""In which lines of a text its publisher speaks: by the line, by what the rest of the text tells
of, by where the line stands, and by what the page's judge doubts.

Owns how sure that must be. A story of newsletters says "newsletter" in many of its sentences, and
none of them is the publisher's; a box for one says it alone.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from tui_reader.clean import appeals, rule_matcher, voice
from tui_reader.clean.blocks import Decided, TextBlock
from tui_reader.clean.box_bounds import NAMED, Box, outside_of, parts_of, trunk_of
from tui_reader.clean.rules import ANYWHERE, Rule
from tui_reader.clean.tongues import Tongue, beginnings, tongue_of
from tui_reader.clean.words_of_voices import NOTES
from tui_reader.model import Role
from tui_reader.sentences import is_ended

VOICE = Rule(
    "publisher's voice", ANYWHERE, limit=400, certain=True, form=True, opens=True, speaks=True
)
"""What is said of such a line in the ledger of cuts."""
SURE, LIKELY = 2.0, 0.7
"""The logarithm of the odds from which a line is the publisher's, and that where the page's judge
doubts the line as well."""
DOUBTED, MAYBE = 0.2, -1.5
"""From this doubt the judge counts; what stands around a line is looked at from these odds."""
GOES_ON = 2
"""So many paragraphs must follow in a text without elements: its end is the scorer's."""
AVERAGE = 120
"""Characters from which a line must be surer with its length."""
KNOWN = 4.0
"""How much it loses at least if all that it speaks of is told elsewhere in the text."""
ALIKE, MOST_ALIKE = 1.5, 3
"""How much it loses by each sentence that sounds as it does and speaks to nobody, and how many of
them count: the story is about such things."""
LOUDER, LOUDEST = 0.5, 2.0
"""How much more for how sure it sounds, and at most."""
ALONE, SPOKEN, OFTEN = 1.5, 2.5, 3
"""How much a line gains that speaks to the reader where no other does, how much it loses where many
do, and how many these are."""
HARDER = {Role.HEADING: 2.0, Role.ITEM: 3.0}
"""How much surer it must be of what is more than a line."""
ASKED = frozenset((Role.PARAGRAPH, Role.QUOTE, *HARDER))
QUOTES = 2.0
"""The same of a line in which somebody is quoted."""
_QUOTES = re.compile('[“„«「"][^“”„«»「」"]{12,}[“”»」"]')
IMPERSONAL, GOING_ON = 1.5, 1.5
"""The same of a sentence with nobody in it, and of one that begins amid a sentence."""
LABEL = 5.0
"""The same of a line that says what follows."""
SHORT, HEADS = 4, 1.0
"""Words up to which a line that is no sentence may head what follows it, and how much surer that
makes it be."""
OF_TEXT, TO_TELL = 5, 200
"""So many of the longest lines, and of each so many characters, tell the language of a text."""
TELLS = 30
"""Characters from which a sentence tells of something."""
PERSONS = frozenset(("you", "we"))
ASIDE = {"form": 2.0, "aside": 0.7}
"""How much a line gains that stands in such an element amid a story which does not."""
BOXED = 1.5
"""The same where the markup names the element for what a publisher offers."""
BOX_LINES, BOX_SIZE = 14, 600
"""Lines and characters of the largest box that is heard as one."""
LEAST, MOST, PLAIN, PROSE = -0.7, 2.5, -0.3, -1.5
"""What a line of a box may say against it and for it at most, what one says that is about nothing,
and what a paragraph does."""
BOX, BOX_BEST = 1.9, 0.0
"""From what its lines say together a box is the publisher's, and from what one of them does."""


@dataclass(frozen=True, slots=True)
class _Text:
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
        words = voice.subjects(self.blocks[at].text, self.tongue)
        if not words:
            return 1.0
        if not self.told:
            for one in self.tellers:
                self.told.update(beginnings(self.blocks[one].text))
        own = beginnings(self.blocks[at].text) if at in self.tellers else set[str]()
        return sum(self.told[word] > (word in own) for word in words) / len(words)

    def speaks(self, at: int) -> bool:
        """Whether a line speaks to the reader, and nobody in it does."""
        line = self.blocks[at].text
        return not PERSONS.isdisjoint(voice.about(line, self.tongue)) and not appeals.is_told(line)


def heard(
    rows: Sequence[Decided], blocks: Sequence[TextBlock], found: Sequence[tuple[Rule, ...]]
) -> list[tuple[Rule, ...]]:
    """The rules that each line shows, with that of the publisher's voice. `blocks` are those of
    the rows, with their roles."""
    out = list(found)
    text = _text(rows, blocks, found)
    if text is None:
        return out
    taken = _lines(text)
    for box in (*_boxes(text, found), *_runs(text, found, taken)):
        taken.update(range(box.first, box.last))
    for at in taken:
        if not found[at] and text.blocks[at].role in ASKED:
            out[at] = (VOICE,)
    return out


def _text(
    rows: Sequence[Decided], blocks: Sequence[TextBlock], found: Sequence[tuple[Rule, ...]]
) -> _Text | None:
    """A text in which the publisher may speak; None where nothing sounds so."""
    longest = sorted((block.text for block in blocks), key=len)[-OF_TEXT:]
    tongue = tongue_of(text[:TO_TELL] for text in longest)
    said = [
        voice.hear(block.text, tongue) if block.role in ASKED and not rules else voice.UNHEARD
        for block, rules in zip(blocks, found, strict=True)
    ]
    if max((one.odds for one in said), default=voice.NEVER) < MAYBE and not any(map(_opens, found)):
        return None
    long = [at for at, block in enumerate(blocks) if rule_matcher.is_prose(block.text)]
    prose = [at for at in long if said[at].odds < 0.0 and not any(one.opens for one in found[at])]
    if not prose:
        return None
    tellers = [at for at, block in enumerate(blocks) if not found[at] and _tells(block, said[at])]
    return _Text(rows, blocks, tongue, said, prose, frozenset(tellers))


def _tells(block: TextBlock, said: voice.Heard) -> bool:
    """Whether a sentence tells of something, or of what somebody said."""
    text = block.text
    if not (rule_matcher.is_prose(text) or (is_ended(text) and len(text) > TELLS)):
        return False
    return said.odds < 0.0 or PERSONS.isdisjoint(said.about) or appeals.is_told(text)


def _lines(text: _Text) -> set[int]:
    """Where the publisher speaks."""
    amid = [at for at, row in enumerate(text.rows) if row.of_page or _goes_on(text, at)]
    return {at for at in amid if text.said[at].odds >= MAYBE and _is_voice(text, at)}


def _goes_on(text: _Text, at: int) -> bool:
    """Whether a text goes on behind a line, with paragraphs that speak to nobody."""
    if text.said[at].odds < MAYBE:
        return False
    plain = (one for one in text.prose if one > at and not text.speaks(one))
    return sum(1 for _ in islice(plain, GOES_ON)) == GOES_ON


def _is_voice(text: _Text, at: int) -> bool:
    odds, row, block = text.said[at].odds, text.rows[at], text.blocks[at]
    if NOTES.match(block.text):
        return False
    least = LIKELY if row.probability >= DOUBTED else SURE
    odds -= _harder(text.rows, text.blocks, at)
    if is_ended(block.text) and PERSONS.isdisjoint(text.said[at].about):
        odds -= IMPERSONAL
    odds -= math.log(max(1.0, len(block.text) / AVERAGE))  # what is lost is more
    around = _boxed(text, at)
    if odds + around + ALONE < least:
        return False
    around += _alone(text, at)
    known = text.known(at)
    odds += around * (1.0 - known)
    return odds >= least and odds - _told(text, at) >= least


def _told(text: _Text, at: int) -> float:
    """What speaks against a line in what the others tell of."""
    alike = sorted(text.said[one].odds for one in text.tellers if one != at)[-MOST_ALIKE:]
    said = [ALIKE + min(LOUDEST, LOUDER * max(0.0, odds)) for odds in alike if odds >= MAYBE]
    return max(KNOWN, text.said[at].odds) * text.known(at) + sum(said)


def _boxed(text: _Text, at: int) -> float:
    """What the elements around a line say for it."""
    dom = text.rows[at].block.dom
    if dom.zones.isdisjoint(ASIDE) and not NAMED.search(dom.words):
        return 0.0
    outside = outside_of(text.rows, at, text.prose)
    more = max((gain for zone, gain in ASIDE.items() if zone in outside.zones), default=0.0)
    return more + (BOXED if NAMED.search(outside.words) else 0.0)


def _alone(text: _Text, at: int) -> float:
    """What it says for a line, or against it, whether others speak to the reader."""
    if not text.speaks(at):
        return 0.0
    others = sum(1 for _ in islice((o for o in text.prose if o != at and text.speaks(o)), OFTEN))
    return ALONE if not others else -SPOKEN if others >= OFTEN else 0.0


def _harder(rows: Sequence[Decided], blocks: Sequence[TextBlock], at: int) -> float:
    block = blocks[at]
    harder = HARDER.get(block.role, 0.0)
    if block.text.endswith((":", "：")):
        harder += LABEL
    if _QUOTES.search(block.text):
        harder += QUOTES
    if block.text[:1].islower():
        harder += GOING_ON
    if block.text.count(" ") < SHORT and not is_ended(block.text) and at + 1 < len(blocks):
        harder += HEADS if rule_matcher.is_prose(blocks[at + 1].text) else 0.0
    return harder


def _boxes(text: _Text, found: Sequence[tuple[Rule, ...]]) -> Iterator[Box]:
    """The elements amid the story whose lines together are the publisher's."""
    loud = (text.said[at].odds >= BOX_BEST or _opens(rules) for at, rules in enumerate(found))
    if not any(loud):
        return
    trunk = trunk_of(text.rows)
    paths = [row.block.dom.path for row in text.rows]
    inside = [at for at, path in enumerate(paths) if trunk and trunk in path]
    if not inside:
        return
    prose = frozenset(text.prose)
    todo = [(Box(inside[0], inside[-1] + 1), paths[inside[0]].index(trunk) + 1)]
    while todo:
        within, depth = todo.pop()
        for part in parts_of(text.rows, within, depth):
            count = part.last - part.first
            if count < 2:
                continue
            size = sum(len(text.blocks[at].text) for at in range(part.first, part.last))
            told = not prose.isdisjoint(range(part.first, part.last))
            if told or count > BOX_LINES or size > BOX_SIZE:
                if len(paths[part.first]) > depth + 1:
                    todo.append((part, depth + 1))
            elif _together(text, part, found) >= BOX:
                yield part


def _together(text: _Text, box: Box, found: Sequence[tuple[Rule, ...]]) -> float:
    """What the lines of an element say together."""
    lines = range(box.first, box.last)
    said = [_in_box(text, at, found[at]) for at in lines]
    if max(said) < BOX_BEST:
        return voice.NEVER
    return sum(said) + _boxed(text, box.first)


def _runs(text: _Text, found: Sequence[tuple[Rule, ...]], taken: set[int]) -> Iterator[Box]:
    """What goes on behind a line of the publisher's, up to the next paragraph: as far as its lines
    speak for it together."""
    last = 0
    opening = [at for at, rules in enumerate(found) if _opens(rules) or at in taken]
    for at in opening:
        if at < last or at < text.prose[0] or at > text.prose[-1]:
            continue
        said, best, end, size = 0.0, 0.0, at + 1, 0
        for here in range(at + 1, min(at + BOX_LINES, text.prose[-1])):
            size += len(text.blocks[here].text)
            if size > BOX_SIZE or rule_matcher.is_prose(text.blocks[here].text):
                break
            value = 0.0 if _opens(found[here]) else _in_box(text, here, ())
            said += value
            if said > best and value > 0.0:
                best, end = said, here + 1
        last = end
        if best >= BOX and end > at + 1:
            yield Box(at, end)


def _opens(rules: Sequence[Rule]) -> bool:
    return any(rule.opens for rule in rules)


def _in_box(text: _Text, at: int, rules: Sequence[Rule]) -> float:
    if _opens(rules):
        return MOST
    odds = text.said[at].odds
    if odds == voice.NEVER:
        return PROSE if rule_matcher.is_prose(text.blocks[at].text) else PLAIN
    if voice.subjects(text.blocks[at].text, text.tongue):
        odds -= _told(text, at)
    return min(MOST, max(LEAST, odds))
