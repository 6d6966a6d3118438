"""How a corpus is made, which its folder remembers: what a run does not say is as it was, and what
would make other parts of the same documents wants another folder."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from tui_reader.corpus import layout
from tui_reader.corpus.job import ANNOTATE, CLEAN, LINK, made_by
from tui_reader.errors import ExportError, UsageError
from tui_reader.export.files import put

SIZE = 64 << 20
"""Bytes of a partition, unless the user says."""


@dataclass(frozen=True, slots=True)
class Settings:
    stages: tuple[str, ...] = (CLEAN, ANNOTATE)
    kind: str = "parquet"
    """Row of `export.tables.file_kinds`."""
    size: int = SIZE

    def keep(self, out: Path) -> None:
        """Say in a folder what it is. Raises UsageError where it is something else."""
        before = kept(out)
        if before is not None:
            _same(out, before, self)
        told = json.dumps(asdict(self) | {"made_by": made_by()}, sort_keys=True)
        put(out / layout.ABOUT, told.encode())


def chosen(
    out: Path, stages: tuple[str, ...] | None, kind: str | None, size: int | None
) -> Settings:
    """What the user says; for what he does not, as the folder is, or as is usual."""
    usual = kept(out) or Settings()
    return Settings(
        usual.stages if stages is None else stages,
        usual.kind if kind is None else kind,
        usual.size if size is None else size,
    )


def kept(out: Path) -> Settings | None:
    """What a folder says; None if it is no corpus. Raises ExportError in words."""
    about = out / layout.ABOUT
    try:
        told = json.loads(about.read_bytes())
        return Settings(tuple(told["stages"]), told["kind"], told["size"])
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ExportError(f"Cannot read {about}: {error.strerror or error}.") from error
    except (ValueError, LookupError, TypeError) as error:
        raise ExportError(f"Cannot read {about}: it is damaged.") from error


def _same(out: Path, before: Settings, now: Settings) -> None:
    """One folder, one way of making it: linking is of all documents, and may come later. Raises
    UsageError."""
    for was, wanted in (
        (f"--stages {','.join(_each(before))}", f"--stages {','.join(_each(now))}"),
        (f"--format {before.kind}", f"--format {now.kind}"),
        (f"--partition {said(before.size)}", f"--partition {said(now.size)}"),
    ):
        if was != wanted:
            raise UsageError(f"{out} was made with {was}: name another folder for {wanted}.")


def _each(one: Settings) -> list[str]:
    """The stages that are done document by document."""
    return [stage for stage in one.stages if stage != LINK]


def said(size: int) -> str:
    """Bytes as the user says them: 64MB."""
    for unit, most in (("GB", 1 << 30), ("MB", 1 << 20)):
        if size % most == 0:
            return f"{size // most}{unit}"
    return f"{size / (1 << 10):g}KB"
