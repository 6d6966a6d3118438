"""A shared folder as an account: joining one, and its cycle."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tui_reader.errors import UsageError
from tui_reader.library import Library
from tui_reader.store import feeds
from tui_reader.store.accounts import rows
from tui_reader.store.accounts.rows import Account
from tui_reader.store.shared import device, words
from tui_reader.sync import protocols
from tui_reader.sync.cycle import FolderCycle, Outcome, Step
from tui_reader.sync.folder import cycle, files


def is_meant(typed: str, protocol: str = "") -> bool:
    """Whether a folder was typed, and no server's address."""
    if protocol:
        return protocol == protocols.FOLDER.id
    path = typed.strip()
    return "://" not in path and (path.startswith(("/", "~", ".")) or Path(path).is_dir())


def is_one(account: Account) -> bool:
    return account.protocol == protocols.FOLDER.id


def add(lib: Library, typed: str, title: str = "") -> Account:
    """The library joins a folder: what is in both comes together with the first cycle. Raises
    UsageError where it is none, SyncError where it cannot be used."""
    folder = Path(typed.strip()).expanduser().absolute()
    if not folder.is_dir():
        raise UsageError(f"There is no folder {files.shown(folder)}; make it first.")
    files.all(folder)  # says what is wrong with it
    with lib.store.write():
        account = rows.add(lib.store, protocols.FOLDER.id, str(folder), "", "", title)
        device.join(lib.store, account.id)
    return account


def pending(lib: Library) -> int:
    """What the folder does not know yet."""
    return words.count(lib.store)


def subscriptions(lib: Library) -> int:
    """How many feeds are shared."""
    return sum(not feed.local for feed in feeds.all(lib.store))


async def run(
    lib: Library, account: Account, out: Outcome, tell: Callable[[Step], None], *, accept: bool
) -> None:
    """One cycle. Raises SyncError and StoreError."""
    await cycle.run(FolderCycle(lib.store, account, tell, accept, out))
