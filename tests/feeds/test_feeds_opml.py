"""OPML: whatever other programs write is read, and what we write reads back the same."""

import pytest
from costs import within
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader import sanitise
from tui_reader.errors import ParseError
from tui_reader.feeds import opml
from tui_reader.model import Feed, Subscription

NESTED = """<?xml version="1.0"?><opml version="1.0"><head><title>x</title></head><body>
<outline text="Top" xmlUrl="https://a.org/f" htmlUrl="https://a.org/" category="one,/two/three"/>
<outline title="News"><outline text="ignored" title="B" type="rss" XMLURL="https://b.org/?x=1&y=2"/>
<outline TEXT="Deep"><outline url="https://c.org/f" text="https://c.org/f"/></outline></outline>
<outline text="Twice" xmlUrl="https://a.org/f"/>
<outline text="Bad" type="rss" xmlUrl="javascript:1"/>
<outline text="Empty"/><!-- c --></body></opml>"""


def test_folders_titles_tags_and_cases_are_read() -> None:
    found = opml.read(NESTED.encode())
    assert [(one.url, one.title, one.folder, one.tags) for one in found.subscriptions] == [
        ("https://a.org/f", "Top", (), ("one", "two/three")),
        ("https://b.org/?x=1&y=2", "B", ("News",), ()),
        ("https://c.org/f", "", ("News", "Deep"), ()),
    ]
    assert [
        words in str(found.problems)
        for words in ("listed twice", "Bad (javascript:1) has no address")
    ] == [
        True,
        True,
    ]
    assert len(found.problems) == 2


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(codec: str) -> None:
    text = '<opml><body><outline text="Café" xmlUrl="https://a.org/f"/></body></opml>'
    assert opml.read(text.encode(codec)).subscriptions[0].title == "Café"


def test_a_damaged_file_gives_what_can_be_read() -> None:
    found = opml.read(NESTED.encode()[:420])
    assert len(found.subscriptions) >= 2
    assert "damaged" in found.problems[0]
    loose = (
        b'<opml><body><outline text="A" xmlUrl="https://a.org/1"><outline xmlUrl="https://a.org/2">'
    )
    assert len(opml.read(loose).subscriptions) == 2


@pytest.mark.parametrize("data", [b"", b"hello", b"<html>", b"<rss/>", b"\0\0\0", b"{}"])
def test_what_is_no_opml_is_said(data: bytes) -> None:
    with pytest.raises(ParseError, match="not a list of feeds"):
        opml.read(data)


def test_names_and_passwords_are_left_out_and_told() -> None:
    found = opml.read(
        b'<opml><body><outline xmlUrl="https://ada:pw@news.example/feed"/>'
        b'<outline xmlUrl="https://news.example/@ada"/></body></opml>'
    )
    assert [str(one.url) for one in found.subscriptions] == [
        "https://news.example/feed",
        "https://news.example/@ada",
    ]
    assert list(found.problems) == [
        "https://news.example/feed: name and password are left out;"
        " set them under [credentials] in the settings."
    ]


def test_declarations_load_nothing_and_depth_is_bounded() -> None:
    dtd = '<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "Y">]>'
    data = f'{dtd}<opml><body><outline text="a&x;&y;" xmlUrl="https://a.org/"/></body></opml>'
    assert opml.read(data.encode()).subscriptions[0].title == "a&x;Y"
    deep = '<opml><body><outline xmlUrl="https://a.org/"/>' + '<outline text="d">' * 50_000
    found = opml.read((deep + '<outline xmlUrl="https://b.org/"/>').encode())
    assert within(5, lambda: opml.read(deep.encode()))
    assert found.subscriptions and all(len(one.folder) <= 32 for one in found.subscriptions)


names = st.text(min_size=1, max_size=20).map(sanitise.line).filter(bool)
tags = names.filter(lambda one: "," not in one and one.strip("/ ") == one and len(one) <= 80)
addresses = st.from_regex(
    r"https?://[a-z]{1,8}\.org/[a-z0-9]{0,6}(\?[a-z]=[a-z&;]{1,5})?", fullmatch=True
)


@settings(max_examples=80)
@given(
    st.lists(
        st.tuples(
            addresses, names, st.lists(names, max_size=3), st.lists(tags, max_size=3, unique=True)
        ),
        max_size=8,
        unique_by=lambda row: sanitise.url(row[0]),
    )
)
def test_what_we_write_reads_back_the_same(
    rows: list[tuple[str, str, list[str], list[str]]],
) -> None:
    wanted = [
        Subscription(
            sanitise.url(url) or sanitise.stored_url(url),  # type: ignore[arg-type]
            sanitise.line(title),
            tuple(sanitise.line(one) for one in folder),
            tuple(sanitise.line(one) for one in labels),
        )
        for url, title, folder, labels in rows
    ]
    feeds = [
        Feed(n, one.url, one.title, folder=one.folder, tags=one.tags)
        for n, one in enumerate(wanted)
    ]
    local = Feed(99, "local:inbox", sanitise.line("Inbox"))
    found = opml.read(opml.write([*feeds, local]))
    assert not found.problems
    key = lambda one: one.url  # noqa: E731
    assert sorted(found.subscriptions, key=key) == sorted(wanted, key=key)


