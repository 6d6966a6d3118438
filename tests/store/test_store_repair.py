"""Repair and the schema: whatever tables there are, what they hold is saved."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from store_makers import NOON, entry, feed_of, open_at, text

from tui_reader.model import (
    Annotation,
    Annotations,
    Article,
    Correction,
    Entity,
    Highlight,
    Overrides,
    SafeUrl,
    Span,
)
from tui_reader.store import (
    annotations,
    articles,
    corrections,
    highlights,
    meta,
    opening,
    row_copy,
    rules,
    stories,
)
from tui_reader.store import integrity as doctor
from tui_reader.store.accounts import remote, remote_feeds
from tui_reader.store.accounts import rows as accounts
from tui_reader.store.accounts.remote import Arrived
from tui_reader.store.affairs import groups
from tui_reader.store.connection import Store
from tui_reader.store.database import connect
from tui_reader.store.schema import MIGRATIONS, NOT_COPIED, VERSION
from tui_reader.store.shared import device, naming, positions, waiting
from tui_reader.store.shared.words import Said, Word

MADE_UP = """
CREATE TABLE remote_states (
    story_id INTEGER PRIMARY KEY REFERENCES stories(id) ON DELETE CASCADE,
    state TEXT NOT NULL
);
"""


def stock(library: Store) -> None:
    """At least one row for every table of the schema that a repair copies."""
    feed = feed_of(library, count=4)
    edited = [entry("daily-0", content="<p>Another text.</p>", published=NOON - timedelta(hours=1))]
    stories.add_entries(library, feed, edited, NOON)
    articles.put(library, Article(2, text("Ada has 5 cats."), "sha", (), cleaner_version=1))
    found = (Annotation(Span(0, 3), "person", 1), Annotation(Span(8, 9), "number", value=5.0))
    marks = Annotations("sha", found, (Entity(1, "person", text("Ada")),), annotator_version=1)
    articles.set_overrides(library, 3, Overrides(keep=frozenset({"a line"})))
    corrections.add(library, Correction("drop", text("Bo"), text("")), 1)
    highlights.add(library, 2, Highlight(0, Span(0, 3), text("Ada"), text(""), text(" has")))
    meta.put(library, "samples_seen", "1")
    meta.set_view_state(library, "screen", "folded", "News")
    rules.keep(library, text("Cats"), text("cats"))
    rules.add(library, text("cats"), "star", text(""))
    rules.apply(library, rules.all(library)[0], [2])
    assert annotations.put(library, 2, marks)
    with library.write() as db:
        groups.join(db, groups.TOLD, 2, -1)
        groups.join(db, groups.TOLD, 4, -3)
        groups.merge(db, groups.TOLD, (1, 3))
        groups.join(db, groups.AFFAIR, 2, -1)
    assert groups.take_out(library, 2)
    account = accounts.add(library, "greader", "https://news.example", "ada", "file", "Ours")
    coming = remote_feeds.Coming("feed/1", SafeUrl("https://a.example/feed"), text("A"), ())
    remote_feeds.take_in(library, account.id, coming, feed)
    there = Arrived("12", 2, read=False, starred=False)
    remote.enter(library, account.id, [there])
    stories.set_read(library, [2], False)
    stories.set_read(library, [2])
    folder = accounts.add(library, "folder", "/shared", "", "", "")
    device.join(library, folder.id)
    stories.set_starred(library, [1])
    with library.write() as db:
        naming.name_feeds(db)
        ref = {"f": "elsewhere", "k": [7], "l": []}
        word = Word("read", 1, 12, "other")
        waiting.add(db, Said("story", "elsewhere:7", (word,), ref))
    positions.put(library, positions.Position("newsreader-other-1.jsonl", 9, 8, 7, 6))


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that a repair copies."""
    with closing(connect(path, read_only=True)) as db:
        return {
            table: sorted(db.execute(f"SELECT * FROM {table}"), key=repr)
            for table in row_copy.copied(db)
        }


def tables(path: Path) -> set[str]:
    found = rows(path, "SELECT name FROM sqlite_master WHERE type = 'table'")
    return {str(name) for (name,) in found if not str(name).startswith("sqlite_")}


def rows(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(statement).fetchall()


def test_a_table_added_to_the_schema_is_copied_by_itself(tmp_path: Path) -> None:
    library = open_at(tmp_path)
    feed_of(library, count=3)
    library.close()
    path, migrations = tmp_path / "library.db", (*MIGRATIONS, MADE_UP)
    with closing(connect(path)) as db:
        opening.migrate(db, path, migrations)
        db.execute("INSERT INTO remote_states VALUES (2, 'read there')")
        db.execute("UPDATE counts SET unread = 5")
    doctor.repair(path, migrations)
    assert rows(path, "SELECT * FROM remote_states") == [(2, "read there")]


def test_every_row_of_every_table_survives_a_repair(tmp_path: Path) -> None:
    library = open_at(tmp_path)
    stock(library)
    library.close()
    path = tmp_path / "library.db"
    before = contents(path)
    empty = [table for table, found in before.items() if not found]
    assert not empty, "`stock` above gives every table a row"
    doctor.repair(path)
    assert contents(path) == before


@pytest.mark.parametrize("number", range(1, VERSION + 1))
def test_the_tables_are_those_of_the_steps_and_each_is_copied_or_says_why_not(
    tmp_path: Path, number: int
) -> None:
    path = tmp_path / "library.db"
    with closing(connect(path)) as db:
        opening.migrate(db, path, MIGRATIONS[:number])
        opening.migrate(db, path)
        copied = row_copy.copied(db)
    made = re.findall(r"^CREATE (?:VIRTUAL )?TABLE (\w+)", "".join(MIGRATIONS), re.MULTILINE)
    kept_by_sqlite = {name for name in NOT_COPIED if name.startswith("story_index_")}
    assert tables(path) == {*made} | kept_by_sqlite == {*copied} | NOT_COPIED.keys()
    assert not {*copied} & NOT_COPIED.keys()


def test_a_library_of_an_older_version_is_saved_as_it_was_and_then_updated(tmp_path: Path) -> None:
    """What a step does to the rows of a table happens to those that were saved, too."""
    library = open_at(tmp_path)
    stock(library)
    library.close()
    path = tmp_path / "library.db"
    migrations = (
        *MIGRATIONS,
        MADE_UP,
        "ALTER TABLE remote_states RENAME TO states; UPDATE states SET state = upper(state);",
    )
    with closing(connect(path)) as db:
        opening.migrate(db, path, migrations[:-1])
        db.execute("INSERT INTO remote_states VALUES (2, 'read')")
    backups = sorted(tmp_path.glob("*backup*"))
    doctor.repair(path, migrations)
    assert rows(path, "SELECT * FROM states") == [(2, "READ")]
    assert rows(path, "PRAGMA user_version") == [(len(migrations),)]
    assert sorted(tmp_path.glob("*backup*")) == backups


def test_an_orphan_of_an_older_version_does_not_keep_the_update_back(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(connect(path)) as db:
        opening.migrate(db, path, MIGRATIONS[:1])
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("INSERT INTO articles VALUES (9, 'sha', 1, x'00')")
        db.execute("INSERT INTO feeds (url, added_at) VALUES ('http://a.example/', 1)")
    assert doctor.repair(path).feeds == 1
    assert rows(path, "SELECT count(*) FROM articles") == [(0,)]
