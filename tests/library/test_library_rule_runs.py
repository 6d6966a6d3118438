"""Rules that ask for names or figures act when these are known: ahead, opened, headless."""

from __future__ import annotations

import dataclasses
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from patience import CEILING
from server import Server, item, rss

from tui_reader import clock, config, sanitise
from tui_reader.cli import main
from tui_reader.errors import UsageError
from tui_reader.library import (
    Library,
    annotation,
    corrections,
    hooks,
    linking,
    listing,
    refresh,
    rule_runs,
    saved_searches,
    subscriptions,
    undo,
)
from tui_reader.model import Entry, Listing, Subscription
from tui_reader.store import feeds as stored_feeds
from tui_reader.store.affairs import groups
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry

HAMBURG = "The harbour of Hamburg closes for 3 days, said Mayor Helga Norberg. It costs $4 million."
BERGEN = "The quay of Bergen opens again, said Igor Malik. Nobody came to see it on Monday."


@pytest.fixture
def fed(lib: Library) -> Iterator[Callable[[int], None]]:
    """A feed to which stories come: an even number is of Hamburg, an odd one of Bergen."""
    with Server({}) as server:
        server.pages["/feed"] = rss("News", [])
        subscriptions.add(lib, server.url("/feed"))

        def come(count: int) -> None:
            items = [item(f"Port {n}", n, (HAMBURG, BERGEN)[n % 2]) for n in range(count)]
            server.pages["/feed"] = rss("News", items)
            refresh.refresh(lib)

        yield come


def annotated(lib: Library, told: list[rule_runs.Hits] | None = None) -> None:
    stop = threading.Event()
    hits = told if told is not None else []
    annotation.run_ahead(lib, lambda _done, _left: None, lambda: False, stop, hits.append)


def starred(lib: Library) -> set[str]:
    return {row.title for row in listing.page(lib, Listing("starred"), None, 50)}


@pytest.mark.parametrize(
    "query", ["place:Hamburg", "money>1m", "person:norberg", "has:figure hamburg", "-place:Bergen",
              "ferry or place:Hamburg -quay", "(place:Hamburg)"]
)  # fmt: skip
def test_it_acts_when_names_and_figures_are_known_and_not_before(
    lib: Library, fed: Callable[[int], None], query: str
) -> None:
    number = saved_searches.add_rule(lib, query, "star")
    fed(3)
    assert not starred(lib), "nobody knows the names yet"
    told: list[rule_runs.Hits] = []
    annotated(lib, told)
    assert starred(lib) == {"Port 0", "Port 2"}
    assert [(rule.id, len(found)) for hits in told for rule, found in hits] == [(number, 2)]
    (rule,) = saved_searches.all_rules(lib)
    assert rule.hits == 2
    assert undo.undo(lib) == f"Rule {query}: starred 2 stories"
    assert not starred(lib)


def test_what_is_undone_stays_undone_though_a_story_is_annotated_again(
    lib: Library, fed: Callable[[int], None]
) -> None:
    saved_searches.add_rule(lib, "place:Hamburg", "star")
    fed(1)
    annotated(lib)
    undo.undo(lib)
    (row,) = listing.page(lib, Listing("all"), None, 9)
    opened = annotation.annotate(lib, row.id)
    assert opened.annotations is not None
    place = next(one for one in opened.annotations.entities if one.name == "Hamburg")
    corrections.correct(lib, row.id, "kind", (place.name, "organisation"))
    annotated(lib)
    assert not starred(lib)


