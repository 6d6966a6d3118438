"""A run: inputs cut, what is done skipped, the rest given to an engine, what came of it counted.

Owns the order, and that what an engine loses in silence (a scheduler that dies raises nothing) is
seen: a run is well only if every partition is there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from tui_reader import clock
from tui_reader.corpus import described, hold, layout, plan, stale
from tui_reader.corpus.engines.how import How
from tui_reader.corpus.engines.table import HERE, EngineRow
from tui_reader.corpus.job import Job, made_by
from tui_reader.corpus.partition import Partition
from tui_reader.corpus.settings import SIZE, Settings
from tui_reader.corpus.standing import Record, Tally
from tui_reader.corpus.work import Done, Lost, made
from tui_reader.errors import ExportError, UsageError
from tui_reader.export.tables import file_kinds


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
    given_up: tuple[Lost, ...] = ()
    """Partitions that could not be done."""
    problem: str = ""
    """Why it made no sense to go on, in a sentence."""
    stopped: bool = False
    """Whether the user ended it."""


Tell = Callable[[Tally], None]
"""Called when the work begins, with an account that is kept up to date meanwhile."""


def run(asked: Asked, tell: Tell = lambda _tally: None) -> Outcome:
    """Do what is not done yet. Raises ReaderError in words where nothing can be done; what was done
    stays, however it ends."""
    file_kinds.kind_of(asked.kind).check()
    asked.engine.engine().check()
    _begin(asked)
    with hold.held(asked.out) as run:
        Settings(asked.stages, asked.kind, asked.size).keep(asked.out)
        job = Job(str(asked.out.resolve()), asked.stages, asked.kind, made_by(), run=run)
        planned = plan.planned_for(asked.out, asked.inputs, asked.size)
        told = (*planned.unread, *stale.put_aside(job, planned))
        outcome = _worked(asked, job, planned.partitions, tell)
        with suppress(ExportError):  # of a full disk more is not to be said
            described.describe(asked.out, asked.kind)
        return replace(outcome, unread=len(planned.unread), told=told)


def _worked(asked: Asked, job: Job, partitions: Sequence[Partition], tell: Tell) -> Outcome:
    """Whatever is not there given to the engine; what is there then, counted."""
    out = Path(job.out)
    before, left = _there(job, partitions)
    tally = Tally(out, job.run, clock.now(), {job.name_of(one): one.size for one in partitions})
    tally.before = {one.name: one for one in before}
    there = sum(one.documents + one.errors for one in before)
    record = Record(
        job.run, asked.engine.id, tally.began, None, there, sum(one.size for one in before)
    )
    record.keep(out)
    tell(tally)
    problem, stopped = "", False
    try:
        problem = _given(asked, job, left, tally) if left else ""
    except KeyboardInterrupt:
        stopped = True
    stopped = stopped or asked.how.stop.is_set()
    if not hold.goes_on(out, job.run) and not (out / layout.ABOUT).exists():
        raise ExportError(f"{out} was removed while it was worked on.")
    given_up = tuple(tally.lost.values())
    told = tuple((one.name, one.input, one.reason) for one in given_up)
    with suppress(ExportError):  # of a full disk more is not to be said
        replace(record, ended=clock.now(), given_up=told).keep(out)
    done, _ = _there(job, partitions)  # what is there counts, not what an engine says
    return Outcome(
        len(partitions), len(done), len(before), sum(one.documents for one in done),
        sum(one.errors for one in done), given_up=given_up, problem=problem, stopped=stopped,
    )  # fmt: skip


def _given(asked: Asked, job: Job, left: Sequence[Partition], tally: Tally) -> str:
    """What is left given to the engine; why it made no sense to go on, or ""."""
    with closing(asked.engine.engine().run(job, left, asked.how)) as ended:
        for one in ended:
            if isinstance(one, Lost) and one.of_all:
                return one.reason
            tally.add(one)
    return ""


def _begin(asked: Asked) -> None:
    """Make the folder, or see that it is one for a corpus."""
    try:
        asked.out.mkdir(parents=True, exist_ok=True)
        there = {one.name for one in asked.out.iterdir()} - {layout.LOCK}
    except OSError as error:
        raise ExportError(f"Cannot write in {asked.out}: {error.strerror or error}.") from error
    if there and layout.ABOUT not in there:
        raise UsageError(f"{asked.out} has other files in it: name an empty folder, or a new.")


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
