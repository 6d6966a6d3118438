# ruff: noqa: E501
"""Tables set in plain text are found with their cells, and what only looks like one is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import text_tables

TABLES: dict[str, tuple[str, str]] = {
    "columns": ("Mill     Cows   Paid\nUpper   1,200   340\nLower     950    20", "Mill|Cows|Paid Upper|1,200|340 Lower|950|20"),
    "columns of text": ("Day   Who    What\nMon   Ada    mends\nTue   Ben    paints", "Day|Who|What Mon|Ada|mends Tue|Ben|paints"),
    "two columns": ("Owner:    Ada\nBuilt:    1911\nHeight:   12 m", "Owner:|Ada Built:|1911 Height:|12_m"),
    "a pair of rows": ("Mon   Tue   Wed\n12    14    9", "Mon|Tue|Wed 12|14|9"),
    "empty cells": ("Team    Won  Lost  Sum\nUpper     3          9\nLower     1     2    3\nSand            3", "Team|Won|Lost|Sum Upper|3||9 Lower|1|2|3 Sand||3|"),
    "dashes below the head": ("Mill   Cows\n-----  ----\nUpper    12\nLower     9", "Mill|Cows Upper|12 Lower|9"),
    "dashes around": ("-----------\nMill   Cows\n-----  ----\nUpper    12\nLower     9\n-----------", "Mill|Cows Upper|12 Lower|9"),
    "one line of dashes": ("Mill   Cows  Paid\n-----------------\nUpper    12     3", "Mill|Cows|Paid Upper|12|3"),
    "leaders": ("Upper Mill ........ 1,200\nLower Mill ........   950\nSand . . . . . . .   310", "Upper_Mill|1,200 Lower_Mill|950 Sand|310"),
    "tabs": ("Mill\tCows\nUpper\t12\nLower\t9", "Mill|Cows Upper|12 Lower|9"),
    "tabs and an empty cell": ("Mill\tCows\tPaid\nUpper\t\t3\nLower\t9\t4", "Mill|Cows|Paid Upper||3 Lower|9|4"),
    "tabs that fill up": ("Mill\t\tCows\nUpper Mill\t12\nLow\t\t9", "Mill|Cows Upper_Mill|12 Low|9"),
    "bars": ("| Mill | Cows |\n|------|-----:|\n| Upper | 12 |", "Mill|Cows Upper|12"),
    "bars between": ("Mill | Cows\n-----|-----\nUpper | 12\nLower | 9", "Mill|Cows Upper|12 Lower|9"),
    "bars without a rule": ("| Mill | Cows |\n| Upper | 12 |", "Mill|Cows Upper|12"),
    "a grid": ("+------+------+\n| Mill | Cows |\n+======+======+\n| Up   | 12   |\n+------+------+", "Mill|Cows Up|12"),
    "rows of several lines": ("+---+----+\n| a | so |\n+---+----+\n| b | it |\n|   | is |\n+---+----+\n| c | no |\n+---+----+", "a|so b|it_is c|no"),
    "a frame": ("┌──────┬──────┐\n│ Mill │ Cows │\n├──────┼──────┤\n│ Up   │   12 │\n│ Low  │    9 │\n└──────┴──────┘", "Mill|Cows Up|12 Low|9"),
    "wide signs": ("都市    最高   最低\n東京    31     24\n大阪            25", "都市|最高|最低 東京|31|24 大阪||25"),
    "in a text": ("It is said.\nMill   Cows  Paid\nUpper    12     3\nThat is all.", "Mill|Cows|Paid Upper|12|3"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), TABLES.values(), ids=TABLES)
def test_a_table_is_found_with_its_cells(text: str, rows: str) -> None:
    (table,) = text_tables.found(text.split("\n"))
    assert table.rows == tuple(tuple(row.replace("_", " ").split("|")) for row in rows.split(" "))


NONE = {
    "sentences": "It rained.  We went home.\nThey stayed.  I left early.\nHe slept.  She read on.",
    "three sentences a line": "It rained.  We went home.  All day.\nThey stayed.  I left early.  She did not.\nHe slept.  She read on.  Nobody called.",
    "long sentences": "The rain fell on the mill all day long.  We went\nThe rain fell on the cows all day long.  They ate\nThe rain fell on the pond all day long.  It rose",
    "a poem": "The water comes    down from the hill,\n   it turns the wheel,\n      it fills the mill,\nand all is still.",
    "a poem in steps": "Here\n        it\n                stands\nHere\n        it falls",
    "a list": "1.   First of it\n2.   Second of it\n3.   Third of it",
    "points": "-   the cow\n-   the pond\n-   the boat",
    "a menu": "Home | News | Sport\nContact | About | Help\nLogin | Cart | Search",
    "a heading": "The mill\n========\nIt stood in the rain.",
    "a rule": "One.\n\n--------\n\nTwo.",
    "one line": "Mill    Cows    Paid",
    "a bar in a sentence": "The sign | is a bar.\nIt stands alone | here.",
    "signs of a quote": "> Mill    Cows\n> Upper     12\n> Lower      9",
    "a signature": "Ada Marl\n--\nThe mill",
    "nothing": "",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_no_table_is_left_alone(text: str) -> None:
    assert text_tables.found(text.split("\n")) == []
    assert "<table>" not in text_tables.as_html(text)


def test_markdown_gets_its_own_tables_and_keeps_code() -> None:
    table = "Mill   Cows\n-----  ----\nUpper    12\nLower   9|8"
    made = text_tables.in_markdown(f"It is:\n\n{table}\n\n```\n{table}\n```")
    piped = "| Mill | Cows |\n|---|---|\n| Upper | 12 |\n| Lower | 9\\|8 |"
    assert made == f"It is:\n\n\n{piped}\n\n\n```\n{table}\n```"
    own = "| Mill | Cows |\n|:-----|-----:|\n| Upper | 12 |"
    assert text_tables.in_markdown(own) == own
    indented = "\n".join(f"    {line}" for line in table.split("\n"))
    assert text_tables.in_markdown(indented) == indented


@given(st.lists(st.text(" \t|-+.:│─ab1京", max_size=30), max_size=12))
def test_no_sign_is_lost_nor_added(lines: list[str]) -> None:
    for table in text_tables.found(lines):
        assert 0 <= table.start < table.end <= len(lines)
        cells = "".join(cell for row in table.rows for cell in row)
        told = "".join(lines[table.start : table.end])
        assert sorted(filter(str.isalnum, cells)) == sorted(filter(str.isalnum, told))
