"""Source -> Article: which of a story's texts to read, how, and what to say about it.

Owns the order of the stages. The blocks come from `dom_blocks` and `plain`, the story of a page
from `extract`, the cuts from `line_filter`, the offsets from `article_builder`.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tui_reader import language_tags, sanitise
from tui_reader.clean import (
    article_builder,
    base_url,
    boxes,
    dom_blocks,
    double_escapes,
    extract,
    hubs,
    input_limits,
    judged,
    line_filter,
    multipage,
    page_checks,
    page_tree,
    plain,
    sites,
    story_floor,
)
from tui_reader.clean.blocks import Decided, TextBlock, Verdict, fold
from tui_reader.model import PAGE_BREAK, Article, Overrides, Role, SafeText, Source
from tui_reader.sentences import in_sentences

_PAGE = re.compile(r"<(?:!doctype html|html|body)\b", re.I)
_HEAD_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{1,500})", re.I)
_OG_TITLE = re.compile(
    r"<meta\b(?=[^<>]{0,500}og:title)[^<>]{0,500}"
    r"\bcontent=(?:\"([^\"]{1,500})\"|'([^']{1,500})')",
    re.I,
)
HEADLINE = 220
"""Longest first line taken for a headline."""
TITLE_WITHIN = 6
"""The title may be repeated this far into the blocks."""
NOTHING = sanitise.line("")
RULED = 0.3
"""Share of the extractor's story above which even a short text is what a site's rule meant."""
SUMMARY = 350
"""A feed text of fewer characters, without its own paragraphs, is a summary."""


@dataclass(frozen=True, slots=True)
class Options:
    """What article() is told besides the source; whether all that was thought is to be told."""

    feed_tails: frozenset[str] = frozenset()
    sites: Sequence[sites.SiteRule] = ()
    explained: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A source, read and judged: all but the offsets."""

    rows: tuple[Decided, ...]
    notice: SafeText


def read(source: Source, options: Options) -> Reading:
    """The blocks of a source with their verdicts, title first."""
    title = source.title
    if source.document and not source.page:
        return _whole(source)
    if source.plain:
        blocks = plain.blocks_of(source.content or source.summary)
        return _finished(title, [Decided(p) for p in blocks], NOTHING, options)
    if not source.page and _PAGE.search(source.content[:3000]):  # a file, or a feed of pages
        source = replace(source, page=source.content, content="")
    feed = _feed_rows(source, options)
    if source.page:
        page = _page_rows(source.page, source.url, options)
        verdict, worth = _verdict(source.page, own := _page_title(source.page), page)
        if not feed or (worth >= 0.6 * _size(feed) and not _tells_less(page, feed)):
            return _finished(title or own, page, verdict, options)
        return _finished(title, feed, verdict or _notice(source, feed), options)
    return _finished(title or _page_title(source.content), feed, _notice(source, feed), options)


def _whole(source: Source) -> Reading:
    """All blocks of a document, in their order: there is nothing around its text to be cut."""
    blocks = plain.blocks_of(source.content) if source.plain else _raw_blocks(source.content)
    seen = [block for block in blocks if not block.dom.hidden] or blocks
    first, below = _titled(source.title, [Decided(block) for block in seen])
    return Reading((*first, *below), NOTHING)


def _tells_less(page: Sequence[Decided], feed: Sequence[Decided]) -> bool:
    """Whether a page's text, however long, holds clearly less in sentences than the feed's own."""
    own, other = (
        sum(in_sentences(row.block.text) for row in rows if row.verdict is None)
        for rows in (page, feed)
    )
    return own < story_floor.PART * other


def _verdict(html: str, title: str, page: Sequence[Decided]) -> tuple[SafeText, float]:
    """What kind of wall a page is, in words, and how many characters its text is worth."""
    near = (row for row in page if not row.block.dom.zones & judged.NAVIGATION)
    blocks = [(row.block.text, row.verdict is None) for row in near]
    wall = page_checks.story_wall(title, blocks, html)
    size = _size(page)
    if wall is None:
        # No bare wall says so much as a long page.
        bare = NOTHING if size > page_checks.LONG_PAGE else page_checks.bare_verdict(html, blocks)
        return bare or _thin(page), 0 if bare else size
    # Of a story that stops at a wall, the beginning must say clearly more than the feed does.
    return sanitise.line(wall.sentence), page_checks.told(blocks) / 2 if wall.partial else 0


