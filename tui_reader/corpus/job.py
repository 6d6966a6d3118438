"""What is to be done with every partition, as a value: it goes to each worker with its partition.

Owns the name of what comes out: two jobs that could make other bytes have other names.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from functools import cache

from tui_reader import __version__, paths
from tui_reader.corpus.partition import Partition
from tui_reader.errors import UsageError

READ, CLEAN, ANNOTATE, LINK = "read", "clean", "annotate", "link"
STAGES = (CLEAN, ANNOTATE, LINK)
"""What may be done, in this order. Linking is of the whole corpus, when all of it is there."""
SECONDS = 60
"""Of the processor that a document may take: a book of 400,000 letters takes twenty."""
_VERSION = re.compile(r"\b(clean|annotate) (\d{1,9})\b")
_NO_NAME = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Job:
    out: str
    """The folder that all is written into: every worker must see it under this path."""
    stages: tuple[str, ...]
    kind: str
    """Row of `export.tables.file_kinds`."""
    made_by: str
    """Versions of what works on it, as each row of the output says them."""
    seconds: int = SECONDS
    run: str = ""
    """Name of the run: of its folder in `aside/`. Nothing that is made tells of it."""

    def name_of(self, partition: Partition) -> str:
        """The name of what is made of a partition: by its input, range, settings and versions."""
        told = asdict(partition)
        del told["address"]  # the same files may lie elsewhere
        told |= {"stages": self.per_document, "kind": self.kind, "made_by": self.made_by}
        told |= {"seconds": self.seconds}
        digest = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]
        stem = _NO_NAME.sub("_", partition.input)[-60:]
        return f"{stem}-{partition.first:012}-{digest}"

    @property
    def per_document(self) -> list[str]:
        """The stages that are done document by document."""
        return [stage for stage in self.stages if stage != LINK]


def stages_of(said: str) -> tuple[str, ...]:
    """The stages of "clean,annotate", in the order in which they are done. Raises UsageError."""
    asked = [one.strip() for one in said.split(",") if one.strip()]
    for one in asked:
        if one not in STAGES:
            raise UsageError(f"There is no stage “{one}”: {', '.join(STAGES)}.")
    if not asked:
        raise UsageError(f"Name at least one stage: {', '.join(STAGES)}.")
    return tuple(stage for stage in STAGES if stage in asked)


@cache
def made_by() -> str:
    """Versions of program, cleaner, annotator and model, in one line."""
    from tui_reader import annotate, clean

    return (
        f"newsreader {__version__}; clean {clean.VERSION}; annotate {annotate.VERSION};"
        f" model {_digest('entity-model', 'model.onnx')}"
    )


def versions(made_by: str) -> tuple[int, int]:
    """Of cleaner and annotator, in such a line; 0 where it does not say."""
    found = dict(_VERSION.findall(made_by))
    return int(found.get("clean", 0)), int(found.get("annotate", 0))


def _digest(*parts: str) -> str:
    try:
        data = paths.asset(*parts).read_bytes()
    except OSError:
        return "none"
    return hashlib.sha256(data).hexdigest()[:12]
