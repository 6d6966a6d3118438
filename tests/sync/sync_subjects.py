"""The servers that the conformance suite is run on: fakes, and real ones named in the environment.

A real one is an address, a user and a password in NEWSREADER_TEST_<NAME>, ..._USER and
..._PASSWORD. `.ci/run` has some (`tests/servers`); any other may be set by hand: an account of its
own, since its stories are marked and a feed is added and removed. Without, its tests are skipped.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from fake_sync import (
    BAZQUX,
    FRESHRSS,
    MINIFLUX_226,
    OLD_READER,
    READ,
    STARRED,
    FakeServer,
    News,
    Traps,
)
from sync_there import OnFake, There, on


@dataclass(frozen=True, slots=True)
class Subject:
    id: str
    protocol: str
    """The id of its row."""
    found: tuple[str, ...] = ()
    """The protocols one of which is found by asking, where the server has better ones."""
    traps: Traps | None = None
    """None: a real server."""
    first_id: int = 1


FAKES = (
    Subject("greader", "greader", traps=Traps()),
    Subject("greader-conditional", "greader", traps=Traps(conditional=True)),
    Subject("greader-as-miniflux", "greader", traps=MINIFLUX_226),
    Subject("greader-as-freshrss", "greader", traps=FRESHRSS),
    Subject("greader-as-bazqux", "greader", traps=BAZQUX, first_id=(1 << 63) - 3),
    Subject("greader-as-old-reader", "greader", traps=OLD_READER),
    Subject("miniflux", "miniflux", traps=Traps()),
    Subject("miniflux-2.2.6", "miniflux", traps=MINIFLUX_226),
    Subject("fever", "fever", traps=Traps()),
    Subject("fever-as-miniflux", "fever", traps=MINIFLUX_226),
    Subject("fever-as-freshrss", "fever", traps=FRESHRSS),
    Subject("nextcloud", "nextcloud", traps=Traps()),
    Subject("nextcloud-by-its-code", "nextcloud", traps=Traps(offset_inclusive=False)),
    Subject("ttrss", "ttrss", traps=Traps()),
)
REAL = (
    Subject("GREADER", "greader"),
    Subject("MINIFLUX", "miniflux"),
    Subject("FEVER", "fever", found=("miniflux", "greader")),  # as Miniflux and FreshRSS have
    Subject("COLDSWEAT", "fever"),
)
FEEDS = (("Harbour", "Town", 5), ("Markets & Sums", "Town", 3), ("Science", "Far & Near", 4))
"""Of the fakes: title, folder, stories."""


@dataclass(frozen=True, slots=True)
class Place:
    """A server that is up, as a user knows it, with everything unread and nothing starred."""

    subject: Subject
    address: str
    user: str
    password: str
    there: There
    fake: FakeServer | None = None


@contextmanager
def up(subject: Subject) -> Iterator[Place]:
    """A fake that is new, or the real server, alone, and as it was before; else the test is
    skipped."""
    if subject.traps is None:
        with _real(subject) as place:
            yield place
        return
    news = News(subject.first_id)
    for number, (title, folder, stories) in enumerate(FEEDS):
        feed = news.add_feed(f"https://feeds.example.org/{number}", title, folder)
        for story in range(1, stories + 1):
            news.add_story(feed, f"{title} {story}")
    with FakeServer(subject.protocol, subject.traps, news) as fake:
        yield Place(subject, fake.address, fake.user, fake.password, OnFake(fake), fake)


@contextmanager
def _real(subject: Subject) -> Iterator[Place]:
    name = f"NEWSREADER_TEST_{subject.id}"
    address, user = os.environ.get(name, ""), os.environ.get(name + "_USER", "")
    password = os.environ.get(name + "_PASSWORD", "")
    if not address:
        why = os.environ.get(name + "_WHY") or f"{name} names no server (see tests/servers)"
        pytest.skip(f"no {subject.id}: {why}")
    with _alone(f"{address} {user}"):
        there = on(address, user, password)
        titles = there.stories()
        there.mark(READ, False, [title for title, marks in titles.items() if marks.read])
        there.mark(STARRED, False, [title for title, marks in titles.items() if marks.starred])
        before = there.feeds()
        yield Place(subject, address, user, password, there)
        for url in there.feeds().keys() - before.keys():
            there.unsubscribe(url)


@contextmanager
def _alone(who: str) -> Iterator[None]:
    """One test at a time an account, in however many processes."""
    name = hashlib.sha256(who.encode()).hexdigest()[:16]
    with (Path(tempfile.gettempdir()) / f"news-account-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
