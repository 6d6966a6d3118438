"""Inks as Rich styles, made once per combination of roles. Owns the one style cache."""

from __future__ import annotations

from rich.style import Style

from tui_reader.view.theme.roles import Ink, Palette


class Styles:
    """Rich styles of a palette."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self._made: dict[tuple[str, ...], Style] = {}

    def wear(self, palette: Palette) -> None:
        """Another palette, for all that share these styles."""
        self.palette = palette
        self._made.clear()

    def of(self, *roles: str) -> Style:
        """The style of several roles laid over each other, the first lowest."""
        style = self._made.get(roles)
        if style is None:
            style = self._made[roles] = rich_style(self.palette.ink(*roles))
        return style


def rich_style(ink: Ink) -> Style:
    """One ink as a Rich style."""
    return Style(
        color=ink.fg or None,
        bgcolor=ink.bg or None,
        **dict.fromkeys(ink.attrs, True),  # type: ignore[arg-type]
    )
