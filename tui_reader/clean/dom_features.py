"""What the judge of pages sees of a piece beyond its line: where in the tree it stood.

Owns the order of these features. No word of any language of the text: only of the markup, which is
written in English the world over.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui_reader.clean.matching import is_prose
from tui_reader.clean.pieces import Piece

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
_END = re.compile(r"[.!?…。！？।؟۔][\"'”’»)\]」』]*$")
LEVELS = 3
"""How many of the elements around a piece are summed up."""
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


@dataclass(slots=True)
class _Sum:
    """What stands inside one element."""

    size: int = 0
    linked: int = 0
    pieces: int = 0
    prose: int = 0
    masked: int = 0
    first: int = 0


def rows(pieces: Sequence[Piece], mask: Sequence[bool]) -> list[list[float]]:
    """One row of `NAMES` for each piece. `mask` says what the first extractor took."""
    lines = [_line(piece.text) for piece in pieces]
    prose = [bool(line[2]) for line in lines]
    sums = _sums(pieces, prose, mask)
    whole = sums[-1]
    trunk = _trunk(pieces, prose)
    signatures = _signatures(pieces, prose, mask)
    masks = _mask_rows(mask, pieces)
    count = len(pieces)
    return [
        [
            *lines[at],
            *_near(lines, at),
            min(at, 60), min(count - 1 - at, 60), at / count, math.log1p(count),
            *_own(piece),
            *_around(piece, sums, whole, at),
            *_to_trunk(piece, trunk),
            *signatures[at],
            *masks[at],
        ]
        for at, piece in enumerate(pieces)
    ]  # fmt: skip


def _line(text: str) -> list[float]:
    end = text[-8:]
    return [
        math.log1p(len(text)), _END.search(end) is not None, is_prose(text), text[:1].isupper(),
        end.endswith(":"), sum(map(text.count, "|/:»›·•©")), any(map(str.isdigit, text[:40])),
    ]  # fmt: skip


def _near(lines: Sequence[Sequence[float]], at: int) -> list[float]:
    out: list[float] = []
    for step in _NEAR:
        out += lines[at + step][:3] if 0 <= at + step < len(lines) else (-1.0, -1.0, -1.0)
    return out


def _own(piece: Piece) -> list[float]:
    dom, size = piece.dom, max(1, len(piece.text))
    own, near = _words(dom.words)
    return [
        min(1.0, dom.linked / size), min(dom.links, 12), dom.linked >= 0.9 * size, len(dom.path),
        piece.level, min(len(piece.marks), 12), len(piece.pictures),
        *_kind(dom.tag, dom.zones, piece.role),
        *own,
        *near,
    ]  # fmt: skip


@lru_cache(maxsize=4096)
def _kind(tag: str, zones: frozenset[str], role: str) -> tuple[bool, ...]:
    return (
        *(tag == name for name in _TAGS),
        *(name in zones for name in _ZONES),
        *(role == name for name in _ROLES),
    )


@lru_cache(maxsize=4096)
def _words(words: str) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
    """Which groups of markup words stand on the element itself or its parent, and on those
    around."""
    parts = words.split("/")
    own, near = " ".join(parts[-2:]), " ".join(parts[:-2])
    return (
        tuple(bool(pattern.search(own)) for _, pattern in _PATTERNS),
        tuple(bool(pattern.search(near)) for _, pattern in _PATTERNS),
    )


def _sums(pieces: Sequence[Piece], prose: Sequence[bool], mask: Sequence[bool]) -> dict[int, _Sum]:
    sums: dict[int, _Sum] = defaultdict(_Sum)
    for at, (piece, flag, masked) in enumerate(zip(pieces, prose, mask, strict=True)):
        size = len(piece.text)
        for key in (-1, *piece.dom.path):
            one = sums[key]
            if not one.pieces:
                one.first = at
            one.size += size
            one.linked += min(size, piece.dom.linked)
            one.pieces += 1
            one.prose += size if flag else 0
            one.masked += size if masked else 0
    if -1 not in sums:
        sums[-1] = _Sum()
    return sums


def _around(piece: Piece, sums: dict[int, _Sum], whole: _Sum, at: int) -> list[float]:
    path = piece.dom.path
    out: list[float] = []
    for level in range(1, LEVELS + 1):
        one = sums[path[-1 - level]] if len(path) > level else whole
        size = max(1, one.size)
        out += [
            one.size / max(1, whole.size), one.linked / size, math.log1p(one.pieces),
            one.prose / size, (at - one.first) / max(1, one.pieces), one.masked / size,
        ]  # fmt: skip
    return out


def _trunk(pieces: Sequence[Piece], prose: Sequence[bool]) -> tuple[int, ...]:
    """The path to the deepest element that holds most of the prose."""
    weights: Counter[int] = Counter()
    paths: dict[int, tuple[int, ...]] = {}
    total = 0
    for piece, flag in zip(pieces, prose, strict=True):
        if not flag:
            continue
        size = len(piece.text)
        total += size
        for depth, key in enumerate(piece.dom.path, 1):
            weights[key] += size
            paths[key] = piece.dom.path[:depth]
    most = [paths[key] for key, weight in weights.items() if weight >= 0.6 * total]
    return max(most, key=len, default=())


def _to_trunk(piece: Piece, trunk: tuple[int, ...]) -> list[float]:
    common = 0
    for mine, theirs in zip(piece.dom.path, trunk, strict=False):
        if mine != theirs:
            break
        common += 1
    return [
        len(piece.dom.path) - common,
        len(trunk) - common,
        common == len(trunk) and bool(trunk),
        common / max(1, len(trunk)),
    ]


def _signatures(
    pieces: Sequence[Piece], prose: Sequence[bool], mask: Sequence[bool]
) -> list[list[float]]:
    """How many pieces look alike in the tree, and how much of what they say is prose."""
    keys = [
        (piece.dom.tag, piece.dom.words.rpartition("/")[2], len(piece.dom.path)) for piece in pieces
    ]
    count, long, masked = Counter(keys), Counter[object](), Counter[object]()
    for key, flag, taken in zip(keys, prose, mask, strict=True):
        long[key] += flag
        masked[key] += taken
    return [[math.log1p(count[k]), long[k] / count[k], masked[k] / count[k]] for k in keys]


def _mask_rows(mask: Sequence[bool], pieces: Sequence[Piece]) -> list[list[float]]:
    total = sum(len(p.text) for p, taken in zip(pieces, mask, strict=True) if taken)
    share = total / max(1, sum(len(piece.text) for piece in pieces))
    taken_at = [at for at, taken in enumerate(mask) if taken]
    count, seen, out = max(1, len(taken_at)), 0, []
    last = -40
    upcoming = iter([*taken_at, len(mask) + 40])
    coming = next(upcoming)
    for at, taken in enumerate(mask):
        if coming == at:
            coming = next(upcoming)
        near = [float(mask[at + step]) if 0 <= at + step < len(mask) else -1.0 for step in _MASKED]
        out.append([
            float(taken), share, seen / count, (count - seen - taken) / count,
            min(at - last, 40), min(coming - at, 40), *near,
        ])  # fmt: skip
        if taken:
            seen, last = seen + 1, at
    return out
