"""File names are safe on every system, and saving is whole, never over another file."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
import textwrap
import time
import unicodedata

import pytest
from export_stories import golden_story, story_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui_reader.errors import ExportError, TemplateError
from tui_reader.export import filenames, files
from tui_reader.export.filenames import MAX_BYTES, safe
from tui_reader.model import Role

NASTY = (
    "..", ".", "", "/etc/passwd", "../../x", "C:\\x", "con", "CON.txt", "nul", "LPT1", "com¹.a",
    "-rf", ".hidden", "a.", "a ", "~root", "x\x00y", "a\nb", "x" * 999, "é" * 999, "🙂" * 200,
    "日" * 400, "\u202egnp.exe", "a\u0301" * 300, "👩\u200d👩\u200d👧" * 80, "aux ",
    "a/b\\c:d*e?f\"g<h>i|j", "\ud800", "$(rm -rf ~)", "{title}", "%2e%2e%2f", "…", "- - -",
    "\u3000", "CONIN$", "prn . x",
)  # fmt: skip
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\.|$)", re.I)


def assert_safe(name: str) -> None:
    assert name and len(name.encode("utf-8")) <= MAX_BYTES
    assert not set(name) & set('<>:"/\\|?*')
    assert all(unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp") for char in name)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", name)
    assert name[0] not in " .-~" and name[-1] not in " ."
    assert not RESERVED.match(name)
    assert unicodedata.is_normalized("NFC", name)


@given(st.one_of(st.text(max_size=400), st.sampled_from(NASTY)))
@example(
    "\U00010000\u0800" * 16
    + "\U0001f3c5"
    + "\u200c\U0001f465" * 4
    + "\U0001f465" * 9
    + "\u200c\U0001f465"
)
@settings(max_examples=250)
def test_any_title_makes_a_safe_name_and_safe_is_idempotent(title):
    assert_safe(safe(title))
    assert safe(safe(title)) == safe(title)


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(("{title}", "{feed} {author}")))
@settings(max_examples=200)
def test_any_story_makes_a_safe_stem(title, other, template):
    opened = story_of(((Role.PARAGRAPH, 0, "", "x"),), title=title, feed=other, author=other)
    assert_safe(filenames.stem(opened, template))
    assert_safe(filenames.stem(opened.story, template))


@pytest.mark.parametrize("name", NASTY)
def test_nasty_names_are_saved_inside_the_folder(name, tmp_path):
    path = files.save(b"data", tmp_path, name, ".md")
    assert path.parent == tmp_path and path.read_bytes() == b"data"
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@given(st.text(max_size=300))
@settings(max_examples=60)
def test_no_name_leaves_the_folder(tmp_path, name):
    inside = tmp_path / "inside"
    inside.mkdir(exist_ok=True)
    path = files.save(b"", inside, name, ".md")
    assert path.resolve().parent == inside.resolve()
    assert [entry.name for entry in tmp_path.iterdir()] == ["inside"]


def test_the_usual_name_is_date_and_title():
    assert filenames.stem(golden_story()) == (
        "2026-11-19-A microphone in the fjord hears 3.1 million herring"
    )
    assert filenames.stem(golden_story(), "{id} {feed} {author}") == (
        "7 The Coast Courier Marte Lindqvist"
    )
    assert re.fullmatch(r"\d{4}", filenames.stem(golden_story(), "{time}"))


@pytest.mark.parametrize("template", ("{title.x}", "{title!r:>99}", "{0}", "{x}", "{", "}"))
def test_templates_take_known_variables_only(template):
    with pytest.raises(TemplateError, match=r"it knows \{date\}, \{time\}"):
        filenames.stem(golden_story(), template)


def test_an_untitled_story_has_a_name_all_the_same():
    opened = story_of(((Role.PARAGRAPH, 0, "", "x"),), title="")
    assert filenames.stem(opened, "{title}") == "story"
    assert filenames.stem(opened) == "2026-11-19"


def test_a_taken_name_gets_a_number_and_nothing_is_overwritten(tmp_path):
    paths = [files.save(str(n).encode(), tmp_path, "name", ".md") for n in range(3)]
    assert [path.name for path in paths] == ["name.md", "name-2.md", "name-3.md"]
    assert [path.read_bytes() for path in paths] == [b"0", b"1", b"2"]


def test_names_that_differ_in_case_or_composition_alone_are_taken(tmp_path):
    files.save(b"", tmp_path, "Straße É", ".md")
    assert files.save(b"", tmp_path, "STRASSE é", ".md").name == "STRASSE é-2.md"
    (tmp_path / "cafe\u0301.md").write_bytes(b"decomposed")
    assert files.save(b"", tmp_path, "Café", ".md").name == "Café-2.md"


def test_overwriting_replaces_the_file_when_it_was_asked_for(tmp_path):
    files.save(b"old", tmp_path, "name", ".md")
    assert files.save(b"new", tmp_path, "name", ".md", overwrite=True).read_bytes() == b"new"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("overwrite", (False, True))
def test_symbolic_links_are_not_followed(tmp_path, overwrite):
    target = tmp_path / "precious"
    target.write_bytes(b"precious")
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "name.md").symlink_to(target)
    (folder / "dangling.md").symlink_to(tmp_path / "nowhere")
    files.save(b"x", folder, "name", ".md", overwrite=overwrite)
    files.save(b"x", folder, "dangling", ".md", overwrite=overwrite)
    assert target.read_bytes() == b"precious"
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_in_the_way_is_not_replaced(tmp_path):
    (tmp_path / "name.md").mkdir()
    assert files.save(b"x", tmp_path, "name", ".md").name == "name-2.md"
    with pytest.raises(ExportError, match="Cannot save to"):
        files.save(b"x", tmp_path, "name", ".md", overwrite=True)
    assert not list(tmp_path.glob(".newsreader*"))


@pytest.mark.parametrize("suffix", ("/x", ".md/../x", "md", ".", ".a b", ".md\n", "..md"))
def test_only_suffixes_are_suffixes(tmp_path, suffix):
    with pytest.raises(ExportError):
        files.save(b"", tmp_path, "x", suffix)


def test_failures_are_told_in_words(tmp_path):
    with pytest.raises(ExportError, match="the folder does not exist"):
        files.save(b"", tmp_path / "missing", "x", ".md")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportError, match="it is not a folder"):
        files.save(b"", tmp_path / "file", "x", ".md")
    for code, words in ((errno.ENOSPC, "the disk is full"), (errno.EROFS, "read-only")):
        error = files.in_words(OSError(code, os.strerror(code)), tmp_path)
        assert words in str(error) and str(error).endswith(".")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_read_only_folder_is_told_in_words(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(ExportError, match="it may not be written to"):
        files.save(b"", tmp_path, "x", ".md")


def test_left_overs_of_a_killed_save_are_cleared_away_when_they_are_old(tmp_path):
    old, new = (tmp_path / f".newsreader-{char * 16}.tmp" for char in "ab")
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    long_ago = time.time() - 7200
    os.utime(old, (long_ago, long_ago))
    files.save(b"", tmp_path, "x", ".md")
    assert not old.exists() and new.exists()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_killing_the_program_while_it_saves_leaves_whole_files_only(tmp_path):
    script = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from tui_reader.export import files
        print("ready", flush=True)
        while True:
            files.save(b"x" * 300_000 + b"end", Path(sys.argv[1]), "story", ".md")
        """
    )
    for delay in (0.002, 0.011, 0.03):
        child = subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE
        )
        assert child.stdout is not None and child.stdout.readline() == b"ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(delay)
        child.kill()
        child.wait()
        child.stdout.close()
    whole = [path.stat().st_size == 300_003 for path in tmp_path.glob("story*.md")]
    assert all(whole)


@pytest.mark.skipif(sys.platform == "win32", reason="needs file size limits")
def test_a_disk_that_takes_no_more_leaves_nothing_behind(tmp_path):
    script = textwrap.dedent(
        """
        import resource, sys
        from pathlib import Path
        from tui_reader.export import files
        from tui_reader.errors import ExportError
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            files.save(b"x" * 5000, Path(sys.argv[1]), "story", ".md")
        except ExportError as error:
            print(error)
        """
    )
    run = [sys.executable, "-c", script, str(tmp_path)]
    out = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    assert "the file is too large for this file system" in out
    assert not list(tmp_path.iterdir())
