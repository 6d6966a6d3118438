"""Which names of the library are one: what tables know, what a story's company says, the user.

A name joined to another is one column of its row (`merged_into`), so that taking it back is one
column, too; its counts come to the other's by triggers. A joined name has none joined to it. The
user's word is stronger than a table's and stays.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from tui_reader import sanitise
from tui_reader.errors import UsageError
from tui_reader.folding import folded
from tui_reader.kinds import PERSON
from tui_reader.model import SafeText
from tui_reader.store.connection import Store

NOBODY, TABLE, USER, NONE = 0, 1, 2, 3
"""Who says what a name is joined to, as kept in `said_by`; NONE: the user, that it is no name."""
BARE = "\x1f"
"""Parts the key of a short name from the id of the one who is meant by it (`short_names`)."""
MEMBERS = "SELECT id FROM entities WHERE id = ? OR merged_into = ?"
"""The rows that are one with the row of an id, given twice."""


def row_of(db: sqlite3.Connection, kind: str, name: str, language: str = "") -> int:
    """The row of a name, made if it is new, and joined to the one that it is known under; a person
    of a story in a known language also to the one name of other languages that sounds the same."""
    id, merged, said = _row(db, kind, folded(name), name)
    if merged is None and said == NOBODY:
        from tui_reader.name_rules import known_as  # what opens a library need not wait for it

        other = known_as(kind, name)
        if other:
            _point(db, id, root_of(db, row_of(db, kind, other)), TABLE)
        elif kind == PERSON and language:
            _join_by_sound(db, id, name, language)
    return id


def _join_by_sound(db: sqlite3.Connection, id: int, name: str, language: str) -> None:
    """Join a person to the one of another language that sounds the same, once for each name."""
    from tui_reader.name_rules import Sounding, same_by_sound, speaks  # as above
    from tui_reader.name_sounds import sound

    told = sound(name)
    new = "UPDATE entities SET sound = ?, language = ? WHERE id = ? AND sound = ''"
    if not told or db.execute(new, (told, language, id)).rowcount == 0:
        return
    rows = db.execute(
        "SELECT name, language, ifnull(merged_into, id), said_by FROM entities"
        " WHERE sound = ? AND kind = ? AND id <> ?",
        (told, PERSON, id),
    ).fetchall()
    others = [
        Sounding(root, written, other, settled=said in (USER, NONE))
        for written, other, root, said in rows
    ]
    root = same_by_sound(name, language, others)
    if root is None:
        return
    (spoken,) = db.execute("SELECT name FROM entities WHERE id = ?", (root,)).fetchone()
    if speaks(name, spoken):
        id, root = root, id
    _point(db, id, root, TABLE)


def bare_row(db: sqlite3.Connection, kind: str, name: str, bearer: int) -> int:
    """The row of a short name where it means that bearer."""
    id, merged, said = _row(db, kind, f"{folded(name)}{BARE}{bearer}", name)
    if merged is None and said == NOBODY:
        _point(db, id, root_of(db, bearer), TABLE)
    return id


def root_of(db: sqlite3.Connection, id: int) -> int:
    """The row that speaks for a name: that which it is joined to, or its own."""
    row = db.execute("SELECT ifnull(merged_into, id) FROM entities WHERE id = ?", (id,)).fetchone()
    return id if row is None else int(row[0])


def plain(key: str) -> str:
    """The folded name of a row's key."""
    return key.partition(BARE)[0]


def said_by_user(db: sqlite3.Connection, id: int) -> bool:
    """Whether the user said what a name is joined to, or that it is joined to none."""
    row = db.execute("SELECT said_by FROM entities WHERE id = ?", (id,)).fetchone()
    return row is not None and row[0] == USER


def is_dropped(db: sqlite3.Connection, id: int) -> bool:
    """Whether the user said that a row is no name."""
    row = db.execute("SELECT said_by FROM entities WHERE id = ?", (id,)).fetchone()
    return row is not None and row[0] == NONE


# --- the user's word: call it within a change that has a label ------------------------------------


def join(db: sqlite3.Connection, one: int, other: int) -> int:
    """Let a name, with all that is joined to it, be one with another; the row that speaks."""
    one, other = root_of(db, one), root_of(db, other)
    if one != other:
        _point(db, one, other, USER)
        _settle(db, other)
    return other


