"""What the tests of the screen share: a pilot that does not guess when the reader is done."""

from __future__ import annotations

import pytest
from textual._context import active_app
from textual.pilot import Pilot
from ui_rest import drained


@pytest.fixture(autouse=True)
def no_guess(monkeypatch: pytest.MonkeyPatch) -> None:
    """Textual's pilot takes it for the end of the work when the process takes no time for 20 ms:
    another program's doing, on a busy machine. It waits for the messages to be handled instead."""

    async def wait(*_: float) -> None:
        await drained(Pilot(active_app.get()))

    monkeypatch.setattr("textual.app.wait_for_idle", wait)
    monkeypatch.setattr("textual.pilot.wait_for_idle", wait)
