"""Laws of sync, against a model: acts here, acts there, lost answers, faults, restarts, undo.

- What was done here last, and was acknowledged, is what both sides say in the end.
- What was done there is done here, unless it was done otherwise here later (or not sent yet).
- Two quiet cycles change nothing.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from clocks import NOW, Stopped
from fake_sync import MINIFLUX_226, READ, STARRED, FakeServer, Traps
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sync_sides import Sides, open_at, stocked

from tui_reader import clock
from tui_reader.store import undo

COUNT = 5
NUMBERS = st.integers(0, COUNT - 1)
KEYS = st.sampled_from([READ, STARRED])
FAULTS = st.sampled_from(["lost_answers", "lost_requests", "broken", "unauthorized", "cut_bodies"])
KINDS = {
    "greader": [
        Traps(), Traps(conditional=True), Traps(page=2),
        Traps(ids="hex", page=3, paging="last id"), MINIFLUX_226,
    ],
    "miniflux": [Traps(), MINIFLUX_226],
    "fever": [Traps(), MINIFLUX_226, Traps(unknown_404=True)],
    "nextcloud": [Traps(), Traps(offset_inclusive=False)],
    "ttrss": [Traps()],
}  # fmt: skip


SETTINGS = settings(max_examples=10, stateful_step_count=25)


class Acts(RuleBasedStateMachine):
    """`last` is who did something with a mark last, and what; "ours" only once it is certain that
    the other side's later act was seen."""

    protocol = "greader"

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        traps = data.draw(st.sampled_from(KINDS[self.protocol]))
        self.time = Stopped()
        clock.ask(self.time)
        self._folder = tempfile.TemporaryDirectory()
        self.server = FakeServer(self.protocol, traps, stocked(COUNT))
        self.server.__enter__()
        self.both = Sides(open_at(Path(self._folder.name)), self.server)
        self.both.well()
        self.last: dict[tuple[int, str], bool | None] = {}
        """None: both did something, and which was first is not said by the laws."""

    def teardown(self) -> None:
        if not hasattr(self, "both"):
            return
        self._settle()
        self._hold()
        before = (self.both.marks(), repr(self.server.news))
        assert self.both.well().out.quiet
        assert self.both.well().out.quiet
        assert (self.both.marks(), repr(self.server.news)) == before
        self.both.lib.close()
        self.server.__exit__(None, None, None)
        self._folder.cleanup()

    @rule(number=NUMBERS, key=KEYS, value=st.booleans())
    def act_here(self, number: int, key: str, value: bool) -> None:
        title = f"Harbour {number}"
        if self.both.marks()[title][key == STARRED] is value:
            return
        (self.both.read if key == READ else self.both.star)(title, value=value)
        self.last[number, key] = value

    @rule(number=NUMBERS, key=KEYS, value=st.booleans())
    def act_there(self, number: int, key: str, value: bool) -> None:
        story = self.server.news.titled(f"Harbour {number}")
        if getattr(story, key) is value:
            return
        self.server.news.mark(key, value, [story])
        unsent = self.both.pending() > 0
        self.last[number, key] = None if unsent else value

    @rule(value=st.booleans())
    def act_on_all(self, value: bool) -> None:
        titles = [f"Harbour {number}" for number in range(COUNT)]
        marks = self.both.marks()
        changed = [n for n, title in enumerate(titles) if marks[title][0] is not value]
        self.both.read(*titles, value=value)
        self.last |= {(number, READ): value for number in changed}

    @rule()
    def undo(self) -> None:
        before = self.both.marks()
        undo.undo(self.both.lib.store)
        after = self.both.marks()
        for number in range(COUNT):
            title = f"Harbour {number}"
            for at, key in enumerate((READ, STARRED)):
                if title in after and before[title][at] is not after[title][at]:
                    self.last[number, key] = after[title][at]

    @rule()
    def sync(self) -> None:
        self.both.sync()

    @rule(fault=FAULTS, times=st.integers(1, 3))
    def sync_badly(self, fault: str, times: int) -> None:
        setattr(self.server.traps, fault, times)
        self.both.sync()
        setattr(self.server.traps, fault, 0)

    @rule(lists=st.sampled_from(["empty", "all", "nothing"]))
    def sync_with_false_lists(self, lists: str) -> None:
        # They lie about what they list: nothing of it may be believed that a story denies.
        self.both.well()
        before = self.both.marks()
        self.server.traps.lists = lists
        self.both.sync()
        self.server.traps.lists = ""
        changed = sum(before[title] != marks for title, marks in self.both.marks().items())
        assert 3 * changed <= COUNT
        self.both.sync()

    @rule(number=NUMBERS, fault=FAULTS)
    def read_and_back(self, number: int, fault: str) -> None:
        """Read and unread again, of which the server has the first half, as nobody knows here."""
        value = self.both.marks()[f"Harbour {number}"][0]
        self.act_here(number, READ, not value)
        self.server.traps.lists = "nothing"
        self.sync_badly("lost_answers", 1)
        self.server.traps.lists = ""
        self.act_here(number, READ, value)
        self.sync_badly(fault, 1)
        assert self.both.marks()[f"Harbour {number}"][0] is value

    @rule(days=st.integers(-400, 400))
    def jump(self, days: int) -> None:
        self.time.now = NOW.timestamp() + days * 86_400

    @rule()
    def restart(self) -> None:
        self.both.lib.close()
        self.both.lib = open_at(Path(self._folder.name))

    @invariant()
    def nothing_is_doubled(self) -> None:
        if hasattr(self, "both"):
            with self.both.lib.store.read() as db:
                count = db.execute("SELECT count(*) FROM stories").fetchone()[0]
            assert count == COUNT

    def _settle(self) -> None:
        for _ in range(3):
            if not self.both.sync().problems:
                break
        self.both.well()

    def _hold(self) -> None:
        here, there = self.both.marks(), self.both.there()
        assert here == there
        for (number, key), value in self.last.items():
            if value is not None:
                assert here[f"Harbour {number}"][key == STARRED] is value, (number, key)


@pytest.mark.parametrize("protocol", KINDS)
def test_the_laws_hold(protocol: str) -> None:
    machine = type(f"ActsBy{protocol}", (Acts,), {"protocol": protocol})
    run_state_machine_as_test(machine, settings=SETTINGS)
