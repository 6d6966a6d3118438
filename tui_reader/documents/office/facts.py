"""What office documents say of themselves, and the one story that is made of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePath

from tui_reader import sanitise
from tui_reader.documents import identity, parts
from tui_reader.documents.given import Given
from tui_reader.documents.office import blocks, package
from tui_reader.documents.office.blocks import Block
from tui_reader.documents.story import DocumentStory
from tui_reader.errors import RefusedError
from tui_reader.folding import folded
from tui_reader.model import Entry, SafeText

_NOBODY = frozenset(
    ("", "author", "user", "owner", "admin", "administrator", "unknown", "microsoft office user",
     "windows user", "python-docx", "docx4j")
)  # fmt: skip
"""Authors that programs write."""
_BY_PROGRAM = re.compile(
    r"(?:document|dokument)[ ]?\d{0,3}|(?:untitled|unbenannt|microsoft word)\b.{0,200}",
    re.IGNORECASE,
)
_NAME = 90
"""Letters of a first paragraph that may be the title."""
_ENDS = (".", "!", "?", ":", ";", ",", "…", "。", "！", "？")
_BODY = re.compile(r"<body\b[^>]{0,2000}>(.*?)(?:</body\s*>|$)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says of itself."""

    title: str = ""
    author: str = ""
    date: datetime | None = None
    language: str = ""
    tags: tuple[str, ...] = ()


def of_core(opened: package.Package) -> Said:
    """The core properties of a DOCX."""
    data = opened.part("docProps/core.xml")
    if data is None:
        return Said()
    try:
        root = opened.xml(data)
    except RefusedError:
        return Said()  # its text can be read all the same
    found = {package.local(one): (one.text or "").strip() for one in root if package.local(one)}
    tags = re.split(r"[,;]", found.get("keywords", ""))[:20]
    return Said(
        found.get("title", ""), found.get("creator", ""),
        instant(found.get("created", "")) or instant(found.get("modified", "")),
        found.get("language", ""), tuple(tag.strip() for tag in tags if tag.strip()),
    )  # fmt: skip


def stories(
    data: bytes,
    given: Given,
    said: Said,
    body: Sequence[Block],
    notes: Sequence[str],
    *,
    damaged: bool = False,
) -> Iterator[DocumentStory]:
    """The story of a document, in parts if it is very long. Raises RefusedError if there is no text
    in it."""
    if not any(blocks.bare(one.html) for one in body) and not notes:
        why = "is damaged: no text of it can be read" if damaged else "has no text in it"
        raise RefusedError(f"{given.called} {why}.")
    entry = Entry(
        guid=identity.of(data),
        title=_title(said.title, body, PurePath(given.name).stem),
        link=None,
        author=author(said.author),
        published=said.date,
        tags=tuple(filter(None, (sanitise.line(tag, 80) for tag in said.tags))),
        language=said.language[:40],
    )
    told = list(parts.parted(body, lambda one: one.html))
    texts = [(blocks.html(part), blocks.anchors(part)) for part in told[:-1]]
    texts.append((blocks.html(told[-1], notes), blocks.anchors(told[-1])))
    yield from parts.stories(entry, texts)


def author(said: str) -> SafeText:
    told = sanitise.line(said, 200)
    return sanitise.line("") if folded(told) in _NOBODY else told


def instant(said: str) -> datetime | None:
    """A date as office documents write it: 2024-01-31T11:00:00Z, or a part of it."""
    found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", said.strip())
    if not found:
        return None
    try:
        when = datetime.fromisoformat(said.strip())
    except ValueError:
        parts = [int(part or 1) for part in found.groups()]
        try:
            when = datetime(parts[0], parts[1], parts[2])
        except ValueError:
            return None
    when = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    return when if 1400 <= when.year < 2100 else None


def foreign(data: bytes, name: str) -> list[Block]:
    """The text of a part that is HTML or plain text; of others none."""
    suffix = PurePath(name.lower()).suffix
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    if suffix in (".html", ".htm", ".xhtml"):
        return [Block("div", inner(text))]
    if suffix == ".txt":
        return [
            Block("p", blocks.escape(part)) for part in re.split(r"\n\s*\n", text) if part.strip()
        ]
    return []


def inner(page: str) -> str:
    """What is in the body of a page; all of it where it has none."""
    found = _BODY.search(page)
    return found[1] if found else page


def _title(said: str, body: Sequence[Block], stem: str) -> SafeText:
    """The title that the text shows first, else the one that the file says, else its name."""
    told = sanitise.line(said, 250)
    start = next((one for one in body if one.html), None)
    first = sanitise.line(blocks.bare(start.html), 250) if start else sanitise.line("")
    if start and start.kind == "h1":
        return first
    if told and not _BY_PROGRAM.fullmatch(told):
        return told
    if start and start.kind in ("h2", "h3"):
        return first
    lone = start and start.kind == "p" and len(first) <= _NAME and not first.endswith(_ENDS)
    return first if lone and len(body) > 1 else sanitise.line(stem)
