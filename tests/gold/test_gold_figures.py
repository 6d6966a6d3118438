"""The figures of many languages: each keeps its score on sentences of our own, and finds none in
sentences that have none. A language that rises gets its new floor in the same commit."""

from __future__ import annotations

import gold_figures
import pytest

FLOORS: dict[str, tuple[float, float, int]] = {
    "ar": (100.0, 0.0, 0),
    "de": (100.0, 0.0, 0),
    "el": (100.0, 0.0, 0),
    "es": (100.0, 0.0, 0),
    "fr": (100.0, 0.0, 0),
    "hi": (100.0, 0.0, 0),
    "it": (100.0, 0.0, 0),
    "ja": (100.0, 0.0, 0),
    "ko": (100.0, 0.0, 0),
    "nl": (100.0, 0.0, 0),
    "pl": (100.0, 0.0, 0),
    "pt": (100.0, 0.0, 0),
    "ru": (100.0, 0.0, 0),
    "sv": (100.0, 0.0, 0),
    "tr": (100.0, 0.0, 0),
    "uk": (100.0, 0.0, 0),
    "zh": (100.0, 0.0, 0),
}
"""F1 of the first and of the second part, and how many are found where there are none."""


@pytest.mark.parametrize("language", FLOORS)
def test_a_language_keeps_its_score(language: str) -> None:
    least = FLOORS[language]
    first, second, none = (gold_figures.score(language, part) for part in gold_figures.PARTS)
    assert round(first[0].f1, 1) >= least[0], first[1]
    assert round(second[0].f1, 1) >= least[1], second[1]
    assert none[0].found <= least[2], none[1]
