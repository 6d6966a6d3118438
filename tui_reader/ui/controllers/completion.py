"""Help while something is typed at the prompt: what may come next, and what is wrong so far.

Owns the turn of the candidates that `complete` takes. Shows them in the footer, faults at the right
of the status line; knows no prompt.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader import sanitise
from tui_reader.commands import BY_ID
from tui_reader.ui.controllers.context import Context, Question

SHOWN = 8
"""Candidates that are listed."""


class Completion:
    """What helps while a question is answered."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._found: Sequence[tuple[str, str]] = ()
        """(what is shown, the line it makes) of each candidate."""
        self._at = -1
        self._taken = ""

    def typed(self, question: Question, text: str) -> None:
        """The line has changed: other candidates, another fault."""
        fault = question.check(text) if question.check and text.strip() else ""
        self.context.status.note("typing", sanitise.line(fault))
        if question.complete and (self._at < 0 or text != self._taken):
            self._found, self._at = question.complete(text)[:SHOWN], -1
        self._show(text)

    def take(self, question: Question, text: str) -> str:
        """The line with the next candidate in it."""
        if self._at < 0 or text != self._taken:
            found = question.complete(text) if question.complete else ()
            self._found, self._at = found[:SHOWN], -1
        if not self._found:
            return text
        self._at = (self._at + 1) % len(self._found)
        self._taken = self._found[self._at][1]
        self._show(self._taken)
        return self._taken

    def clear(self) -> None:
        """The question was answered or left."""
        self._found, self._at = (), -1
        self.context.status.note("typing", "")
        self.context.show_keys()

    def _show(self, text: str) -> None:
        """The candidates from the next one on; its key stands before the one it takes. Without any,
        the keys of the prompt: those of the panes mean nothing now."""
        turn = (self._at + 1) % len(self._found) if self._found else 0
        order = [*self._found[turn:], *self._found[:turn]]
        first = (self._key("complete"), order[0][0]) if order else None
        rest = [("·", label) for label, _ in order[1:]]
        if first:
            self.context.footer.show((first, *rest))
        else:
            clear = ((self._key("clear_line"), BY_ID["clear_line"].title),) if text else ()
            ends = (self._key("open"), "Take"), (self._key("cancel"), "Leave")
            self.context.footer.show((*ends, *clear))

    def _key(self, command: str) -> str:
        return self.context.keys.hint(command, "prompt")
