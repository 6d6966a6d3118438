"""First names by whom they are given to: men, women, or either.

Owns the bundled lists (`assets/first-names`), which are read when they are first asked for: when
a short name fits two people of a story, not before.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tui_reader import paths
from tui_reader.annotate import words

HE: Final = 1
SHE: Final = -1
EITHER: Final = 0


@dataclass(frozen=True, slots=True)
class _Lists:
    his: frozenset[str] = frozenset()
    hers: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()


def sex(name: str) -> int:
    """HE or SHE, by a folded first name; EITHER if it says nothing."""
    lists = _lists()
    his = name in lists.his or name in words.HIS_NAMES
    return int(his) - int(name in lists.hers or name in words.HER_NAMES)


def is_known(name: str) -> bool:
    """Whether the folded word is anybody's first name."""
    lists = _lists()
    return is_common(name) or name in lists.his or name in lists.hers or name in lists.either


def is_common(name: str) -> bool:
    """One of the most common ones, which are hardly ever surnames. Reads no file."""
    return name in words.HIS_NAMES or name in words.HER_NAMES


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    """Empty where the file cannot be read: then the most common names are known."""
    try:
        text = paths.asset("first-names", "names.txt").read_text("utf-8")
    except OSError:
        return _Lists()
    return _Lists(*(frozenset(line.split()) for line in text.splitlines()[:3]))
