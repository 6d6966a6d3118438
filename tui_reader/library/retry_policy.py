"""Which stories' pages could not be fetched lately. Owns how long an automatic fetch waits then;
what the user asks for is tried at once.
"""

from __future__ import annotations

from tui_reader import clock
from tui_reader.durations import DAY, HOUR
from tui_reader.errors import FetchError
from tui_reader.library import Library
from tui_reader.store import meta
from tui_reader.wording import Sentence

PASSING = frozenset((0, 408, 425, 429, 500, 502, 503, 504))
"""Answers that may be other ones soon; 0: there was none. The other failures hold for a day."""
_VIEW = "pages not fetched"


def waits(lib: Library, entry_id: int) -> bool:
    """Whether the story's page failed so lately that it is not tried again by itself."""
    until = meta.view_state(lib.store, _VIEW).get(str(entry_id), 0)
    return bool(clock.now() < until)


def failed(lib: Library, entry_id: int, error: FetchError) -> Sentence:
    """Remember that a page could not be fetched; says in words when it is tried again."""
    passing = (error.status or 0) in PASSING
    now = clock.seconds()
    if not lib.store.read_only:
        for key, until in meta.view_state(lib.store, _VIEW).items():
            if until < now:
                meta.set_view_state(lib.store, _VIEW, key, None)
        until = now + (HOUR if passing else DAY)
        meta.set_view_state(lib.store, _VIEW, str(entry_id), until)
    pause = "for an hour" if passing else "for a day"
    return Sentence(
        "It is not tried again by itself {pause}; {key:full_text} tries it now.", pause=pause
    )


def fetched(lib: Library, entry_id: int) -> None:
    """The page came: nothing is to be remembered."""
    if waits(lib, entry_id):
        meta.set_view_state(lib.store, _VIEW, str(entry_id), None)
