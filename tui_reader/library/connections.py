"""How the library asks the network: limits, client, credentials, which servers of the user's own
network may be asked. Owns no order of steps and stores no story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader import sanitise
from tui_reader.config import Config
from tui_reader.library import Library
from tui_reader.model import Fetched
from tui_reader.store import meta

if TYPE_CHECKING:
    from tui_reader.fetch.client import Client
    from tui_reader.fetch.limits import Limits

OWN_PLACES = "own_places"
"""Under which name servers of the user's own network are remembered."""


def limits(config: Config) -> Limits:
    """The settings as the fetch room wants them."""
    from tui_reader.fetch.limits import Limits

    chosen = config.refresh
    return Limits(
        seconds=chosen.seconds,
        max_bytes=chosen.mebibytes << 20,
        max_wire_bytes=chosen.mebibytes << 20,
        per_host=chosen.per_host,
        total=chosen.connections,
    )


def client(lib: Library) -> Client:
    """An HTTP client as the settings want it."""
    from tui_reader.fetch.client import Client

    chosen = lib.config.refresh
    return Client(
        limits(lib.config), chosen.user_agent, proxy_from_env=chosen.proxy, own=own_places(lib)
    )


def own_places(lib: Library) -> frozenset[str]:
    """Servers of the user's own network that are not called so: what he subscribed to, and what
    led there when it was asked first. A name that leads there later is a stranger's trick."""
    return frozenset(meta.get(lib.store, OWN_PLACES).split("\n")) - {""}


def remember_place(lib: Library, answer: Fetched) -> None:
    """Note that an answer came from the user's own network."""
    from tui_reader.fetch import guard

    if answer.private:
        places = own_places(lib) | {guard.place(answer.url)}
        meta.put(lib.store, OWN_PLACES, "\n".join(sorted(places)))


def credentials(lib: Library, url: str) -> tuple[str, str] | None:
    """The user's name and password for a feed: by its address, else by its host."""
    given = lib.config.credentials
    if not given:
        return None
    pair = given.get(url) or given.get(sanitise.host(url))
    return (pair[0], pair[1]) if pair and len(pair) == 2 else None
