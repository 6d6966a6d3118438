"""Notes of several lines on the command line."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from tui_reader import library as rooms
from tui_reader import paths, sanitise
from tui_reader.cli import main
from tui_reader.config import Config
from tui_reader.library import highlights
from tui_reader.model import Entry, Span, Subscription
from tui_reader.store import feeds
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry


def noted(note: str, *more: tuple[int, int, str]) -> None:
    lib = rooms.open(paths.user_paths(), Config())
    feed = feeds.add(lib.store, Subscription(sanitise.url("https://n.example/feed")))
    body = "<p>The harbour council met.</p><p>It spoke at length.</p>"
    link, when = sanitise.url("https://n.example/1?a=1&b=_2_"), datetime(2024, 9, 3, 10, tzinfo=UTC)
    entry = Entry("1", sanitise.line("Ferry"), link, sanitise.line(""), when, content=body)
    arrivals.add_entries(lib.store, feed.id, [NewEntry(entry, sanitise.line(""))])
    highlights.add(lib, 1, Span(7, 32), note=note)
    for start, end, words in more:
        highlights.add(lib, 1, Span(start, end), note=words)
    lib.close()


@pytest.mark.parametrize(
    ("form", "expected"),
    [("text", "  mind\n\n  # the gap\n  - a\n"), ("md", "mind\n\n\\# the gap\\\n\\- a\n")],
)
def test_each_line_of_a_note_keeps_its_place(
    form: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    noted("mind\n\n# the gap\n- a")
    assert main(["notes", "export", "--format", form]) == 0
    assert expected in capsys.readouterr().out


def test_notes_say_where_they_are_from_and_those_on_each_other_are_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    noted("one", (11, 41, "two"), (33, 35, ""), (45, 51, "three"))
    assert main(["notes", "export", "--format", "md"]) == 0
    assert capsys.readouterr().out == (
        "## Ferry\n\nn.example · 2024-09-03 · <https://n.example/1?a=1&b=_2_>\n\n"
        "> The harbour council met.  It spoke\n\none\n\ntwo\n\n> length\n\nthree\n\n"
    )
    assert main(["notes", "list"]) == 0
    assert capsys.readouterr().out.startswith(
        "Ferry [1]\n  n.example · 2024-09-03 · https://n.example/1?a=1&b=_2_\n  “The harbour"
    )
    assert main(["notes", "export", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 4
    for row in rows:
        assert row["url"] == "https://n.example/1?a=1&b=_2_" and row["feed"] == "n.example"
        assert row["date"] == "2024-09-03T10:00:00Z" and datetime.fromisoformat(row["made"])
