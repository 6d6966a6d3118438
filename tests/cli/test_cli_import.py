"""`import`: what it says of each file, on standard input, watching a folder, JSON."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from server import Page, Server

from tui_reader import library as rooms
from tui_reader.cli import main
from tui_reader.library import document_imports, listing, watching
from tui_reader.model import Listing

MAIL = (
    "From: Harbour News <news@harbour.example>\nSubject: Ferry late\nMessage-ID: <1@h>\n"
    "Date: Mon, 6 May 2024 10:00:00 +0000\n\nThe ferry is two hours late.\n"
)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "ferry.eml").write_text(MAIL)
    (folder / "tides.md").write_text("# Tides\n\nHigh at ten.\n")
    (folder / "broken.html").write_bytes(b"\x7fELF" + b"\0\1" * 500)
    (folder / "notes.py").write_text("pass\n")
    return folder


def rows(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert main(["stories", "--json"]) == 0
    return list(json.loads(capsys.readouterr().out))


def test_a_folder_is_told_in_a_line_and_its_faults_in_words(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(papers)]) == 1
    said = capsys.readouterr()
    assert said.out == (
        "2 articles added, 0 known already; 1 file refused;"
        " 1 file left out, by their names no documents.\n"
    )
    assert said.err == f"newsreader: {papers / 'broken.html'} is not a text file.\n"
    feeds = {row["title"]: row["feed"] for row in rows(capsys)}
    assert feeds == {"Ferry late": "Harbour News", "Tides": "Inbox"}


def test_json_says_what_became_of_each_file(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "--json", str(papers)]) == 1
    found = json.loads(capsys.readouterr().out)
    told = {Path(one["path"]).name: one for one in found["files"]}
    assert told["ferry.eml"]["format"] == "a mail" and told["ferry.eml"]["added"] == 1
    assert (
        told["broken.html"]["refused"] and "not a text file" in told["broken.html"]["problems"][0]
    )
    assert (len(found["added"]), found["known"], found["left_out"]) == (2, 0, 1)


def test_standard_input_is_a_document(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MAIL.encode())))
    assert main(["import", "-", "--tag", "sea"]) == 0
    (row,) = rows(capsys)
    assert (row["title"], row["feed"], row["tags"]) == ("Ferry late", "Harbour News", ["sea"])


def test_what_a_file_is_can_be_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x"
    path.write_text("From: nobody\n\n# Tides\n\nHigh at ten.\n")
    assert main(["import", "--as", "markdown", str(path)]) == 0
    assert main(["import", "--as", "warc", str(path)]) == 1
    assert "x" in capsys.readouterr().err


def test_a_document_at_an_address_keeps_its_address(capsys: pytest.CaptureFixture[str]) -> None:
    pages = {
        "/ferry.eml": Page(MAIL.encode(), content_type="message/rfc822"),
        "/feed": Page(b"<rss version='2.0'><channel/></rss>", content_type="text/xml"),
    }
    with Server(pages) as server:
        assert main(["import", server.url("/ferry.eml")]) == 0
        assert main(["import", server.url("/feed")]) == 2
        assert "`newsreader add` subscribes to it" in capsys.readouterr().err
        (row,) = rows(capsys)
        assert row["url"] == server.url("/ferry.eml")


def test_nothing_named_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import"]) == 2
    assert "Name files, folders or addresses" in capsys.readouterr().err


def test_a_folder_is_watched_and_what_is_still_written_waits(
    lib: rooms.Library, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "ferry.eml").write_text(MAIL)

    def acts() -> Iterator[None]:
        yield  # the first look saw the mail; now it is settled
        (folder / "tides.md").write_text("# Tides\n")
        yield
        (folder / "tides.md").write_text("# Tides\n\nHigh at ten.\n")  # it was on its way
        yield
        yield

    steps = acts()

    def wait(_seconds: float) -> bool:
        return next(steps, "end") == "end"

    taken = []
    for found in watching.arrivals(folder, wait):
        taken.append([path.name for path in found])
        document_imports.take(lib, found)
    assert taken == [["ferry.eml"], ["tides.md"]]
    assert {row.title for row in listing.page(lib, Listing(), None, 9)} == {"Ferry late", "Tides"}


def test_a_mail_is_cleaned_and_of_several_the_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.mbox"
    begins = "From a@b Mon May  6 10:00:00 2024\n"
    path.write_text(f"{begins}{MAIL}\n{begins}{MAIL}")
    assert main(["clean", str(path)]) == 0
    said = capsys.readouterr()
    assert said.out == "Ferry late\n\nThe ferry is two hours late.\n"
    assert "holds more stories than this one" in said.err


def test_a_folder_without_documents_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["import", str(tmp_path / "empty")]) == 0
    assert "There was no document to import" in capsys.readouterr().err
