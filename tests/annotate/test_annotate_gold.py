"""Floors on labelled documents and sentences; they may be raised, not lowered."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from patience import CEILING

from tui_reader.annotate.annotator import Annotator

NUMBER = r"\s+([\d.]+)"


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def run(script: Path, *arguments: str) -> str:
    command = [sys.executable, str(script), *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=CEILING
    ).stdout


@pytest.fixture(scope="module")
def groups(annotator: Annotator, tmp_path_factory: pytest.TempPathFactory) -> str:
    gold = Path(__file__).parents[2].parent / "shared" / "gold"
    if not gold.is_dir():
        pytest.skip("needs ../shared, which lies beside a developer's checkout only")
    out = tmp_path_factory.mktemp("gold") / "pred.jsonl"
    with out.open("w", encoding="utf-8") as file:
        for row in rows(gold / "groups_public.jsonl"):
            made = annotator.annotate(str(row["text"]))
            mentions = [
                {"start": i.span.start, "end": i.span.end, "kind": i.kind, "entity": i.entity_id}
                for i in made.items
                if i.entity_id is not None
            ]
            file.write(json.dumps({"id": row["id"], "mentions": mentions}) + "\n")
    return run(gold / "score_groups.py", "--pred", str(out))


@pytest.mark.parametrize(
    ("pattern", "floor"),
    [
        (r"mention both .*F1" + NUMBER, 96.0),
        (r"mention person .*F1" + NUMBER, 97.0),
        (r"mention place .*F1" + NUMBER, 94.5),
        (r"end-to-end B-cubed .*F1" + NUMBER, 95.0),
        (r"with two or more mentions" + NUMBER, 88.0),
    ],
)
def test_whole_documents_stay_above_the_floors(groups: str, pattern: str, floor: float) -> None:
    found = re.search(pattern, groups)
    assert found is not None, groups
    assert float(found.group(1)) >= floor


FLOORS = {
    # What the bare model gives on each sentence, by reference_infer.py on the same files.
    "wikigold-test": {"person": 93.3, "place": 80.6, "organisation": 72.2, "all": 82.3},
}


@pytest.mark.parametrize("name", FLOORS)
def test_names_in_sentences_are_not_below_the_bare_model(
    annotator: Annotator, shared: Path, tmp_path: Path, name: str
) -> None:
    gold = shared / "gold" / "names" / f"{name}.jsonl"
    out = tmp_path / "pred.jsonl"
    with out.open("w", encoding="utf-8") as file:
        for number, row in enumerate(rows(gold)):
            made = annotator.annotate(str(row["text"]))
            found = [{"start": i.span.start, "end": i.span.end, "kind": i.kind} for i in made.items]
            file.write(json.dumps({"id": number, "annotations": found}) + "\n")
    scores = run(shared / "gold" / "score_names.py", "--gold", str(gold), "--pred", str(out))
    for kind, floor in FLOORS[name].items():
        line = re.search(rf"^{kind}\b.*F1{NUMBER}", scores, re.MULTILINE)
        assert line is not None and float(line.group(1)) >= floor, scores


def test_the_first_case_of_the_project(annotator: Annotator, shared: Path) -> None:
    text = (shared / "cases" / "seed.txt").read_text("utf-8").split("Source link")[0]
    made = annotator.annotate(text)
    people = {e.name: set(e.aliases) for e in made.entities if e.kind == "person"}
    places = {e.name for e in made.entities if e.kind == "place"}
    assert set(people) == {
        "Kim Jong Un", "Vladimir Putin", "Michael Madden", "Kim Yong Bok", "Sin Kum Chol"
    }  # fmt: skip
    assert people["Kim Jong Un"] == {"Kim", "Un"}
    assert people["Michael Madden"] == {"Madden"}
    assert {"Russia", "North Korea", "Ukraine", "Pyongyang", "Moscow"} <= places
    assert places & {"Kursk", "Kursk region"}
