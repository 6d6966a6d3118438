# ruff: noqa: E501
"""Small pages of the kinds that were read wrongly: what of each must be read, and what must not.

One row a page. All texts are invented. `test_clean_page_kinds` reads them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageRow:
    name: str
    html: str
    stays: tuple[str, ...]
    """What stands in the text that is read."""
    goes: tuple[str, ...] = ()
    """What does not."""


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


FERRY = (
    "The last ferry to Hallin Island will keep running for another five years, the county said on Monday.",
    "“We had packed already,” said Marit Osk, who has run the shop at the pier since 1998 and feared for it.",
    "The county pays two million a year for the line, and the fares will double from May, which few had expected.",
    "A bridge was talked of in 1974 and again in 2003, but nobody ever found the money that it would have cost.",
    "The new timetable has four crossings a day in summer and two in winter, weather permitting.",
)
FERRY_SAYS = (
    "last ferry to Hallin",
    "packed already",
    "pays two million",
    "A bridge was talked",
    "four crossings a day",
)
BRIDGE = (
    "The new bridge over the Ems will be opened to traffic in June, two months late, the builders said.",
    "Cyclists get a lane of their own, and the old bridge is to be blown up when the swallows have left.",
    "Mayor Karla Reuss called it the best day of her time in office, although it rained from morning on.",
)
BRIDGE_SAYS = ("bridge over the Ems", "Cyclists get", "Karla Reuss")
MENU = "<nav><ul><li><a href=/n>News</a></li><li><a href=/s>Sport</a></li><li><a href=/w>Weather and tides</a></li></ul></nav>"
FOOTER = "<footer><p>Copyright Hallin Post</p><p><a href=/i>Imprint</a> <a href=/p>Privacy</a></p></footer>"
HEAD = "<h1>Island keeps its ferry</h1>"


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>Island keeps its ferry - Hallin Post</title>{head}</head><body>{body}</body></html>"


def story(inner: str = "") -> str:
    return f"<article>{HEAD}{inner}{paragraphs(*FERRY)}</article>"


def open_in(before: str, after: str = "") -> str:
    return page(
        f"<a href=#m>Skip to content</a><header>{before}</header>{MENU}<main>{story()}</main>{after}{FOOTER}"
    )


SKIP = ("Skip to content", "Weather and tides")

OPEN_ELEMENTS = tuple(
    PageRow(f"open {name}", open_in(before), FERRY_SAYS, SKIP)
    for name, before in (
        ("div in a button", "<button><div></button>"),
        ("div in a button with an icon", "<button class=burger><svg><path d=M0/></svg><div class=lines><span></button>"),
        ("section in a button", "<button><section><b>Menu</b></button>"),
        ("list in a button", "<button><ul><li>Open</button>"),
        ("paragraph in a button", "<button><p>Search</button>"),
        ("div in a select", "<select><option>EN<div></select>"),
        ("option in a select", "<select><option>EN<option>DE</select>"),
        ("select", "<form><select name=lang><option>EN<option>DE</form>"),
        ("div in an object", "<object data=a.swf><div></object>"),
        ("div in a video", "<video><div>No video</video>"),
        ("div in an audio", "<audio controls><div></audio>"),
        ("div in a canvas", "<canvas><div></canvas>"),
        ("div in a noscript", "<noscript><div></noscript>"),
        ("div in a template", "<template><div></template>"),
        ("button", "<button class=menu>Menu"),
        ("video", "<video src=a.mp4>"),
        ("object", "<object data=a.swf>"),
        ("canvas", "<canvas id=clock>"),
        ("iframe", "<iframe src=/ad>"),
        ("textarea", "<form><textarea name=q></form>"),
        ("script", "<script src=/a.js>"),
        ("style", "<style media=print>"),
        ("comment", "<!-- menu"),
        ("template", "<template id=t>"),
        ("map", "<map name=m><area href=/a>"),
        ("comment in a script", "<script>var a = '<!--';</script>"),
        ("comment in an attribute", "<a title='<!-- x' href=/x>Hallin Post</a>"),
        ("empty comment", "<!--><!-->"),
        ("script in a comment", "<!-- <script> -->"),
        ("style in a script", "<script>document.write('<style>')</script>"),
    )
)  # fmt: skip

NOSCRIPT = (
    PageRow(
        "story in a noscript",
        page(f"{MENU}<div id=app></div><noscript>{HEAD}{paragraphs(*FERRY)}</noscript>{FOOTER}"),
        FERRY_SAYS, ("Weather and tides",),
    ),
    PageRow(
        "story in a noscript of a template for blogs",
        page(f"{MENU}<div class=post><script>render()</script><noscript><div class='post-body entry-content'>{paragraphs(*FERRY)}</div></noscript></div>{FOOTER}"),
        FERRY_SAYS, ("Weather and tides",),
    ),
    PageRow(
        "story shown, and again in a noscript",
        page(f"{MENU}{story()}<noscript><div>{paragraphs(*FERRY)}</div></noscript>{FOOTER}"),
        FERRY_SAYS, ("Weather and tides",),
    ),
    PageRow(
        "a pixel in a noscript",
        page(f"{MENU}{story('<noscript><img src=/px.gif> Please switch on scripts.</noscript>')}{FOOTER}"),
        FERRY_SAYS, ("switch on scripts",),
    ),
)  # fmt: skip


def json_ld(body: str, kind: str = "NewsArticle") -> str:
    return f'<script type="application/ld+json">{{"@type": "{kind}", "headline": "Island keeps its ferry", "articleBody": {json.dumps(body)}}}</script>'


SKELETON = "<div class=app-teaser><p>Read the Hallin Post in our app, wherever you are.</p></div><div class=skeleton></div>"
ELSEWHERE = (
    PageRow(
        "story in JSON-LD only",
        page(f"{MENU}{SKELETON}{FOOTER}", json_ld("\n\n".join(FERRY))),
        FERRY_SAYS,
        ("in our app", "Imprint"),
    ),
    PageRow(
        "story in JSON-LD, in a graph",
        page(
            f"{MENU}{FOOTER}",
            '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Post"}, {"@type": "Article", "headline": "Island keeps its ferry", "articleBody": '
            + json.dumps(" ".join(FERRY))
            + "}]}</script>",
        ),
        FERRY_SAYS,
        ("Imprint", "Weather and tides"),
    ),
    PageRow(
        "story in JSON-LD with tags",
        page(
            f"{MENU}<div id=root></div>{FOOTER}",
            json_ld(paragraphs(*FERRY).replace("</p>", "<\\/p>").replace("\\/", "/")),
        ),
        FERRY_SAYS,
        ("Imprint", "<p>"),
    ),
    PageRow(
        "story in JSON-LD, its beginning shown",
        page(
            f"{MENU}<article>{HEAD}<p>{FERRY[0]}</p></article>{FOOTER}", json_ld("\n".join(FERRY))
        ),
        FERRY_SAYS,
        ("Weather and tides",),
    ),
    PageRow(
        "story shown, shorter in JSON-LD",
        page(f"{MENU}{story()}{FOOTER}", json_ld(FERRY[0])),
        FERRY_SAYS,
        ("Weather and tides",),
    ),
    PageRow(
        "JSON-LD that is broken",
        page(
            f"{MENU}{story()}{FOOTER}",
            '<script type="application/ld+json">{"headline": "x", "articleBody": "</script>',
        ),
        FERRY_SAYS,
        ("Weather and tides",),
    ),
    PageRow(
        "a menu as long as the story",
        page(
            "<nav><ul>"
            + "".join(
                f"<li><a href=/{n}>Ferries and harbours of district {n} and its neighbours</a></li>"
                for n in range(60)
            )
            + f"</ul></nav>{story()}{FOOTER}"
        ),
        FERRY_SAYS,
        ("district 7",),
    ),
    PageRow(
        "a menu without a nav",
        page(
            "<div class=top>"
            + "".join(f"<a href=/{n}>Ferries of district {n}</a> " for n in range(60))
            + f"</div>{story()}{FOOTER}"
        ),
        FERRY_SAYS,
        ("district 7",),
    ),
    PageRow(
        "two short paragraphs",
        page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:2])}</article>{FOOTER}"),
        FERRY_SAYS[:2],
        ("Weather and tides", "Imprint"),
    ),
    PageRow(
        "two short paragraphs in a main",
        page(f"{MENU}<main>{HEAD}{paragraphs(*FERRY[1:3])}</main>{FOOTER}"),
        FERRY_SAYS[1:3],
        ("Weather and tides",),
    ),
    PageRow(
        "one paragraph",
        page(f"{MENU}<article>{HEAD}<p>{FERRY[0]}</p></article>{FOOTER}"),
        FERRY_SAYS[:1],
        ("Weather and tides",),
    ),
    PageRow(
        "two short paragraphs in a div",
        page(
            f"<div class=menu><a href=/n>News</a> <a href=/s>Sport</a></div>{HEAD}<div class=text>{paragraphs(*FERRY[:2])}</div><div class=foot><a href=/i>Imprint</a></div>"
        ),
        FERRY_SAYS[:2],
    ),
)

ARTICLES = tuple(
    PageRow(f"other stories below: {name}", page(f"{MENU}{body}{FOOTER}"), FERRY_SAYS, goes)
    for name, body, goes in (
        (
            "one article",
            f"{story()}<article><h1>Bridge opens</h1>{paragraphs(*BRIDGE)}</article>",
            BRIDGE_SAYS,
        ),
        (
            "with a smaller headline",
            f"{story()}<article><h2>Bridge opens</h2>{paragraphs(*BRIDGE)}</article>",
            BRIDGE_SAYS,
        ),
        (
            "with bylines",
            f"<article>{HEAD}<p class=byline>By Ann Lee</p>{paragraphs(*FERRY)}</article><article><header><p class=byline>By Bo Ray</p><h1>Bridge opens</h1></header>{paragraphs(*BRIDGE)}</article>",
            BRIDGE_SAYS,
        ),
        (
            "two articles",
            f"<div class=feed>{story()}<article><h1>Bridge opens</h1>{paragraphs(*BRIDGE)}</article><article><h1>Exports fall</h1>{paragraphs('Exports fell by two percent in May, the statistics office said on Friday, the third fall in a row.')}</article></div>",
            (*BRIDGE_SAYS, "Exports fell"),
        ),
        (
            "six articles",
            f"{story()}"
            + "".join(
                f"<article><h1>Bridge {n} opens</h1>{paragraphs(*BRIDGE)}</article>"
                for n in range(6)
            ),
            BRIDGE_SAYS,
        ),
        (
            "a longer one",
            f"{story()}<article><h1>Bridge opens</h1>{paragraphs(*BRIDGE, *(f'The builders wrote in report number {n} that the pier had moved by {n} millimetres.' for n in range(20)))}</article>",
            BRIDGE_SAYS,
        ),
        (
            "above it",
            f"<article><h2>Bridge opens</h2>{paragraphs(*BRIDGE)}</article>{story()}",
            BRIDGE_SAYS,
        ),
        (
            "with a linked headline",
            f"{story()}<article><h2><a href=/b>Bridge opens</a></h2>{paragraphs(*BRIDGE)}</article>",
            BRIDGE_SAYS,
        ),
    )
)
LETTERS = (
    PageRow("letters, an article each", page(f"{MENU}<h1>Letters</h1>" + "".join(f"<article><h2>On ferries, {n}</h2>{paragraphs(text)}</article>" for n, text in enumerate((*FERRY, *BRIDGE))) + FOOTER), (*FERRY_SAYS, *BRIDGE_SAYS)),
)  # fmt: skip

LEAD = "The county saves the only link to the mainland, but islanders will pay twice for it."
STANDFIRSTS = tuple(
    PageRow(
        f"standfirst: {name}",
        page(
            f"{MENU}<main><h1>Island keeps its ferry</h1>{lead}<div class=byline>By <a href=/ann>Ann Lee</a></div><div class=article-body>{paragraphs(*FERRY)}</div></main>{FOOTER}",
            head,
        ),
        (LEAD, *FERRY_SAYS),
        ("Weather and tides",),
    )
    for name, lead, head in (
        ("lead", f"<p class=lead>{LEAD}</p>", ""),
        ("article-lead", f'<p class="article-lead">{LEAD}</p>', ""),
        ("story-lead-text", f'<div class="story-lead-text">{LEAD}</div>', ""),
        ("article--lead", f'<p class="article--lead">{LEAD}</p>', ""),
        ("perex", f"<p class=perex>{LEAD}</p>", ""),
        ("dek", f"<p class=dek>{LEAD}</p>", ""),
        ("chapeau", f"<div class=chapeau><p>{LEAD}</p></div>", ""),
        ("standfirst", f'<h2 class="article__standfirst">{LEAD}</h2>', ""),
        ("subtitle", f'<h2 class="entry-subtitle">{LEAD}</h2>', ""),
        ("itemprop", f"<p itemprop=description>{LEAD}</p>", ""),
        ("itemprop of the headline", f"<p itemprop=alternativeHeadline>{LEAD}</p>", ""),
        (
            "description of the page",
            f"<p class=xk3>{LEAD}</p>",
            f'<meta name=description content="{LEAD}">',
        ),
        (
            "description for others",
            f"<p>{LEAD}</p>",
            f'<meta property="og:description" content="{LEAD}">',
        ),
        ("in a header", f"<header class=head><p class=intro>{LEAD}</p></header>", ""),
        ("summary", f"<div class=article-summary><p>{LEAD}</p></div>", ""),
    )
)

HIDDEN = tuple(
    PageRow(
        f"hidden: {name}",
        page(
            f"{MENU}<main>{HEAD}<div class=text>{paragraphs(*FERRY[:3])}{hidden}{paragraphs(*FERRY[3:])}</div></main>{FOOTER}"
        ),
        FERRY_SAYS,
        BRIDGE_SAYS,
    )
    for name, hidden in (
        (
            "card",
            f"<div class=hide><div class=card><a href=/b><h3>Bridge opens</h3></a>{paragraphs(*BRIDGE)}</div></div>",
        ),
        (
            "card with a link in its headline",
            f"<div class=hidden><h3><a href=/b>Bridge opens</a></h3>{paragraphs(*BRIDGE)}</div>",
        ),
        (
            "card in a list",
            f'<ul class="d-none"><li><h4><a href=/b>Bridge opens</a></h4>{paragraphs(*BRIDGE)}</li></ul>',
        ),
        (
            "article",
            f"<div class=hide><article><h2>Bridge opens</h2>{paragraphs(*BRIDGE)}</article></div>",
        ),
        (
            "by its style",
            f'<div style="display:none"><h3>Bridge opens</h3>{paragraphs(*BRIDGE)}</div>',
        ),
        ("by an attribute", f"<div hidden><h3>Bridge opens</h3>{paragraphs(*BRIDGE)}</div>"),
    )
)

FIGURES = tuple(
    PageRow(
        f"in a figure: {name}",
        page(f"{MENU}<main>{HEAD}{body}</main>{FOOTER}"),
        FERRY_SAYS,
        ("Weather and tides",),
    )
    for name, body in (
        (
            "all",
            f"<figure><img src=f.jpg><figcaption><span>The ferry. Photo: Ann Lee</span>{paragraphs(*FERRY)}</figcaption></figure>",
        ),
        ("caption left open", f"<figure><img src=f.jpg><figcaption>The ferry{paragraphs(*FERRY)}"),
        ("a class for captions", f"<div class=caption>{paragraphs(*FERRY)}</div>"),
        ("credits left open", f"<span><div class=credit>Photo: Ann Lee<div>{paragraphs(*FERRY)}"),
        (
            "after one line",
            f"<p>Hallin.</p><figure><figcaption>{paragraphs(*FERRY)}</figcaption></figure>",
        ),
    )
)

OPEN_LANDMARKS = tuple(
    PageRow(f"left open: {name}", page(f"{before}{story()}"), FERRY_SAYS)
    for name, before in (
        ("nav", "<nav><ul><li><a href=/n>News</a></ul>"),
        ("nav and a div", "<div><nav><div><a href=/n>News</a></div><div>"),
        ("footer", "<footer><a href=/i>Imprint</a>"),
        ("aside", "<aside><a href=/n>News</a>"),
        ("header", "<header><a href=/n>News</a>"),
        ("form", "<form><input name=q>"),
        ("link", "<a href=/n>Hallin Post"),
        ("heading", "<h2>Hallin Post"),
        ("hidden element", "<div style='display: none'><div>Loading</div>"),
        ("hidden attribute", "<div hidden>"),
        ("list", "<ul><li>News"),
        ("quote", "<blockquote>"),
        ("table", "<table><tr><td>News<td>"),
        ("label", "<label>Search"),
    )
)
EATEN = (
    PageRow(
        "ruby",
        page(
            f"{MENU}<article><h1><ruby>島<rt>しま</rt></ruby>の船</h1><div itemprop=articleBody><p><ruby>島<rt>しま</rt></ruby>と本土を結ぶ唯一の船が、あと五年間運航されることになったと、県が月曜日に発表した。</p><p>運賃は五月から二倍になる。県は毎年二億円を支払うと、知事は記者会見で話した。</p></div></article>{FOOTER}"
        ),
        ("あと五年間", "運賃は五月から"),
    ),
    PageRow(
        "breaks and places for adverts",
        page(
            f"{MENU}<article>{HEAD}<div class=body>{FERRY[0]}<br><br><div class=ad-slot></div>{FERRY[1]}<br><br>{FERRY[2]}<br><br><div class=ad><span>Advertisement</span></div>{FERRY[3]}<br><br>{FERRY[4]}</div></article>{FOOTER}"
        ),
        FERRY_SAYS,
        ("Advertisement",),
    ),
    PageRow(
        "a paragraph that is a link",
        page(
            f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:2])}<p><a href=/c>{FERRY[2]}</a></p>{paragraphs(*FERRY[3:])}</article>{FOOTER}"
        ),
        FERRY_SAYS,
    ),
    PageRow(
        "breaks without elements",
        page(f"{MENU}<div class=story>{HEAD}{'<br><br>'.join(FERRY)}</div>{FOOTER}"),
        FERRY_SAYS,
        ("Weather and tides",),
    ),
    PageRow(
        "a div each",
        page(
            f"{MENU}<article>{HEAD}{''.join(f'<div>{one}</div>' for one in FERRY)}</article>{FOOTER}"
        ),
        FERRY_SAYS,
        ("Weather and tides",),
    ),
    PageRow(
        "spans",
        page(
            f"{MENU}<article>{HEAD}{''.join(f'<p><span><span>{one}</span></span></p>' for one in FERRY)}</article>{FOOTER}"
        ),
        FERRY_SAYS,
        ("Weather and tides",),
    ),
)

POSTS = (
    "My rowing boat takes in water through the seam at the stern whenever it has lain ashore for a week.",
    "That is the wood: it shrinks when it is dry, and will close again after two days in the water.",
    "We fill ours with tallow each April, as my grandfather did, and it has never let us down since then.",
)


def thread(head: str, inner: str = "{}") -> str:
    """The posts of a thread, each an article with its writer's name over it."""
    names = ("skerry_jon", "Old Tar", "Tallow")
    posts = "".join(
        f"<article class='message post'>{head.format(name)}<div class=post-body>{inner.format(post)}</div></article>"
        for name, post in zip(names, POSTS, strict=True)
    )
    return page(f"{MENU}<main><h1>Boat takes in water</h1>{posts}</main>{FOOTER}")


