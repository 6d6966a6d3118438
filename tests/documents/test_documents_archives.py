"""Web archives (WARC, ARC, WACZ, MHTML) and zips: which pages are taken, and how their bodies are
unpacked."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib

import brotli
import pytest
from documents_read import only, shown, told

from tui_reader.documents import texts
from tui_reader.errors import ParseError


def page(title: str) -> bytes:
    said = f"The ferry {title} is late, said Ann Berg of Bergen on Monday; it waits for the tide."
    return f"<html><head><title>{title}</title></head><body><p>{said}</p></body></html>".encode()


def http(body: bytes, more: str = "", kind: str = "text/html; charset=utf-8",
         status: str = "200 OK") -> bytes:  # fmt: skip
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body


def record(kind: str, path: str, payload: bytes, date: str = "2024-05-06T10:00:00Z") -> bytes:
    plain = kind in ("response", "revisit", "request")
    content = "application/http; msgtype=response" if plain else "text/html"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://a.example/{path}\r\n"
        f"WARC-Date: {date}\r\nWARC-Record-ID: <urn:uuid:{path}>\r\n"
        f"Content-Type: {content}\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


def chunked(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


CHUNKED = "Transfer-Encoding: chunked\r\n"
BODIES: dict[str, bytes] = {
    "plain": http(page("plain")),
    "gzip": http(gzip.compress(page("gzip")), "Content-Encoding: gzip\r\n"),
    "deflate": http(zlib.compress(page("deflate")), "Content-Encoding: deflate\r\n"),
    "br": http(brotli.compress(page("br")), "Content-Encoding: br\r\n"),
    "both": http(chunked(gzip.compress(page("both"))), CHUNKED + "Content-Encoding: gzip\r\n"),
    "lies": http(page("lies"), "Content-Encoding: gzip\r\n"),
    "unchunked": http(page("unchunked"), CHUNKED),
}
OTHERS = (
    record("request", "plain", b"GET / HTTP/1.1\r\n\r\n")
    + record("revisit", "plain", b"HTTP/1.1 200 OK\r\n\r\n")
    + record("response", "gone", http(page("gone"), status="404 Not Found"))
    + record("response", "moved", http(page("moved"), status="301 Moved"))
    + record("response", "picture", http(b"\x89PNG", kind="image/png"))
    + record("response", "data", http(b"{}", kind="application/json"))
)
WARC = b"".join(record("response", name, body) for name, body in BODIES.items()) + OTHERS


def pieces() -> list[bytes]:
    return [b"WARC/1.0\r\n" + one for one in WARC.split(b"WARC/1.0\r\n")[1:]]


@pytest.mark.parametrize(
    "data",
    [WARC, gzip.compress(WARC), b"".join(map(gzip.compress, pieces()))],
    ids=["plain", "packed whole", "packed by record"],
)
def test_pages_are_taken_however_they_are_packed_and_nothing_else(data: bytes) -> None:
    stories, problems = told("crawl.warc.gz" if data[:1] == b"\x1f" else "crawl.warc", data)
    assert [one.entry.title for one in stories] == list(BODIES) and not problems
    first = stories[0].entry
    assert (first.link, first.guid) == ("https://a.example/plain",) * 2
    assert str(first.published) == "2024-05-06 10:00:00+00:00" and not first.document


def test_the_second_capture_of_a_page_is_told_and_left_out() -> None:
    again = record("response", "plain", http(page("newer")), date="2025-01-01T00:00:00Z")
    stories, problems = told("x.warc", record("response", "plain", BODIES["plain"]) + again)
    assert len(stories) == 1
    assert problems == ["1 page is in it again; only the first of each address is taken."]


def test_an_archive_that_breaks_off_gives_what_came_before() -> None:
    whole = b"".join(gzip.compress(one) for one in pieces()[:3])
    stories, problems = told("x.warc.gz", whole[:-60])
    assert [one.entry.title for one in stories][:2] == ["plain", "gzip"]
    assert problems or len(stories) == 3


def test_letters_are_those_of_the_answer_s_charset() -> None:
    body = "<html><title>船</title><p>渡し船は二時間遅れた。</p></html>".encode("shift_jis")
    found = only("x.warc", record("response", "j", http(body, kind="text/html; charset=Shift_JIS")))
    assert found.entry.title == "船" and "渡し船" in found.entry.content


def test_a_resource_is_a_page_and_an_unknown_packing_is_told() -> None:
    assert only("x.warc", record("resource", "r", page("resource"))).entry.title == "resource"
    packed = record("response", "z", http(b"(\xb5/\xfd\0", "Content-Encoding: zstd\r\n"))
    _, problems = told("x.warc", packed)
    assert problems == ["1 page could not be read: It is packed in a way that is not read."]


@pytest.mark.parametrize("outer", [False, True])
def test_a_gigabyte_in_a_megabyte_is_left_out_in_time(outer: bool) -> None:
    large = b" " * 30_000_000
    body = http(large) if outer else http(gzip.compress(large), "Content-Encoding: gzip\r\n")
    data = record("response", "bomb", body)
    stories, problems = told("x.warc.gz" if outer else "x.warc", gzip.compress(data, 1) if outer
                             else data)  # fmt: skip
    assert not stories
    assert problems == ["1 page could not be read: It is larger than 20 MB."]


def test_lengths_that_lie_and_archives_without_pages() -> None:
    lie = record("response", "x", http(page("x"))).replace(
        b"Content-Length: ", b"Content-Length: 9"
    )
    assert len(told("x.warc", lie)[0]) == 1
    with pytest.raises(ParseError, match="with no story in it"):
        told("x.warc", OTHERS)


def test_an_arc_is_read() -> None:
    body = http(page("arc"))
    head = f"https://a.example/arc 1.2.3.4 20140506100000 text/html {len(body)}\n"
    meta = b"1 0 x\nURL IP-address Archive-date Content-type Archive-length\n"
    first = f"filedesc://x.arc 0.0.0.0 20140506100000 text/plain {len(meta)}\n".encode() + meta
    found = only("x.arc", first + b"\n" + head.encode() + body + b"\n")
    assert (found.entry.title, found.entry.link) == ("arc", "https://a.example/arc")
    assert found.entry.published is not None and found.entry.published.year == 2014


def zipped(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return made.getvalue()


def test_of_a_wacz_the_pages_are_taken_that_it_lists() -> None:
    listed = json.dumps({"url": "https://a.example/gzip", "title": "x"}).encode()
    members = {"archive/data.warc.gz": gzip.compress(WARC), "datapackage.json": b"{}"}
    assert len(told("x.wacz", zipped(members))[0]) == len(BODIES)
    stories, _ = told("x.wacz", zipped({**members, "pages/pages.jsonl": listed + b"\nno json\n"}))
    assert [one.entry.title for one in stories] == ["gzip"]
    other = json.dumps({"url": "https://b.example/"}).encode()
    assert len(told("x.wacz", zipped({**members, "pages/pages.jsonl": other}))[0]) == len(BODIES)


def test_a_wacz_without_an_archive_is_refused() -> None:
    with pytest.raises(ParseError, match="with no archive in it"):
        told("x.wacz", zipped({"datapackage.json": b"{}"}))


MHTML = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://h.example/story\r\n"
    b"Subject: =?utf-8?Q?H=C3=A4fen?=\r\nDate: Mon, 6 May 2024 10:00:00 +0200\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n'
    b"--B\r\nContent-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n<p>Ad</p>\r\n"
    b"--B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    b"Content-Location: https://h.example/story\r\n\r\n"
    b"<html><body><p>Die F=C3=A4hre hat Versp=C3=A4tung, sagte Ann Berg am Montag.</p></body>\r\n"
    b"--B--\r\n"
)


def test_of_an_mhtml_the_page_is_taken_that_was_saved() -> None:
    found = only("x.mhtml", MHTML)
    assert (found.entry.title, found.entry.link) == ("Häfen", "https://h.example/story")
    assert shown(found) == ["Die Fähre hat Verspätung, sagte Ann Berg am Montag."]
    assert not found.entry.document


def test_an_mhtml_that_is_cut_or_has_no_page() -> None:
    assert "Fähre" in only("x.mhtml", MHTML[:-60]).entry.content
    with pytest.raises(ParseError, match="without a page in it"):
        told("x.mhtml", MHTML.replace(b"text/html", b"image/png"))


def test_saved_pages_say_where_they_are_from_and_lose_their_pictures() -> None:
    single = (
        "<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://s.example/1 \n"
        " saved date: Mon May 06 2024 10:00:00 GMT+0200 (Central European Summer Time)\n-->"
        f"<title>Single</title><img src='data:image/png;base64,{'A' * 9_000_000}'>"
        "<p>The ferry is late, said Ann.</p></html>"
    )
    found = only("x.html", single)
    assert found.entry.link == "https://s.example/1" and len(found.entry.content) < 1_000
    assert str(found.entry.published) == "2024-05-06 08:00:00+00:00"
    browser = "<!-- saved from url=(0021)https://f.example/1 --><html><p>Late, said Ann.</p></html>"
    assert only("x.html", browser).entry.link == "https://f.example/1"
    assert len(single) > texts.MAX_BYTES


def test_a_zip_gives_the_stories_of_what_is_in_it() -> None:
    inner = zipped({"c.txt": b"A line.\n\nMore."})
    stories, problems = told("x.zip", zipped({
        "a/boats.md": b"# Boats\n\nLate.\n", "m.eml": b"From: a@b\nSubject: Tides\n\nHigh.\n",
        "__MACOSX/._boats.md": b"\0\1", ".hidden.txt": b"x", "p.png": b"x", "program.py": b"x",
        "bad.html": b"\x7fELF" + b"\0\1" * 600, "inner.zip": inner,
    }))  # fmt: skip
    assert [one.entry.title for one in stories] == ["Boats", "Tides"]
    assert problems == [
        "bad.html in it is not a text file.",
        "inner.zip in it: It is a packed file (zip), which is not read there.",
    ]


def test_a_hostile_zip_is_refused_or_cut_short() -> None:
    with pytest.raises(ParseError, match="more than 10,000 files"):
        told("x.zip", zipped({f"{n}.txt": b"x" for n in range(10_001)}))
    _, problems = told("x.zip", zipped({"a.txt": b"a" * 70_000_000}))
    assert problems == ["a.txt in it: It is larger than 64 MB."]
    whole = zipped({"a.txt": b"A line.\n\nMore."})
    with pytest.raises(ParseError, match="damaged zip"):
        told("x.zip", whole[:-10])
