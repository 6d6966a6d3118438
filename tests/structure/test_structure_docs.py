"""What is documented is what is there: README, help, completion and man page follow the tables."""

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import readme
from module_graph import PACKAGE, modules

from tui_reader import store
from tui_reader.cli import main
from tui_reader.cli.table import ROWS
from tui_reader.commands import BY_ID, COMMANDS, FOOTER, OVERLAYS, PRESETS, SCOPES
from tui_reader.corpus import tables as corpus_tables
from tui_reader.export.tables.table import TABLES
from tui_reader.view.keys.keymap import PLACES, TEXT


def test_the_readme_is_derived_from_the_tables() -> None:
    text = readme.README.read_text(encoding="utf-8")
    assert readme.derived(text) == text, "run python tests/structure/readme.py"


def test_modules_that_are_named_are_there() -> None:
    root = PACKAGE.parent
    named = {
        (path.relative_to(root).as_posix(), name)
        for path in modules().values()
        for name in re.findall(r"\b(?:\w+/)*\w+\.py\b", path.read_text(encoding="utf-8"))
    }
    known = [f"/{path.relative_to(root).as_posix()}" for path in root.glob("[at]*/**/*.py")]
    assert sorted(one for one in named if not any(p.endswith(f"/{one[1]}") for p in known)) == []


def test_the_door_of_the_store_names_its_modules() -> None:
    said = store.__doc__ or ""
    there = {name.split(".")[2] for name in modules() if name.startswith("tui_reader.store.")}
    table = said.partition("what the library holds")[2]
    rows = [re.sub(r"^\S.*?\s{2,}", "", line) for line in table.splitlines()[1:]]
    assert {word for row in rows for word in row.split()} == there


@pytest.mark.parametrize("preset", PRESETS)
def test_no_two_commands_want_one_key_in_one_place(preset: str) -> None:
    taken: dict[tuple[str, str], str] = {}
    for command in COMMANDS:
        for key in command.keys(preset):
            # Overlays lie over the other scopes on purpose: n means another thing there.
            everywhere = [scope for scope in SCOPES if scope not in OVERLAYS]
            for scope in everywhere if command.scope == "anywhere" else (command.scope,):
                first = taken.setdefault((scope, key), command.id)
                assert first == command.id, f"{key} in {scope}: {first} and {command.id}"


@pytest.mark.parametrize("preset", PRESETS)
def test_no_two_commands_want_one_key_over_the_screen(preset: str) -> None:
    """In a list over the screen its own commands and those that all lists share have keys apart."""
    for place in OVERLAYS:
        taken: dict[str, str] = {}
        for scope in PLACES[place]:
            for command in COMMANDS:
                for key in command.keys_in(scope, preset):
                    first = taken.setdefault(key, command.id)
                    assert first == command.id, f"{key} in {place}: {first} and {command.id}"


def test_keys_of_typing_are_no_text() -> None:
    for command in COMMANDS:
        for scope in (scope for scope in SCOPES if "typing" in (scope, SCOPES[scope].shares)):
            for key in (key for preset in PRESETS for key in command.keys_in(scope, preset)):
                assert len(key) > 1 and key not in TEXT, f"{command.id}: {key} is typed"


def test_what_lies_over_the_screen_is_brought_about_by_a_command() -> None:
    for scope in SCOPES.values():
        assert scope.shares in ("", "dialog", "typing") and scope.opened in ("", *BY_ID)
        assert scope.title and scope.where


def test_every_command_is_explained_and_has_a_place() -> None:
    for command in COMMANDS:
        assert command.scope in SCOPES
        assert command.help.endswith(".") and command.title
    for ids in FOOTER.values():
        assert len(ids) == 5 and all(id in BY_ID for id in ids)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_command_has_help(row: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([row.name, "--help"]) == 0  # type: ignore[attr-defined]
    assert row.help.split()[0] in capsys.readouterr().out  # type: ignore[attr-defined]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_every_command(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    for row in ROWS:
        assert row.name in script


def test_the_manual_names_every_command_and_key(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["man"]) == 0
    page = capsys.readouterr().out
    for row in ROWS:
        assert f".B {row.name}\n" in page
    for command in COMMANDS:
        assert f"({command.id})" in page
    of_corpus = page.partition(".SH TABLES OF A CORPUS")[2]
    for column in (one for table in TABLES for one in table.columns):
        assert f".B {column.name}\n" in page
    for column in (one for table in corpus_tables.TABLES for one in table.columns):
        assert f".B {column.name}\n" in of_corpus
