"""An affair is what all its stories tell: who, where, when, by whom, and which figures."""

from __future__ import annotations

import pytest
from affair_stories import BRIDGE, COURIER, GAZETTE, HOUR, NOON, TRIBUNE, add, bridge, join

from tui_reader.library import Library, affairs, annotation, concordance, names, undo
from tui_reader.store import feeds, prune, stories
from tui_reader.store.affairs import groups

NOW_SECONDS = NOON + 13 * 24 * HOUR


def annotated(lib: Library, *ids: int) -> None:
    for story in ids:
        annotation.annotate(lib, story)


def test_an_affair_has_a_name_a_time_and_its_stories(lib: Library) -> None:
    found = affairs.get(lib, bridge(lib))
    assert found.name == "Bridge over the Tarn collapses near Millau"
    assert (found.since, found.last) == (NOON, NOON + 26 * HOUR)
    assert [row.id for row in found.rows] == [5, 4, 3, 2, 1]
    assert {affairs.of_story(lib, story) for story in (1, 3, 5)} == {found.number}


def test_several_feeds_of_one_publisher_are_one_source(lib: Library) -> None:
    found = affairs.get(lib, bridge(lib))
    assert [(one.title, one.stories) for one in found.sources] == [
        ("The Courier", 2), ("Tribune", 2), ("Gazette", 1),
    ]  # fmt: skip
    assert found.source_of[2] == "The Courier"


def test_two_publishers_are_two_sources_though_their_feeds_have_one_title(lib: Library) -> None:
    again = ("Gazette", "https://other.example/rss", "https://other.example/")
    ids = add(lib, [(GAZETTE, 0, "A goat is mayor", "A goat."), (again, 1, "Goat elected", "It.")])
    found = affairs.get(lib, join(lib, groups.AFFAIR, *ids))
    titles = [one.title for one in found.sources]
    assert titles == ["Gazette (gazette.example)", "Gazette (other.example)"]


def test_a_turn_is_a_row_with_who_told_it_first(lib: Library) -> None:
    found = affairs.get(lib, bridge(lib))
    assert [(turn.first.id, len(turn.rows), turn.sources) for turn in found.turns] == [
        (5, 1, 1), (4, 1, 1), (1, 3, 2),
    ]  # fmt: skip


def test_a_feed_that_stays_out_of_rows_has_turns_of_its_own(lib: Library) -> None:
    number = bridge(lib)
    gazette = next(one.id for one in feeds.all(lib.store) if one.title == "Gazette")
    with lib.store.write() as db:
        db.execute("UPDATE feeds SET told_once = 0 WHERE id = ?", (gazette,))
    assert [turn.first.id for turn in affairs.get(lib, number).turns] == [5, 4, 3, 1]


def test_names_are_grouped_as_the_librarys_are(lib: Library) -> None:
    number = bridge(lib)
    assert affairs.get(lib, number).names == ()
    annotated(lib, 1, 3, 4)
    found = affairs.get(lib, number)
    assert found.known == 3
    who = {one.name: (one.stories, one.first_at) for one in found.who}
    assert who["Helene Garrigue"] == (2, NOON)
    assert who["Pascal Mauriac"] == (1, NOON + 1080)
    assert found.where[0].name in ("Millau", "France")
    other = concordance.named(lib, "Pascal Mauriac")
    mayor = concordance.named(lib, "Helene Garrigue")
    names.join(lib, other.id, mayor.id)
    who = {one.name: (one.stories, one.first_at) for one in affairs.get(lib, number).who}
    assert who["Helene Garrigue"] == (3, NOON)
    assert "Pascal Mauriac" not in who
    names.drop(lib, mayor.id)
    assert "Helene Garrigue" not in {one.name for one in affairs.get(lib, number).who}


def test_figures_say_what_each_source_tells_and_where(lib: Library) -> None:
    number = bridge(lib)
    annotated(lib, 1, 2, 3, 4)
    figures = affairs.figures(lib, affairs.get(lib, number))
    assert (figures.read, figures.of) == (4, 5)
    by = {(one.state, one.label): one for one in figures.things}
    (killed,) = (one for (state, label), one in by.items() if "killed" in label)
    assert killed.state == "disagree"
    assert [account.sources for account in killed.accounts] == [
        ("The Courier", "Gazette"), ("Tribune",),
    ]  # fmt: skip
    for account in killed.accounts:
        for said in account.said:
            quote = said.quote
            marked = quote.text[quote.mention.start : quote.mention.end]
            assert "people were killed" in quote.text
            assert any(digits in marked for digits in ("12", "19"))
    (long,) = (one for one in figures.things if one.kind == "measure")
    assert (long.state, long.sources) == ("agree", 2)


