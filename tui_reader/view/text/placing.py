"""What is drawn behind letters of uncertain width stands in its column, however wide a terminal
draws them: vowel signs of Indic scripts, emoji of several signs, letters of a later Unicode.

Owns how a drawing is written for that: first blanks where it will stand, then the letters over
them, then on from the column in which they end by our count. Drawings without such letters stay as
they are, to the byte. Imports no Textual.
"""

from __future__ import annotations

import re
from functools import cache

from tui_reader.view.text import cells

EDGES = frozenset(chr(code) for code in range(0x2500, 0x25A0))
"""Lines and blocks that part what stands side by side: each is put in its place."""

_PLAIN = "\x1b[0m"


def placed(drawing: str) -> str:
    """A drawing (text and escape sequences), its columns certain."""
    return drawing if cells.are_certain(drawing) else _Writer().written(drawing)


@cache
def _tokens() -> re.Pattern[str]:
    edges = "".join((min(EDGES), "-", max(EDGES)))
    return re.compile(
        r"\x1b\[(?P<row>\d+);(?P<column>\d+)H|(?P<style>\x1b\[[0-9;:]*m)"
        r"|(?P<other>\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|.)|[\x00-\x1f])"
        rf"|(?P<edge>[{edges}]+)|(?P<blank> {{2,}})|(?P<text>(?:(?!  )[^\x00-\x1f{edges}])+)"
    )


class _Writer:
    """One drawing on its way out."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.column: int | None = None
        """Where the next sign stands by our count, from 1; None where it is not known."""
        self._held: list[tuple[str, int]] = []
        """What is held back since an uncertain letter, with its cells; 0 for a style."""
        self._from = 0
        """The column of the first of it."""
        self._padded = False
        """Whether blanks that only fill up are the last of it."""

    def written(self, drawing: str) -> str:
        for found in _tokens().finditer(drawing):
            self._take(found.lastgroup or "", found.group(), found["column"])
        self._let_go()
        return "".join(self.out)

    def _take(self, kind: str, said: str, column: str | None) -> None:
        if column is not None:
            self._let_go()
            self.column = int(column)
            self.out.append(said)
        elif kind == "style":
            self._add(said, 0)
        elif kind == "other":
            self._let_go()
            self.column = None
            self.out.append(said)
        else:
            self._text(kind, said)

    def _text(self, kind: str, said: str) -> None:
        if kind == "edge" or (kind == "text" and self._padded):
            self._let_go()
        size = cells.width(said)
        if not self._held and self.column is not None and not cells.are_certain(said):
            self._from, self._padded = self.column, False
            self._held.append((said, size))
        else:
            self._padded = kind == "blank" and bool(self._held)
            self._add(said, size)
        if self.column is not None:
            self.column += size

    def _add(self, said: str, size: int) -> None:
        if self._held:
            self._held.append((said, size))
        else:
            self.out.append(said)

    def _let_go(self) -> None:
        """Blanks in the place of what was held back, it over them, and on from its end."""
        if not self._held:
            return
        held, self._held, self._padded = self._held, [], False
        before = self._styles()
        self.out += (" " * size if size else said for said, size in held)
        self.out.append(f"\x1b[{self._from}G{_PLAIN}{before}")
        last = max(at for at, (said, _) in enumerate(held) if not cells.are_certain(said))
        told = (at <= last or not size or said.strip() for at, (said, size) in enumerate(held))
        self.out += (said for (said, _), keep in zip(held, told, strict=True) if keep)
        self.out.append(f"\x1b[{self.column}G")

    def _styles(self) -> str:
        """The styles that held where the letters begin: those since the last that ends all."""
        found: list[str] = []
        for said in reversed(self.out):
            if said.startswith("\x1b[") and said.endswith("m"):
                found.append(said)
                if said.startswith(("\x1b[0;", _PLAIN)):
                    break
        return "".join(reversed(found))
