"""A story beside what was made of it: every block of its source, and what became of each.

Owns the alignment of the raw blocks with the kept ones. Blocks: call it in a worker.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui_reader import clean, sanitise
from tui_reader.errors import UsageError
from tui_reader.folding import folded
from tui_reader.library import Library, reading
from tui_reader.model import Article, Block, Role, SafeText
from tui_reader.store import sources as stored_sources

NOTHING = sanitise.stored("")
OUTSIDE = "not in story"
"""What a block is cut by that was never taken for a part of the story."""
LOOSE = 50_000
"""Characters of kept blocks without a raw one in which the parts of joined blocks are sought."""
ALIKE = 12
"""Kept blocks of one wording that are looked at for one raw block."""


@dataclass(frozen=True, slots=True)
class Pair:
    raw: SafeText
    """A block as it came; "" where the cleaner made one of its own."""
    kept: SafeText
    """What stands for it in the article; "" when it was cut."""
    role: Role
    rule: str = ""
    """What cut it."""
    marker: str = ""
    """What stands before it in the article ("•", "3.")."""


def compare(lib: Library, entry_id: int) -> tuple[Pair, ...]:
    """All blocks of a story's source in order, beside those of its article."""
    article = reading.open_story(lib, entry_id).article
    source = stored_sources.get(lib.store, entry_id)
    if source is None:
        raise UsageError(f"The text of story {entry_id} is not in the library.")
    kept = [_kept(article, block) for block in article.blocks]
    known = {folded(one.kept) for one in kept}
    texts = clean.raw(source)
    best = max(texts, key=lambda rows: sum(folded(t) in known for t, _ in rows), default=())
    if source.title and folded(source.title) not in {folded(text) for text, _ in best[:6]}:
        best = ((source.title, Role.TITLE), *best)
    return tuple(_paired(best, kept, _rules(article)))


def _paired(
    raw: Sequence[tuple[SafeText, Role]],
    kept: Sequence[Pair],
    rules: dict[str, str],
) -> list[Pair]:
    matches = aligned([folded(text) for text, _ in raw], [folded(one.kept) for one in kept])
    pairs: list[Pair] = []
    at = 0
    met = set(matches.values())
    loose = " ".join(folded(one.kept) for j, one in enumerate(kept) if j not in met)[:LOOSE]
    for i, (text, role) in enumerate(raw):
        if i in matches:
            pairs += kept[at : matches[i]]
            pairs.append(replace(kept[matches[i]], raw=text))
            at = matches[i] + 1
        else:
            joined = len(text) > 20 and folded(text) in loose  # it went into a larger block
            rule = "" if joined else rules.get(folded(text), OUTSIDE)
            pairs.append(Pair(text, NOTHING, role, rule))
    return [*pairs, *kept[at:]]


def _kept(article: Article, block: Block) -> Pair:
    """A block of the article, beside nothing yet."""
    text = sanitise.stored(article.text[block.span.start : block.span.end])
    listed = block.role in (Role.ITEM, Role.FOOTNOTE)
    return Pair(NOTHING, text, block.role, marker=block.marker if listed else "")


def aligned(raw: Sequence[str], kept: Sequence[str]) -> dict[int, int]:
    """Which raw blocks are which kept ones: the longest run of equal ones in both orders."""
    places: dict[str, list[int]] = {}
    for j, text in enumerate(kept):
        places.setdefault(text, []).append(j)
    ends: list[int] = []
    """The smallest kept index that a run of each length ends with."""
    links: list[tuple[int, int, int]] = []
    """(raw index, kept index, index of the link before) of each step."""
    tips: list[int] = []
    for i, text in enumerate(raw):
        for j in reversed(places.get(text, ())[:ALIKE]):
            length = bisect_left(ends, j)
            before = tips[length - 1] if length else -1
            links.append((i, j, before))
            ends[length : length + 1] = [j]
            tips[length : length + 1] = [len(links) - 1]
    found: dict[int, int] = {}
    at = tips[-1] if tips else -1
    while at >= 0:
        i, j, at = links[at]
        found[i] = j
    return found


def _rules(article: Article) -> dict[str, str]:
    return {
        cut.fingerprint: f"scorer {cut.score:.2f}" if cut.rule == "scorer" else cut.rule
        for cut in article.cuts
    }
