"""What the judge of pages sees of a block beyond its line: where in the tree it stood.

Owns the order of these features. No word of any language of the text: only of the markup, which is
written in English the world over.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from tui_reader.clean import elements, letters, markup_words, story_features
from tui_reader.clean.blocks import TextBlock
from tui_reader.clean.elements import Elements
from tui_reader.clean.feature_columns import shifted
from tui_reader.clean.letters import Letters
from tui_reader.clean.markup_words import flags
from tui_reader.clean.page_claims import Claims
from tui_reader.clean.rule_matcher import is_prose
from tui_reader.clean.story_features import FIGURE
from tui_reader.model import Role
from tui_reader.sentences import is_ended

_TAGS = ("p", "div", "li", "td", "section", "h1", "h2", "h3", "h4", "article", "span", "dd", "pre")
_ZONES = ("article", "main", "nav", "aside", "footer", "header", "figure", "form", "table")
_ROLES = ("paragraph", "heading", "item", "quote", "caption", "code", "table", "footnote")
LEVELS = 3
"""How many of the elements around a block are summed up."""
_LINE = ("log_size", "sentence_end", "prose", "capital", "colon", "signs", "digits")
_PLAIN_SIGNS = "|/:"
_NEAR = (-2, -1, 1, 2)
NAMES: tuple[str, ...] = (
    *_LINE,
    *(f"{name}{step:+d}" for step in _NEAR for name in _LINE[:3]),
    "index", "from_end", "relative", "count",
    "linked", "links", "all_linked", "depth", "level", "marks", "pictures",
    *(f"tag:{name}" for name in _TAGS),
    *(f"zone:{name}" for name in _ZONES),
    *(f"role:{name}" for name in _ROLES),
    *(f"own:{name}" for name in markup_words.NAMES),
    *(f"near:{name}" for name in markup_words.NAMES),
    *(f"{what}^{level}" for level in range(LEVELS)
      for what in ("share", "linked", "pieces", "prose", "first", "headings", "linking", "opens")),
    "trunk_depth", "beside_trunk", "in_trunk", "trunk_share", "like_signature", "signature_prose",
    *story_features.NAMES,
)  # fmt: skip


def rows(blocks: Sequence[TextBlock], claims: Claims) -> Any:
    """One row of `NAMES` for each block. `claims` is what the page says of itself."""
    import numpy as np  # 80 ms: only where something is scored

    if not blocks:
        return np.empty((0, len(NAMES)), dtype=np.float32)
    texts = [block.text for block in blocks]
    known = letters.letters_of(texts)
    lines = _lines(texts, known)
    tree = elements.elements_of(blocks, lines[:, 2] > 0)
    parts = (
        lines, shifted(lines[:, :3], _NEAR), _indices(len(blocks)), *_own(blocks, tree),
        *_around(blocks, tree), *_to_trunk(tree), *_signatures(blocks, tree),
        *story_features.columns(blocks, tree, claims, known),
    )  # fmt: skip
    return np.column_stack(parts).astype(np.float32)


def _lines(texts: Sequence[str], known: Letters | None) -> Any:
    """A row of `_LINE` for each text, made by columns. `known` are their letters."""
    import numpy as np

    signs: Sequence[int] = list(map(_signs, texts)) if known is None else _counted_signs(known)
    columns = (
        list(map(math.log1p, map(len, texts))), list(map(is_ended, texts)),
        list(map(is_prose, texts)), [text[:1].isupper() for text in texts],
        [text.endswith(":") for text in texts], signs,
        [_has_digit(text[:40]) for text in texts],
    )  # fmt: skip
    return np.array(columns, dtype=float).T


def _counted_signs(known: Letters) -> Any:
    return known.counted(known.are("sign"))


def _signs(text: str) -> int:
    return sum(map(text.count, _PLAIN_SIGNS if text.isascii() else letters.SIGNS))


def _has_digit(text: str) -> bool:
    return FIGURE.search(text) is not None if text.isascii() else any(map(str.isdigit, text))


def _indices(count: int) -> Any:
    import numpy as np

    at = np.arange(count)
    columns = (np.minimum(at, 60), np.minimum(count - 1 - at, 60), at / count)
    return np.column_stack((*columns, np.full(count, math.log1p(count))))


def _own(blocks: Sequence[TextBlock], tree: Elements) -> list[Any]:
    import numpy as np

    counts = [(p.dom.links, p.level, len(p.marks), len(p.pictures)) for p in blocks]
    links, level, marks, pictures = np.array(counts, dtype=float).T
    kinds = [_kind(p.dom.tag, p.dom.zones, p.role) + flags(p.dom.words) for p in blocks]
    table = np.frombuffer(b"".join(kinds), dtype=np.uint8).reshape(len(blocks), -1)
    return [
        tree.linked, np.minimum(links, 12), tree.linked >= 0.9, tree.depths, level,
        np.minimum(marks, 12), pictures, table,
    ]  # fmt: skip


@lru_cache(maxsize=4096)
def _kind(tag: str, zones: frozenset[str], role: str) -> bytes:
    return bytes((
        *(tag == name for name in _TAGS),
        *(name in zones for name in _ZONES),
        *(role == name for name in _ROLES),
    ))  # fmt: skip


def _around(blocks: Sequence[TextBlock], tree: Elements) -> list[Any]:
    """What stands in each of the nearest elements around, and which part of it is what."""
    import numpy as np

    size, counts = tree.sums(tree.sizes), tree.sums(np.ones(len(blocks)))
    link_size, prose = tree.sums(tree.sizes * tree.linked), tree.sums(tree.sizes * tree.prose)
    headings = tree.sums(np.array([block.role is Role.HEADING for block in blocks], dtype=float))
    links = tree.sums(np.array([block.dom.links for block in blocks], dtype=float))
    first, at, whole = tree.firsts(), np.arange(len(blocks)), max(1, size[0])
    out: list[Any] = []
    for level in range(1, LEVELS + 1):
        one = tree.around(level)
        within, number = np.maximum(size[one], 1), np.maximum(counts[one], 1)
        out += (
            size[one] / whole, link_size[one] / within, np.log1p(number), prose[one] / within,
            (at - first[one]) / number, headings[one] / number,
            np.minimum(5, links[one] / number), first[one] == at,
        )  # fmt: skip
    return out


def _to_trunk(tree: Elements) -> list[Any]:
    """How far each block is from the deepest element that holds most of the prose."""
    import numpy as np

    weights = tree.sums(tree.sizes * tree.prose)
    heavy = (weights > 0) & (weights >= 0.6 * weights[0])
    heavy[0] = False  # these stand in each other, so they are the trunk
    length = int(heavy.sum())
    common = np.bincount(tree.owners, weights=heavy[tree.keys], minlength=len(tree.sizes))
    return [
        tree.depths - common, length - common, (common == length) & (length > 0),
        common / max(1, length),
    ]  # fmt: skip


def _signatures(blocks: Sequence[TextBlock], tree: Elements) -> list[Any]:
    """How many blocks look alike in the tree, and how much of what they say is prose."""
    import numpy as np

    seen: dict[tuple[str, str, int], int] = {}
    doms = [block.dom for block in blocks]
    keys = [(dom.tag, dom.words.rpartition("/")[2], len(dom.path)) for dom in doms]
    kinds = np.array([seen.setdefault(key, len(seen)) for key in keys])
    count = np.bincount(kinds)
    prose = np.bincount(kinds, weights=tree.prose) / count
    return [np.log1p(count)[kinds], prose[kinds]]
