"""Corpora whose names and figures a test says: real plans, parts and writers, no annotator."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from tui_reader.corpus import layout, plan, stages, tables
from tui_reader.corpus.job import Job, made_by
from tui_reader.corpus.partition import Partition
from tui_reader.corpus.records import Told, Worked
from tui_reader.export.tables.file_kinds import kind_of
from tui_reader.model import Annotation, Annotations, Article, Block, Entity, Role, Span
from tui_reader.sanitise import line, text


@dataclass(frozen=True, slots=True)
class Made:
    """A document, and what is found in it: each name stands in its text as often as it says."""

    names: Sequence[tuple[str, str, int]] = ()
    """Kind, name, how often."""
    date: str = "2025-11-02"
    """A day, or an instant in ISO 8601; "" for none."""
    language: str = "en"
    titles: dict[str, str] = field(default_factory=dict)
    """Name -> how it is addressed."""
    figures: Sequence[tuple[str, float, str, str]] = ()
    """Kind, value, unit, as it is written."""
    title: str = ""
    publisher: str = "a.example"
    url: str = ""
    text: str = ""
    """What it says before all that."""


def corpus(
    out: Path, made: Sequence[Made], *, kind: str = "jsonl", parts: int = 2, left: int = 0,
    stages_: tuple[str, ...] = ("clean", "annotate"),
) -> Path:  # fmt: skip
    """The folder of a corpus of these documents; of its parts the last `left` are not there."""
    given = out.parent / "in.jsonl"
    rows = [json.dumps({"text": f"{number:06}"}) + "\n" for number in range(len(made))]
    given.write_text("".join(rows))
    out.mkdir()
    size = max(1, len("".join(rows)) // parts)
    told = {"stages": stages_, "kind": kind, "size": size, "made_by": made_by()}
    (out / layout.ABOUT).write_text(json.dumps(told))
    job = Job(str(out.resolve()), stages_, kind, made_by())
    planned = plan.planned_for(out, [str(given)], size).partitions
    for partition in planned[: len(planned) - left]:
        some = made[partition.first - 1 :][: partition.documents]
        _part(job, partition, some)
    return out


def _part(job: Job, partition: Partition, made: Sequence[Made]) -> None:
    folder = layout.parts(Path(job.out)) / job.name_of(partition)
    folder.mkdir(parents=True)
    files = {t.id: (folder / f"{t.id}.{job.kind}").open("wb") for t in tables.TABLES}
    writers = {t.id: kind_of(job.kind).writer(t, files[t.id]) for t in tables.TABLES}
    for number, one in enumerate(made, partition.first):
        for id, rows in stages.rows(worked(one, number, job)).items():
            for row in rows:
                writers[id].write(row)
    for id, writer in writers.items():
        writer.close()
        files[id].close()
    told = {"documents": len(made), "errors": 0, "partition": asdict(partition)}
    (folder / layout.MADE).write_text(json.dumps(told))


def worked(made: Made, number: int, job: Job) -> Worked:
    """A document after its stages."""
    body = f"{made.title}\n\n{made.text}" if made.title and made.text else made.text or "Said"
    items, entities = [], []
    for id, (kind, name, often) in enumerate(made.names, 1):
        titles = (line(made.titles[name]),) if name in made.titles else ()
        entities.append(Entity(id, kind, line(name), titles=titles))
        for _ in range(often):
            items.append(Annotation(Span(len(body) + 1, len(body) + 1 + len(name)), kind, id))
            body += f" {name}"
    for kind, value, unit, written in made.figures:
        span = Span(len(body) + 1, len(body) + 1 + len(written))
        items.append(Annotation(span, kind, None, value, unit or None))
        body += f" {written}"
    body = text(body)
    sha = sha256(body.encode()).hexdigest()
    spans = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", body)]
    roles = [Role.TITLE if made.title and not span.start else Role.PARAGRAPH for span in spans]
    article = Article(0, body, sha, tuple(map(Block, spans, roles)))
    said = made.date if "T" in made.date else f"{made.date}T12:00:00+00:00"
    when = datetime.fromisoformat(said) if made.date else None
    told = Told(
        f"in.jsonl#{number}", "in.jsonl", "", made.title, made.url,
        made.publisher, "", when, made.language,
    )  # fmt: skip
    marks = Annotations(sha, tuple(items), tuple(entities), language=made.language)
    return Worked(told, job.made_by, article, marks if "annotate" in job.stages else None)
