"""Puts heads of answers right that contradict themselves, before aiohttp's parser refuses them.

A length beside chunks, two lengths, a length that is no number: RFC 9112 (6.3) says what counts,
and browsers read such answers.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aiohttp.client_proto import ResponseHandler
else:
    ResponseHandler = object

_END = re.compile(rb"\r?\n\r?\n")
_INTERIM = re.compile(rb"HTTP/\d\.\d 1\d\d")
_CODING = re.compile(rb"^transfer-encoding:[ \t]{0,99}([^\r\n]{0,200})\r?\n", re.I | re.M)
_LENGTH = re.compile(rb"^content-length:[ \t]{0,99}([^\r\n]{0,200})\r?\n", re.I | re.M)
MOST = 64 * 1024
"""Bytes of a head that are held back for its end."""


@lru_cache(maxsize=1)
def handler() -> type[ResponseHandler]:
    """aiohttp's reader of answers, with each head looked at first."""
    from aiohttp.client_proto import ResponseHandler

    return type("Handler", (_Heads, ResponseHandler), {})


class _Heads(ResponseHandler):
    """What stands before aiohttp's reader of answers; its base only where types are checked."""

    _held: bytes | None = None
    """What came of a head so far; None while a body is read."""

    def set_response_params(self, **given: Any) -> None:
        """A new answer is awaited."""
        self._held = b""
        super().set_response_params(**given)

    def data_received(self, data: bytes) -> None:
        """Pass on what came, a head as it should be."""
        while self._held is not None and data:
            self._held, held = b"", self._held + data
            end = _END.search(held)
            if end is None and held.startswith(b"HTTP/"[: len(held)]) and len(held) < MOST:
                self._held = held
                return
            at = end.end() if end else 0
            if end is None or not _INTERIM.match(held):
                self._held = None
            data, head = held[at:], mended(held[:at])
            if head:
                super().data_received(head)
        if data:
            super().data_received(data)

    def connection_lost(self, exc: BaseException | None) -> None:
        """Pass on what was held back."""
        if held := self._held:
            self._held = None
            super().data_received(held)
        super().connection_lost(exc)


def mended(head: bytes) -> bytes:
    """A head whose length and coding agree."""
    codings = [one.strip().lower() for one in _CODING.findall(head)]
    lengths = {one.strip() for one in _LENGTH.findall(head)}
    if any(one.endswith(b"chunked") for one in codings):
        head = _LENGTH.sub(b"", head)
    elif codings and all(one in (b"identity", b"") for one in codings):
        head = _CODING.sub(b"", head)
    if len(lengths) == 1 and next(iter(lengths)).isdigit():
        first = _LENGTH.search(head)
        return (
            head if first is None else head[: first.end()] + _LENGTH.sub(b"", head[first.end() :])
        )
    return _LENGTH.sub(b"", head)
