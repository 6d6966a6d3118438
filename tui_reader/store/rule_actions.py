"""What a rule may do to stories that arrive: one row each.

Owns the table: how an action is called, what it takes, and how it is done to the rows of stories.
The command line, the dialog of rules, README and labels of undo follow it. Importing it costs
nothing: the command line looks at it on every call.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader import clock
from tui_reader.errors import StoreError
from tui_reader.fast_dataclasses import dataclass

if TYPE_CHECKING:
    import sqlite3

_IN = "id IN (SELECT value FROM json_each(?))"


def _read(db: sqlite3.Connection, ids: str, _argument: str) -> None:
    now = clock.seconds()
    db.execute(f"UPDATE stories SET read = 1, read_at = ? WHERE read = 0 AND {_IN}", (now, ids))


def _star(db: sqlite3.Connection, ids: str, _argument: str) -> None:
    now = clock.seconds()
    where = f"WHERE starred = 0 AND {_IN}"
    db.execute(f"UPDATE stories SET starred = 1, starred_at = ? {where}", (now, ids))


def _tag(db: sqlite3.Connection, ids: str, argument: str) -> None:
    from tui_reader import sanitise
    from tui_reader.store import codec

    rows = db.execute(f"SELECT id, tags FROM stories WHERE {_IN}", (ids,)).fetchall()
    tag = sanitise.stored(argument)
    for story_id, tags in rows:
        names = codec.names(tags)
        if tag not in names:
            packed = codec.pack_names((*names, tag))
            db.execute("UPDATE stories SET tags = ? WHERE id = ?", (packed, story_id))


def _hide(db: sqlite3.Connection, ids: str, _argument: str) -> None:
    db.execute(f"UPDATE stories SET hidden = 1 WHERE {_IN}", (ids,))


def _notify(_db: sqlite3.Connection, _ids: str, _argument: str) -> None:
    """Nothing is changed: that it was hit is what the screen tells."""


@dataclass(frozen=True, slots=True)
class Argument:
    """What an action has to be told besides."""

    name: str
    """Option of the command line."""
    help: str
    """Of that option."""
    question: str
    """What the reader asks for it."""
    missing: str
    """What is said where it is not given."""


@dataclass(frozen=True, slots=True)
class Action:
    id: str
    """Stored with the rule, and what `--do` takes."""
    title: str
    """Imperative, for people to choose."""
    help: str
    """What it means for the stories."""
    done: str
    """What it did, in the label of the change that undo takes back: "Rule ferry: hid 3 stories"."""
    act: Callable[[sqlite3.Connection, str, str], None]
    """Does it, inside one undoable change, to the stories of a JSON list of ids."""
    takes: Argument | None = None
    tells: bool = False
    """True when the status line tells how many stories it was done to."""


ACTIONS: tuple[Action, ...] = (
    Action("read", "Mark read", "They never count as unread.", "marked read", _read),
    Action("star", "Star", "They are kept, and shown under Starred.", "starred", _star),
    Action(
        "tag", "Tag", "They get a tag that you name.", "tagged", _tag,
        Argument("tag", "the tag of --do tag", "Tag them with:",
                 "Name the tag that the rule gives."),
    ),
    Action("hide", "Hide", "They are shown in no list.", "hid", _hide),
    Action("notify", "Notify", "The status line tells that they came.", "noticed", _notify,
           tells=True),
)  # fmt: skip
"""What a rule may do, in the order a chooser shows it; the first is the usual one."""


def ids() -> tuple[str, ...]:
    """The ids of the actions."""
    return tuple(row.id for row in ACTIONS)


def arguments() -> tuple[Argument, ...]:
    """What actions have to be told besides."""
    return tuple(row.takes for row in ACTIONS if row.takes is not None)


def action_of(id: str) -> Action:
    """The row of an action. Raises StoreError: another version may have kept the rule."""
    for row in ACTIONS:
        if row.id == id:
            return row
    raise StoreError(f"A rule shall {id}, which this version cannot do.")
