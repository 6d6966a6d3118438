"""What a web page says about its story: title, byline, date, publisher, address. Reads no network.

One pass finds the tags that say something; comments, scripts and styles are passed over, so that a
"<h1" inside a script is none. A date is the story's own, never that of a teaser above it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from tui_reader import sanitise
from tui_reader.feeds import dates, fields, json_ld, page_bylines
from tui_reader.model import SafeText

_TAG = re.compile(
    r"<(?:(!--)|(script|style|template|noscript|textarea)\b([^<>]{0,3000})>"
    r"|(meta|link|base|time|title|h[12])\b([^<>]{0,3000})>)",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"""([a-zA-Z:-]{1,30})\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+))"""
)
_MOST = 200
"""Headings and times of one page that are looked at."""
_SITE = 60
"""Characters of a site's name."""
_NEAR = 30_000
"""Characters below the headline within which a `<time>` is the story's."""
_SPLIT = re.compile(r"\s(?:[|–—·•«»:]|-|::)\s|\s?[|»«]\s?")
"""What stands between a headline and the name of a site."""
_NEXT = re.compile(r"\s{0,3}[|–—·•«»]|\s-\s")
"""What follows a headline in front of the site's name: more words do not."""
_BEFORE = re.compile(r"(?:\s{0,3}[|–—·•«»]|\s-)\s{0,3}$")
_COLON = re.compile(r":\s|\s?[：｜]\s?")
"""The same where the name behind it is known to be the site's."""
_DATED = re.compile(
    r"<[a-z][^<>]{0,500}\b(?:itemprop|property)\s{0,3}=\s{0,3}[\"']?(?:schema:)?datePublished\b"
    r"[^<>]{0,500}>",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"<(script|style)\b[^<>]{0,3000}>[^<]{0,30000}+</\1\s{0,9}>|<!--[^<>]{0,3000}+-->",
    re.IGNORECASE,
)
_PIECE = re.compile(r">([^<>]{2,400})(?=<)")
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?")
_NAMED = re.compile(r"[\W_]+")

DATES: tuple[str, ...] = (
    "article:published_time", "datepublished", "og:article:published_time", "published",
    "publication_date", "publish-date", "publishdate", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate", "created",
)  # fmt: skip
"""Where a date stands in meta tags and in front matter, the surest first."""
AUTHORS: tuple[str, ...] = (
    "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl",
)  # fmt: skip
_LINKS: tuple[str, ...] = ("canonical", "og:url")


