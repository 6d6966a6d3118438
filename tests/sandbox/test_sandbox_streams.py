"""A task of many answers: what came before a child's end stays."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

import pytest

from tui_reader.errors import ParseError
from tui_reader.sandbox.process import Child, stream
from tui_reader.sandbox.task import Task


def count(asked: tuple[int, str]) -> Iterator[int]:
    many, end = asked
    yield from range(many)
    if end == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if end == "hangs":
        while True:
            pass
    if end == "is too deep":
        raise RecursionError
    if end:
        raise ParseError(end)


def load() -> Callable[[tuple[int, str]], Iterator[int]]:
    return count


MANY = Task(load, seconds=300.0, what="The list", memory=256 << 20, many=True)
ENDS = {
    "": "",
    "No more.": "No more.",
    "dies": "The list could not be read: its reader broke down on it.",
    "is too deep": "The list is nested too deeply to be read.",
}


@pytest.mark.parametrize("end", ENDS)
def test_what_came_before_the_end_has_come(end: str) -> None:
    found: list[int] = []
    said = ""
    try:
        for one in stream(MANY, (3, end)):
            found.append(one)
    except ParseError as error:
        said = str(error)
    assert (found, said) == ([0, 1, 2], ENDS[end])


def test_the_time_is_that_of_each_answer() -> None:
    found: list[int] = []
    with pytest.raises(ParseError, match=r"took longer than 1\.5 seconds"):
        for one in stream(replace(MANY, seconds=1.5), (2, "hangs")):
            found.append(one)
    assert found == [0, 1]


def test_one_child_is_asked_again_and_again() -> None:
    child = Child(MANY)
    try:
        with suppress(ParseError):
            list(child.answers((1, "No.")))
        assert list(child.answers((0, ""))) == [] and list(child.answers((2, ""))) == [0, 1]
        assert not child.used_up
    finally:
        child.end()
