"""One row for each command: where to stand, and what is seen once its key was pressed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from ui_screen import story
from ui_stage import Stage

from tui_reader import highlight_colours, sanitise
from tui_reader.library import listing, reading, undo
from tui_reader.model import Listing
from tui_reader.store import highlights
from tui_reader.store.accounts import rows
from tui_reader.store.affairs import groups
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry
from tui_reader.view.panes.geometry import Sizes

Stand = Callable[[Stage], Awaitable[None]]


@dataclass(frozen=True)
class Case:
    stand: Stand
    seen: Callable[[Stage], object]
    typed: str = ""
    """Typed into the prompt after the key."""


# --- where one stands -----------------------------------------------------------------------------


async def stories(_s: Stage) -> None:
    """The list of all stories, on the first: so a stage is left."""


def on_story(at: int) -> Stand:
    async def stand(s: Stage) -> None:
        s.context.panes.stories.go_to(at)

    return stand


def on_feed(row: str) -> Stand:
    async def stand(s: Stage) -> None:
        s.context.focus("feeds")
        found = [one.id for one in s.context.panes.feeds.listed if one.label == row]
        s.context.panes.feeds.select(found[0])

    return stand


async def unread(s: Stage) -> None:
    every = [row.id for row in listing.page(s.lib, Listing(), None, 50)]
    reading.set_read(s.lib, every, False)
    s.controllers.story_list.reload()


async def harbour_unread(s: Stage) -> None:
    await unread(s)
    feed = next(one for one in listing.feeds(s.lib) if one.title == "Harbour News")
    s.controllers.story_list.open(Listing("feed", str(feed.id)))


async def all_read(s: Stage) -> None:
    reading.mark_all_read(s.lib, Listing())
    s.controllers.story_list.reload()


async def third_unread(s: Stage) -> None:
    await unread(s)
    s.context.panes.stories.go_to(3)


async def article(s: Stage) -> None:
    await s.read()
    s.context.focus("article")


async def far_down(s: Stage) -> None:
    await article(s)
    s.context.panes.article.scroll_top(20)


async def at_the_end(s: Stage) -> None:
    await article(s)
    s.context.panes.article.scroll_top(10_000)


async def scrolled(s: Stage) -> None:
    await at_the_end(s)
    s.context.panes.article.scroll_sideways(1)


async def third_mention(s: Stage) -> None:
    await article(s)
    s.controllers.mentions.do_next_mention(3)


async def on_name(s: Stage) -> None:
    await s.read()
    s.context.focus("sidebar")
    side = s.context.panes.sidebar
    side.select(next(row for row in side.entries if row.label == "Signe Aune"))


async def told(s: Stage) -> None:
    """The two newest stories tell one event."""
    groups.put_together(s.lib.store, [s.row(1).id, s.row(0).id])
    s.controllers.story_list.reload()
    s.memo = s.row(1).title if s.row(0).id < s.row(1).id else s.row(0).title


async def no_accounts(s: Stage) -> None:
    for one in rows.all(s.lib.store):
        rows.remove(s.lib.store, one.id)
    s.controllers.sync.look_up()


async def two_picked(s: Stage) -> None:
    """One story is picked, the next one selected."""
    s.controllers.save.do_pick(1)


async def picked(s: Stage) -> None:
    await article(s)
    s.controllers.selection.do_select(0)


def picked_by(unit: str, steps: int) -> Stand:
    async def stand(s: Stage) -> None:
        await picked(s)
        if unit == "line":
            s.controllers.selection._line(steps)
        else:
            s.controllers.selection._move(unit, steps)
        s.memo = s.picked()

    return stand


async def hits(s: Stage) -> None:
    await article(s)
    s.controllers.hits.found("quay")


async def highlighted(s: Stage) -> None:
    await article(s)
    s.highlight(20, 30)


async def searched(s: Stage) -> None:
    s.controllers.story_list.open(Listing("search", "council"))


async def starred(s: Stage) -> None:
    s.controllers.story_state.do_star(0)


async def taken_back(s: Stage) -> None:
    s.controllers.story_state.do_star(0)
    undo.undo(s.lib)


async def something_new(s: Stage) -> None:
    feed = next(one for one in listing.feeds(s.lib) if one.title == "Harbour News")
    new = [NewEntry(story(0, "Fresh fish"), sanitise.line(""))]
    arrivals.add_entries(s.lib.store, feed.id, new)
    s.main.lifecycle.tick()


async def widened(s: Stage) -> None:
    s.controllers.pane_sizes.do_wider(2)


async def wrong(s: Stage) -> None:
    s.context.fail("Something broke.", "test")


# --- what is seen ---------------------------------------------------------------------------------


def cursor(at: int) -> Callable[[Stage], object]:
    return lambda s: s.context.panes.stories.cursor == at


def place(name: str) -> Callable[[Stage], object]:
    return lambda s: s.place == name


def says(*words: str) -> Callable[[Stage], object]:
    return lambda s: all(word in s.status for word in words)


def asks(words: str) -> Callable[[Stage], object]:
    return lambda s: words in s.asked


def sees(*words: str) -> Callable[[Stage], object]:
    return lambda s: s.sees(*words)


def selects(words: str) -> Callable[[Stage], object]:
    return lambda s: s.picked() == words


def less(s: Stage) -> bool:
    return 0 < len(s.picked()) < len(s.memo)


def coloured(colour: str) -> Callable[[Stage], object]:
    return lambda s: [m.colour for m in highlights.of_story(s.lib.store, s.row().id)] == [colour]


def titles(s: Stage) -> list[str]:
    return [feed.title for feed in listing.feeds(s.lib)]


def lists_tech(s: Stage) -> bool:
    return "Tech Weekly" in s.pane("stories").splitlines()[0]


def all_are_read(s: Stage) -> bool:
    return listing.smart_counts(s.lib)["unread"] == 0


CASES: dict[str, Case] = {
    "down": Case(stories, cursor(1)),
    "up": Case(on_story(2), cursor(1)),
    "top": Case(on_story(3), cursor(0)),
    "bottom": Case(stories, lambda s: s.context.panes.stories.cursor >= 7),
    "half_down": Case(article, lambda s: s.context.panes.article.top > 5),
    "half_up": Case(far_down, lambda s: s.context.panes.article.top < 20),
    "page_down": Case(article, lambda s: s.context.panes.article.top > 5),
    "page_up": Case(far_down, lambda s: s.context.panes.article.top < 20),
    "open": Case(stories, lambda s: s.place == "article" and s.sees("Mayor Signe Aune told")),
    "into": Case(stories, lambda s: s.place == "article" and s.sees("Mayor Signe Aune told")),
    "close": Case(article, place("stories")),
    "back": Case(article, place("stories")),
    "next_pane": Case(stories, place("feeds")),
    "previous_pane": Case(stories, place("feeds")),
    "cancel": Case(article, place("stories")),
    "next_story": Case(stories, cursor(1)),
    "previous_story": Case(on_story(2), cursor(1)),
    "next_unread": Case(unread, lambda s: s.context.shown.wanted == s.row(0).id and s.story().read),
    "previous_unread": Case(third_unread, lambda s: s.context.shown.wanted == s.row(2).id),
    "random_unread": Case(unread, lambda s: s.place == "article" and s.story().read),
    "next_feed": Case(unread, lists_tech),
    "previous_feed": Case(harbour_unread, lists_tech),
    "toggle_read": Case(unread, lambda s: s.story().read and "Marked read" in s.status),
    "mark_all_read": Case(unread, all_are_read),
    "mark_everything_read": Case(harbour_unread, all_are_read),
    "star": Case(stories, lambda s: s.story().starred and "★" in s.pane("stories")),
    "tag": Case(stories, lambda s: s.story().tags == ("ferry",), "ferry"),
    "tags": Case(stories, sees("Stories by tag", "sea", "1 story")),
    "unfold": Case(told, lambda s: f"└ {s.memo}" in s.pane("stories")),
    "same": Case(two_picked, lambda s: s.sees("The same story: 2 stories in one row", " +1")),
    "not_same": Case(
        told, lambda s: s.sees("Not the same story") and " +1" not in s.pane("stories")
    ),
    "briefing": Case(stories, sees("No affair that several sources tell has news")),
    "affair": Case(stories, sees("since", "2 stories")),
    "told_feed": Case(stories, sees("where others tell the same", "Shown before others")),
    "delete_story": Case(on_story(1), lambda s: "Harbour 1" not in s.pane("stories")),
    "open_link": Case(stories, says("Opened 127.0.0.1 in the browser")),
    "open_link_read": Case(unread, lambda s: s.story().read and "Opened" in s.status),
    "save": Case(stories, lambda s: "Saved as" in s.status and s.story().saved),
    "save_as": Case(stories, sees("Save as", "Markdown")),
    "pick": Case(stories, lambda s: "1 picked" in s.pane("status")),
    "pipe": Case(stories, asks("Pipe the story to")),
    "sidebar": Case(article, lambda s: not s.context.view.sidebar),
    "next_mention": Case(article, lambda s: s.controllers.mentions.current == 0),
    "previous_mention": Case(third_mention, lambda s: s.controllers.mentions.current == 1),
    "next_of_entity": Case(on_name, says("Signe Aune: ", " of ")),
    "previous_of_entity": Case(on_name, says("Signe Aune: ", " of ")),
    "entity_page": Case(on_name, sees("In the library · Signe Aune")),
    "entities": Case(stories, sees("Names of the library", "Brisvik")),
    "add_name": Case(picked, sees("Is a place")),
    "correct": Case(on_name, sees("Not an entity")),
    "marks": Case(stories, sees("Mark or unmark")),
    "mark_kind": Case(on_name, lambda s: s.controllers.visibility.sight.off == {"person"}),
    "show_doubtful": Case(on_name, lambda s: s.controllers.visibility.sight.sure),
    "sort_figures": Case(on_name, lambda s: s.controllers.visibility.sight.by_size),
    "article_alone": Case(stories, lambda s: s.context.view.alone),
    "show_cuts": Case(article, says("2 removed blocks shown in place")),
    "captions": Case(article, says("Captions are folded away")),
    "full_text": Case(
        on_story(3), lambda s: "Whole sentence number 3 of" in s.context.panes.article.page.text
    ),
    "always_full_text": Case(
        on_story(5), lambda s: [f.title for f in listing.feeds(s.lib) if f.full_text] != []
    ),
    "scroll_right": Case(at_the_end, lambda s: s.context.panes.article.shift > 0),
    "scroll_left": Case(scrolled, lambda s: s.context.panes.article.shift == 0),
    "fold_lines": Case(article, says("What is too wide")),
    "footnote": Case(article, says("There are no footnotes in this text.")),
    "picture": Case(at_the_end, lambda s: len(s.app.screen_stack) > 1 and s.sees("A boat")),
    "compare": Case(article, sees("Original", "Cleaned")),
    "changes": Case(article, says("This story was not changed since it came.")),
    "follow_link": Case(article, sees("Follow a link", "ferries.example")),
    "link_number": Case(article, lambda s: "Opened" in s.status or "no link" in s.status),
    "restore_cut": Case(article, sees("Give back which block?")),
    "cut_block": Case(article, says("Cut this block?")),
    "find": Case(stories, asks("Filter")),
    "search": Case(stories, asks("Search the library")),
    "keep_search": Case(searched, asks("Keep this search as")),
    "edit_search": Case(on_feed("Boats"), asks("Boats looks for")),
    "rules": Case(stories, sees("Rules for stories that arrive")),
    "next_hit": Case(hits, says("2 of ")),
    "previous_hit": Case(hits, lambda s: s.controllers.hits._at > 1),
    "sort": Case(stories, lambda s: s.context.shown.listing.order == "feed"),
    "select": Case(article, selects("Mayor")),
    "next_highlight": Case(highlighted, lambda s: s.controllers.notes.current > 0),
    "previous_highlight": Case(highlighted, lambda s: s.controllers.notes.current > 0),
    "edit_highlight": Case(highlighted, sees("Highlight:", "Make it green")),
    "notes": Case(highlighted, sees("Highlights and notes")),
    "copy_link": Case(stories, says("Copied http")),
    "copy_quote": Case(article, says("Copied with its source")),
    "contents": Case(article, says("There are no headings or pages in this text.")),
    "links": Case(article, sees("Links of this story", "quay.example")),
    "copy_drawn": Case(stories, says("leaves the reader")),
    "select_left": Case(picked, selects("Mayo")),
    "select_right": Case(picked, selects("Mayor ")),
    "select_down": Case(picked, lambda s: len(s.picked()) > len("Mayor Signe")),
    "select_up": Case(picked_by("line", 2), less),
    "select_word": Case(picked, selects("Mayor Signe")),
    "select_word_back": Case(picked_by("word", 2), less),
    "select_sentence": Case(picked, lambda s: s.picked().endswith("cross the fjord.")),
    "select_sentence_back": Case(picked_by("sentence", 2), less),
    "select_paragraph": Case(picked, lambda s: s.picked().endswith("$4 million.")),
    "select_paragraph_back": Case(picked_by("paragraph", 2), less),
    "select_mention": Case(picked, lambda s: s.picked().endswith("Signe Aune")),
    "select_mention_back": Case(picked_by("mention", 3), less),
    "select_swap": Case(
        picked, lambda s: s.controllers.selection.now.head < s.controllers.selection.now.anchor
    ),
    "select_copy": Case(picked, says("Copied 5 characters")),
    "select_quote": Case(picked, says("Copied with its source")),
    **{f"highlight_{id}": Case(picked, coloured(id)) for id in highlight_colours.IDS},
    "note": Case(picked, lambda s: len(s.app.screen_stack) > 1 and s.sees("Mayor", "Save")),
    "select_end": Case(picked, lambda s: s.controllers.selection.now is None),
    "add_feed": Case(stories, asks("Add a feed")),
    "remove_feed": Case(on_feed("Harbour News"), lambda s: "Harbour News" not in titles(s)),
    "fold": Case(on_feed("Work"), lambda s: "Tech Weekly" not in s.pane("feeds")),
    "read_feeds": Case(all_read, lambda s: "Tech Weekly" not in s.pane("feeds")),
    "rename_feed": Case(on_feed("Harbour News"), lambda s: "Docks" in titles(s), "!Docks"),
    "move_feed": Case(on_feed("Harbour News"), lambda s: "▾ Sea" in s.pane("feeds"), "Sea"),
    "interval": Case(on_feed("Harbour News"), says("Reloaded every 30 minutes"), "30"),
    "health": Case(stories, sees("How the feeds are", "Tech Weekly")),
    "import_feeds": Case(stories, asks("OPML file")),
    "undo": Case(starred, lambda s: not s.story().starred and "Undone: Star" in s.status),
    "redo": Case(taken_back, lambda s: s.story().starred and "Done again: Star" in s.status),
    "wider": Case(stories, lambda s: s.context.view.sizes != Sizes()),
    "narrower": Case(stories, lambda s: s.context.view.sizes != Sizes()),
    "feed_pane": Case(stories, lambda s: not s.context.view.feeds),
    "swap_sides": Case(stories, lambda s: s.context.view.swapped),
    "story_lines": Case(stories, lambda s: s.context.panes.stories.tall == 1),
    "menu": Case(on_story(0), sees("Star", "Delete", "Enter take")),
    "usual_sizes": Case(widened, lambda s: s.context.view.sizes == Sizes() and "usual" in s.status),
    "theme": Case(stories, sees("Theme", "light")),
    "accounts": Case(no_accounts, sees("No accounts yet: a adds one")),
    "sync": Case(no_accounts, says("There is no account yet")),
    "errors": Case(wrong, sees("What went wrong", "Something broke.")),
    "help": Case(stories, sees("Keys", "Stories (here)")),
    "palette": Case(stories, sees("Commands", "Mark all read")),
    "redraw": Case(stories, says("")),
    "command": Case(stories, lambda s: s.asked == ":"),
    "show_new": Case(something_new, lambda s: "Fresh fish" in s.pane("stories")),
    "reload": Case(stories, says("1 feed reloaded")),
    "reload_all": Case(stories, says("2 feeds reloaded")),
}
"""Of every command but `quit`, which ends the stage. What brings stories stands at the end."""
