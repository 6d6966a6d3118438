"""The model in a process of its own: a reader's, whose keys then share no lock with it, and which
has its memory back when the process ends. Nothing that a text does to it ends the reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from tui_reader.errors import ParseError
from tui_reader.library.annotation_team import MARKS, Question, marker
from tui_reader.model import Annotations, Block, Correction
from tui_reader.sandbox.task import Task


class Recogniser(Protocol):
    """What marks texts: `annotate.Annotator`, here or elsewhere."""

    @property
    def problem(self) -> str: ...
    def annotate(
        self,
        text: str,
        blocks: Sequence[Block] = (),
        when: datetime | None = None,
        corrections: Sequence[Correction] = (),
        *,
        said: str = "",
    ) -> Annotations: ...
    def rest(self) -> None: ...
    def close(self) -> None: ...


def _load(threads: int) -> _Answers:
    from tui_reader import annotate

    annotator = annotate.load(threads)
    marks = marker(annotator)
    return lambda asked: annotator.problem if asked is None else marks(asked)


class _Answers(Protocol):
    def __call__(self, asked: Question | None, /) -> Annotations | str: ...


class Apart:
    """A recogniser whose model is loaded by another process. Not for two threads at once."""

    def __init__(self, threads: int) -> None:
        """Waits until the model is there. Raises ParseError where no process can be had."""
        from tui_reader.sandbox.pool import Pool  # not before the first key

        task: Task[Question | None, Annotations | str] = Task(
            partial(_load, threads), seconds=MARKS.seconds, what=MARKS.what,
            memory=MARKS.memory, watched=True, wall=MARKS.wall,
        )  # fmt: skip
        self._pool = Pool(task, processes=1)
        self._problem = self._pool.ask(None)

    @property
    def problem(self) -> str:
        """Why the English recogniser does not work, in a sentence; "" if it does."""
        return str(self._problem)

    def annotate(
        self,
        text: str,
        blocks: Sequence[Block] = (),
        when: datetime | None = None,
        corrections: Sequence[Correction] = (),
        *,
        said: str = "",
    ) -> Annotations:
        """As `Annotator.annotate`. Raises ParseError where the process broke down over the text,
        and the new one that is then asked, too: the first may have been killed while it rested."""
        asked = Question(text, tuple(blocks), when, tuple(corrections), said)
        try:
            found = self._pool.ask(asked)
        except ParseError:
            found = self._pool.ask(asked)
        assert isinstance(found, Annotations)
        return found

    def rest(self) -> None:
        """What only some texts need goes with the process: nothing to do before."""

    def close(self) -> None:
        """End the process. Not to be used afterwards."""
        self._pool.close()
