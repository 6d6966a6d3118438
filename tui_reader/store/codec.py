"""How texts lie in the database: JSON, zlib-compressed. Owns the byte forms, runs no query.

Tuples of positional values keep the forms small; a form gains fields only at its end, so that
older rows stay readable. Each compressed form carries zlib's checksum (Adler-32), so that bytes
which have changed since are seen when they are read: DamagedError. Short lists that stand beside
a list's row (tags, enclosures) are none where they cannot be read: they never take the row away.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from json.encoder import encode_basestring as _quoted  # a string as `ensure_ascii=False` has it
from typing import Any

from tui_reader import sanitise
from tui_reader.errors import DamagedError
from tui_reader.model import (
    Anchor,
    Annotation,
    Annotations,
    Article,
    Block,
    Cut,
    Enclosure,
    Entity,
    Image,
    Inline,
    Role,
    SafeText,
    Source,
    Span,
    Style,
    Value,
)

LEVEL = 6
"""zlib's own default: 4 % larger than 9 and twice as fast on news pages."""

_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def pack(value: Any) -> bytes:
    """JSON, compressed. Lone surrogates, which UTF-8 cannot hold, become U+FFFD."""
    return zlib.compress(_encoded(value).encode("utf-8", "replace"), LEVEL)


@contextmanager
def _read() -> Iterator[None]:
    """What was stored is read in the block; other bytes, and other shapes, are damage."""
    try:
        yield
    except (zlib.error, ValueError, TypeError, LookupError, RecursionError, MemoryError) as error:
        raise DamagedError("A text in the library is damaged.") from error


def unpack(blob: bytes) -> Any:
    """The value again. Raises DamagedError."""
    with _read():
        return json.loads(zlib.decompress(blob))


def unpack_source(blob: bytes) -> tuple[str, str]:
    """Content and summary as they came. Raises DamagedError."""
    found = source(blob)
    return found.content, found.summary


def pack_source(
    content: str,
    summary: str,
    language: str,
    document: bool = False,
    anchors: tuple[Anchor, ...] = (),
) -> bytes:
    if not document:  # as `pack` has them, at a third of its cost: each story that comes is one
        more = f",{_quoted(language)}" if language else ""
        return pack_text(f"[{_quoted(content)},{_quoted(summary)}{more}]")
    places = [[[one.label, one.starts] for one in anchors]] if anchors else []
    return pack([content, summary, language, 1, *places])


def source(blob: bytes) -> Source:
    """What came of a story, but for its title and page. Raises DamagedError."""
    with _read():
        content, summary, *more = json.loads(zlib.decompress(blob))
        return Source(
            *(sanitise.stored(""), str(content), str(summary)),
            language=str(more[0]) if more else "",
            document=len(more) > 1 and bool(more[1]),
            anchors=tuple(
                Anchor(sanitise.stored(label), sanitise.stored(starts))
                for label, starts in (more[2] if len(more) > 2 else ())
            ),
        )


def pack_text(text: str) -> bytes:
    return zlib.compress(text.encode("utf-8", "replace"), LEVEL)


def unpack_text(blob: bytes | None) -> str:
    """The text again. Raises DamagedError."""
    with _read():
        return zlib.decompress(blob).decode("utf-8") if blob else ""


def names(stored: str) -> tuple[SafeText, ...]:
    """A JSON array of names; "" is none."""
    return tuple(sanitise.stored(name) for name in _listed(stored) if isinstance(name, str))


def _listed(stored: str) -> list[Any]:
    """A JSON array; "", and what is none, has no members."""
    try:
        found = json.loads(stored) if stored else []
    except (ValueError, RecursionError):
        return []
    return found if isinstance(found, list) else []


def pack_names(values: tuple[str, ...]) -> str:
    return json.dumps(list(values), ensure_ascii=False) if values else ""


def pack_enclosures(enclosures: tuple[Enclosure, ...]) -> str:
    rows = [[e.url, e.media_type, e.length] for e in enclosures]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def enclosures(stored: str) -> tuple[Enclosure, ...]:
    found = []
    for row in _listed(stored):
        if isinstance(row, list) and list(map(type, row)) == [str, str, int]:
            safe = sanitise.stored_url(row[0])
            if safe is not None:
                found.append(Enclosure(safe, sanitise.stored(row[1]), row[2]))
    return tuple(found)


