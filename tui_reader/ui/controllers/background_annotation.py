"""The background annotator. Starts it, keeps it out of the way of keys, tells how far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.library import annotation, process
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.messages import AheadMoved, RulesRan
from tui_reader.view import progress

if TYPE_CHECKING:
    from tui_reader.library.rule_runs import Hits

REST_SECONDS = 1.5
"""It works only when no key was pressed for so long."""
TELL_SECONDS = 0.5
"""The status line hears of it at most this often."""


class BackgroundAnnotationController:
    """Annotates stories before they are opened."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._told = 0.0
        self._running = False
        self._since = 0.0
        """When it was started."""

    def prepare(self) -> None:
        """Let a worker import what the first story needs."""
        chosen = self.context.config.reading

        def task() -> None:
            process.ready_for_cleaning(wholly=chosen.annotate and chosen.annotate_ahead)

        self.context.start(task, "getting ready")

    def begin(self) -> None:
        """Start it, if the settings want it and it does not run already."""
        chosen = self.context.config.reading
        if self._running or not (chosen.annotate and chosen.annotate_ahead):
            return
        self._running = True
        self._since = self.context.host.timers.elapsed()
        lib, stop = self.context.lib, self.context.work.stop

        def task() -> AheadMoved:
            while self.resting() and not stop.wait(0.25):
                pass
            try:
                annotation.run_ahead(lib, self._moved, self.resting, stop, self._ruled)
            finally:
                self._running = False
            return AheadMoved(0, 0)

        self.context.start(task, "recognising names ahead")

    def resting(self) -> bool:
        """True while the user's hands are on the keys."""
        return self.context.host.timers.rested() < REST_SECONDS

    def moved(self, message: AheadMoved) -> None:
        done, left = message.done, message.left
        seconds = self.context.host.timers.elapsed() - self._since
        words = progress.words("names", done, done + left, seconds) if left else ""
        self.context.status.note("ahead", words)
        self.context.panes.stories.ask_again()

    def _ruled(self, hits: Hits) -> None:
        self.context.host.post_message(RulesRan(hits))

    def _moved(self, done: int, left: int) -> None:
        now = self.context.host.timers.elapsed()
        if now - self._told > TELL_SECONDS:
            self._told = now
            # The task itself says when there is none left.
            self.context.host.post_message(AheadMoved(done, max(1, left)))
