"""The edges of the annotator's decisions: ties, limits, "exactly one", each from both sides."""

from __future__ import annotations

import re

import pytest

from tui_reader.annotate.gazetteer import lookup
from tui_reader.annotate.language import detect
from tui_reader.annotate.mentions import Mention
from tui_reader.annotate.story_groups import group_all


def mentions(text: str, kind: str, *surfaces: str) -> list[Mention]:
    """A mention wherever one of the surfaces stands."""
    found = re.finditer("|".join(map(re.escape, sorted(surfaces, key=len, reverse=True))), text)
    return [Mention(match.start(), match.end(), kind, 0.9) for match in found]


def groups(text: str, kind: str, *surfaces: str) -> list[list[str]]:
    """The surfaces of each entity."""
    found = group_all(mentions(text, kind, *surfaces), text)
    return [[text[mention.start : mention.end] for mention in group] for group in found]


@pytest.mark.parametrize(("english", "language"), [(9, "en"), (8, "en"), (7, "de"), (6, "de")])
def test_a_close_race_of_small_words_goes_to_english(english: int, language: str) -> None:
    words = [*["the"] * english, *["und"] * 9, *["Hafenstadt"] * 20]
    assert detect(" ".join(words)) == language


def test_an_acronym_goes_to_the_one_name_it_fits_and_to_neither_of_two() -> None:
    text = "The Coastal Fisheries Agency and the Central Forest Authority met. CFA had called them."
    one, two, short = "Coastal Fisheries Agency", "Central Forest Authority", "CFA"
    assert groups(text, "organisation", one, two, short) == [[one], [two], [short]]
    alone = text.replace(two, "council")
    assert groups(alone, "organisation", one, short) == [[one, short]]


def test_a_short_name_is_a_place_in_capitals_only() -> None:
    assert lookup("USA") and lookup("UK")
    assert not lookup("Usa") and not lookup("usa") and not lookup("can") and not lookup("Uk")
    assert lookup("Peru") and lookup("peru")
