"""The command line: parses the call, runs one row of the table, turns errors into sentences.

Owns exit codes: 0 done, 1 the world's fault, 2 a wrong call, 130 stopped by the user. Opens the
screen by the one deferred import in `cli.screen`. Importing it loads nothing heavy.
"""

from tui_reader.cli.main import main

__all__ = ["main"]
