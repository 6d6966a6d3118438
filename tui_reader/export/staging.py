"""Several files that belong together: all of them whole, or none; never over others unless asked.

Owns the files while they grow: hidden ones in the folder where they are to stand, which get their
names when all are written. `files` owns single ones that fit into memory.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

from tui_reader import paths
from tui_reader.errors import ExportError
from tui_reader.export import files


@contextmanager
def staged(
    folder: Path, names: Sequence[str], *, overwrite: bool = False
) -> Iterator[dict[str, IO[bytes]]]:
    """Files to write, by name; they are there under their names when the block has ended well.

    The folder is made where it is missing. Whatever raises leaves everything as it was. Raises
    ExportError in words, also for an OSError of the block (a full disk).
    """
    made = _made(folder)
    hidden = {name: folder / f".newsreader-{os.urandom(8).hex()}.tmp" for name in names}
    try:
        try:
            if not overwrite:
                _check_free(folder, names)
            with ExitStack() as stack:
                opened = {
                    name: stack.enter_context(_created(path)) for name, path in hidden.items()
                }
                yield opened
                for file in opened.values():
                    file.flush()
                    os.fsync(file.fileno())
            _name(folder, hidden, overwrite)
            paths.sync(folder)
        finally:
            for path in hidden.values():
                with suppress(OSError):
                    path.unlink()
    except BaseException as error:
        for one in made:
            with suppress(OSError):  # somebody else has put something there
                one.rmdir()
        if isinstance(error, OSError):
            raise files.in_words(error, folder) from error
        raise


@contextmanager
def staged_file(path: Path, *, overwrite: bool = False) -> Iterator[IO[bytes]]:
    """One file to write, by the path that the user named; as `staged`. A folder is not made."""
    if not path.parent.is_dir():
        raise ExportError(f"There is no folder {path.parent}.")
    target = path.resolve() if overwrite else path  # a link stays one
    with staged(target.parent, [target.name], overwrite=overwrite) as files_:
        yield files_[target.name]


def _made(folder: Path) -> list[Path]:
    """Make a folder with its parents; those that were made, the innermost first."""
    missing = []
    at = folder
    while not at.exists() and at != at.parent:
        missing.append(at)
        at = at.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise files.in_words(error, folder) from error
    return missing


def _check_free(folder: Path, names: Sequence[str]) -> None:
    there = files.names_in(folder)
    if found := [name for name in names if files.folded(name) in there]:
        raise ExportError(
            f"{folder} has {', '.join(found)} already; --force writes over what is there."
        )


def _created(path: Path) -> IO[bytes]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0), 0o666), "wb")


def _name(folder: Path, hidden: dict[str, Path], overwrite: bool) -> None:
    """Give the finished files their names; take those back that were given before one fails."""
    named: list[Path] = []
    try:
        for name, path in hidden.items():
            target = folder / name
            if overwrite:
                if target.is_file():
                    path.chmod(target.stat().st_mode & 0o777)
                path.replace(target)
                continue
            files.link(path, target)
            named.append(target)
    except BaseException:
        for target in named:
            with suppress(OSError):
                target.unlink()
        raise
