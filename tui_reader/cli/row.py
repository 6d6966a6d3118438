"""What a row of the command line's table says of a command."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Run = Callable[[argparse.Namespace], int | None]
"""Takes the parsed arguments, returns an exit code; None is 0."""


ALL = 1_000_000
"""Rows of a list without a limit."""


def most(text: str) -> int:
    """How many rows a list has at the most, as it is typed: 0 is all. Raises ArgumentTypeError."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text} is no number of rows; 0 is all")
    return min(int(text), ALL) or ALL


@dataclass(frozen=True, slots=True)
class Argument:
    names: tuple[str, ...]
    """One positional name, or the flags of an option."""
    help: str
    options: dict[str, Any]
    """What argparse's `add_argument` takes besides."""


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    help: str
    """One sentence."""
    load: Callable[[], Run]
    """Imports and returns what is called with the parsed arguments."""
    arguments: tuple[Argument, ...] = ()
