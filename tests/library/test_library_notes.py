"""Highlights and notes: kept, found again in a changed text, never dropped; pipes and hooks."""

import dataclasses
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import clean, config, sanitise, templates
from tui_reader.cli import main
from tui_reader.errors import ReaderError, UsageError
from tui_reader.library import Library, anchoring, files, highlights, programs, reading, undo
from tui_reader.model import Highlight, Span

TEXT = "# Harbour\n\nThe ferry leaves at noon. The captain waves.\n\nThe ferry comes back at six.\n"


@pytest.fixture
def story(lib: Library, tmp_path: Path) -> int:
    (tmp_path / "a.md").write_text(TEXT)
    (number,) = files.import_files(lib, [tmp_path / "a.md"]).added
    return number


def span_of(lib: Library, story: int, quote: str, nth: int = 0) -> Span:
    text = reading.open_story(lib, story).article.text
    at = -1
    for _ in range(nth + 1):
        at = text.index(quote, at + 1)
    return Span(at, at + len(quote))


def test_a_highlight_is_kept_with_its_note_and_undone(lib: Library, story: int) -> None:
    span = span_of(lib, story, "captain waves")
    opened = highlights.add(lib, story, span, "green", "Why?")
    (kept,) = opened.highlights
    assert (kept.quote, kept.colour, kept.note, kept.span) == (
        "captain waves",
        "green",
        "Why?",
        span,
    )
    assert kept.prefix.endswith("noon. The ") and kept.suffix.startswith(".\n\nThe ferry")
    highlights.change(lib, kept.id, note="Because.", colour="pink")
    (changed,) = reading.open_story(lib, story).highlights
    assert (changed.note, changed.colour) == ("Because.", "pink")
    highlights.remove(lib, kept.id)
    assert reading.open_story(lib, story).highlights == ()
    undo.undo(lib)
    assert reading.open_story(lib, story).highlights == (changed,)


@pytest.mark.parametrize("span", [Span(5, 5), Span(-1, 3), Span(0, 10_000)])
def test_nothing_is_highlighted_outside_the_text(lib: Library, story: int, span: Span) -> None:
    with pytest.raises(UsageError, match="Nothing is selected"):
        highlights.add(lib, story, span)


def test_a_highlight_follows_its_words_when_a_cut_is_made(lib: Library, story: int) -> None:
    highlights.add(lib, story, span_of(lib, story, "ferry", nth=1))
    article = reading.open_story(lib, story).article
    opened = reading.cut_block(lib, story, article.blocks[1])
    (moved,) = opened.highlights
    text = opened.article.text
    assert text[moved.span.start : moved.span.end] == "ferry" and not moved.orphaned
    assert text[moved.span.end :].startswith(" comes back")


def test_a_highlight_whose_words_are_gone_is_orphaned_and_comes_back(
    lib: Library, story: int
) -> None:
    highlights.add(lib, story, span_of(lib, story, "captain waves"), note="Keep me")
    block = reading.open_story(lib, story).article.blocks[1]
    (lost,) = reading.cut_block(lib, story, block).highlights
    assert lost.orphaned and lost.note == "Keep me"
    assert [one.highlight.note for one in highlights.all_notes(lib)] == ["Keep me"]
    undo.undo(lib)
    (found,) = reading.open_story(lib, story).highlights
    assert not found.orphaned


@given(st.text("ab ", min_size=3, max_size=40), st.text("ab ", max_size=20), st.data())
def test_a_quote_that_still_stands_is_found_after_any_edit_before_it(
    text: str, before: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 1, len(text)))
    old = dataclasses.replace(clean.clean_text("x"), text=sanitise.text(text))
    empty = sanitise.line("")
    made = anchoring.anchored(old, Highlight(1, Span(start, end), empty, empty, empty))
    new = dataclasses.replace(old, text=sanitise.text(before + text))
    (found,) = anchoring.re_anchored(new, [made])
    assert not found.orphaned
    assert new.text[found.span.start : found.span.end] == made.quote


def test_notes_are_exported(
    lib: Library, story: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    highlights.add(lib, story, span_of(lib, story, "captain"), note="Who is *he*?")
    assert main(["notes", "--find", "captain"]) == 0
    assert "Who is *he*?" in capsys.readouterr().out
    target = tmp_path / "notes.json"
    assert main(["notes", "export", "--format", "json", "--to", str(target)]) == 0
    assert json.loads(target.read_text())[0]["quote"] == "captain"
    assert main(["notes", "export", "--format", "md"]) == 0
    assert "> captain" in capsys.readouterr().out
    assert main(["notes", "--find", "nothing"]) == 0
    assert capsys.readouterr().out == ""


def test_a_story_is_piped_to_a_program(lib: Library, story: int) -> None:
    opened = reading.open_story(lib, story)
    count = "import sys; print(len(sys.stdin.read().split()))"

    def said(*argv: str) -> str:
        return programs.run(programs.pipe(lib, opened, argv))

    assert int(said(sys.executable, "-c", count)) > 10
    with pytest.raises(ReaderError, match="no program"):
        said("/no/such/program")
    with pytest.raises(ReaderError, match="failed"):
        said(sys.executable, "-c", "raise SystemExit('broken')")
    with pytest.raises(ReaderError, match="“!” before it gives it the terminal"):
        said(sys.executable, "-c", "open('/dev/tty')")
    with pytest.raises(UsageError, match="behind the “!”"):
        said("!")


def test_an_own_command_gets_each_value_as_one_argument(lib: Library, story: int) -> None:
    show = [sys.executable, "-c", "import sys; print(sys.argv[1:])", "{title}", "--by={author}"]
    lib.config = dataclasses.replace(config.Config(), commands={"show": config.UserCommand(show)})
    said = programs.run(programs.command(lib, reading.open_story(lib, story), "show"))
    assert said.strip() == "['Harbour', '--by=']"
    with pytest.raises(UsageError, match="no command"):
        programs.command(lib, reading.open_story(lib, story), "other")


@pytest.mark.parametrize("title", ["--output=x", "-rf", "; rm -rf /", "$(touch x)", "a b"])
def test_a_value_never_becomes_an_option_or_a_shell(title: str) -> None:
    (_, argument) = templates.arguments(["program", "{title}"], {"title": title})
    assert argument.strip() == title and not argument.startswith("-")
