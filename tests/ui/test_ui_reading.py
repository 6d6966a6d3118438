"""Reading by keyboard: what the user sees after the keys of the main job."""

from __future__ import annotations

import pytest
from ui_screen import column, filled, open_first, press, reader, text, until

from tui_reader.library import browser


async def test_the_list_has_the_articles_place_until_a_story_is_opened() -> None:
    async with reader(filled()) as (app, pilot):
        assert "Story number 1" in column(app, "stories")
        assert "Harbour News" in column(app, "feeds")
        wide = app.query_one("#stories").region
        assert wide.right == 160
        await press(pilot, "j", "enter")
        y = app.query_one("#stories").cursor * 2 + 1
        assert "Story number 2" in text(app).splitlines()[y], "its line stays where it is"
        assert app.query_one("#stories").region.width < 60
        await press(pilot, "h")  # to the list, beside the story
        assert app.query_one("#stories").region.width < 60
        await press(pilot, "q")
        assert app.query_one("#stories").region == wide
        assert "Story number 2" in text(app).splitlines()[y]


async def test_enter_opens_a_story_and_marks_it_read() -> None:
    async with reader(filled()) as (app, pilot):
        assert "•  Story number 1 " in column(app, "stories")
        await open_first(app, pilot)
        assert "•  Story number 1\n" not in column(app, "stories")
        assert column(app, "article").startswith("▎ Harbour News · 14 Mar")
        assert "Ada Writer · news.example" in column(app, "article")
        await press(pilot, "G")
        assert "https://news.example/1" in column(app, "article")
        await until(pilot, lambda: "11" in column(app, "feeds").splitlines()[2])


async def test_j_and_k_move_counts_multiply_and_gg_and_G_jump() -> None:
    async with reader(filled()) as (app, pilot):
        stories = app.query_one("#stories")
        await press(pilot, "3", "j")
        assert stories.cursor == 3
        await press(pilot, "k")
        assert stories.cursor == 2
        await press(pilot, "G")
        assert stories.cursor == 11
        await press(pilot, "g", "g")
        assert stories.cursor == 0


async def test_a_pending_key_is_shown() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "1", "2")
        assert "12" in column(app, "status")
        await press(pilot, "escape")
        assert "12" not in column(app, "status")


async def test_J_and_K_go_to_the_next_story_while_reading() -> None:
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "J")
        await until(pilot, lambda: "Story number 2" in column(app, "article"))
        await press(pilot, "K")
        await until(pilot, lambda: "Story number 1" in column(app, "article"))


async def test_n_goes_to_unread_stories_across_feeds_until_none_is_left() -> None:
    async with reader(filled()) as (app, pilot):
        for _ in range(12):
            await press(pilot, "n")
        await until(pilot, lambda: "Tech piece 23" in column(app, "article"))
        await press(pilot, "n")
        assert "Nothing unread is left" in column(app, "status")


async def test_an_opened_story_stays_in_unread_until_the_list_is_left() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "h", "j", "enter")
        assert column(app, "stories").startswith("▎ Unread")
        await open_first(app, pilot)
        await press(pilot, "q")
        assert "Story number 1 " in column(app, "stories")
        await press(pilot, "h", "g", "g", "enter", "h", "j", "enter")
        assert "Story number 1 " not in column(app, "stories")


async def test_m_toggles_read_and_f_stars_and_U_takes_back() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "m")
        assert "•  Story number 1 " not in column(app, "stories")
        await press(pilot, "f")
        assert " ★ Story number 1 " in column(app, "stories")
        await press(pilot, "U")
        assert "★" not in column(app, "stories")
        assert "Undone" in column(app, "status")
        await press(pilot, "ctrl+r")
        assert "★" in column(app, "stories")


async def test_A_marks_all_of_the_list_read_and_U_takes_it_back() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "A")
        assert "12 stories marked read" in column(app, "status")
        assert "•" not in column(app, "stories")
        await press(pilot, "U")
        assert column(app, "stories").count("•") == 12


async def test_the_reading_position_is_remembered() -> None:
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "5", "j")
        line = first_words(column(app, "article"))
        await press(pilot, "q", "j", "enter")
        await until(pilot, lambda: "Story number 2" in column(app, "article"))
        await press(pilot, "q", "k", "enter")
        await until(pilot, lambda: "Story number 2" not in column(app, "article"))
        assert first_words(column(app, "article")) == line
        assert "Story number" not in line


