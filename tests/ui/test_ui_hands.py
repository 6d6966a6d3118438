"""What hands do before eyes have looked: keys and pastes that come early, Enter on what nobody
chose, prompts that hold text already."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from textual import events
from ui_screen import PLAIN, add, column, filled, open_first, press, reader, text, with_screen

from tui_reader import config, library, paths, sanitise
from tui_reader.commands import PRESETS
from tui_reader.library import listing, reading, undo
from tui_reader.store.changelog import FACETS
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
