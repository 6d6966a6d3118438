"""A setting or a module that nothing asks for is half a change."""

from __future__ import annotations

import ast

import pytest
from module_graph import graph, modules

from tui_reader.config.settings import Config, fields_of

STARTED = {"tui_reader.__main__"}
"""Modules that nobody imports: they are run."""
SETTINGS = "tui_reader.config"
"""The room that reads, checks and documents them."""


def asked(source: str) -> set[tuple[str, str]]:
    """(section, setting) as a source reads them: `config.saving.format`, or by a name of its own
    (`chosen = config.saving`, then `chosen.format`)."""
    tree = ast.parse(source)
    sections: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute):
            for target in node.targets:
                sections.setdefault(ast.unparse(target), set()).add(node.value.attr)
    return {
        (section, node.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        for section in _sections(node.value, sections)
    }


def _sections(node: ast.expr, named: dict[str, set[str]]) -> set[str]:
    own = {node.attr} if isinstance(node, ast.Attribute) else set()
    return own | named.get(ast.unparse(node), set())


def test_every_setting_is_used() -> None:
    sources = [
        path.read_text(encoding="utf-8")
        for name, path in modules().items()
        if not name.startswith(SETTINGS)
    ]
    used = set().union(*map(asked, sources))
    told = {(section, name) for section in fields_of(Config) for name in _settings(section)}
    unused = sorted(f"{section}.{name}" for section, name in told - used)
    assert not unused, "read and documented, but nothing asks for them"


def _settings(section: str) -> tuple[str, ...]:
    value = getattr(Config(), section)
    return () if isinstance(value, dict) else tuple(fields_of(type(value)))


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("x = lib.config.saving.folder", True),
        ("chosen = lib.config.saving\nx = chosen.folder", True),
        ("x = lib.config.refresh.folder", False),
        ("folder = 1", False),
    ],
)
def test_a_use_is_seen(source: str, found: bool) -> None:
    assert (("saving", "folder") in asked(source)) is found


def test_every_module_is_imported_by_another() -> None:
    """A file whose row in a table was forgotten: of a format, an importer, a controller."""
    known = graph()
    wanted = set().union(*known.values())
    packages = {name.rpartition(".")[0] for name in known}
    assert set(known) - wanted - packages == STARTED, "nothing imports it"
