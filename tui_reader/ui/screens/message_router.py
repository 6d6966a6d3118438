"""What the main screen hears: every message of a widget or a worker goes to one handler.

Owns nothing but who is told. Messages are past events; what is done about them stands in `ui/`.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from tui_reader.ui import messages
from tui_reader.ui.controllers.context import Desk
from tui_reader.ui.controllers.lifecycle import Handlers


class Hearing(Screen[None]):
    """A screen that passes messages on to its handlers."""

    desk: Desk
    handlers: Handlers

    @abstractmethod
    def guarded(self, act: Callable[[], Any]) -> None:
        """Do something; an expected failure is told the user."""

    @abstractmethod
    def run_command(self, id: str, count: int = 0) -> None:
        """Run a command of the table."""

    def on_pane_touched(self, message: messages.PaneTouched) -> None:
        self.desk.focus(message.place)

    def on_screen_suspend(self) -> None:
        """Another screen lies over this one, and has the focus."""
        self.desk.pane.set_active(False)

    def on_screen_resume(self) -> None:
        self.desk.pane.set_active(True)

    def on_edge_dragged(self, message: messages.EdgeDragged) -> None:
        self.clear_selection()
        self.guarded(lambda: self.handlers.sizing.dragged(message))

    def on_row_chosen(self, message: messages.RowChosen) -> None:
        self.desk.key = ""
        self.desk.focus(message.place)
        self.run_command("open")

    def on_cursor_moved(self, message: messages.CursorMoved) -> None:
        self.guarded(lambda: self.handlers.cursor_moved(message))

    def on_code_coloured(self, message: messages.CodeColoured) -> None:
        self.handlers.coding.coloured(message)

    def on_leaves_ready(self, message: messages.LeavesReady) -> None:
        self.guarded(lambda: self.handlers.comparing.ready(message))

    def on_picture_ready(self, message: messages.PictureReady) -> None:
        self.guarded(lambda: self.handlers.picturing.ready(message))

    def on_text_touched(self, message: messages.TextTouched) -> None:
        if self.handlers.footnotes.touched(message):
            return
        self.guarded(lambda: self.handlers.articles.touched(message))
        if not self.desk.shown.selecting:
            self.handlers.noting.touched(message)

    def on_text_selected(self) -> None:
        """What was drawn in the article with the mouse can be noted and highlighted."""
        if self.desk.panes.article.drawn() is not None:
            self.guarded(self.handlers.selecting.from_mouse)
            self.call_later(self.clear_selection)

    def on_story_loaded(self, message: messages.StoryLoaded) -> None:
        self.guarded(lambda: self.handlers.opening.loaded(message))

    def on_page_loaded(self, message: messages.PageLoaded) -> None:
        self.guarded(lambda: self.handlers.naming.page_loaded(message))

    def on_going_on(self, message: messages.GoingOn) -> None:
        self.desk.status.note(message.about, message.words)

    def on_model_changed(self, message: messages.ModelChanged) -> None:
        self.handlers.opening.model_changed(message)

    def on_health_known(self, message: messages.HealthKnown) -> None:
        self.guarded(lambda: self.handlers.ordering.known(message))

    def on_kept_counted(self, message: messages.KeptCounted) -> None:
        self.handlers.smart.counted(message)

    def on_refresh_moved(self, message: messages.RefreshMoved) -> None:
        self.handlers.feeding.moved(message)

    def on_refresh_ended(self, message: messages.RefreshEnded) -> None:
        self.guarded(lambda: self.handlers.feeding.ended(message))
        self.guarded(self.handlers.ruling.look)
        self.handlers.ahead.begin()

    def on_ahead_moved(self, message: messages.AheadMoved) -> None:
        self.handlers.ahead.moved(message)

    def on_done(self, message: messages.Done) -> None:
        if message.changed:
            self.guarded(self.handlers.listings.reload)
            self.handlers.ahead.begin()
        self.desk.say(message.sentence)

    def on_stories_changed(self, message: messages.StoriesChanged) -> None:
        self.guarded(message.act)

    def on_failed(self, message: messages.Failed) -> None:
        self.handlers.failed(message)
