"""Other processes that recognise names and figures beside this one, each with a model of its own.

Owns how many there are, and what each is asked. The same text has the same marks from any of them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, Self

from tui_reader.fast_dataclasses import replace
from tui_reader.model import Annotations, Block, Correction, OpenStory
from tui_reader.sandbox.task import Task

if TYPE_CHECKING:
    from concurrent.futures import Future
    from types import TracebackType

    from tui_reader.annotate.annotator import Annotator

MOST = 6
"""Processes beside this one: each has 170 MB."""
WORTH = 50
"""Stories that wait for each: it takes a second of a core to start one."""
AHEAD = 2
"""Texts that each has, one of them in work: it waits for nobody."""


@dataclass(frozen=True, slots=True)
class Helpers:
    """How many processes may help, and how far others go before them."""

    count: int = 0
    nice: int = 0


NONE = Helpers()


class Question(NamedTuple):
    """What is to be known of a text to mark it."""

    text: str
    blocks: tuple[Block, ...]
    when: datetime | None
    obeyed: tuple[Correction, ...]
    said: str
    """The language that the page or feed says."""


class Begun(NamedTuple):
    """A story that is being marked, or is already."""

    opened: OpenStory
    obeyed: tuple[Correction, ...]
    marks: Future[Annotations] | Annotations
    """A helper's, or this process's own."""

    @property
    def done(self) -> bool:
        return isinstance(self.marks, Annotations) or self.marks.done()

    def result(self) -> Annotations:
        """Waits for it. Raises ParseError where the helper broke down."""
        return self.marks if isinstance(self.marks, Annotations) else self.marks.result()


def question(opened: OpenStory, obeyed: tuple[Correction, ...]) -> Question:
    article = opened.article
    said = article.language
    return Question(article.text, article.blocks, opened.story.published, obeyed, said)


def _load() -> Callable[[Question], Annotations]:
    from tui_reader import annotate

    return marker(annotate.load())


def marker(annotator: Annotator) -> Callable[[Question], Annotations]:
    """What answers questions in a child. All that makes files is loaded now: the child may make
    none afterwards."""
    from tui_reader.annotate.languages import detection

    detection.load()

    def marks(asked: Question) -> Annotations:
        return annotator.annotate(
            asked.text, asked.blocks, asked.when, asked.obeyed, said=asked.said
        )

    return marks


MARKS: Task[Question, Annotations] = Task(
    _load, seconds=120.0, what="The story", memory=3 << 30, watched=True, wall=1_800.0
)
"""Model and runtime reserve over 1 GB of address space; a long book takes twenty seconds of a core
that it may have to share with many."""


class Team:
    """The helpers of one run over `waiting` stories; stories are given back in their order."""

    def __init__(self, helpers: Helpers, waiting: int) -> None:
        self._count = min(helpers.count, MOST, waiting // WORTH)
        self._nice = helpers.nice
        self._end = ExitStack()
        self._begun: deque[Begun] = deque()

    def __enter__(self) -> Self:
        if self._count:
            from tui_reader.sandbox.pool import Pool  # not before the first key

            task = replace(MARKS, nice=self._nice)
            self._pool = self._end.enter_context(Pool(task, self._count))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end.close()

    def begin(
        self,
        opened: OpenStory,
        obeyed: tuple[Correction, ...],
        here: Callable[[Question], Annotations],
    ) -> None:
        """Have a story marked by a helper, or, if all have enough to do, by this process."""
        asked = question(opened, obeyed)
        if sum(not one.done for one in self._begun) < self._count * AHEAD:
            marks: Future[Annotations] | Annotations = self._pool.asked(asked)
        else:
            marks = here(asked)
        self._begun.append(Begun(opened, obeyed, marks))

    def ready(self, *, all: bool = False) -> Begun | None:
        """The next story that is marked, if it is; with `all` it is waited for. None: no more."""
        if self._begun and (all or self._begun[0].done):
            return self._begun.popleft()
        return None
