"""Helpers of the tests of names: stories with marks as a recogniser would leave them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ui_screen import PLAIN, add, story

from tui_reader import annotate, paths, sanitise
from tui_reader import library as rooms
from tui_reader.library import listing, reading
from tui_reader.model import Annotation, Annotations, Entity, Listing, Span
from tui_reader.store import annotations as stored

Mark = tuple[str, int | None, str, float | None, str | None]
"""(kind, entity id, surface, value, unit)."""

FERRY = """<p>Mayor Signe Aune told the council of Brisvik that 12,000 paying passengers a year
cross the fjord. The quay cost $4 million.</p>
<p>Aune praised 40 sailors. Harald Lind of Brisvik Shipping said nothing to Signe Aune.</p>
""" + "".join(
    f"<p>Paragraph {n} of the minutes tells what was said about the quay and the parking lot, and "
    f"that Signe Aune listened to all of it.</p>"
    for n in range(1, 25)
)
MARKS: tuple[Mark, ...] = (
    ("person", 1, "Signe Aune", None, None), ("person", 1, "(?<!Signe )Aune", None, None),
    ("place", 2, "Brisvik(?! Shipping)", None, None), ("person", 3, "Harald Lind", None, None),
    ("organisation", 4, "Brisvik Shipping", None, None),
    ("number", None, "12,000", 12000.0, "passenger"), ("money", None, r"\$4 million", 4e6, "USD"),
    ("number", None, r"\b40\b", 40.0, "sailor"),
)  # fmt: skip
PEOPLE = (
    Entity(1, "person", sanitise.line("Signe Aune"), (sanitise.line("Aune"),),
           (sanitise.line("Mayor"),)),
    Entity(2, "place", sanitise.line("Brisvik")),
    Entity(3, "person", sanitise.line("Harald Lind"), confidence=0.3),
    Entity(4, "organisation", sanitise.line("Brisvik Shipping")),
)  # fmt: skip


def mark(
    lib: rooms.Library, entry_id: int, marks: Sequence[Mark] = MARKS, notice: str = ""
) -> None:
    """Leave these marks on a story, and in the library's memory."""
    article = reading.open_story(lib, entry_id).article
    found = [
        Annotation(Span(*match.span()), kind, entity, value=value, unit=unit)
        for kind, entity, surface, value, unit in marks
        for match in re.finditer(surface, article.text)
    ]
    found.sort(key=lambda item: item.span)
    named = {item.entity_id for item in found}
    entities = tuple(entity for entity in PEOPLE if entity.id in named)
    made = Annotations(
        article.text_sha, tuple(found), entities, notice=sanitise.line(notice),
        annotator_version=annotate.VERSION,
    )  # fmt: skip
    assert stored.put(lib.store, entry_id, made)


def harbour(notice: str = "", count: int = 1) -> rooms.Library:
    """A library of marked stories on the ferry, the newest first."""
    lib = rooms.open(paths.user_paths(), PLAIN)
    add(lib, "Harbour News", [story(30 * n, f"Ferry {n}", FERRY) for n in range(count)])
    for row in listing.page(lib, Listing(), None, count):
        mark(lib, row.id, notice=notice)
    return lib
