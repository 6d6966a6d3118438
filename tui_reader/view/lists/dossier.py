"""Lines of a page of which stretches can be opened or unfolded: what an entity's page is made of.

Owns how its parts are set out: a word at the left, rows beside it, a line that unfolds the rest.
No Textual.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from tui_reader.library.quotes import Quote
from tui_reader.model import StoryRow
from tui_reader.view.lists import excerpts
from tui_reader.view.text.cells import cut, fit, width
from tui_reader.wording import counted

Run = tuple[str, str, int]
"""(text, role, index of its target or -1)."""
MEASURE = 96
"""Cells of the longest line: sentences are read, not scanned."""
LABEL = 9
"""Cells of the words at the left, where there is room for them."""


@dataclass(frozen=True, slots=True)
class Target:
    """What can be opened: another entity, or a story at a mention."""

    kind: str
    """entity, story, affair, unfold (more of a part), or more: the entity's older stories."""
    entity_id: int = 0
    """Its number, or an affair's."""
    row: StoryRow | None = None
    offset: int = 0
    part: str = ""
    """What unfolds."""


@dataclass(slots=True)
class Dossier:
    """Lines to paint and what of them can be opened."""

    room: int = MEASURE
    """Cells of a line."""
    opened: Collection[str] = ()
    """The parts that were unfolded."""
    lines: list[list[Run]] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    """First and last line of each target."""
    heads: list[int] = field(default_factory=list)
    """The first target of each story."""

    def aim(self, target: Target) -> int:
        """A new target; its index."""
        self.targets.append(target)
        self.spans.append((len(self.lines), len(self.lines)))
        return len(self.targets) - 1

    def put(self, *runs: Run) -> None:
        """A line; the targets in it end here."""
        at = len(self.lines)
        for _, _, target in runs:
            if target >= 0:
                first, _ = self.spans[target]
                self.spans[target] = (min(first, at), at)
        self.lines.append(list(runs))

    @property
    def indent(self) -> int:
        """Cells left of what stands beside a word at the left."""
        return LABEL + 1 if self.room >= 50 else 1

    def label(self, word: str, first: bool) -> Run:
        """The word at the left of the first line of a part; the others are indented."""
        return (f" {word:<{self.indent - 1}}" if first and self.indent > 1 else " " * self.indent,
                "dim", -1)  # fmt: skip

    def begin(self, word: str) -> None:
        """A part begins: a blank line, and its word where it has no room beside the lines."""
        self.put()
        if self.indent == 1:
            self.put((f" {word}", "dim", -1))

    def shown(self, part: str, few: int, all: int) -> int:
        """How many of a part's rows are shown: one that hides a single one hides none."""
        return all if part in self.opened or all <= few + 1 else few

    def unfold(self, part: str, left: int, what: str, indent: int) -> None:
        """A line that unfolds the rest of a part, where there is one."""
        if left > 0:
            more = self.aim(Target("unfold", part=part))
            self.put(
                (" " * indent, "dim", -1), (f"… and {counted(left, 'more ' + what)}", "dim", more)
            )


def line_cells(runs: Sequence[Run], cells: int) -> list[Run]:
    """A line in exactly so many cells."""
    used = 0
    found: list[Run] = []
    for text, role, target in runs:
        room = cells - used
        if width(text) > room:
            text = fit(text, room)
        found.append((text, role, target))
        used += width(text)
    return [*found, (" " * max(0, cells - used), "text", -1)]


def glimpse(quote: Quote, cells: int, target: int) -> list[Run]:
    """As much of a sentence as there is room for, what is marked in it within."""
    text, low, high = str(quote.text), quote.mention.start, quote.mention.end
    before = max(cells // 3, cells - width(text[low:]) - 1)
    start = 0 if width(text) <= cells else excerpts.beginning(text, low, before)
    lead = "…" if start else ""
    text, low, high = text[start:], low - start, high - start
    whole = cut(text, cells - len(lead))
    low, high = min(low, len(whole)), min(high, len(whole))
    pieces = (lead + whole[:low], "dim"), (whole[low:high], "kind:number"), (whole[high:], "dim")
    return [(piece, role, target) for piece, role in pieces if piece]