def test_stories_that_were_there_before_the_rule_are_left_alone(
    lib: Library, fed: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    fed(1)
    later = rule_runs.rules.clock.seconds() + 60
    monkeypatch.setattr(rule_runs.rules.clock, "seconds", lambda: later)
    saved_searches.add_rule(lib, "place:Hamburg", "star")
    annotated(lib)
    assert not starred(lib)


def test_a_reader_that_ended_in_between_goes_on(lib: Library, fed: Callable[[int], None]) -> None:
    saved_searches.add_rule(lib, "place:Hamburg", "star")
    fed(1)
    (row,) = listing.page(lib, Listing("all"), None, 9)
    annotation.annotate(lib, row.id)  # and nothing more
    assert not starred(lib)
    annotated(lib)
    assert starred(lib) == {"Port 0"}


def test_what_was_done_before_the_reader_was_killed_is_not_done_again(
    lib: Library, fed: Callable[[int], None]
) -> None:
    saved_searches.add_rule(lib, "place:Hamburg", "star")
    fed(1)
    annotated(lib)
    undo.undo(lib)
    with lib.store.write() as db:  # as if it had ended before it noted that the rules have looked
        db.execute("INSERT INTO rules_due (story_id) SELECT id FROM stories")
    annotated(lib)
    assert not starred(lib)


def test_a_rule_of_another_version_stops_nothing(lib: Library, fed: Callable[[int], None]) -> None:
    odd = saved_searches.add_rule(lib, "place:Hamburg", "read")
    saved_searches.add_rule(lib, "place:Hamburg", "star")
    with lib.store.write() as db:
        db.execute("UPDATE rules SET action = 'fly' WHERE id = ?", (odd,))
    fed(1)
    annotated(lib)
    assert starred(lib) == {"Port 0"}
    assert "cannot do" in lib.paths.log.read_text()


def test_a_rule_that_notifies_starts_the_hook_and_one_that_fails_stops_nothing(
    lib: Library, fed: Callable[[int], None]
) -> None:
    heard = socket.create_server(("127.0.0.1", 0))
    heard.settimeout(CEILING)
    tell = "import socket, sys; s = socket.create_connection(('127.0.0.1', int(sys.argv[1])));"
    tell += "s.sendall('|'.join(sys.argv[2:]).encode())"
    argv = [sys.executable, "-c", tell, str(heard.getsockname()[1])]
    argv += ["{rule}", "{count}", "{title}"]
    lib.config = dataclasses.replace(lib.config, hooks=config.Hooks(on_rule=argv))
    saved_searches.add_rule(lib, "place:Hamburg", "notify")
    saved_searches.add_rule(lib, "place:Bergen", "star")
    fed(3)
    annotated(lib)
    with heard, heard.accept()[0] as said:
        assert said.makefile().read() == "place:Hamburg|2|Port 2"
    lib.config = dataclasses.replace(lib.config, hooks=config.Hooks(on_rule=["/no/such/program"]))
    fed(6)
    annotated(lib)
    assert starred(lib) == {"Port 1", "Port 3", "Port 5"}
    assert "the hook of a rule" in lib.paths.log.read_text()


@pytest.mark.parametrize("again", ["place:Hamburg", " place:hamburg  "])
def test_the_same_rule_is_kept_once(lib: Library, again: str) -> None:
    first = saved_searches.add_rule(lib, "place:Hamburg", "tag", "port")
    assert saved_searches.add_rule(lib, "place:Hamburg", "tag", "quay") != first
    assert saved_searches.add_rule(lib, "place:Hamburg", "star") != first
    assert saved_searches.add_rule(lib, '"place Hamburg"', "tag", "port") != first
    with pytest.raises(UsageError, match=rf"^Rule {first} does that already\.$"):
        saved_searches.add_rule(lib, again, "tag", "port")
    saved_searches.enable_rule(lib, first, False)
    with pytest.raises(UsageError, match=r"does that already, but is switched off\.$"):
        saved_searches.add_rule(lib, again, "tag", "port")
    assert len(saved_searches.all_rules(lib)) == 4
    undo.undo(lib)
    undo.undo(lib)
    assert len(saved_searches.all_rules(lib)) == 3


def test_a_rule_by_name_that_hits_many_stories_is_one_change_and_one_hook(
    lib: Library, fed: Callable[[int], None], tmp_path: Path
) -> None:
    told = tmp_path / "told"
    told.mkdir()
    tell = (
        "import os, sys; open(os.path.join(sys.argv[1], str(os.getpid())), 'w').write(sys.argv[2])"
    )
    argv = [sys.executable, "-c", tell, str(told), "{count}"]
    lib.config = dataclasses.replace(lib.config, hooks=config.Hooks(on_rule=argv))
    saved_searches.add_rule(lib, "place:Hamburg", "notify")
    saved_searches.add_rule(lib, "place:Hamburg", "star")
    fed(90)
    hits: list[rule_runs.Hits] = []
    annotated(lib, hits)
    assert len(hits) == 1 and len(starred(lib)) == 45
    assert hooks.faults(lib, CEILING) == [] and not lib.hooks
    assert [file.read_text() for file in told.iterdir()] == ["45"]
    assert undo.undo(lib) == "Rule place:Hamburg: starred 45 stories"
    assert starred(lib) == set()


def test_a_hook_that_ends_with_a_fault_is_told(lib: Library) -> None:
    code = "import sys; sys.exit(int(sys.argv[1]))"
    for status in ("0", "3", "3"):
        hooks.start(lib, [sys.executable, "-c", code, status], {})
    assert hooks.faults(lib, CEILING) == [f"The hook {sys.executable} ended with 3."]
    hooks.start(lib, [sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"], {})
    assert hooks.faults(lib, CEILING) == [f"The hook {sys.executable} was ended by signal 9."]


def hooked(lib: Library, program: str) -> None:
    """Settings that start a program for each rule that notifies."""
    settings = lib.paths.config_file
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(f'[hooks]\non_rule = ["{program}"]\n')


def test_the_command_line_says_how_a_hook_ended(
    lib: Library, fed: Callable[[int], None], capsys: pytest.CaptureFixture[str]
) -> None:
    saved_searches.add_rule(lib, "place:Hamburg", "notify")
    fed(2)
    hooked(lib, "false")
    lib.close()
    assert main(["annotate", "--library"]) == 0
    assert capsys.readouterr().err == "newsreader: The hook false ended with 1.\n"


def test_the_command_line_annotates_and_says_what_rules_did(
    lib: Library, fed: Callable[[int], None], capsys: pytest.CaptureFixture[str]
) -> None:
    saved_searches.add_rule(lib, "place:Hamburg", "star")
    fed(4)
    lib.close()
    assert main(["annotate", "--library"]) == 0
    said = capsys.readouterr().out
    assert said == "4 stories annotated.\nRule place:Hamburg: starred 2 stories.\n"
    assert main(["annotate", "--library"]) == 0
    assert capsys.readouterr().out == "0 stories annotated.\n"
    assert main(["refresh", "--annotate"]) == 0
    assert "Rule" not in capsys.readouterr().out


def test_the_command_line_says_that_the_hook_of_rules_is_missing(
    lib: Library, fed: Callable[[int], None], capsys: pytest.CaptureFixture[str]
) -> None:
    saved_searches.add_rule(lib, "place:Hamburg", "notify")
    fed(2)
    hooked(lib, "/no/such/program")
    lib.close()
    assert main(["annotate", "--library"]) == 0
    said = capsys.readouterr()
    assert "Rule place:Hamburg: noticed 1 story." in said.out
    assert "The hook /no/such/program could not be run." in said.err


def test_a_hook_in_the_home_folder_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tell").write_text("#!/bin/sh\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert hooks.missing(["~/tell", "{rule}"]) == "The hook ~/tell could not be run."
    (tmp_path / "tell").chmod(0o700)
    assert hooks.missing(["~/tell", "{rule}"]) == hooks.missing([]) == ""


@given(st.text(max_size=60))
def test_any_query_waits_or_not(typed: str) -> None:
    assert rule_runs.waits(typed) in (True, False)


def of_an_affair(lib: Library, *ids: int) -> None:
    """These stories tell one affair, as linking would say."""
    with lib.store.write() as db:
        found = sorted({groups.group_of(db, groups.AFFAIR, one) for one in ids})
        groups.merge(db, groups.AFFAIR, found)


@pytest.fixture
def papers(lib: Library) -> Callable[[str, str], int]:
    """Adds a paper (by its host) with one story of a text; its number."""

    def tell(host: str, body: str) -> int:
        address = sanitise.url(f"https://{host}/rss")
        assert address is not None
        feed = stored_feeds.add(lib.store, Subscription(address), sanitise.line(host)).id
        one = Entry(
            host, sanitise.line(f"The harbour, by {host}"), None, sanitise.line(""),
            clock.instant(), content=f"<p>{body}</p>",
        )  # fmt: skip
        return arrivals.add_entries(lib.store, feed, [NewEntry(one, sanitise.line(""))]).new[0]

    return tell


def told_of(hits: rule_runs.Hits) -> list[int]:
    return [one for _, found in hits for one in found]


def test_an_alert_comes_once_an_affair_when_enough_sources_tell_it(
    lib: Library, papers: Callable[[str, str], int]
) -> None:
    saved_searches.add_rule(lib, "sources>=3", "notify")
    ids = [papers(f"{name}.example", BERGEN) for name in ("a", "b", "c", "d")]
    double = papers("feeds.a.example", BERGEN)
    of_an_affair(lib, ids[0], ids[1], double)
    assert rule_runs.run_told(lib) == []
    of_an_affair(lib, ids[0], ids[2])
    assert told_of(rule_runs.run_told(lib)) == [double]  # the newest of the affair
    of_an_affair(lib, ids[0], ids[3])
    assert rule_runs.run_told(lib) == [] == rule_runs.run_known(lib)


def test_an_alert_on_a_name_of_an_affair_waits_for_the_name_whichever_story_says_it(
    lib: Library, papers: Callable[[str, str], int]
) -> None:
    saved_searches.add_rule(lib, "place:Hamburg sources>=3", "notify")
    bodies = (HAMBURG, BERGEN, BERGEN)
    ids = [papers(f"{name}.example", body) for name, body in zip("abc", bodies, strict=True)]
    of_an_affair(lib, *ids)
    assert rule_runs.run_told(lib) == []
    told: list[rule_runs.Hits] = []
    annotated(lib, told)
    assert [told_of(hits) for hits in told] == [[ids[0]]]


def test_a_rule_on_an_affair_holds_for_every_story_of_it_that_comes(
    lib: Library, papers: Callable[[str, str], int]
) -> None:
    before = papers("old.example", BERGEN)
    with lib.store.write() as db:
        db.execute("UPDATE details SET arrived = arrived - 86400")
    saved_searches.add_rule(lib, "sources>=3", "star")
    ids = [papers(f"{name}.example", BERGEN) for name in "ab"]
    of_an_affair(lib, before, *ids)
    rule_runs.run_told(lib)
    assert starred(lib) == {"The harbour, by a.example", "The harbour, by b.example"}
    late = papers("two.a.example", BERGEN)
    of_an_affair(lib, before, late)
    rule_runs.run_told(lib)
    assert len(starred(lib)) == 3


def test_linking_runs_the_rules_that_ask_of_affairs(
    lib: Library, papers: Callable[[str, str], int]
) -> None:
    saved_searches.add_rule(lib, "sources>=3", "notify")
    for name in "abc":
        papers(f"{name}.example", HAMBURG)
    links = linking.Links(lib)
    links.run()
    assert len(told_of(links.ruled)) == 1
