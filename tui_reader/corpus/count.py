"""What was found in a partition so far: documents, and errors by their reasons."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tui_reader.corpus import tables
from tui_reader.corpus.stages import Rows

REASONS = 20
"""Different reasons for errors that a part tells of; the others are counted as one."""
OTHERS = "other reasons"
_REASON = [column.name for column in tables.ERRORS.columns].index("reason")


@dataclass(slots=True)
class Count:
    rows: int = 0
    """Documents and what stood in place of one."""
    documents: int = 0
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def errors(self) -> int:
        return self.reasons.total()

    def add(self, rows: Rows) -> None:
        """What became of one document."""
        self.rows += 1
        self.documents += len(rows.get("documents", ()))
        for error in rows.get("errors", ()):
            self.reasons[str(error[_REASON])] += 1

    def told(self) -> dict[str, object]:
        """As it is kept beside a part."""
        reasons = commonest(self.reasons)
        return {"documents": self.documents, "errors": self.errors, "reasons": reasons}


def commonest(reasons: Counter[str]) -> dict[str, int]:
    """The commonest first, then by the alphabet; of too many the rest as one."""
    ranked = sorted(reasons.items(), key=lambda one: (one[0] == OTHERS, -one[1], one[0]))
    found = dict(ranked[:REASONS])
    if rest := sum(many for _, many in ranked[REASONS:]):
        found[OTHERS] = found.get(OTHERS, 0) + rest
    return found
