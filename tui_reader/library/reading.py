"""Opening stories, marking them, and what of them is cut. Owns when an article is made anew.

An article is cleaned when it is opened (or by the background queue) and kept; it is fresh as long
as cleaner, source and the user's word on it are the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from tui_reader import sanitise
from tui_reader.errors import (
    DamagedError,
    FetchError,
    FullDiskError,
    StoreError,
    UsageError,
)
from tui_reader.folding import folded
from tui_reader.library import (
    Library,
    anchoring,
    cleaning,
    cleaning_apart,
    pages,
    retry_policy,
    told,
)
from tui_reader.model import (
    Annotations,
    Article,
    Block,
    Cut,
    Listing,
    OpenStory,
    Overrides,
    SafeText,
    Source,
    Story,
)
from tui_reader.store import annotations as stored_annotations
from tui_reader.store import articles as stored_articles
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import highlights as stored_highlights
from tui_reader.store import sources as stored_sources
from tui_reader.store import stories as stored_stories
from tui_reader.wording import Sentence

DAMAGED = "The text of this story is damaged in the library; its page can be fetched again."


def story(lib: Library, entry_id: int) -> Story:
    """The header of a story. Raises UsageError if there is none."""
    found = stored_stories.story(lib.store, entry_id)
    if found is None:
        raise UsageError(f"There is no story {entry_id}.")
    return found


def cached_story(lib: Library, entry_id: int) -> OpenStory | None:
    """The story if its article is at hand and fresh. Fast: no cleaning."""
    if not is_fresh(lib, entry_id):
        return None
    article = stored_articles.get(lib.store, entry_id)
    return None if article is None else _opened(lib, story(lib, entry_id), article)


def kept_story(lib: Library, entry_id: int) -> OpenStory | None:
    """The story as it was cleaned, if by an older cleaner, with the marks that belong to that text:
    for who takes thousands away, and not minutes. Not where its source or the user's word on it
    have changed since."""
    if not stored_articles.is_of_source(lib.store, entry_id):
        return None
    article = stored_articles.get(lib.store, entry_id)
    return None if article is None else _opened(lib, story(lib, entry_id), article)


def is_fresh(lib: Library, entry_id: int) -> bool:
    """Whether the story's article is kept as it would be cleaned now."""
    url = story(lib, entry_id).link if lib.config.sites else None
    return stored_articles.is_fresh(lib.store, entry_id, cleaning.version(lib.config, url))


def open_story(lib: Library, entry_id: int) -> OpenStory:
    """The story, cleaned now if need be (10-60 ms: call it in a worker)."""
    cached = cached_story(lib, entry_id)
    if cached is not None:
        return cached
    found = story(lib, entry_id)
    try:
        source = stored_sources.get(lib.store, entry_id)
    except DamagedError:
        kept = stored_articles.get(lib.store, entry_id)
        return _opened(lib, found, kept or _damaged(entry_id))
    if source is None:
        raise UsageError(f"The text of story {entry_id} is not in the library.")
    article = cleaning_apart.make(lib, cleaning.asked(lib, found, source))
    if not lib.store.read_only:
        try:
            article = _kept(lib, found, source, article)
        except FullDiskError:  # it is read from memory: no matter of this story's
            return _opened(lib, found, article)
        except StoreError as error:  # a damaged index of the search
            article = replace(article, notice=article.notice or sanitise.line(str(error)))
    return _opened(lib, found, article)


def _kept(lib: Library, found: Story, source: Source, article: Article) -> Article:
    """The article, kept, and cleaned again where its feed taught something by it."""
    stored_articles.put(lib.store, article)
    if cleaning.learn_footers(lib, found):
        article = cleaning_apart.make(lib, cleaning.asked(lib, found, source))
        stored_articles.put(lib.store, article)
    anchoring.follow(lib, article)
    return article


def _damaged(entry_id: int) -> Article:
    """In the place of a story whose text cannot be read any more. It is not kept."""
    nothing = sanitise.line("")
    sha = hashlib.sha256(nothing.encode()).hexdigest()
    return Article(entry_id, nothing, sha, (), notice=sanitise.line(DAMAGED))


def mark_opened(lib: Library, entry_id: int) -> tuple[int, ...]:
    """The story was opened: it is read, and who else tells it (`told.read_with`); all of them. A
    change like others: undo makes them unread again."""
    others = told.read_with(lib, [entry_id])
    stored_stories.mark_opened(lib.store, entry_id, others)
    return (entry_id, *others)


def update_seen(lib: Library, entry_id: int) -> None:
    """The reader has seen that the story was changed by its publisher."""
    stored_stories.seen_update(lib.store, entry_id)


