"""The cheap look before a slow pattern never hides what the pattern would find."""

from __future__ import annotations

import re

import pytest
from clean_rule_cases import CASES
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.clean import appeals, page_checks
from tui_reader.clean.first_look import Looked, begins, looked
from tui_reader.clean.rules import RULES

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


def test_a_rule_is_asked_of_all_that_begins_as_its_lines_do() -> None:
    lines = [line for case in CASES.values() for line in (*case.cut, *case.stays)]
    written = [how(line) for line in lines for how in (str, str.lower, str.upper, str.title)]
    ruled = [(begins(r.pattern), re.compile(r.pattern)) for r in RULES if r.pattern]
    matched = [(tells, line) for tells, one in ruled for line in written if one.match(line)]
    assert len(matched) > 200
    assert all(tells(line[0]) for tells, line in matched)


@pytest.mark.parametrize(
    ("pattern", "first", "others"),
    [
        ("(?i)log in|sign ?up", "lLsSſ", "oui "),
        ("(?:the |an )?mills?", "tam", "ieh"),
        (r"[\[(]?(?i:photo)\b", "[(pP", "h"),
        (r"\b(?=[A-Z])(?!By)\w+ said", "aAB1", " ["),
        (r"\(?[A-Z]{2,3}|\d{0,2}(?: o|o)’clock", "(A1 o", "b)"),
        (r"[^a-z]x", "A\n1", "b"),
        (r"(?:a?|b)c?", "abcd", ""),
        (r"(?P<name>a)b", "abx", ""),
        ("a*", "ab", ""),
    ],
)
def test_what_a_pattern_may_begin_with(pattern: str, first: str, others: str) -> None:
    tells = begins(pattern)
    assert all(map(tells, first))
    assert not any(map(tells, others))
