"""What the user named -> inputs -> partitions, kept in the folder of the corpus.

Cutting an input reads all of it once, which is little beside the work; what was cut is kept, and
cut anew where size or date of the file are others. Owns the names of inputs.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path, PurePosixPath
from typing import Any

from tui_reader import sanitise
from tui_reader.corpus import files, layout
from tui_reader.corpus.inputs.table import INPUT_KINDS, InputKind
from tui_reader.corpus.partition import Input, Partition
from tui_reader.errors import UsageError
from tui_reader.export.files import put

HEAD = 64 << 10


def inputs(named: Sequence[str]) -> list[tuple[InputKind, Input]]:
    """The inputs in what the user named, by name. Raises UsageError in words."""
    found: dict[str, tuple[InputKind, Input]] = {}
    for said in named:
        for row, given in _inputs(said):
            if given.name in found and found[given.name][1].address != given.address:
                raise UsageError(
                    f"Two inputs are called {sanitise.line(given.name)}: name the folder that has"
                    " both."
                )
            found[given.name] = row, given
    return [found[name] for name in sorted(found)]


def _inputs(said: str) -> Iterator[tuple[InputKind, Input]]:
    if files.is_address(said):
        yield _input(PurePosixPath(said).name, said)
        return
    path = Path(said).expanduser().resolve()
    if path.is_dir():
        for one in sorted(path.rglob("*")):
            if one.is_file() and not one.name.startswith("."):
                yield _input(f"{path.name}/{one.relative_to(path).as_posix()}", str(one))
    else:
        yield _input(path.name, str(path))


def _input(name: str, address: str) -> tuple[InputKind, Input]:
    given = Input(name, address)
    low = name.lower()
    for row in INPUT_KINDS:
        if low.endswith(row.suffixes):
            return row, given
    with files.opened(address) as file:
        head = file.read(HEAD)
    for row in INPUT_KINDS:
        if row.heads(head):
            return row, given
    raise UsageError(f"{sanitise.line(name)} is none of {', '.join(r.label for r in INPUT_KINDS)}.")


def partitions(out: Path, row: InputKind, given: Input, size: int) -> list[Partition]:
    """The partitions of an input, as kept in the folder or cut now. Raises ReaderError in words."""
    kept = _file(out, given.name)
    stamp = [row.id, size, *_stamp(given.address)]
    if (found := _kept(kept, stamp, given)) is not None:
        return found
    made = list(row.reader().cut(given, size))
    told = [asdict(one) | {"address": ""} for one in made]
    kept.parent.mkdir(parents=True, exist_ok=True)
    body = {"input": given.name, "address": given.address, "stamp": stamp, "partitions": told}
    put(kept, json.dumps(body, sort_keys=True).encode())
    return made


def planned(out: Path) -> list[Partition]:
    """All partitions that were ever planned in a folder, as far as their plans stand."""
    found: list[Partition] = []
    for path in sorted(layout.plans(out).glob("*.json")):
        body = json.loads(path.read_bytes())
        found += _partitions(body, body["address"])
    return found


def _file(out: Path, name: str) -> Path:
    digest = hashlib.sha256(name.encode()).hexdigest()[:16]
    return layout.plans(out) / f"{digest}.json"


def _stamp(address: str) -> list[Any]:
    """Size and date of a file, as far as they can be had."""
    if files.is_address(address):
        return []
    told = Path(address).stat()
    return [told.st_size, told.st_mtime_ns]


def _kept(path: Path, stamp: list[Any], given: Input) -> list[Partition] | None:
    try:
        body = json.loads(path.read_bytes())
        if body["stamp"] != stamp:
            return None
        return _partitions(body, given.address)
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _partitions(body: dict[str, Any], address: str) -> list[Partition]:
    rows = body["partitions"]
    return [
        Partition(**(row | {"address": address, "members": tuple(row["members"])})) for row in rows
    ]
