"""The theme, chosen by looking at it, and remembered for the next time."""

from __future__ import annotations

from tui_reader import themes
from tui_reader.library import listing
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.view.theme import roles, theme_names


class ThemeController:
    """Changes the palette of everything that is seen."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def do_theme(self, _count: int) -> None:
        """The whole screen follows the cursor; Escape goes back to what was."""
        before = self.context.inks.palette.id
        fixed = roles.choose(themes.TERMINAL).id if roles.choose("").ansi else ""
        if fixed:
            why = "NO_COLOR is set" if fixed == roles.COLOURLESS else "This terminal has 16 colours"
            self.context.say(f"{why}: there is no other theme to choose.")
            return
        choices = [
            PickerItem(id, f"{title} (now)" if id == before else title)
            for id, title in themes.TITLES.items()
        ]
        self.context.offer(
            PickerRequest("Theme", choices, self._keep, start=before, moved=self._wear,
                  left=lambda: self._wear(before), letters=True)
        )  # fmt: skip

    def _keep(self, id: str) -> None:
        self._wear(id)
        listing.set_state(self.context.lib, theme_names.THEME, id)
        name = themes.TITLES[id].partition(":")[0]
        wanted = self.context.config.screen.theme
        later = f" The next time it is {wanted}: the config says so." if wanted else ""
        self.context.say(f"{name} is the theme.{later}")

    def _wear(self, id: str) -> None:
        palette = roles.choose(id)
        if palette != self.context.inks.palette:
            self.context.inks.wear(palette)
            self.context.host.dress(palette)
