"""Accounts on the command line, against the fake server."""

from __future__ import annotations

import io
import json
import os
import shlex
import signal
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_sync import READ, FakeServer, Traps
from fake_sync.server import Asked, Reply
from server import Server, rss

from tui_reader import library as rooms
from tui_reader import paths
from tui_reader.cli import main
from tui_reader.config import Config
from tui_reader.library import account_words, listing, reading
from tui_reader.model import Listing, StoryRow

PASSWORD = FakeServer.password


@pytest.fixture
def server() -> Iterator[FakeServer]:
    with FakeServer() as found:
        feed = found.news.add_feed("https://a.example/feed", "Harbour", "Town")
        for number in range(3):
            found.news.add_story(feed, f"Ferry {number}")
        yield found


def call(*words: str, typed: str | None = None) -> int:
    """The exit code; `typed` is standard input."""
    before = sys.stdin
    sys.stdin = io.StringIO(typed or "")
    try:
        return main(list(words))
    finally:
        sys.stdin = before


def add(server: FakeServer, *words: str, password: str = PASSWORD) -> int:
    own = ("--user", server.user, "--password-stdin")
    return call("account", "add", server.address, *own, *words, typed=password + "\n")


def stories() -> list[StoryRow]:
    lib = rooms.open(paths.user_paths(), Config())
    try:
        return listing.page(lib, Listing("all"), None, 100)
    finally:
        lib.close()


def mark_read(title: str) -> None:
    lib = rooms.open(paths.user_paths(), Config())
    try:
        rows = listing.page(lib, Listing("all"), None, 100)
        reading.set_read(lib, [row.id for row in rows if row.title == title], True)
    finally:
        lib.close()


