"""Runs that are killed, stopped, starved and shut out: whole parts only, and nothing done twice."""

from __future__ import annotations

import json
import os
import re
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from whole_runs import (
    below,
    command,
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

from tui_reader.corpus import layout

CUT = ("--partition", "60KB", "--stages", "clean", "--format", "jsonl")
PARTS = 12


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stories(tmp_path_factory.mktemp("given") / "a.jsonl", 180, long=40)


@pytest.fixture(scope="module")
def undisturbed(given: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    done = ran("run", given, "--to", out, *CUT, "--workers", 2)
    assert done.returncode == 0, done.stderr
    assert made(out) == PARTS
    return whole(out)


@contextmanager
def midway(given: Path, out: Path, *words: object) -> Iterator[subprocess.Popen[str]]:
    """A run that has made some parts, and has others to make."""
    run = started("run", given, "--to", out, *CUT, *words)
    try:
        until(lambda: made(out) >= 1 or run.poll() is not None)
        assert run.poll() is None, run.communicate()
        yield run
    finally:
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)
            run.communicate()


def workers(run: subprocess.Popen[str]) -> list[int]:
    """The processes that work on partitions, not those that read documents for them."""
    return [pid for pid in below(run.pid) if b"spawn_main" in _called(pid)]


def _called(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def goes_on(given: Path, out: Path, undisturbed: dict[str, bytes]) -> None:
    """The same call again does what is left, and only that."""
    before = times(out)
    assert {name: undisturbed[name] for name in before} == whole(out)
    done = ran("run", given, "--to", out, *CUT, "--workers", 2)
    assert done.returncode == 0, done.stderr
    assert whole(out) == undisturbed and still(out, before)
    assert not list(layout.aside(out).iterdir())


def test_a_killed_worker_costs_its_partition_a_second_try(
    given: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with midway(given, out, "--workers", 2) as run:
        (first, _) = sorted(workers(run))
        orphans = below(first)
        os.kill(first, signal.SIGKILL)
        before = times(out)
        gone(orphans)
        code, _, said = ended(run)
    assert code == 0, said
    assert whole(out) == undisturbed and still(out, before)
    assert not list(layout.aside(out).iterdir())


def test_a_partition_that_kills_its_worker_three_times_is_given_up(
    given: Path, tmp_path: Path
) -> None:
    out, killed = tmp_path / "out", set[int]()
    run = started("run", given, "--to", out, "--stages", "clean", "--workers", 2)
    for _ in range(3):
        until(lambda: bool(set(workers(run)) - killed))
        for pid in set(workers(run)) - killed:
            killed.add(pid)
            os.kill(pid, signal.SIGKILL)
    code, _, said = ended(run)
    assert code == 1
    assert "Its worker was killed 3 times." in said
    assert said.endswith("0 documents, 0 errors in 0 of 1 partition; 1 is left: run it again.\n")
    status = json.loads(ran("status", out, "--json").stdout)
    assert status["given_up"][0]["reason"] == "Its worker was killed 3 times."
    assert (status["left"], status["running"]) == (1, False)


ENGINES = [("--workers", "1"), ("--workers", "2"), ("--dask", "2")]


@pytest.mark.parametrize("words", ENGINES, ids=" ".join)
def test_a_run_that_is_killed_leaves_nobody_and_can_go_on(
    words: tuple[str, str], given: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with midway(given, out, *words) as run:
        others = below(run.pid)
        os.kill(run.pid, signal.SIGKILL)
        run.communicate()
        gone(others)
    assert made(out) < PARTS
    goes_on(given, out, undisturbed)


def test_a_stop_says_nothing_else_of_what_was_begun_in_parquet(given: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = (*CUT[:4], "--format", "parquet", "--dask", 2)
    run = started("run", given, "--to", out, *words)
    until(lambda: made(out) >= 1)
    os.killpg(run.pid, signal.SIGINT)
    code, _, said = ended(run)
    assert code == 130 and said.startswith("Stopped: ") and said.count("\n") == 1


STOPS = [
    (signal.SIGINT, "--workers", "2"), (signal.SIGTERM, "--workers", "1"),
    (signal.SIGHUP, "--workers", "2"), (signal.SIGINT, "--dask", "2"),
]  # fmt: skip


@pytest.mark.parametrize("how", STOPS, ids=lambda how: f"{how[0].name} {how[1]} {how[2]}")
def test_a_run_that_is_stopped_leaves_whole_parts_and_can_go_on(
    how: tuple[signal.Signals, str, str],
    given: Path,
    undisturbed: dict[str, bytes],
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    with midway(given, out, *how[1:]) as run:
        others = below(run.pid)
        os.killpg(run.pid, how[0])  # as a terminal does
        code, _, said = ended(run)
        gone(others)
    assert code == 130
    assert said.startswith("Stopped: ") and re.search(r"(are|is) left: run it again\.\n\Z", said)
    assert said.count("\n") == 1
    assert made(out) < PARTS and not list(layout.aside(out).iterdir())
    goes_on(given, out, undisturbed)


def test_two_runs_do_not_work_on_one_folder(
    given: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with midway(given, out, "--workers", 1) as run:
        os.killpg(run.pid, signal.SIGSTOP)  # it would be done before the others have begun
        other = ran("run", given, "--to", out, *CUT)
        status = json.loads(ran("status", out, "--json").stdout)
        os.killpg(run.pid, signal.SIGCONT)
        code, _, said = ended(run)
    assert other.returncode == 1
    busy = f"newsreader: Another run is at work on {out} (process {run.pid}"
    assert other.stderr.startswith(busy)
    assert status["running"] and status["engine"] == "here"
    assert status["partitions"] == PARTS and 0 < status["documents"] <= 144
    assert code == 0, said
    assert whole(out) == undisturbed
    over = json.loads(ran("status", out, "--json").stdout)
    assert not over["running"] and (over["done"], over["left"]) == (PARTS, 0)
    assert (over["documents"], over["errors"]) == (144, 36)
    assert sum(over["reasons"].values()) == 36


@pytest.mark.parametrize("words", [("--workers", "1"), ("--workers", "2")], ids=" ".join)
def test_a_folder_that_is_removed_meanwhile_is_not_made_again(
    words: tuple[str, str], given: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with midway(given, out, *words) as run:
        out.rename(tmp_path / "elsewhere")
        shutil.rmtree(tmp_path / "elsewhere")
        code, _, said = ended(run)
    assert code == 1
    assert said == f"newsreader: {out} was removed while it was worked on.\n"
    assert not out.exists()


@pytest.mark.parametrize("words", [("--workers", "1"), ("--workers", "2")], ids=" ".join)
def test_where_no_more_can_be_written_it_is_said_and_can_go_on(
    words: tuple[str, str], given: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    largest = max(len(data) for name, data in undisturbed.items())
    done = subprocess.run(
        command("run", given, "--to", out, *CUT, *words), env=environment(), text=True,
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest - 1, -1)),
    )  # fmt: skip
    assert done.returncode == 1
    assert f"newsreader: Cannot write in {out}: File too large.\n" in done.stderr
    assert re.search(r"(are|is) left: run it again\.\n\Z", done.stderr)
    assert made(out) < PARTS and not list(layout.aside(out).iterdir())
    goes_on(given, out, undisturbed)


def test_a_disk_that_is_full_is_said_once_in_parquet_too(given: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = (*CUT[:4], "--format", "parquet", "--workers", 1)
    done = subprocess.run(
        command("run", given, "--to", out, *words), env=environment(), text=True,
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, -1)),
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == (
        f"newsreader: Cannot write in {out}: File too large.\n"
        f"0 documents, 0 errors in 0 of {PARTS} partitions; {PARTS} are left: run it again.\n"
    )
    assert not list(layout.aside(out).iterdir())
