"""Taking in stories that come with their text, names and figures: nothing is cleaned or recognised.

As `document_imports`: written out of sight, a few in one transaction, which must not hold up the
reader; at the end all of them are shown, by one change. Text and marks say what versions made them:
what is older than this program's waits to be read again, as any story does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from tui_reader import sanitise
from tui_reader.errors import ReaderError
from tui_reader.library import Library, linking
from tui_reader.library.progress import FileOutcome, FileReport
from tui_reader.model import Annotations, Article, Entry, SafeText
from tui_reader.store import annotations as stored_annotations
from tui_reader.store import articles as stored_articles
from tui_reader.store import imported as stored_imports
from tui_reader.store.imported import Brought, Came, Home, Marks
from tui_reader.wording import counted

AT_ONCE = 20
"""Stories of one transaction: about a tenth of a second of writing."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A story with all that is known of it."""

    entry: Entry
    article: Article
    """Its text; of no story yet (`entry_id` is 0)."""
    found: Annotations | None
    """Of this very text; None where nobody looked for names."""
    home: Home


Found = Marked | SafeText
"""A story, or a sentence on one that could not be read."""


def take(
    lib: Library,
    found: Iterable[Found],
    whence: SafeText,
    tags: tuple[SafeText, ...] = (),
    hear: Callable[[int], None] = lambda _stories: None,
    stop: Callable[[], bool] = lambda: False,
) -> FileReport:
    """Take in stories, as one change; `whence` they are, in words. `hear` is told how many were
    read. What was read before `stop()`, or before `found` came to grief, goes in as well.
    """
    work = _Import(lib, Marks(tags))
    try:
        for one in found:
            if isinstance(one, Marked):
                work.add(one)
            else:
                work.problems.append(one)
            hear(work.stories)
            if stop():
                break
    except ReaderError as error:
        work.problems.append(sanitise.line(str(error)))
    work.show(whence)
    return replace(work.report(whence), stopped=stop())


class _Import:
    """One import: what waits to be written, and what became of what was."""

    def __init__(self, lib: Library, marks: Marks) -> None:
        self.stories = 0
        self.problems: list[SafeText] = []
        self._lib = lib
        self._marks = marks
        self._waiting: list[Marked] = []
        self._came: list[Came] = []

    def add(self, one: Marked) -> None:
        """A story that was read; some that wait are written."""
        self._waiting.append(one)
        self.stories += 1
        if len(self._waiting) >= AT_ONCE:
            self._write()

    def show(self, whence: SafeText) -> None:
        """Show what came, as one change; link it with what tells the same, and let rules act."""
        from tui_reader.library import rule_runs  # searching is not imported before the first story

        self._write()
        added = sum(one.new for one in self._came)
        if not self._came:
            return
        label = f"Import {counted(added or len(self._came), 'story')} from {whence}"
        came = [(one, self._marks) for one in self._came]
        stored_imports.show(self._lib.store, label, came)
        if added:
            linking.link_brought(self._lib)
            rule_runs.run_known(self._lib)

    def report(self, whence: SafeText) -> FileReport:
        """What became of all."""
        added = tuple(one.id for one in self._came if one.new)
        known = len(self._came) - len(added)
        told = tuple(self.problems)
        file = FileOutcome(whence, sanitise.line("a corpus"), len(added), known, told)
        return FileReport(added, known, told, (file,))

    def _write(self) -> None:
        if not self._waiting:
            return
        from tui_reader.library import ingest  # cleaning is not imported before the first story
        from tui_reader.store.ingest.prepared import ready

        store, some = self._lib.store, self._waiting
        brought = [Brought(ready(ingest.new_entry(one.entry)), one.home) for one in some]
        with store.write():
            came = stored_imports.add(store, brought)
            for one, what in zip(some, came, strict=True):
                if what.new:
                    stored_articles.put(store, replace(one.article, entry_id=what.id))
                    if one.found is not None:
                        stored_annotations.put(store, what.id, one.found)
        self._came += came
        self._waiting = []
