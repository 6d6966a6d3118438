"""Templates place the values they are given, verbatim, in their places; nothing is read twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import templates
from tui_reader.errors import TemplateError

NAMES = ("title", "id", "url")
any_text = st.text(max_size=20) | st.sampled_from(
    ("{id}", "{title}", "{{", "}}", "{", "-rf", "--x={id}", "a b; $(c)", "", "\n")
)
values = st.fixed_dictionaries(dict.fromkeys(NAMES, any_text))
pieces = st.lists(st.tuples(st.sampled_from(NAMES), st.just("")) | st.tuples(st.just(""), any_text))
"""(name, literal text): one of them."""


def template_of(made: list[tuple[str, str]]) -> str:
    return "".join(f"{{{name}}}" if name else templates.escaped(text) for name, text in made)


def test_a_value_is_never_read_as_a_template() -> None:
    given_ = {"title": "about {id}", "id": "7"}
    assert templates.arguments(["x", "{title}"], given_) == ["x", "about {id}"]
    assert templates.expand("{title} {id}", given_) == "about {id} 7"


@given(pieces, values)
def test_each_value_stands_verbatim_in_exactly_its_place(
    made: list[tuple[str, str]], filled: dict[str, str]
) -> None:
    wanted = "".join(filled[name] if name else text for name, text in made)
    assert templates.expand(template_of(made), filled) == wanted


@given(st.lists(pieces, max_size=4), values)
def test_there_are_never_more_arguments_than_templates_nor_options_of_a_values_making(
    made: list[list[tuple[str, str]]], filled: dict[str, str]
) -> None:
    program, *found = templates.arguments(["prog {", *map(template_of, made)], filled)
    assert program == "prog {" and len(found) == len(made)
    for argument, parts in zip(found, made, strict=True):
        wanted = "".join(filled[name] if name else text for name, text in parts)
        guarded = argument != wanted
        assert argument.removeprefix(" " * guarded) == wanted
        assert guarded == (wanted.startswith("-") and not template_of(parts).startswith("-"))


@given(st.text(alphabet="{}ab_X ", max_size=30))
def test_a_template_that_is_faultless_is_filled_and_any_other_refused(template: str) -> None:
    filled = {"a": "{b}", "b": "}}"}
    if wrong := templates.fault(template, filled):
        assert "{a}, {b}" in wrong
        with pytest.raises(TemplateError, match="cannot use"):
            templates.expand(template, filled)
    else:
        templates.expand(template, filled)


@given(st.text())
def test_escaped_text_stands_for_itself(text: str) -> None:
    assert templates.expand(templates.escaped(text), {}) == text


def test_a_template_without_end_is_refused() -> None:
    with pytest.raises(TemplateError, match="longer than"):
        templates.expand("x" * (templates.MAX_TEMPLATE + 1), {})


def test_the_names_that_templates_place_are_known() -> None:
    assert templates.placed(["a {url}", "{{title}}", "{id}{url}"]) == {"url", "id"}
