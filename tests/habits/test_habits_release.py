"""`.ci/release`: a version that is whole, or nothing at all.

The little repositories here have a `.ci/build` of their own, since the real one asks a registry for
packages; that one is run by `just release` and the workflow of that name.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from scratch import Scratch

CHANGELOG = """# Changelog

## Unreleased

### Added

- Something new.

## 0.1.0 - 2026-01-02

- The first.
"""
BUILD = """#!/usr/bin/env bash
set -e
cd "$(dirname "$0")/.."
mkdir "$1"
grep __version__ tui_reader/__init__.py > "$1/built"
"""
FAILS = "#!/usr/bin/env bash\nexit 1\n"


@pytest.fixture
def repository(tmp_path: Path) -> Scratch:
    made = Scratch(tmp_path / "repository")
    made.write("tui_reader/__init__.py", '"""Owns the version."""\n\n__version__ = "0.1.0"\n')
    made.write("CHANGELOG.md", CHANGELOG)
    made.write(".gitignore", "/dist/\n")
    made.write(".ci/build", BUILD)
    made.commit()
    made.git("tag", "v0.1.0")
    made.git("tag", "vermouth")
    return made


def state(repository: Scratch) -> str:
    """What a release that fails must leave as it was."""
    return repository.git("log", "--all", "--format=%H %s %D") + "".join(
        repository.git(*words.split())
        for words in ("status --porcelain", "branch --all", "tag --list", "worktree list")
    )


def test_a_release_is_a_commit_a_tag_and_what_was_built(repository: Scratch) -> None:
    done = repository.run("release", "0.2.0")
    assert done.returncode == 0, done.stderr
    assert repository.git("log", "-1", "--format=%s") == "Release 0.2.0\n"
    assert repository.git("rev-parse", "main") == repository.git("rev-parse", "v0.2.0^{commit}")
    assert repository.git("status", "--porcelain") == ""
    init = (repository.folder / "tui_reader/__init__.py").read_text(encoding="utf-8")
    assert init == '"""Owns the version."""\n\n__version__ = "0.2.0"\n'
    changelog = (repository.folder / "CHANGELOG.md").read_text(encoding="utf-8")
    heads = [line for line in changelog.splitlines() if line.startswith("## ")]
    assert [head.split(" - ")[0] for head in heads] == ["## Unreleased", "## 0.2.0", "## 0.1.0"]
    assert changelog.index("## 0.2.0") < changelog.index("Something new.")
    said = repository.git("for-each-ref", "--format=%(contents)", "refs/tags/v0.2.0")
    assert "\n### Added\n\n- Something new.\n" in said
    built = repository.folder / "dist" / "built"
    assert built.read_text(encoding="utf-8") == '__version__ = "0.2.0"\n'


def test_a_version_that_stands_in_the_package_can_be_released_once(repository: Scratch) -> None:
    repository.git("tag", "-d", "v0.1.0")
    assert repository.run("release", "0.1.0").returncode == 0
    assert "not newer than 0.1.0" in repository.run("release", "0.1.0").stderr


def test_a_dry_run_says_what_it_would_say_and_keeps_nothing(repository: Scratch) -> None:
    before = state(repository)
    done = repository.run("release", "0.2.0", "--dry-run")
    assert done.returncode == 0 and "- Something new." in done.stdout
    assert state(repository) == before and not (repository.folder / "dist").exists()


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("0.1.0", "not newer than 0.1.0"),
        ("0.0.9", "not newer than 0.1.0"),
        ("v0.2.0", "three numbers"),
        ("0.2", "three numbers"),
        ("0.02.0", "three numbers"),
        ("0.2.0\n", "three numbers"),
    ],
)
def test_only_a_newer_version_is_one(repository: Scratch, version: str, said: str) -> None:
    before = state(repository)
    done = repository.run("release", version)
    assert done.returncode == 1 and said in done.stderr
    assert state(repository) == before


def test_numbers_are_compared_and_not_letters(repository: Scratch) -> None:
    repository.git("tag", "v0.9.0")
    repository.git("tag", "v0.10.0")
    assert "not newer than 0.10.0" in repository.run("release", "0.9.5").stderr
    assert repository.run("release", "0.11.0", "--dry-run").returncode == 0


@pytest.mark.parametrize(
    ("path", "text", "commit", "said"),
    [
        ("tui_reader/__init__.py", '__version__ = "0.1.0"\n', False, "commit or stash"),
        ("notes.txt", "new", False, "commit or stash"),
        ("CHANGELOG.md", "# Changelog\n\n## 0.1.0 - 2026-01-02\n", True, "no section"),
        ("CHANGELOG.md", "## Unreleased\n\n### Added\n\n## 0.1.0\n\n- Old.\n", True, "nothing"),
        ("tui_reader/__init__.py", '__version__ = "0.3.0"\n', True, "older than the 0.3.0"),
        ("tui_reader/__init__.py", "VERSION = 1\n", True, "no version stands"),
        (".ci/build", FAILS, True, "nothing was released"),
    ],
    ids=["dirty", "untracked", "no section", "empty section", "older", "no version", "build"],
)
def test_what_is_not_ready_is_said_and_leaves_nothing(
    repository: Scratch, path: str, text: str, commit: bool, said: str
) -> None:
    repository.write(path, text)
    if commit:
        repository.commit("Change")
    before = state(repository)
    done = repository.run("release", "0.2.0")
    assert done.returncode == 1 and said in done.stderr
    assert state(repository) == before


@pytest.mark.parametrize("signal", ["INT", "TERM", "HUP"])
def test_a_release_that_is_ended_leaves_nothing(repository: Scratch, signal: str) -> None:
    repository.write(".ci/build", f"#!/usr/bin/env bash\nkill -{signal} $PPID\nsleep 600\n")
    repository.commit("Change")
    before = state(repository)
    done = repository.run("release", "0.2.0")
    assert done.returncode == 1 and "ended; nothing was released" in done.stderr
    assert state(repository) == before


def test_another_branch_is_refused(repository: Scratch) -> None:
    repository.git("switch", "-q", "-c", "mine")
    done = repository.run("release", "0.2.0")
    assert done.returncode == 1 and "on the branch main" in done.stderr


@pytest.mark.parametrize(
    ("meanwhile", "said"),
    [
        ("commit -q --allow-empty -m Theirs", "main has moved"),
        ("switch -q -c theirs", "on the branch main"),
        ("tag v0.2.0", "nothing was released"),
    ],
    ids=["a commit", "another branch", "the tag"],
)
def test_what_another_program_did_meanwhile_stays_and_nothing_else(
    repository: Scratch, meanwhile: str, said: str
) -> None:
    repository.write(".ci/build", f"{BUILD}git -C {repository.folder} {meanwhile}\n")
    repository.commit("Change")
    done = repository.run("release", "0.2.0")
    assert done.returncode == 1 and said in done.stderr
    assert "Release 0.2.0" not in repository.git("log", "--all", "--format=%s")
    assert repository.git("status", "--porcelain") == ""
    assert len(repository.git("worktree", "list").splitlines()) == 1
