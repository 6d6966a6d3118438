"""A stage for commands: one library that has something for each of them, and one reader on it.

Between two commands the library is undone and the screen put back, so that many share one reader.
"""

from __future__ import annotations

import dataclasses
import struct
import sys
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from server import Page, Server, rss
from textual.pilot import Pilot
from ui_names import FERRY, mark
from ui_rest import reached
from ui_screen import PLAIN, column, press, story, text

from tui_reader import config, library, paths, sanitise
from tui_reader.library import highlights, listing, reading, saved_searches, undo
from tui_reader.model import Entry, Listing, Span, StoryRow, Subscription
from tui_reader.store import feeds
from tui_reader.store.affairs import groups
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry
from tui_reader.ui.app import ReaderApp
from tui_reader.view.panes.geometry import View

LINKS = (
    '<p>See the <a href="https://ferries.example/plan">plan</a> and the '
    '<a href="https://quay.example/">quay</a>.</p>'
)
CODE = f"<pre><code>harbour = [{', '.join(str(n) for n in range(80))}]</code></pre>"
PICTURE = (
    "<figure><img src='PICTURE' alt='A boat'><figcaption>Anna Berg's boat in the "
    "harbour of Bergen. Photo: Reuters</figcaption></figure>"
)
JUNK = "<p>Sign up for our newsletter</p><p>Share on Facebook</p>"
WHOLE = "".join(
    f"<p>Whole sentence number {n} of the page tells what the seals of the harbour said to the "
    f"herons about the {n} herrings that they had hoped to have for themselves in the spring.</p>"
    for n in range(60)
)


@dataclass
class Stage:
    app: ReaderApp
    pilot: Pilot[int]
    preset: str
    server: Server
    base: int
    """Changes that were made before the first command."""
    memo: str = ""
    """What was selected before the key was pressed."""

    # --- what a test looks at ---------------------------------------------------------------------

    @property
    def context(self):  # type: ignore[no-untyped-def]
        return self.main.context

    @property
    def main(self):  # type: ignore[no-untyped-def]
        return self.app.screen_stack[0]

    @property
    def controllers(self):  # type: ignore[no-untyped-def]
        return self.main.controllers

    @property
    def lib(self) -> library.Library:
        return self.context.lib  # type: ignore[no-any-return]

    @property
    def place(self) -> str:
        return str(self.context.view.place)

    @property
    def status(self) -> str:
        return str(self.context.status.said)

    @property
    def asked(self) -> str:
        return self.main.question.label if self.main.question else ""

    def sees(self, *words: str) -> bool:
        shown = text(self.app)
        return all(word in shown for word in words)

    def pane(self, place: str) -> str:
        return column(self.app, place)

    def row(self, at: int = 0) -> StoryRow:
        """A story of the library as it is now, the newest first."""
        return listing.page(self.lib, Listing(), None, at + 1)[at]

    def story(self) -> StoryRow:
        """The story at hand as it is now."""
        return reading.story(self.lib, self.context.row().id).row

    def picked(self) -> str:
        """What is selected in the article."""
        now, shown = self.controllers.selection.now, self.context.shown.story
        return shown.article.text[now.span.start : now.span.end] if now else ""

    # --- what brings a command's situation about ----------------------------------------------

    async def until(self, true: Callable[[], object]) -> bool:
        """Wait for something; False when it does not come."""
        return await reached(self.pilot, true)

    async def press(self, keys: str) -> None:
        await press(self.pilot, *keys.split())

    async def type(self, words: str) -> None:
        """Into the prompt, and Enter."""
        await press(self.pilot, *words, "enter")

    async def reset(self) -> None:
        """The library and the screen as they were at first."""
        while len(self.app.screen_stack) > 1:
            await self.app.screen.dismiss(None)
        self.main._unask()
        hand, context = self.controllers, self.context
        context.reader.clear()
        for let_go in (hand.selection.clear, hand.hits.clear, hand.notes.clear):
            let_go()
        while hand.cuts.leave():
            pass
        while len(undo.history(self.lib, 200)) > self.base:
            undo.undo(self.lib)
        context.panes.sidebar.narrow("")
        context.panes.stories.unpick()
        context.panes.feeds.fold(frozenset())
        context.panes.feeds.hide_read(False)
        hand.visibility._see(off=frozenset(), folded=frozenset(), sure=False, by_size=False)
        context.shown.listing, context.shown.captions = Listing(), True
        usual = {field.name: getattr(View(), field.name) for field in dataclasses.fields(View)}
        context.look(**usual)
        hand.story_list.count()
        hand.story_list.open(Listing())
        context.panes.stories.go_to(0)
        context.status.say("")

    async def read(self, at: int = 0) -> None:
        """Open a story, its marks in sight, at its top."""
        row = self.row(at)
        self.controllers.open_story.go_to(row)
        self.controllers.open_story.open(row)
        await self.until(
            lambda: (
                self.context.shown.story is not None
                and self.context.shown.story.story.row.id == row.id
                and self.context.panes.article.page.text
            )
        )
        if reading.open_story(self.lib, row.id).annotations is None:  # another text was undone
            mark(self.lib, row.id)
        self.controllers.open_story.update(reading.open_story(self.lib, row.id), keep=False)
        self.controllers.mentions._at = None
        self.context.panes.article.fold_wide(False)
        self.context.panes.article.scroll_top(0)
        self.context.status.say("")

    def highlight(self, start: int, end: int, note: str = "") -> None:
        """Keep a highlight in the open story."""
        id = self.context.shown.story.story.row.id
        new = highlights.add(self.lib, id, Span(start, end), "yellow", note)
        self.controllers.open_story.update(new, keep=True)


