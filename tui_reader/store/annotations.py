"""What was recognised in each story, and which stories still wait for it."""

from __future__ import annotations

from tui_reader.errors import DamagedError
from tui_reader.model import Annotations, Correction
from tui_reader.store import articles, codec, corrections, entity_index, figures
from tui_reader.store.connection import Store
from tui_reader.store.types import ANY, Narrowed

Row = tuple[str, int, bytes]
"""What is kept of a story: the digest of its text, the annotator's version, and what was found."""


def missing(store: Store) -> tuple[int, int]:
    """How many stories that can be found were never annotated, and how many there are."""
    with store.read() as db:
        row = db.execute(
            "SELECT count(*) FILTER (WHERE a.story_id IS NULL), count(*) FROM stories s"
            " LEFT JOIN annotations a ON a.story_id = s.id WHERE s.shelf > 0"
        ).fetchone()
    return int(row[0]), int(row[1])


def unread_by(store: Store, cleaner_version: int, annotator_version: int) -> int:
    """How many stories wait to be cleaned, or to be annotated."""
    with store.read() as db:
        row = db.execute(
            "SELECT count(*) FROM stories WHERE shelf > 0"
            " AND (cleaned < ? OR annotated IS NULL OR annotated < ?)",
            (cleaner_version, annotator_version),
        ).fetchone()
    return int(row[0])


def put(
    store: Store,
    story_id: int,
    found: Annotations,
    obeyed: tuple[Correction, ...] | None = None,
) -> bool:
    """Keep what was recognised and bring the entity index up to date. False, and nothing is
    kept, when the story's text is another one by now, or its corrections are others than those
    that were `obeyed` (None: whatever they are)."""
    with store.write() as db:
        row = db.execute("SELECT text_sha FROM articles WHERE story_id = ?", (story_id,)).fetchone()
        if row is None or row[0] != found.text_sha:
            return False
        if obeyed is not None and corrections.held(db, story_id) != obeyed:
            return False
        db.execute(
            "INSERT INTO annotations (story_id, text_sha, annotator_version, body)"
            " VALUES (?, ?, ?, ?) ON CONFLICT (story_id)"
            " DO UPDATE SET text_sha = excluded.text_sha,"
            " annotator_version = excluded.annotator_version, body = excluded.body",
            (story_id, found.text_sha, found.annotator_version, codec.pack_annotations(found)),
        )
        db.execute(
            "UPDATE stories SET annotated = ? WHERE id = ?",
            (max(found.annotator_version, 1), story_id),
        )
        entity_index.index_story(db, story_id, found)
        figures.index_story(db, story_id, found)
    return True


def get(store: Store, story_id: int) -> Annotations | None:
    """What is kept for a story, stale or not: compare `text_sha` with the article's. None also
    where it is damaged; then it is recognised anew."""
    row = row_of(store, story_id)
    return None if row is None else of_row(store, story_id, row)


def row_of(store: Store, story_id: int) -> Row | None:
    """The same as the bytes that are kept: to know by them whether it is still the same."""
    with store.read() as db:
        row: Row | None = db.execute(
            "SELECT text_sha, annotator_version, body FROM annotations WHERE story_id = ?",
            (story_id,),
        ).fetchone()
    return row


def of_row(store: Store, story_id: int, row: Row) -> Annotations | None:
    """What a row keeps; None where it is damaged, as of `get`."""
    try:
        return codec.recognised(*row)
    except DamagedError:
        _forget(store, story_id)
        return None


def _forget(store: Store, story_id: int) -> None:
    """What is kept is damaged: the story waits for names again."""
    if not store.read_only:
        with store.write() as db:
            db.execute("UPDATE stories SET annotated = 0 WHERE id = ?", (story_id,))


def is_fresh(store: Store, story_id: int, annotator_version: int) -> bool:
    """Whether the kept annotations are by this annotator, of the kept article and of the user's
    present corrections."""
    with store.read() as db:
        row = db.execute("SELECT annotated FROM stories WHERE id = ?", (story_id,)).fetchone()
    return row is not None and row[0] == max(annotator_version, 1)


def waiting(store: Store, limit: int, annotator_version: int, which: Narrowed = ANY) -> list[int]:
    """Cleaned stories to annotate, the newest first."""
    return articles.waiting(store, "annotated", annotator_version, limit, which)
