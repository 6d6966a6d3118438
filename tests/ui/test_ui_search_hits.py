"""What a search found: a line of context below each title, and stories that open at the place."""

from __future__ import annotations

import pytest
from textual import events
from ui_screen import add, column, filled, press, reader, story, until

from tui_reader.library import listing as rows_of
from tui_reader.library import reading, saved_searches
from tui_reader.model import Listing

LONG = "".join(f"<p>Paragraph {n} tells of nothing that anybody looks for.</p>" for n in range(60))


async def test_a_found_story_shows_its_context_and_opens_there() -> None:
    lib = filled()
    add(lib, "Birds", [story(40, "A walk", LONG + "<p>Then a kingfisher came.</p>" + LONG)])
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "slash", *"kingfisher", "enter")
        await until(pilot, lambda: "a kingfisher" in column(app, "stories"))
        title, context = column(app, "stories").splitlines()[1:3]
        assert "A walk" in title and context.index("kingfisher") < len(title) // 3 + 4
        await press(pilot, "enter")
        await until(pilot, lambda: "Then a kingfisher came." in column(app, "article"))
        await until(pilot, lambda: "Paragraph 59" in column(app, "article"))
        assert "1 of 1" in column(app, "status")
        await press(pilot, "n")
        assert "That was the last place of the last story." in column(app, "status")
        # Where the reader went since is where it opens again.
        await press(pilot, "G", "h", "enter")
        assert "a kingfisher" not in column(app, "article")


async def test_a_glance_at_what_was_found_leaves_the_reading_position() -> None:
    lib = filled()
    add(lib, "Birds", [story(40, "A walk", LONG + "<p>Then a kingfisher came.</p>" + LONG)])
    (row,) = rows_of.page(lib, Listing("search", "kingfisher"), None, 9)
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "slash", *"kingfisher", "enter", "enter")
        await until(pilot, lambda: "Then a kingfisher came." in column(app, "article"))
        await press(pilot, "h", "g", "slash", "ctrl+u", *"ferry", "enter", "enter")
        assert reading.story(lib, row.id).position == 0
        await press(
            pilot, "h", "g", "slash", "ctrl+u", *"kingfisher", "enter", "enter", "j", "j", "h"
        )
        await press(pilot, "g", "slash", "ctrl+u", *"ferry", "enter", "enter")
        assert reading.story(lib, row.id).position > 0


ALIKE = (
    ("Η <b>Βιβλιοθήκη</b> άνοιξε.", "βιβλιοθηκη", "Βιβλιοθήκη"),
    ("市長が新しい図書館を開いた。", "図書館", "図書館"),
    ("นายกเทศมนตรีเปิดห้องสมุดใหม่", "ห้องสมุด", "ห้องสมุด"),
    ("Une crème brûlée.", "creme brulee", "crème brûlée"),
)


@pytest.mark.parametrize(("body", "typed", "shown"), ALIKE)
async def test_it_opens_there_however_it_is_written(body: str, typed: str, shown: str) -> None:
    lib = filled()
    add(lib, "Birds", [story(40, "A walk", LONG + f"<p>{body}</p>" + LONG)])
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "slash")
        assert app.screen.focused is not None
        app.screen.focused.post_message(events.Paste(typed))
        await press(pilot, "enter")
        await until(pilot, lambda: shown in column(app, "stories"))
        await press(pilot, "enter")
        await until(pilot, lambda: shown in column(app, "article"))


async def test_rows_of_two_lines_are_gone_through_as_one() -> None:
    lib = filled()
    add(lib, "More", [story(n, f"Heron {n}") for n in range(50, 90)])
    async with reader(lib, (160, 24)) as (app, pilot):
        await press(pilot, "g", "slash", *"heron", "enter")
        stories = app.screen.context.panes.stories
        assert "Heron 50" in column(app, "stories").splitlines()[1]
        assert "Heron 51" in column(app, "stories").splitlines()[3]
        await press(pilot, "j", "j")
        assert stories.cursor == 2
        await press(pilot, "ctrl+d")
        assert 2 < stories.cursor <= 2 + stories.rows // 2
        await press(pilot, "G")
        assert stories.cursor == 39 and "Heron 89" in column(app, "stories")
        await press(pilot, "g", "g")
        await pilot.click("#stories", offset=(8, 4))  # the second line of the second row
        assert stories.cursor == 1


