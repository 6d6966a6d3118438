"""Makes hostile mails, archives, lists and zips for `tests/benchmarks/hostile_documents.py`.

python tests/documents/hostile_files.py FOLDER     # 300 MB
"""

from __future__ import annotations

import gzip
import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

MAIL = b"From: a@b\nSubject: x\n"
FROM = b"From a@b Mon May  6 10:00:00 2024\n"
BOOKMARKS = b"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"
LINK = b'<A HREF="https://a.example/">x</A>'
RESPONSE = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/\r\nWARC-Record-ID: <urn:uuid:1>"
    b"\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
)


def warc(body: bytes, more: bytes = b"") -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + more + b"\r\n" + body
    return RESPONSE + b"Content-Length: %d\r\n\r\n" % len(answer) + answer + b"\r\n\r\n"


def zipped(members: int, size: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(members):
            with file.open(f"{number}.txt", "w", force_zip64=True) as member:
                for _ in range(max(1, size // 1_000_000)):
                    member.write(b"a" * min(size, 1_000_000))
    return made.getvalue()


FILES: dict[str, Callable[[], bytes]] = {
    "nested.eml": lambda: b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3_000)
    ),
    "mails_in_mails.eml": lambda: b"From: a@b\nContent-Type: message/rfc822\n\n" * 5_000,
    "parts.eml": lambda: MAIL + b"Content-Type: multipart/mixed; boundary=b\n\n"
    + b"--b\n\nx\n" * 300_000,
    "subject.eml": lambda: b"From: a@b\nSubject: " + b"=?utf-8?q?a?= " * 200_000 + b"\n\nx\n",
    "quotes.eml": lambda: b"From: " + b'"' * 50_000 + b"@b\nSubject: x\n\nx\n",
    "headers.eml": lambda: MAIL + b"X-A: b\n" * 3_000_000 + b"\nhi",
    "one_line.eml": lambda: MAIL + b"\n" + b"x" * 100_000_000,
    "styles.eml": lambda: MAIL + b"Content-Type: text/html\n\n" + b"<style>" * 3_000_000,
    "pictures.eml": lambda: MAIL + b"Content-Type: text/html\n\n" + b"<img " * 3_000_000,
    "base64.eml": lambda: MAIL + b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
    + (b"QUFB" * 19 + b"\n") * 700_000,
    "many.mbox": lambda: (FROM + b"Subject: x\n\n") * 400_000,
    "one_mail.mbox.gz": lambda: gzip.compress(FROM + MAIL + b"\n" + b"line\n" * 200_000_000, 1),
    "outer.warc.gz": lambda: gzip.compress(warc(b" " * 1_000_000_000), 1),
    "inner.warc": lambda: warc(
        gzip.compress(b" " * 1_000_000_000, 1), b"Content-Encoding: gzip\r\n"
    ),
    "text.txt.gz": lambda: gzip.compress(b"Ferry late. " * 90_000_000, 1),
    "deep.json": lambda: b'[{"url":"https://a/","x":' + b"[" * 1_000_000,
    "title.json": lambda: b'[{"url":"https://a.example/","title":"' + b"a" * 50_000_000 + b'"}]',
    "cell.csv": lambda: b'title,url\n"' + b"a" * 50_000_000 + b'",https://a.example/\n',
    "quotes.csv": lambda: b"title,url\n" + b'"' * 5_000_000,
    "folders.html": lambda: BOOKMARKS + b"<DL><DT><H3>x</H3>" * 1_000_000 + LINK,
    "opened.html": lambda: BOOKMARKS + LINK + b"<a " * 5_000_000,
    "large.zip": lambda: zipped(12, 100_000_000),
    "many.zip": lambda: zipped(60_000, 1),
}  # fmt: skip


def main() -> None:
    """Write them all."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, made in FILES.items():
        (folder / name).write_bytes(made())


if __name__ == "__main__":
    main()
