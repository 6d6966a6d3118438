"""Which files are inputs, what they are called, and what becomes of parts when they change."""

import gzip
import json
import os
from pathlib import Path

import pytest
from corpora import FIRE, PAGE, cut, keys, lines, ran, read, rows, table

from tui_reader.cli import main
from tui_reader.corpus import job, layout
from tui_reader.errors import UsageError

LATIN = '<html><head><meta charset="iso-8859-1"></head><p>Käse</p>'


def mixed(folder: Path) -> Path:
    """A folder of files of every kind, and of what is none."""
    (folder / "sub").mkdir(parents=True)
    (folder / "a.jsonl").write_bytes(lines(*rows(2)))
    (folder / "sub" / "b.jsonl.gz").write_bytes(gzip.compress(lines(*rows(1))))
    (folder / "one line.json").write_bytes(lines(*rows(1)))
    (folder / "pretty.json").write_text(json.dumps(rows(2), indent=1))
    (folder / "sub" / "page.html").write_text(PAGE)
    (folder / "packed.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (folder / "latin.htm").write_bytes(LATIN.encode("latin-1"))
    (folder / "note.txt").write_text(f"Fire\n\n{FIRE}")
    (folder / "empty.html").write_text(" ")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(9))
    (folder / ".hidden.jsonl").write_bytes(lines(*rows(1)))
    (folder / ".git").mkdir()
    (folder / ".git" / "x.html").write_text(PAGE)
    (folder / "_SUCCESS").write_text("")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.jsonl")
    return folder


def test_a_folder_of_all_kinds_is_read_as_each_is(tmp_path: Path) -> None:
    found = read(tmp_path / "out", mixed(tmp_path / "in"))
    assert found == {
        "in/a.jsonl#1": rows(1)[0],
        "in/a.jsonl#2": rows(1, 2)[0],
        "in/one line.json#1": rows(1)[0],
        "in/sub/b.jsonl.gz#1": rows(1)[0],
        "in/empty.html": "It is empty.",
        "in/latin.htm": {"title": "latin", "html": LATIN},
        "in/note.txt": {"title": "Fire", "text": FIRE},
        "in/packed.html.gz": {"title": "Fire", "html": PAGE},
        "in/picture.png": "It is a picture: pages and texts are read here.",
        "in/pretty.json": "It is JSON: pages and texts are read here.",
        "in/sub/page.html": {"title": "Fire", "html": PAGE},
    }  # fmt: skip


def test_a_folder_is_read_alike_wherever_it_lies(tmp_path: Path) -> None:
    parts = []
    for place in ("x", "y/z"):
        given = mixed(tmp_path / place / "in")
        settings = job.Job("", ("clean",), "jsonl", "us")
        some = cut(tmp_path / place / "out", given, size=300).partitions
        parts.append([settings.name_of(one) for one in some])
    assert parts[0] == parts[1]
    assert len(set(parts[0])) == len(parts[0]) > 4


def test_what_is_written_is_not_read_again(tmp_path: Path) -> None:
    given = tmp_path / "in"
    given.mkdir()
    (given / "a.jsonl").write_bytes(lines(*rows(1)))
    ran(given / "out", given)
    assert ran(given / "out", given).partitions == 1


def test_patterns_find_what_a_folder_would(tmp_path: Path) -> None:
    mixed(tmp_path / "in")
    found = read(tmp_path / "out", tmp_path / "in" / "**" / "*.jsonl*")
    assert list(found) == ["in/a.jsonl#1", "in/a.jsonl#2", "in/sub/b.jsonl.gz#1"]


def test_pages_that_are_named_one_by_one_stand_together(tmp_path: Path) -> None:
    given = mixed(tmp_path / "in")
    out = tmp_path / "out"
    found = read(out, given / "note.txt", given / "latin.htm")
    assert list(found) == ["in/latin.htm", "in/note.txt"]
    found = read(out, given / "packed.html.gz")  # those named before are no less in it
    assert list(found) == ["in/latin.htm", "in/note.txt", "in/packed.html.gz"]


def test_a_file_keeps_its_name_however_it_is_named(tmp_path: Path) -> None:
    given = mixed(tmp_path / "in")
    out = tmp_path / "out"
    assert set(read(out, given / "a.jsonl")) == {"a.jsonl#1", "a.jsonl#2"}
    again = read(out, given, given / "a.jsonl")
    assert {"a.jsonl#1", "a.jsonl#2"} < set(again)
    assert not any(one.startswith("in/a.jsonl") for one in again)


def test_what_cannot_be_read_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(*rows(1)))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(lines(*rows(1)))[:5])
    outcome = ran(
        tmp_path / "out", tmp_path / "nowhere", tmp_path / "b.jsonl.gz", tmp_path / "a.jsonl"
    )
    assert (outcome.documents, outcome.unread, outcome.done) == (1, 2, 1)
    assert outcome.told == (
        f"Cannot read {tmp_path}/nowhere: there is no such file.",
        f"Cannot read {tmp_path}/b.jsonl.gz: it breaks off.",
    )


