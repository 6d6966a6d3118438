"""Copies of the whole library, made while it is used, checked, and put back.

Owns how a copy comes about (SQLite's online backup: one moment of the library, in one file, whole
or not at all) and which daily ones are kept. What a copy replaces is never lost: it is kept beside.
"""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tui_reader import clock, paths
from tui_reader.durations import HOUR
from tui_reader.errors import CorruptLibraryError, StoreError
from tui_reader.paths import make_folder
from tui_reader.store import failures, mirror, opening, reconciliation, soundness
from tui_reader.store.database import Connection, connect
from tui_reader.store.integrity import set_aside
from tui_reader.store.recovery import HEADER, MAGIC
from tui_reader.store.schema import APPLICATION_ID

STALE_SECONDS = HOUR
"""A copy in the making that is as old was left behind by a program that was killed."""
_DAILY = re.compile(r"daily-\d{4}-\d{2}-\d{2}\.db")
_PART = re.compile(r"\..*\.db\.part")


@dataclass(frozen=True, slots=True)
class Backup:
    path: Path
    stories: int
    feeds: int
    faults: tuple[str, ...]
    """What is wrong with single rows of it, in sentences."""


@dataclass(frozen=True, slots=True)
class Restored:
    stories: int
    feeds: int
    faults: tuple[str, ...]
    aside: Path | None
    """Where the library lies that stood there before; None: there was none."""


def make(path: Path, target: Path, *, thoroughly: bool = True) -> Backup:
    """The library at `path` as it is at this moment, as one file at `target`. Others may read and
    write meanwhile. Raises StoreError in words; then what stood at `target` still does.

    `thoroughly` reads every row of the copy too, which takes a while.
    """
    _check_target(path, target)
    with _part_of(target) as part:
        with closing(_copied(path, part)) as copy:
            _check_structure(copy, path)
            faults = tuple(soundness.of_rows(copy)) if thoroughly else ()
            made = Backup(target, *_counts(copy), faults)
        part.replace(target)
    paths.sync(target.parent)
    return made


def make_daily(path: Path, folder: Path, kept: int) -> Path | None:
    """Today's copy, if there is none yet and nobody is making it; of the older ones all but the
    newest are dropped, so that `kept` there are. Raises StoreError in words; then none is."""
    target = folder / time.strftime("daily-%Y-%m-%d.db", time.localtime(clock.now()))
    if kept < 1 or target.exists():
        return None
    make_folder(folder)
    if _in_the_making(_part_name(target)):
        return None
    make(path, target, thoroughly=False)
    others = sorted(one for one in folder.iterdir() if _DAILY.fullmatch(one.name))
    others.remove(target)
    for old in others[: len(others) - (kept - 1)]:
        with suppress(OSError):
            old.unlink()
    return target


def restore(path: Path, backup: Path) -> Restored:
    """Put a copy in the place of the library, which is kept beside it. The copy is checked and, if
    it is older, brought to this version first. Raises StoreError in words; then nothing changed."""
    if not backup.is_file():
        raise StoreError(f"There is no file {backup}.")
    opening.insist_on_file(path)
    if path.exists() and path.samefile(backup):
        raise StoreError(f"{backup} is the library itself.")
    if not _is_ours(backup) or not backup.stat().st_size:
        raise StoreError(f"{backup} is no backup of a library.")
    make_folder(path.parent)
    with _part_of(path) as part:
        with closing(_copied(backup, part)) as copy:
            _check_structure(copy, backup)
            opening.advance(copy)
            made = (*_counts(copy), tuple(soundness.of_rows(copy)))
            copy.execute("PRAGMA journal_mode = WAL")
        if path.exists():
            with opening.alone(path):
                aside = set_aside(path, "before-restore")
                _set_mirror_aside(path, aside)
                part.replace(path)
        else:
            aside = None  # what its mirror holds is newer than the copy
            with closing(connect(part)) as copy:
                reconciliation.catch_up(copy, mirror.path_of(path))
            part.replace(path)
        with suppress(OSError, sqlite3.Error), closing(connect(path)) as restored:
            mirror.make(restored, mirror.path_of(path))
    paths.sync(path.parent)
    return Restored(*made, aside)


