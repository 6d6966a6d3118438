"""A briefing: what most sources tell since the last one, in their own words, the same each time."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta

import pytest
from affairs_made import BRIDGE, FERRY, affair_of, one_affair, tell
from clocks import NOW, Stopped

from tui_reader.cli import main
from tui_reader.cli.affairs import COLUMNS, rendered
from tui_reader.errors import UsageError
from tui_reader.library import (
    Library,
    affair_list,
    annotation,
    briefings,
    reading,
    saved_searches,
    saving,
    undo,
)
from tui_reader.store import feeds, meta, prune, stories
from tui_reader.store.affairs import groups
from tui_reader.view.text.cells import width

DAY_AGO = NOW - timedelta(days=1)
PAPERS = ("daily.example", "post.example", "times.example")


@pytest.fixture
def told(lib: Library) -> Library:
    """Two affairs, one of three sources and one of two; a story alone."""
    affair_of(lib, FERRY, PAPERS[:2], NOW - timedelta(hours=2))
    affair_of(lib, BRIDGE, PAPERS, NOW - timedelta(hours=1))
    tell(lib, "hills.example", "The hills are high", "They were always so.")
    return lib


def text(lib: Library, made: briefings.Briefing | None = None) -> str:
    return rendered(made or briefings.make(lib, since=DAY_AGO), "text").decode()


def test_the_affair_of_most_sources_comes_first_with_a_sentence_of_a_story(told: Library) -> None:
    assert text(told) == (
        "Briefing\n\n"
        "13 Mar 2026, 09:26 to 14 Mar 2026, 09:26 UTC: 6 stories, 2 affairs of\n"
        "several sources.\n\n"
        "1. Tarn bridge near Millau collapses, lorries fall\n\n"
        "3 sources · 3 stories · Daily, Post, Times [affair:3]\n\n"
        "> Two lorries fell when the Tarn bridge near Millau collapsed.\n\n"
        "— Post, 14 Mar 08:27: Tarn bridge near Millau collapses, lorries fall\n\n"
        "• 14 Mar 08:28 Times: Two lorries fall as bridge near Millau collapses\n"
        "• 14 Mar 08:26 Daily: Bridge over the Tarn collapses near Millau\n\n"
        "2. Ferry to Bergen runs aground\n\n"
        "2 sources · 2 stories · Daily, Post [affair:1]\n\n"
        "> The ferry to Bergen ran aground on a rock in the fog.\n\n"
        "— Daily, 14 Mar 07:26: Ferry to Bergen runs aground\n\n"
        "• 14 Mar 07:27 Post: Ferry aground near Bergen\n"
    )


def test_ten_feeds_of_one_publisher_are_one_source(told: Library) -> None:
    feeds_of_one = [f"s{number}.ferry.example" for number in range(10)]
    ids = [tell(told, host, "Ferry is towed", "It is towed to Bergen.") for host in feeds_of_one]
    one_affair(told, [1, *ids])
    first, second = briefings.make(told, since=DAY_AGO).items
    assert (first.affair.number, len(first.affair.sources), first.new) == (1, 3, 12)
    assert (second.affair.number, len(second.affair.sources), second.new) == (3, 3, 3)


def test_an_affair_of_one_source_is_none_to_tell(lib: Library) -> None:
    affair_of(lib, FERRY, ("a.daily.example", "b.daily.example"))
    made = briefings.make(lib, since=DAY_AGO)
    assert (made.items, made.affairs, made.stories) == ((), 0, 2)
    assert "No affair that several sources tell has news." in text(lib)


def test_the_sentence_stands_in_the_story_as_it_is(told: Library) -> None:
    for item in briefings.make(told, since=DAY_AGO).items:
        quoted = item.quoted
        assert quoted is not None
        article = reading.open_story(told, quoted.row.id).article
        assert quoted.text in article.text
    for item in briefings.make(told, since=DAY_AGO).items:  # cleaned now
        assert item.quoted is not None
        at = item.quoted.at
        article = reading.open_story(told, item.quoted.row.id).article
        assert article.text.startswith(str(item.quoted.text), at)


def test_sources_that_disagree_are_told_with_their_figures(lib: Library) -> None:
    said = "The fire in Bergen killed {} people on Sunday, the police of Bergen said."
    for host, number in zip(PAPERS, ("12", "12", "19"), strict=True):
        tell(lib, host, f"{number} people killed in fire in Bergen", said.format(number))
    one_affair(lib, [1, 2, 3])
    assert "disagree" not in text(lib)  # the figures are not known yet
    for number in (1, 2, 3):
        annotation.annotate(lib, number)
    assert "≠ Sources disagree on people killed" in text(lib)
    thing = json.loads(rendered(briefings.make(lib, since=DAY_AGO), "json"))["items"][0]
    accounts = thing["disagree"][0]["accounts"]
    assert [one["sources"] for one in accounts] == [["Daily", "Post"], ["Times"]]


def test_names_that_rise_are_told_with_their_figure(lib: Library) -> None:
    for day in range(8, 50, 6):
        number = tell(
            lib, "daily.example", f"Quiet day {day}", "The mayor of Oslo spoke in Oslo again.",
            at=NOW - timedelta(days=day),
        )  # fmt: skip
        annotation.annotate(lib, number)
    for day in range(4):
        body = "Bergen is flooded. The mayor of Bergen called for help. Bergen waits."
        title = f"Flood, day {day}"
        annotation.annotate(lib, tell(lib, "daily.example", title, body))
    rising = {one.entity.name: one for one in briefings.make(lib, since=DAY_AGO).rising}
    assert rising["Bergen"].weeks[-1] == 12 and rising["Bergen"].usual == 0
    assert "• Bergen (place): 12 mentions in 7 days, 0 in a week before" in text(lib)
    assert not briefings.make(lib, since=NOW + timedelta(minutes=1)).rising


def test_what_the_rules_did_is_told(told: Library) -> None:
    from tui_reader.library import rule_runs

    saved_searches.add_rule(told, "ferry", "star")
    rule_runs.run(told, [1, 2, 3])
    marked = briefings.make(told, since=DAY_AGO).marked
    assert [(one.rule.query, one.stories) for one in marked] == [("ferry", 2)]
    assert "ferry: starred 2 stories" in text(told)
    assert briefings.make(told, "bridge", since=DAY_AGO).marked == ()


# --- where it begins ----------------------------------------------------------------------------


def test_the_next_begins_where_the_last_ended(told: Library, stopped: Stopped) -> None:
    assert len(briefings.make(told).items) == 2  # of a day, the first time
    assert briefings.mark(told, briefings.make(told))
    stopped.move(hours=3)
    assert briefings.make(told).items == ()
    late = tell(told, "late.example", "Ferry is afloat", "The ferry is afloat again in Bergen.",
                at=NOW + timedelta(hours=2))  # fmt: skip
    one_affair(told, [1, late])
    (item,) = briefings.make(told).items
    assert (item.new, len(item.affair.sources)) == (1, 3)
    assert item.quoted is not None and item.quoted.row.id == late
    assert len(briefings.make(told, since=DAY_AGO).items) == 2  # what is said overrules


def test_asked_for_again_within_the_hour_it_is_told_again(told: Library, stopped: Stopped) -> None:
    first = briefings.make(told)
    briefings.mark(told, first)
    stopped.move(minutes=40)
    assert briefings.make(told) == first
    briefings.mark(told, first)
    stopped.move(minutes=40)
    assert briefings.make(told).items == ()


def test_each_query_has_its_own_last_briefing(told: Library, stopped: Stopped) -> None:
    briefings.mark(told, briefings.make(told, "ferry"))
    stopped.move(hours=3)
    assert briefings.make(told, "ferry").items == ()
    assert len(briefings.make(told).items) == 2


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"at": 1}', '{"at": "x", "story": 1}', "9" * 99])
def test_a_note_of_the_last_that_is_damaged_is_none(told: Library, kept: str) -> None:
    meta.put(told.store, briefings.KEY, kept)
    assert len(briefings.make(told).items) == 2


def test_a_query_tells_of_affairs_that_it_finds_a_story_of(told: Library) -> None:
    made = briefings.make(told, "lorries", since=DAY_AGO)
    assert [item.affair.number for item in made.items] == [3] and made.items[0].new == 3
    assert briefings.make(told, "sources>=3", since=DAY_AGO).items == made.items
    assert briefings.make(told, "nothing", since=DAY_AGO).items == ()
    with pytest.raises(UsageError, match="is no number of sources"):
        briefings.make(told, "sources>=many")


# --- libraries of all kinds ---------------------------------------------------------------------


def test_an_empty_library_has_nothing_to_tell(lib: Library) -> None:
    assert text(lib) == "Briefing\n\nNothing has come since 13 Mar 2026, 09:26 UTC.\n"
    for form in ("md", "html", "json", "epub", "org"):
        assert rendered(briefings.make(lib), form)
    assert affair_list.page(lib) == []


def test_hidden_and_pruned_stories_are_not_told(told: Library) -> None:
    stories.set_hidden(told.store, [4, 5])
    assert [item.affair.number for item in briefings.make(told, since=DAY_AGO).items] == [1]
    undo.undo(told)
    stories.set_read(told.store, [3, 4], True)
    prune.prune(told.store, days=0, now=int((NOW + timedelta(days=1)).timestamp()))
    made = briefings.make(told, since=DAY_AGO)
    assert [item.affair.number for item in made.items] == [1]
    feeds.remove(told.store, 1)
    assert briefings.make(told, since=DAY_AGO).items == ()


def test_an_affair_of_five_hundred_is_one_item(lib: Library) -> None:
    ids = [
        tell(lib, f"paper{number}.example", f"Bridge near Millau falls, says {number}",
             f"The bridge near Millau fell, said person {number} on Sunday.")
        for number in range(500)
    ]  # fmt: skip
    one_affair(lib, ids)
    (item,) = briefings.make(lib, since=DAY_AGO).items
    assert (item.new, len(item.affair.sources), len(item.news)) == (500, 500, briefings.NEWS)
    assert len(text(lib).splitlines()) < 40


HOSTILE = (
    "# <script>alert(1)</script> [x](javascript:1) `a` ![](http://e.example/x.png)",
    "\x1b[31m---\x07 \u202ereversed\u202c {key:undo} %s {0}",
    "> * 1. | \\ & &amp; \ud800 ~~x~~ " + "W" * 300,
)  # fmt: skip


@pytest.mark.parametrize("title", HOSTILE)
def test_foreign_titles_are_text_in_every_format(lib: Library, title: str) -> None:
    body = f"{title}. It is said that {title}"
    affair_of(lib, [(title, body), (title, body)], PAPERS[:2])
    made = briefings.make(lib, since=DAY_AGO)
    page = rendered(made, "html").decode()
    assert "<script" not in page and 'href="javascript' not in page
    plain = text(lib, made)
    assert "\x1b" not in plain and "\u202e" not in plain and "\x07" not in plain
    assert json.loads(rendered(made, "json"))["items"][0]["name"]
    assert "\n# <" not in rendered(made, "md").decode()
    with zipfile.ZipFile(io.BytesIO(rendered(made, "epub"))) as book:
        assert b"<script" not in book.read("EPUB/story-1.xhtml")


def test_plain_text_fits_a_mail(told: Library) -> None:
    tell(told, "wide.example", "船" * 90, "船" * 90)
    one_affair(told, [1, 7])
    for line in text(told).splitlines():
        assert width(line) <= COLUMNS, line


def test_a_story_on_its_own_publishers_row_is_told_once(told: Library) -> None:
    with told.store.write() as db:
        groups.merge(db, groups.TOLD, (-3, -5))
    first = briefings.make(told, since=DAY_AGO).items[0]
    assert [(one.row.id, one.others) for one in first.news] == [(3, 1)]


# --- the command line ---------------------------------------------------------------------------


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_affairs_are_listed(told: Library, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "affairs") == (
        "      3    3     3  2026-03-14  2026-03-14"
        "  Tarn bridge near Millau collapses, lorries fall\n"
        "      1    2     2  2026-03-14  2026-03-14  Ferry to Bergen runs aground\n"
    )
    (row,) = json.loads(said(capsys, "affairs", "--json", "ferry"))
    assert row == {
        "affair": 1, "name": "Ferry to Bergen runs aground", "sources": ["Daily", "Post"],
        "stories": 2, "new": 2, "since": "2026-03-14T07:26:53Z", "last": "2026-03-14T07:27:53Z",
    }  # fmt: skip
    assert len(said(capsys, "affairs", "--limit", "1").splitlines()) == 1
    assert said(capsys, "affairs", "--since", "30min") == ""


def test_what_is_printed_counts_with_mark_only(
    told: Library, stopped: Stopped, capsys: pytest.CaptureFixture[str]
) -> None:
    first = said(capsys, "briefing")
    assert said(capsys, "briefing") == first and "Millau" in first
    assert said(capsys, "briefing", "--mark") == first
    stopped.move(hours=2)
    assert "Millau" not in said(capsys, "briefing")
    again = said(capsys, "briefing", "--since", "2026-03-13", "--format", "md")
    assert again.startswith('---\ntitle: "Briefing"\n---\n\n# Briefing\n')
    assert "[Ferry aground near Bergen](https://post.example/25)" in again


def test_a_book_goes_to_a_file(
    told: Library, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path_factory.mktemp("book") / "briefing.epub"
    assert said(capsys, "briefing", "--format", "epub", "--to", str(target)) == ""
    assert zipfile.ZipFile(target).testzip() is None


def test_nothing_is_marked_where_nobody_took_it(
    told: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Closed(io.StringIO):
        def flush(self) -> None:
            raise BrokenPipeError

        def fileno(self) -> int:
            raise OSError

    monkeypatch.setattr("sys.stdout", Closed())
    assert main(["briefing", "--mark"]) == 0
    assert meta.get(told.store, briefings.KEY) == ""


def test_a_library_that_cannot_be_written_is_told_all_the_same(told: Library) -> None:
    told.store.read_only = True
    made = briefings.make(told)
    assert len(made.items) == 2 and not briefings.mark(told, made)
    assert len(affair_list.page(told)) == 2


# --- exports ------------------------------------------------------------------------------------


def test_what_is_exported_names_its_affair(told: Library) -> None:
    page = json.loads(saving.book(told, [3, 6], "json"))
    assert [(one["affair"], one["affair_number"], one["sources"]) for one in page["stories"]] == [
        ("Tarn bridge near Millau collapses, lorries fall", 3, 3), (None, None, None),
    ]  # fmt: skip
    front = saving.render(told, saving.annotated(told, 1), "md").decode().partition("\n---\n")[0]
    assert 'affair: "Ferry to Bergen runs aground"\nsources: 2' in front
    assert "affair" not in saving.render(told, saving.annotated(told, 6), "md").decode()


def test_of_an_affair_that_is_hidden_but_for_one_story_nothing_is_said(told: Library) -> None:
    stories.set_hidden(told.store, [2])
    assert "affair" not in saving.render(told, saving.annotated(told, 1), "md").decode()
