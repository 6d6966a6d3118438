"""Reads an answer's body under caps on the wire and after decoding. Knows no HTTP beyond that.

A kilobyte can expand to a gigabyte, so a decoder is never asked for more than a step at a time and
the sum is checked after each step. What does not fit in a megabyte waits on disk: twenty-four
servers that each send fifteen megabytes of nothing take no memory for it.
"""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Protocol

from tui_reader.errors import FetchError
from tui_reader.fetch.limits import Limits

ACCEPTED = "gzip, deflate, br"
"""What we offer (Accept-Encoding)."""

_STEP = 256 * 1024
"""Decoded bytes asked for at once."""
_PACKED = (b"\x1f\x8b\x08", b"\x78\x9c", b"\x78\xda", b"\x78\x01\xed", b"\x78\x5e")
"""How gzip and zlib begin; no text does."""
_LAYERS = 2
"""Packings around a body that no header says: a file that is packed, and packed again."""
_START = 64 * 1024
"""Bytes of a body that is only looked at."""
_IN_MEMORY = 1024 * 1024
"""Decoded bytes of one body held in memory while it arrives."""


class DamagedError(Exception):
    """The encoded body cannot be decoded any further."""


class Decoder(Protocol):
    ended: bool
    """Whether the encoded stream reached its own end."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decoded pieces of at most a step each. Raises DamagedError."""
        ...


class Plain:
    """No content encoding."""

    ended = True

    def feed(self, data: bytes) -> Iterator[bytes]:
        yield data


class Zlib:
    """gzip (also several members in a row) and deflate (with or without zlib's header)."""

    def __init__(self, gzip: bool) -> None:
        self._gzip = gzip
        self._bits = 31 if gzip else 15
        self._inner = zlib.decompressobj(self._bits)
        self._started = False
        self.ended = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._inner.eof and not self._next_member(data):
                return
            piece = self._piece(data)
            self._started = True
            self.ended = self._inner.eof
            data = self._inner.unconsumed_tail or self._inner.unused_data
            yield piece

    def _piece(self, data: bytes) -> bytes:
        try:
            return self._inner.decompress(data, _STEP)
        except zlib.error as error:
            if self._started or self._gzip:
                raise DamagedError(str(error)) from error
            # Half of the servers that say "deflate" send it without zlib's header.
            self._inner, self._started = zlib.decompressobj(-15), True
            return self._piece(data)

    def _next_member(self, data: bytes) -> bool:
        """Whether another gzip member follows. Anything else after the end is padding."""
        if not (self._gzip and data.startswith(b"\x1f")):
            return False
        self._inner = zlib.decompressobj(self._bits)
        return True


class Brotli:
    """br, of which 1.6 kB can hold a gigabyte."""

    def __init__(self) -> None:
        import brotli

        self._inner = brotli.Decompressor()
        self._error: type[Exception] = brotli.error
        self.ended = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        while not self.ended:
            try:
                piece = self._inner.process(data, output_buffer_limit=_STEP)
            except self._error as error:
                raise DamagedError(str(error)) from error
            self.ended = self._inner.is_finished()
            data = b""
            if piece:
                yield piece
            if self._inner.can_accept_more_data():
                return


@dataclass(frozen=True, slots=True)
class Body:
    data: bytes
    whole: bool
    """False if the stream was damaged or broken off, and `data` is what came before."""


def decoder(content_encoding: str) -> Decoder:
    """The decoder for a Content-Encoding header. Raises FetchError for what we did not offer."""
    name = content_encoding.strip().lower()
    if name in ("", "identity", "none", "utf-8"):
        return Plain()
    if name in ("gzip", "x-gzip", "deflate"):
        return Zlib(gzip=name != "deflate")
    if name == "br":
        return Brotli()
    raise FetchError("The server packed its answer in a way we did not ask for.")


async def start(pieces: AsyncIterator[bytes], content_encoding: str) -> bytes:
    """How a body begins that is not worth more: at most a step of it; nothing if it is damaged."""
    found = b""
    try:
        unpack = decoder(content_encoding)
        async for data in pieces:
            for piece in unpack.feed(data):
                found += piece
                if len(found) >= _START:
                    return found[:_START]
    except (DamagedError, FetchError):
        pass  # what came before is all there is to see
    return found


async def read(pieces: AsyncIterator[bytes], content_encoding: str, limits: Limits) -> Body:
    """The decoded body. Raises FetchError when it is over a cap or nothing of it can be decoded.

    `pieces` raises DamagedError where the connection broke off.
    """
    wire = size = 0
    whole = True
    unpack = decoder(content_encoding)
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as kept:
        try:
            async for data in pieces:
                if not wire and (_not_packed(unpack, data) or data.startswith(_PACKED[0])):
                    unpack = Plain() if data[:1] != b"\x1f" else Zlib(gzip=True)
                wire += len(data)
                _check(wire, limits.max_wire_bytes)
                for piece in unpack.feed(data):
                    size += len(piece)
                    _check(size, limits.max_bytes)
                    kept.write(piece)
        except DamagedError as error:
            whole = False
            if not size:
                raise FetchError("The server's answer arrived damaged.") from error
        except TimeoutError:
            raise  # an OSError too, but not the disk's
        except OSError as error:
            raise FetchError("There is no room in the temporary folder for the answer.") from error
        kept.seek(0)
        return _unpacked(Body(kept.read(), whole and (unpack.ended or not wire)), limits)


def _unpacked(found: Body, limits: Limits) -> Body:
    """The body taken out of a packing that its header does not say, or that is around it twice."""
    for _ in range(_LAYERS):
        if not found.data.startswith(_PACKED):
            break
        unpack, parts, size = Zlib(gzip=found.data[0] == 0x1F), [], 0
        whole = found.whole
        try:
            for piece in unpack.feed(found.data):
                parts.append(piece)
                size += len(piece)
                _check(size, limits.max_bytes)
        except DamagedError as error:
            whole = False
            if not size:
                raise FetchError("The server's answer arrived damaged.") from error
        found = Body(b"".join(parts), whole and unpack.ended)
    return found


def _not_packed(unpack: Decoder, first: bytes) -> bool:
    """Whether a body that is said to be packed begins like plain text: a common mistake."""
    return not isinstance(unpack, Plain) and first.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (
        b"<",
        b"{",
    )


def _check(size: int, cap: int) -> None:
    if size > cap:
        raise FetchError(f"The answer is larger than {cap / (1 << 20):g} MB; we stopped reading.")
