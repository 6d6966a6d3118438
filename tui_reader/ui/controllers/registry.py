"""The controllers of the main screen: who does which command, each made when it is first needed.

A row says where a controller's class stands, what it is made with and which commands it does (a test
compares the rows with the `do_` methods). Before the first key only those are imported that it can
ask for; the others when they are used, or one by one while nobody types (`Controllers.warm`). Owns no
behaviour of a command.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tui_reader.fast_dataclasses import dataclass
from tui_reader.ui.controllers.context import Context

if TYPE_CHECKING:
    from tui_reader.ui.controllers.application import ApplicationController
    from tui_reader.ui.controllers.background_annotation import BackgroundAnnotationController
    from tui_reader.ui.controllers.bulk import BulkController
    from tui_reader.ui.controllers.code_blocks import CodeBlocksController
    from tui_reader.ui.controllers.compare import CompareController
    from tui_reader.ui.controllers.copy import CopyController
    from tui_reader.ui.controllers.cuts import CutsController
    from tui_reader.ui.controllers.entities import EntitiesController
    from tui_reader.ui.controllers.feed_order import FeedOrderController
    from tui_reader.ui.controllers.feeds import FeedsController
    from tui_reader.ui.controllers.footnotes import FootnotesController
    from tui_reader.ui.controllers.full_text import FullTextController
    from tui_reader.ui.controllers.jumps import JumpsController
    from tui_reader.ui.controllers.mentions import MentionsController
    from tui_reader.ui.controllers.navigation import NavigationController, ScrollingController
    from tui_reader.ui.controllers.notes import NotesController
    from tui_reader.ui.controllers.open_story import OpenStoryController
    from tui_reader.ui.controllers.pane_sizes import PaneSizesController
    from tui_reader.ui.controllers.pictures import PicturesController
    from tui_reader.ui.controllers.pipe import PipeController
    from tui_reader.ui.controllers.rules import RulesController
    from tui_reader.ui.controllers.save import SaveController
    from tui_reader.ui.controllers.search import SearchController
    from tui_reader.ui.controllers.selection import SelectionController
    from tui_reader.ui.controllers.smart_feeds import SmartFeedsController
    from tui_reader.ui.controllers.story_list import StoryListController
    from tui_reader.ui.controllers.story_state import StoryStateController
    from tui_reader.ui.controllers.theme import ThemeController
    from tui_reader.ui.controllers.visibility import VisibilityController

TEAM = "team"


@dataclass(frozen=True, slots=True)
class Row:
    """One controller."""

    home: str
    """`module:Class` inside this package."""
    needs: str = ""
    """Rows whose controllers the class takes after the context, in order; "team" stands for whom it asks
    for others only when it needs them."""
    commands: str = ""
    """Ids of the commands that it does."""


# In the order in which they are made while nobody types: what is likely to be needed comes first.
ROWS: dict[str, Row] = {
    "scrolling": Row(
        "navigation:Scrolling", TEAM, "down up half_down half_up page_down page_up top bottom"
    ),
    "places": Row(
        "navigation:Places", TEAM,
        "open back next_pane previous_pane sidebar article_alone cancel",
    ),
    "listings": Row("story_list:Listings", "", "show_new sort"),
    "seeing": Row("visibility:Seeing", "", "marks mark_kind show_doubtful sort_figures"),
    "opening": Row(
        "open_story:Opening", "listings", "next_story previous_story next_unread previous_unread"
    ),
    "marking": Row(
        "story_state:Marking", "listings opening",
        "toggle_read mark_all_read star tag open_link undo redo",
    ),
    "cutting": Row("cuts:Cutting", "opening", "show_cuts captions restore_cut cut_block"),
    "articles": Row(
        "mentions:Articles", "opening marking cutting",
        "next_mention previous_mention next_of_entity previous_of_entity follow_link",
    ),
    "fetching": Row("full_text:Fetching", "listings opening", "full_text always_full_text"),
    "ahead": Row("background_annotation:Ahead"),
    "smart": Row("smart_feeds:Smart", "listings", "keep_search edit_search"),
    "finding": Row("search:Finding", "listings smart", "find search next_hit previous_hit"),
    "feeding": Row(
        "feeds:Feeding", "listings smart",
        "reload reload_all add_feed remove_feed import_feeds fold",
    ),
    "general": Row("application:General", "", "help palette command errors redraw quit"),
    "copying": Row("copy:Copying", "articles marking", "copy_link copy_quote links"),
    "noting": Row(
        "notes:Noting", "marking copying",
        "next_highlight previous_highlight edit_highlight notes",
    ),
    "selecting": Row(
        "selection:Selecting", "opening articles copying",
        "select select_end select_left select_right select_word select_word_back select_sentence"
        " select_sentence_back select_paragraph select_paragraph_back select_mention"
        " select_mention_back select_down select_up select_swap select_copy select_quote"
        " highlight_yellow highlight_green highlight_blue highlight_pink note",
    ),
    "keeping": Row("save:Keeping", "", "pick save save_as"),
    "naming": Row("entities:Naming", "opening articles", "entity_page entities correct"),
    "ruling": Row("rules:Ruling", "marking smart", "rules"),
    "ordering": Row(
        "feed_order:Ordering", "listings feeding", "rename_feed move_feed interval health"
    ),
    "piping": Row("pipe:Piping", "", "pipe"),
    "wearing": Row("theme:Wearing", "", "theme"),
    "sizing": Row("pane_sizes:Sizing", "", "wider narrower taller shorter usual_sizes"),
    "coding": Row("code_blocks:Coding", "", "scroll_right scroll_left fold_lines"),
    "footnotes": Row("footnotes:Footnotes", "", "footnote"),
    "comparing": Row("compare:Comparing", "", "compare changes"),
    "picturing": Row("pictures:Picturing", "marking copying", "picture"),
    "roaming": Row(
        "jumps:Roaming", "listings opening marking",
        "random_unread next_feed previous_feed read_feeds tags link_number",
    ),
    "sweeping": Row(
        "bulk:Sweeping", "listings marking",
        "mark_everything_read delete_story open_link_read",
    ),
}  # fmt: skip

OWNERS: dict[str, str] = {id: name for name, row in ROWS.items() for id in row.commands.split()}
"""Command id to the row that does it."""


class Controllers:
    """One of each, as attributes of the rows' names."""

    scrolling: ScrollingController
    places: NavigationController
    listings: StoryListController
    seeing: VisibilityController
    opening: OpenStoryController
    marking: StoryStateController
    cutting: CutsController
    articles: MentionsController
    fetching: FullTextController
    ahead: BackgroundAnnotationController
    smart: SmartFeedsController
    finding: SearchController
    feeding: FeedsController
    general: ApplicationController
    copying: CopyController
    noting: NotesController
    selecting: SelectionController
    keeping: SaveController
    naming: EntitiesController
    ruling: RulesController
    ordering: FeedOrderController
    piping: PipeController
    wearing: ThemeController
    sizing: PaneSizesController
    coding: CodeBlocksController
    footnotes: FootnotesController
    comparing: CompareController
    picturing: PicturesController
    roaming: JumpsController
    sweeping: BulkController

    def __init__(self, context: Context) -> None:
        self.context = context

    def __getattr__(self, name: str) -> Any:
        """Python asks here for what is not made yet."""
        row = ROWS.get(name)
        if row is None:
            raise AttributeError(name)
        module, kind = row.home.split(":")
        needed = [self if need == TEAM else getattr(self, need) for need in row.needs.split()]
        made = getattr(import_module(f"tui_reader.ui.controllers.{module}"), kind)(
            self.context, *needed
        )
        setattr(self, name, made)
        self.join(name)
        return made

    def join(self, name: str) -> None:
        """A controller was made: tell it whom to call."""

    def made(self, name: str) -> bool:
        """True once a controller exists. One that does not has nothing to clear or to hide."""
        return name in self.__dict__

    @property
    def all(self) -> tuple[object, ...]:
        """Every controller; makes them all."""
        return tuple(getattr(self, name) for name in ROWS)

    def command(self, id: str) -> Callable[[int], None]:
        """The method that does a command."""
        if id in self.context.config.commands:
            return lambda _count: self.piping.run(id)
        method: Callable[[int], None] = getattr(getattr(self, OWNERS[id]), f"do_{id}")
        return method
