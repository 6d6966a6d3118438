"""Asking on the status line: one prompt at a time, and what is typed into it.

Owns the question that is open. What an answer comes to is the asker's.
"""

from __future__ import annotations

from textual.widgets import Input

from tui_reader import sanitise
from tui_reader.ui.controllers.completion import Completion
from tui_reader.ui.controllers.context import Question
from tui_reader.ui.screens.message_router import MessageRouter
from tui_reader.ui.widgets.prompt import Prompt
from tui_reader.view.text.cells import width


class PromptScreen(MessageRouter):
    """A screen with a prompt when something is asked."""

    help: Completion
    question: Question | None = None
    _prompt: Prompt | None = None

    @property
    def field(self) -> Prompt | None:
        """The line that takes what is typed, while something is asked."""
        return self._prompt

    def ask(self, question: Question) -> None:
        """Ask on the status line."""
        self._unask()
        self.question = question
        self.context.status.say(question.label)
        if self.query(Prompt):
            self.call_later(self._put_next)
        else:
            self._put_prompt(question)

    async def _put_next(self) -> None:
        """The prompt of a question that follows at once, when the last one has gone."""
        await self.query(Prompt).remove()
        if self.question is not None:
            self._put_prompt(self.question)

    def _put_prompt(self, question: Question) -> None:
        prompt = self._prompt = Prompt(question.initial, self.context.keys)
        prompt.password = question.hidden
        ink = self.context.inks.palette.ink("bar")
        if ink.bg:
            prompt.styles.background, prompt.styles.color = ink.bg, ink.fg
        self.mount(prompt)
        prompt.focus()
        self.help.typed(question, question.initial)

    def label_width(self) -> int:
        """Cells that the question takes."""
        return width(self.question.label) + 2 if self.question else 0

    def fault_width(self) -> int:
        """Cells that what is wrong with the line takes, at the right."""
        status = self.context.status
        return width(status.right(self.size.width)) + 3 if status.going_on.get("typing") else 0

    def _unask(self) -> Question | None:
        """Take the prompt away; the question it asked."""
        question, self.question = self.question, None
        self._prompt = None
        if question is not None:
            self.help.clear()
            self.context.status.say("")
            self.query(Prompt).remove()
            self.set_focus(None)
        return question

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.input is self._prompt:
            self.guarded(lambda: self._take(event.value))

    def _take(self, text: str) -> None:
        if not self._refused(text):
            self._answer(text)

    def _refused(self, text: str) -> bool:
        """Whether the line stays, and the fault beside it."""
        question = self.question
        if question is None or not question.strict or question.check is None:
            return False
        fault = question.check(text)
        if fault:
            self.context.status.note("typing", sanitise.line(fault))
            self.context.status.refresh(layout=True)
        return bool(fault)

    def _answer(self, text: str) -> None:
        if question := self._unask():
            self.guarded(lambda: question.done(text))

    def on_input_changed(self, event: Input.Changed) -> None:
        question = self.question
        if question is None or event.input is not self._prompt:
            return  # or the last word of a prompt that has gone
        before = self.fault_width()
        self.guarded(lambda: self.help.typed(question, event.value))
        if self.fault_width() != before:
            self.context.status.refresh(layout=True)
        changed = question.changed
        if changed is not None and event.value != question.initial:
            self.guarded(lambda: changed(event.value))

    def on_prompt_completed(self, _message: Prompt.Completed) -> None:
        question, prompt = self.question, self._prompt
        if question is not None and prompt is not None:
            self.guarded(lambda: prompt.put(self.help.take(question, prompt.value)))

    def on_prompt_left(self, _message: Prompt.Left) -> None:
        question = self._unask()
        if question is not None and question.cancelled is not None:
            self.guarded(question.cancelled)
