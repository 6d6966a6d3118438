"""The user's word on names of the whole library: each at once, undone, and kept for what comes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tui_reader import library as rooms
from tui_reader import paths
from tui_reader.cli import main
from tui_reader.config import Config
from tui_reader.errors import UsageError
from tui_reader.library import (
    Library,
    annotation,
    concordance,
    corrections,
    files,
    listing,
    names,
    undo,
)
from tui_reader.model import Listing
from tui_reader.name_sounds import latin
from tui_reader.store import joins
from tui_reader.store.search import fields

TEXTS = {
    "a": "# Election\n\nHelga Norberg met Igor Malik in Bergen. Norberg smiled at Malik.\n",
    "b": "# Weather\n\nIt rained in Bergen, said Igor Malik, and hummed a zorblat.\n",
}


@pytest.fixture
def told(lib: Library, tmp_path: Path) -> Callable[[str, str], int]:
    """Imports and annotates a story; its number."""

    def tell(name: str, body: str) -> int:
        path = tmp_path / f"{name}.md"
        path.write_text(body, encoding="utf-8")
        (number,) = files.import_files(lib, [path]).added
        annotation.annotate(lib, number)
        return number

    return tell


@pytest.fixture
def two(told: Callable[[str, str], int]) -> tuple[int, int]:
    return told("a", TEXTS["a"]), told("b", TEXTS["b"])


def listed(lib: Library) -> dict[str, tuple[str, int]]:
    return {one.name: (one.kind, one.stories) for one in concordance.top(lib)}


def marked(lib: Library, number: int) -> dict[str, str]:
    found = annotation.annotate(lib, number).annotations
    assert found is not None
    return {entity.name: entity.kind for entity in found.entities}


def id_of(lib: Library, name: str) -> int:
    return concordance.named(lib, name).id


def test_every_word_is_one_step_of_undo_also_after_a_restart(
    lib: Library, two: tuple[int, int]
) -> None:
    before = listed(lib)
    acts: list[Callable[[Library], object]] = [
        lambda lib: names.join(lib, id_of(lib, "Igor Malik"), id_of(lib, "Helga Norberg")),
        lambda lib: names.rename(lib, id_of(lib, "Bergen"), "Bjørgvin"),
        lambda lib: names.change_kind(lib, id_of(lib, "Bergen"), "organisation"),
        lambda lib: names.drop(lib, id_of(lib, "Bergen")),
        lambda lib: names.add(lib, "zorblat", "organisation"),
        lambda lib: corrections.correct(lib, two[0], "merge", ("Igor Malik", "Helga Norberg"),
                                        everywhere=True),
        lambda lib: corrections.correct(lib, two[0], "rename", ("Bergen", "Bjørgvin"),
                                        everywhere=True),
        lambda lib: corrections.correct(lib, two[0], "kind", ("Bergen", "person"),
                                        everywhere=True),
    ]  # fmt: skip
    for act in acts:
        steps = len(undo.history(lib))
        act(lib)
        assert len(undo.history(lib)) == steps + 1
        lib.store.close()
        again = rooms.open(paths.user_paths(), Config())
        lib.store = again.store
        assert undo.undo(lib) is not None
        for number in two:
            annotation.annotate(lib, number)
        assert listed(lib) == before


def test_a_kind_holds_at_once_and_in_stories_to_come(
    lib: Library, two: tuple[int, int], told: Callable[[str, str], int]
) -> None:
    names.change_kind(lib, id_of(lib, "Bergen"), "organisation")
    assert listed(lib)["Bergen"] == ("organisation", 2)
    assert marked(lib, two[0])["Bergen"] == "organisation"
    third = told("c", "# Sea\n\nThe ferry to Bergen sank near Oslo, said Igor Malik.\n")
    assert marked(lib, third)["Bergen"] == "organisation"
    assert listed(lib)["Bergen"] == ("organisation", 3)


def test_what_is_no_name_is_gone_and_can_be_added_again(
    lib: Library, two: tuple[int, int]
) -> None:  # fmt: skip
    names.drop(lib, id_of(lib, "Bergen"))
    assert "Bergen" not in listed(lib)
    assert "Bergen" not in marked(lib, two[0])
    names.add(lib, "Bergen", "place")
    assert marked(lib, two[0])["Bergen"] == "place"
    assert listed(lib)["Bergen"][0] == "place"


def test_a_missed_name_is_marked_in_all_stories_and_those_to_come(
    lib: Library, two: tuple[int, int], told: Callable[[str, str], int]
) -> None:
    names.add(lib, "zorblat", "organisation")
    assert marked(lib, two[1])["zorblat"] == "organisation"
    third = told("c", "# Song\n\nNobody heard the zorblat sing in Oslo.\n")
    assert marked(lib, third)["zorblat"] == "organisation"
    assert listed(lib)["zorblat"] == ("organisation", 2)
    assert listing.count(lib, Listing("search", "organisation:zorblat")) == 2


def test_a_missed_name_of_one_story_stays_there(lib: Library, two: tuple[int, int]) -> None:
    corrections.correct(lib, two[1], "add", ("rained", "other"))
    assert marked(lib, two[1])["rained"] == "other"
    assert "rained" not in marked(lib, two[0])
    undo.undo(lib)
    assert "rained" not in marked(lib, two[1])


def test_a_renamed_one_is_found_by_both_names_by_the_next_story(
    lib: Library, two: tuple[int, int], told: Callable[[str, str], int]
) -> None:
    names.rename(lib, id_of(lib, "Bergen"), "Bjørgvin")
    told("c", "# Sea\n\nThe ferry to Bergen sank near Oslo, said Igor Malik.\n")
    assert listed(lib)["Bjørgvin"] == ("place", 3) and "Bergen" not in listed(lib)
    for name in ("bergen", "Bjørgvin", "bjørgvin"):
        assert listing.count(lib, Listing("search", f"place:{name}")) == 3
        assert concordance.named(lib, name).also == ("Bergen",)
    names.split(lib, names.member(lib, id_of(lib, "Bergen"), "Bergen").id)
    assert listed(lib)["Bergen"] == ("place", 3)


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda lib, id: names.rename(lib, id, " \x07 "), "A name has letters"),
        (lambda lib, id: names.change_kind(lib, id, "money"), "A name is one of"),
        (lambda lib, id: names.add(lib, "", "place"), "A name has letters"),
        (lambda lib, id: names.add(lib, "Oslo", "animal"), "A name is one of"),
        (lambda lib, id: names.join(lib, id, id), "are one already"),
        (lambda lib, id: names.join(lib, id, 9999), "no entity 9999"),
        (lambda lib, id: names.drop(lib, 9999), "no entity 9999"),
        (lambda lib, id: names.split(lib, id), "joined to no other"),
        (lambda lib, id: names.split(lib, 9999), "no name 9999"),
        (lambda lib, id: names.member(lib, id, "Oslo"), "No name is joined"),
        (lambda lib, id: corrections.correct(lib, 1, "rename", ("Bergen", " ")), "is called"),
        (lambda lib, id: corrections.correct(lib, 1, "add", ("", "place")), "has letters"),
    ],
)
def test_what_means_nothing_is_said_in_words(
    lib: Library, two: tuple[int, int], act: Callable[[Library, int], object], words: str
) -> None:
    before = undo.history(lib)
    with pytest.raises(UsageError, match=words):
        act(lib, id_of(lib, "Bergen"))
    assert undo.history(lib) == before


SAID = [
    (["Bergen", "--rename", "Bjørgvin"], "Bjørgvin (place): 2 mentions in 2 stories (also"),
    (["Bergen", "--is", "organisation"], "Bergen is an organisation."),
    (["Bergen", "--not-a-name"], "Bergen is no name."),
    (["Igor Malik", "--same-as", "Helga Norberg"], "Helga Norberg (person): "),
    (["Zorblat", "--add", "organisation"], "Zorblat is an organisation, wherever"),
    (["Bergen", "--story", "STORY", "--rename", "Bjørgvin"], "Names of the story now: "),
    (["rained", "--story", "STORY", "--add", "other"], "rained"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "said"), SAID, ids=lambda row: str(row)[:30])
def test_the_command_line_says_it(
    lib: Library, two: tuple[int, int], typed: list[str], said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    lib.close()
    assert main(["correct", *(str(two[1]) if w == "STORY" else w for w in typed)]) == 0
    out = capsys.readouterr().out
    assert said in out and "takes it back" in out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["Bergen"], "Say one thing of it"),
        (["Bergen", "--not-a-name", "--rename", "x"], "Say one thing of it"),
        (["Nobody", "--not-a-name"], "Nobody is not mentioned"),
        (["Bergen", "--split", "Oslo"], "is not called Oslo"),
        (["Bergen", "--same-as", "Nobody"], "Nobody is not mentioned"),
        (["Bergen", "--rename", ""], "A name has letters"),
        (["Bergen", "--rename", "b " * 300], "at most 200 letters"),
        (["Zorblat" * 60, "--add", "other"], "at most 200 letters"),
        (["Bergen", "--story", "999", "--add", "place"], "There is no story 999."),
        (["Bergen", "--story", "1", "--rename", "b" * 201], "at most 200 letters"),
        (["Nobody", "--story", "1", "--not-a-name"], "Story 1 has no name Nobody."),
        (["Oslo", "--story", "1", "--add", "place"], "Story 1 does not write Oslo."),
        (["", "--story", "1", "--add", "place"], "A name has letters"),
    ],
)
def test_the_command_line_refuses_in_words(
    lib: Library, two: tuple[int, int], typed: list[str], said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    lib.close()
    assert main(["correct", *typed]) != 0
    assert said in capsys.readouterr().err


TYPED: tuple[tuple[str, str, str], ...] = (
    ("Anna Gutiérrez", "gutierrez", "person"), ("Anna Gutiérrez", "ANNA GUT", "person"),
    ("Lars Sørensen", "sorens", "person"), ("Zoë Müller", "muller", "person"),
    ("Łukasz Żak", "lukasz", "person"), ("Владимир Путин", "putin", "person"),
    ("Κυριάκος Μητσοτάκης", "mitsot", "person"), ("Île-de-France", "ile-de", "place"),
    ("São Tomé", "sao tome", "place"), ("Crédit Agricole", "credit", "organisation"),
    ("Novak", "Novák", "person"), ("Željko Obradović", "obradovic", "person"),
    ("小池百合子", "小池", "person"), ("王毅", "王", "person"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "typed", "kind"), TYPED)
def test_a_name_is_found_as_people_type_it(lib: Library, name: str, typed: str, kind: str) -> None:
    with lib.store.write() as db:
        row = joins.row_of(db, kind, name)
        db.execute("UPDATE entities SET stories = 1, mentions = 1 WHERE id = ?", (row,))
    assert [one.name for one in concordance.beginning(lib, typed)] == [name]
    assert concordance.named(lib, typed).name == name
    with lib.store.read() as db:
        whole = fields.named(db, kind, name.split()[-1].casefold())
        assert whole == fields.named(db, kind, latin(name.split()[-1])) == [row]
    assert concordance.beginning(lib, "zz") == concordance.beginning(lib, "é") == []


def test_a_part_that_is_called_by_the_whole_name_is_marked_whole_in_stories_to_come(
    lib: Library, told: Callable[[str, str], int]
) -> None:
    number = told("a", "# Fair\n\nHelga Norberg of Zorblat Norge sang. Norberg left.\n")
    with lib.store.write():
        names.add(lib, "Zorblat", "organisation")
    assert "Zorblat" in marked(lib, number)
    names.rename(lib, id_of(lib, "Zorblat"), "Zorblat Norge")
    assert marked(lib, number)["Zorblat Norge"] == "organisation"
    later = told("b", "# Later\n\nZORBLAT NORGE fell, and Zorblat Norge rose in Bergen.\n")
    assert marked(lib, later)["Zorblat Norge"] == "organisation"
    found = concordance.named(lib, "zorblat norge")
    assert (found.stories, found.mentions) == (2, 3)
