"""How far long work is, in a few words: "names 310 of 506 · 2 min left". Pure; no Textual."""

from __future__ import annotations

from tui_reader.durations import HOUR, MINUTE

LEAST_SECONDS = 3.0
"""Its end is guessed only when the work has gone on for so long."""


def words(sign: str, done: int, total: int, seconds: float, *more: str) -> str:
    """Work that has gone on for so many seconds; `more` is said after the counts."""
    parts = [f"{sign} {done:,} of {total:,}", *filter(None, more)]
    if 0 < done < total and seconds >= LEAST_SECONDS:
        parts.append(f"{_span(seconds * (total - done) / done)} left")
    return " · ".join(parts)


def _span(seconds: float) -> str:
    """A time that is about so long."""
    if seconds < MINUTE:
        return f"{max(10, round(seconds / 10) * 10)} s" if seconds < 55 else "1 min"
    if seconds < HOUR:
        return f"{round(seconds / MINUTE)} min"
    return f"{round(seconds / HOUR)} h"
