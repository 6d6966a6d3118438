"""Reads documents in a child of the sandbox. Owns the child: who reads many files asks one child
for all, and a new one where it came to grief.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tui_reader import sanitise
from tui_reader.documents.given import Given
from tui_reader.documents.story import DocumentStory, Problem, Told
from tui_reader.errors import ParseError, RefusedError
from tui_reader.library import tasks
from tui_reader.sandbox.process import BIG, Child

if TYPE_CHECKING:
    Reader = Child[tuple[Given, str], Iterator[Told]]


class DocumentReader:
    """Used by one thread, in a `with`."""

    def __init__(self) -> None:
        self._child: Reader | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def read(self, given: Given, format_id: str = "") -> Iterator[Told]:
        """The stories of a file as they are read, and what could not be. Raises ParseError in words
        where nothing could; a reader that breaks down later is told as a Problem."""
        count, done = 0, False
        child = self._child = self._child or Child(tasks.DOCUMENT)
        try:
            for one in child.answers((given, format_id)):
                count += isinstance(one, DocumentStory)
                yield one
            done = not child.used_up and _size(given) <= BIG
        except ParseError as error:
            done = not child.used_up
            if not count:
                raise
            stories = "The story" if count == 1 else f"The {count:,} stories"
            yield Problem(sanitise.line(f"{error} {stories} read before that stay."))
        finally:
            if not done:
                self._end()

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


def given(name: str, data: bytes | None = None) -> Given:
    """A file by its path, or bytes that are called so."""
    short = Path(name).name or name
    if data is not None:
        return Given(short, data=data)
    return Given(short, os.fspath(Path(name).absolute()))


def first(
    name: str, data: bytes | None = None, more: Callable[[], object] = lambda: None
) -> DocumentStory:
    """The first story of a file; `more` is called where it holds others. Raises ParseError in
    words."""
    found: DocumentStory | None = None
    with DocumentReader() as reader:
        for one in reader.read(given(name, data)):
            if isinstance(one, DocumentStory) and found is not None:
                more()
                break
            if isinstance(one, DocumentStory):
                found = one
            elif isinstance(one, Problem) and found is None:
                raise RefusedError(one.sentence)
    if found is None:
        raise RefusedError(f"{sanitise.line(name)} holds no story.")
    return found


def _size(given: Given) -> int:
    try:
        return Path(given.path).stat().st_size if given.path else len(given.data)
    except OSError:
        return 0
