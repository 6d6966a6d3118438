"""Stories on the command line: what a list leaves out, what JSON holds, what `save` takes."""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from tui_reader.cli import main

HEAD = "---\ntitle: {0}\nauthor: Ann Oar\nurl: https://boats.example/{1}\ndate: 2024-05-0{1}\n---\n"


@pytest.fixture
def boats(tmp_path: Path) -> list[int]:
    """Three stories of boats, and one of hills; the numbers of the boats, newest first."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in (1, 2, 3):
        head = HEAD.format(f"Ferry {number}", number)
        (folder / f"{number}.md").write_text(f"{head}The ferry {number} sailed to Bergen.\n")
    (folder / "4.txt").write_text("Hills\n\nThe hills are high.\n")
    said = io.StringIO()
    with redirect_stdout(said):
        assert main(["import", str(folder)]) == 0
        assert main(["stories", "ferry", "--json"]) == 0
    found = json.loads(said.getvalue().partition("\n")[2])
    return sorted((row["id"] for row in found), reverse=True)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[str, str]:
    assert main([*arguments]) == 0
    done = capsys.readouterr()
    return done.out, done.err


@pytest.mark.parametrize(("query", "total"), [((), 4), (("ferry",), 3)])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_list_that_is_cut_says_so(
    boats: list[int], capsys: pytest.CaptureFixture[str], query: tuple[str, ...], total: int,
    form: tuple[str, ...],
) -> None:  # fmt: skip
    out, err = run(capsys, "stories", *query, "--limit", "2", *form)
    assert err == f"newsreader: 2 of {total} stories; --limit 0 lists all.\n"
    assert len(json.loads(out) if form else out.splitlines()) == 2
    for limit in ("0", str(total), "50"):
        out, err = run(capsys, "stories", *query, "--limit", limit, *form)
        assert not err and len(json.loads(out) if form else out.splitlines()) == total


def test_json_holds_dates_addresses_authors_and_texts(
    boats: list[int], capsys: pytest.CaptureFixture[str]
) -> None:
    rows = json.loads(run(capsys, "stories", "--json", "--text")[0])
    ferry = next(row for row in rows if row["title"] == "Ferry 2")
    assert ferry["date"] == "2024-05-02T00:00:00Z" and ferry["at"] == 1_714_608_000
    assert (ferry["url"], ferry["author"]) == ("https://boats.example/2", "Ann Oar")
    assert "sailed to Bergen" in ferry["text"]
    assert "text" not in json.loads(run(capsys, "stories", "--json")[0])[0]
    for name in rows[0]:
        assert len({type(row[name]) for row in rows} - {type(None)}) == 1, name


def test_save_takes_a_search(
    boats: list[int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out"
    target.mkdir()
    out, _ = run(capsys, "save", "ferry", "bergen", "--format", "txt", "--to", str(target))
    assert sorted(Path(line).name for line in out.splitlines()) == sorted(
        path.name for path in target.iterdir()
    )
    assert len(out.splitlines()) == 3


@pytest.mark.parametrize("how", ["numbers", "a search"])
@pytest.mark.parametrize("to", ["a folder", "a file", "-"])
def test_several_stories_are_one_book(
    boats: list[int], tmp_path: Path, how: str, to: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "out").mkdir()
    where = {"a folder": str(tmp_path / "out"), "a file": str(tmp_path / "boats.epub"), "-": "-"}
    what = [str(number) for number in boats] if how == "numbers" else ["ferry"]
    assert main(["save", *what, "--format", "epub", "--to", where[to]]) == 0
    out = capfdbinary.readouterr().out
    data = out if to == "-" else Path(out.decode().strip()).read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        text = b"".join(book.read(name) for name in book.namelist() if name.endswith("html"))
    text = re.sub(rb"<[^<>]*>", b"", text)  # figures are marked
    assert all(f"The ferry {number} sailed".encode() in text for number in (1, 2, 3))


@pytest.mark.parametrize("word", ["nowhere.txt", "a/b", "zeppelin"])
def test_what_is_neither_is_said(
    boats: list[int], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["save", word]) == 2
    assert capsys.readouterr().err.startswith(
        ("newsreader: Cannot read", "newsreader: There is no")
    )


LINES: dict[str, tuple[object, object]] = {
    "a number": ({"id": 3}, 3),
    "a name": ({"id": "x", "text": None}, "x"),
    "no id": ({"title": "x"}, None),
    "a list": ([3], None),
}


@pytest.mark.parametrize("command", ["clean", "annotate"])
def test_an_error_keeps_the_id_of_its_line(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "\n".join(json.dumps(line) for line, _ in LINES.values())
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed + "\n{nothing\n"))
    assert main([command, "--jsonl"]) == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows] == [id for _, id in LINES.values()] + [None]
    assert all("error" in row for row in rows)


PAGE = (
    '<html lang="nb-NO"><head><meta name="author" content="Kari Nes">'
    '<meta property="article:published_time" content="2024-05-06T10:30:00+02:00">'
    '<link rel="canonical" href="https://boats.example/9"></head><body><h1>Ferge</h1>'
    "<p>Fergen gikk til Bergen i dag, og den kom fram i tide.</p></body></html>"
)
KNOWN = {"url": "https://a.example/", "date": "2024-01-02", "author": "Bo", "language": "sv"}
SAID = {
    "a text": ({"text": "Hei.\n\nHei igjen.", **KNOWN}, KNOWN),
    "a text alone": ({"text": "Hei."}, dict.fromkeys(KNOWN)),
    "a page": ({"html": PAGE}, {"url": "https://boats.example/9", "date": "2024-05-06T08:30:00Z",
                                "author": "Kari Nes", "language": "nb-NO"}),
    "a page that is known": ({"html": PAGE, **KNOWN}, KNOWN),
    "other types": ({"text": "Hei.", "author": 3, "date": None}, dict.fromkeys(KNOWN)),
}  # fmt: skip


def test_clean_keeps_what_is_known_of_a_story(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "\n".join(json.dumps(record) for record, _ in SAID.values())
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    assert main(["clean", "--jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [{name: row[name] for name in KNOWN} for row in rows] == [
        wanted for _, wanted in SAID.values()
    ]
