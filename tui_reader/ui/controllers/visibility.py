"""What of the names and figures is seen: folds, kinds, the doubtful, the order of figures.

Every change is shown at once, in sidebar and article, and remembered for the next time.
"""

from __future__ import annotations

from tui_reader.fast_dataclasses import replace
from tui_reader.kinds import BY_ID, GROUPS, KINDS
from tui_reader.library import listing as rows_of
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.view.article.marks import annotation_layer
from tui_reader.view.lists.entity_sections import kinds_of
from tui_reader.view.lists.mark_filter import MarkFilter, remembered
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import Sentence

STATE = "sight"
"""Under which name it is remembered."""
EVERY = "every"
"""Id of the choice that turns all kinds."""


class VisibilityController:
    """Changes the sight."""

    def __init__(self, context: Context) -> None:
        self.context = context

    @property
    def sight(self) -> MarkFilter:
        return self.context.panes.sidebar.sight

    def begin(self) -> None:
        """See as the last time."""
        kept = rows_of.state(self.context.lib, STATE)
        self.context.panes.sidebar.see(remembered(kept, self.context.config.reading.doubtful))

    def fold(self, group: str) -> None:
        """Fold or unfold a section of the sidebar."""
        self._see(folded=self.sight.folded ^ {group})

    # --- commands -------------------------------------------------------------------------------

    def do_marks(self, _count: int) -> None:
        """Whole sections first, then the kinds of those that have several; for several choices."""
        self.context.offer(
            PickerRequest(
                Sentence("Mark or unmark · {key:cancel} closes"), self._choices(), self._turn,
                letters=True, again=self._choices,
            )
        )  # fmt: skip

    def _choices(self) -> list[PickerItem]:
        choices = [self._choice(group, group, kinds_of(group), "Sections") for group in GROUPS]
        choices += [
            self._choice(kind.id, kind.label.capitalize(), (kind.id,), f"{kind.group}, by kind")
            for group in GROUPS
            for kind in KINDS
            if kind.group == group and len(kinds_of(group)) > 1
        ]
        choices.append(self._choice(EVERY, "Everything", tuple(BY_ID), "All"))
        return choices

    def do_mark_kind(self, _count: int) -> None:
        row = self.context.panes.sidebar.selected()
        if row is not None and (row.key in GROUPS or row.kind == "entity"):
            self._turn(row.key if row.kind == "section" else row.mark)

    def do_show_doubtful(self, _count: int) -> None:
        self._see(sure=not self.sight.sure)
        self.context.say(
            "Doubtful names are hidden." if self.sight.sure else "Doubtful names are shown, dimmed."
        )

    def do_sort_figures(self, _count: int) -> None:
        self._see(by_size=not self.sight.by_size)
        order = "size" if self.sight.by_size else "their place in the text"
        self.context.say(f"Figures are sorted by {order}.")

    # --- how ------------------------------------------------------------------------------------

    def _choice(self, id: str, title: str, kinds: tuple[str, ...], section: str) -> PickerItem:
        off = sum(kind in self.sight.off for kind in kinds)
        state = "marked" if not off else "not marked" if off == len(kinds) else "marked in part"
        return PickerItem(id, title, state, section=section)

    def _turn(self, id: str) -> None:
        kinds = tuple(BY_ID) if id == EVERY else kinds_of(id) if id in GROUPS else (id,)
        self._see(off=self.sight.turned(kinds).off)
        name = "Everything" if id == EVERY else id if id in GROUPS else BY_ID[id].label.capitalize()
        state = "not marked any more" if kinds[0] in self.sight.off else "marked"
        self.context.say(f"{name}: {state} in the article.")

    def _see(self, **changes: object) -> None:
        sight = replace(self.sight, **changes)  # type: ignore[arg-type]
        self.context.panes.sidebar.see(sight)
        rows_of.set_state(self.context.lib, STATE, sight.kept())
        article, story = self.context.panes.article, self.context.shown.story
        if story is not None:
            article.lay("marks", annotation_layer(article.page, story.annotations, sight))
