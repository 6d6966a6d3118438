"""A web server on loopback for tests: good pages, and every bad habit a server can have.

    with Server({"/feed": rss("News", 3)}) as server:
        server.url("/feed")          # http://127.0.0.1:PORT/feed
        server.pages["/old"] = redirect("/feed", 301)
        server.hits["/feed"]         # how often it was asked for
        server.requests[-1].headers  # what was sent

A page is bytes, text, or a `Page`. Pages answer with an ETag and with 304 when it comes back, and
in gzip, deflate or br when `encoding` says so. `script` pages write to the socket themselves.
Connections are kept alive. Nothing sleeps: slow pages wait on an event that `close` sets.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import ssl
import threading
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from xml.sax.saxutils import escape

from patience import CEILING

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Request:
    path: str
    headers: dict[str, str]
    """Names in lower case."""


@dataclass(frozen=True)
class Page:
    body: bytes = b""
    status: int = 200
    content_type: str = "application/rss+xml"
    headers: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""
    """gzip, deflate, raw-deflate or br: packed so, and said so; or any other, only said."""
    etag: bool = True
    """Whether it has an ETag and answers 304."""
    last_modified: str = ""
    credentials: tuple[str, str] | None = None
    """Name and password (Basic) without which the answer is 401."""
    script: Callable[[Wire], None] | None = None
    """Writes the whole answer itself, headers and all; the connection is closed after it."""


class Wire:
    """What a script writes to."""

    def __init__(self, connection: Any, stopping: threading.Event, request: Request) -> None:
        self._connection = connection
        self._stopping = stopping
        self.request = request

    def send(self, data: bytes) -> bool:
        """Whether the other side still listens."""
        try:
            self._connection.sendall(data)
        except OSError:
            return False
        return not self._stopping.is_set()

    def wait(self, seconds: float) -> bool:
        """Whether the server goes on after waiting."""
        return not self._stopping.wait(seconds)


class Server:
    """The server; use it as a context manager."""

    def __init__(
        self,
        pages: Mapping[str, Page | bytes | str] | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.pages: dict[str, Page | bytes | str] = dict(pages or {})
        self.hits: Counter[str] = Counter()
        self.statuses: Counter[int] = Counter()
        self.requests: list[Request] = []
        self.busy = 0
        self.most_at_once = 0
        """Most requests that were being answered at one time."""
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._http = _Http((host, port), _Handler)
        self._http.owner = self
        self._scheme = "https" if tls else "http"
        if tls:
            # The handshake is made in the connection's own thread, where it may fail.
            self._http.socket = tls.wrap_socket(
                self._http.socket, server_side=True, do_handshake_on_connect=False
            )
        self.host, self.port = host, int(self._http.server_address[1])
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._stopping.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(CEILING)

    def url(self, path: str = "/", host: str = "") -> str:
        return f"{self._scheme}://{host or self.host}:{self.port}{path}"

    def page(self, path: str) -> Page:
        found = self.pages.get(path)
        if found is None:
            return Page(b"Nothing here.", 404, "text/plain", etag=False)
        if isinstance(found, Page):
            return found
        body = found.encode() if isinstance(found, str) else found
        return Page(body, content_type=_type_of(body))

    def begin(self, request: Request) -> None:
        with self._lock:
            self.hits[request.path] += 1
            self.requests.append(request)
            self.busy += 1
            self.most_at_once = max(self.most_at_once, self.busy)

    def end(self) -> None:
        with self._lock:
            self.busy -= 1

    def wire(self, connection: Any, request: Request) -> Wire:
        return Wire(connection, self._stopping, request)

    def _serve(self) -> None:
        self._http.serve_forever(poll_interval=0.05)


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 256
    owner: Server

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that break off are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: _Http

    def do_GET(self) -> None:
        owner = self.server.owner
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.path, headers)
        owner.begin(request)
        try:
            page = owner.page(self.path.partition("?")[0])
            if page.script is not None:
                self.close_connection = True
                page.script(owner.wire(self.connection, request))
            else:
                self._answer(page, headers)
        finally:
            owner.end()

    def _answer(self, page: Page, headers: dict[str, str]) -> None:
        status, body, sent = _response(page, headers)
        self.server.owner.statuses[status] += 1
        self.send_response(status)
        for name, value in sent.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Silent."""


def _response(page: Page, headers: dict[str, str]) -> tuple[int, bytes, dict[str, str]]:
    if page.credentials is not None and headers.get("authorization") != basic(page.credentials):
        return 401, b"", {"Content-Length": "0", "WWW-Authenticate": 'Basic realm="test"'}
    tag = f'"{hashlib.sha256(page.body).hexdigest()[:16]}"'
    sent = {"Content-Type": page.content_type}
    if page.etag and page.status == 200:
        sent["ETag"] = tag
    if page.last_modified:
        sent["Last-Modified"] = page.last_modified
    sent |= page.headers
    known = page.etag and headers.get("if-none-match") == tag
    dated = page.last_modified and headers.get("if-modified-since") == page.last_modified
    if page.status == 200 and (known or dated):
        return 304, b"", sent
    body = packed(page.body, page.encoding)
    if page.encoding:
        sent["Content-Encoding"] = page.encoding.removeprefix("raw-")
    sent["Content-Length"] = str(len(body))
    return page.status, body, sent


