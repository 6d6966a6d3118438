"""Lets monkeys at the reader on a real terminal, seed after seed, and shrinks what they break.

    nice -n 5 python tests/benchmarks/monkey.py [--seconds 120] [--from 0] [--steps 150]

Exits 1 if the reader ended otherwise than it was left, or the library was not sound after it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))
from ui_monkey import Monkey, Step, preset_of, shrunk, steps

TRIES = 40
"""Runs that are spent on finding the few steps that break it."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--steps", type=int, default=150)
    args = parser.parse_args()
    until, seed, broken, done = time.monotonic() + args.seconds, args.first, 0, 0
    print("  seed preset    steps left MiB first  last busiest s")
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < until:
            monkey, todo = Monkey(Path(folder) / "home"), steps(seed, args.steps)
            monkey.run(seed, todo)
            done += monkey.done
            seen = [kib // 1024 for kib in monkey.memory if kib] or [0]
            print(
                f"{seed:6} {preset_of(seed):9}{monkey.done:6}{monkey.left:5}{seen[0]:10}"
                f"{seen[-1]:6}{monkey.busiest:10.2f}",
                flush=True,
            )
            if monkey.fault:
                broken += 1
                _tell(Path(folder) / "shrunk", seed, todo[: monkey.done], monkey.fault)
            seed += 1
    print(f"{done:,} steps of {seed - args.first} monkeys, {broken} broke something")
    return 1 if broken else 0


def _tell(home: Path, seed: int, todo: Sequence[Step], fault: str) -> None:
    print(f"BROKEN by seed {seed}: {fault}")
    print(shrunk(todo, lambda some: not Monkey(home).run(seed, some), TRIES), flush=True)


if __name__ == "__main__":
    sys.exit(main())
