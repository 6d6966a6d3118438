"""The table that is kept: one line a measure and run in `table.jsonl`, only ever added to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from measure import Measure

TABLE = Path(__file__).with_name("table.jsonl")
WORSE = 0.15
"""A ratio that is worse by more than this part is named by the commit that made it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One measure, made once."""

    date: str
    """UTC, to the minute."""
    commit: str
    """What was measured; `+` behind it where something was not committed yet."""
    measure: str
    """The id of its row."""
    ours: float
    beside: float
    ratio: float
    load: float
    """The machine's load average (one minute) when the measure began."""
    cores: int
    runs: int
    """Medians of so many."""
    note: str = ""


def read(path: Path = TABLE) -> tuple[Line, ...]:
    """All lines, oldest first."""
    if not path.exists():
        return ()
    return tuple(Line(**json.loads(line)) for line in path.read_text("utf-8").splitlines())


def add(line: Line, path: Path = TABLE) -> None:
    """Add a line at the end."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(line)) + "\n")


def last(lines: Iterable[Line], measure: str) -> Line | None:
    """The newest line of a measure."""
    found = None
    for line in lines:
        found = line if line.measure == measure else found
    return found


def worse(lines: Iterable[Line], measures: Iterable[Measure]) -> Iterator[tuple[Line, Line]]:
    """Every line that is worse than its measure's line before by more than `WORSE`, after that."""
    rows = {row.id: row for row in measures}
    before: dict[str, Line] = {}
    for line in lines:
        was, row = before.get(line.measure), rows.get(line.measure)
        if was and row and row.worse(was.ratio, line.ratio) > WORSE:
            yield was, line
        before[line.measure] = line


def told(was: Line, now: Line) -> str:
    """The line for the message of the commit that makes a measure worse."""
    return f"Slower: {now.measure} {was.ratio:.3g} -> {now.ratio:.3g} (load {now.load:.1f})"
