"""From bytes to stories: what each kind of feed says, and what is made of it."""

from datetime import UTC, datetime, timedelta

import pytest
from clocks import NOW
from hypothesis import given, settings
from hypothesis import strategies as st
from server import item, rss

from tui_reader import feeds, sanitise
from tui_reader.errors import ParseError
from tui_reader.feeds import document, quick, repair
from tui_reader.feeds import rss as old
from tui_reader.model import ParsedFeed

WHEN = datetime(2024, 5, 6, 10, 30, tzinfo=UTC)

RSS20 = b"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The &lt;b&gt;Daily&lt;/b&gt; News</title><link>https://example.org/</link>
<item><title>One &amp;amp; two</title><link>/one</link><guid isPermaLink="false">id-1</guid>
<dc:creator>Ann Author</dc:creator><category>World</category><category>World</category>
<category>Life &amp;amp; Style</category><pubDate>Mon, 06 May 2024 12:30:00 +0200</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>Long &nbsp; text.</p>]]></content:encoded>
<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1234"/>
<media:content url="https://example.org/b.jpg" type="image/jpeg" fileSize="x"/></item>
<item><guid>https://example.org/two</guid><description>Only a description.</description>
<author>mail@example.org (Ben Writer)</author></item>
</channel></rss>"""

ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Atom news</title>
<link rel="self" href="https://example.org/feed"/><link href="https://example.org/"/>
<author><name>The desk</name></author>
<entry><id>tag:1</id><title type="html">&lt;i&gt;Big&lt;/i&gt; &amp;amp; bold</title>
<link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="9"/><link href="/one"/>
<published>2024-05-06T12:30:00+02:00</published><updated>2024-05-07T00:00:00Z</updated>
<category term="w" label="World"/><content type="html">&lt;p&gt;Body&lt;/p&gt;</content>
<summary>Sum &lt; total</summary></entry>
<entry><id>tag:2</id><title>a &lt;b&gt; tag</title><author><name>Cy</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <em>two</em></p></div>
</content><updated>2024-05-06T10:30:00Z</updated></entry></feed>"""

RDF = b"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.org/"><title>RDF news</title><link>https://example.org/</link>
</channel><item rdf:about="https://example.org/1"><title>One</title>
<link>https://example.org/1</link><dc:date>2024-05-06T10:30:00Z</dc:date><dc:subject>s</dc:subject>
<description>Text</description></item></rdf:RDF>"""

JSON = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "JSON news",
"home_page_url": "https://example.org/", "authors": [{"name": "The desk"}],
"items": [{"id": 7, "url": "/one", "title": "One <b>", "content_html": "<p>Body</p>",
"summary": "Sum", "date_published": "2024-05-06T12:30:00+02:00", "tags": ["World", 3, "World"],
"attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg",
"size_in_bytes": 9}, {"url": "javascript:1"}]},
{"id": "b", "content_text": "1 < 2\\n\\nnext", "author": {"name": "Cy"}}, "junk", null]}"""


def titled(title: str) -> str:
    return f"<rss version='2.0'><channel><title>{title}</title></channel></rss>"


def parse(body: bytes, **more: str) -> ParsedFeed:
    return feeds.parse(body, url="https://example.org/feed", **more)


def test_rss_says_all_it_has() -> None:
    feed = parse(RSS20)
    assert (feed.title, feed.site, feed.problem) == ("The Daily News", "https://example.org/", "")
    one, two = feed.entries
    assert (one.guid, one.title, one.link) == ("id-1", "One & two", "https://example.org/one")
    assert (one.author, one.published) == ("Ann Author", WHEN)
    assert one.content == "<p>Long &nbsp; text.</p>" and one.summary == "Short."
    assert one.tags == ("World", "Life & Style")
    assert [(e.url, e.media_type, e.length) for e in one.enclosures] == [
        ("https://example.org/a.mp3", "audio/mpeg", 1234),
        ("https://example.org/b.jpg", "image/jpeg", 0),
    ]
    assert two.link == two.guid == "https://example.org/two"
    assert (two.title, two.author, two.published) == ("", "Ben Writer", None)
    assert (two.content, two.summary) == ("Only a description.", "")


