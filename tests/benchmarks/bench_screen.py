"""The screen's figures, all sides in one run: `bench_screen.py [--stories 100 100000] [--runs 7]`.

In a pseudo-terminal of 160x48, medians of wall time: the first frame and the first answered key of
the reader at each size, and of a bare Textual app. Then, from key event to painted frame inside the
app: p50 and p95 of each kind of key. Needs a quiet machine; compare the ratios, not the numbers.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
SIZE = (160, 48)
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("READY")
    def on_key(self, event):
        self.query_one(Static).update("ANSWERED")
Bare().run()
"""


class Terminal:
    """A program in a pseudo-terminal and what it wrote."""

    def __init__(self, argv: list[str], home: str) -> None:
        self.began = time.perf_counter()
        self.seen = b""
        self.child, self.fd = pty.fork()
        if self.child == 0:
            env = {**os.environ, "TERM": "xterm-256color", "NEWSREADER_HOME": home}
            os.execve(argv[0], argv, env)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))

    def until(self, true: Callable[[bytes], bool], seconds: float = 30) -> float:
        """Milliseconds since the start until the output satisfies a condition."""
        while not true(self.seen):
            if time.perf_counter() - self.began > seconds:
                raise TimeoutError(self.seen[-500:])
            if select.select([self.fd], [], [], 0.01)[0]:
                self.seen += os.read(self.fd, 1 << 16)
        return (time.perf_counter() - self.began) * 1000

    def end(self) -> None:
        with contextlib.suppress(OSError):
            os.kill(self.child, 9)
        os.waitpid(self.child, 0)
        os.close(self.fd)


def started(argv: list[str], home: str, first: bytes, answered: bytes) -> tuple[float, float]:
    """(first frame, first key answered), the key being typed as soon as anything is seen."""
    terminal = Terminal(argv, home)
    try:
        frame = terminal.until(lambda seen: first in seen)
        mark = len(terminal.seen)
        os.write(terminal.fd, b"?")
        key = terminal.until(lambda seen: answered in seen[mark:])
    finally:
        terminal.end()
    return frame, key


def starts(homes: dict[str, str], runs: int) -> None:
    """The table of starts."""
    reader = [sys.executable, "-m", "tui_reader"]
    sides: dict[str, tuple[list[str], str, bytes, bytes]] = {
        "bare Textual": ([sys.executable, "-c", BARE], "/nonexistent", b"READY", b"ANSWERED")
    }
    for name, home in homes.items():
        sides[f"newsreader, {name} stories"] = (reader, home, b"Starred", b"narrow")
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in sides}
    for _ in range(runs + 1):
        for name, side in sides.items():
            found[name].append(started(*side))
    print(f"{'start, ms (median)':34} {'first frame':>12} {'key answered':>13} {'of bare':>8}")
    base = statistics.median(key for _, key in found["bare Textual"][1:])
    for name, times in found.items():
        frame = statistics.median(one for one, _ in times[1:])
        key = statistics.median(two for _, two in times[1:])
        print(f"{name:34} {frame:12.0f} {key:13.0f} {key / base:8.2f}")


KEYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("down in the list", ("j",) * 40),
    ("page in the list", ("space",) * 20),
    ("end and home", ("G", "home") * 10),
    ("change of focus", ("tab",) * 20),
    ("open the next story", ("enter", *("J",) * 15)),
    ("page in the article", ("space", "b") * 10),
)


async def latencies(home: str) -> None:
    """Key event to painted frame, inside the app."""
    os.environ["NEWSREADER_HOME"] = home
    from textual import events

    from tui_reader import config, library, paths
    from tui_reader.ui.app import ReaderApp

    painted = asyncio.Event()

    class Timed(ReaderApp):
        def _display(self, screen, renderable):  # type: ignore[no-untyped-def]
            super()._display(screen, renderable)
            if renderable is not None:
                painted.set()

    lib = library.open(paths.user_paths(), config.Config(reading=config.Reading(annotate=False)))
    app = Timed(lib)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.5)
        for name, keys in KEYS:
            times = []
            for key in keys:
                await asyncio.sleep(0.03)
                painted.clear()
                began = time.perf_counter()
                app.post_message(events.Key(key, key if len(key) == 1 else None))
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(painted.wait(), 0.5)
                    times.append((time.perf_counter() - began) * 1000)
            times.sort()
            p95 = times[int(len(times) * 0.95) - 1]
            print(f"{name:34} {statistics.median(times):12.1f} {p95:13.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, nargs="+", default=[100, 100_000])
    parser.add_argument("--runs", type=int, default=7)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        homes = {}
        for count in chosen.stories:
            home = Path(folder) / str(count)
            (home / "data").mkdir(parents=True)
            maker = [sys.executable, str(HERE / "make_library.py")]
            subprocess.run([*maker, str(home / "data" / "library.db"), str(count)], check=True)
            homes[f"{count:,}"] = str(home)
        starts(homes, chosen.runs)
        for name, home in homes.items():
            print(f"\n{f'key to frame, {name} stories, ms':34} {'p50':>12} {'p95':>13}")
            asyncio.run(latencies(home))


if __name__ == "__main__":
    main()
