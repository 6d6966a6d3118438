"""Lets monkeys at the reader on a real terminal, seed after seed, and shrinks what they break.

    nice -n 5 python tests/benchmarks/monkey.py [--seconds 120] [--from 0] [--steps 150]
                                                [--no-kills]

Exits 1 if the reader ended otherwise than it was left, gave no answer for a quarter of a second of
its own, took back what it had said was done, or the library was not sound after it. Memory is that
of the longest time that one reader ran: at a tenth of its steps, and at their end.
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
from ui_answers import Answer
from ui_monkey import Monkey, Step, preset_of, shrunk, steps

TRIES = 40
"""Runs that are spent on finding the few steps that break it."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--steps", type=int, default=150)
    parser.add_argument("--no-kills", action="store_false", dest="kills")
    args = parser.parse_args()
    until, seed, broken, done = time.monotonic() + args.seconds, args.first, 0, 0
    answers: list[tuple[str, Answer]] = []
    print("  seed preset    steps left killed said  MiB: 10 %  end   longest ms  own  probe")
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < until:
            monkey, todo = Monkey(Path(folder) / "home"), steps(seed, args.steps, kills=args.kills)
            monkey.until = until
            monkey.run(seed, todo)
            monkey.judge(seed, todo)
            done += monkey.done
            answers += monkey.answers
            print(f"{seed:6} {preset_of(seed):9}{_row(monkey)}", flush=True)
            if monkey.fault:
                broken += 1
                _tell(Path(folder) / "shrunk", seed, todo[: monkey.done], monkey.fault)
            seed += 1
    _table(answers)
    print(f"{done:,} steps of {seed - args.first} monkeys, {broken} broke something")
    return 1 if broken else 0


def _row(monkey: Monkey) -> str:
    longest = [kib for kib in max(monkey.memory, key=len, default=[]) if kib] or [0]
    early, end = longest[len(longest) // 10] // 1024, longest[-1] // 1024
    waits = [answer.longest for _, answer in monkey.answers] or [0.0]
    own = [answer.own for _, answer in monkey.answers] or [0.0]
    return (
        f"{monkey.done:6}{monkey.left:5}{monkey.killed:7}{monkey.promised:5}{early:11}{end:5}"
        f"{1000 * max(waits):13.0f}{1000 * max(own):5.0f}{1000 * monkey.late:7.0f}"
    )


def _table(answers: Sequence[tuple[str, Answer]]) -> None:
    """How long each kind of step waited, in milliseconds."""
    kinds: dict[str, list[Answer]] = {}
    for kind, answer in answers:
        kinds.setdefault(kind, []).append(answer)
    print("step      count  first: half    95 %   worst   longest without: 95 %   worst   own")
    for kind, all in kinds.items():
        first, longest = sorted(a.first for a in all), sorted(a.longest for a in all)
        low, high = len(all) // 2, int(len(all) * 0.95)
        print(
            f"{kind:9}{len(all):6}{1000 * first[low]:13.0f}{1000 * first[high]:8.0f}"
            f"{1000 * first[-1]:8.0f}{1000 * longest[high]:24.0f}{1000 * longest[-1]:8.0f}"
            f"{1000 * max(a.own for a in all):6.0f}"
        )


def _tell(home: Path, seed: int, todo: Sequence[Step], fault: str) -> None:
    print(f"BROKEN by seed {seed}: {fault}")
    print(shrunk(todo, lambda some: not Monkey(home).run(seed, some), TRIES), flush=True)


if __name__ == "__main__":
    sys.exit(main())
