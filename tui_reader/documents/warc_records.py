"""The records of a WARC or ARC: how they are walked, which of them is a page, what its bytes are.

Records are warcio's to find; bodies are unpacked by our own decoder, a piece at a time, since a
kilobyte may hold a gigabyte. Whoever reads an archive decides what becomes of a page.
"""

from __future__ import annotations

import zlib
from datetime import datetime
from typing import Any, BinaryIO

from tui_reader.errors import FetchError, RefusedError
from tui_reader.feeds import dates
from tui_reader.fetch.body import DamagedError, Plain, decoder

STEP = 64 * 1024
"""Bytes of a body that are read at once."""
_HTML = ("text/html", "application/xhtml")
_DIGITS = 14
"""Of a date in an ARC: 20140213004456."""


def iterator(file: BinaryIO, *, bare: bool = False) -> Any:
    """warcio's iterator over the records from where a file stands; `bare`: their bodies as they
    are. `next` raises one of `faults()` where the archive is damaged. It writes nothing to stderr.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.bufferedreaders import DecompressingBufferedReader

    class Reader(DecompressingBufferedReader):  # type: ignore[misc]
        """As warcio's, but what is damaged is not said aloud and taken for the end."""

        decompressor: Any
        ended = True
        """Whether what is packed came to its own end."""

        def _decompress(self, data: bytes) -> bytes:
            if self.decompressor and data:
                try:
                    return bytes(self.decompressor.decompress(data))
                except zlib.error:
                    if self.num_block_read:
                        raise
                    self.decompressor = None  # it is not packed
            return data

        def close_decompressor(self) -> None:
            self.ended = self.decompressor is None or self.decompressor.eof
            super().close_decompressor()

    class Iterator(ArchiveIterator):  # type: ignore[misc]
        INC_RECORD = ""

    found = Iterator(file, arc2warc=True, no_record_parse=bare)
    found.reader = Reader(found.fh)
    return found


def faults() -> tuple[type[Exception], ...]:
    """What warcio raises where an archive is damaged."""
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.statusandheaders import StatusAndHeadersParserException

    return (
        ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, OSError, ValueError,
        LookupError, AttributeError, TypeError, zlib.error,
    )  # fmt: skip


def address(record: Any) -> str:
    """Of the web; "" of what has none."""
    found = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    return found if found.startswith(("http://", "https://")) else ""


def said(record: Any, name: str) -> str:
    """A header of the answer, or of a record that is no answer."""
    known = record.http_headers or record.rec_headers
    return str(known.get_header(name) or "")


def is_page(record: Any) -> bool:
    """Whether it is an answer of 200 in HTML, or a page that was kept without its answer."""
    if record.rec_type == "response":
        kept = record.http_headers is not None and record.http_headers.get_statuscode() == "200"
    else:
        kept = record.rec_type == "resource"
    return kept and said(record, "Content-Type").strip().lower().startswith(_HTML)


def body(record: Any, most: int) -> bytes:
    """A record's body, unpacked. Raises RefusedError where it is too large, damaged, or packed in
    a way that we do not know."""
    from warcio.bufferedreaders import ChunkedDataReader

    stream = record.raw_stream
    if said(record, "Transfer-Encoding").strip().lower() == "chunked":
        stream = ChunkedDataReader(stream, decomp_type=None)
    try:
        unpack = decoder(said(record, "Content-Encoding"))
    except FetchError as error:
        raise RefusedError("It is packed in a way that is not read.") from error
    parts: list[bytes] = []
    size = 0
    first = True
    try:
        while data := stream.read(STEP):
            if first and data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
                unpack = Plain()  # it was unpacked when it was kept
            first = False
            for piece in unpack.feed(data):
                size += len(piece)
                if size > most:
                    raise RefusedError(f"It is larger than {most >> 20} MB.")
                parts.append(piece)
    except DamagedError as error:
        if not parts:
            raise RefusedError("It is damaged.") from error
    return b"".join(parts)


def kept_on(record: Any) -> datetime | None:
    """When it was kept."""
    found = str(record.rec_headers.get_header("WARC-Date") or "")
    if len(found) >= _DIGITS and found[:_DIGITS].isdigit():
        day, time = found[:8], found[8:_DIGITS]
        found = f"{day[:4]}-{day[4:6]}-{day[6:]}T{time[:2]}:{time[2:4]}:{time[4:]}Z"
    return dates.instant_of(found)
