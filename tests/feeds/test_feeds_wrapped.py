"""Feeds inside pages, after warnings, with odd names and slips of JSON: read all the same."""

import html
from datetime import UTC, datetime

import pytest

from tui_reader.errors import ParseError
from tui_reader.feeds import document
from tui_reader.fetch.discovery import looks_like_feed
from tui_reader.model import Entry, ParsedFeed

URL = "https://boats.example/feed"
WHEN = datetime(2024, 5, 6, 10, 30, tzinfo=UTC)
ITEM = (
    "<item><title>Ferry</title><link>https://boats.example/1</link>"
    "<pubDate>Mon, 06 May 2024 12:30:00 +0200</pubDate><description>Late.</description></item>"
)
RSS = f'<rss version="2.0"><channel><title>Boats</title>{ITEM}</channel></rss>'
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Boats</title><entry><id>f</id>'
    '<title>Ferry</title><link href="/1"/><updated>2024-05-06T10:30:00Z</updated>'
    "<summary>Late.</summary></entry></feed>"
)
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    ' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<channel><title>Boats</title></channel><item><title>Ferry</title>"
    "<link>https://boats.example/1</link><dc:date>2024-05-06T10:30:00Z</dc:date>"
    "<description>Late.</description></item></rdf:RDF>"
)
JSON = (
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Boats", "items": [{"id": 1,'
    ' "title": "Ferry", "url": "https://boats.example/1", "content_text": "Late.",'
    ' "date_published": "2024-05-06T10:30:00Z"}]}'
)
FEEDS = {"rss": RSS, "atom": ATOM, "rdf": RDF, "json": JSON}
PHP = "<br />\n<b>{}</b>:  fopen(): failed in <b>/srv/feed.php</b> on line <b>12</b><br />\n"
WRAPPED = {
    "nothing": "{}",
    "a warning": PHP.format("Warning") + "{}",
    "two notices": PHP.format("Notice") + PHP.format("Deprecated") + "{}",
    "a warning, and one after it": PHP.format("Warning") + "{}" + PHP.format("Notice"),
    "a body": "<html><head><title>x</title></head><body>{}</body></html>",
    "a division": "<!DOCTYPE html><html><body><div class='w'>\n{}\n</div></body></html>",
    "a comment of a cache": "{}<!-- cached 3s ago -->",
    "a script": "<script>var a = 1;</script>{}",
    "a paragraph": "<p>Strict Standards: something</p>{}",
}
VIEWS = {
    "Firefox's view": '<html><head></head><body><pre>{}</pre></body></html>',
    "Chrome's view": '<html><head><meta name="color-scheme" content="light dark"></head><body>'
    '<pre style="word-wrap: break-word;">{}</pre></body></html>',
}  # fmt: skip


def parsed(text: str) -> ParsedFeed:
    return document.parse(text.encode(), url=URL)


def first(text: str) -> Entry:
    feed = parsed(text)
    assert [str(entry.title) for entry in feed.entries] == ["Ferry"]
    return feed.entries[0]


@pytest.mark.parametrize("kind", FEEDS)
@pytest.mark.parametrize("around", WRAPPED)
def test_what_stands_around_a_feed_is_passed_over(kind: str, around: str) -> None:
    body = WRAPPED[around].format(FEEDS[kind])
    story = first(body)
    assert (story.link, story.published) == ("https://boats.example/1", WHEN)
    assert "Late." in story.content and parsed(body).title == "Boats"
    assert looks_like_feed(body.encode(), "text/html")


@pytest.mark.parametrize("kind", FEEDS)
@pytest.mark.parametrize("view", VIEWS)
def test_a_browsers_view_of_a_feed_is_the_feed(kind: str, view: str) -> None:
    body = VIEWS[view].format(html.escape(FEEDS[kind], quote=False))
    assert first(body).published == WHEN
    assert looks_like_feed(body.encode(), "text/html")


def test_a_link_that_html_left_open_ends_at_the_next_element() -> None:
    lost = RSS.replace("</link>", "").lower().replace("ferry", "Ferry")
    assert first(f"<html><body>{lost}</body></html>").link == "https://boats.example/1"


NO_FEED = {
    "a page": "<html><body><p>Read our feed.</p></body></html>",
    "a licence in a comment": "<html><body><!-- <rdf:RDF xmlns='urn:x'><item>a</item></rdf:RDF> -->"
    "<p>x</p></body></html>",
    "a page on feeds": f"<html><body><p>An example:</p><pre>{html.escape(RSS)}</pre></body></html>",
    "an empty element": "<html><body><feed></feed></body></html>",
    "an entry of a dictionary": "<entry><form>ferry</form></entry>",
}


