# ruff: noqa: E501
"""What HTML and Markdown mean survives: roles, levels, links, pictures, captions, places of cuts."""

from __future__ import annotations

from tui_reader import clean, sanitise
from tui_reader.model import Article, Role, Source, Style

PARAGRAPHS = [
    "The ferry company said on Monday that it would stop its night service to the island in May.",
    "About 300 people who work on the mainland use it, according to the union, and most of them "
    "have no other way home after ten in the evening.",
    "The owner, Ruth Amsel, said that she had lost 40,000 euros on it in the past year alone.",
]


def feed(html: str, **more: str) -> Article:
    return clean.article(
        Source(
            sanitise.line("Night ferry stops"),
            content=html,
            url="https://ferry.example/a/b",
            **more,
        )
    )


def rows(made: Article) -> list[tuple[Role, int, str, str]]:
    return [
        (b.role, b.level, b.marker, made.text[b.span.start : b.span.end]) for b in made.blocks[1:]
    ]


def test_headings_lists_quotes_code_and_tables_keep_their_shape() -> None:
    made = feed(
        f"<p>{PARAGRAPHS[0]}</p><h3>What <em>now</em>?</h3><ul><li>One boat<ol start=3><li>at noon</li>"
        "<li>at six</li></ol></li><li>Two boats</li></ul><blockquote><p>No boat.</p></blockquote>"
        "<pre>a\n  b\n\nc</pre><table><tr><th>Year</th><th>Trips</th></tr><tr><td>2023</td><td>410"
        "</td></tr></table><p>" + PARAGRAPHS[1] + "</p>"
    )
    assert rows(made) == [
        (Role.PARAGRAPH, 0, "", PARAGRAPHS[0]),
        (Role.HEADING, 3, "", "What now?"),
        (Role.ITEM, 1, "•", "One boat"),
        (Role.ITEM, 2, "3.", "at noon"),
        (Role.ITEM, 2, "4.", "at six"),
        (Role.ITEM, 1, "•", "Two boats"),
        (Role.QUOTE, 1, "", "No boat."),
        (Role.CODE, 0, "", "a\n  b\n\nc"),
        (Role.TABLE, 0, "", "Year | Trips\n2023 | 410"),
        (Role.PARAGRAPH, 0, "", PARAGRAPHS[1]),
    ]


def test_links_and_emphasis_cover_exactly_their_words() -> None:
    made = feed(
        "<p>The <a href='../union?x=1&amp;y=2'>ferry <b>union</b></a> said it was <i>not</i> asked, "
        "and <a href='javascript:alert(1)'>nobody</a> answered; <code>ferry.py</code> did.</p>"
    )
    seen = [(made.text[i.span.start : i.span.end], i.style, i.href) for i in made.inlines]
    assert seen == [
        ("ferry union", Style.LINK, "https://ferry.example/union?x=1&y=2"),
        ("union", Style.STRONG, None),
        ("not", Style.EMPHASIS, None),
        ("nobody", Style.LINK, None),
        ("ferry.py", Style.CODE, None),
    ]


def test_a_picture_stands_before_its_caption_and_trackers_are_gone() -> None:
    made = feed(
        f"<p>{PARAGRAPHS[0]}</p><figure><img data-src='/ship.jpg' src='data:x' alt='A ship'>"
        "<figcaption>The ship in port. Photo: Ruth Amsel/AP</figcaption></figure>"
        f"<p>{PARAGRAPHS[1]}</p><img src='https://px.example/pixel.gif' width=1 height=1>"
    )
    assert [role for role, *_ in rows(made)] == [Role.PARAGRAPH, Role.CAPTION, Role.PARAGRAPH]
    (image,) = made.images
    assert (image.src, image.alt) == ("https://ferry.example/ship.jpg", "A ship")
    assert image.at == made.blocks[2].span.start


def test_a_credited_sentence_is_a_caption_and_a_bare_credit_is_cut() -> None:
    text = "\n\n".join([
        "Night ferry stops in May", PARAGRAPHS[0], "The ship leaves port on its last night. via REUTERS",
        PARAGRAPHS[1], "Ruth Amsel/AFP via Getty Images", PARAGRAPHS[2],
    ])  # fmt: skip
    made = clean.clean_text(text)
    assert [b.role for b in made.blocks] == [
        Role.TITLE, Role.PARAGRAPH, Role.CAPTION, Role.PARAGRAPH, Role.PARAGRAPH,
    ]  # fmt: skip
    (cut,) = made.cuts
    assert cut.text == "Ruth Amsel/AFP via Getty Images"
    assert made.text[cut.at :] == PARAGRAPHS[2]


def test_the_title_said_again_is_a_cut() -> None:
    made = feed(f"<h1>Night ferry stops</h1><p>{PARAGRAPHS[0]}</p>")
    assert made.title == "Night ferry stops"
    assert [(cut.rule, cut.text) for cut in made.cuts] == [("title repeated", "Night ferry stops")]


