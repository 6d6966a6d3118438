"""Where things lie in the folder of a corpus. Owns the names; `work`, `run`, `answers` use them.

    corpus.json           what the folder is, and how it is being made
    run.json              the last run: when, by which engine, what it gave up
    plan/NAME.json        how an input is cut
    parts/KEY/            what was made of a partition: a file a table, and `made.json`
    names/DIGEST/         names over those parts that DIGEST tells; made when asked for
    events/DIGEST/        which documents tell of one event
    aside/RUN/            what a run is making; nothing there is ever read as a result
    stale/                what was made of inputs, settings or versions that are no more
    .lock                 held while a run is at work

A part is there whole or not at all: it is written aside and renamed.
"""

from __future__ import annotations

from pathlib import Path

ABOUT, RUN, MADE, COUNT = "corpus.json", "run.json", "made.json", "count.json"
LOCK = ".lock"


def is_corpus(path: Path) -> bool:
    """Whether a folder is that of a corpus."""
    return (path / ABOUT).is_file()


def parts(out: Path) -> Path:
    return out / "parts"


def plans(out: Path) -> Path:
    return out / "plan"


def whole(out: Path, what: str) -> Path:
    """Of "names" or "events"."""
    return out / what


def aside(out: Path) -> Path:
    return out / "aside"


def desk(out: Path, run: str) -> Path:
    """Where a run's workers write until a part is whole."""
    return aside(out) / run


def stale(out: Path) -> Path:
    return out / "stale"
