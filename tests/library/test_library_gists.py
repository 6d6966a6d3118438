"""What a list says of a story besides its row."""

from __future__ import annotations

from pathlib import Path

from tui_reader.library import Library, annotation, files, gists, highlights, reading
from tui_reader.model import Span

STORY = """\
Ferry line to Bornholm is saved

The ferry line to Bornholm will run for another ten years, Minister Karen Holst said on Friday.

The state pays 120 million euros, Karen Holst added. The town of Ystad pays 5 percent of it.
"""


def imported(lib: Library, folder: Path, text: str) -> int:
    path = folder / "story.txt"
    path.write_text(text)
    (number,) = files.import_files(lib, [path]).added
    return number


def test_a_story_is_about_whom_it_names_first_and_its_chief_figure(
    lib: Library, tmp_path: Path
) -> None:
    story = imported(lib, tmp_path, STORY)
    annotation.annotate(lib, story)
    gist = gists.of(lib, [story])[story]
    assert gist.about[0] in ("Bornholm, Karen Holst", "Karen Holst, Bornholm")
    assert gist.about[-1] == "120 million euros" and gist.notes == 0


def test_where_nobody_is_named_it_says_how_the_story_begins(lib: Library, tmp_path: Path) -> None:
    story = imported(lib, tmp_path, "Rain\n\nIt rained all day, and nobody minded it much.\n")
    assert gists.of(lib, [story])[story] == gists.Gist()  # not cleaned yet: nothing of its junk
    annotation.annotate(lib, story)
    gist = gists.of(lib, [story])[story]
    assert gist.about == () and gist.words.startswith("It rained all day")


def test_notes_are_counted(lib: Library, tmp_path: Path) -> None:
    story = imported(lib, tmp_path, STORY)
    reading.open_story(lib, story)
    highlights.add(lib, story, Span(0, 5), "yellow", "look it up")
    assert gists.of(lib, [story, 999]) == {
        story: gists.of(lib, [story])[story], 999: gists.Gist(),
    }  # fmt: skip
    assert gists.of(lib, [story])[story].notes == 1
