"""Stories for the tests of the exporters: one of our own, and any that hypothesis thinks of."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from tui_reader import kinds, sanitise
from tui_reader.model import (
    Annotation,
    Annotations,
    Article,
    Block,
    Cut,
    Entity,
    Highlight,
    Image,
    InAffair,
    Inline,
    OpenStory,
    Role,
    Span,
    Story,
    StoryRow,
    Style,
)

Part = tuple[Role, int, str, str]

PARTS: tuple[Part, ...] = (
    (Role.TITLE, 0, "", "A microphone in the fjord hears 3.1 million herring"),
    (
        Role.PARAGRAPH,
        0,
        "",
        "On 9 March, Ingrid Solheim of the Institute of Marine Research in Bergen heard a noise "
        "nobody had heard since 1965. “I assumed that the cable was leaking,” Solheim said & "
        "laughed; <b>rain</b> on a tin roof. Read the paper.",
    ),
    (Role.HEADING, 2, "", "What the station heard"),
    (Role.ITEM, 1, "•", "twelve in fjords where herring spawned before 1970"),
    (Role.ITEM, 2, "1.", "six beside salmon farms"),
    (Role.ITEM, 2, "2.", "six in waters closed to trawling"),
    (Role.ITEM, 1, "•", "five wherever fishermen say"),
    (Role.QUOTE, 1, "", "Somebody stayed behind.\nAnd passed it on."),
    (Role.CODE, 0, "", "level = 20 * log10(p / p0)\nif level > 118:\n    print('fish')"),
    (Role.TABLE, 0, "", "Week | Level (dB)\n9–15 March | 118\n16–22 March | 126"),
    (Role.CAPTION, 0, "", "The hydrophone before its second winter. Photo: Jonas Eide"),
    (Role.FOOTNOTE, 1, "1.", "At most 2 degrees warmer than the fjord."),
)


def story_of(
    parts: tuple[Part, ...],
    marks: tuple[Annotation, ...] = (),
    entities: tuple[Entity, ...] = (),
    **more: object,
) -> OpenStory:
    """A story of these blocks. `more`: inlines, highlights, images, cuts, title, feed, author."""
    blocks, at = [], 0
    for role, level, marker, text in parts:
        blocks.append(Block(Span(at, at + len(text)), role, level, marker))
        at += len(text) + 2
    text = sanitise.stored("\n\n".join(part[3] for part in parts))
    article = Article(
        7,
        text,
        "sha",
        tuple(blocks),
        more.get("cuts", ()),
        more.get("inlines", ()),
        more.get("images", ()),
    )
    row = StoryRow(
        7,
        1,
        sanitise.line(str(more.get("feed", 'The "Coast" Courier'))),
        sanitise.line(str(more.get("title", parts[0][3] if parts else ""))),
        0,
        read=True,
        starred=False,
        saved=True,
        tags=(sanitise.line("sea"), sanitise.line("science: fish")),
    )
    story = Story(
        row,
        sanitise.line(str(more.get("author", "Marte Lindqvist"))),
        sanitise.url("https://example.org/science/herring?a=1&copy=2"),
        datetime(2026, 11, 19, 12, 30, tzinfo=UTC),
        datetime(2026, 11, 19, 13, 0, tzinfo=UTC),
        "https://example.org/feed.xml",
    )
    return OpenStory(
        story, article, Annotations("sha", marks, entities), more.get("highlights", ()),
        InAffair(5, sanitise.line(f"What {row.title}"), 3),
    )  # fmt: skip


def golden_story() -> OpenStory:
    """The story that the golden files show: every role, kind of mark and note once."""
    text = "\n\n".join(part[3] for part in PARTS)

    def at(words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        return Span(start, start + len(words))

    marks = (
        Annotation(at("3.1 million"), "number", None, 3_100_000.0, "herring"),
        Annotation(at("9 March"), "date", None, "--03-09", None),
        Annotation(at("Ingrid Solheim"), "person", 1),
        Annotation(at("Institute of Marine Research"), "organisation", 2),
        Annotation(at("Bergen"), "place", 3),
        Annotation(at("1965"), "date", None, "1965"),
        Annotation(at("Solheim", 1), "person", 1),
        Annotation(at("9–15 March"), "date", None, "--03-09/--03-15"),
        Annotation(at("118", 1), "number", None, 118.0),
        Annotation(at("Jonas Eide"), "person", 4),
        Annotation(at("2 degrees"), "measure", None, 2.0, "degree", "at_most"),
    )
    entities = (
        Entity(1, "person", sanitise.line("Ingrid Solheim"), (sanitise.line("Solheim"),)),
        Entity(2, "organisation", sanitise.line("Institute of Marine Research")),
        Entity(3, "place", sanitise.line("Bergen")),
        Entity(4, "person", sanitise.line("Jonas Eide")),
    )
    quote = "the cable was leaking"
    return story_of(
        PARTS,
        marks,
        entities,
        inlines=(
            Inline(at("the paper"), Style.LINK, sanitise.url("https://example.org/paper_(2)?a&b")),
            Inline(at("laughed"), Style.EMPHASIS),
            Inline(at("passed"), Style.STRONG),
        ),
        highlights=(
            Highlight(
                1,
                at(quote),
                sanitise.line(quote),
                sanitise.line("“I assumed that "),
                sanitise.line(",” Solheim"),
                "green",
                sanitise.text("Ask her.\n# Which cable?"),
                made_at=datetime(2026, 11, 20, 8, 0, tzinfo=UTC),
            ),
        ),
        images=(
            Image(
                at("The hydrophone").start,
                sanitise.url("https://example.org/img/hydrophone.jpg"),
                sanitise.line("A steel cylinder [wet]"),
            ),
        ),
        cuts=(
            Cut(len(text), Span(12, 13), "newsletter", 1.0, sanitise.line("Sign up for tides!")),
        ),
    )


# --- any story ---

HOSTILE = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "]]>",
    "-->", "</style>", "</title>", "&lt;b&gt;", "&#106;", "---", "===", "***", "___", "```",
    "~~~", "# h", "> q", "- i", "+ i", "1. n", "1) n", "[a](javascript:x)", "![i](http://x/y)",
    "[x]: /u", "[^1]: n", "| a | b |", "--- | ---", ":-:", "==hi==", "%%hidden%%", "$x$",
    "{{x}}", "{: .c}", "[[Name|x]]", "![[embed]]", "<https://x.org>", "\\", "\\\\", "*", "**",
    "_a_", "`", "``", "~~s~~", "<!-- c -->", "<?php", "&amp;", "^b", "#tag", "!", "=", "%",
    "#+begin_src", "#+end_example", "* head", ":END:", ",*", "Local Variables:", "elisp:(x)",
    "\n", "  ", "    x", "日本", "é", "“”", "🙂", ":::", "!!! note", "a", "B", " ",
)  # fmt: skip

words = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(min_size=1, max_size=8).map(sanitise.text),
    st.text(alphabet="ab *_`[]()<>#-=|!\\\n.1~$%&{}^:+\"'", min_size=1, max_size=10),
)
paragraphs = (
    st.lists(words, min_size=1, max_size=6)
    .map("".join)
    .map(lambda text: sanitise.text(text).replace("\n\n", "\n").strip())
    .filter(bool)
)
LEVELS = {Role.HEADING: 6, Role.ITEM: 4, Role.QUOTE: 3, Role.FOOTNOTE: 1}


@st.composite
def parts(draw: st.DrawFn) -> Part:
    role = draw(st.sampled_from([role for role in Role if role is not Role.TITLE]))
    level = draw(st.integers(1, LEVELS[role])) if role in LEVELS else 0
    marker = draw(st.sampled_from(["•", "3.", "12.", "-"])) if role is Role.ITEM else ""
    return role, level, marker, draw(paragraphs)


@st.composite
def stories(draw: st.DrawFn, marked: bool = True, size: int = 5) -> OpenStory:
    """A story with any text, and marks of every sort lying across one another."""
    title = " ".join(draw(paragraphs).split()) or "t"
    body = draw(st.lists(parts(), max_size=size))
    found = ((Role.TITLE, 0, "", title), *body)
    plain = story_of(found)
    if not marked:
        return plain
    annotations = _disjoint(draw(st.lists(_spans(plain.article), max_size=6)))
    kind_ids = st.sampled_from([kind.id for kind in kinds.KINDS])
    marks, entities = [], []
    for number, span in enumerate(annotations, 1):
        kind = kinds.BY_ID[draw(kind_ids)]
        name = sanitise.line(plain.article.text[span.start : span.end]) or sanitise.line("x")
        if kind.figure:
            value = draw(st.one_of(st.none(), st.floats(), st.just("2026-11")))
            marks.append(Annotation(span, kind.id, None, value))
        else:
            entities.append(Entity(number, kind.id, name))
            marks.append(Annotation(span, kind.id, number))
    link = st.just(sanitise.url("https://x.org/a_(b)?c&d"))
    inline = st.builds(Inline, _spans(plain.article), st.sampled_from(Style), link)
    inlines = draw(st.lists(inline, max_size=5))
    spans = draw(st.lists(_spans(plain.article), max_size=3))
    highlights = tuple(
        Highlight(n, span, sanitise.line("q"), sanitise.line(""), sanitise.line(""), "pink",
                  sanitise.text(draw(st.one_of(st.just(""), paragraphs))))
        for n, span in enumerate(spans)
    )  # fmt: skip
    return story_of(
        found, tuple(marks), tuple(entities), inlines=tuple(inlines), highlights=highlights
    )


@st.composite
def _spans(draw: st.DrawFn, article: Article) -> Span:
    """A stretch inside one block."""
    block = draw(st.sampled_from(article.blocks)).span
    start = draw(st.integers(block.start, block.end - 1))
    return Span(start, draw(st.integers(start + 1, block.end)))


def _disjoint(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept
