"""What the judge of pages sees of a block beside the story: whether the page's own words tell of
it, which article and which element it stands in, and how much prose there is around.

Owns the order of these columns. Nothing here asks another extractor.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from tui_reader.clean.blocks import TextBlock
from tui_reader.clean.elements import Elements
from tui_reader.clean.letters import Letters
from tui_reader.clean.page_claims import Claims
from tui_reader.model import Role

LOOKED_AT = 300
"""Characters of a block whose words are counted."""
_LEAVES = frozenset(("p", "li", "pre", "td", "blockquote", "h2", "h3"))
"""Elements whose prose is their parent's."""
_TELLS = 200
"""Characters of prose from which an article counts."""
_TOP = 3
"""So many elements around a paragraph share in its worth."""
_RUNS = (3, 8)
"""How far around a block prose is summed."""
_PLAIN_ENDS = (". ", "? ", "! ")
_ENDS = (*_PLAIN_ENDS, "。")
_ELLIPSIS = ("...", "…")
_BLANK = ord(" ")
_QUOTES = re.compile('["“„«「]')
FIGURE = re.compile("[0-9]")
_MARKUP = re.compile(r"<[^<>]{1,300}>")
_WORDS = re.compile(r"\w+")
_SHAPE = (
    *("words", "word_size", "titled", "sentences", "commas", "quoted", "figures", "small"),
    "ellipsis",
)
_CLAIMED = ("is_title", "told_of", "tells", "in_json")
NAMES: tuple[str, ...] = (
    *_SHAPE, *_CLAIMED, "again", "hidden", "named_body", "named_lead",
    "has_json", "json_share", "has_body",
    "article", "articles", "article_at", "article_share", "title_article", "has_title",
    "since_title", "since_h1",
    "in_top", "own_score", "parent_score", "beside_top",
    *(f"run{reach}" for reach in _RUNS), "to_first", "from_last",
)  # fmt: skip


def columns(
    blocks: Sequence[TextBlock], tree: Elements, claims: Claims, letters: Letters | None
) -> list[Any]:
    """One column for each of `NAMES`. `letters` are those of the blocks' texts."""
    import numpy as np

    texts = [block.text for block in blocks]
    counted = _counted(letters, texts) if letters else _shapes(texts)
    shape = np.array(counted, dtype=float).T
    claimed = np.array(_claimed(texts, claims), dtype=float).T
    often = Counter(texts)
    again = np.array([min(5, often[text]) for text in texts])
    return [
        shape, claimed, again, *_marked(blocks), *_written(tree, claims, claimed[:, 3], blocks),
        *_articles(blocks, tree, claimed[:, 0] > 0), *_to_top(blocks, tree, shape[:, 4]),
        *_prose(tree),
    ]  # fmt: skip


def _shapes(texts: Sequence[str]) -> list[list[float]]:
    """A column of `_SHAPE` each."""
    starts = [text[:LOOKED_AT] for text in texts]
    words = [start.split() for start in starts]
    counts = [max(1, len(one)) for one in words]
    heads = [text[:100] for text in texts]
    return [
        [min(LOOKED_AT, text.count(" ") + 1) for text in texts],
        [len(start) / count for start, count in zip(starts, counts, strict=True)],
        [
            sum([word[0].isupper() for word in one]) / count
            for one, count in zip(words, counts, strict=True)
        ],
        list(map(_sentences, texts)),
        [min(20, text.count(",")) for text in texts],
        [_quotes(text) for text in texts],
        [_figures(head) / max(1, len(head)) for head in heads],
        [text[:1].islower() for text in texts],
        [text.endswith(_ELLIPSIS) for text in texts],
    ]


def _counted(letters: Letters, texts: Sequence[str]) -> list[Any]:
    """The same, counted all at once."""
    import numpy as np

    blank, inside = letters.are("blank"), letters.places < LOOKED_AT
    begins = ~blank & inside
    begins[1:] &= blank[:-1] | (letters.places[1:] == 0)
    sizes = np.diff(np.append(letters.starts, len(letters.codes)))
    words = np.maximum(1, letters.counted(begins))
    ends = letters.are("stop")
    ends[:-1] &= (letters.codes[1:] == _BLANK) & (letters.places[1:] > 0)
    ends[-1] = False
    figures = letters.are("digit") & (letters.places < 100)
    return [
        np.minimum(LOOKED_AT, letters.counted(letters.are("space")) + 1),
        np.minimum(LOOKED_AT, sizes) / words,
        letters.counted(letters.are("upper") & begins) / words,
        np.minimum(20, letters.counted(ends) + 1),
        np.minimum(20, letters.counted(letters.are("comma"))),
        letters.counted(letters.are("quote")) > 0,
        letters.counted(figures) / np.minimum(100, sizes),
        letters.are("lower")[letters.starts],
        [text.endswith(_ELLIPSIS) for text in texts],
    ]


