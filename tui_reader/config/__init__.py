"""The settings: `load` reads them, `default_toml` documents them. Knows no screen.

What reads and documents them is imported when it is needed: most people have no file of settings.
"""

from __future__ import annotations

import os

from tui_reader.config.settings import (
    Config,
    Hooks,
    Loaded,
    Reading,
    Refresh,
    Retention,
    Saving,
    Screen,
    Site,
    Sync,
    UserCommand,
)

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "Config",
    "Hooks",
    "Loaded",
    "Reading",
    "Refresh",
    "Retention",
    "Saving",
    "Screen",
    "Site",
    "Sync",
    "UserCommand",
    "default_toml",
    "glance",
    "load",
]


def load(path: Path) -> Loaded:
    """The settings in `path`; defaults if the file is missing. Never raises for its content."""
    if not os.path.lexists(path):
        return Loaded(Config())
    from tui_reader.config import loader

    return loader.read(path)


def glance(path: str) -> Config:
    """The settings in `path` as far as the first frame needs them: how the screen looks, the keys.
    Finds no fault; what is wrong is the default."""
    if not os.path.lexists(path):
        return Config()
    from tui_reader.config import early_settings

    return early_settings.read(path)


def default_toml() -> str:
    """The documented defaults, as a file to start from."""
    from tui_reader.config import documentation

    return documentation.default_toml()
