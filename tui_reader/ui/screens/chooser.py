"""The chooser: a list over the screen to pick from, narrowed by typing. Palette, help, links, ...

Dismisses with the id of the choice, or None. Knows nothing of what the choices mean.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from string import ascii_letters

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input

from tui_reader.ui.cells import fit, width
from tui_reader.ui.choice import Choice
from tui_reader.ui.keys import name_of
from tui_reader.ui.messages import CursorMoved, RowChosen
from tui_reader.ui.rows import Parts
from tui_reader.ui.styles import Styles
from tui_reader.ui.widgets.pane import Pane
from tui_reader.ui.widgets.row_list import RowList
from tui_reader.ui.wrap import Lines, wrap

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
TURNS: dict[str, int] = {"tab": 1, "shift+tab": -1}


class Choices(RowList):
    """The rows; section headings are rows that the cursor passes over."""

    GROUND = ("panel",)

    def __init__(self, title: str, styles: Styles) -> None:
        super().__init__("choices", styles)
        self.title = title
        self.active = True
        self.shown: list[Choice | str] = []
        self.keys_width = 0
        self.empty = ""
        """What is said when there are no rows."""
        self.title_width = 24
        """Cells of the titles where details stand beside them."""

    def show(self, choices: Sequence[Choice]) -> None:
        """These rows, the cursor on the first."""
        self.shown = []
        section = ""
        for choice in choices:
            if choice.section and choice.section != section:
                section = choice.section
                self.shown.append(section)
            self.shown.append(choice)
        self.keys_width = min(18, max((width(choice.key) for choice in choices), default=0))
        self.cursor = self.top = 0
        self.go_to(0)
        self.repaint()

    def select(self, id: str) -> bool:
        """Put the cursor on a row; False when it is not there."""
        for at, row in enumerate(self.shown):
            if isinstance(row, Choice) and row.id == id:
                self.go_to(at)
                return True
        return False

    def blank_line(self, past: int, cells: int) -> list[Segment]:
        if past == 0 and not self.shown and self.empty:
            return self.segments([(fit(f"  {self.empty}", cells), "dim")])
        return super().blank_line(past, cells)

    def selected(self) -> Choice | None:
        row = self.shown[self.cursor] if self.cursor < len(self.shown) else None
        return row if isinstance(row, Choice) else None

    def selectable(self, index: int) -> bool:
        return isinstance(self.shown[index], Choice)

    def line_count(self) -> int:
        return len(self.shown)

    def line_key(self, index: int) -> Hashable:
        return None

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        row = self.shown[index]
        if isinstance(row, str):
            return self.segments([(fit(f" {row}", cells), "pane")])
        keys = f" {fit(row.key, self.keys_width, right=True)}  " if self.keys_width else " "
        room = max(0, cells - width(keys))
        wanted = min(self.title_width, room * 9 // 20)
        title = min(room, wanted) if row.detail and self.keys_width and room > 60 else room
        if row.detail and title == room:
            title = min(width(row.title) + 2, room)
        parts: Parts = [
            (keys, "key"), (fit(row.title, title - 1), "text"), (" " if title else "", "text"),
            (fit(row.detail, room - title), "dim"),
        ]  # fmt: skip
        return self.segments(parts, *self.cursor_roles(index))

    def heading(self, cells: int) -> Parts:
        return [(fit(f" {self.title}", cells), "accent")]


class Preview(Pane):
    """What the choice under the cursor comes to: its first lines, as far as there is room."""

    GROUND = ("bar",)

    def __init__(self, styles: Styles, title: str = "Preview") -> None:
        super().__init__("preview", styles)
        self.title = title
        self.lines: Sequence[str] = ()

    def say(self, text: str) -> None:
        """A text, wrapped at the width."""
        found = Lines()
        wrap(text, 0, len(text), max(1, self.room - 2), found)
        self.show([text[a:b] for a, b in zip(found.starts, found.ends, strict=True)])

    def show(self, lines: Sequence[str]) -> None:
        """Another choice's lines."""
        self.lines = lines
        self.scroll_top(0)
        self.repaint()

    def line_count(self) -> int:
        return len(self.lines)

    def line_key(self, index: int) -> Hashable:
        return None

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        return self.segments([(fit(f" {self.lines[index]}", cells), "bar")])

    def heading(self, cells: int) -> Parts:
        return [(fit(f" {self.title}", cells), "bar")]


class Chooser(ModalScreen[str | None]):
    """Type to narrow, arrows to move, Enter to take, Escape to leave."""

    AUTO_FOCUS = "Input"
    CSS = """
    Chooser { align: center middle; background: transparent; }
    Chooser > #choices { width: 92%; max-width: 96; max-height: 70%; min-height: 4; }
    Chooser > #preview { width: 92%; max-width: 96; height: 1fr; max-height: 16; min-height: 3; }
    Chooser > Input { width: 92%; max-width: 96; height: 1; border: none; padding: 0 2; }
    Chooser.-narrow > #choices { width: 100%; max-width: 100%; }
    Chooser.-narrow > #preview { width: 100%; max-width: 100%; }
    Chooser.-narrow > Input { width: 100%; max-width: 100%; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide")]  # noqa: RUF012
    """On a narrow screen no stubs of panes are left beside the list."""

    def __init__(
        self, title: str, choices: Sequence[Choice], styles: Styles, *, letters: bool = False,
        tabs: tuple[str, ...] = (), more: Callable[[str], Sequence[Choice]] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.letters = letters
        self.choices = tuple(_lettered(choices)) if letters else tuple(choices)
        self.rows = Choices(title, styles)
        self.inks = styles
        self.tabs = ("", *tabs)
        """Words of `Choice.also` that Tab goes through; "" shows all."""
        self.title_all = title
        self.typed = ""
        self.more = more
        """Gives further choices for what was typed."""
        self.preview: Callable[[str], Sequence[str]] | None = None
        """Lines that show what a choice comes to."""
        self.stays: Callable[[str], Sequence[Choice]] | None = None
        """Does what a choice says and gives the choices anew; without it the list is left."""
        self.moved: Callable[[str], None] | None = None
        """Called with the id of the row that the cursor comes to."""
        self.start = ""
        """Id of the row that the cursor stands on first."""
        self.shown = Preview(styles)

    def compose(self) -> ComposeResult:
        if not self.letters:
            field = Input(placeholder="Type to narrow", id="narrow", compact=True)
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
        if chosen is None:
            self.dismiss(None)
        else:
            self._done(chosen.id)

    def _done(self, id: str) -> None:
        """A row was taken: leave, or show what has come of it and stay."""
        if self.stays is None:
            self.dismiss(id)
            return
        choices = self.stays(id)
        self.choices = tuple(_lettered(choices)) if self.letters else tuple(choices)
        self._narrow()
        self.rows.select(id)


def _lettered(choices: Sequence[Choice]) -> list[Choice]:
    """Choices with a letter each, as far as letters go."""
    import dataclasses

    letters = [*ascii_letters] + [""] * max(0, len(choices) - len(ascii_letters))
    return [dataclasses.replace(c, key=k) for c, k in zip(choices, letters, strict=False)]
