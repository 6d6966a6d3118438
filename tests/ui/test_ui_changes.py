"""One changed story: every pane that shows it says so at once, and no list is read again."""

from __future__ import annotations

from pathlib import Path

import pytest
from ui_screen import PLAIN, add, column, filled, open_first, press, reader, story, until

from tui_reader import library, sanitise
from tui_reader.library import listing, reading
from tui_reader.model import Listing
from tui_reader.store import feeds
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry


def edited() -> library.Library:
    """A library whose newest story was changed by its publisher after it had been read."""
    lib = filled()
    feed = next(one for one in feeds.all(lib.store) if one.title == "Harbour News")
    changed = story(1, body="<p>The harbour council met again, and said another thing.</p>")
    arrivals.add_entries(lib.store, feed.id, [NewEntry(changed, sanitise.line(""))])
    row = listing.page(lib, Listing(), None, 1)[0]
    assert row.updated
    reading.set_read(lib, [row.id], True)
    return lib


async def test_the_sign_of_a_change_goes_when_the_story_was_read_and_left() -> None:
    async with reader(edited()) as (app, pilot):
        sign = column(app, "stories").splitlines()[1]
        assert "~" in sign
        await open_first(app, pilot)
        await press(pilot, "h")
        assert "~" not in column(app, "stories").splitlines()[1]


@pytest.mark.parametrize("keys", ["A", "gA", "uA"])
async def test_marking_all_read_leaves_what_was_never_shown(keys: str) -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        if keys[0] == "u":
            app.screen.controllers.story_list.open(Listing("unread"))
            await pilot.pause()
        feed = next(one for one in feeds.all(lib.store) if one.title == "Harbour News")
        late = [NewEntry(story(n), sanitise.line("")) for n in (31, 32)]
        arrivals.add_entries(lib.store, feed.id, late)
        app.screen.controllers.story_list.notice_new()
        assert "2 new" in column(app, "stories")
        await press(pilot, *keys.removeprefix("u"))
        await until(pilot, lambda: "12 stories marked read" in column(app, "status"))
        rows = listing.page(lib, Listing(), None, 20)
        assert {row.title for row in rows if not row.read} == {story(31).title, story(32).title}
        await press(pilot, *keys.removeprefix("u"))
        await until(pilot, lambda: "2 stories marked read" in column(app, "status"))


@pytest.mark.parametrize("key", ["f", "m"])
async def test_a_mark_is_shown_without_reading_the_list_again(key: str) -> None:
    async with reader(filled()) as (app, pilot):
        window = app.screen.context.panes.stories.window
        before = column(app, "stories").splitlines()[1]
        await press(pilot, key)
        assert column(app, "stories").splitlines()[1] != before
        assert app.screen.context.panes.stories.window is window


async def test_a_saved_story_has_its_mark_without_reading_the_list_again() -> None:
    async with reader(filled()) as (app, pilot):
        stories = app.screen.context.panes.stories
        window = stories.window
        await press(pilot, "s")
        await until(pilot, lambda: "Saved as" in column(app, "status"))
        row = stories.selected()
        assert row.saved and Path(row.path).expanduser().exists()
        assert stories.window is window and "↓" in column(app, "stories").splitlines()[1]


async def test_the_list_of_saved_stories_has_a_story_as_soon_as_it_is_saved() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "s")
        await until(pilot, lambda: "Saved as" in column(app, "status"))
        await press(pilot, "h", "G", "g", "g", "j", "j", "j", "enter")
        assert "Story number 1" in column(app, "stories")


async def test_several_saved_stories_have_their_marks_each() -> None:
    lib = filled(PLAIN)
    add(lib, "Third Feed", [story(1, "Another one")])
    async with reader(lib) as (app, pilot):
        await press(pilot, "v", "j", "v", "s")
        await until(pilot, lambda: "stories saved" in column(app, "status"))
        rows = listing.page(lib, Listing(), None, 3)
        shown = [app.screen.context.panes.stories.window.row(at) for at in range(3)]
        assert [row.saved for row in shown] == [row.saved for row in rows]
        assert sum(row.saved for row in rows) == 2
