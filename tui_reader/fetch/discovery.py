"""Finds a site's feeds: what its page names, then what its links look like, then usual places.

Reads HTML by two bounded patterns only (a page's head is looked at, not built into a tree). What
lies at an address is told by its first bytes, so that this room needs no parser of feeds.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tui_reader import sanitise
from tui_reader.errors import FetchError, ParseError
from tui_reader.fetch.guard import same_place
from tui_reader.model import Fetched, SafeUrl, Subscription

if TYPE_CHECKING:
    from tui_reader.fetch.client import Client

_HEAD = 1024 * 1024
"""Characters of a page that are searched."""
_MOST = 40
"""Candidates kept of one page."""
_TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
    "application/xml",
    "text/xml",
    "application/json",
)
"""Types of `<link rel=alternate>` that mean a feed. The last three only if the name agrees."""
_VAGUE = frozenset(_TYPES[-3:])
_PATHS = ("feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json")
"""Where feeds usually lie, in order of likelihood."""
_TAG = re.compile(r"<(link|a|base)\s([^<>]{1,3000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]{1,20})=(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+))""")
_LOOSE_EQUALS = re.compile(r"[ \t\r\n]?=[ \t\r\n]?")
_FEEDISH = re.compile(r"(?:^|[/._?=&-])(?:feeds?|rss2?|atom|rdf)(?:$|[/._?=&-])|\.xml$", re.I)
_COMMENTISH = re.compile(r"\bcomments?\b|\bkommentare?\b|\bcommentaires?\b", re.IGNORECASE)
_ROOT = re.compile(r"<([A-Za-z_][A-Za-z0-9_.-]*)(?::([A-Za-z_][A-Za-z0-9_.-]*))?")
_ROOTS = frozenset(("rss", "feed", "rdf", "channel"))
_INSIDE = re.compile(
    r"(?:<|<body[^<>]{0,300}>\s{0,99}<pre[^<>]{0,300}>\s{0,99}&lt;(?:\?xml[^<>]{0,200}&gt;\s{0,99}&lt;)?)"
    r"(?:rss\s(?:[^<>]{0,2000}\s)?version|(?:\w{1,20}:)?(?:feed|rdf|entry)\s[^<>]{0,2000}?"
    r"(?:w3\.org/2005/Atom|purl\.org/atom/ns|22-rdf-syntax-ns))",
    re.IGNORECASE,
)
"""A feed inside a page or after a program's warnings, or one entry of a feed."""


@dataclass(frozen=True, slots=True)
class Found:
    """What an address led to: a feed, fetched, and every feed the site offers."""

    fetched: Fetched
    candidates: tuple[Subscription, ...] = ()
    """All feeds the page names; empty when the address was a feed itself."""


def looks_like_feed(body: bytes, content_type: str = "") -> bool:
    """Whether bytes are an RSS, RDF, Atom or JSON feed, by their beginning."""
    head = body[:16_384].replace(b"\0", b"").decode("latin-1").lstrip("ï»¿þÿ \t\r\n")
    if head.startswith("{"):
        named = b"jsonfeed.org/version" in body.replace(b"\\/", b"/")
        return named or "feed+json" in content_type
    bare = _without_comments(head)
    first = _ROOT.search(bare)
    if first is not None and (first.group(2) or first.group(1)).lower() in _ROOTS:
        return True
    return bool(_INSIDE.search(bare)) or "jsonfeed.org/version" in bare.replace("\\/", "/")


def discover(html: str | bytes, base_url: str) -> tuple[Subscription, ...]:
    """The feeds a page names, best first; if it names none, links that look like feeds."""
    page = html[: 2 * _HEAD].decode("utf-8", "replace") if isinstance(html, bytes) else html
    tags = list(_tags(_without_comments(page[:_HEAD])))
    base = next((row["href"] for name, row in tags if name == "base" and "href" in row), "")
    base = sanitise.url(base, base_url) or base_url
    named = [row for name, row in tags if name == "link" and _names_feed(row)]
    rows = named or [row for name, row in tags if name == "a" and _links_feed(row, base)]
    found: dict[SafeUrl, Subscription] = {}
    for row in rows:
        url = sanitise.url(row.get("href", ""), base)
        if url and url.startswith("http"):
            found.setdefault(url, Subscription(url, sanitise.line(row.get("title", ""), 200)))
    ranked = sorted(found.values(), key=lambda row: bool(_COMMENTISH.search(row.title + row.url)))
    return tuple(ranked[:_MOST])


async def find_feed(client: Client, url: str, **options: Any) -> Found:
    """The feed at an address, or the best one of the site there. `options` as for `Client.get`.

    Raises FetchError if the address cannot be read, ParseError if no feed is found.
    """
    page = await _first(client, url, options)
    if looks_like_feed(page.body, page.content_type):
        return Found(page)
    offered = discover(page.body, page.final_url)
    usual = (sanitise.url(path, _folder(page.final_url)) for path in _PATHS)
    guessed = tuple(Subscription(place) for place in usual if place is not None)
    for row in (*offered[:5], *(guessed if not offered else ())):
        fetched = await _feed_at(client, row.url, {"home": page.url} | options, page)
        if fetched is not None:
            return Found(fetched, offered)
    raise ParseError("There is no feed at this address, and the page there names none.")


async def _first(client: Client, url: str, options: dict[str, Any]) -> Fetched:
    """The answer at an address as people type it: `example.org`, `feed:https://...`."""
    url = url.strip()
    if url.lower().startswith("feed:"):
        url = url[5:].removeprefix("//")
    if "://" in url:
        return await client.get(url, **options)
    try:
        return await client.get(f"https://{url}", **options)
    except FetchError as error:
        if error.status:
            raise
        return await client.get(f"http://{url}", **options)


async def _feed_at(
    client: Client, url: SafeUrl, options: dict[str, Any], page: Fetched
) -> Fetched | None:
    if not same_place(url, page.url):
        options = options | {"credentials": None}  # they were given for the page's server
    try:
        fetched = await client.get(url, **options)
    except FetchError:
        return None  # a candidate that is dead is no candidate
    return fetched if looks_like_feed(fetched.body, fetched.content_type) else None


def _folder(url: SafeUrl) -> str:
    path = urlsplit(url).path
    return url if path.endswith("/") else f"{url}/" if "." not in path.rpartition("/")[2] else url


def _without_comments(page: str) -> str:
    kept, *rest = page.split("<!--")
    return kept + " ".join(part.partition("-->")[2] for part in rest)


def _tags(page: str) -> Iterator[tuple[str, dict[str, str]]]:
    for tag in _TAG.finditer(page):
        pairs = _ATTRIBUTE.findall(_LOOSE_EQUALS.sub("=", tag.group(2)))
        row = {
            name.lower(): entities.unescape(one or two or bare) for name, one, two, bare in pairs
        }
        yield tag.group(1).lower(), row


def _names_feed(row: dict[str, str]) -> bool:
    kind = row.get("type", "").partition(";")[0].strip().lower()
    if "alternate" not in row.get("rel", "").lower().split() or kind not in _TYPES:
        return "feed" in row.get("rel", "").lower().split()
    return kind not in _VAGUE or bool(_FEEDISH.search(row.get("href", "")))


def _links_feed(row: dict[str, str], base: str) -> bool:
    href = row.get("href", "")
    target = sanitise.url(href, base)
    return target is not None and bool(_FEEDISH.search(target.partition("://")[2]))