@settings(max_examples=60)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: ("<opml>" + text).encode()))
def test_any_bytes_give_feeds_or_a_sentence(data: bytes) -> None:
    try:
        opml.read(data)
    except ParseError as error:
        assert str(error).endswith(".")


SCHEMES = {
    "feed://a.org/f": "http://a.org/f",
    "feed:https://a.org/f": "https://a.org/f",
    "FEED:http://a.org/f": "http://a.org/f",
    "feed://https://a.org/f": "https://a.org/f",
    "rss://a.org/f": "http://a.org/f",
    "itpc://a.org/f": "http://a.org/f",
    "pcast:a.org/f": "http://a.org/f",
    "//a.org/f": "https://a.org/f",
    "www.a.org/f?x=1": "https://www.a.org/f?x=1",
    "a.org": "https://a.org",
    " https://a.org/f\n": "https://a.org/f",
}


def outlines(*rows: str) -> opml.Imported:
    return opml.read(f"<opml version='2.0'><body>{''.join(rows)}</body></opml>".encode())


def test_addresses_as_programs_write_them_are_addresses_of_the_web() -> None:
    for raw, url in SCHEMES.items():
        found = outlines(f"<outline text='A' type='rss' xmlUrl='{raw}'/>")
        assert [str(one.url) for one in found.subscriptions] == [url] and not found.problems


NO_FEEDS = {
    '<outline text="Club" type="include" url="https://a.org/list"/>': "another list of feeds",
    '<outline text="Club" type="link" url="https://a.org/all.opml?x"/>': "another list of feeds",
    '<outline text="Club" type="link" url="https://a.org/page"/>': "a link to a page",
    '<outline text="Club" isComment="true" xmlUrl="https://a.org/f"/>': "commented out",
    '<outline text="Club" isComment="True" type="rss" url="https://a.org/f"/>': "commented out",
    '<outline text="x" isComment="true"><outline text="y"><outline text="Club"'
    ' xmlUrl="https://a.org/f"/></outline></outline>': "commented out",
    '<outline text="Club" type="rss" xmlUrl="file:///etc/passwd"/>': "no address we can fetch",
    '<outline text="Club" type="rss"/>': "no address we can fetch",
}


@pytest.mark.parametrize("row", NO_FEEDS)
def test_what_is_no_feed_is_told_by_name(row: str) -> None:
    found = outlines(row, '<outline text="B" xmlUrl="https://b.org/f"/>')
    assert [one.url for one in found.subscriptions] == ["https://b.org/f"]
    (problem,) = found.problems
    assert problem.startswith("Club") and NO_FEEDS[row] in problem


SOUND = '<outline text="B" xmlUrl="https://b.org/f"/>'
DAMAGED = {
    "an open quote": '<outline text="Lost" xmlUrl="https://a.org/f/>',
    "no quotes": '<outline text="Lost" xmlUrl=https://a.org/f />',
    "quotes in a title": '<outline text="The "old" news" title="Lost" xmlUrl="https://a.org/f"/>',
    "an open title": '<outline title="Lost" text="B xmlUrl="https://a.org/f"/>',
    "single and double": "<outline text='Lost\" xmlUrl='https://a.org/f'/>",
    "a blank in an address": '<outline text="Lost" xmlUrl="https://a.org/f" <outline',
}


@pytest.mark.parametrize("how", DAMAGED)
@pytest.mark.parametrize("after", ["", SOUND + SOUND.replace("b.org", "c.org")])
def test_feeds_that_damage_hides_are_found_and_told(how: str, after: str) -> None:
    found = outlines(SOUND, DAMAGED[how], after)
    urls = [str(one.url) for one in found.subscriptions]
    wanted = ["https://a.org/f", "https://b.org/f", *(["https://c.org/f"] if after else [])]
    assert sorted(urls) == wanted
    assert "damaged" in found.problems[0]
    titles = {str(one.url): one.title for one in found.subscriptions}
    told = " ".join(found.problems)
    assert titles["https://a.org/f"] == "Lost" or how.startswith("single")
    assert "https://a.org/f" in told or how.startswith("a blank")


@pytest.mark.parametrize("cut", [3, 8, 12, 20])
def test_a_feed_whose_address_is_cut_off_is_told_and_not_taken(cut: int) -> None:
    whole = f'<opml><body>{SOUND}<outline text="Lost" xmlUrl="https://lost.example/f'
    found = opml.read(whole[:-cut].encode())
    assert [one.url for one in found.subscriptions] == ["https://b.org/f"]
    assert any(one.startswith("Lost (") and "cut off" in one for one in found.problems)


def test_what_is_in_a_comment_is_not_lost() -> None:
    found = outlines(SOUND, '<!-- <outline xmlUrl="https://c.org/f"/> --><outline text="a""/>')
    assert [one.url for one in found.subscriptions] == ["https://b.org/f"]
