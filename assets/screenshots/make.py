"""Draws the README's screenshots from the bundled samples: `python assets/screenshots/make.py`."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

from tui_reader import config, library, paths
from tui_reader.library import annotation, files, listing
from tui_reader.model import Listing
from tui_reader.ui.app import ReaderApp

HERE = Path(__file__).parent
SHOTS: tuple[tuple[str, tuple[int, int], str, tuple[str, ...]], ...] = (
    ("160x48-list", (160, 48), "dark", ("j",)),
    ("160x48", (160, 48), "dark", ("j", "enter", "]", "]")),
    ("80x24", (80, 24), "dark", ("j", "enter")),
    ("110x30-light", (110, 30), "light", ("j", "enter")),
    ("80x24-list", (80, 24), "dark", ("j",)),
)
"""Name, size, theme and the keys pressed."""
NAMES = {"]": "right_square_bracket"}


def tidy(svg: str) -> str:
    """No fonts from the net, and blanks that every renderer keeps."""
    svg = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)
    svg = svg.replace("font-variant-east-asian: full-width;", "")
    return svg.replace("<text class", '<text xml:space="preserve" class').replace("&#160;", " ")


async def shoot(size: tuple[int, int], theme: str, keys: tuple[str, ...]) -> str:
    """The picture of a fresh library after these keys, as SVG."""
    lib = library.open(paths.user_paths(), config.Config(screen=config.Screen(theme=theme)))
    files.ensure_samples(lib)
    for row in listing.page(lib, Listing(), None, 3):
        annotation.annotate(lib, row.id)
    app = ReaderApp(lib)
    async with app.run_test(size=size) as pilot:
        for key in keys:
            await pilot.press(NAMES.get(key, key))
            await pilot.pause(0.2)
        app.screen.context.status.note("ahead", "")
        await pilot.pause(0.2)
        return tidy(app.export_screenshot(title="newsreader"))


def main() -> None:
    for name, size, theme, keys in SHOTS:
        with tempfile.TemporaryDirectory() as home:
            os.environ |= {"NEWSREADER_HOME": home, "COLORTERM": "truecolor"}
            picture = asyncio.run(shoot(size, theme, keys))
            (HERE / f"{name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
