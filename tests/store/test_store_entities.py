"""The library's memory of names."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from store_makers import NOON, entry, sql, subscription, text

from tui_reader.model import Annotation, Annotations, Article, Entity, Listing, Span
from tui_reader.store import annotations, articles, entities, feeds, stories
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages


def mention(library: Store, story_id: int, *names: str, kind: str = "person") -> None:
    """The story names these, each as often as it is given."""
    whole = text(" ".join(names) + f" {story_id}.")
    sha = hashlib.sha256(whole.encode()).hexdigest()
    articles.put(library, Article(story_id, whole, sha, (), cleaner_version=1))
    numbers = {name: n for n, name in enumerate(dict.fromkeys(names), 1)}
    items = tuple(Annotation(Span(n, n + 1), kind, numbers[name]) for n, name in enumerate(names))
    found = tuple(Entity(n, kind, text(name)) for name, n in numbers.items())
    assert annotations.put(library, story_id, Annotations(sha, items, found, annotator_version=1))


def five_days(library: Store) -> None:
    """Five stories, story 1 the oldest, a day apart."""
    feed = feeds.add(library, subscription("daily")).id
    batch = [entry(f"s{n}", published=NOON - timedelta(days=n)) for n in range(5)]
    stories.add_entries(library, feed, batch, NOON)


def names(found: list[entities.LibraryEntity]) -> list[tuple[str, int, int]]:
    return [(e.name, e.stories, e.mentions) for e in found]


def recounted(library: Store) -> bool:
    """Whether the maintained sums are what the mentions say."""
    wrong = sql(
        library,
        "SELECT e.id FROM entities e WHERE stories <> (SELECT count(*) FROM mentions m"
        " WHERE m.entity_id = e.id) OR mentions <> (SELECT ifnull(sum(n), 0) FROM mentions m"
        " WHERE m.entity_id = e.id) OR mentions <> (SELECT ifnull(sum(n), 0) FROM entity_days d"
        " WHERE d.entity_id = e.id)",
    )
    return not wrong


def test_the_index_grows_and_shrinks_with_the_annotations(library: Store) -> None:
    five_days(library)
    mention(library, 1, "Ada Abel", "Ada Abel", "Bo Brandt")
    mention(library, 5, "ADA  ABEL", "Cem Dorn")
    assert names(entities.top(library, "person")) == [
        ("Ada Abel", 2, 3),
        ("Bo Brandt", 1, 1),
        ("Cem Dorn", 1, 1),
    ]
    mention(library, 1, "Bo Brandt", "Bo Brandt")
    assert names(entities.top(library, "person")) == [
        ("Bo Brandt", 1, 2),
        ("Ada Abel", 1, 1),
        ("Cem Dorn", 1, 1),
    ]
    assert recounted(library)


def test_an_entity_knows_its_stories_days_and_company(library: Store) -> None:
    five_days(library)
    mention(library, 1, "Ada", "Bo", "Bo")
    mention(library, 3, "Ada", "Ada", "Bo", "Cem")
    [ada] = entities.find(library, "ada", "person")
    whole = entities.get(library, ada.id)
    assert whole is not None
    assert (whole.stories, whole.mentions) == (2, 3)
    assert whole.first_at == NOON - timedelta(days=4)
    assert whole.last_at == NOON - timedelta(days=2)
    assert [n for _, n in entities.days(library, ada.id)] == [1, 2]
    assert names(entities.together_with(library, ada.id)) == [("Bo", 2, 3), ("Cem", 1, 1)]
    listing = Listing("entity", str(ada.id))
    assert [row.id for row in pages.page(library, listing)] == [3, 1]
    assert pages.count(library, listing) == 2
    assert set(entities.in_story(library, 1)) == {("person", "ada"), ("person", "bo")}


def test_top_since_counts_only_those_days(library: Store) -> None:
    five_days(library)
    mention(library, 1, "Ada", "Ada", "Ada")
    mention(library, 5, "Ada", "Bo", "Bo")
    since = NOON - timedelta(days=1)
    assert [e.name for e in entities.top(library, since=since)] == ["Bo", "Ada"]
    assert [e.name for e in entities.top(library)] == ["Ada", "Bo"]


def test_the_same_name_of_two_kinds_is_two_entities(library: Store) -> None:
    five_days(library)
    mention(library, 1, "Washington")
    mention(library, 2, "Washington", kind="place")
    assert [e.kind for e in entities.find(library, "washington")] == ["person", "place"]


def test_a_name_that_no_mention_bears_is_not_kept(library: Store) -> None:
    five_days(library)
    whole = text("Ada 1.")
    sha = hashlib.sha256(whole.encode()).hexdigest()
    articles.put(library, Article(1, whole, sha, (), cleaner_version=1))
    found = (Entity(1, "person", text("Ada")), Entity(2, "person", text("Bo")))
    marks = Annotations(sha, (Annotation(Span(0, 3), "person", 1),), found, annotator_version=1)
    assert annotations.put(library, 1, marks)
    assert names(entities.top(library)) == [("Ada", 1, 1)]
    assert sql(library, "SELECT count(*) FROM entities") == [(1,)]


def test_names_complete_while_typing(library: Store) -> None:
    five_days(library)
    mention(library, 1, "Kim Jong Un", "Kim Yong Bok", "Kim Yong Bok", "Lee")
    assert [e.name for e in entities.complete(library, "kim")] == ["Kim Yong Bok", "Kim Jong Un"]
    assert [e.name for e in entities.complete(library, "yong")] == ["Kim Yong Bok"]
    assert [e.name for e in entities.complete(library, "Jong U")] == ["Kim Jong Un"]
    assert entities.complete(library, "zzz") == []
    assert entities.complete(library, "ong") == [], "words are completed from their beginning"
