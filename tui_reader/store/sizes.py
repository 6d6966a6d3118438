"""Where the bytes of a library go: by what they are for, by table and index, and what is free.

Owns what each table is for: one row a purpose. Reads the whole file once, and changes nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tui_reader.errors import CorruptLibraryError
from tui_reader.store import failures, opening

LOCKS = 1 << 30
"""Where the page begins that holds nothing but locks, in a file that is larger."""


@dataclass(frozen=True, slots=True)
class Purpose:
    id: str
    """As JSON calls it: never changed."""
    label: str
    tables: tuple[str, ...]
    """Those that are for it, with their indexes; "told_*" stands for all that begin so."""

    def holds(self, table: str) -> bool:
        return table in self.tables or any(
            one.endswith("*") and table.startswith(one[:-1]) for one in self.tables
        )


PURPOSES: tuple[Purpose, ...] = (
    Purpose("index", "search index", ("story_index*",)),
    Purpose("details", "addresses, authors, beginnings", ("details",)),
    Purpose("sources", "texts as they came, compressed", ("sources", "revisions")),
    Purpose("articles", "cleaned texts, compressed", ("articles",)),
    Purpose("marks", "names and figures", (
        "annotations", "entities", "mentions", "entity_days", "figures",
    )),
    Purpose("lists", "rows of the lists", ("stories", "counts", "story_tags", "told_*")),
    Purpose("identity", "which story an entry is", ("identities",)),
    Purpose("affairs", "which stories tell one event", (
        "signs", "postings", "term_counts", "title_endings", "affairs", "affair_sources",
        "affairs_due", "moved", "verdicts",
    )),
    Purpose("feeds", "subscriptions", ("feeds",)),
    Purpose("yours", "notes, corrections, rules, kept searches", (
        "highlights", "corrections", "overrides", "smart_feeds", "rules", "rule_hits", "rules_due",
    )),
    Purpose("undo", "what undo can take back", ("changes", "change_rows")),
    Purpose("sync", "accounts and shared folders", (
        "accounts", "remote_*", "outbox", "shared_*",
    )),
    Purpose("own", "the file's own", ("sqlite_*", "meta", "view_state")),
)  # fmt: skip
"""The larger first, as libraries go."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A table or an index."""

    name: str
    table: str
    """The table that it is, or is an index of."""
    purpose: str
    size: int
    """Bytes of its pages."""
    unused: int
    """Of these, what nothing stands in."""


@dataclass(frozen=True, slots=True)
class Sizes:
    stories: int
    whole: int
    """Bytes of the file."""
    free: int
    """Of these, pages that nothing stands in: what is written next goes there."""
    trees: tuple[Tree, ...]
    """The largest first; none where this SQLite cannot tell them apart."""

    def by_purpose(self) -> list[tuple[Purpose, int]]:
        """Bytes of each purpose, the most first."""
        found = [
            (purpose, sum(tree.size for tree in self.trees if tree.purpose == purpose.id))
            for purpose in PURPOSES
        ]
        return sorted(found, key=lambda pair: -pair[1])


def of_table(name: str) -> Purpose:
    """What a table is for. Raises LookupError for one that no row names."""
    for purpose in PURPOSES:
        if purpose.holds(name):
            return purpose
    raise LookupError(name)


def measure(path: Path) -> Sizes:
    """Raises StoreError in words."""
    try:
        with closing(opening.looked_at(path)) as db:
            opening.recognised(db, path)
            page, pages, free = (
                int(db.execute(f"PRAGMA {name}").fetchone()[0])
                for name in ("page_size", "page_count", "freelist_count")
            )
            stories = int(db.execute("SELECT count(*) FROM stories").fetchone()[0])
            told = tuple(_trees(db))
            trees = sorted((*told, *(_map(db, page, pages) if told else ())), key=_size)
    except sqlite3.Error as error:
        raise failures.in_words(error, path) from error
    return Sizes(stories, page * pages, page * free, tuple(trees))


def _size(tree: Tree) -> int:
    return -tree.size


def _map(db: sqlite3.Connection, page: int, pages: int) -> Iterator[Tree]:
    """Pages that are in no tree: where a file's free pages can be given back a few at a time, each
    map page tells of one for every five of its bytes; and the page at 2**30 that locks lie in
    (https://sqlite.org/fileformat2.html, "Pointer Map Pages", "The Lock-Byte Page")."""
    told = page // 5
    mapped = int(db.execute("PRAGMA auto_vacuum").fetchone()[0]) != 0
    count = -(-(pages - 1) // (told + 1)) if mapped else 0
    count += pages * page > LOCKS
    if count:
        yield Tree("map of pages", "sqlite_schema", of_table("sqlite_schema").id, count * page, 0)


def _trees(db: sqlite3.Connection) -> Iterator[Tree]:
    tables = dict(db.execute("SELECT name, tbl_name FROM sqlite_master").fetchall())
    try:
        rows = db.execute(
            "SELECT name, sum(pgsize), sum(unused) FROM dbstat GROUP BY name"
        ).fetchall()
    except sqlite3.OperationalError as error:
        if "dbstat" not in str(error):
            raise
        return  # built without it
    for name, size, unused in rows:
        table = tables.get(name, name)
        try:
            yield Tree(name, table, of_table(table).id, int(size), int(unused))
        except LookupError as error:
            raise CorruptLibraryError(f"The table {table} is none of this program's.") from error
