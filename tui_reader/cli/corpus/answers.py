"""`corpus names` and `corpus figures`: what a whole corpus says. Owns what it prints."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from tui_reader import kinds
from tui_reader.corpus.answers import events
from tui_reader.corpus.answers import figures as asked_figures
from tui_reader.corpus.answers import names as asked_names
from tui_reader.corpus.answers.names import Answer, Listed, Wish
from tui_reader.corpus.answers.parts import Parts, parts
from tui_reader.corpus.answers.tables import FIGURES, LISTED, Name
from tui_reader.corpus.answers.whole import Tell
from tui_reader.durations import DAY
from tui_reader.errors import UsageError
from tui_reader.export.tables.file_kinds import kind_of
from tui_reader.export.tables.table import Table
from tui_reader.export.tables.types import iso
from tui_reader.library import concordance
from tui_reader.view.lists.timeline import line

MOST = 50
"""Rows, unless the user says."""
_DAY = re.compile(r"\s*\d{4}-?\d\d-?\d\d\s*")
RISES = "↑"


def names(args: argparse.Namespace) -> int:
    """Print the names of a corpus."""
    found = _corpus(args, "names")
    if args.kind is not None and args.kind not in kinds.NAME_KINDS:
        raise UsageError(f"There are no names of kind {args.kind}: {', '.join(kinds.NAME_KINDS)}.")
    wish = Wish(
        " ".join(args.where[1:]), args.kind, *_period(args), rising=args.rising,
        company=args.company or "", limit=_limit(args),
    )  # fmt: skip
    with progress() as tell:
        answer = asked_names.ask(found, wish, tell)
    if args.json:
        print(json.dumps([_object(one) for one in answer.names]))
    elif args.format:
        rows = (LISTED.row(_row(one, found.made_by)) for one in answer.names)
        _write(args.format, LISTED, rows)
    else:
        _print(answer)
    return 0


def figures(args: argparse.Namespace) -> int:
    """Print figures of a corpus."""
    found = _corpus(args, "figures")
    if args.kind is not None and args.kind not in kinds.FIGURE_KINDS:
        known = ", ".join(kinds.FIGURE_KINDS)
        raise UsageError(f"There are no figures of kind {args.kind}: {known}.")
    wish = asked_figures.Wish(
        " ".join(args.where[1:]), args.kind, *_period(args), limit=_limit(args)
    )
    with progress() as tell:
        answer = asked_figures.ask(found, wish, tell)
    if args.json:
        print(json.dumps([_said(FIGURES, one) for one in answer]))
    elif args.format:
        _write(args.format, FIGURES, (FIGURES.row(one) for one in answer))
    else:
        for one in answer:
            counts = f" ({one.unit})" if one.unit else ""
            print(f"{one.kind:10} {one.text}{counts}  {_day(one.published)}  {one.document}")
            print(f"           … {one.sentence}")
        if not answer:
            print("No figures.", file=sys.stderr)
    return 0


def link(out: Path) -> None:
    """Say which documents of a corpus tell of one event."""
    with progress() as tell:
        events.folder(parts(out), tell)


def _corpus(args: argparse.Namespace, what: str) -> Parts:
    """The corpus that is asked; what is not there of it is told."""
    if not args.where:
        raise UsageError(f"`newsreader corpus {what} OUT [QUERY]` needs the folder of a corpus.")
    found = parts(Path(args.where[0]).expanduser())
    if found.notice:
        print(f"newsreader: {found.notice}", file=sys.stderr)
    return found


def _period(args: argparse.Namespace) -> tuple[int | None, int | None]:
    """Epoch seconds from which on, and before which. A day that is named last is within."""
    since = concordance.since(args.since) if args.since else None
    until = concordance.since(args.until) if args.until else None
    whole = DAY if args.until and _DAY.fullmatch(args.until) else 0
    return (
        None if since is None else int(since.timestamp()),
        None if until is None else int(until.timestamp()) + whole,
    )


def _limit(args: argparse.Namespace) -> int:
    if args.limit is not None and args.limit < 1:
        raise UsageError("--limit is a number from 1 on.")
    return MOST if args.limit is None else int(args.limit)


def _print(answer: Answer) -> None:
    if answer.beside:
        print(f"In the documents that mention {answer.beside}:", file=sys.stderr)
    for one in answer.names:
        also = f" (also: {', '.join(one.also)})" if one.also else ""
        rises = RISES if one.rising else " "
        print(
            f"{one.mentions:8} {one.documents:8}  {_day(one.first)}  {_day(one.last)} "
            f" {line(one.weeks)}{rises} {one.kind:12}  {one.name}{also}"
        )
    if not answer.names:
        print("No names.", file=sys.stderr)
    elif answer.until:
        print(
            f"Mentions, documents, first, last; weeks that end with {answer.until}.",
            file=sys.stderr,
        )


def _day(when: datetime | None) -> str:
    return f"{when:%Y-%m-%d}".rjust(10, "0") if when else "-" * 10


def _object(one: Listed) -> dict[str, object]:
    return {
        "id": one.id,
        "kind": one.kind,
        "name": one.name,
        "documents": one.documents,
        "mentions": one.mentions,
        "first": iso(one.first) if one.first else None,
        "last": iso(one.last) if one.last else None,
        "also": list(one.also),
        "weeks": list(one.weeks),
        "rising": one.rising,
    }


def _row(one: Listed, made_by: str) -> Name:
    told = (one.documents, one.mentions, one.first, one.last)
    return Name(one.id, one.kind, one.name, one.also, *told, (), made_by)


def _said(table: Table[Any], record: object) -> dict[str, object]:
    """A row as JSON has it."""
    cells = zip(table.columns, table.row(record), strict=True)
    return {one.name: None if cell is None else one.type.said(cell) for one, cell in cells}


def _write(kind: str, table: Table[Any], rows: Iterator[Sequence[object]]) -> None:
    """A table on standard output."""
    row = kind_of(kind)
    row.check()
    if row.id == "parquet" and sys.stdout.isatty():
        raise UsageError("Parquet cannot be shown: send it to a file.")
    writer = row.writer(table, sys.stdout.buffer)
    for one in rows:
        writer.write(one)  # type: ignore[arg-type]
    writer.close()
    sys.stdout.buffer.flush()


@contextmanager
def progress() -> Iterator[Tell]:
    """What is being done, on a line of the terminal that is gone at the end."""
    shown = sys.stderr.isatty()

    def tell(said: str) -> None:
        if shown:
            print(f"\r\x1b[K{said} ...", end="", file=sys.stderr, flush=True)

    try:
        yield tell
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
