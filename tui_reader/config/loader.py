"""Settings read from TOML. `read` never stops the app for a wrong setting: each fault becomes a
sentence with file, line and key, and the default is used. Unknown keys are reported.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tui_reader import sanitise, selector
from tui_reader.commands import BY_ID, COMMANDS, OVERLAYS
from tui_reader.config.settings import Config, Loaded, Site


def read(path: Path) -> Loaded:
    """The settings in `path`; defaults if the file is missing. Never raises for its content."""
    try:
        raw = path.read_text(encoding="utf-8")
    except FileNotFoundError:  # a link to nothing
        return Loaded(Config())
    except (OSError, UnicodeDecodeError) as error:
        return Loaded(Config(), (f"{path}: cannot be read ({error}); defaults are used.",))
    try:
        table = tomllib.loads(raw)
    except (ValueError, RecursionError) as error:  # not TOML; numbers or nesting without end
        return Loaded(Config(), (f"{path}: not valid TOML: {error}; defaults are used.",))
    faults: list[str] = []
    place = _Place(path, raw)
    config = _read(Config, table, place, faults)
    faults.extend(_key_faults(config, place.under("keys")))
    faults.extend(_command_faults(config, place.under("commands"), tuple(faults)))
    usable = {n: c for n, c in config.commands.items() if c.argv and n not in BY_ID}
    sites = dict(_sites(config.sites, place.under("sites"), faults))
    config = dataclasses.replace(config, commands=usable, sites=sites)
    return Loaded(config, tuple(sanitise.line(fault) for fault in faults))


@dataclasses.dataclass(frozen=True, slots=True)
class _Place:
    """Where in the file we are, to name the line of a fault."""

    path: Path
    raw: str
    section: tuple[str, ...] = ()

    def under(self, key: str) -> _Place:
        return _Place(self.path, self.raw, (*self.section, key))

    def of(self, key: str) -> str:
        name = ".".join((*self.section, key))
        return f"{self.path}, line {self._line(key)}: {name}"

    def _line(self, key: str) -> int:
        inside = not self.section
        header = ".".join(self.section)
        for number, text in enumerate(self.raw.splitlines(), 1):
            stripped = text.strip()
            if stripped.startswith("["):
                name = stripped.strip("[] \t").replace('"', "").replace("'", "")
                if name == ".".join((*self.section, key)):
                    return number
                inside = name == header
            elif inside and re.match(rf'["\']?{re.escape(key)}["\']?\s*[=.]', stripped):
                return number
        if not self.section:
            return 1
        return _Place(self.path, self.raw, self.section[:-1])._line(self.section[-1])


def _read(cls: type, table: dict[str, Any], place: _Place, faults: list[str]) -> Any:
    """An instance of the dataclass `cls` from a TOML table, faults reported and defaulted."""
    hints = typing.get_type_hints(cls)
    known = {f.name: f for f in dataclasses.fields(cls)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        setting = known.get(key)
        if setting is None:
            faults.append(f"{place.of(key)} is not a setting; it is left out.")
        elif dataclasses.is_dataclass(hints[key]):
            if isinstance(value, dict):
                cls_of = typing.cast(type, hints[key])
                values[key] = _read(cls_of, value, place.under(key), faults)
            else:
                faults.append(f"{place.of(key)} must be a table; defaults are used.")
        elif (row := _row_of(hints[key])) is not None and isinstance(value, dict):
            values[key] = _rows(row, value, place.under(key), faults)
        elif fault := _fault(value, hints[key], setting.metadata):
            faults.append(f"{place.of(key)} {fault}; the default is used.")
        else:
            values[key] = float(value) if hints[key] is float else value
    return cls(**values)


def _row_of(hint: Any) -> type | None:
    """The dataclass of a table of tables ("[sites.host]"), or None for any other setting."""
    last = typing.get_args(hint)[-1:]
    return (
        last[0]
        if last and isinstance(last[0], type) and dataclasses.is_dataclass(last[0])
        else None
    )


def _rows(row: type, table: dict[str, Any], place: _Place, faults: list[str]) -> dict[str, Any]:
    """A dataclass for each name of a table. A bare list is the first field of its row."""
    rows: dict[str, Any] = {}
    for name, value in table.items():
        if isinstance(value, list):
            value = {dataclasses.fields(row)[0].name: value}
        if isinstance(value, dict):
            rows[name] = _read(row, value, place.under(name), faults)
        else:
            faults.append(f"{place.of(name)} must be a table or a list of texts; it is left out.")
    return rows


def _fault(value: Any, hint: Any, meta: types.MappingProxyType[Any, Any]) -> str:
    """What is wrong with a value, in words; "" if nothing is."""
    if not _fits(value, hint):
        return f"must be {_TYPE_WORDS.get(str(hint), 'a table')}"
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


def _command_faults(config: Config, place: _Place, told: tuple[str, ...]) -> Iterator[str]:
    """Commands of the user's that cannot be run, and keys of theirs that mean something else;
    what was told already is not told again."""
    given = {key: id for id, keys in config.keys.items() for key in keys}
    for name, own in config.commands.items():
        if name in BY_ID:
            yield f"{place.of(name)}: {name} is a command of the reader; yours is left out."
            continue
        if not own.argv and any(fault.startswith(place.under(name).of("argv")) for fault in told):
            continue
        if not own.argv:
            yield f"{place.of(name)} has no argv, the program to run; it is left out."
            continue
        first = given.setdefault(own.key, name) if own.key and name not in config.keys else name
        if first != name:
            where = _key(place, name)
            yield f'{where}: the key "{own.key}" is also given to {first}; {first} keeps it.'
        elif own.key:
            before = [c.id for c in COMMANDS if own.key in c.keys(config.screen.keys)]
            before = [id for id in before if id not in config.keys and _beaten(id)]
            if before:
                yield f'{_key(place, name)}: the key "{own.key}" was taken from {before[0]}.'


def _sites(sites: dict[str, Site], place: _Place, faults: list[str]) -> Iterator[tuple[str, Site]]:
    """The rules that can be used, by the host as addresses show it, without the selectors that
    nobody can read."""
    for name, site in sites.items():
        host = "*" if name == "*" else sanitise.host(f"https://{name}/")
        if not host or "/" in name or ":" in name:
            faults.append(f"{place.of(name)} must be a host such as example.org; it is left out.")
            continue
        rule = place.under(name)
        yield (
            host,
            Site(
                _selectors(site.take, rule.of("take"), faults),
                _selectors(site.strip, rule.of("strip"), faults),
            ),
        )


def _selectors(listed: list[str], where: str, faults: list[str]) -> list[str]:
    readable = [one for one in listed if selector.steps(one)]
    faults.extend(
        f'{where}: "{sanitise.line(one, 80)}" is no selector ({selector.GRAMMAR}); it is left out.'
        for one in listed
        if one not in readable
    )
    return readable


def _key(place: _Place, name: str) -> str:
    return place.under(name).of("key")


def _beaten(id: str) -> bool:
    """Keys of what lies over the panes stay what they are."""
    return BY_ID[id].scope not in OVERLAYS
