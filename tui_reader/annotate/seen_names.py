"""How often labelled texts have a name, as what: a firm that others wrote of is hardly noise.

Owns the look-up in the bundled table (`assets/seen-names`), which is searched where it lies.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from tui_reader import sorted_lines

FOLDER: Final = "seen-names"
NAMES: Final = "names.tsv"
KINDS: Final = 4
"""Counts of a line: organisation, other, place, person."""


@lru_cache(maxsize=2048)
def counts(surface: str) -> tuple[int, ...]:
    """In how many rows the name is each of the four kinds; zeros where it was never seen."""
    for line in sorted_lines.matching(FOLDER, NAMES, surface):
        return tuple(map(int, line.partition("\t")[2].split()))
    return (0,) * KINDS
