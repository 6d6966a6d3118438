"""How long the reader on a terminal leaves one without an answer, whatever else the machine does.

An answer is output, or that nothing is left to do: all typed is read and the thread of the screen
sleeps. What the machine had not to give is taken off: the time for which that thread stood ready to
run and did not, and how late a probe that has nothing to do was woken meanwhile. What is left is
divided by how slow the machine was then: the same small work of the probe against its best time.
"""

from __future__ import annotations

import os
import select
import struct
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from terminal import QUIET, Terminal

HANG = 0.25
"""Seconds without an answer that a person takes for a hang."""
PROBE = """
import os, struct, time
while True:
    before = time.monotonic()
    time.sleep(0.02)
    late = time.monotonic() - before - 0.02
    begun = time.thread_time()
    sorted(str(n) for n in range(3_000))
    os.write(1, struct.pack("ddd", before, late, time.thread_time() - begun))
"""
RECORD = struct.Struct("ddd")


class Probe:
    """A process that sleeps, does a little, and says how much later than it wished it was woken,
    and how long that little took it."""

    def __enter__(self) -> Self:
        command = [sys.executable, "-I", "-S", "-c", PROBE]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        self._pipe = self._process.stdout.fileno()
        self._said: list[tuple[float, float, float]] = []
        self._best = float("inf")
        self.worst = 0.0
        """Seconds that it was woken too late, at the worst."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()

    def listen(self) -> None:
        """Hear what it said, lest it has to wait to be heard."""
        while select.select([self._pipe], [], [], 0)[0]:
            read = os.read(self._pipe, RECORD.size * 128)
            said = list(RECORD.iter_unpack(read[: len(read) // RECORD.size * RECORD.size]))
            self._best = min([self._best, *(cost for _, _, cost in said)])
            self._said = [*self._said[-2_000:], *said]

    def taken(self, since: float) -> tuple[float, float]:
        """Seconds that it was woken too late since then, all together; how many times as long as
        ever its little work took."""
        self.listen()
        found = [one for one in self._said if one[0] >= since - 0.1]
        self.worst = max([self.worst, *(late for _, late, _ in found)])
        costs = sorted(cost for _, _, cost in found)
        slow = max(1.0, costs[len(costs) // 2] / self._best) if costs else 1.0
        return sum(max(0.0, late - 0.002) for at, late, _ in found if at >= since - 0.02), slow


@dataclass(frozen=True, slots=True)
class Answer:
    """What one step cost who waits for it, in seconds."""

    first: float
    """Until the first answer, by the clock."""
    longest: float
    """The longest time without one, by the clock,"""
    own: float
    """and without what the machine had not to give."""


class Watch:
    """Watches one reader while it does what it was told."""

    def __init__(self, screen: Terminal, probe: Probe) -> None:
        self._screen, self._probe = screen, probe
        self._task = Path(f"/proc/{screen.pid}/task/{screen.pid}")

    def answer(self, seconds: float = 60.0) -> Answer:
        """Read until it rests; to be called when something was sent."""
        self._probe.listen()
        begun = last = time.monotonic()
        waited, quiet = self._waited(), begun + QUIET
        first = longest = own = 0.0
        while time.monotonic() < begun + seconds and self._screen.code is None:
            before = len(self._screen.raw)
            if not self._screen._read(0.005):
                break
            now = time.monotonic()
            drawn, idle = len(self._screen.raw) != before, self._idle()
            first = first or (now - begun if drawn or idle else 0.0)
            if drawn or idle:
                last, waited = now, self._waited()
            elif now - last > longest:
                longest = now - last
                if longest > HANG / 4:
                    late, slow = self._probe.taken(last)
                    taken = max(self._waited() - waited, late)
                    own = max(own, (longest - taken) / slow)
            if drawn or not idle:
                quiet = now + QUIET
            elif now >= quiet and self._screen._sleeps("*"):
                break
        return Answer(first, longest, own)

    def _idle(self) -> bool:
        """Whether all typed is read, and the thread of the screen sleeps."""
        return self._screen._sleeps(str(self._screen.pid))

    def _waited(self) -> float:
        """Seconds for which that thread was ready to run and did not."""
        try:
            return int((self._task / "schedstat").read_text().split()[1]) / 1e9
        except (OSError, IndexError, ValueError):
            return 0.0
