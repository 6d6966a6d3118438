"""The files in what the user named: folders and globs, of this machine or of an address.

Owns what is left out: hidden files and folders, links to folders, what is no file, what other
programs leave beside their tables, and what was made of corpora.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tui_reader.corpus import files, layout
from tui_reader.corpus.partition import Member
from tui_reader.errors import InputError, ReaderError, UsageError

_BESIDE = frozenset(("_SUCCESS", "_metadata", "_common_metadata", "_committed", "_started"))
"""What Spark and others write beside tables."""
_MAGIC = "*?["


@dataclass(frozen=True, slots=True)
class Listed:
    """Files below one place."""

    name: str
    """What the place is called."""
    address: str
    """Of the place, without a slash at its end; where `alone`, of the file itself."""
    members: tuple[Member, ...]
    """By name."""
    alone: bool = False
    """Whether the user named this file, and not what it lies in."""
    whole: bool = False
    """Whether it is a folder of which all was looked at."""


def listed(said: str, out: Path) -> Listed:
    """The files in what the user named. Raises ReaderError in words."""
    if said == "-":
        raise UsageError("A corpus is read from files, in parts: save standard input as one first.")
    if files.is_address(said):
        return _far(said)
    path = Path(said).expanduser()
    if not path.exists() and any(sign in said for sign in _MAGIC):
        return _globbed(path, out.resolve())
    path = path.resolve()
    if path.is_dir():
        if layout.is_corpus(path):
            made = f"{files.shown(said)} was made of a corpus: name what that was made of."
            raise UsageError(made)
        members = tuple(_below(path, out.resolve()))
        return Listed(_called(path), str(path), members, whole=True)
    if (member := member_at(str(path), path.name)) is None:
        raise InputError(f"Cannot read {files.shown(said)}: there is no such file.")
    return Listed(path.name, str(path), (member,), alone=True)


def _called(path: Path) -> str:
    return path.name or "files"


def _below(path: Path, out: Path) -> Iterator[Member]:
    """The files of a folder and its folders, by name."""
    found = []
    for folder, folders, names in os.walk(path, followlinks=False):
        folders[:] = [one for one in folders if _is_wanted(Path(folder, one), out)]
        for name in names:
            at = Path(folder, name)
            if _is_seen(name) and (one := member_at(str(at), at.relative_to(path).as_posix())):
                found.append(one)
    yield from sorted(found, key=lambda one: one.name)


def _is_wanted(folder: Path, out: Path) -> bool:
    """Whether a folder is looked into: what was made of a corpus is none."""
    return not folder.name.startswith(".") and folder != out and not layout.is_corpus(folder)


def _is_seen(name: str) -> bool:
    return not name.startswith(".") and name not in _BESIDE


def member_at(address: str, name: str) -> Member | None:
    """A file, as it is listed under a name; None for what is none."""
    path = Path(address)
    try:
        if not path.is_file():
            return None
        told = path.stat()
    except OSError:
        return None
    return Member(name, told.st_size, str(told.st_mtime_ns))


def _globbed(path: Path, out: Path) -> Listed:
    """The files that a pattern finds, below the folder in which it begins."""
    parts = path.absolute().parts
    first = next(n for n, part in enumerate(parts) if any(sign in part for sign in _MAGIC))
    root = Path(*parts[:first]).resolve()
    wanted = {one.relative_to(root).as_posix() for one in root.glob("/".join(parts[first:]))}
    members = [one for one in _below(root, out) if one.name in wanted]
    if not members:
        raise InputError(f"Nothing is called as {files.shown(str(path))} says.")
    return Listed(_called(root), str(root), tuple(members))


# --- addresses ----------------------------------------------------------------------------------


def _far(address: str) -> Listed:
    """The files at an address of fsspec; of a chain (zip://…::https://…) of its first link."""
    head, chain, rest = address.partition("::")
    web = head.lower().startswith(("http://", "https://"))
    signs = "*" if web else _MAGIC  # in those of the web "?" begins a query
    try:
        if any(sign in head for sign in signs):
            fixed = head[: min(head.find(sign) for sign in signs if sign in head)]
            scheme = len(head.partition("://")[0]) + 3
            return _found(address, fixed[: max(fixed.rfind("/"), scheme)], chain + rest, glob=True)
        system, path = files.system(address)
        if not head.endswith("/") and (web or system.isfile(path)):
            name = _last(head)
            return Listed(name, address, (_said(name, system.info(path)),), alone=True)
        bare = head.rstrip("/")
        return _found(address, head if bare.endswith(":") else bare, chain + rest)
    except ReaderError:
        raise
    except Exception as error:
        raise files.unread(address, error) from error


def _found(address: str, root: str, chain: str, *, glob: bool = False) -> Listed:
    """The files below a root, or those of a pattern."""
    system, path = files.system(address)
    top = str(files.system(root + chain)[1]).rstrip("/")
    told = system.glob(path, detail=True) if glob else system.find(path, detail=True)
    members = []
    for place, info in sorted(told.items()):
        name = place[len(top) :].lstrip("/") if place.startswith(top) else place.lstrip("/")
        hidden = any(part.startswith(".") for part in PurePosixPath(name).parts)
        if info.get("type") == "file" and not hidden and _is_seen(PurePosixPath(name).name):
            members.append(_said(name, info))
    if not members:
        raise InputError(f"Nothing is found at {files.shown(address)}.")
    return Listed(_last(root), root + chain, tuple(members), whole=not glob)


def _said(name: str, told: dict[str, object]) -> Member:
    size = told.get("size")
    return Member(name, size if isinstance(size, int) else 0, repr(files.stamp_of(told)))


def _last(address: str) -> str:
    """What the end of an address is called."""
    return PurePosixPath(files.shown(address).partition("://")[2]).name or "files"


def member_address(address: str, name: str) -> str:
    """Where a file below a place lies."""
    if not files.is_address(address):
        return str(Path(address, name))
    head, chain, rest = address.partition("::")
    between = "" if head.endswith("/") else "/"
    return f"{head}{between}{name}{chain}{rest}"
