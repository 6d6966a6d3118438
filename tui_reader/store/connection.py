"""The open library: one writing connection behind a lock, one reading connection a thread.

Owns connections, transactions, waiting for other programs, and durability. Knows no table.

Durability: WAL with `synchronous=NORMAL`, so a killed program loses nothing it acknowledged and a
power cut damages nothing; besides, the log is flushed to the disk within FLUSH_AFTER seconds of a
commit, so a power cut costs at most that. No key press ever waits for the disk.
"""

from __future__ import annotations

import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from tui_reader import paths
from tui_reader.errors import CancelledError, StoreError
from tui_reader.store import changelog, failures, mirror
from tui_reader.store.database import INCREMENTAL, WAIT, Connection, connect, shrinks
from tui_reader.store.shared import stamps

FLUSH_AFTER = 0.5
"""Seconds from a commit to its flush; commits in between share one."""
WAL_PAGES = 1_000
"""Pages of the log after which a commit copies them into the library."""
STEPS = 10_000
"""Steps of SQLite's machine, a fraction of a millisecond, after which it asks whether to stop."""
BULK_STORIES = 2_000
"""Stories, of about four pages each, after which a bulk of transactions has the log copied."""
GIVEN_PAGES = 100
"""Free pages that one transaction gives back: some milliseconds."""
GIVEN_PAUSE = 0.005
"""Seconds between two of them: who waits to write comes in."""
AGAIN = 0.001
"""Seconds after which another program's transaction is looked at again: SQLite's own patience grows
to a tenth of a second, in which a refresh begins and ends many."""
READ_ONLY = "the library is read-only"
FULL = "the disk is full"
"""Why nothing can be changed."""


