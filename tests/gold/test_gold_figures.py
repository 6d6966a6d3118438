"""The figures of many languages: each keeps its score on sentences of our own, and finds none in
sentences that have none. A language that rises gets its new floor in the same commit."""

from __future__ import annotations

import gold_figures
import pytest

from tui_reader.annotate.figures.cardinals import Quantity
from tui_reader.annotate.figures.languages import nouns
from tui_reader.annotate.figures.languages.folding import tokenise
from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.languages.tables import TONGUES
from tui_reader.annotate.figures.languages.tongue import Tongue
from tui_reader.annotate.figures.sentence import Sentence

FLOORS: dict[str, tuple[float, float, int]] = {
    "ar": (100.0, 95.7, 0),
    "de": (100.0, 96.7, 0),
    "el": (100.0, 100.0, 0),
    "es": (100.0, 96.0, 0),
    "fr": (100.0, 96.2, 0),
    "hi": (100.0, 100.0, 0),
    "it": (100.0, 100.0, 0),
    "ja": (100.0, 100.0, 0),
    "ko": (100.0, 97.8, 0),
    "nl": (100.0, 95.7, 0),
    "pl": (100.0, 100.0, 0),
    "pt": (100.0, 100.0, 0),
    "ru": (100.0, 100.0, 0),
    "sv": (100.0, 95.7, 0),
    "tr": (100.0, 100.0, 0),
    "uk": (100.0, 100.0, 0),
    "zh": (100.0, 100.0, 0),
}
"""F1 of the first and of the second part, and how many are found where there are none. That of the
second is what it was when it was run for the first time."""
ROWS = gold_figures.rows()


@pytest.mark.parametrize("language", FLOORS)
def test_a_language_keeps_its_score(language: str) -> None:
    least = FLOORS[language]
    first, second, none = (gold_figures.score(language, part) for part in gold_figures.PARTS)
    assert round(first[0].f1, 1) >= least[0], first[1]
    assert round(second[0].f1, 1) >= least[1], second[1]
    assert none[0].found <= least[2], none[1]


@pytest.mark.parametrize("language", ROWS)
def test_each_row_of_a_language_is_read_as_it_is_marked(language: str) -> None:
    wrong = [line for case in ROWS[language] for line in gold_figures.judge(case)[1]]
    assert not wrong


def test_a_made_up_language_is_one_row() -> None:
    row = Tongue(small="twa=2", months="ianmo febmo - - - - - - - - - -", money="grot~=XTS")
    lex = Lexicon(row)
    tokens = tokenise("twa grot", 0, 8, row.apostrophe)
    assert lex.number(tokens, 0) == (2.0, 1)
    assert lex.money.match(tokens, 1) == ("XTS", 2)
    assert lex.months.word("febmo") == 2


def test_a_shy_number_of_a_made_up_language_counts_before_its_plurals() -> None:
    lex = Lexicon(Tongue(small="oxt=8", shy="oxt", shy_plurals="iz", counts_next=True))
    for text, figures in (("zi oxt biniz", 1), ("zi oxt binam", 0), ("zi oxt Biniz", 0)):
        sentence = Sentence(tokenise(text, 0, len(text), lex.tongue.apostrophe), 3)
        nouns.counted(sentence, Quantity(1, 2, 8.0), lex)
        assert len(sentence.hits) == figures, text


@pytest.mark.parametrize("code", TONGUES)
def test_a_row_of_a_language_is_whole(code: str) -> None:
    row = TONGUES[code]
    assert len(row.months.split()) == 12 and len(row.weekdays.split()) == 7
    assert row.percents or row.percent_before
    assert row.money and row.durations and row.days and row.scales
