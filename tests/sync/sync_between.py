"""A path to a server that counts what goes over it and can lose answers: for real servers, too."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from patience import CEILING


class Between:
    """Stands before a server of HTTP: `address` is asked instead; use it as a context manager."""

    def __init__(self, server: str) -> None:
        self.server = urlsplit(server)
        self.requests = 0
        self.received = 0
        """Bytes of answers, with their headers, as they went over the wire."""
        self.lose: Callable[[str, str], bool] = lambda method, path: False
        """Whether the answer to this request is lost, after the server has done what it says."""
        self._http = _Http(("127.0.0.1", 0), _Handler)
        self._http.owner = self
        self.address = f"http://127.0.0.1:{self._http.server_address[1]}{self.server.path}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)

    def forget(self) -> None:
        self.requests = self.received = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(CEILING)


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    owner: Between

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Who breaks off is part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: _Http

    def _pass_on(self) -> None:
        owner = self.server.owner
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        assert owner.server.hostname is not None
        there = http.client.HTTPConnection(owner.server.hostname, owner.server.port, CEILING)
        try:
            there.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
            for name, value in self.headers.items():
                if name.lower() not in ("connection", "host"):
                    there.putheader(name, value)
            there.putheader("Host", owner.server.netloc)
            there.endheaders(body or None)
            try:
                answer = there.getresponse()
            except http.client.HTTPException:  # it gave none
                self.close_connection = True
                return
            read, head = answer.read(), answer.getheaders()
        finally:
            there.close()
        owner.requests += 1
        owner.received += len(read) + sum(len(name) + len(value) + 4 for name, value in head)
        if owner.lose(self.command, self.path):
            self.close_connection = True
            return
        self._give(answer.status, head, read)

    def _give(self, status: int, head: list[tuple[str, str]], body: bytes) -> None:
        self.send_response_only(status)
        for name, value in head:
            if name.lower() not in ("transfer-encoding", "content-length", "connection"):
                self.send_header(name, value)
        if status not in (204, 304):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    do_GET = do_POST = do_PUT = do_DELETE = _pass_on

    def log_message(self, format: str, *args: Any) -> None:
        """Silent."""
