# ruff: noqa: E501
"""Small pages of the kinds that were read wrongly: what of each must be read, and what must not.

One row a page. All texts are invented. `test_clean_page_kinds` reads them.
"""

from __future__ import annotations

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

ROWS: tuple[PageRow, ...] = (*OPEN_ELEMENTS, *NOSCRIPT)
