"""What the terminal can do, as far as its environment tells: colours, characters, a title.

Owns how the answers are found. Pure functions of environment variables; asks the terminal nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

SIXTEEN, MANY, TRUE = 16, 256, 1 << 24
"""Depths of colour."""
_BARE = frozenset({"", "dumb", "unknown"})
"""Terminals that say nothing about themselves."""


def depth(environ: Mapping[str, str] | None = None) -> int:
    """How many colours there are, told as Rich tells it; TRUE where nothing is known."""
    environ = os.environ if environ is None else environ
    term = environ.get("TERM", "").lower()
    told = environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit")
    if sys.platform == "win32" or told or term in _BARE or term.endswith("-direct"):
        return TRUE
    return MANY if term.endswith(("256color", "kitty")) else SIXTEEN
