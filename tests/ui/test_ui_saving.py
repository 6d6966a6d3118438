"""Saving on the screen: formats with a preview, several stories at once, save on star."""

from __future__ import annotations

import dataclasses
import zipfile
from pathlib import Path

import pytest
from ui_screen import PLAIN, column, filled, press, reader, text, until

from tui_reader import config


def files(home: Path) -> list[Path]:
    return sorted(path for path in home.rglob("*") if path.suffix in (".md", ".epub", ".html"))


async def test_formats_are_previewed_before_saving(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(home))
    async with reader(filled()) as (app, pilot):
        await press(pilot, "S")
        assert "Preview" in text(app) and "# Story number 1" in text(app)
        await press(pilot, "down")
        assert "<!DOCTYPE html>" in text(app) or "<!doctype html>" in text(app)
        await press(pilot, *"epub")
        assert "EPUB book, " in text(app)
        await press(pilot, *["backspace"] * 4, *"html", "enter")
        await until(pilot, lambda: "Saved as" in column(app, "status"))
        assert "Saved as ~/" in column(app, "status"), "the end of the path matters"
        assert [path.suffix for path in files(home)] == [".html"]


async def test_the_preview_is_scrolled_by_keys(home: Path) -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "S")
        assert "scroll it" in text(app) and "# Story number 1" in text(app)
        await press(pilot, *["ctrl+down"] * 5)
        assert "# Story number 1" not in text(app)
        await press(pilot, *["ctrl+up"] * 5)
        assert "# Story number 1" in text(app) and files(home) == []


async def test_all_picked_stories_become_one_book(home: Path) -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "v", "j", "v", "S")
        assert "Save 2 stories as" in text(app)
        await press(pilot, *"epub", "enter")
        await until(pilot, lambda: "2 stories saved as" in column(app, "status"))
        (book,) = files(home)
        chapters = [name for name in zipfile.ZipFile(book).namelist() if "story-" in name]
        assert len(chapters) == 2
        assert "✓" not in column(app, "stories") and column(app, "stories").count("↓") == 2
        await press(pilot, "U")
        assert "↓" not in column(app, "stories")


async def test_picked_stories_are_saved_a_file_each_and_escape_unpicks(home: Path) -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "v", "v")
        assert column(app, "stories").count("✓") == 2
        assert "2 picked" in column(app, "status")
        await press(pilot, "escape")
        assert "✓" not in column(app, "stories")
        await press(pilot, "3", "v", "s")
        await until(pilot, lambda: "3 stories saved in" in column(app, "status"))
        assert len(files(home)) == 3


async def test_a_story_is_saved_when_it_is_starred_if_so_set(home: Path) -> None:
    settings = dataclasses.replace(PLAIN, saving=config.Saving(on_star=True))
    async with reader(filled(settings)) as (app, pilot):
        await press(pilot, "f")
        await until(pilot, lambda: len(files(home)) == 1)
        assert "★" in column(app, "stories")
