"""Names are marked ahead while nobody types: the status line says so."""

from __future__ import annotations

import sys

import pytest
from ui_rest import main_of, settled
from ui_screen import add, column, filled, press, reader, story, until

from tests.library.test_library_apart import children
from tui_reader import config, paths
from tui_reader import library as rooms
from tui_reader.library import annotation, linking
from tui_reader.store import annotations, articles
from tui_reader.ui.controllers.background_annotation import UNUSED_SECONDS


async def test_the_status_line_tells_how_many_were_done_and_then_nothing() -> None:
    lib = rooms.open(paths.user_paths(), config.Config())
    add(
        lib, "Harbour News", [story(n, body="<p>Signe Aune went to Brisvik.</p>") for n in range(4)]
    )
    said: set[str] = set()
    async with reader(lib) as (app, pilot):
        status = app.screen.context.status
        app.screen.message_signal.subscribe(app.screen, lambda _: said.add(status.right(80)), True)
        await press(pilot, "j")
        await settled(pilot)
        assert any(words.startswith("names 1 of 4") for words in said)
        assert "names" not in column(app, "status")
        assert all(annotation.fresh(lib, number) for number in range(1, 5))


@pytest.mark.skipif(sys.platform != "linux", reason="looks for children under /proc")
async def test_much_is_linked_in_a_process_of_its_own_whose_memory_goes_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(linking, "MANY", 3)
    lib, seen = filled(), set[int]()
    lib.apart = True

    def linked() -> bool:
        seen.update(children())
        return not linking.waiting(lib)

    async with reader(lib) as (_, pilot):
        assert not linked()
        await press(pilot, "j")
        await until(pilot, linked)
        await settled(pilot)
        left = seen & children()
        assert seen - left and len(left) <= 1, "the one that cleans stays"


async def test_leaving_does_not_wait_for_it() -> None:
    lib = filled(config.Config())
    add(lib, "Long Tales", [story(n, f"Tale {n}") for n in range(40, 80)])
    async with reader(lib) as (app, pilot):
        await until(pilot, lambda: "names " in column(app, "status"))
        await press(pilot, "ctrl+q")
    again = rooms.open(paths.user_paths(), config.Config())
    assert annotations.waiting(again.store, 1, 1) or articles.stale(again.store, 1, 1), "not done"
    again.close()


async def test_the_model_is_given_back_when_nobody_has_used_the_reader_for_two_minutes() -> None:
    lib = filled(config.Config())
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await settled(pilot)
        assert annotation.ready(lib)
        main = main_of(app)
        timers, tick = main.context.host.timers, main.lifecycle.tick
        timers.touch()
        timers.let_pass(UNUSED_SECONDS - 1)
        tick()
        await settled(pilot)
        assert annotation.ready(lib), "somebody may be reading"
        timers.let_pass(UNUSED_SECONDS)
        tick()
        await settled(pilot)
        assert not annotation.ready(lib)
