"""The looks: palettes of inks by role. Imports neither Textual nor Rich.

A role says what a piece of the screen is ("dim", "heading", "kind:person"); a palette says how it
looks. Widgets turn inks into styles (`rich_styles.py`), the pre-painter into escape sequences. The
colours of the themes stand in `themes.py`, a row each.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import lru_cache

from tui_reader.fast_dataclasses import dataclass, field
from tui_reader.highlight_colours import HIGHLIGHT_COLOURS
from tui_reader.kinds import COLOURS, KINDS
from tui_reader.themes import SWATCHES, TERMINAL, TITLES, USUAL, Swatch, coarse
from tui_reader.view import terminal


@dataclass(frozen=True, slots=True)
class Ink:
    fg: str = ""
    """#rrggbb, the name of one of the terminal's 16 colours, or "" for what lies below."""
    bg: str = ""
    attrs: tuple[str, ...] = ()
    """bold, dim, italic, underline, reverse, strike."""

    def over(self, below: Ink) -> Ink:
        """This ink laid over another one. Over one that turns text and ground round, a text's
        own colour would become a block of ground: it is left out."""
        attrs = below.attrs + tuple(a for a in self.attrs if a not in below.attrs)
        turned = "reverse" in below.attrs and not self.bg
        return Ink(below.fg if turned else self.fg or below.fg, self.bg or below.bg, attrs)


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


_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "strong": ("bold",), "pane": ("bold",), "heading": ("bold",), "quote": ("italic",),
    "link": ("underline",), "emphasis": ("italic",), "cut": ("italic",), "current": ("bold",),
    "noted": ("underline",), "key": ("bold",),
}  # fmt: skip
"""Attributes of roles in true colour."""

# One row a role: its ink with the terminal's own 16 colours, and without any.
_PLAIN, _BOLD, _DIM, _REVERSE = (
    Ink(),
    Ink(attrs=("bold",)),
    Ink(attrs=("dim",)),
    Ink(attrs=("reverse",)),
)
_UNDERLINE, _ITALIC = Ink(attrs=("underline",)), Ink(attrs=("italic",))
_ROLES: tuple[tuple[str, Ink, Ink], ...] = (
    ("ground", _PLAIN, _PLAIN),
    ("text", _PLAIN, _PLAIN),
    ("strong", _BOLD, _BOLD),
    ("dim", _DIM, _DIM),
    ("rule", _DIM, _DIM),
    ("thumb", _PLAIN, _PLAIN),
    ("accent", Ink("bright_blue"), _BOLD),
    ("error", Ink("red"), _BOLD),
    ("star", Ink("yellow"), _BOLD),
    ("good", Ink("green"), _PLAIN),
    ("pane", _BOLD, _BOLD),
    ("cursor", _REVERSE, _REVERSE),
    ("cursor_idle", _UNDERLINE, _UNDERLINE),
    ("heading", _BOLD, _BOLD),
    ("quote", _ITALIC, _ITALIC),
    ("code", _PLAIN, _PLAIN),
    ("link", _UNDERLINE, _UNDERLINE),
    ("link_number", Ink("bright_blue"), _DIM),
    ("emphasis", _ITALIC, _ITALIC),
    ("cut", Ink(attrs=("dim", "italic")), Ink(attrs=("dim", "italic"))),
    ("chosen", _REVERSE, _REVERSE),
    ("current", Ink("black", "yellow", ("bold",)), Ink(attrs=("reverse", "bold", "underline"))),
    ("hit", Ink("black", "green"), _REVERSE),
    *(
        (f"highlight:{row.id}", Ink("black", row.ansi), Ink(attrs=("reverse", *row.attributes)))
        for row in HIGHLIGHT_COLOURS
    ),
    ("noted", _UNDERLINE, _UNDERLINE),
    ("picked", Ink(attrs=("reverse", "bold")), Ink(attrs=("reverse", "bold"))),
    ("bar", _REVERSE, _REVERSE),
    ("panel", _PLAIN, _PLAIN),
    ("key", _BOLD, _BOLD),
    ("progress", _PLAIN, _PLAIN),
)

COLOURLESS = "colourless"
"""The palette of NO_COLOR; nobody chooses it as a theme."""


