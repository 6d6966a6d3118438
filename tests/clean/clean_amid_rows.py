# ruff: noqa: E501
"""Small pages with something amid or beside the story: copies of it, readers' words, quotations, lines
below pictures, markup that was written as text. One row a page; all texts are invented."""

from __future__ import annotations

from clean_page_rows import FERRY, FERRY_SAYS, FOOTER, HEAD, MENU, PageRow, page, paragraphs

LUMP = "\n".join(FERRY)
COPIES = tuple(
    PageRow(f"copy: {name}", page(f"{before}{MENU}<article>{HEAD}{paragraphs(*FERRY)}</article>{after}{FOOTER}"), FERRY_SAYS)
    for name, before, after in (
        ("microdata that is not shown", "", f"<div style='display:none' itemscope><div itemprop=articleBody>{LUMP}</div></div>"),
        ("twice", "", f"<div hidden itemprop=articleBody>{LUMP}</div><div hidden itemprop=articleBody>{LUMP}</div>"),
        ("before the story", f"<div style='display: none'>{LUMP}</div>", ""),
        ("paragraphs that are not shown", "", f"<div class=print hidden><h2>For printing</h2>{paragraphs(*FERRY)}</div>"),
        ("shown for printing", "", f"<div class=printable><div>{LUMP}</div></div>"),
        ("with the headline", "", f"<section style='visibility:hidden'>Island keeps its ferry. {LUMP}</section>"),
    )
)  # fmt: skip

SAID = (
    "Bridges rust and ferries sink, so build a tunnel and be done with it, I have said so for years.",
    "My late uncle worked on that line and would have laughed at a subsidy of two million a year.",
    "Try living there for a winter before you say that, and then we can talk about tunnels again.",
)
THREAD = "<div class=x><b>tideman</b> 3 hours ago</div>"
COMMENTS = tuple(
    PageRow(f"comments: {name}", page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY)}</article>{below}{FOOTER}"), FERRY_SAYS, ("tunnel", "late uncle"))
    for name, below in (
        ("list", "<ol class=commentlist>" + "".join(f"<li class='comment even depth-1'><div class=comment-body>{THREAD}<p>{one}</p></div></li>" for one in SAID) + "</ol>"),
        ("ids", "<div id=comments>" + "".join(f"<div id=c{n}>{THREAD}<p>{one}</p></div>" for n, one in enumerate(SAID)) + "</div>"),
        ("content", "<section>" + "".join(f"<div class=comment-content><p>{one}</p></div>" for one in SAID) + "</section>"),
        ("quoted", "<div class=comments>" + "".join(f"<div class=comment><blockquote>{SAID[0]}</blockquote><p>{one}</p></div>" for one in SAID[1:]) + "</div>"),
        ("of users", "<div class='user-comments'>" + paragraphs(*SAID) + "</div>"),
        ("of readers, plain", "<div class='readers-comments'>" + "<br><br>".join(SAID) + "</div>"),
        ("amid a form", "<form class=comments-area>" + paragraphs(*SAID) + "</form>"),
    )
) + tuple(
    PageRow(f"no comments: {name}", page(f"{MENU}<article class='{words}'>{HEAD}{paragraphs(*FERRY)}</article>{FOOTER}"), FERRY_SAYS)
    for name, words in (("they are open", "post comments-open"), ("there are some", "has-comments"), ("a column", "comment"), ("an opinion", "op-comment text"))
)  # fmt: skip

POSTED = "We packed twice and unpacked twice. The shop stays, and so do I"
QUOTES = tuple(
    PageRow(
        f"quotation: {name}",
        page(f"{MENU}<article>{HEAD}<div class=body>{paragraphs(*FERRY[:2])}{quote}{paragraphs(*FERRY[2:])}</div></article>{FOOTER}"),
        (*FERRY_SAYS, *says),
    )
    for name, quote, says in (
        ("a post", f"<blockquote class='twitter-tweet'><p>{POSTED}</p>— Marit Osk (@marit_osk) <a href=//t.example/1>May 3, 2024</a></blockquote>", (POSTED,)),
        ("a post in a box", f"<div><blockquote class='twitter-tweet'><p lang=en>{POSTED}</p></blockquote></div>", (POSTED,)),
        ("a post of another house", f"<div class=embed><blockquote class='bluesky-embed'><p>{POSTED}</p></blockquote></div>", (POSTED,)),
        ("a letter", f"<blockquote><p>Dear all,</p><p>{POSTED}.</p><p>Marit</p></blockquote>", (POSTED, "Dear all,")),
        ("one short line", "<blockquote>Not one krone more</blockquote>", ("Not one krone more",)),
        ("verses", "<blockquote><p>The boat goes out<br>The boat comes in</p></blockquote>", ("The boat goes out",)),
    )
)  # fmt: skip

CAPTIONS = tuple(
    PageRow(
        f"below a picture: {line}",
        page(f"{MENU}<article>{HEAD}<p>{FERRY[0]}</p><p><img src=a.jpg><br>{line}</p>{paragraphs(*FERRY[1:])}</article>{FOOTER}"),
        (*FERRY_SAYS, line),
    )
    for line in (
        "The pier on Monday morning (Image: Getty)",
        "Cars wait at the pier in Hallin (AP Photo/Ann Lee)",
        "Die Fähre am Montag (Foto: Anna Lehm)",
        "The first map of the strait (NASA/JPL-Caltech)",
        "The new vessel, views of the deck, photos © Hallin Post, 2024",
    )
)  # fmt: skip

COUNTER = (
    '&lt;div style="position:absolute;"&gt;&lt;img width=1 alt="" src="https://b.example/b?P='
    + "x" * 300
    + '. And more; of it, here. "&gt;&lt;/div&gt;'
)
WRITTEN = (
    PageRow("markup written as text", page(f"{MENU}<div><noscript>{COUNTER}</noscript></div><article>{HEAD}{paragraphs(*FERRY)}</article><div><noscript>{COUNTER}</noscript></div>{FOOTER}"), FERRY_SAYS, ("position:", "<img")),
)  # fmt: skip

ROWS: tuple[PageRow, ...] = (*COPIES, *COMMENTS, *QUOTES, *CAPTIONS, *WRITTEN)
