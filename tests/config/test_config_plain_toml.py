"""Plain settings are read without `tomllib`, and never otherwise than by it."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.config import default_toml, plain_toml

PLAIN = """# my settings
[screen]
theme = "paper"   # a light one
ascii=false
density = 'roomy'

[reading]\t# stories
minutes = 10
share = 0.25
below = -3
[keys]
star = ["f", 'x', ]
none = []
[sites.example-org]
keep = ["#story > p", "a 'b'"]
"""


def by_tomllib(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except ValueError:
        return None


def same(one: Any, other: Any) -> bool:
    """Equal, and of the same kinds: 1 is not 1.0 nor True here."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def test_settings_as_most_people_write_them_are_plain() -> None:
    found = plain_toml.read(PLAIN)
    assert found is not None and same(found, tomllib.loads(PLAIN))
    assert found["keys"] == {"star": ["f", "x"], "none": []}
    windows = plain_toml.read(PLAIN.replace("\n", "\r\n"))
    assert same(windows, found)


def test_the_documented_defaults_are_read_the_same() -> None:
    text = default_toml()
    shown = "\n".join(line.removeprefix("# ") for line in text.splitlines())
    for one in (text, shown):
        found = plain_toml.read(one)
        assert found is None or same(found, by_tomllib(one))
    assert plain_toml.read(text) is not None


PIECES = st.sampled_from(
    ["a", "b", "key", "[a]", "[a.b]", "[b]", "[[a]]", "[", "]", "=", " = ", '"', "'", '"""', "'''",
     "true", "false", "0", "01", "1", "-1", "+1", "-0", "1_0", "1.5", "1.", ".5", "-0.0", "1e3",
     "inf", "nan", "0x1", "1979-05-27", "07:32:00", ",", "{ x = 1 }", "\\", "\\n", "#", " # c",
     ".", "a.b", "\t", " ", "\n", "\n", "\r\n", "\r", "\x00", "\x7f", "\x85", "\u2028", "é",
     "99999999999999999999", "a = 1\n", "b = 'x'\n", '[a]\nb = "y"\n', "['x', \"y\"]", "['x'"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
def test_what_is_read_is_what_tomllib_reads(text: str) -> None:
    found = plain_toml.read(text)
    assert found is None or same(found, by_tomllib(text))


VALUES = st.one_of(
    st.booleans().map(lambda one: str(one).lower()),
    st.integers(-(10**20), 10**20).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
    st.text(max_size=5).map(lambda text: f'"{text}"'),
    st.lists(st.text(max_size=3).map(lambda text: f"'{text}'"), max_size=3).map(
        lambda texts: f"[{', '.join(texts)}]"
    ),
)


@given(st.lists(st.tuples(st.sampled_from("abc"), VALUES), max_size=4))
def test_values_are_read_as_tomllib_reads_them(rows: list[tuple[str, str]]) -> None:
    text = "\n".join(f"{name} = {value}" for name, value in rows)
    found = plain_toml.read(text)
    assert found is None or same(found, by_tomllib(text))


@pytest.mark.parametrize("text", ["a = 1\na = 2", "[a]\n[a]", "a = 1\n[a]", "a b = 1", "= 1", "a"])
def test_what_is_no_toml_is_left_to_who_can_say_so(text: str) -> None:
    assert plain_toml.read(text) is None
