"""Where things lie in the folder of a corpus. Owns the names; `work`, `run`, `answers` use them.

    corpus.json           what the folder is, and how it is being made
    plan/NAME.json        how an input is cut
    parts/KEY/            what was made of a partition: a file a table, and `made.json`
    names/DIGEST/         names over those parts that DIGEST tells; made when asked for
    events/DIGEST/        which documents tell of one event
    aside/                what is being made; nothing there is ever read as a result
    stale/                what was made of inputs, settings or versions that are no more

A part is there whole or not at all: it is written aside and renamed.
"""

from __future__ import annotations

from pathlib import Path

ABOUT, MADE, COUNT = "corpus.json", "made.json", "count.json"
LOCK = ".lock"


def parts(out: Path) -> Path:
    return out / "parts"


def plans(out: Path) -> Path:
    return out / "plan"


def whole(out: Path, what: str) -> Path:
    """Of "names" or "events"."""
    return out / what


def aside(out: Path) -> Path:
    return out / "aside"


def stale(out: Path) -> Path:
    return out / "stale"
