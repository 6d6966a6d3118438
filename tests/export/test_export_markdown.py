"""Markdown keeps text as text: a parser of Markdown reads back what the story held."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from export_stories import HOSTILE, golden_story, stories, story_of
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tui_reader import sanitise
from tui_reader.errors import TemplateError
from tui_reader.export import formats
from tui_reader.export.frontmatter import front_matter
from tui_reader.export.markdown_inline import code, escape, guard, wikilink
from tui_reader.export.options import Options
from tui_reader.model import Annotation, Entity, Highlight, OpenStory, Role, Span

BARE = Options(index=False)
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
LINK = "https://x.org/a_(b)?c&d"


def markdown(opened: OpenStory, options: Options = BARE) -> str:
    return formats.render(opened, "md", options).decode()


def body_of(page: str) -> str:
    return page.split("\n---\n", 1)[1]


def read(page: str) -> list[tuple[str, str]]:
    """(kind of block, its text) for each block that Markdown sees, white space folded."""
    found, tokens, table = [], READER.parse(page), []
    kind = ""
    for token in tokens:
        if token.type.endswith("_open"):
            kind = token.tag
        if token.type in ("fence", "code_block", "html_block"):
            found.append((token.type, token.content))
        elif token.type == "hr":
            found.append(("hr", ""))
        elif token.type == "inline":
            text = "".join(_words(child) for child in token.children)
            (table if kind in ("th", "td") else found).append((kind, text))
        if token.type == "table_close":
            found.append(("table", " ".join(text for _, text in table)))
            table = []
    return [(kind, " ".join(text.split())) for kind, text in found]


def _words(token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    assert token.type not in ("html_inline", "image"), token.content
    if token.type == "link_open":
        assert token.attrs["href"] == LINK, token.attrs
    return token.content


def expected(opened: OpenStory) -> list[tuple[str, str]]:
    found = []
    for block in opened.article.blocks:
        text = opened.article.text[block.span.start : block.span.end]
        kind = {Role.TITLE: "h1", Role.CODE: "fence", Role.TABLE: "table"}.get(block.role, "p")
        if block.role is Role.HEADING:
            kind = f"h{min(max(block.level, 2), 6)}"
        if block.role is Role.TABLE:
            text = re.sub(r"(?<![^ \n])[|](?![^ \n])", " ", text)
        found.append((kind, " ".join(text.split())))
    return found


@given(stories(marked=False))
@settings(max_examples=70)
def test_a_markdown_reader_sees_the_text_and_the_blocks_and_nothing_else(opened):
    assert read(body_of(markdown(opened))) == expected(opened)


@given(stories())
@settings(max_examples=70)
def test_marks_and_links_do_not_change_the_text(opened):
    opened = replace(opened, highlights=())
    assert read(body_of(markdown(opened))) == expected(opened)


@given(stories(), st.booleans(), st.booleans(), st.booleans())
@settings(max_examples=120)
def test_no_option_lets_html_or_pictures_through(opened, wikilinks, numbered, callouts):
    options = Options(wikilinks=wikilinks, numbered_links=numbered, callouts=callouts)
    for token in READER.parse(body_of(markdown(opened, options))):
        assert token.type != "html_block", token.content
        for child in token.children or ():
            assert child.type not in ("html_inline", "image"), child.content
            if child.type == "link_open":
                assert child.attrs["href"] == LINK


@given(st.text(max_size=40).map(sanitise.text), st.text(max_size=20).map(sanitise.line))
@settings(max_examples=120)
def test_front_matter_holds_any_value_on_one_line_and_gives_it_back(title, tag):
    lines = front_matter({"title": title or "x", "tags": [tag], "n": 3}).splitlines()
    assert lines[0] == lines[-1] == "---"
    assert "---" not in lines[1:-1]
    assert json.loads(lines[1].removeprefix("title: ")) == (title or "x")
    assert json.loads(lines[3].removeprefix("  - ")) == tag
    assert lines[4] == "n: 3"


def test_hostile_feed_names_authors_and_titles_stay_in_the_front_matter():
    evil = '"\n---\nx: !!python/object y\n<script>'
    opened = story_of(((Role.PARAGRAPH, 0, "", "text"),), title=evil, feed=evil, author=evil)
    page = markdown(opened)
    head = page.split("\n---\n")[0].split("\n")
    kept = r'(---|[a-z]+:( ".*")?|sources: 3|  - ".*")'
    assert all(re.fullmatch(kept, line) for line in head), head
    assert page.count("\n---\n") == 1
    assert "html_block" not in [token.type for token in READER.parse(body_of(page))]


@pytest.mark.parametrize("text", HOSTILE)
def test_each_hostile_phrase_is_read_back_as_itself(text):
    text = " ".join(text.split()) or "x"
    assert read("x " + escape(text)) == [("p", "x " + text)]
    assert read(guard(escape(text))) == [("p", text)]


def test_kinds_are_marked_bold_italic_both_and_as_code():
    page = markdown(golden_story())
    assert "**Ingrid Solheim** of the ***Institute of Marine Research*** in *Bergen*" in page
    assert "`3.1 million` herring" in page
    assert "Ingrid Solheim of" in markdown(golden_story(), Options(marks=False))


def test_wikilinks_name_the_entity_and_show_the_surface():
    page = markdown(golden_story(), Options(wikilinks=True))
    assert "[[Ingrid Solheim]] of the [[Institute of Marine Research]]" in page
    assert "[[Ingrid Solheim|Solheim]] said" in page


def test_wikilinks_are_free_of_what_obsidian_forbids():
    assert wikilink("A|B]]#C^d", "x]]y") == "[[A B C d|x y]]"
    assert wikilink("[[]]", "plain*") == "plain\\*"


def test_highlights_and_notes_become_footnotes_or_callouts():
    page = markdown(golden_story())
    assert "==the cable was leaking==[^note-1]" in page
    assert "[^note-1]: Ask her.\\\n    \\# Which cable?" in page
    page = markdown(golden_story(), Options(callouts=True))
    assert "> [!note]\n> Ask her.\\\n> \\# Which cable?" in page


def test_links_stand_inline_or_numbered_and_pictures_are_never_fetched():
    page = markdown(golden_story())
    assert "[the paper](<https://example.org/paper_(2)?a&b>)" in page
    assert "![" not in page
    assert "[Image: A steel cylinder \\[wet\\]](https://example.org/img/hydrophone.jpg)" in page
    page = markdown(golden_story(), Options(numbered_links=True))
    assert "[the paper][1]" in page
    assert "[1]: <https://example.org/paper_(2)?a&b>" in page


def test_an_exclamation_mark_before_a_link_does_not_make_it_a_picture():
    opened = story_of(((Role.PARAGRAPH, 0, "", "Wow!Kim"),))
    entity = Entity(1, "person", sanitise.line("Kim Il"))
    marks = replace(
        opened.annotations, items=(Annotation(Span(4, 7), "person", 1),), entities=(entity,)
    )
    opened = replace(opened, annotations=marks)
    assert "Wow\\![[Kim Il|Kim]]" in markdown(opened, Options(wikilinks=True))


def test_a_bracket_after_a_wikilink_or_a_note_does_not_give_it_an_address():
    opened = story_of(((Role.PARAGRAPH, 0, "", "Kim(javascript:alert(1)) Il(x)"),))
    items = (Annotation(Span(0, 3), "person", 1),)
    entity = Entity(1, "person", sanitise.line("Kim"))
    note = sanitise.text("n")
    highlight = Highlight(1, Span(25, 27), note, note, note, note=note)
    opened = replace(
        opened,
        annotations=replace(opened.annotations, items=items, entities=(entity,)),
        highlights=(highlight,),
    )
    page = markdown(opened, Options(wikilinks=True))
    assert "[[Kim]]\\(javascript:" in page and "[^note-1]\\(x)" in page


def test_neighbouring_names_without_a_blank_are_not_run_together():
    opened = story_of(((Role.PARAGRAPH, 0, "", "张三李四说"),))
    items = (Annotation(Span(0, 2), "person", 1), Annotation(Span(2, 4), "person", 2))
    opened = replace(opened, annotations=replace(opened.annotations, items=items))
    assert read(body_of(markdown(opened)))[-1] == ("p", "张三李四说")


@given(st.text(alphabet="`a |\n", min_size=1, max_size=12))
def test_no_backtick_ends_a_code_span(text):
    shown = READER.parseInline("x" + code(text) + "x")[0].children
    if text.strip():
        assert shown[1].type == "code_inline"
        assert shown[1].content == text.replace("\n", " ")


def test_a_template_places_documented_variables_and_nothing_else():
    options = Options(template="{{{title}}}\n{url}\n{index}")
    page = markdown(golden_story(), options)
    assert page.startswith("{A microphone in the fjord")
    assert "## People" not in markdown(golden_story(), Options(template="{body}"))
    for bad in ("{title.__class__}", "{title!r}", "{0}", "{title:>9999999999}", "{nothing}", "{"):
        with pytest.raises(TemplateError, match="it knows"):
            markdown(golden_story(), Options(template=bad))


def test_what_is_filled_in_is_not_read_as_a_template():
    opened = story_of(((Role.TITLE, 0, "", "{url} {x}"),))
    assert markdown(opened, Options(template="{title}")) == "\\{url\\} \\{x\\}\n"


def test_several_stories_share_one_front_matter():
    page = formats.render([golden_story(), golden_story()], "md", BARE).decode()
    assert page.startswith('---\ntitle: "2 stories"\n')
    assert page.count("\n# A microphone") == 2


def test_a_highlight_over_several_blocks_marks_each():
    opened = golden_story()
    text = opened.article.text
    span = Span(text.index("Read the"), text.index("station heard") + 13)
    mark = Highlight(1, span, text, text, text, note=sanitise.text("n"))
    page = markdown(replace(opened, highlights=(mark,)))
    assert page.count("[^note-1]:") == 1
    assert "## ==What the station heard==" in page
