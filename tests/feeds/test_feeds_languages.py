"""The language that feeds, their entries and pages say they are in."""

from __future__ import annotations

import pytest

from tui_reader import clean, language_tags, sanitise
from tui_reader.feeds import document
from tui_reader.model import Source

RSS = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" {root}><channel>{head}
<title>Feed</title><item {item}><title>One</title><description>Text</description>{inside}</item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" {root}><title>Feed</title><id>f</id>
<entry {item}><id>1</id><title>One</title><content type="html" {inside}>Text</content></entry>
</feed>"""


@pytest.mark.parametrize(
    ("feed", "language"),
    [
        (RSS.format(root="", head="<language>de-AT</language>", item="", inside=""), "de-AT"),
        (RSS.format(root="", head="<dc:language>fr</dc:language>", item="", inside=""), "fr"),
        (RSS.format(root='xml:lang="it"', head="", item="", inside=""), "it"),
        (RSS.format(root="", head="<language>de</language>", item='xml:lang="s"', inside=""), "de"),
        (
            RSS.format(
                root="", head="<language>de</language>", item="",
                inside="<dc:language>nl</dc:language>",
            ),
            "nl",
        ),
        (RSS.format(root="", head="<language> no thing </language>", item="", inside=""), ""),
        (RSS.format(root="", head="", item="", inside=""), ""),
        (ATOM.format(root='xml:lang="uk"', item="", inside=""), "uk"),
        (ATOM.format(root='xml:lang="uk"', item='xml:lang="pl"', inside=""), "pl"),
        (ATOM.format(root="", item="", inside='xml:lang="cs"'), "cs"),
    ],
)  # fmt: skip
def test_an_entry_has_its_own_language_or_its_feeds(feed: str, language: str) -> None:
    (entry,) = document.parse(feed.encode()).entries
    assert entry.language == language


def test_a_json_feed_says_it_for_all_or_for_one() -> None:
    feed = (
        '{"version": "https://jsonfeed.org/version/1.1", "title": "F", "language": "es", "items":'
        ' [{"id": "1", "content_text": "a"},'
        ' {"id": "2", "content_text": "b", "language": "pt-BR"}]}'
    )
    assert [entry.language for entry in document.parse(feed.encode()).entries] == ["es", "pt-BR"]


def test_a_pages_own_word_is_stronger_than_its_feeds() -> None:
    page = (
        '<!doctype html><html class="no-js" lang="fi"><body><p>Satama suljettiin.</p></body></html>'
    )
    made = clean.article(Source(sanitise.line("T"), page=page, language="sv"))
    assert made.language == "fi"
    assert (
        clean.article(Source(sanitise.line("T"), content="<p>a</p>", language="sv")).language
        == "sv"
    )


@pytest.mark.parametrize(
    "tag", ["", "x", "english please", "de" * 40, "\x1b[31m", "de-\u202e", "<b>"]
)
def test_what_is_no_tag_is_none(tag: str) -> None:
    assert language_tags.tidy(tag) == ""
    assert language_tags.of_page(f'<html lang="{tag}">') == ""
