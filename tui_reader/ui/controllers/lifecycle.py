"""How the reader begins, goes on by itself and ends, and what is nobody else's to hear."""

from __future__ import annotations

import gc

from tui_reader import clock
from tui_reader.config import Saving
from tui_reader.durations import DAY
from tui_reader.library import Library
from tui_reader.library import listing as rows_of
from tui_reader.model import Listing
from tui_reader.paths import short
from tui_reader.startup import bundle, kept_frame
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.registry import Controllers
from tui_reader.ui.messages import CursorMoved, Failed

END_SECONDS = 0.4
"""How long leaving waits for what still runs."""
REST_SECONDS = 0.4
"""Controllers that nobody asked for are made when no key was pressed for so long."""
SEEN_SECONDS = 1.0
"""What others changed is shown when no key was pressed for so long: counting all feeds takes longer
than a key may wait, and while a refresh goes on it would be done at every look."""
OLD_SECONDS = 10.0
"""What was said is old then, and goes."""
SLICE_SECONDS = 0.02
"""Between two of them: a key finds the way free."""


class Lifecycle:
    """From the first frame to the last."""

    def __init__(self, context: Context, controllers: Controllers) -> None:
        self.context = context
        self.controllers = controllers
        self._backed_up = 0
        """The day on which today's copy of the library was last asked for."""
        self._version = 0
        """Of the library, as another program left it."""
        self._unseen = False
        """True while what it changed is not shown yet."""
        self._said = (0, 0.0)
        """Which of the sentences of the status line stands there, and since when."""

    def warm(self) -> None:
        """Make the next of the controllers that nobody has asked for, then those after it."""
        waiting = next(self.controllers.unmade(), None)
        if waiting is None:
            gc.freeze()  # all of the reader is there now: the collector need not look at it
            self.controllers.background_annotation.prepare()
            self.controllers.background_annotation.begin()
            self.controllers.sync.begin()
            self._back_up()
            self.context.work.start(_keep_at_hand, "keeping the next start at hand")
            return
        resting = self.context.host.timers.rested() >= REST_SECONDS
        if resting:
            waiting.of(self.controllers)
        self.context.host.later(SLICE_SECONDS if resting else REST_SECONDS, self.warm)

    # --- the beginning and the end --------------------------------------------------------------

    def begin(self) -> None:
        """Fill the panes before the first frame; what is slow comes after it."""
        context, lib = self.context, self.context.lib
        folded = rows_of.state(lib, "folded")
        context.panes.feeds.folded = frozenset(folded.split("\n")) - {""}
        self.controllers.visibility.begin()
        self.controllers.story_list.count()
        self.controllers.story_list.open(Listing("all"))
        context.focus("stories")
        context.host.timers.touch()  # the model is not loaded while one looks around
        context.host.later(0.05, self._after_first_frame)

    def _after_first_frame(self) -> None:
        if self.context.config.saving.format != Saving().format:
            from tui_reader.library.saving import faults

            for fault in faults(self.context.lib):
                self.context.fail(fault, "settings")
        self.warm()
        if self.context.config.refresh.at_start:
            self.controllers.feeds.refresh(None, asked=False)

    def look(self) -> None:
        """A moment has passed: another program may have changed the library, and what was said may
        be old."""
        self._forget_old()
        self._hear_hooks()
        before, self._version = self._version, rows_of.version(self.context.lib)
        changed = bool(before) and before != self._version
        if sync := Controllers.sync.known(self.controllers):
            sync.look(changed=changed)
        self._unseen = self._unseen or changed
        if self._unseen and self.context.host.timers.rested() >= SEEN_SECONDS:
            self._unseen = False
            self.controllers.story_list.notice_others()
            if open_story := Controllers.open_story.known(self.controllers):
                open_story.reopen()
            if not self._comes():  # what comes is linked when all of it is there
                self.controllers.background_annotation.begin()

    def _hear_hooks(self) -> None:
        """Tell of the user's programs that ended with a fault."""
        if self.context.lib.hooks:
            from tui_reader.library import hooks

            for fault in hooks.faults(self.context.lib):
                self.context.fail(fault, "a hook")

    def _comes(self) -> bool:
        """Whether stories come in, brought by a process of ours."""
        feeds = Controllers.feeds.known(self.controllers)
        importing = Controllers.importing.known(self.controllers)
        return bool((feeds and feeds.going) or (importing and importing.going))

    def _forget_old(self) -> None:
        """A sentence goes when it is old; one of what went wrong when it was seen, too: when a key
        was pressed since."""
        status, timers = self.context.status, self.context.host.timers
        now = timers.elapsed()
        if status.turn != self._said[0]:
            self._said = (status.turn, now)
        passed = now - self._said[1]
        seen = status.role != "error" or timers.rested() < passed
        if status.said and passed > OLD_SECONDS and seen and not self.context.host.busy():
            status.say("")

    def tick(self) -> None:
        """A minute has passed: ages change, feeds may be due, another program may have fetched."""
        self.context.panes.stories.tick(clock.seconds())
        self.controllers.feeds.refresh_due()
        self.controllers.sync.tick()
        if self.controllers.story_list.outdated():
            self.controllers.story_list.count()
            self.controllers.story_list.notice_new()
            self.controllers.background_annotation.begin()
        self.controllers.background_annotation.let_go()
        self._back_up()

    def _back_up(self) -> None:
        """Today's copy of the library, once a day, in the background, if the settings want one."""
        lib, today = self.context.lib, clock.seconds() // DAY
        if lib.config.retention.backups and self._backed_up != today and not lib.store.read_only:
            self._backed_up = today
            self.context.work.start(lambda: _backed_up(lib), "backup")

    def end(self) -> None:
        """The reader is left: keep the place, stop the work, close the library."""
        if open_story := Controllers.open_story.known(self.controllers):
            open_story.leave()
            self.context.behind.settle()
        if feeds := Controllers.feeds.known(self.controllers):
            feeds.stop()
        if importing := Controllers.importing.known(self.controllers):
            importing.stop()
        if self.context.work.end(END_SECONDS):
            self.context.lib.close()

    # --- messages that concern more than one ----------------------------------------------------

    def cursor_moved(self, message: CursorMoved) -> None:
        """What the row under the cursor has to say: a feed's error, where a story was saved."""
        context = self.context
        if message.place == "feeds":
            row = context.panes.feeds.selected()
            context.status.say(row.error if row else "", "error" if row and row.error else "bar")
        elif message.place == "stories" and context.view.place == "stories":
            story = context.panes.stories.selected()
            saved = story is not None and story.saved and story.path
            context.status.say(f"Saved as {short(str(saved))}" if saved else "")

        elif message.place == "sidebar":
            self.controllers.entities.tell_selected()

    def failed(self, message: Failed) -> None:
        """A worker failed."""
        if open_story := Controllers.open_story.known(self.controllers):
            open_story.marks_failed()
        self.context.fail(message.sentence, message.about)


def _backed_up(lib: Library) -> None:
    from tui_reader.library import backups

    backups.make_daily(lib)


def _keep_at_hand() -> None:
    """What the next start is quicker for."""
    bundle.keep()
    kept_frame.keep()