def first_words(pane: str) -> str:
    """The first line of a pane's text that is not empty."""
    return next(line for line in pane.splitlines()[1:] if line[1:].strip())


async def test_z_gives_the_article_the_whole_screen_and_back() -> None:
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "z")
        assert "All stories" not in text(app) and "harbour council" in text(app)
        await press(pilot, "z")
        assert "All stories" in text(app)


async def test_tab_cycles_the_panes_that_have_something_to_show() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "tab")
        assert app.query_one("#feeds").active
        await press(pilot, "tab", "e")
        assert app.query_one("#stories").active
        assert "No story is open" in column(app, "status")
        await open_first(app, pilot)
        await press(pilot, "h")
        seen = []
        for _ in range(4):
            seen.append(next(p.id for p in app.screen.context.panes.all() if p.active))
            await press(pilot, "tab")
        assert seen == ["stories", "article", "sidebar", "feeds"]
        await press(pilot, "shift+tab")
        assert app.query_one("#feeds").active


async def test_slash_filters_the_stories_and_escape_ends_it() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "slash", *"tech", "enter")
        assert "Tech piece 20" in column(app, "stories")
        assert "Story number" not in column(app, "stories")
        await press(pilot, "escape")
        assert "Story number 1" in column(app, "stories")


async def test_escape_in_the_prompt_takes_the_filter_back() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "slash", *"tech")
        await press(pilot, "escape")
        assert "Story number 1" in column(app, "stories")


async def test_slash_finds_in_the_article_and_n_moves_between_hits() -> None:
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "slash", *"Paragraph", "enter")
        assert "1 of 24" in column(app, "status")
        await press(pilot, "n")
        assert "2 of 24" in column(app, "status")
        await press(pilot, "N", "N")
        assert "24 of 24" in column(app, "status")
        assert "Paragraph 24" in column(app, "article")
        await press(pilot, "escape", "n")
        await until(pilot, lambda: "Story number 2" in column(app, "article"))


async def test_g_slash_searches_the_library() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "slash", *"piece", "enter")
        assert "Search: piece" in column(app, "stories")
        assert "Tech piece 20" in column(app, "stories")
        assert "4 found" in column(app, "status")


async def test_links_are_numbered_and_followed_by_letter_with_the_host_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url: opened.append(url) or True)
    assert browser is not None
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        assert "new plan[1]" in column(app, "article").replace("\n", " ")
        await press(pilot, "apostrophe")
        assert "ferries.example" in text(app) and "quay.example" in text(app)
        await press(pilot, "b")
        assert opened == ["https://quay.example/"]
        assert "Opened quay.example" in column(app, "status")
        await press(pilot, "o")
        assert opened[-1] == "https://news.example/1"


async def test_q_goes_back_pane_by_pane_and_quits_at_the_top() -> None:
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "q")
        assert app.query_one("#stories").active
        await press(pilot, "h", "h", "h")
        assert app.query_one("#feeds").active and app.is_running
        await press(pilot, "q")
        assert app._exit


async def test_saving_tells_the_path_and_the_saved_list_shows_it() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "s")
        await until(pilot, lambda: "Saved as" in column(app, "status"))
        assert "↓ Story number 1 " in column(app, "stories")
        await press(pilot, "h", "G", "k", "k", "k", "k")
        await press(pilot, "g", "g", "j", "j", "j", "enter")
        assert column(app, "stories").startswith("▎ Saved")
        assert "Story number 1" in column(app, "stories")


async def test_tags_are_asked_and_kept() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "t", *"sea, boats", "enter")
        assert "Tagged sea, boats" in column(app, "status")


async def test_a_title_with_markup_is_shown_as_it_is_and_does_nothing() -> None:
    from ui_screen import add, story

    lib = filled()
    add(lib, "[b]Bad[/b]", [story(0, "[@click=app.quit]x[/] [red]y[/red]")])
    async with reader(lib, (200, 40)) as (app, pilot):
        assert "[@click=app.quit]x[/] [red]y[/red]" in column(app, "stories")
        assert "[b]Bad[/b]" in column(app, "feeds")
        region = app.query_one("#stories").region
        await pilot.click(offset=(region.x + 6, 1))
        await until(pilot, lambda: "[@click=app.quit]" in column(app, "article"))
        await pilot.click(offset=(app.query_one("#article").region.x + 8, 1))
        assert app.is_running and not app._exit
