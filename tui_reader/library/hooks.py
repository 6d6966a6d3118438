"""Hooks: programs started when something happened. Owns how a command's arguments are filled in.

Always an argument list, each argument substituted by itself, never a shell. A value that begins
with a dash cannot become an option: a blank is put before it.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tui_reader import sanitise
from tui_reader.errors import ReaderError


def start(argv: Sequence[str], given: Mapping[str, str]) -> None:
    """Start a hook, if one is set, and do not wait for it."""
    if argv:
        try:
            subprocess.Popen(
                substituted(argv, given),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            raise ReaderError(f"The hook {sanitise.line(argv[0])} could not be run.") from error


def substituted(argv: Sequence[str], given: Mapping[str, str]) -> list[str]:
    """The arguments with `{name}` replaced; a value never becomes an option."""
    program, *rest = argv
    home = program.startswith("~")  # no shell does it for us
    made = [str(Path(program).expanduser()) if home else program]
    for argument in rest:
        filled = argument
        for name, value in given.items():
            filled = filled.replace("{" + name + "}", value)
        # A title "--output=x" must not become an option of the user's program.
        if filled.startswith("-") and not argument.startswith("-"):
            filled = f" {filled}"
        made.append(filled)
    return made
