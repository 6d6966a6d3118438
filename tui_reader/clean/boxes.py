# ruff: noqa: E501
"""Boxes amid a story: what stands with a call or a teaser in one element, or in one run of lines, goes
with it.

A box is found by a line that the rules took (a call for subscribers, a form, a label), or by what it
is: a card with the headline of another story (`cards`). Its bounds are those of its element, which holds none
of the story's paragraphs; in a text without elements it ends where the story goes on. Owns these
bounds; what a single line says is the rules'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from tui_reader.clean import cards, rule_matcher
from tui_reader.clean.around import NAMED as NAMED_BOX
from tui_reader.clean.around import Box, bounds, trunk_of
from tui_reader.clean.blocks import Decided, Verdict
from tui_reader.clean.rules import RULES
from tui_reader.clean.voices import VOICE
from tui_reader.model import Role
from tui_reader.sentences import in_sentences

OPENS = frozenset(rule.name for rule in (*RULES, VOICE) if rule.opens)
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
_PERSONS = (
    r"you|yours?|we|our|us|my|sie|ihre?[nrms]?|du|deine?[nrms]?|wir|uns\w*|vous|votre|vos|nous|notre|nos|tu|tus|su|sus|te|nuestr\w*|tuo|tua|tuoi|nostr\w*"
    r"|je|jouw|jij|u|uw|ons|onze|seu|sua|seus|você|nosso\w*|nossa\w*|twój|twoje|nasz\w*"
)
_PERSON = re.compile(rf"\b(?:{_PERSONS})\b", re.I)
"""Words of who speaks to a reader."""
_VOICE = re.compile(
    rf"\b(?:{_PERSONS}|account|access|subscri\w*|newsletters?|e-?mails?|inbox|articles?|unlimited|exclusive|free|members?|membership|support|register|sign"
    r"|log ?in|comments?|device|app|plan|epaper|trial|abos?|abonn\w*|konto|zugang|kostenlos\w*|monat\w*|kündbar|abonn\w*|compte|accès|gratuit\w*|mois|suscri\w*"
    r"|cuenta|acceso|gratis|mes|abbon\w*|mese|maand|assin\w*|conta|mês|dostęp\w*|prenumerat\w*|miesią\w*|leden|abonnees?|onbeperkt|opzegbaar|artikelen|limiti|articoli|artiklar\w*|prenumer\w*|medlem\w*|bindningstid|inloggad|logga in|läs\b|ograniczeń|zobowiązań|artykuły|treści|zaloguj|subskryp\w*|conteúdos?|ilimitad\w|cancele|entre|artículos|permanencia|noticias|inicia|engagement|connecter)\b",
    re.I,
)
"""The same, and what they offer."""


def emptied(rows: Sequence[Decided]) -> list[Decided]:
    """The rows, those of boxes as cuts."""
    rows = list(rows)
    total = sum(in_sentences(row.block.text) for row in rows if row.verdict is None)
    trunk = trunk_of(rows)
    for box, verdict in [*_opened(rows, trunk, total), *cards.cards(rows, trunk, total)]:
        for at in range(box.first, box.last):
            if rows[at].verdict is None and rows[at].block.role is not Role.TITLE:
                rows[at] = replace(rows[at], verdict=verdict)
    return rows


def _opened(rows: Sequence[Decided], trunk: int, total: int) -> Iterator[tuple[Box, Verdict]]:
    """The boxes that a line opens which a rule took, but for those in which nothing is left."""
    standing = {one for row in rows if row.verdict is None for one in row.block.dom.path}
    for at, row in enumerate(rows):
        if row.verdict is None:
            continue
        if row.block.dom.path:  # where it stands is seen sooner than what it says
            verdict = _opening(row) if _may_open(rows, at, trunk, standing) else None
            box = _element(rows, at, trunk, total) if verdict is not None else None
        else:
            verdict = _opening(row)
            box = _run(rows, at) if verdict is not None and verdict.rule in RUNS else None
        if box is not None and verdict is not None:
            yield box, verdict


def _may_open(rows: Sequence[Decided], at: int, trunk: int, standing: Set[int]) -> bool:
    """Whether a line is among the first of an element that holds another line, too, and one that
    stands: such elements are `standing`."""
    inner, before = _inner(rows, at, trunk)
    first = [element for element in inner if element in standing and element not in before]
    beside = (*rows[at - 1 : at], *rows[at + 1 : at + 2]) if first else ()
    return any(element in row.block.dom.path for row in beside for element in first)


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


def _element(rows: Sequence[Decided], at: int, trunk: int, total: int) -> Box | None:
    """The outermost element around a line that is a box: none that holds the trunk."""
    inner, before = _inner(rows, at, trunk)
    for element in inner:
        if element in before:
            continue  # it is not among the first of this one
        box = bounds(rows, at, element)
        if box.last - box.first > 1 and at - box.first < FIRST and _is_box(rows, box, total):
            return box
    return None


def _is_box(rows: Sequence[Decided], box: Box, total: int) -> bool:
    """Whether an element holds no more than a box does, and no paragraph of the story, and no
    picture of it."""
    inside = [row for row in rows[box.first : box.last] if row.verdict is None]
    if any(row.block.role is Role.CAPTION for row in inside):
        return False
    told = sum(in_sentences(row.block.text) for row in inside)
    named = any(NAMED_BOX.search(row.block.dom.words) for row in rows[box.first : box.last])
    return told <= min(NAMED if named else MOST, SHARE * total) and not any(map(_is_story, inside))


def _is_story(row: Decided) -> bool:
    text = row.block.text
    plain = row.block.role in (Role.PARAGRAPH, Role.QUOTE)
    return plain and len(text) >= OWN and rule_matcher.is_prose(text) and not _PERSON.search(text)


def _run(rows: Sequence[Decided], at: int) -> Box | None:
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
    return Box(at, last + 1) if last > at else None
