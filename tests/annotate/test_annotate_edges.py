"""The edges of the annotator's decisions: ties, limits, "exactly one", each from both sides."""

from __future__ import annotations

import re

import pytest

from tui_reader.annotate import cut_names, letters_said, people_edges, phrases, priors, words
from tui_reader.annotate.acronyms import definitions, fits
from tui_reader.annotate.body_names import are_two
from tui_reader.annotate.forms import same_person, tokens
from tui_reader.annotate.gazetteer import CAPITAL, COUNTRY, lookup
from tui_reader.annotate.mentions import Mention
from tui_reader.annotate.story_groups import best_place, group_all
from tui_reader.kinds import NAME_KINDS, OTHER


def mentions(text: str, kind: str, *surfaces: str) -> list[Mention]:
    """A mention wherever one of the surfaces stands."""
    found = re.finditer("|".join(map(re.escape, sorted(surfaces, key=len, reverse=True))), text)
    return [Mention(match.start(), match.end(), kind, 0.9) for match in found]


def groups(text: str, kind: str, *surfaces: str) -> list[list[str]]:
    """The surfaces of each entity."""
    found = group_all(mentions(text, kind, *surfaces), text)
    return [[text[mention.start : mention.end] for mention in group] for group in found]


def test_an_acronym_goes_to_the_one_name_it_fits_and_to_neither_of_two() -> None:
    text = "The Coastal Fisheries Agency and the Central Forest Authority met. CFA had called them."
    one, two, short = "Coastal Fisheries Agency", "Central Forest Authority", "CFA"
    assert groups(text, "organisation", one, two, short) == [[one], [two], [short]]
    alone = text.replace(two, "council")
    assert groups(alone, "organisation", one, short) == [[one, short]]


def kept(found: list[Mention], text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in found]


@pytest.mark.parametrize(
    ("letters", "whole"),
    [("TUC", ["Trades Union Congress"]), ("BBC", ["Trades", "Union Congress"])],
)
def test_a_body_that_came_in_two_is_one_where_its_letters_are_said(
    letters: str, whole: list[str]
) -> None:
    text = f"Trades Union Congress leader Ann Booth spoke. The {letters} agreed."
    found = mentions(text, "organisation", "Trades", "Union Congress", letters)
    assert kept(letters_said.put_right(found, text), text) == [*whole, letters]


def test_a_first_name_that_came_apart_belongs_to_a_surname_that_says_so() -> None:
    text = "Marine Le Pen met Judge De Witt, Spring Van Hool and Royal De Vries."
    found = mentions(text, "other", "Marine", "Judge", "Spring", "Royal")
    found += mentions(text, "person", "Le Pen", "De Witt", "Van Hool", "De Vries")
    found.sort(key=lambda mention: mention.start)
    named = kept(people_edges.put_right(found, text), text)
    assert named[0] == "Marine Le Pen" and named[1:3] == ["Judge", "De Witt"]


def test_a_firm_s_short_word_with_a_stop_ends_no_sentence() -> None:
    text = "Warner Bros. Discovery lost to Booth Media. Discovery shares fell."
    found = mentions(text, "organisation", "Warner Bros. Discovery", "Booth Media. Discovery")
    apart = people_edges.sentences_apart(found, text)
    assert kept(apart, text) == ["Warner Bros. Discovery", "Booth Media", "Discovery"]


def test_a_letter_with_a_number_beside_others_is_one_of_several_lines() -> None:
    lines = "The N3 and the N5 are to be merged."
    assert phrases.is_of_series("N3", lines) and not phrases.is_of_series("N3", "The N3 stays.")
    assert not phrases.is_of_series("G7", "The G7 and the G20 met.")
    assert not phrases.is_of_series("N3", "The N3 stays, said N.")


def test_a_short_name_is_a_place_in_capitals_only() -> None:
    assert lookup("USA") and lookup("UK")
    assert not lookup("Usa") and not lookup("usa") and not lookup("can") and not lookup("Uk")
    assert lookup("Peru") and lookup("peru")


# --- acronyms


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The Coastal Fisheries Agency (CFA) met.", "CFA"),
        ("CFA (Coastal Fisheries Agency) met.", "CFA"),
        ("CFA (the Coastal Fisheries Agency) met.", "CFA"),
        ("The Coastal Fisheries Agency (BBC) met.", ""),
        ("BBC (Coastal Fisheries Agency) met.", ""),
        ("CFA met (Coastal Fisheries Agency).", ""),
        ("C2FA (Coastal Fisheries Agency) met.", ""),
    ],
)
def test_an_acronym_is_defined_beside_the_name_it_fits(text: str, short: str) -> None:
    found = mentions(text, "organisation", "Coastal Fisheries Agency", "C2FA", "CFA", "BBC")
    defined = definitions(text, found)
    assert list(defined) == [short] * bool(short)
    assert {text[m.start : m.end] for m in defined.values()} <= {"Coastal Fisheries Agency"}


