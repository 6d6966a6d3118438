"""Which blocks of a web page are its story.

Owns the main-content decision: a small learned judge looks at our own blocks, at where they stand
in the tree, and at what the page says of itself. Another extractor is asked only where the floor
finds the judge's answer thin. Knows no rule of the filter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from tui_reader.clean import (
    dom_blocks,
    dom_features,
    page_claims,
    story_floor,
    tree_ensemble,
    unshown,
)
from tui_reader.clean.blocks import Decided, TextBlock, Verdict
from tui_reader.clean.judged import NAVIGATION, Judged
from tui_reader.model import Role
from tui_reader.sentences import in_sentences

_WORDS = re.compile(r"\w+")
MAX_ELEMENTS = 20_000
"""Larger trees are not shown to trafilatura, whose time grows faster than they do."""
LEDGER_BEFORE, LEDGER_AFTER = 5, 15
"""How many dropped blocks before and after the story are kept as cuts."""
THRESHOLD = 0.38
"""Above this probability a block is not of the story."""
UNDECIDED = 0.7
"""Below it a plain sentence right behind the story's stays: short last lines were lost without. On
the 360 pages of class 1 that is 28 blocks, and F1 is .9520 for .9522."""
BETWEEN = 0.85
"""Below it a heading between two paragraphs of the story stays. With both rules F1 on class 1 is
.9524 for .9521; 25 of its pages change."""
_ENDS = (".", "!", "?", "…", "”", "»", '"', "。", "！", "？")
_PROSE = (Role.PARAGRAPH, Role.QUOTE)
_LISTED, EVEN = (*_PROSE, Role.ITEM), 0.5
"""Below this doubt a sentence stays behind a list as well, as in recipes: serve it warm."""
THRESHOLDS = {Role.CODE: 0.8, Role.TABLE: 0.7, Role.QUOTE: 0.55}
"""Roles which junk seldom has: these must be surer junk to go."""
LONG = 140
"""A dropped block this long is kept as a cut, unless in navigation."""


def story(tree: Any, html: str = "") -> list[Decided]:
    """The blocks of a page's story and, as cuts, what was dropped near it. `html` is the page with
    all that shows nothing: its scripts may hold what the tree does not."""
    claims = page_claims.claims_of(tree)
    blocks = dom_blocks.all_blocks_of(tree)
    doubts = judge_of_pages().scores(dom_features.rows(blocks, claims))
    judged = Judged(blocks, kept(blocks, doubts), doubts)

    @cache
    def ask() -> list[bool]:
        return mask_of(first_text(tree), blocks)

    def written(judged: Judged) -> Judged:
        return unshown.raised(judged, claims, html)

    return _windowed(story_floor.raised(judged, ask, written, claims))


def judge_of_pages() -> tree_ensemble.TreeEnsemble:
    """The trees which tell how likely each block is not of the story."""
    return tree_ensemble.load("pages", dom_features.NAMES)


def kept(blocks: Sequence[TextBlock], doubts: Sequence[float]) -> list[bool]:
    """Which blocks the judge leaves in the story."""
    out = [
        doubt < THRESHOLDS.get(block.role, THRESHOLD)
        for block, doubt in zip(blocks, doubts, strict=True)
    ]
    for at, doubt in enumerate(doubts):
        if not out[at] and doubt < UNDECIDED:
            out[at] = _goes_on(blocks, out, at, _LISTED if doubt < EVEN else _PROSE)
    for at in range(1, len(blocks) - 1):
        if not out[at] and doubts[at] < BETWEEN:
            out[at] = _heads(blocks, out, at)
    return out


def _goes_on(
    blocks: Sequence[TextBlock], kept: Sequence[bool], at: int, told: Sequence[Role]
) -> bool:
    """Whether a block is a plain sentence right behind one of these of the story."""
    block = blocks[at]
    apart = block.dom.zones & NAVIGATION or block.dom.hidden or block.dom.links
    if apart or block.role is not Role.PARAGRAPH or not block.text.rstrip().endswith(_ENDS):
        return False
    return any(kept[n] and blocks[n].role in told for n in range(max(0, at - 2), at))


def _heads(blocks: Sequence[TextBlock], kept: Sequence[bool], at: int) -> bool:
    """Whether a block is a heading between two pieces of the story's text."""
    dom, around = blocks[at].dom, (at - 1, at + 1)
    if blocks[at].role is not Role.HEADING or dom.links or dom.hidden:
        return False
    return all(kept[n] and blocks[n].role in _PROSE for n in around) and bool(
        in_sentences(blocks[at + 1].text)
    )


def mask_of(text: str, blocks: Sequence[TextBlock]) -> list[bool]:
    """Which blocks stand in an extractor's text."""
    bare = [_bare(line) for line in text.split("\n")]
    lines, blob = set(bare), "".join(bare)
    return [_found(block, lines, blob) for block in blocks]


def _found(block: TextBlock, lines: set[str], blob: str) -> bool:
    bare = _bare(block.text)
    if len(bare) < 25:
        return bare in lines
    return bare in blob


def _bare(text: str) -> str:
    return "".join(_WORDS.findall(text))


def first_text(tree: Any) -> str:
    """What trafilatura takes for the story, without its slower second opinions."""
    import trafilatura  # 150 ms: only for pages
    from lxml import etree

    if tree.xpath("count(//*)") > MAX_ELEMENTS:
        return ""
    try:  # it copies the tree before it works on it
        found = trafilatura.bare_extraction(tree, include_comments=False, fast=True)
    except (etree.LxmlError, ValueError, TypeError, AttributeError, IndexError, RecursionError):
        return ""  # a page it cannot take: our own fallback reads it
    if found is None or isinstance(found, dict):
        return ""
    return str(found.text or "")


def _windowed(judged: Judged) -> list[Decided]:
    """The kept blocks, and as cuts those dropped among them, near them, or too long to forget."""
    blocks, kept, probabilities = judged.blocks, judged.kept, judged.doubts
    story = [at for at, keep in enumerate(kept) if keep]
    first, last = (story[0], story[-1]) if story else (0, -1)
    unseen = dom_blocks.shows_enough(blocks)
    rows = []
    for at, (block, probability) in enumerate(zip(blocks, probabilities, strict=True)):
        near = first - LEDGER_BEFORE <= at <= last + LEDGER_AFTER
        if kept[at] or (first < at < last and _is_caption(block)) or (near and _is_note(block)):
            rows.append(Decided(block, None, probability, of_page=True))
        elif _is_told(block, near) and not (unseen and block.dom.hidden):
            rows.append(
                Decided(block, Verdict("not in story", round(probability, 3)), probability, True)
            )
    return rows


def _is_told(block: TextBlock, near: bool) -> bool:
    """Whether a dropped block is a cut: all that tells something is, wherever it stands, and else
    what is near the story and in no menu."""
    if in_sentences(block.text):
        return True
    return (near or len(block.text) >= LONG) and not block.dom.zones & NAVIGATION


def _is_note(block: TextBlock) -> bool:
    """A footnote near the story is the story's, whatever the extractor says."""
    return block.role is Role.FOOTNOTE and not block.dom.zones & NAVIGATION


def _is_caption(block: TextBlock) -> bool:
    """A caption inside the story belongs to its picture, whatever the extractor says."""
    return block.role is Role.CAPTION and "figure" in block.dom.zones
