"""The article the project started from, read as a user would: junk off, names grouped."""

import json
from pathlib import Path

import pytest

from tui_reader.cli import main


@pytest.fixture
def found(shared: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    assert main(["annotate", str(shared / "cases" / "seed.txt"), "--format", "json"]) == 0
    result: dict[str, object] = json.loads(capsys.readouterr().out)
    return result


def test_every_person_is_one_with_all_mentions(found: dict[str, object]) -> None:
    entities = {e["name"]: e for e in found["entities"]}  # type: ignore[attr-defined]
    people = {name for name, e in entities.items() if e["kind"] == "person"}
    assert people == {
        "Kim Jong Un", "Vladimir Putin", "Michael Madden", "Kim Yong Bok", "Sin Kum Chol",
    }  # fmt: skip
    places = {name for name, e in entities.items() if e["kind"] == "place"}
    assert {"Russia", "North Korea", "Ukraine", "Kursk", "Pyongyang", "Moscow"} <= places
    text = str(found["text"])
    mine = [
        text[a["start"] : a["end"]]
        for a in found["annotations"]  # type: ignore[attr-defined]
        if a["entity"] == entities["Kim Jong Un"]["id"]
    ]
    assert sorted(mine) == ["Kim"] * 3 + ["Kim Jong Un"] * 3 + ["Un"]


def test_the_figures_have_their_values(found: dict[str, object]) -> None:
    text = str(found["text"])
    figures = {
        text[a["start"] : a["end"]]: a
        for a in found["annotations"]  # type: ignore[attr-defined]
        if a["entity"] is None
    }
    assert (figures["12,000"]["value"], figures["12,000"]["unit"]) == (12_000, "troop")
    assert (figures["6,000"]["value"], figures["6,000"]["unit"]) == (6_000, "worker")
    assert (figures["a dozen"]["value"], figures["a dozen"]["qualifier"]) == (12, "over")
    assert {"Thursday", "last summer", "this spring", "last year"} <= figures.keys()


def test_nothing_of_the_story_is_lost_and_nothing_of_the_tail_left(
    found: dict[str, object], shared: Path
) -> None:
    text = str(found["text"])
    story, _, tail = (shared / "cases" / "seed.txt").read_text().partition("Source link")
    for line in filter(None, (" ".join(raw.split()) for raw in story.splitlines())):
        assert line in text, f"lost: {line[:60]}"
    for line in filter(None, map(str.strip, tail.splitlines())):
        assert line not in text, f"left: {line[:60]}"
    captions = [b for b in found["blocks"] if b["role"] == "caption"]  # type: ignore[attr-defined]
    assert len(captions) >= 2
