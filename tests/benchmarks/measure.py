"""What a measure is: a row that says what is measured, beside what, and by which function.

The rows stand in `measures.py`; `table.py` runs them and keeps what they found. Measures nothing
itself, but for having sides take turns.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Literal

from tmux_lab import Lab, home, median

import tui_reader

RUNS = 7
"""A side is run so often, and its median counts."""


class CannotBeHad(Exception):
    """What a row is measured beside is not on this machine; says what is missing."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What one measure found, both in the row's unit."""

    ours: float
    beside: float
    note: str = ""
    """What else is worth a word of this run: figures that are no ratio."""

    @property
    def ratio(self) -> float:
        return self.ours / self.beside


class Bench:
    """Where measures are made: a folder that goes, libraries that stay, and a terminal."""

    def __init__(self, runs: int = RUNS, libraries: Path | None = None) -> None:
        self.runs = runs
        self.folder = Path(tempfile.mkdtemp(prefix="bench-"))
        self.libraries = libraries or self.folder
        self.libraries.mkdir(parents=True, exist_ok=True)
        self._homes: dict[tuple[int, str], Path] = {}

    def __enter__(self) -> Bench:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if "lab" in self.__dict__:
            self.lab.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    @cached_property
    def lab(self) -> Lab:
        """tmux, 160 x 48. Raises CannotBeHad where there is none."""
        needs("tmux")
        compiled()
        return Lab(self.folder)

    def home(self, stories: int, settings: str = "") -> Path:
        """A home for NEWSREADER_HOME with so many stories; the same one for the same question."""
        known = self._homes.get((stories, settings))
        if known is None:
            folder = self.folder / str(len(self._homes))
            folder.mkdir()
            known = home(folder, stories, self.libraries, settings)
            self._homes[(stories, settings)] = known
        return known

    def in_turn(self, sides: Mapping[str, Callable[[], float]]) -> dict[str, float]:
        """The median of each side; the sides take turns, and a first turn warms up."""
        found: dict[str, list[float]] = {name: [] for name in sides}
        for turn in range(self.runs + 1):
            for name, side in sides.items():
                value = side()
                if turn:
                    found[name].append(value)
        return {name: median(values) for name, values in found.items()}


@dataclass(frozen=True, slots=True)
class Measure:
    """A row: what is measured, beside what, and what has to be reached."""

    id: str
    """What it is called on the command line and in the table for ever: `part-of-it-size`."""
    what: str
    """One line for people."""
    beside: str
    """The other side of the ratio: another program, another size, or the budget."""
    unit: str
    """Of both sides."""
    goal: float
    """What the ratio ours / beside has to reach."""
    measured: Callable[[Bench], Pair]
    """Raises CannotBeHad where the other side is not on this machine."""
    better: Literal["less", "more"] = "less"
    """Which ratio is the better one."""

    def met(self, ratio: float) -> bool:
        return ratio <= self.goal if self.better == "less" else ratio >= self.goal

    def worse(self, before: float, now: float) -> float:
        """By which part a ratio is worse than the one before: .15 for 15 %, negative if better."""
        return (now / before if self.better == "less" else before / now) - 1


def compiled() -> None:
    """Have the reader's bytecode beside it as where it is installed, whatever the environment says
    of writing it: without that each start would compile all that it imports."""
    package = Path(tui_reader.__file__).parent
    words = [sys.executable, "-m", "compileall", "-q", str(package)]
    subprocess.run(words, check=False, stdout=subprocess.DEVNULL)


def needs(program: str) -> None:
    """Raises CannotBeHad where a program is not installed."""
    if shutil.which(program) is None:
        raise CannotBeHad(f"{program} is not installed")
