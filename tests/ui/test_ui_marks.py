"""Marks: kinds in text and sidebar without moving a letter; looks with and without colour."""

from __future__ import annotations

import re

import pytest
from ui_screen import column, filled, open_first, press, reader, text, until, with_screen

from tui_reader import library as rooms
from tui_reader import sanitise
from tui_reader.library import listing, reading
from tui_reader.model import Annotation, Annotations, Entity, Listing, Span
from tui_reader.store import annotations as stored


def annotated(lib: rooms.Library) -> None:
    """Marks on the newest story as a recogniser would leave them: a person twice, and more."""
    entry_id = listing.page(lib, Listing(), None, 1)[0].id
    article = reading.open_story(lib, entry_id).article
    found: list[Annotation] = []
    for kind, entity, surface in (
        ("person", 1, "Signe Aune"), ("place", 2, "Brisvik"), ("number", None, "12,000"),
        ("other", 3, "Tuesday"),
    ):  # fmt: skip
        for match in re.finditer(surface, article.text):
            unit = "passenger" if kind == "number" else None
            span = Span(*match.span())
            found.append(Annotation(span, kind, entity, value=12000.0, unit=unit))
    found.sort(key=lambda item: item.span)
    people = (
        Entity(1, "person", sanitise.line("Signe Aune")),
        Entity(2, "place", sanitise.line("Brisvik")),
        Entity(3, "other", sanitise.line("Tuesday")),
    )
    from tui_reader import annotate

    assert stored.put(
        lib.store,
        entry_id,
        Annotations(article.text_sha, tuple(found), people, annotator_version=annotate.VERSION),
    )


def style_of(app: object, word: str) -> object:
    """The style in which a word of the article is painted."""
    region = app.query_one("#article").region  # type: ignore[attr-defined]
    for strip in app.screen._compositor.render_strips():  # type: ignore[attr-defined]
        for segment in strip.crop(region.x, region.right):
            if word in segment.text:
                return segment.style
    raise AssertionError(f"{word} is not painted on its own")


async def test_entities_stand_in_the_sidebar_once_with_their_count() -> None:
    lib = filled()
    annotated(lib)
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        side = column(app, "sidebar")
        assert re.search(r"Signe Aune +2", side) and re.search(r"Brisvik +1", side)
        assert "12,000 passengers" in side
        assert side.index("People") < side.index("Places") < side.index("Figures")
        assert "▸ Other" in side and "Tuesday" not in side


async def test_marks_come_without_moving_the_text() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        before = column(app, "article")
        plain = style_of(app, "Brisvik")
        annotated(lib)
        app.screen.controllers.open_story.reopen()
        await until(pilot, lambda: "Signe Aune" in column(app, "sidebar"))
        assert column(app, "article") == before
        assert style_of(app, "Brisvik") != plain


async def test_brackets_go_from_mention_to_mention_and_enter_walks_one_entity() -> None:
    lib = filled()
    annotated(lib)
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "right_square_bracket")
        assert app.query_one("#sidebar").selected().label == "Brisvik"
        await press(pilot, "2", "right_square_bracket")
        assert app.query_one("#sidebar").selected().label == "Signe Aune"
        await press(pilot, "left_square_bracket", "tab", "g", "g", "j", "enter")
        assert "Signe Aune: 1 of 2" in column(app, "status")
        await press(pilot, "enter")
        assert "Signe Aune: 2 of 2" in column(app, "status")


async def test_clicking_a_mention_selects_its_entity() -> None:
    lib = filled()
    annotated(lib)
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        lines = text(app).splitlines()
        y = next(i for i, line in enumerate(lines) if "Signe Aune\u0020" in line[70:])
        await pilot.click(offset=(lines[y].index("Signe Aune", 70) + 2, y))
        await until(pilot, lambda: "Signe Aune:" in column(app, "status"))
        assert app.query_one("#sidebar").selected().label == "Signe Aune"


async def test_the_sidebar_folds_its_sections_and_hides() -> None:
    lib = filled()
    annotated(lib)
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "tab", "g", "g", "enter")
        assert "▸ People" in column(app, "sidebar")
        await press(pilot, "h", "e")
        assert "In this story" not in text(app)
        await press(pilot, "e")
        assert "In this story" in text(app)


async def test_x_shows_what_was_removed_in_its_place_with_its_rule() -> None:
    from ui_screen import BODY, add, story

    lib = filled()
    junk = BODY + "<p>Sign up for our newsletter</p><p>Share on Facebook</p><p>Read more:</p>"
    add(lib, "Junk", [story(0, "Junky", junk)])
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        assert re.search(r"\d blocks? removed", column(app, "article"))
        await press(pilot, "x", "G")
        assert re.search(r"✂ [\w ]+: Sign up for our newsletter", column(app, "article"))
        await press(pilot, "x")
        assert "newsletter" not in column(app, "article")


async def test_without_colour_kinds_are_told_apart_by_attributes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    lib = filled()
    annotated(lib)
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        styles = {word: style_of(app, word) for word in ("Signe Aune", "Brisvik", "12,000")}
        assert styles["Signe Aune"].bold and not styles["Signe Aune"].underline
        assert styles["Brisvik"].underline and not styles["Brisvik"].bold
        assert styles["12,000"].bold and styles["12,000"].underline
        for strip in app.screen._compositor.render_strips():
            for segment in strip:
                for colour in (segment.style.color, segment.style.bgcolor):
                    assert colour is None or colour.is_default


async def test_the_terminal_theme_uses_its_sixteen_colours_only() -> None:
    lib = filled(with_screen(theme="terminal"))
    annotated(lib)
    async with reader(lib) as (app, pilot):
        await open_first(app, pilot)
        assert style_of(app, "Brisvik").color.name == "green"
        for strip in app.screen._compositor.render_strips():
            for segment in strip:
                for colour in (segment.style.color, segment.style.bgcolor):
                    assert colour is None or colour.is_default or colour.number is not None
