"""What all steps of one cycle share: the account, its server, the library, and what came of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from tui_reader import sanitise
from tui_reader.errors import FetchError
from tui_reader.model import Entry, SafeText
from tui_reader.store.accounts.rows import Account
from tui_reader.store.connection import Store
from tui_reader.store.types import AddResult, Incoming
from tui_reader.sync.protocols import Row
from tui_reader.sync.service import Service


@dataclass(frozen=True, slots=True)
class Step:
    """How far a cycle has come."""

    what: SafeText
    """"sending", "feeds", "lists", "stories"."""
    done: int = 0
    total: int = 0
    new: int = 0
    """Stories that arrived so far."""


@dataclass(frozen=True, slots=True)
class Ports:
    """What the library does for a cycle."""

    store: Store
    prepare: Callable[[Sequence[Entry]], Awaitable[list[Incoming]]]
    """Makes strangers' entries ready for their rows, where they can do no harm."""
    arrived: Callable[[AddResult], None]
    """Has rules run on what is new."""
    tell: Callable[[Step], None] = lambda _: None


@dataclass(slots=True)
class Outcome:
    """What a cycle did so far."""

    sent: int = 0
    """Marks and changes of feeds that the server took."""
    new: int = 0
    changed: set[int] = field(default_factory=set)
    """Stories of ours that were marked as they are on the server."""
    feeds_added: int = 0
    feeds_removed: int = 0
    feeds_changed: int = 0
    things: int = 0
    """Highlights, rules and the like of another device that came, went or changed."""
    problems: list[SafeText] = field(default_factory=list)
    """In sentences, what could not be done."""
    offline: bool = False
    """Nobody answered."""

    @property
    def quiet(self) -> bool:
        """Nothing came, nothing went."""
        feeds = self.feeds_added + self.feeds_removed + self.feeds_changed
        return not (self.sent or self.new or self.changed or feeds or self.things)


@dataclass(slots=True)
class FolderCycle:
    """One cycle of a shared folder."""

    store: Store
    account: Account
    telling: Callable[[Step], None] = lambda _: None
    accept: bool = False
    """The user has said that an empty folder is the right one."""
    out: Outcome = field(default_factory=Outcome)

    def problem(self, sentence: object) -> None:
        self.out.problems.append(sanitise.line(str(sentence), 400))

    def tell(self, what: str, done: int = 0, total: int = 0) -> None:
        self.telling(Step(sanitise.line(what), done, total, self.out.new))


@dataclass(slots=True)
class Cycle:
    """One cycle of one account."""

    ports: Ports
    account: Account
    row: Row
    service: Service
    kept: dict[str, object]
    """What the protocol and the engine find again next time."""
    accept: bool = False
    """The user has said that a change of more than half is right."""
    out: Outcome = field(default_factory=Outcome)
    refused: set[str] = field(default_factory=set)
    """What the server would not take, counted once a cycle (`sending`)."""

    @property
    def store(self) -> Store:
        return self.ports.store

    def problem(self, sentence: object) -> None:
        self.out.offline |= isinstance(sentence, FetchError) and not sentence.status
        self.out.problems.append(sanitise.line(str(sentence), 400))

    def tell(self, what: str, done: int = 0, total: int = 0) -> None:
        self.ports.tell(Step(sanitise.line(what), done, total, self.out.new))
