"""What the cleaner is told besides a story's source, and which `cleaner_version` that makes.

The user's word on the story's blocks, his rules for sites, and what the feed repeats at the end of
its stories. That is learned from the feed's own cleaned articles as they are made, so that nothing
is parsed twice; local feeds (Inbox, Samples) hold stories of many hands and teach nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader import clean
from tui_reader.config import Config
from tui_reader.library import Library
from tui_reader.model import Article, Overrides, Source, Story
from tui_reader.store import articles as stored_articles
from tui_reader.store import feed_footers as stored_footers

LEARNED_FROM = 12
"""Newest articles of a feed that are looked at."""


@dataclass(frozen=True, slots=True)
class Asked:
    """All that an article is made of: it is the same wherever it is made."""

    source: Source
    overrides: Overrides
    entry_id: int
    footers: frozenset[str]
    sites: tuple[clean.SiteRule, ...]


def made(asked: Asked) -> Article:
    """The article, made here and now."""
    return clean.article(
        *(asked.source, asked.overrides), entry_id=asked.entry_id,
        feed_tails=asked.footers, sites=asked.sites,
    )  # fmt: skip


def asked(lib: Library, found: Story, source: Source) -> Asked:
    """A source of a story, with the user's word and rules of now."""
    overrides = stored_articles.overrides(lib.store, found.row.id)
    return Asked(source, overrides, found.row.id, _footers(lib, found), site_rules(lib.config))


def site_rules(config: Config) -> tuple[clean.SiteRule, ...]:
    """The rules of the settings, as the cleaner takes them; those for fewer pages first."""
    own = sorted(config.sites.items(), key=lambda one: -len(one[0]))
    return tuple(clean.SiteRule(host, tuple(s.take), tuple(s.strip)) for host, s in own)


def version(config: Config, url: str | None) -> int:
    """The `cleaner_version` that an article of this address has when it is made now."""
    return clean.version(url or "", site_rules(config) if config.sites else ())


def learn_footers(lib: Library, story: Story) -> bool:
    """Look again at the newest articles of the story's feed, if that of the story, which was just
    made, is one of them; True if something new was learned."""
    if story.feed_url.startswith("local:") or lib.store.read_only:
        return False
    feed_id = story.row.feed_id
    newest = stored_footers.recent(lib.store, feed_id, LEARNED_FROM)
    if story.row.id not in newest:
        return False
    texts = stored_footers.blocks(lib.store, newest)
    old = stored_footers.get(lib.store, feed_id)
    new = clean.feed_tails(list(texts.values())) - old
    if not new:
        return False
    stale = [number for number, blocks in texts.items() if new & _folded(blocks)]
    stored_footers.put(lib.store, feed_id, old | new, stale)
    return True


def _footers(lib: Library, story: Story) -> frozenset[str]:
    """What the story's feed is known to repeat."""
    if story.feed_url.startswith("local:"):
        return frozenset()
    return stored_footers.get(lib.store, story.row.feed_id)


def _folded(blocks: list[str]) -> set[str]:
    from tui_reader.clean.blocks import fold

    return {fold(block) for block in blocks}
