"""How far a pane moves by each command that moves within one: the same for all that scrolls.

The main screen's controller, the dialogs and the other screens take it from here.
"""

from __future__ import annotations

from collections.abc import Callable


class Movable:
    """What one moves in: by lines; what has a cursor moves by rows instead."""

    top: int
    """Index of the first line shown."""

    @property
    def last_top(self) -> int:
        """The largest `top`."""
        raise NotImplementedError

    @property
    def rows(self) -> int:
        """Lines that can be seen."""
        raise NotImplementedError

    def scroll_top(self, top: int) -> None:
        """Show the lines from `top` on."""
        raise NotImplementedError

    def move(self, lines: int) -> bool:
        """Move on by so many; negative: back. False when it cannot move."""
        before = self.top
        self.scroll_top(self.top + lines)
        return self.top != before

    def move_page(self, lines: int) -> bool:
        """Move on by a page or a part of one, which is so many lines."""
        return self.move(lines)

    def go_first(self) -> bool:
        """Go to the first line or row."""
        return self.move(-self.top)

    def go_last(self) -> bool:
        """Go to the last line or row."""
        return self.move(self.last_top - self.top)


MOVES: dict[str, Callable[[Movable, int], object]] = {
    "down": lambda pane, times: pane.move(times),
    "up": lambda pane, times: pane.move(-times),
    "top": lambda pane, _times: pane.go_first(),
    "bottom": lambda pane, _times: pane.go_last(),
    "half_down": lambda pane, times: pane.move_page(times * _half(pane)),
    "half_up": lambda pane, times: pane.move_page(-times * _half(pane)),
    "page_down": lambda pane, times: pane.move_page(times * _page(pane)),
    "page_up": lambda pane, times: pane.move_page(-times * _page(pane)),
}
"""Command -> what it does to a pane, so many times."""


def moves(pane: Movable) -> dict[str, Callable[[int], object]]:
    """The commands that move within a pane, each given its count (0: none was typed)."""

    def bound(move: Callable[[Movable, int], object]) -> Callable[[int], object]:
        return lambda count: move(pane, max(1, count))

    return {command: bound(move) for command, move in MOVES.items()}


def _half(pane: Movable) -> int:
    return max(1, pane.rows // 2)


def _page(pane: Movable) -> int:
    """A page keeps one line of the last one in sight."""
    return max(1, pane.rows - 1)
