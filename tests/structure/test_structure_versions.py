"""Whoever changes the tables by which texts are cleaned or annotated says whether libraries are to
be read again: a rule, a site, a kind, a word, a threshold, weights.

What is kept of a story says which version made it; an older one is made anew in the background. So
a row that is added without a raised version would hold for new stories alone, and nothing would
fail.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui_reader import annotate, clean, kinds, paths

PACKAGE = Path(__file__).parents[2] / "tui_reader"
PROSE = {".md", ".py"}
"""Among the assets: how they were made, which nothing reads."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the rooms that read texts."""

    room: str
    version: int
    """As it is now."""
    told_in: str
    """The file that says it."""
    assets: tuple[str, ...]
    more: str = ""
    """What it reads by from rooms below."""


KINDS = repr([(kind.id, kind.like, kind.labels) for kind in kinds.KINDS])
ROOMS = {
    "clean": Reading("clean", clean.VERSION, "tui_reader/clean/__init__.py", ("clean",)),
    "annotate": Reading(
        *("annotate", annotate.VERSION, "tui_reader/annotate/version.py"),
        assets=(
            "entity-model",
            "languages-model",
            "first-names",
            "gazetteer",
            "common-words",
            "seen-names",
        ),
        more=KINDS,
    ),
}
SETTLED: dict[str, tuple[int, str]] = {
    "clean": (52, "810d4354ee9ba787"),
    "annotate": (62, "2b67af528ea7e1bd"),
}
"""The versions, and of what tables and weights they are."""


def tables(source: str) -> Iterator[str]:
    """The constants of a module, as they are however they are called, laid out or documented."""
    for node in ast.parse(source).body:
        value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
        targets = getattr(node, "targets", [getattr(node, "target", None)])
        if value is not None and "VERSION" not in map(_name, targets):
            yield written(value)


def _name(node: ast.AST | None) -> str:
    return getattr(node, "id", "")


def written(node: object) -> str:
    """A part of a source; unlike `ast.dump`, alike in every version of Python."""
    if isinstance(node, ast.AST):
        parts = [
            f"{name}={written(value)}"
            for name, value in ast.iter_fields(node)
            if name not in ("ctx", "kind") and value not in (None, [])
        ]
        return f"{type(node).__name__}({','.join(parts)})"
    return f"[{','.join(map(written, node))}]" if isinstance(node, list) else repr(node)


def digest(sources: list[str], weights: list[bytes], more: str) -> str:
    """Of tables, in whatever modules they stand, and of weights."""
    found = sorted(table for source in sources for table in tables(source))
    found += sorted(hashlib.sha256(one).hexdigest() for one in weights)
    return hashlib.sha256("\n".join([*found, more]).encode()).hexdigest()[:16]


def digest_of(room: Reading) -> str:
    modules = (PACKAGE / room.room).rglob("*.py")
    files = (path for name in room.assets for path in paths.asset(name).iterdir())
    return digest(
        [path.read_text(encoding="utf-8") for path in modules],
        [path.read_bytes() for path in files if path.is_file() and path.suffix not in PROSE],
        room.more,
    )


@pytest.mark.parametrize("name", ROOMS)
def test_a_changed_table_is_settled_with_its_version(name: str) -> None:
    room = ROOMS[name]
    now = room.version, digest_of(room)
    assert now == SETTLED[name], (
        f"Tables or weights of {name} are not those of version {SETTLED[name][0]}. If a text may be"
        f" read otherwise now, raise VERSION in {room.told_in}, so that libraries are read again;"
        f" then settle it here: {name!r}: (VERSION, {now[1]!r})"
    )


ROW = 'RULES = (Rule("cookies", holds="we use cookies"),)'


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (f"# a comment\n{ROW}\n", True),
        (ROW.replace("RULES", "CUTTING"), True),
        (ROW.replace(", holds", ",\n    holds"), True),
        (ROW + "\n\ndef hits(): ...", True),
        (ROW.replace("),)", '), Rule("app", holds="in our app"))'), False),
        (ROW.replace("use", "like"), False),
        (f"{ROW}\nLIMIT = 3", False),
    ],
)
def test_rows_are_told_apart_and_layout_is_not(other: str, alike: bool) -> None:
    assert (digest([other], [], "") == digest([ROW], [], "")) is alike


def test_other_weights_and_kinds_are_told() -> None:
    assert len({digest([ROW], [b"1"], ""), digest([ROW], [b"2"], ""), digest([ROW], [], "k")}) == 3
