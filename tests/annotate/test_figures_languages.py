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
            ("5,2 Mio.", "number", 5.2e6, None),
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
            ("1.500", "number", 1500.0, None),
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
