"""The engines: whoever works where, the same bytes come out, and each is told apart in words."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from whole_runs import ran, stories, whole

from tui_reader.corpus import layout
from tui_reader.corpus.engines import likeness
from tui_reader.corpus.engines.how import Said
from tui_reader.corpus.engines.table import ENGINES, chosen
from tui_reader.errors import UsageError
from tui_reader.sandbox.pool import cores

CUT = ("--partition", "1KB", "--stages", "clean,annotate")


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stories(tmp_path_factory.mktemp("given") / "a.jsonl", 20)


@pytest.fixture(scope="module")
def alone(given: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What this process makes of it."""
    out = tmp_path_factory.mktemp("alone") / "out"
    done = ran("run", given, "--to", out, *CUT, "--workers", 1)
    assert done.returncode == 0, done.stderr
    assert done.stderr == "16 documents, 4 errors in 3 of 3 partitions.\n"
    return whole(out)


@pytest.mark.parametrize("words", [("--workers", "2"), ("--dask", "2")], ids=" ".join)
def test_every_engine_makes_the_same_bytes(
    words: tuple[str, str], given: Path, alone: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    done = ran("run", given, "--to", out, *CUT, *words)
    assert done.returncode == 0, done.stderr
    assert done.stderr == "16 documents, 4 errors in 3 of 3 partitions.\n"
    assert whole(out) == alone and len(alone) == 3 * 6
    assert not list(layout.aside(out).iterdir())


def test_the_words_of_the_user_choose_an_engine() -> None:
    said = {
        "here": Said(workers=1), "processes": Said(workers=2), "dask-here": Said(dask=3),
        "dask": Said(scheduler="tcp://host:8786"),
    }  # fmt: skip
    assert {row.id for row in ENGINES} == set(said)
    assert {id: chosen(one)[0].id for id, one in said.items()} == {id: id for id in said}
    assert chosen(Said())[1].workers == cores()
    for wrong in (Said(workers=0), Said(dask=-1), Said(workers=2, dask=2)):
        with pytest.raises(UsageError):
            chosen(wrong)


@pytest.mark.parametrize("address", ["nonsense", "http://127.0.0.1:80", "tcp://:1", "host:99999"])
def test_what_is_no_address_of_a_scheduler_is_said(address: str, tmp_path: Path) -> None:
    given = stories(tmp_path / "a.jsonl", 2)
    done = ran("run", given, "--to", tmp_path / "out", "--scheduler", address)
    assert done.returncode == 2
    assert done.stderr.startswith(f"newsreader: “{address}” is no address of a scheduler")


def test_a_scheduler_that_is_not_there_is_said(tmp_path: Path) -> None:
    given = stories(tmp_path / "a.jsonl", 2)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and nobody listens
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        done = ran("run", given, "--to", tmp_path / "out", "--scheduler", address)
    assert done.returncode == 1
    assert done.stderr == (
        f"newsreader: No scheduler answers at {address}: start one with `dask scheduler`.\n"
    )


@pytest.mark.parametrize("name", likeness.mine())
def test_a_worker_of_another_version_is_refused_in_words(name: str) -> None:
    assert likeness.unlike(likeness.mine()) == ""
    said = likeness.unlike(likeness.mine() | {name: "0.0.other"})
    assert f"runs {name} " in said and "and this is 0.0.other" in said


def test_a_worker_that_does_not_see_the_folder_is_refused_in_words(tmp_path: Path) -> None:
    given = stories(tmp_path / "a.jsonl", 2)
    said = likeness.looked(likeness.mine(), str(tmp_path / "elsewhere"), "run", str(given))
    assert f"does not see {tmp_path / 'elsewhere'}" in said
    layout.desk(tmp_path, "run").mkdir(parents=True)
    assert likeness.looked(likeness.mine(), str(tmp_path), "run", str(given)) == ""
    gone = str(tmp_path / "gone.jsonl")
    assert "Cannot read" in likeness.looked(likeness.mine(), str(tmp_path), "run", gone)
