"""The library's memory of names, in the library and on the command line."""

import hashlib
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from clocks import NOW

from tui_reader import sanitise
from tui_reader.cli import main
from tui_reader.errors import UsageError
from tui_reader.library import Library, annotation, concordance, files, highlights, listing
from tui_reader.model import Annotation, Annotations, Article, Entity, Listing, Span
from tui_reader.store import annotations, articles

STORIES = {
    "one.md": "# Port opens\n\nMayor Helga Norberg opened the port of Trondheim on Monday. "
    "It took 14 years, said Norberg. The sea was calm.\n",
    "two.md": "# Port closes\n\nThe port of Trondheim was closed by a storm. Helga Norberg "
    "promised 3 million kroner. Nobody from Bergen came.\n",
    "three.md": "# Cats\n\nCats sleep for 16 hours a day, said Professor Igor Malik in Bergen.\n",
}


@pytest.fixture
def read(lib: Library, tmp_path: Path) -> Library:
    for name, text in STORIES.items():
        (tmp_path / name).write_text(text)
    for number in files.import_files(lib, [tmp_path / name for name in STORIES]).added:
        annotation.annotate(lib, number)
    return lib


def test_a_name_has_all_its_stories_with_the_sentences(read: Library) -> None:
    entity = concordance.named(read, "helga norberg")
    assert (entity.name, entity.kind, entity.stories, entity.mentions) == (
        "Helga Norberg", "person", 2, 3,
    )  # fmt: skip
    page = concordance.page(read, entity.id)
    quotes = [quote for seen in page.appearances for quote in seen.quotes]
    assert {quote.text for quote in quotes} == {
        "Mayor Helga Norberg opened the port of Trondheim on Monday.",
        "It took 14 years, said Norberg.",
        "Helga Norberg promised 3 million kroner.",
    }
    for quote in quotes:
        assert "Norberg" in quote.text[quote.mention.start : quote.mention.end]
    assert next((one.name, one.stories) for one in page.together) == ("Trondheim", 2)
    assert {one.label: one.quote.text for one in page.figures} == {
        "14 years": "It took 14 years, said Norberg.",
        "3 million kroner": "Helga Norberg promised 3 million kroner.",
    }
    assert sum(count for _, count in page.stories) == 2
    assert sum(count for _, count in page.days) == 3


def test_a_story_shows_each_sentence_once_and_counts_all_mentions(
    read: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = listing.page(read, Listing(), None, 1)[0].id
    monkeypatch.setattr(concordance, "SENTENCES", 4)
    text = sanitise.text(" ".join(f"Ada and Ada of {n}." for n in range(concordance.SENTENCES + 2)))
    sha = hashlib.sha256(text.encode()).hexdigest()
    articles.put(read.store, Article(number, text, sha, (), cleaner_version=1))
    found = [Span(m.start(), m.end()) for m in re.finditer("Ada", text)]
    marks = Annotations(
        sha,
        tuple(Annotation(span, "person", 1) for span in found),
        (Entity(1, "person", sanitise.line("Ada")),),
        annotator_version=1,
    )
    assert annotations.put(read.store, number, marks)
    (seen,) = concordance.page(read, concordance.named(read, "Ada").id).appearances
    assert [quote.text for quote in seen.quotes] == [
        f"Ada and Ada of {n}." for n in range(concordance.SENTENCES)
    ]
    assert [quote.at for quote in seen.quotes] == [span.start for span in found[:8:2]]
    assert seen.mentions == len(found) == 12


def test_a_headline_is_no_sentence_but_marked_as_one_that_names_it(
    read: Library, tmp_path: Path
) -> None:
    (tmp_path / "four.md").write_text("# Igor Malik sings\n\nNobody came to Bergen.\n")
    (number,) = files.import_files(read, [tmp_path / "four.md"]).added
    annotation.annotate(read, number)
    seen = {one.row.id: one for one in concordance.page(
        read, concordance.named(read, "Igor Malik").id).appearances}[number]  # fmt: skip
    assert seen.quotes == () and seen.mentions == 1 and seen.titled == Span(0, 10)


def test_the_users_notes_on_a_name_stand_on_its_page(read: Library) -> None:
    entity = concordance.named(read, "Igor Malik")
    seen = concordance.page(read, entity.id).appearances[0]
    highlights.add(
        read, seen.row.id, Span(seen.quotes[0].at, seen.quotes[0].at + 10), note="Ask him."
    )
    (note,) = concordance.page(read, entity.id).notes
    assert (note.highlight.quote, note.highlight.note) == ("Igor Malik", "Ask him.")


def test_the_most_mentioned_come_first_and_by_kind(read: Library) -> None:
    assert concordance.top(read, "person")[0].name == "Helga Norberg"
    assert {one.name for one in concordance.top(read, "place")} >= {"Trondheim", "Bergen"}
    assert concordance.top(read, "person", datetime(2100, 1, 1, tzinfo=UTC)) == []
    with pytest.raises(UsageError, match="no kind"):
        concordance.top(read, "animal")


def test_the_stories_of_a_name_are_a_list(read: Library) -> None:
    entity = concordance.named(read, "Bergen")
    assert listing.count(read, Listing("entity", str(entity.id))) == 2


def test_a_beginning_is_enough_and_an_unknown_name_is_a_sentence(read: Library) -> None:
    assert concordance.named(read, "Igor").name == "Igor Malik"
    with pytest.raises(UsageError, match="is not mentioned"):
        concordance.named(read, "Nobody")


@pytest.mark.parametrize("text", ["7d", "12h", "90min", "2w", "3m", "1y", "2026-01-31"])
def test_times_are_read(text: str) -> None:
    assert concordance.since(text) < NOW


@pytest.mark.parametrize("text", ["", "soon", "7", "99999d", "9999y", "2026-13-01"])
def test_what_is_no_time_is_a_sentence(text: str) -> None:
    with pytest.raises(UsageError, match="is no time"):
        concordance.since(text)


def test_the_command_line_does_the_same(read: Library, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["entities", "--kind", "person", "--since", "1d", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["name"] == "Helga Norberg"
    assert main(["entity", "Helga Norberg", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["mentions"] == 3 and len(found["appearances"]) == 2
    sentence = found["appearances"][0]["sentences"][0]
    assert "Norberg" in sentence["text"][sentence["start"] : sentence["end"]]
    assert main(["entity", "Helga Norberg"]) == 0
    assert "… It took 14 years, said Norberg." in capsys.readouterr().out
    assert main(["entity", "Xyz"]) == 2
