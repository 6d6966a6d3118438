"""What elements say by their form alone is said in the text; no figure, no word is made of it."""

from __future__ import annotations

import json

import pytest
from clean_form_rows import FORM_ROWS

from tui_reader import clean, sanitise
from tui_reader.annotate.figures import find
from tui_reader.clean import raised
from tui_reader.feeds import document
from tui_reader.model import Article, Role, Source, Style

OPENING = (
    "The miller of Sand said on Monday that his wheel would turn again in May, after a year in "
    "which the stream had been too low for it."
)


def read(html: str) -> Article:
    return clean.article(
        Source(
            sanitise.line("Mill"), content=f"<p>{OPENING}</p>{html}", url="https://mill.example/a/b"
        )
    )


@pytest.mark.parametrize(("html", "text"), FORM_ROWS, ids=[row[0][:60] for row in FORM_ROWS])
def test_forms_are_spelled_out(html: str, text: str) -> None:
    assert read(html).text.removeprefix(f"Mill\n\n{OPENING}\n\n") == text


@pytest.mark.parametrize(
    ("html", "values"),
    [
        ("<p>It cost 5 million<sup>1</sup> euros.</p>", [5_000_000]),
        ("<p>They sold 21<sup>3</sup> cows.</p>", [21]),
        ("<p>They sold <del>five</del> <ins>six</ins> million cows.</p>", [5, 6_000_000]),
        ("<p>It holds 3×10<sup>8</sup> of them, or 10<sup>-6</sup>.</p>", []),
        ("<p>Take 2<sup>1</sup>⁄<sub>2</sub> cups.</p>", [2.5]),
        ("<p>It is <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> of a cup.</p>", [0.5]),
    ],
)
def test_a_mark_beside_a_figure_is_no_part_of_it(html: str, values: list[float]) -> None:
    text = read(html).text.removeprefix(f"Mill\n\n{OPENING}\n\n")
    assert [found.value for found in find(text)] == values


def test_lists_count_as_the_page_says() -> None:
    items = "<li>Carry the old boat</li><li>Mend the old boat</li><li>Paint the old boat</li>"
    made = read(
        f'<ol reversed>{items}</ol><ol type="a">{items}</ol><ol type=I start=4>{items}</ol>'
    )
    markers = [block.marker for block in made.blocks if block.role is Role.ITEM]
    assert markers[:3] == ["3.", "2.", "1."]
    said = read(f'<ol reversed start="9">{items}</ol>')
    assert [b.marker for b in said.blocks if b.role is Role.ITEM] == ["9.", "8.", "7."]
    for kind, first in (("a", ["a.", "b.", "c."]), ("I", ["I.", "II.", "III."])):
        said = read(f'<ol type="{kind}">{items}</ol>')
        assert [b.marker for b in said.blocks if b.role is Role.ITEM] == first


@pytest.mark.parametrize(
    ("opened", "markers"),
    [
        ('<ol start="-1">', ["-1.", "0."]),
        ('<ol start=" 0 ">', ["0.", "1."]),
        ('<ol style="list-style-type: lower-alpha">', ["a.", "b."]),
        ('<ol style="list-style: upper-roman inside" start=9>', ["IX.", "X."]),
        ('<ol type="A" start="26">', ["Z.", "AA."]),
        ('<ol style="list-style-type:lower-greek">', ["α.", "β."]),
        ('<ol style="list-style: none">', ["•", "•"]),
    ],
)
def test_items_are_marked_as_their_list_says(opened: str, markers: list[str]) -> None:
    made = read(f"{opened}<li>Carry the old boat</li><li>Mend the old boat</li></ol>")
    assert [block.marker for block in made.blocks if block.role is Role.ITEM] == markers


LAZY = '<img class="lazy" src="/wait.gif" data-src="/real.jpg" alt="A cow">'


