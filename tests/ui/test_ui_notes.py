"""Selecting, highlighting, noting and copying in the article; the list of all notes."""

from __future__ import annotations

import pytest
from test_ui_marks import annotated, style_of
from textual.pilot import Pilot
from ui_names import harbour
from ui_screen import (
    PLAIN,
    add,
    column,
    filled,
    open_first,
    press,
    reader,
    story,
    text,
    until,
    with_screen,
)  # fmt: skip

from tui_reader import library as rooms
from tui_reader import paths
from tui_reader.library import highlights, listing, reading
from tui_reader.model import Listing, Span
from tui_reader.ui.app import ReaderApp
from tui_reader.view.text.motions import Selection, moved


def picked(app: ReaderApp) -> str:
    """The text that is selected."""
    context, now = app.screen.context, app.screen.controllers.selection.now
    assert now is not None
    return context.shown.story.article.text[now.span.start : now.span.end]


async def test_v_selects_and_motions_extend_by_units() -> None:
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "v")
        assert picked(app) == "The"
        await press(pilot, "w", "w")
        assert picked(app) == "The harbour council"
        await press(pilot, "b")
        assert picked(app) == "The harbour"
        await press(pilot, "right_parenthesis")
        assert picked(app).endswith("on Tuesday.")
        await press(pilot, "right_parenthesis", "left_parenthesis")
        assert picked(app).endswith("on Tuesday.")
        await press(pilot, "right_curly_bracket")
        assert picked(app).endswith("a year.")
        await press(pilot, "escape")
        assert app.screen.controllers.selection.now is None
        assert "J Next story" in column(app, "footer")


@pytest.mark.parametrize("size", [(160, 48), (80, 24), (40, 10)])
async def test_v_selects_what_is_in_sight(size: tuple[int, int]) -> None:
    """Also when the current mention, or the text below the title, has gone out of it."""
    async with reader(harbour(), size) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: app.screen.context.shown.story is not None)
        article = app.screen.context.panes.article
        for keys in ((), ("right_square_bracket",), ("G",), ("g", "g")):
            await press(pilot, *keys)
            top = article.top
            await press(pilot, "v")
            now = app.screen.controllers.selection.now
            assert article.sees(now.anchor) and article.top == top, keys
            await press(pilot, "escape")


async def test_v_again_begins_anew_with_the_last_unit() -> None:
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "v", "right_parenthesis", "right_parenthesis", "v")
        assert picked(app).startswith("Mayor Signe Aune said") and picked(app).endswith("spring.")
        await press(pilot, "o", "l", "h", "h")
        assert picked(app).startswith(" Mayor")


async def test_mentions_are_a_unit() -> None:
    lib = filled()
    annotated(lib)
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "right_square_bracket", "v")
        assert picked(app) == "Brisvik"
        await press(pilot, "right_square_bracket", "right_square_bracket", "v")
        assert picked(app) == "Signe Aune"


async def test_lines_extend_and_shrink_the_selection() -> None:
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "v", "j", "j")
        longer = picked(app)
        await press(pilot, "k")
        assert longer.startswith(picked(app)) and len(picked(app)) < len(longer)


@pytest.mark.parametrize(("key", "colour"), [("1", "yellow"), ("2", "green"), ("4", "pink")])
async def test_digits_highlight_in_colours(key: str, colour: str) -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "v", "w", "w", key)
        assert f"Highlighted in {colour}" in column(app, "status")
        note = highlights.all_notes(lib)[0].highlight
        assert (note.colour, note.quote) == (colour, "The harbour council")
        ink = app.screen.context.inks.palette.ink(f"highlight:{colour}")
        assert style_of(app, "The harbour council").bgcolor.name == ink.bg
        await press(pilot, "U")
        assert highlights.all_notes(lib) == []


async def test_a_colour_of_another_version_is_shown_as_the_usual_one() -> None:
    lib = filled()
    id = listing.page(lib, Listing(), None, 1)[0].id
    at = reading.open_story(lib, id).article.text.index("The harbour council")
    highlights.add(lib, id, Span(at, at + 19))
    with lib.store.write() as db:
        db.execute("UPDATE highlights SET colour = 'mauve'")
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        ink = app.screen.context.inks.palette.ink("highlight:yellow")
        assert style_of(app, "The harbour council").bgcolor.name == ink.bg


async def test_without_colour_highlights_differ_by_attributes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    seen = set()
    for key in "1234":
        async with reader(filled()) as (app, pilot):
            await open_first(app, pilot)
            await press(pilot, "v", "w", "w", key)
            style = style_of(app, "The harbour council")
            assert style.reverse
            seen.add((style.underline, style.italic, style.bold))
            await press(pilot, "U")
    assert len(seen) == 4


