# ruff: noqa: E501
"""Relative addresses in a story's text start where the feed says, or from its link, or from the
feed's own address."""

from __future__ import annotations

import json

import pytest

from tui_reader import clean, sanitise
from tui_reader.feeds import document
from tui_reader.model import Source

ADDRESS = "https://feed.example/dir/feed.xml"
BODY = '&lt;p&gt;See the &lt;a href="old"&gt;old&lt;/a&gt; and the &lt;a href="/new?a=1&amp;amp;b=2"&gt;new&lt;/a&gt; one.&lt;/p&gt;'


def atom(feed: str = "", entry: str = "", content: str = "", link: str = "") -> str:
    said = f'<link href="{link}"/>' if link else ""
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" {feed}><title>F</title><entry {entry}><title>E</title>'
        f'<id>urn:1</id>{said}<content type="html" {content}>{BODY}</content></entry></feed>'
    )


def rss(channel: str = "", item: str = "", text: str = "", link: str = "", body: str = BODY) -> str:
    site, said = (f"<link>{one}</link>" if one else "" for one in (channel, link))
    return (
        f'<rss version="2.0"><channel><title>F</title>{site}<item {item}><title>E</title>{said}'
        f"<description {text}>{body}</description></item></channel></rss>"
    )


def xhtml(inner: str) -> str:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><title>F</title><entry><title>E</title>'
        f'<id>urn:1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" {inner}><p>See the '
        '<a href="old">old</a> and the <a href="/new?a=1&amp;b=2">new</a> one.</p></div></content></entry></feed>'
    )


def json_feed(**more: str) -> str:
    body = '<p>See the <a href="old">old</a> and the <a href="/new?a=1&amp;b=2">new</a> one.</p>'
    item = {"id": "1", "title": "E", "content_html": body} | more
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "F", "home_page_url": "https://home.example/h/", "items": [item]})  # fmt: skip


def base(address: str) -> str:
    return f'xml:base="{address}"'


LINK = "https://other.example/news/9"
ROWS: dict[str, tuple[str, str, str]] = {
    "on the feed": (atom(base("https://a.example/x/"), link=LINK), "https://a.example/x/old", "https://a.example"),
    "on the entry": (atom(entry=base("https://a.example/x/"), link=LINK), "https://a.example/x/old", "https://a.example"),
    "on the content": (atom(content=base("https://a.example/x/"), link=LINK), "https://a.example/x/old", "https://a.example"),
    "one in another": (atom(base("https://a.example/x/"), base("y/"), base("z/t.html"), LINK), "https://a.example/x/y/z/old", "https://a.example"),
    "up and down": (atom(base("https://a.example/x/"), base("../u/"), "", LINK), "https://a.example/u/old", "https://a.example"),
    "relative to the feed": (atom(base("sub/"), link=LINK), "https://feed.example/dir/sub/old", "https://feed.example"),
    "from the root": (atom(base("/top/"), link=LINK), "https://feed.example/top/old", "https://feed.example"),
    "without a scheme": (atom(base("//cdn.example/c/"), link=LINK), "https://cdn.example/c/old", "https://cdn.example"),
    "a file as base": (atom(base("https://a.example/x/page.html"), link=LINK), "https://a.example/x/old", "https://a.example"),
    "with a query": (atom(base("https://a.example/?p=1&amp;q=2"), link=LINK), "https://a.example/old", "https://a.example"),
    "no web address": (atom(base("javascript:alert(1)"), link=LINK), "https://other.example/news/old", "https://other.example"),
    "of an older Atom": (atom(base("https://a.example/x/"), link=LINK).replace("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#").replace('type="html"', 'mode="escaped" type="text/html"'), "https://a.example/x/old", "https://a.example"),
    "none, a link": (atom(link=LINK), "https://other.example/news/old", "https://other.example"),
    "none at all": (atom(), "https://feed.example/dir/old", "https://feed.example"),
    "RSS, on the item": (rss(item=base("https://a.example/x/"), link=LINK), "https://a.example/x/old", "https://a.example"),
    "RSS, on the text": (rss(text=base("https://a.example/x/"), link=LINK), "https://a.example/x/old", "https://a.example"),
    "RSS, a link": (rss("https://site.example/s/", link=LINK), "https://other.example/news/old", "https://other.example"),
    "RSS, no link": (rss("https://site.example/s/"), "https://site.example/s/old", "https://site.example"),
    "RSS, no link at all": (rss(), "https://feed.example/dir/old", "https://feed.example"),
    "RSS, said in the text": (rss(link=LINK, body='&lt;base href="https://a.example/x/"&gt;' + BODY), "https://a.example/x/old", "https://a.example"),
    "RSS, sections": (rss("https://site.example/s/", body=f"<![CDATA[{BODY.replace('&lt;', '<').replace('&gt;', '>').replace('&amp;amp;', '&amp;')}]]>"), "https://site.example/s/old", "https://site.example"),
    "XHTML": (xhtml(""), "https://a.example/x/old", "https://a.example"),
    "XHTML, inside": (xhtml(base("i/")), "https://a.example/x/i/old", "https://a.example"),
    "XHTML, another's inside": (xhtml(base("https://b.example/i/")), "https://b.example/i/old", "https://b.example"),
    "JSON, no link": (json_feed(), "https://home.example/h/old", "https://home.example"),
    "JSON, a link": (json_feed(url=LINK), "https://other.example/news/old", "https://other.example"),
}  # fmt: skip


@pytest.mark.parametrize(("feed", "old", "root"), ROWS.values(), ids=ROWS)
def test_relative_addresses_of_a_text_start_where_the_feed_says(
    feed: str, old: str, root: str
) -> None:
    (entry,) = document.parse(feed.encode(), url=ADDRESS).entries
    source = Source(sanitise.line("E"), entry.content, entry.summary, url=entry.link or "")
    made = clean.article(source)
    assert made.text == "E\n\nSee the old and the new one."
    assert [one.href for one in made.inlines] == [old, f"{root}/new?a=1&b=2"]


def test_a_text_without_relative_addresses_stays_as_it_came() -> None:
    body = '&lt;a href="https://a.example/"&gt;a&lt;/a&gt; &lt;a href="#b"&gt;b&lt;/a&gt;'
    (entry,) = document.parse(rss(body=body).encode(), url=ADDRESS).entries
    assert entry.content == '<a href="https://a.example/">a</a> <a href="#b">b</a>'
