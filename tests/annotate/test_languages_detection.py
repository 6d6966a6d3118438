"""Which language a text is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.annotate.languages.detection import code_of, detect
from tui_reader.annotate.languages.endings import ENDINGS, PREFIXES
from tui_reader.annotate.languages.known import KNOWN
from tui_reader.annotate.languages.small_words import (
    _OTHERS,
    ENGLISH_ALONE,
    ENGLISH_TOO,
    is_english,
    is_english_text,
    is_of,
)
from tui_reader.annotate.languages.titles import BEFORE, BEHIND

ROWS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("languages_told.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def test_every_language_has_a_sentence() -> None:
    assert {language for language, _ in ROWS} == set(KNOWN)
    assert set(ENDINGS) | set(PREFIXES) | set(BEFORE) | set(BEHIND) <= set(KNOWN)


@pytest.mark.parametrize(("language", "text"), ROWS)
def test_a_sentence_is_in_its_language(language: str, text: str) -> None:
    assert detect(text) == language
    assert detect(text, language) == language


def test_a_line_is_english_by_its_small_words_where_no_other_language_has_as_many() -> None:
    def read(line: str) -> bool:
        return is_english(line.casefold().replace(",", "").replace(".", "").split())

    assert set(_OTHERS) <= set(KNOWN)
    others = {word for words in _OTHERS.values() for word in words.split()}
    assert not others & (ENGLISH_ALONE | ENGLISH_TOO)
    assert read("The harbour in La Paz was closed to ships of the line, said Juan Cruz.")
    assert not read("Harbour closed, two ships held, Juan de la Cruz fined again in Bolivia")
    assert read(
        "A magnitude 6.8 earthquake shook northern Chile at noon on Sunday, 35 km east of it."
    )
    assert not read("Schwartz o tym by nie był w web 2 a on by to był w web 3")
    for language, text in ROWS:
        assert language == "en" or not (read(text) or is_english_text(text.casefold().split()))
    german = "der hafen ist nach dem sturm für zwei tage geschlossen und wird nicht geräumt"
    assert is_of("de", german.split()) and not is_of("nl", german.split())
    assert not is_of(
        "de",
        [
            "de",
            "haven",
            "was",
            "na",
            "de",
            "storm",
            "twee",
            "dagen",
            "gesloten",
            "en",
            "werd",
            "in",
            "het",
        ],
    )
    assert not read('El álbum "Songs from the West and the East" salió en la primavera de 1998.')


@pytest.mark.parametrize("text", ["", " ", "12 345", "…", "🙂🙂🙂", "x" * 100_000, "\ud800"])
def test_what_says_nothing_is_what_its_page_says_or_english(text: str) -> None:
    assert detect(text, "de-AT") in ("de", "en")
    assert isinstance(detect(text), str)


def test_a_page_that_says_a_wrong_language_is_not_believed_against_its_text() -> None:
    german = "Der Hafen blieb nach dem Sturm zwei Tage lang geschlossen, sagte die Bürgermeisterin."
    assert detect(german, "en-US") == "de"
    english = "The harbour was closed for two days after the storm, the mayor said on Tuesday."
    assert detect(english, "ru") == "en"
    assert detect("Порт был закрыт два дня после шторма.", "en-US") == "ru"


def test_a_headline_of_signs_alone_is_japanese_where_its_page_says_so() -> None:
    assert detect("岸田首相会見", "ja") == "ja"
    assert detect("岸田首相会見") == "zh"


@pytest.mark.parametrize(
    ("tag", "code"),
    [("de-AT", "de"), ("no", "nb"), ("pt_BR", "pt"), ("iw", "he"), ("zh-Hant-TW", "zh"), ("", "")],
)
def test_tags_are_taken_to_one_code(tag: str, code: str) -> None:
    assert code_of(tag) == code
    assert code_of("xx") == code_of("english") == ""


def test_one_sign_of_japanese_makes_no_chinese_story_japanese() -> None:
    story = "北京市政府星期三宣布新的交通规则，居民表示欢迎，专家认为这将改善空气质量，学校也会参加"
    assert detect(story + "ぃ", "") == "zh"
    assert detect("東京都で大雨、交通機関に影響が出ている", "") == "ja"
