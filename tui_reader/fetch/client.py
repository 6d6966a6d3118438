"""Asks servers for pages and feeds, within limits, and answers with `Fetched` or one sentence.

Redirects are followed here, hop by hop, each target checked as the first address was. Parses
nothing, stores nothing, and does not know the configuration.
"""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import AsyncIterator, Collection
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from tui_reader import __version__, clock, sanitise
from tui_reader.errors import FetchError
from tui_reader.fetch import body, browser_checks, connect, failures, guard, validators
from tui_reader.fetch.limits import Limits
from tui_reader.fetch.proxy import proxies_of_environment, proxy_for
from tui_reader.fetch.redirect_cookies import RedirectCookies
from tui_reader.fetch.request_laps import RequestLaps
from tui_reader.model import Fetched, SafeText, SafeUrl

if TYPE_CHECKING:
    import aiohttp

USER_AGENT = f"tui-reader/{__version__}"
"""Who we say we are, unless the settings say otherwise."""

FEED_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/json;q=0.8, application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.5, */*;q=0.1"
)
PAGE_ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1"

_MOVED = {301: True, 302: False, 303: False, 307: False, 308: True}
"""Redirecting statuses, and whether they mean it for good."""


@dataclass(frozen=True, slots=True)
class _Ask:
    """One request with all that stays the same from hop to hop."""

    url: SafeUrl
    headers: dict[str, str]
    credentials: tuple[str, str] | None
    private_ok: bool
    home: str
    own: bool
    """Whether `home` may be in the user's own network whatever its name."""
    conditional: bool
    laps: RequestLaps


class Client:
    """Many requests to many hosts: keeps connections, is polite to each host. One event loop."""

    def __init__(
        self, limits: Limits | None = None, user_agent: str = "", *, proxy_from_env: bool = True,
        own: Collection[str] = (),
    ) -> None:  # fmt: skip
        self._own = own
        """Places (`guard.place`) of the user's own network."""
        self._limits = limits or Limits()
        self._agent = sanitise.line(user_agent, 200) or USER_AGENT
        self._proxies = proxies_of_environment() if proxy_from_env else {}
        self._sessions: dict[bool, aiohttp.ClientSession] = {}
        self._hosts: dict[str, asyncio.Semaphore] = {}
        self._total = asyncio.Semaphore(self._limits.total)
        self._inside: dict[str, bool] = {}
        """Hosts that the user typed: what the first look-up said of them counts."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for session in self._sessions.values():
            await session.close()
        self._sessions.clear()

    async def get(
        self,
        url: str,
        *,
        etag: str = "",
        last_modified: str = "",
        credentials: tuple[str, str] | None = None,
        private_ok: bool = False,
        accept: str = FEED_ACCEPT,
        home: str | None = None,
        not_before: datetime | None = None,
        typed: bool = False,
    ) -> Fetched:
        """One GET. Raises FetchError with a sentence.

        `home` is the address the user pointed us to himself (default: `url`): if it is on his own
        network, this server, and no other there, may be asked. Give the feed's address for a
        story's page, or "" to allow public addresses only. `private_ok` lifts the check.
        `typed`: the user gave the address himself and it was never asked before, so that it may be
        on his own network by any name; the answer then says whether it was (`private`). That is
        looked up before it is asked: a name that was public then may lead there no more.
        `credentials` are a name and password (Basic), sent to `url`'s own server only.
        """
        address = sanitise.url(url)
        if address is None or not address.startswith("http"):
            raise FetchError("That is not a web address; it must begin with http:// or https://.")
        _wait_for(not_before, address)
        headers = {"Accept": accept, "Accept-Encoding": body.ACCEPTED}
        headers |= validators.headers(etag, last_modified)
        conditional = len(headers) > 2
        place = address if home is None else home
        inside = typed and await self._is_inside(urlsplit(place).hostname or "")
        own = inside or guard.place(place) in self._own
        ask = _Ask(
            address, headers, credentials, private_ok, place, own, conditional, RequestLaps()
        )
        async with self._host_slot(address), self._total:
            answer = await self._within_time(ask)
        return replace(answer, private=inside)

    async def _is_inside(self, host: str) -> bool:
        """Whether a host that the user typed is of his own network, though it is not called so."""
        if guard.is_local_host(host) or guard.is_odd_number(host):
            return False
        if host not in self._inside:
            self._inside[host] = await connect.is_inside(host)
        return self._inside[host]

    def _host_slot(self, address: str) -> AbstractAsyncContextManager[None]:
        """Politeness: few requests at once to one host; our own network needs no sparing."""
        host = urlsplit(address).hostname or ""
        if guard.is_local_host(host):
            return asyncio.Semaphore(1)
        return self._hosts.setdefault(host, asyncio.Semaphore(self._limits.per_host))

    async def _within_time(self, ask: _Ask) -> Fetched:
        host = urlsplit(ask.url).hostname or ""
        begun = time.monotonic()
        try:
            async with asyncio.timeout(self._limits.seconds):
                answer = await self._follow(ask)
                return replace(
                    answer,
                    took=time.monotonic() - begun,
                    connecting=ask.laps.connecting,
                    waiting=ask.laps.waiting,
                )
        except TimeoutError as error:
            raise failures.failure(error, host) from error

    async def _follow(self, ask: _Ask) -> Fetched:
        current, moved, seen, cookies = ask.url, ask.url, {ask.url}, RedirectCookies()
        for _ in range(self._limits.max_redirects + 1):
            async with await self._send(ask, current, cookies.headers(current)) as response:
                location = response.headers.get("Location", "")
                if response.status not in _MOVED or not location:
                    lasting = moved if moved != ask.url and moved == current else None
                    return await self._answer(ask, current, lasting, response)
                # `moved` keeps up with `current` for as long as every hop was permanent.
                step = _target(current, location)
                new = cookies.take(current, response.headers.getall("Set-Cookie", ()))
                if _MOVED[response.status] and moved == current:
                    moved = step
            if step in seen and not new:
                raise FetchError("The address sends us round in circles.")
            seen.add(step)
            current = step
        raise FetchError(f"The address sends us on more than {self._limits.max_redirects} times.")

    async def _send(
        self, ask: _Ask, address: SafeUrl, cookies: dict[str, str]
    ) -> aiohttp.ClientResponse:
        import aiohttp
        from yarl import URL

        host = urlsplit(address).hostname or ""
        proxy = proxy_for(address, self._proxies) if self._proxies else ""
        if guard.is_odd_number(host):
            raise failures.odd_number(host)
        allowed = ask.private_ok or guard.may_be_private(address, ask.home, own=ask.own)
        if not allowed and (
            guard.is_local_host(host) or (proxy and await connect.leads_inside(host))
        ):
            raise failures.private(host)
        headers = ask.headers | _authorisation(ask, address) | cookies
        session = self._session(guarded=not (allowed or proxy))
        try:
            with ask.laps.asked():
                return await session.get(
                    URL(address, encoded=True),
                    headers=headers,
                    allow_redirects=False,
                    proxy=proxy or None,
                    trace_request_ctx=ask.laps,
                )
        except (aiohttp.ClientError, OSError, ValueError) as error:
            if failures.PRIVATE_MARK in str(error):
                raise failures.private(host) from error
            raise failures.failure(error, host) from error

    def _session(self, *, guarded: bool) -> aiohttp.ClientSession:
        if guarded not in self._sessions:
            agent = {"User-Agent": self._agent}
            self._sessions[guarded] = connect.session(self._limits, agent, guarded=guarded)
        return self._sessions[guarded]

    async def _answer(
        self, ask: _Ask, url: SafeUrl, moved: SafeUrl | None, response: aiohttp.ClientResponse
    ) -> Fetched:
        status, wait = response.status, failures.retry_after(response.headers)
        fresh = status == 304 and ask.conditional
        if not fresh and not 200 <= status < 300:
            await _refuse_check(response, url)
            # The connection is not worth reading an error page of any length for.
            response.close()
            raise failures.status(status, urlsplit(url).hostname or "", wait)
        encoding = response.headers.get("Content-Encoding", "")
        read = body.Body(b"", True)
        if not fresh:
            read = await body.read(pieces(response), encoding, self._limits)
        if check := browser_checks.check_of(status, response.headers, read.data):
            raise browser_checks.failure(check, status, urlsplit(url).hostname or "")
        return Fetched(
            url=ask.url,
            final_url=url,
            status=status,
            body=read.data,
            content_type=sanitise.line(response.headers.get("Content-Type", ""), 200),
            etag=validators.of(response, "ETag") if read.whole else "",
            last_modified=validators.of(response, "Last-Modified") if read.whole else "",
            moved_to=moved,
            retry_after=wait,
            problem=SAID_DAMAGED if not read.whole else sanitise.line(""),
        )


SAID_DAMAGED: SafeText = sanitise.line("The server's answer broke off before its end.")


async def _refuse_check(response: aiohttp.ClientResponse, url: SafeUrl) -> None:
    """Raises FetchError if what is refused shows a browser check, as far as its start tells."""
    if response.status not in browser_checks.STATUSES:
        return
    head = await body.start(pieces(response), response.headers.get("Content-Encoding", ""))
    if check := browser_checks.check_of(response.status, response.headers, head):
        response.close()
        raise browser_checks.failure(check, response.status, urlsplit(url).hostname or "")


async def pieces(response: aiohttp.ClientResponse) -> AsyncIterator[bytes]:
    import aiohttp

    try:
        async for piece in response.content.iter_any():
            yield piece
    except TimeoutError:
        raise
    except (aiohttp.ClientError, OSError) as error:
        raise body.DamagedError(str(error)) from error


def _target(current: SafeUrl, location: str) -> SafeUrl:
    """Where a redirect leads. Raises FetchError if we do not go there."""
    target = sanitise.url(location, current)
    if target is None or not target.startswith("http"):
        raise FetchError("The address sends us on to something that is not a web address.")
    if current.startswith("https:") and not target.startswith("https:"):
        raise FetchError(
            "The address sends us from a safe connection to an open one (https, http)."
        )
    return target


def _authorisation(ask: _Ask, address: SafeUrl) -> dict[str, str]:
    if ask.credentials is None or not guard.same_place(address, ask.url):
        return {}
    if ask.url.startswith("https:") and not address.startswith("https:"):
        return {}
    pair = ":".join(ask.credentials).encode()
    return {"Authorization": "Basic " + base64.b64encode(pair).decode("ascii")}


def _wait_for(not_before: datetime | None, address: str) -> None:
    if not_before is None:
        return
    seconds = (not_before - clock.instant()).total_seconds()
    if seconds > 0:
        host = sanitise.host(address)
        sentence = (
            f"{host} asked us to wait; it may be asked again in {failures.duration(seconds)}."
        )
        raise FetchError(sentence, status=429, retry_after=seconds)
