"""The languages whose figures are compared, one row each. In any other nothing is said."""

from __future__ import annotations

from tui_reader.cluster.figures import tables_germanic, tables_romance, tables_slavic
from tui_reader.cluster.figures.cues import Cues

CUES: dict[str, Cues] = {
    "de": tables_germanic.GERMAN,
    "en": tables_germanic.ENGLISH,
    "es": tables_romance.SPANISH,
    "fr": tables_romance.FRENCH,
    "it": tables_romance.ITALIAN,
    "nl": tables_germanic.DUTCH,
    "pl": tables_slavic.POLISH,
    "pt": tables_romance.PORTUGUESE,
    "ru": tables_slavic.RUSSIAN,
    "sv": tables_germanic.SWEDISH,
    "uk": tables_slavic.UKRAINIAN,
}
"""ISO 639-1 code -> what is said around figures in it."""
