"""`import OUT [QUERY]`: documents of a corpus, with their marks. Owns what it says meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tui_reader import sanitise
from tui_reader.cli.corpus.answers import progress
from tui_reader.corpus.answers import duck, stories
from tui_reader.corpus.answers.parts import parts
from tui_reader.library import Library, marked_imports
from tui_reader.library.document_imports import Wanted, home_of
from tui_reader.library.progress import FileReport
from tui_reader.wording import counted

EVERY = 20
"""Documents between two words on how far it is."""


def take(
    lib: Library, out: Path, query: Sequence[str], wanted: Wanted, stop: Callable[[], bool]
) -> FileReport:
    """Take in what a query finds in a corpus. Raises ReaderError in words."""
    found = parts(out)
    if found.notice:
        print(f"newsreader: {found.notice}", file=sys.stderr)
    home = home_of(lib, wanted.feed) if wanted.feed else None
    tags = tuple(sanitise.line(tag, 80) for tag in wanted.tags)
    with progress() as tell, duck.opened() as con:
        picked = stories.pick(con, found, " ".join(query), home, tell)

        def hear(done: int) -> None:
            if done % EVERY == 0 or done == picked.count:
                tell(f"{done:,} of {counted(picked.count, 'document')}")

        whence = sanitise.line(out.resolve().name or str(out), 60)
        return marked_imports.take(lib, picked.stories, whence, tags, hear, stop)
