"""`corpus`: documents by the million, worked on by an engine of others. Owns which act is meant."""

from __future__ import annotations

import argparse
from collections.abc import Callable


def corpus(args: argparse.Namespace) -> int:
    """Run a corpus, or tell of one."""
    return ACTS[args.what](args)


def _run(args: argparse.Namespace) -> int:
    from tui_reader.cli.corpus import run

    return run.run(args)


def _status(args: argparse.Namespace) -> int:
    from tui_reader.cli.corpus import run

    return run.status(args)


def _names(args: argparse.Namespace) -> int:
    from tui_reader.cli.corpus import answers

    return answers.names(args)


def _figures(args: argparse.Namespace) -> int:
    from tui_reader.cli.corpus import answers

    return answers.figures(args)


ACTS: dict[str, Callable[[argparse.Namespace], int]] = {
    "run": _run, "status": _status, "names": _names, "figures": _figures,
}  # fmt: skip
