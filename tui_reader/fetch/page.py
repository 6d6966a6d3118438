"""The synchronous facade: one page, asked for outside any event loop."""

from __future__ import annotations

import asyncio

from tui_reader.fetch.client import PAGE_ACCEPT, Client
from tui_reader.fetch.limits import Limits
from tui_reader.model import Fetched


def get_page(
    url: str,
    *,
    limits: Limits | None = None,
    user_agent: str = "",
    home: str = "",
    private_ok: bool = False,
    credentials: tuple[str, str] | None = None,
) -> Fetched:
    """One web page. Raises FetchError. Not to be called where an event loop runs.

    Public addresses only, unless `home` (the feed's address, or `url` itself when the user typed
    it) says that this very server is one the user pointed us to.
    """

    async def one() -> Fetched:
        async with Client(limits, user_agent) as client:
            return await client.get(
                url, accept=PAGE_ACCEPT, home=home, private_ok=private_ok, credentials=credentials,
                typed=home == url,
            )  # fmt: skip

    return asyncio.run(one())
