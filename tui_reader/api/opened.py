"""A library of the public interface: its stories, names and what they are exported as."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from tui_reader import config, paths
from tui_reader import library as rooms
from tui_reader.api import made
from tui_reader.api.values import KnownName, Story
from tui_reader.errors import UsageError
from tui_reader.library import concordance, leaving, saving, tables


class Library:
    """Made by `open_library`. May be used by several threads, and while the reader has it open."""

    def __init__(self, folder: Path | None) -> None:
        places = paths.user_paths() if folder is None else paths.under(folder)
        self._lib = rooms.open(places, config.load(places.config_file).config)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """It is of no use afterwards."""
        self._lib.close()

    def stories(self, query: str = "", *, annotate: bool = False) -> Iterator[Story]:
        """All stories in the order they arrived, or those that a search finds: words and fields, as
        `newsreader stories` takes them ("ferry person:Aune after:2026-01").

        `annotate` looks for names and figures where that was not done, which is kept. One story is
        in memory at a time. Raises ReaderError for a search that cannot be understood.
        """
        for number in leaving.numbers(self._lib, query, insist=False):
            found = leaving.opened(self._lib, number, annotate=annotate)
            if found is not None:
                yield made.story(found)

    def story(self, id: int, *, annotate: bool = False) -> Story:
        """The story of a number. Raises ReaderError where there is none."""
        found = leaving.opened(self._lib, id, annotate=annotate)
        if found is None:
            raise UsageError(f"There is no story {id}.")
        return made.story(found)

    def names(self, kind: str | None = None, *, limit: int = 50) -> tuple[KnownName, ...]:
        """The most mentioned names, of all kinds or of one."""
        return tuple(map(made.known_name, concordance.top(self._lib, kind, None, limit)))

    def export(self, query: str = "", *, format: str = "md") -> bytes:
        """The stories that a search finds, or all, as one file in a format of `newsreader save`.
        Names and figures are looked for where that was not done."""
        found = leaving.found(self._lib, query) if query else leaving.numbers(self._lib)
        return saving.book(self._lib, found, format)

    def export_tables(
        self, folder: str | os.PathLike[str], query: str = "", *, format: str = "csv",
        overwrite: bool = False,
    ) -> int:  # fmt: skip
        """Tables of all stories, or of those that a search finds, into a folder; of how many. The
        files are whole or not there; none is written over unless `overwrite` is true."""
        done = tables.write(self._lib, Path(folder), query, format, overwrite=overwrite)
        return done.stories
