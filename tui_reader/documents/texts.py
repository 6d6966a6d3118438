"""Article files (plain text, Markdown, HTML) -> Entry, and the files of a folder. Reads no network.

The title is taken out of the text where it stands alone on top of it: a story shows its title once.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tui_reader import sanitise, text_tables
from tui_reader.documents import front_matter, looks
from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.story import DocumentStory, Origin
from tui_reader.errors import RefusedError
from tui_reader.feeds import fields, page_facts
from tui_reader.feeds.dates import day_of, instant_of, told_above
from tui_reader.feeds.text import decode, wide
from tui_reader.model import Entry, SafeText
from tui_reader.sentences import in_sentences

MAX_BYTES = 8 * 1024 * 1024
"""Of one file: more than any article, and than most books."""
_PACKED = re.compile(
    rb"data:[\w.+/-]{0,60}(?:;[\w=.-]{1,40}){0,3},[A-Za-z0-9+/=%_.~-]{256,}", re.ASCII
)
_SAVED = re.compile(
    r"saved from url=\(\d{4}\)(?P<browser>https?://[^\s<>\"]{1,2000})"
    r"|Page saved with SingleFile\s{1,9}url:\s{1,9}(?P<single>https?://[^\s<>\"]{1,2000})"
    r"|savepage-url\"?\s{1,9}content=\"?(?P<we>https?://[^\s<>\"]{1,2000})"
)
"""Where browsers and SingleFile say what they saved."""
_SAVED_ON = re.compile(r"saved date:\s{1,9}([^\n<>]{6,80}?)(?: \([^\n()]{1,60}\))?\s{0,9}\n")
_HEAD = 20_000
"""Characters of Markdown in which its heading is looked for."""
_HEADLINE = 250
"""Characters a first line may have to be a headline."""
_HEADING = re.compile(r"[ ]{0,3}#[ \t]{1,9}([^\n]{1,500})")
_FIRST_HEADING = re.compile(r"^[ ]{0,3}#[ \t]{1,9}([^\n]{1,500})", re.MULTILINE)
_UNDERLINED = re.compile(r"([^\n]{1,300})\n=[=]{2,300}[ \t]{0,9}(?:\n|$)")
_ADDRESSES = (
    "url", "source", "link", "permalink", "source_url", "source-url", "original_url", "origin_url",
    "canonical_url", "canonical", "page_url", "href",
)  # fmt: skip
_DATES = (
    *page_facts.DATES[:-1], "date_published", "published_at", "published_date", "date-published",
    "publisheddate",
)  # fmt: skip
_CLIPPED = (
    page_facts.DATES[-1], "created_at", "date_saved", "saved_at", "saved", "clipped", "date-saved",
)  # fmt: skip
"""The same of the day on which it was clipped: the day in its address is nearer the story's."""
_AUTHORS = (*page_facts.AUTHORS, "authors", "byline", "creator", "by")
_PUBLISHERS = (
    "publisher", "publication", "site_name", "site-name", "sitename", "site name", "source_name",
    "source-name", "newspaper", "outlet", "magazine", "journal", "website", "site", "domain",
    "host", "hostname", "source",
)  # fmt: skip
"""Names that web clippers give a story's address, date, author and publisher in front matter."""
_HOST = re.compile(
    r"(?:https?://)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})(?:[/:?#]\S{0,2000})?$", re.I
)
"""A publisher that is told by its address."""


def read(given: Given, limits: Limits) -> Iterator[DocumentStory]:
    """The one story in it."""
    found = _read(Path(given.name), _slim(given.whole(limits.bytes)))
    page = is_page(found.entry.content)
    feed = site(found.entry) if page else _clipped_from(found)
    yield DocumentStory(found.entry, feed=feed, guessed=not page)


def _slim(data: bytes) -> bytes:
    """A page without the pictures and fonts that are packed into it: most of a saved page."""
    return _PACKED.sub(b"", data) if b"data:" in data else data


def read_article(path: Path, data: bytes) -> Entry:
    """The story in a file. Raises RefusedError if it is not text, empty or too large."""
    return _read(path, data).entry


@dataclass(frozen=True, slots=True)
class _Article:
    entry: Entry
    said: front_matter.Fields
    """What stands on top of it."""


def _read(path: Path, data: bytes) -> _Article:
    name = sanitise.line(path.name, 200)
    if len(data) > MAX_BYTES:
        raise RefusedError(f"{name} is larger than {MAX_BYTES >> 20} MB.")
    if not data.strip(b"\0 \t\r\n"):
        raise RefusedError(f"{name} is empty.")
    head = data[:65_536]
    if head.count(0) * 100 > len(head) and not wide(data):
        raise RefusedError(f"{name} is not a text file.")
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n").strip("\ufeff\n\0 \t")
    if not text:
        raise RefusedError(f"{name} is empty.")
    guid = "sha256:" + hashlib.sha256(data).hexdigest()[:32]
    suffix = path.suffix.lower()
    fallback = sanitise.line(path.stem.replace("_", " ") or name)
    if suffix in looks.HTML or is_page(text):
        return _Article(html_entry(text, guid, fallback), {})
    return (_markdown if suffix in looks.MARKDOWN else _plain)(text, guid, fallback)


