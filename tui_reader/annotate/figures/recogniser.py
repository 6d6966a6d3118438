"""The door of the room: text in, annotations out."""

from __future__ import annotations

from datetime import date, datetime

from tui_reader.annotate.figures.grammar import TRIGGERS, walk
from tui_reader.annotate.figures.sentence import Hit
from tui_reader.annotate.figures.tokens import Tokens, hopeful, sentences, tokenise
from tui_reader.model import Annotation, Span, Value

SOURCE = "figures"


def find(text: str, when: datetime | None = None, language: str = "en") -> list[Annotation]:
    """The figures of a text, in order and disjoint.

    `when` is the story's own date: with it relative dates ("Thursday", "two years ago") get
    their ISO 8601 / EDTF value. In other languages than English only digits, money, percentages
    and calendar dates are looked for.
    """
    day = when.date() if when is not None else None
    found: list[Annotation] = []
    for start, end in sentences(text):
        if not hopeful(text[start:end], TRIGGERS):
            continue
        tokens = tokenise(text, start, end)
        for hit in _walk(tokens, day, language):
            annotation = _annotation(tokens, hit)
            if not found or annotation.span.start >= found[-1].span.end:
                found.append(annotation)
    return found


def _walk(tokens: Tokens, day: date | None, language: str) -> list[Hit]:
    return walk(tokens, day)


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
