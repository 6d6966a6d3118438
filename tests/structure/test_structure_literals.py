"""Formats, actions of rules and themes are told by their tables: no module lists them again."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tui_reader.export import formats
from tui_reader.store import rule_actions
from tui_reader.themes import TITLES

PACKAGE = Path(__file__).parents[2] / "tui_reader"
SEVERAL = 3
"""A module may be about one row or two; a list of more is a second table."""
TABLES: dict[str, frozenset[str]] = {
    "export/formats.py": frozenset((*formats.names(), formats.TERM.id)),
    "store/rule_actions.py": frozenset(rule_actions.ids()),
    "themes.py": frozenset(TITLES),
}
"""The module of each table, and the ids of its rows."""
EXCEPTIONS: dict[tuple[str, str], str] = {
    ("export/formats.py", "code_languages.py"): "languages of code, not what we write",
    ("export/formats.py", "documents/table.py"): "what is read, not what we write",
}
"""(table, module) that names several of its words, and why."""


def said(source: str) -> set[str]:
    """The texts that stand in a source, but for what documents it."""
    tree = ast.parse(source)
    documents = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if id(node) not in documents
    }


def lists(source: str, ids: frozenset[str]) -> bool:
    """Whether a source names several of these ids."""
    return len(said(source) & ids) >= SEVERAL


@pytest.mark.parametrize("table", TABLES)
def test_the_rows_of_a_table_are_named_by_it_alone(table: str) -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if lists(path.read_text(encoding="utf-8"), TABLES[table])
    }
    assert found == {table, *(module for of, module in EXCEPTIONS if of == table)}


@pytest.mark.parametrize("table", TABLES)
def test_a_second_list_would_be_seen(table: str) -> None:
    ids = TABLES[table]
    several = sorted(ids)[:SEVERAL]
    assert lists(f"CHOICES = {tuple(several)!r}", ids)
    assert lists("\n".join(f"if word == {id!r}: pass" for id in several), ids)
    assert not lists(f"CHOICES = {tuple(several[1:])!r}", ids)
    assert not lists("\n".join(f"{id!r}" for id in several), ids), "documents it"
