"""The affairs of the library as a list. Owns its order and what is said of each; one affair as a
whole is `affairs`'s."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tui_reader.errors import UsageError
from tui_reader.library import Library, affairs, saved_searches
from tui_reader.model import SafeText
from tui_reader.store.affairs import lately

BESIDE = 20
"""Affairs of a name that are told."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One affair."""

    number: int
    name: SafeText
    sources: tuple[SafeText, ...]
    """Independent ones, the one with most stories first."""
    stories: int
    new: int
    """Of these, those that arrived since what was asked for."""
    since: int
    """Epoch seconds of its first story."""
    last: int


def page(
    lib: Library, query: str = "", since: datetime | None = None, limit: int = 50
) -> list[Listed]:
    """Affairs with stories that arrived since, of which `query` finds a story: the one that most
    independent sources told since first. Raises UsageError where the query means nothing."""
    if query and (wrong := saved_searches.problem(lib, query)):
        raise UsageError(wrong)
    after = lately.before(lib.store, int(since.timestamp())) if since else 0
    found = lately.affairs(lib.store, query, after=after, limit=max(0, limit))
    return [_listed(lib, one) for one in found]


@dataclass(frozen=True, slots=True)
class Naming:
    """An affair that a name is in."""

    number: int
    name: SafeText
    sources: int
    stories: int
    naming: int
    """Of these, those that name it."""


def of_entity(lib: Library, entity_id: int, limit: int = BESIDE) -> tuple[Naming, ...]:
    """The affairs that a name of the library is in, the one with the newest story of it first."""
    found = []
    for number, naming in lately.naming(lib.store, entity_id, limit):
        one = affairs.get(lib, number)
        if len(one.rows) > 1:
            found.append(Naming(number, one.name, len(one.sources), len(one.rows), naming))
    return tuple(found)


def _listed(lib: Library, counted: lately.Counted) -> Listed:
    one = affairs.get(lib, counted.number)
    return Listed(
        number=one.number,
        name=one.name,
        sources=tuple(source.title for source in one.sources),
        stories=len(one.rows),
        new=counted.new,
        since=one.since,
        last=one.last,
    )
