"""The cheap look before a slow pattern never hides what the pattern would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.clean import appeals, page_checks
from tui_reader.clean.first_look import Looked, looked

PATTERNS: list[Looked] = [
    *(one for wall in page_checks.WALLS for one in (wall.pattern, wall.said, wall.titled) if one),
    *(one for tongue in appeals._patterns() for one in (tongue.ours, tongue.enough)),
]


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one.pattern.pattern[:30])
@given(st.data())
def test_what_a_pattern_finds_is_seen_at_the_first_look(one: Looked, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(one.pattern))
    assert one.pattern.search(text)
    assert one.search(text)


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one.pattern.pattern[:30])
def test_every_pattern_of_ours_has_letters(one: Looked) -> None:
    assert one.letters


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(?i)log in|sign ?up", "SIGNUP"),
        ("(?i)kil?ometres?", "\u212aİOMETRE"),
        ("(?i)straßen?", "STRAẞE"),
        ("(?i)sayfa bulunamadı", "SAYFA BULUNAMADI"),
        ("mills?|[a-z]{3}", "abc"),
        (r"(?:the |an )?mil+s? (?=turn)(?!ing)turn\.", "milll turn."),
        (r"a{0,2}wheel{1,2}(?:ed)*\b", "whee wheel"),
        (r"(?:mill (?:turns|stands)|wheel[^|)]{2}x)!", "wheel..x!"),
        (r"(mill|[(]wheel)s", "(wheels"),
        ("", ""),
    ],
)
def test_letters_that_may_be_missing_are_not_asked_for(pattern: str, text: str) -> None:
    assert re.search(pattern, text)
    assert looked(re.compile(pattern)).search(text)


def test_a_line_without_the_letters_is_not_searched() -> None:
    assert looked(re.compile("(?i)page not found")).letters == {"page not found"}
    assert looked(re.compile("(?i)page not found")).search("Page NOT gone") is None
