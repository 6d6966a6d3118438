"""The looks: palettes of inks by role, as tables. Imports neither Textual nor Rich.

A role says what a piece of the screen is ("age", "heading", "kind:person"); a palette says how it
looks. Widgets turn inks into styles (`styles.py`), the pre-painter into escape sequences. Every
text ink has a contrast of 4.5:1 on its ground and on both cursor grounds; a test holds it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from tui_reader.kinds import COLOUR_BY_ID, KINDS, Kind
from tui_reader.records import dataclass, field


@dataclass(frozen=True, slots=True)
class Ink:
    fg: str = ""
    """#rrggbb, the name of one of the terminal's 16 colours, or "" for what lies below."""
    bg: str = ""
    attrs: tuple[str, ...] = ()
    """bold, dim, italic, underline, reverse, strike."""

    def over(self, below: Ink) -> Ink:
        """This ink laid over another one."""
        attrs = below.attrs + tuple(a for a in self.attrs if a not in below.attrs)
        return Ink(self.fg or below.fg, self.bg or below.bg, attrs)


@dataclass(frozen=True, slots=True)
class Palette:
    id: str
    dark: bool
    ansi: bool
    """True when only the terminal's own colours (or none) are used."""
    inks: Mapping[str, Ink] = field(default_factory=dict)

    def ink(self, *roles: str) -> Ink:
        """The ink of several roles laid over each other, the first lowest."""
        mixed = self.inks["ground"]
        for role in roles:
            mixed = self.inks[role].over(mixed)
        return mixed


# One row a role: its ink in dark, light, terminal and without any colour.
_D, _L = "#191a1d", "#ffffff"
_ROLES: tuple[tuple[str, Ink, Ink, Ink, Ink], ...] = (
    ("ground", Ink("#d4d4d6", _D), Ink("#25282d", _L), Ink(), Ink()),
    ("text", Ink("#d4d4d6"), Ink("#25282d"), Ink(), Ink()),
    ("strong", Ink("#f4f4f5", attrs=("bold",)), Ink("#000000", attrs=("bold",)),
     Ink(attrs=("bold",)), Ink(attrs=("bold",))),
    ("dim", Ink("#a6a7af"), Ink("#585e67"), Ink(attrs=("dim",)), Ink(attrs=("dim",))),
    ("rule", Ink("#3a3c43"), Ink("#d0d3d8"), Ink(attrs=("dim",)), Ink(attrs=("dim",))),
    ("thumb", Ink("#5b5e68"), Ink("#a9aeb6"), Ink(), Ink()),
    ("accent", Ink("#7fb0ff"), Ink("#0b57c4"), Ink("bright_blue"), Ink(attrs=("bold",))),
    ("error", Ink("#ff8a80"), Ink("#b3261e"), Ink("red"), Ink(attrs=("bold",))),
    ("star", Ink("#e8b84a"), Ink("#855a00"), Ink("yellow"), Ink(attrs=("bold",))),
    ("good", Ink("#6fcf8b"), Ink("#0b6b34"), Ink("green"), Ink()),
    ("pane", Ink("#b9bac1", attrs=("bold",)), Ink("#3f444c", attrs=("bold",)),
     Ink(attrs=("bold",)), Ink(attrs=("bold",))),
    ("cursor", Ink("", "#29374f"), Ink("", "#d3e3fd"),
     Ink(attrs=("reverse",)), Ink(attrs=("reverse",))),
    ("cursor_idle", Ink("", "#26282e"), Ink("", "#eef0f4"),
     Ink(attrs=("underline",)), Ink(attrs=("underline",))),
    ("heading", Ink("#f4f4f5", attrs=("bold",)), Ink("#000000", attrs=("bold",)),
     Ink(attrs=("bold",)), Ink(attrs=("bold",))),
    ("quote", Ink("#b4b5bc", attrs=("italic",)), Ink("#474c55", attrs=("italic",)),
     Ink(attrs=("italic",)), Ink(attrs=("italic",))),
    ("code", Ink("#c9d1d9", "#232529"), Ink("#25282d", "#f3f4f6"), Ink(), Ink()),
    ("link", Ink("", attrs=("underline",)), Ink("", attrs=("underline",)),
     Ink(attrs=("underline",)), Ink(attrs=("underline",))),
    ("link_number", Ink("#7fb0ff"), Ink("#0b57c4"), Ink("bright_blue"), Ink(attrs=("dim",))),
    ("emphasis", Ink(attrs=("italic",)), Ink(attrs=("italic",)),
     Ink(attrs=("italic",)), Ink(attrs=("italic",))),
    ("cut", Ink("#8f9098", attrs=("italic",)), Ink("#686d76", attrs=("italic",)),
     Ink(attrs=("dim", "italic")), Ink(attrs=("dim", "italic"))),
    ("chosen", Ink("", "#3b3a24"), Ink("", "#fff1b8"), Ink(attrs=("reverse",)),
     Ink(attrs=("reverse",))),
    ("current", Ink("#14151a", "#f2cd5c", ("bold",)), Ink("#1a1400", "#ffcf33", ("bold",)),
     Ink("black", "yellow", ("bold",)), Ink(attrs=("reverse", "bold", "underline"))),
    ("hit", Ink("#e6f4ea", "#27513a"), Ink("#0b2e1a", "#bfeccf"), Ink("black", "green"),
     Ink(attrs=("reverse",))),
    ("highlight", Ink("#f4f4f5", "#4d4718"), Ink("#25282d", "#fff3a3"), Ink("black", "yellow"),
     Ink(attrs=("reverse",))),
    ("highlight:yellow", Ink("#f4f4f5", "#4d4718"), Ink("#25282d", "#fff3a3"),
     Ink("black", "yellow"), Ink(attrs=("reverse",))),
    ("highlight:green", Ink("#f4f4f5", "#1f4a2c"), Ink("#25282d", "#c8f0cf"),
     Ink("black", "green"), Ink(attrs=("reverse", "underline"))),
    ("highlight:blue", Ink("#f4f4f5", "#1f3f66"), Ink("#25282d", "#cfe2ff"),
     Ink("black", "cyan"), Ink(attrs=("reverse", "italic"))),
    ("highlight:pink", Ink("#f4f4f5", "#5a2545"), Ink("#25282d", "#ffd6ea"),
     Ink("black", "magenta"), Ink(attrs=("reverse", "bold"))),
    ("noted", Ink(attrs=("underline",)), Ink(attrs=("underline",)), Ink(attrs=("underline",)),
     Ink(attrs=("underline",))),
    ("picked", Ink("#ffffff", "#2f5d9e"), Ink("#0b1a33", "#9cc4ff"), Ink(attrs=("reverse", "bold")),
     Ink(attrs=("reverse", "bold"))),
    ("bar", Ink("#c6c7cd", "#25272c"), Ink("#3a3f47", "#eef0f4"), Ink(attrs=("reverse",)),
     Ink(attrs=("reverse",))),
    ("panel", Ink("", "#222429"), Ink("", "#f4f5f7"), Ink(), Ink()),
    ("key", Ink("#8fbaff", attrs=("bold",)), Ink("#0b4fb0", attrs=("bold",)),
     Ink(attrs=("bold",)), Ink(attrs=("bold",))),
    ("progress", Ink("#8fbaff"), Ink("#0b4fb0"), Ink(), Ink()),
)  # fmt: skip

