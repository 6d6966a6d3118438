"""What stands among a story's paragraphs, as they do: it is the story's, whatever the judge doubts.

Owns how near to them, and how much alike, a block must be.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tui_reader.clean import markup_words
from tui_reader.clean.blocks import TextBlock
from tui_reader.clean.judged import TAKEN, Judged, is_away
from tui_reader.clean.rule_matcher import is_prose
from tui_reader.model import Role
from tui_reader.sentences import is_ended

SURE = 0.9
"""The doubt from which a paragraph among the story's is none of it."""
EVEN = 0.5
"""The same for one before or behind them."""
AROUND = 3
"""So many elements may stand around a line of a quotation, up to the one that holds the story's
paragraphs."""
_POST = re.compile(r"\b(?:twitter tweet|instagram media|bluesky embed|mastodon embed|reddit \w+)\b")
"""On a quotation: somebody's post, shown whole."""
_DRAWN = re.compile(r"\b(?:pull ?quotes?|pulled ?quotes?|related|promo|teaser|newsletter)\b")
"""On one: it says again what the story says, or is none."""

MOST = 0.6
"""Share of a list of terms from which all of it is kept."""
BETWEEN = 0.65
"""The same for any other line."""
LISTED = 2
"""Headings of one rank, beside each other and kept, that one more may go on with."""
LAST = 0.88
"""The doubt below which a sentence under a heading of its own goes on with the story before it."""
_ASIDE = ("comment", "related", "share", "foot", "side", "advert", "letter", "meta", "nav")
"""Groups of markup words of elements that hold no part of a story."""

Path = tuple[int, ...]


def with_middle(judged: Judged) -> Judged:
    """With each whole sentence and each quotation that stands among the story's paragraphs, as they
    do: none is dropped from the middle of others of its kind."""
    kept = list(judged.kept)
    homes: dict[Path, tuple[int, int]] = {}
    for group in _groups(judged.blocks):
        inside = [at for at in group if kept[at]]
        if len(inside) > 1:
            path = judged.blocks[group[0]].dom.path[:-1]
            first, last = homes.get(path, (inside[0], inside[-1]))
            homes[path] = min(first, inside[0]), max(last, inside[-1])
        for at in group if len(inside) > 1 else ():
            limit = SURE if inside[0] < at < inside[-1] else EVEN
            kept[at] = kept[at] or judged.doubts[at] < limit
    judged = _with_terms(judged, kept)
    for at, block in enumerate(judged.blocks):
        if kept[at] or judged.doubts[at] >= SURE:
            continue
        if block.role is Role.QUOTE:
            kept[at] = _is_quoted(block, homes, at, kept)
        elif judged.doubts[at] < BETWEEN:
            kept[at] = _is_between(block, homes, at)
    return Judged(judged.blocks, kept, judged.doubts)


def _with_terms(judged: Judged, kept: list[bool]) -> Judged:
    """With each term of a list of terms of which most lines are kept, and what is said of it."""
    lists: dict[Path, list[int]] = {}
    doubts = list(judged.doubts)
    for at, block in enumerate(judged.blocks):
        if block.dom.tag in ("dt", "dd"):
            lists.setdefault(block.dom.path[:-1], []).append(at)
    for group in lists.values():
        if sum(kept[at] for at in group) >= MOST * len(group):
            for at in group:
                kept[at] = kept[at] or not is_away(judged.blocks[at])
                doubts[at] = min(doubts[at], TAKEN) if kept[at] else doubts[at]
    return Judged(judged.blocks, judged.kept, doubts)


def _groups(blocks: Sequence[TextBlock]) -> list[list[int]]:
    """The paragraphs that stand in one element and are called alike."""
    groups: dict[tuple[Path, str], list[int]] = {}
    for at, block in enumerate(blocks):
        if block.role is Role.PARAGRAPH and block.dom.tag == "p" and is_prose(block.text):
            own = block.dom.words.rpartition("/")[2]
            groups.setdefault((block.dom.path[:-1], own), []).append(at)
    return list(groups.values())


def _is_between(block: TextBlock, homes: dict[Path, tuple[int, int]], at: int) -> bool:
    """Whether a line, whatever it is, stands between the paragraphs of the story, in no element
    that is called something else."""
    path, dom = block.dom.path, block.dom
    if dom.links or is_away(block) or block.role is Role.CAPTION:
        return False
    far = next((n for n in range(1, AROUND + 1) if path[:-n] in homes), 0)
    if not far:
        return False
    first, last = homes[path[:-far]]
    return first < at < last and not markup_words.of_any(dom.words.split("/")[-far:], _ASIDE)


def _is_quoted(
    block: TextBlock, homes: dict[Path, tuple[int, int]], at: int, kept: Sequence[bool]
) -> bool:
    """Whether a line of a quotation stands among the paragraphs of the story, or is of a post right
    behind the last of them."""
    own = "/".join(block.dom.words.split("/")[-AROUND:])
    if is_away(block) or _DRAWN.search(own):
        return False
    path = block.dom.path
    home = next((homes[p] for n in range(1, AROUND + 1) if (p := path[:-n]) in homes), None)
    if home is None:
        return False
    follows = _POST.search(own) is not None and at > 0 and kept[at - 1]
    return home[0] < at < home[1] or (at > home[1] and follows)


def with_last_part(judged: Judged) -> Judged:
    """With a heading and the sentences below it that stand behind the story's paragraphs, beside
    them or in an element of their own beside them."""
    blocks, kept = judged.blocks, list(judged.kept)
    homes: set[Path] = set()
    heads: Counter[tuple[Path, int]] = Counter()
    doubts = list(judged.doubts)
    for at, block in enumerate(blocks):
        if kept[at] and block.role is Role.HEADING:
            heads[block.dom.path[:-1], block.level] += 1
        if kept[at] and block.role is Role.PARAGRAPH and is_prose(block.text):
            homes.add(block.dom.path[:-1])
        elif block.role is Role.HEADING and homes and judged.doubts[at] < SURE:
            listed = heads[block.dom.path[:-1], block.level] >= LISTED
            part = _part_below(judged, at, homes, listed=listed and judged.doubts[at] < BETWEEN)
            for one in (at, *part) if part else ():
                kept[one] = True
                doubts[one] = min(doubts[one], TAKEN) if listed else doubts[one]
    return Judged(blocks, kept, doubts)


def _part_below(judged: Judged, at: int, homes: set[Path], *, listed: bool) -> list[int]:
    """The sentences below a heading, if both stand where the story's paragraphs do; below one of
    several that are alike the short lines too."""
    blocks, head = judged.blocks, judged.blocks[at]
    apart = head.dom.path[:-1] not in homes
    if head.dom.links or is_away(head) or (apart and head.dom.path[:-2] not in homes):
        return []
    part = []
    for n in range(at + 1, min(len(blocks), at + 1 + AROUND)):
        block = blocks[n]
        if block.dom.path[: len(head.dom.path) - 1] != head.dom.path[:-1]:
            break
        told = _is_told(block) and judged.doubts[n] < LAST
        line = listed and _is_plain(block) and judged.doubts[n] < BETWEEN
        if block.role is Role.HEADING or not (told or line):
            break
        part.append(n)
    return part


def _is_told(block: TextBlock) -> bool:
    """Whether a block is a plain sentence, and its element is called nothing else."""
    return is_ended(block.text) and _is_plain(block)


def _is_plain(block: TextBlock) -> bool:
    plain = block.role is Role.PARAGRAPH and not block.dom.links and not is_away(block)
    own = block.dom.words.split("/")[-2:]
    return plain and not markup_words.of_any(own, _ASIDE)
