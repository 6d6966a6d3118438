"""`export vault`: notes that lead to each other, and nothing that the user wrote is lost."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from tui_reader import config, library, paths
from tui_reader.cli import main
from tui_reader.export import vault_note
from tui_reader.library import concordance, names

TEXT = """Mayor {who} said in Hamburg that the ferry sails. Nobody else heard it.

{who} told the council so, and {other} wrote it down.
"""
STORIES = (
    ("Ferry: a [[new]] boat", "Anna Lindqvist", "Jonas Eide"),
    ("CON", "Anna Lindqvist", "Peter Karlsson"),
    ("con", "Anna Lindqvist", "Maria Olsen"),
    ("a/b\\c: 100% #1 ^x", "Anna Lindqvist", "Erik Hansen"),
)
LINK = re.compile(r"\[\[([^\[\]|\n]+?)(?:\\?\|[^\[\]\n]*)?\]\]")


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A library of four annotated stories; the folder of a vault that is written."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, (title, who, other) in enumerate(STORIES, 1):
        head = (
            f"---\ntitle: '{title}'\nurl: https://boats.example/{number}\ndate: 2024-05-01\n---\n"
        )
        (folder / f"{number}.md").write_text(head + TEXT.format(who=who, other=other))
    with redirect_stdout(io.StringIO()):
        assert main(["import", str(folder), "--tag", "my sea"]) == 0
        assert main(["annotate", "--library"]) == 0
    export(tmp_path / "vault")
    return tmp_path / "vault"


def export(folder: Path, *more: str) -> str:
    out = io.StringIO()
    with redirect_stdout(out):
        assert main(["export", "vault", *more, "--to", str(folder)]) == 0
    return out.getvalue()


def notes(vault: Path) -> dict[str, str]:
    return {
        path.relative_to(vault).with_suffix("").as_posix(): path.read_bytes().decode()
        for path in vault.rglob("*.md")
    }


def note(vault: Path, ending: str) -> Path:
    (found,) = (path for path in vault.rglob("*.md") if path.stem.endswith(ending))
    return found


def test_stories_and_names_lead_to_each_other_and_every_link_leads_somewhere(vault: Path) -> None:
    found = notes(vault)
    for text in found.values():
        assert set(LINK.findall(text)) <= found.keys(), text
    stories = [name for name in found if name.startswith("Stories/")]
    assert len(stories) == len(STORIES)
    assert len({name.casefold() for name in found}) == len(found)
    anna = found["People/Anna Lindqvist"]
    for name in stories:
        assert f"[[{name}|" in anna
        assert "[[People/Anna Lindqvist|Anna Lindqvist]]" in found[name]
    assert "Places/Hamburg" in found
    assert "said in Hamburg that the ferry sails." in anna


def test_names_of_one_story_have_no_note_until_there_is_a_second(vault: Path) -> None:
    assert not any("Jonas Eide" in name for name in notes(vault))
    text = note(vault, "Ferry a new boat").read_text()
    assert "Jonas Eide" in text and "[[People/Jonas" not in text
    more = vault.parent / "more.txt"
    more.write_text("Another boat\n\n" + TEXT.format(who="Jonas Eide", other="Bo Ek"))
    with redirect_stdout(io.StringIO()):
        assert main(["import", str(more)]) == 0 and main(["annotate", "--library"]) == 0
    export(vault)
    assert "[[People/Jonas Eide|Jonas Eide]]" in note(vault, "Ferry a new boat").read_text()


def test_a_second_export_writes_nothing(vault: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in vault.rglob("*.md")}
    assert "; 0 notes written." in export(vault)
    assert "; 0 notes written." in export(vault, "ferry")  # what is there already stays whole
    assert {path: path.stat().st_mtime_ns for path in vault.rglob("*.md")} == before


def test_what_the_user_wrote_is_kept_to_the_letter(vault: Path) -> None:
    path = note(vault, "Anna Lindqvist")
    text = path.read_text()
    mine = text.replace("---\n", "---\nmine: [a, b]\n# a comment\n", 1)
    mine = mine.replace(vault_note.BEGIN, f"Above.\n\n{vault_note.BEGIN}") + "\n#idea  \nBelow\t!\n"
    mine = mine.replace("aliases:\n", 'aliases:\n  - "the mayor"\n')
    path.write_text(mine)
    rename(vault)
    export(vault)
    read = path.read_text()
    for part in (
        "mine: [a, b]\n# a comment\n",
        "Above.\n\n%%",
        "\n#idea  \nBelow\t!\n",
        "the mayor",
    ):
        assert part in read
    assert "# Anna Berg" in read and "# Anna Lindqvist" not in read


def rename(vault: Path) -> None:
    """Let the library call her otherwise: her note is another one to us."""
    lib = library.open(paths.user_paths(), config.Config())
    names.rename(lib, concordance.named(lib, "Anna Lindqvist").id, "Anna Berg")
    lib.close()


def test_a_note_that_was_renamed_and_moved_is_found_and_linked(vault: Path) -> None:
    path = note(vault, "Anna Lindqvist")
    moved = vault / "My people" / "The mayor.md"
    moved.parent.mkdir()
    path.rename(moved)
    for other in (vault / "Stories").iterdir():  # as Obsidian does it
        other.write_text(other.read_text().replace("[[People/Anna Lindqvist|", "[[The mayor|"))
    assert "; 4 notes written." in export(vault)
    assert not path.exists()
    assert all("[[My people/The mayor|" in one.read_text() for one in (vault / "Stories").iterdir())


def test_what_was_written_into_our_part_is_left_and_told(
    vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = note(vault, "Anna Lindqvist")
    path.write_text(path.read_text().replace("## Stories", "## Stories of mine"))
    rename(vault)
    capsys.readouterr()
    export(vault)
    assert "People/Anna Lindqvist was left: you wrote into our part." in capsys.readouterr().err
    read = path.read_text()
    assert "## Stories of mine" in read and "# Anna Lindqvist" in read
    assert 'name: "Anna Berg"' in read


@pytest.mark.parametrize("taken", [vault_note.BEGIN, vault_note.END])
def test_a_note_without_our_part_is_the_users(vault: Path, taken: str) -> None:
    path = note(vault, "Anna Lindqvist")
    path.write_text(path.read_text().replace(taken, "mine"))
    rename(vault)
    body = path.read_text().split("---\n", 2)[2]
    export(vault)
    assert path.read_text().split("---\n", 2)[2] == body


def test_line_ends_and_strange_bytes_are_kept(vault: Path) -> None:
    path, other = note(vault, "Anna Lindqvist"), note(vault, "Hamburg")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n") + b"mine\r\n")
    strange = other.read_bytes() + b"\xff\xfe mine"
    other.write_bytes(strange)
    rename(vault)
    export(vault)
    read = path.read_bytes()
    assert read.endswith(b"mine\r\n") and b"# Anna Berg\r\n" in read
    assert read.count(b"\n") == read.count(b"\r\n")
    assert other.read_bytes() == strange


def test_a_name_of_another_kind_keeps_its_note(vault: Path) -> None:
    path = note(vault, "Hamburg")
    path.write_text(path.read_text() + "mine\n")
    lib = library.open(paths.user_paths(), config.Config())
    names.change_kind(lib, concordance.named(lib, "Hamburg").id, "person")
    lib.close()
    export(vault)
    read = path.read_text()
    assert read.endswith("mine\n") and 'kind: "person"' in read
    assert len([name for name in notes(vault) if "Hamburg" in name]) == 1


def test_joined_names_have_one_note_and_the_other_leads_to_it(vault: Path) -> None:
    lib = library.open(paths.user_paths(), config.Config())
    one, other = (concordance.named(lib, name) for name in ("Anna Lindqvist", "Hamburg"))
    names.join(lib, other.id, one.id)
    lib.close()
    (vault / "Places/Hamburg.md").write_text((vault / "Places/Hamburg.md").read_text() + "mine\n")
    export(vault)
    text = (vault / "Places/Hamburg.md").read_text()
    found = notes(vault)
    for other_text in found.values():
        assert set(LINK.findall(other_text)) <= found.keys()
    assert text.endswith("mine\n") and "Now one with [[People/Anna Lindqvist]]." in text


def test_other_notes_and_a_copy_of_ours_are_not_touched(vault: Path) -> None:
    path = note(vault, "Anna Lindqvist")
    copy, own = vault / "zz copy.md", vault / "People" / "anna berg.md"
    copy.write_bytes(path.read_bytes())
    own.write_text("mine")
    before = copy.read_bytes()
    export(vault)
    assert copy.read_bytes() == before and own.read_text() == "mine"


def test_a_folder_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "vault"]) == 2
    assert "name it with --to" in capsys.readouterr().err
    assert main(["export", "vault", "--format", "md", "--to", "x"]) == 2
    assert "leave --format out" in capsys.readouterr().err


def test_an_empty_library_is_an_empty_vault(tmp_path: Path) -> None:
    assert export(tmp_path / "v").startswith("0 stories and 0 names")
    assert list((tmp_path / "v").iterdir()) == []


def test_an_empty_file_in_the_place_of_a_note_is_one_that_was_cut(vault: Path) -> None:
    path = note(vault, "Anna Lindqvist")
    text = path.read_text()
    path.write_text("")
    export(vault)
    assert path.read_text() == text and len(list((vault / "People").iterdir())) == 1
