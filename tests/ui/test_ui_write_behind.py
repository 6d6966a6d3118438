"""What comes of reading is written behind the keys: none waits for who writes, none finds it
unwritten."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from ui_rest import drained, settled
from ui_screen import column, filled, open_first, press, reader

from tui_reader.library import Library, listing, reading
from tui_reader.model import Listing


@contextmanager
def written_to(lib: Library) -> Iterator[threading.Thread]:
    """Somebody writes into the library for as long as the block goes on."""
    begun, done = threading.Event(), threading.Event()

    def write() -> None:
        with lib.store.write():
            begun.set()
            done.wait(20)

    thread = threading.Thread(target=write)
    thread.start()
    begun.wait()
    try:
        yield thread
    finally:
        done.set()
        thread.join()


async def test_the_next_story_is_shown_while_somebody_writes() -> None:
    async with reader(filled()) as (app, pilot):
        lib = app.screen.context.lib
        await open_first(app, pilot)
        first = app.screen.context.shown.story.story.row.id
        await settled(pilot)  # the next ones are ready
        await press(pilot, "5", "j")
        with written_to(lib) as writer:
            await pilot.press("J")
            await drained(pilot)
            assert "Story number 2" in column(app, "article")
            assert writer.is_alive()
        await settled(pilot)
        assert reading.story(lib, first).position > 0
        assert reading.story(lib, app.screen.context.shown.story.story.row.id).row.read


async def test_one_story_after_the_other_is_shown_while_somebody_writes() -> None:
    """And none twice by the key for the next unread one, though none is written to be read yet."""
    async with reader(filled()) as (app, pilot):
        lib = app.screen.context.lib
        await open_first(app, pilot)
        await settled(pilot)
        with written_to(lib) as writer:
            for number, key in ((2, "J"), (3, "n"), (4, "n")):
                await pilot.press(key)
                await drained(pilot)
                assert f"Story number {number}" in column(app, "article")
            await pilot.press("space", "k")
            assert writer.is_alive()
        await settled(pilot)
        read = [row.read for row in listing.page(lib, Listing("all"), None, 9)]
        assert read[:4] == [True, False, True, True]  # the second was only passed by


async def test_a_story_that_is_come_back_to_is_opened_where_it_was_left() -> None:
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        await settled(pilot)
        await press(pilot, "5", "j")
        left = app.screen.context.panes.article.position()
        assert left > 0
        await pilot.press("J", "K")
        await settled(pilot)
        assert app.screen.context.panes.article.position() == left


async def test_a_command_finds_written_what_was_read() -> None:
    """Whatever is pressed next, however soon: here that the story is unread after all."""
    async with reader(filled()) as (app, pilot):
        lib = app.screen.context.lib
        await open_first(app, pilot)
        await settled(pilot)
        await pilot.press("J", "K", "q", "j", "enter", "m")
        await settled(pilot)
        row = app.screen.context.shown.story.story.row
        assert not reading.story(lib, row.id).row.read
        assert "•  Story number 2" in column(app, "stories")


async def test_a_story_that_nobody_moved_in_keeps_the_place_that_came_meanwhile() -> None:
    """By a sync, from the machine where it was read on."""
    async with reader(filled()) as (app, pilot):
        lib = app.screen.context.lib
        await open_first(app, pilot)
        id = app.screen.context.shown.story.story.row.id
        reading.remember_position(lib, id, 40)
        await press(pilot, "q", "j", "enter")
        await settled(pilot)
        assert reading.story(lib, id).position == 40


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
async def test_a_fault_of_ours_does_not_silence_what_is_read_next() -> None:
    async with reader(filled()) as (app, pilot):
        lib, behind = app.screen.context.lib, app.screen.context.behind
        behind.put(1, lambda: [][0])
        behind.settle()
        await open_first(app, pilot)
        await settled(pilot)
        assert reading.story(lib, app.screen.context.shown.story.story.row.id).row.read
