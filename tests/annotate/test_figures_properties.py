"""Laws: any text gives sorted, disjoint spans inside it, and time grows with length only."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from costs import grows, within
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.annotate.figures import find
from tui_reader.kinds import FIGURE_KINDS

WHEN = datetime(2017, 7, 21, tzinfo=UTC)
WORDS = """
one two half a quarter of million - – to or and 12 3 1,000 2014 May 5 , . Friday last week ago
years old % percent $ € US m km ft in first 3rd century BC AD s 's / : pm between from more
than 19 10 score won # No Q 1/2 ½ ' ° C ( ) [ ] thousand hundred dozens zero out the aged 0
magnitude 12:30 noon year early mid late this next March April dollars pounds kg least up
"""
PIECES = (
    *WORDS.split(),
    "\n",
    "\r\n",
    "\u00a0",
    "\u202f",
    "\u0301",
    "İ",
    "\U0001f600",
    "９",
    "\x00",
)
REPEATED = (
    "1 ", "1,", "1.", "1-", "a.b.", "...... ", "half ", "a hundred ", "one in ", "1 000 ",
    "twenty-", "first-", "early ", "tens of ", "of the ", "$1", "1/2 ", "(1) ", "[1,", "May ",
    "Friday, ", "12:30-", "\n ", "1° ", "about 1 ", "1 or ", "between 1 and ", "1 year and ",
    "4-for-5-", "1 a 2 the ", '!"""', ".  \u00a0", "x\u0301", "https://", "’s", "no. 1, ",
)  # fmt: skip


def lawful(text: str, language: str = "en") -> None:
    for when in (None, WHEN):
        last = 0
        for found in find(text, when, language):
            assert last <= found.span.start < found.span.end <= len(text)
            assert found.kind in FIGURE_KINDS
            last = found.span.end


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=16), st.sampled_from(("", " ")))
def test_words_of_figures_in_any_order_give_lawful_spans(pieces: list[str], glue: str) -> None:
    lawful(glue.join(pieces))
    lawful(glue.join(pieces), "de")


@settings(max_examples=200)
@given(st.text(max_size=80))
def test_any_text_gives_lawful_spans(text: str) -> None:
    lawful(text)


@settings(max_examples=100)
@given(st.integers(0, 10**14), st.sampled_from(("", " people", "%", " km", " years")))
def test_a_number_keeps_its_value(number: int, tail: str) -> None:
    text = f"It was about {number:,}{tail}."
    assert [found.value for found in find(text)] == [pytest.approx(number)]


@pytest.mark.parametrize("piece", REPEATED, ids=repr)
def test_time_is_linear_in_the_length(piece: str) -> None:
    short = piece * (4_000 // len(piece))
    # Quadratic time would be 64 times as long.
    assert not grows(lambda: find(short), lambda: find(short * 8), most=24)


def test_half_a_megabyte_without_a_full_stop_takes_a_few_seconds() -> None:
    text = "word 12 and three metres of the 4th, " * 14_000
    assert within(15, lambda: find(text[:500_000]))


@settings(max_examples=200)
@given(st.lists(st.sampled_from((*PIECES, " | ", "|", "Age", "Legs", "4 | 2\n")), max_size=16))
def test_tables_in_any_shape_give_lawful_spans(pieces: list[str]) -> None:
    lawful(" ".join(pieces))
    lawful("Name | Legs\n" + "".join(pieces))
