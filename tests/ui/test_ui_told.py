"""Stories that tell one event are one row of the list, which is unfolded where it stands."""

from __future__ import annotations

import pytest
from ui_names import mark
from ui_screen import PLAIN, add, column, filled, press, reader, story, until

from tui_reader import config
from tui_reader import library as rooms
from tui_reader.library import reading
from tui_reader.store.affairs import groups
from tui_reader.ui.app import ReaderApp

FIRST, SECOND, THIRD, FOURTH = 8, 12, 14, 7
"""Of feeds the last story is the first to arrive."""


def one_event(lib: rooms.Library, *row: int) -> None:
    """Make stories one row, as linking does."""
    with lib.store.write() as db:
        groups.merge(db, groups.TOLD, sorted({groups.group_of(db, "told", one) for one in row}))


def told(settings: config.Config = PLAIN) -> rooms.Library:
    """Twelve stories of two feeds and two of a third; the newest of the first feed and two of the
    others tell one event."""
    lib = filled(settings)
    add(lib, "Fjord Post", [story(2, "Ferry sails on"), story(40, "An old story")])
    one_event(lib, FIRST, SECOND, THIRD)
    return lib


def titles(app: ReaderApp) -> list[str]:
    """What stands at the left of each story's first line, the sign of a branch too."""
    stories = app.screen_stack[0].query_one("#stories")
    window = stories.window  # type: ignore[attr-defined]
    return [
        window.sign(at) + (row.title if (row := window.row(at)) else "")
        for at in range(window.length)
    ]


def selected(app: ReaderApp) -> str:
    stories = app.screen_stack[0].query_one("#stories")
    row = stories.selected()  # type: ignore[attr-defined]
    return str(row.title) if row else ""


UNFOLDED = ["Story number 1", "├ Tech piece 20", "└ Ferry sails on", "Story number 2"]
FOLDED = ["Story number 1", "Story number 2", "Story number 3", "Story number 4"]


@pytest.mark.parametrize("size", [(160, 48), (100, 30), (80, 24), (60, 20)], ids=str)
async def test_a_row_says_how_many_others_tell_it_and_unfolds(size: tuple[int, int]) -> None:
    async with reader(told(), size) as (app, pilot):
        assert titles(app)[:4] == FOLDED
        shown = column(app, "stories")
        assert "12" in shown.splitlines()[0] and "14" in shown.splitlines()[0]
        assert " +2" in shown and "Tech piece 20" not in shown
        await press(pilot, "right")
        assert titles(app)[:4] == UNFOLDED and selected(app) == "Story number 1"
        shown = column(app, "stories")
        assert "├ Tech piece 20" in shown and "└ Ferry sails on" in shown
        await press(pilot, "j", "left")
        assert titles(app)[:4] == FOLDED and selected(app) == "Story number 1"
        await press(pilot, "plus")
        assert titles(app)[:4] == UNFOLDED
        await press(pilot, "plus")
        assert titles(app)[:4] == FOLDED


async def test_the_others_sources_stand_below_the_first_where_there_is_room() -> None:
    async with reader(told(), (160, 48)) as (app, pilot):
        await until(pilot, lambda: "Tech Weekly, Fjord Post" in column(app, "stories"))
    async with reader(told(), (80, 24)) as (app, _):
        assert "Tech Weekly, Fjord" not in column(app, "stories")


async def test_an_unfolded_story_is_opened_and_starred_as_any() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await press(pilot, "right", "j", "f")
        assert reading.story(lib, SECOND).row.starred and not reading.story(lib, FIRST).row.starred
        await press(pilot, "enter")
        assert "Tech piece 20" in column(app, "article")
        await press(pilot, "J")
        assert "Ferry sails on" in column(app, "article")
        await press(pilot, "J")
        assert "Story number 2" in column(app, "article")


async def test_what_is_unfolded_stays_so_when_the_list_is_read_again() -> None:
    async with reader(told()) as (app, pilot):
        await press(pilot, "right", "j", "j", "D", "U")
        assert titles(app)[:4] == UNFOLDED
        assert selected(app) == "Tech piece 20"
        await press(pilot, "g", "s")
        assert "by feed" in column(app, "stories")
        assert "├ Tech piece 20" in titles(app) and selected(app) == "Tech piece 20"


