"""Themes: every text readable on every ground, kinds told apart by every eye, chosen by looking."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem
from ui_rest import settled
from ui_screen import PLAIN, column, filled, open_first, press, reader, with_screen

from tui_reader import clock, highlight_colours, paths
from tui_reader import library as rooms
from tui_reader.kinds import KINDS
from tui_reader.library import listing
from tui_reader.startup import painter
from tui_reader.startup import snapshot as first_rows
from tui_reader.themes import SWATCHES, TITLES, colours_of
from tui_reader.ui.app import ReaderApp
from tui_reader.view import terminal
from tui_reader.view.theme.roles import Ink, Palette, choose, palette, sgr

HOUSE = Path(terminal.__file__).parent
THEMES = [palette(swatch.id) for swatch in SWATCHES]
KIND_ROLES = [f"kind:{kind.id}" for kind in KINDS]
TEXTS = ["text", "strong", "dim", "accent", "error", "star", "good", "pane", "heading", "quote",
         "key", "link_number"]  # fmt: skip
WAYS: list[tuple[tuple[str, ...], list[str]]] = [
    (("ground",), [*TEXTS, *KIND_ROLES, "cut"]),
    (("cursor",), TEXTS + KIND_ROLES),
    (("cursor_idle",), TEXTS + KIND_ROLES),
    (("panel",), TEXTS + KIND_ROLES),
    (("panel", "cursor"), TEXTS),
    (("bar",), ["bar", "key", "progress", "error", "accent", "dim"]),
    (("code",), ["code", *TEXTS, *KIND_ROLES]),
    (("cut",), ["chosen"]),
    *(((role, "chosen"), [role]) for role in KIND_ROLES),
    *(((below, over), [over]) for over in ("current", "hit", "picked") for below in KIND_ROLES),
    *(((kind, f"highlight:{name}"), [f"highlight:{name}"]) for name in highlight_colours.IDS
      for kind in KIND_ROLES),
]  # fmt: skip
"""(what lies below, what is written on it)."""
AA = 4.5
LEAST = {"contrast": 7.0, "paper": 7.0}
"""Contrast that a theme promises; WCAG 2.2, 1.4.3 asks for 4.5 and 1.4.6 for 7."""


def linear(colour: str) -> list[float]:
    """Linear light of #rrggbb (WCAG 2.2, relative luminance)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def contrast(one: str, other: str) -> float:
    found = [0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other))]
    return (max(found) + 0.05) / (min(found) + 0.05)


def contrasts(look: Palette) -> dict[tuple[str, ...], float]:
    found = {}
    for below, texts in WAYS:
        for role in texts:
            ink = look.ink(*below, role)
            found[(*below, role)] = contrast(ink.fg, ink.bg)
    return found


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.id)
def test_every_text_can_be_read_on_every_ground(look: Palette) -> None:
    least = LEAST.get(look.id, AA)
    assert {way: round(c, 2) for way, c in contrasts(look).items() if c < least} == {}


# Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color
# Vision Deficiency", IEEE TVCG 15(6): severity 1.0, for linear RGB.
EYES: dict[str, tuple[tuple[float, float, float], ...]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
                   (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
                     (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
                   (0.004733, 0.691367, 0.303900)),
}  # fmt: skip
APART = 8.0
"""CIE 1976 difference; 2.3 is just noticeable (Mahy 1994), and letters are thinner than patches."""


def lab(colour: str, eye: str) -> list[float]:
    """CIE L*a*b* (D65) of a colour as an eye sees it."""
    rgb = linear(colour)
    r, g, b = (
        min(1.0, max(0.0, sum(m * c for m, c in zip(row, rgb, strict=True)))) for row in EYES[eye]
    )
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def apart(one: str, other: str, eye: str) -> float:
    both = zip(lab(one, eye), lab(other, eye), strict=True)
    return float(sum((a - b) ** 2 for a, b in both) ** 0.5)


def differences(look: Palette, eye: str) -> dict[tuple[str, str], float]:
    """How far kinds (and plain text) are apart that have the same attributes."""
    inks = {f"kind:{k.colour}": look.ink(f"kind:{k.id}") for k in KINDS} | {
        "text": look.ink("text")
    }
    return {
        (one, other): apart(inks[one].fg, inks[other].fg, eye)
        for one, other in combinations(inks, 2)
        if set(inks[one].attrs) == set(inks[other].attrs)
    }


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.id)
def test_kinds_told_apart_by_colour_alone_differ_for_every_eye(look: Palette, eye: str) -> None:
    found = differences(look, eye)
    assert ("kind:figure", "kind:date") in found
    assert {pair: round(d, 1) for pair, d in found.items() if d < APART} == {}


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.id)
def test_highlights_differ_from_each_other_and_the_ground_for_every_eye(
    look: Palette, eye: str
) -> None:
    grounds = {name: look.ink(f"highlight:{name}").bg for name in highlight_colours.IDS}
    grounds["ground"] = look.ink().bg
    found = {
        (one, other): round(apart(grounds[one], grounds[other], eye), 1)
        for one, other in combinations(grounds, 2)
    }
    assert {pair: d for pair, d in found.items() if d < 5.0} == {}


