# ruff: noqa: E501
"""Each rule finds its own kind of line at the end of a story, and leaves the story's lines alone."""

from __future__ import annotations

import pytest

from tui_reader import clean
from tui_reader.clean.rules import RULES

STORY = [
    "The council voted on Tuesday to keep the old market hall, after a debate of six hours.",
    "Mayor Ruth Amsel said the roof would be mended first, and that the traders could return by May.",
    "“We have waited for nine years,” said Jonas Weir, who sells cheese there, “and we can wait on.”",
    "The hall was built in 1911 and has stood empty since the fire; about 40 stalls are planned.",
]
CASES: dict[str, list[str]] = {
    "adblock": [
        "Ad blocker detected", "Please disable your ad blocker to go on reading",
        "Bitte deaktivieren Sie Ihren Adblocker", "Désactivez votre bloqueur de publicité",
    ],
    "cookies": ["We use cookies to make this site better.", "Wir verwenden Cookies.", "Çerez politikası"],
    "captcha": ["This form is protected by reCAPTCHA."],
    "comment form": [
        "Leave a Reply", "Your email address will not be published. Required fields are marked *",
        "Schreibe einen Kommentar", "Laisser un commentaire", "Deja una respuesta",
        "Lascia un commento", "Deixe um comentário", "Geef een reactie", "Dodaj komentarz",
        "Добавить комментарий", "Bir yanıt yazın", "اترك تعليقاً", "コメントを残す", "发表评论", "댓글 남기기",
        "एक उत्तर दें",
    ],
    "comment count": ["12 Comments", "View all 1,204 comments"],
    "newsletter": [
        "Sign up for our newsletter", "Get the best of the week delivered to your inbox",
        "Recevez notre newsletter du matin", "Подпишитесь на нашу рассылку",
    ],
    "share": [
        "Share this article", "Facebook Twitter WhatsApp", "Teilen", "Partager", "シェアする", "공유하기",
        "Teilen · Merken · Drucken", "シェア ツイート いいね",
    ],
    "follow us": ["Follow us on Instagram", "Follow The Daily Ferry on Facebook and X", "Siga-nos no X"],
    "related": [
        "Related Articles", "You may also like", "Das könnte Sie auch interessieren",
        "À lire aussi", "También te puede interesar", "Leggi anche", "Leia também", "Lees ook",
        "Czytaj także", "Читайте также", "İlgili haberler", "مقالات ذات صلة", "यह भी पढ़ें", "関連記事",
        "相关文章", "관련 기사",
    ],
    "related link": ["READ MORE: Ferry owner sells his last boat", "Also read | The bridge that never was"],
    "pager": ["Next article", "Skip to content", "Nächster Artikel", "Вернуться" " наверх", "下一篇"],
    "advertisement": ["Advertisement", "Article continues after ad", "Anzeige", "Publicidad", "広告"],
    "source link": ["Source link", "Read the original article here", "Originally published on Ferry News."],
    "appeared first": [
        "The post Market hall stays appeared first on Ferry News.",
        "Der Beitrag Die Halle bleibt erschien zuerst auf Hafenblatt.",
        "La entrada El mercado sigue apareció primero en El Puerto.",
    ],
    "credit line": ["Credit to Ferry News AND others", "Source: Ferry News", "[Via Harbour Post]"],
    "photo credit": ["Photo: Ruth Amsel/Ferry News", "(Photo by Jonas Weir/Getty Images)", "Foto: dpa"],
    "agency credit": ["Jonas Weir via REUTERS", "POOL/AFP via Getty Images", "Jonas Weir/AFP"],
    "reporters": [
        "(Reporting by Jonas Weir; Editing by Ruth Amsel)", "Jonas Weir is a staff writer who covers harbours.",
        "Ruth Amsel reports on schools. Follow her on Bluesky.",
        "The author can be reached at jonas@ferry.example.",
    ],
    "byline": ["By Jonas Weir", "View all posts by Jonas Weir", "About the author"],
    "date line": [
        "Last updated: 5 March 2024", "Published on 12 May 2023", "Mis à jour le 4 mai 2024",
        "5. März 2024, 18:30 Uhr", "Sat, May 4, 2024, 7:05 PM", "4 mai 2024 à 18h30 | Temps de lecture : 4 min",
        "12 stycznia 2024, 08:00", "04.05.2024 – 12:10",
    ],
    "reading time": ["4 min read", "Lesezeit: 3 Minuten"],
    "tags": ["Tags: market, council, harbour", "Filed Under: Local", "#market #harbour"],
    "copyright": ["© 2024 Ferry News", "Copyright 2024 Ferry News. All rights reserved.", "版权所有"],
    "membership plea": ["Already a subscriber? Log in", "Please consider supporting our journalism today.",
        "You have 2 free articles left this month.",
    ],
    "app plea": ["Download our app", "Laden Sie unsere App"],
    "tips": ["Have a tip? Write to us", "Got a story? Tell us"],
    "form message": ["Something went wrong. Please try again later."],
    "legal links": ["Privacy Policy", "Impressum", "Mentions légales"],
    "continue reading": ["Continue reading", "Lire la suite", "Weiterlesen"],
}  # fmt: skip