def _swatch_inks(swatch: Swatch) -> dict[str, Ink]:
    """The inks of a theme in true colour."""
    inks = {role: Ink(getattr(swatch, role)) for role in _TEXTS}
    inks |= {role: Ink("", getattr(swatch, source)) for role, source in _GROUNDS.items()}
    inks |= {role: Ink(*getattr(swatch, role).split()) for role in _PAIRS}
    inks |= {role: Ink(getattr(swatch, source)) for role, source in _ALIASES.items()}
    inks |= {role: Ink() for role in ("link", "emphasis", "noted")}
    inks["ground"] = Ink(swatch.text, swatch.ground)
    own = swatch.highlights.split()
    for at, row in enumerate(HIGHLIGHT_COLOURS):
        ground = own[at] if at < len(own) else row.dark if swatch.dark else row.light
        inks[f"highlight:{row.id}"] = Ink(swatch.marked, ground)
    for role, attrs in _ATTRIBUTES.items():
        inks[role] = Ink(inks[role].fg, inks[role].bg, attrs)
    return inks


_TEXTS = ("text", "strong", "dim", "rule", "thumb", "accent", "error", "star", "good", "pane",
          "quote", "cut", "key")  # fmt: skip
_GROUNDS = {"cursor": "cursor", "cursor_idle": "idle", "panel": "panel", "chosen": "chosen"}
_PAIRS = ("bar", "code", "current", "hit", "picked")
_ALIASES = {"heading": "strong", "link_number": "accent", "progress": "key"}


def _kind_inks(colours: Sequence[str], figures: bool = False) -> dict[str, Ink]:
    """A kind is told by its colour and, for names, by an attribute too. `figures`: for them as
    well, where the colours are not ours and may look alike."""
    by_colour = dict(zip((colour.id for colour in COLOURS), colours, strict=True))
    return {
        f"kind:{kind.id}": Ink(
            by_colour[kind.colour], attrs=kind.attributes if figures or not kind.figure else ()
        )
        for kind in KINDS
    }


@lru_cache
def palette(id: str, depth: int = terminal.TRUE) -> Palette:
    """The inks of a theme, or of "colourless", where there are so many colours."""
    for swatch in SWATCHES:
        if swatch.id == id:
            swatch = coarse(swatch) if depth == terminal.MANY else swatch
            inks = _swatch_inks(swatch) | _kind_inks(swatch.kinds.split())
            return Palette(id, swatch.dark, False, inks)
    if id == COLOURLESS:
        kinds = {f"kind:{kind.id}": Ink(attrs=kind.attributes) for kind in KINDS}
        return Palette(id, True, True, {role: ink for role, _, ink in _ROLES} | kinds)
    kinds = _kind_inks([colour.ansi for colour in COLOURS], figures=True)
    return Palette(TERMINAL, True, True, {role: ink for role, ink, _ in _ROLES} | kinds)


def choose(theme: str, environ: Mapping[str, str] | None = None) -> Palette:
    """The palette of a theme as this terminal can show it: NO_COLOR (https://no-color.org) is the
    strongest, and where there are 16 colours only, they are taken as they are."""
    environ = os.environ if environ is None else environ
    if environ.get("NO_COLOR"):
        return palette(COLOURLESS)
    depth = terminal.depth(environ)
    if depth == terminal.SIXTEEN:
        return palette(TERMINAL)
    return palette(theme if theme in TITLES else USUAL, depth)


_SGR = {"bold": "1", "dim": "2", "italic": "3", "underline": "4", "reverse": "7", "strike": "9"}
_NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


def sgr(ink: Ink, depth: int = terminal.TRUE) -> str:
    """The escape sequence that sets an ink from nothing, in as many colours as there are."""
    codes = ["0", *(_SGR[attr] for attr in ink.attrs)]
    codes += _colour(ink.fg, 30, depth) + _colour(ink.bg, 40, depth)
    return f"\x1b[{';'.join(codes)}m"


def _colour(colour: str, base: int, depth: int) -> list[str]:
    """The codes of a colour; the bright ones of the 16 stand 60 above the others."""
    if not colour:
        return []
    if colour.startswith("#"):
        red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
        if depth == terminal.TRUE:
            return [str(base + 8), "2", str(red), str(green), str(blue)]
        return [str(base + 8), "5", str(_nearest(red, green, blue))]
    if colour.startswith("bright_"):
        return [str(base + 60 + _NAMES.index(colour.removeprefix("bright_")))]
    return [str(base + _NAMES.index(colour))]


def _nearest(red: int, green: int, blue: int) -> int:
    """The colour of the 256 that Rich takes for it: the frame drawn first must look the same."""
    from colorsys import rgb_to_hls

    _, light, saturation = rgb_to_hls(red / 255, green / 255, blue / 255)
    if saturation < 0.15:
        grey = round(light * 25)
        return 16 if grey == 0 else 231 if grey == 25 else 231 + grey
    six = [round(c / 95 if c < 95 else 1 + (c - 95) / 40) for c in (red, green, blue)]
    return 16 + 36 * six[0] + 6 * six[1] + six[2]
