"""Settings, OPML, queries, dates and servers of the worst sort end in a sentence at most."""

import dataclasses
import json
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from patience import CEILING
from server import Page, Server, bomb, drip, endless, garbage, hanging, redirect, rss
from test_safety_library import ALL, NOW, feed, new

from tui_reader import config, feeds, sanitise
from tui_reader import library as rooms
from tui_reader.errors import ParseError, ReaderError
from tui_reader.feeds import opml
from tui_reader.library import imports, listing, reading, refresh
from tui_reader.library.progress import Progress
from tui_reader.model import Listing, Subscription
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import stories as stored_stories

FEW = settings(max_examples=60)

# --- settings -----------------------------------------------------------------------------------

TOML = st.recursive(
    st.one_of(
        st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.dates(), st.datetimes()
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
SECTIONS = [field.name for field in dataclasses.fields(config.Config)]
KEYS = [
    field.name
    for section in SECTIONS
    if dataclasses.is_dataclass(part := getattr(config.Config(), section))
    for field in dataclasses.fields(part)
]


def toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value).replace("\x7f", "\\u007f")
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{toml(k)} = {toml(v)}" for k, v in value.items()) + "}"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


@FEW
@given(st.sampled_from(SECTIONS), st.sampled_from(KEYS), TOML)
def test_any_value_of_any_setting_opens_the_reader(
    tmp_path: Path, section: str, key: str, value: object
) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f"[{section}]\n{key} = {toml(value)}\n", encoding="utf-8", errors="replace")
    loaded = config.load(path)
    for problem in loaded.problems:
        assert str(path) in problem and sanitise.line(problem) == problem
    for part in dataclasses.fields(config.Config):
        chosen, usual = getattr(loaded.config, part.name), getattr(config.Config(), part.name)
        assert type(chosen) is type(usual)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000, "a = " + "[" * 50_000, "a = " + "{b=" * 20_000, "[screen", "\x00",
        "\ufeff[screen]", "a = " + "9" * 10_000, "[refresh]\nseconds = " + "9" * 10_000,
        "x" * 1_000_000, "a.b.c = 1",
        "[screen]\n[screen]\n", "[[screen]]\n", "screen = 1\n", "[keys]\ndown = 'j'\n",
    ],
    ids=range(14),
)  # fmt: skip
def test_a_file_that_is_no_settings_is_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    loaded = config.load(path)
    assert loaded.problems and all(str(path) in problem for problem in loaded.problems)
    assert loaded.config.screen == config.Config().screen


@pytest.mark.parametrize("name", ["minutes", "connections", "per_host", "seconds", "mebibytes"])
def test_giant_numbers_do_not_overflow(tmp_path: Path, lib: rooms.Library, name: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f"[refresh]\n{name} = 99999999999999999999\n")
    chosen = dataclasses.replace(lib, config=config.load(path).config)
    with Server({"/": rss("News", 2)}) as server:
        url = sanitise.url(server.url("/"))
        assert url is not None
        stored_feeds.add(lib.store, Subscription(url))
        assert refresh.refresh(chosen).new == 2
        refresh.due(chosen, chosen.config.refresh.minutes)


# --- OPML and queries ---------------------------------------------------------------------------


@FEW
@given(
    st.text(max_size=300), st.sampled_from(["{}", "<opml><body>{}</body></opml>", "<outline {}/>"])
)
def test_any_opml_is_read_or_refused_in_words(text: str, form: str) -> None:
    try:
        result = opml.read(form.format(text).encode("utf-8", "surrogatepass"))
    except ParseError as error:
        assert sanitise.line(str(error)) == str(error)
        return
    for one in result.subscriptions:
        assert one.url.startswith(("http://", "https://"))


def test_opml_that_nests_or_counts_too_far_is_read_or_refused(
    lib: rooms.Library, tmp_path: Path
) -> None:
    line = '<outline xmlUrl="https://x{}.example/" text="{}"/>'
    many = "".join(line.format(n, "\x1b]0;x" if n % 2 else "é") for n in range(20_000))
    for text in (
        "<opml><body>" + '<outline text="x">' * 50_000,
        f"<opml><body>{many}</body></opml>",
        "<!DOCTYPE o [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><opml><body>"
        "<outline xmlUrl='https://x.example/&a;' text='&a;'/></body></opml>",
    ):
        path = tmp_path / "feeds.opml"
        path.write_text(text)
        try:
            imports.take(lib, path)
        except ReaderError as error:
            assert str(error)
    titles = " ".join(one.title for one in listing.feeds(lib))
    assert "\x1b" not in titles and Path("/etc/hostname").read_text().strip() not in titles


@FEW
@given(
    st.text(
        alphabet=st.sampled_from("ab\"'()*-:^~ANDORNOTNEAR{}[]\\ \x00é漢+,./%_;=<>0123"),
        max_size=60,
    )
)
def test_any_query_is_answered(lib: rooms.Library, typed: str) -> None:
    try:
        assert listing.count(lib, Listing("search", typed)) >= 0
        listing.page(lib, Listing("search", typed), None, 5)
    except ReaderError as error:
        assert str(error)


# --- clocks and identities ----------------------------------------------------------------------


