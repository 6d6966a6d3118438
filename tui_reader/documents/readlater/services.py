"""Services whose exports are read, one row each: the feed that its stories go to.

A list of no row is read as well, if it has addresses; the first row whose signs it all has is its.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.documents.story import Origin


@dataclass(frozen=True, slots=True)
class Service:
    id: str
    title: str
    signs: frozenset[str]
    """Names of columns or fields, in small letters, that its export has."""


def _row(id: str, title: str, *signs: str) -> Service:
    return Service(id, title, frozenset(signs))


SERVICES: tuple[Service, ...] = (
    _row("pocket", "Pocket", "url", "time_added", "status"),
    _row("pocket", "Pocket", "given_url"),
    _row("instapaper", "Instapaper", "url", "selection", "folder"),
    _row("readwise", "Readwise Reader", "url", "document tags", "location"),
    _row("wallabag", "wallabag", "url", "is_archived"),
    _row("wallabag", "wallabag", "url", "is_read", "is_fav"),
    _row("omnivore", "Omnivore", "url", "savedat", "slug"),
    _row("readability", "Readability", "article__url"),
    _row("pinboard", "Pinboard", "href", "toread"),
    _row("raindrop", "Raindrop.io", "url", "excerpt", "cover", "highlights"),
    _row("matter", "Matter", "url", "in queue"),
    _row("linkwarden", "Linkwarden", "collections"),
    _row("firefox", "Firefox", "root", "children"),
)
ANY = _row("reading-list", "Reading list")
BOOKMARKS = _row("bookmarks", "Bookmarks")


def service_of(names: Iterable[str]) -> Service:
    """The service whose export has these columns or fields."""
    there = {name.strip().lower() for name in names}
    return next((row for row in SERVICES if row.signs <= there), ANY)


def origin(service: Service) -> Origin:
    return Origin(f"readlater:{service.id}", sanitise.line(service.title))
