"""A monkey on a real terminal: bursts of keys, pastes, mouse, resizes and bytes that are no keys.

What it does follows from a seed; where the reader fails, `shrunk` finds the few steps that do it.
For `test_ui_monkey.py` and `tests/benchmarks/monkey.py`.
"""

from __future__ import annotations

import fcntl
import math
import os
import random
import shutil
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import ui_promises
from server import Server
from terminal import Terminal, plain
from ui_answers import HANG, Answer, Probe, Watch
from ui_bursts import BACK, sent
from ui_promises import Made, broken_promise, heard, made, presses
from ui_stage import stocked

from tui_reader import paths
from tui_reader.commands import PRESETS
from tui_reader.store import integrity
from tui_reader.view.keys.keymap import keymap

MOST_KEYS = 20
SIZES = ((36, 150), (24, 80), (10, 40), (60, 200), (3, 20), (1, 1), (30, 61))
WORDS = (
    "harbour",
    "read",
    "1",
    "9" * 30,
    "person:",
    '"',
    "(",
    "日本語",
    "e\u0301",
    "\U0001f1e9",
    "~",
    "",
)
BROKEN = (
    b"\xff", b"\xc3j", b"\x1b[M \xa0\xa0", b"\x1b[<", b"\x1b[201~", b"\x1b]52;c;eA==\x07",
    b"\x1b[99999999999u", b"\x00", b"\x1b\x1b\x1b", b"\x9b1;2R", b"\x1b[1;1R\x1b[?62;c",
    b"\x1b[97;1:3u", b"\x1b[55296u", b"\x1b[48;99999;99999;1;1t", b"\x1b[<0;99999999999;1M",
    b"\x1b[200~", b"\x1b[200~abc", b"\x1b]52;c;eA", b"\x1bP1", b"\x1b_G", b"\x1b[<0;12", b"\x1b[M",
    b"\x1b", b"\x1b[",
)  # fmt: skip

KINDS = {"keys": 60, "typed": 12, "paste": 6, "mouse": 10, "resize": 5, "broken": 4, "back": 6,
         "change": 12, "kill": 3}  # fmt: skip
"""What a monkey does, and how often."""
CHANGES = ("star", "star", "read", "tag", "note")

Step = tuple[str, bytes]
"""What is done, and its bytes; of a resize rows and columns, of a change its name and word, as
text."""


def steps(seed: int, count: int, *, kills: bool = True) -> list[Step]:
    """What a monkey of this seed does, and whether it is killed, too."""
    chance = random.Random(seed)
    preset = preset_of(seed)
    every = keymap(preset)
    ends = {key for scope in every.scopes.values() for key in scope.get("quit", ())}
    sequences = sorted(
        {key for scope in every.scopes.values() for keys in scope.values() for key in keys} - ends
    )
    todo = [_step(chance, sequences) for _ in range(count)]
    return [one for one in todo if kills or one[0] != "kill"]


def preset_of(seed: int) -> str:
    return PRESETS[seed % len(PRESETS)]


def _step(chance: random.Random, sequences: Sequence[str]) -> Step:
    kind = chance.choices(tuple(KINDS), tuple(KINDS.values()))[0]
    if kind == "keys":
        burst = chance.choices(sequences, k=chance.randint(1, MOST_KEYS))
        return kind, b"".join(sent(*keys.split()) for keys in burst)
    if kind == "typed":
        data = "".join(chance.choices(WORDS, k=3)).encode()
        return kind, data + sent(
            *chance.choices(("enter", "escape", "backspace", "tab", "left"), k=3)
        )
    if kind == "paste":
        text = "".join(chance.choices((*WORDS, "\n", "\t", "x" * 5_000), k=4)).encode()
        return kind, b"\x1b[200~" + text + b"\x1b[201~"
    if kind == "mouse":
        return kind, b"".join(_mouse(chance) for _ in range(chance.randint(1, 6)))
    if kind == "resize":
        return kind, "{} {}".format(*chance.choice(SIZES)).encode()
    if kind == "change":
        return kind, f"{chance.choice(CHANGES)} {chance.choice(ui_promises.WORDS)}".encode()
    if kind == "kill":
        return kind, b""
    return kind, chance.choice(BROKEN) if kind == "broken" else BACK


def _mouse(chance: random.Random) -> bytes:
    button = chance.choice((0, 0, 0, 1, 2, 32, 35, 64, 65, 66, 4, 16))
    column, row = chance.randint(1, 160), chance.randint(1, 40)
    return f"\x1b[<{button};{column};{row}{chance.choice('MMm')}".encode()


