# ruff: noqa: E501
"""Cards amid a story: the headline of another story with its section, its date, a sentence of it.

A card says of itself that it is one, by its class or by what stands in it; many of them are a list,
and the story itself. Owns what makes a card; its bounds are those of its element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui_reader.clean import rule_matcher
from tui_reader.clean.around import Box, bounds
from tui_reader.clean.blocks import Decided, Verdict
from tui_reader.clean.other_stories import is_head
from tui_reader.model import Role
from tui_reader.sentences import in_sentences, is_ended

CARD, CARD_LINES, DEK = 600, 7, 260
"""Characters and lines of a card, and characters of what it says below its headline."""
POINTED = 0.6
"""Share of a line that points elsewhere which is a link."""
_POINTS = re.compile(r"(?:[>»›→►▶➤➜➡⇒]|👉|\+\+)[>»›→►▶➤➜➡⇒👉+\ufe0f ]{0,6}\w")
CARDS = 0.3
"""Share of what a text tells from which its cards are no others' but a list: the story itself."""
_CARD = re.compile(
    r"\b(?:cards?|teasers?|promos?|related|recirc\w*|recommend\w*|read ?more|read ?next|also|tout|more"
    r"|story ?link|link ?card|inline|embed\w*|further|rail|trending|most|suggested|internal)\b"
)
_TEASER = re.compile(
    r"\b(?:teasers?|promos?|related|recirc\w*|recommend\w*|read ?(?:more|next|also)|link ?cards?)\b"
)
_NO_CARD = re.compile(
    r"\b(?:products?|review|item|recipe|step|slide|entry|place|hotel|book|result)\b"
)


def cards(rows: Sequence[Decided], trunk: int, total: int) -> list[tuple[Box, Verdict]]:
    """The cards of other stories amid the text, if they are not what it tells. `trunk` is the
    element that holds it."""
    verdict = Verdict("card")
    prose = [at for at, row in enumerate(rows) if row.verdict is None and _tells(row)]
    if len(prose) < 2:
        return []
    found = [*_linked_cards(rows, prose, trunk), *_dated_cards(rows, prose)]
    told = sum(in_sentences(row.block.text) for box in found for row in rows[box.first : box.last])
    return [(box, verdict) for box in found] if told <= CARDS * total else []


def _tells(row: Decided) -> bool:
    return row.block.role is not Role.CAPTION and rule_matcher.is_prose(row.block.text)


def _linked_cards(rows: Sequence[Decided], prose: Sequence[int], trunk: int) -> Iterator[Box]:
    """Elements with the linked headline of another story, and capital lines that are links."""
    done = prose[0]
    for at in range(prose[0] + 1, prose[-1]):
        row = rows[at]
        if row.verdict is None and _leads_away(row):
            yield Box(at, at + 1)
        if at < done or not (_is_linked(row) or is_head(row.block)):
            continue
        box = _card(rows, at, trunk)
        plain = box is None and row.block.role is Role.PARAGRAPH
        if plain and _is_linked(row) and _is_capitals(row.block.text):
            box = Box(at, at + 1)
        if box is not None:
            done = box.last
            yield box


def _leads_away(row: Decided) -> bool:
    """Whether a line says that one may read more, or points there, and links to it."""
    text = row.block.text
    if _POINTS.match(text) and not is_ended(text.rstrip(" +<")):
        return row.block.dom.linked >= POINTED * len(text)
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


def _card(rows: Sequence[Decided], at: int, trunk: int) -> Box | None:
    """The outermost element around a linked headline that is a card."""
    path = rows[at].block.dom.path
    if trunk not in path:
        return None
    for element in path[path.index(trunk) + 1 :]:
        box = bounds(rows, at, element)
        inside = rows[box.first : box.last]
        if len(inside) <= CARD_LINES and sum(len(row.block.text) for row in inside) <= CARD:
            card = _is_card if _is_linked(rows[at]) else _is_unlinked_card
            return box if card(inside) else None
    return None


def _is_card(inside: Sequence[Decided]) -> bool:
    """Whether an element says of itself that it is a card, or shows it by a date or a section."""
    texts = [row.block.text for row in inside if not _is_linked(row)]
    if any(len(text) > DEK for text in texts) or len(inside) < 2:
        return False
    dated = any(_is_dated(text) for text in texts)
    labelled = any(len(text) <= 30 and not is_ended(text) for text in texts)
    return any(map(_named, inside)) or (dated and labelled) or "aside" in inside[0].block.dom.zones


def _is_unlinked_card(inside: Sequence[Decided]) -> bool:
    """The same of one whose links were lost: a headline, a bare date at its edge, and a class that
    says so or a section above; or a headline, a line, and nothing but a class that says so."""
    texts = [row.block.text for row in inside]
    if len(inside) < 2 or not (_is_dated(texts[0]) or _is_dated(texts[-1]) or _is_teaser(inside)):
        return False
    heads = [at for at, row in enumerate(inside) if is_head(row.block)]
    if heads[:2] == [0, 1] and len(texts[0]) <= 30 and not is_ended(texts[0]):
        heads = heads[1:]  # the first names the section
    beside = [text for at, text in enumerate(texts) if at not in heads]
    labels = [text for text in beside if len(text) <= 30 and not is_ended(text)]
    told = any(is_ended(text) for text in beside)
    labelled = told and any(not _is_dated(text) for text in labels)
    named = any(map(_named, inside))
    return len(heads) == 1 and all(len(text) <= DEK for text in beside) and (named or labelled)


def _is_teaser(inside: Sequence[Decided]) -> bool:
    """Whether the element of a headline and a line or two says that it leads to another story."""
    words = inside[0].block.dom.words.split("/")[-2:]
    return len(inside) <= 3 and len(words) > 1 and _TEASER.search(words[0]) is not None


def _named(row: Decided) -> bool:
    own = " ".join(row.block.dom.words.split("/")[-2:])
    return _CARD.search(own) is not None and _NO_CARD.search(own) is None


def _is_dated(text: str) -> bool:
    return any(rule.name == "bare date" for rule in rule_matcher.hits(text))


def _dated_cards(rows: Sequence[Decided], prose: Sequence[int]) -> Iterator[Box]:
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
                yield Box(first, at + 1)
                break
