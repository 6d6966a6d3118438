"""Which stories are one row, which one affair, and what never may be."""

from __future__ import annotations

import pytest
from linked_stories import (
    BRIDGE,
    BRIDGE_AGAIN,
    FILLERS,
    STRIKE,
    STRIKE_AGAIN,
    arrivals,
    linked,
    rows,
)

from tui_reader.cluster.memory import Arrival


def test_one_event_told_by_two_is_one_row_and_strangers_stand_alone() -> None:
    stories = arrivals([*FILLERS, BRIDGE, STRIKE, BRIDGE_AGAIN, STRIKE_AGAIN])
    assert rows(linked(stories)) == {frozenset({9, 11}), frozenset({10, 12})}


def test_a_row_lies_within_one_affair() -> None:
    memory = linked(arrivals([*FILLERS, BRIDGE, STRIKE, BRIDGE_AGAIN, STRIKE_AGAIN]))
    for row in rows(memory):
        assert len({memory.group("affair", story) for story in row}) == 1


TRAPS = {
    "weather of two towns": (
        ("Weather in Kiel: rain until evening", "Rain in Kiel until the evening, then dry."),
        ("Weather in Ulm: rain until evening", "Rain in Ulm until the evening, then dry."),
    ),
    "two releases": (
        ("Ferrite 1.2.3 released", "Version 1.2.3 of Ferrite is out with fixes."),
        ("Ferrite 1.2.4 released", "Version 1.2.4 of Ferrite is out with fixes."),
    ),
    "two quakes": (
        ("Magnitude 4.8 quake strikes off Tonga", ""),
        ("Magnitude 6.7 quake strikes off Tonga", ""),
    ),
    "earnings of two firms": (
        ("Altena AG raises forecast after strong quarter", ""),
        ("Borwin SE raises forecast after strong quarter", ""),
    ),
    "two laws": (
        ("Senate passes bill on broadband", "The Senate passed a bill on broadband by 61 to 38."),
        ("Senate passes bill on ships", "The Senate passed a bill on ships on Tuesday."),
    ),
    "two markets' days": (
        ("Stocks close higher on Wall Street", "The S&P 500 rose 0.4% on Monday."),
        ("Stocks close lower on Wall Street", "The S&P 500 fell 0.9% on Wednesday."),
    ),
    "two holes": (
        ("CVE-2026-1234: heap overflow in libfoo", "A heap overflow in libfoo runs code."),
        ("CVE-2026-5678: heap overflow in libbar", "A heap overflow in libbar runs code."),
    ),
    "two programs of somebody's own": (
        ("Show HN: I built a terminal RSS reader", ""),
        ("Show HN: I built a terminal mail reader", ""),
    ),
    "one heading over two things": (
        ("Photos of the day", "A heron in Kashmir and a dancer in Havana."),
        ("Photos of the day", "A flooded street in Manila, snow in Quito."),
    ),
    "one heading and nothing else": (("Weekend reading", ""), ("Weekend reading", "")),
    "two fires": (
        ("Incendie à Marseille : un mort", "Un incendie a fait un mort à Marseille."),
        ("Incendie à Lyon : un mort", "Un incendie a fait un mort à Lyon."),
    ),
    "things to do in two towns": (
        ("Leeds: five things to do this weekend", ""),
        ("York: five things to do this weekend", ""),
    ),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_forms_filled_in_twice_stay_apart(trap: str) -> None:
    stories = arrivals([*FILLERS, *TRAPS[trap]])
    assert rows(linked(stories)) == set()


DOUBLES = {
    "en": (
        ("Fire destroys historic theatre in Porto",
         "A fire destroyed the historic Sa da Bandeira theatre in Porto on Friday, firefighters"
         " said; nobody was hurt."),
        ("Historic Porto theatre destroyed by blaze",
         "Firefighters battled a blaze that destroyed the Sa da Bandeira theatre in Porto on"
         " Friday. There were no injuries."),
    ),
    "de": (
        ("Lokführer streiken ab Mittwoch",
         "Die Gewerkschaft GDL ruft ab Mittwoch zum Streik bei der Deutschen Bahn auf."),
        ("GDL ruft Lokführer zu Streik ab Mittwoch auf",
         "Bei der Deutschen Bahn streiken ab Mittwoch die Lokführer. Dazu rief die GDL auf."),
    ),
    "fr": (
        ("Le Louvre fermé après une fuite d'eau",
         "Le musée du Louvre est resté fermé samedi après une fuite d'eau, a dit la direction."),
        ("Fuite d'eau au Louvre : le musée fermé samedi",
         "La direction du Louvre a annoncé que le musée restait fermé samedi."),
    ),
    "ja": (
        ("ホンダと日産、経営統合へ協議",
         "ホンダと日産自動車は経営統合に向けた協議に入ると発表した。"),
        ("日産とホンダが経営統合の協議入り発表",
         "日産自動車とホンダは経営統合に向けて協議に入ると発表した。"),
    ),
    "uk": (
        ("У Харкові пролунали вибухи", "У Харкові вночі пролунали вибухи, повідомив мер Терехов."),
        ("Вибухи в Харкові: мер Терехов повідомив про удар",
         "Мер Харкова Терехов повідомив, що вночі в місті пролунали вибухи."),
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", DOUBLES)
def test_one_event_in_other_words_is_one_row_in_many_languages(language: str) -> None:
    assert rows(linked(arrivals([*FILLERS, *DOUBLES[language]]))) == {frozenset({9, 10})}


def test_a_feeds_recurring_title_is_no_double() -> None:
    daily = [
        Arrival(n, 1_772_366_400 + n * 86_400, 1, "The Mail", "en", f"The Mail: {what}", "")
        for n, what in enumerate(("your morning briefing", "what to watch tonight",
                                  "your morning briefing", "what to watch tonight"), 1)
    ]  # fmt: skip
    assert rows(linked(daily)) == set()


def test_what_is_dated_a_week_apart_is_not_compared() -> None:
    first, second = arrivals([BRIDGE, BRIDGE_AGAIN])
    assert rows(linked([first, second._replace(at=first.at + 7 * 86_400)])) == set()


@pytest.mark.parametrize(
    "title", ["", "…", "Video", "12", "A" * 5000, "\u202eevil", "見出し", "🙂🙂🙂"]
)
def test_titles_of_any_kind_are_linked_without_an_error(title: str) -> None:
    memory = linked(arrivals([(title, ""), *FILLERS, (title, "")]))
    assert all(len(row) <= 2 for row in rows(memory))


def test_hundred_empty_titles_are_no_row() -> None:
    assert rows(linked(arrivals([("", "")] * 100))) == set()