def test_dates_of_1970_and_2099_neither_sort_on_top_nor_get_lost(lib: rooms.Library) -> None:
    body = "".join(
        f"<item><guid>{year}</guid><title>Of {year}</title><pubDate>{date}</pubDate></item>"
        for year, date in (
            (1970, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (2099, "Thu, 01 Jan 2099 00:00:00 GMT"),
            (9999, "Fri, 31 Dec 9999 23:59:59 GMT"),
            (1, "Mon, 01 Jan 0001 00:00:00 +1400"),
            (0, "0000-00-00T00:00:00Z"),
        )
    )
    parsed = feeds.parse(f"<rss><channel><title>D</title>{body}</channel></rss>".encode())
    feed_id = feed(lib)
    rows = [stored_stories_entry(entry) for entry in parsed.entries]
    stored_stories.add_entries(lib.store, feed_id, [*rows, new("today", published=NOW)])
    stored_stories.add_entries(lib.store, feed_id, [new("later")], NOW + timedelta(hours=1))
    shown = listing.page(lib, ALL, None, 20)
    assert len(shown) == 7
    limit = (NOW + timedelta(hours=2)).timestamp()
    assert all(0 < row.at <= limit for row in shown)


def stored_stories_entry(entry: object) -> object:
    from tui_reader.store.types import NewEntry

    return NewEntry(entry, sanitise.line(""))  # type: ignore[arg-type]


@pytest.mark.parametrize("years", [-40, 30])
def test_a_clock_that_jumps_prunes_nothing_and_makes_nothing_unread(
    lib: rooms.Library, years: int
) -> None:
    from tui_reader.store import prune

    feed_id = feed(lib)
    rows = [new(f"g{n}", published=NOW - timedelta(hours=n)) for n in range(30)]
    ids = stored_stories.add_entries(lib.store, feed_id, rows).new
    reading.set_read(lib, ids, True)
    jumped = NOW + timedelta(days=365 * years)
    again = stored_stories.add_entries(lib.store, feed_id, rows, jumped)
    assert again.new == () and listing.smart_counts(lib)["unread"] == 0
    prune.prune(lib.store, 60, int(jumped.timestamp()))
    assert listing.count(lib, ALL) == 30


@pytest.mark.parametrize("change", ["guid", "link", "title", "body", "date"])
def test_a_changed_story_is_the_same_story_and_stays_read(lib: rooms.Library, change: str) -> None:
    feed_id = feed(lib)
    rows = [new(f"g{n}", published=NOW - timedelta(hours=n)) for n in range(5)]
    ids = stored_stories.add_entries(lib.store, feed_id, rows).new
    reading.set_read(lib, ids, True)
    old = rows[2].entry
    values: dict[str, object] = {
        "guid": {"guid": "quite-another"},
        "link": {"link": sanitise.url("https://news.example/moved")},
        "title": {"title": sanitise.line("Another title")},
        "body": {"content": "<p>A correction was made to this story since it was printed.</p>"},
        "date": {"published": NOW},
    }[change]  # type: ignore[assignment]
    entry = dataclasses.replace(old, **values)  # type: ignore[arg-type]
    rows[2] = dataclasses.replace(rows[2], entry=entry)
    result = stored_stories.add_entries(lib.store, feed_id, rows)
    assert result.new == () and listing.count(lib, ALL) == 5
    assert listing.smart_counts(lib)["unread"] == 0
    assert (len(result.updated) == 1) == (change in ("title", "body"))


# --- servers ------------------------------------------------------------------------------------


def subscribed(lib: rooms.Library, server: Server, **refreshing: int) -> rooms.Library:
    """A library with a feed for each page of a server, and settings of its own."""
    for path in server.pages:
        url = sanitise.url(server.url(path))
        assert url is not None
        stored_feeds.add(lib.store, Subscription(url))
    chosen = dataclasses.replace(config.Config().refresh, **refreshing)
    return dataclasses.replace(lib, config=config.Config(refresh=chosen))


def test_many_bad_servers_at_once_end_with_a_sentence_each_and_hold_nobody_up(
    lib: rooms.Library,
) -> None:
    good = rss("Good", 3)
    with Server({"/secret": good}) as inner:
        bad: dict[str, Page | bytes] = {
            "/bomb": bomb("gzip", 64), "/endless": endless(), "/garbage": garbage(),
            "/html": b"<html><p>no feed</p></html>",
            "/empty": b"", "/noise": bytes(range(256)) * 4_000, "/ring": redirect("/ring"),
            "/file": redirect("file:///etc/passwd"), "/gone": Page(b"", 410, etag=False),
            "/in1": redirect(inner.url("/secret")), "/in2": redirect(inner.url("/secret", "[::1]")),
            "/in3": redirect(inner.url("/secret", "[::ffff:127.0.0.1]")),
            "/in4": redirect(inner.url("/secret", "2130706433")),
            "/in5": redirect(inner.url("/secret", "news.example@127.1")),
        }  # fmt: skip
        with Server({"/drip": drip(good, 5), **bad, "/good": good}) as server:
            lib = subscribed(lib, server, seconds=int(CEILING), mebibytes=1)
            stop = threading.Event()

            def told(at: Progress) -> None:
                if at.done == at.total - 1:  # nobody waits for the one that drips
                    stop.set()

            report = refresh.refresh(lib, None, told, stop)
        assert inner.hits.total() == 0
    assert report.new == 3 and len(report.failed) == len(bad)
    for one in listing.feeds(lib):
        assert bool(one.error) != one.url.endswith(("/good", "/drip")), one.url


def test_servers_that_take_too_long_are_given_up_with_a_sentence_each(lib: rooms.Library) -> None:
    with Server({"/drip": drip(rss("Slow", 3), 0.2), "/silent": hanging()}) as server:
        report = refresh.refresh(subscribed(lib, server, seconds=1))
    assert [sentence.endswith("takes too long to answer.") for _, sentence in report.failed] == [
        True, True
    ]  # fmt: skip
