"""The library as tables in a folder: every story once, however many there are, then their names.

Owns the walk. What a table holds is `export.tables`' to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import IO, Any

from tui_reader.export.staging import staged
from tui_reader.export.tables import described
from tui_reader.export.tables.file_kinds import Writer, kind_of
from tui_reader.export.tables.records import Known, Named
from tui_reader.export.tables.table import (
    ENTITIES,
    FIGURES,
    MENTIONS,
    NOTES,
    STORIES,
    TABLES,
    Table,
)
from tui_reader.library import Library, leaving, saving
from tui_reader.library.leaving import Left
from tui_reader.store import entities
from tui_reader.store.name_tally import Tallied, Tally

NAMES = 500
"""Names that are looked up at once."""

Progress = Callable[[int, int], None]
"""Called with how many stories are done, and of how many."""


class _Sheets:
    """One writer a table, and how many rows each has."""

    def __init__(self, kind: str, files: dict[str, IO[bytes]]) -> None:
        row = kind_of(kind)
        self.counts = {table.id: 0 for table in TABLES}
        self._writers: dict[str, Writer] = {
            table.id: row.writer(table, files[f"{table.id}.{kind}"]) for table in TABLES
        }

    def write(self, table: Table[Any], records: Sequence[Any]) -> None:
        writer = self._writers[table.id]
        for record in records:
            writer.write(table.row(record))
        self.counts[table.id] += len(records)

    def close(self) -> None:
        for writer in self._writers.values():
            writer.close()

    def drop(self) -> None:
        """Close what was not finished: nobody will read it."""
        for writer in self._writers.values():
            with suppress(OSError):
                writer.close()


def write(
    lib: Library, folder: Path, query: str = "", kind: str = "csv", *, overwrite: bool = False,
    progress: Progress = saving.nobody,
) -> Left:  # fmt: skip
    """Write the tables of all stories, or of those that a search finds, into a folder.

    Blocks. Whatever fails leaves the folder as it was. Raises UsageError, ExportError in words.
    """
    chosen = kind_of(kind)
    chosen.check()
    ids = leaving.numbers(lib, query)
    names = [f"{table.id}.{kind}" for table in TABLES]
    with (
        staged(folder, [*names, described.SCHEMA, described.PAGE], overwrite=overwrite) as files,
        Tally() as tally,
    ):
        sheets = _Sheets(kind, files)
        try:
            left = _stories(lib, sheets, tally, ids, progress)
            for known in _known(lib, tally):
                sheets.write(ENTITIES, known)
            sheets.close()
        except BaseException:
            sheets.drop()
            raise
        files[described.SCHEMA].write(described.schema(chosen, sheets.counts))
        files[described.PAGE].write(described.page(chosen, sheets.counts))
    return left


def _stories(
    lib: Library, sheets: _Sheets, tally: Tally, ids: Sequence[int], progress: Progress
) -> Left:
    unmarked = gone = 0
    for done, story_id in enumerate(ids, 1):
        progress(done, len(ids))
        one = leaving.opened(lib, story_id)
        if one is None:
            gone += 1
            continue
        batch = leaving.batch(lib, one)
        unmarked += batch.told.marks is None
        sheets.write(STORIES, [batch.told])
        sheets.write(MENTIONS, batch.mentions)
        sheets.write(FIGURES, batch.figures)
        sheets.write(NOTES, batch.notes)
        tally.count(story_id, one.story.row.at, leaving.counted(batch.mentions))
    return Left(len(ids) - gone, unmarked, gone)


def _known(lib: Library, tally: Tally) -> Iterator[list[Known]]:
    counted = tally.all()
    while page := list(islice(counted, NAMES)):
        found = {one.id: one for one in entities.some(lib.store, [one.id for one in page])}
        yield [_record(one, found[one.id]) for one in page if one.id in found]


def _record(one: Tallied, found: entities.LibraryEntity) -> Known:
    named = Named(found.id, found.kind, found.name)
    return Known(named, found.also, one.stories, one.mentions, one.first, one.last)
