# ruff: noqa: E501
"""Web pages: the story is found, walls are named, feeds are not replaced by them, sites have rules."""

from __future__ import annotations

import pytest
from costs import within

from tui_reader import clean, sanitise
from tui_reader.clean.sites import SITES, SiteRule
from tui_reader.model import PAGE_BREAK, Article, Role, Source, Style
from tui_reader.selector import steps

STORY = [
    "The council voted on Tuesday to keep the old market hall, after a debate of six hours in which "
    "more than forty citizens spoke.",
    "Mayor Ruth Amsel said that the roof would be mended first, and that the traders could return by "
    "May of next year if the winter was kind.",
    "“We have waited for nine years,” said Jonas Weir, who sells cheese there, “and we can wait a "
    "little longer for something that was built to last.”",
    "The hall was built in 1911 and has stood empty since the fire. About 40 stalls are planned, along "
    "with a small kitchen where the school will cook.",
    "The vote was closer than expected: 21 members were for the plan and 19 against it, and two of the "
    "mayor's own party voted with the other side.",
]
NAV = (
    "<nav><ul>"
    + "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(12))
    + "</ul></nav>"
)
RELATED = (
    "<aside class=related><h4>Related</h4><ul>"
    + "".join(
        f"<li><a href=/r{n}>Another headline of the day, number {n}</a></li>" for n in range(6)
    )
    + "</ul></aside>"
)


def page(body: str, title: str = "Council keeps the market hall") -> str:
    return (
        f"<!doctype html><html><head><title>{title} | Ferry News</title></head><body><header>{NAV}"
        f"</header><main><article class=post><h1>{title}</h1><p class=byline>By <a href=/j>Jonas Weir</a></p>"
        f"<div class=article-body>{body}</div></article>{RELATED}</main><footer><p>© 2024 Ferry News. All "
        "rights reserved.</p><a href=/privacy>Privacy Policy</a></footer></body></html>"
    )


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def story_of(made: Article) -> list[str]:
    return [made.text[b.span.start : b.span.end] for b in made.blocks if b.role is Role.PARAGRAPH]


def test_the_story_of_a_page_and_only_it() -> None:
    made = clean.clean_html(page(paragraphs(STORY)), url="https://ferry.example/hall")
    assert story_of(made) == STORY
    assert made.title.startswith("Council keeps the market hall")
    assert made.notice == ""
    assert clean.extract_text(page(paragraphs(STORY))) == "\n\n".join(STORY)


def test_what_a_page_lost_near_its_story_is_in_the_ledger() -> None:
    made = clean.clean_html(page(paragraphs(STORY)))
    assert any("Jonas Weir" in cut.text for cut in made.cuts)
    assert not any("Section 3" in cut.text for cut in made.cuts)


def test_footnotes_of_a_page_are_of_its_story() -> None:
    note = "The roof was mended for the first time in 1954, after a storm."
    body = f"{paragraphs(STORY)}<section class=footnotes><ol><li id=fn1>{note}</li></ol></section>"
    made = clean.clean_html(page(body))
    assert [made.text[b.span.start : b.span.end] for b in made.blocks][-1] == note
    assert made.blocks[-1].role is Role.FOOTNOTE


WALLS = [
    ("<p>Please enable JavaScript to view this page.</p>", "JavaScript"),
    ("<h1>Page not found</h1><p>The page you requested could not be found.</p>", "not found"),
    ("<h1>Seite nicht gefunden</h1><p>Fehler 404</p>", "not found"),
    (
        "<p>We value your privacy. We and our 834 partners store cookies.</p><button>Accept</button>",
        "consent",
    ),
    ("<p>Subscribe to continue reading this story. Already a subscriber? Log in.</p>", "paywall"),
    ("<p>Diesen Artikel weiterlesen mit einem Abo: exklusiv für Abonnenten.</p>", "paywall"),
    ("<p>Cet article est réservé aux abonnés.</p>", "paywall"),
    ("<p>Please log in to continue.</p>", "login"),
    (
        "<h1>Just a moment...</h1><p>Checking your browser before accessing ferry.example</p>",
        "robots",
    ),
    ("", "no text"),
]


@pytest.mark.parametrize(("body", "word"), WALLS)
def test_walls_are_named(body: str, word: str) -> None:
    assert word in clean.page_verdict(f"<html><body>{body}</body></html>")


def test_a_story_is_no_wall_even_if_it_speaks_of_one() -> None:
    about = [
        *STORY * 3,
        "The paper put its paywall up in 2011: subscribe to continue reading, it said.",
    ]
    assert clean.page_verdict(page(paragraphs(about))) == ""
    assert clean.page_verdict(page(paragraphs(STORY)), 404) != ""
    assert clean.page_verdict(page(paragraphs(STORY)), 500) != ""


