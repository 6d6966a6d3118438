"""Accounts on news servers: adding, leaving, and a cycle that brings both sides together.

Owns what a cycle is given (`Ports`), one cycle at a time an account, and how it ended, in words.
"""

from __future__ import annotations

import asyncio
import fcntl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tui_reader import clock, sanitise
from tui_reader.errors import QuotaError, ReaderError, SyncError, UsageError
from tui_reader.fetch.api import Api
from tui_reader.library import Library, error_log, rule_runs, shared_folder, tasks
from tui_reader.library.connections import limits
from tui_reader.model import Entry, Feed, SafeText
from tui_reader.sandbox.pool import Pool
from tui_reader.store.accounts import outbox, remote_feeds, rows
from tui_reader.store.accounts.rows import Account
from tui_reader.store.types import AddResult, Incoming
from tui_reader.sync import engine, finding, passwords, protocols
from tui_reader.sync.cycle import Cycle, Outcome, Ports, Step
from tui_reader.sync.passwords import Place
from tui_reader.sync.service import Door

STOP_POLL_SECONDS = 0.1
"""How soon a cancelled cycle notices it."""
TRIED_AGAIN = "Another program is syncing this account."


@dataclass(frozen=True, slots=True)
class Status:
    """An account as it stands."""

    account: Account
    protocol: str
    """Its label."""
    feeds: int
    pending: int
    """Changes that the server does not know yet."""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What came of one cycle of one account."""

    title: SafeText
    out: Outcome
    requests: int = 0
    received: int = 0
    """Bytes of the bodies that came."""
    cancelled: bool = False

    @property
    def problems(self) -> list[SafeText]:
        return self.out.problems


def add(
    lib: Library,
    address: str,
    user: str,
    password: str,
    *,
    secret: str = passwords.FILE,
    protocol: str = "",
    title: str = "",
) -> Account:
    """An account at a server, whose protocol is found by asking. Blocks on the network. Its feeds
    come with its first cycle. Raises UsageError, LoginError, FetchError, SyncError in words."""
    if shared_folder.is_meant(address, protocol):
        return shared_folder.add(lib, address, title)
    base = finding.address_of(address)
    wanted = (protocols.row(protocol),) if protocol else protocols.ROWS

    async def find() -> tuple[protocols.Row, str]:
        async with _api(lib) as api:
            return await finding.find(Door(api, base, user, password), wanted)

    row, found = asyncio.run(find())
    place = Place(lib.paths.config, found, user)
    account = rows.add(lib.store, row.id, found, sanitise.line(user, 200), secret, title)
    try:
        passwords.keep(secret, place, password)
    except ReaderError:
        rows.remove(lib.store, account.id)
        raise
    return account


def all(lib: Library) -> list[Account]:
    """In the order in which they were added."""
    return rows.all(lib.store)


def statuses(lib: Library) -> list[Status]:
    return [_status(lib, account) for account in rows.all(lib.store)]


def _status(lib: Library, account: Account) -> Status:
    label = next((row.label for row in protocols.ALL if row.id == account.protocol), "")
    if shared_folder.is_one(account):
        return Status(account, label, shared_folder.subscriptions(lib), shared_folder.pending(lib))
    feeds = len(remote_feeds.joined(lib.store, account.id))
    return Status(account, label or account.protocol, feeds, outbox.count(lib.store, account.id))


def resolve(lib: Library, name: str) -> Account:
    """The account a user means by its number, title or address. Raises UsageError."""
    known = rows.all(lib.store)
    found = [one for one in known if name in (str(one.id), one.title, one.address)]
    if len(found) == 1:
        return found[0]
    if found:
        numbers = ", ".join(str(one.id) for one in found)
        raise UsageError(f"{sanitise.line(name)} is what accounts {numbers} are called; name one.")
    raise UsageError(f"There is no account {sanitise.line(name)}; `newsreader account list`.")


def remove(lib: Library, account: Account) -> None:
    """Leave an account. Its feeds and stories stay, with all marks, and are fetched here."""
    rows.remove(lib.store, account.id)
    with suppress(ReaderError):  # the password of an account that is gone harms nobody
        passwords.forget(account.secret, _place(lib, account))


def take_in(lib: Library, account: Account, feed_ids: Sequence[int]) -> None:
    """Subscribe to feeds that are fetched here through an account, from its next cycle on."""
    remote_feeds.join_account(lib.store, feed_ids, account.id)


def of_new_feeds(lib: Library) -> Account | None:
    """The account that a feed which is added here goes to: the only one that takes feeds."""
    known = {row.id for row in protocols.ROWS if row.subscribes}
    taking = [account for account in rows.all(lib.store) if account.protocol in known]
    return taking[0] if len(taking) == 1 else None


def of_feed(lib: Library, feed: Feed) -> Account | None:
    """The account that a feed is subscribed through; None: it is fetched here."""
    return rows.get(lib.store, feed.account) if feed.account else None


def left_alone(account: Account) -> bool:
    """Whether the server asked not to be asked yet."""
    return account.not_before is not None and account.not_before > clock.seconds()


def sync(
    lib: Library,
    chosen: Sequence[Account] | None = None,
    tell: Callable[[Account, Step], None] = lambda *_: None,
    stop: threading.Event | None = None,
    *,
    accept: bool = False,
    asked: bool = True,
) -> list[SyncReport]:
    """One cycle of each of these accounts (None: of all). Blocks; set `stop` to end it early.

    What fails is in the report and with the account, in words. `asked`: the user wants it now; else
    an account that asked to be left alone is.
    """
    reports = []
    for account in rows.all(lib.store) if chosen is None else chosen:
        if stop is not None and stop.is_set():
            break
        if not asked and left_alone(account):
            continue
        run = _Run(lib, account, partial(tell, account), stop or threading.Event(), accept)
        reports.append(run.report())
    return reports


class _Run:
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
            return SyncReport(self._account.title, Outcome(problems=[sanitise.line(str(error))]))
        problems = self._out.problems
        until = None if wait is None else clock.seconds() + round(wait)
        if not self._cancelled:
            rows.record(self._lib.store, self._account.id, problems[0] if problems else "", until)
        return SyncReport(self._account.title, self._out, *self._cost, self._cancelled)

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
        self._out.problems.append(sanitise.line(str(error)))
        error_log.note(self._lib.paths, self._account.address, error)

    async def _cycle(self) -> None:
        lib, account = self._lib, self._account
        if shared_folder.is_one(account):
            work = shared_folder.run(lib, account, self._out, self._tell, accept=self._accept)
            await self._stoppable(work)
            return
        row = protocols.row(account.protocol)
        password = passwords.read(account.secret, _place(lib, account))
        kept = dict(account.state)
        with Pool(tasks.PREPARE, processes=1) as pool:
            async with _api(lib) as api:
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


def _api(lib: Library) -> Api:
    chosen = lib.config.refresh
    return Api(limits(lib.config), chosen.user_agent, proxy_from_env=chosen.proxy)


def _place(lib: Library, account: Account) -> Place:
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
