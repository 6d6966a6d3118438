"""Feeds of invented stories for newsboat and for a loopback server; newsboat's cache of them."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from make_library import Words


def feed(number: int, count: int, words: Words) -> bytes:
    """One RSS feed of so many entries."""
    items = []
    now = time.time()
    for place in range(count):
        date = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(now - place * 4000))
        items.append(
            f"<item><title>{words.some(8)}</title><link>http://e.example/{number}/{place}</link>"
            f"<guid>{number}-{place}</guid><pubDate>{date}</pubDate>"
            f"<description>&lt;p&gt;{words.some(120)}&lt;/p&gt;</description></item>"
        )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>Feed {number}</title><link>http://e.example/{number}</link>"
        f"<description>d</description>{''.join(items)}</channel></rss>"
    ).encode()


def cached(folder: Path, stories: int, feeds: int = 50) -> str:
    """The command that opens newsboat on so many cached stories; made in `folder` if missing."""
    place = folder / f"newsboat-{stories}"
    if (place / "cache.db").exists():
        return _opening(place, settle(place, (place / "urls").read_text().split()))
    place.mkdir()
    words = Words(stories)
    urls = []
    for number in range(feeds):
        path = place / f"{number}.xml"
        path.write_bytes(feed(number, max(1, stories // feeds), words))
        urls.append(f"file://{path}")
    command = settle(place, urls)
    subprocess.run([*command.split(), "-x", "reload"], check=True, stdout=subprocess.DEVNULL)
    return _opening(place, command)


def _opening(place: Path, command: str) -> str:
    """Opens it though the last one was killed and left its lock."""
    return f"rm -f {place}/cache.db.lock; exec {command}"


def settle(place: Path, urls: list[str], settings: str = "") -> str:
    """A newsboat of its own in a folder: its command."""
    (place / "urls").write_text("\n".join(urls) + "\n")
    (place / "config").write_text(f"auto-reload no\nrefresh-on-startup no\n{settings}")
    return f"newsboat -q -u {place}/urls -C {place}/config -c {place}/cache.db"
