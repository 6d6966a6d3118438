"""What the screen says is done, is done: the user's own work as the library has it, seen from
outside, and what a sentence promises of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ui_bursts import BACK, sent

from tui_reader.commands import BY_ID

WORDS = ("quay", "heron", "seal", "gull")
"""Tags and notes that are given."""


@dataclass(frozen=True, slots=True)
class Made:
    """What the user made, in a library."""

    stars: frozenset[int]
    read: frozenset[int]
    tags: tuple[tuple[int, str], ...]
    notes: tuple[tuple[int, str], ...]

    def loses(self, later: Made) -> str:
        """What of it is otherwise later, in words. More may be read: that goes by time."""
        same = {name: getattr(later, name) == getattr(self, name) for name in _KEPT}
        lost = [f"{n}: {getattr(self, n)} -> {getattr(later, n)}" for n in _KEPT if not same[n]]
        lost += [f"read: {self.read - later.read}"] if self.read - later.read else []
        return "; ".join(lost)


_KEPT = ("stars", "tags", "notes")


def made(home: Path) -> Made:
    """As any other program would read it now."""
    path = home / "data" / "library.db"
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=30)) as db:
        return Made(
            frozenset(key for (key,) in db.execute("SELECT id FROM stories WHERE starred")),
            frozenset(key for (key,) in db.execute("SELECT id FROM stories WHERE read")),
            tuple(db.execute("SELECT id, tags FROM stories WHERE tags <> '' ORDER BY 1")),
            tuple(db.execute("SELECT id, note FROM highlights ORDER BY 1")),
        )


@dataclass(frozen=True, slots=True)
class Change:
    """A command that changes something, and the keys behind its own."""

    before: tuple[str, ...]
    """Commands that lead to where it works, from the panes on."""
    command: str
    behind: tuple[bytes, ...]


def changes(word: str) -> dict[str, Change]:
    """Name -> change, as a monkey makes it."""
    return {
        "star": Change((), "star", ()),
        "read": Change((), "toggle_read", ()),
        "tag": Change((), "tag", (sent("ctrl+u") + word.encode() + sent("enter"),)),
        "note": Change(
            ("open", "select", "select_word"), "note", (word.encode() + sent("ctrl+s"),)
        ),
    }


def presses(name: str, word: str, preset: str) -> list[bytes]:
    """What is pressed, each when the one before it was answered."""
    change = changes(word)[name]
    commands = (*change.before, change.command)
    keys = [BY_ID[one].keys(preset)[0].split() for one in commands]
    return [BACK, *(sent(*one) for one in keys), *change.behind]


def broken_promise(said: str, before: Made, after: Made) -> str:
    """What the screen said and is not so; "" where it said nothing of the kind, or two things."""
    promises: Sequence[tuple[str, bool]] = (
        ("Starred.", len(after.stars) == len(before.stars) + 1),
        ("Star taken away.", len(after.stars) == len(before.stars) - 1),
        ("Marked read.", len(after.read) == len(before.read) + 1),
        ("Marked unread.", len(after.read) == len(before.read) - 1),
        *((f"Tagged {word}.", any(word in tags for _, tags in after.tags)) for word in WORDS),
        ("Noted.", len(after.notes) == len(before.notes) + 1),
    )
    heard = [(words, kept) for words, kept in promises if words in said]
    if len(heard) != 1 or heard[0][1]:
        return ""
    return f"said {heard[0][0]!r}: {before} -> {after}"


def heard(said: str) -> bool:
    """Whether the screen said that something was done."""
    words = ("Starred.", "Star taken away.", "Marked read.", "Marked unread.", "Noted.")
    return any(one in said for one in (*words, *(f"Tagged {word}." for word in WORDS)))