def test_atom_says_all_it_has() -> None:
    feed = parse(ATOM)
    assert (feed.title, feed.site) == ("Atom news", "https://example.org/")
    one, two = feed.entries
    assert (one.title, one.link, one.author) == (
        "Big & bold",
        "https://example.org/one",
        "The desk",
    )
    assert one.published == WHEN and one.updated == datetime(2024, 5, 7, tzinfo=UTC)
    assert one.content == "<p>Sum &lt; total</p>" or one.content == "<p>Body</p>"
    assert one.tags == ("World",) and one.enclosures[0].url == "https://example.org/a.mp3"
    assert (two.title, two.author, two.published) == ("a <b> tag", "Cy", WHEN)
    assert "<em>two</em>" in two.content


def test_rdf_says_all_it_has() -> None:
    feed = parse(RDF)
    assert (feed.title, feed.site) == ("RDF news", "https://example.org/")
    (one,) = feed.entries
    assert (one.title, one.link, one.published) == ("One", "https://example.org/1", WHEN)
    assert (one.content, one.tags) == ("Text", ("s",))


def test_json_feed_says_all_it_has() -> None:
    feed = parse(JSON)
    assert (feed.title, feed.site) == ("JSON news", "https://example.org/")
    one, two = feed.entries
    assert (one.guid, one.title, one.link) == ("7", "One <b>", "https://example.org/one")
    assert (one.author, one.published, one.tags) == ("The desk", WHEN, ("World",))
    assert (one.content, one.summary) == ("<p>Body</p>", "<p>Sum</p>")
    assert len(one.enclosures) == 1 and one.enclosures[0].length == 9
    assert (two.author, two.content) == ("Cy", "<p>1 &lt; 2</p><p>next</p>")
    assert "2 entries could not be read" in feed.problem


def test_older_and_odder_feeds_are_read_by_feedparser() -> None:
    atom03 = b"""<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><entry>
    <title mode="escaped" type="text/html">A &lt;i&gt;b&lt;/i&gt;</title><id>1</id>
    <link rel="alternate" href="http://example.org/1"/><issued>2024-05-06T10:30:00Z</issued>
    </entry></feed>"""
    feed = parse(atom03)
    assert (feed.title, feed.entries[0].title) == ("Old", "A b")
    assert feed.entries[0].published == WHEN
    based = ATOM.replace(b"<feed ", b'<feed xml:base="https://base.example/x/" ')
    assert parse(based.replace(b'href="/one"', b'href="one"')).entries[0].link == (
        "https://base.example/x/one"
    )


@pytest.mark.parametrize("body", [RSS20, ATOM, RDF], ids=["rss", "atom", "rdf"])
def test_both_readers_say_the_same(body: bytes) -> None:
    text = repair.repaired(body.decode())
    url = "https://example.org/feed"
    root, sound = repair.tree(text)
    quickly, (slowly, well_formed) = quick.read(root, url), old.read(text, url) or (None, False)
    assert sound and well_formed and quickly is not None and slowly is not None
    assert (quickly.title, quickly.site) == (slowly.title, slowly.site)
    for one, other in zip(quickly.entries, slowly.entries, strict=True):
        for name in ("guid", "title", "link", "published", "tags"):
            assert getattr(one, name) == getattr(other, name), name


@pytest.mark.parametrize(
    ("raw", "year"),
    [
        ("Mon, 06 May 2024 12:30:00 +0200", 2024),
        ("6 May 24 10:30 GMT", 2024),
        ("Monday, 06-May-24 10:30:00 UTC", 2024),
        ("2024-05-06T10:30:00Z", 2024),
        ("2024-05-06 10:30:00.123456789+00:00", 2024),
        ("2024-05-06T12:30+0200", 2024),
        ("Mon May  6 10:30:00 2024", 2024),
        ("Mon, 06 May 2024 06:30:00 EDT", 2024),
    ],
)
def test_dates_are_read_however_they_are_written(raw: str, year: int) -> None:
    entry = parse(rss("t", [item("a", date=raw)])).entries[0]
    assert entry.published is not None
    assert entry.published.replace(second=0) == WHEN.replace(year=year)


