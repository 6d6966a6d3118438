"""Searches against a filter in plain Python: the same stories in the same order, by every way.

Libraries and queries are made at random; the bounds that tell the ways apart are made so small that
each of them is gone.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_makers import entry, open_at, sql, subscription, text

from tui_reader.model import Listing
from tui_reader.store import feeds, stories
from tui_reader.store.connection import Store
from tui_reader.store.lists import common_words, pages, search_by_date, sieve
from tui_reader.store.search import beginnings, conditions
from tui_reader.store.search.syntax import All, Any, Field, Node, Not, Text

FIRST = datetime(2026, 1, 1, tzinfo=UTC)
WORDS = ("ka", "kab", "kabo", "kabor", "k", "lo", "ne", "мо", "мода")


@dataclass(frozen=True, slots=True)
class Made:
    """A story as it is made, by its day and its words."""

    title: tuple[str, ...]
    text: tuple[str, ...]
    day: int
    late: int
    """Days after which it arrived."""
    marks: frozenset[str]


some_words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(tuple)
made = st.builds(
    Made,
    some_words,
    some_words,
    st.integers(0, 9),
    st.integers(0, 5),
    st.frozensets(st.sampled_from(("read", "starred", "war"))),
)
word = st.sampled_from(WORDS)
leaves = st.one_of(
    word.map(Text),
    word.map(lambda one: Text(one, prefix=True)),
    st.tuples(word, word, st.booleans()).map(lambda p: Text(f"{p[0]} {p[1]}", p[2], phrase=True)),
    word.map(lambda one: Field("title", ":", one)),
    st.sampled_from(("unread", "starred", "read", "saved")).map(lambda v: Field("is", ":", v)),
    st.sampled_from(("war", "none")).map(lambda v: Field("tag", ":", v)),
    st.tuples(st.sampled_from(("after", "before", "date")), st.integers(1, 9)).map(
        lambda p: Field(p[0], ":", f"2026-01-0{p[1]}")
    ),
)
nodes = st.recursive(
    leaves,
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=2, max_size=3).map(lambda of: All(tuple(of))),
        st.lists(inner, min_size=2, max_size=3).map(lambda of: Any(tuple(of))),
    ),
    max_leaves=4,
)


def typed(node: Node) -> str:
    match node:
        case Text():
            quoted = f'"{node.text}"' if node.phrase else node.text
            return quoted + "*" * node.prefix
        case Field():
            return f"{node.name}{node.op}{node.value}"
        case Not():
            return f"-({typed(node.node)})"
        case _:
            between = " " if isinstance(node, All) else " OR "
            return between.join(f"({typed(one)})" for one in node.nodes)


def holds(node: Node, story: Made) -> bool:
    match node:
        case Text():
            wanted = tuple(node.text.split())
            return any(stands(wanted, node.prefix, said) for said in (story.title, story.text))
        case Field(name="title"):
            return node.value in story.title
        case Field(name="is"):
            said = {"unread": "read" not in story.marks}
            return said.get(node.value, node.value in story.marks)
        case Field(name="tag"):
            return node.value in story.marks
        case Field():
            day = story.day + 1 - int(node.value[-2:])
            return {"after": day >= 0, "before": day < 0, "date": day == 0}[node.name]
        case Not():
            return not holds(node.node, story)
        case _:
            whole = all if isinstance(node, All) else any
            return whole(holds(one, story) for one in node.nodes)


def stands(wanted: tuple[str, ...], begun: bool, said: tuple[str, ...]) -> bool:
    """Whether words stand one behind the other, the last maybe begun only."""
    for place in range(len(said) - len(wanted) + 1):
        here = said[place : place + len(wanted)]
        last = here[-1].startswith(wanted[-1]) if begun else here[-1] == wanted[-1]
        if here[:-1] == wanted[:-1] and last:
            return True
    return False


@contextmanager
def filled(of: list[Made]) -> Iterator[tuple[Store, dict[int, Made]]]:
    """A library of stories in the order in which they arrived, and which is which."""
    with tempfile.TemporaryDirectory() as folder:
        library = open_at(Path(folder))
        try:
            feed = feeds.add(library, subscription("daily")).id
            for place, one in sorted(enumerate(of), key=lambda p: p[1].day + p[1].late):
                when = FIRST + timedelta(days=one.day)
                brought = entry(
                    str(place), " ".join(one.title), published=when, snippet=" ".join(one.text)
                )
                arrived = when + timedelta(days=one.late)
                stories.add_entries(library, feed, [brought], arrived)
            known = {
                int(story_id): of[int(guid)]
                for story_id, guid in sql(library, "SELECT story_id, guid FROM details")
            }
            stories.set_read(library, [i for i, one in known.items() if "read" in one.marks])
            stories.set_starred(library, [i for i, one in known.items() if "starred" in one.marks])
            for story_id, one in known.items():
                if "war" in one.marks:
                    stories.set_tags(library, [story_id], [text("war")])
            yield library, known
        finally:
            library.close()


def made_small(patch: pytest.MonkeyPatch, way: int) -> None:
    """Bounds by which each way is taken in a library of a few stories."""
    bounds: tuple[tuple[object, str, object], ...] = (
        (sieve, "SAMPLE", 3),
        (sieve, "LEAST", 1 + way % 2),
        (sieve, "GAP", way % 3),
        (search_by_date, "CHUNKS", (1, 2)),
        (search_by_date, "CHUNKS_OF_FEW", (2, 1)[: way % 3]),
        (search_by_date, "FEW", way % 2),
        (search_by_date, "WALKED", 4 if way % 4 < 2 else 20),
        (search_by_date, "DENSE", 0 if way % 2 else 2 if way % 3 else 1_000),
        (search_by_date, "NEAR", 1 + way % 2),
        (search_by_date, "SIEVED", 1 if way % 2 else 3),
        (conditions, "FEW", (0, 3, 5_000)[way % 3]),
        (beginnings, "MOST", 2 if way % 5 == 0 else 64),
        (common_words, "MOST", 0 if way % 2 else 200_000),
        (common_words, "SAMPLE", 2),
        (common_words, "WALKED", (0, 50_000)[way % 3 > 0]),
    )
    for module, name, value in bounds:
        assert hasattr(module, name)
        patch.setattr(module, name, value)


@settings(max_examples=60)
@given(
    st.lists(made, min_size=1, max_size=14),
    st.lists(nodes, min_size=4, max_size=8),
    st.integers(1, 5),
    st.integers(0, 59),
)
def test_a_search_finds_what_a_plain_filter_does_in_the_same_order(
    given_stories: list[Made], asked: list[Node], size: int, way: int
) -> None:
    with pytest.MonkeyPatch.context() as patch, filled(given_stories) as (library, known):
        made_small(patch, way)
        for node in asked:
            listing = Listing("search", typed(node))
            found = [i for i, one in known.items() if holds(node, one)]
            found.sort(key=lambda i: (known[i].day, i), reverse=True)
            assert forwards(library, listing, size) == found, listing.key
            assert backwards(library, listing, size) == found, listing.key
            assert pages.count(library, listing) == len(found), listing.key
            for place, story_id in enumerate(found[:3]):
                key = pages.key_of(stories.rows(library, [story_id])[0])
                unread = [i for i in found[place + 1 :] if "read" not in known[i].marks]
                following = pages.next_unread(library, listing, key)
                assert (following.id if following else None) == next(iter(unread), None)
            assert pages.holds(library, listing, list(known)) == {*found}, listing.key
            newer = pages.newer_than(library, listing, size)
            assert newer == sum(i > size for i in found), listing.key
            ranked = pages.page(library, Listing("search", typed(node), "relevance"), limit=99)
            assert {row.id for row in ranked} in ({*found}, set()), listing.key


def forwards(library: Store, listing: Listing, size: int) -> list[int]:
    key, found = None, []
    while rows := pages.page(library, listing, key, size):
        found += [row.id for row in rows]
        key = pages.key_of(rows[-1])
    return found


def backwards(library: Store, listing: Listing, size: int) -> list[int]:
    key, found = None, []
    while rows := pages.page(library, listing, key, size, backwards=True):
        found = [row.id for row in rows] + found
        key = pages.key_of(rows[0])
    return found


def test_of_words_that_many_stories_hold_those_in_titles_come_first(
    library: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(common_words, "MOST", 0)
    feed = feeds.add(library, subscription("daily")).id
    said = (("Other", "harbour"), ("The harbour", "x"), ("A harbour fog", "x"), ("Fog", "y"))
    for place, (title, words) in enumerate(said):
        when = FIRST + timedelta(hours=place)
        brought = entry(str(place), title, published=when, snippet=words)
        stories.add_entries(library, feed, [brought], when)

    def titles(query: str) -> list[str]:
        rows = pages.page(library, Listing("search", query, "relevance"))
        return [row.title for row in rows]

    assert titles("harbour") == ["A harbour fog", "The harbour", "Other"], "the newer of equals"
    assert titles("harb*") == titles("title:harbour OR harbour") == titles("harbour")
    assert titles("harbour OR fog")[0] == "A harbour fog"
    assert titles("harbour -fog") == ["The harbour", "Other"]


def test_beginnings_are_spelled_out_as_the_index_keeps_them(library: Store) -> None:
    feed = feeds.add(library, subscription("daily")).id
    titles = ("ka kabel Kabine kabinett", "Kälte kartell", "kz κα", "日本語 月日", "мода мост")
    batch = [entry(str(place), title) for place, title in enumerate(titles)]
    stories.add_entries(library, feed, batch, FIRST)
    with library.read() as db:
        made_by = db.execute("SELECT sql FROM sqlite_master WHERE name = 'story_index'")
        assert f"prefix = '{beginnings.KEPT}'" in made_by.fetchone()[0]

        def spelled(text: str) -> str:
            return beginnings.phrase(db, text, True)

        assert spelled("ka") == '("ka" OR "kab" * OR "kal" * OR "kar" *)'
        assert spelled("KABI") == '("kabine" OR "kabinett")'
        assert spelled("kab") == '"kab" *'
        assert spelled("ka kabi") == '("ka kabine" OR "ka kabinett")'
        assert spelled("мо") == '("мод" * OR "мос" *)'
        assert spelled("日") == '("日" OR "日本")'
        assert spelled("κα") == '"κα" *', "letters with accents are left to the index"
        assert spelled("zz") == '"zz" *'
        assert beginnings.phrase(db, "ka") == '"ka"'


def test_letters_that_are_spelled_out_stand_so_in_the_index(library: Store) -> None:
    letters = [chr(code) for code in range(0x30, 0xD7A4) if chr(code) == chr(code).lower()]
    plain = [one for one in letters if beginnings._PLAIN.fullmatch(one)]
    assert len(plain) > 30_000
    with library.write() as db:
        put = "INSERT INTO story_index (rowid, title, text) VALUES (1, ?, '')"
        db.execute(put, (" ".join(plain),))
        db.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, story_index, row)")
        kept = {row[0] for row in db.execute("SELECT term FROM temp.terms")}
    assert [one for one in plain if one not in kept] == []


def test_a_library_that_may_not_be_written_finds_what_is_begun(tmp_path: Path) -> None:
    library = open_at(tmp_path)
    feed = feeds.add(library, subscription("daily")).id
    stories.add_entries(library, feed, [entry("a", "kabine"), entry("b", "lo")], FIRST)
    with library.read() as db:
        db.execute("PRAGMA query_only = 1")
        try:
            assert beginnings.phrase(db, "ka", True) == '"ka" *'
            found = db.execute(conditions.HITS, ('"ka" *',)).fetchall()
        finally:
            db.execute("PRAGMA query_only = 0")
    assert len(found) == 1
    library.close()
