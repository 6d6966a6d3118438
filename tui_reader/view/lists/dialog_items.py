"""A dialog: a list over the screen with a few commands of its own (rules, notes, health). Values.

What its commands do stands in the controller that made it; how it is shown, in
`screens/list_dialog.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui_reader.fast_dataclasses import dataclass
from tui_reader.view.lists.picker_items import PickerItem


@dataclass(frozen=True, slots=True)
class Action:
    """One command of a dialog."""

    key: str
    """Its key, as the command table names keys."""
    title: str
    """A word or two, for the line of keys."""
    act: Callable[[str], None]
    """Called with the id of the selected row, "" when there is none."""
    stays: bool = False
    """True when the dialog stays and shows its rows anew; else it closes first."""
    needs_row: bool = True
    """Nothing is done when no row is selected."""


@dataclass(frozen=True, slots=True)
class ListDialog:
    title: str
    rows: Callable[[str], Sequence[PickerItem]]
    """Its rows for the words it is narrowed by ("" shows all); called again after a action."""
    actions: tuple[Action, ...]
    """The first is done by Enter and by a click."""
    empty: str = "Nothing here yet."
    start: str = ""
    """Id of the row that the cursor stands on first."""

    def action(self, key: str) -> Action:
        """The command of a key."""
        return next(action for action in self.actions if action.key == key)
