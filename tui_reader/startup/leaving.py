"""The terminal given back to whoever ends the reader from outside, until Textual does it.

Owns what is done at a signal between the first frame and the first key.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # `signal` takes long to import
import os
import sys

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from typing import Any

TOLD = (
    _signal.SIGINT,
    _signal.SIGTERM,
    *((_signal.SIGHUP, _signal.SIGQUIT) if sys.platform != "win32" else ()),
)
"""Signals by which one is ended from outside."""
_MODES = (1000, 1002, 1003, 1006, 1015, 1004, 2004, 2048, 2026, 1049)
"""Whatever Textual or the first frame may have begun with: mouse, focus, pastes, size, an update,
the alternate screen."""


def guard(attrs: list[Any]) -> None:
    """Whoever ends the reader from outside gets the terminal back, until the reader itself listens
    to him. It ends at once: a library that is killed loses nothing."""

    def leave(number: int, _frame: object) -> None:
        try:
            give_back(attrs)
        except OSError:
            pass  # the terminal has gone
        finally:
            os._exit(128 + number)

    for number in TOLD:
        if _signal.getsignal(number) is not _signal.SIG_IGN:
            _signal.signal(number, leave)


def give_back(attrs: list[Any]) -> None:
    """Make the terminal what it was, with these attributes. Raises OSError if it has gone."""
    import termios

    os.write(1, "".join(f"\x1b[?{mode}l" for mode in _MODES).encode() + b"\x1b[?25h")
    try:
        termios.tcsetattr(0, termios.TCSANOW, attrs)
    except termios.error as error:
        raise OSError(*error.args) from error
