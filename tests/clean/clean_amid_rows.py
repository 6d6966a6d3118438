# ruff: noqa: E501
"""Small pages with something amid or beside the story: copies of it, readers' words, quotations, lines
below pictures, markup that was written as text. One row a page; all texts are invented."""

from __future__ import annotations

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

COOKIES = (
    "<table><tr><th>Cookie</th><th>Duration</th><th>Description</th></tr>"
    + "".join(
        f"<tr><td>__c{n}</td><td>1 year</td><td>The cookie is set by a service and remembers what you chose on the page.</td></tr>"
        for n in range(4)
    )
    + "</table>"
)
CONSENT = tuple(
    PageRow(f"cookies: {words}", page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY)}</article><div class='{words}'><div>{COOKIES}</div></div>{FOOTER}"), FERRY_SAYS, ("remembers what you chose",))
    for words in ("cookie-law-info", "gdpr-modal", "cookie-notice", "cookies-table")
)  # fmt: skip

SHOWN = tuple(
    PageRow(f"not hidden: {words}", page(f"{MENU}<article>{HEAD}<p>{FERRY[0]}</p>{paragraphs(*FERRY[1:])}<div><h3 class='{words}'><a href=/b>Bridge opens</a></h3>{paragraphs(*BRIDGE)}</div></article>{FOOTER}"), (*FERRY_SAYS, *BRIDGE_SAYS))
    for words in ("hide-from-toc", "hidden-print", "d-none d-sm-block", "hide-for-small", "hidden-xs")
)  # fmt: skip

IN_PARTS = tuple(
    PageRow(f"a part in an article of its own: {word}", page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY)}</article><article><h2>{word}</h2>{paragraphs(*BRIDGE)}</article>{FOOTER}"), (*FERRY_SAYS, *BRIDGE_SAYS))
    for word in ("Instructions", "Zubereitung", "Ingrédients", "Вывод")
)  # fmt: skip

SHORT_LINES = tuple(
    PageRow(f"short lines: {lines[0]}", page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:3])}{made(lines)}{paragraphs(*FERRY[3:])}</article>{FOOTER}"), (*FERRY_SAYS, *lines[1:]))
    for lines in (
        ("Results", "Harlow 3, Denby 1", "Corton 0, Ashby 0", "Osk 5, Ems 0"),
        ("Agenda", "Welcome and minutes", "Budget for schools", "Any other business"),
        ("Cast", "Hamlet: Omar Finch", "Claudius: Gary Bolt", "Polonius: P. Noll"),
    )
    for made in (
        lambda lines: "".join(f"<div>{line}</div>" for line in lines),
        lambda lines: "".join(f"<p>{line}</p>" for line in lines),
        lambda lines: "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>",
    )
)  # fmt: skip

BOARD = ("Under a heading", "The timetable will be printed in August.")
LAST_PARTS = tuple(
    PageRow(f"last part: {name}", page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY)}{part}</article>{FOOTER}"), (*FERRY_SAYS, *BOARD))
    for name, part in (
        ("in a div", f"<div class=block><h2>{BOARD[0]}</h2><p>{BOARD[1]}</p></div>"),
        ("in a section", f"<section><h2>{BOARD[0]}</h2><p>{BOARD[1]}</p></section>"),
        ("beside", f"<h3>{BOARD[0]}</h3><p>{BOARD[1]}</p>"),
    )
) + tuple(
    PageRow(f"no last part: {name}", page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY)}{part}</article>{FOOTER}"), FERRY_SAYS, (said,))
    for name, said, part in (
        ("of the writer", "covers ferries", "<section class=author-bio><h3>Ann Lee</h3><p>Ann Lee covers ferries for the Post.</p></section>"),
        ("comments", "first to comment", "<section class=comments><h3>Comments</h3><p>Be the first to comment on this.</p></section>"),
    )
)  # fmt: skip

