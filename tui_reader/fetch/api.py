"""Asks a server that the user has an account on: any method, any status, as its protocol wants it.

Unlike `client`, which asks strangers: the address is the user's own, so it may be in his network;
what is sent bears his name, so no redirect is followed. TLS is verified, and size and time are
limited as everywhere. Counts what it costs.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import urlencode, urlsplit

from tui_reader import sanitise
from tui_reader.errors import FetchError, ParseError
from tui_reader.fetch import body, connect, failures
from tui_reader.fetch.limits import Limits
from tui_reader.fetch.proxy import proxies_of_environment, proxy_for

NOT_REDIRECTED = "{host} sends us on to another address; give that one."
MOVED = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a server, whatever its status."""

    status: int
    """HTTP status; 304 says that what we have is fresh."""
    body: bytes
    headers: Mapping[str, str] = field(repr=False)
    host: str

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def wait(self) -> float | None:
        """Seconds that the server asks us to leave it alone (Retry-After)."""
        return failures.retry_after(self.headers)

    def json(self) -> Any:
        """The body as JSON. Raises ParseError in words."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError) as error:
            raise ParseError(f"{self.host} gave an answer that cannot be read.") from error


class Api:
    """Requests to one server, one event loop. Nothing it raises repeats what was sent."""

    def __init__(
        self, limits: Limits | None = None, user_agent: str = "", *, proxy_from_env: bool = True,
        headers: Mapping[str, Sequence[str]] | None = None,
    ) -> None:  # fmt: skip
        """`headers`: for each host "Name: value", sent with every request to it."""
        self._limits = limits or Limits()
        self._agent = sanitise.line(user_agent, 200)
        self._own = {host: dict(map(_header, lines)) for host, lines in (headers or {}).items()}
        self._proxies = proxies_of_environment() if proxy_from_env else {}
        self._session: Any = None
        self.requests = 0
        """How many were sent."""
        self.received = 0
        """Bytes of bodies that came, as sent over the wire where the server says so."""

    async def __aenter__(self) -> Self:
        from tui_reader.fetch.client import USER_AGENT

        agent = {"User-Agent": self._agent or USER_AGENT}
        self._session = connect.session(self._limits, agent, guarded=False)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def ask(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        form: Sequence[tuple[str, str]] | None = None,
        data: object = None,
    ) -> Answer:
        """One request, with a form or with `data` as JSON. Raises FetchError when no answer came.

        A lost answer is no answer: whether the server did what it was asked is not known.
        """
        import aiohttp

        host = urlsplit(url).hostname or ""
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await self._send(method, url, headers or {}, _payload(form, data))
        except TimeoutError as error:
            raise failures.failure(error, host) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise failures.failure(error, host) from error

    async def _send(
        self, method: str, url: str, headers: Mapping[str, str], payload: tuple[bytes, str] | None
    ) -> Answer:
        from yarl import URL

        from tui_reader.fetch.client import pieces

        host = urlsplit(url).hostname or ""
        sent = {"Accept-Encoding": body.ACCEPTED, **self._own.get(host, {}), **headers}
        if payload is not None:
            sent["Content-Type"] = payload[1]
        self.requests += 1
        async with self._session.request(
            method,
            URL(url, encoded=True),
            headers=sent,
            data=None if payload is None else payload[0],
            allow_redirects=False,
            proxy=proxy_for(url, self._proxies) or None,
        ) as response:
            if response.status in MOVED:
                raise FetchError(
                    NOT_REDIRECTED.format(host=sanitise.line(host, 200)), status=response.status
                )
            encoding = response.headers.get("Content-Encoding", "")
            read = await body.read(pieces(response), encoding, self._limits)
            if not read.whole:
                raise FetchError(f"{sanitise.line(host, 200)} broke off in its answer.")
            self.received += int(response.headers.get("Content-Length") or len(read.data))
            return Answer(response.status, read.data, response.headers, sanitise.line(host, 200))


def _header(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name.strip(), value.strip()


def _payload(form: Sequence[tuple[str, str]] | None, data: object) -> tuple[bytes, str] | None:
    if form is not None:
        return urlencode(list(form)).encode(), "application/x-www-form-urlencoded"
    if data is not None:
        return json.dumps(data).encode(), "application/json"
    return None
