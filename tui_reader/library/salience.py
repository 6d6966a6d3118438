"""How much of a story is about what it mentions: its title, its lead, how often. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.fast_dataclasses import dataclass
from tui_reader.model import Article, Role

TITLE_WEIGHT = 4.0
"""A mention in the title says as much of a story as four in its body."""
LEAD_WEIGHT = 2.0
"""A mention in the first paragraph counts twice: news stories begin with what they are about."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What a mention weighs, by where it stands."""

    ends: tuple[tuple[int, float], ...]
    """(offset, weight of what stands before it) of title and lead."""

    def __call__(self, offset: int) -> float:
        for end, weight in self.ends:
            if offset < end:
                return weight
        return 1.0


def weights(article: Article) -> Weights:
    """What mentions in this article weigh."""
    found: Sequence[tuple[int, float]] = [
        (block.span.end, TITLE_WEIGHT if block.role is Role.TITLE else LEAD_WEIGHT)
        for block in article.blocks[:3]
        if block.role in (Role.TITLE, Role.PARAGRAPH)
    ][:2]
    return Weights(tuple(found))
