"""Handing the story to other programs: pipes and the user's own commands."""

from __future__ import annotations

import dataclasses
import os
import signal
import sys
from pathlib import Path

from terminal import Terminal
from ui_rest import idle
from ui_screen import PLAIN, column, filled, press, reader, text, until

from tui_reader import config, sanitise
from tui_reader.ui.controllers.pipe import Answer
from tui_reader.ui.messages import ManyChanged

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


ANSWERS: tuple[tuple[str, str, str], ...] = (
    ("", "status", "is done."),
    ("one line", "status", "one line"),
    ("one line\n\n", "status", "one line"),
    ("x" * 300, "text", "x" * 60),
    ("first\nsecond\n  third", "text", "  third"),
    ("\x1b[31mred\x1b[0m\n\x1b]0;evil\x07two", "text", "two"),
    ("日本語\nनमस्ते", "text", "नमस्ते"),
)
"""What a program says, where it is shown, and what is seen of it."""


async def test_what_a_program_says_is_shown_and_more_of_it_read_like_an_article() -> None:
    async with reader(filled()) as (app, pilot):
        main = app.screen
        for answer, where, seen in ANSWERS:
            told = Answer(sanitise.line("it"), sanitise.text(answer))
            pipe = main.controllers.pipe
            main.context.bring(lambda a=told, p=pipe: ManyChanged(lambda: p.answered(a)), "it")
            await idle(pilot)
            assert seen in column(app, where) and "\x1b" not in text(app), answer
            if where == "text":
                assert "What it says" in text(app)
                await press(pilot, "q")
            assert app.screen is main


PAGER = """#!{python}
import sys
data = sys.stdin.read()
sys.stdout.write("\\x1b[2J\\x1b[HPAGER " + str(len(data) > 100) + "\\n"); sys.stdout.flush()
open("/dev/tty").readline()
"""
CHOOSER = """#!{python}
import os, sys
data = sys.stdin.read()
tty = open("/dev/tty", "r+b", 0); tty.write(b"\\x1b[2J\\x1b[HCHOOSER\\n")
print("chose", tty.readline().decode().strip())
"""


def test_a_program_that_needs_the_terminal_has_it_and_gives_it_back(
    home: Path, tmp_path: Path
) -> None:
    for name, code in (("less", PAGER), ("fzf", CHOOSER)):
        (tmp_path / name).write_text(code.format(python=sys.executable))
        (tmp_path / name).chmod(0o755)
    (home / "config").mkdir(parents=True)
    (home / "config" / "config.toml").write_text("[reading]\nannotate = false\n")
    env = {"NEWSREADER_HOME": str(home), "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    with Terminal([sys.executable, "-m", "tui_reader"], env, (30, 120)) as screen:
        screen.until("Welcome")
        screen.rest()
        screen.press(b"\r", b"|", b"less\r\r")
        screen.until("PAGER True")
        os.kill(screen.pid, signal.SIGINT)  # as ^C there is sent to both
        screen.press(b"\r")
        screen.until("less is done.")
        screen.press(b"|", b"fzf\r\r")
        screen.until("CHOOSER")
        screen.press(b"two\r")
        screen.until("fzf: chose two")
        screen.press(b"Q")
        assert screen.wait() == 0
