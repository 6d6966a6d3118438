"""Whether a worker elsewhere would make the same bytes: versions compared, folders seen.

Owns what is compared. Values are plain ones, since a worker with another version of this program
may know other classes.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tui_reader.corpus import files, hold
from tui_reader.corpus.job import made_by
from tui_reader.errors import ReaderError

PACKAGES = (
    "onnxruntime", "tokenizers", "numpy", "trafilatura", "lxml", "selectolax", "py3langid",
    "pyarrow",
)  # fmt: skip
"""Those whose versions could make other texts, marks or files."""


@cache
def mine() -> dict[str, str]:
    """What this process runs, by name."""
    python = ".".join(str(part) for part in sys.version_info[:2])
    return {"newsreader": made_by(), "Python": python} | {one: _version(one) for one in PACKAGES}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


def unlike(theirs: dict[str, str]) -> str:
    """A sentence on how this process is unlike another, or ""."""
    for name, value in mine().items():
        if theirs.get(name) != value:
            return (
                f"The worker on {platform.node()} runs {name} {value}, and this is"
                f" {theirs.get(name, 'none')}: all need the same."
            )
    return ""


def looked(theirs: dict[str, str], out: str, run: str, address: str) -> str:
    """In a worker, before a run: a sentence on why it cannot take part in it, or ""."""
    return next(_faults(theirs, out, run, address), "")


def _faults(theirs: dict[str, str], out: str, run: str, address: str) -> Iterator[str]:
    if said := unlike(theirs):
        yield said
    if not hold.goes_on(Path(out), run):
        yield f"The worker on {platform.node()} does not see {out}: all need it under this path."
    try:
        files.opened(address).close()
    except IsADirectoryError:
        return
    except (ReaderError, OSError) as error:
        if not Path(address).is_dir():
            yield f"The worker on {platform.node()}: {error}"