THREADS = tuple(
    PageRow(
        f"thread: {name}",
        thread(head, inner),
        ("seam at the stern", "wood: it shrinks", "tallow each April"),
    )
    for name, head, inner in (
        (
            "writer in a heading",
            "<h4 class=message-name><a class=username>{}</a></h4>",
            "<p>{}</p>",
        ),
        ("writer in a box", "<div class=user-info><h4>{}</h4><p>Member</p></div>", "<p>{}</p>"),
        ("no heading", "<b class=author>{}</b>", "<p>{}</p>"),
    )
)

LAST_LINES = tuple(
    PageRow(
        f"a short last line, {name}: {said}",
        f"<html><body><header><nav><a href=/>Home</a> <a href=/sea>Sea</a></nav></header><article>"
        f"<h1>Ferry stays</h1>{paragraphs(*FERRY)}{shape.format(said)}</article>"
        "<footer>About us</footer></body></html>",
        (*FERRY_SAYS, said),
    )
    for name, shape in (
        ("in a div", "<div><p>{}</p></div>"),
        ("in a named div", "<div class=end><p>{}</p></div>"),
        ("in a section", "<section><p>{}</p></section>"),
        ("of its own", "<p>{}</p>"),
        ("bare", "<div>{}</div>"),
    )
    for said in (
        "Ida Brandt sails a red boat.",
        "Nobody applauded.",
        "“It was time,” she said.",
        "Die Fähre bleibt.",
        "Personne n’a applaudi.",
        "誰も拍手しなかった。",
    )
)

