"""What the judge of pages sees of a block beyond its line: where in the tree it stood.

Owns the order of these features. No word of any language of the text: only of the markup, which is
written in English the world over.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

from tui_reader.clean.blocks import TextBlock
from tui_reader.clean.feature_columns import shifted
from tui_reader.clean.rule_matcher import is_prose
from tui_reader.sentences import is_ended

_GROUPS: tuple[tuple[str, str], ...] = (
    (
        "text",
        "article|body|content|entry|main|post|story|text|copy|prose|paragraph|markdown|rich",
    ),
    ("nav", "nav|navigation|menu|breadcrumbs?|crumbs?|pager|pagination|pagenav|skip|toc|tabs?"),
    ("comment", "comments?|disqus|respond|reply|replies|discussion|livefyre"),
    (
        "related",
        "related|recommend(?:ed|ations?)?|more|trending|popular|also|next|prev(?:ious)?|latest"
        "|outbrain|taboola|readmore|recirc|zergnet|suggest(?:ed|ions?)?|similar|most|teasers?"
        "|cards?|promos?|list|feed|grid",
    ),
    (
        "share",
        "share|sharing|social|follow|addthis|addtoany|facebook|twitter|tools|actions?|buttons?",
    ),
    ("foot", "footer|foot|copyright|legal|bottom|colophon|sitemap"),
    ("side", "sidebar|side|aside|rail|widgets?|right|left|module|complementary|secondary"),
    (
        "advert",
        "ads?|advert(?:isement|ising)?|sponsor(?:ed)?|promotion|banner|dfp|commercial|cta|offer",
    ),
    (
        "letter",
        "newsletter|subscri(?:be|ption)|signup|sign|form|optin|mailchimp|paywall|login|register"
        "|modal|popup|cookie|consent|gdpr|overlay|account",
    ),
    (
        "meta",
        "meta|tags?|byline|authors?|bio|date|time|timestamp|published|category|categories|info"
        "|details|label|kicker|eyebrow|profile",
    ),
    (
        "title",
        "title|headline|heading|subtitle|dek|standfirst|summary|lead|lede|intro|header|head|hero",
    ),
    (
        "caption",
        "caption|credit|figcaption|cutline|image|photo|gallery|media|video|slideshow|figure|player",
    ),
    ("quote", "quote|pullquote|blockquote|embed|tweet|instagram"),
)
_PATTERNS = tuple((name, re.compile(rf"\b(?:{words})\b")) for name, words in _GROUPS)
_TAGS = ("p", "div", "li", "td", "section", "h1", "h2", "h3", "h4", "article", "span", "dd", "pre")
_ZONES = ("article", "main", "nav", "aside", "footer", "header", "figure", "form", "table")
_ROLES = ("paragraph", "heading", "item", "quote", "caption", "code", "table", "footnote")
_MASKED = (-3, -2, -1, 1, 2, 3)
LEVELS = 3
"""How many of the elements around a block are summed up."""
_LINE = ("log_size", "sentence_end", "prose", "capital", "colon", "signs", "digits")
_NEAR = (-2, -1, 1, 2)
NAMES: tuple[str, ...] = (
    *_LINE,
    *(f"{name}{step:+d}" for step in _NEAR for name in _LINE[:3]),
    "index", "from_end", "relative", "count",
    "linked", "links", "all_linked", "depth", "level", "marks", "pictures",
    *(f"tag:{name}" for name in _TAGS),
    *(f"zone:{name}" for name in _ZONES),
    *(f"role:{name}" for name in _ROLES),
    *(f"own:{name}" for name, _ in _PATTERNS),
    *(f"near:{name}" for name, _ in _PATTERNS),
    *(f"{what}^{level}" for level in range(LEVELS)
      for what in ("share", "linked", "pieces", "prose", "first", "masked")),
    "trunk_depth", "beside_trunk", "in_trunk", "trunk_share", "like_signature", "signature_prose",
    "signature_masked",
    "masked", "mask_share", "mask_before", "mask_after", "mask_since", "mask_until",
    *(f"masked{step:+d}" for step in _MASKED),
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class _Tree:
    """The elements around the blocks as arrays. An element's number is its id; the last number is
    that of the whole page."""

    sizes: Any
    """Characters of each block."""
    prose: Any
    mask: Any
    depths: Any
    """Elements around each block."""
    keys: Any
    """The paths of all blocks, one after the other."""
    owners: Any
    """To which block each of `keys` belongs."""

    def sums(self, values: Any) -> Any:
        """For each element, and last for the page, the sum over the blocks in it."""
        import numpy as np

        inside = np.bincount(self.keys, weights=values[self.owners], minlength=self.page)
        return np.append(inside, values.sum())

    @property
    def page(self) -> int:
        return int(self.keys.max()) + 1 if len(self.keys) else 0


def rows(blocks: Sequence[TextBlock], mask: Sequence[bool]) -> Any:
    """One row of `NAMES` for each block. `mask` says what the first extractor took."""
    import numpy as np  # 80 ms: only where something is scored

    if not blocks:
        return np.empty((0, len(NAMES)), dtype=np.float32)
    lines = np.array([_line(block.text) for block in blocks], dtype=float)
    tree = _tree(blocks, lines[:, 2] > 0, np.array(mask, dtype=float))
    parts = (
        lines, shifted(lines[:, :3], _NEAR), _indices(len(blocks)), *_own(blocks, tree),
        *_around(blocks, tree), *_to_trunk(tree), *_signatures(blocks, tree), *_masks(tree),
    )  # fmt: skip
    return np.column_stack(parts).astype(np.float32)


def _tree(blocks: Sequence[TextBlock], prose: Any, mask: Any) -> _Tree:
    import numpy as np

    depths = np.array([len(block.dom.path) for block in blocks])
    keys = np.fromiter(chain.from_iterable(block.dom.path for block in blocks), dtype=np.intp)
    sizes = np.array([len(block.text) for block in blocks], dtype=float)
    return _Tree(sizes, prose, mask, depths, keys, np.repeat(np.arange(len(blocks)), depths))


def _line(text: str) -> tuple[float, ...]:
    end = text[-8:]
    return (
        math.log1p(len(text)), is_ended(text), is_prose(text), text[:1].isupper(),
        end.endswith(":"), sum(map(text.count, "|/:»›·•©")), any(map(str.isdigit, text[:40])),
    )  # fmt: skip


def _indices(count: int) -> Any:
    import numpy as np

    at = np.arange(count)
    columns = (np.minimum(at, 60), np.minimum(count - 1 - at, 60), at / count)
    return np.column_stack((*columns, np.full(count, math.log1p(count))))


def _own(blocks: Sequence[TextBlock], tree: _Tree) -> list[Any]:
    import numpy as np

    counts = [(p.dom.linked, p.dom.links, p.level, len(p.marks), len(p.pictures)) for p in blocks]
    linked, links, level, marks, pictures = np.array(counts, dtype=float).T
    size = np.maximum(tree.sizes, 1)
    kinds = [_kind(p.dom.tag, p.dom.zones, p.role) + _words(p.dom.words) for p in blocks]
    flags = np.frombuffer(b"".join(kinds), dtype=np.uint8).reshape(len(blocks), -1)
    return [
        np.minimum(1.0, linked / size), np.minimum(links, 12), linked >= 0.9 * size, tree.depths,
        level, np.minimum(marks, 12), pictures, flags,
    ]  # fmt: skip


@lru_cache(maxsize=4096)
def _kind(tag: str, zones: frozenset[str], role: str) -> bytes:
    return bytes((
        *(tag == name for name in _TAGS),
        *(name in zones for name in _ZONES),
        *(role == name for name in _ROLES),
    ))  # fmt: skip


@lru_cache(maxsize=4096)
def _words(words: str) -> bytes:
    """Which groups of markup words stand on the element itself or its parent, and on those
    around."""
    parts = words.split("/")
    own, near = " ".join(parts[-2:]), " ".join(parts[:-2])
    return bytes(bool(pattern.search(part)) for part in (own, near) for _, pattern in _PATTERNS)


def _around(blocks: Sequence[TextBlock], tree: _Tree) -> list[Any]:
    """What stands in each of the nearest elements around, and which part of it is what."""
    import numpy as np

    linked = np.array([block.dom.linked for block in blocks], dtype=float)
    size, counts = tree.sums(tree.sizes), tree.sums(np.ones(len(blocks)))
    link_size, prose = tree.sums(np.minimum(tree.sizes, linked)), tree.sums(tree.sizes * tree.prose)
    masked, first = tree.sums(tree.sizes * tree.mask), np.zeros(tree.page + 1)
    first[tree.keys[::-1]] = tree.owners[::-1]  # the first block is written last
    at, ends, whole = np.arange(len(blocks)), np.cumsum(tree.depths) - 1, max(1, size[-1])
    out: list[Any] = []
    for level in range(1, LEVELS + 1):
        inner = tree.depths > level
        one = np.full(len(blocks), tree.page)
        one[inner] = tree.keys[ends[inner] - level]
        within, number = np.maximum(size[one], 1), counts[one]
        out += (
            size[one] / whole, link_size[one] / within, np.log1p(number), prose[one] / within,
            (at - first[one]) / np.maximum(number, 1), masked[one] / within,
        )  # fmt: skip
    return out


def _to_trunk(tree: _Tree) -> list[Any]:
    """How far each block is from the deepest element that holds most of the prose."""
    import numpy as np

    weights = tree.sums(tree.sizes * tree.prose)
    heavy = (weights > 0) & (weights >= 0.6 * weights[-1])
    heavy[-1] = False  # these stand in each other, so they are the trunk
    length = int(heavy.sum())
    common = np.bincount(tree.owners, weights=heavy[tree.keys], minlength=len(tree.sizes))
    return [
        tree.depths - common, length - common, (common == length) & (length > 0),
        common / max(1, length),
    ]  # fmt: skip


def _signatures(blocks: Sequence[TextBlock], tree: _Tree) -> list[Any]:
    """How many blocks look alike in the tree, and how much of what they say is prose."""
    import numpy as np

    seen: dict[tuple[str, str, int], int] = {}
    doms = [block.dom for block in blocks]
    keys = [(dom.tag, dom.words.rpartition("/")[2], len(dom.path)) for dom in doms]
    kinds = np.array([seen.setdefault(key, len(seen)) for key in keys])
    count = np.bincount(kinds)
    prose, masked = (np.bincount(kinds, weights=one) / count for one in (tree.prose, tree.mask))
    return [np.log1p(count)[kinds], prose[kinds], masked[kinds]]


def _masks(tree: _Tree) -> list[Any]:
    import numpy as np

    mask, count, at = tree.mask, len(tree.mask), np.arange(len(tree.mask))
    share = (tree.sizes * mask).sum() / max(1, tree.sizes.sum())
    total, seen = max(1, mask.sum()), np.cumsum(mask) - mask
    last = np.append(-40, np.maximum.accumulate(np.where(mask, at, -40))[:-1])
    coming = np.minimum.accumulate(np.where(mask, at, count + 40)[::-1])[::-1]
    return [
        mask, np.full(count, share), seen / total, (total - seen - mask) / total,
        np.minimum(at - last, 40), np.minimum(np.append(coming[1:], count + 40) - at, 40),
        shifted(mask[:, None], _MASKED),
    ]  # fmt: skip
