"""What of the names and figures is seen: kinds marked or not, the doubtful, the order of figures.

Owns how that is remembered from one time to the next. A value; pure; no Textual.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from tui_reader.fast_dataclasses import dataclass, replace
from tui_reader.kinds import BY_ID, LAST
from tui_reader.model import Annotation, Annotations


@dataclass(frozen=True, slots=True)
class MarkFilter:
    """What the user wants to see of the annotations."""

    off: frozenset[str] = frozenset()
    """Kinds that are not marked in the article."""
    sure: bool = False
    """True: the doubtful are hidden, in the sidebar and in the article."""
    by_size: bool = False
    """Figures by size instead of by place in the text."""
    folded: frozenset[str] = frozenset({LAST})
    """Sections of the sidebar that are folded."""
    threshold: float = 0.5
    """Names of a lower confidence are doubtful."""

    def doubtful(self, annotations: Annotations) -> frozenset[int]:
        """Ids of the story's doubtful entities."""
        return frozenset(
            entity.id for entity in annotations.entities if entity.confidence < self.threshold
        )

    def marked(self, annotations: Annotations) -> list[int]:
        """Indexes of the annotations that are marked in the article."""
        hidden = self.doubtful(annotations) if self.sure else frozenset()
        return [
            index
            for index, item in enumerate(annotations.items)
            if item.kind not in self.off and not _among(item, hidden)
        ]

    def turned(self, kinds: Iterable[str]) -> MarkFilter:
        """These kinds marked if none of them is, else none of them."""
        ids = frozenset(kinds)
        off = self.off - ids if ids <= self.off else self.off | ids
        return replace(self, off=off)

    def kept(self) -> str:
        """As text, for the next time."""
        return json.dumps(
            {
                "off": sorted(self.off), "sure": self.sure, "by_size": self.by_size,
                "folded": sorted(self.folded),
            }
        )  # fmt: skip


def remembered(text: str, threshold: float) -> MarkFilter:
    """What `kept` gave; the usual where it says nothing or nonsense."""
    usual = MarkFilter(threshold=threshold)
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return usual
    if not isinstance(found, dict):
        return usual
    return replace(
        usual,
        off=_words(found.get("off"), usual.off) & frozenset(BY_ID),
        sure=bool(found.get("sure")),
        by_size=bool(found.get("by_size")),
        folded=_words(found.get("folded"), usual.folded),
    )


def _words(found: object, usual: frozenset[str]) -> frozenset[str]:
    if not isinstance(found, list):
        return usual
    return frozenset(word for word in found if isinstance(word, str))


def _among(item: Annotation, ids: frozenset[int]) -> bool:
    return item.entity_id is not None and item.entity_id in ids
