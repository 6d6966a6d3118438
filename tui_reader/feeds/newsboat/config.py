"""newsboat's config, but for its keys -> settings of ours: macros, browser, times, folders.

Owns which line is which setting. Runs and writes nothing: what is printed is the user's to paste.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass, field

from tui_reader import sanitise, templates
from tui_reader.feeds.newsboat.keys import OPERATIONS, key_of, quoted
from tui_reader.feeds.newsboat.urls import MAX_LINES, words
from tui_reader.list_model import LIST_ORDERS
from tui_reader.model import SafeText

PREFIX = ", "
"""What newsboat's macro key is typed after, here too."""
_SHELL = re.compile(r"[|&;<>`$]")
_PLACES: tuple[tuple[str, str], ...] = (
    ("%u", "{url}"), ("%t", "{title}"), ("%T", "{title}"), ("%F", "{feed}"), ("%a", "{author}"),
)  # fmt: skip
_TOGETHER: dict[tuple[str, ...], str] = {
    ("open-in-browser", "toggle-article-read"): "open_link_read"
}
"""Operations of a macro that are one command here."""
_OPENING = ("open-in-browser", "open-in-browser-and-mark-read", "open-in-browser-noninteractively")


@dataclass(slots=True)
class Read:
    """What was read so far."""

    tables: dict[str, dict[str, str]] = field(default_factory=dict)
    """Table -> setting -> value as TOML."""
    keys: dict[str, str] = field(default_factory=dict)
    """Sequence -> command of ours, of macros that are one operation; "" for the user's own."""
    problems: list[SafeText] = field(default_factory=list)

    def put(self, table: str, name: str, value: str) -> None:
        self.tables.setdefault(table, {})[name] = value


def read_settings(text: str) -> Read:
    """The settings of a config, and a sentence for each line that could not be taken."""
    read = Read()
    for number, line in enumerate(text.lstrip("\ufeff").splitlines()[:MAX_LINES], start=1):
        name, *rest = words(line) or [""]
        take = LINES.get(name)
        problem = take(read, rest) if take is not None and rest else ""
        if problem:
            read.problems.append(sanitise.line(f"Line {number}: {problem}", 300))
    return read


def toml(read: Read) -> str:
    """The tables, newsboat's preset of keys first."""
    tables = {"screen": {"keys": '"newsboat"'} | read.tables.get("screen", {})}
    tables |= {name: table for name, table in read.tables.items() if name != "screen"}
    blocks = []
    for name, table in tables.items():
        blocks.append(
            "\n".join([f"[{name}]", *(f"{key} = {value}" for key, value in table.items())])
        )
    return "\n\n".join(blocks) + "\n"


def argv_of(command: str) -> list[str] | None:
    """A command of newsboat's, which a shell would run, as a list of arguments; None if it needs
    the shell."""
    if _SHELL.search(command):
        return None
    try:
        program, *rest = shlex.split(command)
    except ValueError:  # a quote that does not end, or nothing at all
        return None
    found = [_placed(argument) for argument in rest]
    argv = [program, *found, *([] if "url" in templates.placed(found) else ["{url}"])]
    return None if templates.code_fault([*argv, "{title}"]) else argv


def _placed(argument: str) -> str:
    """An argument as a template of ours."""
    argument = templates.escaped(argument)
    for place, ours in _PLACES:
        argument = argument.replace(place, ours)
    return argument


MOST_DIGITS = 9
"""Longer numbers are none of a setting's, and Python refuses to read thousands of digits."""

# --- one function a line --------------------------------------------------------------------------


def _macro(read: Read, rest: list[str]) -> str:
    """A macro that opens the link with a program of its own, or that is one operation."""
    key = key_of(rest[0])
    steps = [step for step in _steps(rest[1:]) if step]
    if not key or not steps:
        return f"the macro {sanitise.line(rest[0], 40)} is not one that we can read."
    programs = [step[2] for step in steps if step[:2] == ["set", "browser"] and len(step) > 2]
    deeds = [step[0] for step in steps if step[0] != "set"]
    if programs and deeds and deeds[0] in _OPENING:
        argv = argv_of(programs[0])
        if argv is None:
            return f"the macro {rest[0]} needs a shell: make it a script, and that a command."
        _command(read, f"macro_{_named(rest[0])}", argv, PREFIX + key, _title(rest))
        return ""
    alone = OPERATIONS.get(deeds[0]) if len(deeds) == 1 else ""
    together = _TOGETHER.get(tuple(deeds)) or alone
    if together and not programs:
        read.keys[PREFIX + key] = together
        return ""
    return f"the macro {rest[0]} does several things, which a key cannot do here."


