"""Takes over what others said: the later word on each field stands, whatever order words come in.

What a word is of may not be here yet: it waits (`waiting`). Nothing here is an act of this
device's, and nothing can be taken back: it was another's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tui_reader.store import codec
from tui_reader.store.connection import Store
from tui_reader.store.shared import device, making, naming, refs, stamps, values, waiting, words
from tui_reader.store.shared.things import ALIVE, BY_ID, FEED, STORY, STORY_FIELDS, TAG, Thing
from tui_reader.store.shared.words import Said, Word


@dataclass(slots=True)
class Taken:
    """What came of it."""

    stories: set[int] = field(default_factory=set)
    """Stories of ours that are marked otherwise now."""
    feeds_added: int = 0
    feeds_removed: int = 0
    feeds_changed: int = 0
    others: int = 0
    """Highlights, rules and whatever else came, went or changed."""
    unknown: int = 0
    """Words that this version does not understand."""


def take(store: Store, said: Sequence[Said], taken: Taken) -> None:
    """One transaction: a few hundred lines at most."""
    with store.write() as db, device.quiet(db):
        for one in said:
            _take(db, one, taken)
        newest = max((word.stamp for one in said for word in one.words), default=0)
        stamps.follow(db, newest)


def look_again(store: Store, found: Sequence[tuple[str, str]], taken: Taken) -> None:
    """What these wait for may have come. One transaction."""
    with store.write() as db, device.quiet(db):
        for kind, name in found:
            one = waiting.of(db, kind, name)
            if one is not None:
                _take(db, one, taken)


def _take(db: sqlite3.Connection, one: Said, taken: Taken) -> None:
    if one.kind == STORY:
        _take_story(db, one, taken)
    elif one.kind in BY_ID:
        _take_thing(db, BY_ID[one.kind], one, taken)
    else:
        taken.unknown += len(one.words)


# --- stories ------------------------------------------------------------------------------------


def _take_story(db: sqlite3.Connection, one: Said, taken: Taken) -> None:
    name = one.name or refs.name_of(one.ref)
    story = refs.story(db, one.ref)
    if story is None:
        waiting.add(db, Said(STORY, name, one.words, one.ref))
        return
    waiting.end(db, STORY, name)
    if story == refs.GONE:
        return
    for word in words.newer(db, STORY, story, one.words):
        try:
            changed = _mark(db, story, word)
        except ValueError:
            taken.unknown += 1
            continue
        words.hold(db, STORY, story, [word])
        if changed:
            taken.stories.add(story)


def _mark(db: sqlite3.Connection, story: int, word: Word) -> bool:
    """Give a story a mark as another device has it; whether it had it otherwise."""
    if word.field.startswith(TAG):
        return _tag(db, story, values.line(word.field.removeprefix(TAG)), values.flag(word.value))
    if word.field not in STORY_FIELDS:
        raise ValueError("a field that is not known here")
    value = values.count(word.value)
    columns: dict[str, int | str | None] = {word.field: value}
    if word.field in ("read", "starred"):
        columns = {word.field: int(value > 0), f"{word.field}_at": value or None}
    elif word.field == "saved":
        columns = {"saved": values.flag(value), **({} if value else {"path": ""})}
    names = ", ".join(f"{name} = ?" for name in columns)
    first = next(iter(columns))
    done = db.execute(
        f"UPDATE stories SET {names} WHERE id = ? AND {first} <> ?",
        (*columns.values(), story, columns[first]),
    )
    return done.rowcount > 0


def _tag(db: sqlite3.Connection, story: int, tag: str, there: int) -> bool:
    (packed,) = db.execute("SELECT tags FROM stories WHERE id = ?", (story,)).fetchone()
    names = codec.names(packed)
    if not tag or (tag in names) == bool(there):
        return False
    new = (*names, tag) if there else tuple(name for name in names if name != tag)
    db.execute("UPDATE stories SET tags = ? WHERE id = ?", (codec.pack_names(new), story))
    return True


# --- things that come and go ----------------------------------------------------------------------


def _take_thing(db: sqlite3.Connection, thing: Thing, one: Said, taken: Taken) -> None:
    known = {word.field: word for word in one.words}
    made = known[ALIVE].value if ALIVE in known else None
    key = naming.key_of(db, thing.id, one.name)
    try:
        if made is not None and not isinstance(made, dict):
            raise ValueError("nothing that a thing can be made of")
        if key is None and thing.id == FEED and made:
            key = _feed_of_ours(db, one.name, made)
        if key is None:
            _begin(db, thing, one, taken)
        else:
            _go_on(db, thing, key, one, taken)
    except (ValueError, KeyError, TypeError, sqlite3.IntegrityError):
        taken.unknown += len(one.words)


def _feed_of_ours(db: sqlite3.Connection, name: str, made: making.Made) -> int | None:
    key = making.feed_at(db, made) or naming.key_of(db, FEED, refs.feed_name(made["url"]))
    if key is not None:
        naming.call(db, FEED, name, key)
    return key


def _begin(db: sqlite3.Connection, thing: Thing, one: Said, taken: Taken) -> None:
    """A thing that never was here: it is made, as soon as all is here that it is of."""
    waiting.add(db, one)
    held = waiting.of(db, thing.id, one.name)
    assert held is not None
    alive = next((word for word in held.words if word.field == ALIVE), None)
    if alive is None or alive.value is None:
        return
    key = thing.made(db, alive.value, None)
    if key is None:
        return
    waiting.end(db, thing.id, one.name)
    naming.call(db, thing.id, one.name, key)
    words.hold(db, thing.id, key, [alive])
    _count(taken, thing, alive)
    _set_fields(db, thing, key, [word for word in held.words if word is not alive], taken)


def _go_on(db: sqlite3.Connection, thing: Thing, key: int, one: Said, taken: Taken) -> None:
    """A thing that is here, or was."""
    later = {word.field: word for word in words.newer(db, thing.id, key, one.words)}
    alive = later.pop(ALIVE, None)
    if alive is not None:
        was = thing.told(db, key) is not None
        _live(db, thing, key, alive, was)
        words.hold(db, thing.id, key, [alive])
        if was != (alive.value is not None):
            _count(taken, thing, alive)
        if alive.value is not None and not was:
            for word in words.aside(db, thing.id, key):
                later.setdefault(word.field, word)
    _set_fields(db, thing, key, list(later.values()), taken)


def _live(db: sqlite3.Connection, thing: Thing, key: int, alive: Word, was: bool) -> None:
    if alive.value is None:
        if thing.id == FEED:
            making.drop_feed(db, key)
        else:
            _set_aside(db, thing, key)
            making.drop_row(db, thing.table, key)
    elif not was and thing.made(db, alive.value, key) is None:
        raise ValueError("what it is of is not here any more")


def _set_aside(db: sqlite3.Connection, thing: Thing, key: int) -> None:
    """Keep what was said of a thing that goes: it may not be told yet, and the thing come back."""
    for one in thing.fields:
        row = db.execute(f"SELECT {one.name} FROM {thing.table} WHERE id = ?", (key,)).fetchone()
        if row is not None:
            db.execute(
                "UPDATE shared_words SET value = ? WHERE kind = ? AND key = ? AND field = ?",
                (values.dumped(one.told(row[0])), thing.id, key, one.name),
            )


def _set_fields(
    db: sqlite3.Connection, thing: Thing, key: int, said: Sequence[Word], taken: Taken
) -> None:
    taking: dict[str, Callable[[Any], Any]] = {one.name: one.taken for one in thing.fields}
    there = db.execute(f"SELECT 1 FROM {thing.table} WHERE id = ?", (key,)).fetchone()
    for word in said:
        if word.field not in taking:
            taken.unknown += 1
            continue
        value = taking[word.field](word.value)
        words.hold(db, thing.id, key, [word], aside=there is None)
        done = db.execute(
            f"UPDATE {thing.table} SET {word.field} = ? WHERE id = ? AND {word.field} IS NOT ?",
            (value, key, value),
        )
        if done.rowcount and thing.id == FEED:
            taken.feeds_changed += 1
        elif done.rowcount:
            taken.others += 1


def _count(taken: Taken, thing: Thing, alive: Word) -> None:
    if thing.id != FEED:
        taken.others += 1
    elif alive.value is None:
        taken.feeds_removed += 1
    else:
        taken.feeds_added += 1
