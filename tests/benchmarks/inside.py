"""Leads the reader from a public server into its own network, in two thousand ways, in a network
namespace of its own, with and without a proxy. Counts who knocks inside. Prints a table.

    python tests/benchmarks/inside.py

Linux with `unshare` and `ip`; nothing outside the namespace is touched. Exits 1 if the internal
port was asked once, or if no way inside was open: a lab where nothing can be hit shows nothing.
"""

from __future__ import annotations

import asyncio
import ipaddress
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from tui_reader.errors import FetchError
from tui_reader.fetch.client import Client
from tui_reader.fetch.limits import Limits

PUBLIC = "8.8.4.1"
PORT = 9999
"""Of the internal service; it listens at each of these, and at the loopback."""
PRIVATE = (
    "127.0.0.1", "127.1.2.3", "10.0.0.5", "192.168.1.1", "172.16.0.1", "169.254.169.254",
    "100.64.0.1", "192.0.2.7",
)  # fmt: skip
PRIVATE_6 = ("::1", "fd00::5", "fec0::9")
PROXY = "127.0.0.1:3128"
STATUSES = (301, 302, 303, 307, 308)
FEED = b"<rss version='2.0'><channel><title>Inside</title></channel></rss>"


def hosts_of(address: str, number: int) -> Iterator[str]:
    """An IPv4 address in every way it has been written, and names for it."""
    parts = [int(part) for part in address.split(".")]
    whole = int(ipaddress.IPv4Address(address))
    low = f"{whole & 0xFFFF:x}"
    yield from (address, f"{address}.", f"{whole}", f"0x{whole:x}", f"0{whole:o}", f"0X{whole:X}")
    yield ".".join(f"0x{part:x}" for part in parts)
    yield ".".join(f"0{part:o}" for part in parts)
    yield ".".join(f"{part:03}" for part in parts)
    yield f"{parts[0]}.{whole & 0xFFFFFF}"
    yield f"{parts[0]}.{parts[1]}.{whole & 0xFFFF}"
    yield f"[::ffff:{address}]"
    yield f"[::ffff:{whole >> 16:x}:{low}]"
    yield f"[::{address}]"
    yield f"[64:ff9b::{address}]"
    yield f"[2002:{whole >> 16:x}:{low}::]"
    yield address.replace(".", "\u3002")
    yield "".join(chr(0xFF10 + int(char)) if char.isdigit() else char for char in address)
    yield f"user@{address}"
    yield f"pub.example@{address}"
    yield from (f"inside{number}.example", f"INSIDE{number}.Example.", f"a.inside{number}.example")


def targets() -> list[str]:
    hosts = [host for n, address in enumerate(PRIVATE) for host in hosts_of(address, n)]
    hosts += [f"[{address}]" for address in PRIVATE_6]
    hosts += [f"inside6{n}.example" for n in range(len(PRIVATE_6))]
    hosts += [
        "localhost",
        "LOCALHOST.",
        "ip6-localhost",
        "[::]",
        "0",
        "0.0.0.0",
        "box",
        "box.local",
    ]
    found = [f"http://{host}:{PORT}/secret" for host in hosts]
    return [*found, f"http://pub.example\\@127.0.0.1:{PORT}/", f"//127.0.0.1:{PORT}/secret"]


# --- the servers ----------------------------------------------------------------------------------