@pytest.mark.parametrize(
    ("html", "sources"),
    [
        (LAZY, ["real.jpg"]),
        (f'{LAZY}<noscript><img src="/real.jpg" alt="A cow"></noscript>', ["real.jpg"]),
        ('<img src="data:image/gif;base64,R0"><noscript><img src="/a.jpg"></noscript>', ["a.jpg"]),
        ('<noscript><img height="1" width="1" src="https://t.example/tr?id=1"></noscript>', []),
        ('<img data-srcset="/s.jpg 300w, /l.jpg 900w" src="data:x" alt="A cow">', ["l.jpg"]),
        ('<img srcset="/w_1,h_2/a.jpg 1x, /w_2,h_4/a.jpg 2x">', ["w_2,h_4/a.jpg"]),
        ('<img srcset="/a.jpg 1x,/b.jpg 2x,/c.jpg 1.5x">', ["b.jpg"]),
        ('<picture><source srcset="/a.webp, /b.webp 2x"><img alt="A cow"></picture>', ["b.webp"]),
        ('<picture><source srcset="/a.webp"><img src="/a.jpg" alt="A cow"></picture>', ["a.jpg"]),
        ('<img src="/a.jpg" data-src="{{ image }}" alt="A cow">', ["a.jpg"]),
    ],
)
def test_a_picture_that_waits_for_scripts_is_shown(html: str, sources: list[str]) -> None:
    made = read(f"{html}<p>Under the picture stands a word.</p>")
    assert [one.src for one in made.images] == [f"https://mill.example/{one}" for one in sources]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("I know.", "Cow — I know."), ("彼はまだ気づいていない", "Cow — 彼はまだ気づいていない"),
        ("Click to enlarge", "Cow"), ("Zum Vergrößern klicken", "Cow"), ("cow-5", "Cow"),
        ("Cow", "Cow"), ("A cow that knows", "Cow — A cow that knows"),
    ],
)  # fmt: skip
def test_a_title_of_a_picture_that_tells_something_is_kept(title: str, said: str) -> None:
    made = read(f'<img src="/c.png" alt="Cow" title="{title}"><p>Under it stands a word.</p>')
    assert [one.alt for one in made.images] == [said]


def test_what_moves_is_a_link() -> None:
    made = read('<iframe src="https://video.example/embed/7"></iframe><p>After it.</p>')
    links = [one.href for one in made.inlines if one.style is Style.LINK]
    assert links == ["https://video.example/embed/7"]
    alone = clean.article(
        Source(sanitise.line("Talk"), content='<iframe src="https://video.example/e/7"></iframe>')
    )
    assert [one.href for one in alone.inlines] == ["https://video.example/e/7"]


def test_a_comic_says_its_title() -> None:
    comic = (
        '<img src="https://comic.example/e.png" alt="Cat and mouse" title="The mouse had a plan.">'
    )
    made = clean.article(Source(sanitise.line("Comic"), content=comic))
    assert [image.alt for image in made.images] == ["Cat and mouse"]
    assert made.text == "Comic\n\nThe mouse had a plan."
    beside = read(f"{comic}<p>Under the picture stands a word.</p>")
    assert [image.alt for image in beside.images] == ["Cat and mouse — The mouse had a plan."]


@pytest.mark.parametrize("before", ["", " ", "a", "5", "5 million", "(a)", "XX", "M", "“", "１"])
@pytest.mark.parametrize("text", ["", "1", "12", "-3", "2+", "a", "th", "two words", "[4]", "†"])
def test_nothing_raised_makes_a_figure_longer(before: str, text: str) -> None:
    made = raised.raised(text, before, " cows")
    assert not (before[-1:].isdigit() and made[:1].isascii() and made[:1].isdigit())


COLUMNS = "Mill       Cows    Paid\nUpper     1,200   €3,400\nLower        95     €120"


def test_columns_of_plain_text_keep_their_lines() -> None:
    made = clean.clean_text(f"Mill\n\n{OPENING}\n\n{COLUMNS}\n\nIt will rain.")
    assert [block.role for block in made.blocks[-3:]] == [
        Role.PARAGRAPH,
        Role.TABLE,
        Role.PARAGRAPH,
    ]
    assert "\n\nMill | Cows | Paid\nUpper | 1,200 | €3,400\nLower | 95 | €120\n\n" in made.text


@pytest.mark.parametrize(
    "feed",
    [
        f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content>{COLUMNS}</content></entry></feed>',
        f"<rss><channel><item><description>{COLUMNS}</description></item></channel></rss>",
        json.dumps({"version": "x", "items": [{"id": "1", "content_text": COLUMNS}]}),
    ],
)  # fmt: skip
def test_feeds_of_plain_text_keep_their_columns(feed: str) -> None:
    (entry,) = document.parse(feed.encode()).entries
    made = clean.article(Source(sanitise.line(""), entry.content))
    assert made.text == "Mill | Cows | Paid\nUpper | 1,200 | €3,400\nLower | 95 | €120"
