"""A dialog: a list over the screen with a few commands of its own (rules, notes, health). Values.

What its commands do stands in the controller that made it; how it is shown, in
`screens/list_dialog.py`; their keys, in `commands.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui_reader.commands import BY_ID
from tui_reader.fast_dataclasses import dataclass
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.view.lists.rows import Parts


@dataclass(frozen=True, slots=True)
class Action:
    """One command of a dialog."""

    command: str
    """Its row in `commands.py`: one of the dialog's own scope, or one that works in all dialogs."""
    act: Callable[[str], None]
    """Called with the id of the selected row, "" when there is none."""
    here: str = ""
    """What it does here, where its row says it for all places (`open`)."""
    stays: bool = False
    """True when the dialog stays and shows its rows anew; else it closes first."""
    needs_row: bool = True
    """Nothing is done when no row is selected."""

    @property
    def title(self) -> str:
        """A word or two, for the line of keys."""
        return self.here or BY_ID[self.command].title


@dataclass(frozen=True, slots=True)
class ListDialog:
    title: str
    rows: Callable[[str], Sequence[PickerItem]]
    """Its rows for the words it is narrowed by ("" shows all); called again after a action."""
    actions: tuple[Action, ...]
    """The first is `open`: what a click does, too."""
    empty: str = "Nothing here yet."
    start: str = ""
    """Id of the row that the cursor stands on first."""
    scope: str = "dialog"
    """Its scope in `commands.py`; "dialog" when it has no commands but those all dialogs share."""
    head: Callable[[int], Parts] | None = None
    """The line above the rows in so many cells, where it says more than the title."""
    words: str = ""
    """What it is narrowed by at first."""

    def action(self, command: str) -> Action:
        """What a command does here."""
        return next(action for action in self.actions if action.command == command)
