"""newsboat's `bind-key` and `unbind-key` lines -> keys of our commands. Runs and writes nothing.

Owns which operation of newsboat's is which command here. A key means the same in every place
here: what newsboat binds in one dialog only is taken where it does not fight another line. What
else stands in a config is `newsboat_config`'s.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from string import ascii_letters

from tui_reader import sanitise
from tui_reader.commands import BY_ID, COMMANDS, OVERLAYS
from tui_reader.feeds.newsboat.urls import MAX_LINES, words
from tui_reader.model import SafeText

OPERATIONS: dict[str, str] = {
    "open": "open", "quit": "close", "hard-quit": "quit", "help": "help", "cmdline": "command",
    "reload": "reload", "reload-all": "reload_all", "reload-urls": "import_feeds",
    "mark-feed-read": "mark_all_read", "mark-all-feeds-read": "mark_everything_read",
    "toggle-article-read": "toggle_read", "toggle-item-read": "toggle_read",
    "save": "save", "save-all": "save_as", "next": "next_story", "prev": "previous_story",
    "next-unread": "next_unread", "prev-unread": "previous_unread",
    "random-unread": "random_unread", "next-unread-feed": "next_feed",
    "prev-unread-feed": "previous_feed", "next-feed": "next_feed", "prev-feed": "previous_feed",
    "open-in-browser": "open_link", "open-in-browser-and-mark-read": "open_link_read",
    "open-in-browser-noninteractively": "open_link",
    "toggle-source-view": "show_cuts", "toggle-show-read-feeds": "read_feeds",
    "show-urls": "links", "goto-url": "follow_link", "up": "up", "down": "down",
    "pageup": "page_up", "pagedown": "page_down", "halfpageup": "half_up",
    "halfpagedown": "half_down", "home": "top", "end": "bottom", "open-search": "search",
    "search": "find", "set-filter": "find", "select-filter": "find", "clear-filter": "cancel",
    "set-tag": "tags", "select-tag": "tags", "clear-tag": "tags", "edit-flags": "tag",
    "bookmark": "star", "delete-article": "delete_story", "edit-urls": "import_feeds",
    "pipe-to": "pipe", "sort": "sort", "rev-sort": "sort", "delete-feed": "remove_feed",
    "view-dialogs": "palette", "show-dialogs": "palette", "close-dialog": "close",
    "next-dialog": "next_pane", "prev-dialog": "previous_pane", "switch-focus": "next_pane",
    "redraw": "redraw",
}  # fmt: skip
"""newsboat's operation -> our command."""

_KEYS: dict[str, str] = {
    "ENTER": "enter", "ESC": "escape", "TAB": "tab", "SPACE": "space", "UP": "up", "DOWN": "down",
    "LEFT": "left", "RIGHT": "right", "PPAGE": "pageup", "NPAGE": "pagedown", "HOME": "home",
    "END": "end", "BACKSPACE": "backspace", "INSERT": "insert", "DELETE": "delete",
}  # fmt: skip
_FUNCTION = re.compile(r"F([1-9]|1[0-2])")
_NEWER = re.compile(r"<([^<>]{1,12})>|([^<>\s])")
"""One key of the newer `bind` line: "<C-x>", "<ENTER>" or a character."""
CONFIG_WORDS = frozenset(
    ("bind-key", "unbind-key", "bind", "macro", "browser", "bookmark-cmd", "auto-reload", "include",
     "reload-time", "max-items", "color", "highlight", "text-width", "save-path", "show-read-feeds",
     "ignore-article", "highlight-article", "define-filter")
)  # fmt: skip
"""Words that lines of a config begin with, and none of a list of feeds."""
LINES = frozenset(("bind-key", "unbind-key", "bind"))
"""The lines that are taken here."""
EVERYWHERE = frozenset({"", "everywhere", "all"})


@dataclass(slots=True)
class _Read:
    """Keys while they are read."""

    keys: dict[str, list[str]] = field(
        default_factory=lambda: {c.id: list(c.newsboat) for c in COMMANDS}
    )
    bound: dict[str, str] = field(default_factory=dict)
    """Key -> command, of the lines so far."""
    lost: dict[str, str] = field(default_factory=dict)
    """Command -> the key that was taken from it last."""
    macros: list[str] = field(default_factory=list)
    """Sequences of commands of the user's own."""
    problems: list[SafeText] = field(default_factory=list)

    def free(self, key: str) -> None:
        """Take a key from every command that has it, and what cannot be typed beside it."""
        for id, keys in self.keys.items():
            if BY_ID[id].scope not in OVERLAYS:
                for taken in [one for one in keys if _meet(one, key)]:
                    keys.remove(taken)
                    self.lost[id] = taken
                    self.bound.pop(taken, None)

    def make_up(self) -> None:
        """A command whose last key is gone keeps it, typed after a comma."""
        told = []
        for id, key in self.lost.items():
            if not self.keys[id] and (sequence := self._free_sequence(key)):
                self.keys[id].append(sequence)
                told.append(f"{id} ({sequence})")
        if told:
            said = "Commands whose key went to another, or was unbound, have one still"
            self.problems.append(sanitise.line(f"{said}: {', '.join(told)}.", 600))

    def _free_sequence(self, key: str) -> str:
        """The key after a comma, or after more of them, or a letter that is left."""
        last = key.rpartition(" ")[2]
        tried = (f"{lead} {last}" for lead in (",", ", ,", ", , ,"))
        others = (f"{lead} {letter}" for lead in (",", ", ,") for letter in ascii_letters)
        # Where the comma itself is a key, nothing can follow it.
        more = (f"ctrl+o {letter}" for letter in ascii_letters)
        taken = {
            one for id, keys in self.keys.items() if BY_ID[id].scope not in OVERLAYS for one in keys
        } | set(self.macros)
        begun = {beginning for one in taken for beginning in _beginnings(one)}
        for sequence in chain(tried, others, more):
            if sequence not in begun and taken.isdisjoint(_beginnings(sequence)):
                return sequence
        return ""


