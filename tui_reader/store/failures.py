"""sqlite3's errors in words: one row a cause. Owns the sentences, decides nothing else."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tui_reader.errors import CorruptLibraryError, FullDiskError, StoreError
from tui_reader.fast_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    code: str
    """How the name of SQLite's result code begins (`sqlite3.Error.sqlite_errorname`)."""
    kind: type[StoreError]
    sentence: str
    """Shown to the user; `{path}` is the library's file."""


_DAMAGED = (
    "The library {path} is damaged; `newsreader doctor --repair` saves what can be read of it."
)

FAILURES: tuple[Failure, ...] = (
    Failure("SQLITE_CORRUPT", CorruptLibraryError, _DAMAGED),
    Failure("SQLITE_NOTADB", CorruptLibraryError, _DAMAGED),
    Failure("SQLITE_FULL", FullDiskError, "The disk is full, so nothing was written to {path}."),
    Failure("SQLITE_IOERR", StoreError, "The disk failed while the library {path} was in use."),
    Failure("SQLITE_READONLY", StoreError, "The library {path} cannot be written: read-only."),
    Failure("SQLITE_CANTOPEN", StoreError, "The library {path} cannot be opened."),
    Failure("SQLITE_PERM", StoreError, "The library {path} may not be opened by you."),
    Failure("SQLITE_BUSY", StoreError, "Another program is using the library {path}; try again."),
    Failure("SQLITE_LOCKED", StoreError, "The library {path} is in use; try again."),
    Failure("SQLITE_NOMEM", StoreError, "There is not enough memory to read the library {path}."),
    Failure("SQLITE_TOOBIG", StoreError, "A text is too large for the library {path}."),
)

_DAMAGE_WORDS = ("malformed", "not a database", "corrupt")


def code_of(error: BaseException) -> str:
    """SQLite's name for what went wrong; "" when the error is not SQLite's own."""
    return str(getattr(error, "sqlite_errorname", "") or "")


def is_busy(error: BaseException) -> bool:
    return code_of(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def is_full(error: BaseException) -> bool:
    """True where the disk has no room, also for the small file that programs share the log by."""
    return code_of(error).startswith(("SQLITE_FULL", "SQLITE_IOERR_SHM", "SQLITE_IOERR_WRITE"))


def in_words(error: sqlite3.Error, path: Path) -> StoreError:
    """The error as a sentence. One that fits no row is shown with SQLite's own words."""
    code = code_of(error)
    for failure in FAILURES:
        if code.startswith(failure.code):
            return failure.kind(failure.sentence.format(path=path))
    if any(word in str(error) for word in _DAMAGE_WORDS):
        return CorruptLibraryError(_DAMAGED.format(path=path))
    return StoreError(f"The library {path} could not be used: {error}.")
