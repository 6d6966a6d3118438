"""A shared folder: two libraries are one reader, without a server."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from clocks import Stopped
from folder_devices import Device, text

from tui_reader.library import account_words, accounts
from tui_reader.model import Correction, Overrides
from tui_reader.store import articles, changelog, corrections, feeds, highlights, rules, undo
from tui_reader.store import stories as stored
from tui_reader.store.affairs import groups
from tui_reader.store.shared import things
from tui_reader.sync.folder import lines


@pytest.fixture
def pair(tmp_path: Path, stopped: Stopped) -> Iterator[tuple[Device, Device]]:
    """Two devices in one folder, with the same feed fetched on both."""
    folder = tmp_path / "shared"
    folder.mkdir()
    one, two = (Device(tmp_path / name, folder, stopped) for name in ("one", "two"))
    one.subscribe()
    one.fetch("a", "b", "c")
    one.join()
    two.join()
    two.fetch("a", "b", "c")
    yield one, two
    one.lib.close()
    two.lib.close()


def settle(*devices: Device) -> None:
    """Until nothing is new anywhere."""
    for _ in range(2):
        for device in devices:
            device.well()


def test_subscriptions_come_with_the_folder_and_are_fetched_here(
    tmp_path: Path, stopped: Stopped
) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    one, two = (Device(tmp_path / name, folder, stopped) for name in ("one", "two"))
    feed = one.subscribe()
    feeds.rename(one.lib.store, feed, text("Mine"))
    feeds.move(one.lib.store, [feed], (text("News"), text("Local")))
    feeds.set_interval(one.lib.store, feed, 90)
    one.join()
    report = two.join()
    assert report.out.feeds_added == 1
    (found,) = two.feeds().values()
    assert (found.title, found.folder, found.interval_minutes) == ("Mine", ("News", "Local"), 90)
    assert found.account == 0


def test_every_kind_goes_there_and_back(pair: tuple[Device, Device]) -> None:
    one, two = pair
    store, feed = one.lib.store, next(iter(one.feeds().values())).id
    one.read("a")
    one.star("b")
    one.tag("c", "later", "Zürich")
    stored.set_hidden(store, [one.story("b")])
    stored.set_saved(store, one.story("a"), text("/home/one/a.md"))
    stored.set_position(store, one.story("a"), 17)
    one.note("a", "why?\nand how")
    corrections.add(store, Correction("rename", text("Ferry"), text("The Ferry")), None)
    corrections.add(store, Correction("drop", text("Ferry"), text("")), one.story("c"))
    own = Overrides(keep=frozenset(), cut=frozenset({"a mark"}))
    articles.set_overrides(store, one.story("a"), own)
    articles.set_overrides(store, one.story("a"), own, whole_feed=True)
    rules.add(store, text("ferry"), "tag", text("boats"))
    rules.keep(store, text("Boats"), text("ferry OR boat"))
    feeds.set_told(store, feed, False, 1)
    feeds.set_full_text(store, feed, True)
    groups.put_together(store, [one.story("a"), one.story("c")])
    settle(one, two)
    assert two.all() == one.all()
    assert all(two.all().values()), "each kind is in it"
    assert two.sql("SELECT path FROM stories WHERE saved = 1") == [("",)], "the file is not there"
    ((told,), (other,)) = two.sql("SELECT told FROM stories WHERE title IN ('Story a', 'Story c')")
    assert told == other > 0

    # And back: what the other does with it.
    mine = two.lib.store
    two.read("a", value=False)
    two.star("b", value=False)
    two.tag("c", "Zürich")
    ((highlight,),) = two.sql("SELECT id FROM highlights")
    highlights.change(mine, highlight, note=text("so"), colour="blue")
    rules.enable(mine, rules.all(mine)[0].id, False)
    rules.edit(mine, rules.smart_feeds(mine)[0].id, text("ferries"))
    corrections.remove(mine, corrections.all(mine)[0].id)
    groups.take_out(mine, two.story("a"))
    settle(two, one)
    assert one.all() == two.all()
    assert one.notes() == [("Story a", "ferry", "so", "blue")]
    assert one.marks("c")[2] == '["Zürich"]'


def test_what_is_taken_away_is_taken_away_there_and_undo_brings_it_back(
    pair: tuple[Device, Device],
) -> None:
    one, two = pair
    key = one.note("a", "mine")
    smart = rules.keep(one.lib.store, text("Boats"), text("ferry"))
    rule = rules.add(one.lib.store, text("ferry"), "star", text(""))
    settle(one, two)
    assert len(two.notes()) == 1
    for gone in (
        lambda: highlights.remove(one.lib.store, key),
        lambda: rules.drop(one.lib.store, smart),
        lambda: rules.remove(one.lib.store, rule),
        lambda: feeds.remove(one.lib.store, next(iter(one.feeds().values())).id),
    ):
        before = one.all()
        gone()
        settle(one, two)
        assert two.all() == one.all() != before
        undo.undo(one.lib.store)
        settle(one, two)
        assert two.all() == one.all() == before
        undo.redo(one.lib.store)
        settle(one, two)
        assert two.all() == one.all() != before


def test_a_mark_waits_for_its_story(pair: tuple[Device, Device]) -> None:
    one, two = pair
    one.fetch("late")
    one.star("late")
    one.note("late", "look")
    settle(one, two)
    two.fetch("late")
    assert two.marks("late")[1] == 0
    assert "1 story marked as there" in account_words.came(report := two.well())
    assert "changed" in account_words.came(report), "the note"
    assert two.marks("late")[1] == 1
    assert two.notes() == [("Story late", "ferry", "look", "green")]
    assert two.sql("SELECT * FROM shared_waiting") == []


def test_marks_of_both_sides_are_joined_when_a_library_joins(
    tmp_path: Path, stopped: Stopped
) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    one, two = (Device(tmp_path / name, folder, stopped) for name in ("one", "two"))
    for device, mark in ((one, "a"), (two, "b")):
        device.subscribe()
        device.fetch("a", "b", "c")
        device.read(mark)
        device.tag("c", mark)
        device.note("c", "the same")
        rules.keep(device.lib.store, text("Boats"), text("ferry"))
    one.join()
    two.join()
    settle(one, two)
    assert one.all() == two.all()
    assert [one.marks(name)[0] for name in "abc"] == [1, 1, 0]
    assert one.all()["stories"][2][-1] == "a,b"
    assert len(one.notes()) == 1, "the same note of the same words is one"
    assert len(one.all()["smart"]) == 1


def test_a_quiet_cycle_reads_and_writes_nothing(pair: tuple[Device, Device]) -> None:
    one, two = pair
    one.read("a")
    settle(one, two)
    before = {path.name: path.read_bytes() for path in one.folder.iterdir()}
    words = two.sql("SELECT * FROM shared_words")
    for device in pair:
        report = device.well()
        assert report.out.quiet
    assert {path.name: path.read_bytes() for path in one.folder.iterdir()} == before
    assert two.sql("SELECT * FROM shared_words") == words


def test_nobody_else_may_read_what_is_written(pair: tuple[Device, Device]) -> None:
    one, _ = pair
    found = list(one.folder.iterdir())
    assert found
    for path in found:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert path.name.startswith("newsreader-")
        assert all(lines.read(line).sound for line in path.read_bytes().split(b"\n"))


def test_every_facet_travels_or_is_said_not_to() -> None:
    """A new kind of change is shared, or somebody says why it is not."""
    codes = {facet.code for facet in changelog.FACETS}
    assert codes >= things.NOT_SHARED.keys()
    travels = {(thing.table, field.name) for thing in things.THINGS for field in thing.fields}
    travels |= {("stories", field) for field in things.STORY_FIELDS}
    whole = {thing.table for thing in things.THINGS} - {"feeds"}
    beside = {("stories", "tags"), ("feeds", "removed_at"), ("stories", "path")}
    beside |= {("stories", "read_at"), ("stories", "starred_at")}
    for facet in changelog.FACETS:
        if facet.code in things.NOT_SHARED or facet.table in whole:
            continue
        assert {(facet.table, column) for column in facet.columns} <= travels | beside, facet


def test_leaving_the_folder_keeps_all_and_notes_nothing_more(pair: tuple[Device, Device]) -> None:
    one, two = pair
    one.read("a")
    settle(one, two)
    accounts.remove(two.lib, accounts.all(two.lib)[0])
    two.read("b")
    assert two.marks("a")[0] == 1
    assert two.sql("SELECT * FROM shared_words") == []
    report = two.join()
    assert report.problems == []
    settle(one, two)
    assert one.all() == two.all()
