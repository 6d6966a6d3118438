"""A TOML table -> settings, field by field: what fits is taken, the rest is told and defaulted.

Owns what a field takes, as `settings.py` declares it. Shared by `loader`, which tells faults with
file and line, and by `early_settings`, which hears none: so both agree. Stands on the way to the
first frame of those who have a file of settings: no `dataclasses`.
"""

from __future__ import annotations

from functools import cache

from tui_reader.commands import BY_ID
from tui_reader.config import plain_toml
from tui_reader.config.plain_toml import MOST_PARTS
from tui_reader.config.settings import Config, UserCommand, fields_of
from tui_reader.paths import no_file

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    Tell = Callable[[tuple[str, ...], str], object]
    """Hears of a fault: the keys that lead to it, and a sentence without its subject."""


MAX_BYTES = 1 << 20
"""Of a file of settings. The longest that a person writes has a hundredth of it."""


@cache
def _many_parts() -> re.Pattern[str]:
    import re

    return re.compile(rf"""(?<![\w"'-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){{{MOST_PARTS}}}""")


def text_of(path: str) -> str:
    """What stands in a file of settings. Raises OSError and ValueError."""
    if found := no_file(path):
        raise ValueError(f"it is {found}")
    with open(path, "rb") as file:  # noqa: PTH123 - `pathlib` is not there yet
        raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise ValueError(f"it is larger than {MAX_BYTES >> 20} MB")
    return raw.decode("utf-8")


def table_of(text: str) -> dict[str, Any]:
    """The table that a text of settings is. Raises ValueError and RecursionError where it is no
    TOML."""
    table = plain_toml.read(text)
    if table is not None:
        return table
    import tomllib

    if _many_parts().search(text):
        raise ValueError(f"a name has more than {MOST_PARTS} parts")
    return tomllib.loads(text)


def read(table: dict[str, Any], tell: Tell) -> Config:
    """The settings of a table. The user's own commands are there, also those that cannot be run."""
    config: Config = _section(Config, table, (), tell)
    return config


def runnable(commands: Mapping[str, UserCommand]) -> dict[str, UserCommand]:
    """Without those that cannot be run: that have no program, or the name of a command of ours."""
    return {name: own for name, own in commands.items() if own.argv and name not in BY_ID}


def _section(cls: Any, table: dict[str, Any], keys: tuple[str, ...], tell: Tell) -> Any:
    """An instance of a dataclass of `settings.py`."""
    known = fields_of(cls)
    values: dict[str, Any] = {}
    for name, value in table.items():
        here = (*keys, name)
        if name not in known:
            tell(here, "is not a setting; it is left out.")
            continue
        usual, meta = known[name]
        if not meta:
            if isinstance(value, dict):
                values[name] = _section(type(usual), value, here, tell)
            else:
                tell(here, "must be a table; defaults are used.")
        elif meta["row"] is not None and isinstance(value, dict):
            values[name] = _rows(meta["row"], value, here, tell)
        elif isinstance(usual, dict) and isinstance(value, dict):
            values[name] = dict(_entries(value, here, tell))
        elif wrong := fault(value, usual, meta):
            tell(here, f"{wrong}; the default is used.")
        else:
            values[name] = float(value) if isinstance(usual, float) else value
    return cls(**values)


def _rows(cls: Any, table: dict[str, Any], keys: tuple[str, ...], tell: Tell) -> dict[str, Any]:
    """A dataclass for each name of a table. A bare list is the first field of its row."""
    rows: dict[str, Any] = {}
    for name, value in table.items():
        if isinstance(value, list):
            value = {next(iter(fields_of(cls))): value}
        if isinstance(value, dict):
            rows[name] = _section(cls, value, (*keys, name), tell)
        else:
            tell((*keys, name), "must be a table or a list of texts; it is left out.")
    return rows


def _entries(
    table: dict[str, Any], keys: tuple[str, ...], tell: Tell
) -> Iterator[tuple[str, list[str]]]:
    """The entries of a table of lists of texts: one that is wrong takes no other away."""
    for name, value in table.items():
        if _fits(value, []):
            yield name, value
        else:
            tell((*keys, name), "must be a list of texts; it is left out.")


def fault(value: Any, usual: Any, meta: Mapping[str, Any]) -> str:
    """What is wrong with a value, in words; "" if nothing is."""
    if not _fits(value, usual):
        return "must be a table" if meta["row"] else f"must be {_TYPE_WORDS[type(usual)]}"
    if meta["choices"] and value not in meta["choices"]:
        return f"must be one of {', '.join(filter(None, meta['choices']))}"
    if meta["low"] is not None and value < meta["low"]:
        return f"must be at least {meta['low']}"
    if isinstance(value, (int, float)) and not value <= meta["high"]:  # nor NaN
        return f"must be at most {meta['high']}"
    return _template_fault(value, meta["places"]) if meta["places"] and value else ""


def _template_fault(value: Any, places: Callable[[], Mapping[str, str]]) -> str:
    """What is wrong with a template, or with the arguments of a program."""
    from tui_reader import templates

    if not isinstance(value, list):
        return templates.fault(value, places())
    told = (templates.fault(text, places()) for text in value[1:])
    return next(filter(None, told), "") or templates.code_fault(value)


_TYPE_WORDS = {
    str: "a text in quotes",
    int: "a whole number",
    bool: "true or false",
    float: "a number",
    list: "a list of texts",
    dict: "a table of lists of texts",
}


def _fits(value: Any, usual: Any) -> bool:
    if isinstance(usual, float):
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if isinstance(usual, list):
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if isinstance(usual, dict):
        return isinstance(value, dict) and all(_fits(item, []) for item in value.values())
    return type(value) is type(usual)
