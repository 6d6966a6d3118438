"""Web archives (WARC, ARC, texts in WET), packed or not: partitions begin where records begin.

Each answer of 200 in HTML is a document, the second of one address, too; what else is in an archive
is passed over. Numbers are those of records. A worker goes straight to its place, but in an archive
that was packed as one, which is unpacked from its start.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast

from tui_reader.corpus import files, packings
from tui_reader.corpus.inputs.limits import ROW
from tui_reader.corpus.partition import Document, Input, Partition, Refused
from tui_reader.documents import warc_records
from tui_reader.errors import InputError, RefusedError

KIND = "warc"
_LATE = 64 << 10
"""Bytes before the end of what was read in which a record may begin: warcio reads 16 KB at once."""
_TEXT = "conversion"
"""The records of a WET."""

_LANGUAGES = {
    "ara": "ar", "ces": "cs", "dan": "da", "deu": "de", "ell": "el", "eng": "en", "fin": "fi",
    "fra": "fr", "heb": "he", "hin": "hi", "hun": "hu", "ind": "id", "ita": "it", "jpn": "ja",
    "kor": "ko", "nld": "nl", "nor": "nb", "pol": "pl", "por": "pt", "ron": "ro", "rus": "ru",
    "spa": "es", "swe": "sv", "tur": "tr", "ukr": "uk", "vie": "vi", "zho": "zh",
}  # fmt: skip
"""ISO 639-3, in which a WET says languages, and 639-1, in which all else does."""


class _Followed:
    """A file on its way to warcio: where it is, and the digest of what was read since the last
    place that was asked for."""

    def __init__(self, read: Callable[[int], bytes], at: int) -> None:
        self._read = read
        self._at = at
        self._late = bytearray()
        self._left = b""
        self._digest = hashlib.sha256()

    def read(self, size: int) -> bytes:
        data = self._left or self._read(size)  # of a packed stream it may be more than was wanted
        data, self._left = data[:size], data[size:]
        self._at += len(data)
        self._late += data
        if len(self._late) > 2 * _LATE:
            self._digest.update(self._late[:-_LATE])
            del self._late[:-_LATE]
        return data

    def tell(self) -> int:
        return self._at

    def digest_to(self, place: int) -> str:
        """Of the bytes from the last place to this one."""
        size = len(self._late) - (self._at - place)
        self._digest.update(self._late[:size])
        del self._late[:size]
        found, self._digest = self._digest.hexdigest(), hashlib.sha256()
        return found


def cut(given: Input, size: int) -> Iterator[Partition]:
    """The partitions of an archive, each of whole records."""
    with files.opened(given.address) as file:
        unpacked = not _by_record(file)
    with files.opened(given.address) as file:
        stream = packings.Stream(file) if unpacked else None
        followed = _Followed(stream.read if stream else file.read, 0)
        yield from _cut(given, size, followed, stream)


def _by_record(file: BinaryIO) -> bool:
    """Whether places of records can be found in it as it lies: it is not packed, or each record
    is by itself."""
    head = file.read(4)
    if packings.packing_of(head) not in (None, packings.GZIP):
        return False

    def rest(size: int) -> bytes:
        nonlocal head
        data, head = head, b""
        return data or file.read(size)

    records = warc_records.iterator(cast("BinaryIO", _Followed(rest, 0)), bare=True)
    try:
        return sum(1 for _, _ in zip(range(3), records, strict=False)) > 0
    except warc_records.faults() as error:
        return "non-chunked gzip" not in str(error)


def _cut(
    given: Input, size: int, followed: _Followed, stream: packings.Stream | None
) -> Iterator[Partition]:
    records = warc_records.iterator(cast("BinaryIO", followed), bare=True)
    reader = records.reader
    start = at = taken = number = 0
    first = 1

    def part(broken: str = "") -> Partition:
        many = number - first + 1 + bool(broken)
        place = (KIND, given.name, given.address, start, at, first, many, taken)
        digest = followed.digest_to(at)
        return Partition(*place, digest, unpacked=stream is not None, broken=broken)

    broken = ""
    while not broken:
        try:
            record = next(records, None)
            if record is None:
                broken = "" if reader.ended else "it breaks off"
                break
            while data := record.raw_stream.read(files.STEP):
                taken += len(data)
            length = str(record.rec_headers.get_header("Content-Length"))
            if not length.strip().isdigit() or record.raw_stream.limit:
                broken = "it breaks off"
                break
            records.read_to_end()
        except warc_records.faults():
            broken = "it is damaged"
            break
        number, at = number + 1, records.offset
        if taken >= size:
            yield part()
            start, first, taken = at, number + 1, 0
    broken = (stream.broken if stream else "") or broken
    if broken and not number:
        raise InputError(f"Cannot read {files.shown(given.address)}: {broken}.")
    if broken or number >= first:
        yield part(broken)


def read(partition: Partition) -> Iterator[Document | Refused]:
    """The pages among some records."""
    with files.opened(partition.address) as file:
        followed = _Followed(*_from(file, partition))
        records = warc_records.iterator(cast("BinaryIO", followed), bare=True)
        last = partition.first + partition.documents - bool(partition.broken)
        for number in range(partition.first, last):
            record = next(records, None)
            if record is None:
                break  # another file than it was: seen below
            found = _page(number, record, records.loader)
            if found is not None:
                yield found
        records.read_to_end()
        if followed.digest_to(partition.end) != partition.digest:
            raise InputError(f"{files.shown(partition.address)} has changed since it was cut.")
    if partition.broken:
        yield Refused(last, f"The file ends here before its end: {partition.broken}.")


def _from(file: BinaryIO, partition: Partition) -> tuple[Callable[[int], bytes], int]:
    """What reads a file from the place of a partition on, and that place."""
    if not partition.unpacked:
        files.go_to(file, partition.start)
        return file.read, partition.start
    stream = packings.Stream(file)
    rest = stream.skip(partition.start)

    def read(size: int) -> bytes:
        nonlocal rest
        data, rest = rest, b""
        return data or stream.read(size)

    return read, partition.start


def _page(number: int, record: Any, loader: Any) -> Document | Refused | None:
    """The page, or text, of a record; None for one that has none."""
    address = warc_records.address(record)
    id = str(record.rec_headers.get_header("WARC-Record-ID") or "").strip("<> ")
    is_text = record.rec_type == _TEXT and str(record.content_type).startswith("text/plain")
    if not address:
        return None
    if record.rec_type == "response":
        try:
            told_of = (record.rec_type, address, record.raw_stream, record.length)
            record.http_headers = loader.load_http_headers(*told_of)
        except warc_records.faults():
            return Refused(number, "It is damaged: it has no answer of a server in it.", id)
    if not (is_text or warc_records.is_page(record)):
        return None
    when = warc_records.kept_on(record)
    told = {
        "url": address,
        "date": when.isoformat() if when else "",
        "type": "" if is_text else warc_records.said(record, "Content-Type"),
        "language": str(record.rec_headers.get_header("WARC-Identified-Content-Language") or ""),
    }
    try:
        return Document(number, told, id, data=warc_records.body(record, ROW))
    except RefusedError as error:
        return Refused(number, str(error), id)


def described(document: Document) -> dict[str, Any]:
    """The record of a page. Raises RefusedError where it has none."""
    from tui_reader.documents import pages
    from tui_reader.feeds import dates
    from tui_reader.feeds.text import decode

    told = document.record
    if not told["type"]:
        first = told["language"].partition(",")[0].strip().lower()
        language = _LANGUAGES.get(first, first)
        found = {"text": decode(document.data, "text/plain; charset=utf-8"), "language": language}
        return found | {"url": told["url"], "date": told["date"]}
    html = decode(document.data, told["type"])
    if "<" not in html:
        raise RefusedError("It has no page in it.")
    entry = pages.story(html, told["url"], dates.instant_of(told["date"])).entry
    when = entry.published.isoformat() if entry.published else ""
    return {"html": html, "url": told["url"], "date": when, "author": entry.author}