def is_page(text: str) -> bool:
    """Whether a text is a whole web page."""
    start = text[:1000].lower()
    return start.startswith(("<!doctype html", "<html")) or "<html" in start


def _plain(text: str, guid: str, fallback: SafeText) -> _Article:
    said, text = front_matter.split(text)
    first, _, rest = text.partition("\n")
    title = _first(said, "title")
    if not title and rest.strip() and len(first) <= _HEADLINE:
        title, text = sanitise.line(first), rest.strip("\n")
    return _Article(_entry(said, guid, title or _start(first) or fallback, text, plain=True), said)


def _markdown(text: str, guid: str, fallback: SafeText) -> _Article:
    from markdown_it import MarkdownIt

    said, text = front_matter.split(text)
    if not said:
        said, text = front_matter.listed(text)
    title = _first(said, "title")
    found = _HEADING.match(text) or _UNDERLINED.match(text)
    heading = fields.plain(found.group(1).rstrip("# \t")) if found else sanitise.line("")
    if found and (not title or title == heading):
        title, text = heading, text[found.end() :]
    elif not title:
        title = _below_menu(text)
    body = MarkdownIt("commonmark").enable("table").render(text_tables.in_markdown(text))
    first = text.strip().partition("\n")[0]
    title = title or _start(fields.plain(first)) or fallback
    sites = {page_facts.key_of(said[name][0]) for name in _PUBLISHERS if name in said} - {""}
    return _Article(_entry(said, guid, page_facts.without_site(title, sites), body), said)


def _below_menu(text: str) -> SafeText:
    """The heading below a copied menu; none where a story or code begins above it."""
    below = _FIRST_HEADING.search(text, 0, _HEAD)
    above = text[: below.start()].split("\n") if below else []
    told = any(in_sentences(line) or line.lstrip().startswith(("```", "~~~")) for line in above)
    heading = below.group(1).rstrip("# \t") if below and not told else ""
    return fields.plain(heading)


def html_entry(text: str, guid: str, fallback: SafeText) -> Entry:
    """The story of a web page, by what it says of itself."""
    said, top = page_facts.facts(text), text[:_HEAD]
    saved, day = _SAVED.search(top), _SAVED_ON.search(top)
    link = said.link or (saved[saved.lastgroup or 0] if saved else "")
    return Entry(
        guid=guid,
        title=said.title or fallback,
        link=sanitise.url(link) if link else None,
        author=said.author,
        published=said.published
        or day_of(link)
        or (instant_of(_without_zone(day[1])) if day else None),
        content=text,
    )


def site(page: Entry) -> Origin | None:
    """Whose page it is, as the feed that its stories are of: the site by its name, else its host;
    None where it tells neither. Two pages of one host, or without one of one name, are one's."""
    name = page_facts.facts(page.content).publisher
    return _origin(name, (urlsplit(page.link).hostname or "") if page.link else "")


def _clipped_from(article: _Article) -> Origin | None:
    """The same of a text, by the fields on top of it."""
    told = [article.said[name][0] for name in _PUBLISHERS if name in article.said]
    hosts = [found[1].lower() for found in map(_HOST.match, told) if found]
    name = next((value for value in told if not _HOST.match(value)), "")
    link = article.entry.link
    host = (urlsplit(link).hostname or "") if link else next(iter(hosts), "")
    return _origin(sanitise.line(name, 100), host)


def _origin(name: SafeText, host: str) -> Origin | None:
    key = (host.removeprefix("www.") or name).casefold()
    home = sanitise.url(f"https://{host}/") if host else None
    return (
        Origin(f"page:{key}", name or sanitise.line(host.removeprefix("www.")), home)
        if key
        else None
    )


def _without_zone(said: str) -> str:
    """A date of JavaScript's ("Tue Dec 12 2023 10:00:00 GMT+0100") as mails write it."""
    parts = said.split()
    if len(parts) < 5 or not parts[2].isdigit():
        return said
    zone = parts[5].removeprefix("GMT") if len(parts) > 5 else ""
    return " ".join((f"{parts[0]},", parts[2], parts[1], parts[3], parts[4], zone or "+0000"))


def _entry(
    said: front_matter.Fields, guid: str, title: SafeText, content: str, *, plain: bool = False
) -> Entry:
    dates, days = (
        (instant_of(said[name][0]) for name in names if name in said)
        for names in (_DATES, _CLIPPED)
    )
    names = (fields.author(", ".join(said[n])) for n in _AUTHORS if n in said)
    links = (sanitise.url(said[name][0]) for name in _ADDRESSES if name in said)
    link = next((link for link in links if link), None)
    return Entry(
        guid=guid,
        title=title,
        link=link,
        author=next((name for name in names if name), sanitise.line("")),
        published=next(filter(None, dates), None)
        or (day_of(link) if link else None)
        or told_above(re.sub(r"<[^<>]{0,400}>", "", line) for line in content.split("\n"))
        or next(filter(None, days), None),
        content=content,
        tags=fields.tags(said.get("tags", ()) or said.get("tag", ())),
        plain=plain,
    )


def _first(said: front_matter.Fields, name: str) -> SafeText:
    return sanitise.line(", ".join(said.get(name, ())))


def _start(first: str) -> SafeText:
    """A title for a text that has none: how it begins."""
    return sanitise.line(first, 100)
