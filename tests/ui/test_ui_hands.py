"""What hands do before eyes have looked: keys and pastes that come early, Enter on what nobody
chose, prompts that hold text already."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from contextlib import suppress

import pytest
from patience import CEILING
from server import Server
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from ui_rest import idle, settled
from ui_screen import (
    PLAIN,
    add,
    column,
    filled,
    open_first,
    press,
    reader,
    story,
    text,
    with_screen,
)
from ui_stage import stocked

from tui_reader import config, library, paths, sanitise
from tui_reader.commands import PRESETS
from tui_reader.errors import StoreError
from tui_reader.library import listing, reading, undo
from tui_reader.model import Listing
from tui_reader.store.changelog import FACETS
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.messages import HealthKnown
from tui_reader.ui.screens.main import MainScreen
from tui_reader.view.keys.keymap import keymap


def state(lib: library.Library) -> list[object]:
    """All that the user has made of the library."""
    with lib.store.read() as db:
        return [
            db.execute(f"SELECT id, {', '.join(f.columns)} FROM {f.table} ORDER BY id").fetchall()
            for f in FACETS
            if f.table != "meta"
        ]


# --- Enter on what nobody chose -----------------------------------------------------------------


@pytest.mark.parametrize("preset", PRESETS)
async def test_enter_in_the_help_does_no_harm_anywhere(preset: str) -> None:
    key = keymap(preset).keys["help"][0]
    async with reader(filled(with_screen(keys=preset)), (150, 36)) as (app, pilot):
        main = app.screen
        await open_first(app, pilot)
        before = state(main.context.lib), main.context.panes.feeds.listed
        for place in ("stories", "article", "sidebar", "feeds"):
            main.context.focus(place)
            main.context.panes.feeds.select("feed:1")
            await press(pilot, key, "enter")
            assert app.screen is main and main.question is None, place
            assert (state(main.context.lib), main.context.panes.feeds.listed) == before, place
            assert not main.context.panes.stories.picked, place
            assert main.context.view.place == place


async def test_a_row_of_the_help_that_was_gone_to_or_typed_for_is_done() -> None:
    async with reader(filled(), (150, 36)) as (app, pilot):
        for way in (("down",), tuple("pick")):
            await press(pilot, "question_mark", *way, "enter")
            assert len(app.screen.context.panes.stories.picked) == 1, way
            await press(pilot, "escape")
            app.screen.context.panes.stories.go_to(0)


# --- what is typed by its name ------------------------------------------------------------------

NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ("Take", "Leave")),
    ("st", ("star", "open_story"[:0])),
    ("mark", ("mark_all_read", "mark_everything_read", "mark_kind", "marks")),
    ("everything", ("mark_everything_read",)),
    ("all read", ("mark_all_read",)),
    ("mark-all", ("mark_all_read",)),
    ("un", ("undo",)),
    ("unsubscribe", ("no such command",)),
    ("browser", ("open_link", "open_link_read")),
    ("zz", ("no such command",)),
    ("arch", ("archive_it",)),
)


async def test_a_command_s_names_are_shown_while_one_types() -> None:
    own = {"archive-it": config.UserCommand(["true"])}
    async with reader(filled(dataclasses.replace(PLAIN, commands=own)), (150, 36)) as (app, pilot):
        for typed, seen in NAMES:
            await pilot.press("colon", *("space" if one == " " else one for one in typed))
            bars = column(app, "footer") + column(app, "status")
            assert all(words in bars for words in seen), (typed, bars)
            await pilot.press("escape")
        await press(pilot, "colon", *"mark_a", "tab", "enter")
        assert "marked read" in column(app, "status")


# --- prompts that hold text, and what is pasted -------------------------------------------------

PROMPTS: tuple[tuple[str, str, str], ...] = (
    ("tag", "stories", "sea, sun"),
    ("rename_feed", "feeds", "Harbour News"),
)
"""Commands that ask with a text in the line, where, and the text."""


async def test_a_prompt_begins_empty_or_with_its_text_selected() -> None:
    async with reader(filled(), (150, 36)) as (app, pilot):
        main = app.screen
        main.run_command("tag")
        await pilot.pause()
        await press(pilot, *"sea", "comma", "space", *"sun", "enter")
        for command, place, before in PROMPTS:
            main.context.focus(place)
            main.context.panes.feeds.select("feed:1")
            for keys, after in (("x", "x"), ("backspace", ""), ("end x", before + "x")):
                main.run_command(command)
                await pilot.pause()
                assert main._prompt.value == main._prompt.selected_text == before, command
                await press(pilot, *keys.split())
                assert main._prompt.value == after, (command, keys)
                await press(pilot, "escape")
        main.run_command("find")
        await pilot.pause()
        assert main._prompt.value == ""


PASTED: tuple[str, ...] = (
    "plain", "two\nlines", "\r\n  led\r\n", "\x01\x03\x11q", "a\x1b[Ab", "a\x1b]52;c;eA==\x07b",
    "\x15gone\x17", "tab\tbed", "\x7f\x08del", "\x9b31mred", "\u202eabc", "\x1b", "", "日本 né",
    "\x1b[200~again\x1b[201~", "\x00nul", "\x1bOA\x1bOB", "\x0d", "A\x1b",
)  # fmt: skip
"""What is pasted: of each the line holds what the door leaves."""


async def test_what_is_pasted_into_a_line_is_text() -> None:
    """In the line over the status line, and in those of the lists over the screen."""
    async with reader(filled(), (150, 36)) as (app, pilot):
        main = app.screen
        before = state(main.context.lib)
        for opens, pastes in (("find", PASTED), ("palette", PASTED[3:6]), ("rules", PASTED[3:6])):
            main.run_command(opens)
            await pilot.pause()
            if opens == "rules":
                await pilot.press("slash")
            for pasted in pastes:
                app.screen.field.value = ""
                app.post_message(events.Paste(pasted))
                await pilot.pause()
                value = app.screen.field.value
                assert value == sanitise.line(pasted) and value.isprintable(), (opens, pasted)
            await press(pilot, "escape", "escape")
            assert app.screen is main and main.question is None
        assert state(main.context.lib) == before


async def test_what_is_pasted_where_nothing_is_typed_does_nothing() -> None:
    async with reader(filled(), (150, 36)) as (app, pilot):
        main = app.screen
        before = state(main.context.lib), undo.history(main.context.lib)
        for pasted in PASTED:
            app.post_message(events.Paste(pasted + "A"))
            await pilot.pause()
        assert (state(main.context.lib), undo.history(main.context.lib)) == before
        assert app.screen is main and main.question is None


# --- undo ---------------------------------------------------------------------------------------


def unread(lib: library.Library) -> int:
    return listing.smart_counts(lib)["unread"]


async def test_opening_a_story_is_a_step_that_is_taken_back_and_made_again() -> None:
    async with reader(filled(), (150, 36)) as (app, pilot):
        lib = app.screen.context.lib
        await open_first(app, pilot)
        await press(pilot, "f", "J")
        await settled(pilot)
        assert unread(lib) == 10
        for key, said, left in (
            ("U", "Undone: Read “Story number 2”.", 11),
            ("U", "Undone: Star “Story number 1”.", 11),
            ("U", "Undone: Read “Story number 1”.", 12),
            ("ctrl+r", "Done again: Read “Story number 1”.", 11),
            ("ctrl+r", "Done again: Star “Story number 1”.", 11),
            ("ctrl+r", "Done again: Read “Story number 2”.", 10),
            ("ctrl+r", "There is nothing to redo.", 10),
        ):
            await press(pilot, key)
            assert said in column(app, "status") and unread(lib) == left


OTHERS: tuple[tuple[str, Callable[[library.Library], object], int, str], ...] = (
    ("import", lambda lib: imported(lib, 12), 0, "Undo Import 12 feeds, just now by another"),
    ("old", lambda lib: imported(lib, 12), 72_000, "Undo Import 12 feeds, 20 hours ago?"),
    ("star", lambda lib: reading.set_starred(lib, [1], True), 7_300, "Undo Star “Story number 8”"),
)  # fmt: skip
"""What another program did, how long ago, and what is asked."""


def imported(lib: library.Library, count: int) -> None:
    with lib.store.write(f"Import {count} feeds"):
        for n in range(count):
            add(lib, f"Feed {n}", [])


@pytest.mark.parametrize("what", [row[0] for row in OTHERS])
async def test_what_others_did_is_named_and_confirmed_first(what: str) -> None:
    _, act, ago, asked = next(row for row in OTHERS if row[0] == what)
    other = filled()
    act(other)
    with other.store.write() as db:
        db.execute("UPDATE changes SET made_at = made_at - ?", (ago,))
    other.close()
    lib = library.open(paths.user_paths(), PLAIN)
    before = state(lib)
    async with reader(lib, (150, 36)) as (app, pilot):
        main = app.screen
        await press(pilot, "m", "U")
        assert "Undone: Mark “" in column(app, "status"), "one's own comes first"
        await press(pilot, "U")
        assert asked in text(app) and "Leave it" in text(app)
        for left in ("escape", "q", "A escape", "J U n escape"):
            await press(pilot, *left.split())
            assert app.screen is main and state(lib) == before, left
            await press(pilot, "U")
            assert asked in text(app)
        await press(pilot, "enter")
        after = state(lib)
        assert "Undone: " in column(app, "status") and after != before
        small = what == "star"  # what one took back oneself is made again at once, if it is small
        await press(pilot, "ctrl+r", *([] if small else ["enter"]))
        assert state(lib) == before
        await press(pilot, "U")
        assert (state(lib) == after) == small, "and is one's own then"


async def test_what_another_program_does_meanwhile_is_named_as_such() -> None:
    lib = filled()
    async with reader(lib, (150, 36)) as (app, pilot):
        other = library.open(paths.user_paths(), PLAIN)
        await press(pilot, "f")
        reading.set_starred(other, [app.screen.context.row().id], False)
        reading.set_starred(other, [2], True)
        await press(pilot, "U")
        asked = "Undo Star “Story number 1”, just now; another program has changed it since?"
        assert asked in text(app)
        await press(pilot, "escape")
        undo.undo(other)
        undo.undo(other)
        await press(pilot, "U")
        assert "Undone: Star “Story number 1”." in column(app, "status")
        other.close()


async def test_a_large_change_of_ones_own_is_confirmed_too() -> None:
    lib = filled()
    async with reader(lib, (150, 36)) as (app, pilot):
        imported(lib, 12)
        await press(pilot, "U")
        assert "Undo Import 12 feeds, just now?" in text(app)
        await press(pilot, "enter", "ctrl+r")
        assert "Redo Import 12 feeds, taken back just now?" in text(app)


# --- marking read -------------------------------------------------------------------------------


def arrive(lib: library.Library, title: str, first: int, count: int, feed: int = 1) -> None:
    """Another program fetches stories."""
    other = library.open(lib.paths, PLAIN)
    new = [
        NewEntry(story(n, f"{title} {n}"), sanitise.line("")) for n in range(first, first + count)
    ]
    arrivals.add_entries(other.store, feed, new)
    other.close()


LISTS: tuple[tuple[str, Listing, str, int], ...] = (
    ("all", Listing(), "mark_all_read", 12),
    ("unread", Listing("unread"), "mark_all_read", 12),
    ("feed", Listing("feed", "1"), "mark_all_read", 8),
    ("folder", Listing("folder", "Work"), "mark_all_read", 4),
    ("search", Listing("search", "harbour"), "mark_all_read", 12),
    ("all of all", Listing(), "mark_everything_read", 12),
    ("all from a feed", Listing("feed", "2"), "mark_everything_read", 12),
    ("all from a search", Listing("search", "piece"), "mark_everything_read", 12),
)
"""Lists, how they are marked read, and how many stories that are listed are read then."""


@pytest.mark.parametrize("which", [row[0] for row in LISTS])
async def test_what_came_in_since_is_never_marked_read(which: str) -> None:
    _, shown, command, count = next(row for row in LISTS if row[0] == which)
    lib = filled()
    async with reader(lib, (150, 36)) as (app, pilot):
        main = app.screen
        main.controllers.story_list.open(shown)
        for feed in (1, 2):  # old ones and new ones, in every feed
            arrive(lib, "Harbour piece", 30 + 10 * feed, 3, feed)
            arrive(lib, "Harbour piece", -9, 2, feed)
        main.run_command(command)
        await settled(pilot)
        assert unread(lib) == 12 - count + 10
        assert f"{count} stories marked read" in column(app, "status")
        assert "came in since" in column(app, "status")


async def test_a_story_that_is_stepped_over_stays_unread_one_that_stands_is_read() -> None:
    async with reader(filled(), (150, 36)) as (app, pilot):
        lib = app.screen.context.lib
        await open_first(app, pilot)
        assert unread(lib) == 11
        await press(pilot, *"JJJJ")  # no time passes
        assert unread(lib) == 11
        app.screen.timers.let_pass(0.3)
        await press(pilot, "J", "K")
        app.screen.timers.let_pass(0.3)  # half a second since the first time, not the last
        await idle(pilot)
        assert unread(lib) == 11
        app.screen.timers.let_pass(0.3)
        await idle(pilot)
        assert unread(lib) == 10 and reading.story(lib, app.screen.context.row().id).row.read


async def test_a_setting_has_it_marked_at_once() -> None:
    at_once = dataclasses.replace(PLAIN, reading=config.Reading(annotate=False, moment=0.0))
    async with reader(filled(at_once), (150, 36)) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, *"JJJ")
        assert unread(app.screen.context.lib) == 8


# --- other programs, old sentences, full disks --------------------------------------------------


async def rested(app: ReaderApp, pilot: Pilot[int]) -> None:
    """Nobody presses a key for a while: what others do is shown then."""
    app.screen.timers.let_pass(2.0)
    app.screen.lifecycle.look()
    await pilot.pause()


async def test_what_another_program_does_is_seen_in_a_moment() -> None:
    lib = filled()
    async with reader(lib, (150, 36)) as (app, pilot):
        main = app.screen
        main.lifecycle.look()
        arrive(lib, "Fresh", -3, 3)
        app.screen.timers.touch()
        main.lifecycle.look()
        await pilot.pause()
        assert "new" not in column(app, "stories")  # counting all feeds would hold up the next key
        await rested(app, pilot)
        assert "3 new · press ." in column(app, "stories") and "15" in column(app, "feeds")
        arrive(lib, "Fresh", -9, 2)
        await rested(app, pilot)
        assert "5 new · press ." in column(app, "stories")
        other = library.open(lib.paths, PLAIN)
        reading.set_read(other, [main.context.row().id], True)
        other.close()
        before = main.context.panes.stories.cursor, main.context.row().id
        await rested(app, pilot)
        assert main.context.row().read and "16" in column(app, "feeds")
        assert (main.context.panes.stories.cursor, main.context.row().id) == before


async def test_what_one_does_oneself_is_no_news() -> None:
    async with reader(filled(), (150, 36)) as (app, pilot):
        lib = app.screen.context.lib
        before = listing.version(lib)
        await press(pilot, "f", "enter", "J")
        assert listing.version(lib) == before


async def test_a_sentence_goes_when_it_is_old_and_one_of_a_failure_when_it_was_seen() -> None:
    async with reader(filled(), (150, 36)) as (app, pilot):
        main = app.screen
        look, let_pass = main.lifecycle.look, main.timers.let_pass
        for failed, keys, stays in ((False, "", False), (True, "", True), (True, "j", False)):
            if failed:
                main.context.fail("The quay is closed.")
            else:
                await press(pilot, "m")
            look()
            let_pass(6)
            look()
            assert main.context.status.said
            await pilot.press(*keys)
            if keys:
                main.context.status.say("The quay is closed.", "error")
                look()
                let_pass(1)
                main.timers.touch()
            let_pass(12)
            look()
            assert bool(main.context.status.said) == stays, (failed, keys)


async def test_on_a_full_disk_one_reads_on_and_is_told_once() -> None:
    lib = filled()
    async with reader(lib, (150, 36)) as (app, pilot):
        main = app.screen
        lib.store._writer.execute("PRAGMA max_page_count = 1")  # it grows no more
        fill(lib)
        errors = len(main.context.errors)
        await press(pilot, "enter")
        assert main.context.view.place == "article" and "disk is full" in column(app, "status")
        for n in range(2, 6):
            await press(pilot, "J")
            await settled(pilot)
            assert f"Story number {n}" in column(app, "article")
            assert "disk" not in column(app, "status") + column(app, "article")
        assert len(main.context.errors) == errors + 1
        lib.store._writer.execute("PRAGMA max_page_count = 100000")
        await press(pilot, "K")
        await settled(pilot)
        assert unread(lib) == 11, "there is room again"


def fill(lib: library.Library) -> None:
    """Change something until nothing more can be written, of anything."""
    with suppress(StoreError):
        for n in range(9_000):
            reading.set_starred(lib, [1], n % 2 == 0)


# --- keys that come before what they are for ----------------------------------------------------

OPENERS: dict[str, str] = {
    "tag": "prompt", "tags": "picker", "save_as": "picker", "pipe": "prompt",
    "entity_page": "sidebar", "entities": "names", "correct": "picker", "marks": "picker",
    "compare": "article", "find": "prompt", "search": "prompt", "rules": "rules",
    "notes": "notes", "links": "links", "add_feed": "prompt", "rename_feed": "prompt",
    "move_feed": "prompt", "interval": "prompt", "health": "health", "import_feeds": "prompt",
    "theme": "picker", "help": "picker", "palette": "picker", "command": "prompt",
    "menu": "picker", "told_feed": "picker", "affair": "affair",
    "briefing": "sidebar", "accounts": "accounts",
}  # fmt: skip
"""Every command that brings something over the panes, and the place whose keys count there: a test
of bursts finds them all by pressing each key."""


def at_once(app: ReaderApp, *keys: str) -> None:
    """Press keys before the reader has seen the first of them."""
    for key in keys:
        one = len(key) == 1
        name = _character_to_key(key) if one else key
        app.post_message(events.Key(name, key if one else None))


def dangerous(preset: str) -> list[str]:
    """The keys that mark all stories read and delete one in the panes."""
    keys = keymap(preset).keys
    return [keys[id][0] for id in ("mark_all_read", "delete_story")]


BROUGHT = ("entity_page", "affair", "briefing", "compare", "health")
"""Of these a thread brings what they show."""


@pytest.mark.parametrize("preset", PRESETS)
async def test_keys_typed_before_a_dialog_is_up_go_to_it(preset: str) -> None:
    """They do what they would do in it, and nothing of what they do to a list. A part of all are
    tried in each preset."""
    part = [id for id in OPENERS if id not in BROUGHT][PRESETS.index(preset) :: len(PRESETS)]
    with Server({}) as server:
        lib = stocked(preset, server)
        async with reader(lib, (150, 36)) as (app, pilot):
            main, keys = app.screen, keymap(preset)
            await press(pilot, "enter")
            await settled(pilot)
            before, wrong = state(lib), []
            typed = "".join(key for key in dangerous(preset) if len(key) == 1)
            for command in (*BROUGHT, *part):
                opened_for(main, command)
                way = (*keys.keys[command][0].split(), *dangerous(preset))
                at_once(app, *way)
                await idle(pilot)
                place = "prompt" if main.question else main.place_over()
                line = app.screen.field.value if app.screen.field else typed
                if (place, line, state(lib)) != (OPENERS[command], typed, before):
                    wrong.append(f"{command}: {place}, {line}; {column(app, 'status')}")
                while main.busy():
                    await press(pilot, "escape")
            assert not wrong, "\n".join(wrong)


def opened_for(main: MainScreen, command: str) -> None:
    """Stand where the command has something to open."""
    main.context.reader.clear()
    main.context.focus("sidebar" if command in ("entity_page", "correct") else "stories")
    main.context.panes.sidebar.go_to(2)
    main.context.panes.feeds.select("feed:1")


async def test_what_is_brought_late_takes_no_key_and_is_told() -> None:
    """Somebody who was kept waiting goes on; what comes then must not come between."""
    async with reader(filled(), (150, 36)) as (app, pilot):
        main = app.screen
        go_on = threading.Event()
        health = main.controllers.feed_order

        def slow() -> HealthKnown:
            go_on.wait(CEILING)
            return HealthKnown(())

        main.context.bring(slow, "looking at the feeds")
        app.keys._until = 0.0  # it has taken too long by now
        await pilot.press("j", "j")
        assert main.context.panes.stories.cursor == 2, "keys go on"
        go_on.set()
        await idle(pilot)
        assert app.screen is main and "{key" not in column(app, "status")
        assert "shows how they are" in column(app, "status") and health
