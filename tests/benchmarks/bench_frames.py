"""Does the screen keep painting while 1,000 feeds arrive? The reader in tmux on a large library.

`bench_frames.py [--stories 100000] [--feeds 1000] [--libraries DIR]`. Every 60 ms a cursor key. A
beat of the event loop every 10 ms tells how late a frame could be at worst; `key` is from the key's
event to its frame's bytes. Milliseconds, at rest and while the feeds are refreshed.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from feed_server import running
from tmux_lab import HERE, Lab, home, load, median, options, p95

from tui_reader import sanitise
from tui_reader.model import Subscription
from tui_reader.store import feeds, opening

GAP_SECONDS = 0.06
SETTINGS = "[reading]\nannotate_ahead = false\n[refresh]\nper_host = 24\n"


def subscribe(place: Path, urls: list[str]) -> None:
    library = opening.open(place / "data" / "library.db")
    with library.write():
        for feed in feeds.all(library):  # whose addresses are invented: not asked
            feeds.mark_gone(library, feed.id, sanitise.line("gone"), datetime.now(UTC))
        for number, url in enumerate(urls):
            address = sanitise.url(url)
            assert address is not None
            feeds.add(library, Subscription(address, sanitise.line(f"Feed {number}")))
    library.close()


def told(pid: int, target: Path) -> dict[str, list[float]]:
    """What the reader has measured since it was asked last."""
    target.unlink(missing_ok=True)
    os.kill(pid, signal.SIGUSR1)
    while not target.exists():
        time.sleep(0.01)
    found: dict[str, list[float]] = json.loads(target.read_text())
    return found


def pressed(lab: Lab, seconds: float, going: str = "") -> None:
    """Press cursor keys for so many seconds, and on for as long as something is shown."""
    end = time.perf_counter() + seconds
    number = 0
    while time.perf_counter() < end or (going and going in lab.screen()):
        for _ in range(12):
            number += 1
            lab.keys("j" if number % 12 < 8 else "k")
            time.sleep(GAP_SECONDS)


def main() -> None:
    parser = options(__doc__, [100_000])
    parser.add_argument("--feeds", type=int, default=1000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, running(given.feeds, 50) as urls:
        folder = Path(name)
        place = home(folder, given.stories[0], given.libraries, SETTINGS)
        subscribe(place, urls)
        target = folder / "frames.json"
        lab = Lab(folder)
        try:
            env = f"NEWSREADER_HOME={place} FRAMES={target}"
            lab.start(f"{env} exec {sys.executable} {HERE / 'heartbeat_reader.py'}")
            lab.wait("Starred")
            time.sleep(3)
            pid = lab.pid()
            told(pid, target)
            pressed(lab, 6)
            rows = {"at rest": told(pid, target)}
            lab.keys("R")
            began = time.perf_counter()
            lab.wait(f"of {given.feeds:,} ·")
            pressed(lab, 1, f"of {given.feeds:,} ·")
            took = time.perf_counter() - began
            rows[f"{given.feeds:,} feeds, {took:.0f} s"] = told(pid, target)
        finally:
            lab.close()
    print(
        f"{load():20}{'key p50':>10}{'p95':>8}{'worst':>8}{'beat p95':>10}{'99.9 %':>8}{'worst':>8}"
    )
    for title, found in rows.items():
        keys, late = found["keys"], sorted(found["late"])
        most = late[int(len(late) * 0.999)]
        figures = f"{median(keys):10.1f}{p95(keys):8.1f}{max(keys):8.1f}"
        print(f"{title:20}{figures}{p95(late):10.1f}{most:8.1f}{late[-1]:8.1f}")


if __name__ == "__main__":
    main()
