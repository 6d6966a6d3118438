"""Sentences name the user's own keys, in every preset and when they are others; foreign text stays.

Each row tells how a sentence comes about, and which commands' keys stand in it.
"""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from server import Server, failing, hanging, item, rss
from textual.pilot import Pilot
from ui_screen import add, column, filled, press, reader, story, text, until, with_screen

from tui_reader import config, sanitise
from tui_reader import library as rooms
from tui_reader.cli import main
from tui_reader.commands import PRESETS
from tui_reader.library import listing, subscriptions
from tui_reader.model import Listing
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry
from tui_reader.ui.app import ReaderApp
from tui_reader.view.keys.keymap import keymap

OTHERS = {
    "full_text": ["ctrl+t"], "reload_all": ["alt+r"], "cancel": ["alt+c"], "show_new": ["alt+n"],
    "open": ["alt+o"], "highlight_yellow": ["alt+1"], "note": ["alt+2"],
    "select": ["alt+s"], "undo": ["alt+u"], "help": ["alt+h"], "rename_feed": ["alt+m"],
}  # fmt: skip
"""Keys of the user's own, none of them a preset's."""
SHORT = "<p>The seal of the harbour was seen again this morning, and people stopped. [...]</p>"

Run = tuple[ReaderApp, Pilot[int], Server]


async def cut_short(run: Run) -> str:
    app, pilot, _ = run
    await go(run, "Cut short", "open")
    await until(pilot, lambda: "The seal" in column(app, "article"))
    return said(app, "article")


async def page_fails(run: Run) -> str:
    app, pilot, server = run
    server.pages["/story"] = failing(404)
    feed = next(f for f in listing.feeds(app.lib) if f.title == "Fjord Times")
    subscriptions.set_full_text(app.lib, feed.id, True)
    app.screen.controllers.story_list.count()
    await go(run, "Fjord story", "open")
    await until(pilot, lambda: "not tried again" in said(app, "status"))
    return said(app, "status")


async def imported(run: Run) -> str:
    app, pilot, _ = run
    file = Path("urls")
    file.write_text("https://tides.example/feed\nhttps://moon.example/feed\n")
    app.screen.controllers.importing.do_import_feeds(1)
    await pilot.press(*str(file.resolve()), "enter")
    await until(pilot, lambda: "feeds added" in said(app, "status"))
    return said(app, "status")


async def goes_on(run: Run) -> str:
    app, pilot, server = run
    server.pages["/feed"] = hanging()
    feed = next(f for f in listing.feeds(app.lib) if f.title == "Fjord Times")
    app.screen.controllers.feeds.refresh([feed.id], asked=True)
    app.screen.controllers.feeds.refresh([feed.id], asked=True)
    await pilot.pause()
    told = said(app, "status")
    app.screen.controllers.feeds.stop()
    await until(pilot, lambda: "was stopped" in said(app, "status"))  # else it is said later
    return told


async def came_in(run: Run) -> str:
    app, pilot, _ = run
    feed = next(f for f in listing.feeds(app.lib) if f.title == "Harbour News")
    new = [NewEntry(story(0, "Fresh fish"), sanitise.line(""))]
    arrivals.add_entries(app.lib.store, feed.id, new)
    app.screen.controllers.story_list.notice_new()
    await pilot.pause()
    return said(app, "stories")


async def selecting(run: Run) -> str:
    await go(run, "Cut short", "open")
    await until(run[1], lambda: "The seal" in column(run[0], "article"))
    run[0].screen.context.focus("article")
    run[0].screen.run_command("select")
    return said(run[0], "status")


async def no_notes(run: Run) -> str:
    run[0].screen.run_command("notes")
    await run[1].pause()
    return " ".join(text(run[0]).split())


async def unknown_key(run: Run) -> str:
    await press(run[1], "Z")
    return said(run[0], "status")


