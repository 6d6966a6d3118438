"""The stage `link`: which documents of a whole corpus tell of one event, and which of one affair.

As the library links stories when they arrive, the documents coming in the order of their dates,
then of their keys. One without a date is left out: nobody knows from which days it is. Owns that
order, and who published what: the feed is the publisher, and where none is known, the input.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from tui_reader.cluster.linking import BEGINNING, Linker
from tui_reader.cluster.memory import Arrival
from tui_reader.corpus import tables
from tui_reader.corpus.answers import duck, whole
from tui_reader.corpus.answers.parts import Parts
from tui_reader.corpus.answers.tables import EVENTS, Event
from tui_reader.errors import UsageError
from tui_reader.export.tables.file_kinds import Writer
from tui_reader.folding import folded
from tui_reader.publishers import publisher
from tui_reader.store.affairs import loose, remembered

WHAT = "events"
RULE = 1
"""One more where other documents would tell of one event."""
AT_ONCE = 500
"""Documents whose words are counted in memory before they are written."""
TOLD_EVERY = 5_000
_DOCUMENTS = f"""
SELECT document, epoch(published)::BIGINT, ifnull(title, ''), ifnull(publisher, ''),
    ifnull(url, ''), ifnull(input, ''), ifnull(language, ''),
    left(text, length(ifnull(title, '')) + {BEGINNING + 4})
FROM documents WHERE published IS NOT NULL ORDER BY published, document
"""


def folder(parts: Parts, tell: whole.Tell = lambda _said: None) -> Path:
    """Where the table of events lies, made if it is not there: of a corpus that is all there.
    Raises UsageError for another."""
    if parts.notice:
        raise UsageError("Documents are linked when all partitions are there.")

    def make(work: Path, writers: dict[str, Writer]) -> None:
        with duck.opened(work) as con:
            duck.view(con, tables.DOCUMENTS, parts.files(tables.DOCUMENTS), parts.kind)
            db = loose.opened(work / "linking.db")
            try:
                _link(db, duck.rows(con, _DOCUMENTS), tell)
                for one in loose.told(db):
                    writers[EVENTS.id].write(EVENTS.row(Event(*one, parts.made_by)))
            finally:
                db.close()

    return whole.made(parts, WHAT, RULE, (EVENTS,), make)


def _link(db: sqlite3.Connection, rows: Iterator[tuple[Any, ...]], tell: whole.Tell) -> None:
    feeds: dict[str, int] = {}
    linker: Linker | None = None
    number = 0
    while some := list(islice(rows, AT_ONCE)):
        db.execute("BEGIN")
        memory = remembered.Remembered(db, number)
        linker = linker or Linker(memory)
        linker.memory = memory
        for key, at, title, published_by, url, given, language, text in some:
            number += 1
            feed = folded(published_by) or given
            source = publisher(url) if url else feed
            loose.put(db, number, key, source)
            memory.begin(number)
            beginning = text.removeprefix(title).lstrip()
            told = (feeds.setdefault(feed, len(feeds) + 1), published_by, language, title)
            linker.link(Arrival(number, at, *told, beginning))
        memory.save()
        db.execute("COMMIT")
        if number % TOLD_EVERY == 0:
            tell(f"Linking documents: {number:,}")
