"""All JSON of the command line: every column of one type in every row, and dates that are ISO.

Derives from the table of commands: a command that prints JSON and is not run here fails.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tui_reader import library as rooms
from tui_reader import paths, sanitise
from tui_reader.cli import main
from tui_reader.cli.table import ROWS
from tui_reader.config import Config
from tui_reader.export import formats
from tui_reader.library import highlights, reading
from tui_reader.model import Annotation, Annotations, Entity, Entry, Span, Subscription
from tui_reader.store import annotations, feeds, rules, stories
from tui_reader.store.accounts import rows as accounts
from tui_reader.store.affairs import groups
from tui_reader.store.types import NewEntry, Success

LINES = "".join(
    json.dumps(row) + "\n"
    for row in (
        {"id": 1, "text": "The harbour of Bergen took 3 million euros in 2024.", "author": "Ann"},
        {"id": 2, "html": "<p>Words of Oslo</p>", "date": 1725357600, "lang": "en"},
        {"id": 3, "text": "Between 5 and 7 percent, on 3 May 2024.", "date": "3 May 2024"},
    )
)
TEXT = "Ann Lee of Bergen\n\nThe city paid 3 million euros on 3 May 2024, or 5 to 7 percent.\n"

RUN: dict[str, list[list[str]]] = {
    "import": [["import", "FILE", "--json"]],
    "feeds": [["feeds", "--json"], ["feeds", "--health", "--json"]],
    "stories": [["stories", "--json"], ["stories", "--json", "--text"]],
    "annotate": [["annotate", "--jsonl"]],
    "clean": [["clean", "FILE", "--format", "json"], ["clean", "--jsonl"]],
    "entities": [["entities", "--format", "json"]],
    "entity": [["entity", "Bergen", "--format", "json"]],
    "notes": [["notes", "--format", "json"]],
    "save": [["save", "3", "--format", "json", "--to", "-"]],
    "smart": [["smart", "--json"]],
    "rules": [["rules", "--json"]],
    "refresh": [["refresh", "--feed", "Inbox", "--timings", "--json"]],
    "doctor": [["doctor", "--json"], ["doctor", "--sizes", "--json"]],
    "account": [["account", "list", "--json"]],
    "sync": [["sync", "--status", "--json"]],
    "corpus": [["corpus", "run", "LINES", "--to", "CORPUS", "--format", "jsonl", "--json"],
               ["corpus", "names", "CORPUS", "--json"], ["corpus", "figures", "CORPUS", "--json"]],
    "export": [["export", "bergen", "--format", "json", "--to", "-"]],
    "dirs": [["dirs", "--json"]],
    "affairs": [["affairs", "--json"]],
    "briefing": [["briefing", "--format", "json"], ["briefing", "--format", "jsonld"]],
}  # fmt: skip
"""How each command that has JSON is asked for it."""
PATHS = {"FILE": "a.txt", "LINES": "lines.jsonl", "CORPUS": "corpus"}
DATES = {
    "date",
    "first",
    "published",
    "saved",
    "made",
    "last",
    "last_success",
    "newest",
    "last_try",
}
NO_DATES = {"stories[].saved", "dirs.saved"}
"""Whether a story is saved, and where."""
MIXED = {"value"}
"""Columns that have what their kind has; beside them stand `low`, `high` and `iso`."""


def test_each_command_that_has_json_is_run_here() -> None:
    having = {
        row.name
        for row in ROWS
        for one in row.arguments
        if {"--json", "--jsonl"} & {*one.names} or "json" in (one.options.get("choices") or ())
    }  # fmt: skip
    assert having == RUN.keys() and "json" in formats.names()


@pytest.fixture
def filled(home: Path) -> Iterator[Path]:
    """A library with rows of every sort: with and without title, author, date, link, note."""
    lib = rooms.open(paths.user_paths(), Config())
    none, line = sanitise.line(""), sanitise.line
    feed = feeds.add(lib.store, Subscription(sanitise.url("https://a.example/f"), line("A")))
    feeds.add(lib.store, Subscription(sanitise.url("https://b.example/f"), folder=(line("F"),)))
    when = datetime.fromisoformat("2024-09-03T10:00:00Z")
    bodies = ("<p>Ann Lee of Bergen paid 3 million euros.</p>", "<p>Words of Bergen</p>", "")
    entries = [
        Entry(
            "1", line("Titled"), sanitise.url("https://a.example/1"), line("Bo"), when, bodies[0]
        ),
        Entry("2", none, None, none, None, bodies[1]),
        Entry("3", none, sanitise.url("https://a.example/3"), none, when, bodies[2]),
    ]
    new = stories.add_entries(lib.store, feed.id, [NewEntry(one, none) for one in entries]).new
    feeds.record_success(lib.store, feed.id, Success(when, took_ms=5))
    highlights.add(lib, new[0], Span(0, 3), note="mine")
    highlights.add(lib, new[1], Span(0, 3))
    article = reading.open_story(lib, new[0]).article
    at = article.text.index("Bergen")
    mention = Annotation(Span(at, at + 6), "place", 1)
    sum_paid = Annotation(Span(at + 12, at + 27), "money", None, 3_000_000, "EUR")
    found = Annotations(
        article.text_sha, (mention, sum_paid), (Entity(1, "place", line("Bergen")),)
    )
    annotations.put(lib.store, new[0], found)
    for user in ("ada", "bo"):
        accounts.add(lib.store, "greader", "https://c.example", user, "file", "")
    accounts.record(lib.store, 1)
    rules.keep(lib.store, line("Kept"), line("bergen"))
    groups.put_together(lib.store, new[:2])
    lib.close()
    (home.parent / "a.txt").write_text(TEXT)
    (home.parent / "lines.jsonl").write_text(LINES)
    for asked in (["rules", "--add", "bergen"], ["rules", "--add", "x", "--do", "star"]):
        said(asked, home)
    yield home


def said(asked: list[str], home: Path) -> str:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="utf-8", write_through=True)
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        assert (
            main([str(home.parent / PATHS[word]) if word in PATHS else word for word in asked]) == 0
        )
    return raw.getvalue().decode()


def test_a_column_has_one_type_in_every_row_and_dates_are_iso(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, ways in RUN.items():
        for asked in ways:
            monkeypatch.setattr(sys, "stdin", io.StringIO(LINES))
            printed = said(asked, filled)
            lines = printed.splitlines() if "--jsonl" in asked else [printed]
            if "run" in asked:  # what comes before the last says how far it is, every few seconds
                lines = printed.splitlines()[-1:]
            rows = [json.loads(one) for one in lines]
            types: dict[str, set[str]] = {}
            columns: dict[str, list[frozenset[str]]] = {}
            for row in rows:
                look(row, name, types, columns)
            assert rows and types, asked
            assert not {path: found for path, found in types.items() if len(found - {"null"}) > 1}
            for path, found in columns.items():
                assert len(set(found)) == 1, (path, "a column is missing in some rows")


def look(
    value: Any, path: str, types: dict[str, set[str]], columns: dict[str, list[frozenset[str]]]
) -> None:
    """Enter the type of a value, and of all in it, by its path."""
    column = path.rpartition(".")[2]
    if column in MIXED:
        return
    types.setdefault(path, set()).add(KINDS[type(value)])
    if isinstance(value, dict):
        columns.setdefault(path, []).append(frozenset(value))
        for name, inner in value.items():
            look(inner, f"{path}.{name}", types, columns)
    elif isinstance(value, list) and column != "days":  # pairs of a day and a count
        for inner in value:
            look(inner, f"{path}[]", types, columns)
    elif path in NO_DATES:
        return
    elif column in DATES and value is not None:
        assert isinstance(value, str) and datetime.fromisoformat(value), path


KINDS = {int: "number", float: "number", str: "string", bool: "boolean", type(None): "null",
         list: "list", dict: "object"}  # fmt: skip


LIMITED = {
    "stories": ["stories", "--json"],
    "entities": ["entities", "--format", "json"],
    "entity": ["entity", "Bergen", "--format", "json"],
    "affairs": ["affairs", "--json"],
    "briefing": ["briefing", "--format", "json"],
}
"""Lists that can be limited; a corpus says itself how many rows it gives."""


@pytest.mark.parametrize("name", LIMITED)
def test_no_limit_is_all_and_less_than_none_is_refused(
    filled: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert main(LIMITED[name]) == 0
    whole = capsys.readouterr().out
    assert main([*LIMITED[name], "--limit", "0"]) == 0
    assert capsys.readouterr().out == whole
    assert main([*LIMITED[name], "--limit", "-1"]) == 2
    assert "-1 is no number of rows; 0 is all" in capsys.readouterr().err


def test_each_list_with_a_limit_is_looked_at_here() -> None:
    having = {row.name for row in ROWS for one in row.arguments if "--limit" in one.names}
    assert having - {"corpus"} == LIMITED.keys()
