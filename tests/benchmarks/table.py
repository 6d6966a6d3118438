"""The table of speed: `table.py [NAME ...]` makes all measures, or those of these names: an id, or
the first words of one (`first-key` for `first-key-1000` and its like).

Each adds its line to `table.jsonl` as soon as it is made (not with `--try`); then the whole table
is printed, with what changed since the run before. `--show` only prints, `--list` tells the rows.
Run it on a quiet machine: the load is written beside every line.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import kept
from kept import Line
from measure import RUNS, Bench, CannotBeHad, Measure
from measures import MEASURES

import tui_reader

LIBRARIES = Path(__file__).parents[2] / ".benchmarks"
"""Libraries and caches of many stories are made once: a million take a quarter of an hour."""


def chosen(names: Sequence[str]) -> list[Measure]:
    """The rows that are meant. Raises SystemExit for a name that none has."""
    for name in names:
        if not any(means(name, row) for row in MEASURES):
            raise SystemExit(f"no measure is called {name}: see --list")
    return [row for row in MEASURES if not names or any(means(name, row) for name in names)]


def means(name: str, row: Measure) -> bool:
    """True for an id, and for its first words; `first-key-1` is neither of `first-key-1000`."""
    return f"{row.id}-".startswith(f"{name}-")


def commit() -> str:
    """The commit of the reader that is measured, with a plus where files differ from it."""
    words = ["git", "-C", str(Path(tui_reader.__file__).parent), "describe", "--always"]
    words.append("--dirty=+")
    words += ["--exclude=*", "--abbrev=9"]
    found = subprocess.run(words, capture_output=True, text=True, check=False)
    return found.stdout.strip() or "?"


def made(row: Measure, bench: Bench) -> Line:
    """Make one measure. Raises CannotBeHad."""
    load, now = os.getloadavg()[0], datetime.now(UTC)
    pair = row.measured(bench)
    return Line(
        date=f"{now:%Y-%m-%dT%H:%MZ}", commit=commit(), measure=row.id,
        ours=_rounded(pair.ours), beside=_rounded(pair.beside), ratio=_rounded(pair.ratio),
        load=round(load, 1), cores=os.cpu_count() or 1, runs=bench.runs, note=pair.note,
    )  # fmt: skip


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")


def shown(lines: Sequence[Line], rows: Iterable[Measure], absent: dict[str, str]) -> str:
    """The table as it is printed: the newest line of each row beside the one before."""
    head = f"{'measure':28}{'ours':>9}{'beside':>9}  {'':5}{'ratio':>8}{'goal':>8}{'':6}"
    told = [f"{head}{'before':>8}{'load':>6}  what, beside what"]
    for row in rows:
        own = [line for line in lines if line.measure == row.id]
        if row.id in absent or not own:
            told.append(f"{row.id:28}{absent.get(row.id, 'never made')}")
            continue
        now, was = own[-1], own[-2].ratio if own[1:] else None
        met = "ok" if row.met(now.ratio) else "short"
        figures = f"{now.ours:9.4g}{now.beside:9.4g}  {row.unit:5}{now.ratio:8.3g}{row.goal:8.3g}"
        before = f"{was:8.3g}" if was is not None else " " * 8
        about = f"{row.what}, beside {row.beside}{'; ' + now.note if now.note else ''}"
        told.append(f"{row.id:28}{figures} {met:5}{before}{now.load:6.1f}  {about}")
    return "\n".join(told)


def measure(rows: Iterable[Measure], bench: Bench, keep: bool) -> tuple[list[Line], dict[str, str]]:
    """Make measures; returns their lines, and why those that could not be made were not."""
    lines: list[Line] = []
    absent: dict[str, str] = {}
    for row in rows:
        print(f"  {row.id} ...", file=sys.stderr, flush=True)
        try:
            line = made(row, bench)
        except CannotBeHad as missing:
            absent[row.id] = f"not measured: {missing}"
            continue
        lines.append(line)
        if keep:
            kept.add(line)
    return lines, absent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--libraries", type=Path, default=LIBRARIES)
    parser.add_argument("--try", dest="keep", action="store_false", help="add no lines")
    parser.add_argument("--show", action="store_true", help="print what is kept, measure nothing")
    parser.add_argument("--list", action="store_true", help="print the rows, measure nothing")
    given = parser.parse_args()
    rows, before = chosen(given.names), kept.read()
    if given.list:
        print(*(f"{row.id:28}{row.what}, beside {row.beside}" for row in rows), sep="\n")
        return 0
    if given.show:
        print(shown(before, rows, {}))
        return 0
    with Bench(given.runs, given.libraries) as bench:
        lines, absent = measure(rows, bench, given.keep)
    print(shown((*before, *lines), rows, absent))
    for was, now in kept.worse((*before, *lines), rows):
        if now in lines:
            print(kept.told(was, now))
    return 0


if __name__ == "__main__":
    sys.exit(main())
