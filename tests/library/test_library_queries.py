"""Searching by the language, smart feeds and rules, on real annotated stories."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from server import Server, item, rss

from tui_reader.cli import main
from tui_reader.errors import UsageError
from tui_reader.library import (
    Library,
    annotation,
    files,
    listing,
    reading,
    refresh,
    rule_runs,
    saved_searches,
    subscriptions,
    undo,
)
from tui_reader.model import Listing

STORIES = {
    "port": "# Port opens\n\nMayor Helga Norberg opened the port of Trondheim. "
    "It cost 3 million euros, 5 percent more than planned. Some 12,000 people came.\n",
    "cats": "# Cats sleep\n\nCats sleep for 16 hours, said Igor Malik in Bergen. "
    "A cat costs 40 euros.\n",
    "rain": "# Rain\n\nIt rained in Bergen for 80 percent of the year, "
    "and Helga Norberg stayed at home.\n",
}


@pytest.fixture
def read(lib: Library, tmp_path: Path) -> Library:
    for name, text in STORIES.items():
        (tmp_path / f"{name}.md").write_text(text)
    report = files.import_files(lib, [tmp_path / f"{name}.md" for name in STORIES])
    for number in report.added:
        annotation.annotate(lib, number)
    return lib


def found(lib: Library, typed: str) -> set[str]:
    shown = Listing("search", typed)
    rows = listing.page(lib, shown, None, 50)
    assert listing.count(lib, shown) == len(rows)
    return {row.title for row in rows}


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("cats or rain*", {"Cats sleep", "Rain"}),
        ("-cats", {"Port opens", "Rain"}),
        ("bergen -(cats or port)", {"Rain"}),
        ('"helga norberg" port', {"Port opens"}),
        ("title:rain", {"Rain"}),
        ("feed:inbox", {"Port opens", "Cats sleep", "Rain"}),
        ('person:"Helga Norberg"', {"Port opens", "Rain"}),
        ("person:norberg place:bergen", {"Rain"}),
        ("place:bergen or place:trondheim", {"Port opens", "Cats sleep", "Rain"}),
        ("money>1m", {"Port opens"}),
        ("money<100", {"Cats sleep"}),
        ("money>1USD", set()),
        ("percent>=5", {"Port opens", "Rain"}),
        ("percent>50", {"Rain"}),
        ("figure:people", {"Port opens"}),
        ("number:12000", {"Port opens"}),
        ("is:unread after:2020", {"Port opens", "Cats sleep", "Rain"}),
        ("before:2020", set()),
        ("age<7d -person:malik", {"Port opens", "Rain"}),
        ("is:starred", set()),
        ("has:figure bergen", {"Cats sleep", "Rain"}),
        ("org:nobody", set()),
        ("money>lots", set()),
    ],
)
def test_a_query_finds(read: Library, typed: str, titles: set[str]) -> None:
    assert found(read, typed) == titles


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Type words"),
        ("money>lots", "Column 1: lots is no number"),
        ("cats (rain", "Column 6"),
        ("cats after:soon", "Column 6: soon is no date"),
        ("is:happy", "none of unread"),
        ("feed>x", "feed takes"),
        ("age<7parsecs", "is no time"),
    ],
)
def test_a_fault_is_a_sentence_with_its_column(read: Library, typed: str, words: str) -> None:
    assert words in saved_searches.problem(read, typed)


def test_typing_is_completed(read: Library) -> None:
    assert "person:" in saved_searches.complete(read, "cats per")
    assert saved_searches.complete(read, "person:hel") == ['person:"Helga Norberg"']
    assert saved_searches.complete(read, "is:un") == ["is:unread"]
    assert saved_searches.complete(read, "zzz") == []


def test_a_search_is_kept_with_its_unread_count(read: Library) -> None:
    kept = saved_searches.keep(read, "Norberg", "person:norberg")
    assert [one.title for one in listing.kept(read)] == ["Norberg"]
    assert saved_searches.unread(read, kept.query) == 2
    reading.set_read(read, [listing.page(read, Listing("search", kept.query), None, 1)[0].id], True)
    assert saved_searches.unread(read, kept.query) == 1
    saved_searches.drop(read, kept.id)
    undo.undo(read)
    assert [one.title for one in listing.kept(read)] == ["Norberg"]
    with pytest.raises(UsageError, match="Column"):
        saved_searches.keep(read, "Bad", "(")


@pytest.fixture
def server() -> Iterator[Server]:
    with Server({}) as running:
        yield running


@pytest.mark.parametrize(
    ("action", "argument", "kind"),
    [("read", "", "all"), ("star", "", "starred"), ("tag", "sea", "tag"), ("hide", "", "all")],
)
def test_a_rule_acts_on_what_arrives_and_undo_takes_it_back(
    lib: Library, server: Server, action: str, argument: str, kind: str
) -> None:
    server.pages["/feed"] = rss("News", [item("Old herring", 1)])
    subscriptions.add(lib, server.url("/feed"))
    number = saved_searches.add_rule(lib, "title:herring", action, argument)
    server.pages["/feed"] = rss(
        "News", [item("New herring", 2), item("A cod", 3), item("Old herring", 1)]
    )
    refresh.refresh(lib)
    (hit,) = saved_searches.hits(lib, number)
    assert hit.title == "New herring"
    state = {row.title: row for row in listing.page(lib, Listing("all"), None, 9)}
    assert ("New herring" in state) == (action != "hide")
    if action != "hide":
        row = state["New herring"]
        assert (row.read, row.starred, row.tags) == (
            action == "read", action == "star", ("sea",) if action == "tag" else (),
        )  # fmt: skip
    assert not any(state[title].read or state[title].starred for title in ("A cod", "Old herring"))
    assert undo.undo(lib).startswith("Rule title:herring")
    fresh = {row.title: row for row in listing.page(lib, Listing("all"), None, 9)}
    assert not fresh["New herring"].read and not fresh["New herring"].starred


def test_a_rule_can_be_tried_switched_off_and_is_checked(lib: Library, read: Library) -> None:
    trial = saved_searches.trial(lib, "bergen")
    assert trial.stories == 2 and len(trial.first) == 2
    number = saved_searches.add_rule(lib, "bergen", "star")
    saved_searches.enable_rule(lib, number, False)
    assert rule_runs.run(lib, [row.id for row in trial.first]) == []
    saved_searches.enable_rule(lib, number, True)
    ((rule, hit),) = rule_runs.run(lib, [row.id for row in trial.first])
    assert rule.id == number and len(hit) == 2
    for call in (("(", "star", ""), ("a", "fly", ""), ("a", "tag", "")):
        with pytest.raises(UsageError):
            saved_searches.add_rule(lib, *call)


def test_the_command_line_keeps_searches_and_rules(
    read: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["smart", "--keep", "person:norberg", "--title", "Norberg"]) == 0
    assert main(["rules", "--add", "bergen", "--do", "star"]) == 0
    capsys.readouterr()
    assert main(["smart", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["unread"] == 2
    assert main(["rules", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["do"] == "star"
    assert main(["rules", "--try", "bergen"]) == 0
    assert "2 stories" in capsys.readouterr().out
    assert main(["rules", "--add", "money>x"]) == 2
    assert "Column 1" in capsys.readouterr().err
