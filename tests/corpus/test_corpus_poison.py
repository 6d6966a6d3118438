"""Hostile documents: each an error with its reason, and no other document the worse for it."""

import os
import signal
from pathlib import Path

import pytest
from corpora import keys, lines, ran, rows, table
from hostile_rows import LOUD, ROWS

from tui_reader.corpus import layout, plan, work
from tui_reader.corpus.job import Job
from tui_reader.corpus.partition import Document
from tui_reader.corpus.reader import Reader
from tui_reader.corpus.records import Failure

EIGHT = {
    "array": "It is JSON, but no object.",
    "HTML as a number": 'It has neither "text" nor "html".',
    "lone surrogates": "It has no word in it.",
    "UTF-8 broken": "It is not UTF-8.",
    "deep arrays": "It is not JSON: maximum recursion depth exceeded",
    "larger than a document may be": "It is larger than 64 MB.",
    "tables in tables": "No text was found in it.",
    "raw NUL": "It is not JSON: Invalid control character",
}


def test_eight_hostile_documents_among_forty(tmp_path: Path) -> None:
    given = [lines(one) for one in rows(40)]
    places = {5 * (n + 1): name for n, name in enumerate(EIGHT)}
    for number, name in places.items():
        given[number - 1] = ROWS[name]() + b"\n"
    (tmp_path / "a.jsonl").write_bytes(b"".join(given))
    outcome = ran(tmp_path / "out", tmp_path / "a.jsonl")
    assert (outcome.documents, outcome.errors) == (32, 8)
    honest = [n for n in range(1, 41) if n not in places]
    assert keys(table(tmp_path / "out", "documents")) == [f"a.jsonl#{n}" for n in honest]
    errors = {one["document"]: str(one["reason"]) for one in table(tmp_path / "out", "errors")}
    assert list(errors) == [f"a.jsonl#{n}" for n in places]
    for (number, name), reason in zip(places.items(), errors.values(), strict=True):
        assert reason.startswith(EIGHT[name]), (number, name)


def test_an_honest_document_is_the_same_beside_hostile_ones(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(*rows(2)))
    poison = ROWS["lists in lists"]() + b"\n"
    (tmp_path / "b.jsonl").write_bytes(lines(*rows(1)) + poison + lines(*rows(1, 2)))
    told = []
    for name in ("a", "b"):
        ran(tmp_path / name, tmp_path / f"{name}.jsonl")
        for one in table(tmp_path / name, "documents"):
            told.append({k: v for k, v in one.items() if k not in ("document", "input")})
    assert told[:2] == told[2:]


def worked(tmp_path: Path, data: bytes, **more: object) -> tuple[Path, work.Done]:
    """What a worker makes of these lines in one part."""
    (tmp_path / "a.jsonl").write_bytes(data)
    out = tmp_path / "out"
    (partition,) = plan.planned_for(out, [str(tmp_path / "a.jsonl")], 64 << 20).partitions
    job = Job(str(out), ("clean", "annotate"), "jsonl", "us", run="run", **more)  # type: ignore[arg-type]
    layout.desk(out, job.run).mkdir(parents=True)
    return out, work.work(job, partition)


def test_what_takes_over_its_time_is_told_so(tmp_path: Path) -> None:
    book = LOUD["currencies"]() + b"\n"
    data = lines(*rows(1)) + book + lines(*rows(1, 3))
    out, done = worked(tmp_path, data, seconds=4)
    assert (done.documents, done.errors) == (2, 1)
    (error,) = table(out, "errors")
    assert (error["document"], error["stage"]) == ("a.jsonl#2", "work")
    assert error["reason"] == "The document took longer than 4 seconds to read."


def children() -> set[int]:
    """The processes that this one started."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if told[0] != "Z" and int(told[1]) == os.getpid():
            found.add(int(stat.parent.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="children are found by /proc")
def test_a_child_that_somebody_killed_costs_nothing() -> None:
    job = Job("", ("clean",), "jsonl", "us")
    reader = Reader(job)
    before = children()
    documents = [Document(n, {}, data=lines(one)) for n, one in enumerate(rows(2), 1)]
    try:
        first = reader.rows(job, "jsonl", "a", documents[0])
        (child,) = children() - before
        os.kill(child, signal.SIGKILL)
        second = reader.rows(job, "jsonl", "a", documents[1])
        assert not isinstance(first, Failure) and not isinstance(second, Failure)
        assert children() - before != {child}
        assert second["documents"][0][2] == "2"
    finally:
        reader.end()
