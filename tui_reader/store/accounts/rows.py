"""The accounts themselves: where they are asked, how the last cycle went, what they keep."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tui_reader import clock, sanitise
from tui_reader.errors import UsageError
from tui_reader.model import SafeText
from tui_reader.store.connection import Store

_COLUMNS = (
    "id, protocol, address, user, secret, title, added_at, tried_at, succeeded_at, error,"
    " not_before, state"
)


@dataclass(frozen=True, slots=True)
class Account:
    """A server or a shared folder with which the library is kept alike."""

    id: int
    protocol: str
    """The id of a row of `sync/protocols.py`."""
    address: str
    user: SafeText
    secret: str
    """Where the password comes from: "command:...", "keyring", "file"; never the password."""
    own_title: SafeText
    added_at: int
    """Epoch seconds, as all that follow."""
    tried_at: int | None
    succeeded_at: int | None
    error: SafeText
    """Why the last cycle did not end well; "" if it did."""
    not_before: int | None
    """The server asked to be left alone until then."""
    state: Mapping[str, Any]
    """What the protocol keeps from cycle to cycle."""

    @property
    def title(self) -> SafeText:
        """What it is called: by the user, else its host or folder."""
        return self.own_title or sanitise.host(self.address) or sanitise.line(self.address, 200)


def all(store: Store) -> list[Account]:
    """In the order in which they were added."""
    with store.read() as db:
        rows = db.execute(f"SELECT {_COLUMNS} FROM accounts ORDER BY id").fetchall()
    return [_account(row) for row in rows]


def get(store: Store, account_id: int) -> Account | None:
    with store.read() as db:
        row = db.execute(f"SELECT {_COLUMNS} FROM accounts WHERE id = ?", (account_id,)).fetchone()
    return None if row is None else _account(row)


def add(store: Store, protocol: str, address: str, user: str, secret: str, title: str) -> Account:
    """Raises UsageError for one that is there already."""
    with store.write() as db:
        known = db.execute(
            "SELECT 1 FROM accounts WHERE protocol = ? AND address = ? AND user = ?",
            (protocol, address, user),
        ).fetchone()
        if known:
            raise UsageError(f"There is an account at {sanitise.line(address, 200)} already.")
        made = db.execute(
            "INSERT INTO accounts (protocol, address, user, secret, title, added_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (protocol, address, user, secret, title, clock.seconds()),
        ).lastrowid
    found = get(store, made or 0)
    assert found is not None
    return found


def remove(store: Store, account_id: int) -> None:
    """Leave an account: its feeds and stories stay, and are fetched here from now on."""
    with store.write() as db:
        db.execute("DELETE FROM accounts WHERE id = ?", (account_id,))


def set_secret(store: Store, account_id: int, secret: str) -> None:
    with store.write() as db:
        db.execute("UPDATE accounts SET secret = ? WHERE id = ?", (secret, account_id))


def record(store: Store, account_id: int, error: str = "", not_before: int | None = None) -> None:
    """How a cycle ended: well, or why not and when the server may be asked again."""
    now = clock.seconds()
    with store.write() as db:
        db.execute(
            "UPDATE accounts SET tried_at = ?, error = ?, not_before = ?,"
            " succeeded_at = CASE ? WHEN '' THEN ? ELSE succeeded_at END WHERE id = ?",
            (now, error, not_before, error, now, account_id),
        )


def keep(store: Store, account_id: int, state: Mapping[str, Any]) -> None:
    """What the protocol wants to find at its next cycle."""
    with store.write() as db:
        db.execute(
            "UPDATE accounts SET state = ? WHERE id = ?", (json.dumps(dict(state)), account_id)
        )


def _account(row: tuple[Any, ...]) -> Account:
    return Account(
        row[0], row[1], row[2], sanitise.stored(row[3]), row[4], sanitise.stored(row[5]),
        row[6], row[7], row[8], sanitise.stored(row[9]), row[10], _state(row[11]),
    )  # fmt: skip


def _state(text: object) -> dict[str, Any]:
    """What is damaged is nothing: the next cycle asks for all."""
    try:
        found = json.loads(str(text))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