TWINS = tuple(
    PageRow(f"the next story: {name}", page(f"{MENU}{body}{FOOTER}"), FERRY_SAYS, BRIDGE_SAYS)
    for name, body in (
        ("sections", f"<main><section class=story>{HEAD}{{}}</section><section class=story><h1>Bridge opens</h1>{{}}</section></main>"),
        ("linked headline", f"<div class=post>{HEAD}{{}}</div><div class=post><h2><a href=/b>Bridge opens</a></h2><div class=meta>By Ann Lee | 3 May 2024</div>{{}}</div>"),
        ("plain divs", f"<div>{HEAD}<div>2 May 2024</div>{{}}</div><div><h1>Bridge opens</h1><div>1 May 2024</div>{{}}</div>"),
        ("no headline", f"<article itemscope>{HEAD}{{}}</article><article itemscope><div class=kicker>Transport</div><time>1 May</time>{{}}</article>"),
        ("divs of one class", f"<div class=article>{HEAD}{{}}</div><div class=article><h2>Bridge opens</h2>{{}}</div>"),
        ("items", f"<ul><li class=story>{HEAD}<p>3 May 2024</p>{{}}</li><li class=story><h2>Bridge opens</h2><p>2 May 2024</p>{{}}</li></ul>"),
        ("numbered wraps", f"<div><div class='wrap post-12'><header>{HEAD}<span>By Ann Lee</span></header><div>{{}}</div></div><div class='wrap post-13'><header><h1>Bridge opens</h1><span>By Bo Ek</span></header><div>{{}}</div></div></div>"),
        ("rows of a table", f"<table><tr class=item><td>{HEAD}{{}}</td></tr><tr class=item><td><h1>Bridge opens</h1>{{}}</td></tr></table>"),
        ("a heading that says so", f"<main>{HEAD}{{}}<h2>More from the agency</h2><h3>Bridge opens</h3><p>3 May 2024, 10:05</p>{{}}</main>"),
        ("one that says next", f"<main>{HEAD}{{}}<h2>Next story</h2><h3>Bridge opens</h3>{{}}</main>"),
        ("one in German", f"<div class=artikel>{HEAD}{{}}</div><h2>Weitere Meldungen</h2><h3>Die Brücke ist offen</h3><p>3. Mai 2024</p>{{}}"),
    )
    for body in (body.format(paragraphs(*FERRY), paragraphs(*BRIDGE)),)
)  # fmt: skip
PARTS = tuple(
    PageRow(f"parts of one story: {name}", page(f"{MENU}{body}{FOOTER}"), FERRY_SAYS)
    for name, body in (
        ("dated sections", f"<article>{HEAD}<section class=entry><h2>12 May: the vote</h2>{paragraphs(*FERRY[:3])}</section><section class=entry><h2>14 May: the answer</h2>{paragraphs(*FERRY[3:])}</section></article>"),
        ("a live ticker", f"<main>{HEAD}{paragraphs(FERRY[0])}" + "".join(f"<article class=post><time>1{at}:05</time><h3>Update {at}</h3><p>{said}</p></article>" for at, said in enumerate(FERRY[1:])) + "</main>"),
        ("an interview", f"<div class=story>{HEAD}" + "".join(f"<div class=qa><h3>Question {at}?</h3><p>{said}</p></div>" for at, said in enumerate(FERRY)) + "</div>"),
        ("headings of the first level", f"<div class=text>{HEAD}{paragraphs(*FERRY[:2])}<h1>What it costs</h1>{paragraphs(*FERRY[2:])}</div>"),
        ("groups", f"<div><div class=block-group>{HEAD}{paragraphs(*FERRY[:3])}</div><div class=block-group><h2>What it costs</h2>{paragraphs(FERRY[3])}</div><div class=block-group><h2>By 2030</h2>{paragraphs(FERRY[4])}</div></div>"),
        ("sections with headings within", f"<div>{HEAD}</div><section><div>{paragraphs(*FERRY[:2])}</div></section><section><div><p>{FERRY[2]}</p><h1>What it costs</h1><p>{FERRY[3]}</p><p>{FERRY[4]}</p></div></section>"),
        ("a briefing", f"<article>{HEAD}{paragraphs(*FERRY[:3])}<h2>In other news</h2><h3>Economy</h3>{paragraphs(FERRY[3])}<h3>Sport</h3>{paragraphs(FERRY[4])}</article>"),
        ("a box of links in the middle", f"<div class=b>{HEAD}{paragraphs(*FERRY[:3])}<div class=rel><h3>More from the islands</h3><h4><a href=/1>Seals are back at the pier</a></h4><h4><a href=/2>Shop to close in autumn</a></h4></div>{paragraphs(*FERRY[3:])}</div>"),
    )
)  # fmt: skip
SAID_SHORT = "The islands keep their only link at night, but fares will double."
ALONE = tuple(
    PageRow(
        f"the sentence behind the headline: {name}",
        page(f"{MENU}<article>{head}<div class=b>{paragraphs(*FERRY)}</div></article>{FOOTER}"),
        (SAID_SHORT, *FERRY_SAYS),
    )
    for name, head in (
        *((word, f"<header>{HEAD}<p class={word}>{SAID_SHORT}</p></header>") for word in ("preamble", "abbinder", "x1", "headline-sub")),
        ("in strong", f"{HEAD}<div><strong>{SAID_SHORT}</strong></div>"),
        ("short title and a site", f"{HEAD}<h2>{SAID_SHORT}</h2><span>By Ann Lee</span>"),
    )
)  # fmt: skip

