"""From key to painted frame in tmux, in every pane, and from tmux back to tmux.

`bench_keys.py [--stories 10000 100000] [--libraries DIR]`. Inside: from the key's event on the
input thread to the frame's bytes at the terminal (`timed_reader.py`). End to end: from tmux sending
a cursor key to tmux showing the row. Median and p95 in milliseconds.
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

from make_library import Words
from tmux_lab import HERE, Lab, home, load, median, options, p95

from tui_reader import sanitise
from tui_reader.model import Entry
from tui_reader.store import feeds, opening, stories
from tui_reader.store.types import NewEntry

GAP_SECONDS = 0.06
"""Between two keys: faster than fingers, slower than a frame."""
ROWS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("list: down", "", ("Down",) * 40),
    ("list: page", "", ("NPage",) * 20),
    ("list: End, Home", "", ("End", "Home") * 10),
    ("focus: next pane", "", ("Tab",) * 24),
    ("feed pane: down", "BTab", ("Down",) * 40),
    ("feed pane: End, Home", "", ("End", "Home") * 10),
    ("story: open the next", "Tab Home Enter", ("J",) * 20),
    ("article: down", "BTab Home Enter", ("Down",) * 30),
    ("article: page", "", ("NPage", "PPage") * 10),
    ("article: End, Home", "", ("End", "Home") * 10),
)
"""(name, keys before, keys that are timed)."""


def lengthen(place: Path) -> None:
    """Give the library a newest story that is worth scrolling: 20,000 words."""
    library = opening.open(place / "data" / "library.db")
    words = Words(3)
    text = "".join(f"<p>{words.some(100)}</p>" for _ in range(200))
    entry = Entry(
        guid="long",
        title=sanitise.line("A long story"),
        link=None,
        author=sanitise.line(""),
        published=datetime.now(UTC),
        content=text,
    )
    stories.add_entries(library, feeds.all(library)[0].id, [NewEntry(entry, sanitise.text(""))])
    library.close()


def inside(lab: Lab, place: Path, found: Path) -> dict[str, list[float]]:
    lab.start(
        f"NEWSREADER_HOME={place} FRAMES={found} exec {sys.executable} {HERE}/timed_reader.py"
    )
    lab.wait("Starred")
    time.sleep(2)
    pid, result = lab.pid(), {}
    for name, before, keys in ROWS:
        for key in before.split():
            lab.keys(key)
            time.sleep(0.5)
        for key in keys:
            lab.keys(key)
            time.sleep(GAP_SECONDS)
        found.unlink(missing_ok=True)
        time.sleep(0.2)
        os.kill(pid, signal.SIGUSR1)
        until = time.monotonic() + 10
        while not found.exists() and time.monotonic() < until:
            time.sleep(0.02)
        times = json.loads(found.read_text())
        result[name] = times[-len(keys) :]
    return result


def end_to_end(lab: Lab, count: int = 60) -> list[float]:
    """Milliseconds from a cursor key sent to the cursor seen on another row."""
    lab.keys("BTab")  # from the article to the list
    lab.keys("Home")
    time.sleep(0.5)
    times = []
    for turn in range(count):
        before = lab.ask("capture-pane -e -p -t lab:0.0")
        began = time.perf_counter()
        lab.keys("Down" if turn % 30 < 29 else "Home")
        while lab.ask("capture-pane -e -p -t lab:0.0") == before:
            if time.perf_counter() - began > 1:
                break
            time.sleep(0.0005)
        times.append((time.perf_counter() - began) * 1000)
        time.sleep(0.03)
    return times


def main() -> None:
    given = options(__doc__, [10_000, 100_000]).parse_args()
    found: dict[str, dict[int, list[float]]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lab = Lab(folder)
        try:
            for count in given.stories:
                place = home(folder, count, given.libraries, "[reading]\nannotate_ahead = false\n")
                lengthen(place)
                for row, times in inside(lab, place, folder / "frames.json").items():
                    found.setdefault(row, {})[count] = times
                found.setdefault("tmux to tmux: down", {})[count] = end_to_end(lab)
        finally:
            lab.close()
    print(f"{'key to frame, p50 / p95 ms, ' + load():50}", end="")
    print("".join(f"{count:>22,}" for count in given.stories))
    for row, sizes in found.items():
        cells = [
            f"{median(times):.1f} / {p95(times):.1f} (n={len(times)})" if times else "no frame"
            for times in sizes.values()
        ]
        print(f"{row:50}" + "".join(f"{cell:>22}" for cell in cells))


if __name__ == "__main__":
    main()
