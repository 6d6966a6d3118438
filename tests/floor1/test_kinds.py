"""The table of kinds: complete, told apart with and without colour, readable on both grounds."""

from __future__ import annotations

from itertools import combinations

import pytest

from tui_reader import kinds

ANSI = {
    f"{bright}{name}"
    for bright in ("", "bright_")
    for name in ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
}
DARK, LIGHT = "#1e1e1e", "#ffffff"


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_kinds_are_those_that_pipelines_rely_on():
    assert " ".join(kind.id for kind in kinds.KINDS) == (
        "person place organisation other number money percent measure ordinal date time duration"
    )
    assert kinds.NAME_KINDS == ("person", "place", "organisation", "other")
    assert set(kinds.NAME_KINDS) | set(kinds.FIGURE_KINDS) == set(kinds.BY_ID)


@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.id)
def test_each_kind_refers_to_rows_that_exist(kind):
    assert kind.group in kinds.GROUPS
    assert kind.like in (kinds.PERSON, kinds.PLACE, kinds.ORGANISATION, kinds.OTHER)
    assert kind.emphasis in ("", kinds.STRONG, kinds.EMPHASIS, kinds.BOTH)
    assert kind.colour in kinds.COLOUR_BY_ID
    assert set(kind.attributes) <= {"bold", "italic", "underline"}


@pytest.mark.parametrize("kind", kinds.NAMES, ids=lambda kind: kind.id)
def test_a_name_can_be_said_listed_and_searched(kind):
    assert kind.one.split()[0] in ("a", "an")
    assert kind.plural
    assert kind.field
    assert kind.labels
    assert kinds.BY_ID[kind.like].like == kind.like


def test_a_field_or_a_label_is_of_one_kind():
    fields = [name for kind in kinds.KINDS for name in (kind.field, *kind.aliases) if name]
    assert len(fields) == len(set(fields))
    labels = [label for kind in kinds.NAMES if kind.id != kinds.OTHER for label in kind.labels]
    assert len(labels) == len(set(labels))


def test_the_sections_are_those_of_the_kinds_and_the_last_is_of_other_names():
    assert kinds.GROUPS == ("People", "Places", "Organisations", "Figures", "Other")


@pytest.mark.parametrize("colour", kinds.COLOURS, ids=lambda colour: colour.id)
def test_each_colour_can_be_read_on_dark_and_light_ground(colour):
    assert contrast(colour.dark, DARK) >= 4.5
    assert contrast(colour.light, LIGHT) >= 4.5
    assert colour.ansi in ANSI


def test_colours_are_told_apart_by_kind_on_every_ground():
    for ground in ("dark", "light", "ansi"):
        assert len({getattr(colour, ground) for colour in kinds.COLOURS}) == len(kinds.COLOURS)


def test_without_colour_people_places_organisations_and_figures_differ():
    shown = {kind.colour: kind.attributes for kind in kinds.KINDS}
    for one, other in combinations(shown, 2):
        assert shown[one] != shown[other], (one, other)


def test_ids_are_unique():
    assert len(kinds.BY_ID) == len(kinds.KINDS)
    assert len(kinds.COLOUR_BY_ID) == len(kinds.COLOURS)
