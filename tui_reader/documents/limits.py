"""What a document may cost: one value, of which a format's row has its own.

The figures come from hostile files that were measured (a gigabyte in three megabytes, 200,000
pages, 300,000 parts): no honest file among 1,700 comes near them.
"""

from __future__ import annotations

from dataclasses import dataclass

MB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    bytes: int = 64 * MB
    """Of the file, as it lies there."""
    part: int = 64 * MB
    """Bytes of one part, unpacked: a member of a zip, the body of a record. Read one more than it,
    never trust the size that is claimed."""
    expanded: int = 200 * MB
    """Bytes of all parts together, unpacked."""
    parts: int = 10_000
    """Members of a zip, parts of a mail, pages."""
    items: int = 10_000
    """Stories that are taken of one file."""
    seconds: float = 60.0
    """For the whole file; each of its stories must come within the task's time besides."""


ENDLESS = 1 << 50
"""Bytes of a file that is read record by record, however long it is."""
USUAL = Limits()
