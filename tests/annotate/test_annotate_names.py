"""Whole names of the right kind, in names_by_kind.txt: firms, bodies, people with small words for
surnames, ships and weapons. Marks are [surface|kind]."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui_reader import annotate
from tui_reader.annotate.annotator import Annotator

LINES = (Path(__file__).parent / "names_by_kind.txt").read_text(encoding="utf-8").splitlines()
_MARK = re.compile(r"\[([^]|]+)\|(\w+)\]")


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return annotate.load()


@pytest.mark.parametrize("line", [line for line in LINES if line[:2] != "##"])
def test_names_are_whole_and_of_their_kind(annotator: Annotator, line: str) -> None:
    text = _MARK.sub(r"\1", line)
    found = [
        (text[i.span.start : i.span.end], i.kind)
        for i in annotator.annotate(text).items
        if i.entity_id is not None
    ]
    assert found == _MARK.findall(line)
