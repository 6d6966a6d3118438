"""Reading in comfort: code, tables, footnotes, what was cut and what was changed, pictures."""

from __future__ import annotations

import asyncio
import io
import re
import sys

import pytest
from rich.style import Style
from server import Page, Server, item, rss
from test_ui_themes import THEMES, contrast
from textual import events
from ui_rest import settled
from ui_screen import (
    PLAIN,
    add,
    column,
    filled,
    press,
    reader,
    story,
    text,
    until,
    with_screen,
)

from tui_reader import config, paths
from tui_reader import library as rooms
from tui_reader.library import highlights, refresh, subscriptions
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.controllers.code_blocks import ROLES
from tui_reader.view.text import glyphs

LONG = "ferry.sail(" + ", ".join(f"quay_{n}=True" for n in range(12)) + ")  # LASTWORD"
FILLING = "".join(
    f"<p>Paragraph {n} of the minutes tells what was said about the quay and the crane.</p>"
    for n in range(30)
)
BODY = f"""<p>The harbour council of Brisvik met for nine hours<sup><a href="#n1">1</a></sup> on
Tuesday, and nobody spoke of the crane.</p>
<pre><code class="language-python">def ferry(season):
    return "old ship"
{LONG}</code></pre>
<table><tr><th>Year</th><th>Passengers</th></tr><tr><td>2019</td><td>12,000</td></tr>
<tr><td>2020</td><td></td></tr><tr><td>2021</td><td>900</td></tr></table>
<p>Share on Facebook</p>
{FILLING}
<ol class="footnotes"><li>The minutes say eight.</li></ol>"""


def library(body: str = BODY, settings: config.Config = PLAIN) -> rooms.Library:
    lib = rooms.open(paths.user_paths(), settings)
    add(lib, "Harbour News", [story(1, body=body)])
    return lib


async def opened(app: ReaderApp, pilot: object, words: str = "harbour council") -> None:
    await press(pilot, "enter")  # type: ignore[arg-type]
    await until(pilot, lambda: words in column(app, "article"))  # type: ignore[arg-type]


def style_of(app: ReaderApp, words: str) -> Style | None:
    """How some words are painted."""
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            if words in segment.text:
                return segment.style
    return None


# --- code -----------------------------------------------------------------------------------------


async def test_code_has_the_colours_of_its_language() -> None:
    async with reader(library()) as (app, pilot):
        await opened(app, pilot)
        await until(pilot, lambda: len(app.screen.context.panes.article.code) > 0)
        await pilot.pause()
        plain, keyword, string = (style_of(app, w) for w in ("(season):", "def", '"old ship"'))
        colours = {style.color for style in (plain, keyword, string) if style}
        assert len(colours) == 3
        grounds = {style.bgcolor for style in (plain, keyword, string) if style}
        assert len(grounds) == 1


async def test_code_is_plain_without_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reader(library()) as (app, pilot):
        await opened(app, pilot)
        assert style_of(app, "def ferry(season):") is not None  # one stretch: nothing parts it
        assert len(app.screen.context.panes.article.code) == 0


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.id)
def test_the_colours_of_code_can_be_read_in_every_theme(look: object) -> None:
    for role in ROLES.values():
        ink = look.ink("code", role)  # type: ignore[attr-defined]
        assert contrast(ink.fg, ink.bg) >= 4.5, role


async def test_code_too_large_to_colour_is_read_all_the_same() -> None:
    huge = "<pre class='language-python'>" + "x = [1, 2, 3]\n" * 20_000 + "</pre>"
    body = f"<p>The harbour council wrote a program of its own for the ferry.</p>{huge}"
    async with reader(library(body)) as (app, pilot):
        await opened(app, pilot)
        article = app.screen.context.panes.article
        await until(pilot, lambda: len(article.code) > 0)
        assert article.code.ends[-1] < 30_000 < len(article.page.text)


# --- what is too wide -----------------------------------------------------------------------------


