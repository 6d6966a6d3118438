"""Finds a theme's colours among the 256: `python tests/ui/ui_coarse.py [theme]` prints its row's
`coarse`. The nearest of each that can be read on every ground, and that every eye can tell apart.
"""

from __future__ import annotations

import sys
from itertools import combinations, product

from rich.color import Color, ColorSystem
from test_ui_themes import AA, EYES, apart, contrast

from tui_reader.themes import SWATCHES, Swatch, colours_of, xterm

SHOWN = {number: Color.from_ansi(number).get_truecolor().hex for number in range(16, 256)}
"""What a terminal shows for each of the 256 but the first sixteen, which are its own."""
NUMBERS = {
    shown: number
    for number, shown in SHOWN.items()
    if Color.parse(xterm(number)).downgrade(ColorSystem.EIGHT_BIT).number == number
}
"""Those that the screen can ask for."""
OWN = {"sepia": {"ground": "#ffffd7", "idle": "#eeeeee", "panel": "#eeeeee", "cursor": "#ffd7af"}}
"""Grounds that the nearest would rob of their character."""
DARKEST = 0.062
"""No ground of a dark theme is lighter than this (relative luminance): text must stand on it."""


def lightness(colour: str) -> float:
    return contrast(colour, "#000000") * 0.05 - 0.05


def nearest(
    colour: str, count: int = 1, grounds: tuple[str, ...] = (), least: float = 0
) -> list[str]:
    """The nearest colours that have the wanted contrast to all grounds."""
    good = [one for one in NUMBERS if all(contrast(one, ground) >= least for ground in grounds)]
    return sorted(good, key=lambda one: apart(one, colour, "usual"))[:count]


def told_apart(colours: tuple[str, ...], least: float) -> bool:
    return all(apart(a, b, eye) >= least for eye in EYES for a, b in combinations(colours, 2))


def chosen(
    wanted: list[str], options: list[list[str]], fixed: tuple[str, ...], least: float
) -> list[str]:
    """One option for each colour, nearest in all, and all told apart."""
    best = min(
        (found for found in product(*options) if told_apart((*found, *fixed), least)),
        key=lambda found: sum(apart(a, b, "usual") for a, b in zip(found, wanted, strict=True)),
    )
    return list(best)


def coarse(swatch: Swatch) -> list[int]:
    least, own = AA, OWN.get(swatch.id, {})
    made: dict[str, str] = {}

    def ground(colour: str) -> str:
        found = nearest(colour, 240)
        return next(one for one in found if not swatch.dark or lightness(one) <= DARKEST)

    for name in ("ground", "idle", "panel", "cursor", "chosen"):
        made[name] = own.get(name) or ground(getattr(swatch, name))
    below = {name: ground(getattr(swatch, name).split()[1]) for name in ("bar", "code")}
    grounds = (*made.values(), *below.values())
    for name in (
        "text",
        "strong",
        "dim",
        "pane",
        "quote",
        "cut",
        "accent",
        "error",
        "star",
        "good",
        "key",
    ):
        made[name] = nearest(getattr(swatch, name), 1, grounds, least)[0]
    for name in ("rule", "thumb"):
        made[name] = nearest(getattr(swatch, name))[0]
    for name, lower in below.items():
        upper = nearest(getattr(swatch, name).split()[0], 1, grounds, least)[0]
        made[name] = f"{upper} {lower}"
    for name in ("current", "hit", "picked"):
        upper, lower = getattr(swatch, name).split()
        options = nearest(lower, 40)
        pair = ((nearest(upper, 1, (one,), least) or [""])[0] + " " + one for one in options)
        made[name] = next(one for one in pair if one[0] == "#")
    made["marked"] = nearest(swatch.marked)[0]
    lights = swatch.highlights.split()
    options = [nearest(one, 9, (made["marked"],), least) for one in lights]
    made["highlights"] = " ".join(chosen(lights, options, (made["ground"],), 5.0))
    kinds = swatch.kinds.split()
    names = [nearest(one, 1, grounds, least)[0] for one in kinds[:3]]
    options = [nearest(one, 14, grounds, least) for one in kinds[3:]]
    made["kinds"] = " ".join([*names, *chosen(kinds[3:], options, (made["text"],), 8.0)])
    return [NUMBERS[colour] for colour in colours_of(swatch, made.__getitem__)]


if __name__ == "__main__":
    for swatch in SWATCHES:
        if swatch.id in sys.argv[1:] or not sys.argv[1:]:
            print(swatch.id, " ".join(map(str, coarse(swatch))), flush=True)
