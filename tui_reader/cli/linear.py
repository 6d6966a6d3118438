"""Reading line by line: one thing after the other in words, for a screen reader, a Braille line or
a terminal that draws nothing. A line is typed, and what it asks for is printed; nothing moves.

Owns which lines there are, one row each, and where one is. What they do is the library's.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui_reader import clock, sanitise
from tui_reader.durations import ago
from tui_reader.errors import ReaderError
from tui_reader.kinds import BY_ID, GROUPS
from tui_reader.library import Library, browser, listing, reading, saving, undo
from tui_reader.model import Listing, OpenStory, StoryRow
from tui_reader.wording import Sentence, counted

MOST = 2_000
"""Stories that are gone through at once."""
NAMED = 8
"""Stories that `l` lists."""
HINT = "An empty line goes on; “r” reads, “?” tells what else can be typed, “q” ends."


@dataclass(frozen=True, slots=True)
class Line:
    """What can be typed."""

    typed: str
    does: str
    """A few words, for `?`."""
    act: Callable[[Linear], object]


class Linear:
    """Where one is among stories that are gone through."""

    def __init__(self, lib: Library, rows: Sequence[StoryRow], total: int) -> None:
        self.lib = lib
        self.total = total
        """How many there are; only the newest of very many are gone through."""
        self.rows = rows
        self.at = -1
        self.over = False

    def run(self) -> None:
        """Until the lines end."""
        newest = f"; these are the newest {len(self.rows):,}" if len(self.rows) < self.total else ""
        _say(f"{counted(self.total, 'unread story')}{newest}. {HINT}")
        while not self.over:
            if sys.stdin.isatty():
                print("> ", end="", flush=True)
            line = sys.stdin.readline()
            if not line:
                return
            try:
                self.take(line.strip())
            except ReaderError as error:
                _say(str(Sentence(error.sentence)))

    def take(self, typed: str) -> None:
        """Do what a line asks for; a number goes to that story."""
        found = next((one for one in LINES if one.typed == typed.lower()), None)
        if typed.isdecimal():
            self.go(int(typed[:9]) - 1)
        elif found is not None:
            found.act(self)
        else:
            _say(f"“{sanitise.line(typed, 40)}” means nothing here. {HINT}")

    # --- where one is -----------------------------------------------------------------------------

    def go(self, at: int) -> None:
        """Go to a story and say which it is."""
        if not 0 <= at < len(self.rows):
            _say("That was the last story." if at > 0 else "There is none before.")
            return
        self.at = at
        _say(self.told(at))

    def told(self, at: int) -> str:
        """A story in a line."""
        row = reading.story(self.lib, self.rows[at].id).row
        state = [word for word, so in (("starred", row.starred), ("read", row.read)) if so]
        when = ago(row.at, clock.seconds())
        others = self.rows[at].told
        also = [f"told by {counted(others, 'other')} too"] if others else []
        parts = ", ".join((row.feed_title, when, *also, *state))
        return f"{at + 1} of {len(self.rows)}: {row.title}. {parts}."

    def row(self) -> StoryRow:
        """The story at hand: before the first Enter, the first one."""
        self.at = max(self.at, 0)
        return reading.story(self.lib, self.rows[self.at].id).row

    def list(self) -> None:
        after = range(self.at + 1, min(len(self.rows), self.at + 1 + NAMED))
        for at in after:
            _say(self.told(at))
        if not after:
            _say("That was the last story.")

    # --- what is done with a story ----------------------------------------------------------------

    def read(self) -> None:
        from tui_reader.export import formats
        from tui_reader.export.options import Options

        opened = reading.open_story(self.lib, self.row().id)
        data = formats.render(opened, formats.PLAIN.id, Options(marks=False, index=False))
        _say(data.decode("utf-8").rstrip())
        _say("End of the story.")
        if not self.lib.store.read_only:
            reading.mark_opened(self.lib, opened.story.row.id)

    def names(self) -> None:
        """People, places, organisations and figures, those first that are named most."""
        opened = saving.annotated(self.lib, self.row().id)
        for said in names_of(opened) or ["No names were found."]:
            _say(said)

    def star(self) -> None:
        row = self.row()
        reading.set_starred(self.lib, [row.id], not row.starred)
        _say("The star is taken away." if row.starred else "Starred.")

    def mark(self) -> None:
        row = self.row()
        reading.set_read(self.lib, [row.id], not row.read)
        _say("Marked unread." if row.read else "Marked read.")

    def browse(self) -> None:
        link = reading.story(self.lib, self.row().id).link
        host = browser.open_in_browser(self.lib, link) if link else ""
        _say(f"Opened {host} in the browser." if host else "This story has no link.")

    def undo(self) -> None:
        """Only what was done here: of all else the full screen asks."""
        change = undo.next_undo(self.lib)
        if change is None or change.doubtful:
            _say("There is nothing to undo that was done here.")
        else:
            _say(f"Undone: {undo.undo(self.lib, change.id)}.")

    def help(self) -> None:
        for one in LINES:
            _say(f"{one.typed or 'Enter'}: {one.does}.")
        _say("A number: go to that story.")

    def end(self) -> None:
        self.over = True


LINES: tuple[Line, ...] = (
    Line("", "go to the next story and say which it is", lambda one: one.go(one.at + 1)),
    Line("b", "go back to the story before", lambda one: one.go(one.at - 1)),
    Line("r", "read the story from top to bottom", Linear.read),
    Line("i", "say its people, places, organisations and figures", Linear.names),
    Line("l", f"say which the next {NAMED} stories are", Linear.list),
    Line("m", "mark it read, or unread", Linear.mark),
    Line("f", "star it, or take its star away", Linear.star),
    Line("o", "open its page in the browser", Linear.browse),
    Line("u", "take back what was done last", Linear.undo),
    Line("?", "say what can be typed", Linear.help),
    Line("q", "end", Linear.end),
)


def unread(lib: Library) -> None:
    """Go through the unread stories, the newest first."""
    shown = listing.once(lib, Listing("unread"))
    rows = listing.page(lib, shown, None, MOST)
    if rows:
        Linear(lib, rows, listing.count(lib, shown)).run()
    else:
        _say("All stories are read.")


def names_of(opened: OpenStory) -> list[str]:
    """A line for each section: "People: Signe Aune, 3 times; ..."."""
    marks, text = opened.annotations, opened.article.text
    if marks is None:
        return []
    times = Counter(item.entity_id for item in marks.items if item.entity_id is not None)
    found: dict[str, list[str]] = {}
    for one in sorted(marks.entities, key=lambda entity: -times[entity.id]):
        often = f", {times[one.id]} times" if times[one.id] > 1 else ""
        found.setdefault(BY_ID[one.kind].group, []).append(f"{one.name}{often}")
    for item in marks.items:
        if item.entity_id is None:
            said = " ".join(text[item.span.start : item.span.end].split())
            found.setdefault(BY_ID[item.kind].group, []).append(said)
    sections = ((group, found[group]) for group in GROUPS if group in found)
    return [f"{group}: {'; '.join(dict.fromkeys(names))}." for group, names in sections]


def _say(text: str) -> None:
    print(text, flush=True)
