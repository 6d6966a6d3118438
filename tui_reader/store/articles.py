"""Cleaned articles and the user's word on their junk; which articles are stale."""

from __future__ import annotations

import sqlite3

from tui_reader.errors import DamagedError, StoreError
from tui_reader.model import Article, Overrides
from tui_reader.store import codec, index
from tui_reader.store.connection import Store
from tui_reader.store.types import ANY, Narrowed

Row = tuple[str, int, bytes]
"""What is kept of an article: the digest of its text, the cleaner's version, and itself."""


def put(store: Store, article: Article) -> None:
    """Keep the cleaned revision of a story and index its text. Annotations of another text
    become stale, not lost."""
    story_id, body = article.entry_id, codec.pack_article(article)
    words = index.words(article.text)  # before others wait: of a megabyte it is a long look
    with store.write() as db:
        row = db.execute("SELECT title FROM stories WHERE id = ?", (story_id,)).fetchone()
        if row is None:
            raise StoreError(f"There is no story {story_id}.")
        old_text = index.indexed_text(db, story_id)
        if old_text != article.text:
            index.drop(db, story_id, row[0], old_text)
            index.enter(db, story_id, row[0], words)
        db.execute(
            "INSERT INTO articles (story_id, text_sha, cleaner_version, body)"
            " VALUES (?, ?, ?, ?) ON CONFLICT (story_id)"
            " DO UPDATE SET text_sha = excluded.text_sha,"
            " cleaner_version = excluded.cleaner_version, body = excluded.body",
            (story_id, article.text_sha, article.cleaner_version, body),
        )
        db.execute(
            "UPDATE stories SET cleaned = ?, annotated = ifnull((SELECT annotator_version"
            " FROM annotations WHERE story_id = id AND text_sha = ?), 0) WHERE id = ?",
            (max(article.cleaner_version, 1), article.text_sha, story_id),
        )
        if not row[0]:
            _call(db, article)


def _call(db: sqlite3.Connection, article: Article) -> None:
    """A story without a title is called by the words that are left of it."""
    at, link, called = db.execute(
        "SELECT s.at, d.link, s.called FROM stories s LEFT JOIN details d ON d.story_id = s.id"
        " WHERE s.id = ?",
        (article.entry_id,),
    ).fetchone()
    from tui_reader import naming

    better = article.title or naming.called(article.text, link, at)
    if better != called:
        db.execute("UPDATE stories SET called = ? WHERE id = ?", (better, article.entry_id))


def get(store: Store, story_id: int) -> Article | None:
    """The story's cleaned text as it was kept, stale or not; None also where it is damaged."""
    row = row_of(store, story_id)
    return None if row is None else of_row(story_id, row)


def row_of(store: Store, story_id: int) -> Row | None:
    """The same as the bytes that are kept: to know by them whether it is still the same."""
    with store.read() as db:
        row: Row | None = db.execute(
            "SELECT text_sha, cleaner_version, body FROM articles WHERE story_id = ?", (story_id,)
        ).fetchone()
    return row


def of_row(story_id: int, row: Row) -> Article | None:
    """The text that a row keeps; None where it is damaged."""
    try:
        return codec.article(story_id, *row)
    except DamagedError:
        return None


def is_fresh(store: Store, story_id: int, cleaner_version: int) -> bool:
    """Whether the kept article is by this cleaner and of the newest source and overrides."""
    return _cleaned_by(store, story_id) == max(cleaner_version, 1)


def is_of_source(store: Store, story_id: int) -> bool:
    """Whether the kept article is of the newest source and overrides, by whichever cleaner."""
    return _cleaned_by(store, story_id) > 0


def _cleaned_by(store: Store, story_id: int) -> int:
    """The version of the cleaner that made the kept article; 0 where it is stale, or none."""
    with store.read() as db:
        row = db.execute("SELECT cleaned FROM stories WHERE id = ?", (story_id,)).fetchone()
    return 0 if row is None or not isinstance(row[0], int) else row[0]


