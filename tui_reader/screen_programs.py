"""Which programs need the terminal: pagers, editors, browsers, those that have one choose.

Owns the table of them, one row a kind; runs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath


@dataclass(frozen=True, slots=True)
class Kind:
    """Programs that have one thing in common: how they use the terminal."""

    names: str
    """Parted by blanks."""
    answers: bool = False
    """What is chosen in it comes by its standard output; else it draws on it."""
    dash: bool = False
    """It reads its standard input only where "-" is among its arguments."""


KINDS: tuple[Kind, ...] = (
    Kind("less more most lv pg moar moor ov vimpager nvimpager bat batcat glow frogmouth"),
    Kind("vim vi nvim view rview vimdiff gvim ex nano pico micro ne joe jmacs mcedit", dash=True),
    Kind("emacs emacsclient kak hx helix vis mg jed ed zile"),
    Kind("w3m lynx elinks links links2 browsh carbonyl chawan cha"),
    Kind("fzf fzf-tmux sk fzy peco percol selecta gum dialog whiptail", answers=True),
    Kind("mutt neomutt aerc alpine tig htop top ssh mosh tmux screen visidata vd"),
)  # fmt: skip
WRAPPERS = frozenset(("env", "sudo", "doas", "nice", "time", "nohup", "sh", "bash", "dash", "zsh",
                      "fish", "ksh"))  # fmt: skip
"""Programs that run others: the terminal is for the last one that they name."""
_BY_NAME = {name: kind for kind in KINDS for name in kind.names.split()}
UNKNOWN = Kind("")
"""Of a program of which only the user says that it needs the terminal."""


def kind_of(argv: Sequence[str]) -> Kind | None:
    """How a command uses the terminal; None where it needs none."""
    name = PurePath(argv[0]).name
    if name not in WRAPPERS:
        return _BY_NAME.get(name)
    words = re.findall(r"[\w.-]+", " ".join(PurePath(word).name for word in argv[1:]))
    found = [_BY_NAME[word] for word in words if word in _BY_NAME]
    return found[-1] if found else None


def asked(argv: Sequence[str], kind: Kind) -> list[str]:
    """The command with all that it needs to read its standard input."""
    files = any(word == "-" or Path(word).exists() for word in argv[1:])
    return [*argv, "-"] if kind.dash and not files else list(argv)
