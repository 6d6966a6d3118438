"""Taking documents in: files and folders -> stories of the library, as one change.

Owns what becomes of each file, in words; `documents/` reads them, `store/imported.py` keeps them.
Stories are written out of sight as they are read, a few in one transaction, which must not hold up
the reader; at the end all of them are shown, by one change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tui_reader import sanitise
from tui_reader.documents import folders, table
from tui_reader.documents.story import DocumentStory, Origin, Problem, Told
from tui_reader.errors import ReaderError, UsageError
from tui_reader.library import Library, document_reader, linking, standalone
from tui_reader.library.progress import FileOutcome, FileReport, Importing
from tui_reader.model import SafeText
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import imported as stored_imports
from tui_reader.store.imported import Brought, Came, Home, Marks
from tui_reader.wording import counted

AT_ONCE = 100
"""Stories of one transaction: about a tenth of a second of writing."""
BESIDE_KEYS = 5
"""The same of a reader: a key that writes waits for no longer."""


FOLDERS = {
    "mail": "Mail",
    "book": "Books",
    "readlater": "Read later",
    "file": "Saved feeds",
    "page": "Pages",
}
"""Kinds of feeds of documents (what their keys begin with) and the folder where they first stand: a
mailbox may have hundreds of senders."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where stories are to go."""

    feed: str = ""
    """Title, address or number of a feed, made if it is not there; "": their own, else the Inbox.
    """
    tags: tuple[str, ...] = ()
    format_id: str = ""
    """What the user says that the files are."""


ANYWHERE = Wanted()


def take(
    lib: Library,
    names: Sequence[Path],
    wanted: Wanted = ANYWHERE,
    hear: Callable[[Importing], None] = lambda _step: None,
    stop: Callable[[], bool] = lambda: False,
    at_once: int = AT_ONCE,
) -> FileReport:
    """Take in files, and folders of them, `at_once` so many stories in a transaction. A file that
    cannot be read is told in words; the others go in. What was read before `stop()` goes in as
    well. Raises UsageError for a name of nothing.
    """
    paths, left_out = _listed(names)
    work = _Import(lib, wanted, _whence(paths, names), at_once)
    with document_reader.DocumentReader() as reader:
        for done, path in enumerate(paths):
            if stop():
                break
            name = sanitise.line(path.name)
            hear(Importing(done, len(paths), name, work.stories))
            for _ in work.file(reader, path):
                hear(Importing(done, len(paths), name, work.stories))
                if stop():
                    break
    report = work.finish()
    hear(Importing(len(work.files), len(paths), sanitise.line(""), work.stories))
    return replace(report, left_out=left_out, stopped=stop())


def take_stories(
    lib: Library, found: Iterable[DocumentStory], wanted: Wanted, whence: str
) -> FileReport:
    """Take in stories that are at hand, as one change; `whence` they are, in words."""
    work = _Import(lib, wanted, sanitise.line(whence))
    work.begin(work.whence)
    for one in found:
        work.add(one)
    return work.finish()


def take_told(lib: Library, told: Iterable[Told], wanted: Wanted, whence: str) -> FileReport:
    """Take in what is told of one document, as one change; `whence` it is, in words."""
    work = _Import(lib, wanted, sanitise.line(whence, 60))
    work.begin(sanitise.line(whence))
    for one in told:
        work.hear(one)
    return work.finish()


def take_bytes(lib: Library, data: bytes, wanted: Wanted = ANYWHERE) -> FileReport:
    """Take in a document that came on standard input. Raises ParseError in words."""
    with document_reader.DocumentReader() as reader:
        told = reader.read(document_reader.given("stdin", data), wanted.format_id)
        return take_told(lib, told, wanted, "standard input")


def _listed(names: Sequence[Path]) -> tuple[list[Path], int]:
    """All files, and how many of folders are left out."""
    paths: list[Path] = []
    left_out = 0
    for name in names:
        if not name.exists():
            raise UsageError(f"There is no file {sanitise.line(str(name))}.")
        found = folders.files_of(name)
        paths += found.files
        left_out += found.left_out
    return list(dict.fromkeys(paths)), left_out


def _whence(paths: Sequence[Path], names: Sequence[Path]) -> SafeText:
    """Where an import is from, for the label of its change."""
    if len(names) == 1:
        return sanitise.line(names[0].name or str(names[0]), 60)
    return sanitise.line(counted(len(paths), "file"))


