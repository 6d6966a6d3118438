"""The settings that the first frame needs, from TOML, without what tells of faults.

Owns nothing but haste: `loading.read` says what is right and what is wrong, and a test holds that
both agree on all that is read here. Imported only where there is a file of settings.
"""

from __future__ import annotations

import tomllib

from tui_reader.commands import BY_ID
from tui_reader.config.settings import Config, Screen, UserCommand

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from typing import Any


def read(path: str) -> Config:
    """How the screen looks and which keys there are; everything else as if nothing was set."""
    try:
        with open(path, encoding="utf-8") as file:
            table = tomllib.loads(file.read())
    except (OSError, ValueError, RecursionError):
        return Config()
    screen = _section(table.get("screen"))
    usual = Screen()
    known: dict[str, Any] = Screen.__record__.fields  # type: ignore[attr-defined]
    right = {
        name: value
        for name, value in screen.items()
        if name in known and _fits(value, getattr(usual, name), known[name].metadata)
    }
    keys = {id: keys for id, keys in _section(table.get("keys")).items() if _texts(keys)}
    if len(keys) < len(_section(table.get("keys"))):
        keys = {}  # one wrong list, and the section is left out
    commands = {name: _command(row) for name, row in _section(table.get("commands")).items()}
    own = {name: one for name, one in commands.items() if one.argv and name not in BY_ID}
    return Config(screen=Screen(**right), keys=keys, commands=own)


def _section(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _fits(value: Any, usual: Any, meta: Any) -> bool:
    if type(value) is not type(usual):
        return False
    if meta["choices"]:
        return value in meta["choices"]
    low = meta["low"]
    return not isinstance(value, int) or ((low is None or low <= value) and value <= meta["high"])


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _command(row: Any) -> UserCommand:
    """One of the user's own commands; without arguments where they are wrong."""
    row = row if isinstance(row, dict) else {"argv": row}
    argv, key = row.get("argv"), row.get("key")
    return UserCommand(argv if _texts(argv) else [], key if isinstance(key, str) else "")
