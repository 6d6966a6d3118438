# ruff: noqa: E501
"""The offset law and the user's word, for any soup of text and HTML."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader import clean, sanitise
from tui_reader.model import Article, Overrides, Role, Source

SENTENCE = "The minister said on Monday that the bridge would be opened in the spring of next year."
WORDS = st.sampled_from(
    ["Source link", "Related Articles", "Leave a Reply", "Share", "Sources", "<p>", "</p>", "<b>",
     "</b>", "<a href='/x'>", "</a>", "<li>", "<ul>", "</ul>", "<blockquote>", "<h2>", "</h2>",
     "<pre>", "</pre>", "<br>", "<img src=a.png alt='A ship'>", "<td>", "<table>", "</table>",
     "&lt;p&gt;", "&#27;[31m", "\u202e", "e\u0301", "\u0301", "\x00", "\t", "\n", "\n\n", " ",
     "한국어 기사입니다。",
     SENTENCE,
     "> quoted", "# Head", "- item", "1. one", "```", "[text](http://example.org/)", "**b**", "*e*", "\t",
     "العربية نص طويل", "\ud800", "\u200d", "\ufe0f", "<div style='display:none'>", "</div>", "<sup>"]
)  # fmt: skip
SOUP = st.lists(st.one_of(WORDS, st.text(max_size=12)), max_size=30).map("".join)
SOURCES = st.builds(
    lambda title, content, summary, page, plain: Source(
        sanitise.line(title), content, summary, page, "https://example.org/a", plain
    ),
    st.text(max_size=20), SOUP, SOUP, st.one_of(st.just(""), SOUP), st.booleans(),
)  # fmt: skip
LAW = settings(max_examples=120)


def holds(made: Article) -> None:
    text = made.text
    assert sanitise.text(text) == text
    assert made.text_sha == hashlib.sha256(text.encode()).hexdigest()
    parts = [text[block.span.start : block.span.end] for block in made.blocks]
    assert "\n\n".join(parts) == text
    assert all(part.strip() for part in parts)
    at = 0
    for block in made.blocks:
        assert block.span.start == at
        at = block.span.end + 2
    starts = {block.span.start for block in made.blocks} | {len(text)}
    assert all(cut.at in starts for cut in made.cuts)
    assert [cut.at for cut in made.cuts] == sorted(cut.at for cut in made.cuts)
    assert all(image.at in starts for image in made.images)
    assert all(block.role is not Role.TITLE for block in made.blocks[1:])
    for inline in made.inlines:
        assert any(
            block.span.start <= inline.span.start < inline.span.end <= block.span.end
            for block in made.blocks
        )


@LAW
@given(SOURCES)
def test_every_article_obeys_the_offset_law(source: Source) -> None:
    made = clean.article(source)
    holds(made)
    assert clean.article(source) == made


@LAW
@given(SOURCES, st.randoms(use_true_random=False))
def test_the_users_word_is_stronger_than_every_rule(source: Source, random: object) -> None:
    made = clean.article(source)
    for cut in made.cuts[:3]:
        again = clean.article(source, Overrides(keep=frozenset({cut.fingerprint})))
        holds(again)
        assert cut.fingerprint not in {c.fingerprint for c in again.cuts}
        assert cut.text in [again.text[b.span.start : b.span.end] for b in again.blocks]
    for block in [b for b in made.blocks if b.role is not Role.TITLE][:2]:
        text = made.text[block.span.start : block.span.end]
        mark = " ".join(text.casefold().split())
        again = clean.article(source, Overrides(cut=frozenset({mark})))
        holds(again)
        assert mark in {c.fingerprint for c in again.cuts}
        assert text not in [
            again.text[b.span.start : b.span.end] for b in again.blocks if b.role is not Role.TITLE
        ]


@LAW
@given(st.lists(st.text(max_size=60), max_size=12))
def test_lines_are_judged_one_by_one(lines: list[str]) -> None:
    kept = clean.filter_lines(lines)
    assert len(kept) == len(lines)
    assert all(isinstance(keep, bool) for keep in kept)


@pytest.mark.parametrize("raw", ["", " ", "\n\n", "<p></p>", "<!-- -->", "&nbsp;"])
def test_nothing_gives_an_empty_article(raw: str) -> None:
    for made in (clean.clean_text(raw), clean.clean_html(raw)):
        holds(made)
        assert len(made.blocks) <= 1
