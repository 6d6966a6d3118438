"""Two branches of one library: each keeps what was done in it, and nothing of the other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from store_makers import feed_of, open_at
from test_store_mirror import held, made, note

from tui_reader import paths
from tui_reader.library import maintenance
from tui_reader.store import highlights, integrity, journal, lineage, mirror, stories
from tui_reader.store.lineage import Stand


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """A home in which something was done, and a copy of it."""
    for name in ("home", "copy"):
        (tmp_path / name).mkdir()
    library = open_at(tmp_path / "home")
    feed_of(library, "a", count=9)
    stories.set_starred(library, [1])
    note(library, 2, "first", "before they parted")
    library.close()
    for file in (tmp_path / "home").iterdir():
        shutil.copy(file, tmp_path / "copy")
    return tmp_path / "home" / "library.db", tmp_path / "copy" / "library.db"


def goes_on(path: Path, story: int, changes: int) -> object:
    """Changes of the user's in this branch; what he has made then."""
    library = open_at(path.parent)
    note(library, story, "first", f"of {path.parent.name}")
    for turn in range(changes - 1):
        stories.set_starred(library, [story], turn % 2 == 0)
    found = made(library)
    library.close()
    return found


def in_place(source: Path, target: Path) -> None:
    target.write_bytes(source.read_bytes())


def by_name(source: Path, target: Path) -> None:
    part = Path(shutil.copy(source, f"{target}.new"))
    part.replace(target)


@pytest.mark.parametrize("put", [in_place, by_name])
@pytest.mark.parametrize(("here", "there"), [(1, 5), (5, 1), (3, 3)])
def test_the_mirror_of_a_branch_is_kept_aside_and_told(
    pair: tuple[Path, Path], put: Callable[[Path, Path], None], here: int, there: int
) -> None:
    home, copy = pair
    goes_on(home, 3, here)
    theirs = goes_on(copy, 4, there)
    lost = held(home)
    put(copy, home)
    places = paths.Paths(*[home.parent] * 4)
    report = maintenance.check(places)
    assert report.sound and "another branch" in " ".join(report.sentences)
    library = open_at(home.parent)
    assert made(library) == theirs, "nothing of the other branch is in it"
    said = library.brought_back
    library.close()
    (aside,) = home.parent.glob("library.branch-*.mirror")
    assert "another branch" in said and str(aside) in said and "2 notes" in said
    assert journal.read(aside).rows == lost.rows
    assert "another branch" not in " ".join(maintenance.check(places).sentences)
    library = open_at(home.parent)
    assert library.brought_back == "", "it is told once"
    library.close()


def test_a_repair_takes_nothing_of_a_branch(pair: tuple[Path, Path]) -> None:
    home, copy = pair
    goes_on(home, 3, 7)
    theirs = goes_on(copy, 4, 2)
    in_place(copy, home)
    with home.open("r+b") as file:
        file.seek(96)
        file.write(b"\x77")
    integrity.repair(home)
    library = open_at(home.parent)
    assert made(library) == theirs
    library.close()


def test_what_is_older_is_brought_on_wherever_it_was_meanwhile(pair: tuple[Path, Path]) -> None:
    """A backup is put back and the mirror is newer: it went on from there."""
    home, copy = pair
    ours = goes_on(home, 3, 4)
    by_name(copy, home)
    library = open_at(home.parent)
    assert made(library) == ours and "older than its mirror" in library.brought_back
    library.close()
    again = goes_on(home, 5, 2)  # it is another file now
    mirror.path_of(home).unlink()
    library = open_at(home.parent)
    assert made(library) == again and library.brought_back == ""
    assert len(highlights.of_story(library, 5)) == 1
    library.close()


A, B, C = (1, "a"), (11, "b"), (15, "c")


@pytest.mark.parametrize(
    ("one", "other", "parted"),
    [
        (Stand(9, (A,)), Stand(15, (A,)), False),
        (Stand(10, (A,)), Stand(15, (A, B)), False),
        (Stand(11, (A,)), Stand(15, (A, B)), True),
        (Stand(15, (A, B)), Stand(15, (A, (11, "c"))), True),
        (Stand(12, (A, B)), Stand(20, (A, B, C)), False),
        (Stand(15, (A, B)), Stand(20, (A, B, C)), True),
        (Stand(14, (A, B)), Stand(20, (A, C)), True),
        (Stand(20, (A, C)), Stand(14, (A,)), False),
        (Stand(20, (A, B, (16, "a2"))), Stand(13, (A, B)), False),
        (Stand(3, ()), Stand(9, (A,)), False),
        (Stand(-1, (A,)), Stand(9, (A,)), False),
        (Stand(5, ((1, "x"),)), Stand(9, ((1, "y"),)), True),
    ],
)
def test_two_have_parted_when_neither_leads_to_the_other(
    one: Stand, other: Stand, parted: bool
) -> None:
    assert lineage.parted(one, other) is parted is lineage.parted(other, one)


@pytest.mark.parametrize("value", [None, 7, "x", [1], [[1]], [["x", "y"]], {"a": 1}, [[None, "b"]]])
def test_a_damaged_way_is_none(value: object) -> None:
    assert lineage.as_way(value) == ()
