"""Where things live: the user's folders (platformdirs, XDG) and the bundled assets.

Owns every path the program uses; makes folders only when asked. Nothing else calls platformdirs.
Before the first frame only `glance` is called: `pathlib` is imported by those who need more.
"""

from __future__ import annotations

import os
import sys

from tui_reader.errors import StoreError
from tui_reader.fast_dataclasses import dataclass

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from pathlib import Path

APP = "newsreader"
_CONFIG, _LIBRARY = "config.toml", "library.db"


@dataclass(frozen=True, slots=True)
class Paths:
    """The four folders; every file has a property of its own."""

    config: Path
    data: Path
    cache: Path
    state: Path

    @property
    def config_file(self) -> Path:
        return self.config / _CONFIG

    @property
    def database(self) -> Path:
        return self.data / _LIBRARY

    @property
    def saved(self) -> Path:
        """Default folder of saved articles."""
        return self.data / "saved"

    @property
    def backups(self) -> Path:
        """Folder of copies of the library."""
        return self.data / "backups"

    @property
    def log(self) -> Path:
        return self.state / "newsreader.log"


def user_paths() -> Paths:
    """The user's folders. `NEWSREADER_HOME` puts all four under one folder (portable, tests)."""
    from pathlib import Path

    home = os.environ.get("NEWSREADER_HOME")
    if home:
        return under(Path(home))
    import platformdirs  # costs 5 ms, and the override above does not need it

    return Paths(
        Path(platformdirs.user_config_dir(APP, appauthor=False)),
        Path(platformdirs.user_data_dir(APP, appauthor=False)),
        Path(platformdirs.user_cache_dir(APP, appauthor=False)),
        Path(platformdirs.user_state_dir(APP, appauthor=False)),
    )


def under(home: Path) -> Paths:
    """All four folders under one."""
    root = home.expanduser().absolute()
    return Paths(root / "config", root / "data", root / "cache", root / "state")


@dataclass(frozen=True, slots=True)
class Early:
    """What the first frame needs of the paths, as texts."""

    config_file: str
    database: str
    cache: str


def glance() -> Early:
    """What `user_paths` says, without importing what that needs."""
    home = os.environ.get("NEWSREADER_HOME")
    if home:
        root = os.path.abspath(os.path.expanduser(home))
        return Early(f"{root}/config/{_CONFIG}", f"{root}/data/{_LIBRARY}", f"{root}/cache")
    user = os.path.expanduser("~")
    config = os.environ.get("XDG_CONFIG_HOME") or os.path.join(user, ".config")
    data = os.environ.get("XDG_DATA_HOME") or os.path.join(user, ".local", "share")
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(user, ".cache")
    plain = sys.platform == "linux" and "ANDROID_DATA" not in os.environ
    if not (plain and all(folder.startswith("/") for folder in (config, data, cache))):
        found = user_paths()
        return Early(str(found.config_file), str(found.database), str(found.cache))
    config, data, cache = (os.path.join(folder, APP) for folder in (config, data, cache))
    return Early(os.path.join(config, _CONFIG), os.path.join(data, _LIBRARY), cache)


_users_umask = -1


def be_private() -> None:
    """From now on whatever this program makes (library, log, saved files, folders) is for its user
    alone, wherever it lies."""
    global _users_umask
    before = os.umask(0o077)
    _users_umask = before if _users_umask < 0 else _users_umask


def users_umask() -> int:
    """What the user's own programs are started with: as if we had not been private; -1: as we are
    (`subprocess` takes it so)."""
    return _users_umask


def make_private(path: Path) -> None:
    """Take everybody else's rights on a file that was made before we were so careful."""
    try:
        mode = path.stat().st_mode
        if mode & 0o077 and path.is_file():
            path.chmod(mode & 0o700)
    except OSError:
        return  # not ours, or a read-only disk: it is as private as its folder


def no_file(path: Path | str) -> str:
    """What stands in the place of a file, in words, where that is none: to read it might wait or go
    on for ever. "" for a file, and where there is nothing."""
    import errno
    import stat

    try:
        mode = os.stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        return "a link to itself" if error.errno == errno.ELOOP else ""
    if stat.S_ISREG(mode):
        return ""
    kinds = ((stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"))
    return next((words for is_kind, words in kinds if is_kind(mode)), "a device")


def make_folder(folder: Path) -> Path:
    """The folder, made (mode 0700) with its parents if missing. Raises StoreError in words."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        import errno

        why = "there is something else" if error.errno == errno.EEXIST else error.strerror
        raise StoreError(f"Cannot make the folder {folder}: {why}.") from error
    return folder


def short(path: Path | str) -> str:
    """A path for people to read: "~" for the home folder, so that its end has room."""
    from pathlib import Path

    home, written = f"{Path.home()}{os.sep}", str(path)
    return f"~{os.sep}{written[len(home) :]}" if written.startswith(home) else written


def asset(*parts: str) -> Path:
    """A bundled file or folder, in a wheel (`tui_reader/assets`) and in an editable install."""
    from pathlib import Path

    here = Path(__file__).resolve().parent
    for root in (here / "assets", here.parent / "assets"):
        found = root.joinpath(*parts)
        if found.exists():
            return found
    return here.joinpath("assets", *parts)


def sync(path: Path | str) -> None:
    """Have the disk keep what is written there: a file's bytes, or the names in a folder, where the
    system can."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))  # a pipe would wait
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError:
        return  # a power cut may lose it; nothing else does
