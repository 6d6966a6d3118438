"""One partition -> its tables: the one function that every engine runs, wherever it runs.

Pure but for what it writes: the same partition and job give the same bytes. What is there already
is left alone; what is half made never gets its name. A document that breaks its reader is a row
among the errors, and the reader is started anew.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tui_reader import paths
from tui_reader.corpus import hold, layout, tables
from tui_reader.corpus.count import Count, commonest
from tui_reader.corpus.inputs.fields import id_of
from tui_reader.corpus.inputs.table import BY_ID
from tui_reader.corpus.job import READ, Job
from tui_reader.corpus.partition import Document, Partition, Refused
from tui_reader.corpus.reader import Reader, Rows, borrowed
from tui_reader.corpus.records import Failed, Failure
from tui_reader.errors import CancelledError, ExportError, FullDiskError, ReaderError
from tui_reader.export.tables.file_kinds import Writer, kind_of
from tui_reader.library.standalone import broken_id
from tui_reader.sanitise import line

HEAD = 64 << 10
"""Bytes of what failed in which its name is looked for."""
TOLD_EVERY = 2.0
"""Seconds between two words on how far a partition is."""
LOOKED_EVERY = 0.5
"""Seconds between two looks whether the run goes on."""
GONE = "The run has ended, or its folder is not seen from here."


@dataclass(frozen=True, slots=True)
class Lost:
    """A partition that was given up in this run; the next one tries again."""

    name: str
    input: str
    reason: str
    """A sentence."""
    of_all: bool = False
    """Whether it would be the same with all others: no sense in going on."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a partition."""

    name: str
    documents: int
    errors: int
    size: int
    """Bytes of the input."""
    skipped: bool = False
    """Whether it was there already."""
    reasons: dict[str, int] = field(default_factory=dict)
    """How many errors have which reason."""


def work(job: Job, partition: Partition) -> Done:
    """Work on a partition, unless that was done. Blocks.

    Raises FullDiskError, ExportError in words where nothing can be written, ModelError where names
    cannot be looked for, CancelledError where the run has ended, ReaderError where the input cannot
    be read any more.
    """
    name, out = job.name_of(partition), Path(job.out)
    target = layout.parts(out) / name
    if (found := made(target)) is not None:
        return found
    aside = layout.desk(out, job.run) / f"{name}.{os.urandom(6).hex()}"
    try:
        aside.mkdir()
        done = _write(job, partition, name, aside)
        _put(aside, target)
    except OSError as error:
        if not hold.goes_on(out, job.run):
            raise CancelledError(GONE) from error
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise FullDiskError(f"The disk of {out} is full.") from error
        raise ExportError(f"Cannot write in {out}: {error.strerror or error}.") from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return done


def made(target: Path) -> Done | None:
    """What became of a partition that is there; None if it is not."""
    try:
        told = json.loads((target / layout.MADE).read_bytes())
        return Done(
            target.name, told["documents"], told["errors"], told["partition"]["size"], skipped=True,
            reasons=told["reasons"],
        )  # fmt: skip
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise ExportError(f"{line(str(target))} is damaged: remove it, and run again.") from error


def _put(aside: Path, target: Path) -> None:
    """Give a whole part its name; another worker's, who was faster, stays."""
    target.parent.mkdir(exist_ok=True)
    paths.sync(aside)
    try:
        aside.rename(target)
    except OSError as error:
        if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
            raise
    paths.sync(target.parent)


def _write(job: Job, partition: Partition, name: str, aside: Path) -> Done:
    with ExitStack() as stack:
        opened = {
            table.id: stack.enter_context((aside / f"{table.id}.{job.kind}").open("wb"))
            for table in tables.TABLES
        }
        row = kind_of(job.kind)
        writers: dict[str, Writer] = {
            table.id: row.writer(table, opened[table.id]) for table in tables.TABLES
        }
        stack.push(lambda kind, *_: _abandon(writers) if kind else None)  # before files are closed
        count, rows = _fill(job, partition, writers, aside)
        for table in tables.TABLES:
            writers[table.id].close()
            opened[table.id].flush()
            os.fsync(opened[table.id].fileno())
    told = asdict(partition) | {"address": ""}
    about = count.told() | {"made_by": job.made_by, "partition": told, "rows": dict(rows)}
    _file(aside / layout.MADE, about)
    paths.sync(aside / layout.MADE)
    (aside / layout.COUNT).unlink(missing_ok=True)
    return Done(
        name, count.documents, count.errors, partition.size, reasons=commonest(count.reasons)
    )


def _abandon(writers: dict[str, Writer]) -> None:
    for one in writers.values():
        one.abandon()


def _fill(
    job: Job, partition: Partition, writers: dict[str, Writer], aside: Path
) -> tuple[Count, Counter[str]]:
    """Every document of a partition, its rows written; what there was, and rows of each table."""
    count, many = Count(), Counter[str](dict.fromkeys(writers, 0))
    told = looked = time.monotonic()
    with borrowed(job) as reader:
        for one in _documents(partition):
            rows = _rows(job, partition, reader, one)
            for id, some in rows.items():
                for row in some:
                    writers[id].write(row)
                many[id] += len(some)
            count.add(rows)
            now = time.monotonic()
            if now - looked >= LOOKED_EVERY:
                if not hold.goes_on(Path(job.out), job.run):
                    raise CancelledError(GONE)
                looked = now
            if now - told >= TOLD_EVERY:
                _tell(aside, count, partition)
                told = now
    return count, many


def _tell(aside: Path, count: Count, partition: Partition) -> None:
    """How far a partition is, for whoever looks: whole or not at all."""
    share = min(1.0, count.rows / max(1, partition.documents))
    told = count.told() | {"name": aside.name.rpartition(".")[0]}
    half = aside / f".{layout.COUNT}"
    _file(half, told | {"size": int(partition.size * share)})
    half.replace(aside / layout.COUNT)


def _documents(partition: Partition) -> Iterator[Document | Refused]:
    return BY_ID[partition.kind].reader().read(partition)


def _rows(job: Job, partition: Partition, reader: Reader, one: Document | Refused) -> Rows:
    stage = READ
    if isinstance(one, Document):
        found = reader.rows(job, partition.kind, partition.input, one)
        if not isinstance(found, Failure):
            return found
        id = one.id or found.id or id_of(broken_id(one.data[:HEAD].decode("utf-8", "replace")))
        stage, one = found.stage, Refused(one.number, found.reason, id, one.member)
    failed = Failed(partition.input, one, stage, job.made_by)
    return {"errors": [tables.ERRORS.row(failed)]}


def _file(path: Path, told: object) -> None:
    path.write_text(json.dumps(told, sort_keys=True), encoding="utf-8")


__all__ = ["Done", "Lost", "ReaderError", "made", "work"]
