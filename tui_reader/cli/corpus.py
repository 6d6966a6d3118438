"""`corpus`: documents by the million, worked on by an engine of others. Owns which act is meant."""

from __future__ import annotations

import argparse
from collections.abc import Callable


def corpus(args: argparse.Namespace) -> int:
    """Run a corpus, or tell of one."""
    return ACTS[args.what](args)


def _run(args: argparse.Namespace) -> int:
    from tui_reader.cli import corpus_run

    return corpus_run.run(args)


def _status(args: argparse.Namespace) -> int:
    from tui_reader.cli import corpus_run

    return corpus_run.status(args)


def _names(args: argparse.Namespace) -> int:
    from tui_reader.cli import corpus_answers

    return corpus_answers.names(args)


def _figures(args: argparse.Namespace) -> int:
    from tui_reader.cli import corpus_answers

    return corpus_answers.figures(args)


ACTS: dict[str, Callable[[argparse.Namespace], int]] = {
    "run": _run, "status": _status, "names": _names, "figures": _figures,
}  # fmt: skip