def test_figures_of_stories_whose_names_are_not_known_are_none(lib: Library) -> None:
    figures = affairs.figures(lib, affairs.get(lib, bridge(lib)))
    assert (figures.things, figures.read, figures.of) == ((), 0, 5)


def test_a_number_that_became_another_is_found(lib: Library) -> None:
    ids = add(lib, BRIDGE)
    old = join(lib, groups.AFFAIR, *ids[:2])
    newer = join(lib, groups.AFFAIR, *ids[2:])
    assert join(lib, groups.AFFAIR, *ids) == old != newer
    assert affairs.get(lib, newer) == affairs.get(lib, old)


@pytest.mark.parametrize("number", [0, -3, 99])
def test_what_is_no_affair_has_no_stories(lib: Library, number: int) -> None:
    bridge(lib)
    found = affairs.get(lib, number)
    assert (found.rows, found.sources, found.turns, found.name) == ((), (), (), "")
    assert affairs.figures(lib, found).things == ()


def test_hidden_and_forgotten_stories_are_left_out(lib: Library) -> None:
    number = bridge(lib)
    annotated(lib, 1, 4)
    stories.set_hidden(lib.store, [4])
    found = affairs.get(lib, number)
    assert [row.id for row in found.rows] == [5, 3, 2, 1]
    assert "Pascal Mauriac" not in {one.name for one in found.who}
    tribune = next(one.id for one in feeds.all(lib.store) if one.title == TRIBUNE[0])
    feeds.remove(lib.store, tribune)
    assert [row.id for row in affairs.get(lib, number).rows] == [3, 2, 1]


def test_an_affair_whose_stories_were_let_go_is_what_is_left_of_it(lib: Library) -> None:
    number = bridge(lib)
    annotated(lib, 1, 5)
    stories.set_read(lib.store, [1, 2, 3, 4, 5])
    stories.set_starred(lib.store, [5])
    prune.prune(lib.store, 1, NOW_SECONDS)
    found = affairs.get(lib, number)
    assert [row.id for row in found.rows] == [5]
    assert [one.title for one in found.sources] == ["Tribune"]
    assert "Helene Garrigue" not in {one.name for one in found.who}
    stories.set_starred(lib.store, [5], False)
    prune.prune(lib.store, 1, NOW_SECONDS)
    assert affairs.get(lib, number).rows == ()


def test_what_is_taken_out_comes_back_by_undo(lib: Library) -> None:
    number = bridge(lib)
    assert affairs.take_out(lib, 3)
    assert [row.id for row in affairs.get(lib, number).rows] == [5, 4, 2, 1]
    assert affairs.of_story(lib, 3) == 0
    assert not affairs.take_out(lib, 3)
    undo.undo(lib)
    assert [row.id for row in affairs.get(lib, number).rows] == [5, 4, 3, 2, 1]


def test_the_name_is_without_the_outlets_and_by_the_words_that_tell(lib: Library) -> None:
    ids = add(
        lib,
        [
            (COURIER, 0, "The week in pictures", "Pictures."),
            (TRIBUNE, 1, "Nordwind pilots to strike on Friday", "Pilots strike."),
            (GAZETTE, 2, "Nordwind pilots call strike for Friday – Gazette", "They strike."),
        ],
    )
    found = affairs.get(lib, join(lib, groups.AFFAIR, *ids))
    assert found.name in (
        "Nordwind pilots to strike on Friday", "Nordwind pilots call strike for Friday",
    )  # fmt: skip


def test_an_affair_of_five_hundred_stories_is_whole(lib: Library) -> None:
    told = [
        ((f"Paper {n % 40}", f"https://paper{n % 40}.example/rss", ""), n % 90,
         f"Bridge near Millau: report {n}", "It fell.")
        for n in range(500)
    ]  # fmt: skip
    found = affairs.get(lib, join(lib, groups.AFFAIR, *add(lib, told)))
    assert (len(found.rows), len(found.sources), len(found.turns)) == (500, 40, 500)
    assert affairs.figures(lib, found).of == affairs.READ
