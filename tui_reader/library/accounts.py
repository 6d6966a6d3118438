"""Accounts on news servers and in shared folders: adding, leaving, bringing both sides together.

What one cycle does stands in `account_cycle`.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from tui_reader import clock, sanitise
from tui_reader.errors import ReaderError, UsageError
from tui_reader.library import (
    Library,
    account_state,
    shared_folder,
)
from tui_reader.library.account_cycle import TRIED_AGAIN as TRIED_AGAIN
from tui_reader.library.account_cycle import Run, api_of, place_of
from tui_reader.library.account_cycle import SyncReport as SyncReport
from tui_reader.model import Feed
from tui_reader.store.accounts import remote_feeds, rows
from tui_reader.store.accounts.rows import Account as Account
from tui_reader.sync import finding, passwords, protocols
from tui_reader.sync.cycle import Step as Step
from tui_reader.sync.passwords import Place
from tui_reader.sync.service import Door

Teller = Callable[[Account, Step], None]
"""Hears how far a cycle of an account is."""


@dataclass(frozen=True, slots=True)
class Status:
    """An account as it stands."""

    account: Account
    protocol: str
    """Its label."""
    feeds: int
    pending: int
    """Changes that the server does not know yet."""


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
        async with api_of(lib) as api:
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
        feeds = shared_folder.subscriptions(lib)
    else:
        feeds = len(remote_feeds.joined(lib.store, account.id))
    pending = account_state.pending(lib, account)
    return Status(account, label or account.protocol, feeds, pending)


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
        passwords.forget(account.secret, place_of(lib, account))


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
    tell: Teller = lambda *_: None,
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
        run = Run(lib, account, partial(tell, account), stop or threading.Event(), accept)
        reports.append(run.report())
    return reports
