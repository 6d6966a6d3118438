"""What of an account is still to be sent, and whether a server lets us in."""

from __future__ import annotations

import asyncio

from tui_reader.errors import LoginError, ReaderError, UsageError
from tui_reader.fetch.api import Api
from tui_reader.library import Library, shared_folder
from tui_reader.library.connections import limits
from tui_reader.store.accounts import outbox, remote_feeds
from tui_reader.store.accounts.rows import Account
from tui_reader.sync import finding, passwords
from tui_reader.sync.service import Door


def pending(lib: Library, account: Account) -> int:
    """Marks and changes of feeds that the other side does not know yet."""
    if shared_folder.is_one(account):
        return shared_folder.pending(lib)
    return outbox.count(lib.store, account.id) + remote_feeds.to_tell(lib.store, account.id)


def answers(lib: Library, address: str) -> bool:
    """Whether a server that speaks a protocol of ours is there: asked without name and password,
    it refuses us in its own words. Blocks on the network."""
    chosen = lib.config.refresh

    async def ask() -> None:
        async with Api(limits(lib.config), chosen.user_agent, proxy_from_env=chosen.proxy) as api:
            await finding.find(Door(api, finding.address_of(address), "", ""))

    try:
        asyncio.run(ask())
    except LoginError:
        return True
    except ReaderError:
        return False
    return True


def renew_password(lib: Library, account: Account, password: str) -> None:
    """Keep another password. Raises UsageError where a command prints it."""
    if not account.secret:
        raise UsageError(f"{account.title} needs no password.")
    if account.secret.partition(":")[0] == passwords.COMMAND:
        raise UsageError(f"A command prints the password of {account.title}; change it there.")
    passwords.keep(
        account.secret, passwords.Place(lib.paths.config, account.address, account.user), password
    )
