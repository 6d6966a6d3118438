"""Whatever is pressed, pasted, clicked and resized, however quickly: nothing ends the reader, and
the library is sound after it. `tests/benchmarks/monkey.py` goes on for as long as one likes."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from ui_monkey import Monkey, Step, shrunk, steps
from ui_promises import Made, broken_promise

STEPS = 25
SECONDS = 30.0
"""How long each of the monkeys below is at it: two minutes in all. It bounds the work, and no
expectation depends on how much was done."""
MOST = 5_000
"""Steps that a monkey cannot do in that time."""


@pytest.mark.parametrize("seed", [1])
def test_a_monkey_ends_nothing_and_loses_nothing(home: Path, seed: int) -> None:
    monkey = Monkey(home)
    assert monkey.run(seed, steps(seed, STEPS)), monkey.fault
    assert monkey.done == STEPS and monkey.promised


@pytest.mark.parametrize("seed", [5506, 9911, 10020, None])
def test_monkeys_end_nothing_for_two_minutes(home: Path, seed: int | None) -> None:
    """Three that found something once, and one that nobody has seen yet."""
    seed = time.time_ns() // 1_000_000 % 1_000_000 if seed is None else seed
    monkey = Monkey(home, until=time.monotonic() + SECONDS)
    monkey.run(seed, steps(seed, MOST))
    monkey.judge(seed, steps(seed, MOST))
    assert not monkey.fault, f"--from {seed} --steps {monkey.done}: {monkey.fault}"
    assert monkey.done


def test_what_fails_is_found_among_the_steps() -> None:
    todo: list[Step] = [("keys", bytes([number])) for number in range(100)]
    guilty = {todo[17], todo[80]}
    assert shrunk(todo, lambda some: guilty <= set(some), 1_000) == [todo[17], todo[80]]


def test_a_monkey_does_the_same_each_time() -> None:
    assert steps(5, 50) == steps(5, 50) != steps(6, 50)
    assert {kind for kind, _ in steps(5, 300)} >= {
        *("keys", "paste", "mouse", "resize", "broken", "change", "kill")
    }
    assert not any(kind == "kill" for kind, _ in steps(5, 300, kills=False))


def test_what_the_screen_says_is_held_against_the_library() -> None:
    none = Made(frozenset(), frozenset(), (), ())
    star = replace(none, stars=frozenset({3}))
    assert broken_promise("… Starred. …", none, star) == ""
    assert broken_promise("… Starred. …", none, none).startswith("said 'Starred.'")
    assert broken_promise("Star taken away.", star, none) == ""
    assert broken_promise("Tagged quay.", none, replace(none, tags=((2, '["quay"]'),))) == ""
    assert broken_promise("Tagged quay.", none, none) and broken_promise("Noted.", none, none)
    assert star.loses(none) and not star.loses(replace(star, read=frozenset({1})))
    assert replace(none, read=frozenset({1})).loses(none)