def rename(db: sqlite3.Connection, id: int, kind: str, name: str) -> int:
    """Call an entity so from now on, and let it be of that kind; the row that speaks. If another
    is called so already the two become one."""
    root = root_of(db, id)
    goal = row_of(db, kind, name)
    db.execute("UPDATE entities SET name = ? WHERE id = ?", (name, goal))
    if goal == root:
        return root
    if root_of(db, goal) != root:
        return join(db, root, goal)
    db.execute("UPDATE entities SET merged_into = NULL, said_by = ? WHERE id = ?", (USER, goal))
    _point(db, root, goal, USER)
    return goal


def split(db: sqlite3.Connection, member: int) -> int:
    """Let a joined name be one of its own again; a short name is then whoever is called so. The
    row that speaks for it."""
    row = db.execute(
        "SELECT kind, key, name, merged_into FROM entities WHERE id = ?", (member,)
    ).fetchone()
    if row is None or row[3] is None:
        raise UsageError("This name is joined to no other.")
    kind, key, name, root = row
    rows = db.execute(
        "SELECT id, key FROM entities WHERE merged_into = ? AND kind = ? AND id <> ?",
        (root, kind, member),
    ).fetchall()
    # A short name may be joined twice: by the user, and by the company of some stories.
    twins = [(id, other) for id, other in rows if plain(other) == plain(key)]
    for id, _ in [(member, key), *twins]:
        db.execute("UPDATE entities SET merged_into = NULL, said_by = ? WHERE id = ?", (USER, id))
    _settle(db, root)
    for id, other in [(member, key), *twins]:
        if BARE in other:
            goal = root_of(db, row_of(db, kind, name))
            if goal not in (root, id):
                _point(db, id, goal, USER)
    return root_of(db, member)


def drop(db: sqlite3.Connection, id: int) -> None:
    """Say that this is no name: no list has it."""
    db.execute("UPDATE entities SET said_by = ? WHERE id = ?", (NONE, root_of(db, id)))


def keep(db: sqlite3.Connection, id: int) -> None:
    """Say that this is a name after all."""
    root = root_of(db, id)
    db.execute("UPDATE entities SET said_by = ? WHERE id = ? AND said_by = ?", (USER, root, NONE))


# --- how ----------------------------------------------------------------------------------------


def _row(db: sqlite3.Connection, kind: str, key: str, name: str) -> tuple[int, int | None, int]:
    sql = "SELECT id, merged_into, said_by FROM entities WHERE kind = ? AND key = ?"
    row = db.execute(sql, (kind, key)).fetchone()
    if row is not None:
        return int(row[0]), row[1], int(row[2])
    made = db.execute(
        "INSERT INTO entities (kind, key, name) VALUES (?, ?, ?)", (kind, key, name)
    ).lastrowid
    assert made is not None
    return made, None, NOBODY


def _point(db: sqlite3.Connection, id: int, root: int, said: int) -> None:
    """Join a row, and those that were joined to it, to a row that is joined to none."""
    if id == root:
        return
    db.execute("UPDATE entities SET merged_into = ? WHERE merged_into = ?", (root, id))
    db.execute("UPDATE entities SET merged_into = ?, said_by = ? WHERE id = ?", (root, said, id))


def _settle(db: sqlite3.Connection, id: int) -> None:
    """The user has had a look: no table joins this row to another."""
    db.execute("UPDATE entities SET said_by = ? WHERE id = ?", (USER, id))


def names_in(store: Store, story_id: int, root: int) -> set[tuple[str, str]]:
    """The kinds and folded names under which a story speaks of an entity."""
    with store.read() as db:
        rows = db.execute(
            "SELECT e.kind, e.key FROM mentions m JOIN entities e ON e.id = m.entity_id"
            " WHERE m.story_id = ? AND ifnull(e.merged_into, e.id) = ?",
            (story_id, root),
        ).fetchall()
    return {(kind, plain(key)) for kind, key in rows}


def names_of(store: Store, ids: Sequence[int]) -> set[tuple[str, str]]:
    """The kinds and folded names of some rows."""
    with store.read() as db:
        rows = db.execute(
            "SELECT kind, key FROM entities WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(ids),),
        ).fetchall()
    return {(kind, plain(key)) for kind, key in rows}


def aliases(store: Store, root: int) -> tuple[SafeText, ...]:
    """The distinct names that stories use, the most used first."""
    with store.read() as db:
        rows = db.execute(
            "SELECT name FROM entities WHERE id IN (" + MEMBERS + ") ORDER BY mentions DESC, id",
            (root, root),
        ).fetchall()
    return tuple(dict.fromkeys(sanitise.stored(name) for (name,) in rows))
