"""Reading line by line: what is typed, what is said, and nothing that moves or colours."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta

import pytest
from clocks import NOW

from tui_reader import library, paths, sanitise
from tui_reader.cli import main
from tui_reader.config import Config
from tui_reader.library import listing, told
from tui_reader.model import Entry, Subscription
from tui_reader.store import feeds
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry

Spoken = Callable[..., str]


def numbered(n: int) -> NewEntry:
    """A story that is so many hours old."""
    title = sanitise.line(f"Story number {n}")
    body = "<p>The harbour council of Brisvik met.</p><p>It sat for nine hours.</p>"
    none, when = sanitise.line(""), NOW - timedelta(hours=n)
    return NewEntry(Entry(f"guid-{n}", title, None, none, when, content=body), none)


@pytest.fixture
def spoken(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Spoken:
    """What `newsreader read` says to these lines, on a library of twelve stories."""
    address = sanitise.url("https://harbour.example/feed")
    assert address is not None
    lib = library.open(paths.user_paths(), Config())
    feed = feeds.add(lib.store, Subscription(address), sanitise.line("Harbour News"))
    arrivals.add_entries(lib.store, feed.id, [numbered(n) for n in range(1, 13)])
    lib.close()

    def say(*lines: str) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        assert main(["read"]) == 0
        return capsys.readouterr().out

    return say


TYPED: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    ((), ("12 unread stories. An empty line goes on",)),
    (("",), ("1 of 12: Story number 1. Harbour News, 1 hour ago.",)),
    (("", ""), ("2 of 12: Story number 2.",)),
    (("", "", "b"), ("1 of 12", "2 of 12", "1 of 12")),
    (("b",), ("There is none before.",)),
    (("12", ""), ("12 of 12: Story number 12.", "That was the last story.")),
    (("13",), ("That was the last story.",)),
    (("0",), ("There is none before.",)),
    (("r",), ("Story number 1", "The harbour council of Brisvik", "End of the story.")),
    (("3", "r", "3"), ("Story number 3", "Harbour News, 3 hours ago, read.",)),
    (("f", "1"), ("Starred.", "ago, starred.")),
    (("f", "f"), ("Starred.", "The star is taken away.")),
    (("m", "1"), ("Marked read.", "ago, read.")),
    (("r", "u", "1"), ("Undone: Read “Story number 1”.", "1 hour ago.")),
    (("u",), ("There is nothing to undo that was done here.",)),
    (("l",), ("1 of 12", "8 of 12")),
    (("12", "l"), ("That was the last story.",)),
    (("?",), ("Enter: go to the next story", "q: end.", "A number:")),
    (("q", "", ""), ("12 unread stories.",)),
    (("R", "q"), ("End of the story.",)),
    (("\x1b[A",), ("means nothing here. An empty line",)),
    (("read me",), ("“read me” means nothing here.",)),
)  # fmt: skip
"""Lines, and what is said in this order."""


@pytest.mark.parametrize("lines", [row[0] for row in TYPED])
def test_each_line_says_what_it_does(lines: tuple[str, ...], spoken: Spoken) -> None:
    said, at = spoken(*lines), 0
    for words in next(row[1] for row in TYPED if row[0] == lines):
        at = said.find(words, at) + 1
        assert at > 0, (words, said)
    assert all(char == "\n" or char.isprintable() for char in said), "nothing but words"


def test_what_was_read_is_read_and_what_was_passed_is_not(spoken: Spoken) -> None:
    spoken("", "", "r", "", "q")
    lib = library.open(paths.user_paths(), Config())
    assert listing.smart_counts(lib)["unread"] == 11
    lib.close()
    assert spoken().startswith("11 unread stories.")
    spoken("1", *["r", ""] * 11)
    assert spoken() == "All stories are read.\n"


def test_what_several_feeds_tell_is_gone_through_once(spoken: Spoken) -> None:
    address = sanitise.url("https://fjord.example/feed")
    assert address is not None
    lib = library.open(paths.user_paths(), Config())
    feed = feeds.add(lib.store, Subscription(address), sanitise.line("Fjord Post"))
    new = arrivals.add_entries(lib.store, feed.id, [numbered(20), numbered(21)]).new
    told.put_together(lib, [12, *new])  # the newest of the first feed came last
    lib.close()
    said = spoken("", "r", "", "q")
    assert "12 unread stories." in said
    assert "1 of 12: Story number 1. Harbour News, 1 hour ago, told by 2 others too." in said
    assert "11 unread stories." in spoken("q")
