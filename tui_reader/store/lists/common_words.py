"""The relevance of hits of words that very many stories hold.

bm25 reads the whole list of each word of a query to learn how many stories hold it: 18 ms a million
for a word, 130 for a phrase, 350 for one that is only begun. Here that number is told from the
newest hits, and a word counts for where it stands, in the title or in the text, not for how often:
what stands in every tenth story tells little by its number.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from tui_reader import index_words
from tui_reader.store import index
from tui_reader.store.search.query import Spell
from tui_reader.store.search.syntax import All, Any, Field, Node, Text

MOST = 200_000
"""Hits that bm25 may read, those of phrases and beginnings counted as dearer."""
CANDIDATES = 2_000
"""Hits that are ranked: those that arrived last."""
SAMPLE = 1_000
"""Newest hits that tell how many there are."""
WALKED = 50_000
"""Hits of a word among the candidates' ids that are looked at; of one that has more, each candidate
is taken to hold it in its text."""
PHRASE, BEGUN = 6, 15
"""A hit's cost to bm25 beside that of a single word's."""
TITLE = 1.83
"""A hit in the title, as bm25 weighs six in a text of the usual length."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a phrase or a beginning of a query."""

    expression: str
    title_only: bool
    hits: int
    """In the library, as the newest tell."""
    cost: int
    """Of bm25, in hits of single words."""
    must: bool
    """Whether every hit holds it."""


def words(db: sqlite3.Connection, nodes: Sequence[Node], spell: Spell) -> list[Word]:
    """The words of what must occur, or must not."""
    top = int(db.execute("SELECT max(id) FROM stories").fetchone()[0] or 0)
    leaves = [(node, node is one) for one in nodes for node in _leaves(one)]
    return [_word(db, node, spell, top, must) for node, must in leaves]


def scores(db: sqlite3.Connection, asked: Sequence[Word], ids: Sequence[int]) -> dict[int, float]:
    """Of some stories, the better the more negative, as bm25's."""
    found = dict.fromkeys(ids, 0.0)
    if not ids:
        return found
    low, high = min(ids), max(ids)
    top = int(db.execute("SELECT max(id) FROM stories").fetchone()[0])
    for word in asked:
        weight = max(log((max(top - word.hits, 0) + 0.5) / (word.hits + 0.5)), 1e-6)
        if word.hits * (high - low) > WALKED * top:
            for story_id in found:
                found[story_id] -= weight
            continue
        span = (low, high)
        titled = word.expression if word.title_only else f"title : {word.expression}"
        titles = _between(db, titled, span)
        texts = (
            set(found)
            if word.must
            else titles
            if word.title_only
            else _between(db, word.expression, span)
        )
        for story_id in texts.intersection(found):
            found[story_id] -= weight * (TITLE if story_id in titles else 1)
    return found


def _between(db: sqlite3.Connection, expression: str, span: tuple[int, int]) -> set[int]:
    sql = "SELECT rowid FROM story_index WHERE story_index MATCH ? AND rowid BETWEEN ? AND ?"
    return {row[0] for row in db.execute(sql, (expression, *span))}


def _word(db: sqlite3.Connection, node: Text | Field, spell: Spell, top: int, must: bool) -> Word:
    text, begun = (node.text, node.prefix) if isinstance(node, Text) else (node.value, False)
    expression = spell(text, begun)
    if isinstance(node, Field):
        expression = f"title : {expression}"
    hits = cost = _hits(db, expression, top)
    parts = index_words.of_query(text)[0].split()
    if begun:
        cost *= BEGUN
    elif len(parts) > 1:
        every = " AND ".join(index.phrase(part) for part in parts)
        cost = _hits(db, every, top) * PHRASE
    return Word(expression, isinstance(node, Field), hits, cost, must)


def _hits(db: sqlite3.Connection, expression: str, top: int) -> int:
    count, lowest = db.execute(
        "SELECT count(*), min(rowid) FROM (SELECT rowid FROM story_index"
        " WHERE story_index MATCH ? ORDER BY rowid DESC LIMIT ?)",
        (expression, SAMPLE),
    ).fetchone()
    return int(count) if count < SAMPLE else SAMPLE * top // (top - int(lowest) + 1)


def _leaves(node: Node) -> Iterator[Text | Field]:
    if isinstance(node, (All, Any)):
        for one in node.nodes:
            yield from _leaves(one)
    elif isinstance(node, (Text, Field)):
        yield node
