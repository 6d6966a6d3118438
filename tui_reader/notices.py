"""Notices: the ways to have the desktop show one, one row each, and what stands in it.

Writes nothing and starts nothing: who holds the terminal does. What is put into a notice has no
control characters left, whatever it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

APP = "newsreader"
OFF = "off"
LONGEST = 200
"""Code points of a notice."""
MOST = 3
"""Rules that are named in one."""


@dataclass(frozen=True, slots=True)
class Way:
    id: str
    """As the setting names it."""
    before: str = ""
    """What the terminal is sent before the text; "" where a program is started."""
    after: str = ""
    """And after it."""
    argv: tuple[str, ...] = ()
    """The program, with `{text}` where the text goes."""


# The text never comes first: "9;4;..." would be a bar of progress to some terminals.
WAYS: tuple[Way, ...] = (
    Way("osc9", f"\x1b]9;{APP}: ", "\x07"),
    Way("osc777", f"\x1b]777;notify;{APP};", "\x07"),
    Way("osc99", f"\x1b]99;;{APP}: ", "\x1b\\"),
    Way("notify-send", argv=("notify-send", f"--app-name={APP}", "--", APP, "{text}")),
)
BY_ID: dict[str, Way] = {way.id: way for way in WAYS}


def said(counts: Mapping[str, int]) -> str:
    """What rules found, by their queries: "3 stories match Bergen"."""
    parts = [
        f"{count:,} {'story matches' if count == 1 else 'stories match'} {query}"
        for query, count in counts.items()
    ]
    more = len(parts) - MOST
    return "; ".join(parts[:MOST]) + (f"; and {more} more rules" if more > 0 else "")


def sequence(way: Way, text: str, *, tmux: bool = False) -> str:
    """What the terminal is sent; inside tmux wrapped, so that it is handed on."""
    from tui_reader import sanitise

    sent = f"{way.before}{sanitise.line(text, LONGEST)}{way.after}"
    return "\x1bPtmux;" + sent.replace("\x1b", "\x1b\x1b") + "\x1b\\" if tmux else sent
