"""One cycle of one account: what it is given (`Ports`), that it is the only one, how it ended.

What fails is in the report and with the account, in words.
"""

from __future__ import annotations

import asyncio
import fcntl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tui_reader import clock, sanitise
from tui_reader.errors import FetchError, QuotaError, ReaderError, SyncError
from tui_reader.fetch.api import Api
from tui_reader.library import Library, error_log, rule_runs, shared_folder, tasks
from tui_reader.library.connections import limits
from tui_reader.model import Entry, SafeText
from tui_reader.sandbox.pool import Pool
from tui_reader.store.accounts import rows
from tui_reader.store.accounts.rows import Account
from tui_reader.store.types import AddResult, Incoming
from tui_reader.sync import engine, passwords, protocols
from tui_reader.sync.cycle import Cycle, Outcome, Ports, Step
from tui_reader.sync.passwords import Place
from tui_reader.sync.service import Door

STOP_POLL_SECONDS = 0.1
"""How soon a cancelled cycle notices it."""
TRIED_AGAIN = "Another program is syncing this account."


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What came of one cycle of one account."""

    title: SafeText
    out: Outcome
    requests: int = 0
    received: int = 0
    """Bytes of the bodies that came."""
    cancelled: bool = False
    account: int = 0
    """Its number."""

    @property
    def elsewhere(self) -> bool:
        """Another program is at it: nothing was tried."""
        return self.problems == [TRIED_AGAIN]

    @property
    def problems(self) -> list[SafeText]:
        return self.out.problems


class Run:
    """One cycle of one account."""

    def __init__(
        self, lib: Library, account: Account, tell: Callable[[Step], None],
        stop: threading.Event, accept: bool,
    ) -> None:  # fmt: skip
        self._lib, self._account, self._tell = lib, account, tell
        self._stop, self._accept = stop, accept
        self._out = Outcome()
        self._cost = (0, 0)
        self._cancelled = False

    def report(self) -> SyncReport:
        try:
            with _alone(self._lib, self._account):
                wait = self._run()
        except ReaderError as error:
            failed = Outcome(problems=[sanitise.line(str(error))])
            return SyncReport(self._account.title, failed, account=self._account.id)
        problems = self._out.problems
        until = None if wait is None else clock.seconds() + round(wait)
        if not self._cancelled:
            rows.record(self._lib.store, self._account.id, problems[0] if problems else "", until)
        id, title = self._account.id, self._account.title
        return SyncReport(title, self._out, *self._cost, self._cancelled, id)

    def _run(self) -> float | None:
        """How long the server wants to be left alone, in seconds."""
        try:
            asyncio.run(self._cycle())
        except QuotaError as error:
            self._note(error)
            return error.seconds
        except ReaderError as error:
            self._note(error)
        return None

    def _note(self, error: ReaderError) -> None:
        self._out.offline |= isinstance(error, FetchError) and not error.status
        self._out.problems.append(sanitise.line(str(error)))
        error_log.note(self._lib.paths, self._account.address, error)

    async def _cycle(self) -> None:
        lib, account = self._lib, self._account
        if shared_folder.is_one(account):
            work = shared_folder.run(lib, account, self._out, self._tell, accept=self._accept)
            await self._stoppable(work)
            return
        row = protocols.row(account.protocol)
        password = passwords.read(account.secret, place_of(lib, account))
        # Who says that the server is right wants it asked for everything.
        kept = {} if self._accept else dict(account.state)
        with Pool(tasks.PREPARE, processes=1) as pool:
            async with api_of(lib) as api:
                door = Door(api, account.address, account.user, password, kept)
                ports = Ports(lib.store, partial(_prepare, pool), self._arrived, self._tell)
                cycle = Cycle(ports, account, row, row.open(door), kept, self._accept, self._out)
                try:
                    await self._stoppable(engine.run(cycle))
                finally:
                    self._cost = (api.requests, api.received)
        if not self._out.problems and not self._cancelled:
            # Of a cycle that did not end well nothing is kept: the next asks for everything.
            rows.keep(lib.store, account.id, kept)

    async def _stoppable(self, work: object) -> None:
        task = asyncio.ensure_future(work)  # type: ignore[call-overload]
        watcher = asyncio.create_task(self._watch(task))
        try:
            await task
        except asyncio.CancelledError:
            if not self._cancelled:
                raise
        finally:
            watcher.cancel()

    async def _watch(self, task: asyncio.Task[None]) -> None:
        while not self._stop.is_set():
            await asyncio.sleep(STOP_POLL_SECONDS)
        self._cancelled = True
        task.cancel()

    def _arrived(self, result: AddResult) -> None:
        rule_runs.run(self._lib, result.new)


async def _prepare(
    pool: Pool[list[Entry], list[Incoming]], entries: Sequence[Entry]
) -> list[Incoming]:
    return await pool.ask_async(list(entries))


def api_of(lib: Library) -> Api:
    chosen = lib.config.refresh
    return Api(
        limits(lib.config), chosen.user_agent, proxy_from_env=chosen.proxy,
        headers=lib.config.account_headers,
    )  # fmt: skip


def place_of(lib: Library, account: Account) -> Place:
    return Place(lib.paths.config, account.address, account.user)


@contextmanager
def _alone(lib: Library, account: Account) -> Iterator[None]:
    """One cycle at a time an account, whichever program runs it; a killed one holds nothing up.
    Raises SyncError where another one is at it."""
    path: Path = lib.paths.data / f"sync-{account.id}.lock"
    try:
        file = path.open("w")
    except OSError as error:
        raise SyncError(f"{path} cannot be written: {error.strerror}.") from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise SyncError(TRIED_AGAIN) from error
        yield
