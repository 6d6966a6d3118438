"""Articles that are not in the library: files, standard input and JSON lines of pipelines.

Owns the way of a loose text through clean and annotate, headless and without a database.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui_reader import clock, language_tags, naming, sanitise
from tui_reader.errors import ParseError, UsageError
from tui_reader.model import (
    Annotations,
    Article,
    Block,
    Entry,
    OpenStory,
    Role,
    Source,
    Span,
    Story,
    StoryRow,
)

if TYPE_CHECKING:
    from tui_reader.clean import SiteRule
    from tui_reader.documents.story import DocumentStory
    from tui_reader.library.annotation_apart import Recogniser

_HEAD = 20_000
"""Characters of a page in which it says its language."""
_TOLD: dict[str, tuple[str, ...]] = {
    "url": ("url", "link"),
    "date": ("date", "published"),
    "author": ("author", "authors"),
    "language": ("language", "lang"),
}
"""What is kept of a record, and the fields that say it."""
_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d.*)?)?")
_ID = re.compile(r'[{,]\s*"id"\s*:\s*(-?\d{1,18}(?=\s*[,}])|"(?:[^"\\]|\\.){0,400}")')
HEADLINE = 250
"""Characters a first line may have to be a headline."""
MAX_BYTES = 64 << 20
"""Largest article file read; the cleaner has gates of its own below it."""


def read_bytes(name: str, stdin: Any) -> bytes:
    """The bytes of a file, or of standard input for "-". Raises UsageError in words."""
    if name == "-":
        bare = getattr(stdin, "buffer", None)
        data = bare.read(MAX_BYTES + 1) if bare else stdin.read(MAX_BYTES + 1).encode("utf-8")
        return _within(data, "Standard input")
    try:
        with Path(name).open("rb") as file:  # a pipe says nothing of its size
            return _within(file.read(MAX_BYTES + 1), sanitise.line(name))
    except OSError as error:
        raise UsageError(f"Cannot read {sanitise.line(name)}: {error.strerror}.") from error


def _within(data: bytes, name: str) -> bytes:
    if len(data) > MAX_BYTES:
        raise UsageError(f"{name} is larger than {MAX_BYTES >> 20} MiB.")
    return data


def entry(name: str, data: bytes, more: Callable[[], object] = lambda: None) -> Entry:
    """The story in a document, or the first of several; then `more` is called."""
    from tui_reader.library import document_reader

    return titled(document_reader.first("stdin" if name == "-" else name, data, more))


def titled(found: DocumentStory) -> Entry:
    """The entry of a story under its own headline, where that was guessed."""
    return _under_its_headline(found.entry) if found.guessed else found.entry


def _under_its_headline(found: Entry) -> Entry:
    """A copied page begins with its menu: its headline stands where the cleaner sees it."""
    from tui_reader import clean

    whole = f"{found.title}\n\n{found.content}" if found.plain else found.content
    first = clean.copied_headline(Source(found.title, content=whole, plain=found.plain))
    if not first:
        return found
    title = sanitise.line(first) if len(first) <= HEADLINE else sanitise.line(first, 100)
    # The headline stays where it stands: the cleaner tells by it what was above.
    content = f"{found.title}\n{found.content}" if found.plain else found.content
    return replace(found, title=title, content=content)


def article(found: Entry, sites: Sequence[SiteRule] = ()) -> Article:
    """A loose entry, cleaned; `sites` are the user's rules."""
    from tui_reader import clean

    return clean.article(source_of(found), sites=sites)


def source_of(found: Entry) -> Source:
    """What the cleaner needs of an entry."""
    return Source(
        *(found.title, found.content, found.summary),
        url=found.link or "",
        plain=found.plain,
        language=found.language,
        document=found.document,
    )


def story(found: Entry, text: str) -> Story:
    """A header for an entry that has no row in the library: its number is 0."""
    now = clock.instant()
    at = int((found.published or now).timestamp())
    empty = sanitise.line("")
    title = found.title or naming.called(text, found.link, at)
    said = bool(found.title)
    row = StoryRow(*(0, 0, empty, title, at), read=False, starred=False, saved=False, titled=said)
    return Story(row, found.author, found.link, found.published, now, feed_url="")


def annotated(annotator: Recogniser, found: Entry) -> OpenStory:
    """A loose entry, cleaned and annotated: what every exporter takes."""
    cleaned = article(found)
    marks = annotator.annotate(cleaned.text, cleaned.blocks, found.published, said=cleaned.language)
    return OpenStory(story(found, cleaned.text), cleaned, marks)


