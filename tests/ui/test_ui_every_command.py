"""Every command by every key of every preset: where it is pressed, and what comes of it."""

from __future__ import annotations

import pytest
from server import Server
from ui_command_rows import CASES, Case
from ui_dialog_rows import DIALOGS
from ui_screen import filled, press, reader, with_screen
from ui_stage import Stage, stocked

from tui_reader.commands import BY_ID, COMMANDS, PRESETS
from tui_reader.library import undo

EVERY = {**{id: DIALOGS[id] for id in DIALOGS if id != "health_reload"}, **CASES, **DIALOGS}
"""All cases; those that bring stories stand at the end."""


def test_no_command_is_left_without_a_row() -> None:
    assert set(EVERY) | {"quit"} == set(BY_ID)


def keys_of(id: str, preset: str) -> tuple[str, ...]:
    """The keys to press: all of the first preset, and what another has of its own. That a key which
    two presets share is its command's in both is held by tests/view/test_view_keys.py."""
    keys = BY_ID[id].keys(preset) or ("",)
    first = BY_ID[id].keys(PRESETS[0]) or ("",) if preset != PRESETS[0] else ()
    return tuple(key for key in keys if key not in first)


async def tried(stage: Stage, id: str, case: Case, keys: str) -> str:
    """What went wrong with a command asked for by these keys; "" when nothing did."""
    await stage.reset()
    await case.stand(stage)
    await stage.pilot.pause()
    if keys:
        await stage.press(keys)
    else:  # the preset has no key for it
        stage.main.run_command("command")
        await stage.pilot.pause()
        await stage.type(id)
    if case.typed:
        if not await stage.until(lambda: stage.asked):
            return f"{id} by {keys!r} asks nothing; it says {stage.status!r}"
        if case.typed.startswith("!"):
            await stage.press("ctrl+u")
        await stage.type(case.typed.lstrip("!"))
    if await stage.until(lambda: case.seen(stage)):
        return ""
    return f"{id} by {keys!r} in {stage.place}: {stage.status!r}, asked {stage.asked!r}"


@pytest.mark.parametrize("preset", PRESETS)
async def test_every_command_does_its_work_by_each_of_its_keys(preset: str) -> None:
    with Server({}) as server:
        lib = stocked(preset, server)
        async with reader(lib, (150, 36)) as (app, pilot):
            stage = Stage(app, pilot, preset, server, len(undo.history(lib, 200)))
            wrong = [
                found
                for id, case in EVERY.items()
                for keys in keys_of(id, preset)
                if (found := await tried(stage, id, case, keys))
            ]
            assert not wrong, "\n".join(wrong)
            # A reload may come to the account of a stage, which has no server and no password.
            faults = [fault.sentence for fault in stage.context.errors]
            faults = [said for said in faults if not said.startswith("Home: ")]
            assert faults == ["Something broke."] * len(keys_of("errors", preset))


@pytest.mark.parametrize(
    ("preset", "keys"), [(p, keys) for p in PRESETS for keys in BY_ID["quit"].keys(p)]
)
async def test_the_reader_is_left_by_each_of_its_keys(preset: str, keys: str) -> None:
    async with reader(filled(with_screen(keys=preset)), (80, 24)) as (app, pilot):
        await press(pilot, *keys.split())
        assert app._exit


def test_the_plain_preset_has_a_key_for_everything() -> None:
    assert [command.id for command in COMMANDS if not command.plain] == []
