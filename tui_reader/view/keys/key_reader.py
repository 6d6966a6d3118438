"""What is typed: presses read one by one against the keymap, with counts and sequences.

Runs nothing: `KeyReader.feed` says which command was asked for, the screen finds its controller.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.fast_dataclasses import dataclass, field
from tui_reader.view.keys.keymap import Keymap, Trie

MOST = 9_999
"""The largest count."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a key press came to."""

    command: str = ""
    """The command asked for; "" while a sequence goes on or when nothing is bound."""
    count: int = 0
    """The digits typed before; 0 if none."""
    pending: str = ""
    """What was typed of a sequence or count so far, for the status line."""
    unknown: str = ""
    """A sequence that means nothing."""


@dataclass(slots=True)
class KeyReader:
    """Reads presses one by one; remembers a count and the beginning of a sequence."""

    map: Keymap
    count: int = 0
    typed: list[str] = field(default_factory=list)

    def feed(self, key: str, places: Sequence[str]) -> Asked:
        """`places` are looked up in order: the first that knows the sequence has it."""
        if (self.typed or self.count) and self._takes_back(key, places):
            self.clear()
            return Asked()
        own = any(key in self.map.tries[place] for place in places)  # a digit that is a command
        digit = self.map.counts and key.isdecimal() and len(key) == 1 and not own
        if not self.typed and digit and (key != "0" or self.count):
            self.count = min(MOST, self.count * 10 + int(key))
            return Asked(pending=str(self.count))
        self.typed.append(key)
        for place in places:
            found = self._find(self.map.tries[place])
            if isinstance(found, str):
                asked = Asked(found, self.count)
                self.clear()
                return asked
            if found is not None:
                return Asked(pending=(str(self.count or "") + " ".join(self.typed)))
        unknown = " ".join(self.typed) if len(self.typed) > 1 else ""
        self.clear()
        return Asked(unknown=unknown)

    def ahead(self, places: Sequence[str]) -> list[tuple[str, str]]:
        """(key, command or "") of what may come next in the sequence that was begun."""
        found: dict[str, str] = {}
        for place in places if self.typed else ():
            trie = self._find(self.map.tries[place])
            if isinstance(trie, dict):
                for key, id in trie.items():
                    found.setdefault(key, id if isinstance(id, str) else "")
        return list(found.items())

    def _takes_back(self, key: str, places: Sequence[str]) -> bool:
        """Whether a key is one of `cancel`, and none more of the sequence that was begun."""
        tries = [self.map.tries[place] for place in places]
        nodes = [self._find(trie) for trie in tries if self.typed]
        goes_on = any(isinstance(node, dict) and key in node for node in nodes)
        return not goes_on and any(trie.get(key) == "cancel" for trie in tries)

    def clear(self) -> None:
        self.count = 0
        self.typed.clear()

    def _find(self, trie: Trie) -> str | Trie | None:
        node: str | Trie | None = trie
        for key in self.typed:
            if not isinstance(node, dict):
                return None
            node = node.get(key)
        return node