def test_an_acronym_has_at_most_eight_letters() -> None:
    for letters, known in (("ABCDEFGH", True), ("ABCDEFGHI", False)):
        name = " ".join(f"{letter}oro" for letter in letters)
        text = f"{letters} ({name}) met."
        assert (
            letters in definitions(text, mentions(text, "organisation", letters, name))
        ) == known


@pytest.mark.parametrize(
    ("acronym", "name", "good"),
    [
        ("DOD", "Department of Defense", True),  # small words count, or do not
        ("UNICEF", "United Nations Children Emergency Fund", True),  # one letter is no initial
        ("CFS", "Coastal Fisheries", True),
        ("UNITEF", "United Nations Children Emergency Fund", False),
        ("UNIFEC", "United Nations Children Emergency Fund", False),
        ("ATO", "North Atlantic Treaty Organization", False),
        ("DB", "Deutsche Bundesbank Berlin", False),
        ("AAA", "Alabama", False),
        ("A", "Alabama Authority", False),
    ],
)
def test_letters_fit_a_name_by_its_initials(acronym: str, name: str, good: bool) -> None:
    assert fits(acronym, name) is good


# --- groups of a story


def test_a_firm_is_known_by_the_first_word_that_only_one_long_name_has() -> None:
    one, other = "Harvard University", "Harvard College"
    alone = f"{one} said so. Harvard did not."
    assert groups(alone, "organisation", one, "Harvard") == [[one, "Harvard"]]
    text = f"{alone} {other} agreed."
    assert groups(text, "organisation", one, other, "Harvard") == [[one], ["Harvard"], [other]]
    paper = "The New York Times wrote it. The Times was sued."
    assert groups(paper, "organisation", "New York Times", "Times") == [["New York Times", "Times"]]
    assert len(groups("Harvard Square is full. Harvard is not.", "organisation", "Harvard Square",
                      "Harvard")) == 2  # fmt: skip


def test_a_place_is_one_whatever_its_case_and_an_unknown_one_is_its_own() -> None:
    text = "MANILA - It rained in Manila and in Xyzzyville, and on XYZZYVILLE."
    assert groups(text, "place", "MANILA", "Manila", "Xyzzyville", "XYZZYVILLE") == [
        ["MANILA", "Manila"], ["Xyzzyville", "XYZZYVILLE"],
    ]  # fmt: skip


def test_the_north_is_the_one_country_of_the_story_that_has_it() -> None:
    one, other = "North Korea", "North Macedonia"
    alone = f"{one} came. The North left."
    assert groups(alone, "place", one, "North") == [[one, "North"]]
    text = f"{other} came. {alone}"
    assert groups(text, "place", one, other, "North") == [[other], [one], ["North"]]


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        ("place", "South Kyiv", "South Kiev", True),  # a part of one town
        ("place", "Old Kyiv", "Old Kiev", False),
        ("place", "St. Xyzzy", "Saint Xyzzy", True),
        ("place", "Mt. Xyzzy", "Mount Xyzzy", True),
        ("organisation", "Harbour Times", "Times", True),
        ("organisation", "Harbour Council", "Council", False),  # there are many
        ("organisation", "Acme Inc.", "Acme", True),
        ("organisation", "Alpha Bank", "AB", False),  # two letters are not enough
        ("organisation", "Alpha Bank Corporate", "ABC", True),
    ],
)
def test_two_names_are_one_where_there_is_no_doubt(
    kind: str, one: str, other: str, same: bool
) -> None:
    text = f"{one} came. Then {other} came."
    assert groups(text, kind, one, other) == ([[one, other]] if same else [[one], [other]])


# --- people


def test_a_middle_name_means_the_full_one_only_after_it() -> None:
    text = "Min came. Anna Min Park spoke. Min left."
    assert groups(text, "person", "Anna Min Park", "Min") == [["Min", "Min"], ["Anna Min Park"]]
    assert groups(text[10:], "person", "Anna Min Park", "Min") == [["Anna Min Park", "Min"]]


def test_a_king_without_his_number_is_the_one_named_before() -> None:
    text = "Louis XV met Louis XVI. Then Louis slept."
    assert groups(text, "person", "Louis XVI", "Louis XV", "Louis") == [
        ["Louis XV", "Louis"], ["Louis XVI"],
    ]  # fmt: skip


