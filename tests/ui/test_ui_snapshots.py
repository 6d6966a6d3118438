"""The main screens as a person saw them: text, colours and attributes, cell by cell.

After a change that is meant, `SNAPSHOTS=write pytest tests/ui/test_ui_snapshots.py` writes them
anew; then look at what changed (`git diff --stat`, and each picture in a browser).
"""

from __future__ import annotations

import dataclasses
import os
import re
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import affair_stories
import pytest
import ui_shots
from clocks import NOW
from ui_rest import HandTimers, settled
from ui_screen import PLAIN, text, until

from tui_reader import annotate, config, paths, sanitise
from tui_reader import library as rooms
from tui_reader.library import briefings, files, linking, listing, reading, saved_searches, told
from tui_reader.library import highlights as noting
from tui_reader.model import Annotation, Annotations, Entity, Entry, Listing, Span, Subscription
from tui_reader.store import annotations as stored
from tui_reader.store import feeds, meta
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry
from tui_reader.ui.app import ReaderApp
from tui_reader.view.text import glyphs

HERE = Path(__file__).parent / "snapshots"
NAMES = {"]": "right_square_bracket", "?": "question_mark", "/": "slash", "<": "less_than_sign",
         "-": "minus", "}": "right_curly_bracket"}  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Shot:
    """A picture: how it is named, how large, in which theme, and what is pressed before it."""

    name: str
    size: tuple[int, int]
    theme: str
    keys: str = ""
    """Keys parted by blanks; "=words" waits until they are seen ("_" for a blank)."""
    screen: dict[str, object] = dataclasses.field(default_factory=dict)
    samples: bool = False


OPEN = "enter =harbour_council"
WIDE, HALF, USUAL, SMALL = (160, 48), (100, 30), (80, 24), (40, 12)
SHOTS = (
    Shot("welcome", WIDE, "dark", samples=True),
    Shot("welcome", USUAL, "dark", samples=True),
    Shot("welcome", SMALL, "terminal", samples=True),
    *(Shot("article", WIDE, theme, f"{OPEN} ] ]")
      for theme in ("dark", "light", "terminal", "colourless")),
    *(Shot("article", HALF, theme, f"{OPEN} ]")
      for theme in ("sepia", "fjord", "contrast", "paper", "terminal", "colourless")),
    Shot("article", USUAL, "light", OPEN),
    Shot("article", SMALL, "dark", OPEN),
    Shot("list", USUAL, "terminal"),
    Shot("list", SMALL, "colourless", "j"),
    Shot("rows", WIDE, "dark", "right j =Signe_Aune"),
    Shot("rows", HALF, "light", "right j"),
    Shot("rows", USUAL, "terminal", "right j"),
    Shot("rows", SMALL, "colourless", "right j"),
    Shot("rows-article", WIDE, "light", f"right {OPEN} =Also_told_by"),
    Shot("affair", WIDE, "dark", "& =disagree"),
    Shot("affair", HALF, "light", "& =disagree d"),
    Shot("affair", USUAL, "terminal", "& =disagree G +"),
    Shot("affair", SMALL, "colourless", "& =since"),
    Shot("briefing", WIDE, "light", "g b =last"),
    Shot("briefing", USUAL, "terminal", "g b =last j j"),
    Shot("briefing", SMALL, "colourless", "g b =last"),
    Shot("feeds", USUAL, "dark", "h j j j j j"),
    Shot("sidebar", USUAL, "colourless", f"{OPEN} e =In_this_story"),
    Shot("sidebar", SMALL, "light", f"{OPEN} e =In_this_story"),
    Shot("cuts", HALF, "dark", f"{OPEN} x ]"),
    Shot("cuts", USUAL, "colourless", f"{OPEN} x ]"),
    Shot("compare", WIDE, "light", f"{OPEN} V =Original"),
    Shot("compare", SMALL, "colourless", f"{OPEN} V =Original"),
    Shot("note", HALF, "dark", f"{OPEN} v w n a s k enter t h e m"),
    Shot("highlights", HALF, "light", f"{OPEN}"),
    Shot("highlights", HALF, "terminal", f"{OPEN}"),
    Shot("help", WIDE, "dark", "?"),
    Shot("help", USUAL, "terminal", "?"),
    Shot("help", SMALL, "light", "?"),
    Shot("search", WIDE, "light", "g / f e r r y enter =found."),
    Shot("search", USUAL, "terminal", "g / f e r r y enter =found."),
    Shot("saving", WIDE, "dark", "S =Markdown down down down"),
    Shot("saving", USUAL, "colourless", "S =Markdown down down down"),
    Shot("health", WIDE, "dark", "g h =in_a_row"),
    Shot("health", USUAL, "light", "g h =in_a_row"),
    Shot("name", WIDE, "light", f"{OPEN} ] i =In_the_library"),
    Shot("name", USUAL, "terminal", f"{OPEN} ] i =In_the_library"),
    Shot("names", WIDE, "dark", "g i =8_weeks"),
    Shot("names", USUAL, "colourless", "g i =8_weeks"),
    Shot("themes", HALF, "dark", f"{OPEN} g T down down =Sepia"),
    Shot("ascii", HALF, "dark", f"{OPEN} x ]", {"ascii": "always"}),
)  # fmt: skip

