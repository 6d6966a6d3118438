"""Many feeds on loopback in a process of their own: keep-alive, ETag and 304, nothing else.

`feed_server.py FEEDS ENTRIES [SECONDS]` prints its port and serves `/0` to `/FEEDS-1` until it is
ended. All feeds have the same words and their own addresses and ids; every so many SECONDS each of
them has another new entry.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from make_library import Words
from newsboat_feeds import feed

_MARK = 987654321


def with_news(body: bytes, number: int, turn: int) -> bytes:
    """A feed with an entry that it did not have the turn before."""
    date = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime())
    item = (
        f"<item><title>News {turn} of feed {number}</title><guid>{number}-news-{turn}</guid>"
        f"<pubDate>{date}</pubDate><description>It happened again.</description></item>"
    )
    return body.replace(b"<item>", item.encode() + b"<item>", 1)


async def serve(feeds: int, entries: int, seconds: float) -> None:
    template = feed(_MARK, entries, Words(1))

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                number = int(head.split()[1].strip("/"))
                turn = int(time.time() / seconds) if seconds else 0
                tag = f'"{number}-{turn}"'
                if f"if-none-match: {tag}" in head.lower():
                    writer.write(f"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\n\r\n".encode())
                    continue
                body = template.replace(str(_MARK).encode(), str(number % feeds).encode())
                if seconds:
                    body = with_news(body, number, turn)
                lines = f"HTTP/1.1 200 OK\r\nETag: {tag}\r\nContent-Type: application/rss+xml\r\n"
                writer.write(f"{lines}Content-Length: {len(body)}\r\n\r\n".encode() + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def running(feeds: int, entries: int, seconds: float = 0) -> Iterator[list[str]]:
    """The addresses of such feeds, while the block runs."""
    command = [sys.executable, str(Path(__file__)), str(feeds), str(entries), str(seconds)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout
        port = int(server.stdout.readline())
        yield [f"http://127.0.0.1:{port}/{number}" for number in range(feeds)]
    finally:
        server.kill()
        server.wait()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2]), float((*sys.argv, 0)[3])))
