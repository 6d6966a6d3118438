"""Handler: pictures of the open story, fetched and shown when the user asks, never before."""

from __future__ import annotations

from tui_reader import sanitise
from tui_reader.library import pictures
from tui_reader.library.pictures import Pixels
from tui_reader.model import Image
from tui_reader.ui.controllers.context import Desk, Offer
from tui_reader.ui.controllers.copy import Copying
from tui_reader.ui.controllers.story_state import Marking
from tui_reader.ui.messages import PictureReady
from tui_reader.view.lists.picker_items import Choice
from tui_reader.view.text import glyphs

KEPT = 4
"""Pictures that are kept while the reader runs: up to 8 MB each."""


class Picturing:
    """Shows pictures."""

    def __init__(self, desk: Desk, marking: Marking, copying: Copying) -> None:
        self.desk = desk
        self.marking = marking
        self.copying = copying
        self._known: dict[str, Pixels] = {}
        """The last pictures, by address."""

    def do_picture(self, count: int) -> None:
        """The picture in sight; one of several; with a count the one of that number."""
        story, article = self.desk.shown.story, self.desk.panes.article
        if story is None:
            self.desk.say("No story is open.")
            return
        pieces = [piece for piece in article.page.pieces if piece.image and piece.image.src]
        images = [piece.image for piece in pieces if piece.image]
        if not images:
            self.desk.say("There is no picture in this story.")
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
            Choice(str(at), image.alt or "picture without a description", _host(image))
            for at, image in enumerate(near)
        ]
        title = "Which picture is to be fetched?"
        self.desk.offer(Offer(title, choices, lambda id: self._ask(near[int(id)]), letters=True))

    def _ask(self, image: Image) -> None:
        """Fetch a picture; without the packages for it, say how to have them."""
        story, lib = self.desk.shown.story, self.desk.lib
        if story is None:
            return
        if glyphs.ascii_only() or not pictures.installed():
            self._offer_extra(image)
            return
        url, home, id = str(image.src), story.story.feed_url, story.story.row.id
        if url in self._known:
            self._show(image, self._known[url])
            return
        self.desk.say(f"Fetching a picture from {_host(image)}…")
        self.desk.start(
            lambda: PictureReady(id, image, pictures.picture(lib, url, home)), "fetching a picture"
        )

    def _offer_extra(self, image: Image) -> None:
        def taken(id: str) -> None:
            if id == "open":
                self.marking.follow(str(image.src))
            else:
                self.copying.copy(pictures.EXTRA, f"Copied: {pictures.EXTRA}")

        choices = [Choice("open", "Open the picture in the browser", _host(image))]
        title = "Pictures cannot be drawn in ASCII"
        if not pictures.installed():
            what = "Copy the command that installs what is missing"
            choices.append(Choice("copy", what, pictures.EXTRA))
            title = "Showing pictures here needs the extra “images”"
        self.desk.offer(Offer(title, choices, taken))

    def ready(self, message: PictureReady) -> None:
        """A picture has come; shown if its story is still the open one, and nobody is typing."""
        story, host = self.desk.shown.story, self.desk.host
        self._known[str(message.image.src)] = message.pixels
        while len(self._known) > KEPT:
            del self._known[next(iter(self._known))]
        if story is None or story.story.row.id != message.story_id:
            return
        if host.busy():
            self.desk.say(f"The picture is here: {self.desk.keys.hint('picture')} shows it.")
        else:
            self.desk.say("")
            self._show(message.image, message.pixels)

    def _show(self, image: Image, pixels: Pixels) -> None:
        from tui_reader.ui.screens.picture import PictureScreen

        def left(asked: str | None) -> None:
            if asked == "open":
                self.marking.follow(str(image.src))

        title = image.alt or "Picture without a description"
        size = f"{pixels.width} × {pixels.height}"
        note = sanitise.line(f"{size} · {_host(image)}")
        screen = PictureScreen(pixels, title, note, self.desk.inks)
        self.desk.host.over(screen, left)


def _host(image: Image) -> str:
    return sanitise.host(image.src) if image.src else ""