@dataclass(slots=True)
class _Said:
    """All that one pass found, in the page's order."""

    metas: dict[str, str] = field(default_factory=dict)
    title: str = ""
    headlines: list[tuple[int, SafeText]] = field(default_factory=list)
    """(place, words) of each h1."""
    seconds: list[tuple[int, SafeText]] = field(default_factory=list)
    """The same of each h2: for pages without an h1."""
    stories: list[Mapping[str, Any]] = field(default_factory=list)
    """JSON-LD nodes of stories."""
    times: list[tuple[int, str]] = field(default_factory=list)
    """(place, instant) of each `<time>`."""
    marked: str = ""
    """The first of them that is called the date of publication."""
    endless: set[str] = field(default_factory=set)
    """What is opened and never closed: it is not looked for again."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    title: SafeText
    author: SafeText
    published: datetime | None
    link: str
    """As the page gives it; "" for none."""
    publisher: SafeText
    """The name of the site, else the host of the address; "" if neither is told."""


def facts(page: str) -> PageFacts:
    """What a page says about its story; empty where it says nothing. Never raises."""
    said = _read(page)
    story = _story_of(said)
    link = next((said.metas[name] for name in _LINKS if name in said.metas), "")
    host = _host(link or said.metas.get("base", ""))
    site = fields.plain(
        said.metas.get("og:site_name", "") or json_ld.name(story.get("publisher")), html_sure=True
    )
    site_names = {key_of(site), key_of(host), key_of(host.rpartition(".")[0])} - {""}
    headlines = [(at, words) for at, words in said.headlines if key_of(words) not in site_names]
    if not headlines:
        named = said.metas.get("og:title", "") or said.title
        headlines = [one for one in said.seconds if not named or one[1] in named][:1]
    title, place = _title(said, story, headlines, site_names)
    said.marked = said.marked or _marked(page)
    published = _published(said, story, page, place, link)
    author = _author(said, story) or page_bylines.written_by(page, place)
    publisher = site or sanitise.line(host) or _named_behind(said, title)
    return PageFacts(title, author, published, link, publisher)


# --- one pass -----------------------------------------------------------------------------------


def _read(page: str) -> _Said:
    said = _Said()
    at = 0
    while found := _TAG.search(page, at):
        comment, skipped, about, name, inside = found.groups()
        at = found.end()
        if comment or skipped:
            end = _end(said, page, at, "-->" if comment else f"</{skipped.lower()}")
            if skipped and skipped.lower() == "script" and "ld+json" in about.lower():
                said.stories += json_ld.stories(page[at:end])
            at = end
        else:
            _note(said, name.lower(), attributes(inside), page, at)
    return said


def _end(said: _Said, page: str, start: int, closing: str) -> int:
    """Where what is passed over ends; without an end it is only this tag."""
    if closing in said.endless:
        return start
    found = re.compile(re.escape(closing), re.IGNORECASE).search(page, start)
    if found is None:
        said.endless.add(closing)
    return found.start() if found else start


def _note(said: _Said, name: str, row: dict[str, str], page: str, at: int) -> None:
    if name == "meta":
        key = (row.get("property") or row.get("name") or row.get("itemprop") or "").lower()
        if key and row.get("content"):
            said.metas.setdefault(key, row["content"])
    elif name == "link":
        if "canonical" in row.get("rel", "").lower().split() and row.get("href"):
            said.metas.setdefault("canonical", row["href"])
    elif name == "base" and row.get("href"):
        said.metas.setdefault("base", row["href"])
    elif name == "time" and len(said.times) < _MOST:
        when = row.get("datetime", "") or page[at : at + 80].partition("<")[0].strip()
        said.times += [(at, when)] if _instant(when) else []
        if row.get("itemprop", "").lower() == "datepublished" or "pubdate" in row:
            said.marked = said.marked or when
    elif name == "title":
        said.title = said.title or page[at : at + 2000].partition("<")[0]
    elif name in ("h1", "h2"):
        heads = said.headlines if name == "h1" else said.seconds
        inner, closing, _ = page[at : at + 2000].partition(f"</{name}")
        words = closing and len(heads) < _MOST and fields.plain(inner, html_sure=True)
        heads += [(at, words)] if words else []


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag, names in lower case; of several of one name the first."""
    found: dict[str, str] = {}
    for name, one, two, bare in _ATTRIBUTE.findall(tag):
        found.setdefault(name.lower(), html.unescape(one or two or bare))
    return found


# --- what comes of it ---------------------------------------------------------------------------


def _story_of(said: _Said) -> Mapping[str, Any]:
    """The node of the page's own story: the one whose headline the page has, else the first."""
    heads = [key_of(words) for _at, words in said.headlines]
    told = {key_of(said.metas.get("og:title", "")), key_of(said.title), *heads} - {""}
    for node in said.stories:
        headline = key_of(json_ld.text(node.get("headline")))
        if headline and any(one.startswith(headline) for one in told):
            return node
    return said.stories[0] if said.stories else {}


def _published(
    said: _Said, story: Mapping[str, Any], page: str, headline: int, link: str
) -> datetime | None:
    """The story's date: as the page's data says, else of the `<time>` that stands at its headline,
    else the day that its address names, or the lines below its headline. One below it is its own,
    one above it is a teaser's unless there is no other.
    """
    day = dates.day_of(link)
    below = [when for at, when in said.times if headline <= at < headline + _NEAR]
    above = [when for at, when in said.times if at < headline][-1:]
    tried = (
        json_ld.text(story.get("datePublished")), *(said.metas.get(name, "") for name in DATES),
        said.marked, *below[:1],
        *(json_ld.text(story.get(name)) for name in ("dateCreated", "uploadDate", "dateModified")),
    )  # fmt: skip
    told = next((when for raw in tried[:-3] if (when := _instant(raw))), None) or day
    if not told and (headline or not said.seconds):  # a saved mail has no heading
        told = dates.told_above(_lines(page, headline))
    changed = (when for raw in (*above, *tried[-3:]) if (when := _instant(raw)))
    return told or next(changed, None)


