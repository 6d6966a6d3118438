"""Linking stories that came in: which tell one event. In the write path of whatever brings stories,
and once over a library that had none of it, in the background.

Owns the order (by number, so that any cut of the stream gives the same groups) and the size of a
transaction; `cluster` decides, the store remembers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.errors import DamagedError
from tui_reader.library import Library, told
from tui_reader.store import codec
from tui_reader.store.affairs import remembered

if TYPE_CHECKING:
    from tui_reader.library.rule_runs import Hits
    from tui_reader.store.affairs.remembered import Waiting

AT_ONCE = 25
"""Stories of one transaction: a key that writes waits for 40 ms at most."""


class Links:
    """Links what waits, as often as it is asked; keeps what it compared in memory meanwhile."""

    def __init__(self, lib: Library, *, news: bool = True) -> None:
        """`news`: what is linked has just come in, and is read where its row was."""
        self._lib = lib
        self._news = news
        self._linker: object = None
        self.ruled: Hits = []
        """What the rules that ask of affairs were applied to."""

    def run(
        self,
        pause: Callable[[], bool] = lambda: False,
        moved: Callable[[int, int], None] = lambda _done, _left: None,
    ) -> int:
        """Link all stories that wait for it, until `pause()`; how many. `moved` hears how many
        were linked and how many are left."""
        if self._lib.store.read_only:
            return 0
        done, left = 0, -1
        while not pause():
            some = self._some()
            if some == 0:
                break
            done += some
            left = self._left() if left < 0 else max(0, left - some)
            moved(done, left)
        from tui_reader.library import rule_runs  # searching is not imported before the first key

        self.ruled = rule_runs.run_told(self._lib)
        return done

    def _left(self) -> int:
        with self._lib.store.read() as db:
            return remembered.left(db)

    def _some(self) -> int:
        """The next few; how many."""
        from tui_reader.cluster.linking import Linker
        from tui_reader.cluster.memory import Arrival

        with self._lib.store.read() as db:
            if not remembered.waiting(db, remembered.upto(db), 1):
                return 0
        with self._lib.store.write() as db:
            memory = remembered.Remembered(db, remembered.upto(db))
            rows = remembered.waiting(db, memory.upto, AT_ONCE)
            if self._linker is None:
                self._linker = Linker(memory)
            linker = self._linker
            assert isinstance(linker, Linker)
            linker.memory = memory
            for row in rows:
                memory.begin(row.story)
                linker.link(
                    Arrival(
                        row.story, row.at, row.feed, row.feed_title, _language(row), row.title,
                        row.beginning,
                    )
                )  # fmt: skip
            memory.save()
            if self._news:
                told.joined(self._lib, memory.joined)
        return len(rows)


def _language(row: Waiting) -> str:
    """The primary subtag of the language that the feed says the story is in."""
    try:
        return codec.source_parts(row.source)[2].partition("-")[0].lower()
    except (DamagedError, TypeError):
        return ""


def link(lib: Library) -> int:
    """Link what came in; how many stories."""
    return Links(lib).run()
