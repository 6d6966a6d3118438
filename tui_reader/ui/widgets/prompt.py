"""The prompt: one line of typing over the status line. Tells what was typed; decides nothing."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widgets import Input

from tui_reader.fast_dataclasses import dataclass


class Prompt(Input):
    """An input without frame or blinking."""

    @dataclass
    class Left(Message):
        """Escape was pressed."""

    @dataclass
    class Completed(Message):
        """Tab was pressed: what was begun may be completed."""

    def __init__(self, value: str) -> None:
        super().__init__(value, id="prompt", compact=True, select_on_focus=False)
        self.cursor_blink = False
        self.had: events.Key | None = None
        """The key it had last, whatever came of it."""

    def on_key(self, event: events.Key) -> None:
        self.had = event
        if event.key == "escape" or (event.key == "backspace" and not self.value):
            event.stop()
            event.prevent_default()
            self.post_message(self.Left())
        elif event.key == "tab":
            event.stop()
            event.prevent_default()
            self.post_message(self.Completed())

    def put(self, text: str) -> None:
        """Another line, the cursor at its end."""
        self.value = text
        self.cursor_position = len(text)
