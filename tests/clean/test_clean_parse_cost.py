"""No tree of a browser's parser is deeper or larger than was counted before it was made."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tui_reader.clean import parse_cost

NAMES = (
    *("a", "b", "i", "font", "p", "div", "span", "li", "ul", "table", "tr", "td", "th", "caption"),
    *("button", "select", "option", "template", "object", "math", "mtext", "mi", "section", "h1"),
    *("form", "dd", "dl", "hr", "br", "x-y", "head", "body", "html", "sup", "nobr", "svg", "desc"),
)
TIMES = 40
TAG = re.compile(r"<(/?[a-z0-9-]+)")


@st.composite
def soups(draw: st.DrawFn) -> str:
    """A few tags over and over, each with an attribute of its own: none is taken for another."""
    few = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4))
    tags = [f"<{name} n=#>" for name in few] + [f"</{name}>" for name in few] + ["x"]
    unit = "".join(draw(st.lists(st.sampled_from(tags), min_size=1, max_size=9)))
    return "".join(unit.replace("#", str(n)) for n in range(TIMES))


@given(soups())
def test_a_tree_is_no_deeper_and_no_larger_than_counted(html: str) -> None:
    tags = TAG.findall(html)
    depth, repeated = parse_cost.counted(tags)
    deepest = size = 0
    open_nodes = [(LexborHTMLParser(html).root, 1)]
    while open_nodes:
        node, level = open_nodes.pop()
        assert node is not None
        deepest, size, child = max(deepest, level), size + 1, node.child
        while child is not None:
            if child.is_element_node:
                open_nodes.append((child, level + 1))
            child = child.next
    assert deepest <= 4 * depth + 12, "an element takes at most three more with it: table's parts"
    assert size <= 2 * len(tags) + 2 * repeated + 12


@pytest.mark.parametrize(
    "html",
    [
        "<p>" + "".join(f"<b a={n}>" for n in range(2_000)) + "<p>x" * 2_000,
        "<div>" * 5_000,
        '<div title="</div>">' * 5_000,
        "<x><div></x></div>" * 3_000,
        "<p " + " ".join(f"a{n}" for n in range(500)) + ">x",
        "<p>x<a! " + " ".join(f"a{n}='>'" for n in range(500)) + ">x",
        "<!x><?x></!x><p " + " ".join(f"a{n}='<b>'" for n in range(500)),
        "<xmp><div></xmp>",
        "<title></title ><title><b></title>",
        "<p>x" * 70_000,
    ],
)
def test_what_would_be_too_much_is_refused(html: str) -> None:
    assert not parse_cost.is_small(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p>One<p>Two" * 9_000,
        "<table>" + "<tr><td>One<td><b>Two</b>" * 3_000,
        "<div><p><b><i>One</b></i></div>" * 6_000,
        "<form><div></form></div>" * 400,
        "<!DOCTYPE html><?xml?></ x><p " + " ".join(f"a{n} = '<b>'" for n in range(399)) + "/>x",
        "<font size=2>" + "<p>One <b>two</b><br>" * 5_000,
    ],
)
def test_pages_written_loosely_are_not(html: str) -> None:
    assert parse_cost.is_small(html)
