"""What publishers changed: the texts that stood in a story before, compared word by word.

Owns which texts are compared; the comparison runs apart. Blocks: call it in a worker.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tui_reader import sanitise
from tui_reader.errors import ParseError, UsageError
from tui_reader.library import Library, cleaning, cleaning_apart, differences, reading, tasks
from tui_reader.library.differences import ADDED as ADDED
from tui_reader.library.differences import REMOVED as REMOVED
from tui_reader.library.differences import SAME as SAME
from tui_reader.library.differences import SKIPPED as SKIPPED
from tui_reader.model import SafeText, Source
from tui_reader.sandbox.process import run
from tui_reader.store import sources as stored_sources

MOST = 20
"""Changes of one story that are shown, the newest."""

Paragraph = tuple[tuple[str, SafeText], ...]
"""(SAME, REMOVED or ADDED, text) in order; SKIPPED is for people and stands alone."""


@dataclass(frozen=True, slots=True)
class Change:
    when: datetime
    """When the new text came."""
    paragraphs: tuple[Paragraph, ...]
    """Those with a change, and in words how many were left out between; () when nothing that is
    shown had changed."""


def changes(lib: Library, entry_id: int) -> tuple[Change, ...]:
    """What was changed in a story each time, the newest first."""
    source = stored_sources.get(lib.store, entry_id)
    if source is None:
        raise UsageError(f"The text of story {entry_id} is not in the library.")
    # The feed's text only: a page that was fetched since is no change of the publisher's.
    newer = _blocks(lib, entry_id, replace(source, page=""))
    found: list[Change] = []
    for revision in stored_sources.revisions(lib.store, entry_id)[:MOST]:
        old = replace(revision.source, url=source.url, plain=source.plain)
        older = _blocks(lib, entry_id, old)
        found.append(Change(revision.replaced_at, compared(older, newer)))
        newer = older
    return tuple(found)


def compared(
    old: Sequence[str], new: Sequence[str], seconds: float = tasks.DIFFERENCES.seconds
) -> tuple[Paragraph, ...]:
    """The paragraphs that differ between two texts, each word by word; told whole where that
    takes longer."""
    try:
        paragraphs = run(replace(tasks.DIFFERENCES, seconds=seconds), (old, new))
    except ParseError:
        paragraphs = list(differences.whole(old, new))
    return tuple(tuple((kind, sanitise.stored(text)) for kind, text in one) for one in paragraphs)


def _blocks(lib: Library, entry_id: int, source: Source) -> list[str]:
    article = cleaning_apart.make(lib, cleaning.asked(lib, reading.story(lib, entry_id), source))
    return [article.text[block.span.start : block.span.end] for block in article.blocks]
