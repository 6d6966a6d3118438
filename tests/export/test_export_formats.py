"""Each format of the table writes, has a golden file, and costs nothing until it is used."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from export_stories import golden_story, stories
from hypothesis import given, settings

from tui_reader import export, sanitise
from tui_reader.errors import UsageError

GOLDEN = Path(__file__).parent / "golden"
TEXTUAL = [row for row in export.FORMATS if not row.binary]
OURS = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("format_id", [row.id for row in TEXTUAL] + ["term"])
def test_the_story_is_written_as_the_golden_file_shows(format_id):
    """After a wanted change: GOLDEN=write pytest tests/export, then read the difference."""
    path = GOLDEN / f"story.{format_id}"
    written = export.render(golden_story(), format_id)
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(written)
    assert written.decode() == path.read_text(encoding="utf-8")


def test_the_names_are_those_of_the_table_and_unknown_ones_are_told():
    assert export.names() == ("md", "html", "json", "txt", "jsonld", "org", "epub")
    with pytest.raises(UsageError, match="known are md, html"):
        export.render(golden_story(), "docx")
    with pytest.raises(UsageError):
        export.render([], "md")
    assert export.format_of("epub").binary


def test_importing_the_room_is_cheap():
    code = "import sys, tui_reader.export; print([m for m in sys.modules if 'tui_reader' in m])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for heavy in ("markdown", "html_body", "epub", "jsonld", "org"):
        assert f"export.{heavy}" not in out.stdout


@given(stories())
@settings(max_examples=80)
def test_plain_text_and_terminal_hold_the_same_words_and_only_our_codes(opened):
    plain = export.render(opened, "txt").decode()
    term = export.render(opened, "term").decode()
    assert "\x1b" not in plain
    assert OURS.sub("", term) == plain
    bare = export.Options(colour=False, attributes=False, marks=False)
    assert export.render(opened, "term", bare).decode() == plain


def test_without_colour_kinds_are_told_apart_by_attributes():
    shown = export.render(golden_story(), "term", export.Options(colour=False)).decode()
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
    page = export.render(opened, "org", export.Options(index=False)).decode()
    body = page.split(":END:\n", 1)[1]
    # Between these lines Org reads nothing; what ends them early is seen below.
    body = re.sub(r"#\+begin_example\n.*?\n *#\+end_example\n", "", body, flags=re.S)
    assert not (found := ACTIVE.search(body)), found
    headings = len(re.findall(r"^\*+ ", body, re.M))
    wanted = sum(block.role == "heading" for block in opened.article.blocks)
    assert headings == wanted


@pytest.mark.parametrize("format_id", ["md", "html", "json", "txt", "jsonld", "org"])
def test_a_note_whose_passage_is_gone_is_shown_and_never_dropped(format_id):
    opened = golden_story()
    lost = replace(
        opened.highlights[0],
        orphaned=True,
        quote=sanitise.line("a passage <b>gone"),
        note=sanitise.text("kept"),
    )
    page = export.render(replace(opened, highlights=(lost,)), format_id).decode()
    assert "a passage" in page and "kept" in page
    if format_id in ("md", "html"):
        assert "passage <b>" not in page
