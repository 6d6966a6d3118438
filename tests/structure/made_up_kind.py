"""A made-up kind of name, `event`, and one of figure, `angle`, are seen everywhere.

Run by `test_structure_kinds.py` in a process of its own, where `longer_tables.py` wrote their rows.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))
sys.path.insert(0, str(Path(__file__).parent))
import readme
import ui_names
from ui_screen import PLAIN, column, press, reader, text, until

from tui_reader import annotate, kinds, paths
from tui_reader import library as rooms
from tui_reader.cli import main
from tui_reader.export.formats import FORMATS, TERM, render
from tui_reader.library import annotation, concordance, files, listing, reading, saved_searches
from tui_reader.model import Listing, OpenStory
from tui_reader.store.search.fields import FIELDS
from tui_reader.ui.app import ReaderApp
from tui_reader.view.theme.roles import TITLES, palette

STORY = """# Das Fest

Anna Berg aus Hamburg war auf dem Seefest und sagte, dass es nicht so laut ist wie das Hafenfest.
Das Seefest hat 12 Zelte, und Anna Berg kommt auch zu dem Seefest im Jahr danach.

Die Rampe zu dem Zelt ist um 90 Grad gedreht, und das ist nicht gut für die Musik.
"""
LABELS = {"Seefest": "EVENT", "Hafenfest": "EVENT", "Anna Berg": "PER", "Hamburg": "LOC"}
ANGLE: ui_names.Mark = ("angle", None, "90 Grad", 90.0, "degree")


@dataclass(frozen=True)
class Ent:
    """What spaCy gives for a name."""

    label_: str
    start_char: int
    end_char: int


class Pipeline:
    """Stands for a German pipeline of spaCy, which is no part of ours."""

    def __call__(self, text: str) -> Pipeline:
        self.ents = [
            Ent(LABELS[match.group()], *match.span())
            for match in re.finditer("|".join(LABELS), text)
        ]
        return self


@pytest.fixture
def lib(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> rooms.Library:
    """A library with one story, annotated by a recogniser that knows events."""
    spacy = ModuleType("spacy")
    monkeypatch.setattr(spacy, "load", lambda name, exclude: Pipeline(), raising=False)
    monkeypatch.setitem(sys.modules, "spacy", spacy)
    monkeypatch.setenv("NEWSREADER_SPACY", "de_core_news_md")
    (tmp_path / "fest.md").write_text(STORY, encoding="utf-8")
    lib = rooms.open(paths.user_paths(), PLAIN)
    (number,) = files.import_files(lib, [tmp_path / "fest.md"]).added
    annotation.annotate(lib, number)
    return lib


def opened(lib: rooms.Library) -> OpenStory:
    return reading.open_story(lib, listing.page(lib, Listing(), None, 1)[0].id)


def kinds_in(story: OpenStory) -> dict[str, str]:
    assert story.annotations is not None
    return {entity.name: entity.kind for entity in story.annotations.entities}


def found(lib: rooms.Library, typed: str) -> list[str]:
    return [row.title for row in listing.page(lib, Listing("search", typed), None, 5)]


# --- found, resolved, grouped, kept ---------------------------------------------------------------


def test_a_recognisers_label_means_it_and_its_mentions_are_grouped(lib: rooms.Library) -> None:
    assert kinds_in(opened(lib)) == {
        "Anna Berg": "person", "Hamburg": "place", "Seefest": "event", "Hafenfest": "event",
    }  # fmt: skip


def test_the_bundled_model_which_does_not_tell_it_still_tells_the_others() -> None:
    made = annotate.load().annotate(
        "The mayor of Trondheim, Helga Norberg, opened the Nordic Games."
    )
    told = {entity.name: entity.kind for entity in made.entities}
    assert told["Helga Norberg"] == "person" and told["Trondheim"] == "place"


def test_the_library_remembers_it(lib: rooms.Library, capsys: pytest.CaptureFixture[str]) -> None:
    seen = [(one.name, one.mentions) for one in concordance.top(lib, "event")]
    assert seen == [("Seefest", 3), ("Hafenfest", 1)]
    assert main(["entities", "--kind", "event"]) == 0
    assert "Seefest" in capsys.readouterr().out


# --- searched -------------------------------------------------------------------------------------


def test_a_search_asks_for_it(lib: rooms.Library) -> None:
    assert found(lib, "event:seefest") == found(lib, "happening:seefest") == ["Das Fest"]
    assert found(lib, "event:hamburg") == found(lib, "person:seefest") == []
    assert "event:" in saved_searches.complete(lib, "")
    assert saved_searches.complete(lib, "even") == ["event:"]
    assert saved_searches.complete(lib, "event:see") == ["event:Seefest"]
    assert saved_searches.misspelt("evnt:seefest").startswith("Did you mean event:")


def test_a_search_compares_figures_of_its_kind(lib: rooms.Library) -> None:
    ui_names.mark(lib, opened(lib).article.entry_id, [ANGLE])
    assert found(lib, "angle>45") == ["Das Fest"] and found(lib, "angle>145") == []
    assert saved_searches.complete(lib, "ang") == ["angle:"]


# --- seen -----------------------------------------------------------------------------------------


async def at_fest(app: ReaderApp, pilot: object) -> None:
    """The story open, the sidebar's cursor on its event."""
    await press(pilot, "enter")  # type: ignore[arg-type]
    await until(pilot, lambda: "Seefest" in column(app, "sidebar"))  # type: ignore[arg-type]
    await press(pilot, "tab", "slash", *"seefest", "enter", "g", "g", "j")  # type: ignore[arg-type]
    assert app.query_one("#sidebar").selected().label == "Seefest"


