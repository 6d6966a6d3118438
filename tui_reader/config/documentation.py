"""The documented defaults as TOML, derived from the settings' dataclasses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tui_reader.config.settings import Config, fields_of


def default_toml() -> str:
    """The documented defaults, as a file to start from. Derived from the dataclasses."""
    lines = ["# newsreader configuration. Every setting is shown with its default.", ""]
    for section, (value, meta) in fields_of(Config).items():
        if meta:
            rows = fields_of(meta["row"]) if meta["row"] else {}
            more = (_taken(row, f"Its {name}") for name, (_, row) in rows.items())
            lines += [f"# {' '.join([meta['help'], *filter(None, more)])}", f"[{section}]", ""]
            continue
        lines += [f"# {type(value).__doc__}", f"[{section}]"]
        for setting, (usual, known) in fields_of(type(value)).items():
            lines.append(f"# {known['help']} {_taken(known)}".rstrip())
            lines.append(f"{setting} = {_toml(usual)}")
        lines.append("")
    return "\n".join(lines)


def _taken(meta: Mapping[str, Any], subject: str = "It") -> str:
    """What a setting may be or place, in words; "" where its default shows it."""
    if meta["choices"]:
        return f"One of {', '.join(filter(None, meta['choices']))}."
    if meta["places"]:
        names = ", ".join(f"{{{name}}}" for name in meta["places"]())
        return f"{subject} places {names}; {{{{ and }}}} are braces."
    return ""


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, list):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return str(value)
