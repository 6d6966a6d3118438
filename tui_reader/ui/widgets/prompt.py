"""Lines to type into: the one over the status line, and those of the lists over the screen.

What is pasted into one passes the door. Tells what was typed; decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.widgets import Input
from textual.widgets.input import Selection

from tui_reader import sanitise
from tui_reader.fast_dataclasses import dataclass
from tui_reader.view.keys.keymap import Keymap, name_of


class Line(Input):
    """An input without frame or blinking. What stands in it at first is selected."""

    def __init__(self, value: str = "", *, id: str | None = None, placeholder: str = "") -> None:
        super().__init__(value, id=id, placeholder=placeholder, compact=True, select_on_focus=False)
        self.cursor_blink = False
        self.selection = Selection(0, len(value))  # typing replaces it; a move keeps it

    def _on_paste(self, event: events.Paste) -> None:
        """As Textual's, which takes the first line with all that stands in it: what is pasted is
        one line of text, whatever it would mean to a terminal."""
        event.stop()
        event.prevent_default()
        self.replace(sanitise.line(event.text), *sorted(self.selection))


class Prompt(Line):
    """The line over the status line."""

    @dataclass
    class Left(Message):
        """It was left without an answer."""

    @dataclass
    class Completed(Message):
        """What was begun may be completed."""

    def __init__(self, value: str, keys: Keymap) -> None:
        super().__init__(value, id="prompt")
        self.keys = keys
        self.acts: dict[str, Callable[[], object]] = {
            "open": lambda: self.post_message(self.Submitted(self, self.value)),
            "cancel": lambda: self.post_message(self.Left()),
            "complete": lambda: self.post_message(self.Completed()),
            "clear_line": self.action_delete_left_all,
            "quit": lambda: self.app.exit(0),
        }
        """What the commands of a prompt do."""

    def on_key(self, event: events.Key) -> None:
        act = self.acts.get(self.keys.typed(name_of(event.key, event.character), "prompt"))
        if event.key == "backspace" and not self.value:
            # Not a command but how a line is edited: to delete what is not there leaves, as in vim.
            act = self.acts["cancel"]
        if act is not None:
            event.stop()
            event.prevent_default()
            act()

    def put(self, text: str) -> None:
        """Another line, the cursor at its end."""
        self.value = text
        self.cursor_position = len(text)
