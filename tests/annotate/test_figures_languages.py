"""In other languages: digits, money, percentages and calendar dates, by their own conventions."""

from __future__ import annotations

import pytest

from tui_reader.annotate.figures import find

Row = tuple[str, str, object, str | None]
CASES: tuple[tuple[str, str, tuple[Row, ...]], ...] = (
    (
        "de",
        "Am 12. März 2020 stiegen die Preise um 3,5 Prozent auf 1.234,50 Euro.",
        (
            ("12. März 2020", "date", "2020-03-12", None),
            ("3,5 Prozent", "percent", 3.5, "%"),
            ("1.234,50 Euro", "money", 1234.5, "EUR"),
        ),
    ),
    (
        "de",
        "Rund 5,2 Mio. Menschen zahlten seit 2014 je 10 000 € (Stand 21.07.2017).",
        (
            ("5,2 Mio.", "number", 5.2e6, "menschen"),
            ("2014", "date", "2014", None),
            ("10 000 €", "money", 10_000.0, "EUR"),
            ("21.07.2017", "date", "2017-07-21", None),
        ),
    ),
    (
        "fr",
        "Le 1er mai 2021, 12,5 % des 3 millions d’habitants ont payé 25 €.",
        (
            ("1er mai 2021", "date", "2021-05-01", None),
            ("12,5 %", "percent", 12.5, "%"),
            ("3 millions", "number", 3e6, None),
            ("25 €", "money", 25.0, "EUR"),
        ),
    ),
    (
        "es",
        "El 12 de marzo de 2020 unos 1.500 soldados costaron 2,5 millones de dólares.",
        (
            ("12 de marzo de 2020", "date", "2020-03-12", None),
            ("1.500", "number", 1500.0, "soldados"),
            ("2,5 millones de dólares", "money", 2.5e6, "USD"),
        ),
    ),
    ("it", "Il 3 aprile, il 40 per cento.", (("3 aprile", "date", "XXXX-04-03", None),
                                             ("40 per cento", "percent", 40.0, "%"))),
    ("pt", "Em 03/04/2021 custou R$ 5,50.", (("03/04/2021", "date", "2021-04-03", None),
                                             ("R$ 5,50", "money", 5.5, "BRL"))),
    ("nl", "Op 3 mei kostte het € 1,2 miljard.", (("3 mei", "date", "XXXX-05-03", None),
                                                  ("€ 1,2 miljard", "money", 1.2e9, "EUR"))),
    ("ja", "2020-01-05 に 3000 人が $5 を", (("2020-01-05", "date", "2020-01-05", None),
                                       ("3000", "number", 3000.0, None),
                                       ("$5", "money", 5.0, "USD"))),
    ("de", "Bis 2030 sind 12,5 km und 3 Monate geplant, um 14.30 Uhr.",
     (("2030", "date", "2030", None), ("12,5 km", "measure", 12.5, "km"),
      ("3 Monate", "duration", 3.0, "month"), ("14.30 Uhr", "time", "14:30", None))),
    ("de", "Es kostet 1.234,56 €, im Land 1,5 Milliarden Euro.",
     (("1.234,56 €", "money", 1234.56, "EUR"), ("1,5 Milliarden Euro", "money", 1.5e9, "EUR"))),
    ("fr", "Le 3 mai à 14 h 30, 3,2 milliards d'euros d'ici 2030.",
     (("3 mai", "date", "XXXX-05-03", None), ("14 h 30", "time", "14:30", None),
      ("3,2 milliards d'euros", "money", 3.2e9, "EUR"), ("2030", "date", "2030", None))),
    ("fr", "On paie 2 milliards de dollars canadiens et 1 234,56 €.",
     (("2 milliards de dollars canadiens", "money", 2e9, "CAD"),
      ("1 234,56 €", "money", 1234.56, "EUR"))),
    ("es", "Son 2 mil millones de dólares y 20 kilómetros hasta 2030.",
     (("2 mil millones de dólares", "money", 2e9, "USD"), ("20 kilómetros", "measure", 20.0, "km"),
      ("2030", "date", "2030", None))),
    ("es", "Costó 3,5 miles de millones de euros.",
     (("3,5 miles de millones de euros", "money", 3.5e9, "EUR"),)),
    ("it", "Estate 2026: 3 miliardi di euro entro il 2030, il 1º maggio.",
     (("Estate 2026", "date", "2026-SU", None), ("3 miliardi di euro", "money", 3e9, "EUR"),
      ("2030", "date", "2030", None), ("1º maggio", "date", "XXXX-05-01", None))),
    ("ru", "3 мая 2024 года выделили 5 миллиардов рублей, 45 процентов, 2,5 млн человек, 10 км.",
     (("3 мая 2024", "date", "2024-05-03", None),
      ("5 миллиардов рублей", "money", 5e9, "RUB"), ("45 процентов", "percent", 45.0, "%"),
      ("2,5 млн", "number", 2.5e6, None), ("10 км", "measure", 10.0, "km"))),
    ("uk", "24 лютого 2022 року, 12 відсотків.",
     (("24 лютого 2022", "date", "2022-02-24", None), ("12 відсотків", "percent", 12.0, "%"))),
    ("pl", "3 maja 2024 r. wydano 5 mln zł, 45 procent.",
     (("3 maja 2024", "date", "2024-05-03", None), ("5 mln zł", "money", 5e6, "PLN"),
      ("45 procent", "percent", 45.0, "%"))),
    ("sv", "Den 3 maj 2024 kostade det 5 miljarder kronor, 45 procent.",
     (("3 maj 2024", "date", "2024-05-03", None), ("5 miljarder kronor", "money", 5e9, "SEK"),
      ("45 procent", "percent", 45.0, "%"))),
    ("zh", "2023年10月27日，公司投资3亿元，增长45%，共12万人。",
     (("2023年10月27日", "date", "2023-10-27", None), ("3亿元", "money", 3e8, "CNY"),
      ("45%", "percent", 45.0, "%"), ("12万", "number", 120_000.0, None))),
    ("ja", "令和6年5月3日、1200人が3億円を払い、午後3時に終わった。",
     (("令和6年5月3日", "date", "2024-05-03", None), ("1200", "number", 1200.0, None),
      ("3億円", "money", 3e8, "JPY"), ("午後3時", "time", "15:00", None))),
    ("ja", "平成元年3月に発表。", (("平成元年3月", "date", "1989-03", None),)),
    ("ko", "2024년 5월 3일 1200명이 3억 원을 냈다. 45% 늘었다.",
     (("2024년 5월 3일", "date", "2024-05-03", None), ("1200", "number", 1200.0, None),
      ("3억 원", "money", 3e8, "KRW"), ("45%", "percent", 45.0, "%"))),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES, ids=lambda v: str(v)[:25])
def test_figures_of_another_language(language: str, text: str, wanted: tuple[Row, ...]) -> None:
    found = find(text, language=language)
    assert (
        tuple((text[f.span.start : f.span.end], f.kind, f.value, f.unit) for f in found) == wanted
    )


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "pt", "nl", "", "xx", "zh-Hant"])
def test_english_words_are_left_alone(language: str) -> None:
    assert find("two hundred years ago on Thursday in May", language=language) == []
