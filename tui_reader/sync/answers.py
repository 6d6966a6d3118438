"""What servers answer, made safe: statuses into errors in words, JSON into entries. Pure functions.

Every string for display goes through `feeds.fields` or `sanitise` here, as those of feeds do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from tui_reader.durations import DAY, MINUTE
from tui_reader.errors import ParseError, QuotaError
from tui_reader.feeds import content_base, fields
from tui_reader.fetch import failures
from tui_reader.fetch.api import Answer
from tui_reader.model import Enclosure, Entry, SafeText, SafeUrl

BUSY_SECONDS = 15 * MINUTE
"""How long a server that says 429 or 503 without more is left alone."""
_WIDE = str.maketrans("＆＜＞", "&<>")
"""What FreshRSS puts for signs of markup, in titles, names of feeds and folders."""


def insist(answer: Answer, good: tuple[int, ...]) -> None:
    """Raises QuotaError where the server wants to be left alone, else FetchError, in words."""
    if is_busy(answer):
        wait = min(answer.wait or _reset(answer) or BUSY_SECONDS, DAY)
        until = failures.duration(wait)
        raise QuotaError(f"{answer.host} asks to be left alone for {until}.", wait)
    if answer.status not in good:
        raise failures.status(answer.status, answer.host)


def is_busy(answer: Answer) -> bool:
    """Inoreader answers 403 when a day's requests are used up, and says so in its headers."""
    spent = answer.status == 403 and "X-Reader-Limits-Reset-After" in answer.headers
    return answer.status in (429, 503) or spent


def _reset(answer: Answer) -> float | None:
    raw = answer.headers.get("X-Reader-Limits-Reset-After", "").partition(".")[0]
    return float(raw) if raw.isascii() and raw.isdigit() and len(raw) < 8 else None


def refused(answer: Answer) -> str:
    """The sentence for a refused login."""
    return f"{answer.host} does not take this name and password ({answer.status})."


def mapping(answer: Answer) -> dict[str, Any]:
    """An answer that is an object of JSON. Raises ParseError in words."""
    found = answer.json()
    if not isinstance(found, dict):
        raise ParseError(f"{answer.host} gave an answer of another kind.")
    return found


def listed(answer: Answer, key: str, *, may_miss: bool = False) -> list[dict[str, Any]]:
    """The objects of a list in an answer. Raises ParseError where it has no such list: an empty
    one would say that all is gone."""
    found = mapping(answer).get(key)
    if found is None and may_miss and len(mapping(answer)) == 0:
        found = []
    if not isinstance(found, list):
        raise ParseError(f"{answer.host} gave an answer without what was asked for.")
    return [row for row in found if isinstance(row, dict)]


def dicts(row: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The objects of a list; [] where there is none."""
    found = row.get(key)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def validators(kept: Mapping[str, Any], name: str) -> dict[str, str]:
    """Headers that make a request conditional on what was kept of its last answer."""
    etag, modified = (*kept.get(name, ()), "", "")[:2] if name else ("", "")
    both = {"If-None-Match": etag, "If-Modified-Since": modified}
    return {header: value for header, value in both.items() if value}


def keep_validators(kept: dict[str, Any], name: str, answer: Answer) -> None:
    if name:
        kept[name] = [answer.headers.get("ETag", "")[:500],
                      answer.headers.get("Last-Modified", "")[:500]]  # fmt: skip


def text(value: object) -> str:
    """A string of an answer; "" for anything else."""
    return value if isinstance(value, str) else ""


def is_number(id: str) -> bool:
    """Whether an id is one of a protocol whose ids are numbers."""
    return id.isascii() and id.isdecimal() and len(id) <= 20


def title(value: object, *, wide: bool = False) -> SafeText:
    """A title or name, of one line. `wide`: signs of markup come as their wide forms."""
    raw = text(value)
    return fields.plain(raw.translate(_WIDE) if wide else raw)


def instant(value: object) -> datetime | None:
    """Epoch seconds; None for none, for 0 and for what no calendar holds."""
    try:
        seconds = int(str(value))
        return datetime.fromtimestamp(seconds, UTC) if seconds > 0 else None
    except (ValueError, OverflowError, OSError):
        return None


def entry(
    *,
    title: SafeText,
    link: SafeUrl | None,
    author: SafeText,
    published: datetime | None,
    content: str,
    enclosures: tuple[Enclosure, ...] = (),
    guid: str = "",
) -> Entry:
    """A story of a server as one of a feed. Servers give no guid: its link stands for it."""
    return Entry(
        guid=fields.identity(guid, link, (title, content, "")),
        title=title,
        link=link,
        author=author,
        published=published,
        content=content_base.kept(content, "", link, link or ""),
        enclosures=enclosures,
    )


def enclosures(rows: Iterable[tuple[object, object, object]]) -> tuple[Enclosure, ...]:
    """(address, media type, length in bytes) each."""
    return tuple(_enclosures(rows))


def _enclosures(rows: Iterable[tuple[object, object, object]]) -> Iterator[Enclosure]:
    for number, (url, media, length) in enumerate(rows):
        made = fields.enclosure(url, media, length, "")
        if made is not None and number < fields.MAX_ENCLOSURES:
            yield made
