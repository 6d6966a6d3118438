"""How far a corpus run is, told while it works. Owns when it is told, and in how many columns.

In a terminal a line that moves; piped nothing; for machines an object a line now and then.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from contextlib import suppress
from types import TracebackType
from typing import Self

from tui_reader.corpus.standing import Standing, Tally

SHOWN, TOLD = 1.0, 5.0
"""Seconds between two lines for people, and for machines."""


class Progress:
    """Use it with `with`: it ends with the line gone. What it is called with it tells of."""

    def __init__(self, *, for_machines: bool) -> None:
        self._json = for_machines
        self._shown = not for_machines and sys.stderr.isatty()
        self._tally: Tally | None = None
        self._since = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._tell, daemon=True)

    def __enter__(self) -> Self:
        return self

    def __call__(self, tally: Tally) -> None:
        """The work begins."""
        self._tally, self._since = tally, time.monotonic()
        if self._shown or self._json:
            self._thread.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()
        if self._shown:
            _write("\r\x1b[K")

    def now(self) -> Standing | None:
        """How far it is; None before the work began."""
        if self._tally is None:
            return None
        return self._tally.now(time.monotonic() - self._since)

    def _tell(self) -> None:
        if self._shown:  # people see at once that it works
            self._once()
        while not self._over.wait(TOLD if self._json else SHOWN):
            self._once()

    def _once(self) -> None:
        now = self.now()
        if now is not None and self._json:
            with suppress(OSError):  # whoever read it has gone: the work goes on
                print(json.dumps({"finished": False} | now.told()), flush=True)
        elif now is not None:
            _write(f"\r\x1b[K{_cut(said(now))}")


def said(now: Standing) -> str:
    """A line for people: what matters most comes first."""
    share = f"{100 * now.read / now.size:.0f} %" if now.size else "100 %"
    parts = [
        share,
        f"{now.documents_per_second:,.1f} documents/s",
        f"{now.bytes_per_second / 1e6:,.2f} MB/s",
    ]
    if (rest := now.seconds_left) is not None:
        parts.append(f"{spell(rest)} left")
    parts += [
        f"{now.errors:,} {'error' if now.errors == 1 else 'errors'}",
        f"{now.done:,} of {now.partitions:,} partitions",
    ]
    if now.given_up:
        parts.append(f"{now.given_up:,} given up")
    return ", ".join(parts)


def spell(seconds: float) -> str:
    """A span as hours, minutes and seconds, of which the two that matter."""
    whole = max(0, round(seconds))
    hours, minutes = divmod(whole // 60, 60)
    if hours >= 48:
        return f"{hours // 24} days {hours % 24} h"
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {whole % 60:02} s" if minutes else f"{whole} s"


def _cut(line: str) -> str:
    """As much of a line as the terminal has columns for, so that it is one line there."""
    try:
        columns = os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        columns = 80
    return line[: max(1, columns - 1)]


def _write(text: str) -> None:
    with suppress(OSError):  # the terminal has gone: the work goes on, or is told to end
        print(text, end="", file=sys.stderr, flush=True)
