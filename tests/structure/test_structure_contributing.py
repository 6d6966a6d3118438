"""What CONTRIBUTING.md says of the house is so: rooms, floors, files."""

from __future__ import annotations

import re
from pathlib import Path

from test_structure_floors import FLOOR, PACKAGE

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_every_room_is_named_with_its_floor() -> None:
    table = TEXT.split("<!-- rooms:begin -->")[1].split("<!-- rooms:end -->")[0]
    told = {name: int(floor) for name, floor in re.findall(r"\| `(\w+)` \| (\d) \|", table)}
    assert told == FLOOR
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert set(told) == {room for room in rooms if room not in {"__init__", "__pycache__"}}


def test_every_file_that_is_named_exists() -> None:
    missing = []
    for name in set(re.findall(r"`((?:[\w.]+/)+[\w.]*)`", TEXT)):
        places = (ROOT / name, PACKAGE / name)
        if "NAME" not in name and not any(place.exists() for place in places):
            missing.append(name)
    assert not missing


def test_every_command_and_message_on_the_two_paths_exists() -> None:
    source = "".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    for name in ("on_key", "do_star", "set_starred", "StoriesChanged", "Done", "Shown"):
        assert re.search(rf"(def|class) {name}\b", source), name
