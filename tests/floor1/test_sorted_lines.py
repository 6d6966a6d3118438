"""Sorted files are searched where they lie: what has a key is found, wherever in the file it is."""

from __future__ import annotations

from itertools import groupby

import pytest

from tui_reader import paths, sorted_lines


@pytest.mark.parametrize("name", ["places.tsv", "abroad.tsv"])
def test_every_line_is_found_by_its_key_and_nothing_by_others(name: str) -> None:
    lines = paths.asset("gazetteer", name).read_text("utf-8").splitlines()
    rows = [(key, list(same)) for key, same in groupby(lines, lambda line: line.split("\t")[0])]
    # The ends of the file, lines of many neighbours, and lines on both sides of each kept one.
    for key, same in (*rows[:40], *rows[1000:3000], *rows[-40:]):
        assert sorted_lines.matching("gazetteer", name, key) == same
    known = {key for key, _ in rows}
    for key, _ in rows[::50]:
        for other in (key + "x", key[:-1], "\uffff", "", "\n" + key):
            assert other in known or sorted_lines.matching("gazetteer", name, other) == []


def test_a_file_that_cannot_be_read_has_no_lines() -> None:
    assert sorted_lines.matching("gazetteer", "nowhere.tsv", "peru") == []
