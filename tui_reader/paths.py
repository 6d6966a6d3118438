"""Where things live: the user's folders (platformdirs, XDG) and the bundled assets.

Owns every path the program uses; makes folders only when asked. Nothing else calls platformdirs.
"""

from __future__ import annotations

import os
from pathlib import Path

from tui_reader.errors import StoreError
from tui_reader.records import dataclass

APP = "newsreader"
_HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Paths:
    """The four folders; every file has a property of its own."""

    config: Path
    data: Path
    cache: Path
    state: Path

    @property
    def config_file(self) -> Path:
        return self.config / "config.toml"

    @property
    def database(self) -> Path:
        return self.data / "library.db"

    @property
    def saved(self) -> Path:
        """Default folder of saved articles."""
        return self.data / "saved"

    @property
    def log(self) -> Path:
        return self.state / "newsreader.log"


def user_paths() -> Paths:
    """The user's folders. `NEWSREADER_HOME` puts all four under one folder (portable, tests)."""
    home = os.environ.get("NEWSREADER_HOME")
    if home:
        root = Path(home).expanduser().absolute()
        return Paths(root / "config", root / "data", root / "cache", root / "state")
    import platformdirs  # costs 5 ms, and the override above does not need it

    return Paths(
        Path(platformdirs.user_config_dir(APP, appauthor=False)),
        Path(platformdirs.user_data_dir(APP, appauthor=False)),
        Path(platformdirs.user_cache_dir(APP, appauthor=False)),
        Path(platformdirs.user_state_dir(APP, appauthor=False)),
    )


def make_folder(folder: Path) -> Path:
    """The folder, made (mode 0700) with its parents if missing. Raises StoreError in words."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StoreError(f"Cannot make the folder {folder}: {error.strerror}.") from error
    return folder


def asset(*parts: str) -> Path:
    """A bundled file or folder, in a wheel (`tui_reader/assets`) and in an editable install."""
    for root in (_HERE / "assets", _HERE.parent / "assets"):
        found = root.joinpath(*parts)
        if found.exists():
            return found
    return _HERE.joinpath("assets", *parts)
