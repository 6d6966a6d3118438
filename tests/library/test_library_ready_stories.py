"""A story that was made ready is the story as it is when it is opened."""

from __future__ import annotations

import pytest
from clocks import NOW

from tui_reader import config, library, paths, sanitise
from tui_reader.errors import UsageError
from tui_reader.library import reading
from tui_reader.library.ready_stories import MOST, ReadyStories
from tui_reader.model import Annotations, Entry, Subscription
from tui_reader.store import annotations, articles, feeds
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry


@pytest.fixture
def lib() -> library.Library:
    lib = library.open(paths.user_paths(), config.Config())
    address = sanitise.url("https://a.example/feed")
    assert address is not None
    feed = feeds.add(lib.store, Subscription(address), sanitise.line("A"))
    entries = [
        Entry(
            guid=f"{number}",
            title=sanitise.line(f"Story {number}"),
            link=None,
            author=sanitise.line(""),
            published=NOW,
            content=f"<p>The ferry of Brisvik sails {number} times a day.</p>",
        )
        for number in range(MOST + 2)
    ]
    arrivals.add_entries(lib.store, feed.id, [NewEntry(e, sanitise.line("")) for e in entries])
    return lib


def test_what_was_made_ready_is_not_made_again(lib: library.Library) -> None:
    ready = ReadyStories(lib)
    assert ready.get(1) is None  # never cleaned
    made = ready.make(1)
    found = ready.get(1)
    assert found == made == reading.cached_story(lib, 1)
    assert found is not None and found.article is made.article


def test_what_changed_since_is_what_is_opened(lib: library.Library) -> None:
    ready = ReadyStories(lib)
    made = ready.make(1)
    reading.set_starred(lib, [1], True)
    reading.remember_position(lib, 1, 9)
    marks = Annotations(made.article.text_sha, (), (), annotator_version=1)
    annotations.put(lib.store, 1, marks)
    found = ready.get(1)
    assert found == reading.cached_story(lib, 1)
    assert found is not None and found.story.row.starred and found.story.position == 9
    assert found.annotations == marks and found.article is made.article
    other = sanitise.text("The ferry does not sail.")
    article = articles.get(lib.store, 1)
    assert article is not None
    import dataclasses
    import hashlib

    sha = hashlib.sha256(other.encode()).hexdigest()
    articles.put(lib.store, dataclasses.replace(article, text=other, text_sha=sha, blocks=()))
    found = ready.get(1)
    assert found is not None and found.article.text == other and found.annotations is None


def test_a_story_that_is_to_be_cleaned_anew_is_not_ready(lib: library.Library) -> None:
    ready = ReadyStories(lib)
    block = ready.make(1).article.blocks[-1]
    reading.cut_block(lib, 1, block)
    found = ready.get(1)
    assert found == reading.cached_story(lib, 1) and found is not None and found.article.cuts


def test_only_the_last_ones_are_kept(lib: library.Library) -> None:
    ready = ReadyStories(lib)
    first = ready.make(1)
    for id in range(2, MOST + 2):
        ready.make(id)
    again = ready.get(1)
    assert again == first and again is not None and again.article is not first.article


def test_there_is_no_such_story(lib: library.Library) -> None:
    with pytest.raises(UsageError):
        ReadyStories(lib).make(999)
