"""Names that are one are shown as one: on the page, in the list and on the command line."""

from __future__ import annotations

import json

import pytest
from textual.pilot import Pilot
from ui_screen import PLAIN, add, column, press, reader, story, text, until

from tui_reader import library as rooms
from tui_reader import paths, sanitise
from tui_reader.cli import main
from tui_reader.library import annotation, concordance, listing, reading, undo
from tui_reader.model import Annotation, Annotations, Entity, Listing, Span
from tui_reader.store import annotations
from tui_reader.ui.app import ReaderApp
from tui_reader.view.text.motions import Selection

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
        await press(pilot, "slash", *"u.s.", "enter", "enter")
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


# --- corrected on the page, in the list, from a selection ---------------------------------------


async def page_of(app: ReaderApp, pilot: Pilot[int], name: str) -> None:
    """The page of a name of the library."""
    await press(pilot, "g", "i", "slash", *name, "enter", "enter")
    await until(pilot, lambda: "In the library" in text(app))


@pytest.mark.parametrize("size", [(160, 48), (80, 24)])
async def test_a_name_is_renamed_on_its_page_and_undo_takes_it_back(size: tuple[int, int]) -> None:
    async with reader(joined(), size) as (app, pilot):
        await page_of(app, pilot, "signe")
        await press(pilot, "c", *"called", "enter")
        assert "Type its name" in text(app)
        await press(pilot, *"Mayor Aune", "enter")
        await until(pilot, lambda: "In the library · Mayor Aune" in text(app))
        assert "also: Signe Aune" in text(app) and "Signe Aune knows it." in text(app)
        await press(pilot, "U")
        await until(pilot, lambda: "In the library · Signe Aune" in text(app))
        assert "also:" not in text(app)
        await press(pilot, "escape")
        assert "Names of the library" in text(app)  # where one came from
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_what_was_joined_wrongly_is_split_on_the_page() -> None:
    async with reader(joined()) as (app, pilot):
        await page_of(app, pilot, "united")
        await press(pilot, "c", *"split: “us", "enter")
        await until(pilot, lambda: "also: U.S." in text(app) and "also: U.S., US" not in text(app))
        assert "2 stories · 2 mentions" in text(app)
        await press(pilot, "escape", "slash", "ctrl+u", "U", "S", "enter")
        assert " US  " in column(app, "choices")


async def test_a_name_is_the_same_as_any_other_of_the_library() -> None:
    async with reader(joined()) as (app, pilot):
        await page_of(app, pilot, "steel")
        await press(pilot, "c", *"same", "enter", *"united", "enter")
        await until(pilot, lambda: "In the library · United States" in text(app))
        assert "also: U.S., steel, US" in text(app)


async def test_a_kind_is_changed_on_the_page() -> None:
    async with reader(joined()) as (app, pilot):
        await page_of(app, pilot, "steel")
        await press(pilot, "c", *"other kind", "enter")
        await until(pilot, lambda: "other name · 1 story" in text(app))


async def test_a_name_that_is_none_leaves_page_and_list() -> None:
    async with reader(joined()) as (app, pilot):
        await page_of(app, pilot, "steel")
        await press(pilot, "c", *"not", "enter")
        await until(pilot, lambda: "Names of the library" in text(app))
        assert "steel" not in column(app, "choices")
        await press(pilot, "U")
        assert "steel" in column(app, "choices")
        await press(pilot, "escape", "escape")
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize("key", ["ctrl+o", "f2", "c"])
async def test_a_name_is_corrected_in_the_list(key: str) -> None:
    async with reader(joined()) as (app, pilot):
        await press(pilot, "g", "i", "slash", *"signe", "enter", key)
        assert "Signe Aune (person), in the whole library" in text(app)
        await press(pilot, *"called", "enter", *"Mayor Aune", "enter")
        await until(pilot, lambda: "Names of the library" in text(app))
        assert "Mayor Aune" in text(app) and "also: Signe Aune" in text(app)


async def test_nothing_is_changed_by_leaving() -> None:
    lib = joined()
    async with reader(lib) as (app, pilot):
        steps = undo.history(lib)
        await page_of(app, pilot, "signe")
        await press(pilot, "c", "escape", "c", *"called", "enter", "enter", "c", *"same", "enter")
        await press(pilot, *["escape"] * 5)
        assert undo.history(lib) == steps and len(app.screen_stack) == 1


