"""Keys to commands: presets and the user's own keys as one trie per place.

Owns how keys are named and shown. What is typed is read by `key_reader`. No Textual.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui_reader.commands import BY_ID, COMMANDS, OVERLAYS, PRESETS, Command
from tui_reader.fast_dataclasses import dataclass
from tui_reader.view.text import glyphs

PLACES: dict[str, tuple[str, ...]] = {
    "feeds": ("anywhere", "lists", "feeds"),
    "stories": ("anywhere", "lists", "stories"),
    "article": ("anywhere", "lists", "article"),
    "sidebar": ("anywhere", "lists", "sidebar"),
    "hits": ("hits",),
    "selection": ("selection",),
}
"""Scopes whose keys work in each place; the last is the strongest. "hits" lies over the others
while what was found is shown."""

Trie = dict[str, "str | Trie"]

_SHOWN = {
    "space": "Space", "enter": "Enter", "escape": "Esc", "tab": "Tab", "backspace": "Bksp",
    "up": "↑", "down": "↓", "left": "←", "right": "→", "pageup": "PgUp", "pagedown": "PgDn",
    "home": "Home", "end": "End", "insert": "Ins", "delete": "Del",
}  # fmt: skip


_SHIFTED = {f"f{number}": f"shift+f{number - 12}" for number in range(13, 25)}
"""Many terminals send Shift with a function key as a key beyond F12."""


def name_of(key: str, character: str | None) -> str:
    """How the table names a key press: its character if it prints, else its name."""
    if character and character.isprintable() and character != " " and "+" not in key[:-1]:
        return character
    return _SHIFTED.get(key, key)


def normal(key: str) -> str:
    """A key as the user may write it, in the table's spelling ("slash" is "/")."""
    if key == " ":
        return "space"
    if key in _SHIFTED:
        return _SHIFTED[key]
    if (len(key) > 1 and "_" in key) or key in ("slash", "comma", "colon", "tilde", "plus"):
        import unicodedata

        words = {"slash": "solidus", "period": "full stop", "plus": "plus sign"}
        try:
            return unicodedata.lookup(words.get(key, key.replace("_", " ")).upper())
        except KeyError:
            return key
    return key


def shown(keys: str) -> str:
    """A key or sequence for people to read: "ctrl+d" -> "^d", "g g" -> "gg"."""
    names = [_shown_one(key) for key in keys.split()]
    return (" " if any(len(name) > 2 for name in names) else "").join(names)


def _shown_one(key: str) -> str:
    if key.startswith("ctrl+"):
        return "^" + _shown_one(key[5:])
    if key.startswith("shift+"):
        return ("S-" if glyphs.ascii_only() else "⇧") + _shown_one(key[6:])
    if key[0] == "f" and key[1:].isdigit():
        return key.upper()
    if glyphs.ascii_only() and not _SHOWN.get(key, "").isascii():
        return key.capitalize()
    return _SHOWN.get(key, key)


@dataclass(frozen=True, slots=True)
class Keymap:
    """Which keys ask for which command in each place. Made by `keymap`."""

    keys: Mapping[str, tuple[str, ...]]
    """Command id to its sequences."""
    tries: Mapping[str, Trie]
    problems: tuple[str, ...] = ()
    """One sentence per conflict."""
    own: tuple[str, ...] = ()
    """The user's own commands that have a key."""
    counts: bool = True
    """Digits before a key repeat its command. Not in `plain`: who knows no vim would wonder."""

    def footer(self, commands: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """(key, title) of commands for the footer; then the user's own, if there is room."""
        told = tuple((self.hint(id), BY_ID[id].title) for id in commands)
        return told + tuple((self.hint(name), name) for name in self.own)

    def hint(self, command: str) -> str:
        """The first key of a command for people to read, or ":name" if it has none."""
        keys = self.keys.get(command, ())
        return shown(keys[0]) if keys else f":{command}"


def keymap(
    preset: str = "vim",
    own: Mapping[str, Sequence[str]] | None = None,
    commands: Mapping[str, str] | None = None,
) -> Keymap:
    """The keys of a preset with the user's own laid over. The user's word is always stronger.

    `commands` are the user's own commands with the key of each; those in `own` are stronger.
    """
    preset = preset if preset in PRESETS else PRESETS[0]
    own = own or {}
    problems: list[str] = []
    keys: dict[str, tuple[str, ...]] = {}
    for command in COMMANDS:
        wanted = own.get(command.id, command.keys(preset))
        keys[command.id] = tuple(map(_written, wanted))
    for command in COMMANDS:
        if command.id not in own:
            keys[command.id] = _left(command, keys, own, problems)
    added = _added(commands or {}, own)
    taken = {key for sequences in added.values() for key in sequences}
    for command in COMMANDS:
        if command.scope not in OVERLAYS:
            keys[command.id] = tuple(key for key in keys[command.id] if key not in taken)
    tries = {place: _trie(scopes, keys, problems) for place, scopes in PLACES.items()}
    for name, sequences in added.items():
        for place, trie in tries.items():
            for sequence in sequences if place not in OVERLAYS else ():
                _add(trie, sequence, name, problems)
    named = tuple(name for name, sequences in added.items() if sequences)
    return Keymap(
        {**keys, **added}, tries, tuple(dict.fromkeys(problems)), named, preset != "plain"
    )


def _added(
    commands: Mapping[str, str], own: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """The keys of the user's own commands; of two that want one the first keeps it, and what
    [keys] says comes before both (the settings tell)."""
    taken = {_written(key) for id, keys in own.items() if id not in commands for key in keys}
    found = {}
    for name, key in commands.items():
        wanted = own.get(name, (key,) if key.strip() else ())
        found[name] = tuple(seq for seq in map(_written, wanted) if seq not in taken)
        taken.update(found[name])
    return found


def _written(sequence: str) -> str:
    """A sequence in the table's spelling."""
    return " ".join(normal(key) for key in _split(sequence))


def _split(sequence: str) -> list[str]:
    return sequence.split() or ["space"]


def _left(
    command: Command,
    keys: Mapping[str, tuple[str, ...]],
    own: Mapping[str, Sequence[str]],
    problems: list[str],
) -> tuple[str, ...]:
    """A command's default keys without those the user gave to another one of its scope."""
    kept = []
    for key in keys[command.id]:
        taker = next(
            (id for id in own if id in keys and _clash(id, command) and key in keys[id]), ""
        )
        if taker:
            problems.append(f'The key "{key}" was taken from {command.id} by your {taker}.')
        else:
            kept.append(key)
    return tuple(kept)


def _clash(id: str, command: Command) -> bool:
    return BY_ID[id].scope == command.scope


def _trie(
    scopes: tuple[str, ...], keys: Mapping[str, tuple[str, ...]], problems: list[str]
) -> Trie:
    root: Trie = {}
    for scope in scopes:
        for command in COMMANDS:
            if command.scope == scope:
                for sequence in keys[command.id]:
                    _add(root, sequence, command.id, problems)
    return root


def _add(root: Trie, sequence: str, id: str, problems: list[str]) -> None:
    *path, last = sequence.split()
    node = root
    for key in path:
        below = node.get(key)
        if isinstance(below, str):
            problems.append(f'"{sequence}" ({id}) cannot be typed: "{key}" is {below}.')
            return
        node = node.setdefault(key, {})  # type: ignore[assignment]
    if isinstance(node.get(last), dict):
        problems.append(f'"{sequence}" is {id}: longer keys that begin with it cannot be typed.')
    node[last] = id
