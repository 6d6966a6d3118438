"""Whatever is pressed, pasted, clicked and resized, however quickly: nothing ends the reader, and
the library is sound after it. `tests/benchmarks/monkey.py` goes on for as long as one likes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from ui_monkey import Monkey, Step, shrunk, steps
from ui_promises import Made, broken_promise

STEPS = 25


@pytest.mark.parametrize("seed", [1])
def test_a_monkey_ends_nothing_and_loses_nothing(home: Path, seed: int) -> None:
    monkey = Monkey(home)
    assert monkey.run(seed, steps(seed, STEPS)), monkey.fault
    assert monkey.done == STEPS and monkey.promised


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