class Store:
    """A library that is open. Safe to share between threads. Made by `opening.open`."""

    def __init__(
        self,
        path: Path,
        writer: Connection,
        *,
        immutable: bool = False,
        refusal: str = READ_ONLY,
        brought_back: str = "",
    ) -> None:
        self.path = path
        self.brought_back = brought_back
        """What came back from the mirror since there was no library, for the user."""
        self._refusal = refusal
        self.read_only = bool(writer.execute("PRAGMA query_only").fetchone()[0])
        """True when the file or its folder cannot be written: reading goes on, writing is
        refused in words."""
        self._immutable = immutable
        self._writer = writer
        self._lock = threading.RLock()
        self._depth = 0
        self._owner = 0
        self._local = threading.local()
        self._readers: weakref.WeakSet[Connection] = weakref.WeakSet()
        self._flusher: threading.Timer | None = None
        self._closed = False
        self._seen = 0
        """What `version` said last."""
        self._mirror = mirror.Mirror(path)
        self.session = changelog.begin()
        """By whom changes are made."""

    @contextmanager
    def write(self, label: str | None = None) -> Iterator[sqlite3.Connection]:
        """One transaction. With a label it is a change that `undo.undo` can take back.

        Whatever raises rolls the block back; a nested call is a part of the outer transaction and
        rolls back only itself. Raises StoreError in words.
        """
        with self._lock:
            self._check_writable()
            nested = self._depth > 0
            try:
                self._mirror.watch(self._writer)
                self._begin(nested)
                if not nested:
                    stamps.advance(self._writer)
                self._depth += 1
                try:
                    with changelog.recorded(self._writer, label, self.session):
                        yield self._writer
                finally:
                    self._depth -= 1
                if not nested:
                    self._mirror.write(self._writer)
                self._commit(nested)
            except sqlite3.Error as error:
                self._rollback(nested)
                raise failures.in_words(error, self.path) from error
            except BaseException:
                self._rollback(nested)
                raise

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """One consistent view of the library. Inside `write` it sees what was written there."""
        if self._owner == threading.get_ident():
            db: sqlite3.Connection = self._writer
        else:
            db = self._reader()
        begun = not db.in_transaction
        try:
            try:
                if begun:
                    db.execute("BEGIN")
                yield db
            finally:
                if begun and db.in_transaction:
                    db.execute("COMMIT")
        except sqlite3.Error as error:
            raise failures.in_words(error, self.path) from error

    @contextmanager
    def bulk(self) -> Iterator[Callable[[int], None]]:
        """While many transactions follow each other: no commit copies the log into the library,
        in which the same pages stand again and again. Call what is given with the number of stories
        written, after each transaction. Every one of them is as safe as ever."""
        waiting = 0

        def relieve(stories: int) -> None:
            nonlocal waiting
            waiting += stories
            if waiting >= BULK_STORIES:
                waiting = 0
                self._copy_log()

        self._copy_after(0)
        try:
            yield relieve
        finally:
            self._copy_log()
            self._copy_after(WAL_PAGES)

    @contextmanager
    def stoppable(self, stop: Callable[[], bool]) -> Iterator[None]:
        """What this thread reads in the block ends with CancelledError soon after `stop()`."""
        db = self._reader()
        db.set_progress_handler(stop, STEPS)
        try:
            yield
        except StoreError as error:
            if stop():
                raise CancelledError("Stopped.") from error
            raise
        finally:
            db.set_progress_handler(None, 0)

    def version(self) -> int:
        """Another number when another program has written. While we do so ourselves, the last."""
        if self._lock.acquire(blocking=False):
            try:
                if not self._closed:
                    self._seen = int(self._writer.execute("PRAGMA data_version").fetchone()[0])
            except sqlite3.Error:
                pass  # who reads or writes next is told why
            finally:
                self._lock.release()
        return self._seen

    def close(self) -> None:
        """Flush and close everything. Further use raises StoreError; closing twice is fine."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            if self._flusher is not None:
                self._flusher.cancel()
            for reader in list(self._readers):
                with suppress(sqlite3.Error):
                    reader.close()
            self._mirror.close(self._writer)
            with suppress(sqlite3.Error):  # the log is replayed at the next opening
                self._writer.close()
            self._flush()

    def vacuum(self) -> None:
        """Write the file anew without free space. Takes a moment, and as much space again
        meanwhile; from then on `give_back` will do."""
        with self._lock:
            self._check_writable()
            try:
                shrinks(self._writer)
                self._writer.execute("VACUUM")
            except sqlite3.Error as error:
                raise failures.in_words(error, self.path) from error

    def give_back(self, stop: Callable[[], bool] = lambda: False) -> bool:
        """Give free pages back to the disk, a few in a transaction, so that neither a key nor
        another program waits for it longer than for any other change. False where the file cannot:
        it was made by a version that did not know how (`vacuum`)."""
        with self.read() as db:
            # Asked of the file first: else the mode is told as it was when it was opened.
            free = int(db.execute("PRAGMA freelist_count").fetchone()[0])
            if db.execute("PRAGMA auto_vacuum").fetchone()[0] != INCREMENTAL:
                return False
        while free and not stop():
            with self.write() as writer:
                writer.execute(f"PRAGMA incremental_vacuum({GIVEN_PAGES})").fetchall()
                free = int(writer.execute("PRAGMA freelist_count").fetchone()[0])
            time.sleep(GIVEN_PAUSE)
        self._copy_log()
        return True

    def _copy_after(self, pages: int) -> None:
        with self._lock, suppress(sqlite3.Error):
            self._writer.execute(f"PRAGMA wal_autocheckpoint = {pages}")

    def _copy_log(self) -> None:
        """Most of it by a connection of its own, beside which others write on; then the little
        that came meanwhile, so that the log begins anew."""
        if self._closed or self.read_only:
            return
        with suppress(sqlite3.Error):
            with closing(connect(self.path)) as aside:
                aside.execute("PRAGMA wal_checkpoint")
            with self._lock:
                self._writer.execute("PRAGMA wal_checkpoint")

    def _check_writable(self) -> None:
        if self._closed:
            raise StoreError("The library is closed.")
        if self.read_only:
            raise StoreError(f"Nothing can be changed: {self._refusal} ({self.path}).")

    def _begin(self, nested: bool) -> None:
        if nested:
            self._writer.execute("SAVEPOINT nested")
            return
        deadline = time.monotonic() + WAIT
        self._writer.execute("PRAGMA busy_timeout = 0")
        try:
            while True:
                try:
                    self._writer.execute("BEGIN IMMEDIATE")
                except sqlite3.OperationalError as error:
                    if not failures.is_busy(error) or time.monotonic() > deadline:
                        raise
                    time.sleep(AGAIN)
                else:
                    self._owner = threading.get_ident()
                    return
        finally:
            self._writer.execute(f"PRAGMA busy_timeout = {WAIT * 1000:.0f}")

    def _commit(self, nested: bool) -> None:
        if nested:
            self._writer.execute("RELEASE nested")
            return
        self._writer.execute("COMMIT")
        self._owner = 0
        if self._flusher is None:
            self._flusher = threading.Timer(FLUSH_AFTER, self._flush_later)
            self._flusher.daemon = True
            self._flusher.start()

    def _rollback(self, nested: bool) -> None:
        with suppress(sqlite3.Error):  # SQLite itself has rolled back after some errors
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK TO nested" if nested else "ROLLBACK")
        if not nested:
            self._owner = 0

    def _flush_later(self) -> None:
        self._flusher = None
        self._flush()

    def _flush(self) -> None:
        # The log is no file that SQLite locks, so closing it here drops no lock of ours.
        paths.sync(f"{self.path}-wal")
        self._mirror.flush()

    def _reader(self) -> Connection:
        reader: Connection | None = getattr(self._local, "reader", None)
        if reader is None:
            if self._closed:
                raise StoreError("The library is closed.")
            reader = connect(self.path, read_only=True, immutable=self._immutable)
            self._local.reader = reader
            self._readers.add(reader)
        return reader
