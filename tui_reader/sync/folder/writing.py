"""Our own file: that it is still ours, what is added to it, and writing it anew.

What was added is noted in the library after it is on the disk; killed in between, it is sent twice
at most, which does no harm. Written anew it is another file beside the old one, which goes when all
is there. A line that was left half by a kill or a full disk is cut off before the next.
"""

from __future__ import annotations

import asyncio
import platform
import re
from collections.abc import Sequence
from pathlib import Path

from tui_reader import sanitise
from tui_reader.store.connection import Store
from tui_reader.store.shared import device, outgoing, positions, waiting, words
from tui_reader.store.shared.device import Device
from tui_reader.store.shared.positions import Position
from tui_reader.store.shared.words import Said, Untold
from tui_reader.sync.cycle import FolderCycle
from tui_reader.sync.folder import files, lines
from tui_reader.sync.folder.files import Seen
from tui_reader.sync.folder.reading import BREATH

AT_ONCE = 200
"""Things written in one piece."""
SPARE = 5_000
"""Lines that no longer count and are let be."""
_DEVICE = re.compile(r"newsreader-([0-9a-f]{12})-")


def insist_on_own(store: Store, folder: Path, one: Device) -> tuple[Device, bool]:
    """The device whose file we may add to, and whether the file is to be written anew: it went, or
    is shorter than we left it. Another device where somebody else has written in it. Raises
    SyncError."""
    path = files.own(folder, one.name, one.generation)
    with files.told(folder):
        size = path.stat().st_size if path.exists() else 0
        if size < one.size or not size:
            return one, size < one.size
        known = positions.all(store).get(path.name)
        same = known is None or files.sum_before(path, one.size) == known.sum
        ours = words.untold_stamps(store)
        end = one.size
        for place, raw in files.lines(path, one.size):
            said = lines.read(raw).said
            if said is not None:
                same = same and all(word.stamp in ours for word in said.words)
            end = place
        if not same:
            return device.renew(store), False
        if end < size:
            files.cut(path, end)
    if end != one.size:
        device.note(store, size=end)
    found = device.find(store)
    assert found is not None
    return found, False


async def send(cycle: FolderCycle, folder: Path) -> None:
    """Add all that the folder does not know yet. Raises SyncError; what was added before is."""
    store, total = cycle.store, words.count(cycle.store)
    while some := words.untold(store, AT_ONCE):
        _send(cycle, folder, some)
        cycle.tell("sending", cycle.out.sent, total)
        await asyncio.sleep(BREATH)


def _send(cycle: FolderCycle, folder: Path, some: Sequence[Untold]) -> None:
    store = cycle.store
    with store.write() as db:
        said = outgoing.lines(db, some)
    one = device.find(store)
    assert one is not None
    size, written = _append(store, folder, one, said)
    with store.write() as db:
        words.told(db, some)
        device.note(store, size=size, lines=one.lines + written)
    cycle.out.sent += sum(len(line.words) for line in said)


def _append(store: Store, folder: Path, one: Device, said: Sequence[Said]) -> tuple[int, int]:
    """The size of our file, and how many lines came to it."""
    written = [line for line in map(lines.line, said) if line is not None]
    if not written:
        return one.size, 0
    head = [] if one.size else [lines.header(one.name, _computer(), one.generation)]
    path = files.own(folder, one.name, one.generation)
    with files.told(folder):
        size = files.append(path, one.size, [*head, *written])
        state, total = path.stat(), files.sum_before(path, size)
    positions.put(store, Position(path.name, size, state.st_mtime_ns, size, total))
    return size, len(written)


def _computer() -> str:
    return sanitise.line(platform.node(), 100)


# --- anew ---------------------------------------------------------------------------------------


def is_bereft(store: Store, there: Sequence[Seen]) -> bool:
    """Whether a device's last file is gone: what it said is ours to tell those who come later."""
    names = [seen.name for seen in there]
    known, present = (
        {found[1] for name in some if (found := _DEVICE.match(name))}
        for some in (positions.all(store), names)
    )
    return bool(known - present)


def is_overgrown(store: Store, one: Device) -> bool:
    """Whether most of our file no longer counts."""
    return one.lines > 2 * words.things_of(store, one.name) + SPARE


async def write_anew(cycle: FolderCycle, folder: Path, there: Sequence[Seen]) -> None:
    """All that stands by our word, and by that of devices whose file is gone. Raises SyncError."""
    store = cycle.store
    one = device.ensure(store)
    new = one.generation + 1
    path = files.own(folder, one.name, new)
    files.drop(path)  # half of one, of a cycle that was killed
    present = {found[1] for seen in there if (found := _DEVICE.match(seen.name))} - {one.name}
    size = count = 0
    with files.told(folder):
        size = files.append(path, 0, [lines.header(one.name, _computer(), new)])
        last: tuple[str, int] | None = ("", 0)
        while last is not None:
            some, last = words.after(store, last, AT_ONCE, present)
            with store.write() as db:
                written = [line for s in outgoing.lines(db, some) if (line := lines.line(s))]
            size, count = files.append(path, size, written), count + len(written)
            await asyncio.sleep(BREATH)
        waits = [line for s in waiting.without(store, present) if (line := lines.line(s))]
        size, count = files.append(path, size, waits), count + len(waits)
        state, total = path.stat(), files.sum_before(path, size)
    device.note(store, generation=new, size=size, lines=count)
    positions.put(store, Position(path.name, size, state.st_mtime_ns, size, total))
    files.drop(files.own(folder, one.name, one.generation))
