"""Keys as a terminal sends them, and what each command of the reader opens over its panes.

await doors("vim")                # [Door(("g", "R"), "rules"), ...]
sent("g", "R", "escape")          # b"gR\\x1b[27u"
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from server import Server
from ui_screen import reader
from ui_stage import Stage, stocked

from tui_reader.commands import BY_ID, OVERLAYS
from tui_reader.library import undo
from tui_reader.view.keys.keymap import PLACES, Keymap, keymap

_NAMED: dict[str, bytes] = {
    "enter": b"\r", "tab": b"\t", "space": b" ", "backspace": b"\x7f", "escape": b"\x1b[27u",
    "up": b"\x1b[A", "down": b"\x1b[B", "right": b"\x1b[C", "left": b"\x1b[D", "home": b"\x1b[H",
    "end": b"\x1b[F", "pageup": b"\x1b[5~", "pagedown": b"\x1b[6~", "delete": b"\x1b[3~",
    "insert": b"\x1b[2~", "shift+tab": b"\x1b[Z", "f1": b"\x1bOP", "f2": b"\x1bOQ", "f3": b"\x1bOR",
    "f4": b"\x1bOS", "f5": b"\x1b[15~", "f6": b"\x1b[17~", "f7": b"\x1b[18~", "f8": b"\x1b[19~",
    "f9": b"\x1b[20~", "f10": b"\x1b[21~", "f11": b"\x1b[23~", "f12": b"\x1b[24~",
}  # fmt: skip
_FINAL = {"up": "A", "down": "B", "right": "C", "left": "D", "home": "H", "end": "F",
          "f1": "P", "f2": "Q", "f3": "R", "f4": "S"}  # fmt: skip
_TILDE = {"pageup": 5, "pagedown": 6, "delete": 3, "insert": 2, "f5": 15, "f6": 17, "f7": 18,
          "f8": 19, "f9": 20, "f10": 21, "f11": 23, "f12": 24}  # fmt: skip
_HELD = {"shift": 1, "alt": 2, "ctrl": 4}


def sent(*keys: str) -> bytes:
    """The bytes of keys, as the keymap names them."""
    return b"".join(_sent(key) for key in keys)


def _sent(name: str) -> bytes:
    if len(name) == 1:
        return name.encode()
    if name in _NAMED:
        return _NAMED[name]
    *held, key = name.split("+")
    if held == ["ctrl"] and len(key) == 1 and key.isalpha():
        return bytes([ord(key) & 31])
    mask = 1 + sum(_HELD[one] for one in held)
    if key in _FINAL:
        return f"\x1b[1;{mask}{_FINAL[key]}".encode()
    if key in _TILDE:
        return f"\x1b[{_TILDE[key]};{mask}~".encode()
    code = ord(key) if len(key) == 1 else _NAMED[key][0]
    return f"\x1b[{code};{mask}u".encode()


@dataclass(frozen=True, slots=True)
class Door:
    """A way to something that lies over the panes."""

    keys: tuple[str, ...]
    """From the list of stories on."""
    place: str
    """What it leads to: a scope that lies over the panes."""

    def within(self, keys: Keymap) -> list[str]:
        """A key of each command there, letters where they are typed, and one that is nothing."""
        found = {}
        for scope in PLACES[self.place]:
            found |= {id: every[0] for id, every in keys.scopes[scope].items() if every}
        alone = [key for id, key in found.items() if id != "quit" and " " not in key]
        return list(dict.fromkeys([*alone, "escape", "enter", "q", "a", "backspace", "left"]))


STANDS: tuple[tuple[str, ...], ...] = ((), ("enter",))
"""Keys that lead to where doors are looked for: the list, and an article."""


FULLEST = "plain"
"""The preset in which every command has a key."""
_opened: list[tuple[tuple[str, ...], str, str]] = []


async def opened() -> list[tuple[tuple[str, ...], str, str]]:
    """(where one stands, a command, what it leads to): found by pressing the first key of each."""
    if not _opened:  # what a command leads to is the same in each preset
        found = {}
        with Server({}) as server:
            lib = stocked(FULLEST, server)
            async with reader(lib, (150, 36)) as (app, pilot):
                stage = Stage(app, pilot, FULLEST, server, len(undo.history(lib, 200)))
                for stand in STANDS:
                    for id, row in BY_ID.items():
                        if row.scope in OVERLAYS or id == "quit":
                            continue
                        await stage.reset()
                        await stage.press(" ".join((*stand, *row.keys(FULLEST)[0].split())))
                        place = "prompt" if stage.asked else stage.main.place_over()
                        if place:
                            found.setdefault((id, place), (stand, id, place))
        _opened.extend(found.values())
    return _opened


async def doors(preset: str) -> list[Door]:
    """All ways there are by the keys of a preset."""
    ways = [(stand, BY_ID[id].keys(preset)[:1], place) for stand, id, place in await opened()]
    return [Door((*stand, *keys[0].split()), place) for stand, keys, place in ways if keys]


BACK = sent(*["escape"] * 6)
"""Leads back to the panes from wherever two keys lead."""


def written(door: Door, keys: Sequence[str]) -> bytes:
    """The bytes of a burst: the way there, the keys there, and the way back."""
    return sent(*door.keys, *keys) + BACK


def every(preset: str, found: Sequence[Door]) -> list[tuple[Door, tuple[str, ...]]]:
    """All pairs and triples: a way to something, and one or two keys there."""
    keys, bursts = keymap(preset), []
    for door in found:
        within = door.within(keys)
        bursts += [(door, (one,)) for one in within]
        bursts += [(door, pair) for pair in itertools.product(within, repeat=2)]
    return bursts
