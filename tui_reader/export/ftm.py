"""FollowTheMoney: an entity of JSON a line, for OpenAleph and what reads its data.

Owns which entities a story becomes: the article, who and what it names, and the mentions between
them. An id follows from what it is of (an address, a kind and a name), so that every export says
the same of the same, and what is written twice is one. The names of properties are those of
FollowTheMoney 4.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from tui_reader import kinds
from tui_reader.export import index
from tui_reader.export.authors import authors
from tui_reader.export.citation import notes_of
from tui_reader.export.ftm_languages import ALPHA3
from tui_reader.export.options import Options
from tui_reader.export.segments import fresh
from tui_reader.folding import folded
from tui_reader.model import Entity, OpenStory

SCHEMATA: dict[str, str] = {
    kinds.PERSON: "Person", kinds.ORGANISATION: "Organization", kinds.PLACE: "Address",
}  # fmt: skip
"""What a name becomes, by the rules that its kind is read by (`Kind.like`); others are named in the
article alone."""
_MENTIONED: dict[str, str] = {
    "Person": "peopleMentioned", "Organization": "companiesMentioned",
    "Address": "locationMentioned",
}  # fmt: skip
NAME, STRING, ADDRESS, URL, TEXT = 384, 1_024, 250, 4_096, 65_000
"""Code points that a value of each type may have; it refuses an entity with a longer one."""
YEARS = range(1_000, 3_000)
"""Those that its dates may have."""
_LETTER = re.compile(r"\w")

Made = dict[str, Any]


def pieces(stories: Iterable[OpenStory], options: Options) -> Iterator[bytes]:
    """The entities of all stories. A name is written again where a later story says more of it:
    what has one id is one, and FollowTheMoney puts its properties together."""
    said: dict[str, set[str]] = {}
    for opened in stories:
        lines = []
        for made in entities(opened):
            told = {
                f"{name}\x1f{one}" for name, values in made["properties"].items() for one in values
            }
            if not told <= said.get(made["id"], set()):
                lines.append(json.dumps(made, ensure_ascii=False) + "\n")
            if made["schema"] in _MENTIONED:
                said.setdefault(made["id"], set()).update(told)
        yield "".join(lines).encode("utf-8", "replace")


def entities(opened: OpenStory) -> Iterator[Made]:
    """The article, then each name with its mention."""
    article = _id("article", opened.story.link or opened.article.text_sha)
    named, marks = [], fresh(opened)
    counts = index.counts(opened)
    for entity in marks.entities if marks else ():
        if counts[entity.id] and _LETTER.search(entity.name):
            named.append(entity)
    yield _made(article, "Article", _article(opened, named))
    for entity in named:
        schema = schema_of(entity)
        if schema is None:
            continue
        whom = _id(schema, folded(entity.name))
        yield _made(whom, schema, _named(entity, schema))
        yield _mention(article, whom, entity, schema)


def schema_of(entity: Entity) -> str | None:
    """What a name becomes; None for names that FollowTheMoney has no entities for."""
    return SCHEMATA.get(kinds.BY_ID[entity.kind].like)


def _article(opened: OpenStory, named: Sequence[Entity]) -> dict[str, Sequence[str]]:
    story, marks = opened.story, fresh(opened)
    link = story.link or ""
    said = (marks.language if marks else "") or opened.article.language[:2].lower()
    made: dict[str, Sequence[str]] = {
        "title": [opened.title[:STRING]],
        "author": [o.whole[:STRING] for o in authors(story.author, story.row.feed_title)],
        "publisher": [story.row.feed_title[:STRING]],
        "publisherUrl": [_url(story.feed_url)],
        "sourceUrl": [_url(link)],
        "publishedAt": [_instant(story.published)],
        "retrievedAt": [_instant(story.arrived)],
        "language": [ALPHA3.get(said, "")],
        "bodyText": list(_pieces(opened.article.text)),
        "keywords": [tag[:STRING] for tag in story.row.tags],
        "notes": [piece for note in notes_of(opened) for piece in _pieces(note)],
    }
    for entity in named:
        into = _MENTIONED.get(schema_of(entity) or "", "namesMentioned")
        limit = ADDRESS if schema_of(entity) == "Address" else NAME
        made[into] = [*made.get(into, ()), _name(entity.name)[:limit]]
    return made


def _named(entity: Entity, schema: str) -> dict[str, Sequence[str]]:
    made: dict[str, Sequence[str]] = {
        "name": [_name(entity.name)],
        "alias": [
            _name(one) for one in entity.aliases if _LETTER.search(one) and " " in one.strip()
        ],
    }
    return made | {"full": [_name(entity.name)[:ADDRESS]]} if schema == "Address" else made


def _mention(article: str, whom: str, entity: Entity, schema: str) -> Made:
    """A person or body is resolved; to a place leads what documents it."""
    id = _id("mention", article, whom)
    if schema == "Address":
        return _made(id, "Documentation", {
            "document": [article], "entity": [whom], "role": ["mentioned"],
        })  # fmt: skip
    names = [_name(name) for name in (entity.name, *entity.aliases) if _LETTER.search(name)]
    return _made(id, "Mention", {
        "document": [article], "resolved": [whom], "name": names, "detectedSchema": [schema],
    })  # fmt: skip


def _made(id: str, schema: str, properties: dict[str, Sequence[str]]) -> Made:
    kept = {name: _each(values) for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {n: v for n, v in kept.items() if v}}


def _each(values: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value.strip()))


def _name(text: str) -> str:
    """FollowTheMoney takes a name without quotes around it, on one line."""
    return (" ".join(text.split()).strip("\"'`“”‘’«» ") or text)[:NAME].strip()


def _url(address: str) -> str:
    return address if address.startswith("http") and len(address) <= URL else ""


def _pieces(text: str) -> Iterator[str]:
    """A text in values that are not too long, parted between paragraphs where that can be."""
    at = 0
    while len(text) - at > TEXT:
        end = text.rfind("\n\n", at + TEXT // 2, at + TEXT)
        end = end if end > 0 else at + TEXT
        yield text[at:end]
        at = end
    yield text[at:]


def _instant(at: datetime | None) -> str:
    """In UTC, to the second; it has no zones."""
    if at is None or at.astimezone(UTC).year not in YEARS:
        return ""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def _id(*parts: str) -> str:
    data = "\x1f".join(parts).encode("utf-8", "replace")
    return f"tui-{hashlib.sha1(data, usedforsecurity=False).hexdigest()}"
