"""A run: inputs cut, what is done skipped, the rest given to an engine, what came of it counted.

Owns the order, and that what an engine loses in silence (a scheduler that dies raises nothing) is
seen: a run is well only if every partition is there.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui_reader.corpus import layout, plan, stale
from tui_reader.corpus.engines.how import How
from tui_reader.corpus.engines.table import HERE, EngineRow
from tui_reader.corpus.job import Job, made_by
from tui_reader.corpus.partition import Partition
from tui_reader.corpus.work import Done, made
from tui_reader.errors import ExportError, UsageError
from tui_reader.export.files import put
from tui_reader.export.tables import file_kinds

SIZE = 64 << 20
"""Bytes of a partition, unless the user says."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked for."""

    inputs: Sequence[str]
    out: Path
    stages: tuple[str, ...]
    kind: str
    size: int = SIZE
    engine: EngineRow = HERE
    how: How = field(default_factory=How)


@dataclass(frozen=True, slots=True)
class Outcome:
    partitions: int
    done: int
    """Of them; those that were there before among them."""
    skipped: int
    documents: int
    errors: int
    unread: int = 0
    """Inputs that could not be read at all."""
    told: tuple[str, ...] = ()
    """What the user must know besides: what could not be read, what is stale. A sentence each."""


Tell = Callable[[Sequence[Partition], Sequence[Done]], None]
"""Called with all partitions and with those that are done, whenever one is."""


def run(asked: Asked, tell: Tell = lambda _all, _done: None) -> Outcome:
    """Do what is not done yet. Raises ReaderError in words; what was done stays."""
    file_kinds.kind_of(asked.kind).check()
    asked.engine.engine().check()
    _begin(asked)
    job = Job(str(asked.out.resolve()), asked.stages, asked.kind, made_by())
    planned = plan.planned_for(asked.out, asked.inputs, asked.size)
    told = (*planned.unread, *stale.put_aside(job, planned))
    partitions = planned.partitions
    done, left = _there(job, partitions)
    skipped = len(done)
    tell(partitions, done)
    for one in asked.engine.engine().run(job, left, asked.how) if left else ():
        done.append(one)
        tell(partitions, done)
    done, _ = _there(job, partitions)  # what is there counts, not what an engine says
    documents, errors = sum(one.documents for one in done), sum(one.errors for one in done)
    unread = len(planned.unread)
    return Outcome(len(partitions), len(done), skipped, documents, errors, unread, told)


def _begin(asked: Asked) -> None:
    """Make the folder, or take one that is a corpus; nothing half made is left in it."""
    about = asked.out / layout.ABOUT
    try:
        asked.out.mkdir(parents=True, exist_ok=True)
        if not about.exists() and any(asked.out.iterdir()):
            raise UsageError(f"{asked.out} has other files in it: name an empty folder, or a new.")
        told = {"stages": asked.stages, "kind": asked.kind, "size": asked.size}
        if about.exists():
            _same(asked, json.loads(about.read_bytes()))
        put(about, json.dumps(told | {"made_by": made_by()}, sort_keys=True).encode())
        shutil.rmtree(layout.aside(asked.out), ignore_errors=True)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "corpus.json is damaged"
        raise ExportError(f"Cannot write in {asked.out}: {why or os.strerror(5)}.") from error


def _same(asked: Asked, told: dict[str, object]) -> None:
    """One folder, one way of making it. Raises UsageError."""
    for name, value in (("stages", list(asked.stages)), ("kind", asked.kind), ("size", asked.size)):
        if told.get(name) != value:
            raise UsageError(
                f"{asked.out} was made with other settings ({name}: {told.get(name)}): name another"
                " folder."
            )


def _there(job: Job, partitions: Sequence[Partition]) -> tuple[list[Done], list[Partition]]:
    """Those that are done, and those that are left."""
    done, left = [], []
    for one in partitions:
        found = made(layout.parts(Path(job.out)) / job.name_of(one))
        if found is None:
            left.append(one)
        else:
            done.append(found)
    return done, left
