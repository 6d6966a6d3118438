"""The annotator in the background: it waits for the user's hands, ends when told, and goes on."""

from __future__ import annotations

import threading

from tui_reader import sanitise
from tui_reader.library import Library, annotation, files, listing, reading
from tui_reader.model import Entry, Listing, Subscription
from tui_reader.store import feeds, stories
from tui_reader.store.types import NewEntry


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


def order_of(lib: Library, likely: tuple[int, ...] = ()) -> list[int]:
    """The stories in the order in which they are annotated."""
    found: list[int] = []

    def moved(_done: int, _left: int) -> None:
        rows = [row.id for row in listing.page(lib, Listing("all"), None, 1_000)]
        found.extend(id for id in rows if id not in found and annotation.fresh(lib, id))

    annotation.run_ahead(lib, moved, lambda: False, threading.Event(), likely=lambda: likely)
    return found


def test_what_is_likely_to_be_opened_comes_first_then_what_is_unread(lib: Library) -> None:
    files.ensure_samples(lib)
    newest = [row.id for row in listing.page(lib, Listing("all"), None, 1_000)]
    assert len(newest) > 4
    reading.set_read(lib, newest[:2], True)
    likely = (newest[-1], newest[-2])
    assert order_of(lib, likely) == [*likely, *newest[2:-2], *newest[:2]]


def stored(lib: Library, name: str, count: int) -> list[int]:
    """A feed's stories, the newest first; those of the first that is made are the oldest."""
    address = sanitise.url(f"https://{name}.example/feed")
    assert address is not None
    with lib.store.write():
        feed = feeds.add(lib.store, Subscription(address, sanitise.line(name)))
        entries = [
            Entry(
                guid=f"{name}-{n}",
                title=sanitise.line(f"Story {n} of {name}"),
                link=None,
                author=sanitise.line(""),
                published=None,
                content=f"<p>On day {n} the {name} council of Oslo met Ada Abel.</p>",
            )
            for n in range(count)
        ]
        added = stories.add_entries(lib.store, feed.id, [NewEntry(one) for one in entries])
    return sorted(added.new, reverse=True)


def test_of_the_unread_as_of_the_read_those_of_feeds_with_stars_come_first(lib: Library) -> None:
    quiet, loved, other = (stored(lib, name, 4) for name in ("quiet", "loved", "other"))
    reading.set_starred(lib, loved[-1:], True)
    reading.set_read(lib, [*loved[:2], *other[:2], *quiet[:2]], True)
    found = order_of(lib, tuple(quiet[-1:]))
    first, unread, read = loved[2:], [*other[2:], *quiet[2:-1]], [*other[:2], *quiet[:2]]
    assert found == [quiet[-1], *first, *unread, *loved[:2], *read]


def test_a_likely_story_that_cannot_be_read_holds_nothing_up(lib: Library) -> None:
    files.ensure_samples(lib)
    newest = [row.id for row in listing.page(lib, Listing("all"), None, 1_000)]
    with lib.store.write() as db:
        db.execute("UPDATE sources SET body = x'00' WHERE story_id = ?", (newest[-1],))
    assert order_of(lib, (newest[-1],))[: len(newest) - 1] == newest[:-1]


def test_the_model_is_given_back_and_comes_again_when_it_is_needed(lib: Library) -> None:
    files.ensure_samples(lib)
    assert not annotation.let_go(lib), "it was never loaded"
    first, second = (row.id for row in listing.page(lib, Listing("all"), None, 2))
    before = annotation.annotate(lib, first).annotations
    assert annotation.ready(lib)
    with lib.lock:
        assert not annotation.let_go(lib), "it is at work"
    assert annotation.let_go(lib) and not annotation.ready(lib)
    assert annotation.annotate(lib, first).annotations == before
    assert not annotation.ready(lib), "nothing had to be recognised"
    assert annotation.annotate(lib, second).annotations is not None and annotation.ready(lib)
