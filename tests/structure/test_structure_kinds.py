"""A kind of name or figure is one row of `kinds.py`: everything else derives from the table.

Held from both sides: a made-up row is seen everywhere, and no other module names the kinds.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui_reader import kinds

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1] / "tui_reader"
MODULES = sorted(PACKAGE.rglob("*.py"))
SEVERAL = 3
"""A rule may be about a kind or two; a list of more is a second table."""
GRAMMAR = "the grammar of figures makes the kinds; and they are words of the texts it reads"
EXCEPTIONS: dict[str, str] = {
    "kinds.py": "the table",
    "annotate/figures/amounts.py": GRAMMAR,
    "annotate/figures/elided.py": GRAMMAR,
    "annotate/figures/foreign.py": GRAMMAR,
    "annotate/figures/grammar.py": GRAMMAR,
    "annotate/figures/ordinals.py": GRAMMAR,
    "annotate/figures/ranges.py": GRAMMAR,
}
"""Modules that name several kinds, and why."""


def test_made_up_kinds_are_seen_everywhere() -> None:
    paths = (HERE, HERE.parents[1], os.environ.get("PYTHONPATH", ""))
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    environ["PYTHONPATH"] = os.pathsep.join(str(path) for path in paths if str(path))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", "-p", "made_up_kinds", "-p", "no:cacheprovider",
         str(HERE / "made_up_kind.py")],
        capture_output=True, text=True, env=environ,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-8_000:] + done.stderr[-2_000:]


def said(path: Path) -> set[str]:
    """The texts that stand in a module as such."""
    return {
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_kinds_and_their_sections_are_told_by_the_table_alone(path: Path) -> None:
    name, words = path.relative_to(PACKAGE).as_posix(), said(path)
    several = len(words & kinds.BY_ID.keys()) >= SEVERAL
    assert several == (name in EXCEPTIONS), EXCEPTIONS.get(name, "derive them from kinds.py")
    if name != "kinds.py":
        assert not words & set(kinds.GROUPS), "sections are told by the kinds' rows"
