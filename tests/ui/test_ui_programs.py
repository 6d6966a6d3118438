"""Handing the story to other programs: pipes and the user's own commands."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

from ui_screen import PLAIN, column, filled, press, reader, text, until

from tui_reader import config

SAY = "import sys; print(len(sys.stdin.read()) > 100, *sys.argv[1:])"


async def test_the_story_is_piped_in_a_chosen_format(tmp_path: Path) -> None:
    target = tmp_path / "out put.txt"
    code = "import sys; open(sys.argv[1], 'w').write(sys.stdin.read()); print('thanks')"
    async with reader(filled()) as (app, pilot):
        app.screen.controllers.pipe._last = f'{sys.executable} -c "{code}" "{target}"'
        await press(pilot, "vertical_line", "enter")
        assert "JSON" in text(app)
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "thanks" in column(app, "status"))
        assert target.read_text().count("# Story number 1") == 1


async def test_a_command_that_cannot_be_read_or_found_is_said() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "vertical_line", *"cat 'x", "enter")
        assert "cannot be read" in column(app, "status")
        await press(pilot, "vertical_line", *"no-such-program-here", "enter", "enter")
        await until(pilot, lambda: "There is no program" in column(app, "status"))


async def test_own_commands_run_by_name_key_and_palette() -> None:
    settings = dataclasses.replace(
        PLAIN,
        commands={"archive": config.UserCommand([sys.executable, "-c", SAY, "{url}"], "W")},
    )
    async with reader(filled(settings)) as (app, pilot):
        assert not app.screen.context.errors
        for keys in (["colon", *"archive", "enter"], ["W"], ["ctrl+p", *"archive", "enter"]):
            app.screen.context.say("")
            await press(pilot, *keys)
            said = "archive: False https://news.example/1"
            await until(pilot, lambda said=said: said in column(app, "status"))


async def test_an_own_command_takes_its_key_and_stands_in_the_help() -> None:
    settings = dataclasses.replace(
        PLAIN, commands={"archive": config.UserCommand([sys.executable, "-c", SAY, "{feed}"], "f")}
    )
    async with reader(filled(settings)) as (app, pilot):
        assert "f Star" not in column(app, "footer") and ":star Star" in column(app, "footer")
        assert "f archive" in column(app, "footer")
        await press(pilot, "question_mark", *"archive")
        assert "Your own" in text(app)
        await press(pilot, "enter")
        await until(pilot, lambda: "archive: False Harbour News" in column(app, "status"))
