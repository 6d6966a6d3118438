"""The mirror is of its library and of the last change, whatever became of either: made anew where
it is not, never believed over newer work, never taken for that of another library."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from store_makers import feed_of, open_at
from test_store_mirror import held, made, note, shown, used

from tui_reader.store import backups, highlights, integrity, journal, mirror, stories


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library in which the user has done something of each sort, closed."""
    return used(tmp_path_factory.mktemp("origin"))


@pytest.fixture
def path(origin: Path, tmp_path: Path) -> Path:
    """A copy of it with its mirror, the test's own."""
    shutil.copy(mirror.path_of(origin), tmp_path)
    return Path(shutil.copy(origin, tmp_path))


def reopened(path: Path) -> str:
    """Open the library and close it; what it said of the mirror."""
    library = open_at(path.parent)
    library.close()
    return library.brought_back


def flip(file: Path, place: float) -> None:
    data = bytearray(file.read_bytes())
    data[int(place * (len(data) - 1))] ^= 4
    file.write_bytes(data)


def cut(file: Path, share: float) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: int(share * len(data))])


HARMS: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "empty": lambda file: file.write_bytes(b""),
    "zeros": lambda file: file.write_bytes(bytes(9_000)),
    "noise": lambda file: file.write_bytes(bytes(range(256)) * 40),
    "words": lambda file: file.write_text("no journal\n" * 20),
    **{f"cut {n}": lambda file, n=n: cut(file, n / 10) for n in (1, 3, 5, 7, 9)},  # type: ignore[misc]
    "torn": lambda file: cut(file, 0.995),
    **{f"bit {n}": lambda file, n=n: flip(file, n / 9) for n in range(10)},  # type: ignore[misc]
}


@pytest.mark.parametrize("harm", HARMS)
def test_a_harmed_mirror_is_made_anew_in_silence(path: Path, harm: str) -> None:
    before, file = held(path), mirror.path_of(path)
    HARMS[harm](file)
    harmed = journal.read(file)
    assert harmed.rows != before.rows or harmed.damaged or harmed.number != before.number
    assert reopened(path) == ""
    assert (held(path).rows, held(path).number) == (before.rows, before.number)
    assert integrity.check(path) == []
    path.unlink()
    assert shown(path)[1], "and it brings all back"


def test_the_mirror_of_a_restored_library_is_made_at_once(path: Path, tmp_path: Path) -> None:
    backups.make(path, tmp_path / "copy.db")
    library = open_at(tmp_path)
    note(library, 9, "third", "newer than the backup")
    library.close()
    backups.restore(path, tmp_path / "copy.db")
    now = held(path)
    assert len(now.rows["highlights"]) == 2 and now.number >= 0
    assert integrity.check(path) == []
    before = shown(path)
    path.unlink()
    assert shown(path) == before


def test_a_backup_of_another_computer_brings_no_mirror_of_this_one(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    library = open_at(other)
    feed_of(library, "theirs", count=4)
    stories.set_starred(library, [2])
    library.close()
    theirs = shown(other / "library.db")
    for turn in ("restored", "copied"):
        if turn == "restored":
            backups.restore(path, other / "library.db")
        else:
            path.write_bytes((other / "library.db").read_bytes())
        library = open_at(tmp_path)
        assert made(library) == theirs
        assert library.brought_back == ""
        library.close()
        assert held(path).rows.keys() >= {"stories", "feeds"}
        assert integrity.check(path) == []


@pytest.mark.parametrize("harmed", [False, True])
def test_the_mirror_of_another_library_is_kept_aside_and_told(path: Path, harmed: bool) -> None:
    folder = path.parent / "other"
    folder.mkdir()
    library = open_at(folder)
    feed_of(library, "theirs", count=9)
    for _ in range(60):  # it has a higher number
        stories.set_starred(library, [1, 2, 3, 4])
        stories.set_starred(library, [1, 2, 3, 4], False)
    stories.set_starred(library, [9])
    library.close()
    before = shown(path)
    theirs = held(folder / "library.db")
    shutil.copy(mirror.path_of(folder / "library.db"), mirror.path_of(path))
    if harmed:
        with path.open("r+b") as file:
            file.truncate(path.stat().st_size - 4096)
        integrity.repair(path)
    said = reopened(path)
    assert shown(path)[1] == before[1] and shown(path)[0] == before[0]
    aside = list(path.parent.glob("library.other-*.mirror"))
    assert len(aside) == 1 and journal.read(aside[0]) == theirs
    assert harmed or ("another library" in said and str(aside[0]) in said)
    assert reopened(path) == "", "it is told once"


def test_an_older_mirror_overwrites_nothing_in_a_repair(path: Path) -> None:
    old = mirror.path_of(path).read_bytes()
    library = open_at(path.parent)
    stories.set_starred(library, [1], False)
    stories.set_starred(library, [9])
    highlights.change(library, 2, note=highlights.of_story(library, 5)[0].note)
    note(library, 9, "third", "newer")
    before = made(library)
    library.close()
    mirror.path_of(path).write_bytes(old)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE counts SET unread = 77")
    assert integrity.check(path) != []
    integrity.repair(path)
    assert shown(path) == before
    assert integrity.check(path) == [] and len(held(path).rows["highlights"]) == 3


def test_what_was_removed_while_the_mirror_was_behind_does_not_come_back(path: Path) -> None:
    file = mirror.path_of(path)
    old = file.read_bytes()
    file.unlink()
    file.mkdir()
    library = open_at(path.parent)
    for one in highlights.all(library):
        highlights.remove(library, one.highlight.id)
    library.close()
    file.rmdir()
    file.write_bytes(old)
    assert reopened(path) == ""
    assert not held(path).rows.get("highlights")
    path.unlink()
    assert shown(path)[3] == []


def test_a_torn_end_hides_no_change_that_the_library_lost(path: Path) -> None:
    kept = path.read_bytes()
    library = open_at(path.parent)
    note(library, 9, "third", "only in the mirror")
    library.close()
    path.write_bytes(kept)
    with mirror.path_of(path).open("ab") as file:
        file.write(b"\ndeadbeef {" + b"x" * 5_000)
    assert "was older than its mirror" in reopened(path)
    assert len(shown(path)[3]) == 3  # type: ignore[arg-type]


def test_where_both_are_damaged_it_is_said(path: Path) -> None:
    flip(mirror.path_of(path), 0.4)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE sources SET body = x'00' WHERE story_id = 3")
    assert integrity.check(path) == ["Damaged: the text of story 3."]
    assert journal.read(mirror.path_of(path)).damaged == 1
    integrity.repair(path)
    assert held(path).damaged == 0 and len(list(path.parent.glob("library.damaged-*.mirror"))) == 1