def _sentences(text: str) -> int:
    return min(20, sum(map(text.count, _PLAIN_ENDS if text.isascii() else _ENDS)) + 1)


def _quotes(text: str) -> bool:
    return '"' in text if text.isascii() else _QUOTES.search(text) is not None


def _figures(head: str) -> int:
    return len(FIGURE.findall(head)) if head.isascii() else sum(map(str.isdigit, head))


def _claimed(texts: Sequence[str], claims: Claims) -> list[Sequence[float]]:
    """Whether a block is the title, how far a description tells of it, and whether JSON-LD holds
    it: a column of `_CLAIMED` each."""
    told = [claims.described(text) for text in texts]
    body = _bare(_MARKUP.sub(" ", claims.body))
    bare = map(_bare, texts) if body else ()
    held = [len(one) >= 12 and one in body for one in bare] or [False] * len(texts)
    titled = list(map(claims.is_title, texts))
    return [titled, [one[0] for one in told], [one[1] for one in told], held]


def _bare(text: str) -> str:
    return "".join(_WORDS.findall(text))


def _marked(blocks: Sequence[TextBlock]) -> list[Any]:
    """What the markup says outright: not shown, body of the story, its summary."""
    import numpy as np

    doms = [block.dom for block in blocks]
    named = np.array([dom.named for dom in doms])
    body = named == "articlebody"
    return [np.array([dom.hidden != 0 for dom in doms]), body, (named != "") & ~body]


def _written(
    tree: Elements, claims: Claims, in_json: Any, blocks: Sequence[TextBlock]
) -> list[Any]:
    """What the page as a whole has written down elsewhere."""
    import numpy as np

    full, size = np.ones(len(blocks)), len(claims.body)
    body = any(block.dom.named == "articlebody" for block in blocks)
    return [full * bool(size), full * ((tree.sizes * in_json).sum() / max(1, size)), full * body]


def _articles(blocks: Sequence[TextBlock], tree: Elements, titled: Any) -> list[Any]:
    """In which of the page's articles a block stands, and whether the title stands there too."""
    import numpy as np

    at, full = np.arange(len(blocks)), np.ones(len(blocks))
    article = np.array([block.dom.article for block in blocks])
    weight = np.bincount(article, weights=tree.sizes * tree.prose)
    weight[0] = 0
    order = {one: n for n, one in enumerate(dict.fromkeys(article[weight[article] > _TELLS]))}
    levels = np.array([b.level if b.role is Role.HEADING else 0 for b in blocks])
    title = _title_at(levels, titled)
    same = (article > 0) & (article == article[title]) if title >= 0 else 0 * full
    since = np.clip(at - title, -40, 80) if title >= 0 else -99 * full
    return [
        article > 0, full * min(20, len(order)), np.array([order.get(one, -1) for one in article]),
        weight[article] / max(1, weight.sum()), same, full * (title >= 0), since,
        np.minimum(4, np.cumsum(levels == 1)),
    ]  # fmt: skip


def _title_at(levels: Any, titled: Any) -> int:
    """Where the headline stands; -1 if there is none. A heading that the page names, best of the
    first level, before any heading of the first level, before any line that the page names."""
    import numpy as np

    for found in (titled & (levels == 1), titled & (levels > 0), levels == 1, titled):
        if found.any():
            return int(np.flatnonzero(found)[0])
    return -1


def _to_top(blocks: Sequence[TextBlock], tree: Elements, commas: Any) -> list[Any]:
    """How near a block is to the element whose children tell most."""
    import numpy as np

    worth = (1 + np.minimum(tree.sizes / 100, 3) + commas) * (1 - tree.linked)
    worth *= (tree.prose > 0) & (tree.sizes >= 25)
    own, count = tree.around(0), len(tree.parents)
    leaf = np.array([block.dom.tag in _LEAVES for block in blocks])
    one, scores = np.where(leaf, tree.parents[own], own), np.zeros(count)
    for level in range(1, _TOP + 1):
        scores += np.bincount(one, weights=worth / level, minlength=count)
        one = tree.parents[one]
    scores[0] = 0
    best = int(scores.argmax())
    top = max(1.0, scores[best])
    return [
        tree.within(best), scores[own] / top, scores[tree.parents[own]] / top,
        tree.within(int(tree.parents[best])),
    ]  # fmt: skip


def _prose(tree: Elements) -> list[Any]:
    """How much prose stands around, and how far it is to the first and the last long piece."""
    import numpy as np

    count = len(tree.sizes)
    at, sums = np.arange(count), np.append(0, np.cumsum(tree.sizes * tree.prose))
    runs = [
        np.log1p(sums[np.minimum(count, at + n + 1)] - sums[np.maximum(0, at - n)]) for n in _RUNS
    ]
    long = at[(tree.prose > 0) & (tree.sizes > 80) & (tree.linked < 0.5)]
    first, last = (long[0], long[-1]) if len(long) else (0, 0)
    return [*runs, np.clip(at - first, -60, 60), np.clip(at - last, -60, 60)]
