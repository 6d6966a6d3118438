"""What holds for every format: limits, what was read before an end, documents kept whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tui_reader import clean, sanitise
from tui_reader.documents import reading, table
from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.story import DocumentStory, Problem, Recognised, Told
from tui_reader.errors import ParseError, RefusedError
from tui_reader.library import document_reader, standalone
from tui_reader.model import Entry, Role, Source
from tui_reader.store import codec

POEM = "".join(f"<p>Follow us on Facebook, line {n}</p>" for n in range(30))
"""Lines that every rule of the cleaner would cut from a page."""


def story(content: str = POEM) -> DocumentStory:
    empty = sanitise.line("")
    return DocumentStory(Entry("1", sanitise.line("A poem"), None, empty, None, content=content))


def made_up(told: list[Told], fault: str = "") -> table.Format:
    def read(_given: Given, _limits: Limits) -> Iterator[Told]:
        yield from told
        if fault:
            raise RefusedError(fault)

    return table.Format("poem", "a poem", lambda seen: seen.suffix == ".poem", lambda: read)


def read(monkeypatch: pytest.MonkeyPatch, row: table.Format) -> list[Told]:
    monkeypatch.setattr(table, "FORMATS", (row, *table.FORMATS))
    first, *told = reading.read(Given("x.poem", data=b"x"))
    assert first == Recognised("poem")
    return told


def test_a_made_up_row_is_read_and_its_stories_are_documents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (found,) = read(monkeypatch, made_up([story()]))
    assert isinstance(found, DocumentStory) and found.entry.document


def test_a_document_is_kept_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    (found,) = read(monkeypatch, made_up([story()]))
    assert isinstance(found, DocumentStory)
    article = standalone.article(found.entry)
    assert not article.cuts and article.text.count("Follow us") == 30
    assert article.blocks[0].role is Role.TITLE
    page = clean.article(Source(sanitise.line("A poem"), content=POEM))
    assert page.text.count("Follow us") < 30


def test_the_library_remembers_that_it_is_one() -> None:
    packed = codec.pack_source("<p>a</p>", "", "de", True)
    assert codec.source(packed) == Source(
        sanitise.line(""), "<p>a</p>", language="de", document=True
    )
    assert not codec.source(codec.pack_source("a", "b", "")).document


def test_what_was_read_before_a_fault_stays_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, problem = read(monkeypatch, made_up([story(), story("<p>b</p>")], "It is cut."))
    assert isinstance(first, DocumentStory) and isinstance(second, DocumentStory)
    assert problem == Problem(sanitise.line("It is cut; the first 2 are here."))


def test_a_fault_before_the_first_story_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ParseError, match="It is cut"):
        read(monkeypatch, made_up([], "It is cut."))
    with pytest.raises(ParseError, match="is a poem with no story in it"):
        read(monkeypatch, made_up([]))


def test_no_more_stories_are_taken_than_the_row_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    row = replace(made_up([story()] * 5), limits=Limits(items=2))
    *stories, problem = read(monkeypatch, row)
    assert len(stories) == 2
    assert problem == Problem(
        sanitise.line("x.poem has more than 2 stories; the first 2 are here.")
    )


def test_files_are_read_in_a_child_and_problems_are_words(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Boats\n\nThe ferry is late.\n")
    (tmp_path / "b.txt").write_bytes(b"\x7fELF" + b"\0\1" * 500)
    with document_reader.DocumentReader() as reader:
        _, found = reader.read(document_reader.given(str(tmp_path / "a.md")))
        assert isinstance(found, DocumentStory) and found.entry.title == "Boats"
        with pytest.raises(ParseError, match="is not a text file"):
            list(reader.read(document_reader.given(str(tmp_path / "b.txt"))))
        assert len(list(reader.read(document_reader.given("c", b"A line.\n\nAnother.")))) == 2


def test_what_is_packed_with_gzip_is_read() -> None:
    import gzip

    found = reading.entry(Given("x.md.gz", data=gzip.compress(b"# Boats\n\nThe ferry is late.\n")))
    assert found.title == "Boats"
