"""What is taken out of a page before it is parsed takes no story with it."""

from __future__ import annotations

import pytest
from costs import within

from tui_reader import clean
from tui_reader.clean import input_limits

STORY = "<p>The ferry left the harbour at dawn with forty people on board, she said.</p>" * 120
END = "<p>It came back at noon with everybody on board and nobody hurt, she added.</p>"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("""<a onclick="go('?cat='+x)">Boats</a>""", "<p title='x'>"),
        ("""<a onclick="go('/tide.php?day='+d,'w')">Tides</a>""", "<i class='x'></i>"),
        ("<img src='/p.png?k=aGFsbG8gd2VsdA4='>", "<img src='/q.png'>"),
        ("""<img src='/i?u="x"&k=4='>""", """<b id='a'></b>"""),
        ("""<img src="/p.png?sig=abc=">""", """<a href="/x">next</a>"""),
        ("""<div data-q='a="' class="wide">""", """</div><p class="b">"""),
        ("""<input value='name='>""", "<i id='z'></i>"),
        ("""<a href='#' onclick='show("a=")'>Map</a>""", """<i id="z"></i>"""),
        ("""<p>She typed x='</p>""", "<p>and then '.</p>"),
        ("""<p>She typed x="</p>""", """<p>and then ".</p>"""),
        ("""<a title="a > b ='">Boats</a>""", "<i class='z'></i>"),
        ("""<a href=/go?to=>Boats</a><a title = "a ='" >x</a>""", "<i class='z'></i>"),
        ("""<a href=/x/ title='="'>Boats</a>""", """<i class="z"></i>"""),
    ],
)
def test_an_equals_sign_in_a_value_starts_no_value(before: str, after: str) -> None:
    bare = input_limits.without_scripts(f"<body>{before}{STORY}{after}{END}")
    assert STORY in bare and END in bare and before in bare


def test_a_story_between_two_such_links_is_read() -> None:
    told = "".join(
        f"<p>Mile {n} of the coast road is closed after the storm, and the council, which owns it,"
        f" said that repairs there would take {n} weeks at least.</p>"
        for n in range(2, 90)
    )
    link = """<p><a href="#" onclick="go('/tide?day='+d)">Tides</a></p>"""
    made = clean.clean_html(f"<body><h1>Road closed</h1><article>{link}{told}{link}</article>")
    assert all(f"Mile {n} of" in made.text for n in range(2, 90))


@pytest.mark.parametrize("quote", ["'", '"'])
@pytest.mark.parametrize("sign", ["=", " = ", "=\n"])
def test_long_values_are_taken_out_wherever_they_stand(quote: str, sign: str) -> None:
    other = "'" if quote == '"' else '"'
    data = f"{quote}{f'{{a:{other}>b{other}}}, ' * 2_000}{quote}"
    tag = f"<div class={quote}a{quote} data-state{sign}{data} id=b>"
    bare = input_limits.without_scripts(f"<body>{tag}{STORY}</div>{END}")
    assert "a:" not in bare and STORY in bare and END in bare
    assert f"class={quote}a{quote}" in bare and "id=b" in bare


@pytest.mark.parametrize(
    "bomb",
    [
        *("<a ", "<a b=", "<a b='", '<a b="', "<a b=' =\"", "<a  ", "<a/", "=\"' ", "<a b = "),
        *("<template shadowrootmode=open>", "<template>shadowrootmode", "<style> shadowrootmode"),
    ],
)
def test_tags_made_against_it_take_linear_time(bomb: str) -> None:
    page = f"<body>{STORY}" + bomb * (2_000_000 // len(bomb)) + "='" + "x" * 9_000 + "'"
    assert within(4.0, lambda: input_limits.without_scripts(page))


def test_long_code_in_colours_is_read_without_them() -> None:
    line = "<span class=\"k\">return</span> <span class='n'>x</span>\n"
    code = line * (2 * input_limits.MAX_TAGS // 4)
    made = clean.clean_html(
        "<article><h1>Long code</h1><p>This is the whole of the code, as it was found.</p>"
        f"<pre><code>{code}</code></pre><p>Nothing else was there, nobody knows why.</p></article>"
    )
    assert made.text.count("return x") == 2 * input_limits.MAX_TAGS // 4
    assert "Nothing else was there" in made.text
