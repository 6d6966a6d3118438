"""Imports run downward only; heavy packages are imported where they are used."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "tui_reader"
FLOOR = {
    **dict.fromkeys(("model", "list_model", "errors", "paths", "sanitise", "kinds", "clock"), 1),
    **dict.fromkeys(
        (
            "commands",
            "durations",
            "fast_dataclasses",
            "highlight_colours",
            "sandbox",
            "folding",
            "index_words",
            "word_places",
            "language_tags",
            "sentences",
            "sorted_lines",
            "stopwatch",
            "name_sounds",
            "name_rules",
            "naming",
            "text_tables",
            "wording",
            "selector",
            "known_names",
            "notices",
            "templates",
            "publishers",
            "tracking",
            "code_arguments",
            "screen_programs",
            "code_languages",
            "themes",
        ),
        1,
    ),
    **dict.fromkeys(
        ("config", "fetch", "feeds", "clean", "annotate", "cluster", "store", "export"), 2
    ),
    "documents": 3,
    "sync": 3,
    "library": 4,
    "api": 5,
    "corpus": 5,
    "view": 5,
    "startup": 6,
    "ui": 7,
    "cli": 8,
    "__main__": 9,
}
SIDEWAYS_ALLOWED = {1}
SCREEN_ONLY = {"textual", "rich"}
PAINTS = {"startup/driver.py", "view/text/cells.py"}
"""Textual's driver is taken over at the start; widths are Rich's, which Textual paints by."""
HEAVY = {
    "feedparser",
    "trafilatura",
    "lxml",
    "selectolax",
    "aiohttp",
    "onnxruntime",
    "tokenizers",
    "numpy",
    "platformdirs",
    "markdown_it",
    "pygments",
    "PIL",
    "textual_image",
    "warcio",
}
# The screen sees the library, the settings and the tables of floor 1, and no other room.
SEEN_BY_UI = {
    *("library", "config", "view", "startup", "ui"),
    *(room for room, floor in FLOOR.items() if floor == 1),
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


ROOMS: dict[str, list[Path]] = {}
"""Modules by room. One test a room: with one a module, pytest itself would take longest."""
for one in modules():
    ROOMS.setdefault(room_of(one), []).append(one)


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """(dotted name, at module level and not under TYPE_CHECKING) of each import in a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        for child in ast.walk(node)
    }
    inside = {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        top = id(node) not in inside and id(node) not in typing_only
        if isinstance(node, ast.Import):
            yield from ((alias.name, top) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            if node.module == "tui_reader":
                yield from ((f"tui_reader.{alias.name}", top) for alias in node.names)
            else:
                yield node.module, top


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_downward(room: str) -> None:
    for path in ROOMS[room]:
        check_floors(path)


def check_floors(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        assert not list(imports(path)), "tui_reader/__init__.py imports nothing"
        return
    for name, _ in imports(path):
        parts = name.split(".")
        if parts[0] != "tui_reader" or len(parts) < 2 or parts[1] == room:
            continue
        other = parts[1]
        if other not in FLOOR:  # `from tui_reader import __version__`
            assert other == "__version__", f"{path} imports {name}"
            continue
        same_floor = FLOOR[other] == FLOOR[room]
        assert FLOOR[other] < FLOOR[room] or (same_floor and FLOOR[room] in SIDEWAYS_ALLOWED), (
            f"{room} must not import {other}"
        )
        if room == "ui":
            assert other in SEEN_BY_UI, f"ui must not import {other}"


@pytest.mark.parametrize("room", ROOMS)
def test_heavy_packages_are_imported_where_they_are_used(room: str) -> None:
    for path in ROOMS[room]:
        check_heavy_packages(path)


def check_heavy_packages(path: Path) -> None:
    for name, top in imports(path):
        package = name.split(".")[0]
        if room_of(path) != "ui" and path.relative_to(PACKAGE).as_posix() not in PAINTS:
            assert package not in SCREEN_ONLY, f"{path}: {package} is for the screen only"
        if top:
            assert package not in HEAVY, (
                f"{path}: import {package} inside the function that needs it"
            )


def test_no_widget_imports_the_app() -> None:
    for path in (PACKAGE / "ui" / "widgets").rglob("*.py"):
        names = {name for name, _ in imports(path)}
        assert not {
            name
            for name in names
            if name.startswith(("tui_reader.ui.app", "tui_reader.ui.screens"))
        }
