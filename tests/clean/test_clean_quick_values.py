"""Values that are filled quickly are frozen, equal, hashable and copied as any data class's are."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace

import pytest

from tui_reader.clean.blocks import Decided, Dom, Mark, TextBlock
from tui_reader.clean.quick_values import quick
from tui_reader.model import Role, Style


@quick
@dataclass(frozen=True, slots=True)
class Place:
    name: str
    at: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Plain:
    name: str
    at: tuple[int, ...] = ()


VALUES = (
    Place("here", (1, 2)), Dom("p", 3, path=(1, 2)), Mark(1, 2, Style.LINK, "x"),
    TextBlock("a", Role.ITEM), Decided(TextBlock("a"), None, 0.5),
)  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_quick_value_is_a_value(value) -> None:
    for other in (copy.copy(value), copy.deepcopy(value), replace(value)):
        assert other == value
        assert type(other) is type(value)
        assert hash(other) == hash(value)
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(value)[0].name, "other")


def test_a_quick_value_is_filled_and_shown_as_a_plain_one_is() -> None:
    for given, named in ((("a", (1,)), {}), (("a",), {}), ((), {"at": (2,), "name": "b"})):
        quickly, plainly = Place(*given, **named), Plain(*given, **named)
        assert repr(quickly) == repr(plainly).replace("Plain", "Place")
        assert (quickly.name, quickly.at) == (plainly.name, plainly.at)
    with pytest.raises(TypeError, match="name"):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="other"):
        Place("a", other=1)  # type: ignore[call-arg]


def test_a_quick_value_travels() -> None:
    assert pickle.loads(pickle.dumps(VALUES[1:])) == VALUES[1:]
