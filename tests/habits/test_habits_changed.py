"""`.ci/changed`: the tests of what was changed, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from scratch import Scratch

FILES = (
    "README.md",
    "assets/clean/lines.txt",
    "assets/gazetteer/places.tsv",
    "tests/conftest.py",
    "tests/annotate/test_annotate.py",
    "tests/clean/test_clean.py",
    "tests/clean/golden/page.html",
    "tests/feeds/test_feeds.py",
    "tests/floor1/test_kinds.py",
    "tests/habits/test_habits.py",
    "tests/benchmarks/bench_start.py",
    "tests/structure/test_structure.py",
    "tui_reader/apart/child.py",
    "tui_reader/clean/rules.py",
    "tui_reader/kinds.py",
    "tui_reader/model.py",
)


@pytest.fixture
def repository(tmp_path: Path) -> Scratch:
    made = Scratch(tmp_path / "repository")
    for name in FILES:
        made.write(name)
    made.write("tests/library/test_colours.py", "from tui_reader import apart, errors\n")
    made.write("tests/library/test_pictures.py", "from tui_reader import apart\n")
    made.write("tests/feeds/test_parse.py", "from tui_reader.model import Entry\n")
    made.commit()
    return made


@pytest.mark.parametrize(
    ("path", "tests"),
    [
        ("tui_reader/clean/rules.py", "tests/clean"),
        ("tui_reader/clean/deep/new.py", "tests/clean"),
        ("tui_reader/kinds.py", "tests/floor1/test_kinds.py"),
        ("tui_reader/model.py", "tests/feeds/test_parse.py"),
        (
            "tui_reader/apart/child.py",
            "tests/library/test_colours.py tests/library/test_pictures.py",
        ),
        ("tests/clean/test_clean.py", "tests/clean/test_clean.py"),
        ("tests/clean/golden/page.html", "tests/clean"),
        ("assets/clean/lines.txt", "tests/clean"),
        ("assets/gazetteer/places.tsv", "tests/annotate"),
        (".ci/run", "tests/habits"),
        ("tests/benchmarks/bench_start.py", ""),
        ("README.md", ""),
    ],
)
def test_a_change_runs_the_tests_of_its_room(repository: Scratch, path: str, tests: str) -> None:
    repository.write(path, "changed")
    done = repository.run("changed")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == sorted(["tests/structure", *tests.split()])


def test_what_all_tests_use_runs_them_all(repository: Scratch) -> None:
    repository.write("tests/conftest.py", "changed")
    repository.write("tui_reader/kinds.py", "changed")
    assert repository.run("changed").stdout == "tests\n"


def test_commits_changes_and_new_files_count_but_not_what_main_did_since(
    repository: Scratch,
) -> None:
    repository.git("switch", "-q", "-c", "mine")
    repository.write("tui_reader/clean/rules.py", "changed")
    repository.commit("Mine")
    repository.git("switch", "-q", "main")
    repository.write("tests/feeds/test_feeds.py", "changed")
    repository.commit("Theirs")
    repository.git("switch", "-q", "mine")
    repository.write("tests/annotate/test_new.py")
    (repository.folder / "tests/floor1/test_kinds.py").unlink()
    assert repository.run("changed").stdout.split() == [
        "tests/annotate/test_new.py",
        "tests/clean",
        "tests/structure",
    ]


def test_a_moved_module_runs_the_tests_of_both_rooms(repository: Scratch) -> None:
    repository.write("tui_reader/feeds/keep.py")
    repository.commit("Room")
    repository.git("switch", "-q", "-c", "mine")
    repository.git("mv", "tui_reader/clean/rules.py", "tui_reader/feeds/rules.py")
    assert repository.run("changed").stdout.split() == [
        "tests/clean",
        "tests/feeds",
        "tests/structure",
    ]


def test_what_no_test_names_is_said(repository: Scratch) -> None:
    repository.write("tui_reader/cellar/wine.py")
    done = repository.run("changed")
    assert done.stdout == "tests/structure\n"
    assert "tui_reader/cellar/wine.py: no tests name it" in done.stderr


def test_a_branch_that_is_not_there_is_said(repository: Scratch) -> None:
    done = repository.run("changed", "nowhere")
    assert done.returncode == 2 and "cannot compare with nowhere" in done.stderr