CASES: dict[str, tuple[Callable[[Run], Awaitable[str]], str]] = {
    "summary only": (cut_short, "press {full_text} to fetch the full text"),
    "page not fetched": (page_fails, "for a day; {full_text} tries it now."),
    "feeds imported": (imported, "2 feeds added. {reload_all} reloads them."),
    "refresh goes on": (goes_on, "A refresh goes on already; {cancel} stops it."),
    "new stories": (came_in, "1 new · press {show_new}"),
    "selection": (selecting, "{select} begins anew there · {highlight_yellow} "),
    "no notes": (no_notes, "{select} in an article selects, {highlight_yellow} "),
    "nothing bound": (unknown_key, "Z does nothing here; {help} shows the keys."),
}
"""How a sentence comes about, and what it says with `{command}` for the key of a command."""


def said(app: ReaderApp, place: str) -> str:
    """What a pane says, without its edges."""
    return " ".join(column(app, place).translate(dict.fromkeys(map(ord, "▐│▎"), " ")).split())


async def go(run: Run, title: str, command: str) -> None:
    """Do something with the story of a title."""
    app, pilot, _ = run
    window = app.screen.context.panes.stories.window
    at = next(i for i in range(window.total) if window.row(i).title == title)
    app.screen.context.panes.stories.go_to(at)
    app.screen.run_command(command)
    await pilot.pause()


def settings(preset: str, own: dict[str, list[str]]) -> config.Config:
    given = with_screen(keys=preset)
    return dataclasses.replace(given, keys=own, refresh=config.Refresh(minutes=0))


async def library(server: Server, given: config.Config) -> rooms.Library:
    lib = filled(given)
    add(lib, "Short Stories", [story(30, "Cut short", SHORT)])
    entries = [item("Fjord story", 1, SHORT, link=server.url("/story"))]
    server.pages["/feed"] = rss("Fjord Times", entries)
    await asyncio.to_thread(subscriptions.add, lib, server.url("/feed"))
    return lib


@pytest.mark.parametrize("own", [{}, OTHERS], ids=["preset", "own keys"])
@pytest.mark.parametrize("preset", PRESETS)
async def test_a_sentence_names_the_users_keys(
    preset: str, own: dict[str, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    keys = keymap(preset, own)
    wrong = []
    with Server({}) as server:
        lib = await library(server, settings(preset, own))
        async with reader(lib) as (app, pilot):
            for name, (brought_about, words) in CASES.items():
                app.screen.controllers.story_list.open(Listing())
                wanted = words.format_map({id: keys.hint(id) for id in keys.keys})
                found = await brought_about((app, pilot, server))
                if wanted not in found:
                    wrong.append(f"{name}: {wanted!r} not in {found!r}")
                while len(app.screen_stack) > 1:
                    app.pop_screen()
                app.screen.context.focus("article")
                app.screen.controllers.selection.clear()
                app.screen.context.focus("stories")
                await pilot.pause()
    assert not wrong, "\n".join(wrong)


HOSTILE = "{key:quit}{label} {0} {key:"


async def test_a_title_that_looks_like_a_command_stays_as_it_is() -> None:
    lib = filled()
    add(lib, HOSTILE, [story(1, HOSTILE)])
    async with reader(lib) as (app, pilot):
        assert HOSTILE in column(app, "stories")
        context = app.screen.context
        context.focus("feeds")
        context.panes.feeds.select(
            next(row.id for row in context.panes.feeds.listed if row.label == HOSTILE)
        )
        await pilot.pause()
        app.screen.run_command("remove_feed")
        await pilot.pause()
        undo = context.keys.hint("undo")
        assert f"Removed {HOSTILE}. {undo} takes it back." in column(app, "status")
        app.screen.run_command("undo")
        await pilot.pause()
        context.fail(f"{HOSTILE}: The site answered with an error (500).", "reloading")
        assert HOSTILE in column(app, "status")
        app.screen.run_command("errors")
        await pilot.pause()
        assert HOSTILE in text(app)


async def test_what_is_typed_is_no_command_of_a_sentence() -> None:
    async with reader(filled()) as (app, pilot):
        app.screen.controllers.application._by_name("{key:quit}")
        await pilot.pause()
        assert "There is no command {key:quit}. ^p finds one" in column(app, "status")


def test_the_command_line_names_commands_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "seal.html"
    file.write_text(f'<link rel="canonical" href="https://news.example/1">{SHORT}')
    main(["clean", str(file)])
    said = capsys.readouterr().err
    assert said == (
        "newsreader: Summary only: press “Full text” in the reader to fetch the full text.\n"
    )
