"""Who imports whom, module by module, for the structure tests. Reads sources, imports nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "tui_reader"
Graph = Mapping[str, frozenset[str]]
"""A module -> the modules it imports, wherever the import stands."""


def modules(package: Path = PACKAGE) -> dict[str, Path]:
    """Every module of a package by its dotted name."""
    found = {}
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(source: str, known: Iterable[str]) -> Iterator[str]:
    """The known modules that a source imports: late and type-only ones too.

    `from package import name` imports `package.name` where that is a module, else the package.
    """
    names = frozenset(known)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                if whole in names:
                    yield whole
                elif node.module in names:
                    yield node.module


def at_top(source: str) -> str:
    """A source without functions, classes and what is for type checkers only: the imports that are
    left are made when the module is."""
    tree = ast.parse(source)

    def kept(body: list[ast.stmt]) -> list[ast.stmt]:
        found: list[ast.stmt] = []
        for node in body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                continue
            if isinstance(node, ast.If):
                for_types = "TYPE_CHECKING" in ast.dump(node.test)
                found += kept(node.orelse if for_types else [*node.body, *node.orelse])
            else:
                found.append(node)
        return found

    return ast.unparse(ast.Module(kept(tree.body), []))


def loaded(roots: Iterable[str]) -> frozenset[str]:
    """The modules that are there when some of the package's were imported, packages included."""
    known = modules()
    seen: set[str] = set()
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name and name not in seen:
            seen.add(name)
            source = at_top(known[name].read_text(encoding="utf-8"))
            waiting += [name.rpartition(".")[0], *imported(source, known)]
    return frozenset(seen)


def graph(package: Path = PACKAGE) -> Graph:
    """Who imports whom in a package."""
    known = modules(package)
    return {
        name: frozenset(imported(path.read_text(encoding="utf-8"), known)) - {name}
        for name, path in known.items()
    }


def circles(graph: Graph) -> list[frozenset[str]]:
    """The sets of modules that reach each other, each larger than one, by their first names."""
    reached = {name: _reached(graph, name) for name in graph}
    found = {
        frozenset(other for other in reached[name] if name in reached[other])
        for name in graph
        if name in reached[name]
    }
    return sorted(found, key=min)


def _reached(graph: Graph, start: str) -> frozenset[str]:
    """All that a module imports, and what that imports."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for name in graph[waiting.pop()] - seen:
            seen.add(name)
            waiting.append(name)
    return frozenset(seen)
