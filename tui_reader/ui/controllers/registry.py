"""The controllers of the main screen, each made when it is first needed.

A row of `Controllers` is a typed function that imports one controller, makes it with those it
needs, and joins it to those it tells: follow the function to find the class. Before the first key
only those are imported that it can ask for (`lifecycle.warm` makes the others while nobody types).
Which command is whose stands in the command table. Owns no behaviour of a command.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tui_reader.commands import BY_ID, SCOPES, Command, Scope
from tui_reader.model import Role
from tui_reader.ui.controllers.claims import Claims
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.made import Made
from tui_reader.ui.messages import StoriesChanged
from tui_reader.wording import Sentence

if TYPE_CHECKING:
    from tui_reader.ui.controllers.accounts import AccountsController
    from tui_reader.ui.controllers.affairs import AffairsController
    from tui_reader.ui.controllers.application import ApplicationController
    from tui_reader.ui.controllers.background_annotation import BackgroundAnnotationController
    from tui_reader.ui.controllers.briefing import BriefingController
    from tui_reader.ui.controllers.bulk import BulkController
    from tui_reader.ui.controllers.code_blocks import CodeBlocksController
    from tui_reader.ui.controllers.compare import CompareController
    from tui_reader.ui.controllers.copy import CopyController
    from tui_reader.ui.controllers.corrections import CorrectionsController
    from tui_reader.ui.controllers.cuts import CutsController
    from tui_reader.ui.controllers.entities import EntitiesController
    from tui_reader.ui.controllers.excerpts import ExcerptsController
    from tui_reader.ui.controllers.feed_order import FeedOrderController
    from tui_reader.ui.controllers.feeds import FeedsController
    from tui_reader.ui.controllers.footnotes import FootnotesController
    from tui_reader.ui.controllers.full_text import FullTextController
    from tui_reader.ui.controllers.hits import HitsController
    from tui_reader.ui.controllers.importing import ImportController
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
    from tui_reader.ui.controllers.sync import SyncController
    from tui_reader.ui.controllers.theme import ThemeController
    from tui_reader.ui.controllers.told import ToldController
    from tui_reader.ui.controllers.visibility import VisibilityController


def _scrolling(of: Controllers) -> ScrollingController:
    from tui_reader.ui.controllers.navigation import ScrollingController

    return ScrollingController(of.context, of.claims)


def _navigation(of: Controllers) -> NavigationController:
    from tui_reader.ui.controllers.navigation import NavigationController

    return NavigationController(of.context, of, of.claims)


def _story_list(of: Controllers) -> StoryListController:
    from tui_reader.ui.controllers.story_list import StoryListController

    made = StoryListController(of.context)
    made.counted = lambda: of.smart_feeds.count_soon() if of.context.panes.feeds.kept else None
    return made


def _visibility(of: Controllers) -> VisibilityController:
    from tui_reader.ui.controllers.visibility import VisibilityController

    return VisibilityController(of.context)


def _open_story(of: Controllers) -> OpenStoryController:
    from tui_reader.ui.controllers.open_story import OpenStoryController

    made = OpenStoryController(of.context, of.story_list)
    made.opened = lambda row: of.full_text.opened(row)
    made.then = lambda: _story_shown(of)
    made.marks_shown = lambda: _marks_shown(of)
    made.arrive = lambda offset: of.mentions.arrive(offset)
    return made


def _story_state(of: Controllers) -> StoryStateController:
    from tui_reader.ui.controllers.story_state import StoryStateController

    def heard(message: StoriesChanged) -> None:
        if message.fields.get("starred") and not message.elsewhere:
            of.save.starred(message.ids)

    of.context.hearers.append(heard)
    return StoryStateController(of.context, of.story_list, of.open_story)


def _cuts(of: Controllers) -> CutsController:
    from tui_reader.ui.controllers.cuts import CutsController

    return CutsController(of.context, of.open_story)


def _mentions(of: Controllers) -> MentionsController:
    from tui_reader.ui.controllers.mentions import MentionsController

    return MentionsController(of.context, of.open_story, of.story_state, of.cuts)


def _full_text(of: Controllers) -> FullTextController:
    from tui_reader.ui.controllers.full_text import FullTextController

    return FullTextController(of.context, of.story_list, of.open_story)


def _background_annotation(of: Controllers) -> BackgroundAnnotationController:
    from tui_reader.ui.controllers.background_annotation import BackgroundAnnotationController

    return BackgroundAnnotationController(of.context)


def _smart_feeds(of: Controllers) -> SmartFeedsController:
    from tui_reader.ui.controllers.smart_feeds import SmartFeedsController

    return SmartFeedsController(of.context, of.story_list)


def _excerpts(of: Controllers) -> ExcerptsController:
    from tui_reader.ui.controllers.excerpts import ExcerptsController

    return ExcerptsController(of.context)


def _hits(of: Controllers) -> HitsController:
    from tui_reader.ui.controllers.hits import HitsController

    return HitsController(of.context, of.open_story)


def _search(of: Controllers) -> SearchController:
    from tui_reader.ui.controllers.search import SearchController

    return SearchController(of.context, of.story_list, of.smart_feeds, of.hits)


def _feeds(of: Controllers) -> FeedsController:
    from tui_reader.ui.controllers.feeds import FeedsController

    of.rules.look()  # before anything is fetched: what rules did until now is no news
    made = FeedsController(of.context, of.story_list, of.smart_feeds, of.sync)
    made.server_found = lambda address: of.accounts.found(address)
    return made


def _sync(of: Controllers) -> SyncController:
    from tui_reader.ui.controllers.sync import SyncController

    def arrived(new: bool) -> None:
        of.rules.look()
        if new:
            of.background_annotation.begin()

    of.rules.look()  # as before feeds are fetched
    made = SyncController(of.context, of.story_list)
    made.arrived = arrived
    return made


def _accounts(of: Controllers) -> AccountsController:
    from tui_reader.ui.controllers.accounts import AccountsController

    return AccountsController(of.context, of.sync, of.story_list)


def _importing(of: Controllers) -> ImportController:
    from tui_reader.ui.controllers.importing import ImportController

    return ImportController(of.context)


def _application(of: Controllers) -> ApplicationController:
    from tui_reader.ui.controllers.application import ApplicationController

    return ApplicationController(of.context)


def _copy(of: Controllers) -> CopyController:
    from tui_reader.ui.controllers.copy import CopyController

    return CopyController(of.context, of.mentions, of.story_state)


def _notes(of: Controllers) -> NotesController:
    from tui_reader.ui.controllers.notes import NotesController

    return NotesController(of.context, of.story_state, of.copy)


def _selection(of: Controllers) -> SelectionController:
    from tui_reader.ui.controllers.selection import SelectionController

    return SelectionController(of.context, of.open_story, of.mentions, of.copy)


def _save(of: Controllers) -> SaveController:
    from tui_reader.ui.controllers.save import SaveController

    return SaveController(of.context)


def _entities(of: Controllers) -> EntitiesController:
    from tui_reader.ui.controllers.entities import EntitiesController

    return EntitiesController(
        of.context, of.story_state, of.mentions, of.corrections, of.story_list
    )


def _corrections(of: Controllers) -> CorrectionsController:
    from tui_reader.ui.controllers.corrections import CorrectionsController

    return CorrectionsController(of.context, of.mentions, of.selection)


def _rules(of: Controllers) -> RulesController:
    from tui_reader.ui.controllers.rules import RulesController

    return RulesController(of.context, of.story_state, of.smart_feeds)


def _feed_order(of: Controllers) -> FeedOrderController:
    from tui_reader.ui.controllers.feed_order import FeedOrderController

    return FeedOrderController(of.context, of.story_list, of.feeds)


def _pipe(of: Controllers) -> PipeController:
    from tui_reader.ui.controllers.pipe import PipeController

    return PipeController(of.context)


def _theme(of: Controllers) -> ThemeController:
    from tui_reader.ui.controllers.theme import ThemeController

    return ThemeController(of.context)


def _pane_sizes(of: Controllers) -> PaneSizesController:
    from tui_reader.ui.controllers.pane_sizes import PaneSizesController

    return PaneSizesController(of.context)


def _code_blocks(of: Controllers) -> CodeBlocksController:
    from tui_reader.ui.controllers.code_blocks import CodeBlocksController

    return CodeBlocksController(of.context)


def _footnotes(of: Controllers) -> FootnotesController:
    from tui_reader.ui.controllers.footnotes import FootnotesController

    return FootnotesController(of.context)


def _compare(of: Controllers) -> CompareController:
    from tui_reader.ui.controllers.compare import CompareController

    return CompareController(of.context)


def _pictures(of: Controllers) -> PicturesController:
    from tui_reader.ui.controllers.pictures import PicturesController

    return PicturesController(of.context, of.story_state, of.copy)


def _jumps(of: Controllers) -> JumpsController:
    from tui_reader.ui.controllers.jumps import JumpsController

    return JumpsController(of.context, of.story_list, of.open_story, of.story_state)


def _bulk(of: Controllers) -> BulkController:
    from tui_reader.ui.controllers.bulk import BulkController

    return BulkController(of.context, of.story_list, of.story_state)


def _told(of: Controllers) -> ToldController:
    from tui_reader.ui.controllers.told import ToldController

    return ToldController(of.context, of.story_list, of.open_story, of.feeds)


def _affairs(of: Controllers) -> AffairsController:
    from tui_reader.ui.controllers.affairs import AffairsController

    return AffairsController(of.context, of.story_state, of.told, of.entities)


def _briefing(of: Controllers) -> BriefingController:
    from tui_reader.ui.controllers.briefing import BriefingController

    return BriefingController(of.context, of.open_story, of.entities, of.affairs)


def _story_shown(of: Controllers) -> None:
    """A story was shown: those that keep something of the last one let it go."""
    if selection := Controllers.selection.known(of):
        selection.clear()
    if Controllers.hits.known(of) or of.context.shown.listing.kind == "search":
        of.hits.story_shown()
    if cuts := Controllers.cuts.known(of):
        cuts.story_shown()
    if notes := Controllers.notes.known(of):
        notes.story_shown()
    story = of.context.shown.story
    if story is not None and any(block.role is Role.CODE for block in story.article.blocks):
        of.code_blocks.story_shown(story)


def _marks_shown(of: Controllers) -> None:
    """The marks of a story were laid: those that go by them look again."""
    of.mentions.marks_shown()
    if hits := Controllers.hits.known(of):
        hits.marks_shown()


def _claims(of: Controllers) -> Claims:
    """In the order in which they are asked. One that was never made has nothing to claim."""

    def step(steps: int) -> bool:
        cuts = Controllers.cuts.known(of)
        return cuts is not None and cuts.move(steps)

    def open() -> bool:
        cuts, notes = Controllers.cuts.known(of), Controllers.notes.known(of)
        footnotes = Controllers.footnotes.known(of)
        return bool(
            (cuts and cuts.take()) or (notes and notes.edits()) or (footnotes and footnotes.back())
        )

    def cancel() -> bool:
        search, notes = Controllers.search.known(of), Controllers.notes.known(of)
        hits = Controllers.hits.known(of)
        save, cuts = Controllers.save.known(of), Controllers.cuts.known(of)
        return bool(
            (hits and hits.clear())
            or (search and search.unnarrow())
            or (notes and notes.clear())
            or (save and save.unpick())
            or (cuts and of.context.view.place == "article" and cuts.leave())
        )

    def end() -> bool:
        feeds, search = Controllers.feeds.known(of), Controllers.search.known(of)
        importing = Controllers.importing.known(of)
        return bool(
            (importing and importing.stop())
            or (feeds and feeds.stop())
            or (search and search.unfilter())
        )

    return Claims(step, open, cancel, end)


class Controllers:
    """One of each. In the order in which they are made while nobody types: what is likely to be
    needed comes first."""

    claims = Made(_claims)
    scrolling = Made(_scrolling)
    navigation = Made(_navigation)
    story_list = Made(_story_list)
    visibility = Made(_visibility)
    open_story = Made(_open_story)
    story_state = Made(_story_state)
    cuts = Made(_cuts)
    mentions = Made(_mentions)
    full_text = Made(_full_text)
    background_annotation = Made(_background_annotation)
    smart_feeds = Made(_smart_feeds)
    hits = Made(_hits)
    search = Made(_search)
    excerpts = Made(_excerpts)
    sync = Made(_sync)
    feeds = Made(_feeds)
    importing = Made(_importing)
    application = Made(_application)
    copy = Made(_copy)
    notes = Made(_notes)
    selection = Made(_selection)
    save = Made(_save)
    entities = Made(_entities)
    corrections = Made(_corrections)
    rules = Made(_rules)
    feed_order = Made(_feed_order)
    accounts = Made(_accounts)
    pipe = Made(_pipe)
    theme = Made(_theme)
    pane_sizes = Made(_pane_sizes)
    code_blocks = Made(_code_blocks)
    footnotes = Made(_footnotes)
    compare = Made(_compare)
    pictures = Made(_pictures)
    jumps = Made(_jumps)
    bulk = Made(_bulk)
    told = Made(_told)
    affairs = Made(_affairs)
    briefing = Made(_briefing)

    def __init__(self, context: Context) -> None:
        self.context = context

    def unmade(self) -> Iterator[Made[Controllers, object]]:
        """Those that nobody asked for yet, in order."""
        for name, row in vars(Controllers).items():
            if isinstance(row, Made) and name not in self.__dict__:
                yield row

    def named(self, name: str) -> object:
        """The controller of a name, as the command table gives it."""
        row: Made[Controllers, object] = vars(Controllers)[name]
        return row.of(self)

    def command(self, id: str) -> Callable[[int], None]:
        """The method that does a command, given how often."""
        if id in self.context.config.commands:
            return lambda _count: self.pipe.run(id)
        row = BY_ID[id]
        scope = SCOPES[row.scope]
        if scope.shares or scope.id == "dialog":
            return lambda _count: self.context.say(_elsewhere(row, scope))
        controller = self.named(row.controller)
        if not row.argument:
            method: Callable[[int], None] = getattr(controller, f"do_{row.does}")
            return method
        shared: Callable[[int, str], None] = getattr(controller, f"do_{row.does}")
        return lambda count: shared(count, row.argument)


def _elsewhere(command: Command, scope: Scope) -> Sentence:
    """Where a command works that was asked for from the panes."""
    way = f"; {{key:{scope.opened}}} opens it" if scope.opened else ""
    return Sentence(f"“{{title}}” works {{where}}{way}.", title=command.title, where=scope.where)
