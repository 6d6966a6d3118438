"""Which protocol a server speaks: each is tried, in the order of the table, until one answers."""

from __future__ import annotations

from dataclasses import replace

from tui_reader import sanitise
from tui_reader.errors import FetchError, LoginError, SyncError, UsageError
from tui_reader.sync import protocols
from tui_reader.sync.protocols import Row
from tui_reader.sync.service import Door


def address_of(typed: str) -> str:
    """An address as it is asked: with a scheme (https where none is typed), without name and
    password in it, without a slash at its end. Raises UsageError."""
    raw = typed.strip()
    given = raw if "://" in raw else f"https://{raw}"
    url = sanitise.url(given)
    if url is None or not url.startswith("http"):
        raise UsageError("That is not the address of a server.")
    if "@" in given.partition("://")[2].partition("/")[0]:  # the door takes it out, silently
        raise UsageError("Keep name and password out of the address; you are asked for them.")
    return url.rstrip("/")


async def find(door: Door, rows: tuple[Row, ...] = protocols.ROWS) -> tuple[Row, str]:
    """The protocol, and the address at which it answers. Raises LoginError where there is one and
    it refuses name or password, FetchError where nobody answers, SyncError where none is spoken."""
    refused: LoginError | None = None
    for row in rows:
        try:
            base = await row.find(replace(door, kept={}))
        except LoginError as error:
            refused = refused or error
        except FetchError as error:
            if not error.status:
                raise
        except SyncError:
            continue
        else:
            if base is not None:
                return row, base
    if refused is not None:
        raise refused
    known = ", ".join(row.label for row in rows)
    host = sanitise.host(door.address)
    raise SyncError(f"{host} speaks none of the protocols that are known here ({known}).")
