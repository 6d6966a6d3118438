"""What goes to the clipboard: links and quotations, each with its source."""

from __future__ import annotations

from tui_reader import sanitise
from tui_reader.library import browser, reading
from tui_reader.library.quotes import Sentences
from tui_reader.model import Enclosure, OpenStory, Role, Span, StoryRow
from tui_reader.ui import clipboard
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.mentions import MentionsController
from tui_reader.ui.controllers.story_state import StoryStateController
from tui_reader.view.lists.dialog_items import Action, ListDialog
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.view.lists.rows import day
from tui_reader.wording import Sentence


class CopyController:
    """Copies, by the terminal and by the computer's own tool."""

    def __init__(
        self, context: Context, mentions: MentionsController, story_state: StoryStateController
    ) -> None:
        self.context = context
        self.mentions = mentions
        self.story_state = story_state

    def copy(self, text: str, said: str) -> None:
        """Put text on the clipboard and say so."""
        self.context.host.copy(text)

        def task() -> None:
            clipboard.put(text)

        self.context.start(task, "copying")
        self.context.say(said)

    def do_copy_drawn(self, _count: int) -> None:
        """What the mouse selected; a key that stops most programs says how to leave this one."""
        if self.context.shown.selecting:
            self.context.host.run_command("select_copy")
        elif text := self.context.host.drawn():
            self.copy(text, "Copied.")
        else:
            self.context.say(Sentence("{key:quit} leaves the reader."))

    def do_copy_link(self, _count: int) -> None:
        row = self.context.row_or_say()
        if row is None:
            return
        link = self._link(row)
        if link:
            self.copy(link, f"Copied {link}")
        else:
            self.context.say("This story has no link.")

    def do_copy_quote(self, _count: int) -> None:
        """The sentence of the current mention, else the paragraph that is on top."""
        story = self.context.story_or_say()
        if story is None:
            return
        self.copy_quote(story, self._here(story))

    def copy_quote(self, story: OpenStory, span: Span) -> None:
        """A stretch of the story in quotation marks, and where it is from."""
        quote = " ".join(story.article.text[span.start : span.end].split())
        row = story.story.row
        by = [story.story.author, row.title, row.feed_title, day(row.at), self._link(row)]
        source = ", ".join(part for part in by if part)
        self.copy(f"“{quote}”\n— {source}\n", f"Copied with its source: “{quote[:60]}…”")

    def do_links(self, _count: int) -> None:
        story = self.context.story_or_say()
        if story is None:
            return
        links = self.context.panes.article.page.links
        choices = [
            PickerItem(link, sanitise.host(link), link, f"[{number}]")
            for number, link in enumerate(links, 1)
        ]
        choices += [_attached(file) for file in story.story.enclosures if file.url not in links]

        def listed(words: str) -> list[PickerItem]:
            return [choice for choice in choices if choice.matches(words.casefold().split())]

        actions = (
            Action("open", self.story_state.follow, "Open in the browser"),
            Action("links_copy", lambda link: self.copy(link, f"Copied {link}"), stays=True),
        )
        empty = "There are no links in this text."
        self.context.host.open_dialog(
            ListDialog("Links of this story", listed, actions, empty, scope="links")
        )

    def _link(self, row: StoryRow) -> str:
        link = reading.story(self.context.lib, row.id).link
        return (browser.clean_link(self.context.lib, link) or "") if link else ""

    def _here(self, story: OpenStory) -> Span:
        current = self.mentions.current
        if current is not None and story.annotations is not None:
            mention = story.annotations.items[current].span
            return Sentences(story.article).around(mention)
        seen = self.context.panes.article.position()
        blocks = [block for block in story.article.blocks if len(block.span)]
        spans = [block.span for block in blocks if block.role is not Role.TITLE or len(blocks) == 1]
        return next((span for span in spans if span.end > seen), Span(0, len(story.article.text)))


def _attached(file: Enclosure) -> PickerItem:
    """A file that came with a story, as a podcast's does: what it is, and how large it says."""
    size = f", {file.length / 1e6:.1f} MB" if file.length >= 50_000 else ""
    return PickerItem(file.url, f"{file.media_type or 'file'}{size}", file.url, section="Attached")
