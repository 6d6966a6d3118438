"""Many feeds on loopback in a process of their own: keep-alive, ETag and 304, nothing else.

`feed_server.py FEEDS ENTRIES` prints its port and serves `/0` to `/FEEDS-1` until it is ended. All
feeds have the same words and their own addresses and ids.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from make_library import Words
from newsboat_feeds import feed

_MARK = 987654321


async def serve(feeds: int, entries: int) -> None:
    template = feed(_MARK, entries, Words(1))

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                number = int(head.split()[1].strip("/"))
                tag = f'"{number}"'
                if f"if-none-match: {tag}" in head.lower():
                    writer.write(f"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\n\r\n".encode())
                    continue
                body = template.replace(str(_MARK).encode(), str(number % feeds).encode())
                lines = f"HTTP/1.1 200 OK\r\nETag: {tag}\r\nContent-Type: application/rss+xml\r\n"
                writer.write(f"{lines}Content-Length: {len(body)}\r\n\r\n".encode() + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def running(feeds: int, entries: int) -> Iterator[list[str]]:
    """The addresses of such feeds, while the block runs."""
    command = [sys.executable, str(Path(__file__)), str(feeds), str(entries)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout
        port = int(server.stdout.readline())
        yield [f"http://127.0.0.1:{port}/{number}" for number in range(feeds)]
    finally:
        server.kill()
        server.wait()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2])))