@pytest.mark.parametrize("keys", ["vim", "newsboat", "plain"])
async def test_wide_code_is_scrolled_sideways_with_a_mark_at_the_cut_edge(keys: str) -> None:
    async with reader(library(settings=with_screen(keys=keys)), (100, 30)) as (app, pilot):
        await opened(app, pilot)

        def line() -> str:
            lines = column(app, "article").splitlines()
            return next((line for line in lines if "quay_" in line), "")

        assert line().rstrip(" ▐").endswith("›") and "‹" not in line()
        assert "ferry.sail" in line() and "LASTWORD" not in line()
        await press(pilot, "dollar_sign")
        assert "‹" in line() and "›" in line() and "ferry.sail" not in line()
        await press(pilot, *["dollar_sign"] * 20)
        assert "‹" in line() and "›" not in line() and "LASTWORD" in line()
        assert "This is the right end." in column(app, "status")
        prose = "nobody spoke of the crane"
        assert prose.split()[0] in column(app, "article")
        await press(pilot, *["circumflex_accent"] * 20)
        assert "ferry.sail" in line() and "‹" not in line()


async def test_wide_code_is_folded_by_choice() -> None:
    async with reader(library(), (100, 30)) as (app, pilot):
        await opened(app, pilot)
        assert "↪" not in column(app, "article")
        await press(pilot, "equals_sign")
        shown = column(app, "article")
        assert "↪" in shown and "›" not in shown and "LASTWORD" in shown
    async with reader(library(settings=with_screen(wide="fold")), (100, 30)) as (app, pilot):
        await opened(app, pilot)
        assert "↪" in column(app, "article")


async def test_what_is_found_beyond_the_edge_is_scrolled_into_sight() -> None:
    async with reader(library(), (100, 30)) as (app, pilot):
        await opened(app, pilot)
        assert "LASTWORD" not in column(app, "article")
        await press(pilot, "slash", *"lastword", "enter")
        assert "LASTWORD" in column(app, "article")


async def test_the_columns_of_a_table_stand_below_each_other() -> None:
    async with reader(library()) as (app, pilot):
        await opened(app, pilot)
        lines = column(app, "article").splitlines()
        rows = [line for line in lines if re.search(r"(Year|20\d\d) \|", line)]
        assert len(rows) == 3, "the row of 2020 ends with its only cell"
        assert len({row.index("|") for row in rows}) == 1
        ends = {len(rows[at].rstrip(" ▐│")) for at in (0, 1, 2)}
        assert len(ends) == 1, "figures are set to the right"


# --- footnotes ------------------------------------------------------------------------------------


@pytest.mark.parametrize("back", ["percent_sign", "enter"])
async def test_a_footnote_is_gone_to_and_come_back_from(back: str) -> None:
    async with reader(library(), (100, 24)) as (app, pilot):
        await opened(app, pilot)
        top = app.screen.context.panes.article.top
        assert "minutes say eight" not in column(app, "article")
        await press(pilot, "percent_sign")
        assert "1. The minutes say eight." in column(app, "article")
        assert "Footnote 1" in column(app, "status")
        await press(pilot, back)
        assert app.screen.context.panes.article.top == top
        assert "Back at the mark." in column(app, "status")
        await press(pilot, "G", "percent_sign")
        assert app.screen.context.panes.article.top <= top + 3, "from the note to its mark"


async def test_a_text_without_footnotes_says_so() -> None:
    async with reader(library("<p>The harbour council wrote a[1] nothing.</p>")) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "percent_sign")
        assert "There are no footnotes" in column(app, "status")


# --- original and cleaned -------------------------------------------------------------------------


async def test_original_and_cleaned_text_stand_side_by_side() -> None:
    async with reader(library()) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "V")
        await until(pilot, lambda: "Original │ Cleaned" in text(app))
        line = next(line for line in text(app).splitlines() if "Share on" in line)
        left, right = line.split("│")
        assert "✂ Share on Facebook" in left and "✂ cut:" in right
        kept = next(line for line in text(app).splitlines() if "harbour council" in line)
        assert kept.count("harbour council") == 2
        await press(pilot, "G")
        assert text(app).count("minutes say eight") == 2
        await press(pilot, "left_square_bracket")
        assert "Share on" in text(app).splitlines()[1]
        await press(pilot, "V")
        assert "Original" not in text(app)


async def test_on_a_narrow_screen_original_and_cleaned_are_turned() -> None:
    async with reader(library(), (60, 24)) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "V")
        await until(pilot, lambda: "Original ·" in text(app))
        assert "✂ Share on Facebook" in text(app) and "✂ cut:" not in text(app)
        await press(pilot, "tab")
        assert "Cleaned ·" in text(app) and "✂ cut:" in text(app)
        await press(pilot, "escape")
        assert "Cleaned ·" not in text(app)


