"""The settings: one dataclass tree, read from TOML. Owns their names, defaults and documentation.

`load` never stops the app for a wrong setting: each fault is reported as a sentence with file,
line and key, and the default is used. Unknown keys are reported, never ignored. Knows no screen.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tui_reader import sanitise
from tui_reader.commands import BY_ID, PRESETS
from tui_reader.records import dataclass, field


def _setting(
    default: Any,
    help: str,
    *,
    choices: tuple[str, ...] = (),
    low: int | None = None,
    high: int = 1_000_000,
) -> Any:
    """A documented field. `choices`: the words it may be; `low`, `high`: the numbers."""
    meta = {"help": help, "choices": choices, "low": low, "high": high}
    if isinstance(default, (list, dict)):
        return field(default_factory=lambda: type(default)(default), metadata=meta)
    return field(default=default, metadata=meta)


@dataclass(frozen=True, slots=True)
class Screen:
    """How it looks."""

    theme: str = _setting("dark", "Theme: dark, light, or terminal (the terminal's own 16 colours).",
                          choices=("dark", "light", "terminal"))  # fmt: skip
    keys: str = _setting("vim", "Preset of keys.", choices=PRESETS)
    measure: int = _setting(84, "Widest line of an article, in columns.", low=20)
    sidebar: bool = _setting(True, "Show the entity sidebar at start.")
    mouse: bool = _setting(True, "Take part in mouse clicks and the wheel.")
    prepaint: bool = _setting(True, "Draw the first frame before the screen library is loaded.")


@dataclass(frozen=True, slots=True)
class Refresh:
    """How feeds are fetched."""

    minutes: int = _setting(
        60, "Reload all feeds every so many minutes while open; 0: never.", low=0
    )
    at_start: bool = _setting(False, "Reload all feeds when the reader opens.")
    connections: int = _setting(24, "Feeds fetched at the same time.", low=1)
    per_host: int = _setting(3, "Of these, on one host.", low=1)
    seconds: int = _setting(30, "Longest time for one feed, all in all.", low=1)
    mebibytes: int = _setting(16, "Largest feed or page, decoded.", low=1)
    user_agent: str = _setting("", "User-Agent header; empty: tui-reader and its version.")
    proxy: bool = _setting(True, "Honour HTTP_PROXY, HTTPS_PROXY and NO_PROXY.")


@dataclass(frozen=True, slots=True)
class Reading:
    """What happens while you read."""

    strip_tracking: bool = _setting(
        True, "Take utm_* and the like out of links when opening and saving."
    )
    browser: list[str] = _setting(
        [], 'Command that opens links, as a list; "{url}" is the link. Empty: the system\'s.'
    )
    annotate: bool = _setting(True, "Mark names and figures.")
    annotate_ahead: bool = _setting(
        True, "Annotate stories in the background, before they are opened."
    )
    threads: int = _setting(1, "Threads of the entity model.", low=1, high=256)
    doubtful: float = _setting(0.5, "Names the model is less sure of than this are dimmed (0-1).")


@dataclass(frozen=True, slots=True)
class Saving:
    """Where annotated articles go."""

    folder: str = _setting("", "Folder of saved articles; empty: `saved` in the data folder.")
    format: str = _setting("md", "Format of `s`: see `newsreader save --help`.")
    name: str = _setting(
        "{date} {title}",
        "File name without its suffix: {date} {time} {title} {feed} {author} {id}.",
    )
    on_star: bool = _setting(False, "Save a story when it is starred, in the format above.")
    wikilinks: bool = _setting(
        False, "Markdown: write entities as [[wikilinks]] (Obsidian, Logseq)."
    )


@dataclass(frozen=True, slots=True)
class Retention:
    """What is kept. Starred, saved, tagged and noted stories are never pruned."""

    days: int = _setting(
        0, "`newsreader prune` drops read stories older than this; 0: keep all.", low=0
    )


@dataclass(frozen=True, slots=True)
class Hooks:
    """Commands run when something happened, as lists of arguments; never through a shell."""

    after_refresh: list[str] = _setting([], "After a refresh; {new} is the number of new stories.")
    on_save: list[str] = _setting([], "After saving; {path}, {url} and {title} are the story's.")


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. Sections are TOML tables."""

    screen: Screen = field(default_factory=Screen)
    refresh: Refresh = field(default_factory=Refresh)
    reading: Reading = field(default_factory=Reading)
    saving: Saving = field(default_factory=Saving)
    retention: Retention = field(default_factory=Retention)
    hooks: Hooks = field(default_factory=Hooks)
    keys: dict[str, list[str]] = _setting(
        {}, 'Keys of commands, yours among them: command = ["key", ...]; [] takes its keys away.'
    )
    commands: dict[str, list[str]] = _setting(
        {}, 'Your own commands: name = ["program", "{url}", ...]; run with `:name`.'
    )
    credentials: dict[str, list[str]] = _setting(
        {}, '"https://feed or host" = ["user", "password"].'
    )


@dataclass(frozen=True, slots=True)
class Loaded:
    config: Config
    problems: tuple[str, ...] = ()
    """One sentence per fault, with file, line and key."""


