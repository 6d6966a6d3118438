"""A worker's reader: the child process that does the stages, and what replaces it when it dies.

Owns how often a document is tried: a child that dies may have been killed for its neighbours'
memory, so a document is an error only when it broke two. A child stays for its worker's next
partition, since loading the model takes longer than many a document.
"""

from __future__ import annotations

import atexit
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tui_reader.corpus import stages
from tui_reader.corpus.job import ANNOTATE, Job
from tui_reader.corpus.partition import Document
from tui_reader.corpus.records import Failure
from tui_reader.corpus.stages import Question, Rows
from tui_reader.errors import ModelError, ParseError
from tui_reader.sandbox.process import Child

__all__ = ["Reader", "Rows", "borrowed", "rest"]
WORK = "work"
"""The stage of what no child can tell."""


class Reader:
    """Of one thread at a time."""

    def __init__(self, job: Job) -> None:
        self.does = _does(job)
        seconds, names = self.does
        self._task = stages.task(seconds, names=names)
        self._child: Child[Question, Rows | Failure] | None = None
        self._broke_down = False
        """Whether the last child ended, and not by a limit."""
        self._took_too_long = False

    def rows(self, job: Job, kind: str, input: str, document: Document) -> Rows | Failure:
        """A document's rows, or why it has none. Raises ModelError where it is not to blame."""
        question = Question(kind, input, document, tuple(job.per_document), job.made_by)
        found = self._tried(question)
        if isinstance(found, Failure) and found.stage == stages.UNABLE:
            raise ModelError(found.reason)
        return found

    def end(self) -> None:
        """Ends the child."""
        if self._child is not None:
            self._child.end()
            self._child = None

    def _tried(self, question: Question) -> Rows | Failure:
        fresh = self._child is None
        try:
            return self._ask(question)
        except ParseError as error:
            # What a child that read others before has no memory for, a new one may have.
            again = self._broke_down or (self._child is None and not fresh)
            if self._took_too_long or not again:
                return Failure(WORK, str(error))
        try:
            return self._ask(question)
        except ParseError as error:
            return Failure(WORK, str(error))

    def _ask(self, question: Question) -> Rows | Failure:
        """As a child says; one that is used up is ended, and None then."""
        child = self._child = self._child or Child(self._task)
        try:
            return child.ask(question)
        except BaseException as error:
            if not isinstance(error, ParseError):  # Ctrl-C: its answer would be taken for the next
                self.end()
            raise
        finally:
            self._broke_down, self._took_too_long = child.broke_down, child.took_too_long
            if child.used_up:
                self.end()


def _does(job: Job) -> tuple[int, bool]:
    """What a child is started for: seconds of the processor that a document may take, and whether
    names are looked for."""
    return job.seconds, ANNOTATE in job.stages


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Readers without work, of this process."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    idle: list[Reader] = field(default_factory=list)

    def take(self, job: Job) -> Reader:
        with self.lock:
            for one in self.idle:
                if one.does == _does(job):
                    self.idle.remove(one)
                    return one
        return Reader(job)

    def put(self, reader: Reader) -> None:
        with self.lock:
            self.idle.append(reader)

    def clear(self) -> None:
        with self.lock:
            ended, self.idle[:] = list(self.idle), []
        for one in ended:
            one.end()


_SHELF = _Shelf()


@contextmanager
def borrowed(job: Job) -> Iterator[Reader]:
    """A reader for a partition, kept for the next one: as many are started as there are threads."""
    reader = _SHELF.take(job)
    try:
        yield reader
    finally:
        _SHELF.put(reader)


def rest() -> None:
    """Ends the readers of this process that have no work."""
    _SHELF.clear()


atexit.register(rest)
