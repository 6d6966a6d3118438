"""What stands in the place of a file may be anything: it is told in words, and nothing waits for it
or reads on for ever."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tui_reader import paths
from tui_reader.cli import main
from tui_reader.store import journal

if sys.platform == "win32":
    pytest.skip("needs pipes and devices in folders", allow_module_level=True)

IN_PLACE: dict[str, Callable[[Path], object]] = {
    "a folder": Path.mkdir,
    "a pipe": os.mkfifo,
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a pipe that is linked": lambda path: (os.mkfifo(f"{path}.x"), path.symlink_to(f"{path}.x")),
}


@pytest.fixture
def places(home: Path) -> Iterator[paths.Paths]:
    found = paths.user_paths()
    for folder in (found.config, found.data, found.state):
        folder.mkdir(parents=True)
    yield found
    shutil.rmtree(home)


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = main(words)
    out, err = capsys.readouterr()
    return code, out + err


@pytest.mark.parametrize("kind", IN_PLACE)
def test_what_is_no_library_is_told_and_left_alone(
    places: paths.Paths, capsys: pytest.CaptureFixture[str], kind: str, tmp_path: Path
) -> None:
    IN_PLACE[kind](places.database)
    before = places.database.lstat().st_ino
    words = f"is {kind.removesuffix(' that is linked')}. Move that away."
    for command in (["stories"], ["doctor"], ["doctor", "--repair"], ["backup"], ["feeds"]):
        code, out = said(capsys, *command)
        assert code != 0 and words in out, command
    assert places.database.lstat().st_ino == before


@pytest.mark.parametrize("kind", IN_PLACE)
def test_what_is_no_settings_is_told_and_the_usual_ones_are_taken(
    places: paths.Paths, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    IN_PLACE[kind](places.config_file)
    code, out = said(capsys, "stories")
    assert code == 0 and "defaults are used" in out and "it is a" in out


@pytest.mark.parametrize("kind", IN_PLACE)
def test_what_is_no_mirror_is_taken_away_or_left(
    places: paths.Paths, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    opml = places.config / "feeds.opml"
    opml.write_text('<opml><body><outline xmlUrl="https://news.example/rss"/></body></opml>')
    mirror = places.data / "library.mirror"
    IN_PLACE[kind](mirror)
    assert said(capsys, "import", str(opml))[0] == 0
    assert "is sound" in said(capsys, "doctor")[1]
    for _ in range(2):
        assert said(capsys, "stories")[0] == 0
    if kind != "a folder":
        assert mirror.is_file() and len(journal.read(mirror).rows["feeds"]) == 1


@pytest.mark.parametrize("command", ["clean", "annotate", "import"])
def test_what_never_ends_is_not_read_for_ever(
    places: paths.Paths, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    code, out = said(capsys, command, "/dev/zero")
    assert code == (0 if command == "import" else 2) and out


def test_a_log_that_is_a_pipe_holds_nothing_up(
    places: paths.Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(places.log)
    assert said(capsys, "read", "7")[0] != 0
    assert said(capsys, "stories")[0] == 0
