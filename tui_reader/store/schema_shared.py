"""The step of the schema for the shared folder. Owns DDL only, runs nothing; released with its
place in `schema.MIGRATIONS`, so never edited: another fact is another step.

Every act of the user's is noted in the transaction that does it, whoever does it: one row of
`shared_words` for each field of each thing, with the stamp of a clock that never goes back.
"""

from __future__ import annotations

_TABLES = """
-- This library in a shared folder; no row: in none, and nothing is noted.
CREATE TABLE shared_device (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    device TEXT NOT NULL,                     -- its name there, drawn by chance
    place TEXT NOT NULL,                      -- the library's file: a copy is another device
    last INTEGER NOT NULL,                    -- the last stamp: milliseconds << 16, and a counter
    quiet INTEGER NOT NULL DEFAULT 0,         -- in a transaction: 1 notes nothing (it is somebody
                                              -- else's act), 2 notes weakly (a rule's)
    seeded INTEGER NOT NULL DEFAULT -1,       -- up to which story what was marked before is noted
    generation INTEGER NOT NULL DEFAULT 1,    -- of its own file
    size INTEGER NOT NULL DEFAULT 0,          -- bytes of it that are ours
    lines INTEGER NOT NULL DEFAULT 0,         -- in it
    version INTEGER NOT NULL DEFAULT 0,       -- of the program that read the others' files
    looked TEXT NOT NULL DEFAULT ''           -- what waits was compared with what there was then
);
-- Who last said what of a thing, and when. The value is in the thing's own row; or here, where that
-- is gone. told 0: the folder does not know it yet.
CREATE TABLE shared_words (
    kind TEXT NOT NULL,
    key INTEGER NOT NULL,                     -- the row of the kind's table
    field TEXT NOT NULL,
    stamp INTEGER NOT NULL,
    device TEXT NOT NULL,
    told INTEGER NOT NULL DEFAULT 0,
    value TEXT,                               -- JSON
    PRIMARY KEY (kind, key, field)
) WITHOUT ROWID;
CREATE INDEX shared_words_untold ON shared_words (kind, key) WHERE told = 0;
-- What things are called on all devices; stories are known by what their feeds say.
CREATE TABLE shared_names (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    key INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;
CREATE INDEX shared_names_by_key ON shared_names (kind, key);
-- Words on what is not here, or not yet.
CREATE TABLE shared_waiting (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    field TEXT NOT NULL,                      -- '' has how a story is known again
    stamp INTEGER NOT NULL,
    device TEXT NOT NULL,
    value TEXT NOT NULL,                      -- JSON
    PRIMARY KEY (kind, name, field)
) WITHOUT ROWID;
-- The feed and identity keys of what they wait for; key 0: the feed itself.
CREATE TABLE shared_waiting_keys (
    feed TEXT NOT NULL,
    key INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (feed, key, kind, name)
) WITHOUT ROWID;
CREATE INDEX shared_waiting_keys_of ON shared_waiting_keys (kind, name);
-- How far each file of the folder was read.
CREATE TABLE shared_files (
    name TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    changed INTEGER NOT NULL,                 -- its time, nanoseconds
    upto INTEGER NOT NULL,                    -- bytes
    sum INTEGER NOT NULL,                     -- checksum of what stands before that
    newest INTEGER NOT NULL,                  -- stamp
    ahead INTEGER NOT NULL DEFAULT 0          -- newest stamp that lies in the future, and waits
) WITHOUT ROWID;
"""

_AWAKE = "EXISTS (SELECT 1 FROM shared_device WHERE quiet <> 1)"
_TICK = "UPDATE shared_device SET last = last + 1;"


def _word(kind: str, row: str, field: str, where: str = "1", source: str = "") -> str:
    """Notes a field of a row that was just changed."""
    held = f"w.kind = '{kind}' AND w.key = {row}.id AND w.field = {field}"
    return f"""
    INSERT INTO shared_words (kind, key, field, stamp, device)
        SELECT '{kind}', {row}.id, {field},
            CASE WHEN d.quiet = 2 AND NOT EXISTS (SELECT 1 FROM shared_words w WHERE {held})
            THEN 1 ELSE d.last END, d.device
        FROM shared_device d{source} WHERE {where}
        ON CONFLICT (kind, key, field)
        DO UPDATE SET stamp = excluded.stamp, device = excluded.device, told = 0, value = NULL;"""