def test_a_short_name_must_be_an_end_of_the_full_one_or_near_to_it() -> None:
    text = "Anna van der Berg came, and van der Berg spoke. Then van Berg left."
    assert groups(text, "person", "Anna van der Berg", "van der Berg", "van Berg") == [
        ["Anna van der Berg", "van der Berg"], ["van Berg"],
    ]  # fmt: skip
    text = "Kristin Gustafson Almquist came. Kristen sat, Almqvist stood, Gustasfon left."
    full = "Kristin Gustafson Almquist"
    assert groups(text, "person", full, "Kristen", "Almqvist", "Gustasfon") == [
        [full, "Kristen", "Almqvist"], ["Gustasfon"],
    ]  # fmt: skip


def test_a_first_name_may_come_before_the_full_one_and_a_king_is_no_other_ones_namesake() -> None:
    text = "Anna came. Anna Park left."
    assert groups(text, "person", "Anna Park", "Anna") == [["Anna", "Anna Park"]]
    text = "Johann Bernoulli came. Johann II left."
    assert groups(text, "person", "Johann Bernoulli", "Johann II") == [
        ["Johann Bernoulli"], ["Johann II"],
    ]  # fmt: skip
    text = "Anna Min Park came. Anna Park sat. Min left."
    assert groups(text, "person", "Anna Min Park", "Anna Park", "Min") == [
        ["Anna Min Park", "Anna Park", "Min"],
    ]  # fmt: skip


def test_a_middle_name_may_be_its_initial_and_no_other_name() -> None:
    whole = tokens("George Walker Hart")
    assert same_person(tokens("George W. Hart"), whole)
    assert same_person(tokens("George Walker Hart"), whole)
    assert not same_person(tokens("George H. Hart"), whole)
    assert not same_person(tokens("George William Hart"), whole)


# --- places of the gazetteer


def test_a_state_is_abbreviated_with_a_stop_only() -> None:
    states = {name: [place.name for place in lookup(name)] for name in ("Mass.", "Calif.", "Tenn.")}
    assert states == {"Mass.": ["Massachusetts"], "Calif.": ["California"], "Tenn.": ["Tennessee"]}
    assert not lookup("Mass") and not lookup("Calif") and not lookup("Tenn")
    assert lookup("Texas") and lookup("Lvov")  # a whole name, and a region of another country


def test_a_name_of_several_places_is_a_country_before_a_capital_before_the_largest() -> None:
    for name, kind in (("Georgia", COUNTRY), ("Bern", CAPITAL)):
        places, best = lookup(name), best_place(name)
        assert best is not None and best.kind == kind
        assert max(places, key=lambda place: place.people) != best
    assert lookup("Georgia")[0].kind == COUNTRY


def test_letters_are_a_famous_town_only() -> None:
    assert [place.name for place in lookup("LA")] == ["Los Angeles"]
    assert lookup("CAN") == () == lookup("BAM")  # towns in Turkey and Iran
    assert [place.name for place in lookup("Bam.")] == []


def test_a_body_reaches_as_far_as_the_story_has_it_elsewhere() -> None:
    text = "Norvik Advisers grew. Then Norvik Advisers hired. The Vell Gael party is Vell Gael."
    spans = [(0, 15), (27, 33), (54, 69), (73, 82)]
    found = cut_names.whole([Mention(*span, "organisation", 0.9) for span in spans], text)
    ends = ["Norvik Advisers", "Norvik Advisers", "Vell Gael", "Vell Gael"]
    assert [text[mention.start : mention.end] for mention in found] == ends


def test_a_works_subtitle_is_part_of_its_name() -> None:
    text = "She read Salt Road: A Coastal Romance on Monday. Zoom: Salt Road is new."
    spans = [(9, 18, "other"), (20, 37, "other"), (49, 53, "organisation"), (55, 64, "other")]
    found = cut_names.whole([Mention(*span, 0.9) for span in spans], text)
    names = [text[mention.start : mention.end] for mention in found]
    assert names == ["Salt Road: A Coastal Romance", "Zoom", "Salt Road"]


def test_two_chambers_are_two_bodies_and_two_words_are_none() -> None:
    assert are_two("House and Senate") and are_two("Lords and Commons")
    assert not are_two("House and Home")


def test_a_made_up_last_word_of_shows_speaks_for_a_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    other = NAME_KINDS.index(OTHER)
    assert priors.of("Tolbert Gurbling", "tolbert gurbling", set())[other] == 0
    monkeypatch.setattr(words, "SHOW_HEADS", words.SHOW_HEADS | {"gurbling"})
    assert priors.of("Tolbert Gurbling", "tolbert gurbling", set())[other] == priors.SHOW
    assert priors.of("Gurbling", "gurbling", set())[other] == 0
