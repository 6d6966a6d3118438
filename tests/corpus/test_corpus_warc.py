"""Web archives: which records are documents, in which charset, wherever they are cut."""

import gzip
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import brotli
import pytest
import zstandard
from corpora import PAGE, cut, read
from warcio.warcwriter import WARCWriter

TOLD = {"html": PAGE, "date": "2025-11-02T10:00:00+00:00"}
"""What is told of the page of a record, but for its address."""


class Archive:
    """A WARC, record by record."""

    def __init__(self, *, packed: bool = False) -> None:
        self._file = io.BytesIO()
        self._count = 0
        self._writer = WARCWriter(self._file, gzip=packed)

    def put(self, address: str, data: bytes, kind: str = "response", **more: str) -> "Archive":
        self._count += 1
        id = f"<urn:uuid:00000000-0000-4000-8000-{self._count:012}>"
        headers = {"WARC-Date": "2025-11-02T10:00:00Z", "WARC-Record-ID": id} | {
            name.replace("_", "-"): value for name, value in more.items()
        }
        said = {"warc_content_type": headers.pop("type")} if "type" in headers else {}
        made = self._writer.create_warc_record(
            *(address, kind, io.BytesIO(data), len(data)), warc_headers_dict=headers, **said
        )
        self._writer.write_record(made)
        return self

    @property
    def data(self) -> bytes:
        return self._file.getvalue()


def answer(body: bytes, *headers: str, status: str = "200 OK", kind: str = "text/html") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def pages(count: int, *, packed: bool = False) -> Archive:
    """So many pages, and other records between them."""
    archive = Archive(packed=packed)
    for n in range(count):
        archive.put(f"https://a.example/{n}", b"GET / HTTP/1.1\r\n\r\n", "request")
        archive.put(f"https://a.example/{n}", answer(PAGE.encode()))
        archive.put(f"https://a.example/{n}.gif", answer(b"GIF89a", kind="image/gif"))
    return archive


