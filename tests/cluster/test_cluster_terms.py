"""What a title and a beginning say, as terms."""

from __future__ import annotations

import pytest

from tui_reader.cluster.terms import CAPITAL, LEAD, NAME, bare_title, terms, written


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister resigned", "MINISTERS RESIGN"),
        ("Économie française", "economie francaise"),
        ("1,500 homes", "1500 homes"),
        ("1.500 Häuser", "1500 Hauser"),
        ("2,5 Prozent", "2.5 prozent"),
    ],
)
def test_spellings_of_one_word_are_one_term(one: str, other: str) -> None:
    assert terms(one) == terms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("release 1.2.3", "release 1.2.4"), ("12 dead", "21 dead"), ("東京で地震", "大阪で地震")],
)
def test_what_differs_is_not_one_term(one: str, other: str) -> None:
    assert terms(one) != terms(other)


def test_a_script_without_blanks_is_compared_by_pairs_of_signs() -> None:
    assert len(terms("東京で地震") & terms("昨日東京で大きな地震")) >= 2


def test_an_ending_is_the_outlets_once_it_was_seen_often() -> None:
    endings: dict[str, int] = {}
    titles = [f"Something happened in town number {n} - Daily Planet" for n in range(5)]
    bare = [bare_title(title, "", endings) for title in titles]
    assert bare[0].endswith("Daily Planet")
    assert bare[4] == "Something happened in town number 4"


def test_the_feeds_own_title_is_no_part_of_a_storys() -> None:
    assert bare_title("A long enough headline | The Times", "The Times", {}) == (
        "A long enough headline"
    )


def test_names_are_told_by_capitals_inside_and_leads_by_their_colon() -> None:
    marks = written("Leeds: things Mary likes")
    (leeds,), (mary,) = terms("Leeds"), terms("Mary")
    assert marks[leeds] == CAPITAL | NAME | LEAD
    assert marks[mary] == CAPITAL | NAME


def test_capitals_all_over_name_nobody() -> None:
    assert not any(mark & NAME for mark in written("Things Mary Really Likes Today").values())


@pytest.mark.parametrize("text", ["", " ", "…", "\ud800", "a" * 10_000, "・" * 50, "１２３"])
def test_any_text_has_terms_without_an_error(text: str) -> None:
    assert terms(text) is not None
    assert written(text) is not None
    assert bare_title(text, "", {}) is not None
