"""Articles, annotations, overrides, corrections, highlights: what goes in comes out."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_makers import feed_of, text

from tui_reader import sanitise
from tui_reader.errors import StoreError
from tui_reader.model import (
    Annotation,
    Annotations,
    Article,
    Block,
    Correction,
    Cut,
    Entity,
    Highlight,
    Image,
    Inline,
    Overrides,
    Role,
    SafeText,
    Span,
    Style,
)
from tui_reader.store import (
    annotations,
    articles,
    codec,
    corrections,
    highlights,
    meta,
    sources,
    stories,
    undo,
)
from tui_reader.store.connection import Store

words = st.text(max_size=20).map(sanitise.text)
places = st.integers(0, 100)
spans = st.builds(lambda a, n: Span(a, a + n), places, places)
links = st.sampled_from([None, sanitise.url("http://a.example/")])
scores = st.floats(0, 1)
values = st.one_of(
    st.none(), st.floats(-1e12, 1e12), st.tuples(st.floats(0, 1e9), st.floats(0, 1e9)), words
)
made_articles = st.builds(
    Article,
    entry_id=st.just(1),
    text=words,
    text_sha=st.just("sha"),
    blocks=st.lists(st.builds(Block, spans, st.sampled_from(Role), places, words)).map(tuple),
    cuts=st.lists(
        st.builds(Cut, places, spans, words, scores, words, st.sampled_from(Role), places)
    ).map(tuple),
    inlines=st.lists(st.builds(Inline, spans, st.sampled_from(Style), links)).map(tuple),
    images=st.lists(st.builds(Image, places, links, words)).map(tuple),
    notice=words,
    cleaner_version=places,
)
made_annotations = st.builds(
    Annotations,
    text_sha=st.just("sha"),
    items=st.lists(
        st.builds(Annotation, spans, words, st.none() | places, values, words, words, scores, words)
    ).map(tuple),
    entities=st.lists(
        st.builds(Entity, places, words, words, st.tuples(words, words), st.tuples(words), scores)
    ).map(tuple),
    language=words,
    notice=words,
    annotator_version=places,
)


@settings(max_examples=60)
@given(made_articles)
def test_any_article_comes_back_as_it_was(article: Article) -> None:
    blob = codec.pack_article(article)
    assert codec.article(1, article.text_sha, article.cleaner_version, blob) == article


@settings(max_examples=60)
@given(made_annotations)
def test_any_annotations_come_back_as_they_were(found: Annotations) -> None:
    blob = codec.pack_annotations(found)
    assert codec.recognised(found.text_sha, found.annotator_version, blob) == found


@given(st.text(), st.text(), st.sampled_from(["", "de", "pt-BR"]), st.booleans())
def test_any_source_comes_back_as_it_was(
    content: str, summary: str, language: str, document: bool
) -> None:
    found = codec.source(codec.pack_source(content, summary, language, document))
    assert (found.content, found.summary) == (content, summary)
    assert (found.language, found.document) == (language, document)


def article_of(story_id: int, body: str, version: int = 1) -> Article:
    whole = text(f"Title\n\n{body}")
    sha = hashlib.sha256(whole.encode()).hexdigest()
    blocks = (Block(Span(0, 5), Role.TITLE), Block(Span(7, len(whole)), Role.PARAGRAPH))
    return Article(story_id, whole, sha, blocks, cleaner_version=version)


def annotated(article: Article, version: int = 1) -> Annotations:
    item = Annotation(Span(7, 10), "person", 1)
    entity = Entity(1, "person", SafeText(article.text[7:10]))
    return Annotations(article.text_sha, (item,), (entity,), annotator_version=version)


def test_stories_wait_for_the_cleaner_newest_first(library: Store) -> None:
    feed_of(library, count=3)  # story 3 is the newest
    assert articles.stale(library, 10, 1) == [3, 2, 1]
    articles.put(library, article_of(3, "Kim spoke."))
    assert articles.stale(library, 10, 1) == [2, 1]
    assert articles.stale(library, 10, 2) == [3, 2, 1]
    assert articles.stale(library, 1, 2) == [3]
    assert articles.is_fresh(library, 3, 1) and not articles.is_fresh(library, 3, 2)


def test_a_fetched_page_makes_the_article_stale(library: Store) -> None:
    feed_of(library, count=1)
    articles.put(library, article_of(1, "Kim spoke."))
    sources.set_page(library, 1, "<p>All of it</p>")
    assert articles.stale(library, 10, 1) == [1]
    assert articles.get(library, 1) is not None


def test_annotations_follow_the_article(library: Store) -> None:
    feed_of(library, count=2)
    article = article_of(1, "Kim spoke.")
    assert not annotations.put(library, 1, annotated(article)), "there is no article yet"
    articles.put(library, article)
    assert annotations.waiting(library, 10, 1) == [1]
    assert annotations.put(library, 1, annotated(article))
    assert annotations.get(library, 1) == annotated(article)
    assert annotations.waiting(library, 10, 1) == []
    assert annotations.waiting(library, 10, 2) == [1]
    articles.put(library, article_of(1, "Kim spoke again."))
    assert annotations.waiting(library, 10, 1) == [1]
    assert not annotations.put(library, 1, annotated(article)), "of a text that is gone"
    articles.put(library, article)
    assert annotations.waiting(library, 10, 1) == [], "the old text came back"


def test_an_article_of_no_story_is_an_error_in_words(library: Store) -> None:
    with pytest.raises(StoreError, match="no story 5"):
        articles.put(library, article_of(5, "x"))


def test_overrides_make_stale_and_are_undone_with_their_staleness(library: Store) -> None:
    feed_of(library, count=2)
    for story_id in (1, 2):
        articles.put(library, article_of(story_id, "Kim spoke."))
    of_feed = Overrides(cut=frozenset({"read more", "subscribe"}))
    articles.set_overrides(library, 1, of_feed, whole_feed=True)
    assert articles.stale(library, 10, 1) == [2, 1]
    articles.set_overrides(library, 1, Overrides(keep=frozenset({"read more"})))
    assert articles.overrides(library, 2) == of_feed
    assert articles.overrides(library, 1) == Overrides(
        keep=frozenset({"read more"}), cut=frozenset({"subscribe"})
    )
    for story_id in (1, 2):
        articles.put(library, article_of(story_id, "Kim spoke."))
    undo.undo(library)
    assert articles.stale(library, 10, 1) == [1]
    assert articles.overrides(library, 1) == of_feed


def test_corrections_reach_the_stories_that_hold_the_name(library: Store) -> None:
    feed_of(library, count=2)
    for story_id, body in ((1, "Kim spoke."), (2, "Lee spoke.")):
        article = article_of(story_id, body)
        articles.put(library, article)
        annotations.put(library, story_id, annotated(article))
    everywhere = Correction("kind", text("Kim"), text("place"))
    here = Correction("drop", text("Lee"))
    corrections.add(library, everywhere)
    assert annotations.waiting(library, 10, 1) == [1]
    corrections.add(library, here, story_id=2)
    assert annotations.waiting(library, 10, 1) == [2, 1]
    assert corrections.for_story(library, 2) == (everywhere, here)
    assert corrections.for_story(library, 1) == (everywhere,)
    assert undo.undo(library) == "Correct Lee"
    assert [kept.correction for kept in corrections.all(library)] == [everywhere]


def test_marks_that_obey_other_corrections_than_the_present_are_not_kept(library: Store) -> None:
    feed_of(library, count=1)
    article = article_of(1, "Kim spoke.")
    articles.put(library, article)
    corrections.add(library, Correction("drop", text("Kim")))
    obeyed = corrections.for_story(library, 1)
    undo.undo(library)  # while the marks are made
    assert not annotations.put(library, 1, annotated(article), obeyed)
    assert annotations.waiting(library, 10, 1) == [1]
    assert annotations.put(library, 1, annotated(article), ())


def test_highlights_are_kept_in_the_order_of_the_text(library: Store) -> None:
    feed_of(library, count=2)
    late = Highlight(0, Span(20, 30), text("ten words"), text("a "), text(" z"), note=text("Why?"))
    early = Highlight(0, Span(3, 9), text("früh"), text(""), text(""), colour="green")
    for mark in (late, early):
        highlights.add(library, 1, mark)
    found = highlights.of_story(library, 1)
    assert [h.quote for h in found] == ["früh", "ten words"]
    assert (found[1].note, found[1].prefix, found[1].suffix) == ("Why?", "a ", " z")
    highlights.change(library, found[0].id, note=text("Early"))
    assert highlights.of_story(library, 1)[0].note == "Early"
    assert [n.highlight.quote for n in highlights.all(library, "FRÜH")] == ["früh"]
    assert [n.highlight.quote for n in highlights.all(library)] == ["früh", "ten words"]
    assert highlights.all(library, before=found[1].id) == []
    highlights.remove(library, found[1].id)
    undo.undo(library)
    assert highlights.of_story(library, 1)[1] == found[1]


def test_an_orphaned_highlight_is_kept(library: Store) -> None:
    feed_of(library, count=1)
    highlights.add(library, 1, Highlight(0, Span(0, 3), text("abc"), text(""), text("")))
    [mark] = highlights.of_story(library, 1)
    moved = Highlight(mark.id, Span(5, 8), mark.quote, mark.prefix, mark.suffix, orphaned=True)
    highlights.re_anchor(library, [moved])
    [found] = highlights.of_story(library, 1)
    assert found.orphaned and found.span == Span(5, 8)


def test_facts_and_view_state_are_remembered(library: Store) -> None:
    meta.put(library, "samples_seen", "1")
    assert meta.get(library, "samples_seen") == "1"
    assert meta.get(library, "nothing", "else") == "else"
    meta.set_view_state(library, "feeds", "collapsed", ["News", "A/B"])
    meta.set_view_state(library, "feeds", "width", 30)
    meta.set_view_state(library, "feeds", "width", None)
    assert meta.view_state(library, "feeds") == {"collapsed": ["News", "A/B"]}


def test_a_saved_story_says_where_it_lies(library: Store) -> None:
    feed_of(library, count=1)
    stories.set_saved(library, 1, text("/tmp/a.md"))
    row = stories.row(library, 1)
    assert row is not None and row.saved and row.path == "/tmp/a.md"
