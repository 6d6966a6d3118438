"""Keys that mean nothing where one stands say where they do, or what newsboat's have become."""

from __future__ import annotations

import re

import pytest
from ui_screen import column, filled, press, reader, text, with_screen

from tui_reader.commands import BY_ID, PRESETS
from tui_reader.view.keys.key_hints import DIFFERENT, NEWSBOAT, from_newsboat, sentence
from tui_reader.view.keys.keymap import Keymap, keymap
from tui_reader.wording import told


def said(keys: Keymap, key: str, preset: str) -> str:
    return told(sentence(keys, key, preset), keys.hint)


def test_a_key_of_another_place_says_where_it_works() -> None:
    keys = keymap("vim")
    assert said(keys, "d", "vim") == "d is “Remove feed”, among the feeds."
    assert said(keys, "*", "vim") == "* is “Mark this kind”, in the sidebar."
    assert said(keys, "Z", "vim") == "Z does nothing here; ? shows the keys."


def test_what_newsboat_has_and_we_have_not_is_said_with_our_keys() -> None:
    keys = keymap("newsboat")
    for key, words in from_newsboat(keys):
        assert key and "{" not in words
    assert "a adds" in said(keys, "E", "newsboat")
    for words in (*NEWSBOAT.values(), *(words for _, _, words in DIFFERENT)):
        assert set(re.findall(r"{key:(\w+)}", words)) <= set(BY_ID)
    assert len(from_newsboat(keys)) == len(NEWSBOAT) + len(DIFFERENT)


def test_what_is_said_of_newsboats_keys_is_said_while_it_is_true() -> None:
    own = {"sidebar": ["x"], "quit": ["E"], "star": ["w", "f"], "add_feed": ["ctrl+a"]}
    rows = dict(from_newsboat(keymap("newsboat", own)))
    assert "e" not in rows, "it shows no names any more"
    assert "E" not in rows, "it is a command now"
    assert rows["f"].startswith("stars")


def test_what_newsboats_keys_say_fits_the_status_line_of_a_small_screen() -> None:
    keys = keymap("newsboat")
    for key in NEWSBOAT:
        assert len(said(keys, key, "newsboat")) <= 78


def test_no_key_that_is_explained_away_is_bound() -> None:
    keys = keymap("newsboat")
    for key in NEWSBOAT:
        assert all(key not in keys.tries[place] for place in ("feeds", "stories"))


async def test_the_help_of_newsboats_preset_tells_the_differences() -> None:
    async with reader(filled(with_screen(keys="newsboat"))) as (app, pilot):
        await press(pilot, "E")
        assert "Feeds are in no file" in column(app, "status")
        await press(pilot, "question_mark", *"podcasts")
        assert "newsboat's keys that are not quite the same" in text(app)
        await press(pilot, "enter")
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize("preset", PRESETS)
async def test_a_begun_sequence_shows_how_it_may_go_on(preset: str) -> None:
    if preset == "plain":
        assert all(" " not in key for keys in keymap("plain").keys.values() for key in keys)
        return
    async with reader(filled(with_screen(keys=preset))) as (app, pilot):
        before = column(app, "footer")
        await press(pilot, "g" if preset == "vim" else "comma")
        assert "i Names" in column(app, "footer")
        await press(pilot, "escape")
        assert column(app, "footer") == before


async def test_escape_leaves_the_article_when_nothing_lies_over_it() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "enter", "slash", *"ferry", "enter")
        await press(pilot, "escape")
        assert app.screen.context.view.place == "article"
        await press(pilot, "escape")
        assert app.screen.context.view.place == "stories"
