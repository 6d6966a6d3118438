"""Hooks: programs of the user's that are started when something happened.

Always an argument list, filled in by `templates.arguments`; never a shell.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence

from tui_reader import paths, sanitise, templates
from tui_reader.errors import ReaderError


def start(argv: Sequence[str], given: Mapping[str, str]) -> None:
    """Start a hook, if one is set, and do not wait for it. Raises ReaderError in words."""
    if argv:
        try:
            detached(templates.arguments(argv, given))
        except OSError as error:
            raise ReaderError(f"The hook {sanitise.line(argv[0])} could not be run.") from error


def missing(argv: Sequence[str]) -> str:
    """What is wrong with a hook whose program is not there, in a sentence; "" if it is, or none is
    set."""
    there = not argv or shutil.which(templates.arguments(argv[:1], {})[0]) is not None
    return "" if there else f"The hook {sanitise.line(argv[0])} could not be run."


def detached(argv: Sequence[str]) -> None:
    """Start a program that goes on by itself, and whose words nobody hears."""
    subprocess.Popen(
        argv,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        umask=paths.users_umask(),
    )
