"""Handler: the theme, chosen by looking at it, and remembered for the next time."""

from __future__ import annotations

from tui_reader.library import listing
from tui_reader.ui import looks, theme
from tui_reader.ui.choice import Choice
from tui_reader.ui.desk import Desk, Offer


class Wearing:
    """Changes the palette of everything that is seen."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def do_theme(self, _count: int) -> None:
        """The whole screen follows the cursor; Escape goes back to what was."""
        before = self.desk.inks.palette.id
        fixed = theme.choose(theme.TERMINAL).id if theme.choose("").ansi else ""
        if fixed:
            why = "NO_COLOR is set" if fixed == theme.COLOURLESS else "This terminal has 16 colours"
            self.desk.say(f"{why}: there is no other theme to choose.")
            return
        choices = [
            Choice(id, f"{title} (now)" if id == before else title)
            for id, title in theme.TITLES.items()
        ]
        self.desk.offer(
            Offer("Theme", choices, self._keep, start=before, moved=self._wear,
                  left=lambda: self._wear(before), letters=True)
        )  # fmt: skip

    def _keep(self, id: str) -> None:
        self._wear(id)
        listing.set_state(self.desk.lib, looks.THEME, id)
        name = theme.TITLES[id].partition(":")[0]
        wanted = self.desk.config.screen.theme
        later = f" The next time it is {wanted}: the config says so." if wanted else ""
        self.desk.say(f"{name} is the theme.{later}")

    def _wear(self, id: str) -> None:
        palette = theme.choose(id)
        if palette != self.desk.inks.palette:
            self.desk.inks.wear(palette)
            self.desk.host.dress(palette)
