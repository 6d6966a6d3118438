"""Pictures of the open story, fetched and shown when the user asks, never before."""

from __future__ import annotations

from tui_reader import sanitise
from tui_reader.library import pictures
from tui_reader.library.pictures import Pixels
from tui_reader.model import Image
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.ui.controllers.copy import CopyController
from tui_reader.ui.controllers.story_state import StoryStateController
from tui_reader.ui.messages import PictureReady
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.view.text import glyphs
from tui_reader.wording import Sentence

KEPT = 4
"""Pictures that are kept while the reader runs: up to 8 MB each."""


class PicturesController:
    """Shows pictures."""

    def __init__(
        self, context: Context, story_state: StoryStateController, copy: CopyController
    ) -> None:
        self.context = context
        self.story_state = story_state
        self.copy = copy
        self._known: dict[str, Pixels] = {}
        """The last pictures, by address."""

    def do_picture(self, count: int) -> None:
        """The picture in sight; one of several; with a count the one of that number."""
        story, article = self.context.story_or_say(), self.context.panes.article
        if story is None:
            return
        pieces = [piece for piece in article.page.pieces if piece.image and piece.image.src]
        images = [piece.image for piece in pieces if piece.image]
        if not images:
            self.context.say("There is no picture in this story.")
            return
        if count:
            self._ask(images[min(count, len(images)) - 1])
            return
        lines = [article.lines.line_of(piece.start) for piece in pieces]
        seen = range(article.top, article.top + article.rows)
        near = [image for image, at in zip(images, lines, strict=True) if at in seen] or images
        if len(near) == 1:
            self._ask(near[0])
            return
        choices = [
            PickerItem(str(at), image.alt or "picture without a description", _host(image))
            for at, image in enumerate(near)
        ]
        title = "Which picture is to be fetched?"
        self.context.offer(
            PickerRequest(title, choices, lambda id: self._ask(near[int(id)]), letters=True)
        )

    def _ask(self, image: Image) -> None:
        """Fetch a picture; without the packages for it, say how to have them."""
        story, lib = self.context.shown.story, self.context.lib
        if story is None:
            return
        if glyphs.ascii_only() or not pictures.installed():
            self._offer_extra(image)
            return
        url, home, id = str(image.src), story.story.feed_url, story.story.row.id
        if url in self._known:
            self._show(image, self._known[url])
            return
        self.context.say(f"Fetching a picture from {_host(image)}…")
        self.context.bring(
            lambda: PictureReady(id, image, pictures.picture(lib, url, home)), "fetching a picture"
        )

    def _offer_extra(self, image: Image) -> None:
        def taken(id: str) -> None:
            if id == "open":
                self.story_state.follow(str(image.src))
            else:
                self.copy.copy(pictures.EXTRA, f"Copied: {pictures.EXTRA}")

        choices = [PickerItem("open", "Open the picture in the browser", _host(image))]
        title = "Pictures cannot be drawn in ASCII"
        if not pictures.installed():
            what = "Copy the command that installs what is missing"
            choices.append(PickerItem("copy", what, pictures.EXTRA))
            title = "Showing pictures here needs the extra “images”"
        self.context.offer(PickerRequest(title, choices, taken))

    def ready(self, message: PictureReady) -> None:
        """A picture has come; shown if its story is still the open one, and nobody is typing."""
        story = self.context.shown.story
        self._known[str(message.image.src)] = message.pixels
        while len(self._known) > KEPT:
            del self._known[next(iter(self._known))]
        if story is None or story.story.row.id != message.story_id:
            return
        if self.context.late():
            self.context.say(Sentence("The picture is here: {key:picture} shows it."))
        else:
            self.context.say("")
            self._show(message.image, message.pixels)

    def _show(self, image: Image, pixels: Pixels) -> None:
        from tui_reader.ui.screens.picture import PictureScreen

        def left(asked: str | None) -> None:
            if asked == "open":
                self.story_state.follow(str(image.src))

        title = image.alt or "Picture without a description"
        size = f"{pixels.width} × {pixels.height}"
        note = sanitise.line(f"{size} · {_host(image)}")
        screen = PictureScreen(pixels, title, note, self.context.inks, self.context.keys)
        self.context.host.over(screen, left)


def _host(image: Image) -> str:
    return sanitise.host(image.src) if image.src else ""