def test_a_wall_never_replaces_the_feeds_text() -> None:
    source = Source(
        sanitise.line("Hall"), content=paragraphs(STORY),
        page="<html><body><p>Subscribe to continue reading this story.</p></body></html>",
        url="https://ferry.example/hall",
    )  # fmt: skip
    made = clean.article(source)
    assert story_of(made) == STORY
    assert "paywall" in made.notice


def test_a_fuller_page_replaces_a_summary() -> None:
    source = Source(
        sanitise.line("Hall"), summary=f"<p>{STORY[0]} [...]</p>", page=page(paragraphs(STORY)),
        url="https://ferry.example/hall",
    )  # fmt: skip
    made = clean.article(source)
    assert story_of(made) == STORY
    assert made.notice == ""


def test_what_each_page_of_a_split_story_repeats_is_said_once() -> None:
    parts = []
    for n in range(3):
        own = [
            f"On day {n} of the debate the hall was full again, said the clerk.",
            *STORY[n : n + 2],
        ]
        pager = f"<p><a rel=prev href=?page={n}>Back</a> <a rel=next href=?page={n + 2}>On</a> {n + 1} of 3</p>"
        parts.append(page(paragraphs(own) + f"<h3>Day {n + 1}</h3><p>{STORY[4]}</p>" + pager))
    source = Source(sanitise.line(""), page=PAGE_BREAK.join(parts), url="https://ferry.example/h")
    made = clean.article(source)
    assert story_of(made) == [
        "On day 0 of the debate the hall was full again, said the clerk.", STORY[0], STORY[1],
        "On day 1 of the debate the hall was full again, said the clerk.", STORY[1], STORY[2],
        "On day 2 of the debate the hall was full again, said the clerk.", STORY[2], STORY[3], STORY[4],
    ]  # fmt: skip
    headings = [made.text[b.span.start : b.span.end] for b in made.blocks if b.role is Role.HEADING]
    assert headings == ["Day 1", "Day 2", "Day 3"]
    assert "repeats on each page" in {cut.rule for cut in made.cuts}


def test_the_next_part_of_a_split_story() -> None:
    base = "https://ferry.example/news/hall"
    head = '<html><head><link rel="next" href="{}"></head>'
    assert clean.next_page(head.format("/news/hall?page=2"), base) == base + "?page=2"
    assert clean.next_page(head.format("/news/hall/2/"), base) == base + "/2/"
    assert clean.next_page(head.format("/news/another-story"), base) is None
    assert clean.next_page(head.format("https://evil.example/news/hall?page=2"), base) is None
    assert clean.next_page("<a href=/news/hall/2>2</a>", base) is None


BASED = [
    ('<base href="https://static.ferry.example/d/">', "https://static.ferry.example/d/"),
    ("<BASE target=_top><base href='/news/'><base href='/other/'>", "https://ferry.example/news/"),
    ('<base href="//cdn.ferry.example/a&amp;b/">', "https://cdn.ferry.example/a&b/"),
    ('<base href="javascript:alert(1)//">', "https://ferry.example/a/"),
    ('<base href="data:text/html,x">', "https://ferry.example/a/"),
    ('<base href="ftp://ferry.example/">', "https://ferry.example/a/"),
    ('<base href="mailto:x@ferry.example">', "https://ferry.example/a/"),
    ('<base href="http://[">', "https://ferry.example/a/"),
    ('<!-- <base href="/c/"> --><script>"<base href=/s/>"</script>', "https://ferry.example/a/"),
]


@pytest.mark.parametrize(("head", "start"), BASED)
def test_links_start_where_the_page_says(head: str, start: str) -> None:
    body = (
        f"<p>{STORY[0]} <a href='x'>one</a> <a href='https://other.example/'>two</a> <a href='#n'>"
        f"three</a> <a href='javascript:x()'>four</a></p><img src=p.png alt=Hall>{paragraphs(STORY[1:])}"
    )
    made = clean.clean_html(
        page(body).replace("<head>", "<head>" + head), url="https://ferry.example/a/hall"
    )
    links = [link.href for link in made.inlines if link.style is Style.LINK]
    assert [href for href in links if href != "https://ferry.example/j"] == [
        start + "x", "https://other.example/", "https://ferry.example/a/hall#n", None,
    ]  # fmt: skip
    assert [image.src for image in made.images] == [start + "p.png"]


def test_the_next_part_starts_where_the_page_says_too() -> None:
    html = '<base href="https://ferry.example/news/"><link rel=next href="hall/2/">'
    base = "https://ferry.example/news/hall"
    assert clean.next_page(html, base) == base + "/2/"


def test_sites_are_in_order_and_their_selectors_are_read() -> None:
    hosts = [rule.host for rule in SITES]
    assert hosts == sorted(hosts)
    for rule in SITES:
        assert all(steps(selector) for selector in (*rule.take, *rule.strip)), rule
    assert steps("p:hover") == steps("") == steps(".a,") == ()


