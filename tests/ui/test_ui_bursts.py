"""Keys that come faster than the screen: written at once to a real terminal, none ends the reader.

Here is a part of all pairs (what opens something, a key there) and triples, another part in each
preset; run as a program it writes all of them:

    PYTHONPATH=tests:tests/ui python tests/ui/test_ui_bursts.py
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

import pytest
from server import Server
from terminal import Terminal, plain
from test_ui_hands import OPENERS
from ui_bursts import Door, doors, every, opened, sent, written
from ui_stage import stocked

from tui_reader.commands import PRESETS

NEWSREADER = [sys.executable, "-m", "tui_reader"]
IN_ARTICLE = frozenset(("restore_cut", "unfold"))
"""What only an article brings up; there the key of the list's `unfold` is `restore_cut`'s."""
TOGETHER = 25
"""Bursts after which the reader is let come to rest and looked at."""
MOST = 60
"""Bursts of a preset that are tried here: the same ones each time."""


def prepared(home: Path, preset: str, server: Server) -> None:
    """A library with something for each command, in the test's home."""
    stocked(preset, server).close()
    (home / "config").mkdir(parents=True, exist_ok=True)
    nothing = f'["{sys.executable}", "-c", "pass", "{{url}}"]'
    (home / "config" / "config.toml").write_text(
        f'[screen]\nkeys = "{preset}"\n[reading]\nannotate = false\nbrowser = {nothing}\n'
        "[refresh]\nminutes = 0\n"
    )


def survived(home: Path, bursts: list[tuple[Door, tuple[str, ...]]]) -> None:
    """Write them all into one reader."""
    with Terminal(NEWSREADER, {"NEWSREADER_HOME": str(home)}, (36, 150)) as screen:
        screen.until("Harbour")
        screen.rest()
        for at in range(0, len(bursts), TOGETHER):
            some = bursts[at : at + TOGETHER]
            screen.press(b"".join(written(*burst) for burst in some))
            seen = plain(screen.raw[-20_000:])
            assert "Traceback" not in seen and screen.code is None, (some, seen[-2_000:])
        screen.press(sent("ctrl+q"))
        assert screen.wait() == 0


@pytest.mark.parametrize("preset", PRESETS)
async def test_no_two_or_three_quick_keys_end_the_reader(
    home: Path, tmp_path: Path, preset: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSREADER_HOME", str(tmp_path / "doors"))
    found = await doors(preset)
    monkeypatch.setenv("NEWSREADER_HOME", str(home))
    assert {id: place for _, id, place in await opened() if id in OPENERS} == OPENERS
    assert {id for _, id, _ in await opened()} - {*OPENERS, *IN_ARTICLE} == set()
    assert {"prompt", "picker", "rules", "notes", "links", "health"} <= {d.place for d in found}
    bursts = every(preset, found)
    chosen = Random(preset).sample(bursts, MOST)
    with Server({}) as server:
        prepared(home, preset, server)
        survived(home, chosen)


def main() -> None:
    """All pairs and triples of every preset, with a line for each."""
    import asyncio
    import os
    import tempfile

    for preset in PRESETS:
        with tempfile.TemporaryDirectory() as folder, Server({}) as server:
            os.environ["NEWSREADER_HOME"] = f"{folder}/doors"
            bursts = every(preset, asyncio.run(doors(preset)))
            os.environ["NEWSREADER_HOME"] = f"{folder}/home"
            prepared(Path(folder) / "home", preset, server)
            survived(Path(folder) / "home", bursts)
            print(f"{preset}: {len(bursts):,} bursts, none ended the reader", flush=True)


if __name__ == "__main__":
    main()
