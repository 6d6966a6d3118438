"""Memory and idleness in tmux: after start, with the model loaded, over a simulated day, at rest.

`bench_memory.py [--stories 10000 100000 1000000] [--cycles 48] [--idle 30] [--libraries DIR]`. RSS
in MB of the reader's process, read from /proc (Linux). A day is 48 cycles, one for every ten
minutes of eight hours: open and scroll six stories, look into other lists, reload 20 local feeds.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from feed_server import running
from tmux_lab import Lab, home, load, options, reader, resident

from tui_reader import sanitise
from tui_reader.model import Subscription
from tui_reader.store import feeds, opening

QUIET = "[reading]\nannotate_ahead = false\n"
OPENED = ("Enter", "NPage", "NPage", "End", "J", "NPage", "J", "J", "NPage", "J", "J", "Home")
LOOKED = ("Escape", "End", "Home", "NPage", "NPage", "Tab", "Tab", "Tab", "Tab", "BTab", "BTab")


def opened(lab: Lab, place: Path) -> int:
    """The reader's process, its first frame long since drawn."""
    lab.start(reader(place))
    lab.wait("Starred")
    time.sleep(4)
    return lab.pid()


def busy_seconds(pid: int) -> float:
    """Processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def idle(pid: int, seconds: int) -> float:
    """Percent of one core while nothing is pressed."""
    before, began = busy_seconds(pid), time.perf_counter()
    time.sleep(seconds)
    return 100 * (busy_seconds(pid) - before) / (time.perf_counter() - began)


def sizes(folder: Path, stories: list[int], libraries: Path | None, seconds: int) -> None:
    print(f"{'stories':>12}{'of the smallest':>17}{'RSS after start':>17}{'idle %':>8}   {load()}")
    base = 0.0
    for count in stories:
        lab = Lab(folder)
        try:
            pid = opened(lab, home(folder, count, libraries, QUIET))
            memory = resident(pid)
            base = base or memory
            print(f"{count:12,}{memory / base:17.2f}{memory:17.1f}{idle(pid, seconds):8.2f}")
        finally:
            lab.close()


def with_model(lab: Lab, place: Path) -> float:
    """RSS once the model has marked a story: after its threads have come to rest."""
    pid = opened(lab, place)
    lab.keys("Enter")
    rest(pid)
    return resident(pid)


def rest(pid: int) -> None:
    """Wait until the process does nothing any more."""
    used = busy_seconds(pid)
    while True:
        time.sleep(3)
        if busy_seconds(pid) - used < 0.1:
            return
        used = busy_seconds(pid)


def day(lab: Lab, place: Path, urls: list[str], cycles: int) -> None:
    library = opening.open(place / "data" / "library.db")
    for feed in feeds.all(library):  # whose addresses are invented: not asked
        feeds.mark_gone(library, feed.id, sanitise.line("gone"), datetime.now(UTC))
    for url in urls:
        address = sanitise.url(url)
        assert address is not None
        feeds.add(library, Subscription(address, sanitise.line(url)))
    library.close()
    pid = opened(lab, place)
    print(f"{'cycle':>12}{'RSS':>8}{'threads':>9}{'files':>7}{'children':>10}")
    for cycle in range(cycles + 1):
        if cycle in (0, 2, cycles // 4, cycles // 2, cycles):
            rest(pid)
            threads, files = (len(list(Path(f"/proc/{pid}/{d}").iterdir())) for d in ("task", "fd"))
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
            print(f"{cycle:12}{resident(pid):8.1f}{threads:9}{files:7}{len(children):10}")
        for key in (*OPENED, *LOOKED, "R"):
            lab.keys(key)
            time.sleep(0.05)
        time.sleep(1)


def main() -> None:
    parser = options(__doc__, [10_000, 100_000, 1_000_000])
    parser.add_argument("--cycles", type=int, default=48)
    parser.add_argument("--idle", type=int, default=30)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sizes(folder, given.stories, given.libraries, given.idle)
        smallest = given.stories[0]
        lab = Lab(folder)
        try:
            print(f"{'model loaded':>12}{with_model(lab, folder / f'home-{smallest}'):34.1f}")
            sys.stdout.flush()
            with running(20, 50) as urls:
                day(lab, folder / f"home-{smallest}", urls, given.cycles)
        finally:
            lab.close()


if __name__ == "__main__":
    main()
