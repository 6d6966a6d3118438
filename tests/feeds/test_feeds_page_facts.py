# ruff: noqa: E501
"""What a page says about its story: the date, the title and the publisher are its own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.feeds.page_facts import facts

STAYS = "Ferry to Hestvik stays"
LD = '<script type="application/ld+json">{}</script>'


def page(head: str = "", body: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "html",
    [
        page(LD.format('{"@type": "NewsArticle", "datePublished": "2026-03-14T08:00:00Z"}')),
        page(LD.format('{"@graph": [{"@type": "WebSite"}, {"@type": ["Article", "Thing"],'
                       ' "datePublished": "2026-03-14T09:00:00+01:00"}]}')),
        page(LD.format('[{"@type": "BreadcrumbList"}, {"@type": "BlogPosting",'
                       ' "datePublished": "2026-03-14"}]')),
        page(LD.format('{"@type": "Article", "headline": "Another",'
                       ' "datePublished": "2020-01-01"}')
             + LD.format('{"@type": "Article", "headline": "' + STAYS + '",'
                         ' "datePublished": "2026-03-14"}') + f"<title>{STAYS} - News</title>"),
        page('<meta itemprop="datePublished" content="2026-03-14">'),
        page('<meta name=date content="Sat, 14 Mar 2026 08:00:00 GMT">'),
        page("", '<aside><time datetime="2026-03-07">A teaser</time></aside>'
                 f'<h1>{STAYS}</h1><time datetime="2026-03-14T08:00">Saturday</time>'),
        page("", f'<h1>{STAYS}</h1><time datetime="2026-03-07">updated</time>'
                 '<time itemprop="datePublished" datetime="2026-03-14">Saturday</time>'),
        page("", '<a href="/"><h1>The Gazette</h1></a><li><time datetime="2026-03-07"></time></li>'
                 f'<article><h1>{STAYS}</h1><time datetime="2026-03-14"></time></article>'
             ).replace("<head>", f'<head><meta property="og:site_name" content="The Gazette">'
                       f"<title>{STAYS} | The Gazette</title>"),
        page("<!-- " + "x" * 300_000 + ' --><meta property="article:published_time" '
             'content="2026-03-14T00:00:00Z">'),
        page('<script>document.write(\'<time datetime="2026-03-07">\')</script>',
             f'<time datetime="2026-03-14"></time><h1>{STAYS}</h1>'),
    ],
    ids=["json-ld", "graph", "list", "its own of two", "itemprop", "rfc 822", "not the teaser's",
         "called so", "below its headline", "far down the head", "above, where no other is"],
)  # fmt: skip
def test_the_date_is_the_storys_own(html: str) -> None:
    found = facts(html).published
    assert found is not None and found.date() == datetime(2026, 3, 14, tzinfo=UTC).date()


STORY = '"@type": "NewsArticle", "headline": "' + STAYS + '"'
LEAD = f"<h1>{STAYS}</h1>"


@pytest.mark.parametrize(
    "html",
    [
        page(LD.format(f'[[{{"@type": "Thing"}}], [{{{STORY}, "datePublished": "2026-03-14"}}]]')),
        page(LD.format(f'{{{STORY}, "dateCreated": "2026-03-01", "datePublished": "2026-03-14",'
                       ' "dateModified": "2026-04-01"}')),
        page(LD.format(f'{{{STORY}, "dateModified": "2026-03-14T07:00:00Z"}}')),
        page(LD.format(f'{{{STORY}, "datePublished": ["2026-03-14T07:00:00Z"]}}')),
        page(LD.format(f'{{{STORY}, "datePublished": {{"@type": "DateTime", "@value": "2026-03-14"}}}}')),
        page(LD.format(f'{{{STORY}, "datePublished": "2026-03-14",}}')),
        page(LD.format("{" + f'{STORY}, "datePublished": "2026-03-14"'.replace('"', "&quot;") + "}")),
        page(LD.format(f'//<![CDATA[\n{{{STORY}, "datePublished": "2026-03-14"}}\n//]]>')),
        page(LD.format(f'{{"@type": "WebPage", "mainEntity": {{{STORY}, "datePublished": "2026-03-13T23:30:00-05:00"}}}}')),
        page("", f'{LEAD}<span property="schema:datePublished" content="2026-03-14">Saturday</span>'),
        page("", f"{LEAD}<div itemprop=datePublished content=2026-03-14T08:10:00Z>Saturday</div>"),
        page('<meta property="article:published_time" content="1773475200">', LEAD),
        page(LD.format(f'{{{STORY}, "datePublished": 1773475200000}}')),
        page("", f'{LEAD}<time itemprop=dateModified datetime="2026-04-01">1 April</time>'
                 '<time itemprop=datePublished datetime="2026-03-14">14 March</time>'),
        page("", f"{LEAD}<time>14 March 2026</time>"),
        page('<link rel=canonical href="https://post.example/news/2026/03/14/ferry.html">', LEAD),
        page('<meta property="og:url" content="https://post.example/20260314/ferry">', LEAD),
        page('<link rel=canonical href="https://post.example/ferry-2026-3-14.html">'
             + LD.format(f'{{{STORY}, "dateModified": "2026-04-01"}}'),
             f'<time datetime="2026-03-07">a teaser</time>{LEAD}'),
    ],
    ids=["lists of lists", "made, published, changed", "changed only", "in a list", "with its type",
         "comma too many", "entities", "cdata", "of the main entity, another zone", "rdfa",
         "any element", "seconds", "milliseconds", "changed first", "in words", "in the address",
         "in the address as one number", "in the address, not when it was changed"],
)  # fmt: skip
def test_the_date_is_found_however_it_is_written(html: str) -> None:
    found = facts(html).published
    assert found is not None and found.date() == datetime(2026, 3, 14, tzinfo=UTC).date()


@pytest.mark.parametrize("path", ["news/2026/99/14", "2026/3", "item-1203141", "tel-2026031499"])
def test_numbers_of_an_address_are_no_day(path: str) -> None:
    html = page(f'<link rel=canonical href="https://post.example/{path}">', LEAD)
    assert facts(html).published is None


def test_a_page_without_title_is_called_by_its_second_heading() -> None:
    assert facts(page("", f"<h2>{STAYS}</h2><p>The line stays.</p>")).title == STAYS


def test_the_site_goes_from_behind_a_colon() -> None:
    named = '<meta property="og:site_name" content="The Gazette">'
    assert facts(page(f"<title>{STAYS}: The Gazette</title>{named}")).title == STAYS
    assert facts(page(f"<title>{STAYS}: the vote</title>{named}")).title == f"{STAYS}: the vote"
    for mark in "：｜":
        assert facts(page(f"<title>{STAYS}{mark}The Gazette</title>{named}")).title == STAYS


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (f'<meta property="og:title" content="{STAYS} | The Gazette">'
         '<meta property="og:site_name" content="The Gazette">', ""),
        (f'<meta property="og:title" content="{STAYS} - Gazette">'
         '<link rel="canonical" href="https://www.gazette.example/a">', ""),
        ("<title>The Gazette: Home</title><title>x</title>", f"<h1>{STAYS}</h1>"),
        (f"<title>Gazette | {STAYS}</title>"
         '<meta property="og:site_name" content="The Gazette">', ""),
        (f"<title>{STAYS} – latest news</title>"
         + LD.format('{"@type": "Article", "headline": "' + STAYS + '"}'), ""),
        (f"<title>{STAYS} – latest news</title>"
         "<script>var t = '<h1>Not this</h1>'</script>", f"<h1 class=x>{STAYS}</h1>"),
        ('<meta property="og:site_name" content="The Gazette">',
         f"<h1>The Gazette</h1><h1>{STAYS}</h1>"),
    ],
    ids=["og", "by its host", "heading", "site first", "json-ld", "no heading of a script", "logo"],
)  # fmt: skip
def test_the_title_is_the_headline_without_the_site(head: str, body: str) -> None:
    if "Home" in head:
        head = ""
    assert facts(page(head, body)).title == STAYS


@pytest.mark.parametrize(
    ("title", "heading", "found"),
    [
        (f"{STAYS} until 2031", "Ferry", f"{STAYS} until 2031"),
        (f"{STAYS}: a long story", STAYS, f"{STAYS}: a long story"),
        (f"{STAYS} | The Gazette", "The Gazette", STAYS),
        (f"The Gazette | {STAYS}", STAYS, STAYS),
        (f"The Gazette - {STAYS}", STAYS, STAYS),
        (f"{STAYS}|Gazette", STAYS, STAYS),
    ],
)  # fmt: skip
def test_a_short_heading_and_a_logo_are_not_the_headline(
    title: str, heading: str, found: str
) -> None:
    assert facts(page(f"<title>{title}</title>", f"<h1>{heading}</h1>")).title == found


def test_a_headline_keeps_its_own_dashes() -> None:
    title = "Hestvik – an island – keeps its ferry"
    assert facts(page(f"<title>{title}</title>")).title == title
    site = '<meta property="og:site_name" content="Island Post">'
    assert facts(page(f"{site}<title>{title} | Island Post</title>")).title == title


@pytest.mark.parametrize(
    ("html", "publisher", "author"),
    [
        (page('<meta property="og:site_name" content="The Gazette"><meta name="author" '
              'content="Ann Lind">'), "The Gazette", "Ann Lind"),
        (page('<link rel=canonical href="https://www.post.example/a">'), "post.example", ""),
        (page(LD.format('{"@type": "NewsArticle", "author": [{"name": "Ann Lind"},'
                        ' {"name": "Bo Ek"}], "publisher": {"name": "The Post"}}')),
         "The Post", "Ann Lind, Bo Ek"),
        (page('<meta property="article:author" content="https://facebook.example/ann">'), "", ""),
        (page("", f"<a rel=author>Al Teaser</a>{LEAD}<p>By <a rel=author href=/ann>Ann Lind</a> and "
                  "<span itemprop=author><b itemprop=name>Bo Ek</b></span></p>"), "", "Ann Lind, Bo Ek"),
        (page("", f'{LEAD}<p>Par <span class="c author">Zoé Lac</span>, hier</p>'
                  '<p class="author-box">Read more of us!</p>'), "", "Zoé Lac"),
        (page("", f'{LEAD}<div class=byline__name>By Ann Lind</div>'), "", "Ann Lind"),
        (page("", f'{LEAD}<a class=author href=/all>3 more stories</a>'), "", ""),
        (page(f"<title>{STAYS} | The Gazette</title>", LEAD), "The Gazette", ""),
        (page('<base href="https://www.post.example/news/">', LEAD), "post.example", ""),
    ],
)  # fmt: skip
def test_who_wrote_and_who_published_it(html: str, publisher: str, author: str) -> None:
    found = facts(html)
    assert (found.publisher, found.author) == (publisher, author)


@given(st.text(max_size=200), st.sampled_from(["<script>", "<h1>", "<!--", '<meta name="', LD]))
def test_any_page_says_something_or_nothing(words: str, before: str) -> None:
    found = facts(before + words + before.replace("{}", words))
    assert found.title == found.title.strip()


def test_what_is_never_closed_is_looked_for_once() -> None:
    for tag in ("<script>", "<!--", "<noscript>", "<h1>", "<time datetime=2026-03-14>"):
        assert facts(tag * 200_000).publisher == ""
