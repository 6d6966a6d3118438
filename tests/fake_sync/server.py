"""The HTTP of the fake server: requests in, answers out, and the traps that all protocols share."""

from __future__ import annotations

import gzip
import hashlib
import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, unquote, urlsplit

from patience import CEILING

from .model import News, Story
from .traps import Traps


@dataclass(frozen=True, slots=True)
class Asked:
    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    form: tuple[tuple[str, str], ...]
    data: Any
    """The body if it is JSON."""
    headers: Mapping[str, str]
    """Names in lower case."""

    def one(self, name: str, default: str = "") -> str:
        """A parameter, wherever it stands; the last one of several, as PHP has it."""
        return dict((*self.query, *self.form)).get(name, default)

    def all(self, name: str) -> list[str]:
        return [value for key, value in (*self.query, *self.form) if key == name]

    def has(self, name: str) -> bool:
        return any(key == name for key, _ in (*self.query, *self.form))


@dataclass(frozen=True, slots=True)
class Reply:
    body: bytes = b""
    status: int = 200
    kind: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    refused: bool = False
    """It says that one is not logged in, by whatever status."""
    silent: bool = False
    """The connection is closed instead."""


def said(value: object, status: int = 200) -> Reply:
    return Reply(json.dumps(value).encode(), status)


def text(words: str, status: int = 200) -> Reply:
    return Reply(words.encode(), status, "text/plain; charset=UTF-8", refused=status == 401)


class FakeServer:
    """One account on a server of one protocol; use it as a context manager."""

    user = "alice"
    password = "a word & two"

    def __init__(
        self, protocol: str = "greader", traps: Traps | None = None, news: News | None = None
    ) -> None:
        self.protocol = protocol
        self.traps = replace(traps) if traps else Traps()
        self.news = news or News()
        self.requests: list[Asked] = []
        self.sent = 0
        """Bytes of the answers, with their headers."""
        self._lock = threading.RLock()
        self._stopping = threading.Event()
        self._voice = _voice(self)
        self._http = _Http(("127.0.0.1", 0), _Handler)
        self._http.owner = self
        self.address = f"http://127.0.0.1:{self._http.server_address[1]}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopping.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(CEILING)

    def forget(self) -> None:
        """Counts from nothing."""
        self.requests.clear()
        self.sent = 0

    def asked(self, part: str) -> list[Asked]:
        """The requests whose path has this in it."""
        return [one for one in self.requests if part in one.path]

    def unread(self) -> list[Story]:
        """The unread stories, as far as the server tells the truth about them."""
        true = self.news.unread()
        told = {"empty": [], "all": self.news.newest(), "half": true[: len(true) // 2]}
        return told.get(self.traps.lists, true)

    def once(self, trap: str) -> bool:
        """Whether a trap that counts is due; it is counted down."""
        left = int(getattr(self.traps, trap))
        setattr(self.traps, trap, max(0, left - 1))
        return left > 0

    def answer(self, asked: Asked) -> Reply:
        if self.traps.slow:
            self._stopping.wait(self.traps.slow)
        with self._lock:
            self.requests.append(asked)
            early = self._early(asked)
            if early is not None:
                return early
            before = repr(self.news) if self.traps.lost_answers else ""
            reply = self._voice.answer(asked)
            if before and repr(self.news) != before and self.once("lost_answers"):
                return replace(reply, silent=True)
            return self._conditional(asked, reply)

    def _early(self, asked: Asked) -> Reply | None:
        """What traps say before the protocol is asked."""
        if self.once("lost_requests"):
            return Reply(silent=True)
        if self.traps.lost_place:
            return text("404 page not found", 404)
        if self.once("too_many"):
            wait = {"Retry-After": self.traps.retry_after} if self.traps.retry_after else {}
            return replace(text("Too many requests", 429), headers=wait)
        if self.once("broken"):
            return text("Internal error", 500)
        if self.traps.unauthorized and not self._voice.logs_in(asked):
            self.once("unauthorized")
            return self._voice.refuse()
        if self.traps.zones is not None:
            used, allowed = self.traps.zones
            self.traps.zones = (used + 1, allowed)
            if used >= allowed:
                return replace(text("Daily request limit reached!", 403), headers=self._zones())
        return None

    def _zones(self) -> dict[str, str]:
        if self.traps.zones is None:
            return {}
        used, allowed = self.traps.zones
        return {
            "X-Reader-Zone1-Usage": str(used), "X-Reader-Zone1-Limit": str(allowed),
            "X-Reader-Zone2-Usage": "0", "X-Reader-Zone2-Limit": str(allowed),
            "X-Reader-Limits-Reset-After": "3600.5",
        }  # fmt: skip

    def _conditional(self, asked: Asked, reply: Reply) -> Reply:
        headers = {**reply.headers, **self._zones()}
        if self.traps.conditional and asked.method == "GET" and reply.status == 200:
            tag = f'"{hashlib.sha256(reply.body).hexdigest()[:16]}"'
            headers["ETag"] = tag
            if asked.headers.get("if-none-match") == tag:
                return Reply(b"", 304, headers=headers)
        return replace(reply, headers=headers)


def _voice(server: FakeServer) -> Any:
    from . import fever, greader, miniflux, nextcloud, ttrss

    voices: dict[str, Any] = {
        "greader": greader.GoogleReader,
        "miniflux": miniflux.Miniflux,
        "fever": fever.Fever,
        "nextcloud": nextcloud.Nextcloud,
        "ttrss": ttrss.TinyTinyRss,
    }
    return voices[server.protocol](server)


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 256
    owner: FakeServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that break off are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: _Http

    def _any(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        owner = self.server.owner
        reply = owner.answer(_request(self.command, self.path, dict(self.headers), body))
        if reply.silent:
            self.close_connection = True
            return
        packed, headers = reply.body, dict(reply.headers)
        if len(packed) > 1024 and "gzip" in self.headers.get("Accept-Encoding", ""):
            packed, headers["Content-Encoding"] = gzip.compress(packed, 6), "gzip"
        headers |= {"Content-Type": reply.kind, "Content-Length": str(len(packed))}
        headers["Date"] = formatdate(owner.news.now, usegmt=True)
        self.send_response_only(reply.status)
        for name, value in headers.items():
            self.send_header(name, value)
        owner.sent += len(packed) + sum(
            len(name) + len(value) + 4 for name, value in headers.items()
        )
        self.end_headers()
        if owner.once("cut_bodies"):
            packed, self.close_connection = packed[: len(packed) // 2], True
        self.wfile.write(packed)
        self.wfile.flush()

    do_GET = do_POST = do_PUT = do_DELETE = _any

    def log_message(self, format: str, *args: Any) -> None:
        """Silent."""


def _request(method: str, target: str, headers: dict[str, str], body: bytes) -> Asked:
    lower = {name.lower(): value for name, value in headers.items()}
    parts = urlsplit(target)
    form: list[tuple[str, str]] = []
    data = None
    if "json" in lower.get("content-type", "") or body[:1] in (b"{", b"["):
        data = json.loads(body) if body else None
    else:
        form = parse_qsl(body.decode(), keep_blank_values=True)
    query = parse_qsl(parts.query, keep_blank_values=True)
    return Asked(method, unquote(parts.path), tuple(query), tuple(form), data, lower)
