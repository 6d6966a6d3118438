"""The page of a story, as text: what is added for reading, and where; what the header says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest

from tui_reader import sanitise
from tui_reader.list_model import Feed, Listing
from tui_reader.model import (
    Article,
    Block,
    Cut,
    Enclosure,
    Image,
    Inline,
    OpenStory,
    Role,
    Span,
    Story,
    StoryRow,
    Style,
)
from tui_reader.view import terminal, window_title
from tui_reader.view.article import welcome
from tui_reader.view.article.page import compose, ending, header
from tui_reader.view.keys.keymap import keymap

WHEN = datetime(2026, 3, 14, tzinfo=UTC)
NONE = sanitise.line("")
URL = sanitise.url("https://x.example/1")
OTHER = sanitise.url("https://x.example/2")


def story(*parts: tuple[Role, str], **values: object) -> OpenStory:
    text = sanitise.text("\n\n".join(part for _, part in parts))
    blocks, at = [], 0
    for role, part in parts:
        blocks.append(Block(Span(at, at + len(part)), role))
        at += len(part) + 2
    article = Article(1, text, "sha", tuple(blocks), **values)  # type: ignore[arg-type]
    row = StoryRow(1, 1, sanitise.line("Harbour News"), sanitise.line("Row title"), 1,
                   read=True, starred=False, saved=False)  # fmt: skip
    return OpenStory(Story(row, NONE, None, WHEN, WHEN, ""), article)


SAILS = ((Role.TITLE, "Ferry"), (Role.PARAGRAPH, "It sails at noon."), (Role.CAPTION, "The pier."))


def link(start: int, end: int, href: object = URL) -> Inline:
    return Inline(Span(start, end), Style.LINK, href)  # type: ignore[arg-type]


def test_a_story_without_a_title_block_has_its_rows_title() -> None:
    assert compose(story(*SAILS[1:])).text.startswith("Row title\n\nIt sails")
    assert compose(story(*SAILS)).text == "Ferry\n\nIt sails at noon.\n\nThe pier."


def test_links_are_numbered_behind_their_words_and_an_address_once() -> None:
    # "Ferry", then "It sails at noon." from 7 on.
    inlines = (link(0, 5), link(7, 9), link(10, 15, OTHER), link(19, 23), link(16, 18, None))
    made = compose(story(*SAILS, inlines=inlines))
    assert "It[1] sails[2] at noon[1]." in made.text and made.text.startswith("Ferry\n")
    assert made.links == [URL, OTHER]
    # The note's own "[3]" needs no second number, and can be opened all the same.
    note = compose(story((Role.PARAGRAPH, "It sails [3]."), inlines=(link(9, 12),)))
    assert note.text.endswith("It sails [3].") and note.links == [URL]
    at = made.text.index("It[1]")
    assert made.link_at(at) == URL and made.link_at(at + 6) == OTHER
    assert made.link_at(made.text.index("pier")) is None


def test_pictures_and_cuts_stand_where_they_were_and_a_picture_once() -> None:
    images = (
        Image(7, URL, sanitise.line("Ship")), Image(7, URL, sanitise.line("Ship again")),
        Image(26, OTHER, NONE), Image(35, None, sanitise.line("End")),
    )  # fmt: skip
    cuts = (
        Cut(7, Span(0, 1), "share", 1.0, sanitise.line("Share me")),
        Cut(35, Span(1, 2), "scorer", 0.914, sanitise.line("More")),
    )
    opened = story(*SAILS, images=images, cuts=cuts)
    with_cuts = compose(opened, cuts=True).text.split("\n\n")
    assert with_cuts == [
        "Ferry", "▣ Ship", "✂ share: Share me", "It sails at noon.", "▣ picture", "The pier.",
        "▣ End", "✂ scorer 0.91: More",
    ]  # fmt: skip
    assert "✂" not in compose(opened).text
    folded = compose(opened, captions=False)
    assert "▸ caption" in folded.text and "The pier." not in folded.text
    assert folded.span(26, 35) == (folded.span(26, 35)[0],) * 2


def test_a_page_leads_from_the_article_and_back() -> None:
    made = compose(story(*SAILS, inlines=(link(7, 9),)), (("byline", "By me"),))
    shown = made.text.index("sails")
    assert made.to_display(10) == shown and made.to_source(shown) == 10
    assert made.is_source(shown) and not made.is_source(made.text.index("[1]"))
    assert made.to_source(made.text.index("[1]")) == 9
    assert made.span(7, 15) == (made.text.index("It["), shown + 5)
    assert made.span(8, 8) == (made.to_display(8),) * 2
    assert made.to_display(0) == 0 and made.to_source(0) == 0
    assert compose(story((Role.PARAGRAPH, "One")), (("byline", "By me"),)).to_source(0) == 0


def test_the_header_says_what_one_must_know() -> None:
    bare = story(*SAILS)
    assert header(bare) == () and ending(bare) == ()
    assert header(bare, "German") == (("byline", "German"),)
    cut = Cut(7, Span(0, 1), "share", 1.0, sanitise.line("Share me"))
    for cuts, said in (((cut,), "1 block removed (x shows it)"),
                       ((cut, cut), "2 blocks removed (x shows them)")):  # fmt: skip
        lines = header(story(*SAILS, cuts=cuts), "", {"show_cuts": "x"}.__getitem__)
        assert lines == (("byline", said),)
    row = replace(bare.story.row, updated=True, path=sanitise.line("a/b.md"))
    audio = Enclosure(URL, sanitise.line("audio/mpeg"), 0)
    files = (audio, audio, Enclosure(OTHER, NONE, 0))
    full = OpenStory(
        replace(bare.story, row=row, author=sanitise.line("Ada"), link=URL, enclosures=files),
        replace(bare.article, notice=sanitise.line("Summary only: press {key:full_text}.")),
    )
    host = urlsplit(URL).hostname
    (line,) = header(full, "", lambda id: f"<{id}>")
    assert line == (
        "byline",
        f"Ada · {host} · updated by its publisher (<changes> shows what) · Summary only: press "
        "<full_text>. · attached: audio/mpeg, file (<links> lists it) · saved as a/b.md",
    )
    assert ending(full) == (("address", URL),)


# --- lists that are empty, the window, the terminal


def test_an_empty_list_says_why_and_a_new_reader_is_welcomed() -> None:
    keys = keymap("vim")
    said = {
        kind: welcome.below(keys, True, Listing(kind), 0)[0]
        for kind in ("all", "unread", "starred", "saved", "search", "feed")
    }
    assert said == {
        "all": "No stories yet.", "unread": "All read. Nothing is waiting.",
        "starred": "No starred stories yet. f stars one.",
        "saved": "Nothing saved yet. s saves a story.", "search": "Nothing was found.",
        "feed": "No stories.",
    }  # fmt: skip
    narrowed = Listing("all", filter=sanitise.line("ferry"))
    assert welcome.below(keys, True, narrowed, 0) == ("No title holds these words.",)
    assert welcome.below(keys, True, Listing("all"), 1) == ()
    assert welcome.below(keys, False, Listing("all"), 1)[0].startswith("Welcome.")


def test_feeds_of_ones_own_are_neither_samples_nor_the_inbox() -> None:
    own = Feed(1, "https://x.example/", NONE)
    inbox = Feed(2, "local:inbox", NONE)
    assert inbox.local and not own.local
    assert [welcome.owned(feeds) for feeds in ([], [inbox], [inbox, own])] == [False, False, True]


def test_the_windows_title_names_the_story_or_how_many_are_unread() -> None:
    assert window_title.title(0) == "newsreader"
    assert window_title.title(1_204) == "newsreader - 1,204 unread"
    assert window_title.title(3, "Ferry") == "Ferry - newsreader"
    long = window_title.title(0, "x" * 101)
    assert long == "x" * 99 + "… - newsreader"


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"TERM": "xterm-256color"}, terminal.MANY), ({"TERM": "xterm-kitty"}, terminal.MANY),
        ({"TERM": "xterm"}, terminal.SIXTEEN), ({"TERM": "xterm-direct"}, terminal.TRUE),
        ({"TERM": "xterm", "COLORTERM": " 24bit "}, terminal.TRUE), ({}, terminal.TRUE),
        ({"TERM": "DUMB"}, terminal.TRUE),
    ],
)  # fmt: skip
def test_a_terminal_has_the_colours_its_name_tells(environ: dict[str, str], colours: int) -> None:
    assert terminal.depth(environ) == colours


@pytest.mark.parametrize(
    ("setting", "locale", "ascii_only"),
    [("always", "C.UTF-8", True), ("never", "C", False), ("auto", "C", True),
     ("auto", "C.UTF-8", False), ("auto", "", False), ("auto", "de_DE.utf8@euro", False),
     ("auto", "xx.nonsense", True)],
)  # fmt: skip
def test_ascii_is_drawn_where_the_locale_or_the_user_says_so(
    setting: str, locale: str, ascii_only: bool
) -> None:
    assert terminal.ascii_only(setting, {"LANG": locale}) == ascii_only
    assert terminal.ascii_only(setting, {"LC_ALL": locale, "LANG": "C"}) == (
        ascii_only if locale else terminal.ascii_only(setting, {"LANG": "C"})
    )


SAMPLES = Feed(3, "local:samples", NONE, total=8, unread=8)
INBOX = Feed(2, "local:inbox", NONE, total=2, unread=2)
WHERE: tuple[tuple[str, list[Feed], Listing, bool], ...] = (
    ("a new library", [SAMPLES], Listing(), True),
    ("the unread of it", [SAMPLES], Listing("unread"), True),
    ("their own list", [SAMPLES, INBOX], Listing("feed", "3"), True),
    ("another feed's", [SAMPLES, INBOX], Listing("feed", "2"), False),
    ("a search", [SAMPLES], Listing("search", "x"), False),
    ("the starred", [SAMPLES], Listing("starred"), False),
    ("all are read", [replace(SAMPLES, unread=0)], Listing("unread"), False),
    ("they were removed", [INBOX], Listing(), False),
    ("they were deleted one by one", [replace(SAMPLES, total=0)], Listing(), False),
    ("nothing", [], Listing(), False),
)
"""Feeds, the list that is shown, and whether bundled stories stand in it."""


@pytest.mark.parametrize("where", [row[0] for row in WHERE])
def test_samples_are_called_samples_only_where_they_are(where: str) -> None:
    _, feeds, listing, there = next(row for row in WHERE if row[0] == where)
    assert welcome.sampled(feeds, listing) is there
    said = welcome.below(keymap("vim"), False, listing, 3, there)
    assert ("samples" in " ".join(said)) is there
