"""Where a walk over the tree stands: the open block elements and what they make of a text.

Owns what each element means for role, level and marker. Each frame inherits from the one around it,
so that a text's role is known without looking back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tui_reader.clean.attributes import Said
from tui_reader.clean.blocks import Dom
from tui_reader.model import Role

LANDMARKS = frozenset(
    ("article", "main", "nav", "aside", "footer", "header", "figure", "form", "table", "details")
)
HEADINGS = {f"h{n}": n for n in range(1, 7)}
LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))
ITEMS = frozenset(("li", "dd"))
TELLING = frozenset((*LANDMARKS, *HEADINGS, *LISTS, *ITEMS, "blockquote", "pre"))
"""Elements whose name says what the texts in them are."""
CELLS = frozenset(("td", "th", "tr", "tbody", "thead", "tfoot"))
NEAR = 6
"""Elements whose class and id words a block remembers."""
_FOOTNOTES = re.compile(r"\b(?:footnotes?|endnotes?|doc endnotes?|easy footnotes?)\b")
_LANGUAGE = re.compile(
    r"(?:^|[\s-])(?:language|lang|brush|source|src|highlight-source|highlight)"
    r"(?:-|:[ ]?)([A-Za-z][A-Za-z0-9+#]{0,15})(?![\w+#])"
)
_COUNTED = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.I)
_LETTERS = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "lower-greek": "α",
    "none": "-", "disc": "-", "circle": "-", "square": "-",
}  # fmt: skip
"""How a style has the items of a list counted; "-" is not at all."""
_ALPHABETS = {
    "a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "α": "αβγδεζηθικλμνξοπρστυφχψω",
}  # fmt: skip
_NOWHERE: frozenset[str] = frozenset()
_NO_CAPTIONS = frozenset(("body", "figure"))
"""Elements that hold more than a caption, whatever they are called."""


@dataclass(slots=True)
class ListState:
    ordered: bool
    count: int
    notes: bool
    """The list holds footnotes."""
    step: int = 1
    """-1 where it counts down."""
    letters: str = ""
    """How its numbers are written: "a", "A", "i", "I", or as figures."""


@dataclass(slots=True)
class Meaning:
    """What an element makes of the texts in it; those inside that add nothing share it."""

    zones: frozenset[str] = _NOWHERE
    heading: int = 0
    quotes: int = 0
    verbatim: bool = False
    caption: bool = False
    item: bool = False
    """Inside a list's item."""
    table: bool = False
    """Inside a table of data."""
    list: ListState | None = None
    depth: int = 0
    """Lists around it."""
    language: str = ""
    """What code is written in, where the page names it."""
    article: int = 0
    """Id of the outermost <article>."""
    named: str = ""
    """What the markup says that it is, one of `NAMED`."""
    hidden: int = 0
    """Id of the outermost element that is not shown, less than 0 where it never is."""

    def inside(self) -> Meaning:
        """The same, to be added to."""
        return Meaning(
            self.zones, self.heading, self.quotes, self.verbatim, self.caption, self.item,
            self.table, self.list, self.depth, self.language, self.article, self.named, self.hidden,
        )  # fmt: skip


