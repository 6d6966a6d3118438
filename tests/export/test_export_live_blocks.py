"""No saved file carries a block, a span or a command that a note program would run."""

from __future__ import annotations

import dataclasses
import re

import pytest
from export_stories import story_of
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tui_reader import sanitise
from tui_reader.code_languages import LANGUAGES
from tui_reader.export import formats
from tui_reader.export.options import Options
from tui_reader.model import Inline, Role, Span, Style

LIVE = ("dataview", "dataviewjs", "mermaid", "tasks", "query", "templater", "plantuml", "abc",
        "ad-note", "button", "kanban", "emacs-lisp", "{python}", "{r}", "math")  # fmt: skip
BARE = Options(index=False)
OPENERS = ("<%* app.x() %>", "<%= 1 %>", "<%_ x %>", "a<%b", "<%%>", "<<%")
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def saved(format_id: str, language: str, text: str) -> str:
    parts = ((Role.PARAGRAPH, 0, "", "Before."), (Role.CODE, 0, language, text))
    return formats.render(story_of(parts), format_id, BARE).decode()


@pytest.mark.parametrize("language", LIVE)
@pytest.mark.parametrize("format_id", ["md", "org", "html"])
def test_a_block_of_code_is_in_no_language_that_is_run_or_drawn(
    format_id: str, language: str
) -> None:
    page = saved(format_id, language, 'require("child_process")')
    assert language not in page.replace("Before.", "").split("require")[0].split("Before")[-1]
    assert "child_process" in page


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_language_that_is_only_shown_is_told(language: str) -> None:
    assert f"```{language}\n" in saved("md", language, "x = 1")
    assert f"#+begin_src {language} :eval never\n" in saved("org", language, "x = 1")


def inline(raw: str) -> str:
    text = f"Before {raw} after."
    story = story_of(((Role.PARAGRAPH, 0, "", text),))
    span = Span(7, 7 + len(raw))
    article = dataclasses.replace(story.article, inlines=(Inline(span, Style.CODE),))
    return formats.render(dataclasses.replace(story, article=article), "md", BARE).decode()


@pytest.mark.parametrize("raw", ["$= dv.current()", "= this.file", "$=x", "=1+1", "==x=="])
def test_a_span_of_code_that_dataview_would_run_is_text(raw: str) -> None:
    page = inline(raw)
    spans = [c for t in READER.parse(page) for c in t.children or () if c.type == "code_inline"]
    assert not spans
    shown = "".join(c.content for t in READER.parse(page) for c in t.children or ())
    assert raw in shown


def test_other_spans_of_code_stay_code() -> None:
    assert "`x = 1`" in inline("x = 1")


@pytest.mark.parametrize("raw", OPENERS)
def test_templater_finds_no_command(raw: str) -> None:
    story = story_of(
        ((Role.PARAGRAPH, 0, "", f"Text {raw} here."), (Role.CODE, 0, "html", f"x {raw} y"),
         (Role.TABLE, 0, "", f"a | {raw}\nb | c"), (Role.HEADING, 2, "", raw)),
        title=raw, feed=raw, author=raw,
    )  # fmt: skip
    for options in (BARE, Options(), Options(wikilinks=True)):
        assert "<%" not in formats.render(story, "md", options).decode()
    assert "<%" not in inline(raw)


def test_a_command_in_the_users_own_template_stays() -> None:
    story = story_of(((Role.PARAGRAPH, 0, "", "Text."),))
    page = formats.render(story, "md", Options(template="<% tp.date.now() %>\n{body}")).decode()
    assert page.startswith("<% tp.date.now() %>")


@given(st.text(st.sampled_from("<%=*-_{}$#+[] \nab`|\\"), max_size=24))
def test_whatever_a_story_says_no_command_opens(raw: str) -> None:
    text = sanitise.text(raw).strip()
    parts = ((Role.PARAGRAPH, 0, "", text or "x"), (Role.CODE, 0, "js", text or "x"))
    page = formats.render(story_of(parts), "md", BARE).decode()
    outside = re.sub(r"(?ms)^(`{3,})js\n.*?\n\1$", "", page)
    assert "<%" not in page
    assert "{{" not in outside.split("\n---\n", 1)[1]
    assert not re.search(r"(?im)^\s*#\+begin", outside)
