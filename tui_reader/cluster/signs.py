"""The sign of a story: its terms, each with the weight that it had when the story arrived.

Nothing of it is ever computed again, so that one sequence of arrivals gives one result, however it
was cut into refreshes. Weights are nats below the whole (how rare a term is), kept in a byte.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tui_reader.cluster.terms import DOTTED, LEAD, NAME, NUMBER, in_order, written

SCALE = 20
"""Weights are kept in twentieths of a nat."""
PLACE = 3
"""Bits of a mark that say how a term is written; those above say the how manieth of its title it
is, of the first 31."""
UNSEEN = 20
"""Stories that are taken as seen before the first: else its words would weigh nothing."""
NOTHING = 1e-9

Packed = tuple[bytes, bytes]
"""Title: its terms (4 bytes each), their weights among titles, among texts, how they are written (a
byte each); body: terms, weights among texts."""


@dataclass(slots=True)
class Sign:
    story: int
    at: int
    """Epoch seconds UTC."""
    feed: int
    title: dict[int, float]
    """Term -> weight among titles."""
    text: dict[int, float]
    """Term of title or beginning -> weight among texts."""
    has_text: bool
    """Whether there is a beginning besides the title."""
    marks: dict[int, int]
    """Term of the title -> how it is written (see `terms.written`) and where."""
    mass: float = field(init=False, default=0.0)
    words_mass: float = field(init=False, default=0.0)
    text_mass: float = field(init=False, default=0.0)
    norm: float = field(init=False, default=0.0)
    title_norm: float = field(init=False, default=0.0)
    dotted: frozenset[int] = field(init=False, default=frozenset())
    leads: frozenset[int] = field(init=False, default=frozenset())
    names: frozenset[int] = field(init=False, default=frozenset())
    order: tuple[int, ...] = field(init=False, default=())
    """The terms of the title as they follow each other, each where it stands first."""

    def __post_init__(self) -> None:
        title, text = self.title, self.text
        self.mass = sum(title.values()) or NOTHING
        self.words_mass = sum(w for term, w in title.items() if not term & NUMBER) or NOTHING
        self.text_mass = sum(text.values()) or NOTHING
        self.norm = math.sqrt(sum(w * w for w in text.values())) or NOTHING
        self.title_norm = math.sqrt(sum(w * w for w in title.values())) or NOTHING
        self.dotted = frozenset(term for term in title if term & 3 == DOTTED)
        self.order = tuple(sorted(title, key=lambda term: self.marks.get(term, 0) >> PLACE))
        self.leads = frozenset(term for term, mark in self.marks.items() if mark & LEAD)
        self.names = frozenset(term for term, mark in self.marks.items() if mark & NAME)


def weight(total: int, seen: int) -> float:
    """How rare a term is that `seen` of `total` stories have, in nats."""
    return max(0.0, math.log(total + UNSEEN) - math.log(seen + 0.5))


def packed(
    title: Iterable[int],
    text: Iterable[int],
    weights: tuple[Mapping[int, float], Mapping[int, float]],
    bare: str,
) -> Packed:
    """The bytes of a sign: terms of the bare title, terms of title and beginning, their weights
    among titles and among texts."""
    in_title, marks = sorted(title), _marks(bare)
    rest = sorted(set(text).difference(in_title))
    of_title, of_text = weights
    return (
        array("I", in_title).tobytes()
        + bytes(_byte(of_title[term]) for term in in_title)
        + bytes(_byte(of_text[term]) for term in in_title)
        + bytes(marks.get(term, 0) for term in in_title),
        array("I", rest).tobytes() + bytes(_byte(of_text[term]) for term in rest),
    )


def _marks(bare: str) -> dict[int, int]:
    how = written(bare)
    places = {term: min(n, 31) for n, term in enumerate(in_order(bare))}
    return {term: how.get(term, 0) | place << PLACE for term, place in places.items()}


def unpacked(story: int, at: int, feed: int, packed: Packed) -> Sign:
    """The sign that was kept. Bytes of another size (damage) are a sign of nothing."""
    title, body = packed
    n, k = len(title) // 7, len(body) // 5
    terms, rest = array("I", title[: 4 * n]), array("I", body[: 4 * k])
    text = dict(zip(terms, (byte / SCALE for byte in title[5 * n : 6 * n]), strict=False))
    text.update(zip(rest, (byte / SCALE for byte in body[4 * k :]), strict=False))
    weights = dict(zip(terms, (byte / SCALE for byte in title[4 * n : 5 * n]), strict=False))
    marks = {term: mark for term, mark in zip(terms, title[6 * n :], strict=False) if mark}
    return Sign(story, at, feed, weights, text, k > 0, marks)


def title_terms(blob: bytes) -> array[int]:
    """The terms of a packed title."""
    return array("I", blob[: 4 * (len(blob) // 7)])


def _byte(weight: float) -> int:
    return min(255, round(weight * SCALE))
