"""Libraries with affairs for tests: papers, what they tell, and which of it is one affair."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from clocks import NOW

from tui_reader import sanitise
from tui_reader.library import Library
from tui_reader.model import Entry, Subscription
from tui_reader.store import feeds
from tui_reader.store.affairs import groups
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry

BRIDGE = (
    ("Bridge over the Tarn collapses near Millau",
     "A road bridge over the river Tarn near Millau collapsed on Sunday. Two lorries fell."),
    ("Tarn bridge near Millau collapses, lorries fall",
     "It was a quiet morning. Two lorries fell when the Tarn bridge near Millau collapsed."),
    ("Two lorries fall as bridge near Millau collapses",
     "Nobody had seen it coming, people said on the spot in the south of France."),
)  # fmt: skip
FERRY = (
    ("Ferry to Bergen runs aground", "The ferry to Bergen ran aground on a rock in the fog."),
    ("Ferry aground near Bergen", "All aboard the ferry that ran aground near Bergen are safe."),
)  # fmt: skip


def tell(
    lib: Library, host: str, title: str, body: str, *, at: datetime = NOW, paper: str = ""
) -> int:
    """One more story of a paper; its number."""
    address = sanitise.url(f"https://{host}/rss")
    assert address is not None
    known = {feed.url: feed.id for feed in feeds.all(lib.store)}
    feed = known.get(address) or feeds.add(
        lib.store, Subscription(address), sanitise.line(paper or host.split(".")[0].title())
    ).id  # fmt: skip
    entry = Entry(
        f"{host}-{title}", sanitise.line(title),
        sanitise.url(f"https://{host}/{len(title)}"), sanitise.line(""), at,
        content=f"<p>{body}</p>",
    )  # fmt: skip
    made = NewEntry(entry, sanitise.text(body))
    return arrivals.add_entries(lib.store, feed, [made], at).new[0]


def one_affair(lib: Library, ids: Sequence[int]) -> int:
    """Make stories one affair; its number."""
    with lib.store.write() as db:
        found = sorted({groups.group_of(db, groups.AFFAIR, one) for one in ids})
        return groups.merge(db, groups.AFFAIR, found) if len(found) > 1 else found[0]


def affair_of(
    lib: Library, stories: Sequence[tuple[str, str]], hosts: Sequence[str], at: datetime = NOW
) -> int:
    """An affair that papers tell one after the other, a minute apart."""
    ids = [
        tell(lib, host, title, body, at=at + timedelta(minutes=number))
        for number, (host, (title, body)) in enumerate(zip(hosts, stories, strict=True))
    ]
    return one_affair(lib, ids)
