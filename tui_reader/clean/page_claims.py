"""What a page says of itself: its titles, its descriptions, and the body that its JSON-LD holds.

Reads the metadata alone, and believes nothing: who asks decides what it is worth.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

from tui_reader.clean.blocks import TextBlock, tidy
from tui_reader.folding import folded
from tui_reader.model import Role
from tui_reader.sentences import weight

DEPTH, MANY, LONGEST = 6, 50, 400_000
"""How deep JSON-LD is read, how many of a list, and how many characters of it."""
_TITLES = frozenset(("og:title", "twitter:title"))
_TOLD = frozenset(("description", "og:description", "twitter:description"))
_PARTS = ("itemListElement", "steps")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
_KEYS = ("headline", "articleBody", "HowToStep", "recipeInstructions")
"""Without one of these an object says nothing of a story."""
_BREAK = re.compile(r"<(?:br|/?p|/?div|/?li|/?h\d)\b[^<>]{0,300}>|[\r\n]+", re.I)
_TAG = re.compile(r"<[^<>]{1,300}>")
_SITE = re.compile(r"\s[-|–—·•»:]{1,2}\s|\s?[|»]\s?")
"""What stands between a headline and the name of its site."""
_TITLE, _PART, _LINE = (8, 250), 20, (20, 700)
"""Lengths of titles, of a part of one that is told again, and of what a description tells."""


_folded = lru_cache(maxsize=1024)(folded)
"""Each line of a page is asked for several times."""


@dataclass(frozen=True, slots=True)
class Claims:
    titles: tuple[str, ...] = ()
    """Folded."""
    told: tuple[frozenset[str], ...] = ()
    """The words of each description."""
    body: str = ""
    """The longest articleBody, as it stands there."""
    guide: str = ""
    """The steps of a guide, if it has no such body."""

    steps: frozenset[str] = frozenset()
    """What a recipe or a guide says is to be done, each folded."""

    def is_step(self, text: str) -> bool:
        """Whether a line is a step of the page's own recipe or guide."""
        return bool(self.steps) and len(text) >= _PART and folded(text) in self.steps

    @property
    def written(self) -> str:
        """What it holds of the story."""
        return self.body or self.guide

    def is_title(self, text: str) -> bool:
        """Whether a line is the page's title, or most of it."""
        if not (_TITLE[0] <= len(text) <= _TITLE[1] or _TITLE[0] <= weight(text) <= _TITLE[1]):
            return False
        line = _folded(text)
        size, most = len(line), len(line) / 1.5
        for title in self.titles:
            if size <= len(title):
                if line == title or (line in title and weight(line) >= _PART):
                    return True
            elif len(title) > most and title in line and weight(title) >= _PART:
                return True
        return False

    def headed_at(self, blocks: Sequence[TextBlock]) -> int:
        """Where the first heading that is the page's title stands, or else the first such line;
        -1 if there is none."""
        headings = (at for at, block in enumerate(blocks) if block.role is Role.HEADING)
        places = chain(headings, range(len(blocks)))
        return next((at for at in places if self.is_title(blocks[at].text)), -1)

    def describes(self, text: str) -> bool:
        """Whether a line says what a description says, and little else."""
        told_of, tells = self.described(text)
        return told_of >= 0.7 and tells >= 0.5

    def described(self, text: str) -> tuple[float, float]:
        """Which part of a line's words stands in the description that has most of them, and which
        part of the words of a description the line has."""
        if not self.told or not _LINE[0] < len(text) < _LINE[1]:
            return 0.0, 0.0
        words = _folded(text).split()
        most, part = 0, 0.0
        for one in self.told:
            if common := len(one.intersection(words)):
                most, part = max(most, common), max(part, common / len(one))
        return (most / len(frozenset(words)) if most else 0.0), part

    def blocks(self) -> list[TextBlock]:
        """The body as paragraphs."""
        lines = (tidy(_TAG.sub(" ", line)) for line in _BREAK.split(self.written))
        return [TextBlock(line) for line in lines if line]


def claims_of(tree: Any) -> Claims:
    """What the metadata of a tree say."""
    titles, told, steps = list[str](), list[str](), list[str]()
    body = guide = ""
    for element in tree.iter("meta", "title"):
        name = (element.get("property") or element.get("name") or "").lower()
        value = (element.text if element.tag == "title" else element.get("content")) or ""
        if element.tag == "title" or name in _TITLES:
            titles.append(value)
        elif name in _TOLD:
            told.append(value)
    for node in _nodes(tree):
        headline, about, text = (
            value if isinstance(value := node.get(key), str) else ""
            for key in ("headline", "description", "articleBody")
        )
        titles.append(headline)
        told.append(about if headline else "")
        body = max(body, text, key=len)
        guide = max(guide, _guide(node), key=len)
        steps += [*_steps(node, "step"), *_steps(node, "recipeInstructions")]
    titles += [max(_SITE.split(title), key=weight) for title in titles]
    described = tuple(frozenset(one.split()) for one in _known(told))
    return Claims(_known(titles), described, body, guide, _lines(steps))


def _steps(node: dict[str, Any], key: str) -> list[str]:
    """What stands under a key as steps: texts, or objects that have one."""
    told = node.get(key)
    plain = [one for one in (told if isinstance(told, list) else [told]) if isinstance(one, str)]
    texts = (one.get("text") for one in _objects(told, 0, _PARTS))
    return plain + [text for text in texts if isinstance(text, str)]


def _guide(node: dict[str, Any]) -> str:
    """The steps of a guide, behind what it says of itself. Not of a recipe, whose ingredients only
    the page shows."""
    told, about = _steps(node, "step"), node.get("description")
    return "\n".join([about, *told] if told and isinstance(about, str) else told)


def _lines(texts: Sequence[str]) -> frozenset[str]:
    """The lines of texts without their markup, folded."""
    lines = (tidy(_TAG.sub(" ", line)) for text in texts for line in _BREAK.split(text))
    return frozenset(folded(line) for line in lines if line)


def _known(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for text in texts if (one := folded(text))))


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD."""
    for script in tree.iter("script"):
        text = script.text or ""
        if len(text) <= LONGEST and any(key in text for key in _KEYS):
            try:
                yield from _objects(json.loads(text, strict=False), 0)
            except (ValueError, RecursionError):
                continue


def _objects(node: Any, depth: int, inside: Sequence[str] = _INSIDE) -> Iterator[dict[str, Any]]:
    if isinstance(node, list):
        for one in node[:MANY] if depth < DEPTH else ():
            yield from _objects(one, depth + 1, inside)
    elif isinstance(node, dict) and depth < DEPTH:
        yield node
        for key in inside:
            yield from _objects(node.get(key), depth + 1, inside)
