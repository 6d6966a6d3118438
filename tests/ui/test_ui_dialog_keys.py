"""The keys of what lies over the screen are rows of the table: presets, [keys] and hints."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from server import Server
from test_ui_every_command import tried
from ui_command_rows import on_name
from ui_dialog_rows import (
    DIALOGS,
    account_list,
    affair,
    health,
    links,
    names,
    note,
    notes,
    opened,
    over,
    picture,
    query,
    rule_stories,
    rules,
    top,
)
from ui_screen import column, filled, press, reader, text, with_screen
from ui_stage import Stage, stocked

from tui_reader.commands import BY_ID, COMMANDS, PRESETS, SCOPES
from tui_reader.library import undo
from tui_reader.ui.screens.list_dialog import ListDialogScreen
from tui_reader.view.keys.keymap import keymap, shown
from tui_reader.view.lists.dialog_items import Action, ListDialog
from tui_reader.view.lists.picker_items import PickerItem

LETTERS = "abcdefghijklmnopqrstuvwxyz1234567890ABCDEFGH"
OWN = {id: [f"alt+{LETTERS[at]}"] for at, id in enumerate(DIALOGS)}
"""A key of the user's own for each command over the screen."""
SHARED = {
    id: [f"alt+{LETTERS[at]}"]
    for at, id in enumerate(c.id for c in COMMANDS if (c.dialog or c.typing) and c.id in BY_ID)
}
"""And for each that all lists or all lines of typing share."""


# --- each is a row, and each row is one ---------------------------------------------------------


async def test_every_row_is_an_action_of_its_dialog_and_every_action_a_row() -> None:
    with Server({}) as server:
        lib = stocked("vim", server)
        async with reader(lib, (150, 36)) as (app, pilot):
            stage = Stage(app, pilot, "vim", server, len(undo.history(lib, 200)))
            for stand in (rules, rule_stories, notes, links, health, names, account_list):
                await stage.reset()
                await stand(stage)
                dialog = top(stage).dialog
                rows = [command for command in COMMANDS if command.scope == dialog.scope]
                named = [action.command for action in dialog.actions]
                assert named[0] == "open"
                shared = [id for id in named if BY_ID[id].scope != dialog.scope]
                assert all(BY_ID[id].dialog for id in shared), dialog.scope
                assert {row.id for row in rows} == set(named) - set(shared), dialog.scope
                opener = BY_ID[SCOPES[dialog.scope].opened]
                assert {row.controller for row in rows} == {opener.controller}
            dialogs = {"rules", "rule_stories", "notes", "links", "health", "names", "accounts"}
            every = {scope.id for scope in SCOPES.values() if scope.shares == "dialog"}
            assert every == dialogs | {"picture", "affair"}


async def test_what_a_screen_does_itself_is_among_its_acts() -> None:
    with Server({}) as server:
        lib = stocked("vim", server)
        async with reader(lib, (150, 36)) as (app, pilot):
            stage = Stage(app, pilot, "vim", server, len(undo.history(lib, 200)))
            for stand in (picture, affair, note):
                await stage.reset()
                await stand(stage)
                rows = [row for row in COMMANDS if row.scope == top(stage).place]
                assert {row.id for row in rows} <= set(top(stage).acts)
                assert {row.controller for row in rows} == {"screen"}
            await stage.reset()
            await query(stage)
            rows = [row for row in COMMANDS if row.scope == "prompt"]
            assert {row.id for row in rows} <= set(stage.main._prompt.acts)


# --- the user's own keys ------------------------------------------------------------------------


@pytest.mark.parametrize("preset", PRESETS[:1])  # the keys are the same in each
async def test_each_is_done_by_a_key_of_the_users_own_which_is_shown(preset: str) -> None:
    with Server({}) as server:
        lib = stocked(preset, server)
        lib.config = dataclasses.replace(lib.config, keys=OWN)
        async with reader(lib, (150, 36)) as (app, pilot):
            stage = Stage(app, pilot, preset, server, len(undo.history(lib, 200)))
            wrong = []
            for id, case in DIALOGS.items():
                wrong.append(await tried(stage, id, case, OWN[id][0]))
                await stage.reset()
                await case.stand(stage)
                await pilot.pause()
                said = f"{shown(OWN[id][0])} {BY_ID[id].title}"
                screen = top(stage)
                listed = isinstance(screen, ListDialogScreen) and BY_ID[id].scope != "dialog"
                if listed and said not in column(app, "sheet"):
                    wrong.append(f"{id}: {said!r} is not in {column(app, 'sheet')!r}")
            assert not any(wrong), "\n".join(filter(None, wrong))


ROWS = [PickerItem(str(at), f"Row {at}", "A detail. " * 200) for at in range(90)]


def listed(done: list[str]) -> ListDialog:
    """A dialog of many rows that notes what was done."""
    actions = (
        Action("open", lambda id: done.append(f"open {id}"), stays=True),
        Action("undo", lambda id: done.append(f"undo {id}"), stays=True),
    )
    return ListDialog("Many", lambda words: [r for r in ROWS if words in r.title], actions)


MOVED: dict[str, Callable[[int], bool]] = {
    "down": lambda at: at == 41, "up": lambda at: at == 39, "top": lambda at: at == 0,
    "bottom": lambda at: at == 89, "half_down": lambda at: 41 < at < 89,
    "half_up": lambda at: 0 < at < 39, "page_down": lambda at: 45 < at < 89,
    "page_up": lambda at: 0 < at < 35,
}  # fmt: skip
"""Where the cursor comes to from row 40."""


