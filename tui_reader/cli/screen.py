"""Opens the screen: the one place below which Textual is imported. Owns nothing else.

What is imported at its top is waited for by the first frame.
"""

from __future__ import annotations

import gc
import sys

from tui_reader.errors import UsageError


def run() -> int:
    """Open the reader on the user's library; returns the exit code."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("The reader needs a terminal; see `newsreader --help` for pipelines.")
    gc.disable()  # until the first frame is Textual's: see ui.app.settle
    from tui_reader.cli import reader

    return reader.run()
