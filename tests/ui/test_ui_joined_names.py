"""Names that are one are shown as one: on the page, in the list and on the command line."""

from __future__ import annotations

import json

import pytest
from ui_screen import PLAIN, add, press, reader, story, text, until

from tui_reader import library as rooms
from tui_reader import paths, sanitise
from tui_reader.cli import main
from tui_reader.library import concordance, listing, reading
from tui_reader.model import Annotation, Annotations, Entity, Listing, Span
from tui_reader.store import annotations

TEXTS = {
    "Tariffs": "The U.S. raised tariffs on steel. Mayor Signe Aune was not asked.",
    "Answer": "The United States and the US are one. Signe Aune knows it.",
}
NAMES = (
    ("place", "U.S."),
    ("place", "United States"),
    ("place", "US"),
    ("person", "Signe Aune"),
    ("organisation", "steel"),
)


def joined() -> rooms.Library:
    """Two stories that call one country by three names."""
    lib = rooms.open(paths.user_paths(), PLAIN)
    entries = [story(n, title, f"<p>{body}</p>") for n, (title, body) in enumerate(TEXTS.items())]
    add(lib, "Trade News", entries)
    for row in listing.page(lib, Listing(), None, 5):
        article = reading.open_story(lib, row.id).article
        places = [(kind, name, article.text.find(name)) for kind, name in NAMES]
        seen = sorted((at, kind, name) for kind, name, at in places if at >= 0)
        items = tuple(
            Annotation(Span(at, at + len(name)), kind, n)
            for n, (at, kind, name) in enumerate(seen, 1)
        )
        found = tuple(
            Entity(n, kind, sanitise.line(name)) for n, (_, kind, name) in enumerate(seen, 1)
        )
        marks = Annotations(article.text_sha, items, found, annotator_version=99)
        assert annotations.put(lib.store, row.id, marks)
    return lib


@pytest.mark.parametrize("size", [(160, 48), (80, 24)])
async def test_the_list_and_the_page_say_what_else_it_is_called(size: tuple[int, int]) -> None:
    async with reader(joined(), size) as (app, pilot):
        await press(pilot, "g", "i")
        assert "2 stories, 3 mentions · also: U.S., US" in text(app)
        await press(pilot, *"u.s.", "enter")
        await until(pilot, lambda: "In the library · United States" in text(app))
        assert "also: U.S., US" in text(app)
        assert "The U.S. raised tariffs on steel." in text(app)
        assert "The United States and the US are one." in text(app)


def test_the_command_line_says_it_too(capsys: pytest.CaptureFixture[str]) -> None:
    joined().close()
    assert main(["entities", "--kind", "place"]) == 0
    assert "United States (also: U.S., US)" in capsys.readouterr().out
    assert main(["entity", "u.s."]) == 0
    said = capsys.readouterr().out
    assert "United States (place): 3 mentions in 2 stories" in said and "Also: U.S., US" in said
    assert main(["entities", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert rows[0]["name"] == "United States" and rows[0]["also"] == ["U.S.", "US"]


def test_a_library_of_names_joins_them_as_stories_are_read(lib: rooms.Library) -> None:
    from tui_reader.library import annotation

    bodies = ["Britain and the UK left the EU.", "The European Union met the United Kingdom."]
    add(lib, "Trade News", [story(n, f"Trade {n}", f"<p>{b}</p>") for n, b in enumerate(bodies)])
    for row in listing.page(lib, Listing(), None, 5):
        annotation.annotate(lib, row.id)
    found = {one.name: one for one in concordance.top(lib)}
    assert found["United Kingdom"].stories == found["European Union"].stories == 2
    assert found["European Union"].also == ("EU",)
    assert found["United Kingdom"].also == ("Britain",)
    for name in ("UK", "U.K.", "Great Britain", "Großbritannien", "united kingdom"):
        assert concordance.named(lib, name).id == found["United Kingdom"].id
        listed = Listing("search", f'place:"{name}"')
        assert listing.count(lib, listed) == 2, name
