"""One cycle of a shared folder: note what was there before, read the others, look again at what
waits, send. Each step is resumable; killed anywhere, the next cycle goes on."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from tui_reader.errors import SyncError
from tui_reader.store.shared import clocks, device, naming, outgoing, positions, seeds
from tui_reader.store.shared.incoming import Taken
from tui_reader.sync.cycle import FolderCycle
from tui_reader.sync.folder import files, lines, reading, writing
from tui_reader.sync.folder.files import Seen


async def run(cycle: FolderCycle) -> None:
    """Raises SyncError and StoreError; what was done before is kept."""
    store, folder = cycle.store, Path(cycle.account.address)
    there = files.all(folder)
    one = device.ensure(store)
    _insist_on_folder(cycle, there)
    await _seed(cycle)
    one, anew = writing.insist_on_own(store, folder, one)
    if one.version != lines.VERSION:
        positions.forget(store)
        device.note(store, version=lines.VERSION)
    anew = anew or writing.is_bereft(store, there)
    own = files.own(folder, one.name, one.generation).name
    taken = Taken()
    await reading.read(cycle, there, own, taken)
    if clocks.mend(store, one):
        anew = True
        await reading.read(cycle, there, own, taken)
    reading.tell_ahead(cycle)
    with store.write() as db:
        naming.name_feeds(db)
    looked = await reading.look_again(cycle, taken, one.looked)
    device.note(store, looked=looked)
    if anew or writing.is_overgrown(store, one):
        await writing.write_anew(cycle, folder, there)
    await writing.send(cycle, folder)
    _report(cycle, taken)


def _insist_on_folder(cycle: FolderCycle, there: Sequence[Seen]) -> None:
    """An empty folder where files were may be the place of a disk that is not there. Raises
    SyncError."""
    if not there and positions.all(cycle.store) and not cycle.accept:
        raise SyncError(
            f"In {files.shown(Path(cycle.account.address))} no device's file is left; what is done"
            " here waits. If it is the right folder: newsreader sync --accept."
        )


async def _seed(cycle: FolderCycle) -> None:
    if seeds.is_due(cycle.store):
        seeds.begin(cycle.store)
    while left := seeds.more(cycle.store):
        cycle.tell("stories", 0, left)
        await asyncio.sleep(reading.BREATH)
    while outgoing.name_new(cycle.store, reading.AT_ONCE):
        await asyncio.sleep(reading.BREATH)


def _report(cycle: FolderCycle, taken: Taken) -> None:
    out = cycle.out
    out.changed |= taken.stories
    out.feeds_added += taken.feeds_added
    out.feeds_removed += taken.feeds_removed
    out.feeds_changed += taken.feeds_changed
    out.things += taken.others
    if taken.unknown:
        cycle.problem(
            f"{taken.unknown:,} things that other devices say are not understood by this version;"
            " they are passed over, and read again by a newer one."
        )
