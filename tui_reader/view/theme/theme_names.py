"""Which theme is shown: the settings' word, else what was chosen in the reader the last time.

Shared by the screen and the pre-painter. Owns no colour. No Textual.
"""

from __future__ import annotations

from tui_reader.view.theme import roles

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from tui_reader.config import Config
    from tui_reader.view.theme.roles import Palette

THEME = "theme"
"""Under which name the chosen theme is remembered."""


def palette(config: Config, remembered: str) -> Palette:
    """The palette to begin with."""
    return roles.choose(config.screen.theme or remembered)
