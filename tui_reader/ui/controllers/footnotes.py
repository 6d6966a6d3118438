"""From a footnote's mark to its note, and back."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.model import Block, OpenStory, Role
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.ui.messages import TextTouched
from tui_reader.view.article.marks import Layer
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import Sentence

_MARK = re.compile(r"\[\^?([^\W_]{1,6})\]")


@dataclass(frozen=True, slots=True)
class Mark:
    start: int
    end: int
    note: Block
    """The footnote it stands for."""


class FootnotesController:
    """Jumps between the text and its notes."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._from: tuple[int, Mark, int] | None = None
        """(story id, mark, line on top) that one came from."""

    def do_footnote(self, count: int) -> None:
        """The note of the mark in sight (with a count, of that number); on a note, back again."""
        story = self.context.story_or_say()
        if story is None:
            return
        marks = marks_of(story)
        if not marks:
            self.context.say("There are no footnotes in this text.")
        elif count:
            label = str(count)
            found = [mark for mark in marks if _label(mark.note) == label]
            self._go(found[0]) if found else self.context.say(f"There is no footnote {label}.")
        elif not self.back():
            self._choose(story, [mark for mark in marks if self._seen(mark.start)], marks)

    def back(self) -> bool:
        """Back to the mark one came from, while its note is in sight; False if there is none."""
        story, article = self.context.shown.story, self.context.panes.article
        came, self._from = self._from, None
        if story is None or came is None or came[0] != story.story.row.id:
            return False
        _, mark, top = came
        if not self._seen(mark.note.span.start):
            return False
        article.scroll_top(top)
        self._point(mark.start, mark.end)
        self.context.say("Back at the mark.")
        return True

    def touched(self, message: TextTouched) -> bool:
        """The text was clicked: a mark leads to its note. False when it was none."""
        story = self.context.shown.story
        if story is None or message.offset < 0:
            return False
        marks = marks_of(story)
        at = bisect_right(marks, message.offset, key=lambda mark: mark.start) - 1
        if at < 0 or message.offset >= marks[at].end:
            return False
        self._go(marks[at])
        return True

    def _choose(self, story: OpenStory, seen: list[Mark], marks: list[Mark]) -> None:
        """The one mark in sight, or one of several; none: from a note in sight to its mark."""
        if len(seen) == 1:
            self._go(seen[0])
            return
        if seen:
            choices = [
                PickerItem(str(at), self._text(story, mark.note), "", f"[{_label(mark.note)}]")
                for at, mark in enumerate(seen)
            ]
            self.context.offer(
                PickerRequest(
                    "Footnotes in sight", choices, lambda id: self._go(seen[int(id)]), True
                )
            )
            return
        mark = next((mark for mark in marks if self._seen(mark.note.span.start)), None)
        if mark is None:
            self.context.say("No footnote's mark is in sight.")
        else:
            self._point(mark.start, mark.end)

    def _go(self, mark: Mark) -> None:
        story, article = self.context.shown.story, self.context.panes.article
        if story is None:
            return
        self._from = (story.story.row.id, mark, article.top)
        self._point(mark.note.span.start, mark.note.span.end)
        back = "Footnote {label}: {key:footnote} or {key:open} goes back."
        self.context.say(Sentence(back, label=_label(mark.note)))

    def _point(self, start: int, end: int) -> None:
        """Mark a stretch and show it."""
        article = self.context.panes.article
        shown = article.page.span(start, end)
        article.lay("chosen", Layer([(*shown, "chosen")]))
        article.reveal(shown[0])

    def _seen(self, offset: int) -> bool:
        article = self.context.panes.article
        return article.top <= article.line_of(offset) < article.top + article.rows

    def _text(self, story: OpenStory, note: Block) -> str:
        return sanitise.line(story.article.text[note.span.start : note.span.end][:300])


def marks_of(story: OpenStory) -> list[Mark]:
    """The marks of a text whose notes are in it, in order."""
    article = story.article
    notes = {_label(b): b for b in reversed(article.blocks) if b.role is Role.FOOTNOTE}
    if not notes:
        return []
    inside = [block.span for block in article.blocks if block.role is Role.FOOTNOTE]
    found = []
    for match in _MARK.finditer(article.text):
        note = notes.get(match[1])
        in_note = any(span.start <= match.start() < span.end for span in inside)
        if note is not None and not in_note:
            found.append(Mark(*match.span(), note))
    return found


def _label(note: Block) -> str:
    return note.marker.strip("[]().^: ")