def _title(found: list[str]) -> str:
    """What stands behind "--": what the macro is for."""
    told = found[found.index("--") + 1 :] if "--" in found else []
    return sanitise.line(" ".join(told), 80)


def _steps(found: list[str]) -> list[list[str]]:
    """The operations of a macro, which ";" parts."""
    steps: list[list[str]] = [[]]
    for word in found:
        if word == "--":  # a description follows
            break
        if word == ";":
            steps.append([])
        elif word.endswith(";"):
            steps[-1].append(word[:-1])
            steps.append([])
        else:
            steps[-1].append(word)
    return steps


def _named(key: str) -> str:
    return key if key.isascii() and key.isalnum() else f"{ord(key[0]):x}"


def _command(read: Read, name: str, argv: list[str], key: str, title: str = "") -> None:
    listed = ", ".join(quoted(argument) for argument in argv)
    read.put(f"commands.{name}", "argv", f"[{listed}]")
    read.put(f"commands.{name}", "key", quoted(key))
    if title:
        read.put(f"commands.{name}", "title", quoted(title))
    read.keys[key] = ""


def _bookmark(read: Read, rest: list[str]) -> str:
    argv = argv_of(rest[0])
    if argv is None:
        return "bookmark-cmd needs a shell: make it a script, and that a command."
    _command(read, "bookmark", [*argv, "{title}"], "ctrl+b")
    return ""


def _browser(read: Read, rest: list[str]) -> str:
    argv = argv_of(rest[0])
    if argv is None:
        return "the browser's command needs a shell: make it a script."
    read.put("reading", "browser", f"[{', '.join(quoted(argument) for argument in argv)}]")
    return ""


def _number(table: str, name: str) -> Callable[[Read, list[str]], str]:
    def take(read: Read, rest: list[str]) -> str:
        if not rest[0].isdecimal() or len(rest[0]) > MOST_DIGITS:
            return f"{sanitise.line(rest[0], 40)} is no number."
        read.put(table, name, str(int(rest[0])))
        return ""

    return take


def _switch(table: str, name: str, on: str = "true", off: str = "false") -> Callable[..., str]:
    def take(read: Read, rest: list[str]) -> str:
        read.put(table, name, on if rest[0] in ("yes", "true") else off)
        return ""

    return take


def _text(table: str, name: str) -> Callable[[Read, list[str]], str]:
    def take(read: Read, rest: list[str]) -> str:
        read.put(table, name, quoted(rest[0]))
        return ""

    return take


def _reload(read: Read, rest: list[str]) -> str:
    """Off means never; on leaves the minutes as they are."""
    if rest[0] not in ("yes", "true"):
        read.put("refresh", "minutes", "0")
    return ""


_ORDERS: dict[str, str] = {
    "date-asc": "date", "date-desc": "oldest", "date": "oldest", "title": "title",
    "title-asc": "title",
}  # fmt: skip
"""newsboat's order of articles -> ours. Of dates it calls the newest first ascending."""


def _order(read: Read, rest: list[str]) -> str:
    if rest[0] not in _ORDERS:
        shown = sanitise.line(rest[0], 40)
        return f"article-sort-order {shown} is no order here; there are {', '.join(LIST_ORDERS)}."
    read.put("screen", "order", quoted(_ORDERS[rest[0]]))
    return ""


def _include(_read: Read, rest: list[str]) -> str:
    return (
        f"{sanitise.line(rest[0], 80)} is a file of its own: newsreader import --as newsboat FILE."
    )


def _width(read: Read, rest: list[str]) -> str:
    width = int(rest[0]) if rest[0].isdecimal() and len(rest[0]) <= MOST_DIGITS else 0
    if width >= 20:  # 0 is "as wide as the window" there
        read.put("screen", "measure", str(width))
    return ""


LINES: dict[str, Callable[[Read, list[str]], str]] = {
    "macro": _macro,
    "bookmark-cmd": _bookmark,
    "browser": _browser,
    "auto-reload": _reload,
    "reload-time": _number("refresh", "minutes"),
    "refresh-on-startup": _switch("refresh", "at_start"),
    "download-timeout": _number("refresh", "seconds"),
    "user-agent": _text("refresh", "user_agent"),
    "text-width": _width,
    "save-path": _text("saving", "folder"),
    "keep-articles-days": _number("retention", "days"),
    "article-sort-order": _order,
    "include": _include,
}
"""The lines that are settings here, one row each."""
