"""The nouns of a corpus: a file of it, a partition of that, a document in it. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tui_reader.sanitise import line


@dataclass(frozen=True, slots=True)
class Member:
    """A small file of a folder."""

    name: str
    """Its path below the folder, with "/"."""
    size: int
    """Bytes, as its file system says."""
    stamp: str = ""
    """What changes with it."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file of a corpus, or a folder of small ones."""

    name: str
    """What it is called in the output: its path below what the user named, with "/"."""
    address: str
    """Where it lies: an absolute path, or an address of fsspec."""
    members: tuple[Member, ...] = ()
    """Of a folder: its small files, by name."""


@dataclass(frozen=True, slots=True)
class Partition:
    """A part of an input that is worked on at once, and is done or not."""

    kind: str
    """Row of `inputs.table`."""
    input: str
    """`Input.name`."""
    address: str
    start: int
    """Where it begins in what its kind counts: bytes of the unpacked file, rows."""
    end: int
    """Where it ends: one past the last."""
    first: int
    """Number of its first document in the input, from 1."""
    documents: int
    """How many there are in it: rows that turn out to be none count, too."""
    size: int
    """Bytes, unpacked."""
    digest: str
    """SHA-256 of its bytes, in hexadecimal: what was made of other bytes is made anew."""
    members: tuple[str, ...] = ()
    """Names of the files below `address`, where it is of a folder."""
    unpacked: bool = False
    """Whether places count in the unpacked stream of a file of which the packed one has none."""
    broken: str = ""
    """Why the input ends after it, where that is no good end: a part of a sentence. It is told as
    an error in place of the document that would follow."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document on its way in, as its file has it: nothing of it is read yet."""

    number: int
    """Of it in its input, from 1; of a folder 0."""
    record: Mapping[str, Any]
    """As `library.standalone` takes records: "text" or "html", and what is told of it."""
    id: str = ""
    """Its own, where it has one."""
    member: str = ""
    """Of a folder: the file."""
    data: bytes = b""
    """Its bytes, of which the record is still to be made: by its kind's `described`."""


@dataclass(frozen=True, slots=True)
class Refused:
    """What stands in a document's place and is none."""

    number: int
    reason: str
    """One sentence."""
    id: str = ""
    member: str = ""


def key(input: str, number: int, member: str = "") -> str:
    """What a document is called in all tables: unique, and the same in every run."""
    return f"{input}/{line(member)}" if member else f"{input}#{number}"
