"""What stands around stories in languages that the rules learned last; and the story stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader import clean
from tui_reader.clean.rules import RULES
from tui_reader.clean.rules_abroad import ABROAD

ROWS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("lines_abroad.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("language", "sentence", "around"), ROWS)
def test_what_stands_around_a_story_goes_and_the_story_stays(
    language: str, sentence: str, around: str
) -> None:
    junk = around.split("|")
    story = [sentence, f"{sentence} {sentence}", f"{sentence} {sentence} {sentence}"]
    lines = [*story[:2], *junk[:3], story[2], *junk[3:]]
    kept = clean.filter_lines(lines)
    assert [line for line, keep in zip(lines, kept, strict=True) if keep] == story


@pytest.mark.parametrize(
    "sentence",
    [
        "Поділитися досвідом приїхали вчителі з усієї області, розповіла директорка школи.",
        "Komentáře k návrhu může veřejnost posílat do konce března, uvedl úřad.",
        "Jaa oli äänestyksen tulos, ja ministeri sai jatkaa vielä vuoden loppuun.",
        "Commentarer ville borgmesteren ikke give, men hun bekræftede planen tirsdag aften.",
        "Kép és hang nélkül zajlott a tárgyalás, mondta a bíró a szünetben.",
        "Bagikan beras kepada warga, kata gubernur, adalah tugas pemerintah daerah.",
        "Εγγραφείτε στα μητρώα έως τον Ιούνιο, είπε ο δήμαρχος στους νέους κατοίκους.",
        "Tilaa on liian vähän, sanoi rehtori, ja uusi koulu rakennetaan keväällä.",
    ],
)
def test_a_sentence_that_begins_like_such_a_line_stays(sentence: str) -> None:
    lines = [sentence, f"{sentence} {sentence}", sentence]
    assert all(clean.filter_lines(lines))


def test_every_row_is_of_a_rule_and_says_nothing_that_the_rule_says() -> None:
    names = {rule.name for rule in RULES}
    assert set(ABROAD) <= names
    for row in ABROAD.values():
        assert set(row) <= {"exact", "starts", "holds"}
