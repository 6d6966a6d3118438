"""Hooks: programs of the user's that are started when something happened.

Always an argument list, filled in by `templates.arguments`; never a shell.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from typing import cast

from tui_reader import paths, sanitise, templates
from tui_reader.errors import ReaderError
from tui_reader.library import Library

HEARD_SECONDS = 1.0
"""How long a command that started hooks waits to hear how they end."""


def start(lib: Library, argv: Sequence[str], given: Mapping[str, str]) -> None:
    """Start a hook, if one is set, and do not wait for it; `faults` tells how it ended. Raises
    ReaderError in words."""
    if argv:
        try:
            lib.hooks.append(detached(templates.arguments(argv, given)))
        except OSError as error:
            raise ReaderError(f"The hook {sanitise.line(argv[0])} could not be run.") from error


def faults(lib: Library, seconds: float = 0.0) -> list[str]:
    """A sentence for each hook that ended with a fault since it was asked last; those that go on
    are waited for so long together, and asked the next time."""
    until, on, found = time.monotonic() + seconds, [], []
    while lib.hooks:
        hook = lib.hooks.pop(0)
        try:
            ended = hook.wait(max(0.0, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            on.append(hook)
            continue
        if ended:
            name = sanitise.line(str(cast("Sequence[str]", hook.args)[0]))
            how = f"ended with {ended}" if ended > 0 else f"was ended by signal {-ended}"
            found.append(f"The hook {name} {how}.")
    lib.hooks += on
    return list(dict.fromkeys(found))


def missing(argv: Sequence[str]) -> str:
    """What is wrong with a hook whose program is not there, in a sentence; "" if it is, or none is
    set."""
    there = not argv or shutil.which(templates.arguments(argv[:1], {})[0]) is not None
    return "" if there else f"The hook {sanitise.line(argv[0])} could not be run."


def detached(argv: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a program that goes on by itself, and whose words nobody hears."""
    return subprocess.Popen(
        argv,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        umask=paths.users_umask(),
    )
