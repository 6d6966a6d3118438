"""A story's marks, as either side has them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    read: bool
    starred: bool
