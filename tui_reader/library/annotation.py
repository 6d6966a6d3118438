"""Recognising names and figures in stories. Owns when the model is loaded and what it runs on.

The model is one and not re-entrant: `Library.lock` is held while it loads or runs, for one story
at a time, so that the story a reader waits for is next.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from tui_reader import annotate as room
from tui_reader import clean
from tui_reader.errors import ParseError, ReaderError
from tui_reader.library import Library, process, reading
from tui_reader.library.annotation_apart import Apart, Recogniser
from tui_reader.library.annotation_queue import Queue
from tui_reader.library.annotation_team import NONE, Begun, Helpers, Question, Team, question
from tui_reader.model import Annotations, Correction, OpenStory
from tui_reader.store import annotations as stored_annotations
from tui_reader.store import corrections as stored_corrections

if TYPE_CHECKING:
    from tui_reader.library.rule_runs import Hits

TRIES = 3
"""How often a story is annotated that changes meanwhile; then what there is is shown, not kept."""
PAUSE_SECONDS = 0.25
"""How long it stays out of the way after a key."""
RULES_SECONDS = 30.0
"""How long rules wait while more and more names become known."""


def ready(lib: Library) -> bool:
    """Whether the model is loaded."""
    return lib.annotator is not None


def warm(lib: Library) -> None:
    """Load the model, if that was not done. Call it in a worker."""
    with lib.lock:
        _loaded(lib)


def let_go(lib: Library) -> bool:
    """Give the memory back that the model takes (90 MB), until a story needs it again: loading it
    takes most of a second. False where it is at work, or was not loaded."""
    if lib.annotator is None or not lib.lock.acquire(blocking=False):
        return False
    try:
        lib.annotator.close()
        lib.annotator = None
    finally:
        lib.lock.release()
    process.give_memory_back()
    return True


def _loaded(lib: Library) -> Recogniser:
    """The model, where `lib.lock` is held."""
    if lib.annotator is None:
        threads = lib.config.reading.threads
        lib.annotator = Apart(threads) if lib.apart else room.load(threads)
    return lib.annotator


def problem(lib: Library) -> str:
    """What is missing of the model, in a sentence; "" when all is well or nothing is loaded."""
    return lib.annotator.problem if lib.annotator else ""


def fresh(lib: Library, entry_id: int) -> bool:
    """Whether the story's marks are by this annotator and of the user's present corrections."""
    return stored_annotations.is_fresh(lib.store, entry_id, room.VERSION)


def annotate(lib: Library, entry_id: int) -> OpenStory:
    """The story with its names and figures, recognised now if need be, and kept."""
    for _ in range(TRIES):
        opened = reading.open_story(lib, entry_id)
        if opened.annotations and stored_annotations.is_fresh(lib.store, entry_id, room.VERSION):
            return opened
        obeyed = stored_corrections.for_story(lib.store, entry_id)
        marked = replace(opened, annotations=_asked(lib, question(opened, obeyed)))
        if lib.store.read_only or _keep(lib, marked, obeyed):
            break
    return marked


def _keep(lib: Library, marked: OpenStory, obeyed: tuple[Correction, ...]) -> bool:
    """False when text or corrections have changed since they were read: the marks are of old."""
    assert marked.annotations is not None
    id = marked.article.entry_id
    return stored_annotations.put(lib.store, id, marked.annotations, obeyed)


def language(found: Annotations | None) -> str:
    """The language of a story that is not English, as people call it; "" where it is not known."""
    if found is None or found.language in ("", "en"):
        return ""
    from tui_reader.annotate.languages.known import KNOWN

    row = KNOWN.get(found.language)
    return row.name if row else ""


def run_ahead(
    lib: Library,
    progress: Callable[[int, int], None],
    paused: Callable[[], bool],
    stop: threading.Event,
    ruled: Callable[[Hits], None] = lambda _hits: None,
    *,
    likely: Callable[[], Sequence[int]] = tuple,
    helpers: Helpers = NONE,
    apart: float = RULES_SECONDS,
) -> None:
    """Clean and annotate stories nobody has opened yet, until none is left: those that are likely
    to be opened next (`likely()`, asked for each batch), then as `annotation_queue` has them; the
    newest first. `helpers`: other processes that recognise names beside this one.

    Blocks: call it in a worker. `progress(done, left)` after each story; while `paused()` it
    waits; `stop` ends it after the story at hand. The rules that waited for names and figures run
    at the end, and every `apart` seconds until then: what one does is one change, and is told once.
    `ruled` is told what they were applied to.
    """
    from tui_reader.library import rule_runs  # searching is not imported before the first key

    total = stored_annotations.unread_by(lib.store, clean.VERSION, room.VERSION)
    with Team(helpers, total) as team:
        run, ran = _Ahead(lib, Queue(lib), team, progress, total), -apart
        # Where nothing can be kept, the same stories would wait again and again.
        while not (stop.is_set() or lib.store.read_only):
            waiting = run.queue.next(likely())
            if not waiting or time.monotonic() - ran >= apart:
                ran = time.monotonic()
                if hits := rule_runs.run_known(lib):
                    ruled(hits)
            if not waiting:
                _rest(lib)
            process.give_memory_back()
            if not waiting:
                return
            for entry_id in waiting:
                while paused() and not stop.wait(PAUSE_SECONDS):
                    pass
                if stop.is_set():
                    return
                run.begin(entry_id)
                run.settle()
            run.settle(all=True)


@dataclass(slots=True)
class _Ahead:
    """Stories that are annotated one behind the other; they are kept in that order."""

    lib: Library
    queue: Queue
    team: Team
    progress: Callable[[int, int], None]
    total: int
    done: int = 0

    def begin(self, entry_id: int) -> None:
        try:
            opened = reading.open_story(self.lib, entry_id)
            if not (opened.annotations and fresh(self.lib, entry_id)):
                obeyed = stored_corrections.for_story(self.lib.store, entry_id)
                self.team.begin(opened, obeyed, partial(_asked, self.lib))
                return
        except ReaderError:  # one that cannot be read stops no other
            self._did(entry_id, in_vain=True)
        else:
            self._did(entry_id)

    def settle(self, *, all: bool = False) -> None:
        """Keep what is ready; with `all` wait for the others."""
        while (one := self.team.ready(all=all)) is not None:
            entry_id = one.opened.article.entry_id
            try:
                self._keep(one)
            except ReaderError:
                self._did(entry_id, in_vain=True)
            else:
                self._did(entry_id)  # and it may go on waiting: its text is damaged

    def _keep(self, one: Begun) -> None:
        try:
            marked = replace(one.opened, annotations=one.result())
        except ParseError:  # a helper broke down
            kept = False
        else:
            kept = _keep(self.lib, marked, one.obeyed)
        if not kept:
            annotate(self.lib, one.opened.article.entry_id)

    def _did(self, entry_id: int, *, in_vain: bool = False) -> None:
        self.queue.tried(entry_id, in_vain=in_vain)
        self.done += 1
        self.progress(self.done, max(0, self.total - self.done))


def _rest(lib: Library) -> None:
    """What only stories in some languages need is given back; the next such story loads it."""
    with lib.lock:
        if lib.annotator is not None:
            lib.annotator.rest()


def _asked(lib: Library, asked: Question) -> Annotations:
    with lib.lock:
        return _loaded(lib).annotate(
            asked.text, asked.blocks, asked.when, asked.obeyed, said=asked.said
        )
