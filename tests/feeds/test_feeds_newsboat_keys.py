"""newsboat's key lines become keys of our commands; what has no place here is said."""

import tomllib

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.commands import BY_ID, COMMANDS, OVERLAYS
from tui_reader.feeds.newsboat.keys import OPERATIONS, has_keys, key_of, read_keys, toml
from tui_reader.view.keys.keymap import PLACES, Trie, keymap

CONFIG = """# my config
max-items 100
bind-key j down
bind-key k up
bind-key j next articlelist
bind-key ^F pagedown
bind-key B enqueue
bind-key ; open-in-browser
unbind-key C
unbind-key -a
bind-key "x" toggle-article-read
bind-key TAB next-unread
bind-key KEY_NO up
macro y set browser "x" ; open-in-browser
bind gg everywhere home
bind <C-d> feedlist,articlelist halfpagedown
"""


def test_known_operations_are_taken_and_the_others_told() -> None:
    keys, problems = read_keys(CONFIG)
    assert "j" in keys.get("down", BY_ID["down"].newsboat)
    assert "j" not in keys.get("next_story", ())
    assert "ctrl+f" in keys["page_down"]
    assert ";" in keys["open_link"] and "x" in keys["toggle_read"]
    assert "tab" in keys["next_unread"] and "tab" not in keys["next_pane"]
    assert "g g" in keys["top"]
    told = " ".join(problems)
    assert "Line 5: j is next in articlelist only" in told and "it stays down" in told
    assert "enqueue is nothing that this reader does" in told
    assert "Line 10: all keys are not taken away at once" in told
    assert "Line 13: the key of up is not one that we know." in told


def test_the_settings_are_valid_and_understood(tmp_path: object) -> None:
    from pathlib import Path

    from tui_reader import config

    path = Path(str(tmp_path)) / "config.toml"
    path.write_text(toml(read_keys(CONFIG + "bind-key \\\\ help\n")[0]))
    loaded = config.load(path)
    assert loaded.problems == ()
    made = keymap(loaded.config.screen.keys, loaded.config.keys)
    assert made.tries["stories"]["j"] == "down" and made.tries["stories"][";"] == "open_link"
    assert made.tries["article"]["tab"] == "next_unread"


def test_a_command_whose_key_was_given_away_has_it_after_a_comma() -> None:
    lines = "unbind-key J\nunbind-key d\nbind-key J next-feed articlelist\nbind-key G end\n"
    keys, problems = read_keys(lines + "bind-key ENTER open\nbind-key l open\n")
    assert keys["next_story"] == (", J",) and "J" in keys["next_feed"]
    assert keys["remove_feed"] == (", d",)  # unbound, and nothing else has it
    assert keys["open"] == ("enter", "l")  # hints show the first
    assert "next_story (, J)" in problems[-1] and "remove_feed (, d)" in problems[-1]


def test_every_operation_leads_to_a_command() -> None:
    assert set(OPERATIONS.values()) <= set(BY_ID)


def test_a_list_of_feeds_is_no_config() -> None:
    assert has_keys(CONFIG)
    assert not has_keys("https://bind-key.example/feed tech\n\n# bind-key j down\n")


KEYS = st.sampled_from(["j", "k", "ENTER", "^D", "F5", "x", "\\", '"', "ESC", "é", "nonsense"])
LINES = st.one_of(
    st.builds(lambda k, o: f"bind-key {k} {o}", KEYS, st.sampled_from(sorted(OPERATIONS))),
    st.builds(lambda k: f"unbind-key {k}", KEYS),
    st.text(max_size=40),
)


@given(st.lists(LINES, max_size=20))
def test_a_key_belongs_to_one_command_and_any_text_is_read(lines: list[str]) -> None:
    keys, _ = read_keys("\n".join(lines))
    tomllib.loads(toml(keys))
    bound = {k for line in lines if line.startswith("bind-key") for k in [key_of(line.split()[1])]}
    every = {command.id: command.newsboat for command in COMMANDS} | dict(keys)
    for key in bound - {""}:
        owners = [id for id, of in every.items() if key in of and BY_ID[id].scope not in OVERLAYS]
        assert len(owners) <= 1


MACROS = st.dictionaries(
    st.sampled_from([", x", ", y", ", m", "ctrl+b", ", ,"]), st.sampled_from(["", "toggle_read"]),
    max_size=3,
)  # fmt: skip
SEQUENCES = st.builds(
    lambda k, o: f"bind {k} everywhere {o}",
    st.sampled_from(["gg", "g", "<C-x>a", "dd", ",", ",a", "yy", "zz"]),
    st.sampled_from(sorted(OPERATIONS)),
)


@given(st.lists(st.one_of(LINES, SEQUENCES), max_size=20), MACROS)
@settings(max_examples=25)
def test_no_command_is_left_without_a_key_that_can_be_typed(
    lines: list[str], macros: dict[str, str]
) -> None:
    keys, _ = read_keys("\n".join(lines), macros)
    own = {f"mine_{at}": key for at, (key, id) in enumerate(macros.items()) if not id}
    made = keymap("newsboat", keys, own)
    for command in COMMANDS:
        if command.newsboat and command.scope not in OVERLAYS:
            assert made.keys[command.id], command.id
            places = [place for place, scopes in PLACES.items() if command.scope in scopes]
            assert any(command.id in typed(made.tries[place]) for place in places), command.id


def typed(trie: Trie) -> list[str]:
    """The commands that a trie leads to."""
    return [
        id for node in trie.values() for id in ([node] if isinstance(node, str) else typed(node))
    ]
