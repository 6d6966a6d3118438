"""A file of the cache folder that the next start reads: whole or not at all, and written by nobody
else."""

from __future__ import annotations

import os

_WRITABLE_BY_OTHERS = 0o022


def read(path: str) -> bytes | None:
    """Its bytes; None where there is none, or where others may have written it. Raises OSError."""
    with open(path, "rb") as file:
        found = os.fstat(file.fileno())
        if found.st_mode & _WRITABLE_BY_OTHERS or found.st_uid != os.getuid():
            return None
        return file.read()


def write(path: str, data: bytes) -> None:
    """Put it in its place whole or not at all; a cache that cannot be written is none."""
    part = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
        os.replace(part, path)
    except OSError:
        _forget(part)


def _forget(part: str) -> None:
    try:
        os.unlink(part)
    except OSError:
        return  # it was never made
