"""The annotator: one text in, its names and figures out, with one entity for each name.

Owns the order of the steps and the choice by language; every step has its own module. It works
for any text, hostile ones too, and without the model: then known places and figures remain.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from tui_reader import sanitise
from tui_reader.annotate import entities, judge
from tui_reader.annotate.corrections import correct
from tui_reader.annotate.document_consistency import disjoint, repair
from tui_reader.annotate.figures.behind_names import behind_name, counted_by_names
from tui_reader.annotate.figures.lemmas import lemma
from tui_reader.annotate.gazetteer_fill import fill, known_places
from tui_reader.annotate.languages import passages
from tui_reader.annotate.languages.detection import detect, forget
from tui_reader.annotate.languages.known import KNOWN
from tui_reader.annotate.languages.repair import mend
from tui_reader.annotate.mentions import Mention, Stretch
from tui_reader.annotate.recognisers import RECOGNISERS, Reader, rows_for
from tui_reader.annotate.story_groups import group_all
from tui_reader.annotate.version import VERSION
from tui_reader.errors import ModelError
from tui_reader.kinds import OTHER
from tui_reader.model import Annotation, Annotations, Block, Correction, Role

LONGEST: Final = 400_000
"""Code points of a text that are searched for names: a long book, some twenty seconds."""
_LINE: Final = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


class Annotator:
    """Made by `annotate.load`. Not for two threads at once."""

    def __init__(self, threads: int = 1) -> None:
        self._threads = threads
        self._readers: dict[str, Reader | None] = {}
        self._problems: dict[str, str] = {}

    @property
    def problem(self) -> str:
        """Why the English recogniser does not work, in a sentence; "" if it does."""
        return "" if self._reader("en") else self._problem("en")

    def _problem(self, language: str) -> str:
        """Why the first reader of a language could not be loaded; "" where there is none."""
        keys = (row.key(language) for row in rows_for(language))
        return next((self._problems[key] for key in keys if key in self._problems), "")

    def annotate(
        self,
        text: str,
        blocks: Sequence[Block] = (),
        when: datetime | None = None,
        corrections: Sequence[Correction] = (),
        *,
        said: str = "",
    ) -> Annotations:
        """The names and figures of one text; offsets are code points of exactly that text. `when`
        is the story's date, against which "Thursday" is resolved, `said` the language tag that its
        page or feed gives."""
        sha = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        # A lone surrogate is no text to tokenisers; one sign for one keeps every offset.
        text = _SURROGATES.sub("\ufffd", text)
        lines = stretches(text, blocks)
        language = detect(text, said)
        parts = passages.read(text, lines, language)
        if (most := passages.chief(text, parts)) != language:
            language, parts = most, passages.read(text, lines, most)
        found = passages.figures(text, when, parts)
        mentions = _without(self._mentions(text, parts), found, text)
        found = counted_by_names(found, [(name.start, name.end) for name in mentions], text)
        named = entities.build(group_all(mentions, text), text)
        made = Annotations(
            sha,
            _merged(named.items, found),
            named.entities,
            language,
            sanitise.line(self._notice(text, language)),
            VERSION,
        )
        return correct(made, text, corrections)

    def rest(self) -> None:
        """Gives back what only some texts need. It is loaded again where one does."""
        for row in RECOGNISERS:
            for language in row.languages() if row.rests else ():
                self._readers.pop(row.key(language), None)
        forget()

    def close(self) -> None:
        """Gives back all that was loaded. Not to be used afterwards."""
        self.rest()
        self._readers.clear()

    def _mentions(self, text: str, parts: Mapping[str, Sequence[Stretch]]) -> list[Mention]:
        """The names of a text by the language of its lines."""
        found: list[Mention] = []
        for language, lines in parts.items():
            reader = self._reader(language)
            if reader is None:
                found += known_places(text, lines)
                continue
            readable = [row for row in lines if row.end <= LONGEST and row.role is not Role.CODE]
            reading = reader.read(text, readable)
            if language == "en":
                named = fill(text, readable, repair(text, reading), reading.chances)
                found += judge.judged(named, text, reading.chances)
            else:
                found += mend(text, readable, reading, language)
        return disjoint(found)

    def _reader(self, language: str) -> Reader | None:
        """The first recogniser for the language that loads; remembered."""
        for row in rows_for(language):
            key = row.key(language)
            if key not in self._readers:
                try:
                    self._readers[key] = row.load(language, self._threads)
                    self._problems.pop(key, None)
                except ModelError as error:
                    self._readers[key] = None
                    self._problems[key] = str(error)
            if (reader := self._readers[key]) is not None:
                return reader
        return None

    def _notice(self, text: str, language: str) -> str:
        if self._reader(language) is None:
            left = "Only figures and known places are marked."
            if problem := self._problem(language):
                return f"{problem} {left}"
            name = KNOWN[language].name if language in KNOWN else ""
            what = f"{name} names cannot be read yet." if name else "Its language is not known."
            return f"{what} {left}"
        if len(text) > LONGEST:
            return "This text is very long: names are marked in its first part only."
        return ""


def stretches(text: str, blocks: Sequence[Block]) -> list[Stretch]:
    """The lines of the blocks, or of the text if it has none. Without blocks the first is taken
    for the title if it is a short line apart from the rest."""
    if blocks:
        return [
            Stretch(line.start(), line.end(), block.role)
            for block in blocks
            for line in _LINE.finditer(text, block.span.start, min(block.span.end, len(text)))
        ]
    return [Stretch(line.start(), line.end(), Role.PARAGRAPH) for line in _LINE.finditer(text)]


def _without(mentions: list[Mention], found: Sequence[Annotation], text: str) -> list[Mention]:
    """The names without those that are part of a figure ("the May 4 meeting", "US$20"), and without
    a figure before them ("[1962] Cuban Missile Crisis")."""
    kept = []
    at = 0
    for mention in mentions:
        while at < len(found) and found[at].span.end <= mention.start:
            at += 1
        span = found[at].span if at < len(found) else None
        if span is not None and _swallows(found[at], mention):
            continue
        if span is not None and _leads(found[at], mention, text):
            mention.start = span.end + 1
            if not text[mention.start].isupper():
                continue
        kept.append(mention)
    return kept


def _leads(figure: Annotation, mention: Mention, text: str) -> bool:
    """Is the figure a word of its own before the name: a year, "118th", or a number whose noun ends
    the name or stands after it ("3 Grammy Awards", but not "3 Doors Down")?"""
    start, end = figure.span.start, figure.span.end
    if start != mention.start or end + 1 >= mention.end or text[end] not in " \u00a0":
        return False
    surface = text[start:end].replace(",", "")
    if figure.kind == "date":
        return len(surface) == 4 and surface.isdigit()
    if surface.isalpha():
        return text.count(" ", end, mention.end) > 1 and behind_name(figure, mention.end, text)
    if not surface.rstrip("stndrh").isdigit():
        return False
    words = text[end : mention.end].split()[:-1]
    return not any(lemma(word) == figure.unit for word in words)


def _swallows(figure: Annotation, mention: Mention) -> bool:
    """Is the name a part of the figure, or the figure itself ("118th")?"""
    start, end = figure.span.start, figure.span.end
    if not start <= mention.start < mention.end <= end:
        return False
    larger = end - start > mention.end - mention.start
    return larger or mention.like == OTHER or figure.kind == "ordinal"


def _merged(
    names: Sequence[Annotation], found: Sequence[Annotation]
) -> tuple[Annotation, ...]:  # fmt: skip
    """Names and the figures that no name overlaps, disjoint and in order."""
    kept = list(names)
    at = 0
    for figure in found:
        while at < len(names) and names[at].span.end <= figure.span.start:
            at += 1
        if at == len(names) or names[at].span.start >= figure.span.end:
            kept.append(figure)
    return tuple(sorted(kept, key=lambda item: item.span))
