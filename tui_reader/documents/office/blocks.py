"""What office documents are read into: blocks of our own HTML, and how they are written out.

Text is escaped where it is taken from the file (`escape`), so that no letter of it is markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape as _escape
from html import unescape

from tui_reader import sanitise
from tui_reader.documents.story import Anchor

_STYLES = {
    "lowerLetter": "lower-alpha", "upperLetter": "upper-alpha", "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman",
    "I": "upper-roman",
}  # fmt: skip
"""How the numbers of a list are written, as Word and OpenDocument call it."""
_TAG = re.compile(r"<[^<>]{0,4000}>")
_STARTS = 120
_ANCHORS = 1_000


@dataclass(frozen=True, slots=True)
class Block:
    kind: str
    """"p", "h1" to "h6", "li", "table", "pre", "quote"."""
    html: str
    """What is in it, escaped; of a table: its rows."""
    depth: int = 0
    """Of a list's item, from 1."""
    ordered: bool = False
    number: int = 0
    """Of an item that is counted."""
    style: str = ""
    """How its number is written, as the file calls it."""


def escape(text: str) -> str:
    return _escape(text, quote=True)


def link(href: str, inner: str) -> str:
    """A link; none where there is nothing to show or nowhere to go."""
    return f'<a href="{escape(href)}">{inner}</a>' if href and inner.strip() else inner


def picture(alt: str) -> str:
    """A picture by what it shows; nothing where its file does not say. Its bytes stay where they
    are."""
    return f'<img src="picture" alt="{escape(alt[:1000])}">' if alt.strip() else ""


def bare(html: str) -> str:
    """The text of a block's HTML."""
    return unescape(_TAG.sub("", html.replace("<br>", " "))).strip()


def html(blocks: Sequence[Block], notes: Iterable[str] = ()) -> str:
    """The blocks as HTML, with the notes, in their order, behind them."""
    parts = list(_written(blocks))
    told = [f"<li>{note}</li>" for note in notes]
    if told:
        parts += ['<ol class="footnotes">', *told, "</ol>"]
    return "\n".join(parts)


def table(rows: Iterable[Sequence[str]]) -> str:
    """The rows of a table; cells are HTML."""
    return "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>" for cells in rows
    )


def anchors(blocks: Sequence[Block]) -> tuple[Anchor, ...]:
    """The headings, as places of the text."""
    found = (bare(one.html) for one in blocks if one.kind in ("h1", "h2", "h3"))
    lines = (sanitise.line(text, _STARTS) for text in found if text)
    return tuple(Anchor(line, line) for line in lines)[:_ANCHORS]


def _written(blocks: Sequence[Block]) -> Iterator[str]:
    open_lists: list[str] = []
    for block in blocks:
        depth = block.depth if block.kind == "li" else 0
        while len(open_lists) > depth:
            yield f"</{open_lists.pop()}>"
        if block.kind == "li":
            yield from _item(block, open_lists)
        elif block.kind == "table":
            yield f"<table>{block.html}</table>"
        elif block.kind == "quote":
            yield f"<blockquote><p>{block.html}</p></blockquote>"
        else:
            yield f"<{block.kind}>{block.html}</{block.kind}>"
    while open_lists:
        yield f"</{open_lists.pop()}>"


def _item(block: Block, open_lists: list[str]) -> Iterator[str]:
    tag = "ol" if block.ordered else "ul"
    if len(open_lists) == block.depth and open_lists[-1] != tag:
        yield f"</{open_lists.pop()}>"
    while len(open_lists) < block.depth:
        style = _STYLES.get(block.style, "") if block.ordered else ""
        yield f'<{tag} style="list-style-type: {style}">' if style else f"<{tag}>"
        open_lists.append(tag)
    value = f' value="{block.number}"' if block.ordered and block.number else ""
    yield f"<li{value}>{block.html}</li>"
