"""What was stored of a story as it came: the cleaner's input, compressed, never in a list."""

from __future__ import annotations

from tui_reader import sanitise
from tui_reader.errors import DamagedError, StoreError
from tui_reader.model import Source
from tui_reader.store import codec
from tui_reader.store.connection import Store
from tui_reader.store.types import Revision, instant


def get(store: Store, story_id: int) -> Source | None:
    """The newest source of a story, with its page if one was fetched. Raises DamagedError."""
    with store.read() as db:
        row = db.execute(
            "SELECT s.title, r.body, r.page, d.link, r.plain FROM sources r"
            " JOIN stories s ON s.id = r.story_id JOIN details d ON d.story_id = r.story_id"
            " WHERE r.story_id = ?",
            (story_id,),
        ).fetchone()
    if row is None:
        return None
    content, summary, language = codec.source_parts(row[1])
    return Source(
        title=sanitise.stored(row[0]),
        content=content,
        summary=summary,
        page=codec.unpack_text(row[2]),
        url=row[3] or "",
        plain=bool(row[4]),
        language=language,
    )


def set_page(store: Store, story_id: int, html: str) -> None:
    """Keep the story's web page beside the feed's text; its article becomes stale."""
    with store.write() as db:
        changed = db.execute(
            "UPDATE sources SET page = ? WHERE story_id = ?",
            (codec.pack_text(html) if html else None, story_id),
        )
        if changed.rowcount == 0:
            raise StoreError(f"There is no story {story_id}.")
        db.execute("UPDATE stories SET cleaned = 0 WHERE id = ?", (story_id,))


def revisions(store: Store, story_id: int) -> list[Revision]:
    """What stood there before the publisher changed it, the newest first, as far as it can be
    read."""
    with store.read() as db:
        rows = db.execute(
            "SELECT replaced_at, title, body FROM revisions WHERE story_id = ? ORDER BY id DESC",
            (story_id,),
        ).fetchall()
    found = []
    for replaced_at, title, body in rows:
        try:
            content, summary = codec.unpack_source(body)
        except DamagedError:
            continue
        source = Source(title=sanitise.stored(title), content=content, summary=summary)
        if when := instant(replaced_at):
            found.append(Revision(when, source))
    return found
