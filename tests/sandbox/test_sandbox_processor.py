"""A task may count the processor's seconds: what waits for a busy machine has not taken them."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sandbox_acts import ACT

from tui_reader.errors import ParseError
from tui_reader.sandbox.process import Child
from tui_reader.sandbox.task import Task


def waits(asked: tuple[str, float]) -> str:
    """Takes so long by the clock, or of the processor."""
    act, seconds = asked
    if act == "wait":
        threading.Event().wait(seconds)
    until = time.process_time() + (seconds if act == "work" else 0)
    while time.process_time() < until:
        pass
    if act == "be killed":
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def load() -> Callable[[tuple[str, float]], str]:
    return waits


WAITS: Task[Any, Any] = Task(load, seconds=1.0, what="The act", memory=256 << 20, wall=300.0)


def test_waiting_costs_no_seconds() -> None:
    child = Child(WAITS)
    try:
        assert child.ask(("wait", 2.5)) == "done"
    finally:
        child.end()


def test_each_question_has_its_own_seconds() -> None:
    child = Child(WAITS)
    try:
        assert [child.ask(("work", 0.6)) for _ in range(4)] == ["done"] * 4
    finally:
        child.end()


def test_work_that_takes_over_its_seconds_is_told_so() -> None:
    child = Child(WAITS)
    try:
        with pytest.raises(ParseError) as caught:
            child.ask(("work", 60.0))
    finally:
        child.end()
    assert str(caught.value) == "The act took longer than 1 seconds to read."
    assert (child.used_up, child.broke_down) == (True, False)


def test_the_clock_ends_what_waits_for_ever() -> None:
    child = Child(replace(WAITS, wall=1.5))
    try:
        with pytest.raises(ParseError, match=r"took longer than 1\.5 seconds to read"):
            child.ask(("wait", 600.0))
    finally:
        child.end()
    assert not child.broke_down


@pytest.mark.parametrize("task", [WAITS, ACT])
def test_a_child_that_somebody_killed_is_told_apart(task: Task[Any, Any]) -> None:
    child = Child(task)
    asked = ("be killed", 0.0) if task is WAITS else ("die", 0)
    try:
        with pytest.raises(ParseError, match="its reader broke down on it"):
            child.ask(asked)
    finally:
        child.end()
    assert (child.used_up, child.broke_down) == (True, True)
