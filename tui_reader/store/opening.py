"""Opening a library: making, checking, migrating. Owns every step before the first query.

A library of a newer version is left untouched; before an older one is migrated, a copy is kept
beside it. Opening costs the same for a hundred stories and for a million.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from tui_reader.errors import CorruptLibraryError, NewerLibraryError, StoreError
from tui_reader.paths import make_folder, make_private, no_file
from tui_reader.store import database, failures, mirror
from tui_reader.store.connection import FULL, READ_ONLY, Store
from tui_reader.store.database import WAIT, Connection, connect
from tui_reader.store.schema import APPLICATION_ID, MIGRATIONS

UNWRITABLE = (
    "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_IOERR_SHM", "SQLITE_IOERR_WRITE",
    "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_TRUNCATE",
)  # fmt: skip
"""Results of SQLite's that say that a library can be read at best."""
SHARED, SHARERS = 0x4000_0002, 510
"""The bytes of a file, far beyond its end, of which every connection to it has one locked (SQLite's
file format)."""


def open(path: Path) -> Store:
    """The library at `path`, made or migrated if need be. Raises StoreError in words.

    Where the file or its folder cannot be written, the store is opened for reading only.
    """
    make_folder(path.parent)
    insist_on_file(path)
    try:
        return _open(path)
    except sqlite3.Error as error:
        raise failures.in_words(error, path) from error


def insist_on_file(path: Path) -> None:
    """Raises StoreError in words where something else stands in the place of a library."""
    if found := no_file(path):
        raise StoreError(f"In the place of the library {path} is {found}. Move that away.")


def backup_path(path: Path, version: int) -> Path:
    """Where the copy of a library goes that was made before it left `version`."""
    return path.with_name(f"{path.stem}.v{version}.backup{path.suffix}")


def migrate(db: Connection, path: Path, migrations: tuple[str, ...] = MIGRATIONS) -> None:
    """Bring the library to the version after the last of `migrations`; before that, copy it.
    Other programs may be doing the same."""
    version = _version(db)
    if version > 0:
        _back_up(db, backup_path(path, version), version)
    advance(db, migrations)


def advance(db: Connection, migrations: tuple[str, ...] = MIGRATIONS) -> None:
    """Take the steps that the library has not taken yet: a step a transaction, but a new library's
    all in one, so that no other program ever sees half of one."""
    while _version(db) < len(migrations):
        _begin(db)
        try:
            version = _version(db)  # another program may have been faster
            last = version + 1 if version else len(migrations)
            for target in range(version + 1, min(last, len(migrations)) + 1):
                _step(db, migrations[target - 1], target)
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        finally:
            db.execute("PRAGMA foreign_keys = ON")


def _open(path: Path) -> Store:
    if path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return _open_read_only(path)  # SQLite itself would find out at the first write only
    file = _file_at(path)
    try:
        db = connect(path)
        _prepare(db, path)
        if file != _file_at(path) and file is not None:  # another one was put there meanwhile
            db.close()
            return _open(path)
        make_private(path)
        said = _brought_back(db, path)
    except sqlite3.OperationalError as error:
        if failures.code_of(error).startswith(UNWRITABLE):
            return _open_read_only(path, error)
        raise
    return Store(path, db, brought_back=said)


def _brought_back(db: Connection, path: Path) -> str:
    """What is to be said where the mirror is not of the library's last change."""
    if mirror.is_of(db, mirror.path_of(path)):
        return ""
    from tui_reader.store import reconciliation  # almost never needed

    return reconciliation.reconcile(db, path)


