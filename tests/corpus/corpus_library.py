"""What the library would know of the documents of a corpus, had they come to it in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from corpus_rows import Made, worked

from tui_reader import clean, sanitise
from tui_reader.corpus.job import Job
from tui_reader.model import Entry, Subscription
from tui_reader.store import annotations, articles, entities, feeds, opening, stories
from tui_reader.store.connection import Store
from tui_reader.store.types import NewEntry

UNDATED = datetime(2029, 1, 1, tzinfo=UTC)
Known = tuple[str, str, frozenset[str], int, int]
"""Kind, name, what else it is called, stories, mentions."""


def in_order(made: Sequence[Made]) -> list[tuple[int, Made]]:
    """Numbered from 1, in the order in which a corpus is told: by date, then by key."""
    numbered = list(enumerate(made, 1))
    return sorted(numbered, key=lambda one: (not one[1].date, one[1].date, f"in.jsonl#{one[0]}"))


def names_of_library(folder: Path, made: Sequence[Made]) -> set[Known]:
    """All names of a library into which they came one by one."""
    folder.mkdir()
    store = opening.open(folder / "library.db")
    none = sanitise.line("")
    url = sanitise.url("https://a.example/f")
    assert url is not None
    feed = feeds.add(store, Subscription(url)).id
    job = Job("", ("clean", "annotate"), "jsonl", "tests")
    for number, one in in_order(made):
        when = datetime.fromisoformat(f"{one.date}T12:00:00+00:00") if one.date else UNDATED
        entry = Entry(f"{number}", sanitise.line(f"Story {number}"), None, none, when)
        (id,) = stories.add_entries(store, feed, [NewEntry(entry, none)], when).new
        done = worked(one, number, job)
        article = replace(done.article, entry_id=id, cleaner_version=clean.VERSION)
        articles.put(store, article)
        assert done.marks is not None and annotations.put(store, id, done.marks)
    found = told_by_library(store)
    store.close()
    return found


def told_by_library(store: Store) -> set[Known]:
    """All names that a library knows."""
    found = entities.ranked(store, "mentions", None, 10_000)
    return {(e.kind, e.name, frozenset(e.also), e.stories, e.mentions) for e in found}