def test_an_account_is_found_added_and_synced_at_once(
    server: FakeServer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(server, "--title", "Home") == 0
    out = capsys.readouterr().out
    assert out == "Added Home: Google Reader API.\nHome: 3 new stories, 1 feed added.\n"
    assert {row.title for row in stories()} == {"Ferry 0", "Ferry 1", "Ferry 2"}
    assert call("account", "list") == 0
    assert capsys.readouterr().out == (
        f"   1 Home  {server.address}\n     Google Reader API, as alice, 1 feed\n"
    )
    assert call("feeds") == 0
    assert "Town/Harbour" in capsys.readouterr().out


def test_marks_go_there_and_come_from_there(
    server: FakeServer, capsys: pytest.CaptureFixture[str]
) -> None:
    add(server)
    mark_read("Ferry 0")
    server.news.mark(READ, True, [server.news.titled("Ferry 1")])
    capsys.readouterr()
    assert call("sync", "--status") == 0
    assert "1 change to send, last well " in capsys.readouterr().out
    assert call("sync") == 0
    assert capsys.readouterr().out == "127.0.0.1: 1 story marked as there, 1 change sent.\n"
    assert server.news.titled("Ferry 0").read
    assert {row.title for row in stories() if row.read} == {"Ferry 0", "Ferry 1"}
    assert call("sync", "--quiet") == 0
    assert capsys.readouterr().out == ""


def test_the_report_is_json_too(server: FakeServer, capsys: pytest.CaptureFixture[str]) -> None:
    add(server)
    capsys.readouterr()
    assert call("sync", "--json") == 0
    (report,) = json.loads(capsys.readouterr().out)
    assert report["account"] == "127.0.0.1" and report["problems"] == [] and not report["stopped"]
    assert report["requests"] <= 5
    for words in (("account", "list", "--json"), ("sync", "--status", "--json")):
        assert call(*words) == 0
        (status,) = json.loads(capsys.readouterr().out)
        assert (status["feeds"], status["pending"], status["error"]) == (1, 0, "")


def test_a_server_that_fails_is_told_and_what_is_to_be_sent_stays(
    server: FakeServer, capsys: pytest.CaptureFixture[str]
) -> None:
    add(server)
    mark_read("Ferry 0")
    capsys.readouterr()
    server.traps.lost_requests = 100
    assert call("sync") == 1
    told = capsys.readouterr()
    assert told.out == "" and told.err.startswith("127.0.0.1: ")
    assert call("sync", "--status") == 1
    told = capsys.readouterr()
    assert "1 change to send" in told.out and "  ! " in told.out
    server.traps.lost_requests = 0
    assert call("sync") == 0
    assert server.news.titled("Ferry 0").read


def test_a_server_that_wants_to_be_left_alone_is_by_a_refresh(
    server: FakeServer, capsys: pytest.CaptureFixture[str]
) -> None:
    add(server)
    server.traps.too_many = 1
    assert call("refresh") == 1
    server.forget()
    capsys.readouterr()
    assert call("refresh") == 0
    assert server.requests == []
    call("sync", "--status")
    assert "left alone until " in capsys.readouterr().out
    assert call("sync") == 0
    assert server.requests


def test_a_refresh_brings_accounts_too_and_that_of_a_feed_its_account(
    server: FakeServer, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server({"/feed": rss("Market", 2)}) as web:
        add(server)
        assert call("add", web.url("/feed")) == 0
        assert "It goes to 127.0.0.1 with the next sync." in capsys.readouterr().out
        server.news.add_story(server.news.feeds[1], "Ferry 3")
        server.news.outside[web.url("/feed")] = ("Market", [])
        assert call("refresh") == 0
        assert capsys.readouterr().out == (
            "0 new stories in 1 feed, 0 failed.\n"  # the server did not know it yet
            "127.0.0.1: 1 new story, 1 feed added, 1 change sent.\n"
        )
        server.news.add_story(server.news.feeds[1], "Ferry 4")
        assert call("refresh", "--feed", "Harbour") == 0
        assert capsys.readouterr().out == "127.0.0.1: 1 new story.\n"


def test_feeds_that_are_here_go_there_if_that_is_asked(
    server: FakeServer, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server({"/feed": rss("Market", 2)}) as web:
        assert call("add", web.url("/feed")) == 0
        server.news.outside[web.url("/feed")] = ("Market", [])
        assert add(server, "--with-feeds") == 0
        assert {feed.title for feed in server.news.feeds.values()} >= {"Market", "Harbour"}


def test_an_account_is_left_with_its_stories(
    server: FakeServer, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    add(server)
    mark_read("Ferry 0")
    capsys.readouterr()
    assert call("account", "remove", "127.0.0.1") == 0
    assert capsys.readouterr().out == (
        "Removed 127.0.0.1; its 1 feed and all stories stay, and are fetched here."
        " 1 change had not been sent.\n"
    )
    assert len(stories()) == 3
    assert not holding(home, PASSWORD)
    assert call("sync") == 2
    assert call("account", "remove", "127.0.0.1") == 2


def test_a_wrong_password_adds_nothing(
    server: FakeServer, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    assert add(server, password="not-the-one") == 1
    told = capsys.readouterr()
    assert told.out == "" and told.err == (
        "newsreader: 127.0.0.1 does not take this name and password (401).\n"
    )
    assert call("account", "list") == 0
    assert capsys.readouterr().out == "No accounts yet: newsreader account add URL.\n"
    assert not holding(home, "not-the-one")


def test_the_password_is_in_one_file_that_nobody_else_reads(
    server: FakeServer, capfd: pytest.CaptureFixture[str], home: Path
) -> None:
    add(server)
    server.password = "changed there"
    assert call("sync") == 1  # logs in, fails, is noted
    call("sync", "--status", "--json")
    call("account", "list", "--json")
    (file,) = holding(home, PASSWORD)
    assert file.name == "passwords.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    told = capfd.readouterr()
    assert PASSWORD not in told.out + told.err


def test_a_program_prints_the_password_each_time(
    server: FakeServer, capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "secret"
    kept.write_text(PASSWORD + "\nmore\n", encoding="utf-8")
    command = f"cat {shlex.quote(str(kept))}"
    own = ("--user", "alice", "--password-command", command)
    assert call("account", "add", server.address, *own) == 0
    assert not holding(home, PASSWORD)
    assert call("sync") == 0
    kept.unlink()
    capsys.readouterr()
    assert call("sync") == 1
    assert "The command that prints the password ended with 1." in capsys.readouterr().err


def test_without_a_terminal_nothing_is_asked(
    server: FakeServer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("account", "add", server.address) == 2
    assert "--user names the user" in capsys.readouterr().err
    assert call("account", "add", server.address, "--user", "alice") == 2
    assert "--password-stdin reads it" in capsys.readouterr().err
    assert call("account", "add") == 2 and call("account", "remove") == 2
    assert server.requests == []


def test_a_password_in_the_address_is_refused_and_not_repeated(
    server: FakeServer, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    address = server.address.replace("://", "://alice:hidden-word@")
    assert call("account", "add", address, "--user", "alice", "--password-stdin", typed="x\n") == 2
    told = capsys.readouterr()
    assert "hidden-word" not in told.err + told.out and not holding(home, "hidden-word")


@pytest.mark.parametrize(
    ("address", "warned"),
    [
        ("http://rss.example.org/api", True),
        ("https://rss.example.org/api", False),
        ("http://127.0.0.1:8080", False),
        ("http://nas.local", False),
        ("http://8.8.8.8", True),
    ],
)
def test_a_password_that_would_go_in_the_open_is_told_of(address: str, warned: bool) -> None:
    assert bool(account_words.open_way(address)) is warned


class Interrupting(FakeServer):
    """Presses Ctrl-C when it is asked for a list, and answers only when it is closed."""

    def answer(self, asked: Asked) -> Reply:
        if self.armed and "stream/items/ids" in asked.path:
            self.armed = False
            os.kill(os.getpid(), signal.SIGINT)
            self._stopping.wait()
        return super().answer(asked)

    armed = False


def test_an_interrupt_stops_it_and_the_next_goes_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with Interrupting() as server:
        feed = server.news.add_feed("https://a.example/feed", "Harbour")
        server.news.add_story(feed, "Ferry")
        server.armed = True
        assert add(server) == 130
        assert capsys.readouterr().err == "Stopped; what had arrived is kept.\n"
        assert call("sync") == 0
        assert [row.title for row in stories()] == ["Ferry"]


def test_a_great_change_that_is_not_so_is_refused_until_it_is_accepted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with FakeServer(traps=Traps()) as server:
        feed = server.news.add_feed("https://a.example/feed", "Harbour")
        for number in range(30):
            server.news.add_story(feed, f"Ferry {number}")
        add(server)
        server.traps.lists = "empty"
        assert call("sync") == 1
        assert "newsreader sync --accept" in capsys.readouterr().err
        assert not any(row.read for row in stories())
        assert call("sync", "--accept") == 0
        assert all(row.read for row in stories())


def holding(folder: Path, words: str) -> list[Path]:
    """The files in which these words stand."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if words.encode() in path.read_bytes()]
