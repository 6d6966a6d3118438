"""The mirror: what the user made survives the library, and costs a change nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from store_makers import NOON, entry, feed_of, open_at, text

from tui_reader.model import Highlight, Listing, Span
from tui_reader.store import (
    backups,
    changelog,
    feeds,
    highlights,
    integrity,
    journal,
    meta,
    mirror,
    mirrored,
    rules,
    sources,
    stories,
    undo,
)
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages


def used(folder: Path) -> Path:
    """A library in which the user has done something of each sort."""
    library = open_at(folder)
    feed = feed_of(library, "daily", count=12, folder=("News",))
    feeds.rename(library, feed, text("Mine"))
    removed = feed_of(library, "weekly", count=2)
    feeds.remove(library, removed)
    stories.set_starred(library, [1, 2, 3])
    stories.set_starred(library, [2], False)
    stories.set_tags(library, [4], [text("war"), text("日本")])
    note(library, 5, "first", "a note\nof two lines “\u2028”")
    number = note(library, 6, "second")
    highlights.change(library, number, note=text("changed"))
    highlights.remove(library, note(library, 7, "removed"))
    rules.keep(library, text("Cats"), text("cats"))
    rules.add(library, text("cats"), "star", text(""))
    library.close()
    return folder / "library.db"


def note(library: Store, story: int, quote: str, words: str = "") -> int:
    mark = Highlight(0, Span(0, 4), text(quote), text("before "), text(" after"), note=text(words))
    return highlights.add(library, story, mark)


def made(library: Store) -> list[object]:
    """All that the user made, as it is shown."""
    ids = [row.id for row in pages.page(library, Listing("starred"))]
    return [
        [(f.url, f.title, f.folder) for f in feeds.all(library)],
        ids,
        [(row.id, row.title, row.tags) for row in pages.page(library, Listing("tag", "war"))],
        [(one.row.id, one.row.title, one.highlight) for one in highlights.all(library)],
        [(one.title, one.query) for one in rules.smart_feeds(library)],
        [(one.query, one.action) for one in rules.all(library)],
    ]


def shown(path: Path) -> list[object]:
    library = open_at(path.parent)
    try:
        return made(library)
    finally:
        library.close()


def held(path: Path) -> journal.Held:
    return journal.read(mirror.path_of(path))


# --- what comes back ------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [None, 0, 100, 5_000, 60_000])
def test_what_the_user_made_survives_a_lost_or_truncated_library(
    tmp_path: Path, size: int | None
) -> None:
    path = used(tmp_path)
    before = shown(path)
    data = path.read_bytes()
    path.unlink()
    if size is not None:
        path.write_bytes(data[:size])
    if size:
        assert integrity.check(path)
        done = integrity.repair(path)
        assert done.lost + done.stories == 14
        assert integrity.check(path) == []
    library = open_at(tmp_path)
    assert made(library) == before
    assert bool(library.brought_back) == (not size)
    library.close()
    assert shown(path) == before
    library = open_at(tmp_path)
    assert library.brought_back == "", "it is told once"
    library.close()


def test_a_story_that_came_back_is_known_when_its_feed_brings_it_again(tmp_path: Path) -> None:
    path = used(tmp_path)
    path.unlink()
    library = open_at(tmp_path)
    source = sources.get(library, 5)
    assert source is not None
    assert source.content == "<p>before first after</p>", "what was marked is its text"
    again = [entry(f"daily-{n}", published=NOON) for n in range(12)]
    done = stories.add_entries(library, 1, again, NOON)
    assert len(done.new) == 12 - 5
    source = sources.get(library, 5)
    assert source is not None
    assert source.content.startswith("<p>The body of daily-")
    assert {one.row.id for one in highlights.all(library)} == {5, 6}
    assert [row.id for row in pages.page(library, Listing("search", "story"))]
    library.close()


def test_a_library_that_lost_its_log_is_brought_on(tmp_path: Path) -> None:
    path = used(tmp_path)
    old = path.read_bytes()
    library = open_at(tmp_path)
    stories.set_starred(library, [9])
    note(library, 9, "third", "the newest")
    before = made(library)
    library.close()
    path.write_bytes(old)
    library = open_at(tmp_path)
    assert made(library) == before
    assert library.brought_back.endswith("2 changes came back from it.")
    library.close()


def test_words_that_changed_on_the_disk_are_seen_and_mended(tmp_path: Path) -> None:
    path = used(tmp_path)
    before = shown(path)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE highlights SET note = 'chanjed' WHERE note = 'changed'")
    assert integrity.check(path) == ["Of highlights, 1 is otherwise in the mirror."]
    integrity.repair(path)
    assert shown(path) == before


@pytest.mark.parametrize(
    ("column", "value"),
    [("guid", "daily-1\x7f"), ("guid", ""), ("guid", "of another"), ("link", "http://x.example/"),
     ("link", None), ("link", "http://news.examplu/daily-0")],
)  # fmt: skip
def test_an_address_that_changed_on_the_disk_is_as_it_was(
    tmp_path: Path, column: str, value: str | None
) -> None:
    path = used(tmp_path)
    query = "SELECT story_id, guid, link FROM details ORDER BY 1"
    with closing(sqlite3.connect(path)) as db, db:
        before = db.execute(query).fetchall()
        db.execute(f"UPDATE details SET {column} = ? WHERE story_id IN (1, 9)", (value,))
    assert integrity.check(path) == ["Of addresses of stories, 1 is otherwise in the mirror."]
    integrity.repair(path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute(query).fetchall()[0] == before[0]
    assert integrity.check(path) == []
    library = open_at(tmp_path)
    again = [entry(f"daily-{n}", published=NOON - timedelta(hours=n + 1)) for n in range(12)]
    assert stories.add_entries(library, 1, again, NOON).new == (), "each is known again"
    library.close()


def test_an_address_that_the_feed_changed_is_no_damage(tmp_path: Path) -> None:
    path = used(tmp_path)
    library = open_at(tmp_path)
    moved = entry("https://new/0", "Story daily-0", link="http://news.example/moved",
                  content="<p>The body of daily-0.</p>")  # fmt: skip
    assert stories.add_entries(library, 1, [moved], NOON).new == ()
    library.close()
    assert integrity.check(path) == []


def test_a_restored_library_is_not_brought_on_from_the_mirror_of_another(tmp_path: Path) -> None:
    path = used(tmp_path)
    copy = tmp_path / "copy.db"
    backups.make(path, copy)
    before = shown(path)
    library = open_at(tmp_path)
    note(library, 9, "third", "to be undone")
    library.close()
    aside = backups.restore(path, copy).aside
    assert shown(path) == before
    assert aside is not None and "to be undone" in mirror.path_of(aside).read_text()
    backups.restore(path, aside)
    assert len(shown(path)[3]) == 3  # type: ignore[arg-type]


def test_a_lost_library_is_restored_with_what_came_after_the_backup(tmp_path: Path) -> None:
    path = used(tmp_path)
    backups.make(path, tmp_path / "copy.db")
    library = open_at(tmp_path)
    note(library, 9, "third", "the newest")
    before = made(library)
    library.close()
    path.unlink()
    backups.restore(path, tmp_path / "copy.db")
    assert shown(path) == before


# --- the file -------------------------------------------------------------------------------------


def test_the_mirror_follows_each_change_and_what_is_undone(tmp_path: Path) -> None:
    path = used(tmp_path)
    library = open_at(tmp_path)
    before = held(path).rows
    note(library, 8, "new")
    assert len(held(path).rows["highlights"]) == 3
    while undo.undo(library):
        assert mirror.number_of(library._writer) == held(path).number
    assert held(path).rows["highlights"] == {}
    while undo.redo(library):
        pass
    rows = held(path).rows
    assert len(rows.pop("highlights")) == 3
    assert rows["rules"] == before["rules"]
    library.close()
    assert integrity.check(path) == []


def test_a_torn_or_damaged_line_costs_itself_only(tmp_path: Path) -> None:
    path = used(tmp_path)
    file = mirror.path_of(path)
    whole = held(path)
    lines = file.read_bytes().split(b"\n")
    for number, line in enumerate(lines):
        if line:
            for harmed in (line[:-9], b"\xff" + line[1:], line.replace(b":1", b":7", 1)[:-1]):
                file.write_bytes(b"\n".join([*lines[:number], harmed, *lines[number + 1 :]]))
                now = journal.read(file)
                assert now.damaged == 1
                differ = [
                    (table, key)
                    for table, rows in whole.rows.items()
                    for key in rows
                    if now.rows.get(table, {}).get(key) != rows[key]
                ]
                assert len(differ) <= 1
    file.write_bytes(b"\x00" * 5_000)
    assert not journal.read(file)


def test_a_change_that_was_not_committed_does_not_count(tmp_path: Path) -> None:
    path = used(tmp_path)
    before = held(path).rows
    file = mirror.path_of(path)
    kept = path.read_bytes()
    library = open_at(tmp_path)
    note(library, 9, "killed before it was committed")
    library.close()
    path.write_bytes(kept)
    library = open_at(tmp_path)  # who cannot tell takes it for one that was
    assert len(highlights.all(library)) == 3
    library.close()
    lines = file.read_text().splitlines()
    number = held(path).number
    file.write_text(
        "\n".join([*lines, journal.row_line("rules", 9, "{}"), journal.number_line(number)])
    )
    assert "rules" in before and 9 in held(path).rows["rules"]
    with file.open("a") as more:
        more.write("\n\n" + journal.row_line("rules", 8, "{}") + "\n" + journal.number_line(number))
    assert {8, 9} & held(path).rows["rules"].keys() == {8}


def test_a_mirror_that_cannot_be_written_holds_no_change_up(tmp_path: Path) -> None:
    path = used(tmp_path)
    file = mirror.path_of(path)
    file.unlink()
    file.mkdir()
    library = open_at(tmp_path)
    note(library, 9, "third")
    stories.set_starred(library, [9])
    library.close()
    assert integrity.check(path) == []
    file.rmdir()
    library = open_at(tmp_path)
    stories.set_read(library, [9], True)  # any change will do
    library.close()
    assert len(held(path).rows["highlights"]) == 3
    assert 9 in held(path).rows["stories"]


def test_a_long_journal_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "LARGE", 10_000)
    path = used(tmp_path)
    library = open_at(tmp_path)
    for turn in range(40):
        stories.set_starred(library, [5], bool(turn % 2))
    before = held(path)
    large = mirror.path_of(path).stat().st_size
    library.close()
    assert mirror.path_of(path).stat().st_size < large / 3
    assert (held(path).rows, held(path).number) == (before.rows, before.number)
    assert integrity.check(path) == []


def test_reading_writes_nothing_to_the_mirror(tmp_path: Path) -> None:
    path = used(tmp_path)
    before = mirror.path_of(path).stat()
    library = open_at(tmp_path)
    for story in range(1, 12):
        stories.set_read(library, [story], True)
    meta.put(library, "samples_seen", "1")
    library.close()
    after = mirror.path_of(path).stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)


# --- one fact, one place --------------------------------------------------------------------------


def test_whatever_commands_change_is_mirrored_or_says_why_not() -> None:
    codes = {facet.code for facet in changelog.FACETS}
    assert mirrored.NOT_MIRRORED.keys() <= codes
    tables = {f.table for f in changelog.FACETS if f.code not in mirrored.NOT_MIRRORED}
    assert {one.table for one in mirrored.kept()} == tables
    assert {"feeds", "stories", "highlights"} <= tables


def test_a_made_up_row_is_mirrored_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(mirrored.NOT_MIRRORED, 11)
    library = open_at(tmp_path)
    meta.put(library, "made_up", "yes")
    assert {"key": "made_up", "value": "yes"} in held(library.path).rows["meta"].values()
    library.close()
