# ruff: noqa: E501
"""Faults of feeds that users of other readers have reported: what was written is what is read."""

from __future__ import annotations

import pytest

from tui_reader import clean, sanitise
from tui_reader.feeds import document
from tui_reader.model import Entry, ParsedFeed, Source

FEEDBURNER = 'xmlns:f="http://rssnamespace.org/feedburner/ext/1.0"'
ADDRESS = "https://mill.example/feed"


def parsed(text: str) -> ParsedFeed:
    return document.parse(text.encode(), url=ADDRESS)


def item(inside: str, before: str = "", after: str = "") -> Entry:
    spaces = (
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
    )
    feed = parsed(f'{before}<rss version="2.0" {spaces}><channel><title>Mill</title><item><guid>1</guid>{inside}</item></channel></rss>{after}')  # fmt: skip
    assert not feed.problem
    return feed.entries[0]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("&lt;b&gt;Bold&lt;/b&gt; news", "Bold news"),
        ("&lt;script&gt; tags explained", "<script> tags explained"),
        ("When to use &lt;b&gt;, when &lt;i&gt;", "When to use <b>, when <i>"),
        ("Close it by &lt;/a&gt; then", "Close it by </a> then"),
        ("&lt;em&gt;All &lt;u&gt;of&lt;/u&gt; it&lt;/em&gt;", "All of it"),
        ("One&lt;br/&gt; two", "One two"),
        ("Vec&lt;T&gt; and Map&lt;K, V&gt;", "Vec<T> and Map<K, V>"),
        ("&lt;a href='x'&gt;Linked&lt;/a&gt; &amp;amp; &lt;s&gt;", "Linked & <s>"),
        ("<![CDATA[<i>Moby</i> Dick &#8217;s <q>]]>", "Moby Dick ’s <q>"),
    ],
)
def test_a_title_may_be_about_markup(written: str, read: str) -> None:
    assert item(f"<title>{written}</title>").title == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<author>ada@x.example (Ada Marl)</author>", "Ada Marl"),
        ("<author>Ada Marl &lt;ada@x.example&gt;</author>", "Ada Marl"),
        ("<dc:creator>Ada Marl (ada@x.example)</dc:creator>", "Ada Marl"),
        ("<author>ada@x.example</author>", "ada@x.example"),
        ("<author>Ada (of the mill)</author>", "Ada (of the mill)"),
        ("<dc:creator><![CDATA[Ada &amp; Ben]]></dc:creator>", "Ada & Ben"),
    ],
)
def test_a_byline_is_a_name(written: str, read: str) -> None:
    assert item(f"<title>T</title>{written}").author == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<link>\n https://a.example/1\n</link>", "https://a.example/1"),
        ("<guid>/5</guid>", "https://mill.example/5"),
        ("<guid isPermaLink='false'>/6</guid>", None),
        ("<link>mill.example/7</link>", "https://mill.example/7"),
        ("<link>www.a.example/8</link>", "https://www.a.example/8"),
        ("<link>news/today.html/9</link>", "https://mill.example/news/today.html/9"),
        ("<link>https://a.example/?a=1&amp;amp;b=2</link>", "https://a.example/?a=1&b=2"),
        (f"<f:origLink {FEEDBURNER}>https://a.example/x</f:origLink><link>https://proxy.example/x</link>", "https://a.example/x"),
        ("<link>javascript:alert(1)</link><guid>https://a.example/9</guid>", "https://a.example/9"),
    ],
)  # fmt: skip
def test_a_link_is_read_however_it_is_written(written: str, read: str | None) -> None:
    feed = parsed(f"<rss><channel><title>M</title><item><title>T</title>{written}</item></channel></rss>")  # fmt: skip
    assert feed.entries[0].link == read


def test_a_category_is_told_once_however_it_is_written() -> None:
    said = "".join(f"<category>{name}</category>" for name in ("News", "news", "Sport", "NEWS"))
    assert item(f"<title>T</title>{said}").tags == ("News", "Sport")


DTD = '<!DOCTYPE rss [<!ENTITY co "Company &amp; Sons"><!ENTITY q "It&#8217;s"><!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>'


def test_entities_of_a_feeds_own_are_read_and_load_nothing() -> None:
    assert item("<title>&co;: &q; &x; &y;</title>", DTD).title == "Company & Sons: It’s &x; &y;"


@pytest.mark.parametrize(
    "after",
    ["<!-- cached 3s -->", "<script>x()</script>", "\n<div>Hosted by</div>\n", "garbage & more <"],
)
def test_what_stands_behind_a_feed_is_none_of_it(after: str) -> None:
    assert item("<title>T</title>", after=after).title == "T"


@pytest.mark.parametrize(
    "body",
    [
        "<rss><channel><item><title>One</title><description><![CDATA[<p>Open</description></item><item><title>Two</title></item></channel></rss>",
        "<rss><channel><item><title>One</title><description><![CDATA[<p>Open</description></item><item><title>Two</title><description><![CDATA[x]]></description></item></channel></rss>",
        "<rss><channel><item><title><![CDATA[One</title><description>\n<![CDATA[<p>Open</description></item><item><title><![CDATA[Two]]></title></item></channel></rss>",
    ],
)
def test_a_section_that_was_never_closed_ends_with_its_element(body: str) -> None:
    one, two = parsed(body).entries
    assert (one.title, one.content.strip(), two.title) == ("One", "<p>Open", "Two")


def test_many_open_sections_take_linear_time() -> None:
    body = "<rss><channel>" + "<item><title><![CDATA[" * 20_000 + "]]>"
    assert document.parse(body.encode()).entries


ATOM = """<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml"><a:id>f</a:id><a:title>F</a:title>
<a:entry><a:id>1</a:id><a:title type="xhtml"><h:div>A <h:b>prefixed</h:b> title</h:div></a:title><a:content type="xhtml"><h:div>
<h:p>A <h:b>bold</h:b> word and <h:a href="https://x.example/2">a link</h:a>.</h:p></h:div></a:content>
<a:source><a:id>o</a:id><a:author><a:name>Ada</a:name></a:author></a:source></a:entry></a:feed>"""


def test_markup_with_prefixes_is_markup_and_a_source_says_the_author() -> None:
    (entry,) = parsed(ATOM).entries
    made = clean.article(Source(entry.title, entry.content))
    assert (entry.title, entry.author) == ("A prefixed title", "Ada")
    assert made.text == "A prefixed title\n\nA bold word and a link."
    assert [one.href for one in made.inlines if one.href] == ["https://x.example/2"]


LOOSE = [
    ("See https://a.example/x, it says.", ["https://a.example/x"]),
    ("(https://a.example/y_(z)).", ["https://a.example/y_(z)"]),
    ("Two: http://b.example/q?a=1&b=2! https://c.example", ["http://b.example/q?a=1&b=2", "https://c.example"]),
    ("見てhttps://e.example/f。次", ["https://e.example/f"]),
    ("Mail a@https://no.example or [it](https://d.example/1).", ["https://d.example/1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "links"), LOOSE, ids=[row[0] for row in LOOSE])
def test_addresses_in_plain_text_are_links(text: str, links: list[str]) -> None:
    made = clean.clean_text(f"Mill\n\n{text}")
    assert [one.href for one in made.inlines] == links
    if "[" not in text:
        body = text.replace("&", "&amp;")
        feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="text">{body}</content></entry></feed>'
        (entry,) = parsed(feed).entries
        again = clean.article(Source(sanitise.line("Mill"), entry.content))
        assert [one.href.rstrip(")") for one in again.inlines if one.href] == [one.rstrip(")") for one in links]  # fmt: skip