def settings(preset: str) -> config.Config:
    """No model, a browser that does nothing, and no feed that is reloaded unasked."""
    nothing = [sys.executable, "-c", "pass"]
    return dataclasses.replace(
        PLAIN,
        screen=config.Screen(keys=preset),
        reading=config.Reading(annotate=False, browser=[*nothing, "{url}"]),
        refresh=config.Refresh(minutes=0),
    )


def entries(server: Server, first: int, count: int, name: str) -> list[Entry]:
    """Stories whose pages the server has."""
    server.pages["/a.png"] = Page(_png(), content_type="image/png")
    body = FERRY + LINKS + CODE + PICTURE.replace("PICTURE", server.url("/a.png")) + JUNK
    made = [story(first + n, f"{name} {n}", body) for n in range(count)]
    link = sanitise.url(server.url("/page"))
    return [dataclasses.replace(one, link=link) for one in made]


def stocked(preset: str, server: Server) -> library.Library:
    """A library with something for every command."""
    lib = library.open(paths.user_paths(), settings(preset))
    server.pages["/page"] = Page(
        f"<html><body><article><h1>Ferry</h1>{WHOLE}</article></body></html>".encode(),
        content_type="text/html; charset=utf-8",
    )
    for name, folder, first in (("Harbour News", (), 1), ("Tech Weekly", ("Work",), 20)):
        path = f"/{name.split()[0].lower()}"
        server.pages[path] = rss(name, 1)
        _subscribe(lib, server.url(path), name, folder, entries(server, first, 4, name.split()[0]))
    for row in listing.page(lib, Listing(), None, 8):
        mark(lib, row.id)
    newest = listing.page(lib, Listing(), None, 5)
    with lib.store.write() as db:
        groups.merge(db, groups.AFFAIR, [-newest[0].id, -newest[4].id])
    saved_searches.keep(lib, "Boats", "harbour")
    reading.set_tags(lib, listing.page(lib, Listing(), None, 8)[7].id, ["sea"])
    return lib


def _subscribe(
    lib: library.Library, url: str, title: str, folder: Sequence[str], stories: Sequence[Entry]
) -> None:
    address = sanitise.url(url)
    assert address is not None
    where = tuple(sanitise.line(part) for part in folder)
    feed = feeds.add(lib.store, Subscription(address, folder=where), sanitise.line(title))
    new = [NewEntry(one, sanitise.line("")) for one in stories]
    arrivals.add_entries(lib.store, feed.id, new)


def _png() -> bytes:
    """A grey point."""
    parts = [(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
             (b"IDAT", zlib.compress(b"\0\x80")), (b"IEND", b"")]  # fmt: skip
    chunks = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
