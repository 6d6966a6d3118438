"""A partition's reader: the child process that does the stages, and what replaces it when it dies.

Owns how often a document is tried: a child that dies may have been killed for its neighbours'
memory, so a document is an error only when it broke two.
"""

from __future__ import annotations

from typing import Self

from tui_reader.corpus import stages
from tui_reader.corpus.job import Job
from tui_reader.corpus.partition import Document
from tui_reader.corpus.records import Failure
from tui_reader.corpus.stages import Question, Rows
from tui_reader.errors import ParseError
from tui_reader.sandbox.process import Child

__all__ = ["Reader", "Rows"]
WORK = "work"
"""The stage of what no child can tell."""


class Reader:
    """Use it with `with`. Of one thread."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._task = stages.task(job.seconds)
        self._child: Child[Question, Rows | Failure] | None = None
        self._broke_down = False
        """Whether the last child ended, and not by a limit."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def rows(self, kind: str, input: str, document: Document) -> Rows | Failure:
        """A document's rows, or why it has none."""
        stages_ = tuple(self._job.per_document)
        question = Question(kind, input, document, stages_, self._job.made_by)
        fresh = self._child is None
        try:
            return self._ask(question)
        except ParseError as error:
            # What a child that read others before has no memory for, a new one may have.
            if not self._broke_down and (fresh or self._child is not None):
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
        finally:
            self._broke_down = child.broke_down
            if child.used_up:
                self._end()

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None
