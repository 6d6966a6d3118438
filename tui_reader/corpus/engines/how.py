"""What an engine is told besides its work. A value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class How:
    """What the user said of an engine."""

    workers: int = 1
    address: str = ""
    """Of a scheduler."""
    stopped: Callable[[], bool] = lambda: False
    """Whether the user wants it to end: asked often."""
