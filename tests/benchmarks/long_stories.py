"""A library of stories up to a megabyte, to be opened one after the other: some were never cleaned,
the others are kept as they were opened before, every second of these with hundreds of names.
"""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from make_library import Words

from tui_reader import config, library, sanitise
from tui_reader.library import reading
from tui_reader.model import Annotation, Annotations, Article, Entity, Entry, Span, Subscription
from tui_reader.paths import Paths
from tui_reader.store import annotations, feeds, stories
from tui_reader.store.types import NewEntry

SIZES = (3_000, 8_000, 2_000, 30_000, 5_000, 1_000_000, 4_000, 120_000, 12_000, 300_000)
"""Bytes of a text, in turns: most are short, one in ten is as long as any is to be."""
COUNT = 40
A_PARAGRAPH = 600
NAMES = ("Ada Abel", "Bo Brandt", "Cem Castell", "Dora Dorn", "Edo Ekholm", "Fay Faber", "Gus Grau")


def make(place: Path, *, kept: bool) -> None:
    """Put a feed of such stories into a home's library, newest first, and mark all others read."""
    paths = Paths(place / "config", place / "data", place / "cache", place / "state")
    lib = library.open(paths, config.Config())
    url = sanitise.url("http://long.example/rss")
    assert url is not None
    feed = feeds.add(lib.store, Subscription(url, sanitise.line("Long stories")))
    words, now = Words(7), datetime.now(UTC)
    entries = [_entry(words, number, now - timedelta(seconds=number)) for number in range(COUNT)]
    added = stories.add_entries(lib.store, feed.id, entries, now)
    if kept:
        for number, id in enumerate(added.new):
            article = reading.open_story(lib, id).article
            if number % 2:
                annotations.put(lib.store, id, _names(article))
    lib.close()


def _entry(words: Words, number: int, when: datetime) -> NewEntry:
    chance, size = random.Random(number), SIZES[number % len(SIZES)]
    paragraphs, long = [], 0
    while long < size:
        text = f"{words.some(A_PARAGRAPH // 14)} {chance.choice(NAMES)} {words.some(40)}."
        paragraphs.append(f"<p>{text}</p>")
        long += len(text)
    entry = Entry(
        guid=f"long-{number}",
        title=sanitise.line(f"Long story {number:02} {words.some(5)}"),
        link=sanitise.url(f"http://long.example/{number}"),
        author=sanitise.line(""),
        published=when,
        content="".join(paragraphs),
    )
    return NewEntry(entry, sanitise.text(""))


def _names(article: Article) -> Annotations:
    """All the names that were put into a text, as a recogniser would have found them."""
    entities = {name: Entity(at, "person", sanitise.line(name)) for at, name in enumerate(NAMES, 1)}
    found = tuple(
        Annotation(Span(*match.span()), "person", entities[match.group()].id)
        for match in re.finditer("|".join(NAMES), article.text)
    )
    return Annotations(article.text_sha, found, tuple(entities.values()), annotator_version=1)
