"""A shared folder in trouble: torn, copied, emptied, full, hostile, with clocks that are wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from clocks import Stopped
from folder_devices import Device, text

from tui_reader.errors import UsageError
from tui_reader.library import accounts, rule_runs
from tui_reader.store import feeds, highlights, rules, undo
from tui_reader.sync.folder import writing

DAY = 86_400.0
YEAR = 366 * DAY


@pytest.fixture
def pair(tmp_path: Path, stopped: Stopped) -> Iterator[tuple[Device, Device]]:
    """Two devices that have come together, with three stories."""
    folder = tmp_path / "shared"
    folder.mkdir()
    one, two = (Device(tmp_path / name, folder, stopped) for name in ("one", "two"))
    for device in (one, two):
        device.subscribe()
        device.fetch("a", "b", "c")
        device.join()
    one.well()
    yield one, two
    one.lib.close()
    two.lib.close()


def own_file(device: Device) -> Path:
    ((name,),) = device.sql("SELECT device FROM shared_device")
    (found,) = device.folder.glob(f"newsreader-{name}-*.jsonl")
    return found


def sealed(**value: object) -> bytes:
    """A line as devices write them."""
    body = json.dumps(value)[1:]
    return f'{{"crc":"{zlib.crc32(body.encode()):08x}",{body}\n'.encode()


def test_half_a_line_waits_for_its_other_half(pair: tuple[Device, Device]) -> None:
    one, two = pair
    one.star("a", "b")
    one.well()
    path = own_file(one)
    whole = path.read_bytes()
    path.write_bytes(whole[:-20])
    two.well()
    assert {two.marks("a")[1], two.marks("b")[1]} == {0, 1}
    path.write_bytes(whole)
    two.well()
    assert two.marks("a")[1] == two.marks("b")[1] == 1


def test_a_damaged_line_costs_itself_and_is_said(pair: tuple[Device, Device]) -> None:
    one, two = pair
    one.star("a")
    one.well()
    one.star("b")
    one.well()
    path = own_file(one)
    *before, first, second, _ = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join((*before, first[:-9] + b"x" + first[-8:], second, b"")))
    assert "not as they were written: 1" in two.sync().problems[0]
    assert (two.marks("a")[1], two.marks("b")[1]) == (0, 1)
    path.write_bytes(b"\n".join((*before, first, second, b"")))
    os.utime(path, ns=(1, 1))
    assert two.sync().problems == []
    assert two.marks("a")[1] == 1, "healed"


def test_conflicted_copies_and_merges_do_no_harm(pair: tuple[Device, Device]) -> None:
    one, two = pair
    one.star("a")
    one.well()
    path = own_file(one)
    early = path.read_bytes()
    one.star("a", value=False)
    one.read("b")
    one.well()
    path.with_name(
        path.name.replace(".jsonl", ".sync-conflict-20260314-092653-ABCDEFG.jsonl")
    ).write_bytes(early)
    merged = b"<<<<<<< HEAD\n" + early + b"=======\n" + path.read_bytes() + b">>>>>>> theirs\n"
    path.with_name(path.name.replace(".jsonl", " (copy).jsonl")).write_bytes(merged)
    two.sync()
    assert two.marks("a")[1] == 0
    assert two.marks("b")[0] == 1
    assert one.sync().out.changed == set()


def test_a_clock_that_is_a_year_ahead_wins_for_no_longer_than_it_is_wrong(
    pair: tuple[Device, Device],
) -> None:
    one, two = pair
    one.ahead = YEAR
    one.star("a")
    one.tag("b", "future")
    one.sync()
    report = two.sync()
    assert "366 days ahead of this computer's clock" in report.problems[0]
    assert two.marks("a")[1] == 0, "it waits"
    two.star("a")
    two.well_but_for_clocks()
    one.ahead = 0
    one.sync()  # it is set right
    two.star("a", value=False)
    for device in (two, one, two):
        device.well()
    assert one.marks("a")[1] == two.marks("a")[1] == 0, "what was done last stands"
    assert two.marks("b")[2] == '["future"]', "nothing is lost"
    assert one.all() == two.all()


def test_a_clock_that_is_behind_loses_nothing(pair: tuple[Device, Device]) -> None:
    one, two = pair
    one.star("a")
    one.well()
    two.well()
    two.ahead = -DAY / 2
    two.star("a", value=False)  # knowing that it was starred
    two.well()
    one.well()
    assert one.marks("a")[1] == 0


def test_a_copy_of_the_library_is_another_device(
    pair: tuple[Device, Device], tmp_path: Path
) -> None:
    one, two = pair
    third = one.copy(tmp_path / "third")
    one.star("a")
    third.star("b")
    for device in (one, third, two, one, third, two):
        device.well()
    assert one.all() == two.all() == third.all()
    assert own_file(one) != own_file(third)
    third.lib.close()


def test_a_library_from_a_backup_gets_back_what_it_had_said_since(
    pair: tuple[Device, Device], tmp_path: Path
) -> None:
    one, two = pair
    backup = one.copy(tmp_path / "backup")
    one.star("a")
    one.well()
    assert backup.marks("a")[1] == 0
    backup.well()
    assert backup.marks("a")[1] == 1
    backup.star("a", value=False)
    backup.well()
    two.well()
    assert two.marks("a")[1] == 0
    backup.lib.close()


def test_a_folder_that_is_not_there_is_said_and_nothing_is_lost(
    pair: tuple[Device, Device],
) -> None:
    one, two = pair
    away = one.folder.with_name("unplugged")
    one.folder.rename(away)
    one.star("a")
    report = one.sync()
    assert report.problems[0].endswith("is not there; what is done here waits.")
    assert accounts.statuses(one.lib)[0].pending == 1
    away.rename(one.folder)
    one.well()
    two.well()
    assert two.marks("a")[1] == 1


def test_an_empty_folder_in_its_place_is_not_written_to(pair: tuple[Device, Device]) -> None:
    """The place of a disk that is not mounted."""
    one, two = pair
    away = one.folder.with_name("unplugged")
    one.folder.rename(away)
    one.folder.mkdir()
    one.star("a")
    assert "no device's file is left" in one.sync().problems[0]
    assert list(one.folder.iterdir()) == []
    report = one.sync(accept=True)
    assert report.problems == []
    two.folder.joinpath("unrelated.jsonl").write_text("not ours\n")
    two.well()
    assert two.marks("a")[1] == 1, "all is there again"


def test_half_a_line_of_our_own_is_cut_off(pair: tuple[Device, Device]) -> None:
    """As a kill or a full disk leaves it."""
    one, two = pair
    one.star("a")
    with own_file(one).open("ab") as file:
        file.write(b'{"crc":"0123')
    one.well()
    two.well()
    assert two.marks("a")[1] == 1


def test_a_folder_in_the_place_of_our_file_is_said(pair: tuple[Device, Device]) -> None:
    one, two = pair
    two.star("b")
    two.well()
    path = own_file(one)
    path.rename(path.with_suffix(".kept"))
    path.mkdir()
    one.star("a")
    assert "cannot be used: Is a directory" in one.sync().problems[0]
    assert accounts.statuses(one.lib)[0].pending == 1
    path.rmdir()
    one.well()
    two.well()
    assert two.marks("a")[1] == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_said(pair: tuple[Device, Device]) -> None:
    one, _ = pair
    one.star("a")
    own_file(one).chmod(0o400)
    assert "cannot be used" in one.sync().problems[0]


def test_what_a_newer_version_says_is_passed_over_in_words(pair: tuple[Device, Device]) -> None:
    one, two = pair
    path = own_file(one)
    ref = json.loads(path.read_bytes().split(b"\n")[1])
    with path.with_name("newsreader-newer00-1.jsonl").open("wb") as file:
        file.write(sealed(newsreader=7, d="newer00", more=[1]))
        file.write(sealed(d="newer00", k="mood", n="x", w=[["how", "well", 5]]))
        file.write(
            sealed(
                d="newer00",
                k="feed",
                n=ref["n"],
                w=[["mood", 1, 1 << 56], ["own_title", "New", 1 << 56, "x"]],
            )
        )
    assert "3 things" in two.sync().problems[0]
    assert next(iter(two.feeds().values())).title == "New"


HOSTILE = (
    {"k": "story", "s": {"f": "x", "k": [1 << 70], "l": []}, "w": [["read", 1, 5]]},
    {"k": "story", "s": {"f": "x", "k": [True], "l": None}, "w": [["read", 1, 5]]},
    {"k": "story", "s": [], "w": [["read", 1, 5]]},
    {"k": "story", "w": 7},
    {"k": ["story"], "n": {}, "w": [[]]},
    {"k": "feed", "n": "f1", "w": [["alive", {"url": "javascript:alert(1)"}, 9]]},
    {"k": "feed", "n": "f2", "w": [["alive", {"url": "file:///etc/passwd"}, 9]]},
    {"k": "feed", "n": "f3", "w": [["alive", {"url": 5}, 9]]},
    {"k": "feed", "n": "f4", "w": [["alive", ["http://x.example/"], 9]]},
    {"k": "feed", "n": "f5", "w": [["alive", {}, 9]]},
    {"k": "feed", "n": "f6", "w": [["alive", {"url": "http://x.example/feed", "title": 5}, 9]]},
    {
        "k": "rule",
        "n": "r1",
        "w": [["alive", {"query": "a", "action": "run", "argument": "rm"}, 9]],
    },
    {"k": "rule", "n": "r2", "w": [["alive", {"query": None, "action": "star"}, 9]]},
    {"k": "highlight", "n": "h1", "w": [["alive", {"s": 5, "quote": "x"}, 9]]},
    {"k": "highlight", "n": "h2", "w": [["alive", 5, 9], ["note", {"a": 1}, 9]]},
    {"k": "override", "n": "o1", "w": [["alive", {"f": [], "fingerprint": "x"}, 9]]},
    {"k": "override", "n": "o2", "w": [["decision", "burn", 9]]},
    {"k": "verdict", "n": "v1", "w": [["alive", {"s": {}, "o": {}}, 9]]},
    {"k": "smart", "n": "s1", "w": [["alive", {"made": 1e300}, 9], ["title", "t", 9]]},
    {"k": "smart", "n": "s2", "w": [["alive", {"made": 1}, -9], ["title", "t", 1 << 80]]},
    {"k": "smart", "n": "x" * 5_000, "w": [["alive", {"made": 1}, 9]]},
    {"k": "correction", "n": "c1", "w": [["alive", {"action": "drop", "surface": 7}, 9]]},
)


def test_nothing_hostile_gets_in_or_stops_the_rest(pair: tuple[Device, Device]) -> None:
    one, two = pair
    one.star("a")
    one.well()
    title = "\x1b]0;owned\x07 \u202egnp"
    lines = [sealed(d="evil", **one) for one in HOSTILE]
    lines += [b"\xff\xfe\x00", b"{" * 100_000 + b"\n", b"x" * 3_000_000 + b"\n"]
    lines += [
        sealed(d="evil", k="smart", n="ok", w=[["alive", {"made": 1}, 9], ["title", title, 9]])
    ]
    deep = b'{"d":"evil","k":"smart","n":"n","w":' + b"[" * 90_000 + b"]" * 90_000 + b"}"
    lines += [b'{"crc":"%08x",' % zlib.crc32(deep[1:]) + deep[1:] + b"\n"]
    two.folder.joinpath("newsreader-evil-1.jsonl").write_bytes(b"".join(lines))
    os.mkfifo(two.folder / "newsreader-pipe-1.jsonl")
    before = two.all()
    assert two.sync().problems
    after = two.all()
    assert two.marks("a")[1] == 1
    assert [title for title, _ in after["smart"]] == ["]0;owned gnp"]
    assert {kind for kind in before if before[kind] != after[kind]} == {"stories", "smart"}
    assert two.sync().out.quiet


def test_a_rule_on_arrival_gives_way_to_what_the_user_did_elsewhere(
    pair: tuple[Device, Device],
) -> None:
    one, two = pair
    rules.add(one.lib.store, text("ferry"), "read", text(""))
    one.well()
    two.well()
    for device in (one, two):
        device.fetch("late")
        rule_runs.run(device.lib, [device.story("late")])
        if device is one:
            one.read("late", value=False)
            one.well()
    assert two.marks("late")[0] == 1
    two.well()
    one.well()
    assert two.marks("late")[0] == one.marks("late")[0] == 0


def test_what_was_said_of_a_thing_that_went_stands_when_it_comes_back(
    pair: tuple[Device, Device],
) -> None:
    one, two = pair
    key = one.note("a", "first")
    one.well()
    two.well()
    highlights.remove(one.lib.store, key)
    one.well()
    two.ahead = 3_600
    with two.own_time():
        highlights.change(two.lib.store, two.sql("SELECT id FROM highlights")[0][0], note=text("x"))
    two.well()
    one.well()
    assert one.notes() == two.notes() == []
    undo.undo(one.lib.store)
    for device in (one, two, one):
        device.well()
    assert one.notes() == two.notes() == [("Story a", "ferry", "first", "green")]


def test_who_comes_later_hears_of_a_device_that_is_gone(pair: tuple[Device, Device]) -> None:
    one, two = pair
    one.star("a")
    one.note("b", "kept")
    one.well()
    two.star("c")  # both have a file: a folder without any is not written to
    two.well()
    own_file(one).unlink()
    two.well()
    third = Device(one.root.with_name("third"), one.folder, one.clock)
    third.subscribe()
    third.fetch("a", "b", "c")
    third.join()
    assert third.all() == two.all()
    assert len(third.notes()) == third.marks("a")[1] == 1
    third.lib.close()


def test_the_inbox_and_a_long_note_do_no_harm(pair: tuple[Device, Device]) -> None:
    one, two = pair
    feeds.add_local(one.lib.store, "local:inbox", text("Inbox"))
    one.note("a", "long " * 100_000)
    for device in (one, two):
        device.well()
    assert len(two.feeds()) == 1
    assert two.notes() == one.notes()


def test_a_file_is_written_anew_when_most_of_it_no_longer_counts(
    pair: tuple[Device, Device], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = pair
    monkeypatch.setattr(writing, "SPARE", 5)
    for number in range(30):
        one.star("a", value=number % 2 == 0)
        one.note("b", f"note {number}")
        one.well()
        highlights.remove(one.lib.store, one.sql("SELECT max(id) FROM highlights")[0][0])
        one.well()
        if number == 20:
            two.well()
    assert own_file(one).name.rpartition("-")[2] != "1.jsonl"
    two.well()
    assert one.all() == two.all()
    third = Device(one.root.with_name("third"), one.folder, one.clock)
    third.subscribe()
    third.fetch("a", "b", "c")
    third.join()
    assert third.all() == one.all()
    third.lib.close()


def test_one_folder_a_library_and_only_one_that_there_is(pair: tuple[Device, Device]) -> None:
    one, _ = pair
    with pytest.raises(UsageError, match="in one only"):
        accounts.add(one.lib, str(one.root), "", "")
    with pytest.raises(UsageError, match="There is no folder"):
        accounts.add(one.lib, str(one.root / "nowhere"), "", "")
    assert len(accounts.all(one.lib)) == 1


KILLED = """
import os, signal, sys, threading
from pathlib import Path
sys.path[:0] = sys.argv[3].split(os.pathsep)
from clocks import Stopped
from folder_devices import Device
from tui_reader.library import accounts
device = Device(Path(sys.argv[1]), Path(sys.argv[2]), Stopped())
print("ready", flush=True)
accounts.sync(device.lib)
"""


@pytest.mark.parametrize("wait", [0.0, 0.005, 0.02, 0.05, 0.1])
def test_killed_at_any_point_nothing_is_lost(pair: tuple[Device, Device], wait: float) -> None:
    one, two = pair
    names = [str(number) for number in range(400)]
    for device in pair:
        device.fetch(*names)
    one.read(*names)
    two.star(*names)
    two.well()
    one.lib.close()
    command = [
        sys.executable,
        "-c",
        KILLED,
        str(one.root),
        str(one.folder),
        os.pathsep.join(sys.path),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        try:
            child.wait(wait)
        except subprocess.TimeoutExpired:
            child.kill()
    one.restart()
    for device in (one, two, one):
        device.well()
    assert one.all() == two.all()
    assert {one.marks(name)[:2] for name in names} == {(1, 1)}