@pytest.mark.parametrize("what", NO_FEED)
def test_a_page_is_no_feed(what: str) -> None:
    assert not looks_like_feed(NO_FEED[what].encode(), "text/html")
    with pytest.raises(ParseError, match="does not hold a feed"):
        parsed(NO_FEED[what])


INSIDE = (
    "<{0}title>Ferry</{0}title><{0}id>f</{0}id><{0}updated>2024-05-06T10:30:00Z</{0}updated>"
    "<{0}link href='https://boats.example/1'/>"
)
ENTRIES = {
    "plain": '<entry xmlns="http://www.w3.org/2005/Atom">' + INSIDE.format("") + "</entry>",
    "declared": '<?xml version="1.0"?>\n<!-- one -->\n<entry xml:lang="en"'
    ' xmlns="http://www.w3.org/2005/Atom">' + INSIDE.format("") + "</entry>",
    "a prefix": '<a:entry xmlns:a="http://www.w3.org/2005/Atom">' + INSIDE.format("a:")
    + "</a:entry>",
    "Atom 0.3": '<entry version="0.3" xmlns="http://purl.org/atom/ns#"><title>Ferry</title>'
    '<link rel="alternate" href="https://boats.example/1"/><issued>2024-05-06T10:30:00Z</issued>'
    "</entry>",
}  # fmt: skip


@pytest.mark.parametrize("kind", ENTRIES)
def test_one_entry_of_atom_is_a_feed_of_one_story(kind: str) -> None:
    story = first(ENTRIES[kind])
    assert (story.link, story.published) == ("https://boats.example/1", WHEN)
    assert looks_like_feed(ENTRIES[kind].encode())


NAMES = (
    "http://purl.org/dc/elements/1.0/",
    "http://purl.org/dc/elements/1.1",
    "http://dc.example/",
)


@pytest.mark.parametrize("name", NAMES)
def test_dublin_core_by_any_address(name: str) -> None:
    story = first(
        f'<rss version="2.0" xmlns:dc="{name}" xmlns:content="urn:c"><channel><item>'
        "<dc:title>Ferry</dc:title><dc:creator>Ann Oar</dc:creator>"
        "<dc:date>2024-05-06T10:30:00Z</dc:date><dc:subject>Harbour</dc:subject>"
        "<content:encoded>&lt;p&gt;Late.</content:encoded></item></channel></rss>"
    )
    assert (story.author, story.published, story.tags) == ("Ann Oar", WHEN, ("Harbour",))
    assert story.content == "<p>Late."


def test_atoms_elements_in_an_rss_without_a_namespace() -> None:
    story = first(
        '<rss version="2.0"><channel><item><title>Ferry</title><id>f1</id>'
        "<updated>2024-05-06T10:30:00Z</updated><summary>&lt;b&gt;Late</summary>"
        "<content>&lt;b&gt;Late again</content></item></channel></rss>"
    )
    assert (story.guid, story.published, story.content) == ("f1", WHEN, "<b>Late again")


def test_a_title_in_base64_is_unpacked() -> None:
    coded = ATOM.replace("<title>Ferry", '<title type="application/octet-stream">RmVycnk=')
    assert first(coded).link == "https://boats.example/1"


SLIPS = {
    "a newline": ("Late.", "La\nte."),
    "a tab and a bell": ("Late.", "La\tt\x07e."),
    "a NUL": ("Late.", "Late\0."),
    "an escaped apostrophe": ("Ferry", "F\\erry"),
    "an escape of JavaScript": ("Ferry", "Fe\\x72ry"),
    "a comma after the last": ('00Z"}]', '00Z",},]'),
    "text after it": ("}]}", "}]}\n<!-- 12 queries -->"),
    "a script after it": ("}]}", '}]}<script src="/x.js"></script>'),
    "a byte order mark": ('{"version"', '\ufeff{"version"'),
    "half a character": ("Ferry", "Ferry\\ud83d"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_slips_of_json_cost_nothing(slip: str) -> None:
    story = first(JSON.replace(*SLIPS[slip]))
    assert (story.link, story.published) == ("https://boats.example/1", WHEN)


@pytest.mark.parametrize("cut", [1, 5, 40, 50])
def test_of_json_that_is_cut_off_the_whole_stories_are_kept(cut: int) -> None:
    whole = JSON.replace("}]}", '}, {"id": 2, "title": "Tide", "content_text": "Low."}]}')
    feed = parsed(whole[:-cut])
    assert feed.entries[0].title == "Ferry" and feed.title == "Boats"
    assert feed.problem == "The feed is damaged; what could be read is here."


def test_json_without_a_whole_story_is_refused_in_words() -> None:
    with pytest.raises(ParseError, match="damaged JSON"):
        parsed(JSON[:150])
