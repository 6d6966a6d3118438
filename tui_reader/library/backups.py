"""Backups of the library: by hand, each day, and back. Owns where they lie and the words."""

from __future__ import annotations

import shlex
import time
from dataclasses import dataclass
from pathlib import Path

from tui_reader import clock
from tui_reader.errors import StoreError, UsageError
from tui_reader.library import Library
from tui_reader.paths import Paths, make_folder, no_file
from tui_reader.store import backups


@dataclass(frozen=True, slots=True)
class Done:
    path: Path
    """The copy that was made, or was put back."""
    sentence: str
    """For the user: what was done, and how it is undone."""
    faults: tuple[str, ...]
    """What is wrong with single rows of the copy, in sentences."""


def make(places: Paths, to: str | None = None) -> Done:
    """Copy the library to a file, into a folder, or (None) into the folder of backups."""
    if to == "-":
        raise UsageError("A backup is written to a file, not to standard output.")
    if not no_file(places.database) and not places.database.exists():
        raise StoreError(f"There is no library yet at {places.database}.")
    target = Path(to).expanduser() if to else make_folder(places.backups)
    if target.is_dir():
        target /= time.strftime("library-%Y%m%d-%H%M%S.db", time.localtime(clock.now()))
    made = backups.make(places.database, target)
    return Done(target, f"Copied {_stock(made)} to {target}.", made.faults)


def restore(places: Paths, file: str) -> Done:
    """Put a copy in the place of the library."""
    path = Path(file).expanduser()
    if not path.is_file() and (near := places.backups / file).is_file():
        path = near  # named as the folder lists it
    done = backups.restore(places.database, path)
    sentence = f"Restored {_stock(done)} from {path}."
    if done.aside is not None:
        sentence += (
            f" What was there is kept as {done.aside}: `newsreader restore"
            f" {shlex.quote(str(done.aside))}` brings it back."
        )
    return Done(path, sentence, done.faults)


def make_daily(lib: Library) -> Path | None:
    """Today's copy, where the settings want one and there is none yet. Raises StoreError."""
    kept = lib.config.retention.backups
    if not kept:
        return None
    return backups.make_daily(lib.paths.database, lib.paths.backups, kept)


def _stock(made: backups.Backup | backups.Restored) -> str:
    stories, feeds = made.stories, made.feeds
    story, feed = ("story" if stories == 1 else "stories"), ("feed" if feeds == 1 else "feeds")
    return f"{stories:,} {story} of {feeds:,} {feed}"
