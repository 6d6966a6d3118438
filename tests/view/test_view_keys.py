"""Keys: presets, counts, sequences, the user's own, and what the table promises."""

from __future__ import annotations

import pytest

from tui_reader.commands import BY_ID, COMMANDS, PRESETS
from tui_reader.view.keys.key_reader import Asked, KeyReader
from tui_reader.view.keys.keymap import PLACES, keymap, name_of, normal, shown


def asked(keys: list[str], *places: str, preset: str = "vim") -> list[Asked]:
    reader = KeyReader(keymap(preset))
    return [reader.feed(key, places or ("stories",)) for key in keys]


def test_a_key_asks_for_its_command() -> None:
    assert asked(["j"]) == [Asked("down")]


def test_digits_before_a_key_are_a_count() -> None:
    assert asked(["1", "0", "j"])[-1] == Asked("down", 10)


def test_a_zero_alone_is_no_count() -> None:
    assert asked(["0", "j"])[-1] == Asked("down", 0)


def test_plain_has_no_counts() -> None:
    assert asked(["5", "down"], preset="plain") == [Asked(), Asked("down")]


def test_what_may_follow_a_begun_sequence_is_known() -> None:
    reader = KeyReader(keymap("vim"))
    assert reader.ahead(("stories",)) == []
    reader.feed("g", ("stories",))
    ahead = dict(reader.ahead(("stories",)))
    assert ahead["g"] == "top" and ahead["n"] == "notes" and ahead["s"] == "sort"


def test_own_commands_take_their_key_from_every_other() -> None:
    made = keymap("vim", {}, {"archive": "f", "mail": "g m"})
    assert made.keys["star"] == () and made.tries["feeds"]["f"] == "archive"
    both = keymap("vim", {"save": ["W"]}, {"a": "W", "b": "X", "c": "X"})
    assert [both.keys[name] for name in ("save", "a", "b", "c")] == [("W",), (), ("X",), ()]
    assert made.footer(("open",)) == (("Enter", "Open"), ("f", "archive"), ("gm", "mail"))


def test_a_sequence_waits_for_its_end_and_says_so() -> None:
    first, second = asked(["g", "g"])
    assert first.pending == "g" and second.command == "top"


def test_escape_takes_back_what_was_begun() -> None:
    assert asked(["5", "g", "escape", "j"])[-2:] == [Asked(), Asked("down", 0)]


def test_escape_alone_is_a_command() -> None:
    assert asked(["escape"]) == [Asked("cancel")]


def test_an_unknown_sequence_is_named() -> None:
    no_preset_has_it = "é"
    assert asked(["g", no_preset_has_it])[-1].unknown == f"g {no_preset_has_it}"


def test_while_hits_are_shown_their_keys_are_stronger() -> None:
    assert asked(["n"], "hits", "article")[-1].command == "next_hit"
    assert asked(["j"], "hits", "article")[-1].command == "down"


def test_the_users_keys_are_stronger_and_conflicts_are_told() -> None:
    made = keymap("vim", {"star": ["m"], "quit": ["x x"], "save": []})
    reader = KeyReader(made)
    assert reader.feed("m", ("stories",)).command == "star"
    assert made.keys["save"] == ()
    assert any("toggle_read" in problem for problem in made.problems)


def test_keys_may_be_written_by_name() -> None:
    assert [normal(k) for k in ("slash", "question_mark", "left_square_bracket", "ctrl+d")] == [
        "/", "?", "[", "ctrl+d",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "character", "name"),
    [("G", "G", "G"), ("question_mark", "?", "?"), ("space", " ", "space"), ("tab", "\t", "tab"),
     ("ctrl+d", "\x04", "ctrl+d"), ("up", None, "up"), ("plus", "+", "+"),
     ("f18", None, "shift+f6")],
)  # fmt: skip
def test_presses_are_named_as_the_table_names_them(key: str, character: str, name: str) -> None:
    assert name_of(key, character) == name


@pytest.mark.parametrize("preset", PRESETS)
def test_every_key_of_every_command_can_be_typed_in_its_places(preset: str) -> None:
    made = keymap(preset)
    assert made.problems == ()
    for command in COMMANDS:
        for place, scopes in PLACES.items():
            if command.scope in scopes:
                for sequence in command.keys(preset):
                    reader = KeyReader(made)
                    last = [reader.feed(key, (place,)) for key in sequence.split()][-1]
                    assert last.command == command.id, (preset, place, sequence)


def test_keys_are_shown_short() -> None:
    assert [shown(k) for k in ("g g", "ctrl+d", "space", "f10", "shift+tab")] == [
        "gg", "^d", "Space", "F10", "⇧Tab",
    ]  # fmt: skip


def test_a_command_of_ones_own_is_called_by_its_title() -> None:
    keys = keymap("vim", {}, {"macro_y": ", y", "plain": ", p"}, {"macro_y": "Play it"})
    assert keys.footer(("help",))[1:] == ((",y", "Play it"), (",p", "plain"))
    assert keys.title("help") == BY_ID["help"].title
