"""Where passwords of accounts come from: a command, the key ring, or a file that nobody else reads.

One row a way. None of them is ever in the library, a log, an error or a list of processes.
"""

from __future__ import annotations

import json
import os
import shlex
import stat
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui_reader.errors import LoginError, UsageError

COMMAND, KEYRING, FILE = "command", "keyring", "file"
SECONDS = 60.0
"""A command may ask the user for a passphrase."""
SERVICE = "newsreader"
"""Under which name the key ring has them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Whose password it is, and where files of ours lie."""

    folder: Path
    address: str
    user: str

    @property
    def key(self) -> str:
        return f"{self.user} {self.address}"

    @property
    def file(self) -> Path:
        return self.folder / "passwords.json"


def read(secret: str, place: Place) -> str:
    """The password. Raises LoginError in words where it is not to be had."""
    way, _, rest = secret.partition(":")
    if way not in _READ:
        raise LoginError(f"It is not known where the password of {place.user} comes from.")
    return _READ[way](rest, place)


def keep(secret: str, place: Place, password: str) -> None:
    """Keep a password where `secret` says. Nothing to do for a command."""
    way = secret.partition(":")[0]
    if way == KEYRING:
        _keyring().set_password(SERVICE, place.key, password)
    elif way == FILE:
        _write(place, {**_file(place), place.key: password})


def forget(secret: str, place: Place) -> None:
    """An account was left."""
    way = secret.partition(":")[0]
    if way == FILE and place.key in _file(place):
        _write(place, {key: value for key, value in _file(place).items() if key != place.key})
    elif way == KEYRING:
        ring = _keyring()
        if ring.get_password(SERVICE, place.key) is not None:
            ring.delete_password(SERVICE, place.key)


def _from_command(command: str, _place: Place) -> str:
    try:
        words = shlex.split(command)
        done = subprocess.run(
            words, capture_output=True, text=True, timeout=SECONDS, check=False, stdin=None
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise LoginError("The command that prints the password could not be run.") from error
    password = done.stdout.partition("\n")[0].rstrip("\r")
    if done.returncode or not password:
        raise LoginError(f"The command that prints the password ended with {done.returncode}.")
    return password


def _from_keyring(_rest: str, place: Place) -> str:
    found = _keyring().get_password(SERVICE, place.key)
    if not found:
        raise LoginError(f"The key ring has no password of {place.user}.")
    return str(found)


def _from_file(_rest: str, place: Place) -> str:
    found = _file(place).get(place.key)
    if not found:
        raise LoginError(f"There is no password of {place.user} in {place.file}.")
    return found


_READ: dict[str, Callable[[str, Place], str]] = {
    COMMAND: _from_command,
    KEYRING: _from_keyring,
    FILE: _from_file,
}


def _keyring() -> Any:
    """The package, an extra. Raises UsageError without it."""
    try:
        import keyring
    except ImportError as error:
        raise UsageError(
            "The key ring needs the package keyring: pip install 'newsreader-tui[keyring]'."
        ) from error
    return keyring


def _file(place: Place) -> dict[str, str]:
    """What is in the file, which nobody else may read. Raises LoginError."""
    try:
        mode = place.file.stat().st_mode
        if stat.S_IMODE(mode) & 0o077:
            raise LoginError(f"Others may read {place.file}; chmod 600 it first.")
        found = json.loads(place.file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise LoginError(f"{place.file} cannot be read.") from error
    if not isinstance(found, dict):
        raise LoginError(f"{place.file} is not as it was written.")
    return {str(key): str(value) for key, value in found.items()}


def _write(place: Place, passwords: dict[str, str]) -> None:
    """Whole or not at all; never readable by others, not for a moment."""
    part = place.file.with_name(f"{place.file.name}.part")
    try:
        place.folder.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(passwords, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        part.replace(place.file)
    except OSError as error:
        raise LoginError(f"{place.file} cannot be written: {error.strerror}.") from error
