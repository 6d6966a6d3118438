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


async def _find_miniflux(door: Door) -> str | None:
    from tui_reader.sync import miniflux

    return await miniflux.find(door)


def _miniflux(door: Door) -> Service:
    from tui_reader.sync import miniflux

    return miniflux.Miniflux(door)


async def _find_fever(door: Door) -> str | None:
    from tui_reader.sync import fever

    return await fever.find(door)


def _fever(door: Door) -> Service:
    from tui_reader.sync import fever

    return fever.Fever(door)


async def _find_nextcloud(door: Door) -> str | None:
    from tui_reader.sync import nextcloud

    return await nextcloud.find(door)


def _nextcloud(door: Door) -> Service:
    from tui_reader.sync import nextcloud

    return nextcloud.Nextcloud(door)


async def _find_ttrss(door: Door) -> str | None:
    from tui_reader.sync import ttrss

    return await ttrss.find(door)


def _ttrss(door: Door) -> Service:
    from tui_reader.sync import ttrss

    return ttrss.TinyTinyRss(door)


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
    Row("miniflux", "Miniflux API", "Miniflux", _find_miniflux, _miniflux),
    Row(
        "fever", "Fever API", "FreshRSS, Miniflux, coldsweat, Tiny Tiny RSS with a plugin",
        _find_fever, _fever, subscribes=False, renames=False, moves=False,
        marks_at_once=10,  # one request each: what is sent is let go of often
        contents_at_once=50,
    ),
    Row("nextcloud", "Nextcloud News API", "Nextcloud News", _find_nextcloud, _nextcloud),
    Row(
        "ttrss", "Tiny Tiny RSS API", "Tiny Tiny RSS", _find_ttrss, _ttrss,
        renames=False, moves=False,
    ),
)  # fmt: skip
"""In the order in which an unknown server is asked."""


async def _no_server(_door: Door) -> str | None:
    return None


def _no_service(_door: Door) -> Service:
    raise UsageError("A shared folder is no server.")


FOLDER = Row(
    "folder", "Shared folder", "Syncthing, git, NFS, a USB stick",
    _no_server, _no_service, carries=(), subscribes=False, renames=False, moves=False,
)  # fmt: skip
"""No server: `folder` brings it and the library together."""
ALL: tuple[Row, ...] = (*ROWS, FOLDER)
"""Those that an account can have."""


def row(id: str) -> Row:
    """The row of an id; UsageError, naming the others, if there is none."""
    for one in ALL:
        if one.id == id:
            return one
    raise UsageError(f"There is no protocol {id}; there are {', '.join(ids())}.")


def ids() -> tuple[str, ...]:
    return tuple(one.id for one in ROWS)