# --- what the publisher changed -------------------------------------------------------------------


async def test_what_the_publisher_changed_is_shown_word_by_word() -> None:
    def feed(words: str) -> Page:
        return rss("Fjord Times", [item("Tide tables", 1, f"<p>{words}</p><p>Come on time.</p>")])

    with Server({"/feed": feed("High water is at six in the harbour.")}) as server:
        lib = rooms.open(paths.user_paths(), PLAIN)
        await asyncio.to_thread(subscriptions.add, lib, server.url("/feed"))
        async with reader(lib) as (app, pilot):
            await opened(app, pilot, "at six")
            await press(pilot, "B")
            await until(pilot, lambda: "not changed since it came" in column(app, "status"))
            server.pages["/feed"] = feed("High water is at seven in the old harbour.")
            await asyncio.to_thread(refresh.refresh, lib)
            await press(pilot, "q", "enter")
            await until(pilot, lambda: "at seven" in column(app, "article"))
            await press(pilot, "B")
            await until(pilot, lambda: "What the publisher changed" in text(app))
            shown = " ".join(text(app).split())
            assert "is at [-six-]{+seven+} in the {+old +}harbour." in shown
            assert "Changed " in shown and "1 paragraph unchanged" in shown
            await press(pilot, "q")
            assert "What the publisher" not in text(app)


# --- notes of several lines -----------------------------------------------------------------------


async def test_a_note_of_several_lines_is_typed_and_saved() -> None:
    lib = library()
    async with reader(lib) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "v", "w", "n", *"first", "enter", *"second", "ctrl+s")
        assert highlights.all_notes(lib)[0].highlight.note == "first\nsecond"
        await press(pilot, "greater_than_sign", "H", "enter")
        assert "first" in text(app) and "second" in text(app) and "Note on “" in text(app)
        await press(pilot, "escape")
        assert "Note on “" not in text(app), "nothing was changed: Escape asks nothing"


async def test_escape_asks_once_before_a_changed_note_is_thrown_away() -> None:
    lib = library()
    async with reader(lib) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "v", "w", "n", *"word", "escape")
        assert "Discard the changes" in text(app) and "word" in text(app)
        await press(pilot, "s")
        assert "Discard the changes" not in text(app), "one typed on"
        await press(pilot, "escape", "escape")
        assert "Note on “" not in text(app) and highlights.all_notes(lib) == []


async def test_what_is_pasted_into_a_note_passes_the_door() -> None:
    async with reader(library()) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "v", "w", "n")
        app.screen.focused.post_message(events.Paste("one\x1b]0;evil\x07\r\ntwo\u202e"))
        await pilot.pause()
        assert app.screen.focused.text == "one]0;evil\ntwo"


# --- pictures -------------------------------------------------------------------------------------


def png(width: int = 64, height: int = 32) -> Page:
    image = pytest.importorskip("PIL.Image")
    out = io.BytesIO()
    image.new("RGB", (width, height), (200, 30, 30)).save(out, "PNG")
    return Page(out.getvalue(), content_type="image/png")


async def with_picture(server: Server) -> rooms.Library:
    words = "<p>The harbour council had its picture taken before the old ferry.</p>"
    image = f'<p><img src="{server.url("/pic")}" alt="The council"></p>'
    server.pages["/feed"] = rss("News", [item("Council", 1, words + image)])
    lib = rooms.open(paths.user_paths(), PLAIN)
    await asyncio.to_thread(subscriptions.add, lib, server.url("/feed"))
    return lib


async def test_a_picture_is_fetched_when_it_is_asked_for_and_not_before() -> None:
    pytest.importorskip("textual_image")
    with Server({"/pic": png()}) as server:
        async with reader(await with_picture(server)) as (app, pilot):
            await opened(app, pilot)
            assert "▣ The council" in column(app, "article")
            assert server.hits["/pic"] == 0
            await press(pilot, "P")
            await until(pilot, lambda: "64 × 32" in text(app))
            assert server.hits["/pic"] == 1 and "The council" in text(app)
            await press(pilot, "escape")
            assert "64 × 32" not in text(app) and "▣ The council" in column(app, "article")
            await press(pilot, "P")
            assert "64 × 32" in text(app) and server.hits["/pic"] == 1, "it is kept for a while"


