"""A screen is left once, and only by itself when it lies on top."""

from __future__ import annotations

from ui_screen import column, filled, press, reader, text

from tui_reader.ui.screens.list_dialog import ListDialogScreen


async def test_a_list_that_another_lies_over_is_not_left() -> None:
    async with reader(filled()) as (app, pilot):
        main = app.screen
        assert not main.busy()  # type: ignore[attr-defined]
        await press(pilot, "g", "R")
        assert main.busy(), "what comes late is not laid over a list"  # type: ignore[attr-defined]
        under = app.screen
        assert isinstance(under, ListDialogScreen)
        await press(pilot, "question_mark")
        over = app.screen
        assert over is not under
        under.dismiss(None)
        under.dismiss(None)
        assert app.screen is over
        await press(pilot, "escape")
        assert app.screen is under
        await press(pilot, "escape")
        assert "Harbour News" in column(app, "feeds") and "Traceback" not in text(app)
