"""Helpers of the screen tests: a library of our own stories, and what is on the screen."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

from clocks import NOW
from textual.pilot import Pilot
from ui_rest import HandTimers, idle, reached

from tui_reader import config, paths, sanitise
from tui_reader import library as rooms
from tui_reader.model import Entry, Subscription
from tui_reader.store import feeds
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry
from tui_reader.ui.app import ReaderApp

PLAIN = config.Config(reading=config.Reading(annotate=False))
"""Settings without the entity model, which most of these tests do not need."""

BODY = """<p>The harbour council of Brisvik met for nine hours on Tuesday. Mayor Signe Aune said
that the old ferry will sail until spring. It carries 12,000 passengers a year.</p>
<p>Signe Aune wants a <a href="https://ferries.example/plan?utm_source=x">new plan</a> by June, and
a <a href="https://quay.example/">longer quay</a>.</p>
<h2>What the ferry costs</h2>
<blockquote><p>Nobody likes the noise, but everybody likes the ferry.</p></blockquote>
<ul><li>fuel</li><li>crew</li></ul>
<pre><code>def ferry():
    return 42</code></pre>
""" + "".join(
    f"<p>Paragraph {n} of the minutes tells what was said about the quay, the crane "
    f"and the parking lot, at a length that few will read.</p>"
    for n in range(1, 25)
)


def story(number: int, title: str = "", body: str = BODY, **values: Any) -> Entry:
    """A story; a higher number is an older one."""
    return Entry(
        guid=f"guid-{number}-{title}",
        title=sanitise.line(title or f"Story number {number}"),
        link=sanitise.url(f"https://news.example/{number}"),
        author=sanitise.line("Ada Writer"),
        published=NOW - timedelta(hours=number),
        content=body,
        **values,
    )


def add(
    lib: rooms.Library, title: str, entries: Sequence[Entry], folder: Sequence[str] = ()
) -> int:
    """A feed with these stories; its id."""
    name = "".join(char for char in title if char.isalnum())
    address = sanitise.url(f"https://{name.lower() or 'x'}.example/feed")
    assert address is not None
    where = tuple(sanitise.line(part) for part in folder)
    feed = feeds.add(lib.store, Subscription(address, folder=where), sanitise.line(title))
    arrivals.add_entries(lib.store, feed.id, [NewEntry(e, sanitise.line("")) for e in entries])
    return feed.id


def filled(settings: config.Config = PLAIN) -> rooms.Library:
    """A library in the test's home: two feeds, one in a folder, twelve stories."""
    lib = rooms.open(paths.user_paths(), settings)
    add(lib, "Harbour News", [story(n) for n in range(1, 9)])
    add(lib, "Tech Weekly", [story(n, f"Tech piece {n}") for n in range(20, 24)], ["Work"])
    return lib


def text(app: ReaderApp) -> str:
    """What stands on the screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def column(app: ReaderApp, place: str) -> str:
    """What stands in one pane, of what lies over the screen first."""
    region = (app.screen.query(f"#{place}") or app.query(f"#{place}")).first().region
    lines = app.screen._compositor.render_strips()
    return "\n".join(
        "".join(s.text for s in lines[y].crop(region.x, region.right)).rstrip()
        for y in range(region.y, region.bottom)
    )


@asynccontextmanager
async def reader(
    lib: rooms.Library, size: tuple[int, int] = (160, 48)
) -> AsyncIterator[tuple[ReaderApp, Pilot[int]]]:
    """The app on a library, its first frame painted."""
    app = ReaderApp(lib, timers=HandTimers)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, pilot


async def until(pilot: Pilot[int], true: Callable[[], object]) -> None:
    """Let the reader work until something is seen; it is a failure if it comes to rest before."""
    assert await reached(pilot, true), text(pilot.app)  # type: ignore[arg-type]


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, each when what the one before it began is done. Whoever looks at the reader amid
    its work presses by `pilot.press`, which waits for no thread."""
    for key in keys:
        await pilot.press(key)
        await idle(pilot)  # type: ignore[arg-type]


async def open_first(app: ReaderApp, pilot: Pilot[int]) -> None:
    """Open the selected story and wait for its text."""
    await press(pilot, "enter")
    await until(pilot, lambda: "harbour council" in text(app))


def with_screen(**values: Any) -> config.Config:
    """Settings with other looks."""
    return dataclasses.replace(PLAIN, screen=config.Screen(**values))