FERRY = """<p>The harbour council of Brisvik met for nine hours on Tuesday. Signe Aune, who has been
mayor since 2019, said that the old ferry will sail until spring. It carries 12,000 passengers a
year, 7 % more than in 2024.</p>
<p>Sign up for our newsletter</p>
<p>“Nobody likes the noise,” Aune told <a href="https://quay.example/minutes">the meeting</a>, “but
everybody likes the ferry.” A new one would cost €4.2 million.</p>
<h2>What the ferry costs</h2>
<blockquote><p>We have counted every krone twice. It does not get any less.</p></blockquote>
<ul><li>fuel, 310,000 litres</li><li>crew of six</li><li>the quay, which needs a new fender before
any ship larger than the old one can berth</li></ul>
<pre><code>1 March   310 litres
2 March   295 litres   (no wind)</code></pre>
<p>Share on Facebook</p>
<p>The Coast Authority in Brisvik decides in June. Until then Signe Aune takes the
ferry to work.</p>
"""
STORIES = (
    ("Harbour News", (), 2, "Council keeps the old ferry for another year", FERRY),
    ("Harbour News", (), 5, "富山の「眠らない列車」、最終便が出発", "<p>一つの記事。</p>"),
    ("Harbour News", (), 9, "Lighthouse keeper retires after 41 years 🎉 and starts a band", FERRY),
    ("ערב טוב", ("World",), 11, "נמל חיפה נפתח מחדש", "<p>נמל חיפה.</p>"),
    ("ערב טוב", ("World",), 26, "الميناء مفتوح من جديد بعد 3 أيام", "<p>الميناء.</p>"),
    ("Tech Weekly", ("Work", "Reading"), 30, "A database that fits on a floppy", "<p>Yes.</p>"),
    ("Tech Weekly", ("Work", "Reading"), 52, "Why terminals still matter, and which", "<p>So.</p>"),
    ("Tech Weekly", ("Work", "Reading"), 300, "👩‍👩‍👧‍👦 Families share one password", "<p>Oh.</p>"),
    ("Broken Times", ("World",), 900, "The last story before it went silent", "<p>...</p>"),
)  # fmt: skip
"""(feed, folder, hours ago, title, body)."""
MARKS = (
    ("person", 1, r"Signe Aune|Aune"), ("place", 2, "Brisvik"),
    ("organisation", 3, "Coast Authority"),
    ("number", None, "12,000"), ("percent", None, "7 %"), ("money", None, "€4.2 million"),
    ("date", None, "since 2019|in June"), ("other", 4, "Facebook"),
)  # fmt: skip


@pytest.fixture(autouse=True)
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Clocks show the same hour everywhere."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    glyphs.use(False)
    monkeypatch.undo()
    time.tzset()


def library(shot: Shot) -> rooms.Library:
    if shot.name in ("affair", "briefing"):
        return affair(shot)
    theme = shot.theme if shot.theme != "colourless" else "dark"
    screen = config.Screen(theme=theme, **shot.screen)  # type: ignore[arg-type]
    lib = rooms.open(paths.user_paths(), dataclasses.replace(PLAIN, screen=screen))
    if shot.samples:
        files.ensure_samples(lib)
        return lib
    ids: dict[str, int] = {}
    for number, (feed, folder, hours, title, body) in enumerate(STORIES):
        if feed not in ids:
            address = sanitise.url(f"https://feed{len(ids)}.example/")
            assert address is not None
            where = tuple(sanitise.line(part) for part in folder)
            name = sanitise.line(feed)
            ids[feed] = feeds.add(lib.store, Subscription(address, folder=where), name).id
        entry = Entry(
            guid=str(number), title=sanitise.line(title), author=sanitise.line("Ada Writer"),
            link=sanitise.url(f"https://news.example/{number}"),
            published=NOW - timedelta(hours=hours), content=body,
        )  # fmt: skip
        arrivals.add_entries(lib.store, ids[feed], [NewEntry(entry, sanitise.line(""))])
    for _ in range(4):
        sentence = sanitise.line("The server said 410 (gone).")
        feeds.record_failure(lib.store, ids["Broken Times"], sentence, NOW - timedelta(hours=3))
    linking.link(lib)  # nothing is left to be linked while the picture is taken
    mark(lib)
    saved_searches.keep(lib, "Ferries", "ferry")
    return lib


