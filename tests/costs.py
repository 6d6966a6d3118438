"""How much work something is, whatever else the machine does and however slow it is.

Counted is the processor's time of the work alone, never the clock's. Where it is held against a
number of seconds, that number is for the machine on which it was written down, and grows with how
slow this one is; where it is held against itself, a busy machine gets several tries, in each of
which quadratic work would fail.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from functools import cache

TRIES = 8
REFERENCE = 0.04
"""Seconds that `_measure` took on the machine on which the numbers of seconds were written down."""


def cost(work: Callable[[], object]) -> float:
    """Seconds of the processor that this thread needs for a piece of work; what other tests have
    left in memory is not looked through for garbage meanwhile."""
    begun, collects = time.thread_time(), gc.isenabled()
    gc.disable()
    try:
        work()
        return time.thread_time() - begun
    finally:
        if collects:
            gc.enable()


def cost_of_children(work: Callable[[], object]) -> float:
    """Seconds of the processor that the child processes need which end in a piece of work."""
    before = os.times()
    work()
    after = os.times()
    return (
        after.children_user
        + after.children_system
        - (before.children_user + before.children_system)
    )


def within(seconds: float, work: Callable[[], object]) -> bool:
    """Whether a piece of work takes no more than so many seconds of the processor."""
    return any(cost(work) <= seconds * slowness() for _ in range(2))


def grows(short: Callable[[], object], long: Callable[[], object], most: float) -> str:
    """What is wrong with how much longer the long work takes; "" if it is at most so many times."""
    few = many = float("inf")
    for _ in range(TRIES):
        few, many = min(few, cost(short)), min(many, cost(long))
        if many <= most * few + 0.02:  # less than that is not measured well
            return ""
    return f"{many:.3f} s and {few:.3f} s: {many / few:.0f} times as long"


@cache
def slowness() -> float:
    """How many times as slow this machine is, at least once."""
    return max(1.0, min(cost(_measure) for _ in range(3)) / REFERENCE)


def _measure() -> None:
    """Work of the sort that is measured: strings, numbers and calls."""
    found: dict[str, int] = {}
    for number in range(100_000):
        word = f"word{number % 999}"
        found[word] = found.get(word, 0) + len(word.replace("o", "oo"))
