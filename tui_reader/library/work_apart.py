"""Long work of a reader in a process of its own, whose keys then share no lock of Python with it,
nor its memory: a refresh, an import, linking of much.

The process opens the library for itself, does one thing and ends. It stops in its own time, with
what came until then kept, when it is told to or when nobody is left who asked. Blocks: call it in a
worker.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast

from tui_reader import library
from tui_reader.config import Config
from tui_reader.errors import ReaderError
from tui_reader.library import Library, error_log, hooks
from tui_reader.library.progress import (
    FileReport,
    Importing,
    ImportReport,
    Linking,
    Progress,
    RefreshReport,
)
from tui_reader.paths import Paths
from tui_reader.sandbox.child import stand_behind, streams
from tui_reader.sandbox.messages import Answer, receive, receive_answer, send
from tui_reader.sandbox.process import started
from tui_reader.store.changelog import Session

TELL_SECONDS = 0.1
"""How often it tells how far it is: a hundred feeds a second would all be painted."""
ENDING = 5.0
"""Seconds that it may take to end when it has said all."""
NICE = 5
"""How far the reader goes before it."""
LONGEST = 64 << 20
"""Bytes of the longest report: an import tells the number of every story."""

if TYPE_CHECKING:
    from tui_reader.library.rule_runs import Hits

T = TypeVar("T")
Hear = Callable[[Any], None]
Work = Callable[[Library, Hear, threading.Event], T]


def refresh(
    lib: Library,
    feed_ids: Sequence[int] | None,
    hear: Callable[[Progress], None],
    stop: threading.Event,
) -> RefreshReport:
    """As `library.refresh.refresh`. Raises ReaderError in words."""
    return _done(lib, partial(_refresh, feed_ids), hear, stop)


def take(
    lib: Library, name: str, hear: Callable[[Importing], None], stop: threading.Event
) -> FileReport | ImportReport:
    """Take in what is called so: a page by its address, a list of another reader, a document, a
    folder of them. Raises ReaderError in words."""
    return _done(lib, partial(_take, name), hear, stop)


def link(lib: Library, hear: Callable[[Linking], None], stop: threading.Event) -> Hits:
    """Link what waits for it; what the rules that ask of affairs were applied to. Raises
    ReaderError in words: what was linked until then is."""
    return _done(lib, _link, hear, stop)


def _link(lib: Library, hear: Hear, stop: threading.Event) -> Hits:
    from tui_reader.library import linking

    links = linking.Links(lib, news=False, held=linking.BESIDE_KEYS)
    links.run(stop.is_set, lambda done, left: hear(Linking(done, left)))
    return links.ruled


def _refresh(
    feed_ids: Sequence[int] | None, lib: Library, hear: Hear, stop: threading.Event
) -> RefreshReport:
    from tui_reader.library import refresh as refreshing

    return refreshing.refresh(lib, feed_ids, hear, stop)


def _take(name: str, lib: Library, hear: Hear, stop: threading.Event) -> FileReport | ImportReport:
    from tui_reader.library import address_import, document_imports, imports

    if name.lower().startswith(("http://", "https://")):
        return address_import.take(lib, name)
    path = Path(name).expanduser()
    row = imports.importer_of(path)
    if row is not None:
        return imports.take(lib, path, row)
    at_once = document_imports.BESIDE_KEYS
    return document_imports.take(lib, [path], hear=hear, stop=stop.is_set, at_once=at_once)


def _done(lib: Library, work: Work[T], hear: Hear, stop: threading.Event) -> T:
    """The work's report, done apart if the library is a reader's."""
    if not lib.apart:
        return work(lib, hear, stop)
    order = _Order(lib.paths, lib.config, lib.store.session, work)
    with _process() as process, _told_to_stop(process, stop):
        orders, answers = _pipes(process)
        try:
            send(orders, order)
            while True:
                answer = receive_answer(answers, LONGEST)
                if not answer.more:
                    break
                hear(answer.value)
        except (OSError, EOFError, ValueError) as error:  # the last: closed while it was sent
            raise ReaderError("It ended before its time; what had come is kept.") from error
    if answer.sentence:
        raise ReaderError(answer.sentence)
    return cast("T", answer.value)


@contextmanager
def _process() -> Iterator[subprocess.Popen[bytes]]:
    process = started(serve)
    try:
        yield process
    finally:
        for stream in _pipes(process):
            with suppress(OSError):
                stream.close()
        try:
            process.wait(ENDING)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def _told_to_stop(process: subprocess.Popen[bytes], stop: threading.Event) -> Iterator[None]:
    """Its orders end when `stop` is set: so it knows."""
    over = threading.Event()

    def watch() -> None:
        while not over.is_set():
            if stop.wait(TELL_SECONDS):
                with suppress(OSError):
                    _pipes(process)[0].close()
                return

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin is not None and process.stdout is not None
    return process.stdin, process.stdout


# --- the other side -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Order:
    """What the process is to do, and for whom."""

    paths: Paths
    config: Config
    session: Session
    """The reader's: what is changed for it, it takes back first."""
    work: Work[Any]
    """Imported there by its name."""


def serve() -> None:
    """The life of the process."""
    orders, answers = streams()
    stand_behind(NICE)
    order: _Order = receive(orders)
    stop = threading.Event()
    threading.Thread(target=_await_end, args=(orders, stop), daemon=True).start()
    answer = _outcome(order, _Teller(answers, stop).hear, stop)
    with suppress(OSError):  # nobody is left to hear it
        send(answers, answer)


def _await_end(orders: IO[bytes], stop: threading.Event) -> None:
    with suppress(OSError):
        # Not by `orders`: a thread that holds its lock would not let Python end.
        os.read(orders.fileno(), 1)
    stop.set()


def _outcome(order: _Order, hear: Hear, stop: threading.Event) -> Answer:
    """What came of it, once all of it is kept."""
    try:
        lib = library.open(order.paths, order.config)
        lib.store.session = order.session
        try:
            return Answer(order.work(lib, hear, stop))
        finally:
            for fault in hooks.faults(lib, hooks.HEARD_SECONDS):
                error_log.note(lib.paths, "a hook", fault)
            lib.close()
    except ReaderError as error:
        return Answer(None, error.sentence)
    except Exception as error:
        # A fault of ours: nobody sees what this process prints.
        error_log.note(order.paths, "work apart", f"{type(error).__name__}: {error}")
        raise


class _Teller:
    """Tells how far it is, now and then."""

    def __init__(self, answers: IO[bytes], stop: threading.Event) -> None:
        self._answers = answers
        self._stop = stop
        self._told = 0.0

    def hear(self, step: object) -> None:
        now = time.monotonic()
        if now - self._told < TELL_SECONDS:
            return
        self._told = now
        try:
            send(self._answers, Answer(step, more=True))
        except OSError:  # who asked is gone
            self._stop.set()
