"""Stories without a title: one name for them in lists, orders, filters, notes and undo."""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from store_makers import NOON, entry, feed_of, open_at, sql, subscription, text

from tui_reader.model import Article, Block, Highlight, Listing, Role, Span
from tui_reader.startup import fast_read
from tui_reader.store import (
    articles,
    feeds,
    highlights,
    opening,
    stories,
    undo,
)
from tui_reader.store.connection import Store
from tui_reader.store.database import connect
from tui_reader.store.lists import pages
from tui_reader.store.schema import MIGRATIONS, VERSION
from tui_reader.store.types import NewEntry

WORDS = {"heron": "Heron on the pier", "apple": "Apples are ripe", "none": ""}


def untitled(guid: str, words: str, **more: object) -> NewEntry:
    made = entry(guid, snippet=words, **more)
    return replace(made, entry=replace(made.entry, title=text("")))


def filled(library: Store) -> int:
    feed_id = feeds.add(library, subscription("micro")).id
    new = [untitled(guid, words) for guid, words in WORDS.items()]
    stories.add_entries(library, feed_id, [*new, entry("bread", "Bread again")], NOON)
    return feed_id


def test_every_list_order_and_filter_knows_the_name(library: Store) -> None:
    filled(library)
    names = ["Apples are ripe", "Bread again", "Heron on the pier", "news.example/none"]
    by_title = Listing(order="title")
    rows = pages.page(library, by_title)
    assert [row.title for row in rows] == names
    assert [row.titled for row in rows] == [False, True, False, False]
    for number, row in enumerate(rows):
        assert pages.rank(library, by_title, pages.key_of(row)) == number
        after = pages.page(library, by_title, pages.key_of(row))
        assert [one.title for one in after] == names[number + 1 :]
    for words in ("heron", "ПЬЕР", "pier heron"):
        found = pages.page(library, Listing(filter=words))
        assert [row.title for row in found] == names[2:3] * (words != "ПЬЕР")
    seen = fast_read.look(library.path, VERSION)
    assert seen and [stories.row_of(one) for one in seen.stories] == pages.page(library, Listing())


def test_undo_and_notes_name_it(library: Store) -> None:
    filled(library)
    apple = next(row for row in pages.page(library, Listing()) if row.title.startswith("Apples"))
    stories.set_starred(library, [apple.id])
    assert undo.undo(library) == "Star “Apples are ripe”"
    nothing = text("")
    highlights.add(library, apple.id, Highlight(0, Span(0, 1), text("x"), nothing, nothing))
    assert [one.row.title for one in highlights.all(library, "apples")] == ["Apples are ripe"]


def test_it_is_called_anew_when_it_is_cleaned_or_changed(library: Store) -> None:
    feed_id = filled(library)
    words = "What is left of it"
    sha = hashlib.sha256(words.encode()).hexdigest()
    block = Block(Span(0, len(words)), Role.PARAGRAPH)
    number = next(row.id for row in pages.page(library, Listing()) if "none" in row.title)
    articles.put(library, Article(number, text(words), sha, (block,)))
    assert (row := stories.row(library, number)) and row.title == words and not row.titled
    new = untitled("none", "Now with words", content="<p>Now with words</p>")
    assert stories.add_entries(library, feed_id, [new], NOON).updated == (number,)
    assert (row := stories.row(library, number)) and row.title == "Now with words"
    given = entry("none", "And a title", content="<p>Now with words</p>")
    assert stories.add_entries(library, feed_id, [given], NOON).updated == (number,)
    assert (row := stories.row(library, number)) and row.title == "And a title" and row.titled


def test_an_older_library_calls_them_by_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    db = connect(path)
    opening.migrate(db, path, MIGRATIONS[:4])
    db.execute("INSERT INTO feeds (url, added_at) VALUES ('http://a.example/', 1)")
    for number, (snippet, link) in enumerate((("Old words", None), ("", "http://a.example/1"))):
        at = NOON.timestamp() + number
        db.execute("INSERT INTO stories (feed_id, at, cleaned, title) VALUES (1, ?, 9, '')", (at,))
        db.execute(
            "INSERT INTO details (story_id, guid, link, arrived, content_key, snippet)"
            " VALUES (?, ?, ?, 1, 1, ?)", (number + 1, str(number), link, snippet),
        )  # fmt: skip
    db.execute("INSERT INTO stories (feed_id, at, cleaned, title) VALUES (1, 0, 9, '')")
    db.execute("INSERT INTO stories (feed_id, at, cleaned, title) VALUES (1, 0, 9, 'Said')")
    db.commit()
    db.close()
    with closing(open_at(tmp_path)) as library:
        found = sql(library, "SELECT title, called, cleaned FROM stories ORDER BY id")
    assert found == [
        ("", "Old words", 0), ("", "http://a.example/1", 0), ("", "Story of 1970-01-01", 0),
        ("Said", "", 9),
    ]  # fmt: skip


def test_titled_stories_have_no_other_name(library: Store) -> None:
    feed_of(library)
    assert sql(library, "SELECT DISTINCT called FROM stories") == [("",)]
