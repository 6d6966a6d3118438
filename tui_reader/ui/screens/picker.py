"""The picker: a list over the screen to pick from, narrowed by typing. Palette, help, links, ...

Dismisses with the id of the choice, or None. Knows nothing of what the choices mean.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from string import ascii_letters
from typing import Any

from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input

from tui_reader.fast_dataclasses import replace
from tui_reader.ui.messages import CursorMoved, RowChosen
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.screens.overlay import Acts, Overlay
from tui_reader.ui.widgets.moves import moves
from tui_reader.ui.widgets.picker_panes import LONGER, Choices, Preview
from tui_reader.ui.widgets.prompt import Line
from tui_reader.ui.widgets.sheet import Sheet
from tui_reader.view.keys.keymap import Keymap
from tui_reader.view.lists.picker_items import PickerItem

FEW = 10
"""With fewer rows left than this, more of them are asked for."""
WIDEST = 96
"""Cells of a sheet at most."""
PREVIEW, LEAST_PREVIEW = 14, 4
"""Lines that a preview has at most, and where a long list leaves it less."""
KEYS: tuple[tuple[str, str], ...] = (("open", "take"), ("cancel", "leave"))
"""What the lower edge says: (command, what it does here)."""


class Picker(Overlay[str | None], ModalScreen[str | None]):
    """Type to narrow, move, take or leave; or, with letters, press the one of a row."""

    AUTO_FOCUS = "Input"
    CSS = """
    Picker { align: center middle; background: transparent; }
    Picker #choices { height: 1fr; min-height: 1; }
    Picker Input { height: 1; border: none; padding: 0 2; }
    """

    def __init__(
        self, title: str, choices: Sequence[PickerItem], styles: Styles, keys: Keymap, *,
        letters: bool = False,
        more: Callable[[str], Sequence[PickerItem]] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.letters = letters
        self.choices = tuple(_lettered(choices)) if letters else tuple(choices)
        self.rows = Choices(styles)
        self.rows.empty = "Nothing matches."
        self.inks = styles
        self.typed = ""
        self.more = more
        """Gives further choices for what was typed."""
        self.preview: Callable[[str], Sequence[str]] | None = None
        """Lines that show what a choice comes to."""
        self.stays: Callable[[str], Sequence[PickerItem]] | None = None
        """Does what a choice says and gives the choices anew; without it the list is left."""
        self.moved: Callable[[str], None] | None = None
        """Called with the id of the row that the cursor comes to."""
        self.asks = "Type to narrow"
        """Stands where one types, until one does."""
        self.bare = False
        """No row is under the cursor until one is moved to or typed for."""
        self._wanted = 0
        """Lines of all choices."""
        self.start = ""
        """Id of the row that the cursor stands on first."""
        self.shown = Preview(styles)
        self.sheet = Sheet(styles)
        self.listen("picker", keys, {})
        self.title_all = self.told(title)

    def compose(self) -> ComposeResult:
        self.rows.show(self.choices)
        self._wanted = self.rows.line_count()  # stays so while narrowed
        self._fit()
        with self.sheet:
            if not self.letters:
                yield Line(placeholder=self.asks, id="narrow")
            yield self.rows
            if self.preview is not None:
                yield self.shown

    def on_mount(self) -> None:
        self.shown.longer = self.told(LONGER)
        self.acts = self._acts()
        self.sheet.show(tuple((self.hint(id), does) for id, does in KEYS if id in self.acts))
        self._narrow()
        if self.start:
            self.rows.select(self.start)

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """As high as all choices, the line and the preview need; a long list leaves it room."""
        shown = 0 if self.preview is None else PREVIEW
        self.sheet.fit(self.app.size, WIDEST, self._wanted + (not self.letters) + shown)
        room = max(1, self.sheet.inside - (not self.letters))
        least = max(LEAST_PREVIEW, room // 3, room - self._wanted)
        self.shown.styles.height = min(shown, least) if room > 2 * LEAST_PREVIEW else 0

    def on_input_changed(self, event: Input.Changed) -> None:
        self.typed = event.value
        self._narrow()

    def _narrow(self) -> None:
        """Show the choices that hold what was typed."""
        words = self.typed.casefold().split()
        self.sheet.name_it(self.title_all)
        self.rows.empty = "Nothing matches." if words or self.choices else "Type it above."
        found = [one for one in self.choices if one.matches(words)]
        if self.more is not None and words and len(found) < FEW:
            known = {one.id for one in found}
            found += [one for one in self.more(self.typed) if one.id not in known]
        self.rows.show(found)
        self.rows.hold(bool(words) or not self.bare)
        self._preview()

    def on_cursor_moved(self, message: CursorMoved) -> None:
        message.stop()
        self._preview()

    def _preview(self) -> None:
        chosen = self.rows.selected()
        if self.preview is not None:
            self.shown.show(self.preview(chosen.id) if chosen else ())
        if self.moved is not None and chosen is not None:
            self.moved(chosen.id)

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        self._take()  # a line's own Enter, where `open` has other keys

    def on_row_chosen(self, _message: RowChosen) -> None:
        self._take()

    # --- commands -------------------------------------------------------------------------------

    def _acts(self) -> Acts:
        within = moves(self.rows)
        acts: dict[str, Callable[[int], object]] = {
            **{id: within[id] for id in ("down", "up", "page_down", "page_up")},
            "open": lambda _count: self._take(),
            "cancel": lambda _count: self.dismiss(None),
            "quit": lambda _count: self.app.exit(0),
        }
        if self.preview is not None:
            acts |= self.shown.acts()
        return acts

    def other(self, name: str) -> bool:
        """The letter of a row takes it, and other keys do nothing; with a line it is typed."""
        if self.letters:
            found = next((choice for choice in self.choices if choice.key == name), None)
            if found is not None:
                self._done(found.id)
        return self.letters

    def _take(self) -> None:
        chosen = self.rows.selected()
        if chosen is not None:
            self._done(chosen.id)
        elif not self.choices or self.rows.bare:
            self.dismiss(None)

    def _done(self, id: str) -> None:
        """A row was taken: leave, or show what has come of it and stay."""
        if self.stays is None:
            self.dismiss(id)
            return
        choices = self.stays(id)
        self.choices = tuple(_lettered(choices)) if self.letters else tuple(choices)
        self._narrow()
        self.rows.select(id)


def _lettered(choices: Sequence[PickerItem]) -> list[PickerItem]:
    """Choices with a letter each, as far as letters go."""
    import dataclasses

    letters = [*ascii_letters] + [""] * max(0, len(choices) - len(ascii_letters))
    return [dataclasses.replace(c, key=k) for c, k in zip(choices, letters, strict=False)]


def explain(over: Overlay[Any], title: str, titles: Mapping[str, str]) -> None:
    """All that can be done on a screen, to be looked at and done; `titles`: what commands are
    called there, where that is not what they are called elsewhere."""
    rows = [replace(row, title=titles.get(row.id, row.title)) for row in over.explained()]

    def taken(id: str | None) -> None:
        if id is not None:
            over.acts[id](0)

    help = Picker(title, rows, over.inks, over.keys)
    help.bare = True
    over.app.push_screen(help, taken)
