"""Every field of the search, by every way that a page of its hits is found: the same stories.

What a query is answered with is measured in `benchmarks/bench_search.py`; here, that the ways agree
and that none of them looks at all stories for what an index lists.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if not (BENCHMARKS := Path(__file__).parents[1] / "benchmarks").is_dir():
    pytest.skip("the sdist has no benchmarks", allow_module_level=True)
sys.path.append(str(BENCHMARKS))

import bench_search
from make_library import Words, make
from search_library import fill

from tui_reader.model import Listing
from tui_reader.store import opening
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages, search_by_date, selection
from tui_reader.store.search import conditions
from tui_reader.store.search.fields import FIELDS

STORIES = 700


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("search") / "library.db"
    make(path, STORIES, feed_count=20, annotated=10)
    store = opening.open(path)
    fill(store)
    yield store
    store.close()


def all_hits(library: Store, typed: str) -> list[int]:
    """By the condition alone, which is asked of each story."""
    with library.read() as db:
        held, params = selection.condition(db, Listing("search", typed))
        rows = db.execute(
            f"SELECT s.id FROM stories s NOT INDEXED WHERE {held} ORDER BY s.at DESC, s.id DESC",
            params,
        )
        return [row[0] for row in rows]


def test_each_field_is_measured() -> None:
    assert bench_search.VALUES.keys() == {field.name for field in FIELDS}


@pytest.mark.parametrize("few", [0, 30, 5_000])
def test_every_way_finds_the_same(
    library: Store, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(conditions, "FEW", few)
    monkeypatch.setattr(search_by_date, "CHUNKS", (20, 50))
    found = 0
    for _, typed in bench_search.queries(Words(1)):
        listing = Listing("search", typed)
        expected = all_hits(library, typed)
        first = pages.page(library, listing, limit=40)
        assert [row.id for row in first] == expected[:40], typed
        if first:
            key = pages.key_of(first[-1])
            after = pages.page(library, listing, key, limit=40)
            assert [row.id for row in after] == expected[40:80], typed
        last = pages.page(library, listing, limit=40, backwards=True)
        assert [row.id for row in last] == expected[-40:], typed
        assert pages.count(library, listing) == len(expected), typed
        found += bool(expected)
    assert found > 100


@pytest.mark.parametrize("field", [field.name for field in FIELDS if field.name != "told"])
def test_what_few_stories_have_is_not_looked_for_among_all(library: Store, field: str) -> None:
    asked: list[str] = []
    with library.read() as db:
        db.set_trace_callback(asked.append)
        for name, typed in bench_search.queries(Words(1)):
            if name == field:
                pages.page(library, Listing("search", typed), limit=40)
        db.set_trace_callback(None)
        plans = [
            (line[3], sql)
            for sql in asked
            if sql.startswith(("SELECT", "WITH"))
            for line in db.execute(f"EXPLAIN QUERY PLAN {sql}")
        ]
    wide = re.compile(r"SCAN (details|sources|mentions|figures|stories)\b(?! USING)")
    assert not [(plan, sql) for plan, sql in plans if wide.match(plan)]


def test_what_nothing_has_is_told_without_a_look_at_any_story(library: Store) -> None:
    asked: list[str] = []
    with library.read() as db:
        for typed in ("tag:nowhere", "feed:nowhere", "author:nowhere", "affair:7", "is:local"):
            db.set_trace_callback(asked.append)
            assert pages.page(library, Listing("search", typed), limit=40) == []
            db.set_trace_callback(None)
    assert not [sql for sql in asked if "stories_by_date" in sql]
