"""The sidebar: the people, places, organisations and figures of the story that is shown."""

from __future__ import annotations

import textwrap
from collections.abc import Hashable, Sequence

from rich.segment import Segment

from tui_reader import sanitise
from tui_reader.fast_dataclasses import replace
from tui_reader.model import OpenStory, SafeText, StoryRow
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.row_list import RowList
from tui_reader.view.lists import entity_sections, rows
from tui_reader.view.lists.entity_sections import NONE, SideRow, Wish
from tui_reader.view.lists.mark_filter import MarkFilter
from tui_reader.view.lists.rows import Parts
from tui_reader.view.text.cells import cut, fit, isolated, width

NOTICE_CELLS = 21
"""Cells of a line of the notice: what the narrowest sidebar has room for."""


BARS_FROM, BAR = 24, 4
"""From so many cells on a row has a bar, of so many cells."""


OPENED = ("entity", "teller", "affair")
"""Kinds of rows that are gone to."""


class Sidebar(RowList):
    """Entries by section; each once, with its count."""

    def __init__(self, styles: Styles) -> None:
        super().__init__("sidebar", styles)
        self.entries: list[SideRow] = []
        self.sight = MarkFilter()
        self.words = ""
        """Only entries that hold these words are listed."""
        self.current: int | None = None
        """Index of the current mention."""
        self.empty = ""
        """What is said when there is nothing to list."""
        self.known = ""
        """Where the selected entry is in the library: "in 14 stories"."""
        self._story: OpenStory | None = None
        self._others: Sequence[StoryRow] = ()
        self._beside = 0
        """Other stories of its affair."""
        self._most: dict[str, int] = {}
        """The highest count of each kind of name, where they differ."""

    def show(
        self, story: OpenStory | None, empty: str = "", others: Sequence[StoryRow] = (),
        beside: int = 0,
    ) -> None:  # fmt: skip
        """Another story, or new marks of the same one (the cursor stays on its entry); `others`
        tell the same, `beside` are how many there are of its affair."""
        before = self._story
        same = before is not None and story is not None and _id(before) == _id(story)
        # Before there were names the cursor stood on none of the reader's choosing.
        kept = same and before is not None and before.annotations is not None
        self._story, self.empty = story, empty
        self._others, self._beside = others, beside
        if not same:
            self.words, self.current = "", None
        self._rebuild(kept)

    def see(self, sight: MarkFilter) -> None:
        """Fold sections, hide the doubtful, sort figures as `sight` says."""
        self.sight = sight
        self._rebuild(True)

    def narrow(self, words: str) -> None:
        """List only the entries that hold these words."""
        self.words = words
        self._rebuild(True)

    def set_known(self, words: str) -> None:
        """What the library has of the selected entry."""
        if words != self.known:
            self.known = words
            self.repaint_line(self.cursor)

    def set_current(self, index: int | None) -> None:
        """Another mention is the current one: its entry says which of how many."""
        self.current = index
        self.repaint()

    def _rebuild(self, same: bool) -> None:
        before = self.selected() if same else None
        story = self._story
        wish = Wish(self.sight, self.words)
        self.entries = entity_sections.rows(story.article, story.annotations, wish) if story else []
        self._most = _highest(self.entries)
        if told := entity_sections.tellers(self._others, wish, self._beside):
            self.entries += [*([SideRow("gap", "", NONE)] if self.entries else []), *told]
        if story and story.annotations and story.annotations.notice and not self.words:
            self.entries[:0] = [*_notice(story.annotations.notice), SideRow("gap", "", NONE)]
        found = [i for i, row in enumerate(self.entries) if before and _same(row, before)]
        first = (i for i, row in enumerate(self.entries) if row.kind in OPENED)
        self.cursor = found[0] if found else next(first, 0)
        self.top = min(self.top, self.last_top) if same else 0
        self.repaint()

    def selected(self) -> SideRow | None:
        """The entry under the cursor."""
        return self.entries[self.cursor] if self.cursor < len(self.entries) else None

    def entry_of(self, index: int) -> SideRow | None:
        """The listed entry that a mention belongs to."""
        return next((row for row in self.entries if index in row.mentions), None)

    def hidden_entry_of(self, index: int) -> SideRow | None:
        """The same, though its section may be folded or the entry filtered out."""
        story = self._story
        if story is None:
            return None
        wish = Wish(replace(self.sight, folded=frozenset(), sure=False))
        every = entity_sections.rows(story.article, story.annotations, wish)
        return next((row for row in every if index in row.mentions), None)

    def select(self, row: SideRow) -> None:
        """Put the cursor on an entry, if it is listed."""
        at = next((i for i, entry in enumerate(self.entries) if _same(entry, row)), None)
        if at is not None:
            self.go_to(at)

    # --- what a pane says -----------------------------------------------------------------------

    def selectable(self, index: int) -> bool:
        return self.entries[index].kind in ("section", *OPENED)

    def line_count(self) -> int:
        return len(self.entries)

    def line_key(self, index: int) -> Hashable:
        return index, index == self.cursor, self.known if index == self.cursor else ""

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        row = self.entries[index]
        known = self.known if index == self.cursor else ""
        parts = _parts(row, cells, self.current, known, self._most.get(row.mark, 0))
        return self.segments(parts, *self.cursor_roles(index))

    def heading(self, cells: int) -> Parts:
        title = f"In this story · {self.words}" if self.words else "In this story"
        note = "sure only" if self.sight.sure else ""
        return rows.heading(title, note, cells, self.active)

    def blank_line(self, past: int, cells: int) -> list[Segment]:
        looking = self._story is not None and self._story.annotations is None
        if past == 1 and self.empty and (looking or not self.entries):
            said = "Nothing holds these words." if self.words else self.empty
            return [Segment(fit("  " + said, cells), self.inks.of("dim"))]
        return super().blank_line(past, cells)


