"""Searching by the language, smart feeds and rules, on real annotated stories."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from server import Server, item, rss

from tui_reader import word_places
from tui_reader.cli import main
from tui_reader.errors import UsageError
from tui_reader.library import (
    Library,
    annotation,
    files,
    listing,
    matches,
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
        ("money>=3m€", {"Port opens"}),
        ('money:"3 million euros"', {"Port opens"}),
        ("percent>-5", {"Port opens", "Rain"}),
        ("percent<-5", set()),
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
    ("typed", "title", "shown"),
    [
        ("cats or rain*", "Cats sleep", ["Cats", "Cats"]),
        ('"helga norberg" port -rain', "Port opens", ["Port", "Helga Norberg", "port"]),
        ('person:"Helga Norberg"', "Port opens", ["Helga Norberg"]),
        ("person:norberg place:bergen", "Rain", ["Bergen", "Helga Norberg"]),
        ("money>1m", "Port opens", ["3 million euros"]),
        ("money<100", "Cats sleep", ["40 euros"]),
        ("money>1eur -money>1m", "Cats sleep", ["40 euros"]),
        ("percent>50", "Rain", ["80 percent"]),
        ("figure:people", "Port opens", ["12,000"]),
        ("number:12000 -bergen", "Port opens", ["12,000"]),
        ("figure>11000", "Port opens", ["3 million euros", "12,000"]),
        ("place:bergen -person:malik", "Rain", ["Bergen"]),
        ("title:rain", "Rain", ["Rain"]),
        ("is:unread", "Rain", []),
    ],
)
def test_what_answers_a_query_is_marked(
    read: Library, typed: str, title: str, shown: list[str]
) -> None:
    assert title in found(read, typed)
    (number,) = (row.id for row in listing.page(read, Listing(), None, 9) if row.title == title)
    opened = reading.open_story(read, number)
    spans = matches.places(matches.wanted(read, typed), opened.article.text, opened.annotations)
    assert [opened.article.text[span.start : span.end] for span in spans] == shown


EXCERPTS = (
    ("cats", "Cats sleep for 16 hours, said Igor Malik in Bergen. A cat costs 40 euros.", ["Cats"]),
    ("person:malik", "Cats sleep for 16 hours, said Igor Malik in Bergen.", ["Igor Malik"]),
    ("title:cats is:unread", "Cats sleep for 16", ["Cats"]),
    ("feed:inbox sleep", "Cats sleep for 16", ["sleep"]),
    ("is:unread -rain -port", "Cats sleep for 16", []),
)


@pytest.mark.parametrize(("typed", "line", "shown"), EXCERPTS)
def test_an_excerpt_is_what_stands_around_the_answer(
    read: Library, typed: str, line: str, shown: list[str]
) -> None:
    (number,) = (row.id for row in listing.page(read, Listing(), None, 9) if "Cats" in row.title)
    excerpt = matches.excerpts(read, typed, [number])[number]
    assert excerpt.text.startswith(line) and "\n" not in excerpt.text
    assert [excerpt.text[span.start : span.end] for span in excerpt.places] == shown


@settings(max_examples=80)
@given(st.text("port a\n", max_size=90), st.integers(1, 12), st.integers(0, 9))
def test_the_nearest_place_is_the_first_however_a_text_is_parted(
    said: str, part: int, below: int
) -> None:
    asked = matches.Wanted(word_places.pattern([("port", False), ("a port", False)]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matches, "PART", part)
        patch.setattr(matches, "MOST_OF_PLACE", len(said))
        near = matches.nearest(asked, said, below)
    whole = matches.places(asked, said[below:])
    assert [span.start for span in near[:1]] == [below + span.start for span in whole[:1]]


def test_an_excerpt_of_a_story_that_nobody_opened_is_of_its_source(lib: Library) -> None:
    said = "<p>" + "Long before. " * 80 + "At last a <b>kingfisher</b> came &amp; sat.</p>"
    with Server({"/feed": rss("News", [item("Birds", 1, said)])}) as server:
        subscriptions.add(lib, server.url("/feed"))
    (row,) = listing.page(lib, Listing("search", "kingfisher"), None, 9)
    excerpt = matches.excerpts(lib, "kingfisher", [row.id, 999])[row.id]
    assert "At last a kingfisher came & sat." in " ".join(excerpt.text.split())
    assert [excerpt.text[span.start : span.end] for span in excerpt.places] == ["kingfisher"]


def test_a_search_for_names_says_how_many_stories_nobody_looked_into(
    read: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert saved_searches.unanswered(read, "person:norberg") == ""
    (tmp_path / "more.md").write_text("# More\n\nHelga Norberg went home.\n")
    files.import_files(read, [tmp_path / "more.md"])
    told = "1 of 4 stories is not marked yet, and may be missing."
    for typed in ("person:norberg", "cats or -money>3", "(place:bergen is:unread)"):
        assert saved_searches.unanswered(read, typed) == told
    for typed in ("cats", "feed:inbox -title:cats", "is:unread after:2020"):
        assert saved_searches.unanswered(read, typed) == ""
    main(["stories", "person:norberg"])
    assert f"newsreader: {told} `annotate --library` marks them." in capsys.readouterr().err


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


def test_a_rule_that_is_tried_says_what_nobody_marked_yet_and_what_may_be_misspelt(
    lib: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "port.md").write_text(STORIES["port"])
    files.import_files(lib, [tmp_path / "port.md"])
    assert main(["rules", "--try", "place:Trondheim"]) == 0
    said = capsys.readouterr()
    assert "no story of the library" in said.out
    assert "1 of 1 story is not marked yet, and may be missing" in said.err
    assert main(["annotate", "--library"]) == 0
    capsys.readouterr()
    assert main(["rules", "--try", "place:Trondheim"]) == 0
    said = capsys.readouterr()
    assert "applied to 1 story of the library" in said.out and said.err == ""
    assert main(["rules", "--try", "plce:Trondheim"]) == 0
    assert "Did you mean place:" in capsys.readouterr().out
    assert main(["rules", "--add", "plce:Trondheim", "--do", "star"]) == 2
    assert "Did you mean place:" in capsys.readouterr().err
    assert main(["rules", "--add", '"plce:Trondheim" -("plce:x y")', "--do", "star"]) == 0
    assert main(["rules", "--add", "person:Ada", "--do", "star"]) == 0
    assert "when their names and figures are known" in capsys.readouterr().err
    for number, told in (("1", "It was applied to no story yet."), ("9", "There is no rule 9.")):
        capsys.readouterr()
        main(["rules", "--hits", number])
        assert told in capsys.readouterr().err
