"""The computer's own clipboard, where a tool for it is installed. Blocks: call it in a worker.

Beside it the screen asks the terminal (OSC 52), which works over ssh too but not in every
terminal. Text goes to a tool's standard input, never into its arguments; no shell.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

SECONDS = 2.0
"""Longest time a tool is waited for."""
TOOLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
)
"""(variable that must be set, command) of each; the first that is there is taken."""


def tool(environ: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The command that fills the clipboard; () where there is none, or it is not the user's."""
    environ = os.environ if environ is None else environ
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return ()  # the clipboard of this computer is not in front of the user
    if sys.platform == "darwin":
        return ("pbcopy",)
    if sys.platform == "win32":
        return ("clip",)
    for variable, command in TOOLS:
        if environ.get(variable) and shutil.which(command[0]):
            return command
    return ()


def put(text: str) -> bool:
    """Fill the clipboard; False when there is no tool or it failed."""
    command = tool()
    if not command:
        return False
    try:
        done = subprocess.run(
            command,
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
