"""Fills a library of invented stories with all that the search can ask for: tags, figures, names of
every kind, notes, enclosures, pages, affairs. By number, so that every run asks the same.
"""

from __future__ import annotations

import sqlite3

from tui_reader import kinds
from tui_reader.store.connection import Store

NAMES_OF_A_KIND = 300
_PEOPLE = ("Ada", "Bo", "Cem", "Dora", "Edo", "Fay", "Gus", "Hal", "Ina", "Jon")


def fill(store: Store) -> None:
    """Every field finds something common, something rare and nothing."""
    with store.write() as db:
        for statement in _STATEMENTS:
            db.execute(statement)
        _names(db)
        _figures(db)


_STATEMENTS = (
    "UPDATE stories SET tags = '[\"later\"]' WHERE id % 50 = 0",
    "UPDATE stories SET tags = '[\"rare\"]' WHERE id % 9973 = 0",
    "UPDATE feeds SET tags = '[\"daily\"]' WHERE id % 10 = 0",
    "UPDATE details SET author = 'Author ' || (story_id % 997) WHERE story_id % 3 = 0",
    'UPDATE details SET enclosures = \'[["http://e.example/a.mp3", "audio/mpeg", 5]]\''
    " WHERE story_id % 20 = 0",
    "UPDATE sources SET page = x'00' WHERE story_id % 40 = 0",
    "UPDATE stories SET saved = 1 WHERE id % 700 = 0",
    "UPDATE stories SET updated = 1 WHERE id % 90 = 0",
    "UPDATE stories SET told = id - id % 10, affair = id - id % 10 WHERE id % 10 < 3 AND id > 10",
    "INSERT INTO highlights (story_id, start, end, quote, prefix, suffix, colour, note, made_at)"
    " SELECT id, 0, 3, 'abc', '', '', 'yellow', CASE id % 1000 WHEN 0 THEN 'mine' ELSE '' END, at"
    " FROM stories WHERE id % 500 = 0",
)


def _names(db: sqlite3.Connection) -> None:
    """Of every kind many names by Zipf's law; every third story says some of each."""
    for place, kind in enumerate(kind for kind in kinds.NAMES if kind.field):
        first = db.execute("SELECT ifnull(max(id), 0) + 1 FROM entities").fetchone()[0]
        called = [f"{_PEOPLE[n % 10]} {kind.id}{n}" for n in range(NAMES_OF_A_KIND)]
        names = [(first + n, kind.id, name.casefold(), name) for n, name in enumerate(called)]
        db.executemany("INSERT INTO entities (id, kind, key, name) VALUES (?, ?, ?, ?)", names)
        db.execute(
            "INSERT OR IGNORE INTO mentions (entity_id, at, story_id, n)"
            " SELECT ? + (id * 7919 % 1000003) % (1 + id % ?), at, id, 1 FROM stories"
            " WHERE (id + ?) % 6 = 0",
            (first, NAMES_OF_A_KIND, place),
        )


def _figures(db: sqlite3.Connection) -> None:
    for place, kind in enumerate(kinds.FIGURES):
        db.execute(
            "INSERT OR IGNORE INTO figures (story_id, kind, low, high, unit)"
            " SELECT id, ?, (id * 7919 % 1000003) * 1.0, (id * 7919 % 1000003) * 1.0, 'EUR'"
            " FROM stories WHERE (id + ?) % 8 = 0",
            (kind.id, place),
        )
