# ruff: noqa: E501
"""Small pages of the kinds of which most of the story was once lost, as another extractor showed:
what of each must be read, and what must not. One row a page; all texts are invented."""

from __future__ import annotations

import json

from clean_page_rows import (
    BRIDGE,
    BRIDGE_SAYS,
    FERRY,
    FERRY_SAYS,
    FOOTER,
    HEAD,
    MENU,
    PageRow,
    page,
    paragraphs,
)

COMMENTS = tuple(
    PageRow(
        f"its element says that there are comments: {words}",
        page(f"{MENU}<main class='{words}'><div class=content>{HEAD}{paragraphs(*FERRY)}<div class=a><div class=b><div class=c><div class=d><ul class=pros><li>{BRIDGE[0]}</li><li>{BRIDGE[1]}</li><li>{BRIDGE[2]}</li></ul></div></div></div></div></div></main>{FOOTER}"),
        (*FERRY_SAYS, *BRIDGE_SAYS),
    )
    for words in ("main has-comments", "post no-comments", "entry with-comments", "show-comments story")
)  # fmt: skip
READERS = tuple(
    PageRow(
        f"what readers wrote goes: {words}",
        page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY)}</article><div class='{words}'><p>I never liked that ferry, and I will not pay twice as much for it either.</p></div>{FOOTER}"),
        FERRY_SAYS,
        ("never liked that ferry",),
    )
    for words in ("comments", "user comments", "post-comments has-comments")
)  # fmt: skip

CONSENT = tuple(
    PageRow(
        f"who asks about cookies goes: {named}",
        page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY)}</article><div id='{named}'><div class=content><h2>Your choice</h2><p>When you visit our website, we store cookies on your browser to collect information. It might be about you, your choices or your device.</p><p>You cannot opt out of those that are needed, as they are there to keep the site working; you may opt out of each other category.</p></div></div>{FOOTER}"),
        FERRY_SAYS,
        ("store cookies on your browser", "those that are needed"),
    )
    for named in ("onetrust-pc-sdk", "cliPrivacyOverview", "sourcepoint-placeholder")
)  # fmt: skip

LONG = tuple(
    f"{month} brought {count} passengers to the pier of Hallin, more than in the year before, and nobody who came then regretted that he had."
    for month, count in zip(("January", "February", "March", "April", "May", "June", "July", "August"), (410, 380, 520, 640, 900, 1500, 2300, 2600), strict=True)
)  # fmt: skip
LONG_SAYS = tuple(text[:24] for text in LONG)
WAITING = tuple(
    PageRow(
        f"the rest waits hidden: {name}",
        page(f"{MENU}<main>{HEAD}<div class=text>{paragraphs(*FERRY[:2])}{hidden}</div></main>{FOOTER}"),
        (*FERRY_SAYS[:2], *LONG_SAYS),
    )
    for name, hidden in (
        ("with a heading in it", f"<div style='display:none'>{paragraphs(*LONG[:4])}<h3>In summer</h3>{paragraphs(*LONG[4:])}</div>"),
        ("slide by slide", "".join(f"<div class=slide hidden><h2>{at}. A month</h2><p>{text}</p></div>" for at, text in enumerate(LONG))),
    )
)  # fmt: skip

GUIDE = json.dumps(
    {
        "@type": "HowTo",
        "name": "Island keeps its ferry",
        "description": "How to keep a ferry when nobody wants to pay for it, in four steps.",
        "step": [{"@type": "HowToStep", "text": text} for text in FERRY],
    }
)
GUIDES = (
    PageRow(
        "the steps stand in JSON-LD alone",
        page(f"{MENU}<div id=app><p>Your browser is rather old. Please load a newer one to see more.</p></div>{FOOTER}", f"<script type='application/ld+json'>{GUIDE}</script>"),
        FERRY_SAYS,
    ),
    PageRow(
        "steps in sections",
        page(f"{MENU}<div id=app></div>{FOOTER}", "<script type='application/ld+json'>" + json.dumps({"@type": "HowTo", "step": {"@type": "HowToSection", "itemListElement": [{"@type": "HowToStep", "text": f"<p>{text}</p>"} for text in FERRY]}}) + "</script>"),
        FERRY_SAYS,
    ),
)  # fmt: skip

