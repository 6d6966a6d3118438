"""Paragraphs -> our own HTML, and the places where pages begin. Every letter is escaped here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from html import escape

from tui_reader import sanitise
from tui_reader.documents.pdf.shapes import Kind, Page, Paragraph
from tui_reader.documents.story import Anchor

_BULLET = re.compile(r"[•▪●○■□◦‣·–*➢❑◆❖✓⇨→][ ]+(?=\S)")
_NOTE = re.compile(r"\[?(\d{1,3})\]?[.)]?[ ]?(?=\S)")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
     "\u00ad": "", "\u200b": "", "\ufeff": ""}
)  # fmt: skip
"""Letters that a font draws as one, and signs that are not seen."""
_FORMS = re.compile("[\u2f00-\u2fd5\ufb1d-\ufdef\ufe70-\ufefc]+")
_LEADERS = re.compile(r"[ ]?(?:[.·_][ ]?){6,}")
"""Dots that lead the eye to a number, lines to write on."""
_STARTS = 120
"""Letters of an anchor's words."""


def html(paragraphs: Sequence[Paragraph]) -> str:
    """The text of a document."""
    levels = _levels(paragraphs)
    return "\n".join(_parts(paragraphs, levels))


def plain(text: str) -> str:
    """Without the font's signs: what is searched and shown. Forms of letters that only fonts need
    (of Arabic, of radicals of Chinese) are the letters."""
    text = _LEADERS.sub(" … ", text.translate(_LIGATURES))
    return text if text.isascii() else _FORMS.sub(_letters, text)


def _letters(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def is_item(text: str) -> bool:
    """Whether a text begins with the point of a list's item."""
    return _BULLET.match(text) is not None


def anchors(paragraphs: Sequence[Paragraph], pages: Sequence[Page]) -> tuple[Anchor, ...]:
    """Where pages begin; notes, which stand behind the text, begin none."""
    labels = {page.number: page.label for page in pages}
    made: list[Anchor] = []
    last = -1
    for paragraph in paragraphs:
        if paragraph.kind is Kind.NOTE:
            continue
        for number, at in paragraph.pages:
            text = _shown(paragraph)[at:] if at == 0 else paragraph.text[at:]
            starts = sanitise.line(plain(re.split(r"[\t\n]", text, maxsplit=1)[0])[:_STARTS])
            if number > last and starts:
                made.append(Anchor(sanitise.line(f"Page {labels.get(number, number + 1)}"), starts))
                last = number
    return tuple(made)


def _shown(paragraph: Paragraph) -> str:
    """The text without the point that a list's item is marked by."""
    bullet = _BULLET.match(paragraph.text) if paragraph.kind is Kind.TEXT else None
    return paragraph.text[bullet.end() :] if bullet else paragraph.text


def _levels(paragraphs: Sequence[Paragraph]) -> dict[float, int]:
    """Sizes of headings -> levels: the largest is 2, for 1 is the title's."""
    sizes = sorted(
        {round(one.size) for one in paragraphs if one.kind is Kind.HEADING}, reverse=True
    )
    return {size: min(2 + at, 4) for at, size in enumerate(sizes)}


def _parts(paragraphs: Sequence[Paragraph], levels: dict[float, int]) -> Iterator[str]:
    around = ""
    for one in paragraphs:
        inside, part = _part(one, levels)
        if inside != around:
            if around:
                yield f"</{around.split()[0]}>"
            if inside:
                yield f"<{inside}>"
            around = inside
        yield part
    if around:
        yield f"</{around.split()[0]}>"


def _part(one: Paragraph, levels: dict[float, int]) -> tuple[str, str]:
    """What stands around a paragraph ("" for nothing), and itself."""
    text = plain(one.text)
    if one.kind is Kind.TABLE:
        rows = (
            "".join(f"<td>{escape(cell)}</td>" for cell in row.split("\t"))
            for row in text.split("\n")
        )
        return "", "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    if one.kind is Kind.HEADING:
        level = levels.get(round(one.size), 4)
        return "", f"<h{level}>{escape(text)}</h{level}>"
    number = _NOTE.match(text) if one.kind is Kind.NOTE else None
    if number:
        return (
            'ol class="footnotes"',
            f'<li value="{number[1]}">{escape(text[number.end() :])}</li>',
        )
    bullet = _BULLET.match(text) if one.kind is Kind.TEXT else None
    if bullet:
        return "ul", f"<li>{_lines(text[bullet.end() :])}</li>"
    return "", f"<p>{_lines(text)}</p>"


def _lines(text: str) -> str:
    """A text with its own breaks between lines, as poems and addresses have them."""
    return escape(text).replace("\n", "<br>")