@pytest.mark.parametrize("id", ["terminal", "colourless"])
def test_with_few_colours_names_differ_by_attribute_and_states_by_more_than_colour(id: str) -> None:
    look = palette(id)
    shown = {k.colour: (look.ink(f"kind:{k.id}").fg, look.ink(f"kind:{k.id}").attrs) for k in KINDS}
    assert len(set(shown.values())) == len(shown)
    attributes = {k.colour: frozenset(look.ink(f"kind:{k.id}").attrs) for k in KINDS}
    assert len(set(attributes.values())) == len(attributes)
    for role in ("cursor", "current", "hit", "picked"):
        ink = look.ink(role)
        assert ink.bg or "reverse" in ink.attrs, role
    assert look.ink("cursor") != look.ink("cursor_idle")


def test_all_themes_know_the_same_roles() -> None:
    roles = {frozenset(look.inks) for look in (*THEMES, palette("terminal"), palette("colourless"))}
    assert len(roles) == 1 and len(TITLES) >= 6


@pytest.mark.parametrize(
    ("environ", "shown"),
    [({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "sepia"),
     ({"TERM": "xterm-256color"}, "sepia"), ({"TERM": "xterm-kitty"}, "sepia"),
     ({"TERM": "dumb"}, "sepia"), ({}, "sepia"),
     ({"TERM": "linux"}, "terminal"), ({"TERM": "screen"}, "terminal"),
     ({"TERM": "linux", "COLORTERM": "truecolor"}, "sepia"),
     ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, "colourless")],
)  # fmt: skip
def test_a_terminal_gets_what_it_can_show(environ: dict[str, str], shown: str) -> None:
    assert choose("sepia", environ).id == shown


def test_an_unknown_theme_is_the_first_one() -> None:
    assert choose("", {}).id == choose("plaid", {}).id == SWATCHES[0].id


COARSE = [palette(swatch.id, terminal.MANY) for swatch in SWATCHES]


@pytest.mark.parametrize("look", [*THEMES, *COARSE], ids=lambda look: look.id)
def test_with_256_colours_the_first_frame_has_the_colours_that_follow(look: Palette) -> None:
    for ink in {*look.inks.values()}:
        for colour in filter(None, (ink.fg, ink.bg)):
            rich = Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT)
            assert sgr(Ink(colour), terminal.MANY) == f"\x1b[0;38;5;{rich.number}m"


def shown(look: Palette) -> Palette:
    """A palette as a terminal of 256 colours shows it."""

    def colour(wanted: str) -> str:
        if not wanted:
            return ""
        number = Color.parse(wanted).downgrade(ColorSystem.EIGHT_BIT).number
        return Color.from_ansi(number or 0).get_truecolor().hex

    inks = {role: Ink(colour(i.fg), colour(i.bg), i.attrs) for role, i in look.inks.items()}
    return Palette(look.id, look.dark, look.ansi, inks)


@pytest.mark.parametrize("look", COARSE, ids=lambda look: look.id)
def test_with_256_colours_every_text_can_be_read_and_kinds_told_apart(look: Palette) -> None:
    seen = shown(look)
    assert {way: round(c, 2) for way, c in contrasts(seen).items() if c < AA} == {}
    for eye in EYES:
        assert {pair: d for pair, d in differences(seen, eye).items() if d < APART} == {}
    assert seen.ink("cursor").bg != seen.ink("ground").bg != seen.ink("current").bg


def test_a_theme_has_one_number_for_each_of_its_colours() -> None:
    for swatch in SWATCHES:
        assert len(swatch.coarse.split()) == len(colours_of(swatch)), swatch.id


# --- chosen in the reader -------------------------------------------------------------------------


def ground_of(app: ReaderApp) -> str:
    """The ground of the story list's empty part."""
    strips = app.screen_stack[0]._compositor.render_strips()
    styles = [segment.style for segment in strips[app.size.height - 4]]
    return next(s.bgcolor.name for s in styles if s is not None and s.bgcolor is not None)


async def test_the_screen_follows_the_cursor_and_escape_goes_back() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "T", "down", "down")
        assert app.screen.rows.selected().id == "sepia"
        assert ground_of(app) == palette("sepia").ink().bg
        await press(pilot, "escape")
        assert ground_of(app) == palette("dark").ink().bg
        assert listing.state(lib, "theme") == ""


async def test_a_chosen_theme_is_remembered_and_drawn_in_the_first_frame() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "T", "down", "down", "enter")
        assert "Sepia is the theme." in column(app, "status")
    lib = rooms.open(paths.user_paths(), PLAIN)
    seen = first_rows.look(lib.paths, 48)
    assert seen is not None
    assert painter.page(seen, PLAIN, 160, 48, clock.now()).startswith(sgr(palette("sepia").ink()))
    async with reader(lib) as (app, _):
        assert ground_of(app) == palette("sepia").ink().bg


