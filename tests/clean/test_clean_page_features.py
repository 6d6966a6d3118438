"""What the judge of pages sees: sums over elements are those of their blocks, words of class names
are told by whole words, and no other extractor is loaded for a page that is read well."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from clean_page_rows import FERRY, HEAD, page, paragraphs, story

from tui_reader.clean import (
    dom_blocks,
    dom_features,
    elements,
    markup_words,
    page_claims,
    page_tree,
)
from tui_reader.clean.page_claims import Claims

HTML = page(
    f"<header><p>Post</p></header><main>{story()}<aside><ul><li>One<li>Two</ul></aside></main>"
)
ASKED = """
import sys
from tui_reader import clean
text = clean.clean_html(sys.stdin.read()).text
print("ferry to Hallin" in text, "trafilatura" in sys.modules)
"""


def test_the_sums_of_an_element_are_those_of_the_blocks_in_it() -> None:
    blocks = dom_blocks.all_blocks_of(page_tree.tree_of(HTML))
    tree = elements.elements_of(blocks, np.ones(len(blocks)))
    sums = tree.sums(tree.sizes)
    assert sums[0] == sum(len(block.text) for block in blocks)
    for block in blocks:
        for element in block.dom.path:
            inside = [one for one in blocks if element in one.dom.path]
            assert sums[element] == sum(len(one.text) for one in inside)
            assert tree.within(element).sum() == len(inside)
            assert blocks[tree.firsts()[element]] is inside[0]
        assert tree.parents[block.dom.path[-1]] == block.dom.path[-2]


def test_around_counts_outwards_and_ends_at_the_page() -> None:
    blocks = dom_blocks.all_blocks_of(page_tree.tree_of(HTML))
    tree = elements.elements_of(blocks, np.ones(len(blocks)))
    for level in range(12):
        found = [([*block.dom.path[::-1]] + [0] * 12)[level] for block in blocks]
        assert tree.around(level).tolist() == found


@pytest.mark.parametrize("count", [0, 1])
def test_pages_of_hardly_a_block_have_their_columns(count: int) -> None:
    blocks = dom_blocks.all_blocks_of(page_tree.tree_of("<p>Hello there"))[:count]
    table = dom_features.rows(blocks, Claims())
    assert table.shape == (count, len(dom_features.NAMES)) and np.isfinite(table).all()


@pytest.mark.parametrize(
    ("words", "own", "near"),
    [
        ("article body", {"text"}, set()),
        ("site nav/wrap/story lead", {"text", "title", "lead"}, {"nav"}),
        ("bodyguard/headed", set(), set()),
        ("", set(), set()),
        ("sidebar/a/b", set(), {"side"}),
    ],
)
def test_words_of_the_markup_are_told_whole_and_by_distance(
    words: str, own: set[str], near: set[str]
) -> None:
    found = np.frombuffer(markup_words.flags(words), dtype=np.uint8).reshape(2, -1)
    names = [{markup_words.NAMES[at] for at in np.flatnonzero(row)} for row in found]
    assert names == [own, near]


def test_every_word_of_the_markup_is_as_the_walk_folds_them() -> None:
    for words in markup_words.GROUPS.values():
        assert words.isascii() and words.islower() and words.replace(" ", "").isalpha()
        assert len(words.split()) == len(set(words.split()))


@pytest.mark.parametrize(
    ("html", "asked"),
    [
        (HTML, False),
        (page(f"<div class=c>{HEAD}{paragraphs(*FERRY)}</div>"), False),
        (page(f"{HEAD}<p>The last ferry to Hallin has gone.</p>"), True),
    ],
)
def test_another_extractor_is_asked_only_where_little_is_kept(html: str, asked: bool) -> None:
    run = subprocess.run(
        [sys.executable, "-c", ASKED], input=html, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["True", str(asked)]


def test_the_titles_and_the_description_of_a_page_are_columns() -> None:
    head = '<meta name=description content="The county keeps the island\'s last ferry running.">'
    lead = "<p>The county keeps the island's last ferry running.</p>"
    tree = page_tree.tree_of(page(f"<article>{HEAD}{lead}{paragraphs(*FERRY)}</article>", head))
    blocks = dom_blocks.all_blocks_of(tree)
    table = dom_features.rows(blocks, page_claims.claims_of(tree))
    title, told = (table[:, dom_features.NAMES.index(name)] for name in ("is_title", "told_of"))
    assert title.tolist() == [1.0] + [0.0] * (len(blocks) - 1)
    assert told.argmax() == 1 and told[1] == 1.0
