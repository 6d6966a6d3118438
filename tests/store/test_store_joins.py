"""Names that are one across the library: counts, lists, searches, who is meant, undo."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_makers import NOON, entry, sql, subscription, text

from tui_reader.model import Annotation, Annotations, Article, Entity, Listing, Span
from tui_reader.store import annotations, articles, entities, feeds, joins, prune, stories, undo
from tui_reader.store.connection import Store
from tui_reader.store.lists import pages
from tui_reader.store.search import conditions

PERSON, PLACE, BODY = "person", "place", "organisation"
Name = tuple[str, str] | tuple[str, str, str]


def tell(library: Store, story_id: int, *names: Name) -> None:
    """The story names these (kind, name, title), each as often as it is given."""
    whole = text(" ".join(name[1] for name in names) + f" {story_id}.")
    sha = hashlib.sha256(whole.encode()).hexdigest()
    articles.put(library, Article(story_id, whole, sha, (), cleaner_version=1))
    numbers = {name: n for n, name in enumerate(dict.fromkeys(names), 1)}
    items = tuple(
        Annotation(Span(n, n + 1), name[0], numbers[name]) for n, name in enumerate(names)
    )
    found = tuple(
        Entity(n, name[0], text(name[1]), titles=tuple(map(text, name[2:])))
        for name, n in numbers.items()
    )
    marks = Annotations(sha, items, found, annotator_version=1)
    assert annotations.put(library, story_id, marks)


@pytest.fixture
def days(library: Store) -> Store:
    """Twelve stories, story 1 the oldest, a day apart."""
    feed = feeds.add(library, subscription("daily")).id
    batch = [entry(f"s{n}", published=NOON - timedelta(days=n)) for n in range(12)]
    stories.add_entries(library, feed, batch, NOON)
    return library


def names(found: list[entities.LibraryEntity]) -> list[tuple[str, int, int]]:
    return [(e.name, e.stories, e.mentions) for e in found]


def one(library: Store, name: str, kind: str | None = None) -> entities.LibraryEntity:
    (found,) = entities.find(library, name, kind)
    return found


def searched(library: Store, typed: str) -> set[int]:
    with library.read() as db:
        where, params = conditions.search(db, typed)
        return {i for (i,) in db.execute(f"SELECT s.id FROM stories s WHERE {where}", params)}


def right(library: Store) -> bool:
    """The maintained counts are what the mentions say."""
    members = "(SELECT k.id FROM entities k WHERE k.id = e.id OR k.merged_into = e.id)"
    return not sql(
        library,
        "SELECT e.id FROM entities e WHERE stories <> (SELECT count(DISTINCT story_id)"
        f" FROM mentions WHERE entity_id IN {members}) OR mentions <> (SELECT ifnull(sum(n), 0)"
        f" FROM mentions WHERE entity_id IN {members}) OR e.merged_into IN"
        " (SELECT id FROM entities WHERE merged_into IS NOT NULL)",
    )


def test_known_names_of_one_country_are_one_in_lists_counts_and_searches(days: Store) -> None:
    tell(days, 1, (PLACE, "US"), (PLACE, "US"), (PERSON, "Ada Abel"))
    tell(days, 2, (PLACE, "United States"), (PLACE, "U.S."))
    tell(days, 3, (PLACE, "U.S."))
    assert names(entities.top(days, PLACE)) == [("United States", 3, 5)]
    found = one(days, "u.s.")
    assert (found.name, found.also) == ("United States", ("US", "U.S."))
    assert found == one(days, "US") == one(days, "United States")
    assert entities.complete(days, "u.") == [found]
    assert entities.get(days, found.joined[0].id).id == found.id
    listing = Listing("entity", str(found.id))
    assert [row.id for row in pages.page(days, listing)] == [3, 2, 1]
    assert pages.count(days, listing) == 3
    assert [n for _, n in entities.days(days, found.id)] == [2, 2, 1]
    assert searched(days, "place:US") == searched(days, 'place:"united states"') == {1, 2, 3}
    assert [e.name for e in entities.together_with(days, found.id)] == ["Ada Abel"]
    assert names(entities.top(days, since=NOON - timedelta(days=10)))[0] == (
        "United States", 3, 3,
    )  # fmt: skip
    assert entities.in_story(days, 3) == {(PLACE, "u.s."): found.id}
    assert right(days)


def test_counts_follow_stories_that_are_read_anew(days: Store) -> None:
    tell(days, 1, (PLACE, "US"), (PLACE, "United States"))
    tell(days, 1, (PLACE, "US"))
    assert names(entities.top(days)) == [("United States", 1, 1)] and right(days)
    tell(days, 1, (PLACE, "United States"), (PLACE, "U.S."), (PLACE, "U.S."))
    assert names(entities.top(days)) == [("United States", 1, 3)] and right(days)
    tell(days, 1, (PLACE, "Oslo"))
    assert names(entities.top(days)) == [("Oslo", 1, 1)] and right(days)


def test_a_place_and_an_organisation_of_one_name_stay_two(days: Store) -> None:
    tell(days, 1, (PLACE, "US"), (BODY, "US"), (PERSON, "US"))
    assert sorted((e.kind, e.name) for e in entities.top(days)) == [
        ("organisation", "US"), ("person", "US"), ("place", "United States"),
    ]  # fmt: skip


def test_what_the_user_joins_is_taken_back_and_made_again(days: Store) -> None:
    tell(days, 1, (BODY, "Acme"), (BODY, "Acme Ltd"))
    tell(days, 2, (BODY, "Acme Ltd"))
    acme, limited = one(days, "acme"), one(days, "acme ltd")
    with days.write("Join") as db:
        joins.join(db, limited.id, acme.id)
    assert names(entities.top(days)) == [("Acme", 2, 3)] and right(days)
    assert undo.undo(days) == "Join"
    assert names(entities.top(days)) == [("Acme Ltd", 2, 2), ("Acme", 1, 1)] and right(days)
    assert undo.redo(days) == "Join"
    assert names(entities.top(days)) == [("Acme", 2, 3)] and right(days)
    tell(days, 3, (BODY, "ACME LTD"))
    assert names(entities.top(days)) == [("Acme", 3, 4)], "it holds for stories to come"


def test_what_was_joined_wrongly_is_split_and_stays_so(days: Store) -> None:
    tell(days, 1, (PLACE, "US"))
    tell(days, 2, (PLACE, "United States"))
    (member,) = one(days, "US").joined
    with days.write("Split") as db:
        joins.split(db, member.id)
    assert names(entities.top(days)) == [("US", 1, 1), ("United States", 1, 1)]
    tell(days, 3, (PLACE, "US"))
    assert names(entities.top(days)) == [("US", 2, 2), ("United States", 1, 1)] and right(days)
    undo.undo(days)
    assert names(entities.top(days)) == [("United States", 3, 3)] and right(days)


def test_an_entity_is_renamed_and_found_by_both_names(days: Store) -> None:
    tell(days, 1, (BODY, "Untied Nations"))
    with days.write("Rename") as db:
        joins.rename(db, one(days, "untied nations").id, BODY, "United Nations")
    found = one(days, "untied nations")
    assert (found.name, found.also) == ("United Nations", ("Untied Nations",))
    assert found == one(days, "united nations")
    undo.undo(days)
    assert names(entities.top(days)) == [("Untied Nations", 1, 1)] and right(days)


def test_only_the_writing_is_changed(days: Store) -> None:
    tell(days, 1, (BODY, "ACME"))
    with days.write("Rename") as db:
        joins.rename(db, one(days, "acme").id, BODY, "Acme")
    assert names(entities.top(days)) == [("Acme", 1, 1)]
    tell(days, 2, (BODY, "ACME"))
    assert names(entities.top(days)) == [("Acme", 2, 2)]
    undo.undo(days)
    assert names(entities.top(days)) == [("ACME", 2, 2)]


def test_one_of_its_names_becomes_the_name(days: Store) -> None:
    tell(days, 1, (PLACE, "US"), (PLACE, "U.S."))
    with days.write("Rename") as db:
        joins.rename(db, one(days, "US").id, PLACE, "US")
    found = one(days, "united states") if entities.find(days, "united states") else one(days, "US")
    assert found.name == "US" and "U.S." in found.also and right(days)
    undo.undo(days)
    assert one(days, "US").name == "United States" and right(days)


def test_an_entity_is_given_another_kind(days: Store) -> None:
    tell(days, 1, (PERSON, "Rivian"))
    tell(days, 2, (BODY, "Rivian"))
    with days.write("Kind") as db:
        joins.rename(db, one(days, "Rivian", PERSON).id, BODY, "Rivian")
    assert [(e.kind, e.stories) for e in entities.top(days)] == [(BODY, 2)]
    assert searched(days, "organisation:rivian") == {1, 2}
    assert searched(days, "person:rivian") == set()
    tell(days, 3, (PERSON, "Rivian"))
    assert [(e.kind, e.stories) for e in entities.top(days)] == [(BODY, 3)] and right(days)


def test_joined_names_join_on_as_one(days: Store) -> None:
    tell(days, 1, (BODY, "A"), (BODY, "B"), (BODY, "C"))
    for this, that in (("A", "B"), ("B", "C")):
        with days.write("Join") as db:
            joins.join(db, one(days, this).id, one(days, that).id)
    assert names(entities.top(days)) == [("C", 1, 3)] and right(days)
    undo.undo(days)
    assert names(entities.top(days)) == [("B", 1, 2), ("C", 1, 1)] and right(days)
    undo.undo(days)
    assert len(entities.top(days)) == 3 and right(days)


def test_the_users_word_outlives_the_stories(days: Store) -> None:
    tell(days, 1, (BODY, "Acme"), (BODY, "Acme Ltd"), (PLACE, "US"))
    with days.write("Join") as db:
        joins.join(db, one(days, "acme ltd").id, one(days, "acme").id)
    tell(days, 1, (PLACE, "Oslo"))
    prune.prune(days, None)
    assert sql(days, "SELECT name FROM entities ORDER BY id") == [
        ("Acme",), ("Acme Ltd",), ("Oslo",),
    ]  # fmt: skip
    undo.undo(days)
    tell(days, 1, (BODY, "Acme Ltd"))
    assert right(days)


# --- who is meant by a surname ------------------------------------------------------------------


def bare(library: Store, story_id: int) -> set[str]:
    """The people that a story is counted to."""
    with library.read() as db:
        rows = db.execute(
            "SELECT r.name FROM mentions m JOIN entities e ON e.id = m.entity_id JOIN entities r"
            " ON r.id = ifnull(e.merged_into, e.id) WHERE m.story_id = ? AND e.kind = 'person'",
            (story_id,),
        )
        return {name for (name,) in rows}


def donald(library: Store, *numbers: int) -> None:
    for number in numbers:
        tell(
            library, number,
            (PERSON, "Donald Trump"), (BODY, "White House"), (BODY, "Congress"), (PLACE, "Paris"),
        )  # fmt: skip


def test_the_only_bearer_in_the_storys_company_is_meant(days: Store) -> None:
    donald(days, 1, 2)
    tell(days, 3, (PERSON, "Melania Trump"), (BODY, "Vogue"), (PLACE, "Paris"))
    tell(days, 4, (PERSON, "Trump"), (BODY, "White House"))
    tell(days, 5, (PERSON, "Trump"), (BODY, "Vogue"))
    tell(days, 6, (PERSON, "Trump"), (BODY, "Opera"))
    tell(days, 7, (PERSON, "Trump"), (PLACE, "Paris"))
    assert bare(days, 4) == {"Donald Trump"}
    assert bare(days, 5) == {"Melania Trump"}
    assert bare(days, 6) == bare(days, 7) == {"Trump"}, "nobody's company"
    found = one(days, "donald trump")
    assert (found.stories, found.also) == (3, ("Trump",))
    assert searched(days, 'person:"donald trump"') == {1, 2, 4}
    assert searched(days, "person:trump") == {1, 2, 3, 4, 5, 6, 7}
    assert {e.name for e in entities.find(days, "Trump")} == {
        "Donald Trump", "Melania Trump", "Trump",
    }  # fmt: skip
    assert right(days)


@pytest.mark.parametrize(
    "others",
    [
        [(PERSON, "Melania Trump")],
        [(PERSON, "Donald Trump"), (PERSON, "Ivanka Trump")],
        [(PERSON, "Donald Trump Jr.")],
        [(PERSON, "Eric Trump II")],
    ],
)
def test_a_story_with_a_bearer_of_its_own_says_itself_who_is_meant(
    days: Store, others: list[Name]
) -> None:
    donald(days, 1, 2)
    tell(days, 3, (PERSON, "Trump"), (BODY, "White House"), (BODY, "Congress"), *others)
    assert "Trump" in bare(days, 3)


@pytest.mark.parametrize("title", ["Mrs", "Ms.", "Miss", "First Lady"])
def test_a_lady_is_not_taken_for_her_husband(days: Store, title: str) -> None:
    tell(days, 3, (PERSON, "Trump", title), (BODY, "White House"), (BODY, "Congress"))
    donald(days, 1, 2)
    tell(days, 4, (PERSON, "Trump", title), (BODY, "White House"), (BODY, "Congress"))
    assert bare(days, 3) == bare(days, 4) == {"Trump"}


def test_two_bearers_in_one_company_are_left_open(days: Store) -> None:
    donald(days, 1, 2)
    tell(days, 3, (PERSON, "Ivanka Trump"), (BODY, "White House"), (BODY, "Congress"))
    tell(days, 4, (PERSON, "Ivanka Trump"), (BODY, "White House"), (BODY, "Congress"))
    tell(days, 5, (PERSON, "Trump"), (BODY, "White House"), (BODY, "Congress"))
    assert bare(days, 5) == {"Trump"}


def test_earlier_stories_are_understood_when_the_bearer_is_known(days: Store) -> None:
    tell(days, 5, (PERSON, "Trump"), (BODY, "White House"))
    tell(days, 6, (PERSON, "Trump"), (BODY, "Opera"))
    donald(days, 1)
    assert bare(days, 5) == {"Donald Trump"} and bare(days, 6) == {"Trump"}
    assert right(days)


def test_a_surname_taken_wrongly_is_split_and_stays_so(days: Store) -> None:
    donald(days, 1, 2)
    tell(days, 4, (PERSON, "Trump"), (BODY, "White House"))
    (member,) = one(days, "donald trump").joined
    with days.write("Split") as db:
        joins.split(db, member.id)
    assert bare(days, 4) == {"Trump"}
    tell(days, 5, (PERSON, "Trump"), (BODY, "Congress"))
    assert bare(days, 5) == {"Trump"} and right(days)
    assert names(entities.find(days, "trump")) == [("Trump", 2, 2)]
    undo.undo(days)
    assert bare(days, 4) == {"Donald Trump"} and right(days)


def test_a_surname_that_is_joined_twice_is_split_at_once(days: Store) -> None:
    tell(days, 3, (PERSON, "Trump"), (BODY, "Opera"))
    donald(days, 1, 2)
    tell(days, 4, (PERSON, "Trump"), (BODY, "White House"))
    with days.write("Join") as db:
        joins.join(db, joins.row_of(db, PERSON, "Trump"), one(days, "donald trump").id)
    joined = one(days, "donald trump").joined
    assert [member.name for member in joined] == ["Trump", "Trump"]
    with days.write("Split") as db:
        joins.split(db, joined[0].id)
    assert one(days, "donald trump").also == () and right(days)
    assert names(entities.find(days, "trump")) == [("Trump", 2, 2)]
    undo.undo(days)
    assert one(days, "donald trump").also == ("Trump",) and right(days)


@pytest.mark.parametrize("short", ["Von der Leyen", "von der Leyen", "Leyen"])
@pytest.mark.parametrize("first", [True, False])
def test_a_surname_takes_its_small_words_along(days: Store, short: str, first: bool) -> None:
    if first:
        tell(days, 4, (PERSON, short), (BODY, "Commission"))
    for number in (1, 2):
        tell(days, number, (PERSON, "Ursula von der Leyen"), (BODY, "Commission"))
    if not first:
        tell(days, 4, (PERSON, short), (BODY, "Commission"))
    tell(days, 5, (PERSON, "De Leyen"), (BODY, "Commission"))
    assert bare(days, 4) == {"Ursula von der Leyen"} and bare(days, 5) == {"De Leyen"}
    assert one(days, "ursula von der leyen").also == (short,)
    assert right(days)


@pytest.mark.parametrize("name", ["Trump Tower", "Donald", "trump", "T"])
def test_what_is_no_surname_is_nobodys(days: Store, name: str) -> None:
    donald(days, 1, 2)
    tell(days, 4, (PERSON, name), (BODY, "White House"), (BODY, "Congress"))
    assert bare(days, 4) == {name}


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["tell", "join", "split", "rename", "undo", "redo"]),
        st.integers(0, 5), st.integers(0, 5),
    ),
    max_size=12,
)  # fmt: skip
POOL: tuple[Name, ...] = (
    (PLACE, "US"), (PLACE, "United States"), (PERSON, "Ada Abel"), (PERSON, "Abel"),
    (BODY, "Acme"), (PERSON, "Bo Abel"),
)  # fmt: skip


@given(steps=STEPS)
def test_counts_are_right_whatever_is_done(steps: list[tuple[str, int, int]], days: Store) -> None:
    for what, a, b in steps:
        if what == "tell":
            tell(days, a + 1, POOL[b], POOL[a], (BODY, "Fjord"))
        elif what in ("undo", "redo"):
            (undo.undo if what == "undo" else undo.redo)(days)
        else:
            apply(days, what, a, b)
        assert right(days)


def apply(library: Store, what: str, a: int, b: int) -> None:
    rows = [i for (i,) in sql(library, "SELECT id FROM entities ORDER BY id")]
    if not rows:
        return
    one, other = rows[a % len(rows)], rows[b % len(rows)]
    joined = sql(library, f"SELECT merged_into FROM entities WHERE id = {one}")[0][0]
    with library.write(what) as db:
        if what == "join":
            joins.join(db, one, other)
        elif what == "rename":
            kind, name = POOL[b]
            joins.rename(db, one, kind, name)
        elif joined is not None:
            joins.split(db, one)
