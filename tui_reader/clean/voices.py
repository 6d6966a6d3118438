"""In which lines of a text its publisher speaks: by the line, by what the rest of the text tells
of, by where the line stands, and by what the page's judge doubts.

Owns how sure that must be. A story of newsletters says "newsletter" in many of its sentences, and
none of them is the publisher's; a box for one says it alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from tui_reader.clean import appeals, rule_matcher, voice
from tui_reader.clean.around import PERSONS, Box, Text, against, around, boxed, parts_of, trunk_of
from tui_reader.clean.blocks import Decided, TextBlock
from tui_reader.clean.rules import ANYWHERE, Rule
from tui_reader.clean.tongues import tongue_of
from tui_reader.clean.words_of_voices import NOTES
from tui_reader.model import Role
from tui_reader.sentences import is_ended

VOICE = Rule(
    "publisher's voice", ANYWHERE, limit=400, certain=True, form=True, opens=True, speaks=True
)
"""What is said of such a line in the ledger of cuts."""
SURE, LIKELY = 1.6, 0.3
"""From what a line and all around it say together it is the publisher's, and from what where the
page's judge doubts it as well."""
DOUBTED, MAYBE = 0.2, -3.0
"""From this doubt the judge counts; what stands around a line is looked at from these odds."""
GOES_ON = 2
"""So many paragraphs must follow in a text without elements: its end is the scorer's."""
ASKED = frozenset((Role.PARAGRAPH, Role.QUOTE, Role.HEADING, Role.ITEM))
OF_TEXT, TO_TELL = 5, 200
"""So many of the longest lines, and of each so many characters, tell the language of a text."""
TELLS = 30
"""Characters from which a sentence tells of something."""
BOX_LINES, BOX_SIZE = 14, 600
"""Lines and characters of the largest box that is heard as one."""
LEAST, MOST, PLAIN, PROSE = -0.7, 2.5, -0.3, -1.5
"""What a line of a box may say against it and for it at most, what one says that is about nothing,
and what a paragraph does."""
PRICED, LEFT_OUT, OUT = 0.8, 1.0, 0.5
"""What a line of a box says for it at least that tells what is to be paid and how often, or that
the page's judge leaves out, and from which doubt that is."""
BOX, BOX_BEST = 1.9, 0.0
"""From what its lines say together a box is the publisher's, and from what one of them does."""


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
) -> Text | None:
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
    return Text(rows, blocks, tongue, said, prose, frozenset(tellers))


def _tells(block: TextBlock, said: voice.Heard) -> bool:
    """Whether a sentence tells of something, or of what somebody said."""
    text = block.text
    if not (rule_matcher.is_prose(text) or (is_ended(text) and len(text) > TELLS)):
        return False
    return said.odds < 0.0 or PERSONS.isdisjoint(said.about) or appeals.is_told(text)


def _lines(text: Text) -> set[int]:
    """Where the publisher speaks."""
    amid = [at for at, row in enumerate(text.rows) if row.of_page or _goes_on(text, at)]
    return {at for at in amid if text.said[at].odds >= MAYBE and _is_voice(text, at)}


def _goes_on(text: Text, at: int) -> bool:
    """Whether a text goes on behind a line, with paragraphs that speak to nobody."""
    if text.said[at].odds < MAYBE:
        return False
    plain = (one for one in text.prose if one > at and not text.speaks(one))
    return sum(1 for _ in islice(plain, GOES_ON)) == GOES_ON


def _is_voice(text: Text, at: int) -> bool:
    if NOTES.match(text.blocks[at].text):
        return False
    least = LIKELY if text.rows[at].probability >= DOUBTED else SURE
    return text.said[at].odds + around(text, at) >= least


def _boxes(text: Text, found: Sequence[tuple[Rule, ...]]) -> Iterator[Box]:
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
            tells = not prose.isdisjoint(range(part.first, part.last))
            if tells or count > BOX_LINES or size > BOX_SIZE:
                if len(paths[part.first]) > depth + 1:
                    todo.append((part, depth + 1))
            elif _together(text, part, found) >= BOX:
                yield part


def _together(text: Text, box: Box, found: Sequence[tuple[Rule, ...]]) -> float:
    """What the lines of an element say together."""
    lines = range(box.first, box.last)
    said = [_in_box(text, at, found[at]) for at in lines]
    if max(said) < BOX_BEST:
        return voice.NEVER
    return sum(said) + boxed(text, box.first)


def _runs(text: Text, found: Sequence[tuple[Rule, ...]], taken: set[int]) -> Iterator[Box]:
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


def _in_box(text: Text, at: int, rules: Sequence[Rule]) -> float:
    if _opens(rules):
        return MOST
    odds = text.said[at].odds
    if text.rows[at].of_page and text.rows[at].probability >= OUT:
        return max(LEFT_OUT, min(MOST, odds))
    if odds == voice.NEVER:
        return PROSE if rule_matcher.is_prose(text.blocks[at].text) else PLAIN
    if voice.is_price(text.blocks[at].text, text.said[at]):
        return max(PRICED, min(MOST, odds))
    if voice.subjects(text.blocks[at].text, text.tongue):
        odds -= against(text, at)
    return min(MOST, max(LEAST, odds))
