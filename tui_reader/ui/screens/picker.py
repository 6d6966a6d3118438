"""The picker: a list over the screen to pick from, narrowed by typing. Palette, help, links, ...

Dismisses with the id of the choice, or None. Knows nothing of what the choices mean.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from string import ascii_letters

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input

from tui_reader.ui.messages import CursorMoved, RowChosen
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.picker_panes import Choices, Preview
from tui_reader.view.keys.keymap import name_of
from tui_reader.view.lists.picker_items import PickerItem

MOVES: dict[str, int] = {
    "down": 1,
    "up": -1,
    "ctrl+n": 1,
    "ctrl+p": -1,
    "pagedown": 10,
    "pageup": -10,
}
"""Keys that move the cursor while the input has the focus."""

FEW = 10
"""With fewer rows left than this, more of them are asked for."""
PLACEHOLDER = "Type to narrow, Enter takes, Esc leaves"
TURNS: dict[str, int] = {"tab": 1, "shift+tab": -1}


class Picker(ModalScreen[str | None]):
    """Type to narrow, arrows to move, Enter to take, Escape to leave."""

    AUTO_FOCUS = "Input"
    CSS = """
    Picker { align: center middle; background: transparent; }
    Picker > #choices { width: 92%; max-width: 96; max-height: 70%; min-height: 4; }
    Picker > #preview { width: 92%; max-width: 96; height: 1fr; max-height: 16; min-height: 3; }
    Picker > Input { width: 92%; max-width: 96; height: 1; border: none; padding: 0 2; }
    Picker.-narrow > #choices { width: 100%; max-width: 100%; }
    Picker.-narrow > #preview { width: 100%; max-width: 100%; }
    Picker.-narrow > Input { width: 100%; max-width: 100%; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide")]  # noqa: RUF012
    """On a narrow screen no stubs of panes are left beside the list."""

    def __init__(
        self, title: str, choices: Sequence[PickerItem], styles: Styles, *, letters: bool = False,
        tabs: tuple[str, ...] = (), more: Callable[[str], Sequence[PickerItem]] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.letters = letters
        self.choices = tuple(_lettered(choices)) if letters else tuple(choices)
        self.rows = Choices(title, styles)
        self.rows.empty = "Nothing matches."
        self.inks = styles
        self.tabs = ("", *tabs)
        """Words of `Choice.also` that Tab goes through; "" shows all."""
        self.title_all = title
        self.typed = ""
        self.more = more
        """Gives further choices for what was typed."""
        self.preview: Callable[[str], Sequence[str]] | None = None
        """Lines that show what a choice comes to."""
        self.stays: Callable[[str], Sequence[PickerItem]] | None = None
        """Does what a choice says and gives the choices anew; without it the list is left."""
        self.moved: Callable[[str], None] | None = None
        """Called with the id of the row that the cursor comes to."""
        self.start = ""
        """Id of the row that the cursor stands on first."""
        self.shown = Preview(styles)

    def compose(self) -> ComposeResult:
        if not self.letters:
            field = Input(placeholder=PLACEHOLDER, id="narrow", compact=True)
            field.cursor_blink = False
            yield field
        yield self.rows
        if self.preview is not None:
            yield self.shown

    def on_mount(self) -> None:
        self._narrow()
        self.rows.select(self.start)
        self.rows.styles.height = self.rows.line_count() + 2  # stays so while narrowed

    def on_input_changed(self, event: Input.Changed) -> None:
        self.typed = event.value
        self._narrow()

    def _narrow(self) -> None:
        """Show the choices that hold what was typed, and are of the chosen tab."""
        words, tab = self.typed.casefold().split(), self.tabs[0]
        self.rows.title = f"{self.title_all} · {tab}" if tab else self._all()
        found = [one for one in self.choices if one.matches(words)]
        if self.more is not None and words and len(found) < FEW:
            known = {one.id for one in found}
            found += [one for one in self.more(self.typed) if one.id not in known]
        self.rows.show([one for one in found if not tab or one.also == tab])
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

    def _all(self) -> str:
        return self.title_all + (" · Tab shows one kind" if len(self.tabs) > 1 else "")

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        self._take()

    def on_row_chosen(self, _message: RowChosen) -> None:
        self._take()

    def on_key(self, event: events.Key) -> None:
        name = name_of(event.key, event.character)
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
        elif event.key in TURNS and len(self.tabs) > 1:
            event.stop()
            event.prevent_default()
            turn = TURNS[event.key]
            self.tabs = self.tabs[turn:] + self.tabs[:turn]
            self._narrow()
        elif event.key in MOVES:
            event.stop()
            event.prevent_default()
            self.rows.move(MOVES[event.key])
        elif self.preview is not None and self.shown.look(event.key):
            event.stop()
            event.prevent_default()
        elif self.letters:
            event.stop()
            self._letter(name)

    def _letter(self, name: str) -> None:
        if name == "enter":
            self._take()
            return
        for choice in self.choices:
            if choice.key == name:
                self._done(choice.id)
                return
        self.dismiss(None)

    def _take(self) -> None:
        chosen = self.rows.selected()
        if chosen is not None:
            self._done(chosen.id)
        elif not self.choices:
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
