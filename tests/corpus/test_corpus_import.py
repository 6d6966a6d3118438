"""A part of a corpus comes into the library with its text and marks, once, and goes by undo."""

from __future__ import annotations

import io
import json
import sys
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from corpus_library import told_by_library
from corpus_rows import Made, corpus, worked

from tui_reader import annotate, clean, cli, paths
from tui_reader import library as rooms
from tui_reader.config import Config
from tui_reader.corpus import layout
from tui_reader.corpus.answers import parts
from tui_reader.corpus.answers.names import Wish, ask
from tui_reader.corpus.job import Job
from tui_reader.library import Library, listing, reading, undo
from tui_reader.model import Listing, OpenStory
from tui_reader.store import annotations, articles, feeds

PERSON, ORG, PLACE = "person", "organisation", "place"
DOCUMENTS = [
    Made([(PERSON, "Ada Lund", 2), (ORG, "Volvo", 1)], "2025-11-02", title="Lund leaves Volvo",
         text="Nobody knew.", publisher="Times", url="https://times.example/1",
         figures=[("money", 3e6, "EUR", "3 million euros")]),
    Made([(PERSON, "Bo Ek", 1), (PLACE, "Oslo", 1)], "2025-11-03", title="Ek in Oslo",
         text="It rained.", publisher="Post", url="https://post.example/1", language="no",
         titles={"Bo Ek": "Dr."}, figures=[("percent", 3.0, "%", "3 %")]),
    Made([(PLACE, "Oslo", 3)], "", text="Sans title <b>&amp; date</b>", publisher=""),
]  # fmt: skip


def said(asked: list[str], code: int = 0) -> tuple[str, str]:
    """What a command prints, and what it says beside it."""
    raw, err = io.BytesIO(), io.StringIO()
    out = io.TextIOWrapper(raw, encoding="utf-8", write_through=True)
    with redirect_stdout(out), redirect_stderr(err):
        assert cli.main(asked) == code
    return raw.getvalue().decode(), err.getvalue()


def opened(lib: Library) -> dict[str, OpenStory]:
    """All stories by title, or by how their text begins."""
    found = listing.page(lib, Listing("all"), None, 200)
    stories = [reading.open_story(lib, row.id) for row in found]
    return {one.article.title or one.article.text[:10]: one for one in stories}


@pytest.mark.parametrize("kind", ["jsonl", "parquet"])
def test_text_and_marks_are_those_of_the_corpus_and_fresh(
    tmp_path: Path, home: Path, kind: str
) -> None:
    out = corpus(tmp_path / "dump", DOCUMENTS, kind=kind)
    printed, complaint = said(["import", str(out), "--tag", "corpus"])
    assert (printed, complaint) == ("3 articles added, 0 known already.\n", "")
    lib = rooms.open(paths.user_paths(), Config())
    job = Job("", ("clean", "annotate"), kind, "")
    expected = [worked(one, number, job) for number, one in enumerate(DOCUMENTS, 1)]
    found = opened(lib)
    assert found.keys() == {"Lund leaves Volvo", "Ek in Oslo", "Sans title"}
    for one in expected:
        assert one.marks is not None
        story = found[one.article.title or one.article.text[:10]]
        id = story.article.entry_id
        assert (story.article.text, story.article.text_sha) == (
            one.article.text, one.article.text_sha
        )  # fmt: skip
        assert story.article.blocks == one.article.blocks
        assert story.annotations is not None and story.annotations.entities == one.marks.entities
        assert sorted(story.annotations.items, key=repr) == sorted(one.marks.items, key=repr)
        assert story.annotations.language == one.marks.language
        assert articles.is_fresh(lib.store, id, clean.VERSION)
        assert annotations.is_fresh(lib.store, id, annotate.VERSION)
        assert story.story.published == one.told.published and story.story.row.tags == ("corpus",)
    assert annotations.missing(lib.store) == (0, 3)
    assert {(one.folder, one.title) for one in feeds.all(lib.store)} == {
        (("dump",), "Times"), (("dump",), "Post"), (("dump",), "in.jsonl"),
    }  # fmt: skip
    assert [row.title for row in listing.page(lib, Listing("search", "money>1m"), None, 9)] == [
        "Lund leaves Volvo"
    ]
    assert told_by_library(lib.store) == {
        (n.kind, n.name, frozenset(n.also), n.documents, n.mentions)
        for n in ask(parts.parts(out), Wish()).names
    }
    lib.close()