def chunked(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (9, data[:9], len(data) - 9, data[9:])


PACKED: dict[str, Callable[[], bytes]] = {
    "a.warc": lambda: pages(4).data,
    "a.warc.gz": lambda: pages(4, packed=True).data,
    "packed as one.warc.gz": lambda: gzip.compress(pages(4).data, mtime=0),
    "a.warc.zst": lambda: zstandard.ZstdCompressor().compress(pages(4).data),
    "no name for it": lambda: pages(4, packed=True).data,
}


@pytest.mark.parametrize("name", PACKED)
@pytest.mark.parametrize("size", [1, 1000, 1 << 20])
def test_wherever_it_is_cut_the_same_pages_are_read(tmp_path: Path, name: str, size: int) -> None:
    (tmp_path / name).write_bytes(PACKED[name]())
    found = read(tmp_path / "out", tmp_path / name, size=size)
    assert found == {
        f"{name}#{3 * n + 2}": TOLD | {"url": f"https://a.example/{n}", "author": ""}
        for n in range(4)
    }


GERMAN = "<html><head><title>T</title></head><body>Käse für Łódź</body></html>"
BODIES: dict[str, bytes] = {
    "gzip": answer(gzip.compress(GERMAN.encode()), "Content-Encoding: gzip"),
    "brotli": answer(brotli.compress(GERMAN.encode()), "Content-Encoding: br"),
    "chunked": answer(chunked(GERMAN.encode()), "Transfer-Encoding: chunked"),
    "chunked gzip": answer(
        chunked(gzip.compress(GERMAN.encode())),
        *("Transfer-Encoding: chunked", "Content-Encoding: gzip"),
    ),
    "said to be packed": answer(GERMAN.encode(), "Content-Encoding: gzip"),
    "charset in the header": answer(
        GERMAN.encode("iso-8859-2", "xmlcharrefreplace").replace(b"&#252;", "ü".encode("latin2")),
        kind="text/html; charset=iso-8859-2",
    ),
    "charset in the page": answer(
        GERMAN.replace("<title>", '<meta charset="iso-8859-2"><title>').encode("iso-8859-2")
    ),
    "XHTML": answer(GERMAN.encode(), kind="application/xhtml+xml"),
}


@pytest.mark.parametrize("case", BODIES)
def test_a_page_is_unpacked_and_decoded(tmp_path: Path, case: str) -> None:
    archive = Archive().put("https://a.example/", BODIES[case])
    (tmp_path / "a.warc").write_bytes(archive.data)
    ((_, found),) = read(tmp_path / "out", tmp_path / "a.warc").items()
    assert isinstance(found, dict)
    assert "Käse für Łódź" in found["html"]


def test_each_capture_is_a_document_and_what_is_no_page_is_none(tmp_path: Path) -> None:
    page = answer(PAGE.encode())
    archive = (
        Archive()
        .put("https://a.example/", page)
        .put("https://a.example/", page, WARC_Date="2025-11-03T10:00:00Z")
        .put("https://a.example/gone", answer(PAGE.encode(), status="404 Not Found"))
        .put("https://a.example/", answer(b""), "revisit")
        .put("dns:a.example", b"1.2.3.4", "resource", type="text/dns")
        .put("https://a.example/kept", PAGE.encode(), "resource", type="text/html")
        .put("https://a.example/none", answer(b"nothing"))
        .put("https://a.example/empty", b"")
        .put("https://a.example/odd", answer(b"\x00\x01\x02", "Content-Encoding: gzip"))
        .put("https://a.example/strange", answer(b"\x00\x01", "Content-Encoding: zipper"))
        .put("https://a.example/last", page)
    )
    (tmp_path / "a.warc").write_bytes(archive.data)
    found = read(tmp_path / "out", tmp_path / "a.warc")
    dates = {key: one["date"] if isinstance(one, dict) else one for key, one in found.items()}
    assert dates == {
        "a.warc#1": "2025-11-02T10:00:00+00:00",
        "a.warc#2": "2025-11-03T10:00:00+00:00",
        "a.warc#6": "2025-11-02T10:00:00+00:00",
        "a.warc#7": "It has no page in it.",
        "a.warc#9": "It is damaged.",
        "a.warc#10": "It is packed in a way that is not read.",
        "a.warc#11": "2025-11-02T10:00:00+00:00",
    }


def test_a_page_is_dated_by_what_it_says(tmp_path: Path) -> None:
    said = '<meta property="article:published_time" content="2025-10-01T08:00:00Z">'
    page = PAGE.replace("<title>", f"{said}<title>").encode()
    (tmp_path / "a.warc").write_bytes(Archive().put("https://a.example/", answer(page)).data)
    ((_, found),) = read(tmp_path / "out", tmp_path / "a.warc").items()
    assert isinstance(found, dict)
    assert found["date"] == "2025-10-01T08:00:00+00:00"


def test_texts_of_a_crawl_are_documents(tmp_path: Path) -> None:
    archive = Archive().put(
        "https://a.example/", "Käse.".encode(), "conversion", type="text/plain",
        WARC_Identified_Content_Language="deu,eng",
    )  # fmt: skip
    (tmp_path / "a.warc.wet").write_bytes(archive.data)
    assert read(tmp_path / "out", tmp_path / "a.warc.wet") == {
        "a.warc.wet#1": {
            "text": "Käse.", "language": "de", "url": "https://a.example/",
            "date": "2025-11-02T10:00:00+00:00",
        }
    }  # fmt: skip


def test_an_arc_is_read(tmp_path: Path) -> None:
    page = answer(PAGE.encode())
    told = b"1 0 Alexa\nURL IP-address Archive-date Content-type Archive-length\n"
    head = b"filedesc://a.arc 0.0.0.0 20251102100000 text/plain %d\n" % len(told)
    record = b"https://a.example/%d 1.2.3.4 20251102100000 text/html %d\n%s\n"
    records = [record % (n, len(page), page) for n in range(3)]
    (tmp_path / "a.arc").write_bytes(head + told + b"\n" + b"".join(records))
    for size in (1, 1 << 20):
        found = read(tmp_path / f"out{size}", tmp_path / "a.arc", size=size)
        assert [one["url"] for one in found.values()] == [  # type: ignore[index]
            f"https://a.example/{n}" for n in range(3)
        ]


@pytest.mark.parametrize("packed", [False, True])
def test_of_an_archive_that_breaks_off_what_came_before_is_read(
    tmp_path: Path, packed: bool
) -> None:
    data = pages(6, packed=packed).data
    wanted = list(read(tmp_path / "whole", write(tmp_path / "a.warc", data)).values())
    for part in (0.97, 0.7, 0.5, 0.31):
        end = int(len(data) * part)
        if not packed:
            end = data.rindex(b"</body>", 0, end)  # within a record
        elif data[end : end + 2] == b"\x1f\x8b":
            end += 1  # where a record ends nothing is lost
        given = write(tmp_path / f"{part}.warc", data[:end])
        for size in (1, 1 << 20):
            found = list(read(tmp_path / f"{part}{size}", given, size=size).values())
            assert 1 < len(found) <= 7
            assert found[:-1] == wanted[: len(found) - 1]
            assert str(found[-1]).startswith("The file ends here before its end: it ")


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_of_a_damaged_archive_what_came_before_is_read(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data = bytearray(pages(6, packed=True).data)
    middle = len(data) // 2
    data[middle : middle + 40] = b"\xff" * 40
    found = list(read(tmp_path / "out", write(tmp_path / "a.warc.gz", bytes(data))).values())
    assert 1 < len(found) < 6
    assert found[-1] == "The file ends here before its end: it is damaged."
    assert capfd.readouterr().err == ""


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    made = cut(tmp_path / "out", write(tmp_path / "a.warc", b"no archive\n" * 99))
    assert made.unread == [f"Cannot read {tmp_path}/a.warc: it is damaged."]


BOMBS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "gzip": ("gzip", lambda data: gzip.compress(data)),
    "brotli": ("br", lambda data: brotli.compress(data, quality=1)),
}


@pytest.mark.parametrize("case", BOMBS)
def test_a_bomb_is_one_error(tmp_path: Path, case: str) -> None:
    name, pack = BOMBS[case]
    bomb = answer(pack(bytes(80 << 20)), f"Content-Encoding: {name}")
    archive: Any = Archive(packed=True).put("https://a.example/0", answer(PAGE.encode()))
    archive.put("https://a.example/bomb", bomb).put("https://a.example/1", answer(PAGE.encode()))
    found = read(tmp_path / "out", write(tmp_path / "a.warc.gz", archive.data))
    assert [one if isinstance(one, str) else one["url"] for one in found.values()] == [
        "https://a.example/0",
        "It is larger than 64 MB.",
        "https://a.example/1",
    ]
