"""The themes in true colour, a row each: colours by what they are for, as #rrggbb. Tables only.

`view.theme.roles` makes inks of them. A test holds that every text can be read on every ground it
may stand on (WCAG 2: 4.5:1), and that kinds told apart by colour alone differ for colour-blind
eyes.
"""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.fast_dataclasses import dataclass, replace
from tui_reader.kinds import COLOURS


@dataclass(frozen=True, slots=True)
class Swatch:
    """One theme. A pair of colours is a text's own and the ground below it, in one string."""

    id: str
    title: str
    dark: bool
    ground: str
    text: str
    strong: str
    dim: str
    pane: str
    quote: str
    cut: str
    rule: str
    thumb: str
    accent: str
    error: str
    star: str
    good: str
    key: str
    cursor: str
    """Ground of the selected row; `idle` where the focus is elsewhere."""
    idle: str
    panel: str
    chosen: str
    bar: str
    code: str
    current: str
    hit: str
    picked: str
    marked: str
    """Text on a highlight."""
    highlights: str
    """Grounds of the highlights, in the order of `HIGHLIGHT_COLOURS`; one that is missing is of the
    row itself."""
    kinds: str
    """Colours of the marks, in the order of `kinds.COLOURS`."""
    coarse: str = ""
    """The same colours among the terminal's 256, as `colours_of` goes through them; found by
    `tests/ui/ui_coarse.py`."""


SWATCHES: tuple[Swatch, ...] = (
    Swatch(
        "dark", "Dark: light grey on near black", True,
        ground="#191a1d", text="#d4d4d6", strong="#f4f4f5", dim="#a6a7af", pane="#b9bac1",
        quote="#b4b5bc", cut="#a2a3ab", rule="#3a3c43", thumb="#5b5e68", accent="#7fb0ff",
        error="#ff8a80", star="#e8b84a", good="#6fcf8b", key="#8fbaff",
        cursor="#29374f", idle="#26282e", panel="#222429", chosen="#3b3a24",
        bar="#c6c7cd #25272c", code="#c9d1d9 #232529", current="#14151a #f2cd5c",
        hit="#e6f4ea #27513a", picked="#ffffff #2f5d9e", marked="#f4f4f5",
        highlights="#4d4718 #1f4a2c #1f3f66 #5a2545",
        kinds=" ".join(colour.dark for colour in COLOURS),
        coarse="234 252 255 248 250 249 248 237 241 111 210 221 114 111 237 235 235 237 251 235"
        " 252 235 233 221 255 23 231 25 255 58 23 24 96 74 43 215 212 183 249",
    ),
    Swatch(
        "light", "Light: near black on white", False,
        ground="#ffffff", text="#25282d", strong="#000000", dim="#585e67", pane="#3f444c",
        quote="#474c55", cut="#686d76", rule="#d0d3d8", thumb="#a9aeb6", accent="#0b57c4",
        error="#b3261e", star="#855a00", good="#0b6b34", key="#0b4fb0",
        cursor="#d3e3fd", idle="#eef0f4", panel="#f4f5f7", chosen="#fff1b8",
        bar="#3a3f47 #eef0f4", code="#25282d #f3f4f6", current="#1a1400 #ffcf33",
        hit="#0b2e1a #bfeccf", picked="#0b1a33 #9cc4ff", marked="#25282d",
        highlights="#fff3a3 #c8f0cf #cfe2ff #ffd6ea",
        kinds=" ".join(colour.light for colour in COLOURS),
        coarse="231 235 16 240 238 239 240 252 249 25 124 58 22 25 189 255 255 230 237 255 235"
        " 255 233 220 235 194 234 153 235 229 194 189 224 24 23 58 89 54 240",
    ),
    Swatch(
        "sepia", "Sepia: brown on warm paper", False,
        ground="#f8f1e3", text="#3a2f24", strong="#1f160d", dim="#655747", pane="#4f4335",
        quote="#574a3b", cut="#6b5d4a", rule="#ddd0b8", thumb="#b8a88d", accent="#8a4508",
        error="#a3261b", star="#735000", good="#36591c", key="#7a3e00",
        cursor="#ecdcb6", idle="#f0e7d4", panel="#f3ead8", chosen="#f7e3a1",
        bar="#4a3d2f #ede2cb", code="#3a2f24 #f0e7d5", current="#1a1200 #f0b93a",
        hit="#12301a #cfe3b8", picked="#1f160d #d9b36a", marked="#2b2117",
        highlights="#f5df8e #d3e6b5 #cbdcee #f3d0d8",
        kinds="#004f8a #005a3c #7a4200 #96195f #5b35a5 #56493b",
        coarse="230 236 234 240 238 239 240 187 144 88 88 58 22 52 223 255 255 222 238 187 236"
        " 254 233 178 235 187 234 179 235 222 187 252 224 24 23 52 89 54 239",
    ),
    Swatch(
        "fjord", "Fjord: pale blue on blue grey", True,
        ground="#272c36", text="#d8dee9", strong="#f0f3f8", dim="#b3bccb", pane="#c3ccda",
        quote="#bcc6d5", cut="#abb6c7", rule="#434c5e", thumb="#616e88", accent="#8fc9dc",
        error="#f4a0a6", star="#ebcb8b", good="#a9cc92", key="#98cfe6",
        cursor="#3a4962", idle="#323945", panel="#2e3440", chosen="#464531",
        bar="#cdd5e2 #333a47", code="#d8dee9 #2f3541", current="#20242c #ebcb8b",
        hit="#e8f5e6 #3a5846", picked="#ffffff #44659a", marked="#f0f3f8",
        highlights="#57502f #35543f #33507a #613a57",
        kinds="#8dc6f6 #92dbba #f0c07a #eea6d4 #cbb9f5 #bac4c3",
        coarse="236 253 255 250 252 251 249 239 60 152 217 222 151 117 238 237 236 238 252 237"
        " 253 236 235 222 255 23 231 60 255 239 23 24 96 153 115 179 182 147 250",
    ),
    Swatch(
        "contrast", "Contrast: white on black, 7:1 and more", True,
        ground="#000000", text="#ffffff", strong="#ffffff", dim="#d0d0d0", pane="#ffffff",
        quote="#ececec", cut="#c6c6c6", rule="#8a8a8a", thumb="#b4b4b4", accent="#7cc8ff",
        error="#ffa79f", star="#ffd75e", good="#7ee89a", key="#8fd0ff",
        cursor="#002f5f", idle="#262626", panel="#161616", chosen="#3d3700",
        bar="#ffffff #2b2b2b", code="#f0f0f0 #1c1c1c", current="#000000 #ffe14d",
        hit="#ffffff #00502a", picked="#ffffff #003f9e", marked="#ffffff",
        highlights="#514600 #004d1f #003a7a #660044",
        kinds="#8dcdff #4ee3af #ffc266 #ffaee0 #dbc7ff #d5dbdc",
        coarse="16 231 231 252 231 255 251 245 249 117 217 221 78 117 236 235 233 237 231 236"
        " 255 234 16 221 231 29 231 26 231 58 29 25 89 117 43 215 218 225 254",
    ),
    Swatch(
        "paper", "Paper: black on white, 7:1 and more", False,
        ground="#ffffff", text="#000000", strong="#000000", dim="#3d3d3d", pane="#000000",
        quote="#222222", cut="#454545", rule="#7a7a7a", thumb="#555555", accent="#003c96",
        error="#8c0f0a", star="#5c3d00", good="#004d21", key="#003a94",
        cursor="#c9e0ff", idle="#ececec", panel="#f4f4f4", chosen="#fff0a8",
        bar="#000000 #e6e6e6", code="#000000 #f2f2f2", current="#000000 #ffcf33",
        hit="#002411 #b5efca", picked="#000000 #9cc8ff", marked="#000000",
        highlights="#fff29a #c4f2cc #cbe1ff #ffd3e8",
        kinds="#01457b #034b37 #5f3801 #791753 #49298a #3f3c3b",
        coarse="231 16 16 237 16 235 238 243 240 17 88 52 22 17 153 255 255 229 16 254 16 255"
        " 16 220 234 158 16 153 16 229 194 153 225 24 23 52 89 54 237",
    ),
)  # fmt: skip

