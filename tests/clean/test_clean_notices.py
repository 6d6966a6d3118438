"""What is said above a story: a wall only where text is missing, a doubt where little was found."""

from __future__ import annotations

import pytest
from clean_page_rows import FERRY, FERRY_SAYS, FOOTER, HEAD, MENU, page, paragraphs

from tui_reader import clean, sanitise
from tui_reader.clean.hubs import HUB
from tui_reader.clean.page_checks import THIN
from tui_reader.model import Article, Source


def read(html: str, content: str = "") -> Article:
    source = Source(sanitise.line(""), content=content, page=html, url="https://post.example/a")
    return clean.article(source)


@pytest.mark.parametrize(
    "box",
    [
        "<div class=box><h3>This content is for subscribers</h3><p>Choose a plan.</p></div>",
        "<div><h4>Subscribe to continue reading</h4><a href=/s>All plans</a></div>",
        "<aside><p>Already a subscriber? Log in.</p></aside>",
        "<div><p>Unlock this article and all others for one pound a week.</p></div>",
        "<div><p>Exklusiv für Abonnenten: die Post am Morgen.</p></div>",
        "<div><p>Réservé aux abonnés</p></div>",
        "<div><p>Solo para suscriptores</p></div>",
        "<div><p>Sign in to continue</p></div>",
        "<div role=dialog><p>We and our 214 partners use cookies. Accept all cookies.</p></div>",
        "<div><p>Please enable JavaScript to see the map of the line.</p></div>",
        "<div><p>You have reached your monthly limit of free letters.</p></div>",
    ],
)
def test_a_box_inside_a_whole_story_is_no_wall(box: str) -> None:
    for at in (1, 2, 3):
        told = paragraphs(*FERRY[:at]) + box + paragraphs(*FERRY[at:])
        made = read(page(f"{MENU}<article>{HEAD}{told}</article>{FOOTER}"))
        assert made.notice == ""
        assert [said for said in FERRY_SAYS if said not in made.text] == []


@pytest.mark.parametrize(
    "wall",
    [
        "<div><h2>Subscribe to continue reading</h2><a href=/s>Try now</a></div>",
        "<div><p>Diesen Artikel weiterlesen mit Post Plus</p></div>",
        "<div><p>This article is for subscribers only.</p><p>Cancel at any time.</p></div>",
    ],
)
def test_a_story_that_stops_at_a_wall_is_said_to(wall: str) -> None:
    made = read(page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:2])}{wall}</article>{FOOTER}"))
    assert "paywall" in made.notice


@pytest.mark.parametrize(
    "body",
    [
        f"{MENU}<article>{HEAD}<p>The ferry stays.</p></article>{FOOTER}",
        f"{MENU}<main>{HEAD}<div id=app>Loading</div></main>{FOOTER}",
    ],
)
def test_little_text_is_said_to_be_little(body: str) -> None:
    assert read(page(body)).notice == THIN


def test_a_short_story_is_not_doubted() -> None:
    made = read(page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:3])}</article>{FOOTER}"))
    assert made.notice == ""


def test_a_comic_is_not_doubted() -> None:
    picture = '<figure><img src="/c.png" alt="The ferry"><figcaption>No. 12</figcaption></figure>'
    assert read(page(f"{MENU}<article>{HEAD}{picture}</article>{FOOTER}")).notice == ""


def test_a_page_of_menus_does_not_replace_the_feeds_story() -> None:
    links = "".join(
        f"<li><a href=/{n}>Ferries and harbours of district {n}</a></li>" for n in range(80)
    )
    made = read(page(f"<div class=all><ul>{links}</ul></div>"), paragraphs(*FERRY))
    assert [said for said in FERRY_SAYS if said not in made.text] == []
    assert "district" not in made.text


def teasers(many: int, said: str, tag: str = "article") -> str:
    return "".join(
        f"<{tag}><a href=/s{n}><h3>Ferry to island number {n} stays</h3></a><p>{said}</p></{tag}>"
        for n in range(many)
    )


@pytest.mark.parametrize(
    "body",
    [
        teasers(12, FERRY[0]),
        teasers(12, ""),
        f"<ul>{teasers(12, FERRY[1], 'li')}</ul>",
        teasers(9, FERRY[2], "div"),
        f"<p>All that is new.</p>{teasers(12, FERRY[3])}",
    ],
    ids=("articles", "headlines", "items", "divs", "with a word before them"),
)
def test_a_page_that_lists_stories_is_said_to(body: str) -> None:
    made = read(f"<title>News - Hallin Post</title>{MENU}<main><h1>News</h1>{body}</main>{FOOTER}")
    assert made.notice == HUB


@pytest.mark.parametrize(
    "body",
    [
        paragraphs(*FERRY) + teasers(12, FERRY[0]),
        teasers(12, "") + paragraphs(*FERRY),
        FERRY[0].join(("<p>", "</p>")) + FERRY[1] + teasers(9, " ".join(FERRY)),
        "".join(f"<h2>{n}. Island</h2><p>{FERRY[n % 5]}</p>" for n in range(9)),
        paragraphs(*FERRY[:3])
        + "<ul>"
        + "<li><a href=/a>Timetable of the line, summer</a></li>" * 9,
    ],
    ids=("teasers below", "teasers above", "a digest", "a story of parts", "links below"),
)
def test_a_story_with_links_to_others_is_no_list(body: str) -> None:
    assert read(page(f"{MENU}<article>{HEAD}{body}</article>{FOOTER}")).notice != HUB