class _Import:
    """One import: what was read and waits to be written, and what became of what was."""

    def __init__(
        self, lib: Library, wanted: Wanted, whence: SafeText, at_once: int = AT_ONCE
    ) -> None:
        self.whence = whence
        self._at_once = at_once
        self.files: list[FileOutcome] = []
        self.stories = 0
        """Read so far."""
        self._lib = lib
        self._wanted = wanted
        self._tags = tuple(sanitise.line(tag, 80) for tag in wanted.tags)
        self._named = home_of(lib, wanted.feed) if wanted.feed else None
        self._waiting: list[tuple[int, Brought, Marks]] = []
        """Each with the place of its file in `files`."""
        self._came: list[tuple[Came, Marks]] = []
        self._added: list[int] = []

    def begin(self, path: SafeText) -> None:
        """What is added now is of this file."""
        self.files.append(FileOutcome(path, sanitise.line(""), 0, 0))

    def file(self, reader: document_reader.DocumentReader, path: Path) -> Iterator[None]:
        """Read a file; a step for each story."""
        self.begin(sanitise.line(str(path)))
        try:
            for one in reader.read(document_reader.given(str(path)), self._wanted.format_id):
                self.hear(folders.marked(one, path) if isinstance(one, DocumentStory) else one)
                yield
        except ReaderError as error:
            self._tell(sanitise.line(str(error)))
            self._now(refused=True)

    def hear(self, one: Told) -> None:
        """What is told of the file."""
        if isinstance(one, DocumentStory):
            self.add(one)
        elif isinstance(one, Problem):
            self._tell(one.sentence)
        else:
            self._now(label=sanitise.line(table.BY_ID[one.format_id].label))

    def add(self, found: DocumentStory) -> None:
        """A story that was read; many that wait are written."""
        tags = tuple(dict.fromkeys((*found.tags, *self._tags)))
        marks = Marks(tags, found.read, found.starred)
        self._waiting.append((len(self.files) - 1, self._brought(found), marks))
        self.stories += 1
        if len(self._waiting) >= self._at_once:
            self.write()

    def write(self) -> None:
        """Write what waits, out of sight."""
        if not self._waiting:
            return
        came = stored_imports.add(self._lib.store, [one for _, one, _ in self._waiting])
        self._came += zip(came, (marks for *_, marks in self._waiting), strict=True)
        for (place, *_), one in zip(self._waiting, came, strict=True):
            file = self.files[place]
            self.files[place] = replace(
                file, added=file.added + one.new, known=file.known + (not one.new)
            )
        self._added += [one.id for one in came if one.new]
        self._waiting.clear()

    def finish(self) -> FileReport:
        """Show what came, as one change, linked with what tells the same; what became of all."""
        self.write()
        if self._came:
            count = len(self._added) or len(self._came)
            label = f"Import {counted(count, 'story')} from {self.whence}"
            stored_imports.show(self._lib.store, label, self._came)
        if self._added:
            linking.link_brought(self._lib)
        problems = [_placed(file.path, one) for file in self.files for one in file.problems]
        known = sum(file.known for file in self.files)
        return FileReport(tuple(self._added), known, tuple(problems), tuple(self.files))

    def _brought(self, found: DocumentStory) -> Brought:
        from tui_reader.library import ingest  # cleaning is not imported before the first story
        from tui_reader.store.ingest.prepared import ready

        entry = replace(standalone.titled(found), anchors=found.anchors)
        home = self._named or (_own(found.feed) if found.feed else _inbox())
        return Brought(ready(ingest.new_entry(entry)), home)

    def _tell(self, problem: SafeText) -> None:
        self._now(problems=(*self.files[-1].problems, problem))

    def _now(self, **said: Any) -> None:
        self.files[-1] = replace(self.files[-1], **said)


def _placed(path: SafeText, problem: SafeText) -> SafeText:
    """A sentence about a file, with the path in the place of its name."""
    name = sanitise.line(Path(path).name.removesuffix(".gz"), 200)
    if problem.startswith(f"{name} "):
        return sanitise.line(f"{path}{problem[len(name) :]}")
    return sanitise.line(f"{path}: {problem}")


def _inbox() -> Home:
    return Home(stored_feeds.INBOX, sanitise.line("Inbox"))


def _own(origin: Origin) -> Home:
    """The feed that a document says its story is of."""
    key = sanitise.line(origin.key, 300).casefold()
    folder = FOLDERS.get(key.partition(":")[0], "")
    names = (sanitise.line(folder),) if folder else ()
    return Home(f"local:{key}", origin.title, origin.site, origin.tags, names)


def home_of(lib: Library, name: str) -> Home:
    """The feed of that title, address or number, else one of our own that is made."""
    title = sanitise.line(name, 200)
    for feed in stored_feeds.all(lib.store):
        if title in (feed.url, str(feed.id)) or title.casefold() == feed.title.casefold():
            return Home(feed.url, feed.title)
    return Home(f"local:{title.casefold()}", title)
