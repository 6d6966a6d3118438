"""Things that come and go: what one is made of, as it travels, and making it here.

`told` gives what another device needs (None: it is gone), `made` makes the row: under the key that
it had here, if any; None where a story or feed it is of is not here yet. Raises ValueError for what
cannot be one. All inside a transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from tui_reader import clock, sanitise
from tui_reader.store import rule_actions
from tui_reader.store.affairs import groups
from tui_reader.store.shared import refs, values
from tui_reader.store.shared.refs import Ref
from tui_reader.tracking import one_of_all

Made = Mapping[str, Any]


def refs_in(made: object) -> list[Ref]:
    """The stories that a thing is of."""
    if not isinstance(made, dict):
        return []
    return [made[one] for one in ("s", "o") if refs.is_sound(made.get(one))]


# --- feeds --------------------------------------------------------------------------------------


def told_feed(db: sqlite3.Connection, key: int) -> Made | None:
    row = db.execute(
        "SELECT url, feed_title, site FROM feeds"
        " WHERE id = ? AND removed_at IS NULL AND url LIKE 'http%'",
        (key,),
    ).fetchone()
    return None if row is None else {"url": row[0], "title": row[1], "site": row[2] or ""}


def feed_at(db: sqlite3.Connection, made: Made) -> int | None:
    """The feed of ours at that address, removed or not."""
    url = _url(made)
    row = db.execute("SELECT id FROM feeds WHERE url IN (?, ?)", (url, one_of_all(url))).fetchone()
    return None if row is None else int(row[0])


def made_feed(db: sqlite3.Connection, made: Made, key: int | None) -> int | None:
    url = _url(made)
    if key is None:
        title, site = values.line(made.get("title", "")), sanitise.url(str(made.get("site", "")))
        return db.execute(
            "INSERT INTO feeds (url, feed_title, site, added_at) VALUES (?, ?, ?, ?)",
            (url, title or sanitise.host(url), site, clock.seconds()),
        ).lastrowid
    db.execute(
        "UPDATE feeds SET removed_at = NULL, gone = 0, failures = 0, error = '' WHERE id = ?",
        (key,),
    )
    return key


def drop_feed(db: sqlite3.Connection, key: int) -> None:
    db.execute(
        "UPDATE feeds SET removed_at = ? WHERE id = ? AND removed_at IS NULL",
        (clock.seconds(), key),
    )


def _url(made: Made) -> str:
    url = sanitise.url(values.line(made.get("url")))
    if url is None or not url.startswith("http"):
        raise ValueError("no address of a feed")
    return url


# --- highlights ---------------------------------------------------------------------------------


def told_highlight(db: sqlite3.Connection, key: int) -> Made | None:
    row = db.execute(
        "SELECT story_id, start, end, quote, prefix, suffix, made_at FROM highlights WHERE id = ?",
        (key,),
    ).fetchone()
    return _with_story(db, row, ("start", "end", "quote", "prefix", "suffix", "made"))


def made_highlight(db: sqlite3.Connection, made: Made, key: int | None) -> int | None:
    story = _story(db, made["s"])
    if story is None:
        return None
    start, end = values.count(made.get("start")), values.count(made.get("end"))
    quoted = [values.text(made.get(one)) for one in ("quote", "prefix", "suffix")]
    if not quoted[0] or end < start:
        raise ValueError("no highlight")
    # The text may be another one here: it is looked for when the story is opened.
    db.execute("UPDATE stories SET cleaned = 0 WHERE id = ? AND cleaned > 0", (story,))
    return _insert(
        db, "highlights", key,
        {"story_id": story, "start": start, "end": end, "quote": quoted[0], "prefix": quoted[1],
         "suffix": quoted[2], "colour": values.colour(""), "note": "",
         "made_at": values.count(made.get("made"))},
    )  # fmt: skip


# --- corrections, overrides ---------------------------------------------------------------------


def told_correction(db: sqlite3.Connection, key: int) -> Made | None:
    row = db.execute(
        "SELECT story_id, action, surface, target, made_at FROM corrections WHERE id = ?", (key,)
    ).fetchone()
    return _with_story(db, row, ("action", "surface", "target", "made"))


def made_correction(db: sqlite3.Connection, made: Made, key: int | None) -> int | None:
    story = _story(db, made["s"]) if "s" in made else None
    if "s" in made and story is None:
        return None
    action, surface, target = (values.line(made.get(n)) for n in ("action", "surface", "target"))
    return _insert(
        db, "corrections", key,
        {"story_id": story, "action": action, "surface": surface, "target": target,
         "made_at": values.count(made.get("made"))},
    )  # fmt: skip


def told_override(db: sqlite3.Connection, key: int) -> Made | None:
    row = db.execute(
        "SELECT scope, scope_id, fingerprint FROM overrides WHERE id = ?", (key,)
    ).fetchone()
    if row is None:
        return None
    scope, scope_id, fingerprint = row
    if scope == "story":
        return _with_story(db, (scope_id, fingerprint), ("fingerprint",))
    name = db.execute(
        "SELECT min(name) FROM shared_names WHERE kind = 'feed' AND key = ?", (scope_id,)
    ).fetchone()[0]
    return None if name is None else {"f": name, "fingerprint": fingerprint}


def made_override(db: sqlite3.Connection, made: Made, key: int | None) -> int | None:
    fingerprint = values.line(made.get("fingerprint"))
    if "s" in made:
        scope, scope_id = "story", _story(db, made["s"])
    else:
        name = values.line(made.get("f"))
        row = db.execute(
            "SELECT key FROM shared_names WHERE kind = 'feed' AND name = ?", (name,)
        ).fetchone()
        scope, scope_id = "feed", None if row is None else int(row[0])
    if scope_id is None:
        return None
    db.execute(
        "DELETE FROM overrides WHERE scope = ? AND scope_id = ? AND fingerprint = ?",
        (scope, scope_id, fingerprint),
    )
    held = {"scope": scope, "scope_id": scope_id, "fingerprint": fingerprint, "decision": "keep"}
    return _insert(db, "overrides", key, held)


# --- smart feeds, rules -------------------------------------------------------------------------


def told_smart(db: sqlite3.Connection, key: int) -> Made | None:
    row = db.execute("SELECT made_at FROM smart_feeds WHERE id = ?", (key,)).fetchone()
    return None if row is None else {"made": row[0]}


def made_smart(db: sqlite3.Connection, made: Made, key: int | None) -> int | None:
    held = {"title": "", "query": "", "made_at": values.count(made.get("made"))}
    return _insert(db, "smart_feeds", key, held)


def told_rule(db: sqlite3.Connection, key: int) -> Made | None:
    row = db.execute(
        "SELECT query, action, argument, made_at FROM rules WHERE id = ?", (key,)
    ).fetchone()
    return (
        None
        if row is None
        else dict(zip(("query", "action", "argument", "made"), row, strict=True))
    )


def made_rule(db: sqlite3.Connection, made: Made, key: int | None) -> int | None:
    query, action, argument = (values.line(made.get(n)) for n in ("query", "action", "argument"))
    if action not in rule_actions.ids():
        raise ValueError("no action that is known here")
    # What arrived here before it came is none of its business.
    held = {"query": query, "action": action, "argument": argument, "made_at": clock.seconds()}
    return _insert(db, "rules", key, held)


# --- verdicts -----------------------------------------------------------------------------------


def told_verdict(db: sqlite3.Connection, key: int) -> Made | None:
    row = db.execute(
        "SELECT story_id, level, same, made_at, other_id FROM verdicts WHERE id = ?", (key,)
    ).fetchone()
    made = _with_story(db, row and row[:4], ("level", "same", "made"))
    other = refs.of(db, [row[4]]).get(row[4]) if row else None
    return None if made is None or other is None else {**made, "o": other}


def made_verdict(db: sqlite3.Connection, made: Made, key: int | None) -> int | None:
    story, other = _story(db, made["s"]), _story(db, made["o"])
    level, same = values.line(made.get("level")), values.flag(made.get("same"))
    if level not in groups.LEVELS:
        raise ValueError("no level")
    if story is None or other is None:
        return None
    made_at = values.count(made.get("made"))
    key = _insert(
        db, "verdicts", key,
        {"level": level, "story_id": story, "other_id": other, "same": same, "made_at": made_at},
    )  # fmt: skip
    groups.obey(db, level, story, other, same=bool(same))
    return key


# --- how ----------------------------------------------------------------------------------------


def drop_row(db: sqlite3.Connection, table: str, key: int) -> None:
    db.execute(f"DELETE FROM {table} WHERE id = ?", (key,))


def _with_story(
    db: sqlite3.Connection, row: tuple[Any, ...] | None, names: tuple[str, ...]
) -> Made | None:
    """The columns of a row by their names; its first is its story, or none."""
    if row is None:
        return None
    made = dict(zip(names, row[1:], strict=True))
    if row[0] is None:
        return made
    ref = refs.of(db, [row[0]]).get(row[0])
    return None if ref is None else {**made, "s": ref}


def _story(db: sqlite3.Connection, ref: object) -> int | None:
    """The story here; None if it is not, or was pruned."""
    if not refs.is_sound(ref):
        raise ValueError("no story")
    assert isinstance(ref, dict)
    return refs.story(db, ref) or None


def _insert(db: sqlite3.Connection, table: str, key: int | None, held: Made) -> int | None:
    columns = {**({} if key is None else {"id": key}), **held}
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    return db.execute(
        f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(columns.values())
    ).lastrowid
