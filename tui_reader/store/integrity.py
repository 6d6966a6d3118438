"""Checking a library and saving what can be read of a damaged one.

Owns looking and the order of a repair (`row_copy` copies the rows). The damaged file is set aside,
never changed. What the tables imply (counters, tags, the index) is made anew rather than copied.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from tui_reader import clock
from tui_reader.errors import DamagedError, StoreError
from tui_reader.store import (
    codec,
    failures,
    index,
    journal,
    mirror,
    mirror_return,
    opening,
    reconciliation,
    recovery,
    row_copy,
    soundness,
)
from tui_reader.store.database import Connection, connect, shrinks
from tui_reader.store.ingest import identity
from tui_reader.store.journal import Held
from tui_reader.store.mirror_return import Returned
from tui_reader.store.schema import DERIVED, MIGRATIONS


@dataclass(frozen=True, slots=True)
class Repair:
    sentence: str
    """For the user: what was saved and where the damaged file lies."""
    stories: int
    feeds: int
    unreadable: int
    """Rows that are known to be lost; what is lost with whole pages cannot be counted."""
    aside: Path
    lost: int
    """Stories that are known, by whatever still tells of them, and are not there any more."""
    textless: int
    """Stories of which no text is left."""


def check(path: Path) -> list[str]:
    """What is wrong with the library, in sentences; empty when it is sound. Changes nothing."""
    try:
        opening.insist_on_file(path)
        if not path.exists():
            return [f"There is no library {path}."]
        with closing(opening.looked_at(path)) as db:
            opening.recognised(db, path)
            found = list(soundness.problems(db))
            return found or mirror_return.differences(db, journal.read(mirror.path_of(path)))
    except sqlite3.Error as error:
        return [str(failures.in_words(error, path))]
    except StoreError as error:
        return [str(error)]


def stranger(path: Path) -> str:
    """Of what the mirror beside the library is, if not of this; as `reconciliation` says it."""
    try:
        with closing(opening.looked_at(path)) as db:
            held = journal.read(mirror.path_of(path))
            return reconciliation.stranger(db, held) if mirror.mark_of(db) else ""
    except (sqlite3.Error, StoreError):
        return ""  # `check` says what is wrong


def repair(path: Path, migrations: tuple[str, ...] = MIGRATIONS) -> Repair:
    """Copy all that can be read into a new library, put it in the place of the damaged one, and
    set that aside. Close the library everywhere first. Raises StoreError; then nothing has changed:
    a newer library, or a database that is none of ours, is not for us to repair."""
    opening.insist_on_file(path)
    _ours(path, migrations)
    part, whole = path.with_name(f"{path.name}.part"), path.with_name(f"{path.name}.whole")
    _unlink(part)
    _unlink(whole)
    held = journal.read(mirror.path_of(path))
    try:
        with closing(connect(part)) as new:
            shrinks(new)
            filled = _fill(new, recovery.made_whole(path, whole, migrations), migrations, held)
            stories, feeds = (_count(new, table) for table in ("stories", "feeds"))
            new.execute("PRAGMA journal_mode = WAL")
        with opening.alone(path):
            aside = set_aside(path, "damaged")
            part.replace(path)
        with suppress(OSError, sqlite3.Error), closing(connect(path)) as repaired:
            mirror.make(repaired, mirror.path_of(path))
    except (sqlite3.Error, OSError) as error:
        _unlink(part)
        raise StoreError(f"The library {path} could not be repaired: {error}.") from error
    finally:
        _unlink(whole)
    lost = max(0, filled.known - stories)
    return Repair(
        _sentence(filled, stories, feeds, aside),
        stories, feeds, filled.unreadable, aside, lost, len(filled.returned.stories),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Filled:
    unreadable: int
    known: int
    """How many stories there were, by whatever still tells of them."""
    returned: Returned


def _sentence(filled: _Filled, stories: int, feeds: int, aside: Path) -> str:
    lost, textless = max(0, filled.known - stories), len(filled.returned.stories)
    notes, subscriptions = filled.returned.marks, filled.returned.feeds
    read = stories > textless or feeds > subscriptions
    of = f"{feeds:,} feed{'' if feeds == 1 else 's'}"
    saved = f"Saved {stories:,} stories of {of}" if read else "Nothing could be read"
    more = (
        (filled.unreadable, "{} rows could not be read"),
        (lost, "{} stories are lost"),
        (textless, "the texts of {} stories are lost"),
        (subscriptions, "{} subscriptions came back from the mirror"),
        (notes, "{} highlights and notes came back from the mirror"),
    )
    said = (f", {words.format(f'{n:,}')}" for n, words in more if n)
    return f"{saved}{''.join(said)}; the damaged library is kept as {aside}."


def _fill(new: Connection, damaged: Path, migrations: tuple[str, ...], held: Held) -> _Filled:
    """Copy the rows into tables of the damaged library's own version, then take the steps that it
    has not taken: they change rows as well as tables. What the mirror holds comes first."""
    opening.advance(new, migrations[: _version(damaged, migrations) or len(migrations)])
    lost = row_copy.copy_all(damaged, new)
    if mirror.mark_of(new) and not mirror.is_ours(new, held):
        held = Held({}, -1, "", 0)  # of another library, or of another branch
    known = max(held.stories, row_copy.stories_told_of(damaged, new))
    row_copy.drop_orphans(new)
    opening.advance(new, migrations)
    new.execute("BEGIN")
    _drop_nonsense(new)
    returned = mirror_return.bring_back(new, held)
    new.execute("COMMIT")
    _derive(new)
    return _Filled(lost, known, returned)


_CAN_DO_WITHOUT = {("sources", "page"): "NULL"} | {
    (table, column): "''" for table, column, _ in soundness.LISTS
}
"""Columns whose row stays though they are damaged, and what stands there then. Rows of others go:
what can be made anew is, and a story without a source is told."""


def _drop_nonsense(new: Connection) -> None:
    """Let go of stored forms that cannot be read: the bytes of a page that was only half lost."""
    new.execute("CREATE TEMP TABLE nonsense (key)")
    for table, column, key, found in soundness.damaged_rows(new):
        new.executemany("INSERT INTO nonsense VALUES (?)", [(one,) for one in found])
        which = f"WHERE {key} IN (SELECT key FROM nonsense)"
        without = _CAN_DO_WITHOUT.get((table, column))
        if without is None:
            new.execute(f"DELETE FROM {table} {which}")
        else:
            new.execute(f"UPDATE {table} SET {column} = {without} {which}")
        new.execute("DELETE FROM nonsense")
    new.execute("DELETE FROM view_state WHERE value = ''")
    new.execute("DROP TABLE nonsense")


def _ours(path: Path, migrations: tuple[str, ...]) -> None:
    """Raises where the library is newer, or another program's: not where one bit of its header
    says so, and its tables are ours to the letter."""
    with suppress(sqlite3.Error), closing(connect(path, read_only=True)) as db:
        if not soundness.one_bit_off(db, migrations):
            opening.recognised(db, path, migrations)


def _version(damaged: Path, migrations: tuple[str, ...]) -> int:
    """By the tables, else by the header; 0 where it cannot be told."""
    with suppress(sqlite3.Error), closing(connect(damaged, read_only=True)) as db:
        said = int(db.execute("PRAGMA user_version").fetchone()[0])
        return soundness.version_of(db, migrations) or said
    return 0


def _derive(new: Connection) -> None:
    """Make counters, tags and the index anew."""
    new.execute("PRAGMA foreign_keys = OFF")
    new.execute("BEGIN")
    for statement in opening.statements(DERIVED):
        new.execute(statement)
    _identify(new)
    for story_id, title in new.execute("SELECT id, title FROM stories").fetchall():
        index.put(new, story_id, title, _readable_text(new, story_id))
    new.execute("COMMIT")
    new.execute("PRAGMA foreign_keys = ON")


def _identify(new: Connection) -> None:
    """Keys for stories that lost theirs: without them the next refresh would bring all of them
    again, unread."""
    rows = new.execute(
        "SELECT s.id, s.feed_id, s.title, d.guid, d.link, d.published, d.content_key"
        " FROM stories s JOIN details d ON d.story_id = s.id"
        " WHERE s.id NOT IN (SELECT story_id FROM identities WHERE story_id IS NOT NULL)"
    ).fetchall()
    for story_id, feed_id, title, *known in rows:
        for key in identity.keys_of_known(title, *known):
            new.execute(
                "INSERT INTO identities (feed_id, key, story_id) VALUES (?, ?, ?)"
                " ON CONFLICT (feed_id, key) DO UPDATE SET usable = 0",
                (feed_id, key, story_id),
            )


def _readable_text(new: Connection, story_id: int) -> str:
    """The text to index; an article whose bytes are damaged goes, and will be cleaned again."""
    row = new.execute("SELECT body FROM articles WHERE story_id = ?", (story_id,)).fetchone()
    try:
        if row:
            codec.article(story_id, "", 0, row[0])
    except DamagedError:
        new.execute("DELETE FROM articles WHERE story_id = ?", (story_id,))
        new.execute("UPDATE stories SET cleaned = 0 WHERE id = ?", (story_id,))
    return index.indexed_text(new, story_id)


def set_aside(path: Path, why: str) -> Path:
    """Keep the library that is to be replaced under another name too. Its own name stays, so that
    whenever we are stopped there is a library in its place; only its log must go, lest the new one
    reads it."""
    stamp = time.strftime("%Y%m%d-%H%M%S", time.localtime(clock.now()))
    numbers = (f"-{number}" if number > 1 else "" for number in count(1))
    names = (f"{path.stem}.{why}-{stamp}{number}{path.suffix}" for number in numbers)
    aside = next(one for one in map(path.with_name, names) if not one.exists())
    try:
        os.link(path, aside)
    except OSError:  # a file system without links
        shutil.copy(path, aside)
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            Path(f"{path}{ending}").replace(f"{aside}{ending}")
    return aside


def _unlink(part: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        Path(f"{part}{ending}").unlink(missing_ok=True)


def _count(db: Connection, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