@pytest.mark.parametrize("rule", [rule.name for rule in RULES])
def test_each_rule_has_a_case_and_finds_it(rule: str) -> None:
    for line in CASES[rule]:
        kept = clean.filter_lines([*STORY, line])
        assert kept == [True] * len(STORY) + [False], line


SECTIONS = [
    "Release",
    "Share",
    "Sources",
    "Related work",
]


@pytest.mark.parametrize("heading", SECTIONS)
def test_a_section_with_content_survives_whatever_its_heading(heading: str) -> None:
    paragraphs = [
        "The new version brings a faster index, which the authors measured on three machines.",
        "It will be published in June, and the old one is kept for those who need its format.",
    ]
    kept = clean.filter_lines([*STORY, heading, *paragraphs, *STORY[::-1]])
    assert kept[len(STORY) :] == [True] * (3 + len(STORY))


@pytest.mark.parametrize(
    "line",
    [
        "May 1945", "The summer of 1945", "1 to 4", "Jonas Weir is a writer", "12 30 45", "02-751-1500",
        "He was born on 4 May 1945.",
    ],
)  # fmt: skip
def test_what_only_looks_like_furniture_stays_amid_the_story(line: str) -> None:
    assert clean.filter_lines([*STORY, line, *STORY[::-1]])[len(STORY)]


STAYS = [
    "Jonas Weir is a writer of some fame in the town, and he read the names of the dead aloud.",
    "She can be reached at the mill on most days of the week, her neighbours told the inspector.",
    "On 4 May 1945 the last ferry left the harbour, and it was not seen again until the autumn.",
    "He asked her to share the news with nobody, and she kept her word until the spring of 1943.",
    "Sources close to the minister said on Friday that she would resign before the end of the week.",
    "Cookies are small files, the court explained, which a site may only keep if the reader agrees.",
    "The newsletter of the club, which 400 members receive every month, was first printed in 1921.",
    "Comments by the president of the bank had moved the markets twice in the week before the vote.",
    "Advertisement revenue fell by 12 percent, the publisher said, and the print run was cut again.",
]


@pytest.mark.parametrize("line", STAYS)
def test_a_sentence_of_the_story_stays_though_it_holds_the_word(line: str) -> None:
    for at in range(len(STORY) + 1):
        assert clean.filter_lines([*STORY[:at], line, *STORY[at:]])[at]


def test_what_a_form_offers_goes_with_the_form_and_stays_alone() -> None:
    offer = "Ten stories from the harbour, every Friday at noon"
    form = ["Sign up for our newsletter", offer, "Enter your email address"]
    kept = clean.filter_lines([*STORY[:2], *form, *STORY[2:]])
    assert kept == [True, True, False, False, False, True, True]
    between = [form[0], STORY[3], form[2]]  # a sentence of the story that stands in a form
    assert clean.filter_lines([*STORY[:2], *between, STORY[2]])[3]


def test_phrases_cut_only_their_own_line() -> None:
    lines = [*STORY[:2], "Source link", *STORY[2:], "Leave a Reply"]
    assert clean.filter_lines(lines) == [True, True, False, True, True, False]
