"""Handing the story to other programs: pipes, and the user's own commands."""

from __future__ import annotations

import shlex

from tui_reader import sanitise
from tui_reader.errors import UsageError
from tui_reader.library import programs, saving
from tui_reader.ui.controllers.context import Context, PickerRequest, Question
from tui_reader.ui.messages import Done
from tui_reader.view.lists.picker_items import PickerItem


class PipeController:
    """Runs programs on the story at hand; never a shell."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._last = ""
        """The command typed last."""

    def do_pipe(self, _count: int) -> None:
        if self.context.row_or_say() is not None:
            self.context.ask(Question("Pipe the story to:", self._typed, self._last))

    def _typed(self, line: str) -> None:
        try:
            argv = shlex.split(line)
        except ValueError as error:
            raise UsageError(f"That command cannot be read: {error}.") from error
        if not argv:
            return
        self._last = line
        choices = [PickerItem(row.id, row.label, row.id) for row in saving.piped()]
        title = f"Give {sanitise.line(argv[0], 40)} the story as"
        self.context.offer(PickerRequest(title, choices, lambda id: self._pipe(argv, id)))

    def _pipe(self, argv: list[str], format_id: str) -> None:
        row = self.context.row()
        if row is None:
            return
        lib, id, name = self.context.lib, row.id, sanitise.line(argv[0], 40)

        def task() -> Done:
            said = programs.pipe(lib, saving.annotated(lib, id), argv, format_id)
            return Done(f"{name}: {said}" if said else f"{name} has taken it.", changed=False)

        self.context.say(f"Giving it to {name}…")
        self.context.start(task, f"pipe to {name}")

    def run(self, name: str) -> None:
        """Run one of the user's own commands on the story."""
        row = self.context.row_or_say()
        if row is None:
            return
        lib, id = self.context.lib, row.id

        def task() -> Done:
            said = programs.run_command(lib, saving.annotated(lib, id), name)
            return Done(f"{name}: {said}" if said else f"{name} is done.", changed=False)

        self.context.say(f"Running {name}…")
        self.context.start(task, name)
