"""The pages and chapters of a document are kept with it, and found again in its article."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))
from ui_screen import column, press, reader, text, until

from tui_reader import library as rooms
from tui_reader import sanitise
from tui_reader.documents.story import Anchor, DocumentStory
from tui_reader.library import document_imports, places, reading, standalone
from tui_reader.library.document_imports import Wanted
from tui_reader.model import Entry

line = sanitise.line
LINES = "".join(f"<p>Line {n} of a page that is long.</p>" for n in range(60))
BODY = f"<p>First words.</p>{LINES}<h2>Methods</h2><p>Second page begins.</p>{LINES}<p>Third.</p>"
ANCHORS = (
    Anchor(line("Page 1"), line("First words.")),
    Anchor(line("Page 2"), line("Second page begins.")),
    Anchor(line("Page 3"), line("Third.")),
    Anchor(line("Page 4"), line("What is not there.")),
)


def taken(lib: rooms.Library) -> int:
    entry = Entry("1", line("A report"), None, line(""), None, content=BODY, document=True)
    story = DocumentStory(entry, anchors=ANCHORS)
    (number,) = document_imports.take_stories(lib, [story], Wanted(), "a report").added
    return number


def test_places_are_found_in_the_article(lib: rooms.Library) -> None:
    opened = reading.open_story(lib, taken(lib))
    found = places.of(lib, opened)
    assert [place.label for place in found] == ["Page 1", "Methods", "Page 2", "Page 3"]
    told = [opened.article.text[place.at :].partition("\n")[0] for place in found]
    assert told == ["First words.", "Methods", "Second page begins.", "Third."]


def test_an_anchor_is_found_after_the_one_before_it() -> None:
    entry = Entry("1", line("R"), None, line(""), None, content="<p>Same.</p>" * 3, document=True)
    article = standalone.article(entry)
    same = tuple(Anchor(line(f"Page {n}"), line("Same.")) for n in (1, 2))
    assert len({place.at for place in places.anchored(article, same)}) == 2
    assert places.anchored(article, (Anchor(line("x"), line("")),)) == ()


async def test_one_goes_to_a_page_by_the_contents(lib: rooms.Library) -> None:
    taken(lib)
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "First words." in text(app))
        assert "Second page begins." not in text(app)
        await press(pilot, "g", "p")
        assert "Contents" in text(app) and "Methods" in text(app)
        await press(pilot, *"page 2", "enter")
        await until(pilot, lambda: "Second page begins." in column(app, "article"))
