"""The user's word on names of the whole library: same as, is called, is a, is none, was missed.

Each is one change that undo takes back: the rows of the library's names, which all lists and counts
follow at once, and where marks are to be others, a correction that stories are read by from then
on. Stories that came before wait for the annotator then.
"""

from __future__ import annotations

import sqlite3

from tui_reader import kinds, sanitise
from tui_reader.errors import UsageError
from tui_reader.library import Library, concordance
from tui_reader.model import Correction, SafeText
from tui_reader.store import corrections as stored_corrections
from tui_reader.store import entities, joins
from tui_reader.store.entities import Joined, LibraryEntity

LONGEST = 200
"""Letters of a name that is typed: any name is shorter, and a page that was pasted is none."""


def join(lib: Library, one: int, other: int) -> LibraryEntity:
    """Let two be one, under the other's name."""
    found, goal = concordance.get(lib, one), concordance.get(lib, other)
    if found.id == goal.id:
        raise UsageError(f"{found.name} and {goal.name} are one already.")
    with lib.store.write(f"Join {found.name} and {goal.name}") as db:
        root = joins.join(db, found.id, goal.id)
    return concordance.get(lib, root)


def rename(lib: Library, id: int, name: str) -> LibraryEntity:
    """Call it otherwise, in all lists; what stories write stays what else it is called."""
    found, new = concordance.get(lib, id), _name(name)
    with lib.store.write(f"Call {found.name} {new}") as db:
        root = joins.rename(db, found.id, found.kind, new)
        if any(_is_part(name, new) for name in _names(found)):  # it was cut in two
            _correct(lib, Correction("add", new, sanitise.line(found.kind)))
    return concordance.get(lib, root)


def change_kind(lib: Library, id: int, kind: str) -> LibraryEntity:
    """Let it be of another kind, with all its names, now and in stories to come."""
    found = concordance.get(lib, id)
    check_kind(kind)
    with lib.store.write(f"{found.name} is {kinds.BY_ID[kind].one}") as db:
        root = joins.rename(db, found.id, kind, found.name)
        for name in _names(found):
            _correct(lib, Correction("kind", name, sanitise.line(kind)))
    return concordance.get(lib, root)


def split(lib: Library, member: int) -> LibraryEntity:
    """Let one of its names be another's again."""
    with lib.store.read() as db:
        row = db.execute("SELECT name FROM entities WHERE id = ?", (member,)).fetchone()
    if row is None:
        raise UsageError(f"There is no name {member}.")
    with lib.store.write(f"Split {sanitise.stored(row[0])}") as db:
        root = joins.split(db, member)
        _forget_merge(db, row[0])
    return concordance.get(lib, root)


def member(lib: Library, id: int, name: str) -> Joined:
    """The joined name of an entity that is called so. Raises UsageError."""
    found = concordance.get(lib, id)
    for one in found.joined:
        if entities.fold(one.name) == entities.fold(name):
            return one
    others = f" It has {', '.join(found.also)}." if found.also else " No name is joined to it."
    raise UsageError(f"{found.name} is not called {sanitise.line(name)}.{others}")


def drop(lib: Library, id: int) -> LibraryEntity:
    """It is no name: it is listed no more, and not marked in stories that are read anew."""
    found = concordance.get(lib, id)
    with lib.store.write(f"{found.name} is no name") as db:
        joins.drop(db, found.id)
        for name in _names(found):
            _correct(lib, Correction("drop", name, sanitise.line(found.kind)))
    return found


def add(lib: Library, name: str, kind: str) -> SafeText:
    """A name that was missed: it is marked wherever it is written, in stories to come, too."""
    new = _name(name)
    check_kind(kind)
    with lib.store.write(f"{new} is {kinds.BY_ID[kind].one}") as db:
        joins.keep(db, joins.row_of(db, kind, new))
        db.execute(
            "DELETE FROM corrections WHERE story_id IS NULL AND action = 'drop'"
            " AND casefold(surface) = casefold(?) AND target IN ('', ?)",
            (new, kind),
        )
        _correct(lib, Correction("add", new, sanitise.line(kind)))
    return new


def check_kind(kind: str) -> None:
    """Raises UsageError if names have no such kind."""
    if kind not in kinds.NAME_KINDS:
        raise UsageError(f"A name is one of {', '.join(kinds.NAME_KINDS)}.")


def _name(typed: str) -> SafeText:
    name = sanitise.line(typed).strip()
    check_length(name)
    return sanitise.line(name)


def check_length(name: str) -> None:
    """Raises UsageError if it is empty, or longer than names are."""
    if not name.strip():
        raise UsageError("A name has letters.")
    if len(name) > LONGEST:
        raise UsageError(f"A name has at most {LONGEST} letters.")


def _is_part(name: str, whole: str) -> bool:
    """Whether a longer name has the words of a name."""
    part, longer = entities.fold(name), entities.fold(whole)
    return part != longer and f" {part} " in f" {longer} "


def _names(entity: LibraryEntity) -> tuple[SafeText, ...]:
    return tuple(dict.fromkeys((entity.name, *entity.also)))


def _correct(lib: Library, correction: Correction) -> None:
    stored_corrections.add(lib.store, correction)


def _forget_merge(db: sqlite3.Connection, name: str) -> None:
    """What was said before, that a name is another's, holds no more."""
    db.execute(
        "DELETE FROM corrections WHERE story_id IS NULL AND action IN ('merge', 'rename')"
        " AND casefold(surface) = casefold(?)",
        (name,),
    )
