"""Events of a whole corpus: as linking groups the documents in their order, whatever the cut."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from corpus_rows import Made, corpus

sys.path.insert(0, str(Path(__file__).parents[1] / "cluster"))

from linked_stories import BRIDGE, BRIDGE_AGAIN, FILLERS, STRIKE, STRIKE_AGAIN, linked

from tui_reader import cli
from tui_reader.cluster.memory import Arrival
from tui_reader.corpus.answers import events, parts
from tui_reader.errors import UsageError
from tui_reader.store.affairs import loose
from tui_reader.store.connection import Store

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)


def made() -> list[Made]:
    """Two events told by two papers each, later ones first; strangers; one without a date."""
    told = [STRIKE_AGAIN, BRIDGE, *FILLERS, STRIKE, BRIDGE_AGAIN]
    found = [
        Made(
            title=title, text=text, publisher=f"paper {number % 7}",
            url=f"https://paper{number % 7}.example/{number}",
            date=(NOON - timedelta(minutes=10 * number)).isoformat(),
        )
        for number, (title, text) in enumerate(told)
    ]  # fmt: skip
    undated = Made(title=BRIDGE[0], text=BRIDGE[1], publisher="paper 9", date="")
    return [*found, undated]


def rows(out: Path) -> list[dict[str, object]]:
    path = events.folder(parts.parts(out)) / "events.jsonl"
    return [json.loads(row) for row in path.read_text().splitlines()]


def test_events_are_those_of_linking_in_order_of_date(tmp_path: Path) -> None:
    documents = made()
    found = rows(corpus(tmp_path / "out", documents, parts=4))
    order = sorted(range(len(documents) - 1), key=lambda n: documents[n].date)
    assert [row["document"] for row in found] == [f"in.jsonl#{n + 1}" for n in order]
    feeds = {
        name: n for n, name in enumerate(dict.fromkeys(documents[n].publisher for n in order), 1)
    }
    memory = linked([
        Arrival(
            number, int(datetime.fromisoformat(documents[n].date).timestamp()),
            feeds[documents[n].publisher], documents[n].publisher, "en", documents[n].title,
            documents[n].text,
        )
        for number, n in enumerate(order, 1)
    ])  # fmt: skip
    key = {number: f"in.jsonl#{n + 1}" for number, n in enumerate(order, 1)}
    for level, column in (("told", "event"), ("affair", "affair")):
        grouped: dict[int, list[int]] = defaultdict(list)
        for number in key:
            grouped[memory.group(level, number)].append(number)
        expected = {key[n]: key[min(some)] for some in grouped.values() for n in some}
        assert {row["document"]: row[column] for row in found} == expected
    told = {row["event"]: (row["documents"], row["sources"]) for row in found}
    assert sorted(told.values()) == [(1, 1)] * len(FILLERS) + [(2, 2)] * 2


def test_events_have_the_same_bytes_whatever_the_cut(tmp_path: Path) -> None:
    found = []
    for cut in (1, 3):
        home = tmp_path / f"{cut}"
        home.mkdir()
        out = corpus(home / "out", made(), kind="parquet", parts=cut)
        found.append((events.folder(parts.parts(out)) / "events.parquet").read_bytes())
    assert found[0] == found[1]


def test_documents_are_linked_when_all_are_there(tmp_path: Path) -> None:
    out = corpus(tmp_path / "out", made(), parts=4, left=1)
    with pytest.raises(UsageError, match="when all partitions are there"):
        events.folder(parts.parts(out))


def test_an_empty_corpus_has_no_events(tmp_path: Path) -> None:
    assert rows(corpus(tmp_path / "out", [Made(date="")])) == []


def test_linking_outside_a_library_has_the_columns_of_one(tmp_path: Path, library: Store) -> None:
    db = loose.opened(tmp_path / "loose.db")
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert {"stories", "signs", "postings", "term_counts", "moved", "verdicts"} <= set(tables)
    own = {"stories": {"key", "source"}}
    with library.read() as other:
        for table in tables:
            here, there = (
                {
                    name
                    for (name,) in found.execute("SELECT name FROM pragma_table_info(?)", (table,))
                }
                for found in (db, other)
            )
            assert here - own.get(table, set()) <= there, table
    db.close()


def test_a_run_links_when_it_is_asked_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given = tmp_path / "a.jsonl"
    told = [
        {"title": title, "text": text, "date": "2025-03-01", "url": f"https://p{n}.example/a"}
        for n, (title, text) in enumerate((*FILLERS, BRIDGE, BRIDGE_AGAIN))
    ]
    given.write_text("".join(f"{json.dumps(row)}\n" for row in told))
    out = tmp_path / "out"
    asked = ["corpus", "run", str(given), "--to", str(out), "--format", "jsonl"]
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "duckdb", None)
        assert cli.main([*asked, "--stages", "clean,link"]) == 2 and not out.exists()
    assert "newsreader-tui[corpus]" in capsys.readouterr().err
    assert cli.main([*asked, "--stages", "clean,link"]) == 0
    (path,) = out.glob("events/*/events.jsonl")
    found = {row["document"]: row for row in map(json.loads, path.read_text().splitlines())}
    both = [found[f"a.jsonl#{len(FILLERS) + n}"] for n in (1, 2)]
    assert [(row["documents"], row["sources"]) for row in both] == [(2, 2)] * 2
