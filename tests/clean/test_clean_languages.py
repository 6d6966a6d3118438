"""Small things a page says: the language of its code, empty cells, pictures that end it."""

from __future__ import annotations

import pytest

from tui_reader import clean, sanitise
from tui_reader.clean import rule_matcher
from tui_reader.model import Role, Source

WORDS = "<p>The harbour council wrote a program of its own for the old ferry.</p>"


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ("<pre><code class='language-python'>x</code></pre>", "python"),
        ("<pre class='brush: js; toolbar: false'>x</pre>", "js"),
        ("<div class='highlight highlight-source-shell'><pre>x</pre></div>", "shell"),
        ("<div class='language-c++ rouge'><div class='highlight'><pre class='highlight'>"
         "<code>x</code></pre></div></div>", "c++"),
        ("<pre data-lang='Rust'>x</pre>", "rust"),
        ("<pre class='lang-go prettyprint'>x</pre>", "go"),
        ("<pre class='wp-block-code'>x</pre>", ""),
        ("<pre class='language-\x1b]0;x'>x</pre>", ""),
    ],
)  # fmt: skip
def test_code_keeps_the_language_its_page_names(html: str, language: str) -> None:
    made = clean.article(Source(sanitise.line("Ferry"), content=WORDS + html + WORDS))
    (block,) = [block for block in made.blocks if block.role is Role.CODE]
    assert block.marker == language


def test_a_fence_names_its_language() -> None:
    made = clean.clean_text("# Ferry\n\nHow it is done:\n\n```Python\nprint(1)\n```\n\nThe end.\n")
    assert [block.marker for block in made.blocks if block.role is Role.CODE] == ["python"]


def test_an_empty_first_cell_keeps_its_place() -> None:
    table = (
        "<table><tr><th></th><th>2020</th></tr><tr><td>Ships</td><td>3</td></tr>"
        "<tr><td>Boats</td><td></td></tr></table>"
    )
    made = clean.article(Source(sanitise.line("Ferry"), content=WORDS + table + WORDS))
    (block,) = [block for block in made.blocks if block.role is Role.TABLE]
    assert made.text[block.span.start : block.span.end] == "| 2020\nShips | 3\nBoats"


def test_a_picture_that_ends_a_text_is_kept_and_one_that_is_all_of_it_too() -> None:
    image = "<img src='https://x.example/a.png' alt='A ferry'>"
    ended = clean.article(Source(sanitise.line("Ferry"), content=WORDS + image))
    assert [(one.at, one.alt) for one in ended.images] == [(len(ended.text), "A ferry")]
    comic = clean.article(Source(sanitise.line("Comic 7"), content=image))
    assert comic.text == "Comic 7\n\nA ferry" and len(comic.images) == 1
    silent = "<p><img src='https://x.example/a.png'></p>"
    assert clean.article(Source(sanitise.line("Comic 8"), content=silent)).images
    assert not clean.article(Source(sanitise.line("Ferry"), content=WORDS + silent)).images


@pytest.mark.parametrize("end", "。！？…")
def test_a_chinese_sentence_reads_like_prose_whatever_sign_ends_it(end: str) -> None:
    sentence = "港口议会星期二投票决定保留旧市场大厅因为大厅的屋顶将首先得到修缮"
    assert rule_matcher.is_prose(sentence + end)
    assert not rule_matcher.is_prose(sentence)
