"""Each format of the table writes, has a golden file, and costs nothing until it is used."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from export_stories import golden_story, stories
from hypothesis import given, settings

from tui_reader import sanitise
from tui_reader.errors import UsageError
from tui_reader.export import formats
from tui_reader.export.options import Options

GOLDEN = Path(__file__).parent / "golden"
TEXTUAL = [row.id for row in formats.printed()]
OURS = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("format_id", TEXTUAL)
def test_the_story_is_written_as_the_golden_file_shows(format_id):
    """After a wanted change: GOLDEN=write pytest tests/export, then read the difference."""
    path = GOLDEN / f"story.{format_id}"
    written = formats.render(golden_story(), format_id)
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(written)
    assert written.decode() == path.read_bytes().decode()  # read as it is: CRLF is CRLF


MARKS_ALONE = {"jsonld", "csl", "ris", "bibtex"}
"""Formats that point at the text, and do not hold it."""
LEFT_OUT = {"ftm": {"pictures"}}
"""What a format has no place for, and is asked for by nobody who takes it."""


@pytest.mark.parametrize("format_id", [one for one in TEXTUAL if one not in MARKS_ALONE])
def test_nothing_of_the_story_is_missing(format_id):
    """A golden file shows what a format writes; this, what it must not leave out."""
    opened = golden_story()
    (highlight,) = (one for one in opened.highlights if one.note)
    parts = {
        "text": opened.article.text,
        "author": opened.story.author,
        "feed": opened.story.row.feed_title,
        "link": str(opened.story.link).partition("?")[0],
        "pictures": " ".join(one.alt for one in opened.article.images),
        "notes": highlight.note,
        "names": " ".join(one.name for one in opened.annotations.entities),
    }
    written = html.unescape(formats.render(opened, format_id).decode())
    lost = {
        name: [word for word in re.findall(r"\w{2,}", part) if word not in written]
        for name, part in parts.items()
        if name not in LEFT_OUT.get(format_id, ())
    }
    assert not any(lost.values()), lost


def test_every_format_has_a_golden_file_and_every_golden_file_a_format():
    """But for books, which are packed: they are unpacked and read in test_export_html.py."""
    assert {path.name for path in GOLDEN.iterdir()} == {f"story.{id}" for id in TEXTUAL}


def test_the_names_are_those_of_the_table_and_unknown_ones_are_told():
    assert len(set(formats.names())) == len(formats.FORMATS)
    assert {row.suffix for row in formats.FORMATS} >= {".md", ".txt", ".epub"}
    with pytest.raises(UsageError, match=f"known are {', '.join(formats.names())}"):
        formats.render(golden_story(), "docx")
    with pytest.raises(UsageError):
        formats.render([], "md")
    assert formats.format_of("epub").binary


def test_importing_the_room_is_cheap():
    code = (
        "import sys, tui_reader.export.formats; print([m for m in sys.modules if '.export' in m])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for heavy in ("markdown", "html_body", "epub", "jsonld", "org"):
        assert f"export.{heavy}" not in out.stdout


@given(stories())
@settings(max_examples=80)
def test_plain_text_and_terminal_hold_the_same_words_and_only_our_codes(opened):
    plain = formats.render(opened, "txt").decode()
    term = formats.render(opened, "term").decode()
    assert "\x1b" not in plain
    assert OURS.sub("", term) == plain
    bare = Options(colour=False, attributes=False, marks=False)
    assert formats.render(opened, "term", bare).decode() == plain


def test_without_colour_kinds_are_told_apart_by_attributes():
    shown = formats.render(golden_story(), "term", Options(colour=False)).decode()
    assert "\x1b[1mIngrid Solheim\x1b[0m" in shown
    assert "\x1b[3mInstitute of Marine Research\x1b[0m" in shown
    assert "\x1b[4mBergen\x1b[0m" in shown


# What Org would run, follow or fold away.
ACTIVE = re.compile(
    r"^[ ]*(?:#\+(?!begin_|end_)|:END:)|\b(?:elisp|shell):\S|local variables"
    r"|src_\w|\[\[(?!https?:|mailto:)|\{\{\{",
    re.I | re.M,
)


@given(stories())
@settings(max_examples=70)
def test_org_holds_no_structure_of_the_storys_own(opened):
    page = formats.render(opened, "org", Options(index=False)).decode()
    body = page.split(":END:\n", 1)[1]
    # Between these lines Org reads nothing; what ends them early is seen below.
    body = re.sub(r"#\+begin_example\n.*?\n *#\+end_example\n", "", body, flags=re.S)
    assert not (found := ACTIVE.search(body)), found
    headings = len(re.findall(r"^\*+ ", body, re.M))
    wanted = sum(block.role == "heading" for block in opened.article.blocks)
    wanted += any(not mark.orphaned for mark in opened.highlights)  # our own list of them
    assert headings == wanted


@pytest.mark.parametrize("said", ["[[shell:x]]", "elisp:(x)", "[[elisp:(x)][Ann]]", "src_sh{x}"])
def test_nothing_in_the_drawer_of_org_is_followed(said):
    opened, words = golden_story(), sanitise.line(said)
    row = replace(opened.story.row, feed_title=words, tags=(words,))
    story = replace(opened.story, author=words, row=row)
    page = formats.render(replace(opened, story=story), "org", Options()).decode()
    drawer = page[page.index(":FEED:") : page.index(":END:")]
    assert not (found := ACTIVE.search(drawer)), found


@pytest.mark.parametrize("format_id", [row.id for row in formats.FORMATS if not row.binary])
def test_a_note_whose_passage_is_gone_is_shown_and_never_dropped(format_id):
    opened = golden_story()
    lost = replace(
        opened.highlights[0],
        orphaned=True,
        quote=sanitise.line("a passage <b>gone"),
        note=sanitise.text("kept"),
    )
    page = formats.render(replace(opened, highlights=(lost,)), format_id).decode()
    assert "a passage" in page and "kept" in page
    if format_id in ("md", "html"):
        assert "passage <b>" not in page