class Context:
    """The stack of open blocks: what is known of each stands in lists, the innermost last."""

    def __init__(self) -> None:
        self.meaning = Meaning()
        """That of the innermost element."""
        self.marker = ""
        """What the next block of a list shows before its text."""
        self._tags: list[str] = [""]
        self._meanings: list[Meaning] = [self.meaning]
        self._words: list[str] = []
        self._path: list[int] = []
        """Ids of the open elements; the page itself has no id and no words."""
        self._ids = 0

    @property
    def outer(self) -> Meaning:
        """What the element around the innermost one makes of texts."""
        return self._meanings[-2]

    def enter(self, element: Any, tag: str, said: Said, data_table: bool) -> None:
        """An element opens."""
        hidden, words, caption, named = said
        caption = (caption and tag not in _NO_CAPTIONS and bool(self._path)) or tag == "figcaption"
        self._ids += 1
        self._tags.append(tag)
        self._words.append(words)
        self._path.append(self._ids)
        if tag in TELLING or data_table or hidden or caption or named:
            outer = self.meaning
            self.meaning = meaning = outer.inside()
            meaning.table |= data_table
            meaning.caption |= caption
            meaning.hidden = meaning.hidden or hidden * self._ids
            meaning.named = named or meaning.named
            if tag in TELLING:
                self._tell(element, tag, outer)
        self._meanings.append(self.meaning)

    def _tell(self, element: Any, tag: str, outer: Meaning) -> None:
        """What an element means by its name."""
        meaning = self.meaning
        if tag in LANDMARKS:
            meaning.zones = outer.zones | {tag}
            meaning.article = outer.article or (self._ids if tag == "article" else 0)
        elif tag in HEADINGS:
            meaning.heading = HEADINGS[tag]
        elif tag == "blockquote":
            meaning.quotes += 1
        elif tag == "pre":
            meaning.verbatim, meaning.language = True, code_language(element)
        elif tag in LISTS:
            notes = _FOOTNOTES.search(" ".join(self._words[-3:])) is not None
            meaning.list = _list_of(element, tag, notes)
            meaning.depth += 1
        elif tag in ITEMS:
            meaning.item = True
            self.marker = _marker(element, tag, outer.list)

    def leave(self, tag: str) -> None:
        """An element closes."""
        if tag in ITEMS:
            self.marker = ""
        self._tags.pop()
        self._words.pop()
        self._path.pop()
        self._meanings.pop()
        self.meaning = self._meanings[-1]

    def role(self) -> tuple[Role, int, str]:
        """Role, level and marker of a text that stands here."""
        top = self.meaning
        if top.verbatim:
            return Role.CODE, 0, top.language
        if self._tags[-1] == "caption":
            return Role.CAPTION, 0, ""
        if top.table:
            return Role.TABLE, 0, ""
        if top.heading:
            return Role.HEADING, top.heading, ""
        if top.caption:
            return Role.CAPTION, 0, ""
        if top.item:
            role = Role.FOOTNOTE if top.list and top.list.notes else Role.ITEM
            return role, max(1, top.depth), self.marker
        return (Role.QUOTE, top.quotes, "") if top.quotes else (Role.PARAGRAPH, 0, "")

    def dom(self, links: int, linked: int) -> Dom:
        top = self.meaning
        return Dom(
            self._tags[-1], linked, links, tuple(self._path), top.zones,
            "/".join(self._words[-NEAR:]), top.article, top.named, top.hidden,
        )  # fmt: skip


def code_language(pre: Any) -> str:
    """The language that a block of code says it is in: itself, its <code>, or what is around it."""
    code, around = pre.find("code"), pre.getparent()
    outer = around.getparent() if around is not None else None
    for element in (pre, code, around, outer):
        if element is None:
            continue
        named = element.get("data-lang") or element.get("data-language") or ""
        found = _LANGUAGE.search(f"{element.get('class') or ''} lang-{named}"[:400])
        if found:
            return found[1].lower()
    return ""


def _marker(element: Any, tag: str, around: ListState | None) -> str:
    if tag == "dd":
        return ""
    if around is None:
        return "•"
    around.count = _number(element.get("value"), around.count + around.step)
    return f"{_written(around.count, around.letters)}." if around.ordered else "•"


def _list_of(element: Any, tag: str, notes: bool) -> ListState:
    down = tag == "ol" and element.get("reversed") is not None
    first = len(element.findall("li")) if down else 1
    step = -1 if down else 1
    start = _number(element.get("start"), first)
    styled = _COUNTED.search(element.get("style") or "")
    letters = _LETTERS.get(styled[1].lower(), "") if styled else (element.get("type") or "")[:1]
    return ListState(tag == "ol" and letters != "-", start - step, notes, step, letters)


def _written(number: int, letters: str) -> str:
    if letters in ("a", "A", "α") and number >= 1:
        return _lettered(number, _ALPHABETS[letters])
    if letters in ("i", "I") and 1 <= number <= 3_000:
        roman = _roman(number)
        return roman.lower() if letters == "i" else roman
    return str(number)


def _lettered(number: int, alphabet: str) -> str:
    made = ""
    while number > 0:
        number, at = divmod(number - 1, len(alphabet))
        made = alphabet[at] + made
    return made


def _roman(number: int) -> str:
    signs = (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    )  # fmt: skip
    made = ""
    for worth, sign in signs:
        times, number = divmod(number, worth)
        made += sign * times
    return made


def _number(raw: str | None, otherwise: int) -> int:
    digits = raw.strip() if raw else ""
    plain = digits.removeprefix("-")
    return int(digits) if plain.isascii() and plain.isdigit() and len(plain) < 7 else otherwise
