"""Which parts of a corpus count: those that its plans and versions want, as far as they are there.

What else lies among the parts is of inputs or versions that are no more, and answers nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui_reader import sanitise
from tui_reader.corpus import layout, plan
from tui_reader.corpus.job import Job
from tui_reader.errors import UsageError
from tui_reader.export.tables import file_kinds
from tui_reader.export.tables.table import Table


@dataclass(frozen=True, slots=True)
class Parts:
    """A corpus as it is now."""

    out: Path
    kind: str
    """Row of `export.tables.file_kinds`."""
    stages: tuple[str, ...]
    made_by: str
    names: tuple[str, ...]
    """Folders of the parts that are there, in order."""
    wanted: int
    """How many there are to be."""

    @property
    def notice(self) -> str:
        """What a reader of an answer must know; "" where all is there."""
        left = self.wanted - len(self.names)
        if not left:
            return ""
        return (
            f"{left:,} of {self.wanted:,} partitions are not there yet: this is told of the others."
        )

    def digest(self, *more: object) -> str:
        """What tells these parts from others, and the rules (`more`) that they are read by."""
        told = json.dumps([self.names, self.kind, *more])
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    def files(self, table: Table[Any]) -> list[Path]:
        """The files of a table, in the order of the parts."""
        folder = layout.parts(self.out)
        return [folder / name / f"{table.id}.{self.kind}" for name in self.names]


def parts(out: Path) -> Parts:
    """The parts of a corpus. Raises UsageError where the folder is none."""
    try:
        told = json.loads((out / layout.ABOUT).read_bytes())
        kind, stages, made_by = str(told["kind"]), tuple(told["stages"]), str(told["made_by"])
        file_kinds.kind_of(kind)
        job = Job(str(out.resolve()), stages, kind, made_by)
        wanted = sorted({job.name_of(one) for one in plan.planned(out)})
    except FileNotFoundError:
        raise UsageError(
            f"{sanitise.line(str(out))} is no folder of a corpus: `newsreader corpus run` makes"
            " one."
        ) from None
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise UsageError(f"{sanitise.line(str(out))} is damaged: run the corpus again.") from error
    return Parts(out, kind, stages, made_by, _there(out, wanted), len(wanted))


def _there(out: Path, wanted: Sequence[str]) -> tuple[str, ...]:
    folder = layout.parts(out)
    return tuple(name for name in wanted if (folder / name / layout.MADE).is_file())
