"""HTML or plain text -> Article: extract the story, strip the junk, remember every cut.

Owns the way from a `Source` to an `Article`; rules are data. Pure: no I/O but reading its own
weights, no network, no clock. Heavy packages (lxml, trafilatura, numpy) are imported where used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui_reader import sanitise
from tui_reader.clean import collector
from tui_reader.clean.feed_footers import feed_tails
from tui_reader.clean.sites import SiteRule
from tui_reader.clean.snippets import beginning, snippet
from tui_reader.model import Article, Overrides, Role, SafeText, SafeUrl, Source
from tui_reader.sentences import in_sentences, is_ended, weight

__all__ = [
    "VERSION",
    "Explained",
    "SiteRule",
    "article",
    "beginning",
    "clean_html",
    "clean_text",
    "copied_headline",
    "explain",
    "extract_text",
    "feed_tails",
    "filter_lines",
    "next_page",
    "page_verdict",
    "raw",
    "snippet",
    "version",
]  # fmt: skip

VERSION = 52
"""Raised whenever the same source may give another article; at most 255."""

NO_OVERRIDES = Overrides()
_NO_LINE = sanitise.line("—")
"""A title that no line of a text has."""
_MENU, _ABOVE, _SAYS = 40, 6, 15
"""Lines of a menu that are looked at; how far above a story's first sentence its headline stands,
and how much that says."""
_DATED = re.compile(
    r"^[^.!?]{0,40}\b\d{1,2}\b\D{1,20}\b(?:19|20)\d\d\b[^!?]{0,20}$"
    r"|^[^.!?]{0,30}\b\d{1,2}[:.h]\d\d\b[^.!?]{0,10}$"
)
"""A line that says when."""


@dataclass(frozen=True, slots=True)
class Explained:
    """One row of `explain`: a block, and what was decided about it."""

    text: SafeText
    role: Role
    kept: bool
    rule: str
    """The rule that cut it, "scorer", or ""."""
    score: float
    """How sure the cut is, 0-1; for a kept block how much the scorer took it for junk."""


@collector.resting
def article(
    source: Source,
    overrides: Overrides = NO_OVERRIDES,
    *,
    entry_id: int = 0,
    feed_tails: frozenset[str] = frozenset(),
    sites: Sequence[SiteRule] = (),
) -> Article:
    """The one way from a source to an article. `sites` are `sites.SiteRule`s of the user."""
    from tui_reader.clean import source_reader

    options = source_reader.Options(feed_tails, tuple(sites))
    return source_reader.build(source, overrides, options, (entry_id, version(source.url, sites)))


def version(url: str, sites: Sequence[SiteRule] = ()) -> int:
    """`Article.cleaner_version` of a page read now: VERSION, and with the user's rules for its
    site another number for each wording of them."""
    if not sites:
        return VERSION
    from tui_reader.clean.sites import mark

    return VERSION + (mark(url, sites) << 8)


def clean_text(text: str, *, title: str = "", url: str = "") -> Article:
    """The article of a plain-text or Markdown file."""
    return article(Source(sanitise.line(title), content=text, url=url, plain=True))


def clean_html(html: str, *, url: str = "", title: str = "") -> Article:
    """The article of a web page."""
    return article(Source(sanitise.line(title), page=html, url=url))


@collector.resting
def explain(
    source: Source, *, feed_tails: frozenset[str] = frozenset(), sites: Sequence[SiteRule] = ()
) -> tuple[Explained, ...]:
    """What was decided about each block of a source, in order."""
    from tui_reader.clean import source_reader

    options = source_reader.Options(feed_tails, tuple(sites), explained=True)
    rows = source_reader.read(source, options).rows
    return tuple(
        Explained(
            row.block.text,
            row.block.role,
            row.verdict is None,
            row.verdict.rule if row.verdict else "",
            row.verdict.score if row.verdict else row.probability,
        )
        for row in rows
    )


@collector.resting
def raw(source: Source) -> tuple[tuple[tuple[SafeText, Role], ...], ...]:
    """Every block that can be seen in each text of a source (page, content, summary), before any
    rule: (text, role) in order."""
    from tui_reader.clean import source_reader

    return tuple(
        tuple((block.text, block.role) for block in blocks) for blocks in source_reader.raw(source)
    )


@collector.resting
def filter_lines(lines: list[str]) -> list[bool]:
    """For each line of a copied page whether it is story (True) or junk; captions are junk here,
    since a caption is not part of the running text."""
    from tui_reader.clean import boxes, line_filter, plain
    from tui_reader.clean.blocks import Decided

    rows = line_filter.decide([Decided(block) for block in plain.line_blocks(lines)])
    rows = boxes.emptied(rows)
    return [row.verdict is None and row.block.role is not Role.CAPTION for row in rows]


def extract_text(html: str) -> str:
    """The running text of a page's story: no title, no captions, no cuts."""
    made = clean_html(html)
    left_out = (Role.TITLE, Role.CAPTION)
    spans = (block.span for block in made.blocks if block.role not in left_out)
    return "\n\n".join(made.text[span.start : span.end] for span in spans)


def page_verdict(html: str, status: int = 200) -> SafeText:
    """A sentence if the page is a wall or an error instead of a story; "" if it is a real page."""
    from tui_reader.clean import page_checks

    return page_checks.page_verdict(html, status)


def next_page(html: str, base: str) -> SafeUrl | None:
    """The address of the next part of a story that is split over several pages."""
    from tui_reader.clean import page_checks

    return page_checks.next_page(html, base)


def copied_headline(source: Source) -> str:
    """The headline of a copied page whose title is but the first line of its menu, one that is cut:
    the line above who wrote the story, or above its first sentence, or else the first that is kept.
    "" where the title is none of a menu, or nothing else is there."""
    # Under a title of its own the first line is no headline to the cleaner: it may be cut.
    rows = explain(replace(source, title=_NO_LINE))[1:]
    bare = _without_sign(source.title)
    cuts = [_without_sign(row.text) for row in rows if not row.kept][:_MENU]
    if not any(cut in bare and 2 * len(cut) >= len(bare) for cut in cuts):
        return ""
    kept = next((row.text for row in rows if row.kept), "").partition("\n")[0]
    first = _above_the_story(rows) or kept
    return "" if _without_sign(first) == bare else first


def _above_the_story(rows: Sequence[Explained]) -> str:
    """The line of several words right above the first sentence, who wrote and when left out; ""
    where it is none that a headline may be."""
    from tui_reader.clean.rules import MADE

    told = next((at for at, row in enumerate(rows) if row.kept and in_sentences(row.text)), 0)
    above = rows[max(0, told - _ABOVE) : told]
    lines = [row for row in above if row.rule not in MADE and not _DATED.search(row.text)]
    for short, row in enumerate(reversed(lines)):
        headline = row.kept or (row.rule == "scorer" and short <= 1)  # one line: who wrote
        if headline and weight(row.text) >= _SAYS:
            return "" if is_ended(row.text) else row.text.partition("\n")[0]
    return ""


def _without_sign(line: str) -> str:
    """A line without the sign of a list or a heading before it."""
    return line.strip().lstrip("*-#•> ").strip()
