"""What the user named -> inputs -> partitions, kept in the folder of the corpus.

Cutting an input reads all of it once, which is little beside the work; what was cut is kept, and
cut anew where size or date of the file are others. Owns the names of inputs: one file has one name
in a folder, wherever it lies.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from tui_reader.corpus import files, kinds, layout
from tui_reader.corpus.inputs.table import PAGES, InputKind
from tui_reader.corpus.listing import Listed, listed, member_address, member_at
from tui_reader.corpus.partition import Input, Partition
from tui_reader.errors import InputError, UsageError
from tui_reader.export.files import put
from tui_reader.sanitise import line


@dataclass(frozen=True, slots=True)
class Given:
    """An input, and the kind that it is of."""

    row: InputKind
    input: Input


@dataclass(slots=True)
class Plan:
    partitions: list[Partition] = field(default_factory=list)
    """Of all inputs, by name."""
    unread: list[str] = field(default_factory=list)
    """Inputs that could not be read at all: a sentence each."""
    inputs: set[str] = field(default_factory=set)
    """Names of those that could."""
    places: tuple[str, ...] = ()
    """Folders that were looked through, as `files.shown` says them, with a slash: what lay there
    once and does not now is no input any more."""


def planned_for(out: Path, named: Sequence[str], size: int) -> Plan:
    """The partitions of what the user named. A file that cannot be read is told in the plan, and
    ends nothing. Raises UsageError where the call makes no sense."""
    plan = Plan()
    found: dict[str, Given] = {}
    places = []
    for said in named:
        try:
            place = listed(said, out)
        except InputError as error:
            plan.unread.append(str(error))
            continue
        if place.whole:
            places.append(files.shown(place.address).rstrip("/") + "/")
        for given in _inputs(place, plan):
            _add(found, given)
    known = _known(out)
    for given in sorted(found.values(), key=lambda one: one.input.name):
        given = _with_others(out, _named_before(given, known), places)
        try:
            plan.partitions += _partitions_of(out, given, size)
            plan.inputs.add(given.input.name)
        except InputError as error:
            plan.unread.append(str(error))
    plan.places = tuple(places)
    return plan


def _inputs(place: Listed, plan: Plan) -> Iterator[Given]:
    """The inputs of a place: its large files each, all small ones together."""
    pages = []
    for member in place.members:
        address = place.address if place.alone else member_address(place.address, member.name)
        try:
            row = kinds.kind_of(member.name, address)
        except InputError as error:
            plan.unread.append(str(error))
            continue
        if row is PAGES:
            pages.append(member)
        else:
            name = member.name if place.alone else f"{place.name}/{member.name}"
            yield Given(row, Input(str(line(name)), address))
    if pages and place.alone:
        folder, name = _parted(place.address)
        pages = [replace(pages[0], name=name)]
        yield Given(PAGES, Input(str(line(_last(folder))), folder, tuple(pages)))
    elif pages:
        yield Given(PAGES, Input(str(line(place.name)), place.address, tuple(pages)))


def _parted(address: str) -> tuple[str, str]:
    """The folder of a file, and its name there."""
    if not files.is_address(address):
        path = Path(address)
        return str(path.parent), path.name
    head, chain, rest = address.partition("::")
    folder, _, name = head.rpartition("/")
    return (f"{folder}/" if folder.endswith(":/") else folder) + chain + rest, name


def _last(folder: str) -> str:
    head = folder.partition("::")[0]
    return head.rstrip("/").rpartition("/")[2] or "files"


def _add(found: dict[str, Given], given: Given) -> None:
    """Among the inputs, each file once. Raises UsageError where two have one name."""
    name = given.input.name
    there = found.get(name)
    if there is not None and there.input.address != given.input.address:
        raise UsageError(f"Two inputs are called {name}: name the folder that has both.")
    here = (one for one in found.values() if one.input.address == given.input.address)
    if any(one.row is given.row for one in here):
        if there is None or given.row is not PAGES:
            return
        members = {one.name: one for one in (*there.input.members, *given.input.members)}
        some = tuple(members[one] for one in sorted(members))
        given = Given(PAGES, replace(given.input, members=some))
    found[name] = given


# --- what is kept ---------------------------------------------------------------------------------


def _partitions_of(out: Path, given: Given, size: int) -> list[Partition]:
    """The partitions of an input, as kept in the folder or cut now. Raises ReaderError in words."""
    row, one = given.row, given.input
    kept = _file(out, one.name)
    stamp = _stamp(row, one, size)
    body = _read(kept)
    if body and stamp and body["stamp"] == stamp:
        return _partitions(body, one.address)
    made = list(row.reader().cut(one, size))
    told = [asdict(part) | {"address": ""} for part in made]
    place = files.shown(one.address)
    if body and body["address"] != place and body["partitions"] != json.loads(json.dumps(told)):
        raise UsageError(
            f"{one.name} of {place} is another file than that of the same name which was read from"
            f" {body['address']}: rename it, or write to another folder."
        )
    kept.parent.mkdir(parents=True, exist_ok=True)
    new = {"input": one.name, "kind": row.id, "address": place, "stamp": stamp, "partitions": told}
    put(kept, json.dumps(new, sort_keys=True).encode())
    return made


def planned(out: Path) -> list[Partition]:
    """All partitions that were ever planned in a folder, as far as their plans stand."""
    found: list[Partition] = []
    for path in sorted(layout.plans(out).glob("*.json")):
        if body := _read(path):
            found += _partitions(body, body["address"])
    return found


def forget(out: Path, name: str) -> None:
    """An input is none of the corpus any more."""
    _file(out, name).unlink(missing_ok=True)


def kept_inputs(out: Path) -> dict[str, str]:
    """Name -> where it lay, of all inputs that were ever planned in a folder."""
    bodies = (_read(path) for path in sorted(layout.plans(out).glob("*.json")))
    return {body["input"]: body["address"] for body in bodies if body}


def _known(out: Path) -> dict[tuple[str, bool], str]:
    """Where inputs lay, and whether they are folders of pages -> what they are called here."""
    bodies = (_read(path) for path in sorted(layout.plans(out).glob("*.json")))
    return {(body["address"], body["kind"] == PAGES.id): body["input"] for body in bodies if body}


def _named_before(given: Given, known: dict[tuple[str, bool], str]) -> Given:
    """An input under the name that it has here, whichever way it is named now."""
    place = files.shown(given.input.address), given.row is PAGES
    return replace(given, input=replace(given.input, name=known.get(place, given.input.name)))


def _with_others(out: Path, given: Given, places: Sequence[str]) -> Given:
    """Pages that are named one by one stand beside those of their folder that were named before."""
    one = given.input
    place = files.shown(one.address)
    body = _read(_file(out, one.name))
    if given.row is not PAGES or f"{place}/".startswith(tuple(places)) or not body:
        return given
    if body["address"] != place:
        return given
    members = {member.name: member for member in one.members}
    for name in (name for part in body["partitions"] for name in part["members"]):
        there = member_at(member_address(one.address, name), name)
        if there is not None:
            members.setdefault(name, there)
    return replace(given, input=replace(one, members=tuple(members[n] for n in sorted(members))))


def _file(out: Path, name: str) -> Path:
    digest = hashlib.sha256(name.encode()).hexdigest()[:16]
    return layout.plans(out) / f"{digest}.json"


def _stamp(row: InputKind, given: Input, size: int) -> list[Any]:
    """What changes with an input; nothing where that cannot be had."""
    if row is not PAGES:
        stamp = files.stamp(given.address)
        return [row.id, size, *stamp] if stamp else []
    told = json.dumps([asdict(one) for one in given.members]).encode()
    return [row.id, size, hashlib.sha256(told).hexdigest()]


def _read(path: Path) -> dict[str, Any] | None:
    """A plan; None where it is damaged, or of another version."""
    try:
        body = json.loads(path.read_bytes())
        _partitions(body, "")
        return body if {"stamp", "address", "kind", "input"} <= set(body) else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _partitions(body: dict[str, Any], address: str) -> list[Partition]:
    rows = body["partitions"]
    return [
        Partition(**(row | {"address": address, "members": tuple(row["members"])})) for row in rows
    ]
