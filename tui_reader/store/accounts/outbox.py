"""What servers are still to be told: rows that triggers write with every change (`schema`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui_reader.store.accounts import remote
from tui_reader.store.connection import Store


@dataclass(frozen=True, slots=True)
class Pending:
    """One mark of one story that the server does not know yet."""

    remote_id: str
    key: str
    """read, starred, or `remote.TAG` and the tag's name."""
    value: bool
    turn: int
    """Which change of this mark it is."""


def pending(store: Store, account_id: int) -> list[Pending]:
    """All that is to be sent, alike marks together."""
    with store.read() as db:
        rows = db.execute(
            "SELECT remote_id, key, value, turn FROM outbox WHERE account_id = ?"
            " ORDER BY key, value, remote_id",
            (account_id,),
        ).fetchall()
    return [Pending(row[0], row[1], bool(row[2]), row[3]) for row in rows]


def count(store: Store, account_id: int) -> int:
    with store.read() as db:
        found = db.execute("SELECT count(*) FROM outbox WHERE account_id = ?", (account_id,))
        return int(found.fetchone()[0])


def told(store: Store, account_id: int, sent: Iterable[Pending]) -> None:
    """The server has taken these: they are what it says from now on, and leave the box unless they
    changed meanwhile."""
    for key, marks in _by_key(sent).items():
        with store.write() as db:
            for value in (False, True):
                ids = [one.remote_id for one in marks if one.value is value]
                remote.say(db, account_id, key, value, ids)
            listed = json.dumps([[one.remote_id, one.turn] for one in marks])
            db.execute(
                "DELETE FROM outbox WHERE account_id = ? AND key = ? AND (remote_id, turn) IN"
                " (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]')"
                "  FROM json_each(?))",
                (account_id, key, listed),
            )


def give_up(store: Store, account_id: int, one: Pending) -> None:
    """The server does not take it, however often it is sent."""
    with store.write() as db:
        db.execute(
            "DELETE FROM outbox WHERE account_id = ? AND remote_id = ? AND key = ?",
            (account_id, one.remote_id, one.key),
        )


def keep_only(store: Store, account_id: int, keys: Sequence[str]) -> None:
    """Forget marks that the account's protocol does not carry: they stay in no box for ever.
    `keys` are those that it does; "tag" stands for all tags."""
    tags = "tag" in keys
    with store.write() as db:
        db.execute(
            "DELETE FROM outbox WHERE account_id = ? AND NOT (key IN"
            " (SELECT value FROM json_each(?)) OR (? AND key LIKE 'tag:%'))",
            (account_id, json.dumps(list(keys)), tags),
        )


def _by_key(sent: Iterable[Pending]) -> dict[str, list[Pending]]:
    found: dict[str, list[Pending]] = {}
    for one in sent:
        found.setdefault(one.key, []).append(one)
    return found
