"""The search query: text the user typed -> a small tree -> FTS5's own language.

Owns reading and writing of queries; runs none. Any string is a query: nothing that can be typed
raises, and nothing of it reaches SQL but as a quoted string or a bound value.

Words are joined by "and"; "..." is a phrase, word* a prefix, -word must not occur; `title:`,
`feed:`, `tag:` narrow (`feed:"New York"` for blanks).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PIECE = re.compile(
    r'(?P<no>-?)(?:(?P<field>title|feed|tag):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))(?P<star>\*?)'
)
_TOKEN = re.compile(r"[^\W_]", re.UNICODE)
MOST_TERMS = 64
"""Terms of one query that are looked at; no one types more, and FTS5 nests them."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that a story must, or must not, hold."""

    text: str
    field: str = ""
    """"" (title or text), title, feed or tag."""
    prefix: bool = False
    phrase: bool = False
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    terms: tuple[Term, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.terms


def parse(typed: str) -> Query:
    """The query in `typed`. Never raises."""
    terms = []
    for piece in _PIECE.finditer(typed):
        term = _term(piece)
        if term is not None:
            terms.append(term)
        if len(terms) == MOST_TERMS:
            break
    return Query(tuple(terms))


def words(query: Query) -> tuple[str, ...]:
    """What to mark in a found text: the positive terms, prefixes without their star."""
    return tuple(t.text for t in query.terms if not t.negative and t.field in ("", "title"))


def match(query: Query) -> str:
    """The FTS5 expression of the terms that must occur; "" when there are none."""
    return " AND ".join(_fts(t) for t in query.terms if not t.negative and _is_text(t))


def match_not(query: Query) -> str:
    """The FTS5 expression of what must not occur; "" when there is nothing."""
    return " OR ".join(_fts(t) for t in query.terms if t.negative and _is_text(t))


def narrowing(query: Query) -> tuple[Term, ...]:
    """The terms on feeds and tags."""
    return tuple(t for t in query.terms if not _is_text(t))


def _term(piece: re.Match[str]) -> Term | None:
    phrase, word = piece["phrase"], piece["word"]
    text = phrase if word is None else word
    prefix = bool(piece["star"])
    if word is not None and word.endswith("*"):  # the greedy word took the star
        text, prefix = word.rstrip("*"), True
    field = piece["field"] or ""
    text = text.strip()
    if not text or (field in ("", "title") and not _TOKEN.search(text)):
        return None  # nothing that the index could hold
    return Term(text, field, prefix, word is None, bool(piece["no"]))


def _is_text(term: Term) -> bool:
    return term.field in ("", "title")


def _fts(term: Term) -> str:
    # A quoted string is always a phrase of plain words to FTS5, whatever is in it.
    quoted = '"' + term.text.replace("\x00", " ").replace('"', '""') + '"'
    column = "title : " if term.field == "title" else ""
    return f"{column}{quoted}{' *' if term.prefix else ''}"
