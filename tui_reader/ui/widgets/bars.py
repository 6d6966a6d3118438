"""The two bars at the bottom: the status line and the footer. They show what they are told."""

from __future__ import annotations

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.ui.rich_styles import Styles
from tui_reader.view.lists import rows
from tui_reader.view.lists.rows import Parts
from tui_reader.view.text import glyphs
from tui_reader.view.text.cells import cut


class Bar(Widget, can_focus=False):
    """One line of parts on the bar's own ground."""

    ALLOW_SELECT = False

    def __init__(self, id: str, styles: Styles) -> None:
        super().__init__(id=id)
        self.inks = styles

    def parts(self, cells: int) -> Parts:
        """What the bar says, at most `cells` wide."""
        return []

    def render_lines(self, crop: Region) -> list[Strip]:
        cells = self.size.width
        segments = [
            Segment(glyphs.drawn(text), self.inks.of("bar", role))
            for text, role in self.parts(cells)
            if text
        ]
        strip = Strip(segments).adjust_cell_length(cells, self.inks.of("bar"))
        strip = strip.crop(*crop.column_span)
        return [strip] * crop.height

    def restyle(self) -> None:
        """The palette has changed."""
        self.refresh()


class StatusLine(Bar):
    """What happened last at the left; what goes on at the right. Where it shares its line with the
    footer, the keys stand at the left while nothing is said."""

    def __init__(self, styles: Styles, id: str = "status") -> None:
        super().__init__(id, styles)
        self.said = ""
        self.role = "bar"
        self.turn = 0
        """How often something was said: the same words again are said anew."""
        self.going_on: dict[str, str] = {}
        """Words by what they are about: keys, refresh, model, ahead. Empty words are not shown."""
        self.keys: tuple[tuple[str, str], ...] = ()
        """(key, title) of what matters here; () where the footer shows them."""
        self.help = ""
        """The key that shows all keys, which is always in sight."""

    def share(self, keys: tuple[tuple[str, str], ...], help: str = "") -> None:
        """The keys that it shows for the footer."""
        if (keys, help) != (self.keys, self.help):
            self.keys, self.help = keys, help
            self.refresh()

    def say(self, text: str, role: str = "bar") -> None:
        """Show a sentence until the next one. Foreign parts of it have passed the door."""
        text = glyphs.said(text)
        self.turn += 1
        if (text, role) != (self.said, self.role):
            self.said, self.role = text, role
            self.refresh()

    def note(self, about: str, text: str) -> None:
        """Show, change or (with "") drop something that goes on."""
        text = glyphs.said(text)
        if self.going_on.get(about, "") != text:
            self.going_on[about] = text
            self.refresh()

    def right(self, cells: int) -> str:
        """What stands at the right."""
        notes = [text for text in self.going_on.values() if text]
        return cut("  ".join(notes), cells // 2 if self.said else cells - 2)

    def parts(self, cells: int) -> Parts:
        said = self.said, self.role
        return rows.status(self.keys, self.help, cells, said, self.right(cells))


class Footer(Bar):
    """The keys that matter here."""

    def __init__(self, styles: Styles, id: str = "footer") -> None:
        super().__init__(id, styles)
        self.keys: tuple[tuple[str, str], ...] = ()
        """(key, title) in order."""

    def show(self, keys: tuple[tuple[str, str], ...]) -> None:
        """Other keys."""
        if keys != self.keys:
            self.keys = keys
            self.refresh()

    def parts(self, cells: int) -> Parts:
        return rows.footer(self.keys, cells)
