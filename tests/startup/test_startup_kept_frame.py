"""The first frame that was kept: shown where it is what would be drawn, and never else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from terminal import Terminal

from tests.startup.test_startup_imports import listed
from tui_reader import paths
from tui_reader.startup import cache_file, kept_frame, painter, snapshot

sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))
from ui_screen import PLAIN, add, filled, story

KEEP = "from tui_reader.startup import kept_frame; kept_frame.keep()"
SHOW = """
from tui_reader.startup import kept_frame, painter
print("KEPT" if kept_frame.early() else "DRAWN" if painter.early() else "NONE")
"""
DRAW = "from tui_reader.startup import painter; painter.early(); print('KEPT')"
HOUR = 3_600


def said(code: str, env: Mapping[str, str], size: tuple[int, int] = (40, 160)) -> bytes:
    """All that a program has written to a terminal of its own."""
    given = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPATH": os.pathsep.join(sys.path), **env}
    with Terminal([sys.executable, "-c", code], given, size) as screen:
        screen.wait()
    return screen.raw


@pytest.fixture
def kept() -> Path:
    """A library with a frame that was kept for it; the file."""
    filled().close()
    said(KEEP, {})
    return Path(paths.glance().cache) / kept_frame.NAME


def test_it_is_shown_to_the_byte_as_it_would_be_drawn(kept: Path) -> None:
    assert kept.stat().st_mode & 0o777 == 0o600
    assert said(SHOW, {}) == said(DRAW, {}) and b"Story number 1" in said(SHOW, {})


def starred() -> None:
    lib = filled()
    with lib.store.write() as db:
        db.execute("UPDATE stories SET starred = 1 WHERE id = 1")
    lib.close()


def more() -> None:
    lib = filled()
    add(lib, "Another", [story(0, "Something new")])
    lib.close()


def settings(text: str) -> Callable[[], None]:
    def write() -> None:
        file = paths.user_paths().config_file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    return write


CHANGES: dict[str, tuple[Callable[[], None], dict[str, str], tuple[int, int]]] = {
    "a story got a star": (starred, {}, (40, 160)),
    "a story came": (more, {}, (40, 160)),
    "there are settings": (settings('[screen]\ntheme = "sepia"\n'), {}, (40, 160)),
    "the terminal is smaller": (lambda: None, {}, (24, 80)),
    "the terminal is another": (lambda: None, {"TERM": "xterm", "COLORTERM": ""}, (40, 160)),
    "it has fewer colours": (lambda: None, {"COLORTERM": ""}, (40, 160)),
    "no colour is wanted": (lambda: None, {"NO_COLOR": "1"}, (40, 160)),
    "it writes another encoding": (lambda: None, {"LC_ALL": "C"}, (40, 160)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_when_something_has_changed_it_is_drawn_anew(kept: Path, change: str) -> None:
    act, env, size = CHANGES[change]
    act()
    assert said(SHOW, env, size).endswith(b"DRAWN\r\n")
    if env.get("LC_ALL") != "C":  # which is never kept
        said(KEEP, env, size)
        assert said(SHOW, env, size).endswith(b"KEPT\r\n")


DAMAGED: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda data: data[: len(data) // 2],
    "of something else": lambda _: b"newsreader's modules 1\n" * 9,
    "of other bytes": lambda data: bytes(255 - byte for byte in data),
    "with one other bit": lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
    "of other fields": lambda data: data.replace(b"\0", b"\0\0"),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_file_that_is_not_as_we_write_it_is_nothing(kept: Path, damage: str) -> None:
    kept.write_bytes(DAMAGED[damage](kept.read_bytes()))
    assert said(SHOW, {}).endswith(b"DRAWN\r\n")


def test_a_file_that_others_may_have_written_is_nothing(kept: Path) -> None:
    kept.chmod(0o622)
    assert said(SHOW, {}).endswith(b"DRAWN\r\n")


def test_whoever_wants_no_first_frame_gets_none(kept: Path) -> None:
    settings("[screen]\nprepaint = false\n")()
    said(KEEP, {})
    assert said(SHOW, {}) == b"NONE\r\n"


def test_it_is_kept_of_the_sources_of_all_that_draws(kept: Path) -> None:
    sources = kept.read_bytes().decode().split("\0")[1].split("\n")
    files = {Path(one.partition(" ")[2]) for one in sources}
    where = Path(painter.__file__).parents[1]
    drawing = {where.joinpath(*name.split(".")[1:]) for name in listed("frame")}
    # What only looks at the library, or finds it, draws nothing.
    names = "cli", "errors", "fast_dataclasses", "paths", "store"
    aside = {where / name for name in names}
    missing = {
        name
        for name in drawing - aside
        if name.parent != where / "cli"
        and name.with_suffix(".py") not in files
        and name / "__init__.py" not in files
    }
    assert not missing


@pytest.mark.parametrize(
    "size", [(160, 48), (120, 40), (100, 30), (80, 24), (50, 20), (30, 10)], ids=str
)
@pytest.mark.parametrize("later", [0, 50, HOUR, 30 * HOUR, 20 * 24 * HOUR, 500 * 24 * HOUR])
def test_its_ages_are_those_of_whenever_it_is_shown(size: tuple[int, int], later: int) -> None:
    filled().close()
    seen = snapshot.look(paths.user_paths(), size[1])
    assert seen is not None
    now = seen.stories[0].at + 10

    def drawn(at: float) -> list[str]:
        return painter.parts_of(seen, PLAIN, *size, at)

    parts: list[Any] = kept_frame.slots(drawn(now))
    assert kept_frame.filled(parts, now + later) == "".join(drawn(now + later))


def test_a_file_that_cannot_be_put_in_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    place = tmp_path / "frame.bin"
    place.mkdir()
    cache_file.write(str(place), b"data")
    assert [*tmp_path.iterdir()] == [place]
