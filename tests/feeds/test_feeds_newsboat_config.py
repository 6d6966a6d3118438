"""newsboat's config becomes settings to paste: macros, browser, bookmarks, times, folders."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui_reader import config
from tui_reader.commands import BY_ID
from tui_reader.feeds.newsboat import importer
from tui_reader.feeds.newsboat.config import LINES, argv_of, read_settings
from tui_reader.feeds.newsboat.other_lines import FILTERED, INSTEAD, read_rest
from tui_reader.view.keys.keymap import keymap

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
    assert importer.is_config((tmp_path / "config").read_bytes())
    found = importer.read((tmp_path / "config").read_bytes())
    (tmp_path / "config.toml").write_text(found.settings)
    loaded = config.load(tmp_path / "config.toml")
    assert loaded.problems == ()
    return loaded.config, found.problems


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
    made_up, *rest = told  # three macros took the keys of commands
    assert "move_feed (, , m), full_text (, , w), keep_search (, , k)" in made_up
    said = [line.partition(":")[0] for line in rest]
    assert said == ["Line 11", "Line 12", "Line 13", "Line 14"]
    assert "needs a shell" in rest[0] and "several things" in rest[1]
    assert "import --as newsboat" in rest[2] and "the command `theme`" in rest[3]


FILTERS = """ignore-article "*" "title =~ \\"Spam|sponsored post\\" and age > 30"
ignore-article "https://a.example/feed" "title =~ \\"a|b\\""
ignore-article "*" "title =~ \\"^[A-Z]+$\\""
highlight-article "author = \\"Ada\\"" yellow red
define-filter "to do's" "unread = \\"yes\\" and tags # \\"tech\\""
confirm-exit yes
confirm-exit no
player "mpv"
macro o open-in-browser ; toggle-article-read "read"
"""


def test_filters_become_commands_to_run_and_no_line_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "config").write_text(FILTERS)
    assert importer.is_config((tmp_path / "config").read_bytes())
    found = importer.read((tmp_path / "config").read_bytes())
    lines = [line[2:] for line in found.settings.splitlines() if line.startswith("# newsreader")]
    assert [shlex.split(line)[1:] for line in lines] == [
        ["rules", "--add", '(title:Spam or title:"sponsored post") age>30d', "--do", "hide"],
        ["rules", "--add", "author:Ada", "--do", "star"],
        ["smart", "--keep", "is:unread tag:tech", "--title", "to do's"],
    ]
    made_up, *told = found.problems
    assert "have one still" in made_up  # a macro took a command's key
    assert [line.partition(":")[0] for line in told] == [f"Line {n}" for n in (2, 3, 6, 8)]
    assert "feed:TITLE (title:a or title:b)" in told[0] and "no search" in told[1]
    assert "nothing like confirm-exit here" in told[2] and "`links`" in told[3]
    made, _ = taken(tmp_path, FILTERS)
    assert ", o" in made.keys["open_link_read"]


def test_what_is_told_instead_names_commands_that_there_are() -> None:
    named = {name for said in INSTEAD.values() for name in re.findall(r"command `(\w+)`", said)}
    assert named and named <= set(BY_ID)
    assert not INSTEAD.keys() & LINES.keys()


def test_a_kill_file_of_its_own_is_a_config(tmp_path: Path) -> None:
    assert taken(tmp_path, 'ignore-article "*" "author = \\"Ada\\""\n')[1] == ()


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


@example(["macro m set"])
@example([f"reload-time {'9' * 5_000}", f"feedlist-width {'9' * 5_000}"])
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
    from tui_reader.feeds.newsboat.config import toml

    tomllib.loads(toml(read_settings("\n".join(lines))))


@given(st.lists(st.text(max_size=40) | WORDS, max_size=6), st.sampled_from(sorted(FILTERED)))
def test_any_filter_gives_nothing_but_comments(rest: list[str], name: str) -> None:
    commands, _ = read_rest(" ".join([name, *rest]), ())
    assert all(line.startswith("# ") for line in commands.splitlines() if line)


DOTFILES = """# as people publish them
article-sort-order date-desc
feed-sort-order unreadarticlecount-asc
bind-key , macro-prefix
unbind-key ENTER
unbind-key j
unbind-key k
unbind-key C
bind j everywhere next
bind l feedlist,articlelist open -- "Open it"
bind gg everywhere home
bind-key q hard-quit
bind-key ESC quit
bind-key g sort articlelist
macro y set browser "mpv -fs %u" ; open-in-browser-noninteractively ; set browser "x" -- "Play it"
macro , open-in-browser -- "In the browser"
macro o open-in-browser ; toggle-article-read "read" -- "Open and mark"
"""


def test_a_config_of_dotfiles_keeps_order_titles_and_a_key_for_each_command(tmp_path: Path) -> None:
    made, told = taken(tmp_path, DOTFILES)
    assert made.screen.order == "oldest"
    assert made.commands["macro_y"] == config.UserCommand(["mpv", "-fs", "{url}"], ", y", "Play it")
    assert made.keys["open"][-1] == "l" and made.keys["top"][-1] == "g g"
    assert "q" in made.keys["quit"] and ", ," in made.keys["open_link"]
    said = " ".join(told)
    assert "several" not in said and "macro-prefix" not in said
    assert "g is sort in articlelist only; a key is one thing here, g g stays top" in said


@pytest.mark.parametrize(
    ("order", "ours"),
    [
        ("date-asc", "date"), ("date-desc", "oldest"), ("date", "oldest"), ("title", "title"),
        ("title-asc", "title"), ("flags", ""), ("random", ""), ("title-desc", ""),
    ],
)  # fmt: skip
def test_the_order_of_articles_is_taken_or_told(order: str, ours: str) -> None:
    read = read_settings(f"article-sort-order {order}\n")
    assert read.tables.get("screen", {}).get("order", '""') == f'"{ours}"'
    assert bool(read.problems) is not bool(ours)
