"""`corpus`: documents by the million, worked on by an engine of others. Owns what it prints."""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from tui_reader.corpus import run as running
from tui_reader.corpus.job import LINK, stages_of
from tui_reader.corpus.partition import Partition
from tui_reader.corpus.run import Asked, Outcome
from tui_reader.corpus.work import Done
from tui_reader.errors import UsageError

_SIZE = re.compile(r"(\d{1,6})\s*(KB|MB|GB)?", re.IGNORECASE)
KINDS = ("parquet", "jsonl")
"""What a corpus is written as, the usual one first."""
_UNITS = {"": 1 << 20, "kb": 1 << 10, "mb": 1 << 20, "gb": 1 << 30}


def corpus(args: argparse.Namespace) -> int:
    """Run a corpus, or tell of one."""
    return ACTS[args.what](args)


def _run(args: argparse.Namespace) -> int:
    if not args.where or not args.to:
        raise UsageError("`newsreader corpus run IN... --to OUT` needs inputs and a folder.")
    out = Path(args.to).expanduser()
    stages, kind = stages_of(args.stages), args.format or KINDS[0]
    if kind not in KINDS:
        raise UsageError(f"A corpus is written as {' or '.join(KINDS)}, not as {kind}.")
    asked = Asked(args.where, out, stages, kind, size_of(args.partition))
    outcome = running.run(asked, _Bar())
    _link(out, stages, outcome)
    if args.json:
        print(json.dumps(asdict(outcome)))
    else:
        for sentence in outcome.told:
            print(sentence, file=sys.stderr)
        print(_said(outcome), file=sys.stderr)
    return 0 if outcome.done == outcome.partitions and not outcome.unread else 1


def _said(outcome: Outcome) -> str:
    """What became of a run, in a line."""
    line = (
        f"{outcome.documents:,} documents, {outcome.errors:,} errors in {outcome.done:,} of"
        f" {outcome.partitions:,} partitions"
    )
    left = outcome.partitions - outcome.done
    return line + (f"; {left:,} are left: run it again." if left else ".")


class _Bar:
    """How far a run is, on stderr, in a terminal."""

    def __init__(self) -> None:
        self._from = time.monotonic()
        self._shown = sys.stderr.isatty()

    def __call__(self, partitions: Sequence[Partition], done: Sequence[Done]) -> None:
        if self._shown:
            seconds = max(time.monotonic() - self._from, 0.001)
            new = sum(one.documents for one in done if not one.skipped)
            print(
                f"\r\x1b[K{len(done):,} of {len(partitions):,} partitions, {new / seconds:,.1f}"
                " documents/s",
                end="", file=sys.stderr, flush=True,
            )  # fmt: skip


def size_of(said: str) -> int:
    """The bytes of "64MB". Raises UsageError."""
    found = _SIZE.fullmatch(said.strip())
    size = int(found[1]) * _UNITS[(found[2] or "").lower()] if found else 0
    if not size:
        raise UsageError(f"“{said}” is no size: say it as 64MB.")
    return size


def _link(out: Path, stages: Sequence[str], outcome: Outcome) -> None:
    """The stage that is of the whole corpus, when all of it is there."""
    if LINK in stages and outcome.done == outcome.partitions:
        from tui_reader.cli.corpus_answers import link

        link(out)


def _names(args: argparse.Namespace) -> int:
    from tui_reader.cli import corpus_answers

    return corpus_answers.names(args)


def _figures(args: argparse.Namespace) -> int:
    from tui_reader.cli import corpus_answers

    return corpus_answers.figures(args)


ACTS: dict[str, Callable[[argparse.Namespace], int]] = {
    "run": _run, "names": _names, "figures": _figures,
}  # fmt: skip
