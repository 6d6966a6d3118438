"""Handing the story to other programs: pipes, and the user's own commands."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message

from tui_reader import sanitise
from tui_reader.errors import ReaderError, UsageError
from tui_reader.library import programs, saving
from tui_reader.model import SafeText
from tui_reader.ui.controllers.context import Context, PickerRequest, Question
from tui_reader.ui.messages import Failed, ManyChanged, TerminalWanted
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import Sentence

SHORT = 200
"""Code points of an answer of one line that the status line shows."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program said that was given the story; "" when it said nothing."""

    name: SafeText
    text: SafeText


class PipeController:
    """Runs programs on the story at hand; never a shell."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._last = ""
        """The command typed last."""
        self._unread: Answer | None = None
        """What a program said too late to be shown unasked."""

    def do_pipe(self, _count: int) -> None:
        unread, self._unread = self._unread, None
        if unread is not None:
            self._read(unread)
        elif self.context.row_or_say() is not None:
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
        self.context.say(f"Giving it to {name}…")
        self._run(
            lambda: programs.pipe(lib, saving.annotated(lib, id), argv, format_id),
            f"pipe to {name}",
        )

    def run(self, name: str) -> None:
        """Run one of the user's own commands on the story."""
        row = self.context.row_or_say()
        if row is None:
            return
        lib, id = self.context.lib, row.id
        self.context.say(f"Running {name}…")
        self._run(lambda: programs.command(lib, saving.annotated(lib, id), name), name)

    def _run(self, made: Callable[[], programs.Job], about: str) -> None:
        """Run a program: in a thread, or, where it needs the terminal, with all else at rest."""
        host = self.context.host

        def told(answer: Answer) -> ManyChanged:
            return ManyChanged(lambda: self.answered(answer))

        def task() -> Message:
            job = made()
            if job.kind is None:
                return told(Answer(job.name, programs.run(job)))
            return TerminalWanted(lambda: on_screen(job))

        def on_screen(job: programs.Job) -> None:
            try:
                host.post_message(told(Answer(job.name, programs.on_screen(job))))
            except ReaderError as error:
                host.post_message(Failed(error.sentence, about))

        self.context.bring(task, about)

    def answered(self, said: Answer) -> None:
        """What a program said: a line on the status line, more of it to be read like an article."""
        context, name = self.context, said.name
        answer = said.text.strip()
        if not answer:
            context.say(f"{name} is done.")
        elif "\n" not in answer and len(answer) <= SHORT:
            context.say(f"{name}: {answer}")
        elif context.late():
            self._unread = said
            there = "{name} has answered: {key:pipe} shows it."
            context.say(Sentence(there, name=name))
        else:
            self._read(said)

    def _read(self, answer: Answer) -> None:
        from tui_reader.ui.screens.text_viewer import TextViewer
        from tui_reader.view.article.differences import said

        context, text = self.context, said(f"What {answer.name} says", answer.text)
        context.say("")
        context.host.over(
            TextViewer(context.keys, context.inks, lambda _cells: [text]), lambda _left: None
        )