async def test_a_note_is_attached_changed_and_removed() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "v", "w", "w", "n", *"ask them", "ctrl+s")
        assert highlights.all_notes(lib)[0].highlight.note == "ask them"
        await press(pilot, "greater_than_sign")
        assert "yellow: ask them" in column(app, "status")
        await press(pilot, "enter", "enter", *" again", "ctrl+s")
        assert highlights.all_notes(lib)[0].highlight.note == "ask them again"
        await press(pilot, "H", *"blue", "enter")
        assert highlights.all_notes(lib)[0].highlight.colour == "blue"
        await press(pilot, "H", *"remove", "enter")
        assert highlights.all_notes(lib) == []
        await press(pilot, "U")
        assert highlights.all_notes(lib)[0].highlight.note == "ask them again"


async def test_all_notes_are_listed_searched_and_open_their_story() -> None:
    lib = filled()
    from tui_reader.library import listing, reading
    from tui_reader.model import Listing

    for at, row in enumerate(listing.page(lib, Listing(), None, 3)):
        article = reading.open_story(lib, row.id).article
        start = article.text.index(f"Paragraph {at + 10}")
        highlights.add(lib, row.id, Span(start, start + 12), "green", f"remark {'qxz'[at]}")
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "n")
        assert "Paragraph 12" in text(app) and "remark q" in text(app)
        await press(pilot, "slash", *"remark x", "enter")
        assert "Paragraph 12" not in text(app)
        await press(pilot, "enter")
        await until(pilot, lambda: "green: remark x" in column(app, "status"))
        assert "Paragraph 11" in column(app, "article")
        await press(pilot, "g", "n", "d")
        assert "remark z" not in text(app) and "remark x" in text(app)
        await press(pilot, "U")
        assert "remark z" in text(app)


async def test_an_orphaned_note_is_shown_as_such() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "v", "w", "2")
        with lib.store.write() as db:
            db.execute("UPDATE highlights SET orphaned = 1, quote = 'lost words'")
        await press(pilot, "g", "n")
        assert "orphaned" in text(app) and "lost words" in text(app)
        await press(pilot, "enter")
        await until(pilot, lambda: "is not in it any more" in column(app, "status"))


async def drawn(pilot: Pilot[int], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Draw with the mouse from one cell of the article to another."""
    await pilot.mouse_down("#article", offset=start)
    await pilot.hover("#article", offset=end)
    await pilot.mouse_up("#article", offset=end)
    await pilot.pause()


async def test_what_is_drawn_with_the_mouse_is_selected() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        lines = column(app, "article").splitlines()
        y = next(at for at, line in enumerate(lines) if "harbour council" in line)
        x = lines[y].index("harbour")
        await drawn(pilot, (x, y), (x + len("harbour council"), y))
        assert picked(app).startswith("harbour council")
        await press(pilot, "3")
        assert highlights.all_notes(lib)[0].highlight.colour == "blue"


async def test_copying_goes_to_the_clipboard() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "y")
        assert app.clipboard == "https://news.example/1"
        await open_first(app, pilot)
        await press(pilot, "v", "w", "w", "y")
        assert app.clipboard == "The harbour council"
        await press(pilot, "v", "w", "w", "Y")
        assert app.clipboard.startswith("“The harbour council”\n— Ada Writer, Story number 1")
        assert "https://news.example/1" in app.clipboard
        await press(pilot, "j", "j", "j", "j", "Y")
        assert app.clipboard.startswith("“")
        await press(pilot, "L")
        assert "ferries.example" in text(app)
        await press(pilot, "y", "escape")
        assert app.clipboard.startswith("https://ferries.example/plan")


@pytest.mark.parametrize("preset", ["vim", "newsboat", "plain"])
async def test_selecting_works_in_every_preset(preset: str) -> None:
    lib = filled(with_screen(keys=preset))
    async with reader(lib, (80, 24)) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "harbour council" in text(app))
        await press(pilot, "v", "w", "w", "2")
        assert highlights.all_notes(lib)[0].highlight.colour == "green"


async def test_wide_characters_are_selected_whole() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    add(lib, "Wide", [story(1, body="<p>港の会議は長い。👩‍👩‍👧 よろしい。</p>")])
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "港" in text(app))
        opened = app.screen.context.shown.story
        at = opened.article.text.index("👩")
        now = moved(opened, Selection(at, at), "character", 1)
        assert opened.article.text[at : now.head] == "👩‍👩‍👧"