STEPS = (
    "Peel and core six apples.",
    "Melt the butter in a pan.",
    "Bake for half an hour.",
    "Serve with a little cream.",
)
RECIPE = tuple(
    PageRow(
        f"the steps of a recipe: {name}",
        page(f"{MENU}<main>{HEAD}{paragraphs(*FERRY)}</main><div class='share tools promo'>" + "".join(f"<div class='related step'><a href=#{at}>{at}</a><p class='related widget'>{text}</p></div>" for at, text in enumerate(STEPS)) + f"<p>Rate this recipe</p></div>{FOOTER}", f"<script type='application/ld+json'>{json.dumps({'@type': 'Recipe', 'name': 'Apples', 'recipeInstructions': told})}</script>"),
        (*FERRY_SAYS, *STEPS),
        ("Rate this recipe",),
    )
    for name, told in (
        ("as objects", [{"@type": "HowToStep", "text": text} for text in STEPS]),
        ("as texts", list(STEPS)),
        ("as one text", "".join(f"<p>{text}</p>" for text in STEPS)),
        ("in sections", [{"@type": "HowToSection", "itemListElement": [{"@type": "HowToStep", "text": text} for text in STEPS]}]),
    )
)  # fmt: skip

LABELS = (
    PageRow(
        "a picture series of labels",
        page(f"{MENU}<article><h1>Island keeps its ferry</h1><div class=entry-content><h3>Places</h3><p>Anna: Hallin.</p><p>Ben: Osk.</p><h3>Film</h3><p>Fomapan 400, pushed by one stop</p><h3>Cameras</h3><p>Anna: Zorki 4.</p><p>Ben: Kiev 88, with waist finder</p><h3>Order</h3><p>Anna first, then Ben</p></div></article><div class=related><p><a href=/b>Bridge opens</a></p><p><a href=/c>Council meets</a></p></div>{FOOTER}"),
        ("Anna: Hallin", "Fomapan 400", "Zorki 4"),
        ("Council meets",),
    ),
)  # fmt: skip

SECOND = tuple(
    PageRow(
        f"a second title: {name}",
        page(f"{MENU}<main>{HEAD}<p>By Ann Lee, 3 May 2024</p>{paragraphs(*FERRY)}{between}<h1>Bridge opens in June</h1><p>{byline}</p>{paragraphs(*BRIDGE)}</main>{FOOTER}"),
        FERRY_SAYS,
        BRIDGE_SAYS,
    )
    for name, between, byline in (
        ("behind a rule", "<hr>", "By Bo Lee, 3 May 2024"),
        ("without one", "", "4 May 2024, 10:15"),
    )
)  # fmt: skip
PARTS = (
    PageRow(
        "parts with titles of the first rank",
        page(f"{MENU}<main>{HEAD}<p>By Ann Lee, 3 May 2024</p>{paragraphs(*FERRY)}<hr><h1>The bridge</h1>{paragraphs(*BRIDGE)}</main>{FOOTER}"),
        (*FERRY_SAYS, *BRIDGE_SAYS),
    ),
)  # fmt: skip

BODY = paragraphs(*FERRY)
BLOCKS = [{"type": "paragraph", "data": {"text": text}} for text in FERRY]
LINKED = [
    {
        "_type": "block",
        "children": [
            {"_type": "span", "text": text[:30]},
            {"_type": "span", "marks": ["em"], "text": text[30:]},
        ],
    }
    for text in FERRY
]
TITLED = {"title": "Island keeps its ferry", "slug": "ferry"}
ELSEWHERE = {
    "related": [{"title": "Bridge opens", "teaser": BRIDGE[0]}],
    "newsletters": [{"text": BRIDGE[1]}],
}
SHELL = "<div id=app><div class=spinner>Loading</div></div>"


