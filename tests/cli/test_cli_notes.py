"""Notes of several lines on the command line."""

from __future__ import annotations

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


def noted(note: str) -> None:
    lib = rooms.open(paths.user_paths(), Config())
    feed = feeds.add(lib.store, Subscription(sanitise.url("https://n.example/feed")))
    body = "<p>The harbour council met.</p><p>It spoke at length.</p>"
    entry = Entry("1", sanitise.line("Ferry"), None, sanitise.line(""), None, content=body)
    arrivals.add_entries(lib.store, feed.id, [NewEntry(entry, sanitise.line(""))])
    highlights.add(lib, 1, Span(7, 32), note=note)
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
