"""Where the bytes of a corpus come from: this machine's files, or whatever fsspec knows.

Owns that nothing else of this room opens an input. A local path needs no package.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO, cast

from tui_reader import sanitise
from tui_reader.errors import UsageError

EXTRA = "pip install 'newsreader-tui[corpus]'"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{1,20}(?=://)", re.IGNORECASE)


def is_address(said: str) -> bool:
    """Whether it is an address of fsspec and no path."""
    return _SCHEME.match(said) is not None


def opened(address: str) -> BinaryIO:
    """The bytes of a file, which can be sought in. Raises UsageError in words."""
    try:
        if not is_address(address):
            return Path(address).open("rb")
        return _elsewhere(address)
    except OSError as error:
        why = error.strerror or str(error) or type(error).__name__
        raise UsageError(f"Cannot read {sanitise.line(address)}: {why}.") from error


def _elsewhere(address: str) -> BinaryIO:
    try:
        import fsspec
    except ImportError as error:
        raise UsageError(f"Addresses need a package that is not installed: {EXTRA}") from error
    try:
        return cast("BinaryIO", fsspec.open(address, "rb").open())
    except (ImportError, ValueError) as error:  # a protocol that is unknown, or lacks its package
        raise UsageError(f"Cannot read {sanitise.line(address)}: {error}.") from error
