"""Programs in a real terminal, timed: tmux, driven over one control-mode client.

One client that stays makes a look at the screen cost a third of a millisecond instead of a process.
Owns the private tmux server of a benchmark and the homes made for it; measures nothing itself.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import select
import shutil
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from tui_reader.store import meta, opening
from tui_reader.store.affairs import remembered

HERE = Path(__file__).parent
READER = f"{sys.executable} -m tui_reader"
POLL_SECONDS = 0.002
"""Between two looks: the harness must not take the program's core."""
_NOT_OURS = ("TMUX", "PYTHONDONTWRITEBYTECODE")
"""Of the environment: no reader that somebody has installed lacks its bytecode."""
_SETTINGS = """set -g status off
set -g remain-on-exit on
set -g default-terminal tmux-256color
set -ga terminal-overrides ',*:Tc'
set -sg escape-time 0
"""


class Lab:
    """A tmux server of our own with one pane."""

    def __init__(self, folder: Path, columns: int = 160, lines: int = 48) -> None:
        self.socket = str(folder / "tmux")
        settings = folder / "tmux.conf"
        settings.write_text(_SETTINGS)
        env = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
        env |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        tmux = ["tmux", "-S", self.socket, "-f", str(settings)]
        size = ["-x", str(columns), "-y", str(lines)]
        new = ["new-session", "-d", "-s", "lab", *size, "exec sleep 100000"]
        subprocess.run([*tmux, *new], check=True, env=env)
        subprocess.run([*tmux, "set", "-g", "window-size", "manual"], check=True, env=env)
        self.client = subprocess.Popen(
            [*tmux, "-C", "attach", "-t", "lab", "-f", "no-output,ignore-size"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=env,
        )
        self.buffer = b""
        time.sleep(0.3)
        self.ask("display-message -p ready")

    def ask(self, command: str, seconds: float = 30) -> str:
        """The answer to a tmux command."""
        assert self.client.stdin and self.client.stdout
        self.client.stdin.write(command.encode() + b"\n")
        self.client.stdin.flush()
        until, answer = time.perf_counter() + seconds, None
        while time.perf_counter() < until:
            select.select([self.client.stdout], [], [], seconds)
            self.buffer += os.read(self.client.stdout.fileno(), 1 << 20)
            while b"\n" in self.buffer:
                line, self.buffer = self.buffer.split(b"\n", 1)
                if line.startswith(b"%begin") and line.endswith(b" 1"):
                    answer = []
                elif line.startswith((b"%end", b"%error")) and answer is not None:
                    return b"\n".join(answer).decode("utf-8", "replace")
                elif answer is not None:
                    answer.append(line)
        raise TimeoutError(command)

    def start(self, command: str) -> None:
        """Run a command in the pane; what ran there is killed."""
        self._end()
        self.ask(f'respawn-pane -k -t lab:0.0 "{command}"')

    def screen(self) -> str:
        return self.ask("capture-pane -p -t lab:0.0")

    def keys(self, *keys: str) -> None:
        self.ask("send-keys -t lab:0.0 " + " ".join(keys))

    def pid(self) -> int:
        return int(self.ask("display-message -p -t lab:0.0 '#{pane_pid}'"))

    def wait(self, shown: str | Callable[[str], bool], seconds: float = 30) -> float:
        """When the screen first satisfied a condition."""
        fits = shown if callable(shown) else lambda screen: shown in screen
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            screen = self.screen()
            if fits(screen):
                return time.perf_counter()
            time.sleep(POLL_SECONDS)
        raise TimeoutError(f"never shown; last screen:\n{screen}")

    def _end(self) -> None:
        # newsboat outlives the hang-up that tmux would send.
        with contextlib.suppress(ProcessLookupError):
            if self.ask("display-message -p -t lab:0.0 '#{pane_dead}'") == "0":
                os.kill(self.pid(), signal.SIGKILL)

    def close(self) -> None:
        self._end()
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], stderr=subprocess.DEVNULL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.client.wait(5)


def options(about: str | None, stories: list[int]) -> argparse.ArgumentParser:
    """The options that all benchmarks in a terminal have."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--stories", type=int, nargs="+", default=stories)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument(
        "--libraries", type=Path, help="folder of libraries NUMBER.db; made there if missing"
    )
    return parser


def home(folder: Path, count: int, libraries: Path | None, settings: str = "") -> Path:
    """A home for NEWSREADER_HOME with a copy of the library of so many stories."""
    kept = (libraries or folder) / f"{count}.db"
    kept.parent.mkdir(parents=True, exist_ok=True)
    if not kept.exists():
        maker = [sys.executable, str(HERE / "make_library.py"), str(kept), str(count)]
        subprocess.run([*maker, "--annotated", "20"], check=True, stdout=subprocess.DEVNULL)
    made = folder / f"home-{count}"
    (made / "data").mkdir(parents=True)
    (made / "config").mkdir()
    if settings:
        (made / "config" / "config.toml").write_text(settings)
    shutil.copy(kept, made / "data" / "library.db")
    mirror = kept.with_suffix(".mirror")  # a library without its own would be looked through first
    shutil.copy(mirror, made / "data" / "library.mirror")
    return made


def take_for_linked(place: Path) -> None:
    """As if all stories of a home had been linked and none were of one event: to link a million
    invented ones takes an hour, in which linking would be measured."""
    store = opening.open(place / "data" / "library.db")
    try:
        with store.write() as db:
            last = db.execute("SELECT max(id) FROM stories").fetchone()[0]
            meta.put(store, remembered.UPTO, str(last))
    finally:
        store.close()


def reader(place: Path) -> str:
    """The command that opens the reader on a home."""
    return f"NEWSREADER_HOME={place} exec {READER}"


def load() -> str:
    """How busy the machine is, to be printed with every table."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


def median(values: Iterable[float]) -> float:
    return statistics.median(values)


def p95(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def busy(pid: int) -> float:
    """Milliseconds of a core that a process has had, all threads: the clock of a busy machine."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6


def resident(pid: int) -> float:
    """Resident memory of a process, MB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(pid)