def _id(story: OpenStory) -> int:
    return story.story.row.id


def _same(row: SideRow, other: SideRow) -> bool:
    return (row.kind, row.key) == (other.kind, other.key)


def _highest(entries: list[SideRow]) -> dict[str, int]:
    """The highest count of a section's names, by kind; nothing where all are named once."""
    found: dict[str, int] = {}
    for row in entries:
        if row.kind == "entity" and row.entity_id is not None:
            found[row.mark] = max(found.get(row.mark, 0), row.count)
    return {kind: most for kind, most in found.items() if most > 1}


def _notice(sentence: SafeText) -> list[SideRow]:
    lines = textwrap.wrap(sentence, NOTICE_CELLS, max_lines=5, placeholder=" …")
    return [SideRow("notice", "", sanitise.line(line)) for line in lines]


def _parts(row: SideRow, cells: int, current: int | None, known: str, most: int) -> Parts:
    """A row; `known`: what the library has of the selected one, `most`: the highest count."""
    if row.kind == "gap":
        return [(" " * cells, "text")]
    if row.kind == "notice":
        return [(fit(" " + row.label, cells), "dim")]
    if row.kind == "section":
        mark = "▸ " if row.folded else "▾ "
        count = f" {row.count:,} "
        room = max(0, cells - 3 - len(count))
        label = fit(f"{row.label} (not marked)" if row.off else row.label, room)
        return [(" " + mark, "dim"), (label, "dim" if row.off else "pane"), (count, "dim")]
    if row.kind in ("teller", "affair"):
        return _teller(row, cells)
    here = current is not None and current in row.mentions
    place = f"{row.mentions.index(current) + 1}/" if here and current is not None else ""
    count = f" {place}{row.count:,} "
    share = f"{_bar(row.count, most)} " if cells >= BARS_FROM and most else ""
    label = f"{row.label} ?" if row.faint else row.label
    room = max(0, cells - 3 - len(count))
    if known and room - len(share) < width(label) + width(known) + 2 <= room:
        share = ""  # what is known has the bar's room
    room = max(0, room - len(share))
    label = cut(label, room)
    left = room - width(label)
    said = known if known and width(known) + 2 <= left else row.note
    note = cut("  " + said, left) if said and left > 5 else ""
    pad = " " * (left - width(note))  # on its own, or an underline would run through it
    ink = "dim" if row.faint or row.off else f"kind:{row.mark}"
    return [
        ("   ", "text"), (isolated(label), ink), (isolated(note), "dim"), (pad, "text"),
        (count, "accent" if here else "dim"), (share, "dim"),
    ]  # fmt: skip


def _teller(row: SideRow, cells: int) -> Parts:
    """Another source, and how it calls the story."""
    label = cut(row.label, max(0, cells - 4))
    left = max(0, cells - 4 - width(label))
    title = cut(f"  {row.note}", left) if left > 12 else ""
    pad = " " * (left - width(title) + 1)
    return [("   ", "text"), (isolated(label), "text"), (isolated(title), "dim"), (pad, "text")]


def _bar(count: int, most: int) -> str:
    """A count's share of the highest, at least a block."""
    return fit("▇" * max(1, round(BAR * count / most)), BAR)