def _type_of(body: bytes) -> str:
    start = body.lstrip()[:200].lower()
    if start.startswith(b"{"):
        return "application/feed+json"
    return "text/html; charset=utf-8" if b"<html" in start else "application/rss+xml"


# --- bodies ---------------------------------------------------------------------------------


def item(title: str, number: int = 1, body: str = "<p>Some words.</p>", **more: str) -> str:
    """One RSS item; title and body are escaped here. `more`: guid, link, date, extra."""
    link = more.get("link", f"https://example.org/story/{number}")
    guid = more.get("guid", f"g{number}")
    date = more.get("date", formatdate(1_750_000_000 + number, usegmt=True))
    return (
        f"<item><title>{escape(title)}</title><link>{escape(link)}</link>"
        f'<guid isPermaLink="false">{escape(guid)}</guid><pubDate>{date}</pubDate>'
        f"<description>{escape(body)}</description>{more.get('extra', '')}</item>"
    )


def rss(title: str, items: int | Iterable[str] = 1, head: str = "") -> bytes:
    """An RSS 2.0 feed of items made by `item`, or of that many plain ones."""
    rows = [item(f"Story {n}", n) for n in range(1, items + 1)] if isinstance(items, int) else items
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f'{head}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{escape(title)}</title><link>https://example.org/</link>"
        f"<description>Made for tests.</description>{''.join(rows)}</channel></rss>"
    ).encode("utf-8", "surrogatepass")


def packed(body: bytes, encoding: str) -> bytes:
    """`body` in a content encoding; unknown encodings leave it as it is."""
    if encoding == "gzip":
        return gzip.compress(body, 6)
    if encoding == "deflate":
        return zlib.compress(body)
    if encoding == "raw-deflate":
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        return packer.compress(body) + packer.flush()
    if encoding == "br":
        import brotli

        return bytes(brotli.compress(body, quality=4))
    return body


def basic(pair: tuple[str, str]) -> str:
    return "Basic " + base64.b64encode(":".join(pair).encode()).decode()


# --- pages with manners, and without --------------------------------------------------------


def redirect(to: str, status: int = 302) -> Page:
    return Page(status=status, headers={"Location": to}, etag=False)


def failing(status: int, retry_after: str = "") -> Page:
    headers = {"Retry-After": retry_after} if retry_after else {}
    return Page(b"\x1b[31mno\x1b[0m", status, "text/plain", headers, etag=False)


def drip(body: bytes, seconds: float = 0.05) -> Page:
    """One byte at a time."""

    def script(wire: Wire) -> None:
        wire.send(_head(len(body)))
        for at in range(len(body)):
            if not (wire.send(body[at : at + 1]) and wire.wait(seconds)):
                return

    return Page(script=script)


def dripping_headers(seconds: float = 0.05) -> Page:
    """Header lines without end."""

    def script(wire: Wire) -> None:
        wire.send(b"HTTP/1.1 200 OK\r\n")
        while wire.send(b"X-A: b\r\n") and wire.wait(seconds):
            pass

    return Page(script=script)


def hanging() -> Page:
    """Takes the request and says nothing."""
    return Page(script=lambda wire: _wait_out(wire))


def endless(piece: bytes = item("Again").encode() * 200) -> Page:
    """A feed that does not end."""

    def script(wire: Wire) -> None:
        wire.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n")
        wire.send(rss("Endless", 0).removesuffix(b"</channel></rss>"))
        while wire.send(piece):
            pass

    return Page(script=script)


def huge_headers(lines: int = 2_000, size: int = 8_000) -> Page:
    def script(wire: Wire) -> None:
        wire.send(b"HTTP/1.1 200 OK\r\n")
        for number in range(lines):
            if not wire.send(b"X-Pad-%d: " % number + b"a" * size + b"\r\n"):
                return
        wire.send(b"Content-Length: 2\r\n\r\nok")

    return Page(script=script)


def wrong_length(body: bytes, said: int) -> Page:
    """Says a Content-Length that is not the body's."""
    return Page(script=lambda wire: _send_all(wire, _head(said), body))


def truncated_gzip(body: bytes, keep: float = 0.5) -> Page:
    """The first part of a gzip stream, with a Content-Length that fits it."""
    part = gzip.compress(body, 1)
    part = part[: int(len(part) * keep)]
    head = _head(len(part), "Content-Encoding: gzip\r\n")
    return Page(script=lambda wire: _send_all(wire, head, part))


def bomb(encoding: str, megabytes: int = 64) -> Page:
    """A feed that is small on the wire and `megabytes` after decoding."""
    start = rss("Bomb", 0).removesuffix(b"</channel></rss>") + b"<item><description>"
    return Page(start + b"A" * (megabytes * MEGABYTE), encoding=encoding, etag=False)


def garbage(data: bytes = bytes(range(256)) * 16) -> Page:
    """What is no HTTP at all."""
    return Page(script=lambda wire: _send_all(wire, data))


def _head(length: int, more: str = "") -> bytes:
    return (
        "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"
        f'ETag: "kept"\r\n{more}Content-Length: {length}\r\nConnection: close\r\n\r\n'
    ).encode()


def _send_all(wire: Wire, *parts: bytes) -> None:
    for part in parts:
        wire.send(part)


def _wait_out(wire: Wire) -> None:
    while wire.wait(0.2):
        pass