async def test_the_config_is_stronger_than_what_was_chosen() -> None:
    lib = filled(with_screen(theme="light"))
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "T", "down", "enter")
        assert "The next time it is light" in column(app, "status")
        assert ground_of(app) == palette("sepia").ink().bg
    lib = rooms.open(paths.user_paths(), with_screen(theme="light"))
    async with reader(lib) as (app, _):
        assert ground_of(app) == palette("light").ink().bg


async def test_a_broken_memory_falls_back() -> None:
    lib = filled()
    listing.set_state(lib, "theme", "plaid")
    async with reader(lib) as (app, _):
        assert ground_of(app) == palette("dark").ink().bg


async def test_without_colour_there_is_nothing_to_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "T")
        assert len(app.screen_stack) == 1 and "NO_COLOR is set" in column(app, "status")


@pytest.mark.parametrize("keys", ["question_mark", "S", "g T", "g h", "slash a", "g n"])
async def test_without_colour_no_dialog_has_one_or_turns_black(
    keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reader(filled()) as (app, pilot):
        await press(pilot, *keys.split())
        await settled(pilot)
        for strip in app.screen._compositor.render_strips():
            for _, style, _ in strip:
                for colour in (style.color, style.bgcolor) if style else ():
                    assert colour is None or colour.is_default


def test_on_a_turned_row_no_text_becomes_a_block() -> None:
    for id in ("terminal", "colourless"):
        look = palette(id)
        for role in (*TEXTS, *KIND_ROLES):
            assert look.ink("cursor", role).fg == look.ink("bar", role).fg == "", role


@pytest.mark.parametrize("no_colour", ["", "1"])
async def test_the_cursor_of_a_question_is_seen_with_few_colours(
    no_colour: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if no_colour:
        monkeypatch.setenv("NO_COLOR", no_colour)
    async with reader(filled(with_screen(theme="terminal"))) as (app, pilot):
        await press(pilot, "slash", "a", "b")
        (line,) = [
            strip for strip in app.screen._compositor.render_strips() if "Filter" in strip.text
        ]
        after = line.text.index("ab") + 2
        assert any(s.style and s.style.reverse for s in line.crop(after, after + 1))


@pytest.mark.parametrize("size", [(160, 48), (100, 30), (80, 24), (40, 12)], ids=str)
@pytest.mark.parametrize("theme", ["dark", "paper", "terminal", "colourless"])
async def test_one_pane_always_shows_that_it_has_the_focus(
    theme: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    if theme == "colourless":
        monkeypatch.setenv("NO_COLOR", "1")
    settings = with_screen(theme=theme) if theme != "colourless" else PLAIN
    async with reader(filled(settings), size) as (app, pilot):
        for keys in ("", "tab", "tab", "tab", "tab", "shift+tab", "h", "enter", "enter", "z", "e"):
            await press(pilot, *([keys] if keys else []))
            lines = app.screen._compositor.render_strips()
            marked = {
                x
                for strip in lines[: size[1] - 2]
                for x, char in enumerate(strip.text)
                if char in "▎▌"
            }
            assert len(marked) == 1, keys
            box = app.query_one(f"#{app.screen.context.view.place}").region
            assert marked == {box.x}, keys


def test_nothing_moves_by_itself() -> None:
    """No animation, no smooth scrolling, no blinking cursor."""
    for path in sorted(HOUSE.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"\.animate\(|animate=True|smooth|blink = True", source), path


@pytest.mark.parametrize("keys", ["question_mark", "g R", "S", "g T", "h ctrl+p"])
@pytest.mark.parametrize("size", [(160, 48), (80, 24)], ids=str)
async def test_a_dialog_has_the_focus_alone_and_moves_nothing_beneath(
    keys: str, size: tuple[int, int]
) -> None:
    async with reader(filled(), size) as (app, pilot):
        await press(pilot, *(key for key in keys.split() if key == "h"))
        await settled(pilot)
        before = app.screen._compositor.render_strips()
        await press(pilot, *(key for key in keys.split() if key != "h"))
        await settled(pilot)
        over = app.screen._compositor.render_strips()
        marked = {x for strip in over for x, char in enumerate(strip.text) if char in "▎▌"}
        assert len(marked) == 1, "one place has the focus"
        for y, strip in enumerate(over):
            beneath = strip.text[:4].replace("▎", " ")
            if size[0] == 160 and beneath.strip():
                assert beneath.strip() in before[y].text, (y, strip.text)
        await press(pilot, "escape")
        assert app.screen._compositor.render_strips() == before


async def test_the_cursor_of_a_note_is_seen_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reader(filled()) as (app, pilot):
        await open_first(app, pilot)
        await press(pilot, "v", "w", "n", "a", "b")
        await settled(pilot)
        words = app.screen.query_one("#words").region
        strips = app.screen._compositor.render_strips()
        line = strips[words.y].crop(words.x, words.right)
        cursor = line.crop(line.text.index("ab") + 2, line.text.index("ab") + 3)
        assert any(segment.style and segment.style.reverse for segment in cursor), list(line)
