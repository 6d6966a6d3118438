"""First real frame and first answered key, in tmux: ours, a bare Textual app, newsboat.

`bench_start.py [--stories 100 100000 1000000] [--runs 9] [--libraries DIR]`. The sides take turns;
medians of wall time from the start of the process to the screen as tmux shows it. The key (End in
ours, so that the list must fetch and paint its other end) is typed when the first frame is seen.
Where other programs want the cores, look at the time of a core that was had until the key's answer.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from newsboat_feeds import cached
from tmux_lab import Lab, busy, home, load, median, options, reader

LINES = 48
NEWSBOAT = (100, 1_000, 100_000)
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static('READY')
    def on_key(self, event):
        self.query_one(Static).update('ANSWERED')
Bare().run()
"""


@dataclass(frozen=True)
class Side:
    name: str
    command: str
    first: str
    """Stands on the screen once the first frame does."""
    key: str
    answer: str
    """Stands on the screen once the key was answered; "" where the middle line must change."""


def sides(folder: Path, stories: list[int], libraries: Path | None) -> list[Side]:
    bare = folder / "bare.py"
    bare.write_text(BARE)
    found = [Side("bare Textual app", f"exec {sys.executable} {bare}", "READY", "x", "ANSWERED")]
    for count in NEWSBOAT:
        command = cached(libraries or folder, count)
        found.append(Side(f"newsboat, {count:,}", command, "Feed 3", "?", "Help"))
    for count in stories:
        command = reader(home(folder, count, libraries))
        found.append(Side(f"ours, {count:,}", command, "Starred", "End", ""))
    return found


@dataclass(frozen=True)
class Start:
    """One start, in milliseconds."""

    frame: float
    key: float
    core: float
    """Time of a core until the key was answered."""


def started(lab: Lab, side: Side) -> Start:
    began = time.perf_counter()
    lab.start(side.command)
    frame = lab.wait(lambda seen: side.first in seen and (side.answer or whole(seen)))
    before = middle(lab.screen())
    lab.keys(f"'{side.key}'")
    key = lab.wait(lambda seen: side.answer in seen if side.answer else middle(seen) != before)
    core = busy(lab.pid())
    return Start((frame - began) * 1000, (key - began) * 1000, core)


def whole(screen: str) -> bool:
    """True when the footer and the middle of the list are there: tmux may show half a frame."""
    lines = screen.splitlines()
    return bool(len(lines) == LINES and lines[-1].strip() and middle(screen).strip())


def middle(screen: str) -> str:
    """A row of the story list, far from bars and borders: two lines, since one may be blank."""
    lines = (screen.splitlines() * 22)[20:22]
    return "".join(line[30:85] for line in lines)


def main() -> None:
    given = options(__doc__, [100, 100_000, 1_000_000]).parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        all_sides = sides(folder, given.stories, given.libraries)
        lab = Lab(folder)
        times: dict[str, list[Start]] = {side.name: [] for side in all_sides}
        try:
            for run in range(given.runs + 1):
                for side in all_sides:
                    found = started(lab, side)
                    if run:  # the first is a warm-up
                        times[side.name].append(found)
        finally:
            lab.close()
    report(times)


def report(times: dict[str, list[Start]]) -> None:
    frames = {name: median(one.frame for one in found) for name, found in times.items()}
    keys = {name: median(one.key for one in found) for name, found in times.items()}
    cores = {name: median(one.core for one in found) for name, found in times.items()}
    slow, bare = frames[f"newsboat, {NEWSBOAT[-1]:,}"], "bare Textual app"
    print(f"{'start, ' + load():32}{'frame / newsboat 100k':>22}{'key / bare':>12}", end="")
    print(f"{'core / bare':>13}{'frame ms':>10}{'key ms':>8}{'core ms':>9}")
    for name, frame in frames.items():
        ratio = f"1/{slow / frame:.0f}"
        print(f"{name:32}{ratio:>22}{keys[name] / keys[bare]:12.2f}", end="")
        print(f"{cores[name] / cores[bare]:13.2f}{frame:10.0f}{keys[name]:8.0f}{cores[name]:9.0f}")


if __name__ == "__main__":
    main()
