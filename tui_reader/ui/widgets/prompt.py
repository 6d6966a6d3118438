"""The prompt: one line of typing over the status line. Tells what was typed; decides nothing."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.widgets import Input

from tui_reader.fast_dataclasses import dataclass
from tui_reader.view.keys.keymap import Keymap, name_of


class Prompt(Input):
    """An input without frame or blinking."""

    @dataclass
    class Left(Message):
        """It was left without an answer."""

    @dataclass
    class Completed(Message):
        """What was begun may be completed."""

    def __init__(self, value: str, keys: Keymap) -> None:
        super().__init__(value, id="prompt", compact=True, select_on_focus=False)
        self.cursor_blink = False
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
