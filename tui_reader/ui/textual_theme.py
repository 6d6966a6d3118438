"""A palette as a theme of Textual's: inputs are drawn with it, and the ground behind everything.

Owns the translation only; what a palette looks like stands in `themes.py`.
"""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.screen import ModalScreen, Screen
from textual.theme import Theme

from tui_reader.ui.widgets.bars import Bar
from tui_reader.ui.widgets.pane import Pane
from tui_reader.view.theme.roles import Palette

ANSI = "ansi-dark"
"""Textual's own theme for the terminal's colours, or none."""


def name_of(palette: Palette) -> str:
    """What Textual calls the theme of a palette."""
    return ANSI if palette.ansi else f"newsreader-{palette.id}"


def themed(palette: Palette) -> Theme:
    """The theme of a palette in true colour."""
    ground, bar, picked = (palette.ink(role) for role in ("ground", "bar", "picked"))
    return Theme(
        name=name_of(palette),
        primary=palette.ink("accent").fg,
        foreground=bar.fg,
        background=ground.bg,
        surface=bar.bg,
        panel=palette.ink("panel").bg,
        error=palette.ink("error").fg,
        dark=palette.dark,
        variables={
            "text-disabled": palette.ink("dim").fg,
            "input-cursor-background": palette.ink("strong").fg,
            "input-cursor-foreground": ground.bg,
            "input-selection-background": picked.bg,
            "input-selection-foreground": picked.fg,
        },
    )


def wear(app: App[Any], palette: Palette) -> None:
    """Let Textual draw in a palette what is not drawn by us."""
    if not palette.ansi:
        app.register_theme(themed(palette))
    app.theme = name_of(palette)


def ground(screen: Screen[Any], palette: Palette) -> None:
    """The ground behind the panes of a screen."""
    screen.styles.background = palette.ink().bg or None


def dress(app: App[Any], palette: Palette) -> None:
    """Show everything in a palette whose inks the panes have already."""
    wear(app, palette)
    for screen in app.screen_stack:
        if not isinstance(screen, ModalScreen):
            ground(screen, palette)
        for part in screen.query("*"):
            if isinstance(part, Pane | Bar):
                part.restyle()
