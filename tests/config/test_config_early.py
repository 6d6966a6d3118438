"""The settings that the first frame reads by itself: as the settings proper, only sooner."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader import config

FILES = [
    "",
    '[screen]\ntheme = "light"\nkeys = "newsboat"\nmeasure = 60\nsidebar = false\nprepaint = false',
    '[screen]\ntheme = "no such"\nkeys = 3\nmeasure = 2\nsidebar = "yes"\nunknown = 1',
    "[screen]\nmeasure = true\nmouse = 1",
    "[screen]\nmeasure = 99999999999",
    "screen = 1\nkeys = 2\ncommands = 3",
    '[keys]\nstar = ["x", "g x"]\nopen = []\nnonsense = ["y"]',
    '[keys]\nstar = "x"\nopen = ["o"]',
    '[commands]\npost = ["prog", "{url}"]\nopen = ["x"]\n'
    '[commands.archive]\nargv = ["wallabag"]\nkey = "W"',
    "[commands.a]\nkey = 1\n[commands]\nb = 2\nc = [1]",
    '[commands.a]\nargv = "text"\nkey = "A"',
    '[commands]\na = ["x", "{nothing}"]\nb = ["{", "{{}}{url}"]',
    "not toml at all",
    "[screen]\r\nmeasure = 70\r\n",
    "\ufeff[screen]\nmeasure = 70",
]


@pytest.mark.parametrize("text", FILES)
def test_the_first_frame_reads_the_same_settings(tmp_path: Path, text: str) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(text.encode())
    early, proper = config.glance(str(file)), config.load(file).config
    assert early.screen == proper.screen
    assert early.keys == proper.keys
    keys = {name: command.key for name, command in proper.commands.items()}
    assert {name: command.key for name, command in early.commands.items()} == keys


def test_without_a_file_all_is_as_usual(tmp_path: Path) -> None:
    assert config.glance(str(tmp_path / "none.toml")) == config.Config()
    (tmp_path / "folder.toml").mkdir()
    assert config.glance(str(tmp_path / "folder.toml")) == config.Config()