def _thin(page: Sequence[Decided]) -> SafeText:
    """A word to the reader where a page's text may not be its story."""
    if any(row.block.pictures or row.block.after for row in page if row.verdict is None):
        return hubs.notice(page)  # a comic, a gallery
    kept, cut = (
        [row.block.text for row in page if (row.verdict is None) is there]
        for there in (True, False)
    )
    thin = page_checks.is_thin(kept, cut)
    return hubs.notice(page) or sanitise.line(page_checks.THIN if thin else "")


def judge(rows: Sequence[Decided], options: Options) -> list[Decided]:
    """The filter over all that is still kept; what is cut already stays cut, in its place."""
    decided = line_filter.decide(rows, options.feed_tails, told=options.explained)
    return line_filter.without_duplicates(boxes.emptied(decided))


def build(source: Source, overrides: Overrides, options: Options, ids: tuple[int, int]) -> Article:
    """The article of a source; `ids` are the entry's id and the cleaner's version."""
    reading = read(source, options)
    rows = line_filter.overridden(reading.rows, overrides)
    made = article_builder.article(
        rows, source.url, entry_id=ids[0], notice=reading.notice, version=ids[1]
    )
    said = language_tags.of_page(source.page or source.content) or source.language
    return replace(made, language=said)


def html_blocks(html: str, url: str, options: Options) -> list[TextBlock]:
    """All blocks of a feed's HTML: all of it is story, but for what the sites' rules strip."""
    bare = input_limits.without_scripts(html)
    tree = page_tree.parse(bare)
    if tree is None:
        return dom_blocks.stripped_blocks(html)
    sites.prune(tree, sites.rule_for(url, options.sites), bare)
    return dom_blocks.blocks_of(tree)


def raw(source: Source) -> list[list[TextBlock]]:
    """All visible blocks of each text of a source, nothing left out."""
    if source.plain:
        return [plain.blocks_of(source.content or source.summary)]
    texts = [source.page, *map(double_escapes.undone, (source.content, source.summary))]
    return [_raw_blocks(text) for text in texts if text.strip()]


def _raw_blocks(text: str) -> list[TextBlock]:
    if not double_escapes.TAG.search(text):
        return plain.blocks_of(entities.unescape(text))
    found: list[TextBlock] = []
    for part in text.split(PAGE_BREAK):
        tree = page_tree.tree_of(part)
        found += dom_blocks.stripped_blocks(part) if tree is None else dom_blocks.blocks_of(tree)
    return found


def _page_rows(html: str, url: str, options: Options) -> list[Decided]:
    """The story of a web page, its parts joined, with what was dropped near it as cuts."""
    parts = [_part_rows(part, url, options) for part in html.split(PAGE_BREAK)]
    return parts[0] if len(parts) == 1 else multipage.joined(parts)


def _part_rows(html: str, url: str, options: Options) -> list[Decided]:
    bare = input_limits.without_scripts(html)
    tree = page_tree.parse(bare)
    if tree is None:
        return [Decided(block) for block in dom_blocks.stripped_blocks(html)]
    start = base_url.base(bare, url)
    rows = _told_rows(tree, (html, bare), url, options)
    return base_url.rebased(rows, start) if start != url else rows


def _told_rows(tree: Any, page: tuple[str, str], url: str, options: Options) -> list[Decided]:
    """What a site's rule takes, or else the extractor; of a page with its scripts, and without."""
    elements = sites.taken(tree, sites.rule_for(url, options.sites), page[1])
    rows = [Decided(block) for element in elements for block in dom_blocks.blocks_of(element)]
    if _size(rows) >= story_floor.LITTLE:
        return rows
    story = extract.story(tree, page[0])  # no rule, or one of a time when the site was another
    return rows if _size(rows) > RULED * _size(story) else story