def _set_mirror_aside(path: Path, aside: Path) -> None:
    """It goes with the library that it is of; the restored one gets another."""
    with suppress(FileNotFoundError):
        mirror.path_of(path).replace(mirror.path_of(aside))


def _check_target(path: Path, target: Path) -> None:
    place = target.resolve()
    if place.name.startswith(path.name) and place.parent == path.resolve().parent:
        raise StoreError(f"{target} is the library itself; name another file.")
    if not place.parent.is_dir():
        raise StoreError(f"There is no folder {target.parent}.")
    if target.exists() and not target.is_file():
        raise StoreError(f"{target} is no file that a backup can be written to.")
    if target.exists() and not _is_ours(target):
        raise StoreError(f"{target} is there already, and no backup; name another file.")


def _is_ours(target: Path) -> bool:
    """Whether a file is empty or says itself that it is a library."""
    try:
        with target.open("rb") as file:
            head = file.read(HEADER)
    except OSError as error:
        raise StoreError(f"Cannot write {target}: {error.strerror}.") from error
    return not head or (head.startswith(MAGIC) and head[68:72] == APPLICATION_ID.to_bytes(4, "big"))


def _copied(source: Path, part: Path) -> Connection:
    """A copy in one file, without a log beside it, open."""
    opening.insist_on_file(source)
    if not source.exists():
        raise StoreError(f"There is no library {source}.")
    copy = connect(part)
    try:
        copy.execute("PRAGMA synchronous = FULL")
        with closing(opening.looked_at(source)) as db:
            opening.recognised(db, source)
            db.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        copy.close()
        said = failures.in_words(error, part if failures.is_full(error) else source)
        damaged = isinstance(said, CorruptLibraryError)
        raise (_refusal(source, f"{error}.") if damaged else said) from error
    except BaseException:
        copy.close()
        raise
    return copy


def _check_structure(copy: Connection, source: Path) -> None:
    try:
        opening.recognised(copy, source)
        faults = list(soundness.of_structure(copy))
    except sqlite3.Error as error:
        if failures.is_full(error):
            raise failures.in_words(error, source) from error
        faults = [f"{error}."]
    if faults:
        raise _refusal(source, faults[0])


def _refusal(source: Path, fault: str) -> StoreError:
    return StoreError(
        f"The library {source} is damaged, and was not copied: {fault}"
        " `newsreader doctor --repair` saves what can be read of a library."
    )


def _counts(db: Connection) -> tuple[int, int]:
    """How many stories and how many feeds."""
    stories, feeds = (
        int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        for table in ("stories", "feeds")
    )
    return stories, feeds


@contextmanager
def _part_of(target: Path) -> Iterator[Path]:
    """A new file, for its user alone, that nobody else is writing: it is to become `target`."""
    part = _part_name(target)
    _clear(target.parent)
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as error:
        raise StoreError(f"{target} is being written by another program.") from error
    except OSError as error:
        raise StoreError(f"Cannot write {target}: {error.strerror}.") from error
    try:
        yield part
    except OSError as error:
        raise StoreError(f"Cannot write {target}: {error.strerror}.") from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                Path(f"{part}{ending}").unlink()


def _part_name(target: Path) -> Path:
    return target.with_name(f".{target.name.removesuffix('.db')}.db.part")


def _in_the_making(part: Path) -> bool:
    try:
        return time.time() - part.stat().st_mtime < STALE_SECONDS
    except OSError:
        return False


def _clear(folder: Path) -> None:
    """Let go of what programs left behind that were killed."""
    with suppress(OSError):
        for path in folder.iterdir():
            if _PART.match(path.name) and not _in_the_making(path):
                path.unlink()
