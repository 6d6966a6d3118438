"""Settings of saving: templates place documented variables and are looked at when one opens."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader import config, paths, sanitise
from tui_reader import library as rooms
from tui_reader.errors import TemplateError
from tui_reader.library import highlights, saving
from tui_reader.model import Entry, Span, Subscription
from tui_reader.store import feeds
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry

BODY = "<p>The harbour council of Brisvik met.</p><p>It spoke of the ferry at length.</p>"


def library(**values: object) -> rooms.Library:
    settings = config.Config(
        reading=config.Reading(annotate=False),
        saving=config.Saving(**values),  # type: ignore[arg-type]
    )
    lib = rooms.open(paths.user_paths(), settings)
    feed = feeds.add(lib.store, Subscription(sanitise.url("https://n.example/feed")))
    entry = Entry("1", sanitise.line("Ferry {title}"), None, sanitise.line(""), None, content=BODY)
    arrivals.add_entries(lib.store, feed.id, [NewEntry(entry, sanitise.line(""))])
    return lib


def test_a_markdown_page_is_made_after_the_template_of_the_settings() -> None:
    lib = library(template="= {title} =\n{{id}} {id}\n\n{body}")
    page = saving.save(lib, 1).read_text(encoding="utf-8")
    assert page.startswith("= Ferry \\{title\\} =\n{id} 1\n")
    assert "The harbour council" in page and "---" not in page
    assert saving.faults(lib) == ()


@pytest.mark.parametrize(
    "wrong", ["{nothing}", "{title.upper}", "{title!r}", "{0}", "{", "{title:>9}"]
)
def test_a_template_with_anything_else_is_reported_when_one_opens(
    wrong: str, tmp_path: Path
) -> None:
    file = tmp_path / "config.toml"
    file.write_text(f'[saving]\nformat = "md"\ntemplate = "{wrong}"\n')
    loaded = config.load(file)
    (fault,) = loaded.problems
    assert "line 3: saving.template" in fault and "{body}" in fault
    assert loaded.config.saving.template == ""
    with pytest.raises(TemplateError):
        saving.save(library(template=wrong), 1)


def test_a_wrong_format_is_reported_too() -> None:
    (fault,) = saving.faults(library(format="docx"))
    assert fault.startswith("saving.format: ") and "html" in fault


def test_notes_are_footnotes_or_callouts_as_set() -> None:
    for form, sign in (
        ("footnotes", "[^note-1]: Note: mind\\\n    the gap"),
        ("callouts", "> [!note]\n> mind"),
    ):
        lib = library(notes=form)
        highlights.add(lib, 1, Span(20, 30), note="mind\nthe gap")
        page = saving.save(lib, 1).read_text(encoding="utf-8")
        assert sign in page and "the gap" in page
        highlights.remove(lib, highlights.all_notes(lib)[0].highlight.id)
        lib.close()
