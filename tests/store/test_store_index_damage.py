"""A damaged index of the search: told, made anew, and no story is unread for it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from store_makers import NOON, entry, open_at, subscription

from tui_reader.model import Listing
from tui_reader.store import feeds, stories
from tui_reader.store import integrity as doctor
from tui_reader.store.lists import pages

INDEX_DAMAGE = (
    "UPDATE story_index_data SET block = zeroblob(length(block)) WHERE id > 10",
    "UPDATE story_index_data SET block = substr(block, 1, length(block) / 2) WHERE id > 10",
    "UPDATE story_index_data SET block = substr(block, 1, 20) || x'ff' || substr(block, 22)"
    " WHERE id > 10",
    "UPDATE story_index_data SET block = substr(block, 1, 40) || x'00' || substr(block, 42)"
    " WHERE id > 10",
    "UPDATE story_index_data SET block = x'' WHERE id = 10",
    "UPDATE story_index_data SET block = substr(block, 1, length(block) - 2) WHERE id = 10",
    "DELETE FROM story_index_data WHERE id = 10",
    "DELETE FROM story_index_data WHERE id = (SELECT max(id) FROM story_index_data)",
    "UPDATE story_index_idx SET pgno = pgno + 40",
    "UPDATE story_index_config SET v = 99",
)


@pytest.mark.parametrize("statement", INDEX_DAMAGE, ids=range(len(INDEX_DAMAGE)))
def test_a_damaged_search_index_is_told_and_made_anew(
    tmp_path: Path, indexed: Path, statement: str
) -> None:
    path = Path(shutil.copy(indexed, tmp_path / "library.db"))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(statement)
    assert doctor.check(path)[0].startswith("The search index ")
    assert doctor.repair(path).stories == 60
    assert doctor.check(path) == []
    library = open_at(tmp_path)
    assert [row.id for row in pages.page(library, Listing("search", "unusual"))] == [9]
    library.close()


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small library, closed, in which one story has a word of its own."""
    folder = tmp_path_factory.mktemp("indexed")
    library = open_at(folder)
    feed = feeds.add(library, subscription("daily")).id
    stories.add_entries(
        library,
        feed,
        [entry(str(n), snippet="unusual" if n == 51 else f"w{n} common") for n in range(60)],
        NOON,
    )
    library.close()
    return folder / "library.db"
