"""A made-up colour of highlights, `orange`, is seen everywhere.

Run by `test_structure_kinds.py` in a process of its own, where `longer_tables.py` wrote its row.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))
sys.path.insert(0, str(Path(__file__).parents[1] / "floor1"))
sys.path.insert(0, str(Path(__file__).parent))
from readme import keys as table_of_keys
from test_kinds import contrast
from ui_screen import column, filled, open_first, press, reader, text

from tui_reader.cli import main
from tui_reader.commands import BY_ID, PRESETS
from tui_reader.errors import UsageError
from tui_reader.export.formats import render
from tui_reader.library import highlights
from tui_reader.model import Span
from tui_reader.themes import SWATCHES
from tui_reader.ui.app import ReaderApp
from tui_reader.view.theme.roles import TITLES, palette

ORANGE = "highlight:orange"


async def selected(app: ReaderApp, pilot: object) -> None:
    """The first words of an article selected."""
    await open_first(app, pilot)  # type: ignore[arg-type]
    await press(pilot, "v", "w", "w")  # type: ignore[arg-type]


def grounds(app: ReaderApp) -> set[str]:
    """All grounds that are painted in the article."""
    region = app.query_one("#article").region
    return {
        segment.style.bgcolor.name
        for strip in app.screen._compositor.render_strips()
        for segment in strip.crop(region.x, region.right)
        if segment.style and segment.style.bgcolor
    }


async def test_its_key_highlights_and_is_told() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await selected(app, pilot)
        await press(pilot, "5")
        assert "Highlighted in orange" in column(app, "status")
        assert highlights.all_notes(lib)[0].highlight.colour == "orange"
        assert app.screen.context.inks.palette.ink(ORANGE).bg in grounds(app)
        await press(pilot, "ctrl+p", *"orange")
        assert "Orange" in text(app)


async def test_its_command_has_a_name() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await selected(app, pilot)
        await press(pilot, "colon", *"highlight_orange", "enter")
        assert highlights.all_notes(lib)[0].highlight.colour == "orange"


async def test_a_highlight_can_be_made_it() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await selected(app, pilot)
        await press(pilot, "1", "greater_than_sign", "H", *"make it orange", "enter")
        assert highlights.all_notes(lib)[0].highlight.colour == "orange"


def test_each_preset_and_the_readme_know_its_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert all("5" in BY_ID["highlight_orange"].keys(preset) for preset in PRESETS)
    assert "| highlight_orange | `5` | `5` | `5` |" in table_of_keys()
    assert main(["man"]) == 0
    assert "(highlight_orange)" in capsys.readouterr().out


@pytest.mark.parametrize("theme", [*TITLES, "colourless"])
def test_every_theme_paints_it_otherwise_than_the_others(theme: str) -> None:
    look = palette(theme)
    inks = [look.ink(role) for role in look.inks if role.startswith("highlight:")]
    assert len(inks) == len(set(inks)) == len(highlights.COLOURS)
    if theme in {swatch.id for swatch in SWATCHES}:
        assert contrast(look.ink(ORANGE).fg, look.ink(ORANGE).bg) >= 7


def test_exports_carry_it() -> None:
    lib = filled()
    story = highlights.add(lib, 1, Span(0, 5), "orange", "Why?")
    for format_id in ("html", "json", "epub"):
        assert render(story, format_id)
    page = render(story, "html").decode()
    assert '<mark class="orange">' in page
    assert (
        "mark.orange { background: #ffe0c2;" in page and "mark.orange { background: #6a3a00" in page
    )
    assert '"colour": "orange"' in render(story, "json").decode()


def test_a_colour_that_is_in_no_row_is_refused_with_the_names_of_all() -> None:
    with pytest.raises(UsageError, match="yellow, green, blue, pink, orange"):
        highlights.add(filled(), 1, Span(0, 5), "mauve")
