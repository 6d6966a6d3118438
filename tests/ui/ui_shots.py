"""Pictures of the screen: its cells as a small SVG of our own, and read back from it.

A picture holds text, colours and attributes cell by cell, and nothing of the library that drew it,
so that a later release of it changes a picture only where the screen itself changed.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from html import escape

from rich.cells import split_graphemes
from rich.style import Style

from tui_reader.ui.app import ReaderApp

WIDE, HIGH = 10, 20
"""Points of a cell."""
ANSI = {
    "black": "#16181c", "red": "#d9534f", "green": "#4fae5b", "yellow": "#c8a13a",
    "blue": "#4f86d9", "magenta": "#b56fc4", "cyan": "#3fa7a7", "white": "#c9c9c9",
    "bright_black": "#6d7178", "bright_red": "#ff8078", "bright_green": "#7fd68b",
    "bright_yellow": "#ecc867", "bright_blue": "#7fb0ff", "bright_magenta": "#dd9bea",
    "bright_cyan": "#74d3d3", "bright_white": "#ffffff", "fg": "#d0d0d0", "bg": "#101214",
}  # fmt: skip
"""How the terminal's own colours are painted here, "fg" and "bg" its text and ground."""
ATTRIBUTES = {"b": "bold", "d": "dim", "i": "italic", "u": "underline", "s": "strike"}
_CSS = (
    ".b{font-weight:bold}.i{font-style:italic}.u{text-decoration:underline}"
    ".s{text-decoration:line-through}.d{opacity:.6}"
    + "".join(f".{name}{{fill:{colour}}}" for name, colour in ANSI.items())
)

Run = tuple[int, str, str, str, str]
"""(column, text, colour, ground, attributes)."""


def _colour(style: Style, ground: bool) -> str:
    """#rrggbb, or the name of a colour of the terminal's own."""
    colour = style.bgcolor if ground else style.color
    if colour is None or colour.is_default:
        return "bg" if ground else "fg"
    if colour.triplet is not None:
        return colour.triplet.hex
    return list(ANSI)[colour.number or 0]


def runs(app: ReaderApp) -> list[list[Run]]:
    """The screen, line by line: text of one look in a run, each wide character alone."""
    return [_line(strip) for strip in app.screen._compositor.render_strips()]


def _line(strip) -> list[Run]:  # type: ignore[no-untyped-def]
    found: list[Run] = []
    column = 0
    for text, style, _ in strip:
        style = style or Style()
        fg, bg = _colour(style, False), _colour(style, True)
        if style.reverse:
            fg, bg = bg, fg
        look = (fg, bg, "".join(k for k, name in ATTRIBUTES.items() if getattr(style, name)))
        for start, end, size in split_graphemes(text)[0]:
            piece, last = text[start:end], found[-1] if found else None
            joins = last is not None and last[2:] == look and size == 1 and last[1].isascii()
            if joins and last is not None and piece.isascii():
                found[-1] = (last[0], last[1] + piece, *look)
            else:
                found.append((column, piece, *look))
            column += size
    return found


def svg(lines: list[list[Run]], columns: int) -> str:
    """The picture."""
    grounds = Counter(run[3] for line in lines for run in line for _ in run[1])
    most = grounds.most_common(1)[0][0]
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg"'
        f' viewBox="0 0 {columns * WIDE} {len(lines) * HIGH}"'
        ' font-family="DejaVu Sans Mono,monospace" font-size="16.6" xml:space="preserve"'
        ' shape-rendering="crispEdges">',
        f"<style>{_CSS}</style>",
        f'<rect width="100%" height="100%" {_fill(most)}/>',
    ]
    for y, line in enumerate(lines):
        ends = [*(run[0] for run in line[1:]), columns]
        for (x, _, _, bg, _), end in zip(line, ends, strict=True):
            if bg != most:
                out.append(
                    f'<rect x="{x * WIDE}" y="{y * HIGH}" width="{(end - x) * WIDE}"'
                    f' height="{HIGH}" {_fill(bg)}/>'
                )
        for x, text, fg, _, attributes in line:
            if text.strip() or set(attributes) & {"u", "s"}:
                out.append(
                    f'<text x="{x * WIDE}" y="{y * HIGH + 15}" {_fill(fg, attributes)}>'
                    f"{escape(text, quote=False)}</text>"
                )
    return "\n".join([*out, "</svg>", ""])


def _fill(colour: str, attributes: str = "") -> str:
    names = [*attributes, *([] if colour.startswith("#") else [colour])]
    found = [f'class="{" ".join(names)}"'] if names else []
    if colour.startswith("#"):
        found.append(f'fill="{colour}"')
    return " ".join(found)


def read(picture: str) -> dict[int, list[str]]:
    """What stands on each line of a picture, in words that are easy to compare: ground runs, then
    text runs, each with its column and look."""
    found: dict[int, list[str]] = {}
    for part in ET.fromstring(picture):
        name = part.tag.rpartition("}")[2]
        if name == "style":
            continue
        look = " ".join(filter(None, (part.get("class"), part.get("fill"))))
        y = (int(part.get("y", "0")) - (15 if name == "text" else 0)) // HIGH
        x = int(part.get("x", "0")) // WIDE
        what = repr(part.text) if name == "text" else f"ground to {part.get('width')}"
        found.setdefault(y if part.get("y") else -1, []).append(f"{x}: {what} [{look}]")
    return found
