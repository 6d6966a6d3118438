"""Library, log and saved files are for their user alone, wherever they lie."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import webbrowser
from pathlib import Path

import pytest

from tui_reader import paths
from tui_reader.library import Library, browser

if sys.platform == "win32":
    pytest.skip("rights are POSIX's", allow_module_level=True)


def newsreader(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tui_reader", *arguments], text=True, capture_output=True,
        env={**os.environ, "NEWSREADER_HOME": str(home)}, umask=0o022, check=False,
    )  # fmt: skip


def open_to_others(folder: Path) -> list[str]:
    return [
        f"{path} {stat.filemode(path.stat().st_mode)}"
        for path in (folder, *folder.rglob("*"))
        if path.stat().st_mode & 0o077
    ]


def test_what_is_made_is_private(home: Path, tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text("Ferry stays\n\nThe harbour council of Brisvik met for nine hours.\n")
    home.mkdir(mode=0o700)
    assert newsreader(home, "import", str(page)).returncode == 0
    assert newsreader(home, "add", "http://127.0.0.1:9/feed").returncode != 0
    saved = newsreader(home, "save", "1")
    assert saved.returncode == 0, saved.stderr
    assert list(home.rglob("*.md")), saved.stdout
    assert open_to_others(home) == []
    folder = tmp_path / "mine"
    folder.mkdir(mode=0o755)
    newsreader(home, "save", "1", "--to", str(folder))
    assert [path for path in folder.iterdir() if path.stat().st_mode & 0o077] == []


def test_what_was_made_before_becomes_private(home: Path, tmp_path: Path) -> None:
    home.mkdir(mode=0o700)
    newsreader(home, "stories")
    library = home / "data" / "library.db"
    library.chmod(0o644)
    newsreader(home, "stories")
    assert not library.stat().st_mode & 0o077


def test_the_users_own_programs_are_started_with_his_rights(home: Path, tmp_path: Path) -> None:
    page, made = tmp_path / "a.txt", tmp_path / "made"
    page.write_text("Ferry stays\n\nThe harbour council of Brisvik met for nine hours.\n")
    config = home / "config" / "config.toml"
    config.parent.mkdir(parents=True)
    write = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text('x')"
    config.write_text(f'[hooks]\non_save = ["{sys.executable}", "-c", "{write}", "{made}"]\n')
    newsreader(home, "import", str(page))
    newsreader(home, "save", "1")
    from patience import CEILING

    for _ in range(int(CEILING * 20)):
        if made.exists():
            break
        subprocess.run(["sleep", "0.05"], check=True)
    assert made.stat().st_mode & 0o044


def test_the_systems_browser_is_started_with_his_rights(
    lib: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it saves is his, and none of ours."""
    seen: list[int] = []

    def opened(_address: str) -> bool:
        seen.append(os.umask(0))
        os.umask(seen[-1])
        return True

    before = os.umask(0o022)
    monkeypatch.setattr(paths, "_users_umask", -1)
    try:
        paths.be_private()
        monkeypatch.setattr(webbrowser, "open", opened)
        browser.open_in_browser(lib, "https://example.org/")
        assert seen == [0o022]
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(before)