@pytest.mark.parametrize("size", [(40, 10), (24, 6), (80, 24), (300, 50)])
async def test_a_search_fits_every_terminal(size: tuple[int, int]) -> None:
    async with reader(filled(), size) as (app, pilot):
        app.screen.controllers.search._search("ferry")
        await press(pilot, "j", "j", "k")
        assert all(len(line) <= size[0] for line in column(app, "stories").splitlines())
        assert app.screen.context.panes.stories.cursor == 1


async def test_a_search_for_names_says_how_many_stories_nobody_looked_into() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "slash", *"person:aune", "enter")
        told = "Nothing was found. 12 of 12 stories are not marked yet, and may be missing."
        await until(pilot, lambda: told in column(app, "status"))
        await press(pilot, "g", "slash", "ctrl+u", *"ferry", "enter")
        await until(pilot, lambda: "12 found." in column(app, "status"))
        assert "not marked" not in column(app, "status")


async def test_a_kept_search_says_so_too() -> None:
    lib = filled()
    saved_searches.keep(lib, "Aune", "person:aune OR ferry")
    async with reader(lib) as (app, pilot):
        feeds = app.screen.context.panes.feeds
        app.screen.context.focus("feeds")
        feeds.go_to(next(at for at, row in enumerate(feeds.listed) if row.kind == "kept"))
        await press(pilot, "enter")
        told = "12 found. 12 of 12 stories are not marked yet, and may be missing."
        await until(pilot, lambda: told in column(app, "status"))


WALKS = (
    (
        "A swan",
        "<p>One heron. Then two herons.</p>" + LONG + "<p>A heron came again to the pond.</p>",
    ),
    ("Heron street", "<p>Nobody was there.</p>"),
    ("A pond", "<table><tr><th>Bird</th></tr><tr><td>Heron</td></tr></table>"),
    ("A program", "<p>Code:</p><pre><code>count(heron)\nfly()</code></pre>"),
)


async def test_next_hit_goes_on_into_the_next_story_and_back() -> None:
    lib = filled()
    add(lib, "Birds", [story(40 + n, *walk) for n, walk in enumerate(WALKS)])
    async with reader(lib) as (app, pilot):
        hits = app.screen.controllers.hits

        def stands() -> tuple[str, int, int]:
            return app.screen.context.row().title, hits._at + 1, len(hits._hits)

        await press(pilot, "g", "slash", *"heron", "enter", "enter")
        seen = [stands()]
        for _ in range(4):
            await press(pilot, "n")
            seen.append(stands())
        assert seen == [
            ("A swan", 1, 2), ("A swan", 2, 2), ("Heron street", 1, 1), ("A pond", 1, 1),
            ("A program", 1, 1),
        ]  # fmt: skip
        assert "count(heron)" in column(app, "article") and "1 of 1" in column(app, "status")
        await press(pilot, "n")
        assert stands()[0] == "A program" and "the last story" in column(app, "status")
        await press(pilot, "N", "N", "N")
        assert stands() == ("A swan", 2, 2) and "A heron came again" in column(app, "article")
        await press(pilot, "N", "N")
        assert stands() == ("A swan", 1, 2) and "the first story" in column(app, "status")
        # From the list, with another story selected, that one is opened at its place.
        await press(pilot, "h", "j", "j", "n")
        assert stands() == ("A pond", 1, 1) and app.screen.context.view.place == "article"


async def test_a_story_found_by_what_is_said_of_it_is_gone_on_from() -> None:
    lib = filled()
    add(lib, "Herons", [story(40 + n, f"Pond {n}", "<p>Quiet.</p>") for n in range(2)])
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "slash", *"feed:herons quiet OR feed:herons zebra", "enter")
        assert "2 found" in column(app, "status")
        await press(pilot, "enter", "n")
        assert app.screen.context.row().title == "Pond 1"


async def test_a_find_in_the_article_still_goes_round() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "enter", "slash", *"mayor", "enter", "n", "n")
        assert "1 of 1" in column(app, "status")


BROKEN = (
    "heron -",
    '"heron',
    "heron*",
    "(heron",
    "HERON",
    "heron OR",
    "heron heron",
    "heron -swan",
)


@pytest.mark.parametrize("typed", BROKEN)
async def test_what_is_typed_half_is_gone_through_as_well(typed: str) -> None:
    lib = filled()
    add(lib, "Birds", [story(40 + n, *walk) for n, walk in enumerate(WALKS[:2])])
    async with reader(lib, (80, 24)) as (app, pilot):
        app.screen.controllers.search._search(typed)
        await press(pilot, "enter", "n", "N", "n", "n", "n")
        assert app.screen_stack[1:] == []
