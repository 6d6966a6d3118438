"""What the main screen hears: every message of a widget or a worker goes to one controller.

Owns nothing but who is told. Messages are past events; what is done about them stands in `ui/`.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from tui_reader.ui import messages
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.lifecycle import Lifecycle
from tui_reader.ui.controllers.registry import Controllers

HOLD_SECONDS = 0.6
"""A button that is held down for so long offers the menu."""


class MessageRouter(Screen[None]):
    """A screen that passes messages on to its controllers."""

    context: Context
    controllers: Controllers
    lifecycle: Lifecycle

    @abstractmethod
    def guarded(self, act: Callable[[], Any]) -> None:
        """Do something; an expected failure is told the user."""

    @abstractmethod
    def run_command(self, id: str, count: int = 0) -> None:
        """Run a command of the table."""

    def on_pane_touched(self, message: messages.PaneTouched) -> None:
        self.context.focus(message.place)
        if message.held is not None:
            self.context.host.later(HOLD_SECONDS, message.held)

    def on_screen_suspend(self) -> None:
        """Another screen lies over this one, and has the focus."""
        self.context.pane.set_active(False)

    def on_screen_resume(self) -> None:
        self.context.pane.set_active(True)

    def on_edge_dragged(self, message: messages.EdgeDragged) -> None:
        self.clear_selection()
        self.guarded(lambda: self.controllers.pane_sizes.dragged(message))

    def on_menu_wanted(self) -> None:
        self.guarded(lambda: self.run_command("menu"))

    def on_row_chosen(self, message: messages.RowChosen) -> None:
        self.context.key = ""
        self.context.focus(message.place)
        self.run_command("open")

    def on_cursor_moved(self, message: messages.CursorMoved) -> None:
        self.guarded(lambda: self.lifecycle.cursor_moved(message))

    def on_code_coloured(self, message: messages.CodeColoured) -> None:
        self.controllers.code_blocks.coloured(message)

    def on_viewer_ready(self, message: messages.ViewerReady) -> None:
        self.guarded(lambda: self.controllers.compare.ready(message))

    def on_picture_ready(self, message: messages.PictureReady) -> None:
        self.guarded(lambda: self.controllers.pictures.ready(message))

    def on_text_touched(self, message: messages.TextTouched) -> None:
        if message.chain > 1:
            self.guarded(
                lambda: self.controllers.selection.from_clicks(message.offset, message.chain)
            )
            return
        if self.controllers.footnotes.touched(message):
            return
        self.guarded(lambda: self.controllers.mentions.touched(message))
        if not self.context.shown.selecting:
            self.controllers.notes.touched(message)

    def on_text_selected(self) -> None:
        """What was drawn in the article with the mouse can be noted and highlighted."""
        if self.context.panes.article.drawn() is not None:
            self.guarded(self.controllers.selection.from_mouse)
            self.call_later(self.clear_selection)

    def on_story_loaded(self, message: messages.StoryLoaded) -> None:
        self.guarded(lambda: self.controllers.open_story.loaded(message))

    def on_excerpts_wanted(self, message: messages.ExcerptsWanted) -> None:
        self.guarded(lambda: self.controllers.excerpts.wanted(message))

    def on_page_loaded(self, message: messages.PageLoaded) -> None:
        self.guarded(lambda: self.controllers.entities.page_loaded(message))

    def on_going_on(self, message: messages.GoingOn) -> None:
        self.context.status.note(message.about, message.words)

    def on_model_changed(self, message: messages.ModelChanged) -> None:
        self.controllers.open_story.model_changed(message)

    def on_health_known(self, message: messages.HealthKnown) -> None:
        self.guarded(lambda: self.controllers.feed_order.known(message))

    def on_smart_feeds_counted(self, message: messages.SmartFeedsCounted) -> None:
        self.controllers.smart_feeds.counted(message)

    def on_refresh_moved(self, message: messages.RefreshMoved) -> None:
        self.controllers.feeds.moved(message)

    def on_refresh_ended(self, message: messages.RefreshEnded) -> None:
        self.guarded(lambda: self.controllers.feeds.ended(message))
        self.guarded(self.controllers.rules.look)
        self.controllers.background_annotation.begin()

    def on_ahead_moved(self, message: messages.AheadMoved) -> None:
        self.controllers.background_annotation.moved(message)

    def on_rules_ran(self, message: messages.RulesRan) -> None:
        self.guarded(lambda: self.controllers.rules.ran(message))

    def on_done(self, message: messages.Done) -> None:
        if message.changed:
            self.guarded(self.controllers.story_list.reload)
            self.controllers.background_annotation.begin()
        self.context.say(message.sentence)

    def on_feeds_offered(self, message: messages.FeedsOffered) -> None:
        self.guarded(lambda: self.controllers.feeds.offered(message))

    def on_stories_changed(self, message: messages.StoriesChanged) -> None:
        self.guarded(lambda: self.context.tell(message))

    def on_many_changed(self, message: messages.ManyChanged) -> None:
        self.guarded(message.show)

    def on_failed(self, message: messages.Failed) -> None:
        self.lifecycle.failed(message)