def test_escaped_html_double_breaks_and_feed_flare() -> None:
    made = feed(f"&lt;p&gt;{PARAGRAPHS[0]}&lt;/p&gt;&lt;p&gt;{PARAGRAPHS[1]}&lt;/p&gt;")
    assert [text for *_, text in rows(made)] == PARAGRAPHS[:2]
    made = feed(
        f"{PARAGRAPHS[0]}<br><br>{PARAGRAPHS[1]}<div class='feedflare'><a href=x>Like</a></div>"
    )
    assert [text for *_, text in rows(made)] == PARAGRAPHS[:2]
    made = feed("\n\n".join(PARAGRAPHS).replace("said", "&amp;said"))
    assert [text for *_, text in rows(made)] == [p.replace("said", "&said") for p in PARAGRAPHS]


def test_html_escaped_twice_or_by_half_is_read_and_text_about_html_is_left_alone() -> None:
    twice = f"&amp;lt;p&amp;gt;{PARAGRAPHS[0]}&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;{PARAGRAPHS[1]}"
    assert [text for *_, text in rows(feed(twice))] == PARAGRAPHS[:2]
    half = (
        f"<p>{PARAGRAPHS[0]}</p>\n&lt;p class=&quot;x&quot;&gt;{PARAGRAPHS[1]} &lt;a href=&quot;/u&quot;"
        f"&gt;More&lt;/a&gt;&lt;/p&gt;<p>{PARAGRAPHS[2]}</p>"
    )
    made = feed(half)
    assert [text for *_, text in rows(made)] == [
        PARAGRAPHS[0],
        PARAGRAPHS[1] + " More",
        PARAGRAPHS[2],
    ]
    assert [link.href for link in made.inlines] == ["https://ferry.example/u"]
    about = (
        f"<p>{PARAGRAPHS[0]} A &lt;p&gt; begins a paragraph, and a &lt;/p&gt; ends it, as ever.</p>"
    )
    assert "A <p> begins a paragraph, and a </p> ends it" in feed(about).text
    begins = f"<p>&lt;p&gt; {PARAGRAPHS[0]}</p><p>&lt;p&gt;{PARAGRAPHS[1]}</p>"
    assert f"<p> {PARAGRAPHS[0]}\n\n<p>{PARAGRAPHS[1]}" in feed(begins).text
    shown = f"<p>{PARAGRAPHS[0]}</p><pre>&lt;p&gt;{PARAGRAPHS[1]}&lt;/p&gt;</pre>"
    assert f"<p>{PARAGRAPHS[1]}</p>" in feed(shown).text


def test_the_fuller_of_content_and_summary_is_read() -> None:
    long = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    assert [t for *_, t in rows(feed(f"<p>{PARAGRAPHS[0]}</p>", summary=long))] == PARAGRAPHS
    assert [t for *_, t in rows(feed(long, summary=PARAGRAPHS[0]))] == PARAGRAPHS


def test_a_truncated_summary_says_so_and_a_whole_story_does_not() -> None:
    assert (
        "{key:full_text} to fetch"
        in feed(f"<p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[0][:60]} [&hellip;]</p>").notice
    )
    assert "{key:full_text} to fetch" in feed(f"<p>{PARAGRAPHS[0]}</p>").notice
    assert feed("".join(f"<p>{p}</p>" for p in PARAGRAPHS * 2)).notice == ""


def test_a_paragraph_sent_twice_is_a_cut_and_a_refrain_is_not() -> None:
    made = feed(f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>")
    assert [cut.rule for cut in made.cuts] == ["duplicate"]
    made = feed(f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[0]}</p>")
    assert made.cuts == ()


def test_markdown_is_read_as_it_is_meant() -> None:
    made = clean.clean_text(
        "---\nkey: value\n---\n# Night ferry stops\n\nThe **union** said [no](https://u.example/).\n\n"
        "- One boat\n- Two boats\n\n> Nobody asked us.\n\n```\nx = 1\n\ny\n```\n\n![Ship](s.png)\n\nEnd of it."
    )
    assert made.title == "Night ferry stops"
    assert rows(made) == [
        (Role.PARAGRAPH, 0, "", "The union said no."),
        (Role.ITEM, 1, "•", "One boat"),
        (Role.ITEM, 1, "•", "Two boats"),
        (Role.QUOTE, 1, "", "Nobody asked us."),
        (Role.CODE, 0, "", "x = 1\n\ny"),
        (Role.PARAGRAPH, 0, "", "End of it."),
    ]


def test_hard_wrapped_text_is_joined_and_copied_lines_are_not() -> None:
    wrapped = (
        "The ferry company said on Monday that it would stop its\nnight service to the island in May"
        " of next year, after a\ndispute with the union that had lasted for two winters.\n\n"
        "About 300 people use it, most of them in the evening,\nand many have no other way home."
    )
    assert len(clean.clean_text(wrapped, title="x").blocks) == 3
    assert len(clean.clean_text("\n".join(PARAGRAPHS), title="x").blocks) == 4


def test_footnotes_are_footnotes() -> None:
    made = feed(
        f"<p>{PARAGRAPHS[0]}<sup><a href='#n1'>1</a></sup></p><p>{PARAGRAPHS[1]}</p>"
        "<ol class=footnotes><li>The union counted twice, in spring and in autumn.</li></ol>"
    )
    assert rows(made)[0][3].endswith("in May.[1]")
    assert rows(made)[-1][:3] == (Role.FOOTNOTE, 1, "1.")