TERMINAL = "terminal"
"""The theme that has no colours of its own."""
TITLES: dict[str, str] = {
    **{swatch.id: swatch.title for swatch in SWATCHES},
    TERMINAL: "Terminal: the terminal's own 16 colours",
}
"""The themes one can choose: id and a few words."""
USUAL = SWATCHES[0].id
"""The theme of those who chose none."""

_FIELDS = (
    "ground", "text", "strong", "dim", "pane", "quote", "cut", "rule", "thumb", "accent", "error",
    "star", "good", "key", "cursor", "idle", "panel", "chosen", "bar", "code", "current", "hit",
    "picked", "marked", "highlights", "kinds",
)  # fmt: skip


def colours_of(swatch: Swatch, get: Callable[[str], str] | None = None) -> list[str]:
    """All colours of a theme, one after the other; `get` gives others than its own."""
    return [
        colour
        for name in _FIELDS
        for colour in (get(name) if get else getattr(swatch, name)).split()
    ]


def coarse(swatch: Swatch) -> Swatch:
    """The theme in colours that are among the terminal's 256."""
    numbers = iter(swatch.coarse.split())
    found = {
        name: " ".join(xterm(int(next(numbers))) for _ in getattr(swatch, name).split())
        for name in _FIELDS
    }
    return replace(swatch, **found)  # type: ignore[arg-type]


def xterm(number: int) -> str:
    """#rrggbb that Rich, and so the screen, takes for one of the 256: a cube of six steps a side,
    then greys (which it spaces otherwise than they are)."""
    if number >= 232:
        return "#" + f"{round((number - 231) * 10.2):02x}" * 3
    steps = (0, 95, 135, 175, 215, 255)
    cube = number - 16
    return "#" + "".join(f"{steps[cube // by % 6]:02x}" for by in (36, 6, 1))
