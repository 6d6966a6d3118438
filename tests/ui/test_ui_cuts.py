"""The ledger of cuts: shown and stepped through in place, given back, made by hand, undone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from ui_screen import BODY, PLAIN, add, column, press, reader, story, text, until

from tui_reader import config, paths
from tui_reader import library as rooms
from tui_reader.library import listing, reading
from tui_reader.model import Listing
from tui_reader.ui.app import ReaderApp
from tui_reader.view.text.positions import carried

JUNK = "<p>Sign up for our newsletter</p><p>Share on Facebook</p>"


def junky(count: int = 1, settings: config.Config = PLAIN) -> rooms.Library:
    lib = rooms.open(paths.user_paths(), settings)
    add(lib, "Junk", [story(n, f"Junky {n}", BODY + JUNK) for n in range(count)])
    return lib


async def opened(app: ReaderApp, pilot: object) -> None:
    await press(pilot, "enter")  # type: ignore[arg-type]
    await until(pilot, lambda: "blocks removed" in column(app, "article"))  # type: ignore[arg-type]


def body(app: ReaderApp) -> str:
    return str(app.screen.context.shown.story.article.text)


async def test_brackets_step_through_the_cuts_and_enter_gives_one_back_here() -> None:
    lib = junky(2)
    async with reader(lib) as (app, pilot):
        await opened(app, pilot)
        assert "2 blocks removed" in column(app, "article")
        await press(pilot, "x")
        assert "2 removed blocks shown in place" in column(app, "status")
        await press(pilot, "right_square_bracket")
        assert "Cut 1 of 2, by the" in column(app, "status")
        assert "✂" in column(app, "article")
        await press(pilot, "right_square_bracket", "right_square_bracket")
        assert "No more cuts." in column(app, "status")
        await press(pilot, "left_square_bracket", "enter")
        assert "Restore here" in text(app) and "Always keep in this feed" in text(app)
        await press(pilot, "enter")
        await until(pilot, lambda: "Sign up for our newsletter" in body(app))
        assert "stays in this story" in column(app, "status")
        await press(pilot, "escape", "g", "g")
        assert "1 block removed" in column(app, "article")
        other = listing.page(lib, Listing(), None, 2)[1].id
        assert len(reading.open_story(lib, other).article.cuts) == 2
        await press(pilot, "U")
        await until(pilot, lambda: "Sign up" not in body(app))
        assert "2 blocks removed" in column(app, "article")


async def test_a_cut_is_always_kept_in_its_feed() -> None:
    lib = junky(2)
    async with reader(lib) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "x", "right_square_bracket", "enter", *"always", "enter")
        await until(pilot, lambda: "Sign up for our newsletter" in body(app))
        assert "stays in this feed" in column(app, "status")
        other = listing.page(lib, Listing(), None, 2)[1].id
        assert "Sign up for our newsletter" in reading.open_story(lib, other).article.text


async def test_a_cut_is_given_back_from_a_list_without_showing_them() -> None:
    async with reader(junky()) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "plus")
        assert "Give back which block?" in text(app)
        await press(pilot, *"facebook", "enter", "enter")
        await until(pilot, lambda: "Share on Facebook" in body(app))


async def test_a_block_is_picked_cut_and_brought_back_where_one_reads() -> None:
    async with reader(junky(), (160, 24)) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "space", "space")
        article = app.query_one("#article")
        await press(pilot, "X", "j", "j", "k")
        assert "Cut this block?" in column(app, "status")
        before = article.position()
        picked = app.screen.controllers.cuts._picked
        block = app.screen.context.shown.story.article.blocks[picked + 1]
        words = body(app)[block.span.start : block.span.end]
        await press(pilot, "enter", "enter")
        await until(pilot, lambda: words not in body(app))
        assert abs(article.position() - before) <= len(words) + 2
        await press(pilot, "U")
        await until(pilot, lambda: words in body(app))
        assert article.position() == before


async def test_a_block_is_always_cut_in_its_feed() -> None:
    lib = junky(2)
    async with reader(lib) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "X", "X", *"always", "enter")
        await until(pilot, lambda: "harbour council" not in body(app))
        other = listing.page(lib, Listing(), None, 2)[1].id
        assert "harbour council" not in reading.open_story(lib, other).article.text


async def test_escape_leaves_the_picking_then_the_cuts() -> None:
    async with reader(junky()) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "x", "X", "escape")
        assert app.screen.context.shown.cuts
        await press(pilot, "j", "escape")
        assert not app.screen.context.shown.cuts
        assert app.screen.context.view.place == "article"


async def test_the_text_above_changes_and_the_reader_stays() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    add(lib, "Junk", [story(0, "Junky", JUNK + BODY)])
    async with reader(lib, (160, 24)) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "space", "space")
        article = app.query_one("#article")
        line = column(app, "article").splitlines()[2]
        at = article.position()
        await press(pilot, "plus", *"newsletter", "enter", "enter")
        await until(pilot, lambda: "Sign up" in body(app))
        assert article.position() > at
        assert column(app, "article").splitlines()[2] == line


async def test_a_restored_block_is_annotated_anew() -> None:
    settings = config.Config(reading=config.Reading(annotate_ahead=False))
    lib = rooms.open(paths.user_paths(), settings)
    junk = "<p>Helga Norberg met Igor Malik in Bergen.</p><p>Share on Facebook</p>"
    add(lib, "Junk", [story(0, "Junky", junk)])
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "Helga Norberg" in column(app, "sidebar"))
        await press(pilot, "plus", "enter", "enter")
        await until(pilot, lambda: "Share on Facebook" in body(app))
        await until(pilot, lambda: app.screen.context.shown.story.annotations is not None)
        story_now = app.screen.context.shown.story
        assert story_now.annotations.text_sha == story_now.article.text_sha


@given(st.text("ab \n", max_size=80), st.text("cd \n", max_size=30), st.data())
def test_a_place_is_carried_over_an_insertion(old: str, added: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(old)))
    offset = data.draw(st.integers(0, len(old)))
    new = old[:cut] + added + old[cut:]
    found = carried(old, new, offset)
    assert 0 <= found <= len(new)
    if offset < len(old) and offset and "c" in added:
        assert new[found : found + 1] in (old[offset], "") or old[offset].isspace()


async def test_captions_fold_away_and_come_back() -> None:
    picture = (
        "<figure><img src='https://example.org/a.jpg' alt='A boat'>"
        "<figcaption>Anna Berg's boat in the harbour of Bergen. Photo: Reuters"
        "</figcaption></figure>"
    )
    lib = rooms.open(paths.user_paths(), PLAIN)
    add(lib, "Pictures", [story(1, "A boat comes home", f"<p>A boat.</p>{picture}{BODY}")])
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "in the harbour of Bergen" in column(app, "article"))
        await press(pilot, "g", "c")
        await until(pilot, lambda: "▸ caption" in column(app, "article"))
        assert "in the harbour of Bergen" not in column(app, "article")
        assert "Captions are folded away." in column(app, "status")
        await press(pilot, "g", "c")
        await until(pilot, lambda: "in the harbour of Bergen" in column(app, "article"))
