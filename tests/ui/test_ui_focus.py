"""Whatever takes the focus away, what is typed comes to the line that waits for it, and Escape
leaves that."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from server import Server
from textual import events
from ui_dialog_rows import names, note, query, rules, top
from ui_screen import press, reader
from ui_stage import Stage, stocked

from tui_reader.library import undo


async def narrowed(s: Stage) -> None:
    await rules(s)
    await s.press("slash")


async def names_narrowed(s: Stage) -> None:
    await names(s)
    await s.press("slash")


TYPED_IN: tuple[Callable[[Stage], Awaitable[None]], ...] = (query, names_narrowed, narrowed, note)


def clicks(stage: Stage) -> None:
    """Beside the screen, as a terminal reports them that was made smaller meanwhile."""
    at = {"x": 400, "y": 400, "delta_x": 0, "delta_y": 0, "button": 1}
    no = {"shift": False, "meta": False, "ctrl": False}
    for kind in (events.MouseMove, events.MouseDown, events.MouseUp):
        stage.app.post_message(kind(None, **at, **no, screen_x=400, screen_y=400))  # type: ignore[arg-type]


def looks_away(stage: Stage) -> None:
    """As tmux tells a reader that gets its keys by `send-keys`."""
    stage.app.post_message(events.AppBlur())


async def test_what_is_typed_finds_its_line_again() -> None:
    with Server({}) as server:
        lib = stocked("vim", server)
        async with reader(lib, (150, 36)) as (app, pilot):
            stage = Stage(app, pilot, "vim", server, len(undo.history(lib, 200)))
            for stand in TYPED_IN:
                for away in (clicks, looks_away):
                    await stage.reset()
                    await stand(stage)
                    before, screen = len(typed(stage)), top(stage)
                    away(stage)
                    await pilot.pause()
                    assert app.focused is None
                    await press(pilot, *"xyz")
                    assert len(typed(stage)) == before + 3, (stand, away)
                    assert typed(stage).endswith("xyz"), (stand, away)
                    away(stage)
                    await press(pilot, "escape", "escape")
                    assert stage.main.question is None, (stand, away)
                    assert top(stage) is not screen or screen is stage.main, (stand, away)


def typed(stage: Stage) -> str:
    field = top(stage).field
    return str(field.text if hasattr(field, "text") else field.value)
