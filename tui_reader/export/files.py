"""Writing a saved story: whole or not at all, never over another file unless asked.

Owns the last step to the disk. The bytes go to a hidden file in the same folder, are synced, and
get their name by a hard link, which fails if the name is taken: no moment exists at which half a
file, or a lost one, has the name. Links are never followed, since a name that is a symbolic link
is simply taken.
"""

from __future__ import annotations

import errno
import os
import re
import time
import unicodedata
from contextlib import suppress
from pathlib import Path

from tui_reader import paths
from tui_reader.durations import HOUR
from tui_reader.errors import ExportError
from tui_reader.export.filenames import safe

_SUFFIX = re.compile(r"(?:\.[A-Za-z0-9]{1,10}){0,2}")
_LEFT_OVER = re.compile(r"\.newsreader-[0-9a-f]{16}\.tmp$")
_STALE_SECONDS = HOUR
MAX_TRIES = 10_000
_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EINVAL}
_WORDS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the file system is read-only",
    errno.EACCES: "it may not be written to",
    errno.EPERM: "it may not be written to",
    errno.ENOENT: "the folder does not exist",
    errno.ENOTDIR: "it is not a folder",
    errno.EEXIST: "it is not a folder",
    errno.ENAMETOOLONG: "the name is too long for this file system",
    errno.EFBIG: "the file is too large for this file system",
    errno.EIO: "the disk reports an error",
}


def save(data: bytes, folder: Path, stem: str, suffix: str, *, overwrite: bool = False) -> Path:
    """Write `data` as `stem` + `suffix` into `folder`; a taken name becomes "stem-2".

    Returns the path. Raises ExportError in words; then nothing was changed.
    """
    if not _SUFFIX.fullmatch(suffix):
        raise ExportError(f"“{suffix}” cannot be the suffix of a file.")
    name = safe(stem)
    try:
        taken = set() if overwrite else names_in(folder)
        temporary = _written(data, folder)
        try:
            if overwrite:
                path = folder / (name + suffix)
                temporary.replace(path)
            else:
                path = _named(temporary, folder, name, suffix, taken)
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()
        paths.sync(folder)
    except OSError as error:
        raise in_words(error, folder) from error
    return path


def put(path: Path, data: bytes, *, flush: bool = True) -> None:
    """Write a file that the user named, over what stands there: whole, or it stays as it is.

    What is no plain file (a pipe, a terminal) is written to. Without `flush` a power cut may cost
    it: for new files by the thousand. Raises ExportError in words.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        target = path.resolve()  # a link stays one
        temporary = _written(data, target.parent, flush=flush)
        try:
            if target.exists():
                temporary.chmod(target.stat().st_mode & 0o777)
            temporary.replace(target)
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()
        if flush:
            paths.sync(target.parent)
    except OSError as error:
        raise ExportError(f"Cannot write {path}: {error.strerror}.") from error


def names_in(folder: Path) -> set[str]:
    """The folder's names, folded: "A.md" and "a.md" are one file on many systems. Clears away
    what a killed save left behind."""
    names = set()
    old = time.time() - _STALE_SECONDS
    with os.scandir(folder) as entries:
        for entry in entries:
            names.add(folded(entry.name))
            if _LEFT_OVER.match(entry.name):
                with suppress(OSError):
                    if entry.stat(follow_symlinks=False).st_mtime < old:
                        Path(entry.path).unlink()
    return names


def _written(data: bytes, folder: Path, *, flush: bool = True) -> Path:
    path = folder / f".newsreader-{os.urandom(8).hex()}.tmp"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(path, flags | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if flush:
                os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
    return path


def _named(temporary: Path, folder: Path, name: str, suffix: str, taken: set[str]) -> Path:
    """Give the finished file the first free name."""
    for number in range(1, MAX_TRIES):
        tail = f"-{number}{suffix}" if number > 1 else suffix
        path = folder / (name + tail)
        if folded(path.name) in taken:
            continue
        try:
            link(temporary, path)
        except FileExistsError:
            continue
        return path
    raise ExportError(f"Every name like “{name}{suffix}” is taken in {folder}.")


def link(temporary: Path, path: Path) -> None:
    """Give a finished file a name that must be free. Raises OSError."""
    try:
        path.hardlink_to(temporary)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # No hard links here (FAT, some network shares): reserve the name, then move onto it.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        temporary.replace(path)


def folded(name: str) -> str:
    """What makes two file names one on some system."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def in_words(error: OSError, folder: Path) -> ExportError:
    """What went wrong while writing into a folder."""
    words = _WORDS.get(error.errno or 0, (error.strerror or "unknown error").lower())
    return ExportError(f"Cannot save to {folder}: {words}.")