def test_imported_twice_adds_nothing_and_undo_takes_it_back(tmp_path: Path, home: Path) -> None:
    out = corpus(tmp_path / "dump", DOCUMENTS)
    said(["import", str(out)])
    assert said(["import", str(out)])[0] == "0 articles added, 3 known already.\n"
    lib = rooms.open(paths.user_paths(), Config())
    assert undo.undo(lib) == "Import 3 stories from dump"
    assert not opened(lib) and not feeds.all(lib.store)
    lib.close()
    assert said(["import", str(out)])[0].startswith("0 articles added, 3 known")
    lib = rooms.open(paths.user_paths(), Config())
    assert len(opened(lib)) == 3
    lib.close()


def test_a_query_says_which_documents_come(tmp_path: Path, home: Path) -> None:
    out = corpus(tmp_path / "dump", DOCUMENTS)

    def added(*query: str) -> tuple[int, int]:
        printed, _ = said(["import", "--json", str(out), *query])
        told = json.loads(printed)
        return len(told["added"]), told["known"]

    assert added("nobody", "knew") == (1, 0)
    assert added("person:ek") == (1, 0)
    assert added("title:lund", "or", "date:2025-11-03") == (0, 2)
    assert added("volvo", "oslo") == (0, 0)
    assert "is not known of a corpus" in said(["import", str(out), "is:unread"], 2)[1]
    assert added("not", "after:2025", "--feed", "Papers") == (1, 0)
    lib = rooms.open(paths.user_paths(), Config())
    assert "Papers" in {one.title for one in feeds.all(lib.store)}
    lib.close()


def test_marks_of_an_older_annotator_wait_for_names_again(tmp_path: Path, home: Path) -> None:
    out = corpus(tmp_path / "dump", DOCUMENTS)
    older = f"annotate {annotate.VERSION - 1};"
    for path in layout.parts(out).glob("*/documents.jsonl"):
        path.write_text(path.read_text().replace(f"annotate {annotate.VERSION};", older))
    said(["import", str(out)])
    lib = rooms.open(paths.user_paths(), Config())
    assert annotations.unread_by(lib.store, clean.VERSION, annotate.VERSION) == 3
    assert all(story.annotations for story in opened(lib).values())
    lib.close()


def test_what_is_damaged_is_told_and_the_rest_comes(tmp_path: Path, home: Path) -> None:
    out = corpus(tmp_path / "dump", DOCUMENTS, parts=1)
    (path,) = layout.parts(out).glob("*/documents.jsonl")
    path.write_text(path.read_text().replace("Nobody knew", "Everybody k"))
    printed, complaint = said(["import", str(out)], 1)
    assert "2 articles added" in printed
    assert "in.jsonl#1 is damaged in the corpus, and was left out." in complaint
    (path,) = layout.parts(out).glob("*/entities.jsonl")
    path.write_text("{")
    printed, complaint = said(["import", str(out)], 1)
    assert "A part of the corpus cannot be read" in complaint


def test_without_duckdb_it_says_what_to_install(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = corpus(tmp_path / "dump", DOCUMENTS)
    monkeypatch.setitem(sys.modules, "duckdb", None)
    assert "newsreader-tui[corpus]" in said(["import", str(out)], 2)[1]


def test_a_corpus_that_was_run_comes_with_the_marks_that_it_has(tmp_path: Path, home: Path) -> None:
    given = tmp_path / "pages.jsonl"
    text = "A fire broke out in Leeds on Monday.\n\nMayor Jane Holt said 30 people were hurt."
    page = (
        "<html><head><title>Fire in Leeds</title></head><body><h1>Fire in Leeds</h1>"
        f"<h2>At night</h2><p>{text}</p><blockquote>“It is over,” Ms Holt said.</blockquote></body>"
    )
    rows = [
        {"title": "Fire", "text": text, "date": "2025-11-02", "url": "https://a.example/1"},
        {"html": page, "url": "https://b.example/2"},
    ]
    given.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    out = tmp_path / "dump"
    said(["corpus", "run", str(given), "--to", str(out), "--format", "jsonl"])
    assert said(["import", str(out)])[0] == "2 articles added, 0 known already.\n"
    lib = rooms.open(paths.user_paths(), Config())
    names = Counter(
        entity.name for one in opened(lib).values() if one.annotations
        for entity in one.annotations.entities
    )  # fmt: skip
    assert names["Jane Holt"] == 2
    assert annotations.unread_by(lib.store, clean.VERSION, annotate.VERSION) == 0
    lib.close()
