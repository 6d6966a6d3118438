"""Folders of HTML and text: many small files a partition, in the order of their names.

What a file is, and in which charset, is told where it is worked on (`described`, in the child that
can be killed); one that is neither page nor text is an error there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from tui_reader.corpus import files, packings
from tui_reader.corpus.inputs.limits import ROW
from tui_reader.corpus.listing import member_address
from tui_reader.corpus.partition import Document, Input, Partition, Refused
from tui_reader.errors import InputError, RefusedError

KIND = "pages"
_READ = frozenset(("html", "markdown", "text"))
"""Rows of `documents.table` that are read here."""
_MOST = 10_000
"""Files of a partition, however small they are."""


def cut(given: Input, size: int) -> Iterator[Partition]:
    """The partitions of a folder."""
    names: list[str] = []
    taken = start = 0
    digest = hashlib.sha256()
    for number, member in enumerate(given.members):
        data, fault = _bytes(given.address, member.name)
        digest.update(f"{fault}\0{len(data)}\0".encode() + data)
        names.append(member.name)
        taken += len(data)
        if taken >= size or len(names) >= _MOST:
            yield _part(given, start, taken, names, digest.hexdigest())
            names, taken, start, digest = [], 0, number + 1, hashlib.sha256()
    if names:
        yield _part(given, start, taken, names, digest.hexdigest())


def _part(given: Input, start: int, size: int, names: list[str], digest: str) -> Partition:
    return Partition(
        *(KIND, given.name, given.address, start, start + len(names), start + 1),
        *(len(names), size, digest, tuple(names)),
    )


def _bytes(address: str, name: str) -> tuple[bytes, str]:
    """A file, and why it is none: of one that is too large its head."""
    try:
        with files.opened(member_address(address, name)) as file:
            stream = packings.Stream(file)
            parts, size = [], 0
            while size <= ROW and (data := stream.read()):
                parts.append(data)
                size += len(data)
    except InputError as error:
        return b"", str(error)
    if size > ROW:
        return b"".join(parts)[: files.STEP], f"It is larger than {ROW >> 20} MB."
    fault = f"It cannot be unpacked: {stream.broken}." if stream.broken else ""
    return b"".join(parts), fault


def read(partition: Partition) -> Iterator[Document | Refused]:
    """The files of a part of a folder, as they lie there."""
    digest = hashlib.sha256()
    for name in partition.members:
        data, fault = _bytes(partition.address, name)
        digest.update(f"{fault}\0{len(data)}\0".encode() + data)
        if fault:
            yield Refused(0, fault, member=name)
        else:
            yield Document(0, {}, member=name, data=data)
    if digest.hexdigest() != partition.digest:
        raise InputError(
            f"A file in {files.shown(partition.address)} has changed since it was cut."
        )


def described(document: Document) -> dict[str, Any]:
    """The record of a file. Raises RefusedError in words for what is neither page nor text."""
    from pathlib import Path

    from tui_reader.documents import table, texts
    from tui_reader.documents.given import HEAD, Seen, suffix_of

    data = document.data
    bare = PurePosixPath(packings.bare(document.member)).name
    if not data.strip(b"\0 \t\r\n"):
        raise RefusedError("It is empty.")
    row = table.told(Seen(bare, suffix_of(bare), data[:HEAD]))
    if row is None or row.id not in _READ:
        said = row.label if row else "no text"
        raise RefusedError(f"It is {said}: pages and texts are read here.")
    entry = texts.read_article(Path(bare), data)
    when = entry.published.isoformat() if entry.published else ""
    told = {"title": entry.title, "url": entry.link or "", "author": entry.author, "date": when}
    body = "text" if entry.plain else "html"
    return {name: value for name, value in told.items() if value} | {body: entry.content}
