"""Tables over a whole corpus: made of the parts that are there, anew when there are others.

As with a part: written aside, renamed when whole, and never changed after. Owns that one process
makes them at a time, and that those of other parts go when new ones are there.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from tui_reader import paths
from tui_reader.corpus import layout
from tui_reader.corpus.answers.duck import written
from tui_reader.corpus.answers.parts import Parts
from tui_reader.export.tables.file_kinds import Writer, kind_of
from tui_reader.export.tables.table import Table

Tell = Callable[[str], None]
"""Hears what is being done, in a few words."""
Make = Callable[[Path, dict[str, Writer]], None]
"""Fills the tables; what it needs meanwhile lies in the folder that it is given."""
_ASIDE = ".aside"


def made(parts: Parts, what: str, rule: int, tables: Sequence[Table[Any]], make: Make) -> Path:
    """The folder of some tables over these parts, made if it is not there. Raises ReaderError in
    words. `rule`: which version of it made them."""
    home = layout.whole(parts.out, what)
    target = home / parts.digest(what, rule)
    if (target / layout.MADE).is_file():
        return target
    with written(str(home)):
        home.mkdir(exist_ok=True)
        with _alone(home):
            if not (target / layout.MADE).is_file():
                _make(parts, target, tables, make)
    return target


def _make(parts: Parts, target: Path, tables: Sequence[Table[Any]], make: Make) -> None:
    home = target.parent
    for left in home.glob(f"{_ASIDE}.*"):  # of a program that was killed: nobody else is here
        shutil.rmtree(left, ignore_errors=True)
    aside = home / f"{_ASIDE}.{os.urandom(6).hex()}"
    room, work = aside / "tables", aside / "work"
    try:
        room.mkdir(parents=True)
        work.mkdir()
        with _writers(parts.kind, room, tables) as writers:
            make(work, writers)
        told = {"parts": parts.names, "wanted": parts.wanted, "made_by": parts.made_by}
        (room / layout.MADE).write_text(json.dumps(told, sort_keys=True), encoding="utf-8")
        paths.sync(room)
        room.rename(target)
        paths.sync(home)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    for old in home.iterdir():
        if old != target and old.is_dir():
            shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _writers(kind: str, room: Path, tables: Sequence[Table[Any]]) -> Iterator[dict[str, Writer]]:
    row = kind_of(kind)
    row.check()
    with ExitStack() as stack:
        files = {
            one.id: stack.enter_context((room / f"{one.id}.{kind}").open("wb")) for one in tables
        }
        writers = {one.id: row.writer(one, files[one.id]) for one in tables}
        try:
            yield writers
        except BaseException:
            for writer in writers.values():  # while its file is open
                with suppress(OSError):
                    writer.close()
            raise
        for one in tables:
            writers[one.id].close()
            files[one.id].flush()
            os.fsync(files[one.id].fileno())


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Whoever comes second waits, and finds what the first has made."""
    with (home / layout.LOCK).open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
