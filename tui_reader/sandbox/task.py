"""What a child is to do, and within which limits: the row that both sides read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from tui_reader.fast_dataclasses import dataclass

Q = TypeVar("Q")
A = TypeVar("A")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Task(Generic[Q, A]):
    load: Callable[[], Callable[[Q], A]]
    """Called in the child, which imports it by its name: a function of a module. It imports what
    the work needs, and returns the work."""
    seconds: float
    """For one answer, the start of the child with it; then it is killed. Of the clock, unless
    `wall` is said."""
    what: str = "It"
    """What is read, as sentences about a failure begin."""
    memory: int = 640 << 20
    """Address space of the child, in bytes."""
    longest: int = 64 << 20
    """Bytes of the longest answer that is taken."""
    nice: int = 5
    """How far others go before it."""
    wall: float = 0.0
    """Seconds of the clock for one answer, many more than `seconds`, which then are the processor's
    and without the start: a machine that is busy with other things costs no answer. 0: there is
    none."""
    watched: bool = False
    """Whether the child ends at once when whoever asked has died, rather than when it has answered:
    for work that takes long. It costs the child a thread."""
    many: bool = False
    """Whether the work gives an iterator, whose values are answered one by one (`process.stream`):
    then `seconds` and `longest` are each answer's."""

    @property
    def deadline(self) -> float:
        """Seconds of the clock for one answer."""
        return self.wall or self.seconds
