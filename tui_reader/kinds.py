"""The kinds of entities and figures: names, labels and neutral styles, one row each.

Owns what a kind is called and how it is told apart, in neutral words (a colour name and
attributes) that the screen and the exporters translate. Knows no widget and no CSS.
"""

from __future__ import annotations

from tui_reader.fast_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    id: str
    """Stored and exported name."""
    label: str
    """Singular, for people to read."""
    group: str
    """The sidebar section it stands in."""
    figure: bool
    """True for figures, False for names."""
    colour: str
    """Neutral colour: the row of `COLOURS` it uses."""
    attributes: tuple[str, ...]
    """How it is told apart without colour: bold, italic, underline."""


GROUPS: tuple[str, ...] = ("People", "Places", "Organisations", "Figures", "Other")
"""Sections of the sidebar, in order. The last is folded at first."""

KINDS: tuple[Kind, ...] = (
    Kind("person", "person", "People", False, "person", ("bold",)),
    Kind("place", "place", "Places", False, "place", ("underline",)),
    Kind("organisation", "organisation", "Organisations", False, "organisation", ("italic",)),
    Kind("other", "other name", "Other", False, "other", ()),
    Kind("number", "number", "Figures", True, "figure", ("bold", "underline")),
    Kind("money", "sum of money", "Figures", True, "figure", ("bold", "underline")),
    Kind("percent", "percentage", "Figures", True, "figure", ("bold", "underline")),
    Kind("measure", "measure", "Figures", True, "figure", ("bold", "underline")),
    Kind("ordinal", "ordinal", "Figures", True, "figure", ("bold", "underline")),
    Kind("date", "date", "Figures", True, "date", ("italic", "underline")),
    Kind("time", "time of day", "Figures", True, "date", ("italic", "underline")),
    Kind("duration", "duration", "Figures", True, "date", ("italic", "underline")),
)


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour of the marks: on dark and light ground, and the terminal's own."""

    id: str
    dark: str
    """#rrggbb on a dark ground; at least 4.5:1 on #1e1e1e."""
    light: str
    """#rrggbb on a light ground; at least 4.5:1 on #ffffff."""
    ansi: str
    """Name of the terminal colour used with 16 colours."""


# Okabe and Ito's colour-blind safe palette (2008), lightened or darkened to reach 4.5:1.
COLOURS: tuple[Colour, ...] = (
    Colour("person", "#56b4e9", "#00619c", "bright_blue"),
    Colour("place", "#3ecf9d", "#00684b", "green"),
    Colour("organisation", "#e8a33d", "#8a5200", "yellow"),
    Colour("figure", "#f08cc4", "#a22971", "magenta"),
    Colour("date", "#c3a6ff", "#6a3fb5", "cyan"),
    Colour("other", "#b8b8b8", "#5b5a59", "white"),
)

BY_ID: dict[str, Kind] = {kind.id: kind for kind in KINDS}
COLOUR_BY_ID: dict[str, Colour] = {colour.id: colour for colour in COLOURS}
NAME_KINDS: tuple[str, ...] = tuple(kind.id for kind in KINDS if not kind.figure)
FIGURE_KINDS: tuple[str, ...] = tuple(kind.id for kind in KINDS if kind.figure)
