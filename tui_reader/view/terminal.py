"""What the terminal can do, as far as its environment tells: colours, characters, a title.

Owns how the answers are found. Pure functions of environment variables; asks the terminal nothing.
"""

from __future__ import annotations

import codecs
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


UTF8 = "utf-8"
AUTO, ALWAYS, NEVER = "auto", "always", "never"


def codec(environ: Mapping[str, str] | None = None) -> str:
    """The encoding of the terminal's locale (POSIX, 8.2), as Python names it. Where nothing is
    said it is UTF-8, as on most machines one comes to over ssh."""
    environ = os.environ if environ is None else environ
    names = (environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next((name for name in names if name), "")
    if not locale or sys.platform == "win32":
        return UTF8
    charset = locale.partition(".")[2].partition("@")[0] or locale
    if charset.lower().replace("-", "") in ("utf8", "utf_8"):
        return UTF8
    try:
        found = codecs.lookup(charset).name if "." in locale else "ascii"
    except LookupError:
        return "ascii"
    return found if _is_written(found) else "ascii"


def _is_written(name: str) -> bool:
    """True if Python writes to the terminal in this encoding; without the locale it does not."""
    stream = sys.__stderr__
    try:
        return stream is not None and codecs.lookup(stream.encoding).name == name
    except LookupError:
        return False


def ascii_only(setting: str, environ: Mapping[str, str] | None = None) -> bool:
    """True where the reader draws with ASCII alone, by `screen.ascii`."""
    return setting == ALWAYS or (setting != NEVER and codec(environ) != UTF8)


_UNTITLED = _BARE | {"linux", "vt52", "vt100", "vt102", "vt220", "cons25", "sun", "ansi"}


def has_title(environ: Mapping[str, str] | None = None) -> bool:
    """True where the terminal is a window with a title."""
    environ = os.environ if environ is None else environ
    return environ.get("TERM", "").lower() not in _UNTITLED
