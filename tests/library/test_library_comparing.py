"""A story beside its source and beside what stood there before."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.library import comparison, differences, revisions
from tui_reader.library.revisions import ADDED, REMOVED, SAME

WORDS = st.lists(st.sampled_from(["a", "b", "c", "ferry", "quay"]), max_size=30)


@given(WORDS, WORDS)
def test_blocks_are_aligned_with_equal_ones_and_in_order(raw: list[str], kept: list[str]) -> None:
    found = comparison.aligned(raw, kept)
    assert all(raw[i] == kept[j] for i, j in found.items())
    pairs = sorted(found.items())
    assert [j for _, j in pairs] == sorted({j for _, j in pairs})


@given(st.lists(st.sampled_from("abcdefgh"), unique=True), st.data())
def test_every_kept_block_is_found_again_when_blocks_were_only_cut(
    raw: list[str], data: st.DataObject
) -> None:
    kept = [block for block in raw if data.draw(st.booleans())]
    assert sorted(comparison.aligned(raw, kept).values()) == list(range(len(kept)))


@given(st.lists(st.text("ab \n.é東", max_size=12), max_size=6),
       st.lists(st.text("ab \n.é東", max_size=12), max_size=6))  # fmt: skip
def test_a_comparison_holds_all_that_was_removed_and_all_that_was_added(
    old: list[str], new: list[str]
) -> None:
    found = list(differences.compared(old, new))
    assert bool(found) == (old != new)

    def said(*kinds: str) -> str:
        return "".join(text for one in found for kind, text in one if kind in kinds)

    for texts, kinds in ((old, (SAME, REMOVED)), (new, (SAME, ADDED))):
        left = iter("".join(texts))
        assert all(char in left for char in said(*kinds)), "in the order of the text"


def test_one_word_is_one_change() -> None:
    (found,) = revisions.compared(["High water is at six."], ["High water is at seven."])
    assert found == (
        (SAME, "High water is at "), (REMOVED, "six"), (ADDED, "seven"), (SAME, ".")
    )  # fmt: skip


def test_a_paragraph_that_was_written_anew_is_not_a_riddle_of_words() -> None:
    found = list(differences.compared(["One two three four."], ["Quite another sentence, this"]))
    assert [[kind for kind, _ in one] for one in found] == [[REMOVED], [ADDED]]


def test_texts_that_take_too_long_to_compare_are_told_whole() -> None:
    chance = random.Random(1)  # two words only: every one of them could be every other
    old, new = (
        [" ".join(chance.choice("ab") for _ in range(500)) for _ in range(200)] for _ in "12"
    )
    found = revisions.compared(old, new, seconds=1)
    assert [one[0][0] for one in found] == [REMOVED] * 200 + [ADDED] * 200
