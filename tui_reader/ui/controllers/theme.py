"""Handler: the theme, chosen by looking at it, and remembered for the next time."""

from __future__ import annotations

from tui_reader.library import listing
from tui_reader.ui.controllers.context import Desk, Offer
from tui_reader.view.lists.picker_items import Choice
from tui_reader.view.theme import roles, theme_names


class Wearing:
    """Changes the palette of everything that is seen."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def do_theme(self, _count: int) -> None:
        """The whole screen follows the cursor; Escape goes back to what was."""
        before = self.desk.inks.palette.id
        fixed = roles.choose(roles.TERMINAL).id if roles.choose("").ansi else ""
        if fixed:
            why = "NO_COLOR is set" if fixed == roles.COLOURLESS else "This terminal has 16 colours"
            self.desk.say(f"{why}: there is no other theme to choose.")
            return
        choices = [
            Choice(id, f"{title} (now)" if id == before else title)
            for id, title in roles.TITLES.items()
        ]
        self.desk.offer(
            Offer("Theme", choices, self._keep, start=before, moved=self._wear,
                  left=lambda: self._wear(before), letters=True)
        )  # fmt: skip

    def _keep(self, id: str) -> None:
        self._wear(id)
        listing.set_state(self.desk.lib, theme_names.THEME, id)
        name = roles.TITLES[id].partition(":")[0]
        wanted = self.desk.config.screen.theme
        later = f" The next time it is {wanted}: the config says so." if wanted else ""
        self.desk.say(f"{name} is the theme.{later}")

    def _wear(self, id: str) -> None:
        palette = roles.choose(id)
        if palette != self.desk.inks.palette:
            self.desk.inks.wear(palette)
            self.desk.host.dress(palette)
