"""A pool of children: which is kept, which replaced, and an end that leaves nothing behind."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from patience import CEILING
from sandbox_acts import ACT

from tui_reader.errors import CancelledError, ParseError
from tui_reader.sandbox.pool import Pool
from tui_reader.sandbox.process import BIG


def pids(pool: Pool[Any, Any]) -> list[int]:
    return [child._process.pid for child in [*pool._idle, *pool._busy]]


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_a_child_is_asked_again_until_it_has_read_much() -> None:
    with Pool(ACT, processes=1) as pool:
        pool.ask(("echo", 1))
        (first,) = pids(pool)
        with pytest.raises(ParseError):
            pool.ask(("refuse", "No."))
        assert pool.ask(("echo", 2)) == 2 and pids(pool) == [first]
        assert pool.ask(("size", b"x" * BIG)) == BIG and gone(first), "memory is seldom given back"
        assert pool.ask(("echo", 3)) == 3


def test_a_child_that_dies_between_two_questions_costs_none() -> None:
    with Pool(ACT, processes=1) as pool:
        pool.ask(("echo", 1))
        (pid,) = pids(pool)
        os.kill(pid, 9)
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
        assert pool.ask(("echo", 2)) == 2
        assert pids(pool) != [pid]


def test_many_threads_share_few_children() -> None:
    with Pool(ACT, processes=2) as pool, ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda n: pool.ask(("echo", n)), range(40))) == [*range(40)]
        assert len(pids(pool)) <= 2


def test_children_that_are_started_beforehand_are_those_that_answer() -> None:
    with Pool(ACT, processes=2) as pool:
        pool.start()
        pool.start()
        started = pids(pool)
        assert len(started) == 2
        assert pool.ask(("echo", 1)) == 1 and sorted(pids(pool)) == sorted(started)
    assert all(gone(pid) for pid in started)
    pool.start()
    assert not pids(pool)


def test_closing_stops_what_is_being_done_and_leaves_no_process() -> None:
    pool = Pool(ACT, processes=1)
    pool.ask(("echo", 1))
    (pid,) = pids(pool)
    outcome: list[BaseException] = []

    def work() -> None:
        try:
            pool.ask(("hang", 0))
        except (ParseError, CancelledError) as error:
            outcome.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    while not pool._busy and thread.is_alive():
        pass
    pool.close()
    thread.join(CEILING)
    assert not thread.is_alive() and isinstance(outcome[0], CancelledError) and gone(pid)
    with pytest.raises(CancelledError):
        pool.ask(("echo", 2))
    pool.close()


def test_resting_ends_idle_children_and_the_next_question_starts_one() -> None:
    with Pool(ACT, processes=1) as pool:
        pool.ask(("echo", 1))
        (pid,) = pids(pool)
        pool.rest()
        assert not pids(pool) and gone(pid)
        assert pool.ask(("echo", 2)) == 2
