"""Taking in what lies outside: documents, folders, pages by their address, lists of feeds.

Owns the question for a path, its completion, and how an import is told and stopped.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from tui_reader import sanitise
from tui_reader.errors import ReaderError
from tui_reader.library import imports, work_apart
from tui_reader.library.progress import FileReport, Importing, ImportReport
from tui_reader.ui.controllers.context import Context, Question
from tui_reader.ui.messages import Done, GoingOn
from tui_reader.view import progress
from tui_reader.wording import Sentence, counted

TELL_SECONDS = 0.1
"""How often the status line hears of an import."""
LISTED = 200
"""Names of a folder that are looked at for completion."""


class ImportController:
    """What is taken in."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._stop: threading.Event | None = None
        """Set to end the import that goes on; None when none does."""

    def do_import_feeds(self, _count: int) -> None:
        if self._stop is not None:
            self.context.say(Sentence("An import goes on already; {key:cancel} stops it."))
            return
        label = f"Import a document, folder, address, {imports.labels()}:"
        self.context.ask(Question(label, self._take, complete=paths, check=_fault))

    @property
    def going(self) -> bool:
        """True while an import goes on."""
        return self._stop is not None

    def stop(self) -> bool:
        """End the import that goes on; False when none does."""
        if self._stop is None:
            return False
        self._stop.set()
        self.context.say("Stopping the import…")
        return True

    def _take(self, typed: str) -> None:
        name = typed.strip()
        if not name:
            return
        context, lib = self.context, self.context.lib
        stop = self._stop = threading.Event()
        since, told_at = context.host.timers.elapsed(), 0.0

        def hear(step: Importing) -> None:
            nonlocal told_at
            now = context.host.timers.elapsed()
            if now - told_at > TELL_SECONDS:
                told_at = now
                stories = counted(step.stories, "story")
                said = progress.words("importing", step.done, step.total, now - since, stories)
                context.host.post_message(GoingOn("import", said))

        def task() -> Done:
            try:
                return Done(_told(work_apart.take(lib, name, hear, stop)))
            finally:
                self._stop = None
                context.host.post_message(GoingOn("import", ""))

        context.start(task, f"importing {sanitise.line(name, 80)}")


def _told(report: FileReport | ImportReport) -> Sentence:
    """What came of an import. Raises ReaderError in words where it was nothing."""
    return _lists(report) if isinstance(report, ImportReport) else _documents(report)


def _documents(report: FileReport) -> Sentence:
    """An import of documents in a sentence or two."""
    if len(report.problems) == 1 and not (report.added or report.known):
        raise ReaderError(report.problems[0])
    parts = [_added(len(report.added), report.known, "story")]
    if report.stopped:
        parts.insert(0, "Stopped; what was read is kept.")
    refused = sum(one.refused for one in report.files)
    if refused:
        parts.append(f"{counted(refused, 'file')} could not be read: {report.problems[0]}")
    elif report.problems:
        parts.append(report.problems[0])
    if len(report.problems) > 1:
        parts.append(f"{len(report.problems) - 1:,} more: `newsreader import` tells all.")
    if report.left_out:
        parts.append(f"{counted(report.left_out, 'other file')} left out.")
    way = " {key:undo} takes it back." if report.added else ""
    return Sentence("{told}" + way, told=" ".join(parts))


def _lists(report: ImportReport) -> Sentence:
    """An import of lists of feeds in a sentence or two."""
    if report.settings:
        way = "`newsreader import` prints them, for you to paste"
        return Sentence(f"The file holds settings: {way}.")
    count = len(report.problems)
    lost = f" {counted(count, 'line')} {'was' if count == 1 else 'were'} left out." if count else ""
    stories, feeds = report.stories, report.added + report.known
    parts = [_added(len(stories.added), stories.known, "story")] if stories else []
    if feeds or not parts:
        parts.append(_added(report.added, report.known, "feed"))
    told = " ".join(parts)
    them = "it" if report.added == 1 else "them"
    way = f" {{key:reload_all}} reloads {them}." if report.added else ""
    return Sentence(f"{told}{lost}{way}")


def _added(new: int, known: int, noun: str) -> str:
    more = f", {known:,} known already" if known else ""
    return f"{counted(new, noun)} added{more}."


def paths(typed: str) -> Sequence[tuple[str, str]]:
    """What a path may go on with: (name, line) of each file and folder, folders first."""
    if "://" in typed or not typed:
        return ()
    head, slash, begun = typed.rpartition("/")
    folder = Path(f"{head}{slash}" or ".").expanduser()
    found: list[tuple[bool, str]] = []
    try:
        for at, one in enumerate(folder.iterdir()):
            if at >= LISTED * 10:
                break
            hidden = one.name.startswith(".") and not begun.startswith(".")
            if not hidden and one.name.lower().startswith(begun.lower()):
                found.append((not one.is_dir(), one.name))
    except OSError:
        return ()
    rows = []
    for is_file, name in sorted(found)[:LISTED]:
        end = "" if is_file else "/"
        if sanitise.line(name) == name:  # a line that says something else would open nothing
            rows.append((f"{name}{end}", f"{head}{slash}{name}{end}"))
    return rows


def _fault(typed: str) -> str:
    """Whether there is such a thing so far."""
    name = typed.strip()
    if name.lower().startswith(("http://", "https://")):
        return ""
    folder = Path(name).expanduser()
    parent = folder if typed.endswith("/") else folder.parent
    return "" if parent.is_dir() else f"There is no folder {parent}."
