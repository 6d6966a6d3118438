"""Damaged bytes in one row: what can be made anew is, the rest is said in its place, and nothing
else is lost with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta

import pytest
from clocks import NOW
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import config, library, paths, sanitise
from tui_reader.cli import main
from tui_reader.library import listing, reading, revisions
from tui_reader.model import Entry, Listing, Subscription
from tui_reader.store import codec, feeds
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry

BODY = "<p>The harbour council of Brisvik met for nine hours. Mayor Signe Aune spoke last.</p>"


@pytest.fixture
def stocked(home: object) -> Iterator[library.Library]:
    lib = library.open(paths.user_paths(), config.Config())
    address = sanitise.url("https://news.example/feed")
    assert address is not None
    feed = feeds.add(lib.store, Subscription(address), sanitise.line("News"))
    new = [
        NewEntry(
            Entry(
                guid=str(n), title=sanitise.line(f"Story {n}"), link=None,
                author=sanitise.line("Ada"), published=NOW - timedelta(hours=n), content=BODY,
            ), sanitise.line(""),
        )
        for n in range(5)
    ]  # fmt: skip
    arrivals.add_entries(lib.store, feed.id, new)
    for row in listing.page(lib, Listing(), None, 9):
        reading.open_story(lib, row.id)
    yield lib
    lib.close()


def ids(lib: library.Library) -> list[int]:
    return [row.id for row in listing.page(lib, Listing(), None, 9)]


def damage(lib: library.Library, statement: str, *values: object) -> None:
    """What a disk does to a row: no trigger is asked."""
    with closing(sqlite3.connect(lib.paths.database)) as db, db:
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        triggers = db.execute(query).fetchall()
        for name, _sql in triggers:
            db.execute(f"DROP TRIGGER {name}")
        db.execute(statement, values)
        for _name, sql in triggers:
            db.execute(sql)


def flipped(lib: library.Library, table: str, story_id: int, column: str = "body") -> None:
    """One bit of a stored form, in its midst."""
    with closing(sqlite3.connect(lib.paths.database)) as db, db:
        query = f"SELECT {column} FROM {table} WHERE story_id = ?"
        body = bytearray(db.execute(query, (story_id,)).fetchone()[0])
        body[len(body) // 2] ^= 0x10
        db.execute(f"UPDATE {table} SET {column} = ? WHERE story_id = ?", (bytes(body), story_id))


def test_a_damaged_article_is_made_anew(stocked: library.Library) -> None:
    first = ids(stocked)[0]
    before = reading.open_story(stocked, first).article
    flipped(stocked, "articles", first)
    assert reading.open_story(stocked, first).article == before
    assert reading.cached_story(stocked, first) is not None


def test_damaged_annotations_wait_to_be_made_anew(
    stocked: library.Library, capsys: pytest.CaptureFixture[str]
) -> None:
    first = ids(stocked)[0]
    stocked.close()
    assert main(["read", str(first)]) == 0
    again = library.open(paths.user_paths(), config.Config())
    marks = again.store
    from tui_reader.library import annotation

    made = annotation.annotate(again, first)
    assert made.annotations is not None
    flipped(again, "annotations", first)
    assert reading.open_story(again, first).annotations is None
    with marks.read() as db:
        assert db.execute("SELECT annotated FROM stories WHERE id = ?", (first,)).fetchone()[0] == 0
    assert annotation.annotate(again, first).annotations == made.annotations
    again.close()


def test_a_damaged_source_is_said_where_the_story_would_stand(stocked: library.Library) -> None:
    first = ids(stocked)[0]
    flipped(stocked, "sources", first)
    assert "Brisvik" in reading.open_story(stocked, first).article.text, "it was cleaned before"
    damage(stocked, "DELETE FROM articles WHERE story_id = ?", first)
    opened = reading.open_story(stocked, first)
    assert opened.article.notice == reading.DAMAGED and not opened.article.text
    assert "Brisvik" in reading.open_story(stocked, ids(stocked)[1]).article.text


def test_the_command_line_says_it_without_a_traceback(
    stocked: library.Library, capsys: pytest.CaptureFixture[str]
) -> None:
    first = ids(stocked)[0]
    flipped(stocked, "sources", first)
    damage(stocked, "DELETE FROM articles WHERE story_id = ?", first)
    stocked.close()
    for command in (["read", str(first)], ["save", str(first)], ["stories"], ["feeds"]):
        main(command)
    shown = capsys.readouterr()
    assert "damaged" in shown.out + shown.err and "Story 4" in shown.out


def test_damaged_revisions_leave_the_others(stocked: library.Library) -> None:
    first = ids(stocked)[0]
    for blob in (codec.pack(["<p>Old.</p>", ""]), b"no zlib", codec.pack(["x"])):
        damage(
            stocked,
            "INSERT INTO revisions (story_id, replaced_at, title, body) VALUES (?, 5, 't', ?)",
            first, blob,
        )  # fmt: skip
    assert len(revisions.changes(stocked, first)) == 1


NONSENSE = ("{", "[1, {}]", '"x"', "null", "[" * 5_000, "\x00", "[[1,2,3]]", '[["x"]]')
COLUMNS: tuple[tuple[str, str], ...] = (
    ("stories", "tags"),
    ("feeds", "tags"),
    ("details", "enclosures"),
    ("details", "categories"),
)


@pytest.mark.parametrize(("table", "column"), COLUMNS)
@pytest.mark.parametrize("value", NONSENSE)
def test_a_damaged_short_list_takes_no_row_away(
    stocked: library.Library, table: str, column: str, value: str
) -> None:
    before = [(row.id, row.title) for row in listing.page(stocked, Listing(), None, 9)]
    damage(stocked, f"UPDATE {table} SET {column} = ?", value)
    assert [(row.id, row.title) for row in listing.page(stocked, Listing(), None, 9)] == before
    assert len(listing.feeds(stocked)) == 1
    assert reading.open_story(stocked, before[0][0]).article.text


@pytest.mark.parametrize("value", NONSENSE)
def test_what_the_screen_remembers_may_be_nonsense(stocked: library.Library, value: str) -> None:
    from tui_reader.store import meta

    meta.set_view_state(stocked.store, "screen", "layout", {"a": 1})
    damage(stocked, "UPDATE view_state SET value = ?", value)
    listing.state(stocked, "layout")


@pytest.mark.parametrize(
    "raw", ["\x1b]52;c;eA==\x07evil", "a\x9b2Jb", "x\u202etxt", "\x1b[2J", "tab\there"]
)
def test_what_acts_on_a_terminal_is_taken_out_of_our_own_rows_too(
    stocked: library.Library, raw: str, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(stocked, "UPDATE stories SET title = ?", raw)
    damage(stocked, "UPDATE feeds SET own_title = ?", raw)
    for row in listing.page(stocked, Listing(), None, 9):
        assert row.title.isprintable() and row.feed_title.isprintable()
    stocked.close()
    main(["stories"]), main(["feeds"])
    shown = capsys.readouterr().out.replace("\n", "").replace("\t", "")
    assert shown.isprintable()


def test_bytes_that_are_no_text_take_no_list_away(stocked: library.Library) -> None:
    damage(stocked, "UPDATE stories SET title = CAST(x'ff41c3' AS TEXT)")
    damage(stocked, "UPDATE details SET published = 99999999999999999")
    assert "A" in listing.page(stocked, Listing(), None, 9)[0].title
    for story_id in ids(stocked):
        reading.open_story(stocked, story_id)


FORMS: tuple[Callable[[bytes], object], ...] = (
    codec.unpack,
    codec.unpack_source,
    codec.unpack_text,
    lambda blob: codec.article(1, "", 1, blob),
    lambda blob: codec.recognised("", 1, blob),
)


@given(st.sampled_from(FORMS), st.binary(max_size=60) | st.recursive(
    st.none() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=7) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=12,
).map(codec.pack))  # fmt: skip
def test_whatever_the_bytes_are_it_is_a_value_or_damage(
    read: Callable[[bytes], object], blob: bytes
) -> None:
    from tui_reader.errors import DamagedError

    try:
        read(blob)
    except DamagedError as error:
        assert "damaged" in error.sentence


def test_a_damaged_story_is_not_tried_for_ever(stocked: library.Library) -> None:
    """Names are recognised ahead of the others, and the task comes to its end."""
    import threading

    from tui_reader.library import annotation

    first = ids(stocked)[0]
    flipped(stocked, "sources", first)
    damage(stocked, "DELETE FROM articles WHERE story_id = ?", first)
    damage(stocked, "UPDATE stories SET cleaned = 0 WHERE id = ?", first)
    seen: list[int] = []
    annotation.run_ahead(
        stocked, lambda done, _left: seen.append(done), lambda: False, threading.Event()
    )
    assert len(seen) < 12
    assert [reading.open_story(stocked, one).annotations is not None for one in ids(stocked)] == [
        False, True, True, True, True,
    ]  # fmt: skip


def test_nothing_is_recognised_ahead_where_nothing_can_be_kept(stocked: library.Library) -> None:
    import threading

    from tui_reader.library import annotation

    stocked.store.read_only = True
    annotation.run_ahead(stocked, lambda *_: None, lambda: False, threading.Event())


def test_a_full_disk_shows_what_its_log_holds(stocked: library.Library) -> None:
    """The last words of a killed program stand in the log only: they are copied from it."""
    from tui_reader.store import opening

    reading.set_starred(stocked, [ids(stocked)[0]], True)
    path = stocked.paths.database
    copy = path.with_name("copy.db")
    copy.write_bytes(path.read_bytes())
    copy.with_name("copy.db-wal").write_bytes(path.with_name("library.db-wal").read_bytes())
    opening._copy_log(copy)
    with closing(sqlite3.connect(f"file:{copy}?immutable=1", uri=True)) as db:
        assert db.execute("SELECT sum(starred) FROM stories").fetchone() == (1,)


@pytest.mark.parametrize("value", NONSENSE)
def test_a_change_that_is_damaged_is_passed_over_in_words(
    stocked: library.Library, value: str
) -> None:
    from tui_reader.errors import DamagedError
    from tui_reader.library import undo

    first, second = ids(stocked)[:2]
    reading.set_starred(stocked, [first], True)
    reading.set_starred(stocked, [second], True)
    damage(
        stocked, "UPDATE change_rows SET before = ? WHERE id = (SELECT max(id) FROM change_rows)",
        value,
    )  # fmt: skip
    with pytest.raises(DamagedError, match="passed over"):
        undo.undo(stocked)
    assert undo.undo(stocked)
    starred = {row.id for row in listing.page(stocked, Listing(), None, 9) if row.starred}
    assert starred == {second}


def test_a_damaged_index_keeps_no_story_from_being_read(
    stocked: library.Library, capsys: pytest.CaptureFixture[str]
) -> None:
    first = ids(stocked)[0]
    damage(stocked, "DELETE FROM articles")
    damage(stocked, "UPDATE story_index_data SET block = x'' WHERE id = 10")
    opened = reading.open_story(stocked, first)
    assert "harbour council" in opened.article.text
    assert "library" in str(opened.article.notice)
    stocked.close()
    assert main(["read", str(first)]) == 0
    assert "harbour council" in capsys.readouterr().out


# --- doctor ---------------------------------------------------------------------------------------


def said(capsys: pytest.CaptureFixture[str], *more: str) -> str:
    main(["doctor", *more])
    return capsys.readouterr().out


def test_the_doctor_reads_every_stored_form(
    stocked: library.Library, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, third = ids(stocked)[:3]
    assert "is sound" in said(capsys)
    flipped(stocked, "sources", first)
    flipped(stocked, "articles", second)
    damage(stocked, "UPDATE stories SET tags = '{' WHERE id = ?", third)
    damage(stocked, "UPDATE feeds SET tags = 'x'")
    stocked.close()
    found = said(capsys)
    assert f"the text of story {first}." in found and f"of story {second}." in found
    assert f"the tags of stories {third}." in found and "the tags of feeds" in found


@pytest.mark.parametrize("gone", ["details", "story_index", "mentions", "stories_counted_in"])
def test_the_doctor_misses_what_is_not_there(
    stocked: library.Library, capsys: pytest.CaptureFixture[str], gone: str
) -> None:
    kind = "TRIGGER" if gone == "stories_counted_in" else "TABLE"
    with closing(sqlite3.connect(stocked.paths.database)) as db, db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute(f"DROP {kind} {gone}")
    stocked.close()
    assert f"missing: {gone}" in said(capsys)


@pytest.mark.parametrize(("number", "bit"), [(a, b) for a in ("user_version", "application_id")
                                             for b in (1, 5, 9, 16, 23, 30)])  # fmt: skip
def test_one_bit_of_the_header_loses_nothing(
    stocked: library.Library, capsys: pytest.CaptureFixture[str], number: str, bit: int
) -> None:
    before = ids(stocked)
    stocked.close()
    with closing(sqlite3.connect(stocked.paths.database)) as db, db:
        value = db.execute(f"PRAGMA {number}").fetchone()[0] ^ (1 << bit)
        db.execute(f"PRAGMA {number} = {value}")
    said(capsys, "--repair")
    again = library.open(paths.user_paths(), config.Config())
    assert ids(again) == before
    again.close()
