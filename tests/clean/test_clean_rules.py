# ruff: noqa: E501
"""Each rule finds its own kind of line at the end of a story, and leaves the story's lines alone."""

from __future__ import annotations

import pytest
from clean_rule_cases import CASES, STORY

from tui_reader import clean
from tui_reader.clean import rule_matcher
from tui_reader.clean.rules import RULES


def test_every_rule_has_its_cases_and_every_case_its_rule() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names)), "two rules of one name: the scorer tells them by it"
    assert set(names) == set(CASES), "each row of clean/rules.py has a row in clean_rule_cases.py"


@pytest.mark.parametrize("rule", CASES)
def test_each_rule_finds_its_cases_and_cuts_them(rule: str) -> None:
    for line in CASES[rule].cut:
        assert rule in [found.name for found in rule_matcher.hits(line)], line
        kept = clean.filter_lines([*STORY, line])
        assert kept == [True] * len(STORY) + [False], line


@pytest.mark.parametrize("rule", CASES)
def test_a_sentence_of_the_story_stays_though_it_holds_the_words(rule: str) -> None:
    for line in CASES[rule].stays:
        for at in range(len(STORY) + 1):
            assert clean.filter_lines([*STORY[:at], line, *STORY[at:]])[at], line


SECTIONS = [
    "Release",
    "Share",
    "Sources",
    "Related work",
]


@pytest.mark.parametrize("heading", SECTIONS)
def test_a_section_with_content_survives_whatever_its_heading(heading: str) -> None:
    paragraphs = [
        "The new version brings a faster index, which the authors measured on three machines.",
        "It will be published in June, and the old one is kept for those who need its format.",
    ]
    kept = clean.filter_lines([*STORY, heading, *paragraphs, *STORY[::-1]])
    assert kept[len(STORY) :] == [True] * (3 + len(STORY))


@pytest.mark.parametrize(
    "line",
    [
        "May 1945", "The summer of 1945", "1 to 4", "Jonas Weir is a writer", "12 30 45", "02-751-1500",
        "He was born on 4 May 1945.",
    ],
)  # fmt: skip
def test_what_only_looks_like_furniture_stays_amid_the_story(line: str) -> None:
    assert clean.filter_lines([*STORY, line, *STORY[::-1]])[len(STORY)]


def test_what_a_form_offers_goes_with_the_form_and_stays_alone() -> None:
    offer = "Ten stories from the harbour, every Friday at noon"
    form = ["Sign up for our newsletter", offer, "Enter your email address"]
    kept = clean.filter_lines([*STORY[:2], *form, *STORY[2:]])
    assert kept == [True, True, False, False, False, True, True]
    between = [form[0], STORY[3], form[2]]  # a sentence of the story that stands in a form
    assert clean.filter_lines([*STORY[:2], *between, STORY[2]])[3]


def test_phrases_cut_only_their_own_line() -> None:
    lines = [*STORY[:2], "Source link", *STORY[2:], "Leave a Reply"]
    assert clean.filter_lines(lines) == [True, True, False, True, True, False]
