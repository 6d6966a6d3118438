"""A zip of documents: what is in it, to be read each as what it is. Opens no zip in a zip.

Sizes that a zip claims are not believed: each member is read up to the limit, and all together.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from tui_reader import sanitise
from tui_reader.documents.given import Given
from tui_reader.documents.limits import MB, Limits
from tui_reader.documents.story import Member, Problem, Told
from tui_reader.errors import RefusedError


def read(given: Given, limits: Limits) -> Iterator[Told | Member]:
    """Its members, in the order of its directory."""
    with given.opened() as file:
        try:
            found = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise RefusedError(f"{given.called} is a damaged zip file.") from error
        names = [one for one in found.infolist() if _is_seen(one)]
        if len(names) > limits.parts:
            raise RefusedError(f"{given.called} has more than {limits.parts:,} files in it.")
        size = 0

        def taken(one: zipfile.ZipInfo) -> bytes:
            nonlocal size
            data = _member(found, one, min(limits.part, limits.expanded - size))
            size += len(data)
            return data

        for one in names:
            yield Member(one.filename, lambda one=one: taken(one))  # type: ignore[misc]
            if size >= limits.expanded:
                most = f"More than {limits.expanded // MB} MB are in it"
                yield Problem(sanitise.line(f"{most}; the rest is left out."))
                break


def _is_seen(one: zipfile.ZipInfo) -> bool:
    """Hidden files, and those that a Mac adds, are none."""
    parts = PurePosixPath(one.filename).parts
    return not one.is_dir() and not any(part.startswith((".", "__MACOSX")) for part in parts)


def _member(found: zipfile.ZipFile, one: zipfile.ZipInfo, most: int) -> bytes:
    if one.flag_bits & 1:
        raise RefusedError("It is encrypted.")
    try:
        with found.open(one) as file:
            data = file.read(most + 1)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError,
            zlib.error, EOFError) as error:  # fmt: skip
        raise RefusedError("It is damaged.") from error
    if len(data) > most:
        raise RefusedError(f"It is larger than {most // MB} MB.")
    return data
