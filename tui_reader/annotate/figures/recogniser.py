"""The door of the room: text in, annotations out."""

from __future__ import annotations

from datetime import date, datetime

from tui_reader.annotate.figures import columns, languages
from tui_reader.annotate.figures.grammar import TRIGGERS, walk
from tui_reader.annotate.figures.sentence import Hit
from tui_reader.annotate.figures.tokens import Tokens, hopeful, sentences, tokenise
from tui_reader.model import Annotation, Span, Value

SOURCE = "figures"


def find(text: str, when: datetime | None = None, language: str = "en") -> list[Annotation]:
    """The figures of a text, in order and disjoint.

    `when` is the story's own date: with it relative dates ("Thursday", "two years ago") get
    their ISO 8601 / EDTF value. `language` is an ISO 639-1 code; of one that has no table digits,
    signs and codes are read.
    """
    day = when.date() if when is not None else None
    if language[:2].lower() == "en":
        return _english(text, day)
    if languages.covers(language[:2].lower()):
        signs, rest = languages.find_signs(text, day, language[:2].lower())
        return _together(signs, _others(rest, day, ""))
    return _others(text, day, language)


def _others(text: str, day: date | None, language: str) -> list[Annotation]:
    found: list[Annotation] = []
    for tokens, sentence in languages.find(text, day, language):
        _keep(found, tokens, sentence.hits)
    return found


def _english(text: str, day: date | None) -> list[Annotation]:
    found: list[Annotation] = []
    for start, end in sentences(text):
        if not hopeful(text[start:end], TRIGGERS):
            continue
        if text.find(columns.BAR, start, end) < 0:
            tokens = tokenise(text, start, end)
            _keep(found, tokens, walk(tokens, day))
            continue
        for piece in columns.pieces(text, start, end):
            tokens = tokenise(text, piece.start, piece.end)
            hits = [hit for hit in walk(tokens, day) if columns.counted(tokens, hit, piece.column)]
            _keep(found, tokens, hits)
    return found


def _together(first: list[Annotation], second: list[Annotation]) -> list[Annotation]:
    """Both, in order; of two that overlap the one of the first."""
    kept = list(first)
    for other in second:
        if all(
            other.span.end <= one.span.start or one.span.end <= other.span.start for one in first
        ):
            kept.append(other)
    return sorted(kept, key=lambda annotation: annotation.span)


def _keep(found: list[Annotation], tokens: Tokens, hits: list[Hit]) -> None:
    for hit in hits:
        annotation = _annotation(tokens, hit)
        if not found or annotation.span.start >= found[-1].span.end:
            found.append(annotation)


def _annotation(tokens: Tokens, hit: Hit) -> Annotation:
    span = Span(tokens[hit.start].start, tokens[hit.end - 1].end)
    return Annotation(
        span,
        hit.kind,
        value=_tidy(hit.value),
        unit=hit.unit,
        qualifier=hit.qualifier,
        source=SOURCE,
    )


def _tidy(value: Value) -> Value:
    """Floating dust away; what is not finite is unknown."""
    if isinstance(value, tuple):
        low, high = _tidy(value[0]), _tidy(value[1])
        return (low, high) if isinstance(low, float) and isinstance(high, float) else None
    if isinstance(value, float):
        return float(f"{value:.12g}") if abs(value) < 1e100 else None
    return value
