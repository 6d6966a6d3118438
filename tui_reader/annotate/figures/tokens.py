"""Text -> sentences -> tokens, in linear time. Owns the two regular expressions of the grammar.

Offsets are code points of exactly the text given: nothing is normalised, only looked at.
Knows no meaning beyond the shape of a token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.annotate.figures.tables import word_set

# One pass, no nested quantifier: every alternative eats what it looked at. Letters include
# "½", "²" and "º" (Unicode counts them as letters or "other numbers"), which the tables know.
TOKEN = re.compile(
    r"""
    (?P<url>(?:https?://|www\.)\S+)
  | (?P<num>[0-9]+(?:[.,][0-9]+)*|(?<![\w.,])\.[0-9]+(?![.\w]))
  | (?P<word>(?:[^\W\d_]\.)+[^\W\d_]\b\.?|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)
  | (?P<other>['’]s\b|~~|\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_BREAK = re.compile(
    r"""\n[^\S\n]*\n\s*|\n(?=#?\d{1,2}[.):][^\S\n]{1,3}[A-Z“"])|[.!?…]["'”’)\]]*\s+(?=["'“‘(\[]?[A-ZÀ-ÖØ-Þ0-9#•])"""
)
""" A blank line, the next item of a list, or the end of a sentence."""
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_WORDS = re.compile(r"[a-z]+")
_MARKED = re.compile(r"[0-9½⅓⅔¼¾⅛⅜⅝⅞]")

# A period after one of these does not end a sentence.
_ABBREVIATIONS = word_set(
    "mr mrs ms dr prof st sen rep gov gen col lt sgt capt cmdr adm maj rev hon pres no nos vs "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat "
    "sun op ch p pp approx est ca cf vol fig inc co corp ltd jr sr dept mt ft rs kr tel art "
    "sec ave blvd rd"
)

PADDING = 12
"""Empty tokens after the last one, so that the grammar may look ahead (and at -1) freely."""


class Token:
    """One token. A plain slotted class: a dataclass's frozen `__init__` costs three times as
    much, and there is one of these for every word of a sentence with a figure in it."""

    __slots__ = ("end", "glued", "low", "num", "start", "text", "url", "word")

    def __init__(self, text: str, start: int, glued: bool, sort: str | None) -> None:
        self.text = text
        self.low = text.lower()
        """Lower case; "’s" is written "'s"."""
        self.start = start
        self.end = start + len(text)
        self.glued = glued
        """No white space between it and the token before."""
        self.num = sort == "num"
        self.word = sort == "word"
        self.url = sort == "url"

    @property
    def cap(self) -> bool:
        """Begins with a capital."""
        return self.text[:1].isupper()

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.start})"


Tokens = list[Token]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Spans that cover the text: sentences, near enough for looking around a figure."""
    begin = 0
    for found in _BREAK.finditer(text):
        if text[found.start()] == "." and _abbreviated(text, begin, found):
            continue
        yield begin, found.end()
        begin = found.end()
    yield begin, len(text)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Spans that cover the text, cut at blank lines only (periods differ between languages)."""
    begin = 0
    for found in _BLANK.finditer(text):
        yield begin, found.end()
        begin = found.end()
    yield begin, len(text)


def _abbreviated(text: str, begin: int, found: re.Match[str]) -> bool:
    """The period belongs to an abbreviation, an initial or a number that goes on."""
    at = found.start()
    tail = text[max(begin, at - 12) : at].split()
    last = tail[-1].lstrip("\"'“‘([") if tail else ""
    if len(last) == 1 and last.isalpha():
        return True
    if last.lower() in _ABBREVIATIONS or last.lower() in ("a.m", "p.m"):
        return True
    return "." in last and last.replace(".", "").isupper()


def hopeful(sentence: str, triggers: frozenset[str]) -> bool:
    """Cheap test, most of it in C: has it a digit or any word that can begin a figure?"""
    if _MARKED.search(sentence):
        return True
    return not triggers.isdisjoint(_WORDS.findall(sentence.lower()))


def tokenise(text: str, start: int, end: int) -> Tokens:
    """Tokens of text[start:end], padded at the end."""
    tokens: Tokens = []
    add = tokens.append
    last = -1
    for found in TOKEN.finditer(text, start, end):
        at = found.start()
        token = Token(found[0], at, at == last, found.lastgroup)
        if "’" in token.low:
            token.low = token.low.replace("’", "'")
        last = token.end
        add(token)
    tokens.extend([Token("", end, False, None)] * PADDING)
    return tokens
