"""The settings that the first frame needs, from TOML, without what tells of faults.

Owns nothing but haste: `reader` says what is right and what is wrong, here as in `loader`. Imported
only where there is a file of settings.
"""

from __future__ import annotations

from tui_reader.config import reader
from tui_reader.config.settings import Config
from tui_reader.fast_dataclasses import replace

NEEDED = ("screen", "reading", "keys", "commands")
"""How the screen looks, what of stories is shown, and which keys there are."""


def read(path: str) -> Config:
    """The sections that are needed; everything else as if nothing was set."""
    try:
        table = reader.table_of(reader.text_of(path))
    except (OSError, ValueError, RecursionError):
        return Config()
    part = {name: table[name] for name in NEEDED if name in table}
    config = reader.read(part, lambda _keys, _sentence: None)
    return replace(config, commands=reader.runnable(config.commands))
