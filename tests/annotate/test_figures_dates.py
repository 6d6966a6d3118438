"""Relative dates get their value from the story's date; without it they have none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tui_reader.annotate.figures import find

FRIDAY = datetime(2017, 7, 21, 9, 30, tzinfo=UTC)

RESOLVED = (
    ("They met on Thursday.", "Thursday", "2017-07-20"),
    ("They met on Friday.", "Friday", "2017-07-21"),
    ("They will meet on Monday.", "Monday", "2017-07-24"),
    ("They left on Tuesday night.", "Tuesday night", "2017-07-18"),
    ("It closed last Friday.", "last Friday", "2017-07-14"),
    ("It opens next Friday.", "next Friday", "2017-07-28"),
    ("It rained yesterday.", "yesterday", "2017-07-20"),
    ("It rained today.", "today", "2017-07-21"),
    ("It may rain tomorrow morning.", "tomorrow morning", "2017-07-22"),
    ("It rained last night.", "last night", "2017-07-20"),
    ("It rained last week.", "last week", "2017-W28"),
    ("It will rain next month.", "next month", "2017-08"),
    ("It rained last year.", "last year", "2016"),
    ("It rained last summer.", "last summer", "2016-SU"),
    ("It rained last winter.", "last winter", "2016-WI"),
    ("It rained this summer.", "this summer", "2017-SU"),
    ("It rained last March.", "last March", "2017-03"),
    ("It rained last October.", "last October", "2016-10"),
    ("It rained last decade.", "last decade", "200X"),
    ("He left two years ago.", "two years ago", "2015"),
    ("He left ten days ago.", "ten days ago", "2017-07-11"),
    ("He left 8 months ago.", "8 months ago", "2016-11"),
    ("He left three weeks ago.", "three weeks ago", "2017-W26"),
    ("He left a year ago.", "a year ago", "2016"),
    ("He left two decades ago.", "two decades ago", "199X"),
    ("He left on July 4.", "July 4", "2017-07-04"),
    ("He will leave on 3 January.", "3 January", "2018-01-03"),
    ("He left in December.", "December", "2016-12"),
)
ABSOLUTE = (
    ("He left on July 4, 1999.", "1999-07-04"),
    ("He left on 1999-07-04.", "1999-07-04"),
    ("He left in the 1960s.", "196X"),
    ("He lived in the 19th century.", "18XX"),
    ("He lived in the summer of 1912.", "1912-SU"),
    ("He lived from 1848–1918.", "1848/1918"),
    ("Games were held in 776 BC.", "BC776"),
)


@pytest.mark.parametrize(("text", "surface", "value"), RESOLVED, ids=lambda v: str(v)[:30])
def test_a_relative_date_is_told_from_the_story_date(text: str, surface: str, value: str) -> None:
    (found,) = find(text, FRIDAY)
    assert text[found.span.start : found.span.end] == surface
    assert (found.kind, found.value) == ("date", value)


@pytest.mark.parametrize(("text", "surface", "_"), RESOLVED, ids=lambda v: str(v)[:30])
def test_without_a_story_date_it_stays_open(text: str, surface: str, _: str) -> None:
    (found,) = find(text)
    assert text[found.span.start : found.span.end] == surface
    assert found.value is None or str(found.value).startswith("XXXX")


@pytest.mark.parametrize(("text", "value"), ABSOLUTE)
def test_a_full_date_does_not_ask_for_the_story_date(text: str, value: str) -> None:
    assert [f.value for f in find(text)] == [f.value for f in find(text, FRIDAY)] == [value]


def test_the_end_of_time_is_no_error() -> None:
    first, last = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)
    text = "900 years ago, 999,999,999,999 days ago, next year, last week, tomorrow, on Monday."
    for when in (first, last):
        assert len(find(text, when)) == 6


NOVEMBER = datetime(2024, 11, 8, tzinfo=UTC)
TENSES = (
    ("They asked in February; in June, in September they asked again.", "02 06 09", 2024),
    ("From May to July it rained.", "05 07", 2024),
    ("Prices rose in October from September.", "10 09", 2024),
    ("It has been shut since April.", "04", 2024),
    ("The shop shut in December.", "12", 2023),
    ("The trial is due to start in March.", "03", 2025),
    ("Mills, who takes office in January, spoke.", "01", 2025),
    ("Elections are in May.", "05", 2025),
    ("By December the bridge should be finished.", "12", 2024),
    ("He was arrested in May last year.", "05", 2023),
    ("It will be sold in June next year.", "06", 2025),
)


@pytest.mark.parametrize(("text", "months", "year"), TENSES, ids=lambda v: str(v)[:30])
def test_a_bare_month_is_in_the_year_that_the_tense_tells(
    text: str, months: str, year: int
) -> None:
    found = [figure.value for figure in find(text, NOVEMBER)]
    assert found == [f"{year}-{month}" for month in months.split()]