async def test_a_story_that_joins_moves_nothing() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await press(pilot, "right", "j", "j")
        assert selected(app) == "Ferry sails on"
        one_event(lib, FIRST, FOURTH)
        app.screen_stack[0].controllers.story_list.notice_others()  # type: ignore[attr-defined]
        await pilot.pause()
        assert titles(app)[:4] == UNFOLDED and selected(app) == "Ferry sails on"
        assert " +3" in column(app, "stories")


async def test_a_row_that_came_behind_another_is_told_of_there_alone() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        one_event(lib, 6, 7)  # of the second and third row, the third arrived first
        app.screen_stack[0].controllers.story_list.notice_others()  # type: ignore[attr-defined]
        await pilot.pause()
        assert titles(app)[:4] == FOLDED
        stories = app.screen_stack[0].query_one("#stories")
        window = stories.window  # type: ignore[attr-defined]
        assert [window.row(at).told for at in range(3)] == [2, 0, 1]


async def test_every_story_is_a_row_of_its_own_where_the_settings_say_so() -> None:
    settings = config.Config(reading=config.Reading(annotate=False, told_once=False))
    async with reader(told(settings)) as (app, pilot):
        shown = column(app, "stories")
        assert len(titles(app)) == 14 and "+2" not in shown and "·" not in shown.splitlines()[0]
        await press(pilot, "right")
        assert "Story number 1" in column(app, "article")


async def test_a_single_feed_shows_all_that_it_has() -> None:
    async with reader(told()) as (app, pilot):
        await press(pilot, "h", "slash", *"fjord", "enter", "enter")
        assert titles(app) == ["Ferry sails on", "An old story"]
        await press(pilot, "plus")
        assert "Also told by Harbour News, Tech Weekly." in column(app, "status")


async def test_a_story_is_taken_out_of_its_row_where_that_stands_and_put_back() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await press(pilot, "right", "j", "exclamation_mark")
        assert titles(app)[:3] == ["Story number 1", "└ Ferry sails on", "Story number 2"]
        assert selected(app) == "Ferry sails on" and "Tech piece 20" in titles(app)
        assert "Not the same story" in column(app, "status")
        await press(pilot, "U")
        assert titles(app)[:4] == UNFOLDED and selected(app) == "Ferry sails on"
        await press(pilot, "exclamation_mark")
        assert titles(app)[:2] == ["Story number 1", "└ Tech piece 20"]
        assert selected(app) == "Tech piece 20"


async def test_the_last_of_two_that_is_taken_out_leaves_no_branch() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await press(pilot, "right", "j", "exclamation_mark", "exclamation_mark")
        assert titles(app)[:2] == ["Story number 1", "Ferry sails on"]
        assert selected(app) == "Story number 1" and " +" not in column(app, "stories")
        await press(pilot, "exclamation_mark")
        assert "Nobody else tells this story" in column(app, "status")


async def test_picked_stories_become_one_row() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await press(pilot, "equals_sign")
        assert "picks a story" in column(app, "status")
        await press(pilot, "j", "v", "v", "equals_sign")
        assert "The same story: 3 stories in one row" in column(app, "status")
        assert len(titles(app)) == 10 and "picked" not in column(app, "status")
        row = selected(app)
        assert row == "Story number 4" and " +2" in column(app, "stories")
        await press(pilot, "U")
        assert len(titles(app)) == 12


async def test_reading_a_row_reads_who_else_tells_it() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        assert all(reading.story(lib, id).row.read for id in (FIRST, SECOND, THIRD))
        await press(pilot, "h", "m")
        unread = {id for id in (FIRST, SECOND, THIRD) if not reading.story(lib, id).row.read}
        assert unread == {FIRST}
        await press(pilot, "m")
        assert "Marked read." in column(app, "status")


async def test_all_of_a_list_is_counted_as_it_is_seen() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await press(pilot, "A")
        assert "12 stories marked read" in column(app, "status")
        assert all(reading.story(lib, id).row.read for id in range(1, 15))
        await press(pilot, "U", "m")
        assert "Marked read, and 2 stories that tell it too." in column(app, "status")