def _beginnings(sequence: str) -> list[str]:
    """A sequence, and what is typed on the way to it."""
    keys = sequence.split(" ")
    return [" ".join(keys[:end]) for end in range(1, len(keys) + 1)]


def _meet(one: str, other: str) -> bool:
    """Whether two sequences cannot both be typed: they are one, or one begins the other."""
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


def has_keys(text: str) -> bool:
    """Whether a file is newsboat's config, and not its list of feeds."""
    return any(
        line.split(maxsplit=1)[0] in CONFIG_WORDS
        for line in text.splitlines()[:MAX_LINES]
        if line.strip()
    )


def read_keys(
    text: str, macros: Mapping[str, str] | None = None
) -> tuple[Mapping[str, tuple[str, ...]], tuple[SafeText, ...]]:
    """{command: its keys} of all that differ from our newsboat preset, and what was left out.

    `macros` are sequences and what they do: a command of ours, or "" for one of the user's own.
    """
    read = _Read()
    for number, line in enumerate(text.lstrip("\ufeff").splitlines()[:MAX_LINES], start=1):
        problem = _line(read, words(line))
        if problem:
            read.problems.append(sanitise.line(f"Line {number}: {problem}", 300))
    for sequence, id in (macros or {}).items():
        read.free(sequence)
        if id:
            read.keys[id].append(sequence)
        else:
            read.macros.append(sequence)
    read.make_up()
    changed = {
        id: _sorted(id, keys)
        for id, keys in read.keys.items()
        if set(keys) != set(BY_ID[id].newsboat)
    }
    return changed, tuple(read.problems)


def _sorted(id: str, keys: list[str]) -> tuple[str, ...]:
    """The preset's keys first, as it has them: hints show the first."""
    usual = BY_ID[id].newsboat
    return (*(key for key in usual if key in keys), *(key for key in keys if key not in usual))


def toml(keys: Mapping[str, tuple[str, ...]]) -> str:
    """The settings to paste: newsboat's preset with these keys over it."""
    lines = ["[keys]"]
    for id, found in keys.items():
        lines.append(f"{id} = [{', '.join(quoted(key) for key in found)}]")
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """A text as TOML writes it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _line(read: _Read, found: list[str]) -> str:
    """Take one line; what is wrong with it, in words."""
    name, *rest = found or [""]
    if name == "unbind-key" and rest:
        return _unbind(read, rest)
    if name == "bind-key" and len(rest) >= 2:
        dialog = rest[2] if len(rest) > 2 else ""
        return _bind(read, (key_of(rest[0]),), rest[1], dialog)
    if name == "bind" and len(rest) >= 3:
        keys = tuple(_newer(a or b) for a, b in _NEWER.findall(rest[0]))
        if len(rest) > 3 and rest[3] != "--":  # a description follows
            return f"{rest[0]} runs several operations, which a key cannot do here."
        return _bind(read, keys, rest[2], rest[1])
    return f"{name} needs a key and an operation." if name in ("bind-key", "bind") else ""


def _unbind(read: _Read, rest: list[str]) -> str:
    if rest[0] == "-a":
        return "all keys are not taken away at once; name the single ones."
    key = key_of(rest[0])
    if not key:
        return f"{sanitise.line(rest[0], 40)} is not a key that we know."
    read.free(key)
    return ""


def _bind(read: _Read, keys: tuple[str, ...], operation: str, dialog: str) -> str:
    shown, id = sanitise.line(operation, 60), OPERATIONS.get(operation)
    sequence = " ".join(keys)
    if not keys or not all(keys):
        return f"the key of {shown} is not one that we know."
    if operation == "macro-prefix":
        return "" if sequence == "," else "macros are typed after a comma here."
    if id is None:
        return f"{shown} is nothing that this reader does."
    meets = {one: first for one, first in read.bound.items() if _meet(one, sequence)}
    if dialog not in EVERYWHERE and (set(meets.values()) - {id} or meets.keys() - {sequence}):
        where, (one, first) = sanitise.line(dialog, 40), next(iter(meets.items()))
        it = "it" if one == sequence else one
        said = f"{sequence} is {shown} in {where} only; a key is one thing here"
        return f"{said}, {it} stays {first}."
    read.free(sequence)
    read.bound[sequence] = id
    read.keys[id].append(sequence)
    lost = ", ".join(f"{one} ({first})" for one, first in meets.items() if one != sequence)
    return f"{sequence} cannot be typed beside {lost}; {sequence} stays." if lost else ""


def key_of(name: str) -> str:
    """newsboat's name of a key as the command table writes it; "" if there is none."""
    if name in _KEYS:
        return _KEYS[name]
    if _FUNCTION.fullmatch(name):
        return name.lower()
    if len(name) == 2 and name[0] == "^" and name[1].isalpha():
        return f"ctrl+{name[1].lower()}"
    return name if len(name) == 1 and name.isprintable() else ""


def _newer(name: str) -> str:
    """The same for a key of the newer `bind` line."""
    if name.startswith("C-") and len(name) == 3:
        return f"ctrl+{name[2].lower()}"
    return key_of(name)
