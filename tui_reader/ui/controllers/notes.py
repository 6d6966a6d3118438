"""Highlights and notes that were kept: going to them, changing them, listing them all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from tui_reader import sanitise
from tui_reader.errors import StoreError
from tui_reader.library import highlights, reading
from tui_reader.library import listing as rows_of
from tui_reader.model import Highlight, OpenStory
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.ui.controllers.copy import CopyController
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.controllers.story_state import StoryStateController
from tui_reader.ui.messages import TextTouched
from tui_reader.view.article.marks import Layer
from tui_reader.view.lists.dialog_items import Action, ListDialog
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import Sentence

MOST = 500
"""Notes that the list shows; narrowing it finds the others."""
COLOUR_KEYS = " ".join(f"{{key:highlight_{colour}}}" for colour in highlights.COLOURS)
"""The keys of all colours, for a sentence."""


class NotesController:
    """The user's own marks."""

    def __init__(
        self, context: Context, story_state: StoryStateController, copy: CopyController
    ) -> None:
        self.context = context
        self.story_state = story_state
        self.copy = copy
        self.open_story: OpenStoryController = story_state.open_story
        self.current = 0
        """Id of the highlight that is pointed at; 0: none."""
        self._aim = 0
        """Id of the highlight that a story was opened for."""

    # --- in the article -------------------------------------------------------------------------

    def do_next_highlight(self, count: int) -> None:
        self._step(max(1, count))

    def do_previous_highlight(self, count: int) -> None:
        self._step(-max(1, count))

    def _step(self, steps: int) -> None:
        marks = self._standing()
        if not marks:
            self.context.say(Sentence("No highlights in this story: {key:select} selects text."))
            return
        ids = [mark.id for mark in marks]
        if self.current in ids:
            at = ids.index(self.current) + steps
        else:
            seen = self.context.panes.article.position()
            at = bisect_left([mark.span.start for mark in marks], seen)
            at += steps - 1 if steps > 0 else steps
        self._point(marks[at % len(marks)])

    def _standing(self) -> list[Highlight]:
        story = self.context.shown.story
        return [mark for mark in story.highlights if not mark.orphaned] if story else []

    def _point(self, mark: Highlight) -> None:
        """Make a highlight the current one, show it and say its note."""
        article = self.context.panes.article
        self.current = mark.id
        start, end = article.page.span(mark.span.start, mark.span.end)
        article.lay("picked", Layer([(start, end, "picked")]))
        article.reveal(start)
        note = sanitise.line(mark.note) if mark.note else "no note"
        said = "{colour}: {note} · {key:edit_highlight} changes or removes it"
        self.context.say(Sentence(said, colour=mark.colour, note=note))

    def touched(self, message: TextTouched) -> None:
        """The text was clicked: a highlight there becomes the current one."""
        for mark in self._standing() if message.offset >= 0 else ():
            if mark.span.start <= message.offset < mark.span.end and not message.link:
                self._point(mark)

    def clear(self) -> bool:
        """Point at no highlight; False when none was."""
        had, self.current = bool(self.current), 0
        if had:
            self.context.panes.article.lay("picked", Layer())
            self.context.say("")
        return had

    def edits(self) -> bool:
        """Enter on the current highlight: change it; False when there is none."""
        mark = next((m for m in self._standing() if m.id == self.current), None)
        if mark is not None:
            self._edit(mark)
        return mark is not None

    def do_edit_highlight(self, _count: int) -> None:
        if self.edits():
            return
        article = self.context.panes.article
        seen = range(article.top, article.top + article.rows)
        marks = [mark for mark in self._standing() if article.line_of(mark.span.start) in seen]
        if len(marks) == 1:
            self._point(marks[0])
            self._edit(marks[0])
        elif marks:
            by_id = {str(mark.id): mark for mark in marks}
            choices = [
                PickerItem(id, sanitise.line(m.quote), m.note, m.colour) for id, m in by_id.items()
            ]
            self.context.offer(
                PickerRequest("Which highlight?", choices, lambda id: self._edit(by_id[id]))
            )
        else:
            self._step(1)

    def _edit(self, mark: Highlight) -> None:
        choices = [
            PickerItem("note", "Change the note" if mark.note else "Add a note", mark.note),
            *(PickerItem(c, f"Make it {c}") for c in highlights.COLOURS if c != mark.colour),
            PickerItem("copy", "Copy it, with its source"),
            PickerItem("remove", "Remove it"),
        ]
        title = f"Highlight: {sanitise.line(mark.quote, 60)}"
        self.context.offer(PickerRequest(title, choices, lambda id: self._changed(mark, id)))

    def _changed(self, mark: Highlight, id: str) -> None:
        lib, story = self.context.lib, self.context.shown.story
        if id == "note":
            self._ask_note(mark)
            return
        if id == "copy":
            if story is not None:
                self.copy.copy_quote(story, mark.span)
            return
        if id == "remove":
            highlights.remove(lib, mark.id)
            self.clear()
        else:
            highlights.change(lib, mark.id, colour=id)
        self._renew(story)
        done = "Removed" if id == "remove" else f"Now {id}"
        self.context.say(Sentence(f"{done}. {{key:undo}} takes it back."))

    def _ask_note(self, mark: Highlight) -> None:
        def done(note: str) -> None:
            if note != mark.note:
                highlights.change(self.context.lib, mark.id, note=note)
                self._renew(self.context.shown.story)
                self.context.say("Noted." if note else "The note is taken away.")

        ask_note(self.context, mark.quote, mark.note, done)

    def _renew(self, story: OpenStory | None) -> None:
        """The open story with its highlights of now."""
        if story is not None:
            new = reading.open_story(self.context.lib, story.story.row.id)
            self.open_story.update(new, keep=new.article.text_sha == story.article.text_sha)

    # --- the list of all ------------------------------------------------------------------------

    def do_notes(self, _count: int) -> None:
        actions = (
            Action("open", self._open),
            Action("notes_edit", self._edit_listed),
            Action("notes_copy", self._copy_listed, stays=True),
            Action("notes_remove", self._remove_listed, stays=True),
            Action("undo", lambda _id: self.story_state.do_undo(1), stays=True, needs_row=False),
        )
        ways = f"{{key:select}} in an article selects, {COLOUR_KEYS} highlight, {{key:note}} notes"
        empty = Sentence(f"Nothing noted yet: {ways}.")
        self.context.host.open_dialog(
            ListDialog("Highlights and notes", self._listed, actions, empty, scope="notes")
        )

    def _listed(self, words: str) -> list[PickerItem]:
        return [
            PickerItem(
                str(one.highlight.id),
                sanitise.line(one.highlight.quote),
                " · ".join(filter(None, (sanitise.line(one.highlight.note), one.row.title))),
                "orphaned" if one.highlight.orphaned else one.highlight.colour,
            )
            for one in highlights.all_notes(self.context.lib, words, limit=MOST)
        ]

    def _listed_one(self, id: str) -> tuple[int, Highlight]:
        """The story's number and the highlight."""
        for found in highlights.all_notes(self.context.lib, before=int(id) + 1, limit=1):
            if found.highlight.id == int(id):
                return found.row.id, found.highlight
        raise StoreError("This note is not there any more.")

    def _open(self, id: str) -> None:
        entry_id, mark = self._listed_one(id)
        row = rows_of.row(self.context.lib, entry_id)
        if row is not None:
            self._aim = mark.id
            self.open_story.open(row)

    def story_shown(self) -> None:
        """A story was opened; for a note of the list, at its place."""
        story, aim = self.context.shown.story, self._aim
        self.current = self._aim = 0
        mark = next((m for m in story.highlights if m.id == aim), None) if story and aim else None
        if mark is None:
            return
        if mark.orphaned:
            self.context.say(f"The text has changed: “{mark.quote[:60]}” is not in it any more.")
            return
        article = self.context.panes.article
        article.scroll_top(article.line_of(mark.span.start) - article.rows // 3)
        self._point(mark)

    def _edit_listed(self, id: str) -> None:
        self._ask_note(self._listed_one(id)[1])

    def _copy_listed(self, id: str) -> None:
        mark = self._listed_one(id)[1]
        self.copy.copy(mark.quote, "Copied.")

    def _remove_listed(self, id: str) -> None:
        highlights.remove(self.context.lib, int(id))
        self._renew(self.context.shown.story)
        self.context.say(Sentence("Removed. {key:undo} takes it back."))


def ask_note(context: Context, quote: str, before: str, done: Callable[[str], None]) -> None:
    """Type a note of several lines; `done` gets it without blank ends, when it is saved."""
    from tui_reader.ui.screens.note_editor import NoteEditor

    def left(note: str | None) -> None:
        if note is not None:
            done(note.strip())

    context.host.over(
        NoteEditor(f"Note on “{sanitise.line(quote, 60)}”", before, context.inks, context.keys),
        left,
    )
