"""Imports: one change that can be taken back, nothing twice, each file told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tui_reader import library as rooms
from tui_reader import sanitise
from tui_reader.documents.story import DocumentStory, Origin
from tui_reader.library import document_imports, files, listing, reading, undo
from tui_reader.library.document_imports import Wanted
from tui_reader.library.progress import Importing
from tui_reader.model import Entry, Listing, StoryRow, Subscription
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import stories as stored_stories
from tui_reader.store.types import NewEntry

FERRY = "Ferry late\n\nThe ferry is two hours late.\n"
TIDES = "# Tides\n\nHigh at ten.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "papers"
    (made / "deep").mkdir(parents=True)
    (made / "ferry.txt").write_text(FERRY)
    (made / "deep" / "tides.md").write_text(TIDES)
    (made / "broken.html").write_bytes(b"\x7fELF" + b"\0\1" * 500)
    (made / "program.py").write_text("print(1)\n")
    return made


def shown(lib: rooms.Library) -> dict[str, StoryRow]:
    return {row.title: row for row in listing.page(lib, Listing(), None, 50)}


def story(guid: str, title: str, link: str = "", feed: Origin | None = None) -> DocumentStory:
    empty = sanitise.line("")
    entry = Entry(guid, sanitise.line(title), sanitise.url(link) if link else None, empty, None)
    return DocumentStory(entry, feed)


def test_a_folder_is_taken_in_and_each_file_is_told(lib: rooms.Library, folder: Path) -> None:
    steps: list[Importing] = []
    report = document_imports.take(lib, [folder], hear=steps.append)
    assert set(shown(lib)) == {"Ferry late", "Tides"} and len(report.added) == 2
    told = {Path(one.path).name: (one.label, one.added, one.refused) for one in report.files}
    assert told == {
        "ferry.txt": ("a text", 1, False),
        "tides.md": ("a Markdown text", 1, False),
        "broken.html": ("", 0, True),
    }
    assert report.problems == (f"{folder / 'broken.html'} is not a text file.",)
    assert report.left_out == 1
    assert [(s.done, s.total, s.stories) for s in (steps[0], steps[-1])] == [(0, 3, 0), (3, 3, 2)]


def test_an_import_is_one_change_that_is_taken_back_and_made_again(
    lib: rooms.Library, folder: Path
) -> None:
    given = [story("1", "A letter", feed=Origin("mail:ann@a.example", sanitise.line("Ann")))]
    document_imports.take(lib, [folder], Wanted(tags=("sea",)))
    document_imports.take_stories(lib, given, Wanted(), "letters")
    assert {feed.title for feed in listing.feeds(lib)} == {"Inbox", "Ann"}
    assert undo.undo(lib) == "Import 1 story from letters"
    assert {feed.title for feed in listing.feeds(lib)} == {"Inbox"}
    assert undo.undo(lib) == "Import 2 stories from papers"
    assert not shown(lib) and not listing.feeds(lib)
    undo.redo(lib)
    assert shown(lib)["Tides"].tags == ("sea",)


def test_nothing_comes_twice_and_what_was_deleted_comes_again(
    lib: rooms.Library, folder: Path
) -> None:
    (number, _) = document_imports.take(lib, [folder]).added
    again = document_imports.take(lib, [folder])
    assert (again.added, again.known) == ((), 2) and len(shown(lib)) == 2
    reading.delete(lib, [number])
    assert document_imports.take(lib, [folder]).known == 2 and len(shown(lib)) == 2


def test_an_address_that_is_in_another_feed_comes_no_second_time(lib: rooms.Library) -> None:
    at = "https://a.example/1"
    one = story("1", "Boats", at, Origin("pocket", sanitise.line("Pocket")))
    other = replace(
        story("2", "Boats, again", at, Origin("instapaper", sanitise.line("Instapaper"))),
        starred=True,
        read=True,
        tags=(sanitise.line("later"),),
    )
    document_imports.take_stories(lib, [one], Wanted(), "a")
    report = document_imports.take_stories(lib, [other], Wanted(), "b")
    assert (report.added, report.known) == ((), 1)
    (row,) = shown(lib).values()
    assert (row.title, row.starred, row.read, row.tags) == ("Boats", True, False, ("later",))
    assert [feed.title for feed in listing.feeds(lib)] == ["Pocket"]


def test_marks_of_elsewhere_come_along(lib: rooms.Library) -> None:
    given = replace(story("1", "Boats"), read=True, starred=True, tags=(sanitise.line("sea"),))
    document_imports.take_stories(lib, [given], Wanted(tags=("new",)), "a")
    row = shown(lib)["Boats"]
    assert (row.read, row.starred, row.tags) == (True, True, ("sea", "new"))


def test_what_was_read_before_a_stop_stays(lib: rooms.Library, folder: Path) -> None:
    stops: Iterator[bool] = iter([False, True])
    report = document_imports.take(lib, [folder], stop=lambda: next(stops, True))
    assert report.stopped and len(report.added) <= 1


def test_a_named_feed_takes_all(lib: rooms.Library, folder: Path) -> None:
    files.import_files(lib, [folder], feed="Harbour")
    assert {row.feed_title for row in shown(lib).values()} == {"Harbour"}


def test_feeds_of_documents_stand_in_folders_by_their_kind(lib: rooms.Library) -> None:
    origins = {
        "mail:a@a.example": ("Mail",), "book:1": ("Books",), "readlater:pocket": ("Read later",),
        "file:x": ("Saved feeds",), "page:a.example": ("Pages",), "other:x": (),
    }  # fmt: skip
    given = [story(key, key, feed=Origin(key, sanitise.line(key))) for key in origins]
    document_imports.take_stories(lib, given, Wanted(), "a")
    assert {feed.title: feed.folder for feed in listing.feeds(lib)} == origins


def test_of_one_page_in_several_archives_the_first_comes(lib: rooms.Library) -> None:
    at = "https://a.example/1"
    pages = [story(at, "Boats", at), story(at, "Boats, later", at), story("2", "Boats", at),
             story("3", "Tides", at)]  # fmt: skip
    report = document_imports.take_stories(lib, pages, Wanted(), "archives")
    assert (len(report.added), report.known) == (2, 2)
    assert set(shown(lib)) == {"Boats", "Tides"}


def test_an_import_of_any_size_is_one_change_and_ends_wherever_it_is_killed(
    lib: rooms.Library,
) -> None:
    def given(ends: int) -> Iterator[DocumentStory]:
        for number in range(250):
            if number == ends:
                raise RuntimeError
            yield story(f"<{number}>", f"Story {number}", feed=Origin("mail:a", sanitise.line("A")))

    with pytest.raises(RuntimeError):
        document_imports.take_stories(lib, given(220), Wanted(), "a box")
    assert not listing.feeds(lib) and not shown(lib)
    report = document_imports.take_stories(lib, given(1_000), Wanted(), "a box")
    assert (len(report.added), report.known) == (50, 200)
    assert listing.count(lib, Listing()) == 250
    undo.undo(lib)
    assert not listing.feeds(lib) and listing.count(lib, Listing()) == 0


def test_a_feed_that_was_removed_stays_away(lib: rooms.Library) -> None:
    url = sanitise.url("https://a.example/feed")
    at = "https://a.example/1"
    assert url is not None
    feed = stored_feeds.add(lib.store, Subscription(url))
    entry = story("1", "Boats", at).entry
    stored_stories.add_entries(lib.store, feed.id, [NewEntry(entry)])
    stored_feeds.remove(lib.store, feed.id)
    document_imports.take_stories(lib, [story("1", "Boats", at)], Wanted(), "a")
    assert [one.title for one in listing.feeds(lib)] == ["Inbox"] and set(shown(lib)) == {"Boats"}


PAGE = (
    "<!DOCTYPE html><html><head><title>Ferry stays{n}</title>{head}</head><body><article>"
    "<h1>Ferry stays{n}</h1><p>The island keeps its only link, but fares will double next year, the"
    " council said.</p></article></body></html>"
)


def test_a_page_stands_under_its_sites_name_or_its_host(lib: rooms.Library, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    heads = (
        '<meta property="og:site_name" content="The Gazette">'
        '<link rel="canonical" href="https://www.gazette.example/ferry">',
        '<link rel="canonical" href="https://gazette.example/bridge">',
        '<link rel="canonical" href="https://herald.example/ferry">',
        '<meta property="og:site_name" content="Island Post">',
        "",
    )
    for n, head in enumerate(heads):
        (folder / f"{n}.html").write_text(PAGE.format(head=head, n=n))
    files.import_files(lib, [folder])
    told = {title: row.feed_title for title, row in shown(lib).items()}
    assert told == {
        "Ferry stays0": "The Gazette",
        "Ferry stays1": "The Gazette",
        "Ferry stays2": "herald.example",
        "Ferry stays3": "Island Post",
        "Ferry stays4": "Inbox",
    }
