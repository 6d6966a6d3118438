"""Where things live: one variable moves all of it, and nothing is made until asked for."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tui_reader import paths
from tui_reader.errors import StoreError


def test_one_variable_puts_everything_under_one_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSREADER_HOME", str(tmp_path / "home"))
    found = paths.user_paths()
    files = (found.config_file, found.database, found.saved, found.log, found.cache)
    assert all(file.is_relative_to(tmp_path / "home") for file in files)
    assert not (tmp_path / "home").exists()


def test_a_tilde_in_the_variable_is_the_users_home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NEWSREADER_HOME", "~/reader")
    assert paths.user_paths().data == tmp_path / "reader" / "data"


@pytest.mark.skipif(not Path("/proc").exists(), reason="the XDG variables are Linux's")
def test_the_xdg_variables_are_followed(tmp_path, monkeypatch):
    monkeypatch.delenv("NEWSREADER_HOME", raising=False)
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    found = paths.user_paths()
    assert found.config == tmp_path / "CONFIG" / "newsreader"
    assert found.data == tmp_path / "DATA" / "newsreader"
    assert found.cache == tmp_path / "CACHE" / "newsreader"
    assert found.state == tmp_path / "STATE" / "newsreader"


def test_an_empty_variable_counts_as_unset(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSREADER_HOME", "")
    assert paths.user_paths().data != Path("data").absolute()


@pytest.mark.parametrize(
    "environ",
    [
        {"NEWSREADER_HOME": "~/reader"},
        {"NEWSREADER_HOME": "reader/../other"},
        {},
        {"XDG_CONFIG_HOME": "/some/config", "XDG_DATA_HOME": "/some/data"},
        {"XDG_CONFIG_HOME": "  ", "XDG_DATA_HOME": ""},
        {"XDG_CONFIG_HOME": "relative", "XDG_DATA_HOME": "~/data"},
        {"ANDROID_DATA": "/data", "ANDROID_ROOT": "/system"},
    ],
    ids=str,
)
def test_a_glance_finds_the_same_paths(environ, tmp_path, monkeypatch):
    for name in ("NEWSREADER_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": str(tmp_path), **environ}.items():
        monkeypatch.setenv(name, value)
    found, early = paths.user_paths(), paths.glance()
    assert Path(early.config_file).resolve() == found.config_file.resolve()
    assert Path(early.database).resolve() == found.database.resolve()


def test_folders_are_made_for_the_user_alone(tmp_path):
    made = paths.make_folder(tmp_path / "a" / "b")
    assert made.is_dir() and stat.S_IMODE(made.stat().st_mode) & 0o077 == 0
    assert paths.make_folder(made) == made


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    for wanted in (tmp_path / "file", tmp_path / "file" / "under"):
        with pytest.raises(StoreError, match=r"^Cannot make the folder .*\.$"):
            paths.make_folder(wanted)


@pytest.mark.parametrize("name", ("entity-model", "samples"))
def test_the_bundled_assets_are_found(name):
    assert paths.asset(name).is_dir()


def test_an_asset_that_is_not_there_is_named_all_the_same():
    assert paths.asset("no", "such").parts[-3:] == ("assets", "no", "such")
