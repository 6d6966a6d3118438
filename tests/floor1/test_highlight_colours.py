"""The table of highlight colours: each can be read on, and told from the others without colour."""

from __future__ import annotations

import pytest
from test_kinds import contrast

from tui_reader.highlight_colours import HIGHLIGHT_COLOURS, IDS, USUAL, known

LEAST = 7.0


@pytest.mark.parametrize("row", HIGHLIGHT_COLOURS, ids=lambda row: row.id)
def test_text_can_be_read_on_it(row):
    assert contrast(row.light, "#25282d") >= LEAST
    assert contrast(row.dark, "#f4f4f5") >= LEAST


def test_no_two_are_alike_in_any_way():
    for field in ("id", "key", "light", "dark", "ansi", "attributes"):
        assert len({getattr(row, field) for row in HIGHLIGHT_COLOURS}) == len(HIGHLIGHT_COLOURS)


def test_those_that_stories_hold_stay():
    assert IDS[:4] == ("yellow", "green", "blue", "pink")


def test_one_that_is_not_known_is_shown_as_the_usual_one():
    assert known("blue") == "blue"
    assert known("mauve") == known("") == USUAL == "yellow"
