"""Our quick data classes are the standard library's in all that anyone can see."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import fast_dataclasses
from tui_reader.model import Listing, Span


def point(maker: Any, field: Any) -> Any:
    """The same class, made by either maker."""

    @maker(frozen=True, slots=True)
    class Point:
        x: int
        y: int = 2
        tags: list[str] = field(default_factory=list)
        note: str = field(default="", metadata={"help": "words"})

        def far(self) -> bool:
            return self.x > 10

    return Point


OURS = point(fast_dataclasses.dataclass, fast_dataclasses.field)
THEIRS = point(dataclasses.dataclass, dataclasses.field)
BOTH = pytest.mark.parametrize("cls", [OURS, THEIRS], ids=["ours", "theirs"])


def outcome(work: Callable[[], object]) -> object:
    """What comes of a call: its value, or the kind of its error."""
    try:
        return work()
    except (TypeError, AttributeError) as error:
        return type(error)


@given(st.integers(), st.integers(), st.text())
def test_objects_look_compare_and_hash_alike(x: int, y: int, note: str) -> None:
    for make in (lambda c: c(x), lambda c: c(x, y), lambda c: c(x, y, [note]), lambda c: c(x=x)):
        ours, theirs = make(OURS), make(THEIRS)
        assert repr(ours) == repr(theirs)
        assert (ours == make(OURS)) and ours != theirs
        assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
        assert dataclasses.replace(ours, y=7) == OURS(x, 7, ours.tags, ours.note)
        assert fast_dataclasses.replace(ours, y=7) == dataclasses.replace(ours, y=7)


@BOTH
def test_a_default_is_made_anew_for_each_object(cls: Any) -> None:
    assert cls(1).tags is not cls(1).tags


@pytest.mark.parametrize(
    "work",
    [
        lambda c: c(),
        lambda c: c(1, z=3),
        lambda c: c(1, x=3),
        lambda c: c(1, 2, [], "", 5),
        lambda c: setattr(c(1), "x", 2),
        lambda c: delattr(c(1), "x"),
        lambda c: hash(c(1)),
        lambda c: c(1) < c(2),
        lambda c: c(11).far(),
        lambda c: c.__match_args__,
        lambda c: c.__slots__,
        lambda c: [(f.name, f.type, dict(f.metadata)) for f in dataclasses.fields(c)],
        lambda c: copy.deepcopy(c(1, tags=["a"])).tags,
        lambda c: dataclasses.is_dataclass(c),
    ],
)
def test_both_answer_alike(work: Callable[[Any], object]) -> None:
    theirs = outcome(lambda: work(THEIRS))
    fresh = point(
        fast_dataclasses.dataclass, fast_dataclasses.field
    )  # the first objects are made in another way
    assert outcome(lambda: work(fresh)) == theirs
    for _ in range(20):
        fresh(1)
    assert outcome(lambda: work(fresh)) == theirs


def test_a_field_may_have_any_name() -> None:
    """The first objects are made without a compiled method, whose names must not be taken."""

    @fast_dataclasses.dataclass(frozen=True, slots=True)
    class Named:
        one: int = 1
        values: int = 2
        named: int = 3

    for number in range(20):
        made = Named(one=number, named=5)
        assert (made.one, made.values, made.named) == (number, 2, 5)


def test_wrong_names_are_refused_by_replace() -> None:
    with pytest.raises(TypeError):
        fast_dataclasses.replace(OURS(1), nothing=2)


def test_what_can_change_can_not_be_hashed_but_changed() -> None:
    @fast_dataclasses.dataclass(slots=True)
    class Open:
        x: int = 0

    one = Open()
    one.x = 5
    assert one == Open(5)
    with pytest.raises(TypeError):
        hash(one)
    with pytest.raises(AttributeError):
        one.y = 1  # type: ignore[attr-defined]


def test_heirs_have_the_fields_of_their_parents_first() -> None:
    @fast_dataclasses.dataclass(frozen=True, slots=True)
    class Parent:
        x: int

    @fast_dataclasses.dataclass(frozen=True, slots=True)
    class Heir(Parent):
        y: int = 3

    assert repr(Heir(1)).endswith("Heir(x=1, y=3)")
    assert (Heir(1, 4).x, Heir(1, 4).y) == (1, 4)
    assert Parent(1) != Heir(1)
    assert [f.name for f in dataclasses.fields(Heir)] == ["x", "y"]
    assert [f.name for f in dataclasses.fields(Parent)] == ["x"]


def test_a_class_without_slots_stays_itself_and_may_have_a_last_word() -> None:
    class Base:
        heirs: ClassVar[list[type]] = []

        def __init_subclass__(cls) -> None:
            Base.heirs.append(cls)

        def __post_init__(self) -> None:
            self.ready = True

    @fast_dataclasses.dataclass()
    class Heir(Base):
        x: int
        names: list[str] = fast_dataclasses.field(default_factory=list)

    assert Base.heirs == [Heir]
    assert Heir(1).ready and Heir(1).names == []
    assert Heir(1) == Heir(1) != Heir(2)


def test_the_nouns_of_the_house_cross_a_process_and_sort() -> None:
    listing = Listing("feed", "3")
    assert pickle.loads(pickle.dumps(listing)) == listing
    assert sorted([Span(3, 4), Span(1, 9)]) == [Span(1, 9), Span(3, 4)]
    assert {Span(1, 2): "a"}[Span(1, 2)] == "a"


def test_the_way_to_the_first_frame_is_free_of_slow_makers() -> None:
    code = (
        "import sys, tui_reader.cli.screen, tui_reader.cli.reader;"
        "print([m for m in ('dataclasses', 'inspect', 'textual', 'asyncio') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