@dataclass
class Monkey:
    """One reader, and what became of it."""

    home: Path
    _preset: str = field(default="", init=False)
    fault: str = ""
    hung: bool = False
    """Whether the fault is that there was no answer in time."""
    done: int = 0
    left: int = 0
    """How often it was left by its own keys, and started again."""
    killed: int = 0
    promised: int = 0
    """Changes that the screen said were done."""
    memory: list[list[int]] = field(default_factory=list)
    """KiB after each step, a list for each time it was started."""
    answers: list[tuple[str, Answer]] = field(default_factory=list)
    """How long each step waited for one, by its kind."""
    until: float = math.inf
    """When to leave off, by the clock that only runs forward."""
    late: float = 0.0
    """Seconds that a process with nothing to do was woken too late, at the worst."""

    def run(self, seed: int, todo: Sequence[Step]) -> bool:
        """Do these steps in a new library; whether all went well."""
        shutil.rmtree(self.home, ignore_errors=True)
        self._preset = preset_of(seed)
        with Server({}) as server, Probe() as probe:
            os.environ["NEWSREADER_HOME"] = str(self.home)
            stocked(self._preset, server).close()
            _settings(self.home, self._preset)
            waiting = list(todo)
            while waiting and not self.fault and time.monotonic() < self.until:
                waiting = waiting[self._session(waiting, probe) :]
            self.late = probe.worst
        found = integrity.check(paths.user_paths().database) if not self.fault else []
        self.fault = self.fault or " ".join(found)
        return not self.fault

    def judge(self, seed: int, todo: Sequence[Step]) -> None:
        """Where it had to wait too long, try once more: what the reader does comes again, what else
        the machine did does not."""
        if self.hung:
            again = Monkey(self.home)
            again.run(seed, todo[: self.done])
            self.fault, self.hung = again.fault, again.hung

    def _session(self, todo: Sequence[Step], probe: Probe) -> int:
        """Do steps until the reader is left; how many."""
        nothing = str(self.home / "nothing")  # no program is there that could be run
        env = {"NEWSREADER_HOME": str(self.home), "PATH": nothing, "HOME": str(self.home)}
        number = 0
        self.memory.append([])
        with Terminal([sys.executable, "-m", "tui_reader"], env, SIZES[0]) as screen:
            screen.until(" ")  # whatever it shows: a monkey may have removed all feeds
            screen.rest()
            watch = Watch(screen, probe)
            for number, step in enumerate(todo, 1):
                self._do(watch, screen, step)
                self.done += 1
                if self.fault or self._ended(screen, killed=step[0] == "kill"):
                    return number
                if time.monotonic() > self.until:
                    break
            screen.press(BACK)
            before = made(self.home)
            screen.press(sent("ctrl+q"))
            if screen.wait() != 0:
                self.fault = f"left with {screen.code}: {plain(screen.raw[-3_000:])}"
            self._compare(before, "left")
        return number

    def _do(self, watch: Watch, screen: Terminal, step: Step) -> None:
        kind, data = step
        if kind == "kill":
            self._kill(screen)
            return
        if kind == "change":
            self._change(watch, screen, *data.decode().split())
        else:
            self._send(watch, screen, kind, data)
        self.memory[-1].append(_memory(screen.pid))

    def _send(self, watch: Watch, screen: Terminal, kind: str, data: bytes) -> None:
        if screen.code is not None:
            return
        if kind == "resize":
            size = struct.pack("HHHH", *map(int, data.split()), 0, 0)
            fcntl.ioctl(screen._fd, termios.TIOCSWINSZ, size)
            os.kill(screen.pid, signal.SIGWINCH)
        else:
            os.write(screen._fd, data)
        answer = watch.answer()
        self.answers.append((kind, answer))
        if answer.own > HANG:
            self.fault = f"{kind} {data!r}: no answer for {answer.own:.2f} s ({answer})"
            self.hung = True

    def _change(self, watch: Watch, screen: Terminal, name: str, word: str) -> None:
        """Make a change, and hold the reader to what it says of it."""
        back, *keys = presses(name, word, self._preset)
        self._send(watch, screen, "back", back)
        before, since = made(self.home), len(screen.raw)
        for key in keys:
            self._send(watch, screen, "change", key)
        said, after = plain(screen.raw[since:]), made(self.home)
        self.promised += heard(said)
        self.fault = self.fault or broken_promise(said, before, after)

    def _kill(self, screen: Terminal) -> None:
        """Of what it had said it was at rest, nothing is lost."""
        before = made(self.home)
        os.kill(screen.pid, signal.SIGKILL)
        screen.wait()
        self.killed += 1
        self._compare(before, "killed")

    def _compare(self, before: Made, how: str) -> None:
        lost = before.loses(made(self.home))
        self.fault = self.fault or (f"{how}: {lost}" if lost else "")

    def _ended(self, screen: Terminal, *, killed: bool) -> bool:
        seen = plain(screen.raw[-20_000:])
        if "Traceback" in seen:
            self.fault = seen[seen.rindex("Traceback") :][:9_000]
        elif screen.wait(0.0) is not None and not killed:
            self.left += 1
            if screen.code != 0:
                self.fault = f"ended with {screen.code}: {seen[-3_000:]}"
        return bool(self.fault) or screen.code is not None


def _settings(home: Path, preset: str) -> None:
    (home / "config").mkdir(parents=True, exist_ok=True)
    nothing = f'["{sys.executable}", "-c", "pass", "{{url}}"]'
    (home / "config" / "config.toml").write_text(
        f'[screen]\nkeys = "{preset}"\n[reading]\nannotate = false\nbrowser = {nothing}\n'
        "[refresh]\nminutes = 0\n"
    )


def _memory(pid: int) -> int:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def shrunk(
    found: Sequence[Step], fails: Callable[[Sequence[Step]], bool], tries: int
) -> list[Step]:
    """The fewest steps that still fail, as far as so many tries tell."""
    kept, size = list(found), len(found) // 2
    while size and tries > 0:
        at = 0
        while at < len(kept) and tries > 0:
            fewer = kept[:at] + kept[at + size :]
            tries -= 1
            if fewer and fails(fewer):
                kept = fewer
            else:
                at += size
        size //= 2
    return kept
