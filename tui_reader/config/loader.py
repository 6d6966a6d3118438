"""Settings read from TOML. `read` never stops the app for a wrong setting: each fault becomes a
sentence with file, line and key, and the default is used. Unknown keys are reported.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tui_reader import sanitise, selector
from tui_reader.commands import BY_ID, COMMANDS, OVERLAYS
from tui_reader.config import reader
from tui_reader.config.settings import Config, Loaded, Site

MOST_FAULTS = 100
"""Of a file's faults that are told one by one."""


def read(path: Path) -> Loaded:
    """The settings in `path`; defaults if the file is missing. Never raises for its content."""
    try:
        raw = reader.text_of(str(path))
    except FileNotFoundError:  # a link to nothing
        return Loaded(Config())
    except (OSError, ValueError) as error:
        return Loaded(Config(), (f"{path}: cannot be read ({error}); defaults are used.",))
    try:
        table = reader.table_of(raw)
    except (ValueError, RecursionError) as error:  # not TOML; numbers or nesting without end
        return Loaded(Config(), (f"{path}: not valid TOML: {error}; defaults are used.",))
    faults: list[str] = []
    place = _Place(_Lines(path, raw))
    config = reader.read(table, lambda keys, said: faults.append(f"{place.at(keys)} {said}"))
    faults.extend(_key_faults(config, place.under("keys")))
    faults.extend(_command_faults(config, place.under("commands"), frozenset(faults)))
    sites = dict(_sites(config.sites, place.under("sites"), faults))
    own = reader.runnable(config.commands)
    config = dataclasses.replace(config, commands=own, sites=sites)
    more = len(faults) - MOST_FAULTS
    if more > 0:
        faults[MOST_FAULTS:] = [f"{path}: {more:,} more settings are wrong."]
    return Loaded(config, tuple(sanitise.line(fault) for fault in faults))


_NAMED = re.compile(r"""(?:"([^"]*)"|'([^']*)'|([^"'=.\s]+))\s*[=.]""")
"""How a line begins that sets a key."""


class _Lines:
    """On which line of the file what stands; looked up once, and only where something is wrong."""

    def __init__(self, path: Path, raw: str) -> None:
        self.path = path
        self._raw = raw
        self._tables: dict[str, int] | None = None
        self._keys: dict[tuple[str, str], int] = {}

    def of(self, section: tuple[str, ...], key: str) -> int:
        """The line of a key, else of what it is in."""
        if self._tables is None:
            self._tables = self._read()
        here = ".".join(section)
        name = f"{here}.{key}" if section else key
        found = self._tables.get(name) or self._keys.get((here, key))
        if found or not section:
            return found or 1
        return self.of(section[:-1], section[-1])

    def _read(self) -> dict[str, int]:
        tables: dict[str, int] = {}
        header = ""
        for number, text in enumerate(self._raw.splitlines(), 1):
            line = text.strip()
            if line.startswith("["):
                header = line.strip("[] \t").replace('"', "").replace("'", "")
                tables.setdefault(header, number)
            elif named := _NAMED.match(line):
                key = next(name for name in named.groups() if name is not None)
                self._keys.setdefault((header, key), number)
        return tables


@dataclasses.dataclass(frozen=True, slots=True)
class _Place:
    """Where in the file we are, to name the line of a fault."""

    lines: _Lines
    section: tuple[str, ...] = ()

    def under(self, key: str) -> _Place:
        return _Place(self.lines, (*self.section, key))

    def at(self, keys: Sequence[str]) -> str:
        return _Place(self.lines, (*self.section, *keys[:-1])).of(keys[-1])

    def of(self, key: str) -> str:
        name = ".".join((*self.section, key))
        return f"{self.lines.path}, line {self.lines.of(self.section, key)}: {name}"


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


def _command_faults(config: Config, place: _Place, told: frozenset[str]) -> Iterator[str]:
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
        if not selector.steps(one)
    )
    return readable


def _key(place: _Place, name: str) -> str:
    return place.under(name).of("key")


def _beaten(id: str) -> bool:
    """Keys of what lies over the panes stay what they are."""
    return BY_ID[id].scope not in OVERLAYS