def load(path: Path) -> Loaded:
    """The settings in `path`; defaults if the file is missing. Never raises for its content."""
    try:
        raw = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Loaded(Config())
    except (OSError, UnicodeDecodeError) as error:
        return Loaded(Config(), (f"{path}: cannot be read ({error}); defaults are used.",))
    import tomllib

    try:
        table = tomllib.loads(raw)
    except (ValueError, RecursionError) as error:  # not TOML; numbers or nesting without end
        return Loaded(Config(), (f"{path}: not valid TOML: {error}; defaults are used.",))
    faults: list[str] = []
    config = _read(Config, table, _Place(path, raw), faults)
    faults.extend(_key_faults(config, _Place(path, raw, ("keys",))))
    return Loaded(config, tuple(sanitise.line(fault) for fault in faults))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the file we are, to name the line of a fault."""

    path: Path
    raw: str
    section: tuple[str, ...] = ()

    def of(self, key: str) -> str:
        name = ".".join((*self.section, key))
        return f"{self.path}, line {self._line(key)}: {name}"

    def _line(self, key: str) -> int:
        inside = not self.section
        header = ".".join(self.section)
        for number, text in enumerate(self.raw.splitlines(), 1):
            stripped = text.strip()
            if stripped.startswith("["):
                name = stripped.strip("[] \t")
                if name == ".".join((*self.section, key)):
                    return number
                inside = name == header
            elif inside and re.match(rf'["\']?{re.escape(key)}["\']?\s*[=.]', stripped):
                return number
        return 1


def _read(cls: type, table: dict[str, Any], place: _Place, faults: list[str]) -> Any:
    """An instance of the dataclass `cls` from a TOML table, faults reported and defaulted."""
    import dataclasses  # here, since most have no file of settings and open without it

    hints = typing.get_type_hints(cls)
    known = {f.name: f for f in dataclasses.fields(cls)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        setting = known.get(key)
        if setting is None:
            faults.append(f"{place.of(key)} is not a setting; it is left out.")
        elif dataclasses.is_dataclass(hints[key]):
            section = _Place(place.path, place.raw, (*place.section, key))
            if isinstance(value, dict):
                values[key] = _read(typing.cast(type, hints[key]), value, section, faults)
            else:
                faults.append(f"{place.of(key)} must be a table; defaults are used.")
        elif fault := _fault(value, hints[key], setting.metadata):
            faults.append(f"{place.of(key)} {fault}; the default is used.")
        else:
            values[key] = float(value) if hints[key] is float else value
    return cls(**values)


def _fault(value: Any, hint: Any, meta: types.MappingProxyType[Any, Any]) -> str:
    """What is wrong with a value, in words; "" if nothing is."""
    if not _fits(value, hint):
        return f"must be {_TYPE_WORDS[str(hint)]}"
    if meta["choices"] and value not in meta["choices"]:
        return f"must be one of {', '.join(meta['choices'])}"
    if meta["low"] is not None and value < meta["low"]:
        return f"must be at least {meta['low']}"
    if isinstance(value, (int, float)) and not value <= meta["high"]:  # nor NaN
        return f"must be at most {meta['high']}"
    return ""


_TYPE_WORDS = {
    str(str): "a text in quotes",
    str(int): "a whole number",
    str(bool): "true or false",
    str(float): "a number",
    str(list[str]): "a list of texts",
    str(dict[str, list[str]]): "a table of lists of texts",
}


def _fits(value: Any, hint: Any) -> bool:
    if hint is bool:
        return isinstance(value, bool)
    if hint is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if hint is str:
        return isinstance(value, str)
    if hint == list[str]:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, dict) and all(_fits(item, list[str]) for item in value.values())


def _key_faults(config: Config, place: _Place) -> Iterator[str]:
    """Unknown commands and keys that two commands want."""
    taken: dict[tuple[str, str], str] = {}
    for id, keys in config.keys.items():
        if id in config.commands:
            continue
        if id not in BY_ID:
            yield f"{place.of(id)} is not a command; it is left out."
            continue
        for key in keys:
            first = taken.setdefault((BY_ID[id].scope, key), id)
            if first != id:
                yield f'{place.of(id)}: the key "{key}" is also given to {first}; {first} keeps it.'


def default_toml() -> str:
    """The documented defaults, as a file to start from. Derived from the dataclasses."""
    import dataclasses

    lines = ["# newsreader configuration. Every setting is shown with its default.", ""]
    for section in dataclasses.fields(Config):
        value = getattr(Config(), section.name)
        if not dataclasses.is_dataclass(value):
            lines += [f"# {section.metadata['help']}", f"[{section.name}]", ""]
            continue
        lines += [f"# {type(value).__doc__}", f"[{section.name}]"]
        for setting in dataclasses.fields(value):
            lines.append(f"# {setting.metadata['help']}")
            lines.append(f"{setting.name} = {_toml(getattr(value, setting.name))}")
        lines.append("")
    return "\n".join(lines)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, list):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return str(value)
