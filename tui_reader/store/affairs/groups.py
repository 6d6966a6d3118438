"""Groups of stories at two levels: one row of the lists (told), one page (affair).

A group's number is a story's that was first in it: it never changes, and `moved` remembers a group
that turned out to be an older one. Owns the numbers; who belongs together is `cluster`'s to say, or
the user's.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from tui_reader import clock
from tui_reader.store.connection import Store

TOLD, AFFAIR = LEVELS = ("told", "affair")
"""Columns of `stories`: one row of the lists, one affair."""


def key(number: object, story_id: int) -> int:
    """What a story's group is called while linking: its number, or, of one alone (or whose number
    is damaged), its id below zero."""
    return number if type(number) is int and number > 0 else -story_id


def group_of(db: sqlite3.Connection, level: str, story_id: int) -> int:
    """The `key` of a story's group."""
    found = db.execute(f"SELECT {level} FROM stories WHERE id = ?", (story_id,)).fetchone()
    return key(found[0] if found else 0, story_id)


def now(db: sqlite3.Connection, level: str, number: int) -> int:
    """What a group is called now that was called so once."""
    found = db.execute(
        "SELECT into_number FROM moved WHERE level = ? AND number = ?", (level, number)
    ).fetchone()
    return int(found[0]) if found else number


def members(db: sqlite3.Connection, level: str, group: int) -> list[int]:
    """Ids of a group's stories in order of arrival."""
    if group < 0:
        return [-group]
    # The index holds groups only, and is used where it is said that it is asked for one.
    sql = f"SELECT id FROM stories WHERE {level} = ? AND {level} > 0 ORDER BY id"
    rows = db.execute(sql, (group,))
    return [int(row[0]) for row in rows]


def join(db: sqlite3.Connection, level: str, story_id: int, group: int) -> int:
    """Put a story that stands alone into a group (or beside a story alone); the group's number."""
    number = group
    if group < 0:
        number = _free(db, level, (-group, story_id))
        _set(db, level, (-group,), number)
    _set(db, level, (story_id,), number)
    return number


def merge(
    db: sqlite3.Connection, level: str, groups: Sequence[int], *, remember: bool = True
) -> int:
    """Make several groups one, which has the oldest's number; that. `remember`: whoever asks for
    one of the others finds it; not where it can be taken back."""
    named = sorted(group for group in groups if group > 0)
    alone = sorted(-group for group in groups if group < 0)
    number = named[0] if named else _free(db, level, alone)
    for group in named[1:]:
        db.execute(
            f"UPDATE stories SET {level} = ? WHERE {level} = ? AND {level} > 0", (number, group)
        )
        db.execute(
            "UPDATE moved SET into_number = ? WHERE level = ? AND into_number = ?",
            (number, level, group),
        )
        if remember:
            db.execute("INSERT OR REPLACE INTO moved VALUES (?, ?, ?)", (level, group, number))
    _set(db, level, alone, number)
    return number


def kept_apart(db: sqlite3.Connection, level: str, a: int, b: int) -> bool:
    """Whether the user said that a story of one group is none of the other's."""
    if a == b:
        return False
    holds = "s.{level} = ? AND s.{level} > 0" if a > 0 else "s.id = ?"
    rows = db.execute(
        "SELECT v.story_id, v.other_id FROM stories s JOIN verdicts v"
        " ON v.story_id = s.id OR v.other_id = s.id"
        f" WHERE {holds.format(level=level)} AND v.level = ? AND v.same = 0",
        (abs(a), level),
    ).fetchall()
    there = {abs(b)} if b < 0 else set(members(db, level, b)) if rows else set()
    return any(one in there for row in rows for one in row)


def take_out(store: Store, story_id: int, level: str = TOLD) -> bool:
    """The user's word: this is not the same story. It stands alone; what comes may join it, but
    never bring the two together again. False when it stands alone already. Undoable."""
    levels = LEVELS[LEVELS.index(level) :: -1] if level == AFFAIR else (TOLD,)
    with store.write("Not the same story") as db:
        done = [_take_out(db, story_id, one) for one in levels]
    return any(done)


def put_together(store: Store, story_ids: Sequence[int], level: str = TOLD) -> int:
    """The user's word: these are the same story. The group's number. Undoable."""
    with store.write("The same story") as db:
        for one in LEVELS[LEVELS.index(level) :]:
            groups = sorted({group_of(db, one, story_id) for story_id in story_ids})
            first, *others = story_ids
            for other in others:
                _unsay(db, one, members(db, one, group_of(db, one, first)), other)
                _say(db, one, other, first, same=True)
            number = merge(db, one, groups, remember=False) if len(groups) > 1 else groups[0]
        return number


def obey(db: sqlite3.Connection, level: str, story_id: int, other: int, *, same: bool) -> None:
    """Bring stories together, or apart, as a user's word from another device says."""
    one, two = (group_of(db, level, id) for id in (story_id, other))
    if same and one != two:
        merge(db, level, (one, two), remember=False)
    elif not same and one == two and story_id != other:
        rest = [id for id in members(db, level, one) if id != story_id]
        _set(db, level, (story_id, *(rest if len(rest) == 1 else ())), 0)


def _take_out(db: sqlite3.Connection, story_id: int, level: str) -> bool:
    group = group_of(db, level, story_id)
    others = [one for one in members(db, level, group) if one != story_id]
    if not others:
        return False
    _set(db, level, (story_id,), 0)
    if len(others) == 1:
        _set(db, level, others, 0)
    db.execute(
        "DELETE FROM verdicts WHERE level = ? AND same = 1 AND ? IN (story_id, other_id)",
        (level, story_id),
    )
    for other in others[:1] + others[-1:]:
        _say(db, level, story_id, other, same=False)
    return True


def _say(db: sqlite3.Connection, level: str, story_id: int, other: int, *, same: bool) -> None:
    said = db.execute(
        "SELECT 1 FROM verdicts WHERE level = ? AND story_id = ? AND other_id = ? AND same = ?",
        (level, story_id, other, int(same)),
    ).fetchone()
    if said is None:
        db.execute(
            "INSERT INTO verdicts (level, story_id, other_id, same, made_at)"
            " VALUES (?, ?, ?, ?, ?)",
            (level, story_id, other, int(same), clock.seconds()),
        )


def _unsay(db: sqlite3.Connection, level: str, group: Iterable[int], story_id: int) -> None:
    """Take back that a story is none of a group's."""
    here = json.dumps(list(group))
    db.execute(
        "DELETE FROM verdicts WHERE level = ?1 AND same = 0 AND ("
        " (story_id = ?2 AND other_id IN (SELECT value FROM json_each(?3)))"
        " OR (other_id = ?2 AND story_id IN (SELECT value FROM json_each(?3))))",
        (level, story_id, here),
    )


def _set(db: sqlite3.Connection, level: str, story_ids: Iterable[int], number: int) -> None:
    db.executemany(
        f"UPDATE stories SET {level} = ? WHERE id = ?", [(number, one) for one in story_ids]
    )


def _free(db: sqlite3.Connection, level: str, story_ids: Sequence[int]) -> int:
    """The first story's id whose number no group has or had."""
    for story_id in story_ids:
        taken = db.execute(
            f"SELECT 1 FROM stories WHERE {level} = ?1 AND {level} > 0 UNION ALL"
            " SELECT 1 FROM moved WHERE level = ?2 AND number = ?1 LIMIT 1",
            (story_id, level),
        ).fetchone()
        if taken is None:
            return story_id
    return story_ids[0]
