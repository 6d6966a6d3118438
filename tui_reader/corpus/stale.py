"""What was made of inputs, settings or versions that are no more: put aside, never deleted.

Owns that no table ever has rows of an input as it was beside those of it as it is. What a run wants
and was put aside once is taken back.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tui_reader.corpus import layout, plan
from tui_reader.corpus.job import Job
from tui_reader.corpus.plan import Plan
from tui_reader.errors import ExportError

_SHOWN = 5
"""Inputs that are named in one sentence."""


def put_aside(job: Job, planned: Plan) -> list[str]:
    """Move what does not belong to the corpus any more to `stale/`; sentences on it."""
    out = Path(job.out)
    wanted = {job.name_of(one) for one in planned.partitions}
    gone = _gone(out, planned)
    changed: Counter[str] = Counter()
    others: Counter[str] = Counter()
    try:
        _take_back(out, wanted)
        for path, input, made_by in list(_parts(out)):
            if path.name in wanted:
                continue
            if input in planned.inputs or input in gone:
                changed[input] += 1
                _move(path, layout.stale(out))
            elif made_by != job.made_by:
                others[input] += 1
    except OSError as error:
        raise ExportError(f"Cannot write in {out}: {error.strerror or error}.") from error
    for name in gone:
        plan.forget(out, name)
    return [*_moved(changed, gone), *_older(others)]


def _parts(out: Path) -> Iterator[tuple[Path, str, str]]:
    """Each part, its input, and what made it."""
    for path in sorted(layout.parts(out).glob("*")):
        try:
            told = json.loads((path / layout.MADE).read_bytes())
            yield path, told["partition"]["input"], told["made_by"]
        except (OSError, ValueError, LookupError, TypeError):
            continue  # no part: whoever reads it says so


def _gone(out: Path, planned: Plan) -> set[str]:
    """Inputs that lay in a folder that was looked through, and do not any more."""
    return {
        name
        for name, address in plan.kept_inputs(out).items()
        if name not in planned.inputs and f"{address}/".startswith(planned.places)
    } if planned.places and not planned.unread else set()  # fmt: skip


def _take_back(out: Path, wanted: set[str]) -> None:
    for path in layout.stale(out).glob("*"):
        target = layout.parts(out) / path.name
        if path.name in wanted and not target.exists():
            target.parent.mkdir(exist_ok=True)
            path.rename(target)


def _move(path: Path, to: Path) -> None:
    to.mkdir(exist_ok=True)
    shutil.rmtree(to / path.name, ignore_errors=True)
    path.rename(to / path.name)


def _moved(changed: Counter[str], gone: set[str]) -> Iterator[str]:
    for names, why in (
        ([one for one in changed if one not in gone], "what is read, or how, has changed since"),
        ([one for one in changed if one in gone], "it is not there any more"),
    ):
        if names:
            parts = sum(changed[one] for one in names)
            several = "1 part is" if parts == 1 else f"{parts:,} parts are"
            yield f"{several} in stale/ now, made of {_listed(names)}: {why}."


def _older(others: Counter[str]) -> Iterator[str]:
    if others:
        yield (
            f"{_listed(list(others))} were read by other versions: name them again to have them"
            " read anew."
        )


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return ", ".join(sorted(names)[:_SHOWN]) + more
