"""What the screens over the main one share: their keys ask for commands of a place, and their acts
do them. Knows neither what the screens show nor what the commands mean.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.await_complete import AwaitComplete
from textual.color import TRANSPARENT
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

from tui_reader.commands import BY_ID
from tui_reader.ui.rich_styles import Styles
from tui_reader.view.keys.key_reader import KeyReader
from tui_reader.view.keys.keymap import PLACES, Keymap, name_of, shown
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import told

Acts = Mapping[str, Callable[[int], object]]
"""Command -> what it does here, given its count."""


def lies_on_top(screen: Screen[Any]) -> bool:
    """Whether no other screen lies over it. Textual's `is_current` holds for what shows through,
    too."""
    stack = screen.app.screen_stack
    return bool(stack) and stack[-1] is screen


class Dimmed(BackgroundScreen):
    """A screen that another one lies over: its letters in one quiet colour."""

    def __init__(self, screen: Screen[Any], style: Style) -> None:
        super().__init__(screen, TRANSPARENT)
        self.style = style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for text, _style, control in console.render(self.screen._compositor, options):
            yield Segment(text, self.style, control)


class Overlay(Screen[ScreenResultType]):
    """A screen over the main one: what is pressed there."""

    place: str
    """Where its keys are looked up: a row of PLACES."""
    keys: Keymap
    inks: Styles
    acts: Acts
    """Commands without one mean nothing here."""
    reader: KeyReader

    def listen(self, place: str, keys: Keymap, acts: Acts) -> None:
        """From now on keys ask for commands of this place."""
        self.place, self.keys, self.acts = place, keys, acts
        self.reader = KeyReader(keys)

    @property
    def field(self) -> Widget | None:
        """The line, or the note, that takes what is typed, where one does."""
        typing = "typing" in PLACES[self.place]
        return next(iter(self.query("Input, TextArea")), None) if typing else None

    def render(self) -> Any:
        """What lies under is seen through, dimmed."""
        found = super().render()
        if isinstance(found, BackgroundScreen):
            return Dimmed(found.screen, self.inks.of("dim"))
        return found

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave, once: one that was left, or that another lies over, has nothing to give up."""
        return super().dismiss(result) if lies_on_top(self) else AwaitComplete()

    def on_key(self, event: events.Key) -> None:
        name = name_of(event.key, event.character)
        typing = "typing" in PLACES[self.place]
        if typing:
            command, count = self.keys.typed(name, self.place), 0
        else:
            asked = self.reader.feed(name, (self.place,))
            command, count = asked.command, asked.count
        act = self.acts.get(command)
        if act is None and typing and not self.other(name):
            return  # what is typed goes on to the line that takes it
        event.stop()
        event.prevent_default()
        if act is not None:
            act(count)

    def other(self, name: str) -> bool:
        """A key that asks for nothing here; False when it is text."""
        return False

    def hint(self, command: str) -> str:
        """The key of a command here."""
        return self.keys.hint(command, self.place)

    def told(self, said: str) -> str:
        """A sentence with the keys that its commands have here."""
        return told(said, self.hint)

    def explained(self) -> list[PickerItem]:
        """What can be done here, with all keys."""
        return [
            PickerItem(
                id, BY_ID[id].title, BY_ID[id].help,
                "  ".join(shown(key) for key in self.keys.keys_in(id, self.place)),
            )
            for id in self.acts
        ]  # fmt: skip
