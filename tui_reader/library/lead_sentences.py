"""The sentence of a story that stands for an affair: taken from it as it is, never written.

Owns the choice. Reads what is stored; a story that is not cleaned yet has its beginning as it came.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.library import Library
from tui_reader.library.affairs import Affair
from tui_reader.library.quotes import LONGEST, Sentences
from tui_reader.model import Article, Role, SafeText, SafeUrl, Span, StoryRow
from tui_reader.sentences import STOP, is_ended
from tui_reader.store import articles
from tui_reader.store.affairs import members

READ = 20
"""Newest stories of an affair among whose first sentences one is chosen."""
NAMING = 300
"""Newest stories whose titles say what is shared."""
FIRST = 3
"""Sentences of a story that are looked at."""
SHORTEST, LONG = 40, 260
"""Code points of a sentence that is taken where there is one."""

Begins = Mapping[int, tuple[SafeText, SafeUrl | None]]
"""Story -> how it begins as it came, and its address."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence of a story, as it stands there."""

    text: SafeText
    row: StoryRow
    source: SafeText
    link: SafeUrl | None
    at: int
    """Its offset in the story's text; 0 where that is not cleaned yet."""


def chosen(lib: Library, affair: Affair, rows: Sequence[StoryRow], begins: Begins) -> Quoted | None:
    """The sentence, among the first of the new stories, that names most of what the titles of the
    affair share; the shorter, then the newer of two."""
    from tui_reader.cluster.terms import terms

    weights = _shared(lib, affair)
    best: tuple[tuple[float, ...], Quoted] | None = None
    for row in rows[:READ]:
        snippet, link = begins.get(row.id, (sanitise.stored(""), None))
        for text, at in _first(articles.get(lib.store, row.id), snippet, row.title):
            fits = SHORTEST <= len(text) <= LONG and is_ended(text)
            named = sum(weights.get(term, 0.0) for term in terms(text))
            rank = (float(fits), named, -len(text), row.at, row.id)
            if best is None or rank > best[0]:
                best = rank, Quoted(text, row, affair.source_of[row.id], link, at)
    return best[1] if best else None


def _shared(lib: Library, affair: Affair) -> dict[int, float]:
    """What the titles share: each term that two have, weighed by how many and how rare it is."""
    from tui_reader.cluster.signs import weight
    from tui_reader.cluster.terms import terms

    rows = affair.rows[:NAMING]
    seen = Counter(term for row in rows for term in terms(row.title))
    shared = {term: n for term, n in seen.items() if n > 1 or len(rows) == 1}
    with lib.store.read() as db:
        language = members.language(db, affair.number)
        told = members.told_in_titles(db, language, sorted(shared))
    total = told.get(0, 0)
    rare = {term: weight(total, told.get(term, 0)) if total else 1.0 for term in shared}
    return {term: n / len(rows) * rare[term] for term, n in shared.items()}


def _first(
    article: Article | None, snippet: SafeText, title: SafeText
) -> Iterator[tuple[SafeText, int]]:
    """The first sentences of a story below its title, with their offsets."""
    if article is None:
        begin = len(title) if title and snippet.startswith(title) else 0
        for start, end in _sentences(snippet, begin):
            yield sanitise.line(snippet[start:end]), 0
        return
    sentences, left = Sentences(article), FIRST
    for block in article.blocks:
        at = block.span.start
        while block.role is Role.PARAGRAPH and at < block.span.end and left:
            found = sentences.around(Span(at, at + 1))
            left -= 1
            yield sanitise.line(article.text[at : found.end]), at
            at = max(found.end, at + 1)
            while at < block.span.end and article.text[at].isspace():
                at += 1


def _sentences(text: str, at: int) -> Iterator[tuple[int, int]]:
    for _ in range(FIRST):
        while at < len(text) and text[at].isspace():
            at += 1
        if at >= len(text):
            return
        stop = STOP.search(text, at)
        end = min(stop.end() if stop else len(text), at + LONGEST)
        yield at, end
        at = end
