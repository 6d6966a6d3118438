"""How far a corpus is: what is there, what its workers are at, what was given up. Reads only.

Owns the sums. A run keeps one up to date while it works; from another terminal it is read off the
folder.
"""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tui_reader import clock
from tui_reader.corpus import hold, layout, plan
from tui_reader.corpus.count import commonest
from tui_reader.corpus.job import Job
from tui_reader.corpus.partition import Partition
from tui_reader.corpus.work import Done, Lost, made
from tui_reader.errors import ExportError, UsageError
from tui_reader.export.files import put


@dataclass(frozen=True, slots=True)
class Standing:
    """How far it is at a moment."""

    partitions: int
    done: int
    given_up: int
    """Partitions that this run, or the last, could not do."""
    documents: int
    errors: int
    size: int
    """Bytes of all partitions."""
    read: int
    """Bytes of them that were worked on."""
    seconds: float
    """Since the run began to work."""
    new_documents: int
    """Documents and errors of this run."""
    new_read: int
    """Bytes that it has read."""

    @property
    def left(self) -> int:
        """Partitions that are not done."""
        return self.partitions - self.done

    @property
    def documents_per_second(self) -> float:
        return self.new_documents / self.seconds if self.seconds > 0 else 0.0

    @property
    def bytes_per_second(self) -> float:
        return self.new_read / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Until all is done, if it goes on like this; None if nobody knows."""
        if not self.new_read or self.seconds <= 0:
            return None
        return (self.size - self.read) / self.bytes_per_second

    def told(self) -> dict[str, Any]:
        """For machines."""
        rest = self.seconds_left
        return {
            "partitions": self.partitions, "done": self.done, "left": self.left,
            "given_up": self.given_up, "documents": self.documents, "errors": self.errors,
            "bytes": self.size, "bytes_done": self.read, "seconds": round(self.seconds, 1),
            "documents_per_second": round(self.documents_per_second, 2),
            "bytes_per_second": round(self.bytes_per_second),
            "seconds_left": None if rest is None else round(rest),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    """What a run writes down of itself, in `run.json`."""

    run: str
    engine: str
    began: float
    """Seconds since the epoch, when the work began."""
    ended: float | None = None
    documents: int = 0
    """Documents and errors that were there before."""
    size: int = 0
    """Bytes that were done before."""
    given_up: tuple[tuple[str, str, str], ...] = ()
    """(partition, input, reason)."""

    def keep(self, out: Path) -> None:
        """Write it down. Raises ExportError."""
        put(out / layout.RUN, json.dumps(asdict(self), sort_keys=True).encode())


@dataclass(slots=True)
class Tally:
    """A run's own account, which several threads look at."""

    out: Path
    run: str
    began: float
    sizes: dict[str, int] = field(default_factory=dict)
    """Bytes of every partition, by name."""
    before: dict[str, Done] = field(default_factory=dict)
    done: dict[str, Done] = field(default_factory=dict)
    """Of this run."""
    lost: dict[str, Lost] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, one: Done | Lost) -> None:
        """A partition ended."""
        with self._lock:
            if isinstance(one, Lost):
                self.lost[one.name] = one
            elif one.name not in self.before:
                self.done[one.name] = one

    def now(self, seconds: float) -> Standing:
        """How far it is."""
        with self._lock:
            old, new = list(self.before.values()), dict(self.done)
            lost = len(self.lost)
        under_way = [one for one in working(self.out, self.run) if one["name"] not in new]
        whole = _Whole(len(self.sizes), sum(self.sizes.values()), lost)
        return _sum(whole, old, list(new.values()), under_way, seconds)


@dataclass(frozen=True, slots=True)
class _Whole:
    """What there is to do."""

    partitions: int
    size: int
    given_up: int


def _sum(
    whole: _Whole,
    old: Sequence[Done],
    new: Sequence[Done],
    working: Sequence[dict[str, Any]],
    seconds: float,
) -> Standing:
    fresh = sum(one.documents + one.errors for one in new)
    fresh += sum(one["documents"] + one["errors"] for one in working)
    read = sum(one.size for one in new) + sum(one["size"] for one in working)
    both = [*old, *new]
    return Standing(
        whole.partitions, len(both), whole.given_up,
        sum(one.documents for one in both) + sum(one["documents"] for one in working),
        sum(one.errors for one in both) + sum(one["errors"] for one in working),
        whole.size, sum(one.size for one in old) + read, seconds, fresh, read,
    )  # fmt: skip


def working(out: Path, run: str) -> Iterator[dict[str, Any]]:
    """What the workers of a run say of what they are at, a partition once."""
    seen: set[str] = set()
    for path in layout.desk(out, run).glob(f"*/{layout.COUNT}"):
        try:
            told = json.loads(path.read_bytes())
            if told["name"] not in seen and {"documents", "errors", "size"} <= told.keys():
                seen.add(told["name"])
                yield told
        except (OSError, ValueError, LookupError, TypeError):
            continue  # it is done meanwhile


@dataclass(frozen=True, slots=True)
class Status:
    """A corpus as it is seen from outside."""

    standing: Standing
    running: bool
    engine: str
    reasons: dict[str, int]
    """How many errors have which reason, the commonest first."""
    given_up: tuple[tuple[str, str, str], ...]


def status(out: Path) -> Status:
    """How far a corpus is. Raises UsageError where there is none."""
    about = _read(out / layout.ABOUT)
    if about is None:
        raise UsageError(f"{out} is no corpus: `newsreader corpus run IN... --to {out}` makes one.")
    record = _record(out)
    running = hold.is_held(out)
    try:
        job = Job(str(out), tuple(about["stages"]), about["kind"], about["made_by"])
        planned = plan.planned(out)
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise ExportError(f"{out} is damaged: run it again.") from error
    done, names = _there(job, planned)
    under_way = [
        one for one in (working(out, record.run) if running else ()) if one["name"] not in done
    ]
    lost = [one for one in record.given_up if one[0] not in done]
    until = record.ended if record.ended and not running else clock.now()
    seconds = until - record.began if record.ended or running else 0.0
    whole = _Whole(len(names), sum(one.size for one in planned), len(lost))
    standing = _since(_sum(whole, list(done.values()), (), under_way, seconds), record)
    reasons: Counter[str] = Counter()
    for one in done.values():
        reasons.update(one.reasons)
    for told in under_way:
        reasons.update(told.get("reasons", {}))
    return Status(standing, running, record.engine, commonest(reasons), tuple(lost))


def _since(now: Standing, record: Record) -> Standing:
    """What is new is what was not there when the run began."""
    return Standing(
        now.partitions, now.done, now.given_up, now.documents, now.errors, now.size, now.read,
        now.seconds, max(0, now.documents + now.errors - record.documents),
        max(0, now.read - record.size),
    )  # fmt: skip


def _there(job: Job, planned: Sequence[Partition]) -> tuple[dict[str, Done], set[str]]:
    names = {job.name_of(one) for one in planned}
    found = {name: made(layout.parts(Path(job.out)) / name) for name in sorted(names)}
    return {name: one for name, one in found.items() if one is not None}, names


def _record(out: Path) -> Record:
    told = _read(out / layout.RUN) or {}
    try:
        given_up = tuple((str(a), str(b), str(c)) for a, b, c in told.pop("given_up", ()))
        return Record(**told, given_up=given_up)
    except (TypeError, ValueError):
        return Record("", "", 0.0, 0.0)


def _read(path: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None
