"""Titles made to be taken for markup, and the list's own rendering of them.

python tests/safety/titles.py 200000
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from tui_reader import sanitise
from tui_reader.model import StoryRow
from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.story_list import StoryList
from tui_reader.view.lists.story_window import StoryWindow
from tui_reader.view.theme.roles import choose

PIECES = (
    "[", "]", "[/", "[/]", "\\[", "\\", "@click=", "app.quit", "()", "[@click=app.quit]x[/]",
    "[link=https://example.org]", "[bold]", "[red on blue]", "$", "{", "}", "{0}", "%s", ":smile:",
    "=", "'", '"', "`", "*", "_", "<b>", "&#27;", "&lt;", "#", "|", "~", "^", "a", "Title", " ",
    "é",
    "漢字", "🇩🇪", "👩‍👩‍👧", "e\u0301", "؟", "\u202e", "\x1b]0;x\x07", "\x1b[31m", "\x9b31m",
    "\u200b",
    "[[", "]]", "[on click]", "auto", "]8;;http://x", "\n", "\t", "½",
)  # fmt: skip


def titles(count: int, seed: int = 1) -> Iterator[str]:
    chance = random.Random(seed)
    for _ in range(count):
        pieces = chance.choices(PIECES, k=chance.randrange(1, 12))
        if chance.random() < 0.3:
            pieces.append(chr(chance.randrange(0x20, 0x3000)))
        yield "".join(pieces)


class Given:
    """The rows of a list, in the place of a database."""

    def __init__(self, rows: Sequence[StoryRow]) -> None:
        self.rows = list(rows)

    def count(self) -> int:
        return len(self.rows)

    def page(self, after: StoryRow | None, limit: int, backwards: bool) -> list[StoryRow]:
        start = 0 if after is None else self.rows.index(after) + 1
        return self.rows[start : start + limit]

    def at(self, index: int, limit: int) -> list[StoryRow]:
        return self.rows[index : index + limit]


def faults(raw: str, cells: int, styles: Styles) -> list[str]:
    """What is wrong with how the story list shows this title, in one line and in two."""
    safe = sanitise.line(raw)
    row = StoryRow(1, 1, safe, safe, 0, read=False, starred=False, saved=False)
    shown = StoryList(styles, ".")
    shown.window = StoryWindow(Given([row]))
    found = []
    for tall in (1, 2):
        shown.lines = shown.tall = tall
        lines = [[*shown.segments(shown._parts(row, part, cells, ""))] for part in range(tall)]
        for segments in lines:
            if (wide := sum(cell_len(segment.text) for segment in segments)) != cells:
                found.append(f"{wide} cells, not {cells}")
            if any(s.style and (s.style.meta or s.style.link) for s in segments):
                found.append("an action or a link")
            if any(s.control for s in segments):
                found.append("a control code")
        if not _verbatim(safe, ["".join(s.text for s in line)[4:] for line in lines]):
            found.append(f"not verbatim: {lines!r:.200}")
    if raw.isascii() and raw.isprintable() and safe != " ".join(raw.split()):
        found.append("changed on its way in")
    return [f"{raw!r}: {one}" for one in found]


def _verbatim(title: str, lines: list[str]) -> bool:
    """Whether the title stands in its lines as it is, or its beginning before an ellipsis."""
    left = title
    for number, line in enumerate(lines):
        body = line.replace("\u2068", "").replace("\u2069", "")  # around right-to-left text
        if body.startswith(left):
            return True
        if "…" in body and left.startswith(cut := body.partition("…")[0]) and cut:
            return True
        if number + 1 == len(lines) or not left.startswith(part := body.rstrip()):
            return False
        left = left[len(part) :].strip()
    return False


def main() -> int:
    styles, wrong, seen = Styles(choose("dark")), [], 0
    for number, raw in enumerate(titles(int(sys.argv[1]))):
        wrong += faults(raw, 30 + number % 90, styles)
        seen += 1
    print(f"{seen:,} titles shown, {len(wrong)} faults")
    print("\n".join(wrong[:10]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