@pytest.mark.parametrize(
    "raw",
    [
        "", "soon", "Mon, 01 Jan 99999 00:00:00 GMT", "0000-00-00T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "Fri, 99 Foo 99999 99:99:99 +9999", "1969-12-31T00:00:00Z", "9999-12-31T23:59:59-14:00",
        "1" * 5000, "Mon, " + " " * 5000 + "x", "31 Feb 2024 99:00 GMT", "nan", "1e400",
    ],
)  # fmt: skip
def test_absurd_dates_are_no_dates(raw: str) -> None:
    assert parse(rss("t", [item("a", date=raw)])).entries[0].published is None


def test_a_date_in_the_future_is_no_date() -> None:
    now = NOW
    near, far = now + timedelta(hours=3), now + timedelta(days=3)
    entries = parse(
        rss("t", [item("a", 1, date=near.isoformat()), item("b", 2, date=far.isoformat())])
    )
    assert entries.entries[0].published is not None and entries.entries[1].published is None


def test_an_entry_without_an_id_keeps_its_identity() -> None:
    body = b"<rss version='2.0'><channel><item><title>T</title><description>d</description></item>"
    body += b"<item><link>https://example.org/1</link></item><item/></channel></rss>"
    first, second = parse(body), parse(body)
    assert [one.guid for one in first.entries] == [one.guid for one in second.entries]
    assert first.entries[0].guid.startswith("sha256:")
    assert first.entries[1].guid == "https://example.org/1"
    assert len({one.guid for one in first.entries}) == 3


def test_a_repeated_id_says_nothing_where_links_titles_or_dates_differ() -> None:
    rows = [item(f"Story {n}", n, guid="same") for n in range(3)]
    feed = parse(rss("t", [*rows, rows[0]]))
    assert [one.guid for one in feed.entries] == [
        f"https://example.org/story/{n}" for n in range(3)
    ]
    again = [item(f"Version {n}", n, guid="same", link="https://example.org/1") for n in range(3)]
    assert [(one.guid, one.title) for one in parse(rss("t", [*again, again[0]])).entries] == [
        ("same", f"Version {n}") for n in range(3)
    ]
    long = [item("a", 1, guid="x" * 5000 + end) for end in "ab"]
    assert len({one.guid for one in parse(rss("t", long)).entries}) == 2


def test_text_that_no_database_takes_is_not_let_in() -> None:
    body = b'{"items": [{"id": "1", "content_html": "a\\ud800b\\u0000c", "title": "\\udfff"}]}'
    (one,) = parse(body).entries
    assert one.content == "abc"
    for text in (one.content, one.title, one.guid):
        text.encode("utf-8")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "the answer is empty"),
        (b"\0\0  \n", "the answer is empty"),
        (b"<html><body>hello</body></html>", "it is a web page"),
        (b"<!doctype html>\n<title>x</title>", "not"),
        (b"<!-- c --><HTML><head>", "it is a web page"),
        (b"<?xml version='1.0'?><opml><body/></opml>", "import it instead"),
        (b"<urlset/>", "site map"),
        (b"<note/>", "some other XML"),
        (b"hello world", "not one we know"),
        (b"{}", "some other JSON"),
        (b"[1]", "some other JSON"),
        (b'{"items": [', "damaged JSON"),
        (b"\x00\x01\x02" * 50_000, "it is not text"),
        (b"%PDF-1.7\n\x00\x00\x00\x00" + b"\x00abc" * 100, "it is not text"),
        (b"<rss", "nothing in it can be read"),
    ],
)
def test_what_is_no_feed_is_said(body: bytes, words: str) -> None:
    with pytest.raises(ParseError, match=r"not|damaged") as caught:
        parse(body)
    assert words in str(caught.value) and str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("codec", "declared", "header"),
    [
        ("utf-8", "utf-8", ""),
        ("utf-8-sig", "iso-8859-1", "text/xml; charset=iso-8859-1"),
        ("utf-16", "utf-16", ""),
        ("utf-16-le", "utf-16", ""),
        ("utf-32", "utf-32", ""),
        ("iso-8859-1", "iso-8859-1", ""),
        ("cp1252", "", ""),
        ("utf-8", "", "text/xml; charset=utf-8"),
        ("utf-8", "x-bogus", "text/xml; charset=nonsense"),
        ("utf-8", "us-ascii", "text/xml"),
        ("cp1252", "utf-8", "application/rss+xml; charset=windows-1252"),
        ("utf-8", "utf-8", "text/xml; charset=utf-16"),
    ],
)
def test_every_way_of_saying_the_encoding(codec: str, declared: str, header: str) -> None:
    said = f' encoding="{declared}"' if declared else ""
    text = f'<?xml version="1.0"{said}?>{titled("Café Ñandú")}'
    assert parse(text.encode(codec), content_type=header).title == "Café Ñandú"