@pytest.mark.parametrize(
    ("selected", "said"),
    [
        ("Lake of\nLuna", "Corrected in this story"),
        ("Ann", "Ann is kept as a name, but stands within a longer one here"),
        ("Bergen.\n\nThe Lake", "A name stands in one paragraph"),
    ],
)
async def test_a_name_is_added_over_the_end_of_a_line_and_told_where_it_is_not_marked(
    selected: str, said: str
) -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    body = "<p>Ann Norberg came to Bergen.</p><p>The Lake of<br>Luna is dry, she said.</p>"
    add(lib, "Talks", [story(0, "Talks", body)])
    row = listing.page(lib, Listing(), None, 1)[0]
    annotation.annotate(lib, row.id)
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "Ann Norberg" in column(app, "sidebar"))
        opened = app.screen.context.shown.story
        at = opened.article.text.index(selected)
        await press(pilot, "v")
        selecting = app.screen.controllers.selection
        selecting._set(opened, Selection(at, at + len(selected), "word"))
        await press(pilot, "c")
        if not said.startswith("A name"):
            await press(pilot, *"place", "enter", "escape")
            assert selecting.now is not None  # nothing was said yet
            await press(pilot, "c", *"place", "enter", *"this", "enter")
            assert selecting.now is None
        await until(pilot, lambda: said in column(app, "status"))
        assert ("Lake of Luna" in column(app, "sidebar")) == ("Luna" in selected)


async def test_a_missed_name_is_added_from_a_selection() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    body = "<p>The zorblat of Helga Norberg is new. Nobody had seen a zorblat in Bergen.</p>"
    add(lib, "Talks", [story(n, f"Talks {n}", body) for n in range(2)])
    for row in listing.page(lib, Listing(), None, 2):
        annotation.annotate(lib, row.id)
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "Helga Norberg" in column(app, "sidebar"))
        opened = app.screen.context.shown.story
        at = opened.article.text.index("zorblat")
        await press(pilot, "v")
        selecting = app.screen.controllers.selection
        selecting._set(opened, Selection(at, at + len("zorblat"), "word"))
        await press(pilot, "c")
        assert "zorblat …" in text(app)
        await press(pilot, *"organ", "enter", *"whole", "enter")
        await until(pilot, lambda: "zorblat" in column(app, "sidebar"))
        assert "Corrected in the whole library" in column(app, "status")
        await press(pilot, "J")
        other = listing.page(lib, Listing(), None, 2)[1].id
        found = annotation.annotate(lib, other).annotations
        assert found is not None
        assert "zorblat" in {entity.name for entity in found.entities}


async def test_a_name_of_the_story_is_one_that_only_the_library_has() -> None:
    lib = rooms.open(paths.user_paths(), PLAIN)
    bodies = [
        "<p>Helga Norberg met Igor Malik in Bergen.</p>",
        "<p>Olga Brandt sang in Oslo.</p>",
    ]
    add(lib, "Talks", [story(n, f"Talks {n}", body) for n, body in enumerate(bodies)])
    for row in listing.page(lib, Listing(), None, 2):
        annotation.annotate(lib, row.id)
    for scope in ("story", "library"):
        async with reader(lib) as (app, pilot):
            await press(pilot, "enter")
            await until(pilot, lambda: "Igor Malik" in column(app, "sidebar"))
            side = app.query_one("#sidebar")
            side.select(next(row for row in side.entries if row.label == "Igor Malik"))
            await press(pilot, "tab", "c", *"same", "enter", *"olga", "enter", *scope, "enter")
            if scope == "story":
                await until(pilot, lambda: "Olga Brandt" in column(app, "sidebar"))
            else:
                await until(pilot, lambda: "Igor Malik is Olga Brandt now" in text(app))
                assert concordance.named(lib, "Igor Malik").name == "Olga Brandt"
            await press(pilot, "U")
            await until(pilot, lambda: "Igor Malik" in column(app, "sidebar"))
        lib = rooms.open(paths.user_paths(), PLAIN)


async def test_a_read_only_library_says_so() -> None:
    lib = joined()
    lib.store.read_only = True
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "i", "slash", *"signe", "enter", "f2", *"not", "enter")
        await until(pilot, lambda: "read-only" in text(app))


async def test_an_empty_library_has_nothing_to_correct() -> None:
    async with reader(rooms.open(paths.user_paths(), PLAIN)) as (app, pilot):
        await press(pilot, "g", "i")
        assert "knows no names yet" in column(app, "status")
        await press(pilot, "c")
        assert "Select a name first" in column(app, "status")
