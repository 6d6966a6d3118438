"""The search language: its grammar, and what each field holds for."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.store.search import fields, query, syntax
from tui_reader.store.search.field_names import ALIASES, NAMES
from tui_reader.store.search.syntax import All, Any, Field, Not, Text

A, B, C = Text("a"), Text("b"), Text("c")


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("a", A),
        ("a b", All((A, B))),
        ("a or b c", Any((A, All((B, C))))),
        ("(a or b) c", All((Any((A, B)), C))),
        ("a OR b or c", Any((A, B, C))),
        ("-a", Not(A)),
        ("not a", Not(A)),
        ("--a", A),
        ("-(a b)", Not(All((A, B)))),
        ('"a b"', Text("a b", phrase=True)),
        ("wor*", Text("wor", prefix=True)),
        ('"two wor"*', Text("two wor", prefix=True, phrase=True)),
        ("feed:news", Field("feed", ":", "news")),
        ('FEED:"New York"', Field("feed", ":", "New York")),
        ("money>1m", Field("money", ">", "1m")),
        ("age<=7d", Field("age", "<=", "7d")),
        ("re:thing", Text("re:thing")),
        ("x-ray", Text("x-ray")),
        ("", None),
        ("*** ...", None),
    ],
)
def test_the_grammar(typed: str, tree: syntax.Node | None) -> None:
    parsed = syntax.parse(typed, NAMES)
    assert parsed.node == tree
    assert parsed.faults == ()


@pytest.mark.parametrize(
    ("typed", "column", "words"),
    [
        ("(a", 0, "not closed"),
        ("a )", 2, "closes nothing"),
        ("or a", 0, "Before"),
        ("a or", 4, "After"),
        ("a feed:", 2, "feed: what?"),
        ('a "b', 2, "not closed"),
        ("a -)", 3, "closes nothing"),
    ],
)
def test_a_fault_points_at_its_column(typed: str, column: int, words: str) -> None:
    (fault, *_) = syntax.parse(typed, NAMES).faults
    assert fault.column == column and words in fault.sentence


def written(node: syntax.Node | None) -> str:
    """The tree as text that parses to the same tree."""
    if node is None:
        return ""
    if isinstance(node, Any):
        return " or ".join(_part(one, inside_any=True) for one in node.nodes)
    if isinstance(node, All):
        return " ".join(_part(one, inside_any=False) for one in node.nodes)
    return _part(node, inside_any=False)


def _part(node: syntax.Node, *, inside_any: bool) -> str:
    match node:
        case Text():
            star = "*" if node.prefix else ""
            return f'"{node.text}"{star}' if node.phrase else f"{node.text}{star}"
        case Field():
            plain = node.value and not re.search(r"[\s()\"]", node.value)
            return f"{node.name}{node.op}" + (node.value if plain else f'"{node.value}"')
        case Not():
            bare = isinstance(node.node, (Text, Field))
            return "-" + (_part(node.node, inside_any=False) if bare else f"({written(node.node)})")
        case All() if inside_any:
            return written(node)
        case _:
            return f"({written(node)})"


@settings(max_examples=400)
@given(st.text(alphabet='ab(" )-:*><=ornotfeedmoney', max_size=40) | st.text(max_size=40))
def test_what_is_printed_parses_to_the_same_tree(typed: str) -> None:
    first = syntax.parse(typed, NAMES)
    again = syntax.parse(written(first.node), NAMES)
    assert again.node == first.node
    assert again.faults == ()


@pytest.mark.parametrize("opening", ["(", "-(", "not ", '"', "-", "a or ", "feed:"])
def test_long_nonsense_is_read_in_bounded_time(opening: str) -> None:
    syntax.parse(opening * 20_000, NAMES)


@pytest.mark.parametrize(
    "piece", ["word ", ") ", "a) ", "money>1 ", "is:x ", "a.", "日本", "Re:x "]
)
def test_of_a_query_without_end_the_beginning_is_looked_at_and_it_is_said(piece: str) -> None:
    parsed = syntax.parse(piece * 500_000, NAMES)
    first = syntax.parse((piece * 500_000)[: syntax.MOST_CHARACTERS], NAMES)
    assert parsed.node == first.node
    assert "first 4,000 characters" in "".join(fault.sentence for fault in parsed.faults)


def test_every_field_has_a_row_and_every_row_a_name() -> None:
    assert {row.name for row in fields.FIELDS} | set(ALIASES) == NAMES


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("5", (5, "")),
        ("1.5m", (1_500_000, "")),
        ("40k EUR", (40_000, "EUR")),
        ("$3bn", (3e9, "USD")),
        ("12,000", (12_000, "")),
        ("5km", (5, "km")),
        ("390m€", (390e6, "EUR")),
        ("2.4bn $", (2.4e9, "USD")),
        ("2 million euros", (2e6, "EUR")),
        ("5 mph", (5, "MPH")),
        ("-5", (-5, "")),
        ("-3.5 degrees", (-3.5, "degrees")),
        ("2 weeks", (2, "weeks")),
        ("$5€", None),
        ("5" + " " * 5000 + "x1", None),
        ("many", None),
        ("", None),
    ],
)
def test_amounts(text: str, read: tuple[float, str] | None) -> None:
    assert fields.amount(text) == read


@pytest.mark.parametrize("text", ["2026", "2026-02", "2026-02-28"])
def test_a_period_ends_after_it_begins(text: str) -> None:
    span = fields.period(text)
    assert span is not None and span[0] < span[1]


@pytest.mark.parametrize("text", ["2026-13", "2026-02-30", "0000", "soon", "2026-1-1-1"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert fields.period(text) is None


def test_words_to_mark_leave_out_what_must_not_occur() -> None:
    parsed = query.parse('ferry (bridge or "two words") -storm feed:x title:port')
    words = [word for word, _ in query.phrases(parsed)]
    assert words == ["ferry", "bridge", "two words", "port"]