async def test_a_picture_that_comes_late_takes_no_key_from_who_is_typing() -> None:
    pytest.importorskip("textual_image")
    with Server({"/pic": png()}) as server:
        async with reader(await with_picture(server)) as (app, pilot):
            await opened(app, pilot)
            app.screen.run_command("picture")
            app.screen.run_command("command")  # the prompt is open before anything can come
            await until(pilot, lambda: len(app.screen.controllers.pictures._known) == 1)
            await press(pilot, *"star", "enter")
            assert "64 × 32" not in text(app) and "★" in column(app, "stories")


async def test_a_picture_that_a_page_names_twice_stands_once() -> None:
    image = '<img src="https://x.example/a.png">'
    body = f"<p>The harbour council met.</p>{image}<p>It rained.</p>{image}<p>It spoke of rain.</p>"
    async with reader(library(body)) as (app, pilot):
        await opened(app, pilot)
        assert column(app, "article").count("▣ picture") == 1


async def test_what_is_no_picture_is_said_in_words() -> None:
    pytest.importorskip("textual_image")
    bad = Page(b"\x89PNG\r\n\x1a\nnothing", content_type="image/png")
    with Server({"/pic": bad}) as server:
        async with reader(await with_picture(server)) as (app, pilot):
            await opened(app, pilot)
            await press(pilot, "P")
            await until(pilot, lambda: "cannot be shown" in column(app, "status"))


async def test_without_the_extra_the_way_to_have_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "textual_image", None)  # as if it were not installed
    with Server({}) as server:
        async with reader(await with_picture(server)) as (app, pilot):
            await opened(app, pilot)
            await press(pilot, "P")
            assert "pip install 'newsreader-tui[images]'" in text(app)
            assert "Open the picture in the browser" in text(app)
            assert server.hits["/pic"] == 0


# --- in ASCII alone -------------------------------------------------------------------------------


async def test_nothing_of_it_is_outside_ascii_where_ascii_is_all_there_is() -> None:
    try:
        async with reader(library(settings=with_screen(ascii="always"))) as (app, pilot):
            await opened(app, pilot)
            await press(pilot, "dollar_sign")
            assert text(app).isascii()
            await press(pilot, "V")
            await until(pilot, lambda: "Original | Cleaned" in text(app))
            assert text(app).isascii() and "% Share on Facebook" in text(app)
            await press(pilot, "escape", "v", "w", "n")
            assert "Note on" in text(app) and text(app).isascii()
    finally:
        glyphs.use(False)  # other tests draw with all signs


async def test_a_right_click_offers_what_can_be_done_with_what_is_under_it() -> None:
    async with reader(filled()) as (app, pilot):
        await pilot.click("#stories", offset=(20, 5), button=3)
        await until(pilot, lambda: "Story number 3" in column(app, "sheet"))
        assert (
            "Star" in column(app, "sheet") and app.screen_stack[0].context.view.place == "stories"
        )
        await press(pilot, *"star", "enter")
        assert "★" in column(app, "stories").splitlines()[5]
        await pilot.click("#feeds", offset=(8, 8), button=3)
        await until(pilot, lambda: "Rename" in column(app, "sheet"))
        await press(pilot, "escape")
        assert app.screen_stack[0].context.view.place == "feeds"


async def test_a_long_press_offers_it_too_and_a_click_does_not() -> None:
    async with reader(filled()) as (app, pilot):
        await pilot.click("#stories", offset=(20, 3))
        await until(pilot, lambda: "Story number 2" in column(app, "article"))
        await settled(pilot)
        assert len(app.screen_stack) == 1
        await press(pilot, "q")
        await pilot.mouse_down("#stories", offset=(20, 3))
        await settled(pilot)  # time goes on
        assert "Story number 2" in column(app, "sheet")


async def test_two_clicks_select_a_word_and_three_its_paragraph() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "harbour council" in column(app, "article"))
        lines = column(app, "article").splitlines()
        y = next(at for at, line in enumerate(lines) if "harbour council" in line)
        at = (lines[y].index("council") + 3, y)
        context = app.screen.context
        for times, picked in ((2, "council"), (3, "The harbour council of Brisvik met")):
            await pilot.click("#article", offset=at, times=times)
            await until(pilot, lambda: context.shown.selecting)
            span = app.screen.controllers.selection.now.span
            assert context.shown.story.article.text[span.start : span.end].startswith(picked)
            assert (span.end - span.start == len(picked)) == (times == 2)
            await press(pilot, "escape")
