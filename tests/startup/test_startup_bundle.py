"""The bytecode of the first key's modules in one file: taken where it is right, and never else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tui_reader.startup import bundle

CODE = """
import sys
sys.path.insert(1, {modules!r})
from tui_reader.startup import bundle
bundle.use({cache!r})
import made_up_room.thing
from made_up_room import thing
bundle.note()
bundle.keep()
print(thing.SAID, thing.__file__, type(thing.__spec__.loader).__name__)
"""


class Started:
    """A program that has modules, and what it says of them."""

    def __init__(self, folder: Path) -> None:
        self.modules, self.cache = folder / "modules", folder / "cache"
        self.thing = self.modules / "made_up_room" / "thing.py"
        self.thing.parent.mkdir(parents=True)
        (self.thing.parent / "__init__.py").write_text("")
        self.thing.write_text("SAID = 'one'\n")
        self.file = self.cache / "modules.bin"

    def say(self, write: bool = True) -> list[str]:
        env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        env |= {} if write else {"PYTHONDONTWRITEBYTECODE": "1"}
        code = CODE.format(modules=str(self.modules), cache=str(self.cache))
        words = [sys.executable, "-c", code]
        run = subprocess.run(words, capture_output=True, text=True, env=env, check=True)
        assert not run.stderr
        return run.stdout.split()

    def path(self) -> list[str]:
        """Where it looks for modules."""
        code = f"import sys; sys.path.insert(1, {str(self.modules)!r}); print(*sys.path, sep='\\n')"
        words = [sys.executable, "-c", code]
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout.split("\n")[
            :-1
        ]


@pytest.fixture
def started(tmp_path: Path) -> Started:
    return Started(tmp_path)


def test_the_second_start_finds_its_modules_in_the_file(started: Started) -> None:
    assert started.say() == ["one", str(started.thing), "SourceFileLoader"]
    written = started.file.read_bytes()
    assert started.say() == ["one", str(started.thing), "_Loader"]
    assert started.file.read_bytes() == written and [*started.cache.iterdir()] == [started.file]


def test_a_source_that_changed_is_loaded_as_it_is_now(started: Started) -> None:
    started.say()
    started.thing.write_text("SAID = 'other'\n")
    assert started.say() == ["other", str(started.thing), "SourceFileLoader"]
    assert started.say() == ["other", str(started.thing), "_Loader"]


def test_a_module_that_went_is_found_elsewhere(started: Started, tmp_path: Path) -> None:
    started.say()
    moved = tmp_path / "moved"
    started.modules.rename(moved)
    started.modules = moved
    started.thing = moved / "made_up_room" / "thing.py"
    assert started.say() == ["one", str(started.thing), "SourceFileLoader"]


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-40])


def _zeros(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] + bytes(len(whole) - len(whole) // 2))


def _nothing(file: Path) -> None:
    file.write_bytes(b"")


def _other(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(sys.version.encode(), b"x" * len(sys.version)))


def _open(file: Path) -> None:
    file.chmod(0o666)


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("harm", [_cut, _zeros, _nothing, _other, _open, _folder])
def test_a_file_that_is_not_right_is_none(started: Started, harm: Callable[[Path], None]) -> None:
    started.say()
    harm(started.file)
    assert started.say()[:2] == ["one", str(started.thing)]
    if harm is not _folder:
        assert started.say() == ["one", str(started.thing), "_Loader"]


def test_no_byte_that_was_flipped_is_loaded(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python ends the program, without a word, at bytecode that is not its own."""
    started.say()
    monkeypatch.setattr(sys, "path", started.path())  # it is for who finds modules there
    written, loaded = started.file.read_bytes(), 0
    for place in range(0, len(written), 5):
        damaged = bytearray(written)
        damaged[place] ^= 0x51
        started.file.write_bytes(damaged)
        found = bundle.Bundle(str(started.file))
        found.read()
        spec = found.find_spec("made_up_room.thing")
        if spec is not None:
            loaded += 1
            assert "one" in spec.loader.get_code("made_up_room.thing").co_consts
    assert loaded, "a module whose own bytes are whole is taken"
    assert started.say()[0] == "one"
    assert started.file.read_bytes() == written, "what is damaged is written anew"


def test_where_no_bytecode_is_to_be_written_none_is(started: Started) -> None:
    assert started.say(write=False) == ["one", str(started.thing), "SourceFileLoader"]
    assert not started.cache.exists()


def test_a_folder_that_cannot_be_written_is_no_matter(started: Started) -> None:
    started.cache.write_text("a file in its place")
    assert started.say() == ["one", str(started.thing), "SourceFileLoader"]
