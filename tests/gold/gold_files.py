"""The files of the gold set: stories with their marks, pages with the lines that should be read.

Owns the two forms, which README.md describes, and says in words where a file breaks them. Knows
nothing of the cleaner, of the annotator and of scores.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tui_reader.model import Block, Role, Span, Value

HERE = Path(__file__).parent
NAMES = ("person", "place", "organisation")
"""The kinds of names that are judged."""
OTHER = "other"
"""A name of another kind: a work, a product, an event, a law, a ship."""
EITHER = "any"
"""A name that may be marked or not, as whatever: it is not judged."""
FIGURES = ("number", "money", "percent", "measure", "ordinal", "date", "time", "duration")
QUALIFIERS = ("about", "over", "under", "at_least", "at_most")
STORY, JUNK, NEITHER = "story", "junk", "neither"
"""What a line is; NEITHER is not judged (a caption, a byline, a date line)."""
SIGNS = {"- ": JUNK, "~ ": NEITHER}
_HEADER = re.compile(r"([a-z]+): (.+)$")
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
_HALF = re.compile(r"\[[^\[\]]*\||\|[a-z]+[:=\]]")
_SIGN = "\u3005\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_SIGN}]|[^\W_{_SIGN}]+")
_KEY = re.compile(r"[a-z0-9-]+$")


class GoldError(Exception):
    """A file of the gold set is not written as README.md says."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One name or figure of a story, as it should be read."""

    span: Span
    kind: str
    key: str = ""
    """Which entity of its kind a name is; names without a key are told apart by their letters."""
    value: Value = None
    unit: str | None = None
    qualifier: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    sort: str
    """STORY, JUNK or NEITHER."""


@dataclass(frozen=True, slots=True)
class Story:
    name: str
    language: str
    when: datetime
    """Its own date, from which "Thursday" is told."""
    text: str
    """Its title and the lines that are not junk, joined by an empty line: what is annotated."""
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    """All of its lines but the title, the junk too: what is cleaned."""

    def surface(self, mark: Mark) -> str:
        return self.text[mark.span.start : mark.span.end]


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    language: str
    title: str
    day: str
    """The day it was published, YYYY-MM-DD; "" where the page does not say it."""
    html: str
    lines: tuple[Line, ...]


def stories(folder: Path = HERE / "stories") -> list[Story]:
    """All stories, by name."""
    return [read_story(path.stem, _text(path)) for path in sorted(folder.glob("*.txt"))]


def pages(folder: Path = HERE / "pages") -> list[Page]:
    """All pages, by name."""
    return [
        read_page(path.stem, _text(path), _text(path.with_suffix(".html")))
        for path in sorted(folder.glob("*.txt"))
    ]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def read_story(name: str, raw: str) -> Story:
    """A story from its file's text. Raises GoldError."""
    said, lines = _parts(name, raw)
    for field in ("language", "date", "title"):
        if field not in said:
            raise GoldError(f"{name} has no {field}")
    text, blocks, marks, plain = "", [], [], []
    for at, line in enumerate((Line(said["title"], STORY), *lines)):
        if line.sort == JUNK:
            plain.append(line)
            continue
        start = len(text) + 2 * bool(text)
        bare, found = unmarked(name, line.text, start)
        text += "\n\n" * bool(text) + bare
        blocks.append(Block(Span(start, len(text)), Role.PARAGRAPH if at else Role.TITLE))
        marks += found
        if at:
            plain.append(Line(bare, line.sort))
    when = datetime.fromisoformat(said["date"]).replace(hour=12, tzinfo=UTC)
    return Story(name, said["language"], when, text, tuple(blocks), tuple(marks), tuple(plain))


def read_page(name: str, raw: str, html: str) -> Page:
    """A page from its HTML and the text of the file beside it. Raises GoldError."""
    said, lines = _parts(name, raw)
    if "language" not in said or "title" not in said:
        raise GoldError(f"{name} has no language or no title")
    return Page(name, said["language"], said["title"], said.get("date", ""), html, lines)


def _parts(name: str, raw: str) -> tuple[dict[str, str], tuple[Line, ...]]:
    """The fields on top, and the lines below the first empty one."""
    if unicodedata.normalize("NFC", raw) != raw or "\t" in raw or "\r" in raw:
        raise GoldError(f"{name} is not plain NFC text")
    head, _, body = raw.partition("\n\n")
    said = {}
    for line in head.split("\n"):
        found = _HEADER.match(line)
        if found is None:
            raise GoldError(f"{name}: {line!r} is no field")
        said[found[1]] = found[2]
    rows = [line for line in body.split("\n") if line]
    if bad := [row for row in rows if row != row.strip()]:
        raise GoldError(f"{name}: blanks around {bad[0]!r}")
    sorts = [SIGNS.get(row[:2], STORY) for row in rows]
    return said, tuple(
        Line(row if sort == STORY else row[2:], sort) for row, sort in zip(rows, sorts, strict=True)
    )


def unmarked(name: str, line: str, start: int) -> tuple[str, list[Mark]]:
    """A line without its marks, which lie from `start` on."""
    text, marks, at = "", [], 0
    for found in _MARK.finditer(line):
        text += line[at : found.start()]
        first = start + len(text)
        text += found[1]
        marks.append(_mark(name, found[2], Span(first, start + len(text))))
        at = found.end()
    text += line[at:]
    if _HALF.search(text):
        raise GoldError(f"{name}: a mark is not closed in {line!r}")
    return text, marks


def _mark(name: str, told: str, span: Span) -> Mark:
    kind, _, key = told.partition(":")
    if kind in (*NAMES, OTHER, EITHER):
        if (kind == "person" or key) and not _KEY.match(key):
            raise GoldError(f"{name}: {told!r} needs a key like person:anna")
        return Mark(span, kind, key)
    kind, equal, rest = told.partition("=")
    if kind not in FIGURES or not equal:
        raise GoldError(f"{name}: {told!r} is no mark")
    said = rest.split(" ")
    value, unit, qualifier = [*said, "-", "-"][:3]
    if len(said) > 3 or qualifier not in ("-", *QUALIFIERS):
        raise GoldError(f"{name}: {told!r} has an unknown qualifier or too many words")
    return Mark(span, kind, "", _value(name, kind, value), _or_none(unit), _or_none(qualifier))


def _or_none(word: str) -> str | None:
    return None if word == "-" else word


def _value(name: str, kind: str, word: str) -> Value:
    """A number, a range "18..20", an ISO date or time; "?" for what cannot be known."""
    if word == "?":
        return None
    if kind in ("date", "time"):
        return word
    try:
        low, _, high = word.partition("..")
        return (float(low), float(high)) if high else float(low)
    except ValueError as error:
        raise GoldError(f"{name}: {word!r} is no value of a {kind}") from error


def words(text: str) -> list[str]:
    """The words of a text for counting: a sign of Chinese or Japanese is one by itself."""
    return [word.casefold() for word in _WORD.findall(text)]
