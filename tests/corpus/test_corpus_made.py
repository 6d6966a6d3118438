"""A corpus in every kind of file at once: all of its stories are read, each once."""

import sys
from pathlib import Path

import pytest
from corpora import ran, read, table

sys.path.append(str(Path(__file__).resolve().parents[1] / "benchmarks"))

import make_corpus
from corpus_stories import story

STORIES = 60


@pytest.fixture
def made(tmp_path: Path) -> Path:
    make_corpus.make(STORIES, tmp_path / "in")
    return tmp_path / "in"


def test_the_same_stories_make_the_same_bytes(tmp_path: Path, made: Path) -> None:
    make_corpus.make(STORIES, tmp_path / "again" / "in")
    files = [one.relative_to(made) for one in made.rglob("*") if one.is_file()]
    assert len(files) == 7  # three pages
    for one in files:
        assert (tmp_path / "again" / "in" / one).read_bytes() == (made / one).read_bytes()


@pytest.mark.parametrize("size", [1, 20_000])
def test_every_story_is_read_once_wherever_it_is_cut(tmp_path: Path, made: Path, size: int) -> None:
    found = read(tmp_path / "out", made, size=size)
    assert sorted(one for one in found.values() if isinstance(one, str)) == []
    assert len(found) == STORIES


def test_every_story_becomes_a_document_with_its_facts(tmp_path: Path, made: Path) -> None:
    outcome = ran(tmp_path / "out", made)
    assert (outcome.documents, outcome.errors, outcome.unread) == (STORIES, 0, 0)
    texts = [str(one["text"]) for one in table(tmp_path / "out", "documents")]
    for number in range(STORIES):
        wanted = story(number)
        first, last = wanted.paragraphs[0], wanted.paragraphs[-1]
        assert any(first in text and last in text for text in texts), number
    dates = {str(one["published"]) for one in table(tmp_path / "out", "documents")}
    assert {story(number).date for number in range(STORIES) if number % 20 != 11} <= dates
