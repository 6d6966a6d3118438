"""Learning what one feed repeats at the end of its stories. Owns when that is done.

Learned from the feed's own cleaned articles as they are made, so that nothing is parsed twice.
Local feeds (Inbox, Samples) hold stories of many hands and teach nothing.
"""

from __future__ import annotations

from tui_reader import clean
from tui_reader.library import Library
from tui_reader.model import Article, Role, Story
from tui_reader.store import feed_footers as stored_tails

LEARNED_FROM = 12
"""Newest articles of a feed that are looked at."""


def known(lib: Library, story: Story) -> frozenset[str]:
    """What the story's feed is known to repeat."""
    if story.feed_url.startswith("local:"):
        return frozenset()
    return stored_tails.get(lib.store, story.row.feed_id)


def learn(lib: Library, story: Story) -> bool:
    """Look again at the feed's articles; True if something new was learned."""
    if story.feed_url.startswith("local:") or lib.store.read_only:
        return False
    feed_id = story.row.feed_id
    articles = stored_tails.recent(lib.store, feed_id, LEARNED_FROM)
    texts = {article.entry_id: _texts(article) for article in articles}
    old = stored_tails.get(lib.store, feed_id)
    new = clean.feed_tails(list(texts.values())) - old
    if not new:
        return False
    stale = [number for number, blocks in texts.items() if new & _folded(blocks)]
    stored_tails.put(lib.store, feed_id, old | new, stale)
    return True


def _texts(article: Article) -> list[str]:
    spans = (block.span for block in article.blocks if block.role is not Role.TITLE)
    return [article.text[span.start : span.end] for span in spans]


def _folded(blocks: list[str]) -> set[str]:
    from tui_reader.clean.blocks import fold

    return {fold(block) for block in blocks}
