"""An affair for the tests: invented stories of several publishers, told over two days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from tui_reader import annotate, sanitise
from tui_reader import library as rooms
from tui_reader.library import reading
from tui_reader.model import Annotation, Annotations, Entity, Entry, Span, Subscription
from tui_reader.store import annotations, feeds, stories
from tui_reader.store.affairs import groups
from tui_reader.store.types import NewEntry

NOON = 1_772_366_400
"""1 March 2026, 12:00 UTC."""
HOUR = 3_600

Paper = tuple[str, str, str]
"""Title of a feed, its address, its site."""
COURIER = ("The Courier", "https://feeds.courier.example/world.xml", "https://www.courier.example/")
COURIER_2 = ("Courier Top", "https://feeds.courier.example/top.xml", "https://www.courier.example/")
GAZETTE = ("Gazette", "https://gazette.example/rss", "https://gazette.example/")
TRIBUNE = ("Tribune", "https://tribune.example/rss", "https://tribune.example/")

BRIDGE: tuple[tuple[Paper, float, str, str], ...] = (
    (COURIER, 0, "Bridge over the Tarn collapses near Millau",
     "A road bridge over the river Tarn near Millau collapsed on Sunday. 12 people were"
     " killed, the mayor of Millau, Helene Garrigue, said."),
    (COURIER_2, 0.1, "Bridge over the Tarn collapses near Millau",
     "A road bridge over the river Tarn near Millau collapsed on Sunday. 12 people were"
     " killed, the mayor of Millau, Helene Garrigue, said."),
    (GAZETTE, 0.2, "Tarn bridge collapses near Millau in France | Gazette",
     "A road bridge near Millau in France collapsed on Sunday. 12 people were killed, said Helene"
     " Garrigue, the mayor. The bridge was 90 metres long."),
    (TRIBUNE, 0.3, "Bridge collapses in southern France",
     "A road bridge near Millau in southern France collapsed on Sunday. 19 people were killed, said"
     " the prefect, Pascal Mauriac. The bridge was 90 metres long."),
    (TRIBUNE, 26, "Prosecutor opens inquiry into collapse of bridge near Millau",
     "A prosecutor in Rodez has opened an inquiry into the collapse of the bridge near Millau."),
)  # fmt: skip
"""(paper, hours after noon, title, text); stories 1 to 5 of an empty library."""


def add(lib: rooms.Library, told: Sequence[tuple[Paper, float, str, str]]) -> list[int]:
    """Stories that come in, not linked; their ids."""
    known = {feed.url: feed.id for feed in feeds.all(lib.store)}
    before = stories.last_id(lib.store)
    for number, ((title, address, site), hours, headline, text) in enumerate(told, before + 1):
        if address not in known:
            url = sanitise.url(address)
            assert url is not None
            feed = feeds.add(lib.store, Subscription(url, sanitise.line(title)))
            known[address] = feed.id
            with lib.store.write() as db:
                db.execute("UPDATE feeds SET site = ? WHERE id = ?", (site or None, feed.id))
        at = datetime.fromtimestamp(NOON + hours * HOUR, UTC)
        entry = Entry(
            f"{address}#{number}", sanitise.line(headline), None, sanitise.line(""), at,
            content=f"<p>{text}</p>",
        )  # fmt: skip
        stories.add_entries(lib.store, known[address], [NewEntry(entry, sanitise.text(text))], at)
    return list(range(before + 1, stories.last_id(lib.store) + 1))


def join(lib: rooms.Library, level: str, *ids: int) -> int:
    """As linking would have it; the group's number."""
    with lib.store.write() as db:
        return groups.merge(db, level, sorted({groups.group_of(db, level, one) for one in ids}))


MARKS: tuple[tuple[str, str, float | None, str | None], ...] = (
    ("Helene Garrigue", "person", None, None), ("Pascal Mauriac", "person", None, None),
    ("Millau", "place", None, None), ("Tarn", "place", None, None),
    ("France", "place", None, None), ("Rodez", "place", None, None),
    ("12", "number", 12.0, "people"), ("19", "number", 19.0, "people"),
    ("90 metres", "measure", 90.0, "m"),
)  # fmt: skip
"""(words, kind, value, unit) as a recogniser would mark them."""


def mark(lib: rooms.Library, *ids: int) -> None:
    """The names and figures of stories become known, without any model."""
    for story in ids:
        article = reading.open_story(lib, story).article
        found, names = [], []
        for words, kind, value, unit in MARKS:
            spans = [Span(*match.span()) for match in re.finditer(words, article.text)]
            number = None if value is not None or not spans else len(names) + 1
            if number is not None:
                names.append(Entity(number, kind, sanitise.line(words)))
            found += [Annotation(span, kind, number, value, unit) for span in spans]
        marks = Annotations(
            article.text_sha, tuple(sorted(found, key=lambda one: one.span)), tuple(names),
            annotator_version=annotate.VERSION,
        )  # fmt: skip
        assert annotations.put(lib.store, story, marks)


def bridge(lib: rooms.Library) -> int:
    """The affair of the bridge; stories 1 to 3 are one row. Its number."""
    ids = add(lib, BRIDGE)
    join(lib, groups.TOLD, *ids[:3])
    return join(lib, groups.AFFAIR, *ids)
