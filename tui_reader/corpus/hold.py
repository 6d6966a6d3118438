"""A folder of a corpus, held by one run at a time: its lock, and its workers' leave to go on.

A run has a folder of its own in `aside/`. Its workers, wherever they are, write there and look now
and then whether it still stands: it is taken away when the run ends, however it ends, or when the
next one begins. The lock is the system's: one that was killed leaves nothing to clear by hand.
"""

from __future__ import annotations

import errno
import os
import shutil
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tui_reader import sanitise
from tui_reader.corpus import layout
from tui_reader.errors import ExportError

_TRIES, _BETWEEN = 10, 0.2
"""`is_held` takes the lock for a moment: a run tries for so long, in seconds."""


@contextmanager
def held(out: Path) -> Iterator[str]:
    """Hold a folder that is there; the name of the run. What other runs left half made is cleared.

    Raises ExportError where another run is at it, or nothing can be written.
    """
    with _opened(out) as file:
        if not _locked(file):
            file.seek(0)
            who = sanitise.line(file.read(200)).strip()
            raise ExportError(
                f"Another run is at work on {out}{f' ({who})' if who else ''}:"
                f" `newsreader corpus status {out}` says how far it is."
            )
        try:
            file.truncate(0)
            file.write(f"process {os.getpid()} on {socket.gethostname()}")
            file.flush()
            shutil.rmtree(layout.aside(out), ignore_errors=True)
            run = os.urandom(6).hex()
            layout.desk(out, run).mkdir(parents=True)
        except OSError as error:
            raise ExportError(f"Cannot write in {out}: {error.strerror or error}.") from error
        try:
            yield run
        finally:
            revoke(out, run)


def revoke(out: Path, run: str) -> None:
    """Take away a run's folder: its workers leave what they are at."""
    folder = layout.desk(out, run)
    gone = folder.with_name(f"{run}.gone")
    try:
        folder.rename(gone)  # at once, and not while it is being filled
    except OSError:
        gone = folder  # it has gone, or cannot be moved
    shutil.rmtree(gone, ignore_errors=True)


def goes_on(out: Path, run: str) -> bool:
    """Whether a run is wanted still, and the folder is seen from here."""
    return layout.desk(out, run).is_dir()


def is_held(out: Path) -> bool:
    """Whether a run is at work on a folder, as far as can be told from here."""
    try:
        with (out / layout.LOCK).open("r+", encoding="utf-8") as file:
            return not _lock(file)
    except OSError:
        return False


def _opened(out: Path) -> IO[str]:
    try:
        return (out / layout.LOCK).open("a+", encoding="utf-8")
    except OSError as error:
        raise ExportError(f"Cannot write in {out}: {error.strerror or error}.") from error


def _locked(file: IO[str]) -> bool:
    for _ in range(_TRIES):
        if _lock(file):
            return True
        time.sleep(_BETWEEN)
    return False


def _lock(file: IO[str]) -> bool:
    """Take a lock that ends with this process, or with the file."""
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # Some network shares know no locks: two runs there cost work, but no results.
        return error.errno not in (errno.EWOULDBLOCK, errno.EACCES)
    return True
