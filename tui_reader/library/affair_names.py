"""How an affair is called: by one of its titles. Owns that choice."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tui_reader import sanitise
from tui_reader.library import Library
from tui_reader.model import SafeText, StoryRow
from tui_reader.store.affairs import members

NAMING = 300
"""Newest stories whose titles an affair may be called by."""


def name(lib: Library, number: int, rows: Sequence[StoryRow]) -> SafeText:
    """The title that has most in common with all others, without the outlet's name; "" for none.
    The newest are looked at."""
    rows = rows[:NAMING]
    if not rows:
        return sanitise.stored("")
    from tui_reader.cluster.terms import terms

    titles = _bared(lib, rows)
    found = [terms(title) for title in titles]
    weights = _weights(lib, number, found)
    shared = Counter(term for some in found for term in some)
    best = max(
        range(len(titles)),
        key=lambda at: (_nearness(found[at], shared, weights), -rows[at].at, -rows[at].id),
    )
    return titles[best]


def _nearness(
    some: Iterable[int], shared: Mapping[int, int], weights: Mapping[int, float]
) -> float:
    """How near a title is to the middle of all: the cosine, but for the middle's own length."""
    weighed = [(weights[term] * shared[term], weights[term]) for term in some]
    norm = math.sqrt(sum(own * own for _, own in weighed))
    return sum(all * own for all, own in weighed) / norm if norm else 0.0


def _weights(lib: Library, number: int, found: Sequence[Iterable[int]]) -> dict[int, float]:
    """How rare each term is in titles of the affair's language; all alike where that is unknown."""
    from tui_reader.cluster.signs import weight

    every = sorted({term for some in found for term in some})
    with lib.store.read() as db:
        told = members.told_in_titles(db, members.language(db, number), every)
    total = told.get(0, 0)
    return {term: weight(total, told.get(term, 0)) if total else 1.0 for term in every}


def _bared(lib: Library, rows: Sequence[StoryRow]) -> list[SafeText]:
    """Titles without their outlets' names."""
    from tui_reader.cluster.terms import bare_title

    with lib.store.read() as db:
        endings = members.endings(db)
        return [_cut(row.title, bare_title(row.title, row.feed_title, endings)) for row in rows]


def _cut(title: SafeText, bare: str) -> SafeText:
    """The beginning of a title that has the parts of its bare form, written as they stand there."""
    if bare == title:
        return title
    end = 0
    for part in bare.split(" - "):
        at = title.find(part, end)
        if at < 0:
            return sanitise.line(bare)
        end = at + len(part)
    return sanitise.line(title[:end])
