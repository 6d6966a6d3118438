"""How long a request's parts took: until there was a connection, and until the answer began."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import aiohttp


@dataclass(slots=True)
class RequestLaps:
    """Of one request with all its redirects; seconds."""

    connecting: float = 0.0
    waiting: float = 0.0
    begun: float = 0.0
    """When the connection that is being made was begun."""

    @contextmanager
    def asked(self) -> Iterator[None]:
        """The block ends when the answer has begun: what of it was no connecting was waiting."""
        begun, connecting = time.monotonic(), self.connecting
        try:
            yield
        finally:
            self.waiting += time.monotonic() - begun - (self.connecting - connecting)


def traces() -> aiohttp.TraceConfig:
    """What a session tells `RequestLaps`, given as `trace_request_ctx`, while it connects."""
    import aiohttp

    async def begin(_: object, told: SimpleNamespace, __: object) -> None:
        if isinstance(laps := told.trace_request_ctx, RequestLaps):
            laps.begun = time.monotonic()

    async def end(_: object, told: SimpleNamespace, __: object) -> None:
        if isinstance(laps := told.trace_request_ctx, RequestLaps):
            laps.connecting += time.monotonic() - laps.begun

    found = aiohttp.TraceConfig()
    found.on_connection_create_start.append(begin)
    found.on_connection_create_end.append(end)
    return found
