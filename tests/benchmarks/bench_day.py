"""A long day: 48 cycles, one for every ten minutes of eight hours. Does anything grow?

`bench_day.py [--stories 10000] [--cycles 48] [--libraries DIR]`. A cycle opens and scrolls six
stories, looks into other lists, searches, filters, and reloads 20 local feeds which each have a new
story. RSS in MB, the event loop's tasks, threads, open files and child processes, each at rest.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from bench_frames import subscribe, told
from feed_server import running
from tmux_lab import HERE, Lab, home, load, options, resident

KEYS = (
    *("Home", "Enter", "NPage", "NPage", "End", "J", "NPage", "J", "J", "NPage", "J", "J", "Home"),
    *("Escape", "BTab", "End", "Home", "NPage", "NPage", "Tab", "Tab", "Tab", "Tab", "BTab"),
    *("BTab", "BTab", "BTab", "Home", "/", "n", "e", "w", "Escape", "g", "/", "t", "a", "m"),
    *("Enter", "J", "J", "BTab", "BTab", "Home", "Enter", "R"),
)
CYCLE_SECONDS = 3.5
"""Every feed has a new story each cycle."""


def state(lab: Lab, target: Path) -> tuple[float, list[int]]:
    """RSS, and the numbers of what may leak."""
    pid = lab.pid()
    tasks = int(told(pid, target)["tasks"][-1])
    threads, files = (len(list(Path(f"/proc/{pid}/{d}").iterdir())) for d in ("task", "fd"))
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return resident(pid), [tasks, threads, files, len(children)]


def cycle(lab: Lab) -> None:
    end = time.perf_counter() + CYCLE_SECONDS
    for key in KEYS:
        lab.keys(key)
        time.sleep(0.04)
    time.sleep(max(0.0, end - time.perf_counter()))


def main() -> None:
    parser = options(__doc__, [10_000])
    parser.add_argument("--cycles", type=int, default=48)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, running(20, 50, CYCLE_SECONDS) as urls:
        folder = Path(name)
        place = home(folder, given.stories[0], given.libraries)
        subscribe(place, urls)
        target = folder / "frames.json"
        lab = Lab(folder)
        try:
            env = f"NEWSREADER_HOME={place} FRAMES={target}"
            lab.start(f"{env} exec {sys.executable} {HERE / 'heartbeat_reader.py'}")
            lab.wait("Starred")
            time.sleep(4)
            print(
                f"{'cycle':>8}{'RSS':>8}{'of cycle 4':>12}{'tasks':>8}{'threads':>9}{'files':>7}",
                end="",
            )
            print(f"{'children':>10}   {load()}")
            base = 0.0
            for done in range(given.cycles + 1):
                if done % 4 == 0:
                    time.sleep(2)
                    memory, numbers = state(lab, target)
                    base = memory if done == 4 else base
                    grown = memory / base if base else 0.0
                    cells = "".join(f"{n:{w}}" for n, w in zip(numbers, (8, 9, 7, 10), strict=True))
                    print(f"{done:8}{memory:8.1f}{grown:12.3f}{cells}", flush=True)
                cycle(lab)
        finally:
            lab.close()


if __name__ == "__main__":
    main()
