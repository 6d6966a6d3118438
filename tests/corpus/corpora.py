"""Corpora for tests: written, planned, read as a worker reads them, run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tui_reader.corpus import layout, plan, run
from tui_reader.corpus.inputs.table import BY_ID
from tui_reader.corpus.partition import Document, key
from tui_reader.corpus.run import Asked, Outcome
from tui_reader.errors import ParseError

FIRE = "A fire broke out in Leeds on Monday.\n\nMayor Jane Holt said 30 people were hurt."
PAGE = f"<!DOCTYPE html><html><head><title>Fire</title></head><body><p>{FIRE}</p></body></html>"


def rows(count: int, first: int = 1) -> list[dict[str, Any]]:
    return [{"id": n, "title": f"Fire {n}", "text": FIRE} for n in range(first, first + count)]


def lines(*some: object) -> bytes:
    return b"".join(json.dumps(one).encode() + b"\n" for one in some)


def read(out: Path, *named: Path | str, size: int = 64 << 20) -> dict[str, dict[str, Any] | str]:
    """Each document's record, or the sentence on why it is none, as workers would read them."""
    found: dict[str, dict[str, Any] | str] = {}
    for partition in plan.planned_for(out, [str(one) for one in named], size).partitions:
        reader = BY_ID[partition.kind].reader()
        for one in reader.read(partition):
            told: dict[str, Any] | str
            try:
                told = dict(reader.described(one)) if isinstance(one, Document) else one.reason
            except ParseError as error:
                told = str(error)
            name = key(partition.input, one.number, one.member)
            assert name not in found
            found[name] = told
    return found


def cut(out: Path, *named: Path | str, size: int = 64 << 20) -> plan.Plan:
    return plan.planned_for(out, [str(one) for one in named], size)


def ran(out: Path, *named: Path | str, **more: Any) -> Outcome:
    """A run of one stage, which is the quick one, in JSON Lines."""
    told = {"stages": ("clean",), "kind": "jsonl", **more}
    return run.run(Asked([str(one) for one in named], out, **told))


def table(out: Path, name: str) -> list[dict[str, Any]]:
    parts = sorted(layout.parts(out).glob(f"*/{name}.jsonl"))
    return [json.loads(row) for part in parts for row in part.read_text().splitlines()]


def keys(found: Sequence[dict[str, Any]]) -> list[str]:
    return [str(one["document"]) for one in found]
