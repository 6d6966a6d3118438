"""Names of some other kind, in other_names.txt: what readers care for is found, and what only has a
capital is not. In brackets what is to be found; an article before it is free."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui_reader import annotate
from tui_reader.annotate.annotator import Annotator
from tui_reader.kinds import OTHER

LINES = (Path(__file__).parent / "other_names.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return annotate.load()


@pytest.mark.parametrize("line", [line for line in LINES if line[:2] != "##"])
def test_a_line_has_the_names_of_other_kinds_in_brackets(annotator: Annotator, line: str) -> None:
    wanted = re.findall(r"\[([^]]+)\]", line)
    text = re.sub(r"[][]", "", line).replace("\\n", "\n")
    found = [
        text[i.span.start : i.span.end] for i in annotator.annotate(text).items if i.kind == OTHER
    ]
    assert [name.removeprefix("The ") for name in found] == [
        name.removeprefix("The ") for name in wanted
    ]