def verbatim(annotator: Recogniser, raw: str) -> OpenStory:
    """A text as it is but for what the door takes out, annotated."""
    text = sanitise.text(raw)
    found = Entry("", sanitise.line(""), None, sanitise.line(""), None)
    sha = hashlib.sha256(text.encode()).hexdigest()
    spans = (Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    blocks = tuple(Block(span, Role.PARAGRAPH) for span in spans)
    made = Article(0, text, sha, blocks)
    return OpenStory(story(found, text), made, annotator.annotate(text, blocks))


# --- JSON lines ---------------------------------------------------------------------------------


class RecordError(ParseError):
    """A line of JSON that cannot be taken."""

    def __init__(self, sentence: str, id: object = None) -> None:
        super().__init__(sentence)
        self.id = id
        """The line's own, so that its answer is known again."""


def records(lines: Iterable[str]) -> Iterator[dict[str, Any] | RecordError]:
    """The objects of JSON lines, in order; a line that is none becomes the error that says so."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield record(line, f"Line {number}")


def record(line: str, called: str) -> dict[str, Any] | RecordError:
    """The object of a line of JSON, or the error that says why it is none."""
    try:
        found = json.loads(line, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        said = f"{called} is not JSON: {sanitise.line(str(error))}."
        return RecordError(said, broken_id(line))
    if isinstance(found, dict) and (_body(found, "text") or _body(found, "html")):
        return found
    id = found.get("id") if isinstance(found, dict) else None
    return RecordError(f'{called} is not an object with "text" or "html".', id)


def _no_number(_name: str) -> None:
    """NaN and Infinity are no JSON: an answer that repeats them would be none."""


def broken_id(line: str) -> object:
    """The id of a line that is no JSON, as far as it can be made out."""
    found = _ID.search(line[:_HEAD])
    try:
        return json.loads(found.group(1)) if found else None
    except ValueError:
        return None


def clean_record(record: dict[str, Any], sites: Sequence[SiteRule] = ()) -> Article:
    """{"text" | "html", "url"?, "title"?} cleaned; `sites` are the user's rules."""
    from tui_reader import clean

    title, url = _string(record, "title"), sanitise.url(_string(record, "url")) or ""
    if _body(record, "html"):
        source = Source(sanitise.line(title), page=record["html"], url=url)
        return clean.article(source, sites=sites)
    return clean.clean_text(record["text"], title=title)


def told(record: dict[str, Any]) -> dict[str, str | None]:
    """What a record says of its story, and its page where the record does not: url, date, author,
    language."""
    page = record["html"] if _body(record, "html") else ""
    known: dict[str, str | None] = {}
    if page:
        from tui_reader.feeds.page_facts import facts

        said = facts(page)
        when = said.published.strftime("%Y-%m-%dT%H:%M:%SZ") if said.published else ""
        known = {"url": said.link, "date": when, "author": said.author,
                 "language": language_tags.of_page(page)}  # fmt: skip
    given = {name: _first(record, names) for name, names in _TOLD.items()}
    given["date"] = _iso(record, given["date"])
    return {name: value or known.get(name) or None for name, value in given.items()}


def _of_epoch(at: float) -> datetime | None:
    """Of seconds, or of the thousandths that JavaScript counts in."""
    try:
        return datetime.fromtimestamp(at / 1000 if at > 10**11 else at, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _first(record: dict[str, Any], names: Sequence[str]) -> str:
    """The first of some fields that says something; several of it joined."""
    for name in names:
        value = record.get(name)
        listed = value if isinstance(value, list) else [value]
        if words := [one for one in listed if isinstance(one, str) and one]:
            return ", ".join(words)
    return ""


def _iso(record: dict[str, Any], said: str) -> str:
    """A date as ISO 8601: as it is, of another shape that can be read, or of epoch seconds."""
    from tui_reader.feeds import dates

    if not said:
        numbers = (record.get(name) for name in _TOLD["date"])
        at = next((n for n in numbers if isinstance(n, int | float) and not isinstance(n, bool)), 0)
        when = _of_epoch(at) if at > 0 else None
    elif _ISO.fullmatch(said.strip()):
        return said
    else:
        when = dates.instant_of(said)
    return when.strftime("%Y-%m-%dT%H:%M:%SZ") if when else said


def annotate_record(
    annotator: Recogniser, record: dict[str, Any], *, cleaned: bool
) -> tuple[str, Annotations]:
    """The text of a record and what was recognised in it; offsets are code points of that text.

    With `cleaned` false the text is the given one, unchanged.
    """
    when = instant(_string(record, "date"))
    said = language_tags.tidy(_first(record, _TOLD["language"]))
    if not cleaned and _body(record, "text"):
        text: str = record["text"]
        return text, annotator.annotate(text, (), when, said=said)
    found = clean_record(record)
    marks = annotator.annotate(found.text, found.blocks, when, said=said or found.language)
    return found.text, marks


def instant(raw: str) -> datetime | None:
    """An ISO 8601 date or date-time as aware UTC; None if it is none."""
    try:
        found = datetime.fromisoformat(raw.strip())
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _string(record: dict[str, Any], key: str) -> str:
    value = record.get(key)
    return value if isinstance(value, str) else ""


def _body(record: dict[str, Any], key: str) -> bool:
    return isinstance(record.get(key), str)
