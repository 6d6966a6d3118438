"""A corpus run on this machine: what comes out, what is skipped, what is told of what fails."""

import json
from pathlib import Path

import pytest

from tui_reader.cli.main import main
from tui_reader.corpus import layout, run
from tui_reader.corpus.run import Asked
from tui_reader.errors import UsageError

FIRE = "A fire broke out in Leeds on Monday.\n\nMayor Jane Holt said 30 people were hurt."
STAGES = ("clean", "annotate")


def lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    return path


def fire(number: int) -> dict[str, object]:
    return {"id": number, "title": f"Fire {number}", "text": FIRE, "date": "2026-11-02"}


def asked(inputs: list[Path], out: Path, **more: object) -> Asked:
    told = {"stages": STAGES, "kind": "jsonl", **more}
    return Asked([str(one) for one in inputs], out, **told)  # type: ignore[arg-type]


def table(out: Path, name: str) -> list[dict[str, object]]:
    parts = sorted(layout.parts(out).glob(f"*/{name}.jsonl"))
    return [json.loads(row) for part in parts for row in part.read_text().splitlines()]


def whole(out: Path) -> dict[str, bytes]:
    root = layout.parts(out)
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_every_table_has_its_rows(tmp_path: Path) -> None:
    given = lines(tmp_path / "a.jsonl", fire(1), {"no": "document"}, fire(3))
    outcome = run.run(asked([given], tmp_path / "out"))
    assert (outcome.documents, outcome.errors) == (2, 1)
    documents = table(tmp_path / "out", "documents")
    assert [one["document"] for one in documents] == ["a.jsonl#1", "a.jsonl#3"]
    assert [one["id"] for one in documents] == ["1", "3"]
    (error,) = table(tmp_path / "out", "errors")
    assert (error["document"], error["stage"]) == ("a.jsonl#2", "read")
    people = [m for m in table(tmp_path / "out", "mentions") if m["kind"] == "person"]
    assert {one["name"] for one in people} == {"Jane Holt"}
    texts = {one["document"]: str(one["text"]) for one in documents}
    for one in people:
        assert texts[str(one["document"])][one["start"] : one["end"]] == one["surface"]  # type: ignore[misc]
    figures = table(tmp_path / "out", "figures")
    assert {(one["low"], one["unit"]) for one in figures if one["kind"] == "number"} >= {
        (30.0, "people")
    }


def test_what_is_there_is_not_done_again(tmp_path: Path) -> None:
    given = lines(tmp_path / "a.jsonl", *(fire(n) for n in range(6)))
    out = tmp_path / "out"
    first = run.run(asked([given], out, size=200))
    assert first.partitions > 1
    before = {p: p.stat().st_mtime_ns for p in layout.parts(out).rglob("*")}
    again = run.run(asked([given], out, size=200))
    assert again.skipped == again.partitions == first.partitions
    assert before == {p: p.stat().st_mtime_ns for p in layout.parts(out).rglob("*")}


def test_the_cut_changes_no_row(tmp_path: Path) -> None:
    given = lines(tmp_path / "a.jsonl", *(fire(n) for n in range(6)))
    run.run(asked([given], tmp_path / "one"))
    run.run(asked([given], tmp_path / "many", size=200))
    for name in ("documents", "mentions", "figures", "entities", "errors"):
        assert table(tmp_path / "one", name) == table(tmp_path / "many", name)


def test_other_settings_want_another_folder(tmp_path: Path) -> None:
    given = lines(tmp_path / "a.jsonl", fire(1))
    run.run(asked([given], tmp_path / "out", stages=("clean",)))
    with pytest.raises(UsageError, match=r"made with --stages clean: .* for --stages clean,ann"):
        run.run(asked([given], tmp_path / "out"))
    with pytest.raises(UsageError, match=r"made with --partition 64MB: .* for --partition 0.5KB"):
        run.run(asked([given], tmp_path / "out", stages=("clean",), size=512))


def test_documents_may_be_linked_later(tmp_path: Path) -> None:
    given = lines(tmp_path / "a.jsonl", fire(1))
    run.run(asked([given], tmp_path / "out"))
    again = run.run(asked([given], tmp_path / "out", stages=(*STAGES, "link")))
    assert (again.skipped, again.partitions) == (1, 1)


def test_what_a_run_does_not_say_is_as_the_folder_was_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given, out = lines(tmp_path / "a.jsonl", *(fire(n) for n in range(20))), tmp_path / "out"
    told = ("corpus", "run", str(given), "--to", str(out))
    assert main([*told, "--stages", "clean", "--format", "jsonl", "--partition", "1KB"]) == 0
    assert main([*told, "--json"]) == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert last["skipped"] == last["partitions"] > 1


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    given = lines(tmp_path / "a.jsonl", fire(1))
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine")
    with pytest.raises(UsageError, match="other files"):
        run.run(asked([given], tmp_path / "out"))
