"""The annotator in the background: it waits for the user's hands, ends when told, and goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable

from patience import CEILING

from tui_reader.library import Library, annotation, files, listing
from tui_reader.model import Listing


def begun(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_it_does_nothing_while_keys_are_pressed_and_goes_on_when_they_rest(lib: Library) -> None:
    files.ensure_samples(lib)
    pressing, asked, done = True, threading.Semaphore(0), list[int]()

    def paused() -> bool:
        asked.release()
        return pressing

    def run() -> None:
        annotation.run_ahead(lib, lambda n, _left: done.append(n), paused, threading.Event())

    thread = begun(run)
    assert all(asked.acquire(timeout=CEILING) for _ in range(3))
    assert done == []
    pressing = False
    thread.join(CEILING)
    assert len(done) == listing.count(lib, Listing("all"))


def test_it_ends_after_the_story_at_hand_and_later_goes_on_from_there(lib: Library) -> None:
    files.ensure_samples(lib)
    stop, done = threading.Event(), list[int]()

    def two(number: int, _left: int) -> None:
        done.append(number)
        if number == 2:
            stop.set()

    annotation.run_ahead(lib, two, lambda: False, stop)
    assert done == [1, 2]
    rest: list[int] = []
    annotation.run_ahead(lib, lambda n, _left: rest.append(n), lambda: False, threading.Event())
    assert len(rest) == listing.count(lib, Listing("all")) - 2


def test_it_ends_though_keys_are_pressed(lib: Library) -> None:
    files.ensure_samples(lib)
    stop, asked = threading.Event(), threading.Event()

    def paused() -> bool:
        asked.set()
        return True

    thread = begun(lambda: annotation.run_ahead(lib, lambda *_: None, paused, stop))
    assert asked.wait(CEILING)
    stop.set()
    thread.join(CEILING)
    assert not thread.is_alive()
