"""The recognisers of names, one row each: which languages they read and how they are loaded.

Owns the table and the choice by language. A further model is a file and a row. A row's loader is
called once, lazily, and raises ModelError in words when it cannot.

spaCy, for other languages: install spaCy and a pipeline (`pip install spacy` and, for instance,
`python -m spacy download de_core_news_md`) and name the pipeline in the environment variable
`NEWSREADER_SPACY`, with a comma between several: `de_core_news_md,fr_core_news_md`. The first two
letters of a pipeline's name are its language. Whoever names one for a language means it: it comes
before the bundled model of many languages, and for English where the bundled tagger cannot run.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from tui_reader import paths
from tui_reader.annotate.languages.known import KNOWN
from tui_reader.annotate.mentions import Mention, Reading, Stretch, evidence_for
from tui_reader.errors import ModelError
from tui_reader.kinds import BY_LABEL

SPACY_VARIABLE: Final = "NEWSREADER_SPACY"


class Reader(Protocol):
    """What a loader returns."""

    def read(self, text: str, lines: Sequence[Stretch]) -> Reading: ...


@dataclass(frozen=True, slots=True)
class Recogniser:
    name: str
    languages: Callable[[], tuple[str, ...]]
    """ISO 639-1 codes that it reads on this machine."""
    load: Callable[[str, int], Reader]
    """(language, threads) -> reader."""
    every: bool = False
    """One reader for all its languages, not one for each."""
    rests: bool = False
    """Large, and needed now and then: its memory is given back where no text needs it."""

    def key(self, language: str) -> str:
        """What its reader for a language is remembered by."""
        return self.name if self.every else f"{self.name} {language}"


def _load_tagger(language: str, threads: int) -> Reader:
    from tui_reader.annotate.tagger import Tagger

    return Tagger(paths.asset("entity-model"), threads)


def _load_languages(language: str, threads: int) -> Reader:
    from tui_reader.annotate.languages.tagger import LanguagesTagger

    return LanguagesTagger(paths.asset("languages-model"), threads)


def _of_languages_model() -> tuple[str, ...]:
    return tuple(code for code, row in KNOWN.items() if row.read and code != "en")


def _spacy_pipelines() -> dict[str, str]:
    """Language -> pipeline, as configured."""
    names = os.environ.get(SPACY_VARIABLE, "").replace(",", " ").split()
    return {name[:2]: name for name in names if len(name) > 2}


def _load_spacy(language: str, threads: int) -> Reader:
    name = _spacy_pipelines().get(language, "")
    try:
        import spacy

        return _Spacy(spacy.load(name, exclude=["lemmatizer", "attribute_ruler"]))
    except (ImportError, OSError, ValueError) as error:
        raise ModelError(f"The spaCy pipeline {name} cannot be loaded: {error}") from error


@dataclass(frozen=True, slots=True)
class _Spacy:
    """A spaCy pipeline as a reader. It has no scores: 0.8 stands for "usually right"."""

    pipeline: Any

    def read(self, text: str, lines: Sequence[Stretch]) -> Reading:
        found = []
        for line in lines:
            for entity in self.pipeline(text[line.start : line.end]).ents:
                kind = BY_LABEL.get(entity.label_)
                if kind:
                    start, end = line.start + entity.start_char, line.start + entity.end_char
                    evidence = evidence_for(kind)
                    found.append(Mention(start, end, kind, 0.8, evidence, source="spacy"))
        return Reading(found)


RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    Recogniser("tagger", lambda: ("en",), _load_tagger),
    Recogniser("spacy", lambda: tuple(_spacy_pipelines()), _load_spacy),
    Recogniser("languages", _of_languages_model, _load_languages, every=True, rests=True),
)
"""In order of preference."""


def rows_for(language: str) -> list[Recogniser]:
    return [row for row in RECOGNISERS if language in row.languages()]
