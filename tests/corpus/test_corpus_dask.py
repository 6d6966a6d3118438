"""A real scheduler and its workers on loopback: killed midway, and nothing is done twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from whole_runs import (
    WATCHED,
    alive,
    below,
    ended,
    environment,
    gone,
    made,
    ran,
    started,
    still,
    stories,
    times,
    until,
    whole,
)

CUT = ("--partition", "60KB", "--stages", "clean", "--format", "jsonl")
PARTS = 12


@dataclass(frozen=True)
class Cluster:
    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]


@contextmanager
def cluster(folder: Path, **environments: str) -> Iterator[Cluster]:
    """As the README says it, on free ports; gone at the end whatever happened."""
    folder.mkdir()
    told = folder / "scheduler.json"
    running: list[subprocess.Popen[bytes]] = []

    def dask(*words: object) -> subprocess.Popen[bytes]:
        with (folder / "log").open("ab") as log:
            one = subprocess.Popen(
                [*WATCHED, sys.executable, "-m", "dask", *map(str, words), "--scheduler-file", told,
                 "--host", "127.0.0.1", "--no-dashboard"],
                stdout=log, stderr=log, env=environment(**environments), cwd=folder,
                start_new_session=True,
            )  # fmt: skip
        running.append(one)
        return one

    try:
        scheduler = dask("scheduler", "--port", 0)
        until(lambda: told.exists() or scheduler.poll() is not None)
        assert scheduler.poll() is None, (folder / "log").read_text()
        workers = [
            dask(
                "worker", "--nthreads", 1, "--no-nanny", "--name", name, "--local-directory", folder
            )
            for name in ("one", "two")
        ]
        yield Cluster(json.loads(told.read_text())["address"], scheduler, workers)
    finally:
        others = {pid for one in running for pid in below(one.pid)}
        for one in running:
            one.kill()
            one.wait()
        gone(others)


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stories(tmp_path_factory.mktemp("given") / "a.jsonl", 180, long=40)


@pytest.fixture(scope="module")
def alone(given: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("alone") / "out"
    done = ran("run", given, "--to", out, *CUT, "--workers", 1)
    assert done.returncode == 0 and made(out) == PARTS, done.stderr
    return whole(out)


def test_worker_and_scheduler_are_killed_and_the_next_run_goes_on(
    given: Path, alone: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with cluster(tmp_path / "first") as first:
        run = started("run", given, "--to", out, *CUT, "--scheduler", first.address)
        until(lambda: made(out) >= 1 or run.poll() is not None)
        os.kill(first.workers[0].pid, signal.SIGKILL)
        seen = made(out)
        until(lambda: made(out) > seen or run.poll() is not None)  # the other one goes on
        os.kill(first.scheduler.pid, signal.SIGKILL)
        code, _, said = ended(run)
    assert code == 1
    done = made(out)
    assert 2 <= done < PARTS
    left = f"{PARTS - done} {'is' if PARTS - done == 1 else 'are'} left"
    assert said.endswith(f"in {done} of {PARTS} partitions; {left}: run it again.\n")
    assert said.count("\n") == 1
    before = times(out)
    assert {name: alone[name] for name in before} == whole(out)
    with cluster(tmp_path / "second") as second:
        again = ran("run", given, "--to", out, *CUT, "--scheduler", second.address)
        assert again.returncode == 0
        assert again.stderr == "144 documents, 36 errors in 12 of 12 partitions.\n"
        assert whole(out) == alone and still(out, before)
        after = times(out)
        more = ran("run", given, "--to", out, *CUT, "--scheduler", second.address, "--json")
        assert json.loads(more.stdout.splitlines()[-1])["skipped"] == PARTS
        assert times(out) == after


def test_a_stop_is_heard_by_the_workers_of_a_cluster(given: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with cluster(tmp_path / "cluster") as found:
        run = started("run", given, "--to", out, *CUT, "--scheduler", found.address)
        until(lambda: made(out) >= 1)
        os.killpg(run.pid, signal.SIGINT)
        code, _, said = ended(run)
        assert code == 130 and said.count("\n") == 1
        assert all(alive(one.pid) for one in found.workers)
        next_ = ran("run", given, "--to", out, *CUT, "--scheduler", found.address)
        assert next_.returncode == 0, next_.stderr
        assert made(out) == PARTS
