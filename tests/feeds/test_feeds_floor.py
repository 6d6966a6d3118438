"""feedparser is the floor: what it reads of the shared corpora is read here too.

Entries, titles, links and dates are compared; each difference is a row of `JUDGED`, with the reason
why it is none of ours. `FLOOR=all` compares every file, else every fourth.
"""

import calendar
import html
import io
import os
import re
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tui_reader import sanitise
from tui_reader.errors import ParseError
from tui_reader.feeds import document
from tui_reader.model import Entry, ParsedFeed

URL = "http://127.0.0.1:8097/feed.xml"
SUFFIXES = (".xml", ".rss", ".rss2", ".atom", ".rdf")
HEADER = re.compile(rb"Header:\s{1,5}Content-type:([^\r\n]{1,200})", re.IGNORECASE)
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
MOST = 4
"""One file in so many is compared where not all are."""

JUDGED = {
    ("entries", "entry_content_xml_lang_blank_3.xml"): "twice the same story",
    ("entries", "atom10_arbitrary_element.xml"): "twice the same story",
    ("entries", "atom10_id.xml"): "twice the same story",
    ("entries", "atom10_title.xml"): "twice the same story",
    ("entries", "entry_link_no_href_link_priority.xml"): "twice the same story",
    ("entries", "entry_link_rel_enclosure_no_href.xml"): "twice the same story",
    ("link", "entry_link_no_href_link_priority.xml"): "a file beside a story is not its page",
    ("link", "entry_link_rel_enclosure_no_href.xml"): "a file beside a story is not its page",
    ("link", "atom10_id.xml"): "an id that is no address opens nothing",
    ("link", "html_type.xml"): "a reference to a control character, which goes",
    ("title", "item_category_image.xml"): "the title of a picture in a category, not the story's",
    ("title", "entry_title_script.xml"): "a script is no part of a title",
    ("title", "entry_title_script_cdata.xml"): "a script is no part of a title",
    ("title", "entry_title_script_inline.xml"): "a script is no part of a title",
    ("title", "shiftjis.xml"): "says Shift_JIS and is not: letters without sense in both",
    ("title", "c1_utf8.xml"): "a control character, which goes",
    ("title", "utf7.xml"): "UTF-7 is not read: it hides markup",
    ("published", "entry_updated_multiple_values.xml"): "two dates; the last one is the truer",
}
"""(what differs, file): why ours is right, or as good."""


def compared(path: Path) -> Iterator[tuple[str, str, object, object]]:
    """(what differs, file, feedparser's, ours)"""
    import feedparser

    body = path.read_bytes()
    said = HEADER.search(body[:4096])
    kind = said.group(1).decode("latin-1").strip() if said else "application/xml"
    headers = {"content-type": kind, "content-location": URL}
    theirs = feedparser.parse(io.BytesIO(body), response_headers=headers, sanitize_html=False)
    if not theirs.entries:
        return
    try:
        ours = document.parse(body, content_type=(said and kind) or "", url=URL)
    except ParseError as error:
        yield "entries", path.name, len(theirs.entries), str(error)
        return
    if len(ours.entries) < len(theirs.entries):
        yield "entries", path.name, len(theirs.entries), len(ours.entries)
    for row, entry in zip(theirs.entries, ours.entries, strict=False):
        for what, expected, found in facts(row, entry, ours):
            if expected and expected != found:
                yield what, path.name, expected, found


def facts(row: Any, entry: Entry, _feed: ParsedFeed) -> Iterator[tuple[str, object, object]]:
    yield "title", bare(row.get("title") or ""), bare(entry.title)
    # An address is one for us if it can be opened; its host is written in small letters.
    link = sanitise.url(row.get("link") or "", URL)
    yield "link", link if link and link.startswith("http") else None, entry.link
    found = row.get("published_parsed") or row.get("created_parsed")
    found = found or (row.get("updated_parsed") if "updated_parsed" in row else None)
    expected = datetime.fromtimestamp(calendar.timegm(found), UTC) if found else None
    yield "published", expected, entry.published


def bare(title: str) -> str:
    """A title's letters and figures: markup and references are shown otherwise on purpose."""
    plain = html.unescape(html.unescape(TAG.sub("", title)))
    return "".join(re.findall(r"\w", TAG.sub("", plain)))


def test_nothing_is_lost_that_feedparser_reads(shared: Path) -> None:
    warnings.simplefilter("ignore")
    paths = sorted(p for p in (shared / "corpora").rglob("*") if p.suffix in SUFFIXES)
    if len(paths) < 1000:
        pytest.skip("needs ../shared/corpora")
    chosen = paths if os.environ.get("FLOOR") == "all" else paths[::MOST]
    found = [row for path in chosen for row in compared(path)]
    assert [row for row in found if row[:2] not in JUDGED] == []
    if len(chosen) == len(paths):
        assert {row[:2] for row in found} == set(JUDGED)  # a row that holds no longer goes
