"""Laws of reading pages: nothing that a page tells is lost without a word, and what stands at the
end of a story decides nothing about its middle."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from clean_page_rows import FOOTER, HEAD, MENU, ROWS, page, paragraphs
from costs import grows
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import clean, sanitise
from tui_reader.clean import line_scorer, story_floor, unshown
from tui_reader.clean.blocks import Dom, TextBlock
from tui_reader.clean.judged import Judged
from tui_reader.clean.page_claims import Claims
from tui_reader.model import Role, Source
from tui_reader.sentences import in_sentences

GOLD = sorted((Path(__file__).parents[1] / "gold" / "pages").glob("*.html"))
TOPICS = ("ferry", "harbour", "council", "bridge", "school", "choir", "orchard", "tram", "island")
ENDS = (
    "The council will meet again in {0} weeks to look at what is left of the {1}.",
    "Nobody has said so far who is to pay for the {1}, which cost {0} million last year.",
    "“We will see about the {1},” said the mayor, who has {0} sheep and no doubts at all.",
    "In {0} of the last forty years the {1} was closed for a week in winter, and nobody minded.",
    "It rained.",
)
ELEMENTS = ("div", "section", "article", "main", "aside", "nav", "footer", "figure", "form", "span")
WRAPS = (
    "<p>{}</p>", "<div>{}</div>", "<li>{}</li>", "<h2>{}</h2>", "<blockquote>{}</blockquote>",
    "<figcaption>{}</figcaption>", "<a href=/x>{}</a>", "<p class=more>{}</p>", "{}<br><br>",
    "<td>{}</td>", "<p hidden>{}</p>",
)  # fmt: skip

sentences = st.builds(
    str.format, st.sampled_from(ENDS), st.integers(2, 99), st.sampled_from(TOPICS)
)


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> str:
    """Some sentences in some elements."""
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        if depth and draw(st.booleans()):
            name = draw(st.sampled_from(ELEMENTS))
            parts.append(f"<{name}>{draw(trees(depth - 1))}</{name}>")
        else:
            parts.append(draw(st.sampled_from(WRAPS)).format(draw(sentences)))
    return "".join(parts)


def lost(html: str) -> list[str]:
    """What the page tells in sentences that is neither in the text nor among the cuts."""
    source = Source(sanitise.line(""), page=html)
    made = clean.article(source)
    there = {line for cut in made.cuts for line in cut.text.split("\n")} | set(
        made.text.split("\n")
    )
    told = (line for text in clean.raw(source) for block, _ in text for line in block.split("\n"))
    return [line for line in told if in_sentences(line) and line not in there]


@given(trees())
def test_what_a_page_tells_is_in_the_text_or_among_the_cuts(body: str) -> None:
    assert lost(page(body)) == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_the_same_of_the_pages_of_the_gold_set(path: Path) -> None:
    assert lost(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("row", ROWS[::4], ids=lambda row: row.name)
def test_the_same_of_pages_that_were_read_wrongly(row: object) -> None:
    assert lost(getattr(row, "html", "")) == []


@given(st.lists(sentences, min_size=5, max_size=14, unique=True), sentences)
def test_the_end_of_a_story_drops_nothing_from_its_middle(told: list[str], more: str) -> None:
    for story in (told, [*told, more], told[:-1]):
        made = clean.clean_html(
            page(f"{MENU}<article>{HEAD}{paragraphs(*story)}</article>{FOOTER}")
        )
        assert [one for one in story[1:-1] if one not in made.text and in_sentences(one)] == []


LISTS = (
    "A recipe of the cook of the school, for eight.|Stove: 20 min|Oven: 45 min|Yields: 8 pieces"
    "|Ingredients|2 cups of corn flour|1 cup of milk|3 eggs|salt|How to make it|Warm the milk."
    "|Add the flour and stir.|Beat the eggs.|Bake it for 45 minutes.|Serve it warm.",
    "The song of the old baths|Words: Ann Lee|We jumped from the board,|we jumped from the side,"
    "|and had the ice|too quickly in hand.|Chorus:|Blue, so blue,|and deep as May."
    "|The guard whistles,"
    "|the chips are cold,|and none of us|ever grew old.|Chorus",
    "November on the pier|The boat has left|without me.|What stays is the wet rope,|a cat,"
    "|the light of the bar.|She writes that she comes back.|Water does not write:|it comes back.",
    "Saturday's games were played in the rain.|Hallin 3 Osk 1|Brack 0 Tarn 0|Ems 2 Wick 4"
    "|Corran 1 Skerry 1|Fell 5 Dale 0|Pier 2 Quay 3|Sunday|Moor 1 Heath 1|Glen 0 Strath 2",
    "Who has won at the show:|1. T. Ash, Hallin|2. U. Reid, Osk|Jam|1. R. Amsel, Brack"
    "|2. D. Okafor, Tarn|Dogs|1. Biscuit|2. Kelso|Longest leek|1. P. Daw, Wick",
)


@given(st.sampled_from(LISTS), st.lists(sentences, max_size=4, unique=True), st.integers(11, 20))
def test_what_a_list_ends_with_drops_nothing_from_its_middle(
    listed: str, more: list[str], length: int
) -> None:
    lines = listed.split("|")[:length]
    kept = clean.filter_lines([*lines, *more])
    assert [line for line, stays in zip(lines[:-1], kept, strict=False) if not stays] == []


@given(st.lists(st.floats(0, 1), max_size=60), st.lists(st.floats(0, 1), max_size=60))
def test_the_scorers_limits_hang_on_what_is_near_or_above(
    values: list[float], more: list[float]
) -> None:
    near = max(0, len(values) - line_scorer.AROUND)
    limits = line_scorer.limits(values, [()] * len(values))
    longer = line_scorer.limits([*values, *more], [()] * (len(values) + len(more)))
    assert limits[:near] == longer[:near]


def as_it_is(judged: Judged) -> Judged:
    """A page that holds no more than it shows."""
    return judged


def cards(count: int) -> Callable[[], object]:
    """A story of so many paragraphs and as many hidden cards of other stories."""
    blocks = [
        TextBlock(sanitise.line(ENDS[0].format(n, "ferry")), dom=Dom("p", path=(1, n)))
        for n in range(count)
    ]
    for n in range(count):
        dom = Dom("h3", linked=24, path=(2, count + n, 0), words="hide", article=0)
        blocks.append(
            TextBlock(sanitise.line("Another story of the day"), Role.HEADING, 3, dom=dom)
        )
    kept, doubts = [True] * len(blocks), [0.1] * len(blocks)
    judged = Judged(blocks, kept, doubts)
    return lambda: story_floor.raised(judged, kept, as_it_is, Claims())


def articles(count: int) -> Callable[[], object]:
    """A story and so many others, each in an article with a headline."""
    blocks = []
    for n in range(1, count + 1):
        head = sanitise.line(f"The ferry to island number {n} stays")
        blocks.append(TextBlock(head, Role.HEADING, 2, dom=Dom("h2", article=n)))
        told = sanitise.line(ENDS[0].format(n, "ferry") * 4)
        blocks.append(TextBlock(told, dom=Dom("p", article=n)))
    kept, doubts = [True] * len(blocks), [0.1] * len(blocks)
    judged = Judged(blocks, kept, doubts)
    title = Claims(titles=("the ferry to island number 1 stays",))
    return lambda: story_floor.raised(judged, kept, as_it_is, title)


@pytest.mark.parametrize("sign", ["/*a", "{[", "'a\"", "`a", "//a", "a:", '"\\n', "<template>"])
def test_scripts_made_against_their_reader_cost_as_much_as_they_are_long(sign: str) -> None:
    title = Claims(titles=("island keeps its ferry",))

    def written(count: int) -> Callable[[], object]:
        html = f"<script>{sign * count}</script>"
        return lambda: unshown.blocks(html, title)

    assert not grows(written(2_000), written(16_000), 24)


def test_many_articles_beside_a_story_cost_as_much_as_they_are_many() -> None:
    assert not grows(articles(250), articles(2_000), 24)


def test_many_cards_beside_a_long_story_cost_as_much_as_they_are_many() -> None:
    assert not grows(cards(500), cards(4_000), 24)
