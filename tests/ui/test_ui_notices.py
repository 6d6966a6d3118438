"""The desktop is told what rules found: where it is wanted, once a batch, on a terminal."""

from __future__ import annotations

import dataclasses
import os
import sys
from pathlib import Path

import pytest
from server import Server, rss
from test_ui_title import running
from ui_screen import PLAIN, filled, reader, text, until

from tui_reader import config, paths
from tui_reader import library as rooms
from tui_reader.cli import main
from tui_reader.library import saved_searches, subscriptions
from tui_reader.library.saved_searches import Rule
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.controllers import notices
from tui_reader.ui.messages import Noticed


def told(way: str) -> config.Config:
    return dataclasses.replace(PLAIN, screen=config.Screen(notices=way))


class Listening(ReaderApp):
    """The reader, and what it would have the terminal show."""

    heard: list[str]

    def on_noticed(self, message: Noticed) -> None:
        self.heard = [*getattr(self, "heard", []), message.sequence]


def rule(lib: rooms.Library, query: str) -> Rule:
    number = saved_searches.add_rule(lib, query, "notify")
    return next(one for one in saved_searches.all_rules(lib) if one.id == number)


async def test_a_batch_is_one_notice_and_what_follows_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ui_screen.ReaderApp", Listening)
    monkeypatch.delenv("TMUX", raising=False)
    lib = filled(told("osc9"))
    one, two = rule(lib, "place:Bergen"), rule(lib, "ferry")
    async with reader(lib) as (app, pilot):
        rules = app.screen.controllers.rules
        rules._tell([(one, 3), (two, 1)])
        await until(pilot, lambda: getattr(app, "heard", []))
        sent = "\x1b]9;newsreader: 3 stories match place:Bergen; 1 story matches ferry\x07"
        assert app.heard == [sent]
        rules._tell([(one, 1)])
        rules._tell([(one, 2)])
        await pilot.pause()
        assert app.heard == [sent]
        app.screen.timers.let_pass(notices.APART_SECONDS + 1)
        await until(pilot, lambda: len(app.heard) == 2)
        assert "3 stories match place:Bergen\x07" in app.heard[1]


async def test_none_is_sent_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui_screen.ReaderApp", Listening)
    lib = filled()
    async with reader(lib) as (app, pilot):
        app.screen.controllers.rules._tell([(rule(lib, "ferry"), 1)])
        await until(pilot, lambda: "1 new for ferry" in text(app))
        assert not getattr(app, "heard", [])


async def test_a_program_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    lib = filled(told("notify-send"))
    async with reader(lib) as (app, pilot):
        app.screen.controllers.rules._tell([(rule(lib, "ferry"), 1)])
        await until(pilot, lambda: "notify-send could not be run" in text(app))


async def test_a_hook_of_rules_that_is_missing_is_said() -> None:
    lib = filled(dataclasses.replace(PLAIN, hooks=config.Hooks(on_rule=["/no/such/program"])))
    async with reader(lib) as (app, pilot):
        app.screen.controllers.rules._tell([(rule(lib, "ferry"), 1)])
        await until(pilot, lambda: "The hook /no/such/program could not be run." in text(app))


def fed(server: Server) -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    feed = subscriptions.add(lib, server.url("/feed"))
    assert feed
    rule(lib, "feed:fjord")
    lib.close()
    server.pages["/feed"] = rss("Fjord Times", 3)


def test_a_terminal_is_sent_it_after_a_refresh(home: Path) -> None:
    with Server({"/feed": rss("Fjord Times", 1)}) as server:
        fed(server)
        more = '[refresh]\nat_start = true\n[screen]\nnotices = "osc777"\n'
        tmux = os.environ.pop("TMUX", None)
        with running(home, more) as window:
            sent = b"\x1b]777;notify;newsreader;2 stories match feed:fjord\x07"
            window.until(lambda seen: sent in seen)
            window.type("Q")
            assert window.ended() == 0
            assert window.seen.count(b"]777;") == 1
        if tmux is not None:
            os.environ["TMUX"] = tmux


@pytest.mark.parametrize("way", ["osc9", "osc777", "osc99", "notify-send"])
def test_the_command_line_writes_nothing_off_a_terminal_and_starts_the_program(
    way: str,
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config" / "config.toml").write_text(f'[screen]\nnotices = "{way}"\n')
    heard, tool = tmp_path / "heard", tmp_path / "notify-send"
    os.mkfifo(heard)
    code = f"import sys; open({str(heard)!r}, 'w').write(sys.argv[-1])"
    tool.write_text(f"#!{sys.executable}\n{code}\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with Server({"/feed": rss("Fjord Times", 1)}) as server:
        fed(server)
        assert main(["refresh"]) == 0
    said = capfd.readouterr()
    assert "\x1b" not in said.out + said.err
    if way == "notify-send":
        assert heard.read_text() == "2 stories match feed:fjord"