def test_other_alphabets_and_dangerous_codecs() -> None:
    for codec, word in (
        ("koi8-r", "Привет"),
        ("shift_jis", "日本語"),
        ("gb2312", "中文"),
        ("big5", "中文"),
    ):
        text = f'<?xml version="1.0" encoding="{codec}"?>{titled(word)}'
        assert parse(text.encode(codec)).title == word
    for codec in (
        "punycode",
        "idna",
        "zip",
        "base64",
        "rot13",
        "unicode_escape",
        "utf-7",
        "undefined",
    ):
        text = f'<?xml version="1.0" encoding="{codec}"?>{titled("a+b")}'
        assert parse(text.encode()).title == "a+b"


def test_a_very_long_feed_keeps_its_newest_entries() -> None:
    most = document.MAX_ENTRIES
    rows = [item(f"n{n}", n) for n in range(most + 50)]
    for ordered in (rows, rows[::-1]):
        feed = parse(rss("Long", ordered))
        assert len(feed.entries) == most and "very long" in feed.problem
        assert {"n100", f"n{most + 49}"} <= {one.title for one in feed.entries}
        assert "n3" not in {one.title for one in feed.entries}


# --- damage -----------------------------------------------------------------------------------

DAMAGE = {
    "truncated": (lambda body: body[: len(body) * 2 // 3], 5),
    "lone ampersand": (lambda body: body.replace(b"Story 3", b"Story 3 & more"), 9),
    "bad reference": (lambda body: body.replace(b"Story 3", b"Story&#27;&#0;&bogus;&nbsp;3"), 9),
    "control bytes": (lambda body: body.replace(b"Story 3", b"St\x00\x1b\x08ory 3"), 9),
    "bad utf-8": (lambda body: body.replace(b"Story 3", b"St\xff\xfeory 3"), 9),
    "unclosed tag": (lambda body: body.replace(b"Story 3", b"Story <b>3"), 8),
    "unclosed item": (lambda body: body.replace(b"</item>", b"", 3), 9),
    "unknown prefix": (lambda body: body.replace(b"Story 3", b"Story <x:y/>3"), 9),
    "junk before": (lambda body: b"\n\xef\xbb\xbf  junk " + body, 9),
    "junk after": (lambda body: body + b"<!-- tail -->junk<rss>", 9),
    "cdata left open": (lambda body: body.replace(b"Story 8", b"<![CDATA[Story 8"), 7),
    "xml 1.1": (lambda body: body.replace(b'version="1.0"', b'version="1.1"'), 9),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_costs_at_most_what_it_touches(name: str) -> None:
    spoil, most = DAMAGE[name]
    feed = parse(spoil(rss("News", 9)))
    assert len(feed.entries) >= most, feed.problem
    assert feed.title == "News" and feed.entries[0].title == "Story 1"


@settings(max_examples=150)
@given(st.data())
def test_mangled_feeds_never_crash(data: st.DataObject) -> None:
    body = bytearray(data.draw(st.sampled_from([RSS20, ATOM, RDF, JSON, rss("t", 3)])))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(body) - 1))
        piece = data.draw(
            st.binary(max_size=6)
            | st.sampled_from(
                [b"<", b">", b"&", b"<![CDATA[", b"]]>", b"<!--", b"</item>", b"&#27;"]
            )
        )
        body[at : at + data.draw(st.integers(0, 30))] = piece
        if not body:
            return
    try:
        feed = parse(bytes(body))
    except ParseError as error:
        assert str(error).endswith(".")
        return
    for one in feed.entries:
        assert one.guid and sanitise.line(one.title) == one.title
        assert one.link is None or sanitise.url(one.link) == one.link


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_any_title_comes_through_as_one_safe_line(title: str) -> None:
    feed = parse(rss("t", [item(title.replace("\r", " "))]))
    assert len(feed.entries) == 1
    shown = feed.entries[0].title
    assert sanitise.line(shown) == shown and "\n" not in shown
