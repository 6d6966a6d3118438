"""Which kind of input a file is: by its name, else by how it begins."""

from __future__ import annotations

from tui_reader.corpus import files, packings
from tui_reader.corpus.inputs.table import INPUT_KINDS, PAGES, InputKind

HEAD = 64 << 10
"""Bytes in which a file shows what it is."""


def kind_of(name: str, address: str) -> InputKind:
    """The row of a file. Raises InputError where it cannot be read."""
    bare = packings.bare(name)
    for row in INPUT_KINDS:
        if bare.endswith(row.suffixes):
            return row
    head = head_of(address)
    return next((row for row in INPUT_KINDS if row.heads(head)), PAGES)


def head_of(address: str) -> bytes:
    """How a file begins, unpacked."""
    with files.opened(address) as file:
        stream = packings.Stream(file)
        found = b""
        while len(found) < HEAD and (data := stream.read(HEAD - len(found))):
            found += data
    return found[:HEAD]
