"""`corpus run` and `corpus status`: the work, and how far it is. Owns what they print."""

from __future__ import annotations

import argparse
import json
import re
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from tui_reader.cli.corpus.progress import Progress, said, spell
from tui_reader.corpus import run as running
from tui_reader.corpus import standing
from tui_reader.corpus.engines.how import Said
from tui_reader.corpus.engines.table import chosen
from tui_reader.corpus.job import LINK, stages_of
from tui_reader.corpus.run import Asked, Outcome
from tui_reader.corpus.settings import chosen as chosen_settings
from tui_reader.errors import UsageError
from tui_reader.wording import counted

STOPPED = 130
"""What is exited with after Ctrl-C."""
TOLD = 10
"""Partitions that were given up and reasons for errors that are told of; JSON has all."""
_SIZE = re.compile(r"(\d{1,6})\s*(KB|MB|GB)?", re.IGNORECASE)
KINDS = ("parquet", "jsonl")
"""What a corpus is written as, the usual one first."""
_UNITS = {"": 1 << 20, "kb": 1 << 10, "mb": 1 << 20, "gb": 1 << 30}
_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP")
                 if hasattr(signal, name))  # fmt: skip


def run(args: argparse.Namespace) -> int:
    if not args.where or not args.to:
        raise UsageError("`newsreader corpus run IN... --to OUT` needs inputs and a folder.")
    out = Path(args.to).expanduser()
    wanted = chosen_settings(
        out,
        stages_of(args.stages) if args.stages else None,
        args.format,
        size_of(args.partition) if args.partition else None,
    )
    if wanted.kind not in KINDS:
        raise UsageError(f"A corpus is written as {' or '.join(KINDS)}, not as {wanted.kind}.")
    if LINK in wanted.stages:
        from tui_reader.corpus.answers import duck

        duck.check()
    row, how = chosen(Said(args.workers, args.scheduler or "", args.dask))
    with _stopped_from_outside(how.stop), Progress(for_machines=args.json) as progress:
        asked = Asked(args.where, out, wanted.stages, wanted.kind, wanted.size, row, how)
        outcome = running.run(asked, progress)
        last = progress.now()
        if LINK in wanted.stages and outcome.done == outcome.partitions:
            from tui_reader.cli.corpus.answers import link

            link(out)
    if args.json:
        print(json.dumps({"finished": True} | (last.told() if last else {}) | _object(outcome)))
    for line in (*outcome.told, *_said(outcome)):
        print(line, file=sys.stderr)
    if outcome.stopped:
        return STOPPED
    return 0 if outcome.done == outcome.partitions and not outcome.unread else 1


def _said(outcome: Outcome) -> Iterator[str]:
    """What became of a run, in lines."""
    for one in outcome.given_up[:TOLD]:
        yield f"newsreader: {one.input}: {one.reason} ({one.name})"
    if len(outcome.given_up) > TOLD:
        yield f"newsreader: {len(outcome.given_up) - TOLD:,} more partitions were given up."
    if outcome.problem:
        yield f"newsreader: {outcome.problem}"
    line = (
        f"{counted(outcome.documents, 'document')}, {counted(outcome.errors, 'error')} in"
        f" {outcome.done:,} of {counted(outcome.partitions, 'partition')}"
    )
    left = outcome.partitions - outcome.done
    stopped = "Stopped: " if outcome.stopped else ""
    yield f"{stopped}{line}" + (
        f"; {left:,} {'is' if left == 1 else 'are'} left: run it again." if left else "."
    )


def _object(outcome: Outcome) -> dict[str, object]:
    """What became of a run, for machines."""
    return {
        "partitions": outcome.partitions,
        "done": outcome.done,
        "left": outcome.partitions - outcome.done,
        "skipped": outcome.skipped,
        "documents": outcome.documents,
        "errors": outcome.errors,
        "unread": outcome.unread,
        "told": outcome.told,
        "given_up": [
            {"partition": one.name, "input": one.input, "reason": one.reason}
            for one in outcome.given_up
        ],
        "problem": outcome.problem,
        "stopped": outcome.stopped,
    }


def status(args: argparse.Namespace) -> int:
    if len(args.where) != 1:
        raise UsageError("`newsreader corpus status OUT` needs the folder of a corpus.")
    found = standing.status(Path(args.where[0]).expanduser())
    if args.json:
        told = found.standing.told() | {"running": found.running, "engine": found.engine}
        lost = [{"partition": a, "input": b, "reason": c} for a, b, c in found.given_up]
        print(json.dumps(told | {"reasons": found.reasons, "given_up": lost}))
        return 0
    now = found.standing
    print(f"{counted(now.documents, 'document')}, {counted(now.errors, 'error')}.")
    print(f"{now.done:,} of {now.partitions:,} partitions are done, {now.left:,} are left.")
    if found.running:
        print(f"A run is at work: {said(now)}.")
    elif now.seconds:
        print(
            f"The last run took {spell(now.seconds)}: {now.documents_per_second:,.1f} documents/s."
        )
    for reason, many in list(found.reasons.items())[:TOLD]:
        print(f"  {counted(many, 'error')}: {reason}")
    for _name, name, reason in found.given_up[:TOLD]:
        print(f"  given up, of {name}: {reason}")
    return 0


@contextmanager
def _stopped_from_outside(stop: threading.Event) -> Iterator[None]:
    """Ctrl-C, the end of the terminal and `kill` end what is at hand, once; what is ended is then
    cleared up without being disturbed."""

    def told(_signal: int, _frame: FrameType | None) -> None:
        if not stop.is_set():
            stop.set()
            raise KeyboardInterrupt

    before = {one: signal.getsignal(one) for one in _SIGNALS}
    for one, was in before.items():
        if was is not signal.SIG_IGN:  # as after `nohup`
            signal.signal(one, told)
    try:
        yield
    finally:
        for one, was in before.items():
            signal.signal(one, was)


def size_of(said: str) -> int:
    """The bytes of "64MB". Raises UsageError."""
    found = _SIZE.fullmatch(said.strip())
    size = int(found[1]) * _UNITS[(found[2] or "").lower()] if found else 0
    if not size:
        raise UsageError(f"“{said}” is no size: say it as 64MB.")
    return size
