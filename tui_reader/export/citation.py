"""A story as a reference: what CSL-JSON, RIS and BibTeX say of it, each in its own way.

Owns what is told and how a reference is called; knows none of the formats. Days and instants are in
UTC: a feed says when, not where.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from tui_reader import sanitise
from tui_reader.export import index
from tui_reader.export.authors import Author, authors
from tui_reader.export.passages import passages
from tui_reader.export.segments import blocks_of, fresh
from tui_reader.language_tags import tidy
from tui_reader.list_model import INBOX, SAMPLES
from tui_reader.model import OpenStory, Role

ABSTRACT = 1_500
"""Code points of a text's beginning that stand for an abstract."""
_WORDS = re.compile(r"[a-z0-9]+")
_EMPTY = ("a", "an", "the", "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une",
          "el", "los", "las", "il", "lo", "i", "en", "et")  # fmt: skip
"""Words that a title may begin with and say nothing."""


@dataclass(frozen=True, slots=True)
class Citation:
    key: str
    """Unique in its file; made of author, year, a word of the title and four letters that follow
    from the address: the same wherever the story is exported."""
    title: str
    authors: tuple[Author, ...]
    container: str
    """The feed's title."""
    issued: datetime | None
    accessed: datetime
    """When the reader got this text."""
    url: str
    """Empty where the story has no web address: it is a document then."""
    language: str
    abstract: str
    tags: tuple[str, ...]
    notes: tuple[str, ...]
    """The user's passages, with what he wrote to them."""

    @property
    def is_news(self) -> bool:
        """Whether it is a story of the web, and no document."""
        return bool(self.url)


def citations(stories: Iterable[OpenStory]) -> Iterator[Citation]:
    """The stories as references, one by one, each called otherwise."""
    taken: set[str] = set()
    for opened in stories:
        made = _citation(opened)
        key, number = made.key, 1
        while key in taken:
            number += 1
            key = f"{made.key}-{number}"
        taken.add(key)
        yield replace(made, key=key)


def _citation(opened: OpenStory) -> Citation:
    story, marks = opened.story, fresh(opened)
    link = story.link or ""
    made = Citation(
        key="",
        title=" ".join(opened.title.split()),
        authors=authors(story.author, story.row.feed_title),
        container=_container(opened),
        issued=None if story.published is None else story.published.astimezone(UTC),
        accessed=story.arrived.astimezone(UTC),
        url=link if link.startswith("http") else "",
        language=tidy(opened.article.language) or (marks.language if marks else ""),
        abstract=_abstract(opened),
        tags=story.row.tags,
        notes=tuple(notes_of(opened)),
    )
    return replace(made, key=_key(made, link or opened.article.text_sha))


def _container(opened: OpenStory) -> str:
    """Where it was published: its feed, or the site of a page that the user took in himself."""
    story = opened.story
    if story.feed_url in (INBOX, SAMPLES):
        return sanitise.host(story.link or "")
    return story.row.feed_title


def _abstract(opened: OpenStory) -> str:
    """The first paragraphs, up to the end of one."""
    said: list[str] = []
    length = 0
    for block in blocks_of(opened.article):
        text = " ".join(opened.article.text[block.span.start : block.span.end].split())
        if block.role is not Role.PARAGRAPH:
            if said and block.role is Role.HEADING:
                break
            continue
        if said and length + len(text) > ABSTRACT:
            break
        said.append(text[:ABSTRACT])
        length += len(text)
        if length > ABSTRACT // 3:
            break
    return " ".join(said)


def notes_of(opened: OpenStory) -> list[str]:
    """The user's passages, their colours and notes; what is no longer in the text comes last."""
    said = [_note(one.quote, index.colours(one), one.notes) for one in passages(opened.highlights)]
    for mark in index.orphans(opened):
        noted = _note(mark.quote, "", (mark.note,) if mark.note else ())
        said.append(f"{index.LOST}: {noted}")
    return said


def _note(quote: str, colours: str, notes: Sequence[str]) -> str:
    return "\n".join([f"“{' '.join(quote.split())}”{colours}", *notes])


def _key(made: Citation, of: str) -> str:
    who = made.authors[0].family or made.authors[0].whole if made.authors else made.container
    year = f"{made.issued.year:04}" if made.issued else ""
    words = [word for word in _plain(made.title) if word not in _EMPTY]
    name = "".join(_plain(who))[:20] or "story"
    mark = hashlib.sha256(of.encode("utf-8", "replace")).hexdigest()[:4]
    return f"{name}{year}{''.join(words[:1])[:20]}-{mark}"


def _plain(text: str) -> list[str]:
    """The words of a text in small Latin letters without accents."""
    from anyascii import anyascii

    bare = unicodedata.normalize("NFKC", text[:200])
    return _WORDS.findall(re.sub("['’]", "", anyascii(bare)).lower())