def _lines(page: str, headline: int) -> Iterator[str]:
    """What stands below a headline, piece by piece."""
    behind = page.find("</h", headline) if headline else max(0, page.find("<body"))
    near = _PASSED.sub("", page[behind : behind + _NEAR] if behind >= 0 else "")
    return (html.unescape(found[1]) for found in _PIECE.finditer(near))


def _marked(page: str) -> str:
    """The date of publication that any element is marked with."""
    found = _DATED.search(page)
    row = attributes(found[0]) if found else {}
    return row.get("content") or row.get("datetime") or ""


def _instant(raw: str) -> datetime | None:
    """An instant as it is written, or as seconds or milliseconds since 1970."""
    if found := _EPOCH.fullmatch(raw):
        return datetime.fromtimestamp(int(found[1]), UTC)
    return dates.instant_of(raw) if raw else None


def _author(said: _Said, story: Mapping[str, Any]) -> SafeText:
    tried = (*(said.metas.get(name, "") for name in AUTHORS), json_ld.name(story.get("author")))
    names = (fields.author(name) for name in tried if "://" not in name)
    return next((name for name in names if name), sanitise.line(""))


def _title(
    said: _Said,
    story: Mapping[str, Any],
    headlines: list[tuple[int, SafeText]],
    site_names: set[str],
) -> tuple[SafeText, int]:
    """The headline, without the name of the site, and the place of its heading (0: has none)."""
    shared = fields.plain(said.metas.get("og:title", ""), html_sure=True)
    told = shared or fields.plain(said.title, html_sure=True)
    # "Headline | Site" says what the headline is, once there is one to compare it with.
    for at, words in headlines:
        if told == words or (_NEXT.match(told, len(words)) and told.startswith(words)):
            return words, at
        if told.endswith(words) and _BEFORE.search(told[: -len(words)]):
            # One of the two is the site's; a headline is the longer.
            rest = _BEFORE.sub("", told[: -len(words)])
            return (words, at) if len(words) >= len(rest) else (sanitise.line(rest), at)
    place, first = headlines[0] if headlines else (0, sanitise.line(""))
    if not told:
        return first, place
    named = fields.plain(json_ld.text(story.get("headline")), html_sure=True)
    if named and (told == named or (told.startswith(named) and _NEXT.match(told, len(named)))):
        return named, place
    return without_site(told, site_names), place


def _named_behind(said: _Said, title: SafeText) -> SafeText:
    """The site's name behind the headline in the page's title; "" for none."""
    told = fields.plain(said.title, html_sure=True)
    if not title or not told.startswith(title) or not _NEXT.match(told, len(title)):
        return sanitise.line("")
    return sanitise.line(_NEXT.sub("", told[len(title) :], count=1), _SITE)


def without_site(title: SafeText, site_names: set[str]) -> SafeText:
    """Of "Ferry stays | The Gazette" the headline, where the site is called so."""
    for found in (*_SPLIT.finditer(title), *_COLON.finditer(title)):
        before, after = title[: found.start()].strip(), title[found.end() :].strip()
        if key_of(after) in site_names and before:
            return sanitise.line(before)
        if key_of(before) in site_names and after:
            return sanitise.line(after)
    return title


def key_of(name: str) -> str:
    """A name without what spellings differ in."""
    bare = _NAMED.sub("", html.unescape(name)).casefold()
    return bare.removeprefix("the")


def _host(link: str) -> str:
    """The host of an address, without www; "" for none."""
    try:
        return (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
