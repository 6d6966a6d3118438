"""The settings: `load` reads them, `default_toml` documents them. Knows no screen.

What reads and documents them is imported when it is needed: most people have no file of settings.
"""

from __future__ import annotations

import os
from pathlib import Path

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
    UserCommand,
)

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
    "UserCommand",
    "default_toml",
    "load",
]


def load(path: Path) -> Loaded:
    """The settings in `path`; defaults if the file is missing. Never raises for its content."""
    if not os.path.lexists(path):
        return Loaded(Config())
    from tui_reader.config import loading

    return loading.read(path)


def default_toml() -> str:
    """The documented defaults, as a file to start from."""
    from tui_reader.config import documenting

    return documenting.default_toml()
