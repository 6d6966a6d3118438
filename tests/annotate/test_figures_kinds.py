"""Own sentences by kinds of faults, in figure_sentences.txt: a mark is as in test_figures_cases,
and a date before a sentence is the story's."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from test_figures_cases import parse, row, same

from tui_reader.annotate.figures import find

LINES = (Path(__file__).parent / "figure_sentences.txt").read_text(encoding="utf-8").splitlines()
SENTENCES = [line for line in LINES if line and not line.startswith("##")]


@pytest.mark.parametrize("line", SENTENCES, ids=lambda line: line[:50])
def test_a_sentence_of_each_kind_is_read_as_marked(line: str) -> None:
    when = None
    if line.startswith("@"):
        day, _, line = line[1:].partition(" ")
        when = datetime.fromisoformat(day)
    text, wanted = parse(line.replace("\\n", "\n"))
    found = find(text, when)
    assert [row(f) for f in found] == [(a, b, kind, u, q) for a, b, kind, _, u, q in wanted]
    for figure, (_, _, kind, value, _, _) in zip(found, wanted, strict=True):
        if when or kind != "date":
            assert same(figure.value, value), text[figure.span.start : figure.span.end]