def affair(shot: Shot) -> rooms.Library:
    """The affair of a bridge: two sources disagree on a figure, three agree on another."""
    theme = shot.theme if shot.theme != "colourless" else "dark"
    lib = rooms.open(
        paths.user_paths(), dataclasses.replace(PLAIN, screen=config.Screen(theme=theme))
    )
    affair_stories.bridge(lib)
    linking.link(lib)  # nothing is left to be linked while the picture is taken
    affair_stories.mark(lib, 1, 2, 3, 4, 5)
    begun = int(NOW.timestamp()) - 3_600 * 24 * 4
    meta.put(lib.store, briefings.KEY, f'{{"at": {begun}, "story": 0, "before": [0, 0]}}')
    return lib


def mark(lib: rooms.Library) -> None:
    """Marks as a recogniser would leave them, a star, a highlight."""
    rows = listing.page(lib, Listing(), None, 20)
    for row in rows:
        article = reading.open_story(lib, row.id).article
        found = [
            Annotation(Span(*match.span()), kind, entity)
            for kind, entity, pattern in MARKS
            for match in re.finditer(pattern, article.text)
        ]
        found.sort(key=lambda item: item.span)
        names = tuple(
            Entity(n, kind, sanitise.line(name))
            for n, kind, name in (
                (1, "person", "Signe Aune"),
                (2, "place", "Brisvik"),
                (3, "organisation", "Coast Authority"),
                (4, "other", "Facebook"),
            )
            if any(item.entity_id == n for item in found)
        )
        stored.put(
            lib.store, row.id,
            Annotations(article.text_sha, tuple(found), names, annotator_version=annotate.VERSION),
        )  # fmt: skip
    reading.set_starred(lib, [rows[2].id], True)


def highlights(lib: rooms.Library) -> None:
    story = listing.page(lib, Listing(), None, 1)[0]
    whole = reading.open_story(lib, story.id).article.text
    for colour, words, note in (
        ("yellow", "met for nine hours", ""), ("green", "until spring", "Why only until then?"),
        ("blue", "everybody likes", ""), ("pink", "We have counted every krone twice", ""),
    ):  # fmt: skip
        at = whole.index(words)
        noting.add(lib, story.id, Span(at, at + len(words)), colour, note)


@pytest.mark.parametrize("shot", SHOTS, ids=lambda s: f"{s.name}-{s.theme}-{s.size[0]}x{s.size[1]}")
async def test_a_screen_looks_as_it_was_seen(shot: Shot, monkeypatch: pytest.MonkeyPatch) -> None:
    if shot.theme == "colourless":
        monkeypatch.setenv("NO_COLOR", "1")
    lib = library(shot)
    if shot.name == "highlights":
        highlights(lib)
    if shot.name.startswith("rows"):
        told.put_together(lib, [1, 4, 6])
    app = ReaderApp(lib, timers=HandTimers)
    async with app.run_test(size=shot.size) as pilot:
        await pilot.pause()
        for key in shot.keys.split():
            if len(key) > 1 and key.startswith("="):
                words = key[1:].replace("_", " ")
                await until(pilot, lambda words=words: words in text(app))  # type: ignore[misc]
            else:
                await pilot.press(NAMES.get(key, key))
                await pilot.pause()
        await settled(pilot)
        picture = ui_shots.svg(ui_shots.runs(app), shot.size[0])
    path = HERE / f"{shot.name}-{shot.theme}-{shot.size[0]}x{shot.size[1]}.svg"
    if os.environ.get("SNAPSHOTS") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(picture, encoding="utf-8")
    seen, now = ui_shots.read(path.read_text(encoding="utf-8")), ui_shots.read(picture)
    for line in sorted({*seen, *now}):
        assert now.get(line) == seen.get(line), f"{path.name}, line {line + 1}"


def test_each_picture_is_of_a_screen_that_is_looked_at() -> None:
    wanted = {f"{s.name}-{s.theme}-{s.size[0]}x{s.size[1]}.svg" for s in SHOTS}
    assert {path.name for path in HERE.glob("*")} == wanted