def test_a_users_rule_takes_and_strips() -> None:
    body = paragraphs(STORY[:3]) + "<div class=box><p>" + STORY[4] + "</p></div>"
    source = Source(sanitise.line("Hall"), page=page(body), url="https://www.ferry.example/hall")
    rule = SiteRule("ferry.example", take=("div.article-body",), strip=(".box p",))
    assert story_of(clean.article(source, sites=[rule])) == STORY[:3]


def test_a_users_rule_takes_all_it_names_in_the_order_of_the_page() -> None:
    body = f"<p class=b>{STORY[0]}</p><p>{STORY[1]}</p><div class=a><p>{STORY[2]}</p></div>"
    source = Source(sanitise.line("Hall"), page=page(body), url="https://ferry.example/hall")
    rule = SiteRule("ferry.example", take=("div.a", ".b", ".a p"))
    assert story_of(clean.article(source, sites=[rule])) == [STORY[0], STORY[2]]


def test_what_a_users_rule_takes_no_rule_of_ours_strips() -> None:
    body = f"<div class='taboola'><p>{STORY[0]}</p><p class=sr-only>{STORY[1]}</p></div>"
    source = Source(sanitise.line("Hall"), page=page(body), url="https://ferry.example/hall")
    assert STORY[0] not in clean.article(source).text
    taken = clean.article(source, sites=[SiteRule("ferry.example", take=(".taboola",))])
    assert story_of(taken) == [STORY[0]]


@pytest.mark.parametrize("selector", [".gone", "footer a", "p:hover", "", "[[", "a" * 9_000])
def test_a_rule_that_finds_no_story_leaves_it_to_the_extractor(selector: str) -> None:
    source = Source(
        sanitise.line("Hall"), page=page(paragraphs(STORY)), url="https://ferry.example/hall"
    )
    rule = SiteRule("ferry.example", take=(selector,), strip=("p:hover",))
    assert story_of(clean.article(source, sites=[rule])) == STORY


def test_nested_selectors_mean_what_is_inside_and_take_no_time_on_a_page_made_against_them() -> (
    None
):
    body = (
        f"<div class=a><p>{STORY[0]}</p><div class=b><p>{STORY[1]}</p></div></div><p>{STORY[2]}</p>"
    )
    source = Source(sanitise.line("Hall"), page=page(body), url="https://ferry.example/hall")
    for selector, kept in (
        (".a .b p", [0, 2]),
        (".b .a p", [0, 1, 2]),
        (".b p, .a > p", [0, 1, 2]),
    ):
        made = clean.article(source, sites=[SiteRule("ferry.example", strip=(selector,))])
        assert story_of(made) == [STORY[at] for at in kept]
    bomb = "<div class='a'>" * 150 + "<p>x</p>" * 5_000
    rule = SiteRule("ferry.example", strip=(".z .a .a .a .a p",))
    source = Source(sanitise.line("Hall"), page=page(bomb), url=source.url)
    assert within(12, lambda: clean.article(source, sites=[rule]))


def test_another_rule_for_a_site_is_another_version_of_its_articles() -> None:
    url, rules = "https://ferry.example/hall", [SiteRule("ferry.example", take=(".a",))]
    assert clean.version(url) == clean.version("https://other.example/", rules) == clean.VERSION
    assert clean.version(url, rules) != clean.VERSION
    assert clean.version(url, rules) != clean.version(url, [SiteRule("*", strip=(".a",))])
    source = Source(sanitise.line("Hall"), page=page(paragraphs(STORY)), url=url)
    assert clean.article(source, sites=rules).cleaner_version == clean.version(url, rules)


def test_what_a_feed_repeats_is_learned_from_three_entries() -> None:
    entries = [
        [f"Story {n} begins here.", f"Story {n} goes on.", "Ferry News lives on your gifts."]
        for n in range(3)
    ]
    assert clean.feed_tails(entries[:2]) == frozenset()
    tails = clean.feed_tails(entries)
    assert len(tails) == 1
    source = Source(
        sanitise.line("Hall"), content=paragraphs([*STORY, "Ferry News lives on your gifts."])
    )
    assert story_of(clean.article(source, feed_tails=tails)) == STORY
    assert clean.feed_tails([entries[0]] * 5) == frozenset()


def test_snippets_are_short_plain_and_safe() -> None:
    assert (
        clean.snippet("<p>One <b>two</b></p><script>x()</script><p>three &amp; four</p>")
        == "One two three & four"
    )
    assert clean.snippet("&lt;p&gt;One&lt;/p&gt;") == "One"
    assert clean.snippet("a &lt; b & c") == "a < b & c"
    assert clean.snippet("x&#27;[31m\u202ey") == "x[31my"
    assert len(clean.snippet("word " * 400, 300)) <= 300


def test_explain_says_what_happened_to_each_block() -> None:
    source = Source(sanitise.line("Hall"), content=paragraphs([*STORY, "Related Articles"]))
    rows = clean.explain(source)
    assert [row.kept for row in rows] == [True] * 6 + [False]
    assert rows[-1].rule == "related"
    assert all(0 <= row.score <= 1 for row in rows)
