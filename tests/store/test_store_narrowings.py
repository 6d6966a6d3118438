"""What a listing asks besides its kind holds for all that is made of a list, in every order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from store_makers import feed_of, text

from tui_reader.fast_dataclasses import dataclass
from tui_reader.model import Listing
from tui_reader.store import stories
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages, selection

ELSEWHERE = {"kind", "key", "order", "since"}
"""Fields of a listing that its kind and its order give a meaning to."""
KINDS = (
    *(("all", ""), ("unread", ""), ("starred", ""), ("saved", ""), ("feed", "1")),
    *(("folder", "News"), ("folder", ""), ("tag", "war")),
    *(("search", "body"), ("search", "is:unread")),
)
ORDERS = ("date", "title", "feed", "sources")


@dataclass(frozen=True, slots=True)
class Odd(Listing):
    """A listing with a field more than there are."""

    odd: int = 0


@pytest.fixture
def odd(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one row that a new field takes."""
    made = {
        **selection.NARROWINGS,
        "odd": lambda _db, of: ("s.id % 2 = ?", (of.odd,)) if of.odd else ("", ()),
    }
    monkeypatch.setattr(selection, "NARROWINGS", made)


@pytest.fixture
def stocked(library: Store) -> Iterator[Store]:
    """Six feeds, so that a folder is more walks than are simply all taken."""
    for number, name in enumerate(("alpha", "beta", "gamma", "delta", "epsilon", "zeta")):
        feed_of(library, name, 4, folder=("News",), tags=("war",) if number % 2 else ())
    stories.set_starred(library, range(1, 20))
    stories.set_read(library, [3, 4, 5, 11, 12])
    stories.set_tags(library, [2, 3], [text("war")])
    for story_id in (1, 2, 3, 9):
        stories.set_saved(library, story_id, text("a file"))
    return library


def test_every_field_of_a_listing_has_a_meaning() -> None:
    assert set(Listing.__match_args__) == ELSEWHERE | selection.NARROWINGS.keys()
    assert not ELSEWHERE & selection.NARROWINGS.keys()


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("kind", KINDS, ids=" ".join)
@pytest.mark.usefixtures("odd")
def test_a_new_field_reaches_all_that_is_made_of_a_list(
    stocked: Store, kind: tuple[str, str], order: str
) -> None:
    whole = pages.page(stocked, Odd(*kind, order), limit=100)
    listing = Odd(*kind, order, odd=1)
    rows = [row for row in whole if row.id % 2]
    assert 0 < len(rows) < len(whole)
    assert pages.page(stocked, listing, limit=100) == rows
    assert pages.page(stocked, listing, limit=2) == rows[:2]
    assert pages.page(stocked, listing, pages.key_of(rows[0]), limit=1) == rows[1:2]
    assert pages.page(stocked, listing, limit=2, backwards=True) == rows[-2:]
    assert pages.count(stocked, listing) == len(rows)
    assert pages.at(stocked, listing, 1, 2) == rows[1:3]
    assert [pages.rank(stocked, listing, pages.key_of(row)) for row in rows] == [*range(len(rows))]
    unread = [row for row in rows if not row.read]
    assert pages.next_unread(stocked, listing, None) == unread[0]
    assert pages.newer_than(stocked, listing, 6) == sum(row.id > 6 for row in rows)
    assert stories.mark_all_read(stocked, listing) == len(unread)


@pytest.mark.usefixtures("odd")
def test_a_new_field_reaches_searches_by_relevance(stocked: Store) -> None:
    whole = pages.page(stocked, Odd("search", "body", "relevance"), limit=100)
    listing = Odd("search", "body", "relevance", odd=1)
    assert pages.page(stocked, listing, limit=100) == [row for row in whole if row.id % 2]
