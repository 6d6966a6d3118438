# ruff: noqa: E501
"""Boxes amid a story: what stands with a call or a teaser in one element, or in one run of lines, goes
with it.

A box is found by a line that the rules took (a call for subscribers, a form, a label), or by what it
is: a card with the headline of another story. Its bounds are those of its element, which holds none
of the story's paragraphs; in a text without elements it ends where the story goes on. Owns these
bounds; what a single line says is the rules'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tui_reader.clean import rule_matcher
from tui_reader.clean.blocks import Decided, Verdict
from tui_reader.clean.rules import RULES
from tui_reader.model import Role
from tui_reader.sentences import in_sentences, is_ended

OPENS = frozenset(rule.name for rule in RULES if rule.opens)
"""Rules whose line opens a box."""
RUNS = frozenset(("subscriber box",))
"""Those that also open one in a text without elements."""
MOST, NAMED, SHARE = 500, 1_500, 0.4
"""Characters in sentences of the largest box, of one whose markup says so, and the share of what the
whole text tells."""
FIRST = 2
"""The line that opens a box is among so many of its first."""
OWN = 100
"""Characters from which a paragraph of a box must speak to the reader, or it is the story's."""
RUN, RUN_LINE = 14, 220
"""Lines of a box in a text without elements, and characters of the longest."""
CARD, CARD_LINES, DEK = 600, 7, 260
"""Characters and lines of a card, and characters of what it says below its headline."""
CARDS = 0.3
"""Share of what a text tells from which its cards are no others' but a list: the story itself."""
TRUNK = 0.6
"""Share of what is told that stands in the innermost element that holds the story."""
_CARD = re.compile(
    r"\b(?:cards?|teasers?|promos?|related|recirc\w*|recommend\w*|read ?more|read ?next|also|tout|more"
    r"|story ?link|link ?card|inline|embed\w*|further|rail|trending|most|suggested|internal)\b"
)
_BOX = re.compile(
    r"\b(?:newsletters?|paywall|subscri\w*|sign ?up|opt ?in|donat\w*|membership|promos?|abo|encart|whatsapp|webinar|cta)\b"
)
_NO_CARD = re.compile(
    r"\b(?:products?|review|item|recipe|step|slide|entry|place|hotel|book|result)\b"
)
_PERSONS = (
    r"you|yours?|we|our|us|my|sie|ihre?[nrms]?|du|deine?[nrms]?|wir|uns\w*|vous|votre|vos|nous|notre|nos|tu|tus|su|sus|te|nuestr\w*|tuo|tua|tuoi|nostr\w*"
    r"|je|jouw|jij|u|uw|ons|onze|seu|sua|seus|você|nosso\w*|nossa\w*|twój|twoje|nasz\w*"
)
_PERSON = re.compile(rf"\b(?:{_PERSONS})\b", re.I)
"""Words of who speaks to a reader."""
_VOICE = re.compile(
    rf"\b(?:{_PERSONS}|account|access|subscri\w*|newsletters?|e-?mails?|inbox|articles?|unlimited|exclusive|free|members?|membership|support|register|sign"
    r"|log ?in|comments?|device|app|plan|epaper|trial|abos?|abonn\w*|konto|zugang|kostenlos\w*|monat\w*|kündbar|abonn\w*|compte|accès|gratuit\w*|mois|suscri\w*"
    r"|cuenta|acceso|gratis|mes|abbon\w*|mese|maand|assin\w*|conta|mês|dostęp\w*|prenumerat\w*|miesią\w*)\b",
    re.I,
)
"""The same, and what they offer."""


@dataclass(frozen=True, slots=True)
class _Box:
    first: int
    last: int
    """The row after its last."""


def emptied(rows: Sequence[Decided]) -> list[Decided]:
    """The rows, those of boxes as cuts."""
    rows = list(rows)
    total = sum(in_sentences(row.block.text) for row in rows if row.verdict is None)
    for box, verdict in [*_opened(rows, total), *_cards(rows, total)]:
        for at in range(box.first, box.last):
            if rows[at].verdict is None and rows[at].block.role is not Role.TITLE:
                rows[at] = replace(rows[at], verdict=verdict)
    return rows


# --- what a line opens