TITLE = "Island keeps its ferry"
TWINS = tuple(
    PageRow(f"next story: {name}", page(f"{MENU}{made(TITLE, paragraphs(*FERRY))}{made('Bridge opens', paragraphs(*BRIDGE))}{FOOTER}"), FERRY_SAYS, BRIDGE_SAYS)
    for name, made in (
        ("headline in a div", lambda head, told: f"<div class=article><div class=headline>{head}</div>{told}</div>"),
        ("title of a class", lambda head, told: f"<div class=post><p class='post-title'>{head}</p><div>{told}</div></div>"),
    )
)  # fmt: skip
IN_LISTS = (
    PageRow("next story: in a list", page(f"{MENU}<ul class=stream><li><h2>{TITLE}</h2>{paragraphs(*FERRY)}</li><li><h2>Bridge opens</h2>{paragraphs(*BRIDGE)}</li></ul>{FOOTER}"), FERRY_SAYS, BRIDGE_SAYS),
    PageRow("no next story: a list within the story", page(f"{MENU}<article>{HEAD}<p>{FERRY[0]}</p><ol><li><h3>One</h3>{paragraphs(*FERRY[1:])}</li><li><h3>Two</h3>{paragraphs(*BRIDGE)}</li></ol></article>{FOOTER}"), (*FERRY_SAYS, *BRIDGE_SAYS)),
)  # fmt: skip

GLUE = tuple(
    PageRow(f"apart: {name}", page(f"{MENU}<article>{HEAD}{paragraphs(*FERRY[:3])}{line}{paragraphs(*FERRY[3:])}</article>{FOOTER}"), (*FERRY_SAYS, *says), goes)
    for name, line, says, goes in (
        ("strong and emphasis", "<p><b>Gary Bolt</b><i>Monterey</i> wrote to the paper.</p>", ("Bolt Monterey",), ("BoltMonterey",)),
        ("a speaker", "<p>“Not one krone more”<cite>Dana Osk</cite></p>", (), ("more”Dana",)),
        ("a picture", "<p>Before the vote<img src=a.jpg>After it, nobody spoke for a minute.</p>", (), ("voteAfter",)),
        ("a button", "<p>The hall was full <b>on Monday</b><button>Share</button>Thursday was quiet.</p>", (), ("MondayThursday",)),
        ("a part of a word", "<p>The <b>un</b><i>likely</i> line and its <span>Mc</span><span>Donald</span> of a captain went on.</p>", ("unlikely line", "McDonald"), ()),
        ("a name and a number", "<p><span>Line</span><span>12</span> was the last to go in the evening.</p>", ("Line 12",), ()),
    )
)  # fmt: skip

DEK = "Eleven pupils are enough, the board has found."
STANDFIRSTS = tuple(
    PageRow(f"a standfirst in {tag}", page(f"{MENU}<main><article>{HEAD}<{tag}>{DEK}</{tag}><div class=t>{paragraphs(*FERRY)}</div></article></main>{FOOTER}"), (DEK, *FERRY_SAYS))
    for tag in ("h2", "h3", "strong", "b")
) + tuple(
    PageRow(f"a standfirst called {words}", page(f"{MENU}<main><article>{HEAD}<p class='{words}'>{DEK}</p><div class=t>{paragraphs(*FERRY)}</div></article></main>{FOOTER}"), (DEK, *FERRY_SAYS))
    for words in ("sub-title", "x17 y2", "linha-fina", "article__underrubrik", "catenaccio", "c3", "sub_headline", "unterzeile")
)  # fmt: skip

JAPANESE = (
    "市議会は木曜日の夜、三時間にわたる議論の末、深夜バスをさらに二年間運行することを賛成多数で決めた。",
    "「なくなっていたら仕事を失うところでした」と、朝四時に出勤し車を持たない会社員の田中さんは話した。",
    "市の資料によると、この路線には年間およそ五千万円の費用がかかり、その三分の一は運賃で賄われている。",
    "二人の議員は棄権し、この予算は駅前の待合所を建てるために使うべきだという考えを改めて示した。",
)
MILL = (
    "運河通りの古い水車小屋が五月に図書館として開館すると、工事を担う会社が水曜日に発表した。",
    "修復された水車は週末に回され、上の階には四万冊の本と広い閲覧室が設けられるという。",
    "建物を守ろうと、近所の人たちは十一年にわたって募金や署名の活動を続けてきたのだった。",
)
SHORT_TITLES = (
    PageRow(
        "a short title without blanks",
        f"<html lang=ja><title>深夜バスの存続 | Morning Echo of the North</title><section><h1>深夜バスの存続</h1>{paragraphs(*JAPANESE)}</section><section><h1>水車小屋が図書館に</h1>{paragraphs(*MILL)}</section></html>",
        JAPANESE,
        MILL,
    ),
)

ROWS: tuple[PageRow, ...] = (
    *COPIES,
    *COMMENTS,
    *QUOTES,
    *CAPTIONS,
    *WRITTEN,
    *STANDFIRSTS,
    *LAST_PARTS,
    *TWINS,
    *GLUE,
    *SHORT_TITLES,
)
