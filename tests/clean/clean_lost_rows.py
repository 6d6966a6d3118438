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
)
