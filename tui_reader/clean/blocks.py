"""What the readers of HTML and plain text hand on: blocks of text with their role and place.

Owns the room's own nouns and the folding of lines. A `TextBlock` is a block before it is decided
whether it is kept: it becomes a `model.Block` or a `model.Cut`. Its text is safe and its marks
count from its own start. Knows no parser and no rule.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from tui_reader import sanitise
from tui_reader.clean.quick_values import quick
from tui_reader.model import Role, SafeText, Style

_WORDS = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+")
_SET = "’“”–—…‘‚„•"
"""Signs beyond Latin-1 that stand in most texts written in its letters."""
_WIDENED = "ßµ"
"""Letters of Latin-1 whose small letters are not of it, or more than one."""
_RUNS = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile(r" ?\n[\s]*")


@quick
@dataclass(frozen=True, slots=True)
class Mark:
    """An inline style inside a block, as half-open offsets into its text."""

    start: int
    end: int
    style: Style
    href: str = ""
    """The address as written; the assembly resolves it."""


@dataclass(frozen=True, slots=True)
class Picture:
    src: str
    """The address as written."""
    alt: SafeText
    media: str = ""
    """What it is instead of a picture: "Video", "Audio", "Frame"; a link then stands for it."""


@quick
@dataclass(frozen=True, slots=True)
class Dom:
    """What the tree says of a block; all zero for plain text."""

    tag: str = ""
    """The block element it stands in."""
    linked: int = 0
    """Characters inside links."""
    links: int = 0
    path: tuple[int, ...] = ()
    """Ids of the block elements around it, outermost first."""
    zones: frozenset[str] = frozenset()
    """Names of the landmark elements around it: article, main, nav, aside, footer, ..."""
    words: str = ""
    """Folded class and id words of it and its ancestors, nearest last, "/" between elements."""
    article: int = 0
    """Id of the outermost <article> around it, 0 if there is none."""
    named: str = ""
    """Which part of a story its markup says that it is: schema.org's name, folded."""
    hidden: int = 0
    """Id of the outermost element around it that is not shown, 0 if it can be seen; less than 0
    where it is set beyond the edge, and never will be."""


@quick
@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph, heading, item, ... as it was read, kept or not."""

    text: SafeText
    role: Role = Role.PARAGRAPH
    level: int = 0
    marker: str = ""
    marks: tuple[Mark, ...] = ()
    pictures: tuple[Picture, ...] = ()
    """Images that stood before it."""
    dom: Dom = field(default=Dom())
    after: tuple[Picture, ...] = ()
    """Images that stood after it, where no text follows."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a block goes."""

    rule: str
    score: float = 1.0


@quick
@dataclass(frozen=True, slots=True)
class Decided:
    """A block, and why it goes; None keeps it."""

    block: TextBlock
    verdict: Verdict | None = None
    probability: float = 0.0
    """How likely a judge took it for junk, cut or not."""
    of_page: bool = False
    """It comes from a web page, and `probability` is the word of the judge who saw the tree."""


def narrow(text: str) -> bytes | None:
    """A text at one byte a sign, its code in Latin-1; signs that printers set are blanks. Such
    texts are read many times as quickly. None where it has others."""
    for sign in _SET:
        if sign in text:
            text = text.replace(sign, " ")
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return None


def _narrow_folded(sign: str) -> int:
    if _DIGITS.match(sign):
        return ord("0")
    return ord(sign.casefold()) if _WORDS.match(sign) and sign not in _WIDENED else ord(" ")


_NARROW_FOLDED = bytes(map(_narrow_folded, map(chr, range(256))))


def fold(text: str) -> str:
    """The line as phrases are written in the tables: case-folded words, numbers as 0."""
    plain = narrow(text)
    if plain is None or (not text.isascii() and any(map(text.__contains__, _WIDENED))):
        low = text.casefold().replace("i\u0307", "i")
        return " ".join(_WORDS.findall(_DIGITS.sub("0", low)))
    folded = plain.translate(_NARROW_FOLDED)
    while b"  " in folded:
        folded = folded.replace(b"  ", b" ")
    while b"00" in folded:
        folded = folded.replace(b"00", b"0")
    return folded.strip().decode("latin-1")


def tidy(raw: str) -> SafeText:
    """Safe text of one block: runs of blanks folded, line ends kept, nothing at the ends."""
    safe = sanitise.text(raw)
    if "\n" not in safe and "  " not in safe:
        if safe[:1] != " " != safe[-1:]:
            return safe
        if safe.isascii() and safe.isprintable():
            return sanitise.slice_of(safe, safe[:1] == " ", len(safe) - (safe[-1:] == " "))
    folded = _LINE_ENDS.sub("\n", _RUNS.sub(" ", safe)).strip()
    return safe if folded == safe else sanitise.text(folded)


def as_role(block: TextBlock, role: Role) -> TextBlock:
    return replace(block, role=role, level=0, marker="")
