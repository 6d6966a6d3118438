"""The user's word on names: drop, kind, merge, split, each pure and idempotent."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.annotate import correct
from tui_reader.model import (
    Annotation,
    Annotations,
    Correction,
    Entity,
    SafeText,
    Span,
)

TEXT = "Ann Lee met Bo Ray in Rome. Lee paid Ray 20 euros in Milan. Ann left."
SPANS = {
    1: ((0, 7), (28, 31), (60, 63)),
    2: ((12, 18), (37, 40)),
    3: ((22, 26),),
    4: ((53, 58),),
}


def made() -> Annotations:
    names = {1: "Ann Lee", 2: "Bo Ray", 3: "Rome", 4: "Milan"}
    kinds = {1: "person", 2: "person", 3: "place", 4: "place"}
    items = [
        Annotation(Span(*span), kinds[number], number, score=0.9, source="tagger")
        for number, spans in SPANS.items()
        for span in spans
    ]
    items.append(Annotation(Span(41, 49), "money", value=20.0, unit="EUR", source="figures"))
    entities = tuple(
        Entity(
            number,
            kinds[number],
            SafeText(name),
            tuple(
                dict.fromkeys(SafeText(TEXT[a:b]) for a, b in SPANS[number] if TEXT[a:b] != name)
            ),
        )
        for number, name in names.items()
    )
    return Annotations("sha", tuple(sorted(items, key=lambda item: item.span)), entities)


def word(action: str, surface: str, target: str = "") -> Correction:
    return Correction(action, SafeText(surface), SafeText(target))


def names(annotations: Annotations) -> dict[str, tuple[str, ...]]:
    return {
        entity.name: tuple(
            TEXT[item.span.start : item.span.end]
            for item in annotations.items
            if item.entity_id == entity.id
        )
        for entity in annotations.entities
    }


def test_an_entity_is_dropped_whole_by_its_name() -> None:
    left = correct(made(), TEXT, [word("drop", "Ann Lee")])
    assert list(names(left)) == ["Bo Ray", "Rome", "Milan"]
    assert [entity.id for entity in left.entities] == [1, 2, 3]


def test_mentions_are_dropped_by_an_alias() -> None:
    left = correct(made(), TEXT, [word("drop", "Lee")])
    assert names(left)["Ann Lee"] == ("Ann Lee", "Ann")


def test_the_kind_is_changed_for_all_mentions() -> None:
    changed = correct(made(), TEXT, [word("kind", "rome", "organisation")])
    (rome,) = (entity for entity in changed.entities if entity.name == "Rome")
    assert rome.kind == "organisation" and rome.confidence == 1
    assert {i.kind for i in changed.items if i.entity_id == rome.id} == {"organisation"}
    assert {i.source for i in changed.items if i.entity_id == rome.id} == {"user"}


def test_entities_are_merged_under_the_targets_name() -> None:
    merged = correct(made(), TEXT, [word("merge", "Rome", "Milan")])
    assert names(merged)["Milan"] == ("Rome", "Milan")
    assert "Rome" not in names(merged)


def test_an_alias_is_split_off() -> None:
    split = names(correct(made(), TEXT, [word("split", "Ann")]))
    assert split["Ann"] == ("Ann",)
    assert split["Ann Lee"] == ("Ann Lee", "Lee")


def test_what_was_merged_can_be_split_again() -> None:
    both = [word("merge", "Rome", "Milan"), word("split", "Rome")]
    assert names(correct(made(), TEXT, both)) == names(made())


def test_unknown_words_change_nothing() -> None:
    words = [word("drop", "Nobody"), word("merge", "Rome", "Nobody"), word("kind", "Rome", "money")]
    words += [word("bless", "Rome"), word("split", "Rome"), word("merge", "Rome", "Rome")]
    assert names(correct(made(), TEXT, words)) == names(made())
    assert correct(made(), TEXT, []) == made()


SURFACES = st.sampled_from(["Ann Lee", "Lee", "Ann", "Bo Ray", "Ray", "Rome", "Milan", "Nobody"])
KINDS = st.sampled_from(["person", "place", "organisation", "other", "money"])
CORRECTIONS = st.lists(
    st.one_of(
        st.builds(word, st.just("drop"), SURFACES),
        st.builds(word, st.just("split"), SURFACES),
        st.builds(word, st.just("merge"), SURFACES, SURFACES),
        st.builds(word, st.just("kind"), SURFACES, KINDS),
    ),
    max_size=4,
)


@given(CORRECTIONS)
def test_correcting_keeps_the_laws(corrections: list[Correction]) -> None:
    corrected = correct(made(), TEXT, corrections)
    ids = [entity.id for entity in corrected.entities]
    assert ids == list(range(1, len(ids) + 1))
    assert {item.entity_id for item in corrected.items if item.entity_id} == set(ids)
    assert list(corrected.items) == sorted(corrected.items, key=lambda item: item.span)
    assert {i for i in corrected.items if i.entity_id is None} == {
        i for i in made().items if i.entity_id is None
    }


@given(st.lists(CORRECTIONS.map(lambda words: words[:1]), max_size=1))
def test_one_correction_twice_is_one_correction(corrections: list[list[Correction]]) -> None:
    for words in corrections:
        once = correct(made(), TEXT, words)
        assert correct(once, TEXT, words) == once


# --- called otherwise, and missed ---------------------------------------------------------------


def test_an_entity_is_called_otherwise() -> None:
    renamed = names(correct(made(), TEXT, [word("rename", "Rome", "Eternal City")]))
    assert renamed["Eternal City"] == ("Rome",) and "Rome" not in renamed


def test_who_is_called_like_another_is_one_with_it() -> None:
    merged = names(correct(made(), TEXT, [word("rename", "Rome", "milan")]))
    assert merged["Milan"] == ("Rome", "Milan") and "Rome" not in merged


def test_a_name_is_dropped_of_one_kind_only() -> None:
    assert "Rome" in names(correct(made(), TEXT, [word("drop", "Rome", "person")]))
    assert "Rome" not in names(correct(made(), TEXT, [word("drop", "Rome", "place")]))


MISSED = {
    "Anna went to Oslo. Oslo is far, said Anna-Lena of OSLO and Osloer.": ("Oslo", 3),
    "HUGO BOSS FALLS. Hugo Boss fell; hugo boss did not, nor HUGO.": ("Hugo Boss", 2),
    "ΕΘΝΙΚΉ ΤΡΆΠΕΖΑ: η Εθνική Τράπεζα": ("Εθνική Τράπεζα", 2),
    "What IT does, he said to Ito of It.": ("It", 1),
    "The Fjord Council met. A fjord council is small; the Fjord Council's was long.": (
        "Fjord Council", 2,
    ),
    "IKEA, IKEA's and IKEAN.": ("IKEA", 2),
    "Ärzte ohne Grenzen: Ärzte ohne Grenzen hilft.": ("Ärzte ohne Grenzen", 2),
    "Müllers Büro, Müller & Söhne, Müller.": ("Müller", 2),
    "Çağlar geldi. Çağlar'ın evi.": ("Çağlar", 2),
    "Команда Спартак и Спартака, Спартак!": ("Спартак", 2),
    "李雷去了北京。北京很大。": ("北京", 2),
    "東京の山田さんと山田": ("山田", 2),
    "C++ and C++11 by Bjarne": ("C++", 2),
    "X bought X Corp; eXtra X.": ("X", 3),
    "“Waiting for Godot” is on; Waiting for Godot again": ("Waiting for Godot", 2),
    "O'Neill's and O'Neill": ("O'Neill", 2),
    "São Paulo, Sao Paulo, São\u00a0Paulo": ("São Paulo", 2),
    "St. Mary's of St. Mary's": ("St. Mary's", 2),
    "#MeToo and MeToo": ("MeToo", 2),
    "Nothing of it": ("Oslo", 0),
    "[a-z]+ and [a-z]+ (x)": ("[a-z]+", 2),
}  # fmt: skip


@pytest.mark.parametrize(("text", "found"), MISSED.items())
def test_a_missed_name_is_marked_wherever_it_is_a_word(
    text: str, found: tuple[str, int]
) -> None:  # fmt: skip
    name, count = found
    once = correct(Annotations("sha"), text, [word("add", name, "organisation")])
    found_there = [text[i.span.start : i.span.end].replace("\u00a0", " ") for i in once.items]
    assert [one if one == name else one.upper() for one in found_there] == [
        name if one == name else name.upper() for one in found_there
    ]
    assert len(found_there) == count
    assert {i.kind for i in once.items} <= {"organisation"}
    assert [entity.name for entity in once.entities] == [name] * bool(count)
    assert correct(once, text, [word("add", name, "organisation")]) == once


def test_a_missed_name_takes_what_it_touches_and_leaves_longer_names() -> None:
    wider = names(correct(made(), TEXT, [word("add", "Ann Lee met Bo", "person")]))
    assert wider["Ann Lee met Bo"] == ("Ann Lee met Bo",)
    assert wider["Ann Lee"] == ("Lee", "Ann") and wider["Bo Ray"] == ("Ray",)
    assert names(correct(made(), TEXT, [word("add", "Bo", "person")])) == names(made())
    figure = correct(made(), TEXT, [word("add", "20 euros in Milan", "other")])
    assert not [item for item in figure.items if item.kind == "money"]
    assert names(correct(made(), TEXT, [word("add", "20", "other")])) == names(made())


def test_a_missed_name_of_a_known_one_joins_it() -> None:
    text = TEXT + " Rome again."
    added = correct(made(), text, [word("add", "Rome", "place")])
    (rome,) = (entity for entity in added.entities if entity.name == "Rome")
    assert len([item for item in added.items if item.entity_id == rome.id]) == 2


def test_a_missed_name_of_no_kind_changes_nothing() -> None:
    for kind in ("", "money", "animal"):
        assert names(correct(made(), TEXT, [word("add", "euros", kind)])) == names(made())


MORE = st.lists(
    st.one_of(
        st.builds(word, st.just("add"), st.sampled_from(["Lee", "met", "Ray in", "20 euros", "."]),
                  KINDS),
        st.builds(word, st.just("rename"), SURFACES, SURFACES),
        st.builds(word, st.just("drop"), SURFACES, KINDS),
    ),
    max_size=4,
)  # fmt: skip


@given(CORRECTIONS, MORE)
def test_renaming_and_adding_keep_the_laws(
    corrections: list[Correction], more: list[Correction]
) -> None:
    corrected = correct(made(), TEXT, [*more, *corrections, *more])
    ids = [entity.id for entity in corrected.entities]
    assert ids == list(range(1, len(ids) + 1))
    assert {item.entity_id for item in corrected.items if item.entity_id} == set(ids)
    spans = [item.span for item in corrected.items]
    assert all(one.end <= two.start for one, two in pairwise(spans))


@given(MORE.map(lambda words: words[:1]))
def test_each_of_them_twice_is_once(words: list[Correction]) -> None:
    once = correct(made(), TEXT, words)
    assert correct(once, TEXT, words) == once


CUT: tuple[tuple[str, tuple[str, ...], str, tuple[str, ...]], ...] = (
    ("Great Western Railway ran. Railway staff left.", ("Great Western",), "Great Western Railway",
     ("Great Western Railway",)),
    ("Hugo Boss fell. HUGO BOSS rose. Hugo left.", ("Hugo",), "Hugo Boss",
     ("Hugo Boss", "HUGO BOSS")),
    ("Room saved it. Eloy Room smiled.", ("Room",), "Eloy Room", ("Room", "Eloy Room")),
    ("Marks and Spencer closed.", ("Marks", "Spencer"), "Marks and Spencer",
     ("Marks and Spencer",)),
    ("Spencer of Marks\u00a0and Spencer.", ("Spencer",), "Marks and Spencer",
     ("Spencer", "Marks\u00a0and Spencer")),
    ("Hugo Bossman left.", ("Hugo",), "Hugo Boss", ("Hugo",)),
    ("Банк России закрыт.", ("Банк",), "Банк России", ("Банк России",)),
)  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "whole", "shown"), CUT)
def test_a_name_that_was_cut_in_two_is_whole_when_it_is_called_so(
    text: str, parts: tuple[str, ...], whole: str, shown: tuple[str, ...]
) -> None:
    """The first part is called by the whole name; what else it was cut into is gone."""
    items = tuple(
        Annotation(Span(text.index(part), text.index(part) + len(part)), "organisation", n)
        for n, part in enumerate(parts, 1)
    )
    known = tuple(Entity(n, "organisation", SafeText(part)) for n, part in enumerate(parts, 1))
    told = [word("rename", parts[0], whole)]
    renamed = correct(Annotations("sha", items, known), text, told)
    assert [one.name for one in renamed.entities] == [whole]
    assert tuple(text[i.span.start : i.span.end] for i in renamed.items) == shown
    assert correct(renamed, text, told) == renamed
