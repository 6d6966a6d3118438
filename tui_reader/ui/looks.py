"""Which theme is shown: the settings' word, else what was chosen in the reader the last time.

Shared by the screen and the pre-painter. Owns no colour. No Textual.
"""

from __future__ import annotations

from tui_reader.ui import theme

TYPE_CHECKING = False  # `typing` takes long to import: see `listed.py`
if TYPE_CHECKING:
    from tui_reader.config import Config
    from tui_reader.ui.theme import Palette

THEME = "theme"
"""Under which name the chosen theme is remembered."""


def palette(config: Config, remembered: str) -> Palette:
    """The palette to begin with."""
    return theme.choose(config.screen.theme or remembered)
