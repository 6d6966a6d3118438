"""Counting all letters of a page at once gives what counting text by text gives."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.clean import blocks, dom_features, input_limits, letters, story_features

NEAR_LIMIT = st.characters(max_codepoint=letters.LIMIT - 1, exclude_categories=["Cs"])
SOME = st.sampled_from(list("aB, .?!1\"'“„«|/:»›·•©\t\xa0\u2009Éßǅ²٣Ж…"))
TEXTS = st.lists(st.text(NEAR_LIMIT | SOME, min_size=1, max_size=400), min_size=1, max_size=12)


@given(TEXTS)
def test_counted_at_once_is_counted_one_by_one(texts: list[str]) -> None:
    known = letters.letters_of(texts)
    assert known is not None
    together = np.array(story_features._counted(known, texts), dtype=float)
    assert (together == np.array(story_features._shapes(texts), dtype=float)).all()
    assert (dom_features._lines(texts, known) == dom_features._lines(texts, None)).all()


@given(
    st.text(SOME | st.sampled_from(list("ßµẞ’—_0²ªÿÀ\x85")) | st.characters(max_codepoint=0x2FF))
)
def test_a_narrow_text_is_folded_as_any_other(text: str) -> None:
    assert blocks.fold(text + " 漢") == f"{blocks.fold(text)} 漢".strip()


@pytest.mark.parametrize("texts", [[], ["a", ""], ["plain", "漢字"], ["a \U0001f600"], ["\ud800"]])
def test_what_the_tables_do_not_know_is_counted_one_by_one(texts: list[str]) -> None:
    assert letters.letters_of(texts) is None


@pytest.mark.parametrize("before", [0, 1, 29_999, 30_000, 45_000])
def test_a_tag_too_long_is_seen_wherever_it_stands(before: int) -> None:
    for size, passes in ((input_limits.MAX_TAG + 2, False), (input_limits.MAX_TAG // 3, True)):
        page = f"<p>{'x' * before}</p><p {'a' * size}>{'y' * 70_000}</p>"
        assert input_limits.passes(page, input_limits.tags_of(page)) is passes
