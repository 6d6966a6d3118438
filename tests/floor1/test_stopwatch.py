"""Spans of work: a stage within another one is not counted twice, nor in another thread's."""

import threading

from tui_reader.stopwatch import Stopwatch, Took


def work() -> None:
    """Something that takes the processor a moment."""
    sum(range(200_000))


def test_a_stage_within_another_is_its_own_and_not_the_others() -> None:
    watch = Stopwatch()
    with watch.stage("outer", "Feed"):
        with watch.stage("inner"):
            work()
        with watch.stage("inner"):
            work()
    outer, inner = watch.laps["outer"], watch.laps["inner"]
    assert (outer.times, inner.times) == (1, 2)
    assert inner.seconds >= inner.processor > outer.processor >= 0
    assert watch.by.keys() == {"Feed"}, "what is within is done for the same"
    assert watch.by["Feed"] == {"outer": outer.seconds, "inner": inner.seconds}


def test_a_stage_that_fails_has_taken_its_time_too() -> None:
    watch = Stopwatch()
    try:
        with watch.stage("outer"), watch.stage("inner"):
            work()
            raise LookupError
    except LookupError:
        pass
    assert watch.laps["outer"].times == watch.laps["inner"].times == 1


def test_threads_have_their_own_stages() -> None:
    watch = Stopwatch()

    def other() -> None:
        with watch.stage("there", "B"):
            work()

    with watch.stage("here", "A"):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    assert watch.laps["here"].processor < watch.laps["there"].processor
    assert watch.by.keys() == {"A", "B"}


def test_what_others_measured_adds_up() -> None:
    watch = Stopwatch()
    watch.add("parse", Took(2.0, 1.0), "A")
    watch.add("parse", Took(3.0, 0.5), "A")
    assert (watch.laps["parse"].seconds, watch.laps["parse"].processor) == (5.0, 1.5)
    assert watch.by == {"A": {"parse": 5.0}}