def set_read(lib: Library, ids: Sequence[int], read: bool) -> tuple[int, ...]:
    """Mark stories read, with who else tells them (`told.read_with`), or just them unread; all that
    were marked. Undoable."""
    others = told.read_with(lib, ids) if read else ()
    stored_stories.set_read(lib.store, ids, read, also=others)
    return (*ids, *others)


def set_starred(lib: Library, ids: Sequence[int], starred: bool) -> None:
    """Star stories or take their stars away. Undoable."""
    stored_stories.set_starred(lib.store, ids, starred)


def delete(lib: Library, ids: Sequence[int]) -> None:
    """Take stories out of all lists; a refresh does not bring them back. Undoable."""
    stored_stories.set_hidden(lib.store, ids, True)


def set_tags(lib: Library, entry_id: int, tags: Sequence[str]) -> tuple[SafeText, ...]:
    """Replace the tags of a story; returns them as kept. Undoable."""
    kept = tuple(dict.fromkeys(tag for tag in (sanitise.line(raw, 60) for raw in tags) if tag))
    stored_stories.set_tags(lib.store, [entry_id], kept)
    return kept


def mark_all_read(lib: Library, listing: Listing) -> int:
    """Mark every story of a list read, with who else tells them; how many the list has that were
    unread. Undoable."""
    return stored_stories.mark_all_read(lib.store, listing, told.read_with_list(lib, listing))


def remember_position(lib: Library, entry_id: int, offset: int) -> None:
    """Keep where in the text the reader is."""
    stored_stories.set_position(lib.store, entry_id, offset)


def wants_page(lib: Library, entry_id: int) -> bool:
    """Whether the story's feed asks for full text that was not fetched yet, nor failed lately."""
    found = story(lib, entry_id)
    feed = stored_feeds.get(lib.store, found.row.feed_id)
    if feed is None or not feed.full_text or not (found.link or "").startswith("http"):
        return False
    try:
        source = stored_sources.get(lib.store, entry_id)
    except DamagedError:
        return True
    return source is not None and not source.page and not retry_policy.waits(lib, entry_id)


def full_text(lib: Library, entry_id: int, *, asked: bool = True) -> OpenStory:
    """Fetch the story's page and read it in full; the feed's own text is kept beside it.

    Blocks on the network. A wall or an error page never replaces the feed's text: the article's
    notice then says in words what the page was. `asked` by the user, not by the feed's setting.
    """
    found = story(lib, entry_id)
    if found.link is None or not found.link.startswith("http"):
        raise UsageError("The story has no web address to fetch.")
    try:
        html = pages.page(lib, found.link, home=found.feed_url)
    except FetchError as error:
        again = retry_policy.failed(lib, entry_id, error)
        said = "The page could not be fetched: {why}" + ("" if asked else " {again}")
        words = Sentence(said, why=error.sentence, again=again)
        raise FetchError(words, status=error.status) from error
    retry_policy.fetched(lib, entry_id)
    stored_sources.set_page(lib.store, entry_id, html)
    return open_story(lib, entry_id)


def restore_cut(lib: Library, entry_id: int, cut: Cut, *, for_feed: bool = False) -> OpenStory:
    """Give a stripped block back, in this story or in all of its feed. Undoable."""
    return _decide(lib, entry_id, "keep", cut.fingerprint, for_feed)


def cut_block(lib: Library, entry_id: int, block: Block, *, for_feed: bool = False) -> OpenStory:
    """Strip a block the cleaner kept, in this story or in all of its feed. Undoable."""
    article = open_story(lib, entry_id).article
    text = article.text[block.span.start : block.span.end]
    return _decide(lib, entry_id, "cut", folded(text), for_feed)


def _decide(
    lib: Library, entry_id: int, decision: str, fingerprint: str, for_feed: bool
) -> OpenStory:
    """Remember one decision on a block, and clean the story anew."""
    mine = stored_articles.own_overrides(lib.store, entry_id, whole_feed=for_feed)
    one = frozenset((fingerprint,))
    decided = (
        Overrides(mine.keep | one, mine.cut - one)
        if decision == "keep"
        else Overrides(mine.keep - one, mine.cut | one)
    )
    stored_articles.set_overrides(lib.store, entry_id, decided, whole_feed=for_feed)
    return open_story(lib, entry_id)


def _opened(lib: Library, found: Story, article: Article) -> OpenStory:
    return opened(lib, found, article, stored_annotations.get(lib.store, found.row.id))


def opened(lib: Library, found: Story, article: Article, marks: Annotations | None) -> OpenStory:
    """A story with its article, and with marks if they are of that text."""
    if marks is not None and marks.text_sha != article.text_sha:
        marks = None
    highlights = stored_highlights.of_story(lib.store, found.row.id)
    return OpenStory(found, article, marks, highlights)
