"""Opens the screen: the one place below which Textual is imported. Owns nothing else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui_reader import config, paths
from tui_reader.errors import UsageError

if TYPE_CHECKING:
    import argparse


def run(_args: argparse.Namespace | None = None) -> int:
    """Open the reader on the user's library; returns the exit code."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("The reader needs a terminal; see `newsreader --help` for pipelines.")
    places = paths.user_paths()
    loaded = config.load(places.config_file)
    from tui_reader.ui import start

    return start.run(places, loaded)
