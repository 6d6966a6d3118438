"""A library and a news server in memory, as the tests of sync have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from fake_sync import FakeServer, News, Traps

from tui_reader import config, library
from tui_reader.library import Library, accounts
from tui_reader.library.accounts import SyncReport
from tui_reader.paths import Paths
from tui_reader.store import feeds, stories
from tui_reader.store.accounts.rows import Account


def open_at(folder: Path) -> Library:
    names = ("config", "data", "cache", "state")
    return library.open(Paths(*(folder / name for name in names)), config.Config())


class Sides:
    """A library with one account, and the server of it."""

    def __init__(self, lib: Library, server: FakeServer) -> None:
        self.lib, self.server, self.news = lib, server, server.news
        place = "/api/greader.php" if server.traps.wide_names else ""  # FreshRSS's
        self.account = accounts.add(lib, server.address + place, server.user, server.password)

    def sync(self, *, accept: bool = False) -> SyncReport:
        (report,) = accounts.sync(self.lib, accept=accept)
        return report

    def well(self, *, accept: bool = False) -> SyncReport:
        """A cycle that ends well."""
        report = self.sync(accept=accept)
        assert report.problems == [], report.problems
        return report

    def now(self) -> Account:
        return accounts.all(self.lib)[0]

    def pending(self) -> int:
        return accounts.statuses(self.lib)[0].pending

    def id(self, title: str) -> int:
        """The number of the story of that title, or of the first of several."""
        with self.lib.store.read() as db:
            row = db.execute("SELECT min(id) FROM stories WHERE title = ?", (title,)).fetchone()
        assert row[0] is not None, title
        return int(row[0])

    def read(self, *titles: str, value: bool = True) -> None:
        stories.set_read(self.lib.store, [self.id(title) for title in titles], value)

    def star(self, *titles: str, value: bool = True) -> None:
        stories.set_starred(self.lib.store, [self.id(title) for title in titles], value)

    def marks(self) -> dict[str, tuple[bool, bool]]:
        """(read, starred) of every story here, by title."""
        with self.lib.store.read() as db:
            rows = db.execute("SELECT title, read, starred FROM stories").fetchall()
        return {title: (bool(read), bool(starred)) for title, read, starred in rows}

    def there(self) -> dict[str, tuple[bool, bool]]:
        """The same on the server."""
        return {one.title: (one.read, one.starred) for one in self.news.stories.values()}

    def titles(self) -> dict[str, tuple[str, ...]]:
        """The feeds here with their folders."""
        return {feed.title: feed.folder for feed in feeds.all(self.lib.store)}


def stocked(count: int = 6, feeds: Sequence[str] = ("Harbour",)) -> News:
    news = News()
    for name in feeds:
        feed = news.add_feed(f"https://example.org/{name}", name, "Town")
        for number in range(count):
            news.add_story(feed, f"{name} {number}")
    return news


@contextmanager
def sides(
    folder: Path, traps: Traps | None = None, news: News | None = None, protocol: str = "greader"
) -> Iterator[Sides]:
    with FakeServer(protocol, traps, news or stocked()) as server:
        lib = open_at(folder)
        try:
            yield Sides(lib, server)
        finally:
            lib.close()
