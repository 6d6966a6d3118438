"""Devices that share a folder, as the tests of it have them: each a library of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from clocks import NOW, Stopped

from tui_reader import config, library, sanitise
from tui_reader.library import Library, accounts
from tui_reader.library.accounts import SyncReport
from tui_reader.model import Entry, Feed, Highlight, SafeText, Span, Subscription
from tui_reader.paths import Paths
from tui_reader.store import feeds, highlights, stories
from tui_reader.store.types import NewEntry


def text(raw: str) -> SafeText:
    return sanitise.text(raw)


def entry(name: str) -> NewEntry:
    """A story of the feed `gazette`, the same wherever it is fetched."""
    made = Entry(
        guid=f"tag:{name}",
        title=text(f"Story {name}"),
        link=sanitise.url(f"http://gazette.example/{name}"),
        author=text("Ada Abel"),
        published=NOW - timedelta(hours=1),
        content=f"<p>The ferry of {name} sank in the harbour.</p>",
    )
    return NewEntry(made, text(f"The ferry of {name} sank in the harbour."))


class Device:
    """One library, with a clock that may be wrong."""

    def __init__(self, root: Path, folder: Path, clock: Stopped) -> None:
        self.root, self.folder, self.clock = root, folder, clock
        self.ahead = 0.0
        """Seconds that its clock is ahead."""
        self.lib = self._open()

    def _open(self) -> Library:
        names = ("config", "data", "cache", "state")
        return library.open(Paths(*(self.root / name for name in names)), config.Config())

    def join(self) -> SyncReport:
        with self.own_time():
            accounts.add(self.lib, str(self.folder), "", "")
        return self.sync()

    def copy(self, root: Path) -> Device:
        """The same library on another disk."""
        self.lib.close()
        shutil.copytree(self.root, root)
        self.lib = self._open()
        return Device(root, self.folder, self.clock)

    def restart(self) -> None:
        self.lib.close()  # closing twice is fine
        self.lib = self._open()

    @contextmanager
    def own_time(self) -> Iterator[None]:
        self.clock.now += self.ahead
        try:
            yield
        finally:
            self.clock.now -= self.ahead

    def sync(self, *, accept: bool = False) -> SyncReport:
        with self.own_time():
            (report,) = accounts.sync(self.lib, accept=accept)
        return report

    def well_but_for_clocks(self) -> None:
        """A cycle in which nothing is wrong but what others' clocks say."""
        assert all("days ahead" in problem for problem in self.sync().problems)

    def well(self) -> SyncReport:
        """A cycle that ends well."""
        report = self.sync()
        assert report.problems == [], report.problems
        return report

    # --- what is done --------------------------------------------------------------------------

    def subscribe(self, name: str = "gazette") -> int:
        url = sanitise.url(f"http://{name}.example/feed")
        assert url is not None
        with self.own_time():
            return feeds.add(self.lib.store, Subscription(url, text(""))).id

    def fetch(self, *names: str, feed: str = "gazette") -> None:
        """These stories of a feed arrive."""
        found = {one.url: one.id for one in feeds.all(self.lib.store)}
        with self.own_time():
            batch = [entry(name) for name in names]
            stories.add_entries(self.lib.store, found[f"http://{feed}.example/feed"], batch)

    def read(self, *names: str, value: bool = True) -> None:
        with self.own_time():
            stories.set_read(self.lib.store, [self.story(name) for name in names], value)

    def star(self, *names: str, value: bool = True) -> None:
        with self.own_time():
            stories.set_starred(self.lib.store, [self.story(name) for name in names], value)

    def tag(self, name: str, *tags: str) -> None:
        with self.own_time():
            stories.set_tags(self.lib.store, [self.story(name)], [text(tag) for tag in tags])

    def note(self, name: str, note: str, quote: str = "ferry") -> int:
        found = Highlight(
            id=0, span=Span(4, 4 + len(quote)), quote=text(quote), prefix=text("The "),
            suffix=text(" of "), colour="green", note=text(note),
        )  # fmt: skip
        with self.own_time():
            return highlights.add(self.lib.store, self.story(name), found)

    # --- what is seen --------------------------------------------------------------------------

    def sql(self, statement: str, *params: object) -> list[tuple[Any, ...]]:
        with self.lib.store.read() as db:
            return db.execute(statement, params).fetchall()

    def story(self, name: str) -> int:
        ((found,),) = self.sql("SELECT id FROM stories WHERE title = ?", f"Story {name}")
        return int(found)

    def marks(self, name: str) -> tuple[Any, ...]:
        """(read, starred, tags, hidden, saved) of a story."""
        (row,) = self.sql(
            "SELECT read, starred, tags, hidden > 0, saved FROM stories WHERE title = ?",
            f"Story {name}",
        )
        return row

    def feeds(self) -> dict[str, Feed]:
        return {one.url: one for one in feeds.all(self.lib.store)}

    def notes(self) -> list[tuple[Any, ...]]:
        return self.sql(
            "SELECT s.title, h.quote, h.note, h.colour FROM highlights h"
            " JOIN stories s ON s.id = h.story_id ORDER BY 1, 2, 3, 4"
        )

    def all(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that is shared, without numbers of rows."""
        return {
            "stories": self.sql(
                "SELECT title, read, starred, hidden > 0, saved, position,"
                " (SELECT group_concat(tag, ',') FROM (SELECT tag FROM story_tags t"
                "  WHERE t.story_id = stories.id ORDER BY tag)) FROM stories ORDER BY 1"
            ),
            "feeds": self.sql(
                "SELECT url, own_title, folder, tags, interval_minutes, full_text, told_once,"
                " rank FROM feeds WHERE removed_at IS NULL AND url LIKE 'http%' ORDER BY 1"
            ),
            "notes": self.notes(),
            "corrections": self.sql(
                "SELECT action, surface, target, (SELECT title FROM stories WHERE id = story_id)"
                " FROM corrections ORDER BY 1, 2, 3"
            ),
            "overrides": self.sql(
                "SELECT scope, decision, fingerprint FROM overrides ORDER BY 1, 2, 3"
            ),
            "smart": self.sql("SELECT title, query FROM smart_feeds ORDER BY 1, 2"),
            "rules": self.sql("SELECT query, action, argument, enabled FROM rules ORDER BY 1, 2"),
            "verdicts": self.sql(
                "SELECT level, same, a.title, b.title FROM verdicts v JOIN stories a"
                " ON a.id = v.story_id JOIN stories b ON b.id = v.other_id ORDER BY 1, 2, 3, 4"
            ),
        }
