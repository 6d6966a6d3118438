"""The command table on the screen: each command has a controller, help, palette and `:` know it."""

from __future__ import annotations

import pytest
from textual import events
from ui_screen import column, filled, press, reader, text, until, with_screen

from tui_reader.commands import COMMANDS, PRESETS, SCOPES, Command
from tui_reader.ui.controllers.made import Made
from tui_reader.ui.controllers.registry import Controllers


def all_of(controllers: Controllers) -> dict[str, object]:
    """Every controller by its name; makes them all."""
    rows = {name: row for name, row in vars(Controllers).items() if isinstance(row, Made)}
    return {name: row.of(controllers) for name, row in rows.items()}


def over_the_screen(command: Command) -> bool:
    """Done by a dialog or a screen, as `test_ui_dialog_keys` holds."""
    return bool(SCOPES[command.scope].shares) or command.scope == "dialog"


async def test_every_command_has_one_controller_and_every_method_a_command() -> None:
    async with reader(filled()) as (app, _):
        controllers = app.screen.controllers
        for command in (c for c in COMMANDS if not over_the_screen(c)):
            owners = [n for n, c in all_of(controllers).items() if hasattr(c, f"do_{command.does}")]
            assert owners == [command.controller], command.id
            assert callable(controllers.command(command.id))
        known = {f"do_{command.does}" for command in COMMANDS if not over_the_screen(command)}
        for controller in all_of(controllers).values():
            assert {name for name in dir(controller) if name.startswith("do_")} <= known


async def test_controllers_that_nobody_asked_for_are_made_while_nobody_types() -> None:
    async with reader(filled()) as (app, pilot):
        controllers = app.screen.controllers
        await until(pilot, lambda: not [*controllers.unmade()])


async def test_help_shows_the_keys_of_this_place_first_and_runs_a_row() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "h", "question_mark")
        shown = text(app)
        assert shown.index("Feeds (here)") < shown.index("Moving (here)")
        await press(pilot, *"star", "enter")
        assert "★" in column(app, "stories")


async def test_the_palette_finds_a_command_by_its_title() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "ctrl+p", *"mark all")
        assert "Mark all read" in text(app)
        await press(pilot, "enter")
        assert "marked read" in column(app, "status")


async def test_a_command_is_run_by_its_name_or_its_beginning() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "colon", *"sta", "enter")
        assert "★" in column(app, "stories")
        await press(pilot, "colon", *"nonsense", "enter")
        said = "There is no command nonsense. ^p finds one by its title."
        assert said in column(app, "status")
        await press(pilot, "g", "e")
        assert "There is no command nonsense." in text(app)


async def test_a_command_that_asks_is_run_by_its_name_and_no_letter_is_lost() -> None:
    """A prompt follows on another: the first must have gone before the second comes."""
    async with reader(filled()) as (app, pilot):
        await press(pilot, "colon", *"search", "enter", *"tech", "enter")
        await pilot.pause()
        assert "Search: tech" in column(app, "stories")
        await press(pilot, "colon", *"tag", "enter", *"gadget", "enter")
        assert "Tagged gadget." in column(app, "status")


async def test_what_is_typed_in_one_go_is_not_lost() -> None:
    """Keys that arrive before the prompt has the focus, as from a paste or a slow terminal."""
    async with reader(filled()) as (app, pilot):
        for key, character in (("colon", ":"), *((c, c) for c in "search"), ("enter", "\r"),
                               *((c, c) for c in "tech"), ("enter", "\r")):  # fmt: skip
            app.post_message(events.Key(key, character))
        await until(pilot, lambda: "4 found." in column(app, "status"))
        await pilot.pause()
        assert "Search: tech" in column(app, "stories")


@pytest.mark.parametrize("preset", PRESETS)
async def test_the_footer_shows_the_keys_of_the_preset(preset: str) -> None:
    async with reader(filled(with_screen(keys=preset))) as (app, _):
        star = "s Star" if preset == "plain" else "f Star"
        assert star in column(app, "footer")


async def test_an_unknown_sequence_says_where_help_is() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "x")
        assert "g x is no command; ? shows the keys." in column(app, "status")


async def test_no_command_fails_on_an_empty_library() -> None:
    from ui_screen import PLAIN

    from tui_reader import library, paths

    skipped = {"quit", "close"}
    async with reader(library.open(paths.user_paths(), PLAIN)) as (app, pilot):
        for place in ("feeds", "stories", "article", "sidebar"):
            for command in COMMANDS:
                if command.id not in skipped:
                    app.screen.context.focus(place)
                    app.screen.run_command(command.id)
                    await pilot.pause()
                    if len(app.screen_stack) > 1 or app.screen.question is not None:
                        await press(pilot, "escape")
        assert app.is_running and not app._exit
