"""Claims: who takes a key before the pane does. A value of functions; the registry fills it in.

"Open", "cancel" and a step up or down mean what the nearest thing on the screen makes of them: a
picked block, a highlight that is pointed at, hits. Owns the questions, not the answers.
"""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.fast_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claims:
    """Each is True when it was taken: nothing else is to be done then."""

    step: Callable[[int], bool]
    """So many lines up or down in the article."""
    open: Callable[[], bool]
    """Enter in the article."""
    cancel: Callable[[], bool]
    """Escape, before the pane is left."""
    end: Callable[[], bool]
    """Escape where no pane is to be left: what goes on is stopped, a filter taken away."""
