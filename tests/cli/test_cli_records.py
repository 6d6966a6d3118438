"""JSON lines: what an answer keeps of its line, and whose line an error was."""

from __future__ import annotations

import io
import json
import sys

import pytest

from tui_reader.cli import main
from tui_reader.library import standalone

TOLD = [
    ({"date": "2024-09-03"}, {"date": "2024-09-03"}),
    ({"date": "2024-09-03T10:00:00+02:00"}, {"date": "2024-09-03T10:00:00+02:00"}),
    ({"date": "Tue, 03 Sep 2024 10:00:00 GMT"}, {"date": "2024-09-03T10:00:00Z"}),
    ({"date": "3 May 2024"}, {"date": "2024-05-03T00:00:00Z"}),
    ({"date": "2024年9月3日"}, {"date": "2024-09-03T00:00:00Z"}),
    ({"date": 1725357600}, {"date": "2024-09-03T10:00:00Z"}),
    ({"date": 1725357600123}, {"date": "2024-09-03T10:00:00Z"}),
    ({"date": 1725357600.5}, {"date": "2024-09-03T10:00:00Z"}),
    ({"date": 10**30}, {"date": None}),
    ({"date": "some day"}, {"date": "some day"}),
    ({"date": True}, {"date": None}),
    ({"published": "2024-09-03"}, {"date": "2024-09-03"}),
    ({"author": "Ann Oar"}, {"author": "Ann Oar"}),
    ({"author": ["Ann", "Bo"]}, {"author": "Ann, Bo"}),
    ({"authors": ["Ann"]}, {"author": "Ann"}),
    ({"author": {"name": "Ann"}}, {"author": None}),
    ({"lang": "fr"}, {"language": "fr"}),
    ({"language": "de", "lang": "fr"}, {"language": "de"}),
    ({"link": "https://a.example/"}, {"url": "https://a.example/"}),
    ({"url": 5}, {"url": None}),
]


@pytest.mark.parametrize(("given", "kept"), TOLD)
def test_what_a_line_says_is_kept_in_one_form(
    given: dict[str, object], kept: dict[str, object]
) -> None:
    found = standalone.told({"text": "x", **given})
    assert found == dict.fromkeys(("url", "date", "author", "language")) | kept


BROKEN = [
    ('{"id": 3}', 3),
    ('{"id": "a", "text": 5}', "a"),
    ('{"id": 12, "text": "cut o', 12),
    ('{"id": "a\\"b", "te', 'a"b'),
    ('{"text": "x", "id": 7,}', 7),
    ('{"text": "{\\"id\\": 5", "id": 8,}', 8),
    ('{"id": -4', None),  # it may go on
    ("[1]", None),
    ("5", None),
    ("no json", None),
    ('{"id": NaN}', None),
]


@pytest.mark.parametrize(("line", "id"), BROKEN)
def test_an_error_keeps_the_id_of_its_line(
    line: str, id: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(line + "\n"))
    assert main(["clean", "--jsonl"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["id"] == id and "Line 1" in answer["error"]
