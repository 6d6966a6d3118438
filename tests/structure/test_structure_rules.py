"""House rules that a machine can hold: sizes, the one door, no shell, no swallowed failure."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "tui_reader"
TABLES = {"commands.py", "model.py", "kinds.py", "settings.py", "registry.py"}
"""Tables and nouns are exempt from the length of a file; so is any `tables*.py`, `words*.py`."""
MODULES = sorted(PACKAGE.rglob("*.py"))
ROOMS: dict[str, list[Path]] = {}
for one in MODULES:
    ROOMS.setdefault(one.relative_to(PACKAGE).parts[0], []).append(one)


def is_table(path: Path) -> bool:
    return path.name in TABLES or bool(
        re.match(r"(tables?|words|rules|schema|.*_table)", path.stem)
    )


@pytest.mark.parametrize("room", ROOMS)
def test_a_module_says_what_it_owns_and_stays_small(room: str) -> None:
    for path in ROOMS[room]:
        check_module(path)


def check_module(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source)), f"{path}: a module opens with a sentence"
    if not is_table(path):
        assert len(source.splitlines()) <= 300, f"{path}: a room that grew: split it"


@pytest.mark.parametrize("room", ROOMS)
def test_functions_and_classes_stay_small(room: str) -> None:
    for path in ROOMS[room]:
        check_functions(path)


def check_functions(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            lines = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
            assert lines <= 37, f"{path}: {node.name} has {lines} lines"
            assert len(node.args.args) <= 6, f"{path}: {node.name}: too many parameters"
        elif isinstance(node, ast.ClassDef):
            methods = [
                n for n in node.body if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))
            ]
            named = [m for m in methods if not m.name.startswith("__")]
            assert len(named) <= 30, f"{path}: {node.name} has {len(named)} methods"


DOOR = {"sanitise/__init__.py", "model.py", "list_model.py"}


def test_only_the_door_makes_safe_text() -> None:
    for path in MODULES:
        if path.relative_to(PACKAGE).as_posix() in DOOR:
            continue
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"\bSafe(Text|Url)\(", source), f"{path} makes safe text by itself"
        assert not re.search(r"cast\(\s*\"?Safe(Text|Url)", source), f"{path} casts to safe text"


def test_no_shell_and_no_swallowed_exception() -> None:
    for path in MODULES:
        source = path.read_text(encoding="utf-8")
        assert "shell=True" not in source and "os.system" not in source, path
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ExceptHandler) and (
                node.type is None
                or (
                    isinstance(node.type, ast.Name)
                    and node.type.id in {"Exception", "BaseException"}
                )
            ):
                assert not all(isinstance(s, ast.Pass) for s in node.body), f"{path}: swallowed"


def test_markup_is_never_parsed_from_strings() -> None:
    for path in MODULES:
        source = path.read_text(encoding="utf-8")
        assert "from_markup" not in source, f"{path}: build Content(text) from foreign strings"


def test_nothing_is_wired_by_strings() -> None:
    """No import of a string and no `__getattr__`: tools and readers follow names."""
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if any(is_wiring(node) for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert found == set()


def is_wiring(node: ast.AST) -> bool:
    if isinstance(node, ast.FunctionDef):
        return node.name == "__getattr__"
    names = node.names if isinstance(node, ast.ImportFrom) else []
    called = node.func if isinstance(node, ast.Call) else None
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name in IMPORTERS or any(alias.name in IMPORTERS for alias in names)


IMPORTERS = {"import_module", "__import__"}


@pytest.mark.parametrize(
    "source",
    [
        "def __getattr__(name): ...", "class A:\n def __getattr__(self, name): ...",
        "import importlib\nimportlib.import_module('a')", "from importlib import import_module",
        "x = __import__('a').b",
    ],
)  # fmt: skip
def test_wiring_is_seen(source: str) -> None:
    assert any(is_wiring(node) for node in ast.walk(ast.parse(source)))
