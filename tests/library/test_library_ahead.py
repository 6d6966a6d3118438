"""The annotator in the background: it waits for the user's hands, ends when told, and goes on."""

from __future__ import annotations

import threading

from tui_reader.library import Library, annotation, files, listing
from tui_reader.model import Listing


class Stop(threading.Event):
    """Waits for nothing, and counts how often it was asked to."""

    waits = 0

    def wait(self, timeout: float | None = None) -> bool:
        self.waits += 1
        return self.is_set()


def test_it_does_nothing_while_keys_are_pressed_and_goes_on_when_they_rest(lib: Library) -> None:
    files.ensure_samples(lib)
    stop, done, pressed = Stop(), list[int](), iter((True, True, True))

    def paused() -> bool:
        pressing = next(pressed, False)
        assert not (pressing and done)
        return pressing

    annotation.run_ahead(lib, lambda n, _left: done.append(n), paused, stop)
    assert stop.waits == 3
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
    stop, done = Stop(), list[int]()

    def paused() -> bool:
        if stop.waits == 2:
            stop.set()
        return True

    annotation.run_ahead(lib, lambda n, _left: done.append(n), paused, stop)
    assert done == []
