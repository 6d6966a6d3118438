"""What a refresh says of its stages: how often each was, and which feeds were slow, and where."""

import json
from collections.abc import Iterator

import pytest
from server import Page, Server, Wire, failing, item, rss

from tui_reader import sanitise
from tui_reader.cli import main
from tui_reader.library import Library, linking, refresh, saved_searches, subscriptions, timings
from tui_reader.library.timings import STAGES, Timing, Timings
from tui_reader.model import Subscription
from tui_reader.store import feeds

SLOW = 0.4
"""Seconds of a server that thinks before it answers."""


@pytest.fixture
def server() -> Iterator[Server]:
    pages = {f"/{n}": rss(f"Feed {n}", 3) for n in range(4)}
    with Server(pages) as running:
        yield running


def thinking(body: bytes) -> Page:
    """A page whose server lets one wait for it."""

    def script(wire: Wire) -> None:
        wire.wait(SLOW)
        wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))

    return Page(body, script=script)


def changed(title: str) -> bytes:
    return rss(title, [item(f"{title} now", 999)])


def named(lib: Library, url: str) -> None:
    """A feed that was never asked, as of a list of feeds."""
    address = sanitise.url(url)
    assert address is not None
    feeds.add(lib.store, Subscription(address))


def refreshed(lib: Library) -> Timings:
    timing = Timing()
    refresh.refresh(lib, watch=timing.watch)
    return timing.told()


def times(found: Timings) -> dict[str, int]:
    return {stage.id: laps.times for stage, laps in found.stages}


def test_each_stage_is_counted_as_often_as_it_was(lib: Library, server: Server) -> None:
    for n in range(4):
        subscriptions.add(lib, server.url(f"/{n}"))
    server.pages["/0"] = changed("Feed 0")
    server.pages["/1"] = failing(500)  # the other two have nothing new to say
    found = refreshed(lib)
    counted = times(found)
    asked = ("slot", "connect", "wait", "read")
    stored = ("queue", "parse", "prepare", "identity", "rows", "index", "commit", "rules")
    assert {counted[stage] for stage in asked} == {3}
    assert {counted[stage] for stage in stored} == {1}
    assert counted["failed"] == counted["network"] == 1
    assert [stage for stage, _ in found.stages] == [
        stage for stage in STAGES if stage.id in counted
    ], "in the order of the table"


def test_processor_time_is_that_of_all_processes(lib: Library, server: Server) -> None:
    subscriptions.add(lib, server.url("/0"))
    server.pages["/0"] = changed("Feed 0")
    found = refreshed(lib)
    assert 0 < sum(laps.processor for _, laps in found.stages) <= found.processor
    assert all(laps.processor <= laps.seconds + 0.05 for _, laps in found.stages)
    parse = next(laps for stage, laps in found.stages if stage is timings.PARSE)
    assert parse.processor > 0


def test_the_slowest_feed_is_named_with_where_it_was_slow(lib: Library, server: Server) -> None:
    for n in range(4):
        subscriptions.add(lib, server.url(f"/{n}"))
        server.pages[f"/{n}"] = changed(f"Feed {n}")
    server.pages["/2"] = thinking(changed("Feed 2"))
    slowest = refreshed(lib).slowest
    assert slowest[0].name == f"Feed 2 ({server.url('/2')})"
    assert slowest[0].stage == "wait" and slowest[0].seconds >= SLOW
    assert [one.seconds for one in slowest] == sorted((o.seconds for o in slowest), reverse=True)


def test_a_feed_that_waits_for_others_is_not_called_slow() -> None:
    assert {stage.id for stage in STAGES if stage.ours} == {"slot", "queue", "turn"}


def test_the_command_line_tells_it(
    lib: Library, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    subscriptions.add(lib, server.url("/0"))
    server.pages["/0"] = changed("Feed 0")
    assert main(["refresh", "--timings"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "1 new story in 1 feed, 0 failed."
    assert lines[1].split() == ["times", "seconds", "processor"]
    assert [line.split()[0] for line in lines if line.startswith("parse")] == ["parse"]
    assert any(line.startswith("in all") for line in lines)
    assert "Feed 0" in lines[-1]
    assert main(["refresh"]) == 0
    assert "processor" not in capsys.readouterr().out


def test_it_is_json_too(lib: Library, server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    subscriptions.add(lib, server.url("/0"))
    subscriptions.add(lib, server.url("/1"))
    server.pages["/0"], server.pages["/1"] = changed("Feed 0"), failing(500)
    assert main(["refresh", "--timings", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["feeds"], told["new"]) == (2, 1)
    assert [one["feed"] for one in told["failed"]] == [f"Feed 1 ({server.url('/1')})"]
    found = told["timings"]
    assert {one["stage"] for one in found["stages"]} >= {"connect", "failed", "parse", "commit"}
    assert found["seconds"] > 0 and found["slowest"][0].keys() == {"feed", "seconds", "stage"}
    assert main(["refresh", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["timings"] is None


def test_a_first_refresh_of_many_feeds_does_not_wait_until_all_is_linked(
    lib: Library, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refresh, "MANY", 3)
    for n in range(4):
        server.pages[f"/{n}"] = rss(f"Feed {n}", 60)
        named(lib, server.url(f"/{n}"))
    assert "link" not in times(refreshed(lib))
    assert linking.waiting(lib) == 240
    server.pages["/0"] = changed("Feed 0")
    assert times(refreshed(lib))["link"] == 1
    assert linking.waiting(lib) < 241


@pytest.mark.parametrize("ruled", [False, True])
def test_very_many_stories_are_linked_by_a_command_only_where_a_rule_waits_for_it(
    lib: Library, server: Server, monkeypatch: pytest.MonkeyPatch, ruled: bool
) -> None:
    monkeypatch.setattr(linking, "MANY", 3)
    monkeypatch.setattr(refresh, "MANY", 3)
    for n in range(4):
        named(lib, server.url(f"/{n}"))
    if ruled:
        saved_searches.add_rule(lib, "sources>2", "star")
    assert main(["refresh"]) == 0
    assert linking.waiting(lib) == (0 if ruled else 12)