def _feed_rows(source: Source, options: Options) -> list[Decided]:
    """The rows of the feed's own text: content or summary, whichever says more."""
    content = _body_rows(source.content, source.url, options)
    if not source.summary or len(source.summary) < 0.8 * _size(content):
        return content
    summary = _body_rows(source.summary, source.url, options)
    return summary if _size(summary) > 1.2 * _size(content) else content


def _body_rows(raw: str, url: str, options: Options) -> list[Decided]:
    raw = double_escapes.undone(raw)
    if not raw.strip():
        return []
    if _PAGE.search(raw[:3000]):
        return _page_rows(raw, url, options)
    if double_escapes.TAG.search(raw):
        start = base_url.base(raw, url)
        rows = [Decided(block) for block in html_blocks(raw, url, options)]
        return base_url.rebased(rows, start) if start != url else rows
    return [Decided(block) for block in plain.blocks_of(entities.unescape(raw))]


def _size(rows: Sequence[Decided]) -> int:
    return sum(len(row.block.text) for row in rows if row.verdict is None)


def _notice(source: Source, rows: Sequence[Decided]) -> SafeText:
    kept = [row.block.text for row in rows if row.verdict is None]
    if not kept or not source.url:
        return NOTHING
    short = len(kept) <= 2 and sum(map(len, kept)) < SUMMARY
    return sanitise.line(
        page_checks.SUMMARY_ONLY if short or page_checks.is_truncated(kept[-1]) else ""
    )


def _page_title(html: str) -> SafeText:
    if not _PAGE.search(html[:3000]):
        return NOTHING
    html = html[:200_000]
    found = _OG_TITLE.search(html) or _HEAD_TITLE.search(html)
    return (
        sanitise.line(entities.unescape(next(filter(None, found.groups()), "")))
        if found
        else NOTHING
    )


def _finished(
    title: SafeText, rows: Sequence[Decided], notice: SafeText, options: Options
) -> Reading:
    """The rows with their title in front and the filter's verdicts."""
    first, below = _titled(title, list(rows))
    return Reading((*first, *judge(below, options)), notice)


def _titled(title: SafeText, rows: list[Decided]) -> tuple[list[Decided], list[Decided]]:
    """The title's own row, if there is one, and the rows below it."""
    title, rows = (title, _without_repeated_title(title, rows)) if title else _headline(rows)
    return [Decided(TextBlock(title, Role.TITLE))] if title else [], rows


def _headline(rows: list[Decided]) -> tuple[SafeText, list[Decided]]:
    """The first line as the headline, if it looks like one."""
    kept = [at for at, row in enumerate(rows[:TITLE_WITHIN]) if row.verdict is None]
    if not kept or len(rows) < 2:
        return NOTHING, rows
    block = rows[kept[0]].block
    plain_line = block.role in (Role.PARAGRAPH, Role.HEADING) and "\n" not in block.text
    ended = block.text.endswith((".", ";", ":", ",", "。")) and block.role is not Role.HEADING
    if not plain_line or ended or len(block.text) > HEADLINE:
        return NOTHING, rows
    return sanitise.line(block.text), rows[: kept[0]] + rows[kept[0] + 1 :]


def _without_repeated_title(title: SafeText, rows: list[Decided]) -> list[Decided]:
    """The title said again before the text starts is a cut."""
    mark, seen = fold(title), 0
    for at, row in enumerate(rows):
        if row.verdict is None:
            if _same_title(fold(row.block.text), mark):
                cut = replace(row, verdict=Verdict("title repeated"))
                return [*rows[:at], cut, *rows[at + 1 :]]
            seen += 1
        if seen >= TITLE_WITHIN:
            break
    return rows


def _same_title(line: str, title: str) -> bool:
    if line == title:
        return bool(line)
    # A page's own title often ends in the site's name.
    return len(line) >= 20 and title.startswith(line + " ") and len(title) - len(line) <= 40
