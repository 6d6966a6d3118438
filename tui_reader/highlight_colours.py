"""The colours of the user's highlights, one row each: commands, keys, themes and exports derive.

A further colour is a further row, at the end: a theme gives its grounds in this order, and has the
row's own for a colour it does not give. Knows no widget and no CSS.
"""

from __future__ import annotations

from tui_reader.fast_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HighlightColour:
    id: str
    """Stored and exported name, and the end of its command: `highlight_<id>`."""
    key: str
    """Of its command, in every preset."""
    light: str
    """#rrggbb of its ground below dark text; 7:1 at least to #25282d."""
    dark: str
    """#rrggbb of its ground below light text; 7:1 at least to #f4f4f5."""
    ansi: str
    """Name of the terminal colour of its ground with 16 colours."""
    attributes: tuple[str, ...]
    """How it is told apart without colour, besides being turned round: bold, italic, underline."""


HIGHLIGHT_COLOURS: tuple[HighlightColour, ...] = (
    HighlightColour("yellow", "1", "#fff2a8", "#5c4d00", "yellow", ()),
    HighlightColour("green", "2", "#cdf5c4", "#1d4d1a", "green", ("underline",)),
    HighlightColour("blue", "3", "#cfe6ff", "#123f6b", "cyan", ("italic",)),
    HighlightColour("pink", "4", "#ffd6e8", "#6b1f45", "magenta", ("bold",)),
)

IDS: tuple[str, ...] = tuple(row.id for row in HIGHLIGHT_COLOURS)
USUAL: str = IDS[0]
"""The colour of a highlight that was given none, and of one whose colour is not known here."""


def known(colour: str) -> str:
    """The colour a highlight is shown in: its own, or the usual one where that is not known."""
    return colour if colour in IDS else USUAL
