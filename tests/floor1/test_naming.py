"""What a story without a title is called, and how a name is shortened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import naming, sanitise

CUT = [
    ("Landed in Lisbon this morning, and the trams are still yellow; more when I wake up again.",
     "Landed in Lisbon this morning, and the trams are still yellow; more when I wake…"),
    ("A short one.", "A short one."),
    ("Short line\n\nAnd more below it", "Short line"),
    ("* * *\n\n—\n\nThe first line with a word", "The first line with a word"),
    ("🎉🎉", "🎉🎉"),
    # No part of a figure.
    ("The number of people who live along the whole of this coast has now come to 13 000 000",
     "The number of people who live along the whole of this coast has now come to…"),
    ("Nobody in the office would have thought that the bill for the roof comes to 1,250,000",
     "Nobody in the office would have thought that the bill for the roof comes to…"),
    # Scripts without blanks: behind a clause where one ends, within no character, word or figure.
    ("港の朝は霧で始まりました。船は出ませんでしたが、市場には昨日の魚がまだ並んでいて人も来ていました",
     "港の朝は霧で始まりました。船は出ませんでしたが…"),
    ("今天早上港口有雾所以渡轮没有开但是市场里昨天的鱼还在卖人也不少大家都在等渡轮2024年的第一班船",
     "今天早上港口有雾所以渡轮没有开但是市场里昨天的鱼还在卖人也不少大家都在等渡…"),
    ("เช้านี้ท่าเรือมีหมอกลงจัด เรือข้ามฟากจึงไม่ออก แต่ตลาดยังมีปลาของเมื่อวานขายอยู่และมีคนมาซื้อ",
     "เช้านี้ท่าเรือมีหมอกลงจัด เรือข้ามฟากจึงไม่ออก…"),
    ("안개가 낀 항구의 아침에 배는 뜨지 않았지만 시장에는 어제 잡은 생선이 아직 남아 있었다고 한다",
     "안개가 낀 항구의 아침에 배는 뜨지 않았지만 시장에는 어제 잡은 생선이 아직 남아…"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), CUT)
def test_first_words_end_where_a_word_does(text: str, name: str) -> None:
    assert naming.first_words(text) == name


SIGNS = ["👨‍👩‍👧‍👦", "🇵🇹", "👍🏽", "é̱", "กำ", "เก", "क्षि", "❤️"]


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: f"{ord(sign[0]):x}")
def test_no_character_is_cut(sign: str) -> None:
    for before in range(78, 84):
        name = naming.first_words("x" * before + sign * 60)
        rest = name.removesuffix("…").lstrip("x")
        assert len(rest) % len(sanitise.line(sign)) == 0, name


@pytest.mark.parametrize(
    ("link", "at", "name"),
    [
        ("https://www.micro.example/2024/3/", 0, "micro.example/2024/3"),
        ("http://micro.example", 0, "micro.example"),
        (None, 1_725_350_400, "Story of 2024-09-03"),
        (None, -5, "Story of 1970-01-01"),
        (None, 10**15, "Story of 9999-12-31"),
    ],
)
def test_without_words_the_address_or_the_day_names_it(
    link: str | None, at: int, name: str
) -> None:
    assert naming.called("  \n ", link, at) == name


@given(st.text(max_size=300), st.integers(2, 90))
def test_a_name_is_a_beginning_and_never_empty(raw: str, cells: int) -> None:
    line = sanitise.line(raw)
    short = naming.shortened(line, cells)
    assert short == line or line.startswith(short.removesuffix("…"))
    assert len(short) <= cells + 1 and bool(short) == bool(line)
    assert naming.called(raw, None, 0)
