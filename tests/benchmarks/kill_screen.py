"""Kills the real reader on a terminal between a change and its acknowledgement, again and again.

    nice -n 5 python tests/benchmarks/kill_screen.py [--kills 1000] [--from 0]

In each round a reader stars stories one after the other and is killed a moment after a key, at some
point between the key and the answer on the screen. What the screen had said is in the library after
it, and nothing else has changed but the last. Exits 1 if anything was lost or damaged.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))
from server import Server
from terminal import Terminal, plain
from ui_monkey import _settings
from ui_stage import stocked

from tui_reader import config, library, paths
from tui_reader.store import integrity

CHANGES = 12
"""Changes of a round at the most; it is killed after a random one of them."""
AMID = 0.03
"""Seconds within which the kill comes after the key."""
SAID = ("Starred.", "Star taken away.", "Unstarred.")


def starred(home: Path) -> list[int]:
    """The stars of all stories, in the order of the list."""
    with closing(sqlite3.connect(home / "data" / "library.db")) as db:
        return [on for (on,) in db.execute("SELECT starred FROM stories ORDER BY at DESC, id DESC")]


def said(screen: Terminal, since: int, limit: float = 60.0) -> bool:
    """Wait for the answer to a change."""
    until = time.monotonic() + limit
    while time.monotonic() < until:
        if any(words in plain(screen.raw[since:]) for words in SAID):
            return True
        screen._read(0.01)
    return False


def round_of(home: Path, seed: int, tally: Counter[str]) -> list[str]:
    chance = random.Random(seed)
    before = starred(home)
    last = chance.randrange(CHANGES)
    expected, at = list(before), 0
    with Terminal([sys.executable, "-m", "tui_reader"], {"NEWSREADER_HOME": str(home)}) as screen:
        screen.until("Harbour")
        screen.rest()
        for number in range(last + 1):
            since = len(screen.raw)
            os.write(screen._fd, b"f")
            if number == last:
                time.sleep(chance.random() * AMID)
                os.kill(screen.pid, signal.SIGKILL)
                screen.wait()
                break
            if not said(screen, since):
                return [f"seed {seed}: no answer: {plain(screen.raw[since:])[-300:]}"]
            expected[at] = 1 - expected[at]
            tally["acknowledged"] += 1
            if at + 1 < len(expected) and chance.random() < 0.7:
                screen.press(b"j")
                at += 1
    tally["kills"] += 1
    found = integrity.check(home / "data" / "library.db")
    library.open(paths.user_paths(), config.Config()).close()  # as the next start does
    found += integrity.check(home / "data" / "library.db")
    now = starred(home)
    pending = [*expected[:at], 1 - expected[at], *expected[at + 1 :]]
    tally["the last one was there"] += now == pending
    if now not in (expected, pending):
        found.append(f"was {before}, should be {expected} or {pending}, is {now}")
    return [f"seed {seed}: {fault}" for fault in found]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--from", type=int, default=0, dest="first")
    args = parser.parse_args()
    tally: Counter[str] = Counter()
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as folder, Server({}) as server:
        home = Path(folder)
        os.environ["NEWSREADER_HOME"] = folder
        stocked("vim", server).close()
        _settings(home, "vim")
        for seed in range(args.first, args.first + args.kills):
            faults += round_of(home, seed, tally)
            if seed % 20 == 19:
                print(dict(tally), len(faults), flush=True)
    for fault in faults:
        print(f"FAULT {fault}")
    print(", ".join(f"{count:,} {what}" for what, count in tally.items()), f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