class Lab:
    """A public server that sends on, an internal one that counts, a proxy that goes anywhere."""

    def __init__(self) -> None:
        self.targets = targets()
        self.hits = 0
        self.through = Counter[str]()

    async def start(self) -> None:
        await asyncio.start_server(self._public, PUBLIC, 80)
        for address in (*PRIVATE, *PRIVATE_6):
            await asyncio.start_server(self._inner, address, PORT)
        await asyncio.start_server(self._proxy, *PROXY.split(":"))

    async def _inner(self, read: asyncio.StreamReader, write: asyncio.StreamWriter) -> None:
        self.hits += 1
        with suppress(OSError, asyncio.IncompleteReadError):
            await read.readuntil(b"\r\n\r\n")
            _answer(write, 200, b"", FEED)

    async def _public(self, read: asyncio.StreamReader, write: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            head = await read.readuntil(b"\r\n\r\n")
            path = urlsplit(head.split()[1].decode()).path
            status, number, *hops = path.strip("/").split("-")
            to = f"/{status}-{number}" if hops else self.targets[int(number)]
            _answer(write, int(status), f"Location: {to}\r\n".encode(), b"")

    async def _proxy(self, read: asyncio.StreamReader, write: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, ValueError):
            head = await read.readuntil(b"\r\n\r\n")
            _, url, _ = head.split(b"\r\n")[0].decode("utf-8", "replace").split(" ", 2)
            parts = urlsplit(url)
            self.through["asked"] += 1
            inner, outer = await asyncio.open_connection(parts.hostname, parts.port or 80)
            path = parts.path or "/"
            outer.write(f"GET {path} HTTP/1.0\r\nHost: {parts.netloc}\r\n\r\n".encode())
            write.write(await inner.read())
            outer.close()
        write.close()


def _answer(write: asyncio.StreamWriter, status: int, more: bytes, body: bytes) -> None:
    head = f"HTTP/1.1 {status} x\r\nContent-Length: {len(body)}\r\nConnection: close\r\n".encode()
    write.write(head + more + b"\r\n" + body)
    write.close()


async def led(lab: Lab, proxied: bool) -> tuple[int, int]:
    """Go all ways; how many there were, and how many knocked inside."""
    ways = [f"{status}-{n}" for status in STATUSES for n in range(len(lab.targets))]
    ways += [f"302-{n}-again" for n in range(len(lab.targets))]
    os.environ["HTTP_PROXY"] = os.environ["http_proxy"] = f"http://{PROXY}" if proxied else ""
    before = lab.hits
    async with Client(Limits(seconds=20, per_host=20, total=20), proxy_from_env=proxied) as http:
        turns = asyncio.Semaphore(20)

        async def go(way: str) -> None:
            async with turns:
                hits = lab.hits
                with suppress(FetchError):
                    await http.get(f"http://pub.example/{way}")
                if lab.hits != hits:
                    print(f"  HIT {lab.targets[int(way.split('-')[1])]} ({way})")

        await asyncio.gather(*map(go, ways))
    return len(ways), lab.hits - before


async def experiment() -> int:
    lab = Lab()
    await lab.start()
    open_doors = 0
    async with Client(Limits(seconds=5), proxy_from_env=False) as http:
        for address in (*PRIVATE, *(f"[{one}]" for one in PRIVATE_6)):
            with suppress(FetchError):
                await http.get(f"http://{address}:{PORT}/", private_ok=True)
                open_doors += 1
    print(f"{open_doors} of {len(PRIVATE) + len(PRIVATE_6)} doors inside are open")
    every = hits = 0
    for proxied in (False, True):
        ways, found = await led(lab, proxied)
        every, hits = every + ways, hits + found
        what = "behind a proxy" if proxied else "without proxy"
        print(f"{what:16}{ways:6,} ways of {len(lab.targets)} targets: {found} hits")
    print(f"the proxy was asked {lab.through['asked']:,} times; {hits} hits of {every:,}")
    return 0 if not hits and open_doors == len(PRIVATE) + len(PRIVATE_6) else 1


INSIDE = "IN_A_NAMESPACE"


def main() -> int:
    if os.environ.get(INSIDE):
        for command in ("link set lo up", *(f"addr add {one} dev lo" for one in _addresses())):
            subprocess.run(["ip", *command.split()], check=True)
        subprocess.run(["mount", "--bind", os.environ[INSIDE], "/etc/hosts"], check=True)
        return asyncio.run(experiment())
    names = [f"{PUBLIC} pub.example", "127.0.0.1 localhost box box.local", "::1 ip6-localhost"]
    names += [f"{one} inside{n}.example a.inside{n}.example" for n, one in enumerate(PRIVATE)]
    names += [f"{one} inside6{n}.example" for n, one in enumerate(PRIVATE_6)]
    with tempfile.TemporaryDirectory() as folder:
        hosts = Path(folder) / "hosts"
        hosts.write_text("\n".join(names) + "\n")
        command = ["unshare", "--map-root-user", "--net", "--mount", sys.executable, __file__]
        return subprocess.run(
            command, env={**os.environ, INSIDE: str(hosts)}, check=False
        ).returncode


def _addresses() -> Iterator[str]:
    yield f"{PUBLIC}/32"
    yield from (f"{one}/32" for one in PRIVATE if not one.startswith("127."))
    yield from (f"{one}/128" for one in PRIVATE_6 if one != "::1")


if __name__ == "__main__":
    sys.exit(main())
