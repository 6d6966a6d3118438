"""What a story says is never a part of code that a program runs."""

from __future__ import annotations

import pytest

from tui_reader import templates
from tui_reader.errors import TemplateError

VALUES = {"url": "http://127.0.0.1/a;touch$IFS./PWNED;x", "title": '$(touch x)";`id`', "path": "/x"}
REFUSED: tuple[tuple[str, ...], ...] = (
    ("sh", "-c", "printf {url}"),
    ("/bin/sh", "-c", "printf '{url}'"),
    ("bash", "-lc", "mpv {url}"),
    ("bash", "--norc", "-c", "mpv {url}"),
    ("bash", "-e", "-c", "mpv {url}"),
    ("bash", "-o", "pipefail", "-c", "mpv {url}"),
    ("zsh", "-ic", "echo {title}"),
    ("dash", "-c", "{url}"),
    ("fish", "--command={title}"),
    ("fish", "--command", "echo {title}"),
    ("env", "sh", "-c", "echo {title}"),
    ("env", "-i", "LANG=C", "sh", "-c", "echo {title}"),
    ("env", "-S", "sh -c {title}"),
    ("setsid", "-f", "sh", "-c", "mpv {url} &"),
    ("nohup", "/usr/bin/bash", "-c", "mpv {url}"),
    ("nice", "-n", "10", "sh", "-c", "mpv {url}"),
    ("timeout", "5", "busybox", "sh", "-c", "wget {url}"),
    ("sudo", "-u", "me", "sh", "-c", "mpv {url}"),
    ("python3", "-c", "print('{title}')"),
    ("python3.12", "-I", "-c", "print('{title}')"),
    ("/usr/bin/python", "-cprint('{title}')"),
    ("perl", "-e", "print '{title}'"),
    ("perl", "-ne", "print '{title}'"),
    ("ruby", "-e", "puts '{title}'"),
    ("node", "--eval=console.log('{title}')"),
    ("node", "-pe", "'{title}'"),
    ("php", "-r", "echo '{title}';"),
    ("osascript", "-e", 'display notification "{title}"'),
    ("powershell.exe", "-Command", "echo {title}"),
    ("cmd.exe", "/c", "start {url}"),
    ("C:\\Windows\\cmd.exe", "/C", "start {url}"),
    ("awk", 'BEGIN {{ print "{title}" }}'),
    ("sed", "-e", "s/x/{title}/e"),
    ("su", "me", "-c", "mpv {url}"),
    ("ssh", "host", "mpv", "{url}"),
    ("ssh", "-p", "22", "host", "mpv {url}"),
    ("watch", "curl {url}"),
    ("tmux", "-x", "{url}"),
    ("vim", "-c", "edit {url}"),
    ("emacsclient", "--eval", '(browse-url "{url}")'),
    ("{url}",),
)
TAKEN: tuple[tuple[str, ...], ...] = (
    ("firefox", "--new-tab", "{url}"),
    ("mpv", "{url}"),
    ("sh", "-c", 'printf %s "$1"', "sh", "{url}"),
    ("bash", "-lc", 'mpv "$1"', "bash", "{url}"),
    ("sh", "script.sh", "{url}"),
    ("env", "LANG=C", "w3m", "{url}"),
    ("nohup", "mpv", "{url}"),
    ("python3", "tool.py", "{title}", "{url}"),
    ("python3", "-c", "import sys; print(sys.argv[1])", "{title}"),
    ("perl", "-e", "print shift", "{title}"),
    ("curl", "-c", "jar", "{url}"),
    ("wget", "-c", "{url}"),
    ("notify-send", "-e", "{title}"),
    ("jq", ".", "{path}"),
    ("awk", "-v", "t={title}", "BEGIN {{ print t }}"),
    ("ssh", "host", "cat"),
    ("vim", "{path}"),
    ("xdg-open", "{url}"),
)  # fmt: skip


@pytest.mark.parametrize("argv", REFUSED)
def test_a_value_in_code_is_refused_in_words(argv: tuple[str, ...]) -> None:
    with pytest.raises(TemplateError, match="would run what a story says"):
        templates.arguments(argv, VALUES)


@pytest.mark.parametrize("argv", TAKEN)
def test_a_value_beside_the_code_is_given(argv: tuple[str, ...]) -> None:
    made = templates.arguments(argv, VALUES)
    assert len(made) == len(argv)
    for given, template in zip(made[1:], argv[1:], strict=True):
        assert given.strip() == templates.expand(template, VALUES).strip()


def test_what_is_filled_in_is_never_filled_in_again() -> None:
    twice = {"title": "{path}{feed}{{", "path": "/secret", "feed": "F", "url": "{title}"}
    assert templates.arguments(["x", "{title}", "{url}"], twice) == [
        "x",
        "{path}{feed}{{",
        "{title}",
    ]
