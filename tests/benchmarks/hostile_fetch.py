"""Bad servers and giant feeds, each refreshed by a process of its own: how long, how much memory,
what the feed's row says; and who knocks at the internal port. Prints two tables.

    nice -n 5 python tests/benchmarks/hostile_fetch.py

Loopback only. Exits 1 if a refresh takes more than 32 s or 300 MB over an idle one, says nothing,
or if the internal port is asked once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from server import (
    MEGABYTE,
    Page,
    Server,
    Wire,
    bomb,
    drip,
    dripping_headers,
    endless,
    garbage,
    hanging,
    huge_headers,
    item,
    packed,
    redirect,
    rss,
    truncated_gzip,
    wrong_length,
)

FEED = rss("News", 3)
SECONDS, MEGABYTES = 32.0, 300

CHILD = """
import json, os, resource, sys, threading, time
from pathlib import Path
from tui_reader import config, library, paths, sanitise
from tui_reader.library import listing, refresh
from tui_reader.model import Listing, Subscription
from tui_reader.store import feeds as stored_feeds
url, rebound = sys.argv[1], sys.argv[2]
if rebound:  # a name that is public when asked first, and ours the second time
    import socket
    real, asked = socket.getaddrinfo, []
    def lookup(host, port, *rest):
        if not str(host).endswith(".example"):
            return real(host, port, *rest)
        asked.append(host)
        return real(rebound if len(asked) > int(sys.argv[3]) else "203.0.113.9", port, *rest)
    socket.getaddrinfo = lookup
