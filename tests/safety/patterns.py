"""Every regular expression of the package, how it is used, and strings that would make it slow.

`collect()` runs in a process of its own: it notes each pattern that a file of ours compiles while
all modules are imported and a story goes through the house. `attacks()` reads a pattern's own tree
and repeats what it repeats, up to the place where it must fail.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from re import _constants as codes  # type: ignore[attr-defined]  # isort: skip
from re import _parser as parser  # type: ignore[attr-defined]  # isort: skip

PACKAGE = Path(__file__).parents[2] / "tui_reader"
NOTE = r"""
import importlib, json, pkgutil, re, sys
found, real = {}, re._compile
def noted(pattern, flags):
    frame = sys._getframe(1)
    while frame and frame.f_code.co_filename == re.__file__:
        frame = frame.f_back
    name = frame.f_code.co_filename if frame else ""
    compiled = real(pattern, flags)
    if "/tui_reader/" in name and isinstance(compiled.pattern, str):
        found[compiled.pattern, compiled.flags] = [name.split("/tui_reader/")[1], frame.f_lineno]
    return compiled
re._compile = noted
import tui_reader
for module in pkgutil.walk_packages(tui_reader.__path__, "tui_reader."):
    if not module.name.endswith("__main__"):
        imported = importlib.import_module(module.name)
        for made in vars(imported).values():  # those that are made when they are asked for
            told = getattr(getattr(made, "__wrapped__", None), "__annotations__", {})
            if told == {"return": "re.Pattern[str]"}:
                made()
from tui_reader import annotate, clean, feeds
from tui_reader.export import formats
from tui_reader.library import standalone
body = "<p>Anna Berg paid $5 million in Oslo on 3 May 2024, 5 percent more.</p>" * 9
feed = feeds.parse(f"<rss><channel><item><title>A</title><description>{body}</description>"
    "</item></channel></rss>".encode())
loose_story = standalone.annotated(annotate.load(1), feed.entries[0])
for row in formats.FORMATS:
    formats.render(loose_story, row.id)
clean.clean_text("A title\n\nA text of several words, by Anna Berg.\n\nSource link\n\nAds\n")
print(json.dumps([[*key, *where] for key, where in found.items()]))
"""
ONLY_AT_START = {"match", "fullmatch"}


@dataclass(frozen=True)
class Found:
    pattern: str
    flags: int
    file: str
    line: int
    anywhere: bool
    """Whether it is searched for, not only tried at one place."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.pattern[:70]!r}"


@cache
def collect() -> tuple[Found, ...]:
    run = subprocess.run([sys.executable, "-c", NOTE], capture_output=True, text=True, check=True)
    rows = json.loads(run.stdout.splitlines()[-1])
    return tuple(Found(*row, anywhere=not _anchored(row[2], row[3])) for row in rows)


@cache
def _tree(file: str) -> ast.Module:
    return ast.parse((PACKAGE / file).read_text(encoding="utf-8"))


def _anchored(file: str, line: int) -> bool:
    """True if the name it is given is only ever asked to match at one place, in its own module."""
    names = set()
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.Assign) and node.lineno <= line <= (node.end_lineno or 0):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.Call) and node.lineno <= line <= (node.end_lineno or 0):
            called = ast.unparse(node.func)
            if called in ("re.match", "re.fullmatch"):
                return True
    if len(names) != 1:
        return False
    (name,) = names
    private = name.startswith("_")
    uses = [
        node.attr
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == name
    ]
    mentions = sum(isinstance(n, ast.Name) and n.id == name for n in ast.walk(_tree(file))) - 1
    return private and bool(uses) and len(uses) == mentions and set(uses) <= ONLY_AT_START


PLAIN = (
    "a", " ", "\n", "1", "A", "é", "-", "_", ".", "<", '"', "(", "[", "&", "/", "\\", "*", "`", "!",
    "a ", "A ",
    "1 ", "1,", "1.", "A.", "Aa ", "a-", "\n ", "\n\n", " \n", "<a ", "</", "&#", "<!--",
    "http://", "a@", '="', "a='", "x\u0301", "\u200d", "\u0301", "word, ", "the ", "by ", "$1 ",
    "- ",
    "| ", "> ", "# ", "[a](", "**",
)  # fmt: skip


@dataclass(frozen=True)
class Attack:
    """What is repeated to make a string, and what leads to it."""

    piece: str
    before: str = ""
    again: bool = False
    """Whether what leads to it is repeated, too."""
    end: str = ""

    def text(self, length: int) -> str:
        """A string of about so many characters."""
        turn = self.before + self.piece if self.again else self.piece
        lead = "" if self.again else self.before
        return lead + turn * max(1, length // len(turn)) + self.end


@cache
def attacks(found: Found) -> tuple[Attack, ...]:
    made = [Attack(piece) for piece in PLAIN]
    tree = parser.parse(found.pattern, found.flags & ~re.DEBUG)
    for before, piece in _pumps(list(tree), ""):
        if piece:
            made += [Attack(piece, before, again, "\x00") for again in (False, True)]
    return tuple(dict.fromkeys(made))


def _pumps(items: list[Any], before: str) -> Iterator[tuple[str, str]]:
    """(what leads to a repeat, one turn of it) for each repeat in a parsed pattern."""
    for code, value in items:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            _, high, inner = value
            if high > 20:
                for turn in _samples(list(inner)):
                    yield before[-200:], turn
            yield from _pumps(list(inner), before)
        elif code is codes.SUBPATTERN:
            yield from _pumps(list(value[3]), before)
        elif code is codes.BRANCH:
            for branch in value[1][:40]:
                yield from _pumps(list(branch), before)
        before += _sample([(code, value)])


def _samples(items: list[Any]) -> set[str]:
    """One or a few strings that a parsed pattern matches."""
    if len(items) == 1 and items[0][0] is codes.BRANCH:
        return {_sample(list(branch)) for branch in items[0][1][1][:6]}
    if len(items) == 1 and items[0][0] is codes.IN:
        return {_sample([(codes.IN, [one])]) for one in items[0][1][:4]}
    return {_sample(items)}


_CATEGORY = {
    codes.CATEGORY_DIGIT: "1",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_WORD: "a",
    codes.CATEGORY_NOT_DIGIT: "a",
    codes.CATEGORY_NOT_SPACE: "a",
    codes.CATEGORY_NOT_WORD: " ",
}


def _sample(items: list[Any]) -> str:
    parts = []
    for code, value in items:
        if code is codes.LITERAL:
            parts.append(chr(value))
        elif code is codes.NOT_LITERAL:
            parts.append("a" if value != ord("a") else "b")
        elif code is codes.ANY:
            parts.append("a")
        elif code is codes.IN:
            parts.append(_of_set(value))
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            parts.append(_sample(list(value[2])) * max(1, min(value[0], 50)))
        elif code is codes.SUBPATTERN:
            parts.append(_sample(list(value[3])))
        elif code is codes.BRANCH:
            parts.append(_sample(list(value[1][0])))
    return "".join(parts)


def _of_set(items: list[Any]) -> str:
    negated = items[0][0] is codes.NEGATE
    if negated:
        taken = {chr(v) for c, v in items if c is codes.LITERAL}
        return next(char for char in "a 1.\x01é" if char not in taken)
    code, value = items[0]
    if code is codes.LITERAL:
        return chr(value)
    return chr(value[0]) if code is codes.RANGE else _CATEGORY.get(value, "a")