def _updated(kind: str, table: str, watched: str, fields: dict[str, str]) -> str:
    """Notes the fields of which the expression has another value than before the update."""
    sides = {name: (sql.format(row="OLD"), sql.format(row="NEW")) for name, sql in fields.items()}
    differ = " OR ".join(f"{old} IS NOT {new}" for old, new in sides.values())
    words = "".join(
        _word(kind, "NEW", f"'{name}'", f"{old} IS NOT {new}") for name, (old, new) in sides.items()
    )
    return f"""
CREATE TRIGGER shared_{kind}_changed AFTER UPDATE OF {watched} ON {table}
WHEN {_AWAKE} AND ({differ}) BEGIN
    {_TICK}{words}
END;"""


def _came_and_went(kind: str, table: str, fields: tuple[str, ...]) -> str:
    made = "".join(_word(kind, "NEW", f"'{field}'") for field in ("alive", *fields))
    return f"""
CREATE TRIGGER shared_{kind}_made AFTER INSERT ON {table} WHEN {_AWAKE} BEGIN
    {_TICK}{made}
END;
CREATE TRIGGER shared_{kind}_dropped AFTER DELETE ON {table} WHEN {_AWAKE} BEGIN
    {_TICK}{_word(kind, "OLD", "'alive'")}
END;"""


def _listed(row: str) -> str:
    return f"json_each(CASE {row}.tags WHEN '' THEN '[]' ELSE {row}.tags END)"


def _plain(*columns: str) -> dict[str, str]:
    return {column: f"{{row}}.{column}" for column in columns}


_CHANGED_TAGS = f""", (
            SELECT value FROM {_listed("NEW")}
                WHERE value NOT IN (SELECT value FROM {_listed("OLD")})
            UNION SELECT value FROM {_listed("OLD")}
                WHERE value NOT IN (SELECT value FROM {_listed("NEW")})) t"""
_STORIES = f"""
CREATE TRIGGER shared_story_tagged AFTER UPDATE OF tags ON stories
WHEN {_AWAKE} AND OLD.tags <> NEW.tags BEGIN
    {_TICK}{_word("story", "NEW", "'tag:' || t.value", source=_CHANGED_TAGS)}
END;
CREATE TRIGGER shared_story_dropped AFTER DELETE ON stories
WHEN EXISTS (SELECT 1 FROM shared_device) BEGIN
    DELETE FROM shared_words WHERE kind = 'story' AND key = OLD.id;
END;"""
_FEEDS = f"""
CREATE TRIGGER shared_feed_made AFTER INSERT ON feeds
WHEN {_AWAKE} AND NEW.removed_at IS NULL BEGIN
    {_TICK}{_word("feed", "NEW", "'alive'")}
END;"""
_LEFT = """
CREATE TRIGGER shared_left AFTER DELETE ON shared_device BEGIN
    DELETE FROM shared_words;
    DELETE FROM shared_names;
    DELETE FROM shared_waiting;
    DELETE FROM shared_waiting_keys;
    DELETE FROM shared_files;
END;"""
_SAID = (
    "(CASE WHEN {row}.said_by > 1 THEN {row}.said_by || ' ' || ifnull({row}.merged_into, 0) END)"
)

SHARED = (
    _TABLES
    + _STORIES
    + _FEEDS
    + _LEFT
    + _updated("story", "stories", "read, starred, hidden, saved, position", {
        **_plain("read", "starred"), "hidden": "({row}.hidden > 0)", **_plain("saved", "position"),
    })
    + _updated("feed", "feeds",
        "own_title, folder, tags, interval_minutes, full_text, told_once, rank, removed_at", {
        **_plain("own_title", "folder", "tags", "interval_minutes", "full_text", "told_once",
                 "rank"),
        "alive": "({row}.removed_at IS NULL)",
    })
    + _updated("highlight", "highlights", "note, colour", _plain("note", "colour"))
    + _came_and_went("highlight", "highlights", ("note", "colour"))
    + _came_and_went("correction", "corrections", ())
    + _updated("override", "overrides", "decision", _plain("decision"))
    + _came_and_went("override", "overrides", ("decision",))
    + _updated("smart", "smart_feeds", "title, query", _plain("title", "query"))
    + _came_and_went("smart", "smart_feeds", ("title", "query"))
    + _updated("rule", "rules", "enabled", _plain("enabled"))
    + _came_and_went("rule", "rules", ("enabled",))
    + _came_and_went("verdict", "verdicts", ())
    + _updated("name", "entities", "name, merged_into, said_by",
               {"called": "{row}.name", "said": _SAID})
)  # fmt: skip
"""A user's word on a name of the library is one when `said_by` says so."""
