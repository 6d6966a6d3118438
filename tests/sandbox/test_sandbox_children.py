"""What may happen to a child, in both shapes: one that is started for one task, one of a pool."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sandbox_acts import ACT

from tui_reader.errors import ParseError
from tui_reader.model import Role, Span
from tui_reader.sandbox.pool import Pool
from tui_reader.sandbox.process import run
from tui_reader.sandbox.task import Task
from tui_reader.store.types import Keys


@pytest.fixture(params=["one task", "a pool"])
def shape(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Asks a task of several things, one after the other; yields its answers or what it raises."""

    def asked(task: Task[Any, Any], *questions: object) -> list[Any]:
        if request.param == "one task":
            return [_outcome(lambda q=one: run(task, q)) for one in questions]
        with Pool(task, processes=1) as pool:
            return [_outcome(lambda q=one: pool.ask(q)) for one in questions]

    return asked


def _outcome(ask: Callable[[], Any]) -> Any:
    try:
        return ask()
    except ParseError as error:
        return str(error)


def test_a_made_up_row_works(shape: Callable[..., Any]) -> None:
    values = [
        None, "héllo \ud800", b"\0", 1.5, {"a": (1, [2], {3})}, Span(1, 2), Role.CODE,
        Keys(1, 1, 2, 5, None, None, 3, 4), datetime(2026, 1, 2, tzinfo=UTC),
    ]  # fmt: skip
    assert shape(ACT, ("echo", values), ("size", [1, 2])) == [values, 2]


@pytest.mark.skipif(sys.platform != "linux", reason="counts threads under /proc")
def test_numpy_in_a_child_has_one_thread_however_many_cores_there_are(
    shape: Callable[..., Any],
) -> None:
    """Each reserves 40 MB: with sixteen cores no child that needs numpy would have started."""
    assert shape(ACT, ("threads", None)) == [1]


BROKE = "The act could not be read: its reader broke down on it."
FAULTS: dict[str, tuple[str, object, str]] = {
    "eats memory": ("eat", 0, "The act needs too much memory to be read."),
    "goes too deep": ("nest", 0, "The act is nested too deeply to be read."),
    "refuses in words": ("refuse", "That is no act.", "That is no act."),
    "has a fault": ("fail", 0, "The act is damaged in a way we cannot read (LookupError)."),
    "is killed": ("die", 0, BROKE),
    "aborts": ("abort", 0, BROKE),
    "leaves without a word": ("leave", 0, BROKE),
    "answers at too great a length": ("repeat", 2 << 20, BROKE),
    "writes what is no answer": ("forge", b"\xff" * 5_000, BROKE),
    "answers with a broken pickle": ("forge", b"\0" * 7 + b"\5" + b"nope!" * 9, BROKE),
    "answers with an answer of other bytes": ("forge", b"\0" * 7 + b"\4\x80\5N.", BROKE),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_child_that_comes_to_grief_is_told_in_words_and_the_next_one_asked(
    fault: str, shape: Callable[..., Any]
) -> None:
    name, given, sentence = FAULTS[fault]
    assert shape(ACT, (name, given), ("echo", "next")) == [sentence, "next"]


@pytest.mark.parametrize("name", ["hang", "flood"])
def test_a_child_that_never_ends_is_ended_and_told_in_words(
    name: str, shape: Callable[..., Any]
) -> None:
    short = replace(ACT, seconds=1.5)
    assert shape(short, (name, 0)) == ["The act took longer than 1.5 seconds to read."]


def test_what_a_child_prints_is_no_answer(shape: Callable[..., Any]) -> None:
    assert shape(ACT, ("chat", "answer"), ("echo", "next")) == ["answer", "next"]


def test_a_child_answers_values_and_nothing_that_is_called_here(
    shape: Callable[..., Any], tmp_path: Path
) -> None:
    trap = tmp_path / "sprung"
    assert shape(ACT, ("set a trap", str(trap)), ("echo", "next")) == [BROKE, "next"]
    assert not trap.exists()


def test_a_child_writes_no_file(shape: Callable[..., Any], tmp_path: Path) -> None:
    (told,) = shape(ACT, ("write", str(tmp_path / "file")))
    assert told == "The act is damaged in a way we cannot read (OSError)."
    assert not (tmp_path / "file").read_bytes()


def test_a_child_lives_within_the_limits_of_its_row(shape: Callable[..., Any]) -> None:
    (found,) = shape(ACT, ("limits", 0))
    assert found["memory"] == 256 << 20 and found["nice"] == os.nice(0) + 3
    assert found["files"] == found["cores"] == 0
    assert ACT.seconds < found["seconds"] < ACT.seconds + 10
    assert 0 < found["alarm"] <= ACT.seconds + 5, "it is set, and runs since the child was asked"


@pytest.mark.skipif(
    not Path("/proc/self/autogroup").exists(), reason="this kernel does not group by sessions"
)
def test_a_child_is_nice_among_sessions_too(shape: Callable[..., Any]) -> None:
    """Each is alone in its own, where niceness alone says nothing."""
    assert shape(ACT, ("group", 3)) == ["nice 3"]


def test_a_process_that_cannot_be_started_is_told_in_words(
    shape: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert shape(ACT, ("echo", 1)) == ["No process could be started: No such file or directory."]
