"""The functions that our statements and the schema's triggers call, beside SQLite's own."""

from __future__ import annotations

import sqlite3

from tui_reader import index_words, publishers
from tui_reader.store import index


def teach(db: sqlite3.Connection) -> None:
    """Make them known to a connection; without them its triggers fail."""
    db.create_function("casefold", 1, str.casefold, deterministic=True)
    db.create_function("indexed_words", 1, _words, deterministic=True)
    db.create_function("indexed_story", 4, _story, deterministic=True)
    db.create_function("indexed_phrase", 1, index.phrase, deterministic=True)
    db.create_function("publisher_of", 2, _publisher, deterministic=True)


def _words(text: object) -> str:
    return index_words.of_text(str(text or "")[: index.MOST])


def _story(
    article: bytes | None, version: int | None, source: bytes | None, snippet: object
) -> str:
    return _words(index.text_of(article, version, source, str(snippet or "")))


def _publisher(address: object, site: object) -> str:
    return publishers.publisher(str(address or ""), str(site or ""))
