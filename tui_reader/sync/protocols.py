"""The protocols that servers speak: one row each, with its facts.

A further one is a module here with a class of the methods of `service.Service` and a function
`find`, and a row. The command line, its help, the README and the question for an address follow the
table.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tui_reader.errors import UsageError
from tui_reader.sync.service import READ, STARRED, TAG, Door, Service


async def _find_greader(door: Door) -> str | None:
    from tui_reader.sync import greader_session

    return await greader_session.find(door)


def _greader(door: Door) -> Service:
    from tui_reader.sync import greader

    return greader.GoogleReader(door)


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    """What `account add --as` takes, and the library keeps."""
    label: str
    """For people to read."""
    servers: str
    """Servers that speak it."""
    find: Callable[[Door], Awaitable[str | None]]
    """The address at which a server answers to it, from the one that the user gave; None: it does
    not speak it. Raises LoginError where it does and refuses name or password."""
    open: Callable[[Door], Service]
    """The server, at the address that `find` gave."""
    carries: tuple[str, ...] = (READ, STARRED)
    """The marks that it has."""
    subscribes: bool = True
    """Whether feeds can be added and removed through it."""
    renames: bool = True
    moves: bool = True
    marks_at_once: int = 200
    """Stories in one request that marks them."""
    contents_at_once: int = 100
    """Stories in one request for their texts."""


ROWS: tuple[Row, ...] = (
    Row(
        "greader", "Google Reader API",
        "FreshRSS, Miniflux, BazQux, The Old Reader, Inoreader",
        _find_greader, _greader, carries=(READ, STARRED, TAG),
        marks_at_once=200,  # rssguard's; NetNewsWire sends 1,000, which PHP's limits may cut
        contents_at_once=100,  # Inoreader takes 250, FreshRSS slows down beyond
    ),
)  # fmt: skip
"""In the order in which an unknown server is asked."""


def row(id: str) -> Row:
    """The row of an id; UsageError, naming the others, if there is none."""
    for one in ROWS:
        if one.id == id:
            return one
    raise UsageError(f"There is no protocol {id}; there are {', '.join(ids())}.")


def ids() -> tuple[str, ...]:
    return tuple(one.id for one in ROWS)
