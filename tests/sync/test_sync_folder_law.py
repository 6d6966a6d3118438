"""The law of the shared folder: whatever is done on which device, in whatever order files come,
torn, late, twice, with clocks that jump: when all has been carried, all devices are alike."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from clocks import Stopped
from folder_devices import Device, text
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tui_reader import clock
from tui_reader.model import Overrides
from tui_reader.store import articles, feeds, highlights, rules, undo
from tui_reader.store import stories as stored
from tui_reader.store.affairs import groups

DEVICES = st.integers(0, 2)
NAMES = st.sampled_from("abcd")
SKEWS = st.sampled_from([-400.0, -2.0, -0.1, 0.0, 0.1, 0.9, 2.0, 400.0])
"""Days that a clock may be off."""


class Folder(RuleBasedStateMachine):
    """Three libraries, each with its own copy of the folder."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.time = Stopped()
        clock.ask(self.time)
        self.devices: list[Device] = []
        self.owners: dict[str, int] = {}
        self.backups: dict[int, Path] = {}
        for number in range(3):
            folder = self.root / f"folder{number}"
            folder.mkdir()
            device = Device(self.root / f"device{number}", folder, self.time)
            if number < 2:
                device.subscribe()
                device.fetch("a", "b", "c")
            self.devices.append(device)
            device.join()
            self._own(number)

    def teardown(self) -> None:
        self.alike()
        for device in self.devices:
            device.lib.close()
        shutil.rmtree(self.root)

    def _own(self, number: int) -> None:
        for path in self.devices[number].folder.iterdir():
            self.owners.setdefault(path.name, number)

    def _there(self, number: int, name: str) -> bool:
        device = self.devices[number]
        return bool(device.sql("SELECT 1 FROM stories WHERE title = ?", f"Story {name}"))

    # --- acts ----------------------------------------------------------------------------------

    @rule(at=DEVICES, name=NAMES, value=st.booleans(), star=st.booleans())
    def mark(self, at: int, name: str, value: bool, star: bool) -> None:
        if self._there(at, name):
            (self.devices[at].star if star else self.devices[at].read)(name, value=value)

    @rule(at=DEVICES, name=NAMES, tags=st.sets(st.sampled_from(["x", "y", "z"])))
    def tag(self, at: int, name: str, tags: set[str]) -> None:
        if self._there(at, name):
            self.devices[at].tag(name, *sorted(tags))

    @rule(at=DEVICES, name=NAMES, hidden=st.booleans())
    def hide(self, at: int, name: str, hidden: bool) -> None:
        device = self.devices[at]
        if self._there(at, name):
            with device.own_time():
                stored.set_hidden(device.lib.store, [device.story(name)], hidden)

    @rule(at=DEVICES, name=NAMES, note=st.sampled_from(["", "one", "two"]))
    def note(self, at: int, name: str, note: str) -> None:
        if self._there(at, name):
            self.devices[at].note(name, note)

    @rule(at=DEVICES, gone=st.booleans(), note=st.sampled_from(["three", "four"]))
    def change_note(self, at: int, gone: bool, note: str) -> None:
        device = self.devices[at]
        with device.own_time():
            for (key,) in device.sql("SELECT id FROM highlights ORDER BY quote, note, id LIMIT 1"):
                if gone:
                    highlights.remove(device.lib.store, key)
                else:
                    highlights.change(device.lib.store, key, note=text(note))

    @rule(at=DEVICES, name=NAMES, cut=st.sets(st.sampled_from(["f", "g"])), feed=st.booleans())
    def cut(self, at: int, name: str, cut: set[str], feed: bool) -> None:
        device = self.devices[at]
        if self._there(at, name):
            keep = frozenset({"f", "g"} - cut) if feed else frozenset()
            with device.own_time():
                articles.set_overrides(
                    device.lib.store, device.story(name), Overrides(keep, frozenset(cut)),
                    whole_feed=feed,
                )  # fmt: skip

    @rule(at=DEVICES, what=st.integers(0, 4), query=st.sampled_from(["ferry", "boat"]))
    def query(self, at: int, what: int, query: str) -> None:
        device = self.devices[at]
        store = device.lib.store
        with device.own_time():
            kept, ruled = rules.smart_feeds(store), rules.all(store)
            if what == 0:
                rules.keep(store, text(f"S {query}"), text(query))
            elif what == 1 and kept:
                rules.edit(store, kept[0].id, text(query))
            elif what == 2:
                rules.add(store, text(query), "star", text(""))
            elif what == 3 and ruled:
                rules.enable(store, ruled[0].id, not ruled[0].enabled)
            elif ruled:
                rules.remove(store, ruled[0].id)

    @rule(at=DEVICES, what=st.integers(0, 3), title=st.sampled_from(["", "Mine", "Ours"]))
    def feed(self, at: int, what: int, title: str) -> None:
        device = self.devices[at]
        store = device.lib.store
        with device.own_time():
            for feed in device.feeds().values():
                if what == 0:
                    feeds.rename(store, feed.id, text(title))
                elif what == 1:
                    feeds.move(store, [feed.id], (text(title),) if title else ())
                elif what == 2:
                    feeds.set_told(store, feed.id, title == "Mine", len(title) % 3 - 1)
                else:
                    feeds.remove(store, feed.id)

    @rule(at=DEVICES, names=st.sets(NAMES, min_size=1))
    def fetch(self, at: int, names: set[str]) -> None:
        self.devices[at].subscribe()
        self.devices[at].fetch(*sorted(names))

    @rule(at=DEVICES, names=st.sets(NAMES, min_size=2, max_size=2), same=st.booleans())
    def judge(self, at: int, names: set[str], same: bool) -> None:
        device = self.devices[at]
        if all(self._there(at, name) for name in names):
            with device.own_time():
                some = [device.story(name) for name in sorted(names)]
                if same:
                    groups.put_together(device.lib.store, some)
                else:
                    groups.take_out(device.lib.store, some[0])

    @rule(at=DEVICES, again=st.booleans())
    def undo(self, at: int, again: bool) -> None:
        device = self.devices[at]
        with device.own_time():
            (undo.redo if again else undo.undo)(device.lib.store)

    # --- the world -----------------------------------------------------------------------------

    @rule(at=DEVICES)
    def sync(self, at: int) -> None:
        self.devices[at].sync()
        self._own(at)

    @rule(at=DEVICES, to=DEVICES, how=st.sampled_from(["whole", "torn", "twice", "conflict"]))
    def carry(self, at: int, to: int, how: str) -> None:
        """Files of one device come to another's folder."""
        if at == to:
            return
        source, goal = self.devices[at].folder, self.devices[to].folder
        for path in source.iterdir():
            if self.owners[path.name] != at:
                continue
            data = path.read_bytes()
            if how == "torn":
                data = data[: len(data) * 2 // 3]
            elif how == "twice":
                data += data
            name = (
                path.name.replace(".jsonl", ".sync-conflict-1.jsonl")
                if how == "conflict"
                else path.name
            )
            (goal / name).write_bytes(data)
            self.owners.setdefault(name, at)
        for path in list(goal.iterdir()):
            gone = self.owners[path.name] == at and not (source / path.name).exists()
            if gone and "conflict" not in path.name:
                path.unlink()

    @rule(at=DEVICES, days=SKEWS)
    def set_clock(self, at: int, days: float) -> None:
        self.devices[at].ahead = days * 86_400

    @rule(at=DEVICES)
    def restart(self, at: int) -> None:
        self.devices[at].restart()

    @rule(at=DEVICES)
    def back_up(self, at: int) -> None:
        device = self.devices[at]
        device.lib.close()
        self.backups[at] = self.root / f"backup{at}"
        shutil.rmtree(self.backups[at], ignore_errors=True)
        shutil.copytree(device.root, self.backups[at])
        device.restart()

    @rule(at=DEVICES)
    def bring_back(self, at: int) -> None:
        """The library is put back as it was: acts since are in its files only."""
        if at in self.backups:
            device = self.devices[at]
            device.sync()
            self._own(at)
            device.lib.close()
            shutil.rmtree(device.root)
            shutil.copytree(self.backups[at], device.root)
            device.restart()

    @invariant()
    def time_passes(self) -> None:
        self.time.move(seconds=1)

    def alike(self) -> None:
        for device in self.devices:
            device.ahead = 0
            device.subscribe()
            device.fetch(*"abcd")
        self.carry_all(6)
        first, *others = (device.all() for device in self.devices)
        for other in others:
            differ = {kind: (first[kind], other[kind]) for kind in first}
            differ = {kind: two for kind, two in differ.items() if two[0] != two[1]}
            assert not differ, differ
        # And whoever does something now is heard, whatever clocks were.
        for number, device in enumerate(self.devices):
            was = device.marks("a")[0]
            device.read("a", value=not was)
            self.time.move(seconds=1)
            self.carry_all(2)
            assert {one.marks("a")[0] for one in self.devices} == {1 - was}, number

    def carry_all(self, times: int) -> None:
        for _ in range(times):
            for number in range(3):
                self.sync(number)
                for other in range(3):
                    self.carry(number, other, "whole")


Folder.TestCase.settings = settings(max_examples=25, stateful_step_count=30)
TestFolder = Folder.TestCase
