"""The README's screenshots can be drawn anew (`just snapshots`), and show what it names."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]
MAKE = runpy.run_path(str(ROOT / "assets" / "screenshots" / "make.py"))


async def test_a_screenshot_is_drawn_from_the_samples_and_asks_the_net_for_nothing() -> None:
    picture = await MAKE["shoot"]((80, 24), "dark", ("j",))
    assert "Samples" in picture and "newsreader" in picture
    assert "@font-face" not in picture and "url(http" not in picture


def test_the_readme_shows_pictures_that_are_drawn() -> None:
    shown = re.findall(r"assets/screenshots/([\w-]+)\.svg", (ROOT / "README.md").read_text("utf-8"))
    assert shown and set(shown) <= {shot[0] for shot in MAKE["SHOTS"]}
    drawn = {path.stem for path in (ROOT / "assets" / "screenshots").glob("*.svg")}
    assert drawn == {shot[0] for shot in MAKE["SHOTS"]}
