"""What the user decides and what a feed teaches: corrections of names, repeated tails."""

from pathlib import Path

import pytest
from server import Server, item, rss

from tui_reader.errors import UsageError
from tui_reader.library import (
    Library,
    annotation,
    corrections,
    files,
    listing,
    reading,
    subscriptions,
    undo,
)
from tui_reader.model import Listing, OpenStory

TEXT = "# Election\n\nHelga Norberg met Igor Malik in Bergen. Norberg smiled at Malik in Bergen.\n"


@pytest.fixture
def story(lib: Library, tmp_path: Path) -> int:
    path = tmp_path / "a.md"
    path.write_text(TEXT)
    (number,) = files.import_files(lib, [path]).added
    annotation.annotate(lib, number)
    return number


def names(opened: OpenStory) -> dict[str, str]:
    assert opened.annotations is not None
    return {entity.name: entity.kind for entity in opened.annotations.entities}


def test_a_name_that_is_none_goes_and_comes_back_by_undo(lib: Library, story: int) -> None:
    assert "Bergen" in names(annotation.annotate(lib, story))
    assert "Bergen" not in names(corrections.correct(lib, story, "drop", ("Bergen", "")))
    assert "Bergen" not in names(annotation.annotate(lib, story))
    undo.undo(lib)
    assert "Bergen" in names(annotation.annotate(lib, story))


def test_a_kind_is_corrected(lib: Library, story: int) -> None:
    opened = corrections.correct(lib, story, "kind", ("Bergen", "person"))
    assert names(opened)["Bergen"] == "person"
    with pytest.raises(UsageError, match="A name is one of"):
        corrections.correct(lib, story, "kind", ("Bergen", "animal"))


def test_two_names_become_one(lib: Library, story: int) -> None:
    opened = corrections.correct(lib, story, "merge", ("Igor Malik", "Helga Norberg"))
    assert "Igor Malik" not in names(opened) and "Helga Norberg" in names(opened)


def test_a_correction_for_the_whole_library_holds_in_other_stories(
    lib: Library, story: int, tmp_path: Path
) -> None:
    corrections.correct(lib, story, "drop", ("Bergen", ""), everywhere=True)
    other = tmp_path / "b.md"
    other.write_text("# Weather\n\nIt rained in Bergen, said Igor Malik.\n")
    (number,) = files.import_files(lib, [other]).added
    assert set(names(annotation.annotate(lib, number))) == {"Igor Malik"}


def test_what_a_feed_repeats_at_the_end_is_learned_and_can_be_given_back(lib: Library) -> None:
    tail = "<p>The Harbour Gazette has told the truth of the coast since 1874.</p>"
    boats = ("Albatross", "Bluebell", "Cormorant", "Dolphin", "Eider")
    bodies = [
        f"<p>The {boat} begins its story with a sentence of its own.</p>"
        f"<p>And the {boat} goes on with another one, on the weather, for a while.</p>"
        f"<p>The third paragraph has gulls in it, and they cry over the {boat}.</p>{tail}"
        for boat in boats
    ]
    with Server(
        {"/feed": rss("Gazette", [item(f"Boat {n}", n, b) for n, b in enumerate(bodies)])}
    ) as s:
        subscriptions.add(lib, s.url("/feed"))
    rows = listing.page(lib, Listing("all"), None, 10)
    for row in rows:
        reading.open_story(lib, row.id)
    for row in rows:
        article = reading.open_story(lib, row.id).article
        assert "gulls" in article.text and "since 1874" not in article.text
    cut = next(cut for cut in article.cuts if "since 1874" in cut.text)
    assert "since 1874" in reading.restore_cut(lib, rows[-1].id, cut).article.text
    assert "since 1874" not in reading.open_story(lib, rows[0].id).article.text
