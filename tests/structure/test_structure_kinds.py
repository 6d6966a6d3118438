"""A kind of name or figure is one row of `kinds.py`, a colour of highlights one row of
`highlight_colours.py`: everything else derives from the tables.

Held from both sides: a made-up row is seen everywhere, and no other module lists what the table
does.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

from tui_reader import highlight_colours, kinds

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1] / "tui_reader"
MODULES = sorted(PACKAGE.rglob("*.py"))
SEVERAL = 3
"""A rule may be about a kind or two; a list of more is a second table."""
GRAMMAR = "the grammar of figures makes the kinds; and they are words of the texts it reads"
EXCEPTIONS: dict[str, str] = {
    "kinds.py": "the table",
    "annotate/figures/amounts.py": GRAMMAR,
    "annotate/figures/columns.py": GRAMMAR,
    "annotate/figures/elided.py": GRAMMAR,
    "annotate/figures/grammar.py": GRAMMAR,
    "annotate/figures/languages/amounts.py": GRAMMAR,
    "annotate/figures/languages/nouns.py": GRAMMAR,
    "annotate/figures/languages/qualifiers.py": GRAMMAR,
    "annotate/figures/languages/relative.py": GRAMMAR,
    "annotate/figures/languages/sign_lexicon.py": GRAMMAR,
    "annotate/figures/languages/signs.py": GRAMMAR,
    "annotate/figures/languages/walk.py": GRAMMAR,
    "annotate/figures/ranges.py": GRAMMAR,
    "cluster/figures/by_kind.py": "how figures are compared, a row a kind",
}
"""Modules that name several kinds, and why."""
TERMINALS = "names of the terminal's own colours"
COLOUR_EXCEPTIONS: dict[str, str] = {
    "highlight_colours.py": "the table",
    "export/plain.py": TERMINALS,
    "view/theme/roles.py": TERMINALS,
}
"""Modules that name several colours of highlights, and why."""


def test_a_made_up_row_is_seen_everywhere() -> None:
    paths = (HERE, HERE.parents[1], os.environ.get("PYTHONPATH", ""))
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    environ["PYTHONPATH"] = os.pathsep.join(str(path) for path in paths if str(path))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", "-p", "longer_tables", "-p", "no:cacheprovider",
         str(HERE / "made_up_kind.py"), str(HERE / "made_up_colour.py")],
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


def telling(words: Collection[str], least: int) -> set[str]:
    """The modules in which so many of the words stand."""
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if len(said(path).intersection(words)) >= least
    }


def test_kinds_and_their_sections_are_told_by_the_table_alone() -> None:
    assert telling(kinds.BY_ID, SEVERAL) == set(EXCEPTIONS), "derive them from kinds.py"
    assert telling(kinds.GROUPS, 1) == {"kinds.py"}, "derive them from kinds.py"


def test_colours_of_highlights_are_told_by_the_table_alone() -> None:
    found = telling(highlight_colours.IDS, SEVERAL)
    assert found == set(COLOUR_EXCEPTIONS), "derive them from highlight_colours.py"
