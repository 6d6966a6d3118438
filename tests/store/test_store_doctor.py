"""Damage: that it is noticed, said in words, and what is saved."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from store_makers import counted, feed_of, integrity, maintained, open_at, text

from tui_reader.errors import CorruptLibraryError, StoreError
from tui_reader.model import Article, Highlight, Listing, Span
from tui_reader.store import articles, feeds, highlights, recovery, rules, sources, stories
from tui_reader.store import integrity as doctor
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages

PAGE = 4096


def stocked(folder: Path) -> Path:
    library = open_at(folder)
    feed_of(library, "daily", count=300, folder=("News",))
    feed_of(library, "weekly", count=100)
    stories.set_starred(library, range(1, 50))
    stories.set_tags(library, [7], [text("war")])
    highlights.add(library, 9, Highlight(0, Span(0, 1), text("T"), text(""), text("")))
    articles.put(library, Article(9, text("Title\n\nUnusual"), "sha", (), cleaner_version=1))
    library.close()
    return folder / "library.db"


def user_view(library: Store) -> list[object]:
    return [
        [(f.title, f.folder, f.unread, f.total) for f in feeds.all(library)],
        pages.page(library, Listing(), limit=1_000),
        pages.page(library, Listing("starred"), limit=1_000),
        pages.page(library, Listing("tag", "war")),
        pages.page(library, Listing("search", "unusual")),
        highlights.all(library),
        sources.get(library, 1),
    ]


def test_a_sound_library_has_no_problems(tmp_path: Path) -> None:
    assert doctor.check(stocked(tmp_path)) == []
    assert doctor.check(tmp_path / "other.db") == [f"There is no library {tmp_path / 'other.db'}."]


def test_wrong_counters_are_found_and_mended(tmp_path: Path) -> None:
    path = stocked(tmp_path)
    library = open_at(tmp_path)
    with library.write() as db:
        db.execute("UPDATE counts SET unread = 5")
    library.close()
    assert doctor.check(path) == ["The counters of 2 feeds are wrong."]
    done = doctor.repair(path)
    assert doctor.check(path) == []
    assert done.stories > 100


def test_repairing_a_sound_library_loses_nothing(tmp_path: Path) -> None:
    path = stocked(tmp_path)
    library = open_at(tmp_path)
    before = user_view(library)
    library.close()
    done = doctor.repair(path)
    assert (done.stories, done.feeds, done.unreadable) == (400, 2, 0)
    assert done.aside.exists() and "Saved 400 stories of 2 feeds" in done.sentence
    library = open_at(tmp_path)
    assert user_view(library) == before
    assert maintained(library) == counted(library)
    library.close()


@pytest.mark.parametrize("seed", range(6))
def test_from_a_damaged_library_most_is_saved(tmp_path: Path, seed: int) -> None:
    path = stocked(tmp_path)
    data = bytearray(path.read_bytes())
    chance = random.Random(seed)
    for _ in range(3):
        page = chance.randrange(40, len(data) // PAGE)
        data[page * PAGE : page * PAGE + PAGE] = chance.randbytes(PAGE)
    path.write_bytes(data)
    assert doctor.check(path) != []
    done = doctor.repair(path)
    assert doctor.check(path) == [] and integrity(path) == "ok"
    assert done.stories > 250 and done.feeds == 2
    library = open_at(tmp_path)
    assert maintained(library) == counted(library)
    assert pages.page(library, Listing())
    library.close()


def test_damage_met_while_reading_is_said_in_words(tmp_path: Path) -> None:
    path = stocked(tmp_path)
    data = bytearray(path.read_bytes())
    for page in range(30, len(data) // PAGE):
        data[page * PAGE : page * PAGE + PAGE] = b"\xff" * PAGE
    path.write_bytes(data)
    with pytest.raises(CorruptLibraryError, match="doctor --repair"):
        library = open_at(tmp_path)
        try:
            for story_id in range(1, 400):
                stories.story(library, story_id)
                sources.get(library, story_id)
        finally:
            library.close()


def test_what_cannot_be_read_at_all_becomes_an_empty_library(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(b"\x00garbage" * 5_000)
    done = doctor.repair(path)
    assert done.stories == 0
    assert done.aside.read_bytes() == b"\x00garbage" * 5_000
    library = open_at(tmp_path)
    assert feeds.all(library) == []
    library.close()


def test_a_truncated_library_is_noticed_and_saved(tmp_path: Path) -> None:
    path = stocked(tmp_path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 3 // 4])
    assert doctor.check(path) != []
    with suppress(StoreError):
        open_at(tmp_path).close()
    done = doctor.repair(path)
    assert doctor.check(path) == []
    assert done.stories > 100


def test_rows_are_saved_though_the_list_of_tables_is_damaged(tmp_path: Path) -> None:
    path = stocked(tmp_path)
    data = bytearray(path.read_bytes())
    for page in recovery._children(bytes(data[:PAGE])):
        data[(page - 1) * PAGE : page * PAGE] = b"\xa5" * PAGE
    path.write_bytes(data)
    assert doctor.check(path) != []
    done = doctor.repair(path)
    assert (done.stories, done.feeds, done.unreadable) == (400, 2, 0)
    assert sorted(file.name for file in tmp_path.iterdir() if "damaged" not in file.name) == [
        "library.db",
        "library.mirror",
    ]


def test_a_header_that_counts_free_pages_without_any_is_told_and_mended(tmp_path: Path) -> None:
    """SQLite itself calls some of these sound, until a page is wanted."""
    path = stocked(tmp_path)
    data = bytearray(path.read_bytes())
    assert data[32:40] == bytes(8)
    data[39] = 16
    path.write_bytes(data)
    assert "free" in doctor.check(path)[0]
    assert doctor.repair(path).stories == 400
    assert doctor.check(path) == []


@pytest.mark.parametrize(
    ("was", "now"),
    [(b"CREATE TABLE feeds", b"CREATE \xe3\xffBLE feeds"),
     (b"CREATE TABLE stories", b"CREATE TABLE \xc3tories"),
     (b"CREATE TRIGGER", b"CREATE TRIG\xff\xfeR"),
     (b"CREATE INDEX", b"\x80\x81EATE INDEX"),
     (b"CREATE VIRTUAL", b"CREATE VIRT\xe3\x28L")],
    ids=range(5),
)  # fmt: skip
def test_bytes_that_are_no_words_in_the_list_of_tables_are_told_and_mended(
    tmp_path: Path, was: bytes, now: bytes
) -> None:
    library = open_at(tmp_path)
    feed_of(library, "daily", count=30)
    library.close()
    path = tmp_path / "library.db"
    data = path.read_bytes()
    path.write_bytes(data.replace(was, now))
    with pytest.raises(CorruptLibraryError):
        open_at(tmp_path).close()
    assert "damaged" in doctor.check(path)[0]
    assert doctor.repair(path).stories == 30
    assert doctor.check(path) == []


@pytest.mark.parametrize(
    "damage", ["start = 'x'", "start = -5", "end = 'y'", "end = 1 << 60", "start = 9, end = 2"]
)
def test_a_note_whose_place_is_damaged_keeps_its_quote_and_words(
    library: Store, damage: str
) -> None:
    feed_of(library, "notes", count=1)
    mark = Highlight(0, Span(0, 5), text("Tides"), text(""), text(""), note=text("mine"))
    highlights.add(library, 1, mark)
    with library.write() as db:
        db.execute(f"UPDATE highlights SET {damage}")
    (found,) = highlights.of_story(library, 1)
    assert (found.quote, found.note, found.orphaned) == ("Tides", "mine", True)
    assert (found.span.start, found.span.end) == (0, 0)
    assert highlights.all(library)[0].highlight == found


@pytest.mark.parametrize("damage", ["''", "x'ff'", "1 << 40", "-(1 << 62)", "1e300", "'soon'"])
def test_a_story_whose_date_is_damaged_takes_no_list_away(library: Store, damage: str) -> None:
    feed_of(library, "daily", count=9)
    with library.write() as db:
        db.execute(f"UPDATE stories SET at = {damage} WHERE id IN (2, 5)")
    for kind in ("all", "unread", "inbox"):
        listing = Listing(kind) if kind != "inbox" else Listing("feed", "1")
        found = pages.page(library, listing, limit=20)
        assert {row.id for row in found} == set(range(1, 10))
        assert all(datetime.fromtimestamp(row.at, UTC).year < 10_000 for row in found)


def test_a_damaged_rule_is_shown_without_what_acts_on_a_terminal(library: Store) -> None:
    rules.add(library, text("council"), "star", text(""))
    with library.write() as db:
        db.execute("UPDATE rules SET action = char(27) || ']0;x' || char(7)")
    (found,) = rules.all(library)
    assert "\x1b" not in found.action and "\x07" not in found.action
