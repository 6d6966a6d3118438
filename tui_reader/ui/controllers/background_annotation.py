"""Work on stories before they are opened: linking those that tell one event, then annotating.

Starts it, keeps it out of the way of keys, tells how far.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tui_reader.errors import ReaderError
from tui_reader.library import annotation, cleaning_apart, linking, process
from tui_reader.library.annotation_team import Helpers
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.messages import AheadMoved, RulesRan
from tui_reader.view import progress

if TYPE_CHECKING:
    from tui_reader.library.progress import Linking
    from tui_reader.library.rule_runs import Hits

REST_SECONDS = 1.5
"""It works only when no key was pressed for so long."""
PACE_SECONDS = 0.2
"""Between two transactions of linking, which is quick, it waits for the keys so long."""
UNUSED_SECONDS = 120.0
"""The model is given back when nobody has used the reader for so long."""
LEAST_NICE = 19
"""How far all others go before the processes that help."""
TELL_SECONDS = 0.5
"""The status line hears of it at most this often."""


class BackgroundAnnotationController:
    """Links and annotates stories before they are opened."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._told = ("", 0.0)
        """What the status line last heard of, and when."""
        self._running = False
        self._likely: tuple[int, ...] = ()
        """Stories that are likely to be opened next, for the worker to read."""
        self._since = 0.0
        """When it was started."""

    def prepare(self) -> None:
        """Get ready for the first story."""
        lib = self.context.lib
        self.context.start(lambda: cleaning_apart.ready(lib), "getting ready")

    def begin(self) -> None:
        """Start it, if it does not run already; annotating only if the settings want it."""
        if self._running:
            return
        chosen = self.context.config.reading
        self._running = True
        self._since = self.context.host.timers.elapsed()
        self._likely = tuple(self.context.panes.stories.in_sight())
        lib, stop = self.context.lib, self.context.work.stop

        def task() -> AheadMoved:
            try:
                self._link()
                if chosen.annotate and chosen.annotate_ahead:
                    while self.resting() and not stop.wait(0.25):
                        pass
                    annotation.run_ahead(
                        lib, self._moved, self.resting, stop, self._ruled,
                        likely=lambda: self._likely, helpers=_helpers(),
                    )  # fmt: skip
            finally:
                self._running = False
                linking.Links.rest()
                process.give_memory_back()
            return AheadMoved(0, 0)

        self.context.start(task, "recognising names ahead")

    def let_go(self) -> None:
        """A minute has passed: of a reader that nobody uses the model's memory is given back."""
        lib = self.context.lib
        unused = self.context.host.timers.rested() >= UNUSED_SECONDS
        if unused and not self._running and (annotation.ready(lib) or cleaning_apart.loaded(lib)):

            def task() -> None:
                cleaning_apart.rest(lib)
                annotation.let_go(lib)

            self.context.start(task, "giving memory back")

    def _link(self) -> None:
        """What was compared is let go of at the end: names are not marked beside it. Much is linked
        in a process of its own: the reader would keep half of the memory that it let go of."""
        from tui_reader.library import work_apart  # not imported before the first key

        lib, stop = self.context.lib, self.context.work.stop
        if lib.apart and linking.waiting(lib) > linking.MANY:
            with suppress(ReaderError):  # then it goes on here
                if ruled := work_apart.link(lib, self._heard, stop):
                    self._ruled(ruled)
        links = linking.Links(lib, news=False, held=linking.BESIDE_KEYS)
        if links.run(self._paced, self._linked):
            process.give_memory_back()
        if links.ruled:
            self._ruled(links.ruled)

    def _paced(self) -> bool:
        """Leave the keys room while they are used; whether the reader is being left."""
        stop = self.context.work.stop
        return stop.wait(PACE_SECONDS if self.resting() else 0.0)

    def resting(self) -> bool:
        """True while the user's hands are on the keys."""
        return self.context.host.timers.rested() < REST_SECONDS

    def moved(self, message: AheadMoved) -> None:
        self._likely = tuple(self.context.panes.stories.in_sight())
        done, left = message.done, message.left
        seconds = self.context.host.timers.elapsed() - self._since
        words = progress.words(message.what, done, done + left, seconds) if left else ""
        self.context.status.note("ahead", words)
        self.context.panes.stories.ask_again()

    def _ruled(self, hits: Hits) -> None:
        self.context.host.post_message(RulesRan(hits))

    def _heard(self, at: Linking) -> None:
        self._linked(at.done, at.left)

    def _linked(self, done: int, left: int) -> None:
        self._moved(done, left, "linking")

    def _moved(self, done: int, left: int, what: str = "names") -> None:
        now = self.context.host.timers.elapsed()
        if what != self._told[0] or now - self._told[1] > TELL_SECONDS:
            self._told = what, now
            # The task itself says when there is none left.
            self.context.host.post_message(AheadMoved(done, max(1, left), what))


def _helpers() -> Helpers:
    """All cores but one, of which this process has one; others go before them."""
    from tui_reader.sandbox.pool import cores

    return Helpers(max(0, cores() - 2), LEAST_NICE)