async def test_the_next_unread_story_is_no_hidden_one() -> None:
    lib = told()
    reading.set_starred(lib, [SECOND], True)  # it is read alone
    async with reader(lib) as (app, pilot):
        await press(pilot, "n")
        assert "Story number 1" in column(app, "article")
        await press(pilot, "n")
        assert "Story number 2" in column(app, "article")
        await press(pilot, "A", "n")
        assert "Tech piece 20" in column(app, "article")
        assert "Unread" in column(app, "stories")


async def test_the_sidebar_says_who_else_tells_the_story_and_opens_it() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        side = column(app, "sidebar")
        assert "Also told by" in side and "Tech Weekly" in side and "Fjord Post" in side
        await press(pilot, "tab")
        await press(pilot, "enter")
        assert "Tech piece 20" in column(app, "article")


async def test_a_feed_is_preferred_or_stays_out() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await press(pilot, "right", "j", "j", "g", "w", "up", "enter")
        assert "Fjord Post: its stories are shown" in column(app, "status")
        assert titles(app)[0] != "Story number 1" and "Ferry sails on" in titles(app)
        await press(pilot, "g", "w", *"never", "enter")
        assert "never share a row" in column(app, "status")
        assert len(titles(app)) == 13
        await press(pilot, "U", "U")
        assert len([title for title in titles(app) if title[0] not in "├└"]) == 12


async def test_names_that_come_late_have_the_sidebars_cursor() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        main = app.screen_stack[0]
        side = main.query_one("#sidebar")
        assert "Looking for names" in column(app, "sidebar")
        assert side.selected().kind == "teller"  # type: ignore[attr-defined]
        mark(lib, FIRST)
        main.controllers.open_story.reopen()  # type: ignore[attr-defined]
        await until(pilot, lambda: "Signe Aune" in column(app, "sidebar"))
        assert side.selected().kind == "entity"  # type: ignore[attr-defined]
        shown = column(app, "sidebar")
        assert shown.index("Signe Aune") < shown.index("Also told by")


async def test_rows_that_go_above_the_cursor_leave_its_line_where_it_is() -> None:
    lib = told()
    add(lib, "Weekly", [story(n, f"Old piece {n}") for n in range(100, 160)])
    async with reader(lib, (80, 24)) as (app, pilot):
        await press(pilot, "right", "G", *"kkkkkkkkkkkkkkkkkkkkkkkkjjj")
        before = column(app, "stories").splitlines()
        at = next(y for y, line in enumerate(before) if selected(app) in line)
        reading.delete(lib, [SECOND, THIRD])
        app.screen_stack[0].controllers.story_list.reload()  # type: ignore[attr-defined]
        await pilot.pause()
        assert "├" not in "".join(titles(app))
        assert selected(app) in column(app, "stories").splitlines()[at]


async def test_a_story_that_nobody_else_tells_says_what_its_affair_has() -> None:
    lib = told()
    with lib.store.write() as db:
        groups.merge(db, groups.AFFAIR, [-FOURTH, -FOURTH + 1, -FOURTH + 2])
    async with reader(lib) as (app, pilot):
        await press(pilot, "j", "plus")
        assert "Nobody else tells this story; 2 other stories of its affair" in column(
            app, "status"
        )


async def test_what_comes_in_and_joins_a_row_is_no_new_row() -> None:
    lib = told()
    async with reader(lib) as (app, pilot):
        await press(pilot, "right", "j")
        add(lib, "Coast Mail", [story(0, "Ferry: what we know"), story(0, "Quay opens")])
        one_event(lib, FIRST, 16)  # of a feed the last story is the first to arrive
        app.screen_stack[0].controllers.story_list.notice_new()  # type: ignore[attr-defined]
        await pilot.pause()
        shown = column(app, "stories")
        assert "1 new" in shown.splitlines()[0] and " +3" in shown
        assert titles(app)[:4] == UNFOLDED and selected(app) == "Tech piece 20"
        await press(pilot, "full_stop")
        assert titles(app)[:2] == ["Quay opens", "Story number 1"]
        assert "Ferry: what we know" not in titles(app)