async def test_the_sidebar_has_its_section(lib: rooms.Library) -> None:
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "Seefest" in column(app, "sidebar"))
        side = column(app, "sidebar")
        assert side.index("Places") < side.index("Events") < side.index("Seefest")
        await press(pilot, "M")
        assert "Events" in text(app)


async def test_the_list_of_names_shows_it_alone_if_asked(lib: rooms.Library) -> None:
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "i")
        assert "Seefest" in text(app) and "Anna Berg" in text(app)
        await press(pilot, "shift+tab")
        assert "· events" in text(app) and "Seefest" in text(app) and "Anna Berg" not in text(app)


async def test_it_has_a_page_and_a_correction(lib: rooms.Library) -> None:
    async with reader(lib) as (app, pilot):
        await at_fest(app, pilot)
        await press(pilot, "i")
        await until(pilot, lambda: "In the library · Seefest" in text(app))
        assert "event · 1 story" in text(app)
        await press(pilot, "escape", "c")
        assert "Seefest (event)" in text(app) and "Is a place" in text(app)
        assert "Is an event" not in text(app)


async def test_a_correction_makes_one(lib: rooms.Library) -> None:
    async with reader(lib) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: "Hamburg" in column(app, "sidebar"))
        await press(pilot, "tab", "slash", *"hamburg", "enter", "g", "g", "j", "c")
        await press(pilot, *"is an event", "enter", "enter")
        await until(pilot, lambda: kinds_in(opened(lib)).get("Hamburg") == "event")


@pytest.mark.parametrize("theme", [*TITLES, "colourless"])
def test_every_theme_can_paint_it(theme: str) -> None:
    assert palette(theme).ink("kind:event").attrs or palette(theme).ink("kind:event").fg
    assert "kind:angle" in palette(theme).inks


# --- written --------------------------------------------------------------------------------------


def written(story: OpenStory, format_id: str) -> str:
    made = render(story, format_id)
    if not made.startswith(b"PK"):
        return made.decode()
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        return "\n".join(book.read(name).decode() for name in book.namelist())


READ = [*(row.id for row in FORMATS if not row.data), TERM.id]
"""What other programs ask of a story may have no place for kinds; what people read has."""


def test_a_format_for_other_programs_has_the_name_without_its_kind(lib: rooms.Library) -> None:
    assert '"namesMentioned": ["Seefest"' in written(opened(lib), "ftm")


@pytest.mark.parametrize("format_id", READ)
def test_every_format_carries_it(lib: rooms.Library, format_id: str) -> None:
    page = written(opened(lib), format_id)
    assert "Seefest" in page and "event" in page.casefold()


def test_formats_mark_it_and_give_it_a_heading(lib: rooms.Library) -> None:
    story = opened(lib)
    assert "auf dem *Seefest* und" in written(story, "md")
    assert "auf dem /Seefest/ und" in written(story, "org")
    for format_id in ("html", "epub"):
        page = written(story, format_id)
        assert '<span class="event"' in page and ".event {" in page and "<h3>Events</h3>" in page
    assert "\x1b[1;3;37mSeefest\x1b[0m" in written(story, "term")
    ui_names.mark(lib, story.article.entry_id, [ANGLE])
    assert "`90 Grad`" in written(opened(lib), "md")
    assert '<span class="angle"' in written(opened(lib), "html")


def test_the_readme_tells_of_it() -> None:
    assert "\n| event | Events | bold, italic |" in readme.kinds()
    assert "| an event mentioned |" in readme.fields() and "| degrees: 90 |" in readme.fields()
    assert "/event]" in readme.commands() and " and events of" in readme.commands()


def test_its_section_stands_before_the_last_and_its_field_is_one() -> None:
    assert kinds.GROUPS[-2:] == ("Events", "Other")
    assert [row.name for row in FIELDS].count("event") == 1