TERMS = tuple(
    PageRow(
        f"a list of terms: {name}",
        page(f"{MENU}<article>{HEAD}<p>{FERRY[0]}</p><dl>{terms}</dl></article>{FOOTER}"),
        (*(f"\n{term}\n" for term in named), FERRY_SAYS[0]),
    )
    for name, terms, named in (
        ("words", "<dt>Abaft</dt><dd>Behind.</dd><dt>Lee</dt><dd>The side away from the wind.</dd>", ("Abaft", "Lee")),
        ("facts", "<dt>Built</dt><dd>1974</dd><dt>Crew</dt><dd>12</dd><dt>Length</dt><dd>61 m</dd>", ("Built", "Crew", "Length")),
        ("sentences", "<dt>Fathom</dt><dd>Six feet, once the reach of a sailor's arms.</dd>", ("Fathom",)),
    )
)  # fmt: skip

ROWS: tuple[PageRow, ...] = (
    *OPEN_ELEMENTS, *NOSCRIPT, *ELSEWHERE, *ARTICLES, *LETTERS, *STANDFIRSTS, *HIDDEN, *FIGURES, *OPEN_LANDMARKS, *EATEN,
    *THREADS, *LAST_LINES, *TWINS, *PARTS, *ALONE, *TERMS,
)  # fmt: skip