def test_the_command_line_tells_what_could_not_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(*rows(1)))
    named = [str(tmp_path / name) for name in ("nowhere", "a.jsonl")]
    told = ["--to", str(tmp_path / "out"), "--stages", "clean", "--format", "jsonl"]
    assert main(["corpus", "run", *named, *told, "--workers", "1"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert f"Cannot read {tmp_path}/nowhere: there is no such file." in said
    assert keys(table(tmp_path / "out", "documents")) == ["a.jsonl#1"]


def test_standard_input_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="save standard input as one first"):
        cut(tmp_path / "out", "-")


def test_appended_lines_make_the_last_part_anew(tmp_path: Path) -> None:
    given, out = tmp_path / "a.jsonl", tmp_path / "out"
    given.write_bytes(lines(*rows(7)))
    first = ran(out, given, size=300)
    before = {one.name for one in layout.parts(out).iterdir()}
    given.write_bytes(lines(*rows(8)))
    again = ran(out, given, size=300)
    after = {one.name for one in layout.parts(out).iterdir()}
    assert first.partitions > 2
    assert len(before - after) == 1
    assert again.skipped == first.partitions - 1
    assert keys(table(out, "documents")) == [f"a.jsonl#{n}" for n in range(1, 9)]
    assert again.told == (
        "1 part is in stale/ now, made of a.jsonl: what is read, or how, has changed since.",
    )
    assert {one.name for one in layout.stale(out).iterdir()} == before - after


def test_what_is_as_it_was_is_taken_back(tmp_path: Path) -> None:
    given, out = tmp_path / "a.jsonl", tmp_path / "out"
    given.write_bytes(lines(*rows(2)))
    ran(out, given)
    given.write_bytes(lines(*rows(3)))
    ran(out, given)
    given.write_bytes(lines(*rows(2)))
    again = ran(out, given)
    assert (again.skipped, again.documents) == (1, 2)
    assert keys(table(out, "documents")) == ["a.jsonl#1", "a.jsonl#2"]


def test_a_file_that_is_gone_from_its_folder_is_put_aside(tmp_path: Path) -> None:
    given, out = tmp_path / "in", tmp_path / "out"
    given.mkdir()
    for name in ("a.jsonl", "b.jsonl"):
        (given / name).write_bytes(lines(*rows(1)))
    ran(out, given)
    (given / "b.jsonl").unlink()
    again = ran(out, given)
    assert again.told == ("1 part is in stale/ now, made of in/b.jsonl: it is not there any more.",)
    assert keys(table(out, "documents")) == ["in/a.jsonl#1"]


def test_inputs_that_are_not_named_again_stay(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_bytes(lines(*rows(1)))
        assert ran(out, tmp_path / name).told == ()
    assert keys(table(out, "documents")) == ["a.jsonl#1", "b.jsonl#1"]


def test_another_file_of_the_same_name_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for place, count in (("x", 1), ("y", 1), ("z", 2)):
        (tmp_path / place).mkdir()
        (tmp_path / place / "a.jsonl").write_bytes(lines(*rows(count)))
    ran(out, tmp_path / "x" / "a.jsonl")
    assert ran(out, tmp_path / "y" / "a.jsonl").skipped == 1  # the same bytes, moved
    with pytest.raises(UsageError, match=r"a\.jsonl of .*z/a\.jsonl is another file"):
        ran(out, tmp_path / "z" / "a.jsonl")
    with pytest.raises(UsageError, match=r"Two inputs are called a\.jsonl"):
        ran(out, tmp_path / "y" / "a.jsonl", tmp_path / "z" / "a.jsonl")


def test_parts_of_other_versions_are_put_aside(tmp_path: Path) -> None:
    given, out = tmp_path / "a.jsonl", tmp_path / "out"
    given.write_bytes(lines(*rows(1)))
    ran(out, given)
    (part,) = layout.parts(out).iterdir()
    told = json.loads((part / layout.MADE).read_text())
    told["made_by"] = "an older version"
    (part / layout.MADE).write_text(json.dumps(told))
    part.rename(part.with_name("a.jsonl-000000000001-0123456789abcdef"))  # as it would be called
    again = ran(out, given)
    assert (again.skipped, len(again.told)) == (0, 1)
    assert keys(table(out, "documents")) == ["a.jsonl#1"]
    assert [one.name for one in layout.stale(out).iterdir()] == [
        part.name[:20] + "-0123456789abcdef"
    ]


def test_a_file_that_changes_while_it_is_read_makes_no_part(tmp_path: Path) -> None:
    from tui_reader.corpus.inputs.table import BY_ID
    from tui_reader.errors import InputError

    given = tmp_path / "a.jsonl"
    given.write_bytes(lines(*rows(2)))
    (partition,) = cut(tmp_path / "out", given).partitions
    given.write_bytes(lines(*rows(2, 5)))
    with pytest.raises(InputError, match="has changed since it was cut"):
        list(BY_ID["jsonl"].reader().read(partition))


def test_every_kind_of_input_has_its_row() -> None:
    from tui_reader.corpus import inputs
    from tui_reader.corpus.inputs.table import INPUT_KINDS

    there = {path.stem for path in Path(str(inputs.__file__)).parent.glob("*.py")}
    shared = {"__init__", "table", "fields", "limits"}
    read = {str(row.reader().__name__).rpartition(".")[2] for row in INPUT_KINDS}  # type: ignore[attr-defined]
    assert there - shared == read
    assert len({row.id for row in INPUT_KINDS}) == len(INPUT_KINDS)
    suffixes = [suffix for row in INPUT_KINDS for suffix in row.suffixes]
    assert len(set(suffixes)) == len(suffixes)


def test_what_was_made_of_a_corpus_is_none(tmp_path: Path) -> None:
    given = tmp_path / "in"
    given.mkdir()
    (given / "a.jsonl").write_bytes(lines(*rows(1)))
    ran(given / "made", given / "a.jsonl")
    assert list(read(tmp_path / "out", given)) == ["in/a.jsonl#1"]
    with pytest.raises(UsageError, match="was made of a corpus"):
        read(tmp_path / "out", given / "made")