DARK, LIGHT, TERMINAL, COLOURLESS = range(4)


def _kind_ink(kind: Kind, column: int) -> Ink:
    """A kind is told by its colour and, for names, by an attribute too (not by colour alone)."""
    if column == COLOURLESS:
        return Ink(attrs=kind.attributes)
    colour = COLOUR_BY_ID[kind.colour]
    fg = (colour.dark, colour.light, colour.ansi)[column]
    return Ink(fg, attrs=() if kind.figure else kind.attributes)


def _inks(column: int) -> dict[str, Ink]:
    inks: dict[str, Ink] = {}
    for role, *columns in _ROLES:
        inks[role] = columns[column]
    for kind in KINDS:
        inks[f"kind:{kind.id}"] = _kind_ink(kind, column)
    return inks


PALETTES: dict[str, Palette] = {
    "dark": Palette("dark", True, False, _inks(DARK)),
    "light": Palette("light", False, False, _inks(LIGHT)),
    "terminal": Palette("terminal", True, True, _inks(TERMINAL)),
    "colourless": Palette("colourless", True, True, _inks(COLOURLESS)),
}


def choose(theme: str, environ: Mapping[str, str] | None = None) -> Palette:
    """The palette of the configured theme; NO_COLOR (https://no-color.org) is stronger."""
    environ = os.environ if environ is None else environ
    if environ.get("NO_COLOR"):
        return PALETTES["colourless"]
    return PALETTES.get(theme, PALETTES["dark"])


_SGR = {"bold": "1", "dim": "2", "italic": "3", "underline": "4", "reverse": "7", "strike": "9"}
_NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


def sgr(ink: Ink) -> str:
    """The escape sequence that sets an ink from nothing."""
    codes = ["0", *(_SGR[attr] for attr in ink.attrs)]
    codes += _colour(ink.fg, 30, 90) + _colour(ink.bg, 40, 100)
    return f"\x1b[{';'.join(codes)}m"


def _colour(colour: str, base: int, bright: int) -> list[str]:
    if not colour:
        return []
    if colour.startswith("#"):
        red, green, blue = (str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
        return [str(base + 8), "2", red, green, blue]
    if colour.startswith("bright_"):
        return [str(bright + _NAMES.index(colour.removeprefix("bright_")))]
    return [str(base + _NAMES.index(colour))]