def stale(store: Store, limit: int, cleaner_version: int, which: Narrowed = ANY) -> list[int]:
    """Stories to clean, the newest first: never cleaned, source changed, or an older cleaner."""
    return waiting(store, "cleaned", cleaner_version, limit, which)


def waiting(
    store: Store, column: str, version: int, limit: int, which: Narrowed = ANY
) -> list[int]:
    """Newest stories whose `column` holds a version below `version`: one index walk for each
    version that occurs, and there are few."""
    narrowed = " AND read = 0" if which.unread else ""
    if which.starred_feeds:
        narrowed += " AND feed_id IN (SELECT feed_id FROM counts WHERE starred > 0)"
    found: list[tuple[int, int]] = []
    with store.read() as db:
        at = _lowest(db, column, -1)
        while at is not None and at < version:
            found += db.execute(
                f"SELECT at, id FROM stories WHERE {column} = ? AND shelf > 0{narrowed}"
                " ORDER BY at DESC, id DESC LIMIT ?",
                (at, limit),
            )
            at = _lowest(db, column, at)
    return [story_id for _, story_id in sorted(found, reverse=True)[:limit]]


def set_overrides(
    store: Store, story_id: int, overrides: Overrides, *, whole_feed: bool = False
) -> None:
    """The user's word on junk, for the story or all of its feed; undoable. The story's article
    becomes stale."""
    with store.write("Change what is cut") as db:
        scope, scope_id = _scope(db, story_id, whole_feed)
        old = _overrides(db, scope, scope_id)
        gone = (old.keep - overrides.keep) | (old.cut - overrides.cut)
        db.executemany(
            "DELETE FROM overrides WHERE scope = ? AND scope_id = ? AND fingerprint = ?",
            [(scope, scope_id, text) for text in sorted(gone)],
        )
        rows = [("keep", text) for text in sorted(overrides.keep - old.keep)]
        rows += [("cut", text) for text in sorted(overrides.cut - overrides.keep - old.cut)]
        db.executemany(
            "INSERT INTO overrides (scope, scope_id, decision, fingerprint) VALUES (?, ?, ?, ?)",
            [(scope, scope_id, *row) for row in rows],
        )


def overrides(store: Store, story_id: int) -> Overrides:
    """What holds for a story: its own word first, then its feed's."""
    with store.read() as db:
        feed = _overrides(db, *_scope(db, story_id, True))
        own = _overrides(db, *_scope(db, story_id, False))
    return Overrides(keep=own.keep | (feed.keep - own.cut), cut=own.cut | (feed.cut - own.keep))


def own_overrides(store: Store, story_id: int, *, whole_feed: bool = False) -> Overrides:
    """Only what was said of the story itself, or only of its feed."""
    with store.read() as db:
        return _overrides(db, *_scope(db, story_id, whole_feed))


def _overrides(db: sqlite3.Connection, scope: str, scope_id: int) -> Overrides:
    rows = db.execute(
        "SELECT decision, fingerprint FROM overrides WHERE scope = ? AND scope_id = ?",
        (scope, scope_id),
    ).fetchall()
    return Overrides(
        keep=frozenset(text for decision, text in rows if decision == "keep"),
        cut=frozenset(text for decision, text in rows if decision == "cut"),
    )


def _scope(db: sqlite3.Connection, story_id: int, whole_feed: bool) -> tuple[str, int]:
    row = db.execute("SELECT feed_id FROM stories WHERE id = ?", (story_id,)).fetchone()
    if row is None:
        raise StoreError(f"There is no story {story_id}.")
    return ("feed", int(row[0])) if whole_feed else ("story", story_id)


def _lowest(db: sqlite3.Connection, column: str, above: int) -> int | None:
    row = db.execute(
        f"SELECT {column} FROM stories WHERE {column} > ? ORDER BY {column} LIMIT 1", (above,)
    ).fetchone()
    return None if row is None else int(row[0])
