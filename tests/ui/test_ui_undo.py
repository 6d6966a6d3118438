"""Every command that changes the library is taken back by undo, in words, and after a restart."""

from __future__ import annotations

from typing import Any

from server import Server
from ui_command_rows import CASES
from ui_dialog_rows import DIALOGS
from ui_rest import settled
from ui_screen import reader
from ui_stage import Stage, stocked

from tui_reader import highlight_colours, paths
from tui_reader import library as rooms
from tui_reader.commands import BY_ID, COMMANDS
from tui_reader.library import undo
from tui_reader.store.changelog import FACETS

EVERY = {**CASES, **DIALOGS}
ANSWERS: dict[str, str] = {
    "keep_search": "enter",
    "edit_search": "s enter",
    "cut_block": "enter enter",
    "restore_cut": "enter enter",
    "edit_highlight": "down enter",
    "note": "h i ctrl+s",
    "correct": "down enter enter",
    "add_name": "enter enter",
    "names_correct": "down enter",
    "rules": "a c o u n c i l enter enter",
    "entity_page": "escape",
    "affair": "escape",
    "told_feed": "down enter",
}
"""Keys that answer what a command asks further."""
CHANGING = frozenset(
    ("star", "tag", "toggle_read", "mark_all_read", "mark_everything_read", "delete_story",
     "open_link_read", "always_full_text", "restore_cut", "cut_block", "keep_search", "edit_search",
     "rules", "correct", "add_name", "names_correct", "edit_highlight", "note", "remove_feed",
     "rename_feed", "move_feed",
     "interval", "told_feed", "same", "not_same", "affair_out", "rule_switch",
     "rule_remove", "notes_remove", "note_save", "health_remove",
     "open", "into", "next_unread", "previous_unread", "random_unread", "full_text",
     *(f"highlight_{id}" for id in highlight_colours.IDS))
)  # fmt: skip
"""Found below, not told: a command that stops changing anything is as wrong as one that cannot be
taken back."""
LEFT = frozenset(
    (
        "quit",
        "undo",
        "redo",
        "reload",
        "reload_all",
        "show_new",
        "save",
        "affair_save",
        "health_reload",
    )
)
"""What arrives is no change of the user's, and a file that was written stays; the others are the
subject themselves."""


Kept = dict[str, list[tuple[Any, ...]]]


def kept(lib: rooms.Library) -> Kept:
    """All that the user has made of the library."""
    found = {}
    with lib.store.read() as db:
        for facet in FACETS:
            if facet.table != "meta":  # what the screen remembers
                columns = ", ".join(("id", *facet.columns))
                # Names come with the stories; the user's are those of which they said something.
                own = "WHERE said_by > 1" if facet.table == "entities" else ""
                query = f"SELECT {columns} FROM {facet.table} {own} ORDER BY id"
                rows = db.execute(query).fetchall()
                found[f"{facet.code} {facet.table}"] = rows
    return found


async def test_what_a_command_changes_is_taken_back_and_made_again() -> None:
    changing, wrong = set(), []
    with Server({}) as server:
        lib = stocked("vim", server)
        async with reader(lib, (150, 36)) as (app, pilot):
            stage = Stage(app, pilot, "vim", server, len(undo.history(lib, 200)))
            for command in COMMANDS:
                if command.id in LEFT:
                    continue
                await settled(pilot)
                await stage.reset()
                await EVERY[command.id].stand(stage)
                await settled(pilot)  # a text that comes late takes what was picked away
                before, made = kept(lib), len(undo.history(lib, 900))
                await asked(stage, command.id)
                await settled(pilot)
                grown = len(undo.history(lib, 900)) - made
                after = kept(lib)
                assert grown or before == after, command.id
                if not grown:
                    continue
                changing.add(command.id)
                wrong += [f"{command.id}: {fault}" for fault in faults(stage, before, after)]
    assert not wrong, "\n".join(wrong)
    assert changing == CHANGING


async def asked(stage: Stage, id: str) -> None:
    """Run a command and answer what it asks."""
    case = EVERY[id]
    if id in DIALOGS:  # where it works, the panes are covered
        await stage.press(BY_ID[id].vim[0])
    else:
        stage.main.run_command(id)
        await stage.pilot.pause()
    if case.typed:
        await stage.press("ctrl+u")
        await stage.type(case.typed.lstrip("!"))
    elif id in ANSWERS:
        await stage.until(lambda: case.seen(stage))
        await stage.press(ANSWERS[id])


def faults(stage: Stage, before: Kept, after: Kept) -> list[str]:
    """What undo on the screen and redo and undo after a restart do not do."""
    found = []
    other = rooms.open(paths.user_paths(), stage.lib.config)  # as after a restart
    stage.controllers.story_state.do_undo(1)
    if not stage.status.startswith("Undone: "):
        found.append(f"undo says {stage.status!r}")
    if kept(other) != before:
        now = kept(other)
        found.append(f"undo leaves {[(n, now[n], before[n]) for n in now if now[n] != before[n]]}")
    if not undo.redo(other) or kept(other) != after:
        found.append("redo after a restart does not make it again")
    if not undo.undo(other) or kept(other) != before:
        found.append("undo after a restart does not bring back what was")
    other.close()
    return found
