"""Keys to commands: presets and the user's own keys as one trie per place.

Owns how keys are named and shown. What is typed is read by `key_reader`. No Textual.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui_reader.commands import BY_ID, COMMANDS, OVERLAYS, PRESETS, SCOPES
from tui_reader.fast_dataclasses import dataclass, field
from tui_reader.view.text import glyphs

PLACES: dict[str, tuple[str, ...]] = {
    "feeds": ("anywhere", "lists", "feeds"),
    "stories": ("anywhere", "lists", "stories"),
    "article": ("anywhere", "lists", "article"),
    "sidebar": ("anywhere", "lists", "sidebar"),
    **{
        scope.id: (scope.shares, scope.id) if scope.shares else (scope.id,)
        for scope in SCOPES.values()
        if scope.over
    },
}
"""Scopes whose keys work in each place; the last is the strongest."""
TEXT = frozenset(("space", "backspace", "delete", "left", "right", "home", "end"))
"""Keys that a line of typing takes itself, besides all characters."""

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
    """Command id to its sequences in the scope of its row."""
    scopes: Mapping[str, Mapping[str, tuple[str, ...]]]
    """The same by scope, with those of other scopes that work in "dialog" and "typing"."""
    tries: Mapping[str, Trie]
    problems: tuple[str, ...] = ()
    """One sentence per conflict."""
    own: tuple[str, ...] = ()
    """The user's own commands that have a key."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """What the user's own commands are called, where that is not their name."""
    counts: bool = True
    """Digits before a key repeat its command. Not in `plain`: who knows no vim would wonder."""

    def footer(self, commands: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """(key, title) of commands for the footer; then the user's own, if there is room."""
        return tuple((self.hint(id), self.title(id)) for id in (*commands, *self.own))

    def title(self, command: str) -> str:
        """What a command is called, the reader's or one of the user's own."""
        known = BY_ID.get(command)
        return known.title if known else self.titles.get(command, command)

    def keys_in(self, command: str, place: str = "") -> tuple[str, ...]:
        """The sequences of a command in a place; where it has none there, in its own."""
        for scope in reversed(PLACES.get(place, ())):
            if command in self.scopes[scope]:
                return self.scopes[scope][command]
        return self.keys.get(command, ())

    def hint(self, command: str, place: str = "") -> str:
        """The first key of a command for people to read, or ":name" if it has none."""
        keys = self.keys_in(command, place)
        return shown(keys[0]) if keys else f":{command}"

    def typed(self, key: str, place: str) -> str:
        """The command of a key where something is typed: it is pressed alone, without a count."""
        found = self.tries[place].get(key)
        return found if isinstance(found, str) else ""


def keymap(
    preset: str = "vim",
    own: Mapping[str, Sequence[str]] | None = None,
    commands: Mapping[str, str] | None = None,
    titles: Mapping[str, str] | None = None,
) -> Keymap:
    """The keys of a preset with the user's own laid over. The user's word is always stronger.

    `commands` are the user's own commands with the key of each; those in `own` are stronger.
    `titles` are what some of them are called.
    """
    preset = preset if preset in PRESETS else PRESETS[0]
    given = {id: tuple(map(_written, keys)) for id, keys in (own or {}).items()}
    problems: list[str] = []
    scopes = {
        scope: _laid_over(scope, members, given, problems)
        for scope, members in _defaults(preset).items()
    }
    added = _added(commands or {}, own or {})
    taken = {key for sequences in added.values() for key in sequences}
    for scope in (scope for scope in scopes if taken and scope not in OVERLAYS):
        for id, before in scopes[scope].items():
            scopes[scope][id] = tuple(key for key in before if key not in taken)
    tries = _tries(scopes, added, problems)
    named = tuple(name for name, sequences in added.items() if sequences)
    keys = {command.id: scopes[command.scope][command.id] for command in COMMANDS}
    told = tuple(dict.fromkeys(problems))
    return Keymap(
        *({**keys, **added}, scopes, tries, told, named, titles or {}), counts=preset != "plain"
    )


def _defaults(preset: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """The keys of a preset, by scope and command."""
    found: dict[str, dict[str, tuple[str, ...]]] = {scope: {} for scope in SCOPES}
    for command in COMMANDS:
        found[command.scope][command.id] = command.keys(preset)
        if command.dialog:
            found["dialog"].setdefault(command.id, command.dialog)
        if command.typing:
            found["typing"].setdefault(command.id, command.typing)
    return found


def _laid_over(
    scope: str,
    members: Mapping[str, tuple[str, ...]],
    given: Mapping[str, tuple[str, ...]],
    problems: list[str],
) -> dict[str, tuple[str, ...]]:
    """The keys of a scope, the user's first: those that went to another command are taken away.
    Where something is typed, a command whose keys are all text there keeps its usual ones."""
    typed = "typing" in (scope, SCOPES[scope].shares)
    found: dict[str, tuple[str, ...]] = {}
    takers: dict[str, str] = {}
    for id in (id for id in given if id in members):
        free = tuple(key for key in given[id] if not typed or not _is_text(key))
        if free or not given[id]:
            found[id] = tuple(key for key in free if takers.setdefault(key, id) == id)
        elif BY_ID[id].scope == scope:
            problems.append(f"{id} has no key that is not text, {SCOPES[scope].where}.")
    for id, keys in members.items():
        if id not in found:
            found[id] = tuple(key for key in keys if key not in takers)
            for key in keys:
                if key in takers:
                    said = f'The key "{key}" was taken from {id} by your {takers[key]}.'
                    problems.append(_placed(said, scope))
    return found


def _is_text(sequence: str) -> bool:
    """Whether a line of typing takes a sequence itself."""
    return len(sequence) == 1 or " " in sequence or sequence in TEXT


def _placed(said: str, place: str) -> str:
    """A sentence about keys; of what lies over the panes, with the place."""
    return f"{said[:-1]}, {SCOPES[place].where}." if place in OVERLAYS else said


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


def _tries(
    scopes: Mapping[str, Mapping[str, tuple[str, ...]]],
    added: Mapping[str, tuple[str, ...]],
    problems: list[str],
) -> dict[str, Trie]:
    """The trie of each place; what cannot be typed is told once, where it is met first."""
    tries: dict[str, Trie] = {}
    seen: set[str] = set()
    for place, stack in PLACES.items():
        root = tries[place] = {}
        told: list[str] = []
        every = [scopes[scope] for scope in stack]
        for keys in every if place in OVERLAYS else [*every, added]:
            for id, sequences in keys.items():
                for sequence in sequences:
                    _add(root, sequence, id, told)
        problems += [_placed(said, place) for said in told if said not in seen]
        seen.update(told)
    return tries


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
