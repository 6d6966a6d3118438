"""newsboat's config becomes settings to paste: macros, browser, bookmarks, times, folders."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import config
from tui_reader.feeds.newsboat_config import LINES, argv_of, read_settings
from tui_reader.library import subscribing
from tui_reader.ui.keys import keymap

CONFIG = """# mine
auto-reload yes
reload-time 30
text-width 72
save-path "~/news saved"
browser "firefox --new-tab %u"
bookmark-cmd "~/bin/mark"
macro m set browser "mpv --fs %u" ; open-in-browser ; set browser "firefox %u"
macro w set browser "w3m %u"; open-in-browser-and-mark-read
macro k toggle-article-read
macro x set browser "echo %u | xclip"; open-in-browser
macro y next ; next
include "~/.newsboat/colours"
color listnormal white default
bind-key j down
bind-key k up
"""


def taken(tmp_path: Path, text: str) -> tuple[config.Config, tuple[str, ...]]:
    """The settings that a config becomes, read back; and what was said."""
    (tmp_path / "config").write_text(text)
    found = subscribing.newsboat_keys(tmp_path / "config")
    assert found is not None
    (tmp_path / "config.toml").write_text(found[0])
    loaded = config.load(tmp_path / "config.toml")
    assert loaded.problems == ()
    return loaded.config, found[1]


def test_a_config_becomes_settings_that_hold_without_a_fault(tmp_path: Path) -> None:
    made, told = taken(tmp_path, CONFIG)
    assert made.screen.keys == "newsboat" and made.screen.measure == 72
    assert made.refresh.minutes == 30
    assert made.reading.browser == ["firefox", "--new-tab", "{url}"]
    assert made.saving.folder == "~/news saved"
    assert made.commands["macro_m"] == config.UserCommand(["mpv", "--fs", "{url}"], ", m")
    assert made.commands["macro_w"].argv == ["w3m", "{url}"]
    assert made.commands["bookmark"] == config.UserCommand(
        ["~/bin/mark", "{url}", "{title}"], "ctrl+b"
    )
    keys = keymap(
        made.screen.keys, made.keys, {name: own.key for name, own in made.commands.items()}
    )
    assert keys.problems == ()
    stories = keys.tries["stories"][","]
    assert isinstance(stories, dict)
    assert stories["m"] == "macro_m" and stories["k"] == "toggle_read"
    assert [line.partition(":")[0] for line in told] == ["Line 11", "Line 12", "Line 13"]
    assert "needs a shell" in told[0] and "several things" in told[1] and "import it" in told[2]


def test_nothing_of_a_shell_is_taken() -> None:
    for line in ("a | b", "a && b", "a; b", "a > b", "a $(b)", "a `b`", 'a "b'):
        assert argv_of(line) is None
    assert argv_of("lynx") == ["lynx", "{url}"]
    assert argv_of("mail -s %t %u") == ["mail", "-s", "{title}", "{url}"]


@pytest.mark.parametrize("line", ["reload-time soon", "macro", "browser", "macro m", 'browser "|"'])
def test_what_cannot_be_read_is_left_out(line: str) -> None:
    assert read_settings(line).tables == {}


WORDS = st.sampled_from(
    ["m", '"mpv %u"', ";", "set", "browser", "open-in-browser", "30", "yes", '"']
)


@given(
    st.lists(
        st.builds(
            lambda name, rest: " ".join([name, *rest]),
            st.sampled_from(sorted(LINES)),
            st.lists(WORDS, max_size=6),
        )
        | st.text(max_size=30),
        max_size=12,
    )
)
def test_any_config_gives_valid_settings(lines: list[str]) -> None:
    from tui_reader.feeds.newsboat_config import toml

    tomllib.loads(toml(read_settings("\n".join(lines))))