def pack_article(article: Article) -> bytes:
    """Blocks, cuts, inlines and images after the text, in positional form."""
    return pack(
        [
            article.text,
            [[b.span.start, b.span.end, b.role, b.level, b.marker] for b in article.blocks],
            [_cut_row(cut) for cut in article.cuts],
            [[i.span.start, i.span.end, i.style, i.href] for i in article.inlines],
            [[i.at, i.src, i.alt] for i in article.images],
            article.notice,
            article.language,
        ]
    )


def article(entry_id: int, text_sha: str, cleaner_version: int, blob: bytes) -> Article:
    """The article again. Raises DamagedError."""
    with _read():
        return _article(entry_id, text_sha, cleaner_version, blob)


def _article(entry_id: int, text_sha: str, cleaner_version: int, blob: bytes) -> Article:
    text, blocks, cuts, inlines, images, notice, *more = unpack(blob)
    return Article(
        entry_id=entry_id,
        text=sanitise.stored(text),
        text_sha=text_sha,
        blocks=tuple(Block(Span(s, e), Role(r), level, m) for s, e, r, level, m in blocks),
        cuts=tuple(_cut(row) for row in cuts),
        inlines=tuple(
            Inline(Span(s, e), Style(style), sanitise.stored_url(href))
            for s, e, style, href in inlines
        ),
        images=tuple(
            Image(at, sanitise.stored_url(src), sanitise.stored(alt)) for at, src, alt in images
        ),
        notice=sanitise.stored(notice),
        cleaner_version=cleaner_version,
        language=str(more[0]) if more else "",
    )


def block_texts(blob: bytes) -> list[str]:
    """The texts of an article's blocks, without titles. Raises DamagedError."""
    with _read():
        text, blocks, *_ = unpack(blob)
        return [text[start:end] for start, end, role, *_ in blocks if role != Role.TITLE]


def pack_annotations(found: Annotations) -> bytes:
    return pack(
        [
            [_annotation_row(item) for item in found.items],
            [[e.id, e.kind, e.name, e.aliases, e.titles, e.confidence] for e in found.entities],
            found.language,
            found.notice,
        ]
    )


def recognised(text_sha: str, annotator_version: int, blob: bytes) -> Annotations:
    """What was recognised again. Raises DamagedError."""
    with _read():
        return _recognised(text_sha, annotator_version, blob)


def _recognised(text_sha: str, annotator_version: int, blob: bytes) -> Annotations:
    items, entities, language, notice = unpack(blob)[:4]
    return Annotations(
        text_sha=text_sha,
        items=tuple(_annotation(row) for row in items),
        entities=tuple(_entity(row) for row in entities),
        language=language,
        notice=sanitise.stored(notice),
        annotator_version=annotator_version,
    )


def _cut_row(cut: Cut) -> list[Any]:
    span = cut.span_in_source
    return [cut.at, span.start, span.end, cut.rule, cut.score, cut.text, cut.role, cut.level]


def _cut(row: list[Any]) -> Cut:
    at, start, end, rule, score, text, role, level = row
    return Cut(at, Span(start, end), rule, score, sanitise.stored(text), Role(role), level)


def _annotation_row(item: Annotation) -> list[Any]:
    return [
        item.span.start,
        item.span.end,
        item.kind,
        item.entity_id,
        item.value,
        item.unit,
        item.qualifier,
        item.score,
        item.source,
    ]


def _annotation(row: list[Any]) -> Annotation:
    start, end, kind, entity_id, raw, unit, qualifier, score, source = row
    value: Value = (raw[0], raw[1]) if isinstance(raw, list) else raw
    return Annotation(Span(start, end), kind, entity_id, value, unit, qualifier, score, source)


def _entity(row: list[Any]) -> Entity:
    number, kind, name, aliases, titles, confidence = row
    return Entity(
        number,
        kind,
        sanitise.stored(name),
        tuple(sanitise.stored(alias) for alias in aliases),
        tuple(sanitise.stored(title) for title in titles),
        confidence,
    )