def _file_at(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _prepare(db: Connection, path: Path) -> None:
    try:
        version = recognised(db, path)
        if version == 0:
            database.shrinks(db)
            _be_wal(db)
        if version < len(MIGRATIONS):
            migrate(db, path)
    except BaseException:
        db.close()
        raise


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Nobody else has the library open in the block, and who opens it waits. For who puts another
    file in its place. Raises StoreError in words."""
    with path.open("rb+") as file:
        if sys.platform != "win32":  # there a file that is open cannot be replaced anyway
            import fcntl

            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, SHARERS, SHARED)
            except OSError as error:
                if error.errno not in (errno.EACCES, errno.EAGAIN):
                    raise
                raise StoreError(
                    f"The library {path} is open in another program: leave the reader first."
                ) from error
        yield


def looked_at(path: Path) -> Connection:
    """A library to be looked at, also on a disk that is full or cannot be written."""
    insist_on_file(path)
    try:
        db = connect(path, read_only=True)
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        if not failures.code_of(error).startswith(UNWRITABLE):
            raise
        _copy_log(path)
        return connect(path, read_only=True, immutable=True)
    return db


def _open_read_only(path: Path, cause: sqlite3.Error | None = None) -> Store:
    """The library for reading only; without a log beside it, it needs no folder to write in."""
    if not path.exists():
        raise StoreError(
            f"The library {path} cannot be made: its folder is not writable."
        ) from cause
    full = cause is not None and failures.is_full(cause)
    if full:
        _copy_log(path)
    log = Path(f"{path}-wal")
    immutable = full or not (log.exists() and log.stat().st_size)
    db = connect(path, read_only=True, immutable=immutable)
    db.execute("PRAGMA query_only = ON")
    version = recognised(db, path)
    if version < len(MIGRATIONS):
        db.close()
        if full and not version:
            raise StoreError(f"The disk has no room for a library: {path}") from cause
        raise StoreError(f"The library {path} must be updated first, but is read-only.") from cause
    return Store(path, db, immutable=immutable, refusal=FULL if full else READ_ONLY)


def _copy_log(path: Path) -> None:
    """On a full disk there is no room for the file by which programs share the log: bring what the
    log holds into the library, which may have room in itself, without it."""
    # Bare: whatever is asked before the mode is set would want that file.
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def recognised(db: Connection, path: Path, migrations: tuple[str, ...] = MIGRATIONS) -> int:
    """The library's version. Raises when the file is newer, damaged, or no library of ours."""
    version = _version(db)
    application = db.execute("PRAGMA application_id").fetchone()[0]
    empty = db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None
    if not empty and application != APPLICATION_ID:
        raise CorruptLibraryError(f"The file {path} is a database, but no library of this program.")
    if version > len(migrations):
        raise NewerLibraryError(
            f"The library {path} was written by a newer version of this program (library version"
            f" {version}; this one reads up to {len(migrations)}) and was left as it is."
        )
    return version


def _version(db: Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _be_wal(db: Connection) -> None:
    """Write-ahead logging, remembered in the file. Waits while another program opens it too."""
    deadline = time.monotonic() + WAIT
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not failures.is_busy(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _begin(db: Connection) -> None:
    # A step may rebuild tables that others refer to; the check after it holds the references.
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("BEGIN IMMEDIATE")


def _step(db: Connection, script: str, target: int) -> None:
    for statement in statements(script):
        db.execute(statement)
    broken = db.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise StoreError(f"The library could not be updated to version {target}: {broken[0]}.")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {target}")


def statements(script: str) -> list[str]:
    """The statements of a script. (`executescript` would commit our transaction.)"""
    found, start = [], 0
    while (end := script.find(";", start)) >= 0:
        piece = script[: end + 1]
        if sqlite3.complete_statement(piece):
            found.append(piece.strip())
            script, start = script[end + 1 :], 0
        else:
            start = end + 1
    return found


def _back_up(db: Connection, target: Path, version: int) -> None:
    """A copy of the library as it is, whole or not at all. None where another program has brought
    the library further meanwhile: that one has made the copy."""
    handle, name = tempfile.mkstemp(".part", f"{target.name}.", target.parent)
    os.close(handle)
    part = Path(name)
    try:
        with closing(sqlite3.connect(part)) as copy:
            db.backup(copy)
            (of,) = copy.execute("PRAGMA user_version").fetchone()
        if of == version:
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)
