"""Linking stories that came in: which tell one event. In the write path of whatever brings stories,
and once over a library that had none of it, in the background.

Owns the order (by number, so that any cut of the stream gives the same groups) and the size of a
transaction; `cluster` decides, the store remembers.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.errors import DamagedError, ReaderError
from tui_reader.library import Library, error_log, told
from tui_reader.store import codec
from tui_reader.store.affairs import remembered

if TYPE_CHECKING:
    from tui_reader.cluster.linking import Linker
    from tui_reader.library.rule_runs import Hits
    from tui_reader.store.affairs.remembered import Waiting

TELLING = 200
"""Code points of a beginning that tell its language as well as more would."""
DAMAGE = (TypeError, ValueError, LookupError, OverflowError)
"""What numbers and bytes bring about that linking did not write."""
AT_ONCE = 25
"""Stories whose languages are told at once; of one transaction at most."""
BESIDE_KEYS = 0.004
"""Seconds after which a transaction of a reader takes no further story: a key that writes waits for
no longer. It costs a third more than all at once."""


MANY = 2_000
"""Stories that nobody minds waiting for: some seconds."""


class Links:
    """Links what waits, as often as it is asked; keeps what it compared in memory meanwhile."""

    def __init__(self, lib: Library, *, news: bool = True, held: float = math.inf) -> None:
        """`news`: what is linked has just come in, and is read where its row was. `held`: seconds
        for which a transaction goes on taking stories."""
        self._lib = lib
        self._held = held
        self._news = news
        self._linker: Linker | None = None
        self._forgotten = False
        self._languages: dict[int, str] = {}
        """Of those that are next, by their numbers."""
        self.ruled: Hits = []
        """What the rules that ask of affairs were applied to."""

    def run(
        self,
        pause: Callable[[], bool] = lambda: False,
        moved: Callable[[int, int], None] = lambda _done, _left: None,
    ) -> int:
        """Link all stories that wait for it, until `pause()`; how many. `moved` hears how many
        were linked and how many are left. A full disk or a damaged library is noted in the log:
        what came in is there, and is linked another time."""
        if self._lib.store.read_only:
            return 0
        from tui_reader.library import rule_runs  # searching is not imported before the first key

        done = 0
        try:
            done = self._all(pause, moved)
            self.ruled = rule_runs.run_told(self._lib)
        except ReaderError as error:
            error_log.note(self._lib.paths, "linking", error)
        return done

    @staticmethod
    def rest() -> None:
        """Give the memory back that telling languages takes (60 MB), until it is needed again."""
        from tui_reader.annotate.languages import detection

        detection.forget()

    def _all(self, pause: Callable[[], bool], moved: Callable[[int, int], None]) -> int:
        done, left = 0, -1
        while not pause():
            some = self._some_or_anew()
            if some == 0:
                break
            done += some
            left = waiting(self._lib) if left < 0 else max(0, left - some)
            moved(done, left)
        return done

    def _some_or_anew(self) -> int:
        """The next few. What is remembered may be damaged: then it is forgotten, and what comes is
        linked to what comes. Raises DamagedError where that was not it."""
        try:
            return self._some()
        except DAMAGE as error:
            if self._forgotten:
                raise DamagedError("Stories could not be linked.") from error
        self._forgotten, self._linker = True, None
        with self._lib.store.write() as db:
            remembered.forget(db)
        return self._some_or_anew()

    def _some(self) -> int:
        """The next few; how many."""
        from tui_reader.cluster.linking import Linker
        from tui_reader.cluster.memory import Arrival

        with self._lib.store.read() as db:
            found = remembered.waiting(db, remembered.upto(db), AT_ONCE)
        if not found:
            return 0
        # Half a second the first time: nobody waits meanwhile to write.
        known = self._languages
        self._languages = {row.story: known.get(row.story) or _language(row) for row in found}
        done = 0
        with self._lib.store.write() as db:
            until = time.monotonic() + self._held
            memory = remembered.Remembered(db, remembered.upto(db))
            rows = remembered.waiting(db, memory.upto, AT_ONCE)
            linker = self._linker = self._linker or Linker(memory)
            linker.memory = memory
            for row in rows:
                done += 1
                memory.begin(row.story)
                language = self._languages.get(row.story) or _language(row)
                linker.link(
                    Arrival(
                        row.story, row.at, row.feed, row.feed_title, language, row.title,
                        row.beginning,
                    )
                )  # fmt: skip
                if time.monotonic() >= until:
                    break
            memory.save()
            if self._news:
                told.joined(self._lib, memory.joined)
        return done


def _language(row: Waiting) -> str:
    """The language that a story is in, by its words and by what its feed says, which is nothing as
    often as not: words are rare or not among stories of their language."""
    from tui_reader.annotate.languages import detection

    try:
        said = codec.source(row.source).language
    except (DamagedError, TypeError):
        said = ""
    return detection.detect(f"{row.title}. {row.beginning[:TELLING]}", said)


def waiting(lib: Library) -> int:
    """How many stories are still to be linked."""
    with lib.store.read() as db:
        return remembered.left(db)


def link(lib: Library) -> int:
    """Link what came in; how many stories."""
    return Links(lib).run()


def at_once(lib: Library) -> bool:
    """Whether who brought stories links what waits. Of very much (a library's first refresh, an
    archive that is imported: minutes) only if a rule waits for it: else the reader does it in the
    background, or whatever asks for affairs first."""
    from tui_reader.library import rule_runs  # searching is not imported before the first key

    left = waiting(lib)
    return left > 0 and (left <= MANY or rule_runs.any_asks_of_affair(lib))


def link_brought(lib: Library) -> None:
    """Link what an import brought, if it is to be `at_once`."""
    if at_once(lib):
        Links(lib, held=BESIDE_KEYS).run()
