"""One person and one place over stories in several languages."""

from __future__ import annotations

import hashlib

import pytest
from store_makers import NOON, entry, subscription, text

from tui_reader.model import Annotation, Annotations, Article, Entity, Span
from tui_reader.name_sounds import sound
from tui_reader.store import annotations, articles, entities, feeds, joins, stories
from tui_reader.store.connection import Store


@pytest.fixture
def many(library: Store) -> Store:
    feed = feeds.add(library, subscription("abroad")).id
    stories.add_entries(library, feed, [entry(f"s{n}") for n in range(8)], NOON)
    return library


def tell(library: Store, story_id: int, language: str, *names: tuple[str, str]) -> None:
    """The story of a language names these (kind, name)."""
    whole = text(" ".join(name for _, name in names) + f" {story_id}.")
    sha = hashlib.sha256(whole.encode()).hexdigest()
    articles.put(library, Article(story_id, whole, sha, (), cleaner_version=1))
    items = tuple(Annotation(Span(n, n + 1), kind, n + 1) for n, (kind, _) in enumerate(names))
    found = tuple(Entity(n + 1, kind, text(name)) for n, (kind, name) in enumerate(names))
    marks = Annotations(sha, items, found, language=language, annotator_version=1)
    assert annotations.put(library, story_id, marks)


def people(library: Store) -> dict[str, tuple[set[str], int]]:
    """Who is listed: also called, and in how many stories."""
    return {one.name: (set(one.also), one.stories) for one in entities.top(library, "person")}


def test_a_person_is_one_whatever_alphabet_a_story_is_written_in(many: Store) -> None:
    tell(many, 1, "ru", ("person", "Владимир Путин"))
    tell(many, 2, "en", ("person", "Vladimir Putin"))
    tell(many, 3, "fr", ("person", "Vladimir Poutine"))
    assert people(many) == {"Vladimir Putin": ({"Владимир Путин", "Vladimir Poutine"}, 3)}


def test_two_spellings_in_one_language_are_two_people(many: Store) -> None:
    tell(many, 1, "en", ("person", "Jonathan Smith"))
    tell(many, 2, "en", ("person", "Jonatan Smith"))
    assert set(people(many)) == {"Jonathan Smith", "Jonatan Smith"}


def test_who_sounds_like_two_is_joined_to_neither(many: Store) -> None:
    tell(many, 1, "en", ("person", "Jonathan Smith"))
    tell(many, 2, "en", ("person", "Jonatan Smith"))
    tell(many, 3, "ru", ("person", "Йонатан Смит"))
    assert len(people(many)) == 3


def test_a_short_name_says_too_little_to_be_joined(many: Store) -> None:
    tell(many, 1, "ru", ("person", "Путин"))
    tell(many, 2, "fr", ("person", "Poutine"))
    assert set(people(many)) == {"Путин", "Poutine"}


def test_the_users_word_is_stronger(many: Store) -> None:
    tell(many, 1, "en", ("person", "Emmanuel Macron"))
    tell(many, 2, "ru", ("person", "Эмманюэль Макрон"))
    (only,) = entities.top(many, "person")
    with many.write("Split") as db:
        joins.split(db, only.joined[0].id)
    tell(many, 3, "ru", ("person", "Эмманюэль Макрон"))
    assert set(people(many)) == {"Emmanuel Macron", "Эмманюэль Макрон"}


@pytest.mark.parametrize(
    ("language", "name", "known"),
    [
        ("de", "Deutschland", "Germany"), ("ru", "Москва", "Moscow"), ("de", "Kiew", "Kyiv"),
        ("ja", "日本", "Japan"), ("it", "Roma", "Rome"), ("ar", "القاهرة", "Cairo"),
        ("zh", "北京", "Beijing"), ("fi", "Pariisi", "Paris"),
    ],
)  # fmt: skip
def test_a_place_is_known_by_its_names_in_other_languages(
    many: Store, language: str, name: str, known: str
) -> None:
    tell(many, 1, language, ("place", name))
    tell(many, 2, "en", ("place", known))
    (only,) = entities.top(many, "place")
    assert only.stories == 2 and known in (only.name, *only.also)


@pytest.mark.parametrize(
    "spellings",
    [
        "Владимир Путин|Vladimir Putin|Wladimir Putin|Vladimir Poutine|Βλαντίμιρ Πούτιν",
        "Володимир Зеленський|Volodymyr Zelenskyy|Wolodymyr Selenskyj|Wołodymyr Zełenski",
        "Эмманюэль Макрон|Emmanuel Macron|Εμανουέλ Μακρόν",
        "Сергей Лавров|Sergei Lavrov|Sergej Lawrow|Sergueï Lavrov|Siergiej Ławrow",
        "Олаф Шольц|Olaf Scholz",
        "Александр Лукашенко|Alexander Lukaschenko|Alexandre Loukachenko",
        "Александар Вучић|Aleksandar Vučić|Aleksandar Vucic",
    ],
)
def test_spellings_of_one_name_sound_the_same(spellings: str) -> None:
    assert len({sound(name) for name in spellings.split("|")}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maria Novak", "Mario Novak"), ("Anna Popova", "Ivan Popov"), ("Jan Nowak", "Jana Nowak"),
        ("Владимир Путин", "Володимир Путін"), ("Paul Martin", "Paula Martin"),
    ],
)  # fmt: skip
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sound(one) != sound(other)
