"""Makes the sessions that requests go through: names looked up, addresses checked, TLS verified.

The check stands where a socket is made, with the address it is about to be connected to, so that
no name that resolves differently the second time can slip past it. Decides nothing about redirects
or bodies.
"""

from __future__ import annotations

import asyncio
import errno
import socket
import ssl
import threading
from functools import partial
from typing import TYPE_CHECKING, Any

from tui_reader.fetch import failures, guard, request_laps, response_heads
from tui_reader.fetch.limits import Limits

if TYPE_CHECKING:
    import aiohttp
    from aiohttp.abc import ResolveResult


def session(limits: Limits, headers: dict[str, str], *, guarded: bool) -> aiohttp.ClientSession:
    """A session that keeps connections alive and no cookies.

    A guarded one connects to public addresses only. Two sessions, not one with a switch: else a
    connection kept open for the user's own address would be at hand for a stranger's redirect.
    """
    import aiohttp

    connector = aiohttp.TCPConnector(
        ssl=tls(),
        limit=limits.total,
        resolver=_resolver(),
        socket_factory=_public_socket if guarded else None,
    )
    # There is no public way to say which class reads answers.
    factory = partial(response_heads.handler(), loop=asyncio.get_running_loop())
    connector._factory = factory
    timeout = aiohttp.ClientTimeout(
        total=None,  # one deadline stands over all hops
        connect=None,
        sock_connect=limits.connect_seconds,
        sock_read=limits.read_seconds,
    )
    return aiohttp.ClientSession(
        connector=connector,
        timeout=timeout,
        headers=headers,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        trust_env=False,  # it would also read ~/.netrc; proxies are our own affair
        max_line_size=limits.max_header_bytes,
        max_field_size=limits.max_header_bytes,
        max_headers=limits.max_headers,
        trace_configs=[request_laps.traces()],
    )


def tls() -> ssl.SSLContext:
    """Certificates and host names are verified, by the system's roots or else certifi's."""
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"] and not ssl.get_default_verify_paths().capath:
        import certifi  # Python from python.org on a Mac knows no roots

        context.load_verify_locations(certifi.where())
    return context


def _public_socket(info: tuple[Any, ...]) -> socket.socket:
    family, kind, protocol, _, address = info
    if guard.is_private_ip(str(address[0])):
        raise OSError(errno.EACCES, failures.PRIVATE_MARK)
    return socket.socket(family=family, type=kind, proto=protocol)


def _resolver() -> Any:
    """A resolver that looks each name up in a daemon thread of its own.

    The loop's default executor has six threads on two cores, which dead names would fill, and a
    program that ends waits for each of them.
    """
    from aiohttp.abc import AbstractResolver

    class ThreadResolver(AbstractResolver):
        async def resolve(
            self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
        ) -> list[ResolveResult]:
            found = await _lookup(host, port, family)
            return [_result(host, port, row) for row in found if len(row[4]) in (2, 4)]

        async def close(self) -> None:
            """Threads end by themselves."""

    return ThreadResolver()


def _result(host: str, port: int, row: tuple[Any, ...]) -> ResolveResult:
    family, _, protocol, _, address = row
    text = str(address[0])
    if len(address) == 4 and address[3]:
        text = f"{text}%{address[3]}"  # a link-local address needs its scope
    return {
        "hostname": host,
        "host": text,
        "port": port,
        "family": family,
        "proto": protocol,
        "flags": socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
    }


async def leads_inside(host: str, port: int = 0) -> bool:
    """Whether a name is known here, and leads into the user's own network too. False where it
    cannot be looked up: behind some proxies only the proxy can."""
    return any(await _insides(host, port))


async def is_inside(host: str) -> bool:
    """Whether a name is known here as one of the user's own network, and of nothing else."""
    found = await _insides(host, 0)
    return bool(found) and all(found)


async def _insides(host: str, port: int) -> list[bool]:
    try:
        found = await _lookup(host, port, socket.AF_UNSPEC)
    except OSError:
        return []
    return [guard.is_private_ip(str(row[4][0])) for row in found]


async def _lookup(host: str, port: int, family: int) -> list[tuple[Any, ...]]:
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[tuple[Any, ...]]] = loop.create_future()

    def tell(found: list[tuple[Any, ...]] | None, error: Exception | None) -> None:
        if answer.done():
            return
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(found or [])

    def ask() -> None:
        found: list[tuple[Any, ...]] | None = None
        failed: Exception | None = None
        try:
            flags = socket.AI_ADDRCONFIG
            found = list(socket.getaddrinfo(host, port, family, socket.SOCK_STREAM, 0, flags))
        except (OSError, UnicodeError) as error:
            failed = error if isinstance(error, OSError) else socket.gaierror(str(error))
        try:
            loop.call_soon_threadsafe(tell, found, failed)
        except RuntimeError:
            return  # the loop was closed meanwhile: nobody waits any more

    threading.Thread(target=ask, daemon=True, name="lookup").start()
    return await answer
