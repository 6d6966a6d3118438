"""What linking must be able to remember and to ask, whoever keeps it (the library's `store`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from typing import NamedTuple, Protocol

Row = tuple[int, int, int, bytes, bytes]
"""A kept sign: story, at, feed, packed title and body (`signs.Packed`)."""


class Arrival(NamedTuple):
    """A story that has come in."""

    story: int
    """Its number: numbers grow with arrival."""
    at: int
    """Epoch seconds UTC that it is dated."""
    feed: int
    feed_title: str
    language: str
    """Primary subtag, or "" where nobody says."""
    title: str
    beginning: str
    """Plain text, of which the first `linking.BEGINNING` code points count."""


class Memory(Protocol):
    @property
    def endings(self) -> MutableMapping[str, int]:
        """How often titles ended in a part (" - Reuters")."""

    def count(
        self, language: str, title: Iterable[int], text: Iterable[int]
    ) -> Mapping[int, tuple[int, int]]:
        """Count a story in; of each of its terms, and of 0 (all stories), how many titles and how
        many texts have had it, this one among them."""

    def near(self, term: int, since: int, until: int, limit: int) -> Iterable[int]:
        """Stories dated in that time that have a term among their rarest, the latest `limit`."""

    def signs(self, stories: Sequence[int]) -> Sequence[Row]:
        """Those that are kept of these."""

    def keep(self, row: Row, language: str, rarest: Sequence[int]) -> None:
        """Keep a sign, to be found by its rarest terms."""

    def titles(self, feed: int, before: int, limit: int) -> Sequence[bytes]:
        """Packed titles of a feed's latest stories before a story."""

    def groups(self, level: str, stories: Sequence[int]) -> Sequence[int]:
        """The group of each story; one that stands alone is a group of its own, below zero."""

    def standing(self, level: str, group: int, latest: int) -> Sequence[int]:
        """Of a group's stories whose signs are kept the first and the `latest`, in order of
        arrival."""

    def size(self, level: str, group: int) -> int:
        """All stories of a group."""

    def apart(self, level: str, a: int, b: int) -> bool:
        """Whether the user said that a story of one is none of the other's."""

    def join(self, level: str, story: int, group: int) -> int:
        """Put a story that stands alone into a group; the group, which may be named by that."""

    def merge(self, level: str, a: int, b: int) -> int:
        """Two groups are one; that."""
