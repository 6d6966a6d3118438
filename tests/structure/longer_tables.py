"""A plugin of pytest (`-p longer_tables`): made-up rows in tables before anything reads the tables.

A row is written where a newcomer would write it, at the end of its table in the module's source;
so what derives from the table, in that module and in all others, is made from the longer table.
"""

from __future__ import annotations

import ast
import importlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

KINDS = (
    'Kind("event", "event", "Events", "other", ("bold", "italic"), emphasis=EMPHASIS,'
    ' one="an event", plural="events", labels=("EVENT",), field="event", aliases=("happening",)),',
    'Kind("angle", "angle", "Figures", "figure", _FIGURE, figure=True, sized=True,'
    ' field="angle", help="degrees: 90"),',
)
COLOURS = ('HighlightColour("orange", "5", "#ffe0c2", "#6a3a00", "red", ("italic", "bold")),',)


def longer(source: str, table: str, rows: tuple[str, ...]) -> str:
    """The source of a module with more rows at the end of a table."""
    lines = source.splitlines()
    (value,) = [
        node.value
        for node in ast.parse(source).body
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == table
    ]
    assert isinstance(value, ast.Tuple)
    end = value.elts[-1].end_lineno or 0
    return "\n".join([*lines[:end], *(f"    {row}" for row in rows), *lines[end:]])


def add(module: str, table: str, rows: tuple[str, ...]) -> None:
    """Load a module with more rows in a table; it must not have been loaded before."""
    assert module not in sys.modules, f"{module} was loaded before its rows were made up"
    spec = importlib.util.find_spec(module)
    assert spec is not None and spec.origin is not None
    source = longer(Path(spec.origin).read_text(encoding="utf-8"), table, rows)
    made = ModuleType(module)
    made.__file__ = spec.origin
    exec(compile(source, spec.origin, "exec"), made.__dict__)
    sys.modules[module] = made
    package, _, name = module.rpartition(".")
    setattr(importlib.import_module(package), name, made)


add("tui_reader.highlight_colours", "HIGHLIGHT_COLOURS", COLOURS)
add("tui_reader.kinds", "KINDS", KINDS)
