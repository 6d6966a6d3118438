"""A small repository of its own for each test, with the programs of `.ci/` in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def surroundings() -> dict[str, str]:
    """The environment without what git says of the repository that the tests themselves are in."""
    told = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return told | nobody


class Scratch:
    """A repository in `folder` on the branch `main`, one commit old once `commit` was called."""

    def __init__(self, folder: Path, copied: tuple[str, ...] = ()) -> None:
        self.folder = folder
        folder.mkdir()
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.name", "Ann Other")
        self.git("config", "user.email", "ann@example.org")
        shutil.copytree(ROOT / ".ci", folder / ".ci")
        for name in copied:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)

    def write(self, path: str, text: str = "") -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def git(self, *words: str) -> str:
        return self._start("git", *words, check=True).stdout

    def commit(self, subject: str = "Begin") -> None:
        self.git("add", "--all")
        self.git("commit", "-q", "-m", subject)

    def run(self, program: str, *words: str) -> subprocess.CompletedProcess[str]:
        """Run one of the Python programs of `.ci/` there."""
        return self._start(sys.executable, f".ci/{program}", *words)

    def _start(self, *words: str, check: bool = False) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            cwd=self.folder,
            env=surroundings(),
            capture_output=True,
            text=True,
            check=check,
        )