@pytest.mark.parametrize(
    ("preset", "own"), [*((preset, False) for preset in PRESETS), (PRESETS[0], True)]
)
async def test_all_lists_share_their_keys(preset: str, own: bool) -> None:
    given = dataclasses.replace(with_screen(keys=preset), keys=SHARED if own else {})
    keys = keymap(preset, given.keys)
    done: list[str] = []
    async with reader(filled(given), (150, 36)) as (app, pilot):
        main = app.screen
        for id in (*MOVED, "cancel", "close", "back", "open", "undo", "find", "help"):
            for key in keys.keys_in(id, "dialog"):
                main.open_dialog(listed(done))
                await pilot.pause()
                screen = app.screen
                screen.rows.go_to(40)
                done.clear()
                await press(pilot, *key.split())
                if id in MOVED:
                    assert MOVED[id](screen.rows.cursor), (id, key, screen.rows.cursor)
                elif id in ("open", "undo"):
                    assert done == [f"{id} 40"], (id, key)
                elif id == "find":
                    await press(pilot, *"Row 77", keys.keys_in("open", "picker")[0])
                    assert [row.id for row in screen.rows.shown] == ["77"], key
                elif id == "help":
                    assert over("Picker")(Stage(app, pilot, preset, None, 0)), key  # type: ignore[arg-type]
                else:
                    assert app.screen is main, (id, key)
                while app.screen is not main:
                    await app.pop_screen()


@pytest.mark.parametrize("preset", PRESETS[:1])  # the keys are the same in each
async def test_leaving_and_taking_by_keys_of_ones_own_work_everywhere(preset: str) -> None:
    """In lists, in what is picked from, where one types, over a picture, on a page of a name."""
    with Server({}) as server:
        lib = stocked(preset, server)
        own = {"cancel": ["alt+c"], "open": ["alt+o"], "back": ["alt+b"], "close": ["alt+q"]}
        lib.config = dataclasses.replace(lib.config, keys=own)
        async with reader(lib, (150, 36)) as (app, pilot):
            stage = Stage(app, pilot, preset, server, len(undo.history(lib, 200)))

            async def name_page(s: Stage) -> None:
                await on_name(s)
                await opened(s, "entity_page", "EntityScreen")

            for stand, keys in (
                (rules, "cob"), (notes, "cqb"), (names, "cob"), (picture, "coqb"),
                (affair, "coqb"),
                (name_page, "cqb"), (note, "c"),
            ):  # fmt: skip
                for key in keys:
                    await stage.reset()
                    await stand(stage)
                    before = top(stage)
                    await press(pilot, f"alt+{key}")
                    if stand is note:  # what was changed is asked about once
                        await press(pilot, f"alt+{key}")
                    assert await stage.until(lambda b=before: top(stage) is not b), (stand, key)
            await stage.reset()
            await query(stage)
            await press(pilot, "alt+c")
            assert stage.main.question is None
            await query(stage)
            await press(pilot, *"on:aune", "alt+o")
            assert "Search: person:aune" in stage.pane("stories")


async def test_a_key_that_is_text_leaves_a_line_no_command_its_usual_key_does() -> None:
    given = dataclasses.replace(with_screen(), keys={"cancel": ["x"], "open": ["z"]})
    async with reader(filled(given), (150, 36)) as (app, pilot):
        app.screen.run_command("search")
        await pilot.pause()
        await press(pilot, *"xz")
        assert app.screen._prompt.value == "xz"
        assert "Esc Leave" in column(app, "footer") and "Enter Take" in column(app, "footer")
        await press(pilot, "escape")
        assert app.screen.question is None
        app.screen.run_command("palette")
        await pilot.pause()
        await press(pilot, *"redraxz")
        assert "Nothing matches." in "".join(column(app, "choices").split("▎"))
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_a_command_of_a_dialog_says_from_the_panes_where_it_works() -> None:
    async with reader(filled()) as (app, pilot):
        for id, words in (
            ("rule_switch", "“On/off” works in the list of rules; gR opens it."),
            ("picture_link", "works while a picture is shown; P opens it."),
            ("next_kind", "“Next kind” works in the list of names; gi opens it."),
        ):
            app.screen.run_command("command")
            await pilot.pause()
            await press(pilot, *id, "enter")
            assert words in column(app, "status")


def test_the_users_key_is_taken_from_the_command_that_had_it() -> None:
    made = keymap("vim", {"rule_add": ["d"], "note_save": ["x"]})
    assert made.keys["rule_add"] == ("d",) and made.keys["rule_remove"] == ()
    assert 'The key "d" was taken from rule_remove by your rule_add, in the list of rules.' in (
        made.problems
    )
    assert made.keys["note_save"] == BY_ID["note_save"].vim
    assert "note_save has no key that is not text, while a note is typed." in made.problems


def test_a_command_of_the_users_own_has_no_key_over_the_screen() -> None:
    made = keymap("vim", {}, {"archive": "a"})
    assert made.tries["feeds"]["a"] == "archive" and made.tries["rules"]["a"] == "rule_add"


async def test_the_help_of_a_list_begins_with_what_is_done_there() -> None:
    async with reader(filled(), (150, 36)) as (app, pilot):
        app.screen.open_dialog(listed([]))
        await pilot.pause()
        await press(pilot, "question_mark")
        shown_now = text(app)
        assert shown_now.index("Undo") < shown_now.index("Down")
