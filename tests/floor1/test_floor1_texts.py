"""Folding and the ends of sentences: the same for every room, in every script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.folding import folded, in_one_line
from tui_reader.sentences import CLOSES, ENDS, STOP, is_ended


@given(st.text())
def test_folding_twice_is_folding_once_and_leaves_no_blanks_but_one_between_words(
    text: str,
) -> None:
    once = folded(text)
    assert folded(once) == once
    assert once.split() == [word for word in once.split(" ") if word]


@given(st.text() | st.text(st.sampled_from("ab \t\n\u00a0")))
def test_words_in_one_line_have_one_blank_between_them(text: str) -> None:
    assert in_one_line(text) == " ".join(text.split())


def test_case_and_blanks_make_no_difference() -> None:
    assert folded("  Anna\u00a0 BERG\n") == folded("anna berg") == "anna berg"
    assert folded("STRASSE") == folded("Straße")


@pytest.mark.parametrize(
    "line",
    [
        "It ended.", "Did it?", "“It did!”", "And then…", "(So he said.)", "«Es war so.»",
        "他来了。", "他来了！", "来るのか？」", "वह आया।", "هل جاء؟", "وہ آیا۔",
    ],
)  # fmt: skip
def test_a_sentence_ends_in_any_script(line: str) -> None:
    assert is_ended(line)
    assert STOP.search(line + " And on.")


@pytest.mark.parametrize("line", ["", "A heading", "One, two", "So:", "3.5 per cent", "“Quoted”"])
def test_what_has_no_sign_at_its_end_is_no_sentence(line: str) -> None:
    assert not is_ended(line)


@given(st.text(), st.sampled_from(ENDS), st.text(alphabet=CLOSES, max_size=3))
def test_any_sign_with_up_to_three_closing_ones_ends_a_line(
    text: str, end: str, close: str
) -> None:
    assert is_ended(text + end + close)
