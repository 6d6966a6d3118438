"""The documented defaults as TOML, derived from the settings' dataclasses."""

from __future__ import annotations

import dataclasses

from tui_reader.config.settings import Config


def default_toml() -> str:
    """The documented defaults, as a file to start from. Derived from the dataclasses."""
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
