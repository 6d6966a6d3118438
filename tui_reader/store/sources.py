"""What was stored of a story as it came: the cleaner's input, compressed, never in a list."""

from __future__ import annotations

from dataclasses import replace

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
    return replace(
        codec.source(row[1]),
        title=sanitise.stored(row[0]),
        page=codec.unpack_text(row[2]),
        url=row[3] or "",
        plain=bool(row[4]),
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
            source = replace(codec.source(body), title=sanitise.stored(title))
        except DamagedError:
            continue
        if when := instant(replaced_at):
            found.append(Revision(when, source))
    return found