def state(value: object, script: str = "<script type='application/json'>{}</script>") -> str:
    return page(f"{MENU}{SHELL}{FOOTER}" + script.format(json.dumps(value).replace("<", "\\u003c")))


STREAMED = (
    '6:["$","div",null,'
    + json.dumps({"article": {"headline": "Island keeps its ferry", "body": paragraphs(*FERRY)}})
    + "]\n"
)
WRITTEN = tuple(
    PageRow(f"the story stands in a script alone: {name}", html, FERRY_SAYS, BRIDGE_SAYS)
    for name, html in (
        ("as markup", state({"props": {"story": {**TITLED, "bodyHtml": BODY, **ELSEWHERE}}})),
        ("block by block", state({"props": {"story": {**TITLED, "content": BLOCKS, **ELSEWHERE}}})),
        ("with marks", state({"data": {**TITLED, **ELSEWHERE, "body": LINKED}})),
        ("as JSON in JSON", state({"cache": json.dumps({"post": {**TITLED, "content": {"rendered": BODY}}})})),
        ("rendered, beside another", state({"posts": {"items": {"77": {"title": {"rendered": "Island keeps its ferry"}, "content": {"rendered": BODY}}, "78": {"title": {"rendered": "Bridge opens"}, "content": {"rendered": paragraphs(*BRIDGE, *BRIDGE[::-1], *BRIDGE)}}}}})),
        ("assigned", state({"story": {**TITLED, "body": BODY}}, "<script>// don't\nwindow.__STATE__ = {};</script>")),
        ("as an object of a function", page(f"{MENU}{SHELL}<script>window.__N__=(function(a,b){{return {{data:[{{post:{{title:'Island keeps its ferry',text:{json.dumps(BODY)},tags:[b]}}}}]}}}}(1,'ferry'))</script>")),
        ("in an attribute", page(f"{MENU}{SHELL}<div data-page='{json.dumps({'props': {**TITLED, 'html': BODY}})}'></div>")),
        ("as a template", page(f"{MENU}{SHELL}<script type='text/x-template'><h1>Island keeps its ferry</h1>{BODY}</script>")),
        ("apart from its title", page(f"{MENU}{SHELL}<script>load('Island keeps its ferry', {json.dumps(BODY)})</script>")),
        ("kept by number", state({"nodes": {"Post:1": TITLED} | {f"Part:{n}": {"__typename": "Part", "text": text} for n, text in enumerate(FERRY)}, "content": {}})),
    )
)  # fmt: skip
TELLING_MENU = "".join(
    f"<div class=mega><h3>{name}</h3><p>All the news, views and background of {name}, every day anew from our own desk.</p></div>"
    for name in ("Politics", "Money", "Sport", "Culture", "Travel", "Science")
)
BODY_ELSEWHERE = (
    PageRow(
        "the menu tells much, the story stands in JSON-LD alone",
        page(f"{TELLING_MENU}{SHELL}", f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', 'headline': 'Island keeps its ferry', 'articleBody': chr(10).join(FERRY)})}</script>"),
        FERRY_SAYS,
        ("background of Sport",),
    ),
)  # fmt: skip
NOT_WRITTEN = (
    PageRow(
        "what scripts say of other things is no story",
        state({"consent": {"title": "Your choice", "text": "We store cookies on your device. You may say no to each of them. " * 6}}),
        (),
        ("store cookies",),
    ),
)  # fmt: skip
SHOWN_HEADLINE = (
    PageRow(
        "the menu tells much, the headline is shown, the story stands in a script alone",
        page(f"{TELLING_MENU}<main>{HEAD}<div class=skeleton></div></main><script>window.__C__ = {json.dumps({'route': {'item': {'titel': 'Island keeps its ferry', 'vorspann': 'x', 'absaetze': [{'inhalt': text} for text in FERRY]}}})};</script>"),
        FERRY_SAYS,
        ("background of Sport",),
    ),
    PageRow(
        "the story stands in a frame's own page",
        page(f"{MENU}{HEAD}<iframe srcdoc='{BODY}'></iframe>{FOOTER}"),
        FERRY_SAYS,
    ),
    PageRow(
        "rows of a page that its server streams",
        page(f"{MENU}{SHELL}" + "".join(f"<script>self.push({json.dumps([1, row])})</script>" for row in ('1:["$","div",null,{}]\n', "2:" + json.dumps({"story": {"headline": "Island keeps its ferry", "parts": [{"type": "p", "text": text} for text in FERRY]}}) + "\n"))),
        FERRY_SAYS,
    ),
    PageRow(
        "a row of such a page that its server cut in pieces",
        page(f"{MENU}{SHELL}" + "".join(f"<script>self.push({json.dumps([1, STREAMED[at : at + 400]])})</script>" for at in range(0, len(STREAMED), 400))),
        FERRY_SAYS,
    ),
)  # fmt: skip
NEXT_STORIES = tuple(
    PageRow(f"the next story: {name}", page(f"{MENU}<main>{html}</main>{FOOTER}"), FERRY_SAYS, BRIDGE_SAYS)
    for name, html in (
        ("in its own section", f"<section><h2>Island keeps its ferry</h2><p>By Ann Lee · 4 March 2026</p>{BODY}</section><section><h2>Bridge opens in June</h2><p>By Bo Lee · 3 March 2026</p>{paragraphs(*BRIDGE)}</section>"),
        ("dated as the first is", f"<h2>Island keeps its ferry</h2><span>10:40</span>{BODY}<h2>Bridge opens in June</h2><span>10:22</span>{paragraphs(*BRIDGE)}"),
        ("signed as the first is", f"<article>{HEAD}<p class=f>By Ann Lee, 4 May 2026</p>{BODY}<hr><h2>Bridge opens in June</h2><p class=f>By Bo Lee, 3 May 2026</p>{paragraphs(*BRIDGE)}</article>"),
        ("inside the first one's element", f"<article>{HEAD}{BODY}<div class=more><article><header><h1>Bridge opens in June</h1><span>12 May</span></header>{paragraphs(*BRIDGE)}</article></div></article>"),
    )
)  # fmt: skip
ONCE = (
    PageRow(
        "once more for printing",
        page(f"{MENU}<div class=screen>{HEAD}{BODY}</div><div class=print-only>{HEAD}{BODY}</div>{FOOTER}"),
        FERRY_SAYS,
    ),
    PageRow(
        "a menu of one cell, line by line",
        f"<html><head><title>Ferry</title></head><body><table><tr><td>{'<br>'.join(f'<a href=s{n}.htm>Part number {n}: news of the islands and of the coast around them</a>' for n in range(30))}</td><td><b>Island keeps its ferry</b><br><br>{'<br><br>'.join(FERRY)}</td></tr></table></body></html>",
        FERRY_SAYS,
        ("Part number 12",),
    ),
)  # fmt: skip
AMID = (
    PageRow(
        "what is said of other stories below their headlines",
        page(f"<article>{HEAD}{paragraphs(*FERRY[:2])}<div class=k><h3><a href=/1>Most znów otwarty dla pieszych</a></h3><p>Po roku przerwy można przejść na drugi brzeg.</p></div><div class=k><h3><a href=/2>Straż kupiła nową pompę</a></h3><p>Pieniądze zebrali mieszkańcy.</p></div>{paragraphs(*FERRY[2:])}</article>"),
        FERRY_SAYS,
        ("Po roku przerwy", "Straż kupiła"),
    ),
    PageRow(
        "every term of a list",
        page(f"<article>{HEAD}<p>What the crews say, and what they mean by it, collected over one winter in the bar of the hotel.</p><dl><dt>Glim</dt><dd>Any light seen at sea.</dd><dt>Slack</dt><dd>An hour without tide.</dd><dt>Morag</dt><dd>The lamp, since it is lit by her.</dd></dl></article>"),
        ("Glim", "Slack", "Morag", "An hour without tide"),
    ),
    PageRow(
        "the last of several short lists",
        page(f"{MENU}<article><h1>Island keeps its ferry: who won</h1><p>Rain held off until the last marrow had been weighed, and the tent stood. The judges were booed only twice.</p><h4>Marrows</h4><p>1 T. Ash</p><p>2 U. Reid</p><h4>Jam</h4><p>1 R. Amsel</p><p>2 D. Okafor</p><h4>Dogs</h4><p>1 Biscuit</p></article>{FOOTER}"),
        ("Marrows", "1 R. Amsel", "Dogs", "1 Biscuit"),
    ),
    PageRow(
        "a standfirst without a full stop",
        page(f"{MENU}<div class=a1><div class=a2>Local</div>{HEAD}<div class=a3>Two contracts and one pier: how a village by the sea came to sue itself</div><div class=a4>Jan Pohl, 3.5.2026</div></div>{BODY}{FOOTER}"),
        ("came to sue itself", *FERRY_SAYS),
        ("Jan Pohl",),
    ),
    PageRow(
        "names and ages",
        page(f"{MENU}<article>{HEAD}<p>Families may send notices to the desk until Thursday noon; they are printed free of charge, as they have been since 1902.</p><p><b>Morag Sillars</b></p><p>Corran, aged 81</p><p><b>Pete Lindqvist</b></p><p>Halvorsen Falls, aged 66</p><p><b>Ada Brun</b></p><p>Wick, aged 94</p></article>{FOOTER}"),
        ("Morag Sillars", "Pete Lindqvist", "Ada Brun", "Wick, aged 94"),
    ),
    PageRow(
        "a standfirst that is set as a quotation",
        page(f"<div class=top>{HEAD}<blockquote class=wp>The island had packed its bags, and now nobody leaves.</blockquote></div><div class=txt>{BODY}</div>"),
        ("now nobody leaves", *FERRY_SAYS),
    ),
)  # fmt: skip

STRANGE_PLACES = (
    *(
        PageRow(
            f"what is set where nobody sees it goes, and the story stays: {style}",
            page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:2])}<div style='{style}'>{paragraphs(*BRIDGE)}</div>{paragraphs(*FERRY[2:])}</article>{FOOTER}"),
            FERRY_SAYS,
            BRIDGE_SAYS,
        )
        for style in ("position:absolute;left:-9999px", "clip:rect(0 0 0 0);height:1px", "clip-path: inset(50%);position:absolute", "position:fixed;left:-200vw")
    ),
    *(
        PageRow(
            f"the same by a class of a sheet: {said}",
            page(f"<style>a{{color:red}} .offs, .other{{{said}}}</style>{MENU}<article>{HEAD}{paragraphs(*FERRY[:2])}<div class='x offs'>{paragraphs(*BRIDGE)}</div>{paragraphs(*FERRY[2:])}</article>{FOOTER}"),
            FERRY_SAYS,
            BRIDGE_SAYS,
        )
        for said in ("position:absolute;left:-10000px", "clip: rect(1px, 1px, 1px, 1px)", "clip-path:inset(100%);white-space:nowrap")
    ),
    PageRow(
        "the next story, and days in one block with their texts",
        page(f"{MENU}<div id=col><div class=n><h2>Island keeps its ferry</h2><i>12/03/2026 ore 8.15</i><br>{'<br><br>'.join(FERRY)}</div><div class=n><h2>Bridge opens</h2><i>11/03/2026 ore 17.40</i><br>{'<br><br>'.join(BRIDGE)}</div></div>{FOOTER}"),
        FERRY_SAYS,
        BRIDGE_SAYS,
    ),
    PageRow(
        "lines on other stories in an element that is called so",
        page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:2])}<aside class=correlati><p>The cable car runs again in May with new cabins.</p><p>The mayor writes to all guests: bring books.</p></aside>{paragraphs(*FERRY[2:])}</article>{FOOTER}"),
        FERRY_SAYS,
        ("new cabins", "bring books"),
    ),
    PageRow(
        "a sentence behind the steps of a recipe",
        page(f"{MENU}<article><h1>Mustard soup</h1><p>This soup has stood on the board behind the bar since 1952.</p><h2>For four</h2><ul><li>1 litre of stock</li><li>50 g butter</li><li>pepper</li></ul><h2>Method</h2><ol><li>Melt the butter.</li><li>Stir in the flour.</li><li>Add the stock.</li></ol><p>Ready in 20 minutes.</p></article>{FOOTER}"),
        ("pepper", "Add the stock.", "Ready in 20 minutes."),
    ),
    PageRow(
        "the next story of an agency",
        page(f"{MENU}<div class=wire><h3>Island keeps its ferry</h3>{paragraphs('HALLIN (NNA) — ' + FERRY[0], *FERRY[1:])}<p>* * *</p><h3>Bridge opens</h3>{paragraphs('EMS (NNA) — ' + BRIDGE[0], *BRIDGE[1:])}</div>{FOOTER}"),
        FERRY_SAYS,
        BRIDGE_SAYS,
    ),
    PageRow(
        "a standfirst below a picture and whose it is",
        page(f"{MENU}<div class=news>{HEAD}<div class=foto><img src=a.jpg><span>fot. I. Sroka</span></div><div class=w>For two years the people of Hallin had packed their bags and mended the boats, and now nobody leaves.</div><div class=t>{paragraphs(*FERRY)}</div></div>{FOOTER}"),
        ("nobody leaves", *FERRY_SAYS),
    ),
    PageRow(
        "a standfirst above the headline",
        page(f"{MENU}<header class=article-header><p class=intro><strong>The island had packed its bags, and now nobody leaves.</strong></p>{HEAD}</header><div class=article-content>{paragraphs(*FERRY)}</div>{FOOTER}"),
        ("nobody leaves", *FERRY_SAYS),
    ),
    PageRow(
        "a menu of three lines, each a link",
        page(f"<table><tr><td width=120><a href=a>Contents</a><br><a href=b>Back to part one</a><br><a href=c>On to part three</a></td><td>{'<br>'.join(FERRY)}</td></tr></table>"),
        FERRY_SAYS,
        ("On to part three",),
    ),
    PageRow(
        "a card that only its class tells",
        page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:2])}<div class='teaser teaser--inline'><h3>Why the eels came back</h3><p>A teacher waited for eleven winters, and then there were forty.</p></div>{paragraphs(*FERRY[2:])}</article>{FOOTER}"),
        FERRY_SAYS,
        ("eels came back", "eleven winters"),
    ),
    PageRow(
        "a story that stands nowhere else stays, wherever it is set",
        page(f"{MENU}<div style='position:absolute;left:-9999px'><article>{HEAD}{paragraphs(*FERRY)}</article></div>{FOOTER}"),
        FERRY_SAYS,
    ),
    PageRow(
        "a second headline with who wrote, and a time with a point",
        page(f"{MENU}<main>{HEAD}<p class=by>Door <a href=/j>Jan Postma</a> — 3 maart 2026, 09.14 uur</p>{paragraphs(*FERRY)}<hr><h1>Bridge opens</h1><p class=by>Door <a href=/e>Els Dijk</a> — 2 maart 2026, 18.40 uur</p>{paragraphs(*BRIDGE)}</main>{FOOTER}"),
        FERRY_SAYS,
        BRIDGE_SAYS,
    ),
    PageRow(
        "a story behind the article, in an element that no standard knows",
        page(f"{MENU}<main><article>{HEAD}{paragraphs(*FERRY)}</article><next-page><div class=n><header><h1>Bridge opens</h1></header><div>{paragraphs(*BRIDGE)}</div></div></next-page></main>{FOOTER}"),
        FERRY_SAYS,
        BRIDGE_SAYS,
    ),
    PageRow(
        "a standfirst in two points",
        page(f"{MENU}<article><header>{HEAD}<ul class=sumarios><li>The island had packed its bags, and now nobody leaves</li><li>The fares will double from May, and the school stays open</li></ul></header><div class=cuerpo>{paragraphs(*FERRY)}</div></article>{FOOTER}"),
        ("nobody leaves", "school stays open", *FERRY_SAYS),
    ),
    PageRow(
        "a card whose headline is no heading",
        page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:2])}<div class=inline-promo><span>Nature</span><p class=promo-title>Why the eels came back</p><p class=promo-dek>A teacher waited for eleven winters, and then there were forty.</p><time>Feb. 2, 2026</time></div>{paragraphs(*FERRY[2:])}</article>{FOOTER}"),
        FERRY_SAYS,
        ("eels came back", "eleven winters"),
    ),
    PageRow(
        "a card whose first heading names the section",
        page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:2])}<div><h4>Nature</h4><h3>Why the eels came back</h3><p>A teacher waited for eleven winters, and then there were forty.</p><span>3 February 2026</span></div>{paragraphs(*FERRY[2:])}</article>{FOOTER}"),
        FERRY_SAYS,
        ("eels came back", "eleven winters"),
    ),
    PageRow(
        "a link around several blocks is a card",
        page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:2])}<figure><a href=/eels><div><div class=t>Why the eels came back</div><div class=d>A teacher waited for eleven winters, and then there were forty.</div></div></a></figure>{paragraphs(*FERRY[2:])}</article>{FOOTER}"),
        FERRY_SAYS,
        ("eels came back", "eleven winters"),
    ),
    *(
        PageRow(
            f"what is hidden between paragraphs goes: {style}",
            page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:2])}<div style='{style}'>{paragraphs(BRIDGE[0])}</div>{paragraphs(*FERRY[2:])}</article>{FOOTER}"),
            FERRY_SAYS,
            (BRIDGE_SAYS[0],),
        )
        for style in ("display:none", "height:0;overflow:hidden", "max-height: 0px; overflow: hidden;")
    ),
    *(
        PageRow(
            f"what is hidden between paragraphs stays: {name}",
            page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:2])}{hidden}{paragraphs(*FERRY[2:])}</article>{FOOTER}"),
            (*FERRY_SAYS, *BRIDGE_SAYS),
        )
        for name, hidden in (
            ("below its name", f"<h3>What next?</h3><div style='display:none'>{paragraphs(*BRIDGE)}</div>"),
            ("below a question", f"<p>What will be built instead?</p><div style='display:none'>{paragraphs(*BRIDGE)}</div>"),
            ("until one comes to it", f"<div class='wow fadeIn' style='visibility:hidden'>{paragraphs(*BRIDGE)}</div>"),
        )
    ),
    PageRow(
        "a sentence right below the headline, in one element with it",
        page(f"{MENU}<div class=hero><h1>Island keeps its ferry</h1><h2>The island had packed its bags, and now nobody leaves.</h2><a class=btn href='#'>Share this article</a></div><div class=wrap><div class=rich>{paragraphs(*FERRY)}</div></div>{FOOTER}"),
        ("nobody leaves", *FERRY_SAYS),
    ),
    PageRow(
        "an answer of a quiz is no copyright",
        page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY)}<p>When was it built?</p><p>a) 1899</p><p>b) 1921</p><p>c) 1946</p></article>{FOOTER}"),
        ("a) 1899", "c) 1946"),
    ),
    PageRow(
        "an interview ends with thanks",
        page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY)}<p><b>And the fares?</b></p><p>They are too high.</p><p><b>Thank you.</b></p><p>You are welcome, and take a roll for the road.</p></article>{FOOTER}"),
        ("They are too high.", "Thank you.", "a roll for the road"),
    ),
)  # fmt: skip

ROWS: tuple[PageRow, ...] = (
    *COMMENTS,
    *READERS,
    *CONSENT,
    *WAITING,
    *GUIDES,
    *RECIPE,
    *LABELS,
    *SECOND,
    *PARTS,
    *WRITTEN,
    *BODY_ELSEWHERE,
    *NOT_WRITTEN,
    *SHOWN_HEADLINE,
    *NEXT_STORIES,
    *ONCE,
    *AMID,
    *STRANGE_PLACES,
)
