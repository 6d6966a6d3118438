"""Which story an entry is: no new one is swallowed, nothing that was read becomes unread."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from clocks import NOW
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import sanitise
from tui_reader.feeds import fields
from tui_reader.model import Entry, Listing, Subscription
from tui_reader.store import feeds, opening, stories
from tui_reader.store.connection import Store
from tui_reader.store.ingest import arrivals
from tui_reader.store.lists import pages
from tui_reader.store.types import NewEntry
from tui_reader.tracking import one_of_all

WORDS = [
    "harbour",
    "council",
    "ferry",
    "winter",
    "quay",
    "crane",
    "herring",
    "captain",
    "lighthouse",
    "storm",
    "rescue",
    "engine",
    "parliament",
    "budget",
    "school",
    "teacher",
    "strike",
    "hospital",
    "doctor",
    "vaccine",
    "river",
    "flood",
    "bridge",
    "tunnel",
    "train",
    "station",
    "market",
    "vendor",
    "apple",
    "harvest",
    "vineyard",
    "museum",
    "painter",
    "gallery",
    "opera",
    "singer",
]


def text(number: int) -> str:
    """A body of its own for each number."""
    picked = [WORDS[(number * 7 + n * (number % 5 + 3)) % len(WORDS)] for n in range(14)]
    return f"<p>{' '.join(picked)} number{number}.</p>"


def entry(
    number: int, *, guid: str = "", link: str = "https://h.example/status", dated: bool = True,
    title: str | None = None, body: str | None = None, hours: float | None = None,
) -> Entry:  # fmt: skip
    """An entry as the feed room makes it: without a guid its link stands for it."""
    address = sanitise.url(link) if link else None
    content = text(number) if body is None else body
    when = NOW - timedelta(hours=number if hours is None else hours) if dated else None
    name = sanitise.line(f"Incident {number}" if title is None else title)
    known = fields.identity(guid, address, (name, content))
    return Entry(known, name, address, sanitise.line(""), when, content=content)


class Feed:
    """A feed of a library of its own, as it is fetched again and again."""

    def __init__(self, folder: Path) -> None:
        self.store: Store = opening.open(folder / "library.db")
        address = sanitise.url("https://h.example/feed")
        assert address is not None
        self.id = feeds.add(self.store, Subscription(address), sanitise.line("Feed")).id

    def fetched(self, *entries: Entry) -> int:
        """How many were new; all are read then."""
        new = [NewEntry(one, sanitise.line("")) for one in fields.distinct(entries)]
        done = arrivals.add_entries(self.store, self.id, new)
        stories.set_read(self.store, list(done.new), True)
        return len(done.new)

    @property
    def titles(self) -> list[str]:
        return [row.title for row in pages.page(self.store, Listing(), None, 500)]

    @property
    def unread(self) -> int:
        return feeds.totals(self.store).unread


@pytest.fixture
def feed(tmp_path: Path) -> Feed:
    return Feed(tmp_path)


# --- a status page --------------------------------------------------------------------------------

GUIDS = {"no guid": "", "one guid for all": "status"}


@pytest.mark.parametrize("guid", GUIDS.values(), ids=GUIDS)
@pytest.mark.parametrize("dated", [True, False])
@pytest.mark.parametrize("window", [1, 2, 3])
def test_each_incident_of_a_status_page_is_a_story(
    feed: Feed, guid: str, dated: bool, window: int
) -> None:
    for last in range(1, 8):
        shown = range(last, max(0, last - window), -1)
        shown_entries = [entry(20 - n, guid=guid, dated=dated) for n in shown]
        assert feed.fetched(*shown_entries) == 1, last
        assert feed.fetched(*shown_entries) == 0, last
    assert len(feed.titles) == 7


@pytest.mark.parametrize("guid", GUIDS.values(), ids=GUIDS)
def test_an_incident_that_goes_on_is_one_story(feed: Feed, guid: str) -> None:
    assert feed.fetched(entry(2, guid=guid), entry(3, guid=guid)) == 2
    longer = text(2)[:-4] + " resolved at noon.</p>"
    assert feed.fetched(entry(2, guid=guid, body=longer), entry(3, guid=guid)) == 0
    retitled = entry(2, guid=guid, title="Incident 2 (resolved)", body=longer)
    assert feed.fetched(retitled, entry(3, guid=guid)) == 0
    assert feed.fetched(entry(1, guid=guid), retitled, entry(3, guid=guid)) == 1
    assert len(feed.titles) == 3 and feed.unread == 0


def test_a_daily_page_with_one_title_is_a_story_a_day(feed: Feed) -> None:
    for day in range(5, 0, -1):
        assert feed.fetched(entry(day, title="Daily briefing")) == 1
    assert len(feed.titles) == 5


def test_side_by_side_with_one_guid_one_link_and_one_date(feed: Feed) -> None:
    rows = [entry(n, guid="x", hours=5) for n in range(3)]
    assert feed.fetched(*rows) == 3
    assert feed.fetched(*rows) == 0
    assert feed.fetched(*reversed(rows)) == 0


def test_what_is_listed_twice_is_one(feed: Feed) -> None:
    assert feed.fetched(entry(1, guid="a"), entry(1, guid="a")) == 1
    edited = entry(1, guid="a", body=text(1) + "<p>More.</p>")
    assert feed.fetched(edited, entry(1, guid="a")) == 0
    assert len(feed.titles) == 1


# --- addresses of one page ------------------------------------------------------------------------

CHANGES = {
    "scheme": lambda url: url.replace("https:", "http:"),
    "www": lambda url: url.replace("://", "://www."),
    "mobile": lambda url: url.replace("://", "://m."),
    "slash": lambda url: url + "/" if "?" not in url else url,
    "tracking": lambda url: f"{url}{'&' if '?' in url else '?'}utm_source=rss&fbclid=x1",
    "session": lambda url: f"{url}{'&' if '?' in url else '?'}PHPSESSID=0a9b8c7d6e5f4a3b2c1d",
    "session in the path": lambda url: url.replace("/s/", "/s;jsessionid=1A2B3C4D5E6F7A8B/"),
    "port": lambda url: url.replace("h.example", "h.example:443"),
}
BASE = (
    "https://h.example/s/ferry-stays",
    "https://h.example/s/?p=77",
    "https://h.example/s/a?id=3",
)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("address", BASE)
@pytest.mark.parametrize("dated", [True, False])
@pytest.mark.parametrize("edited", [True, False])
@pytest.mark.parametrize("place", ["link", "guid", "both"])
def test_an_address_that_only_changes_its_clothes_is_the_same_story(
    feed: Feed, change: str, address: str, dated: bool, edited: bool, place: str
) -> None:
    other = CHANGES[change](address)
    guids = {"link": ("own-1", "own-1"), "guid": (address, other), "both": ("", "")}[place]
    links = {"link": (address, other), "guid": (address, address), "both": (address, other)}[place]
    body = text(1)[:-4] + " today.</p>" if edited else text(1)
    beside = [entry(n, link=f"https://h.example/s/{n}", dated=dated) for n in (5, 6)]
    first = entry(1, guid=guids[0], link=links[0], dated=dated)
    assert feed.fetched(first, *beside) == 3
    assert (
        feed.fetched(entry(1, guid=guids[1], link=links[1], dated=dated, body=body), *beside) == 0
    )
    assert feed.unread == 0


def test_pages_that_differ_stay_apart() -> None:
    pages_ = [
        "https://h.example/", "https://h.example/a", "https://h.example/A", "https://h.example/a?p=1",
        "https://h.example/a?p=2", "https://h.example/a#one", "https://h.example:81/a",
        "https://other.example/a", "https://h.example/a?sid=17/02/03/1", "https://h.example/a?sid=2",
        "https://m.example/a", "tag:h.example,2026:1", "urn:uuid:1",
    ]  # fmt: skip
    assert len({one_of_all(page) for page in pages_}) == len(pages_)


@given(st.text(st.sampled_from("htps:/.wm?&=#;aexl-12[]%"), max_size=40))
def test_the_form_of_all_is_its_own(address: str) -> None:
    assert one_of_all(one_of_all(f"http://{address}")) == one_of_all(f"http://{address}")


PLAIN = r"https?://(www\.|m\.)?[a-z]{1,4}\.example(/[a-zA-Z0-9._,:@-]{0,6}){0,3}"


@given(st.from_regex(PLAIN, fullmatch=True))
def test_a_plain_address_is_taken_as_one_with_a_query_is(address: str) -> None:
    assert one_of_all(f"{address}?utm_source=x") == one_of_all(address)


def test_a_library_of_before_knows_its_stories_again(feed: Feed) -> None:
    """It kept guids as they were given."""
    from tui_reader.store.ingest import identity

    row = entry(1, guid="http://www.h.example/1/", link="http://www.h.example/1/")
    feed.fetched(row)
    with feed.store.write() as db:
        db.execute("DELETE FROM identities")
        for old in (("guid", row.guid), ("link", row.link)):
            query = "INSERT INTO identities (feed_id, key, story_id) VALUES (?, ?, 1)"
            db.execute(query, (feed.id, identity.key(*old)))
    assert feed.fetched(entry(1, guid=row.guid, link=row.link or "", body=text(1) + " More.")) == 0


# --- the law --------------------------------------------------------------------------------------

KINDS = st.fixed_dictionaries({
    "guid": st.sampled_from(["own", "none", "one for all"]),
    "link": st.sampled_from(["own", "one for all", "none"]),
    "dated": st.booleans(),
})  # fmt: skip


def made(number: int, kind: dict[str, object], changed: bool = False) -> Entry:
    guid = {"own": f"id-{number}", "none": "", "one for all": "same"}[str(kind["guid"])]
    link = {"own": f"https://h.example/{number}", "one for all": "https://h.example/", "none": ""}
    body = text(number)[:-4] + " corrected.</p>" if changed else text(number)
    return entry(
        number, guid=guid, link=link[str(kind["link"])], dated=bool(kind["dated"]), body=body
    )


@given(KINDS, st.lists(st.tuples(st.integers(0, 3), st.booleans()), min_size=1, max_size=8))
def test_whatever_a_feed_gives_each_story_comes_once(
    tmp_path_factory: pytest.TempPathFactory, kind: dict[str, object],
    steps: list[tuple[int, bool]],
) -> None:  # fmt: skip
    """Windows of a feed that goes on: at each step so many new stories, and a word of the newest
    one changed or not."""
    nothing = kind["guid"] != "own" and kind["link"] == "none"
    feed, last = Feed(tmp_path_factory.mktemp("law")), 0
    for fresh, changed in steps:
        last += fresh
        window = range(last, max(0, last - 5), -1)
        changed = changed and not nothing  # a text is all there is to know it by
        rows = [made(n, kind, changed and n == last) for n in window]
        assert feed.fetched(*rows) == fresh, (kind, last)
        assert feed.fetched(*rows) == 0
    assert len(set(feed.titles)) == len(feed.titles) == last