peak = [0]
def tree(pid):
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return [pid, *(one for child in file.read().split() for one in tree(int(child)))]
def watch():
    while True:
        try:
            total = 0
            for pid in tree(os.getpid()):
                with open(f"/proc/{pid}/status") as file:
                    total += sum(int(l.split()[1]) for l in file if l.startswith("VmRSS"))
            peak[0] = max(peak[0], total // 1024)
        except OSError:
            pass
        time.sleep(0.02)
threading.Thread(target=watch, daemon=True).start()
lib = library.open(paths.user_paths(), config.Config())
safe = sanitise.url(url)
start = time.perf_counter()
said = "not an address" if safe is None else ""
if safe:
    feed = stored_feeds.add(lib.store, Subscription(safe))
    refresh.refresh(lib)
    said = stored_feeds.get(lib.store, feed.id).error
took = time.perf_counter() - start
print(json.dumps([took, peak[0], listing.count(lib, Listing("all")), said]))
"""


def refreshed(url: str, rebound: str = "", after: int = 0) -> tuple[float, int, int, str]:
    """(seconds, MB of all processes, stories, the feed's error)"""
    env = {**os.environ, "NEWSREADER_HOME": tempfile.mkdtemp(prefix="fetch-")}
    run = subprocess.run(
        [sys.executable, "-c", CHILD, url, rebound, str(after)],
        capture_output=True,
        text=True,
        env=env,
    )
    if run.returncode:
        return 0.0, 0, 0, f"CRASH {run.stderr[-300:]}"
    took, peak, stories, said = json.loads(run.stdout.splitlines()[-1])
    return took, peak, stories, said


def entries(count: int) -> bytes:
    return rss("Many", [item(f"Story {n}", n) for n in range(count)])


def megabytes(size: int) -> Callable[[Wire], None]:
    """A sound feed of so many megabytes, sent as it is made."""

    def script(wire: Wire) -> None:
        wire.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n")
        wire.send(b"<rss><channel><title>Big</title>")
        one = item("A story", 1, "words " * 1000).encode()
        for number in range(size * MEGABYTE // len(one)):
            if not wire.send(one.replace(b">g1<", b">g%d<" % number)):
                return
        wire.send(b"</channel></rss>")

    return script


def nul_heavy() -> bytes:
    return b"<rss><channel>" + bytes(range(256)) * 40_000


def pages() -> Iterator[tuple[str, Page | bytes]]:
    yield "an ordinary feed", FEED
    for encoding in ("gzip", "deflate", "br"):
        yield f"{encoding} bomb, 1 GB", bomb(encoding, 1024)
    yield "body, a byte at a time", drip(FEED, 0.5)
    yield "headers, a line at a time", dripping_headers(0.5)
    yield "silence", hanging()
    yield "endless", endless()
    yield "16 MB of headers", huge_headers()
    yield "wrong Content-Length", wrong_length(FEED, 99_999_999)
    yield "truncated gzip", truncated_gzip(entries(2000))
    yield "garbage", garbage()
    yield "feed of 15 MB", Page(script=megabytes(15))
    yield "feed of 100 MB", Page(script=megabytes(100))
    yield "10 MB of noise", nul_heavy()
    yield "20,000 entries", entries(20_000)
    yield "40,000 entries", entries(40_000)
    yield (
        "100,000 entries, gzip",
        Page(packed(entries(100_000), "gzip"), headers={"Content-Encoding": "gzip"}),
    )
    yield "30,000 entries, bare", rss("Bare", ["<item><title>t</title></item>"] * 30_000)
    yield "redirects in a ring", redirect("/ring")
    yield "redirect to a file", redirect("file:///etc/passwd")
    for status in (401, 403, 404, 410, 429, 500, 503):
        yield f"status {status}", Page(b"", status, etag=False)


def forms(port: int) -> dict[str, str]:
    """The internal port, written in every way."""
    hosts = (
        "127.0.0.1", "localhost", "LOCALHOST.", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
        "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[0:0:0:0:0:ffff:7f00:0001]",
        "[::]", "0.0.0.0", "0", "127.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1",
        "127.000.000.001", "①②⑦.0.0.1", "127。0。0。1", "localtest.localhost", "ip6-localhost",
        "user@127.0.0.1", "news.example@127.0.0.1", "127.0.0.1%00.news.example", "%31%32%37.0.0.1",
        "127.255.255.254", "127.0.0.1.",
    )  # fmt: skip
    urls = {host: f"http://{host}:{port}/secret" for host in hosts}
    urls["backslash"] = f"http://news.example\\@127.0.0.1:{port}/secret"
    urls["fragment"] = f"http://127.0.0.1:{port}#@news.example/secret"
    urls["protocol-relative"] = f"//127.0.0.1:{port}/secret"
    urls["line break"] = f"http://127.0.0.1:{port}/se\tcret"
    return urls


def limits() -> bool:
    good = True
    print(f"{'server':28} {'s':>6} {'MB':>5} {'stories':>8}  said")
    idle = 0
    for name, page in pages():
        with Server(
            {"/": page, "/ring": redirect("/ring2"), "/ring2": redirect("/ring")}
        ) as server:
            took, peak, stories, said = refreshed(server.url("/"))
        idle = idle or peak
        bad = took > SECONDS or peak - idle > MEGABYTES or said.startswith("CRASH")
        bad = bad or not (said or stories)
        good = good and not bad
        print(f"{name:28} {took:6.2f} {peak:5} {stories:8,}  {said}{'   <-- BAD' if bad else ''}")
    return good


def canary() -> bool:
    """A public feed that leads inside: by redirect in every form, and by a name that changes."""
    asked = hits = 0
    with Server({"/secret": FEED, "/": FEED}) as inner:
        for name, target in forms(inner.port).items():
            for status in (301, 302, 307, 308):
                with Server({"/": redirect(target, status)}) as outer:
                    refreshed(outer.url("/"))
                    asked += 1
            if inner.hits.total() > hits:
                print(f"  HIT by {name}")
                hits = inner.hits.total()
        redirects = asked
        for address in ("127.0.0.1", "::1", "::ffff:127.0.0.1", "10.0.0.1", "169.254.169.254"):
            for after in (0, 1, 2):
                refreshed(inner.url("/", host="news.example"), address, after)
                asked += 1
        hits = inner.hits.total()
    print(f"\ninternal port: {redirects} redirects in {len(forms(1))} forms,", end=" ")
    print(f"{asked - redirects} rebound names: {hits} hits")
    return hits == 0


if __name__ == "__main__":
    sys.exit(0 if all([limits(), canary()]) else 1)