def _opened(rows: Sequence[Decided], total: int) -> Iterator[tuple[_Box, Verdict]]:
    """The boxes that a line opens which a rule took."""
    trunk: int | None = None
    for at, row in enumerate(rows):
        if row.verdict is None:
            continue
        if row.block.dom.path:  # where it stands is seen sooner than what it says
            trunk = _trunk(rows) if trunk is None else trunk
            verdict = _opening(row) if _may_open(rows, at, trunk) else None
            box = _element(rows, at, trunk, total) if verdict is not None else None
        else:
            verdict = _opening(row)
            box = _run(rows, at) if verdict is not None and verdict.rule in RUNS else None
        if box is not None and verdict is not None:
            yield box, verdict


def _may_open(rows: Sequence[Decided], at: int, trunk: int) -> bool:
    """Whether a line is among the first of an element that holds another line, too."""
    inner, before = _inner(rows, at, trunk)
    beside = {
        one for row in (*rows[at - 1 : at], *rows[at + 1 : at + 2]) for one in row.block.dom.path
    }
    return any(element in beside and element not in before for element in inner)


def _inner(rows: Sequence[Decided], at: int, trunk: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The elements around a line that may be a box, and those in which it is none of the first."""
    path = rows[at].block.dom.path
    inner = path[path.index(trunk) + 1 :] if trunk in path else path[1:]
    return inner, rows[at - FIRST].block.dom.path if at >= FIRST else ()


def _opening(row: Decided) -> Verdict | None:
    """Why a line opens a box, if it does: it must be cut, for whatever reason."""
    if row.verdict is None or row.verdict.rule in OPENS:
        return row.verdict
    named = (rule.name for rule in rule_matcher.hits(row.block.text) if rule.name in OPENS)
    return next(map(Verdict, named), None)


def _trunk(rows: Sequence[Decided]) -> int:
    """The innermost element that holds most of what is told; 0 where there is none."""
    told: dict[int, int] = {}
    for row in rows:
        size = in_sentences(row.block.text) if row.verdict is None else 0
        for element in row.block.dom.path if size else ():
            told[element] = told.get(element, 0) + size
    most = max(told.values(), default=0)
    return max((one for one, size in told.items() if size >= TRUNK * most), default=0)


def _element(rows: Sequence[Decided], at: int, trunk: int, total: int) -> _Box | None:
    """The outermost element around a line that is a box: none that holds the trunk."""
    inner, before = _inner(rows, at, trunk)
    for element in inner:
        if element in before:
            continue  # it is not among the first of this one
        box = _bounds(rows, at, element)
        if box.last - box.first > 1 and at - box.first < FIRST and _is_box(rows, box, total):
            return box
    return None


def _bounds(rows: Sequence[Decided], at: int, element: int) -> _Box:
    first = last = at
    while first and element in rows[first - 1].block.dom.path:
        first -= 1
    while last + 1 < len(rows) and element in rows[last + 1].block.dom.path:
        last += 1
    return _Box(first, last + 1)


def _is_box(rows: Sequence[Decided], box: _Box, total: int) -> bool:
    """Whether an element holds no more than a box does, and no paragraph of the story."""
    inside = [row for row in rows[box.first : box.last] if row.verdict is None]
    told = sum(in_sentences(row.block.text) for row in inside)
    named = any(_BOX.search(row.block.dom.words) for row in rows[box.first : box.last])
    return told <= min(NAMED if named else MOST, SHARE * total) and not any(map(_is_story, inside))


def _is_story(row: Decided) -> bool:
    text = row.block.text
    plain = row.block.role in (Role.PARAGRAPH, Role.QUOTE)
    return plain and len(text) >= OWN and rule_matcher.is_prose(text) and not _PERSON.search(text)


def _run(rows: Sequence[Decided], at: int) -> _Box | None:
    """The lines behind one that opens a box, up to the last that speaks to the reader as it does,
    if the story goes on nowhere between them."""
    last = at
    for here in range(at + 1, min(len(rows), at + RUN)):
        row = rows[here]
        said = len(_VOICE.findall(row.block.text))
        if row.verdict is not None:
            last = here if row.verdict.rule in OPENS else last
        elif len(row.block.text) > RUN_LINE or (rule_matcher.is_prose(row.block.text) and not said):
            break
        elif said >= (3 if rule_matcher.is_prose(row.block.text) else 1):
            last = here
    return _Box(at, last + 1) if last > at else None


# --- cards


def _cards(rows: Sequence[Decided], total: int) -> list[tuple[_Box, Verdict]]:
    """The cards of other stories amid the text, if they are not what it tells."""
    verdict = Verdict("card")
    prose = [at for at, row in enumerate(rows) if row.verdict is None and _tells(row)]
    if len(prose) < 2:
        return []
    found = [*_linked_cards(rows, prose), *_dated_cards(rows, prose)]
    told = sum(in_sentences(row.block.text) for box in found for row in rows[box.first : box.last])
    return [(box, verdict) for box in found] if told <= CARDS * total else []


def _tells(row: Decided) -> bool:
    return row.block.role is not Role.CAPTION and rule_matcher.is_prose(row.block.text)


def _linked_cards(rows: Sequence[Decided], prose: Sequence[int]) -> Iterator[_Box]:
    """Elements with the linked headline of another story, and capital lines that are links."""
    trunk = _trunk(rows)
    done = prose[0]
    for at in range(prose[0] + 1, prose[-1]):
        row = rows[at]
        if row.verdict is None and _leads_away(row):
            yield _Box(at, at + 1)
        if at < done or not _is_linked(row):
            continue
        box = _card(rows, at, trunk)
        if box is None and row.block.role is Role.PARAGRAPH and _is_capitals(row.block.text):
            box = _Box(at, at + 1)
        if box is not None:
            done = box.last
            yield box


def _leads_away(row: Decided) -> bool:
    """Whether a line says that one may read more, and links to it."""
    text = row.block.text
    said = any(rule.name == "related link" for rule in rule_matcher.hits(text))
    return said and row.block.dom.linked >= 0.5 * len(text)


def _is_linked(row: Decided) -> bool:
    block = row.block
    plain = block.role in (Role.HEADING, Role.PARAGRAPH)
    size = len(block.text)
    return (
        plain
        and 12 <= size <= 180
        and block.dom.linked >= 0.9 * size
        and block.text[-1] not in ".。:;"
    )


def _is_capitals(text: str) -> bool:
    return text.isupper() and text.count(" ") >= 3 and not text[0].isdigit()


def _card(rows: Sequence[Decided], at: int, trunk: int) -> _Box | None:
    """The outermost element around a linked headline that is a card."""
    path = rows[at].block.dom.path
    if trunk not in path:
        return None
    for element in path[path.index(trunk) + 1 :]:
        box = _bounds(rows, at, element)
        inside = rows[box.first : box.last]
        if len(inside) <= CARD_LINES and sum(len(row.block.text) for row in inside) <= CARD:
            return box if _is_card(inside) else None
    return None


def _is_card(inside: Sequence[Decided]) -> bool:
    """Whether an element says of itself that it is a card, or shows it by a date or a section."""
    texts = [row.block.text for row in inside if not _is_linked(row)]
    if any(len(text) > DEK for text in texts) or len(inside) < 2:
        return False
    dated = any(_is_dated(text) for text in texts)
    labelled = any(len(text) <= 30 and not is_ended(text) for text in texts)
    return any(map(_named, inside)) or (dated and labelled) or "aside" in inside[0].block.dom.zones


def _named(row: Decided) -> bool:
    own = " ".join(row.block.dom.words.split("/")[-2:])
    return _CARD.search(own) is not None and _NO_CARD.search(own) is None


def _is_dated(text: str) -> bool:
    return any(rule.name == "bare date" for rule in rule_matcher.hits(text))


def _dated_cards(rows: Sequence[Decided], prose: Sequence[int]) -> Iterator[_Box]:
    """In a text without elements: a section, a headline, perhaps a sentence, and a bare date."""
    for at in range(prose[0] + 3, prose[-1]):
        if rows[at].block.dom.path or not _is_dated(rows[at].block.text):
            continue
        for first in (at - 3, at - 2):
            section, headline, *dek = (row.block.text for row in rows[first:at])
            short = len(section) <= 30 and section.count(" ") <= 2 and not is_ended(section)
            headed = 2 <= headline.count(" ") <= 18 and not is_ended(headline)
            around = _tells(rows[first - 1]) and (at + 1 >= len(rows) or _tells(rows[at + 1]))
            if short and headed and around and all(len(text) <= DEK for text in dek):
                yield _Box(first, at + 1)
                break
